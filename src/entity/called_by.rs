//! What an organisation is called whose only name is a handle: its pieces as words, a state's letters as the state, so that
//! `@BJP4UK` is `BJP Uttarakhand`, `बीजेपी उत्तराखंड`, and `@dgpup` `DGP Uttar Pradesh`.

use super::{spelt, transliterate};
use crate::candidate::handle::{cuts, office_in_one, state_of};
use crate::gazetteer::flags;
use crate::gazetteer::layout::SEPARATOR;
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use std::sync::Arc;

/// Most pieces that are put into words; longer handles are slogans.
const PIECES: usize = 8;

/// The names of a body's handle in Devanagari and in Latin script; none where it is no name of several pieces.
pub(super) fn names(handle: &str, tables: &[Arc<Table>]) -> Option<[String; 2]> {
    let body = handle.get(1..)?;
    let mut pieces = cuts(body);
    if let [one] = pieces[..] {
        pieces = office_in_one(tables, one)
            .map(Vec::from)
            .or_else(|| apart(one, tables))
            .unwrap_or_default();
    }
    // Nobody calls a party by the `4` of `BJP4UK`, nor an office by what says that the handle is its own.
    let last = pieces.len().saturating_sub(1);
    let mut k = 0;
    pieces.retain(|p| {
        k += 1;
        let inside = k > 1 && k <= last;
        !(inside && *p == "4" || k > 1 && matches!(*p, "Official" | "official" | "offl"))
    });
    if !(2..=PIECES).contains(&pieces.len()) {
        return None;
    }
    let (mut hi, mut en) = (String::new(), String::new());
    let mut at = 0;
    while at < pieces.len() {
        let (end, [h, e]) = (at + 1..=pieces.len().min(at + 4))
            .rev()
            .find_map(|end| place(&pieces[at..end], tables).map(|names| (end, names)))
            .map_or_else(
                || (at + 1, word(pieces[at], tables)),
                |(end, [h, e])| (end, [h.to_string(), e.to_string()]),
            );
        for (name, word) in [(&mut hi, h), (&mut en, e)] {
            if !name.is_empty() {
                name.push(' ');
            }
            name.push_str(&word);
        }
        at = end;
    }
    Some([hi, en])
}

/// Letters of an office or a listed body, and a place behind them: `drmbhopal`, `CMODISHA`. The longest place counts.
fn apart<'h>(piece: &'h str, tables: &[Arc<Table>]) -> Option<Vec<&'h str>> {
    if !piece.bytes().all(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let cuts = 2..piece.len().min(LETTERS + 1);
    let mut halves = cuts.map(|at| piece.split_at(at));
    let (office, place) = halves.find(|(office, behind)| {
        let small = office.to_ascii_lowercase();
        (office_letters(&small) || is_body(&small, tables)) && place(&[behind], tables).is_some()
    })?;
    Some(vec![office, place])
}

/// Most letters of an office or a body in front of a place.
const LETTERS: usize = 6;

/// Whether a list has a body of these letters, which it writes in capitals.
fn is_body(small: &str, tables: &[Arc<Table>]) -> bool {
    tables.iter().any(|table| {
        table.lookup(small).is_some_and(|form| {
            table.rows(form).any(|r| {
                r.kind == flags::ORG
                    && r.surface.len() == small.len()
                    && r.surface.bytes().all(|b| b.is_ascii_uppercase())
            })
        })
    })
}

/// A state's letters, or the listed name of a place.
fn place<'a>(pieces: &[&str], tables: &'a [Arc<Table>]) -> Option<[&'a str; 2]> {
    let names = |table: &'a Table, entry: u32| {
        let entry = table.entry(entry);
        (!entry.hi.is_empty() && !entry.en.is_empty()).then_some([entry.hi, entry.en])
    };
    // `JnK` is cut in two.
    let whole = pieces.concat().to_ascii_lowercase();
    if let Some(id) = state_of(tables, &whole) {
        return tables.iter().find_map(|t| names(t, t.place(id)?));
    }
    if whole.len() < 4 {
        return None;
    }
    let apart = pieces
        .join(SEPARATOR.encode_utf8(&mut [0; 4]))
        .to_ascii_lowercase();
    tables.iter().find_map(|table| {
        let form = table.lookup(&apart).or_else(|| table.lookup(&whole))?;
        let row = table.rows(form).find(|r| {
            r.kind == flags::PLACE
                && flags::is_name(r.flags)
                && r.flags & (flags::AMBIGUOUS | flags::CASE) == 0
        })?;
        names(table, row.entry)
    })
}

/// Any other piece: letters in capitals where the list of bodies has them so, and its sound.
fn word(piece: &str, tables: &[Arc<Table>]) -> [String; 2] {
    let small = piece.bytes().all(|b| b.is_ascii_lowercase());
    let letters = small && (office_letters(piece) || is_body(piece, tables));
    let en = if letters {
        piece.to_ascii_uppercase()
    } else {
        piece.to_string()
    };
    // Two or three capitals are letters: `CM`, `PIB`, `DRM`.
    if matches!(en.len(), 2 | 3) && en.bytes().all(|b| b.is_ascii_uppercase()) {
        let names = en.chars().filter_map(transliterate::letter_name);
        return [names.collect(), en];
    }
    let sound = transliterate::to_devanagari(&en);
    let hi = spelt::in_devanagari(
        &en,
        &sound,
        Kind::Org,
        tables,
        &mut transliterate::Matcher::default(),
    );
    [hi, en]
}

/// An office by its letters: `dgp`, `drm`.
fn office_letters(piece: &str) -> bool {
    piece.len() <= 3
        && !piece
            .bytes()
            .any(|b| matches!(b, b'a' | b'e' | b'i' | b'o' | b'u'))
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use super::*;
    use crate::gazetteer::builtin;

    #[test]
    fn parties_and_offices_of_states() {
        let tables = [builtin::table()];
        for (handle, hi, en) in [
            ("@BJP4UK", "बीजेपी उत्तराखंड", "BJP Uttarakhand"),
            ("@BJP4UP", "बीजेपी उत्तर प्रदेश", "BJP Uttar Pradesh"),
            ("@bjp4mp", "बीजेपी मध्य प्रदेश", "BJP Madhya Pradesh"),
            ("@BJP4Rajasthan", "बीजेपी राजस्थान", "BJP Rajasthan"),
            ("@INCUttarakhand", "आईएनसी उत्तराखंड", "INC Uttarakhand"),
            ("@dgpup", "डीजीपी उत्तर प्रदेश", "DGP Uttar Pradesh"),
            ("@PIBRaipur", "पीआईबी रायपुर", "PIB Raipur"),
            ("@drmbhopal", "डीआरएम भोपाल", "DRM Bhopal"),
            ("@CMODISHA", "सीएम ओडिशा", "CM Odisha"),
        ] {
            let names = names(handle, &tables).unwrap_or_default();
            assert_eq!(names, [hi.to_string(), en.to_string()], "{handle}");
        }
        for handle in ["@", "@velban", "@zorvaneup", "@रायपुर"] {
            assert_eq!(names(handle, &tables), None, "{handle}");
        }
    }
}
