//! One row: its columns, and what each of them may hold.

use super::{Lang, Row};
use crate::error::Quoted;
use crate::gazetteer::flags::{self, FLAG_NAMES, KIND_NAMES};
use crate::gazetteer::pieces;

/// Longest field accepted, in bytes: a longer one is a file of another kind.
const MAX_FIELD: usize = 1000;

/// Reads a row; the error says why it is refused.
pub(super) fn parse_row(line: &str, line_number: usize) -> Result<Row<'_>, String> {
    let fields: Vec<&str> = line.split('\t').collect();
    if !(4..=6).contains(&fields.len()) {
        return Err(format!(
            "{} columns where 4 to 6 are expected: id, kind, lang, surface, flags, note",
            fields.len()
        ));
    }
    for f in &fields {
        if f.len() > MAX_FIELD {
            return Err(format!(
                "a field of {} bytes, at most {MAX_FIELD} are allowed",
                f.len()
            ));
        }
        if f.trim() != *f {
            return Err(format!("white space at an end of {}", Quoted(f)));
        }
    }
    let (id, kind, surface) = (fields[0], fields[1], fields[3]);
    check_id(id)?;
    check_kind(kind)?;
    let lang = match fields[2] {
        "hi" => Lang::Hi,
        "en" => Lang::En,
        "hi-Latn" => Lang::HiLatn,
        "und" => Lang::Und,
        other => {
            return Err(format!(
                "lang {} is none of hi, en, hi-Latn, und",
                Quoted(other)
            ));
        }
    };
    check_surface(surface, lang)?;
    let flags = parse_flags(fields.get(4).copied().unwrap_or(""))?;
    if flags & flags::HANDLE != 0 {
        pieces::check(id, kind, lang, surface, flags)?;
    }
    Ok(Row {
        line: line_number,
        id,
        kind,
        lang,
        surface,
        flags,
        note: fields.get(5).copied().unwrap_or(""),
    })
}

/// `iso:IN`, `iso:IN-CG`, `lgd:d387`, `wd:Q42`, or a prefix of one's own with a name behind the colon.
fn check_id(id: &str) -> Result<(), String> {
    let Some((scheme, name)) = id.split_once(':') else {
        return Err(format!(
            "id {} has no scheme: iso:, lgd:, wd: or x:",
            Quoted(id)
        ));
    };
    let upper = |s: &str| {
        !s.is_empty()
            && s.bytes()
                .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|c| c.is_ascii_digit());
    let ok = match scheme {
        "iso" => match name.split_once('-') {
            Some((country, part)) => {
                country.len() == 2 && upper(country) && part.len() <= 3 && upper(part)
            }
            None => name.len() == 2 && upper(name),
        },
        "lgd" => name.len() > 1 && name.as_bytes()[0].is_ascii_lowercase() && digits(&name[1..]),
        "wd" => name.strip_prefix('Q').is_some_and(digits),
        _ => {
            let word = |s: &str, more: &[u8]| {
                !s.is_empty()
                    && s.bytes()
                        .all(|c| c.is_ascii_alphanumeric() || more.contains(&c))
            };
            word(scheme, b"-_") && word(name, b"-_./")
        }
    };
    if ok {
        Ok(())
    } else {
        Err(format!("id {} is not well formed", Quoted(id)))
    }
}

fn check_kind(kind: &str) -> Result<(), String> {
    let label = !kind.is_empty()
        && kind.len() <= 32
        && kind.as_bytes()[0].is_ascii_uppercase()
        && kind
            .bytes()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == b'_');
    if KIND_NAMES.contains(&kind) || label {
        Ok(())
    } else {
        Err(format!(
            "kind {} is none of {}, nor a label in capitals",
            Quoted(kind),
            KIND_NAMES.join(", ")
        ))
    }
}

fn check_surface(surface: &str, lang: Lang) -> Result<(), String> {
    if surface.is_empty() {
        return Err("the surface is empty".into());
    }
    if surface.contains("  ") {
        return Err(format!("a double space in {}", Quoted(surface)));
    }
    if let Some(c) = surface
        .chars()
        .find(|&c| c.is_control() || matches!(c as u32, 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0xFEFF | 0xA0 | 0xAD))
    {
        return Err(format!("the invisible character U+{:04X} in {}", c as u32, Quoted(surface)));
    }
    let devanagari = surface
        .chars()
        .any(|c| matches!(c as u32, 0x904..=0x939 | 0x958..=0x961));
    let latin = surface.chars().any(|c| c.is_ascii_alphabetic());
    match lang {
        Lang::Hi if latin => Err(format!(
            "Latin letters in the Devanagari form {}",
            Quoted(surface)
        )),
        Lang::Hi if !devanagari => Err(format!(
            "no Devanagari letter in the lang=hi form {}",
            Quoted(surface)
        )),
        Lang::En | Lang::HiLatn if devanagari => Err(format!(
            "Devanagari letters in the Latin form {}",
            Quoted(surface)
        )),
        _ if !surface.chars().any(char::is_alphanumeric) => {
            Err(format!("no letter in {}", Quoted(surface)))
        }
        _ => Ok(()),
    }
}

fn parse_flags(text: &str) -> Result<u32, String> {
    let mut bits = 0;
    for name in text.split(',').filter(|n| !n.is_empty()) {
        match FLAG_NAMES.iter().find(|f| f.0 == name) {
            Some(f) => bits |= f.1,
            None => return Err(format!("flag {} is not known", Quoted(name))),
        }
    }
    if bits & flags::PART != 0 && bits & (flags::GIVEN | flags::SURNAME) == 0 {
        return Err("flag part needs given or surname beside it".into());
    }
    if bits & flags::ALONE != 0 && bits & (flags::PART | flags::AMBIGUOUS) != flags::PART {
        return Err("flag alone is for a part that is not ambiguous".into());
    }
    if bits & flags::BLOCK != 0 && bits & (flags::PART | flags::HEAD | flags::CUE) != 0 {
        return Err("flag block stands alone: it silences the form".into());
    }
    Ok(bits)
}
