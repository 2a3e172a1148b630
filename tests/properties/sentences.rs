//! Texts in pieces.

use crate::{EXTRACTOR, articles, config, well_formed};
use proptest::prelude::*;
use sangya::{Kind, Source, Span};
use std::sync::LazyLock;

/// Lists, rules and the model look at one sentence at a time: lines read apart give what the whole gives. Left aside is what is
/// meant to look further: short forms of people named elsewhere, dates that hang on another one, capitals in Latin text.
#[test]
fn lines_apart_are_the_whole() {
    let mut wrong = Vec::new();
    for (file, text) in articles() {
        let latin = text.bytes().filter(u8::is_ascii_alphabetic).count();
        if latin * 20 > text.len() {
            continue;
        }
        let (whole, looks_further) = spans(&text, 0);
        let mut parts = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            parts.extend(spans(line, at).0);
            at += line.len();
        }
        let short = |list: &[(sangya::Kind, sangya::Span)],
                     other: &[(sangya::Kind, sangya::Span)]|
         -> Vec<String> {
            list.iter()
                .filter(|m| !other.contains(m))
                .map(|m| format!("{} {}", m.0, m.1.slice(&text)))
                .collect()
        };
        parts.retain(|m| !looks_further.iter().any(|l| l.overlaps(&m.1)));
        if whole != parts {
            wrong.push(format!(
                "{file}: whole {:?}, lines {:?}",
                short(&whole, &parts),
                short(&parts, &whole)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A long text is cut into pieces that fit a cache; what is found does not depend on where.
#[test]
fn long_texts_are_the_sum_of_their_paragraphs() {
    let mut text = String::new();
    let unit = "रायपुर जिले के किसान धान बेचेंगे। मुख्यमंत्री विष्णुदेव साय ने बैठक ली।\n";
    while text.len() < 400_000 {
        text.push_str(unit);
    }
    let one = EXTRACTOR.extract(unit).mentions().len();
    let found = EXTRACTOR.extract(&text);
    assert_eq!(found.mentions().len(), one * (text.len() / unit.len()));
    well_formed(&text, &found).unwrap();
}

/// What a text has said once is known in all its pieces: a surname, a village that is in no list, the day named last.
#[test]
fn what_was_said_is_known_in_later_pieces() {
    let said = "डॉ. लुकास ब्रैंडनर ने 5 मई 2025 को कहा। रमेश कुमार, बभनलई निवासी, आए।\n";
    let later = "ब्रैंडनर की योजना बनी। वे बभनलई लौटे। उसी दिन बैठक हुई।";
    // Three pieces of 64 KiB at least.
    let between = "अतः फिर वह नहीं।\n".repeat(200_000 / "अतः फिर वह नहीं।\n".len());
    let text = [said, &between, later].concat();
    let found = EXTRACTOR.extract(&text);
    let last: Vec<_> = found
        .mentions()
        .iter()
        .filter(|m| m.span().start >= said.len())
        .map(|m| (m.kind(), m.text()))
        .collect();
    assert_eq!(
        last,
        [
            (Kind::Person, "ब्रैंडनर"),
            (Kind::Place, "बभनलई"),
            (Kind::Date, "उसी दिन")
        ]
    );
    let day = found.mentions().last().and_then(|m| m.timex()).unwrap();
    assert_eq!(day.value.as_deref(), Some("2025-05-05"));
    // By themselves these words name nobody, and no day that is known.
    let alone = EXTRACTOR.extract(later);
    assert!(alone.mentions().iter().all(|m| m.kind() == Kind::Date));
}

/// The sentences of our Hindi prose, without datelines (`सागर।`): the text behind one is what shows it.
static SENTENCES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut out = Vec::new();
    for (_, text) in articles() {
        for sentence in text.split_inclusive(['।', '\n']).map(str::trim) {
            let latin = sentence.bytes().filter(u8::is_ascii_alphabetic).count();
            if sentence.ends_with('।')
                && sentence.split_whitespace().count() > 3
                && latin == 0
                && !sentence.contains(['#', '@', '"', '“', '('])
            {
                out.push(sentence.to_string());
            }
        }
    }
    out
});

proptest! {
    #![proptest_config(config(100))]

    /// Whatever sentences stand together, each gives what it gives alone, but for what is meant to look further.
    #[test]
    fn sentences_apart_are_the_whole(picks in prop::collection::vec(any::<prop::sample::Index>(), 1..8)) {
        let sentences: Vec<&str> = picks.iter().map(|p| p.get(&SENTENCES).as_str()).collect();
        let whole = sentences.join(" ");
        let mut apart = Vec::new();
        let mut at = 0;
        for s in &sentences {
            apart.extend(spans(s, at).0);
            at += s.len() + 1;
        }
        let (together, looks_further) = spans(&whole, 0);
        apart.retain(|m| !looks_further.iter().any(|l| l.overlaps(&m.1)));
        let show = |a: &[(Kind, Span)], b: &[(Kind, Span)]| -> Vec<String> {
            a.iter().filter(|m| !b.contains(m)).map(|m| format!("{} {}", m.0, m.1.slice(&whole))).collect()
        };
        prop_assert!(together == apart, "together {:?}, apart {:?} in {whole}", show(&together, &apart), show(&apart, &together));
    }
}

/// Kinds and spans of what one sentence decides, and the spans of what is meant to look further: dates, and names that are found
/// again because they are sure elsewhere in the text.
fn spans(text: &str, at: usize) -> (Vec<(Kind, Span)>, Vec<Span>) {
    let found = EXTRACTOR.extract(text);
    let (mut own, mut further) = (Vec::new(), Vec::new());
    for m in found.mentions() {
        let span = Span::new(m.span().start + at, m.span().end + at);
        let again =
            matches!(m.source(), Source::Rule(r) if r.ends_with("/short") || r.ends_with("/again"));
        if m.kind() == Kind::Date || again {
            further.push(span);
        } else {
            own.push((m.kind(), span));
        }
    }
    (own, further)
}
