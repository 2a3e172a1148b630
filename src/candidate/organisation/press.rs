//! Local papers and channels: `मिथिला हिन्दी न्यूज से बातचीत में`, `बिहार न्यूज ने बताया`. Behind a place the word is as often the heading of
//! its news, so what the sentence says of it has to tell.

use crate::candidate::said::NE;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, TokenKind, Words};
use once_cell::sync::Lazy;

/// Words between a paper's name and its head.
static BETWEEN: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "हिन्दी",
        "हिंदी",
        "लाइव",
        "एक्सप्रेस",
        "डेली",
        "टुडे",
        "टाइम",
        "फर्स्ट",
        "सिटी",
    ])
});

/// Whom a paper has, and what one gives it.
static NEWSROOM: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "संपादक",
        "संवाददाता",
        "रिपोर्टर",
        "पत्रकार",
        "प्रतिनिधि",
        "एंकर",
        "ब्यूरो",
        "टीम",
        "संपादकीय",
        "कैमरामैन",
    ])
});

/// `न्यूज` at token `i`.
pub(super) fn press(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let end = i + 1;
    if i == 0 || c.tokens[i].has(SENTENCE_START) || !asked(c, end) {
        return;
    }
    let mut from = i;
    let inside = |k: usize| k > 0 && !c.tokens[k].has(SENTENCE_START);
    if c.among(from - 1, &BETWEEN) && inside(from - 1) {
        from -= 1;
    }
    let k = from - 1;
    let name = c.tokens[k].is_devanagari()
        && c.tokens[k].is_word()
        && (c.is(k, class::PLACE) || c.unknown(k))
        && !c.is(k, class::CONTENT_WORD | class::TITLE | class::ROLE);
    // A place of several words is its own.
    let name = name && (!c.is(k, class::PLACE) || c.listed_until(from, class::PLACE) == Some(k));
    let edge = !inside(k)
        || c.is(k - 1, class::CONTENT_WORD)
        || c.tokens[k - 1].kind == TokenKind::Punctuation && !c.mark(k - 1, b'-');
    if name && edge {
        out.push(c.rule(k, end, Kind::Org, 0.92, "organisation/body"));
    }
}

/// Whether it speaks, is spoken to, or has a newsroom, by what stands at `k` and behind.
fn asked(c: &Context<'_>, k: usize) -> bool {
    if c.breaks(k) || !c.is(k, class::POST) || c.breaks(k + 1) {
        return false;
    }
    match c.token_text(k) {
        "को" => c.is(k + 1, class::SPEECH),
        "से" => c.is(k + 1, class::SPEECH) || c.token_text(k + 1) == "बातचीत",
        "के" | "की" => c.among(k + 1, &NEWSROOM),
        _ => c.says(k, NE),
    }
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn papers_that_are_spoken_to() {
        finds(
            "मिथिला हिन्दी न्यूज से बातचीत में उन्होंने कहा।",
            &["O:मिथिला हिन्दी न्यूज"],
        );
        finds("यह बात बिहार न्यूज को बताया।", &["O:बिहार न्यूज"]);
        finds("मौके पर बिहार न्यूज की टीम पहुंची।", &["O:बिहार न्यूज"]);
        lacks("बिहार न्यूज: सड़क हादसे में दो मरे।", &["O:बिहार न्यूज"]);
        lacks("बिहार न्यूज की ताजा खबरें पढ़ें।", &["O:बिहार न्यूज"]);
        lacks("फेक न्यूज ने लोगों को डराया।", &["O:फेक न्यूज"]);
    }
}
