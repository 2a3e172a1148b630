//! Character references of HTML: by number, and the names that prose uses.

const NAMES: [(&str, char); 34] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("shy", '\u{ad}'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("deg", '°'),
    ("times", '×'),
    ("pound", '£'),
    ("euro", '€'),
    ("eacute", 'é'),
    ("uuml", 'ü'),
];

/// What the numbers 128 to 159 mean on pages that took Windows' for Unicode's.
const WINDOWS: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
    '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}',
    'ž', 'Ÿ',
];

/// The longest reference that is read: `&#x10FFFF;` and some zeros.
const LONGEST: usize = 16;

/// What the reference at the start of `text` stands for and its bytes; `None` and the `&` alone where it is none.
pub fn read(text: &str) -> (Option<char>, usize) {
    let b = &text.as_bytes()[..text.len().min(LONGEST)];
    let Some(end) = b.iter().position(|&c| c == b';') else {
        return (None, 1);
    };
    let name = &text[1..end];
    let c = match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        }
        .map(character),
        None => NAMES.iter().find(|n| n.0 == name).map(|n| n.1),
    };
    (c, if c.is_some() { end + 1 } else { 1 })
}

fn character(number: u32) -> char {
    match number {
        0 => '\u{fffd}',
        0x80..=0x9F => WINDOWS[number as usize - 0x80],
        _ => char::from_u32(number).unwrap_or('\u{fffd}'),
    }
}
