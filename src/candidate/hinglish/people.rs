//! People in small letters: honorifics written onto a name, initials, name parts that the words beside them treat as names.

use super::{classes, folded, two_letters};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, CAPITAL, SENTENCE_START, in_small_letters};

/// What is written onto a name out of respect or familiarity, by its last letter.
fn honorifics(last: u8) -> &'static [&'static str] {
    match last {
        b'i' => &["ji", "jii", "gi", "bhai"],
        b'e' => &["jee"],
        b'g' => &["g"],
        b'b' => &["saab", "saheb", "sahab"],
        b'a' => &["bhaiya"],
        _ => &[],
    }
}

/// Case endings and particles that stand behind nouns of any kind, names among them.
const AFTER: [&str; 29] = [
    "ne", "ko", "ka", "ki", "ke", "k", "se", "pe", "par", "pr", "mein", "me", "main", "mai", "m",
    "tak", "bhi", "b", "to", "toh", "aur", "or", "hi", "ji", "jaisa", "jaise", "wala", "wale",
    "wali",
];

/// `modiji`, `kejriwalji`: a name with its honorific in one word. The word is tagged whole, for a span never cuts a token.
pub(super) fn glued(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if c.info[i] & (class::CONTENT_WORD | class::TITLE | class::KIN | class::ROLE) != 0 {
        return;
    }
    let last = c.token_text(i).as_bytes().last().copied().unwrap_or(0);
    let endings = honorifics(last.to_ascii_lowercase());
    if endings.is_empty() {
        return;
    }
    let mut buffer = [0; 32];
    let word = in_small_letters(c.token_text(i), &mut buffer);
    for ending in endings {
        let Some(stem) = word.strip_suffix(*ending).filter(|s| s.len() >= 4) else {
            continue;
        };
        let bits = classes(c, stem);
        let named = bits & (class::PART | class::PERSON) != 0
            && bits & (class::WEAK_PART | class::CONTENT_WORD | class::TITLE | class::KIN) == 0;
        // `modig`, `shahg`: one letter is enough only behind a sure name.
        if named && (ending.len() > 1 || bits & class::PERSON != 0 || t_capital_inside(c, i)) {
            out.push(c.rule(i, i + 1, Kind::Person, 0.8, "hinglish/glued"));
            return;
        }
    }
}

/// `ModiG`, `ModiJi`: the honorific's own capital.
fn t_capital_inside(c: &Context<'_>, i: usize) -> bool {
    let text = c.token_text(i).as_bytes();
    text.len() > 2 && text[text.len() - 1].is_ascii_uppercase() && text[1].is_ascii_lowercase()
}

/// `kl sharma`, `rk singh ne`: two letters that nobody could speak, before a surname.
pub(super) fn initials(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    if t.end - t.start != 2 || c.breaks(i + 1) || !c.unknown(i) {
        return;
    }
    let vowel = |ch: u8| matches!(ch, b'a' | b'e' | b'i' | b'o' | b'u' | b'h');
    let b = two_letters(c, i);
    if b.iter().any(|ch| vowel(*ch)) || b[1] == b'y' {
        return;
    }
    let surname = c.is(i + 1, class::SURNAME)
        && !c.is(
            i + 1,
            class::WEAK_PART | class::CONTENT_WORD | class::TITLE | class::KIN | class::ORG,
        );
    if surname && c.tokens[i + 1].end - c.tokens[i + 1].start > 4 {
        out.push(c.rule(i, i + 2, Kind::Person, 0.76, "hinglish/initials"));
    }
}

/// A given name or surname alone, where the words beside it treat it as a name.
pub(super) fn part(c: &Context<'_>, i: usize, orderly: bool, out: &mut Vec<Proposal>) {
    let info = c.info[i];
    let clash = class::WEAK_PART
        | class::CONTENT_WORD
        | class::TITLE
        | class::HONORIFIC
        | class::KIN
        | class::ROLE
        | class::ORG_HEAD
        | class::PLACE_HEAD
        | class::MODIFIER
        | class::PLACE
        | class::ORG;
    if info & class::PART == 0 || info & clash != 0 {
        return;
    }
    let t = &c.tokens[i];
    let next = if c.breaks(i + 1) {
        String::new()
    } else {
        folded(c, i + 1)
    };
    let marked = AFTER.contains(&next.as_str());
    let score = match (t.end - t.start, marked, t.has(CAPITAL) && !t.has(ALL_CAPS)) {
        (4, _, true) if orderly && !t.has(SENTENCE_START) => 0.6,
        // Most given names of this length are words of posts too (`Mann`, `Hadi`).
        (0..=4, ..) => return,
        (_, true, true) => 0.6,
        (_, _, true) if orderly && !t.has(SENTENCE_START) => 0.6,
        // `ramesh ne kaha`: somebody acts.
        (_, true, false) if next == "ne" => 0.6,
        _ => 0.42,
    };
    // `Singh`, `Kumar` alone: the rest of the name is spelled in a way no list knows.
    if matches!(
        folded(c, i).as_str(),
        "singh" | "kumar" | "devi" | "kumari" | "khan"
    ) {
        return;
    }
    out.push(c.rule(i, i + 1, Kind::Person, score, "hinglish/part"));
}
