//! What the text says right before and behind a mention: its words, an age, a home, a trade.

use crate::mention::Mention;
use crate::token;

/// At most this many bytes before and behind a mention are read.
const NEAR: usize = 120;

/// What stands before and behind a mention.
pub(super) fn around<'a>(text: &'a str, m: &Mention<'_>) -> (&'a str, &'a str) {
    let mut from = m.span.start.saturating_sub(NEAR);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let mut to = text.len().min(m.span.end + NEAR);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    (&text[from..m.span.start], &text[m.span.end..to])
}

/// The last word of a text that ends with it, one space aside; empty where something else stands there.
pub(super) fn last_word(before: &str) -> &str {
    let before = before.strip_suffix(' ').unwrap_or(before);
    let from = before.bytes().rposition(|b| b.is_ascii_whitespace());
    &before[from.map_or(0, |at| at + 1)..]
}

/// The first word of a text that begins with it, one space aside, without the mark that ends its clause.
pub(super) fn first_word(behind: &str) -> &str {
    let behind = behind.strip_prefix(' ').unwrap_or(behind);
    let end = behind.bytes().position(|b| b.is_ascii_whitespace());
    let word = &behind[..end.unwrap_or(behind.len())];
    word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '।'])
}

/// `24 वर्षीय`, `24 साल के`, `24-year-old` at the end of what stands before a name; `last` is the last word of it.
pub(super) fn age_before(before: &str, last: &str) -> Option<u32> {
    let before = before.trim_end();
    let number = match last {
        "वर्षीय" | "वर्षीया" => before.strip_suffix(last)?,
        "के" | "की" | "का" => {
            before.strip_suffix(last)?.trim_end().strip_suffix("साल")?
        }
        _ => before.strip_suffix("-year-old")?,
    };
    let number = number.trim_end();
    age(&number[number.trim_end_matches(char::is_numeric).len()..])
}

/// `(24)`, `(24 वर्ष)`, `, 24,` at the beginning of what stands behind a name.
pub(super) fn age_behind(behind: &str) -> Option<u32> {
    let (inside, closing) = match behind.as_bytes() {
        [b'(', ..] | [b' ', b'(', ..] => (behind.split_once('(')?.1, ')'),
        [b',', b' ', b'0'..=b'9' | b'a', ..] => (&behind[2..], ','),
        _ => return None,
    };
    let inside = inside.split_once(closing)?.0;
    let of_age = ["उम्र", "aged"]
        .iter()
        .find_map(|word| inside.strip_prefix(word));
    let inside = of_age.unwrap_or(inside).trim_start();
    let digits = inside.len() - inside.trim_start_matches(char::is_numeric).len();
    let (number, unit) = inside.split_at(digits);
    matches!(unit.trim(), "" | "वर्ष" | "साल" | "years" | "yrs")
        .then(|| age(number))
        .flatten()
}

fn age(number: &str) -> Option<u32> {
    token::number_value(number).filter(|n| (1..120).contains(n))
}

/// `निवासी ग्राम …`, `पुत्र रामलाल निवासी …`, `S/o …` behind a name: somebody whom a register has to tell from others.
pub(super) fn lives_in(next: &str, behind: &str) -> bool {
    match next {
        "निवासी" | "S/o" | "s/o" | "S/O" | "D/o" | "d/o" | "D/O" | "W/o" | "w/o" | "W/O" => {
            true
        }
        "पुत्र" | "पुत्री" | "पत्नी" | "सुपुत्र" | "पिता" =>
        {
            let line = behind.split(['\n', '।']).next().unwrap_or_default();
            line.split_whitespace().take(6).any(|word| word == "निवासी")
        }
        _ => false,
    }
}

/// `… नामक युवक`, `… नाम के युवक`, `उसकी पहचान … के रूप में`, `identified as …`: nobody whom readers know is introduced so.
pub(super) fn is_called(before: &str, last: &str, next: &str, behind: &str) -> bool {
    // Most names are told by a look at the words beside them.
    let called = match next {
        "नामक" => true,
        "नाम" => {
            let mut words = behind.split_whitespace();
            matches!(words.nth(1), Some("के" | "का" | "की"))
        }
        "के" => {
            let clause = before.rsplit(['।', '\n']).next().unwrap_or_default();
            behind.trim_start().starts_with("के रूप में") && clause.contains("पहचान")
        }
        _ => false,
    };
    called
        || matches!(last, "as" | "named") && {
            let word = before.split_whitespace().rev().nth(1).unwrap_or_default();
            last == "as" && word == "identified" || last == "named" && SOMEBODY.contains(&word)
        }
}

/// Whom English calls by a name that nobody knows yet: `a man named …`.
const SOMEBODY: [&str; 10] = [
    "boy", "driver", "girl", "man", "person", "resident", "student", "suspect", "woman", "youth",
];

/// `, a school teacher,`, `, a shopkeeper in Meerut`: the last word of what somebody is said to be behind the name.
pub(super) fn trade_behind(behind: &str) -> Option<&str> {
    if !behind.starts_with(", a") {
        return None;
    }
    let said = behind
        .strip_prefix(", a ")
        .or_else(|| behind.strip_prefix(", an "))?;
    let said = said.split([',', '.', ';', '\n']).next()?;
    let mut last = None;
    for word in said.split_whitespace().take(5) {
        if matches!(
            word,
            "at" | "by" | "for" | "from" | "in" | "of" | "on" | "who" | "with"
        ) {
            break;
        }
        last = Some(word);
    }
    last
}
