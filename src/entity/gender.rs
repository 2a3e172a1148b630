//! Man or woman: what a title, a list or a given name says. `श्रीमती साय` is not `विष्णुदेव साय`.

use super::group::Groups;
use crate::gazetteer::flags;
use crate::gazetteer::format::note_value;

/// What a title says of its bearer: `Some(true)` a woman.
pub(super) fn of_title(title: &str) -> Option<bool> {
    let mut man = None;
    for word in title.split([' ', '.', '\u{A0}']) {
        if is_honorific(word) {
            match is_womans(word) {
                true => return Some(true),
                false => man = Some(false),
            }
        }
    }
    man
}

/// Words before any name of a man or a woman; what is left of a title is a post or a rank.
pub(super) fn is_honorific(word: &str) -> bool {
    // Some keyboards put joiners behind a virama.
    if word.contains(['\u{200C}', '\u{200D}']) {
        return is_honorific(&word.replace(['\u{200C}', '\u{200D}'], ""));
    }
    is_womans(word)
        || matches!(
            word,
            "श्री"
                | "श्रीमान"
                | "श्रीयुत"
                | "Shri"
                | "Shree"
                | "Sri"
                | "Mr"
                | "shri"
                | "mr"
        )
}

fn is_womans(word: &str) -> bool {
    if word.contains(['\u{200C}', '\u{200D}']) {
        return is_womans(&word.replace(['\u{200C}', '\u{200D}'], ""));
    }
    matches!(
        word,
        "श्रीमती"
            | "श्रीमति"
            | "सुश्री"
            | "कुमारी"
            | "साध्वी"
            | "बेगम"
            | "महारानी"
            | "राजकुमारी"
            | "Smt"
            | "Shrimati"
            | "Mrs"
            | "Ms"
            | "Miss"
            | "Sushri"
            | "Kumari"
            | "smt"
            | "mrs"
            | "ms"
    )
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
    let first = name.split_whitespace().next()?;
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
        ] {
            assert_eq!(of_title(title), feminine, "{title}");
        }
    }
}
