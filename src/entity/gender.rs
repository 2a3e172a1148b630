//! Man or woman: what a title, a list or a given name says. `श्रीमती साय` is not `विष्णुदेव साय`.

use super::group::Groups;
use super::transliterate::words;
use crate::by_length::ByLength;
use crate::gazetteer::flags;
use crate::gazetteer::format::note_value;

/// What a title says of its bearer: `Some(true)` a woman.
pub(super) fn of_title(title: &str) -> Option<bool> {
    if has_joiner(title) {
        // Some keyboards put joiners behind a virama.
        return of_title(&title.replace(JOINERS, ""));
    }
    let mut man = None;
    let mut rest = title;
    loop {
        // Byte by byte; a space that does not break begins with C2, like nothing in a word.
        let bytes = rest.as_bytes();
        let mut end = 0;
        while let Some(b) = bytes.get(end) {
            match b {
                b' ' | b'.' | 0xC2 => break,
                // Three bytes, of which the first is enough.
                0xE0 => end += 3,
                _ => end += 1,
            }
        }
        let (word, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let next = behind.chars().next();
        match honorific(word) {
            Some(true) => return Some(true),
            Some(false) => man = Some(false),
            None => {}
        }
        match next {
            Some(c) => rest = &rest[word.len() + c.len_utf8()..],
            None => return man,
        }
    }
}

/// Words before any name of a man or a woman; what is left of a title is a post or a rank.
pub(super) fn is_honorific(word: &str) -> bool {
    if has_joiner(word) {
        return is_honorific(&word.replace(JOINERS, ""));
    }
    honorific(word).is_some()
}

const WOMEN: [&str; 18] = [
    "श्रीमती",
    "श्रीमति",
    "सुश्री",
    "कुमारी",
    "साध्वी",
    "बेगम",
    "महारानी",
    "राजकुमारी",
    "Smt",
    "Shrimati",
    "Mrs",
    "Ms",
    "Miss",
    "Sushri",
    "Kumari",
    "smt",
    "mrs",
    "ms",
];

const MEN: [&str; 9] = [
    "श्री",
    "श्रीमान",
    "श्रीयुत",
    "Shri",
    "Shree",
    "Sri",
    "Mr",
    "shri",
    "mr",
];

static HONORIFICS: ByLength = ByLength::new(&WOMEN).with(&MEN);

/// Whether an honorific is a woman's.
#[inline]
fn honorific(word: &str) -> Option<bool> {
    if HONORIFICS.may_hold(word) {
        among_all(word)
    } else {
        None
    }
}

fn among_all(word: &str) -> Option<bool> {
    let woman = WOMEN.contains(&word);
    (woman || MEN.contains(&word)).then_some(woman)
}

/// What some keyboards put behind a virama.
pub(super) const JOINERS: [char; 2] = ['\u{200C}', '\u{200D}'];

/// Whether a word holds one of them; most hold no byte that they begin with.
pub(super) fn has_joiner(word: &str) -> bool {
    word.as_bytes().contains(&0xE2) && word.contains(JOINERS)
}

/// Whether a cluster is a woman's, as far as its entry, its titles or the given name of group `g` tell.
pub(super) fn of_cluster(groups: &Groups<'_>, root: usize, g: usize) -> Option<bool> {
    let listed = groups.all[root]
        .entry
        .and_then(|e| match note_value(groups.note(e), "gender") {
            Some("f") => Some(true),
            Some("m") => Some(false),
            _ => None,
        });
    listed
        .or(groups.all[root].feminine)
        .or_else(|| of_given_name(groups, groups.surface(g)))
}

/// What the lists say of the first word of a name, where all rows agree.
fn of_given_name(groups: &Groups<'_>, name: &str) -> Option<bool> {
    let first = words(name).next()?;
    let mut found = (false, false);
    for table in groups.tables {
        for row in table
            .lookup_word(first)
            .into_iter()
            .flat_map(|f| table.rows(f))
        {
            if row.flags & flags::GIVEN != 0 {
                found.0 |= row.flags & flags::FEMALE != 0;
                found.1 |= row.flags & flags::MALE != 0;
            }
        }
    }
    match found {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles() {
        for (title, feminine) in [
            ("श्रीमती", Some(true)),
            ("केंद्रीय मंत्री श्रीमती", Some(true)),
            ("Smt.", Some(true)),
            ("सांसद श्री", Some(false)),
            ("श्\u{200d}री", Some(false)),
            ("Mr.", Some(false)),
            ("मुख्यमंत्री", None),
            ("डॉ.", None),
            ("डॉ.\u{A0}श्रीमती", Some(true)),
            ("", None),
        ] {
            assert_eq!(of_title(title), feminine, "{title}");
        }
    }
}
