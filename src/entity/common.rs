//! Names that thousands bear: whether the text speaks of the one whom a list knows by it.
//!
//! A list knows the astronaut `राकेश शर्मा` and the minister `राकेश सिंह`; most texts that name one of that name mean another. A row that says
//! `common=yes` gives its id only where something speaks for its bearer: the office, the profession, somebody else of the same field.

use super::group::{EntryId, Groups};
use super::record::Records;
use crate::gazetteer::closed;
use crate::gazetteer::format::{note_value, note_values};
use crate::gazetteer::table::EntryRef;
use crate::kind::Kind;
use crate::token::has_match_form;

/// The field of a role, of those that are told; else the role itself.
fn field(role: &str) -> &str {
    let first = role.as_bytes().first();
    // Most are told apart by their first letter, without a call for each.
    let mut likely = closed::ROLE_FIELDS
        .iter()
        .filter(|row| row.as_bytes().first() == first);
    likely
        .find_map(|row| row.strip_prefix(role)?.strip_prefix(' '))
        .unwrap_or(role)
}

/// Whether somebody of this role plays or performs, and has neither patients nor pupils.
pub(super) fn performs(role: &str) -> bool {
    matches!(field(role), "sport" | "screen")
}

/// Titles that anybody has who leads anything, in match form.
const OF_MANY: [&str; 8] = [
    "नेता",
    "अध्यक्ष",
    "प्रवक्ता",
    "कार्यकर्ता",
    "leader",
    "president",
    "spokesperson",
    "worker",
];

/// Whether a title is one of an office that few hold, and the role has such an office.
pub(super) fn holds_office(title: &str, role: &str) -> bool {
    let last = title.split_whitespace().last().unwrap_or_default();
    field(role) == "office" && !OF_MANY.iter().any(|word| has_match_form(last, word))
}

/// Of several listed people of one name the one whose office, or death for the country, a title names: `सांसद चंद्रशेखर आजाद`.
pub(super) fn by_office(groups: &Groups<'_>, g: usize) -> Option<EntryId> {
    if groups.all[g].kind != Kind::Person {
        return None;
    }
    let mentions = groups.mentions.iter().zip(groups.of_mention.iter());
    let mut titles = mentions.filter_map(|(m, of)| m.title.filter(|_| *of as usize == g));
    titles.find_map(|title| {
        let last = title.split_whitespace().last().unwrap_or_default();
        let martyr = ["शहीद", "क्रांतिकारी"]
            .iter()
            .any(|word| has_match_form(last, word));
        let fits = |e: &&EntryId| {
            let role = note_value(groups.note(**e), "role").unwrap_or_default();
            if martyr {
                field(role) == "freedom"
            } else {
                holds_office(title, role)
            }
        };
        let mut fitting = groups.entries(g).iter().filter(fits);
        let one = fitting.next().copied();
        one.filter(|_| fitting.next().is_none())
    })
}

/// Whether what somebody is called in front of the name is of the field of the role.
pub(super) fn of_field(id: &str, role: &str) -> bool {
    id.strip_prefix("x:role/")
        .is_some_and(|said| field(said) == field(role))
}

/// The field of what a row of a list is, of which a text that names it speaks: not of a name that thousands bear.
pub(super) fn field_of<'a>(row: EntryRef<'a>) -> Option<&'a str> {
    if row.id.starts_with("x:sport/") {
        return Some("sport");
    }
    let [role, common] = note_values(row.note, ["role", "common"]);
    role.filter(|_| common.is_none()).map(field)
}

/// Whether a text names others of the field, or, for an office, one beside one of the mentions.
pub(super) fn in_company(
    records: &Records<'_>,
    named: impl FnOnce(&str) -> bool,
    role: &str,
    members: &[usize],
) -> bool {
    let own = field(role);
    let of_field = |entity: usize| {
        let entry = records.linked.entries.get(entity).copied().flatten();
        let row = entry.map(|(t, e)| records.linked.tables[t as usize].entry(e));
        row.and_then(field_of) == Some(own)
    };
    let mentions = records.mentions;
    if own != "office" {
        return named(own);
    }
    let beside = |a: usize, b: usize| {
        let (Some(a), Some(b)) = (mentions.get(a), mentions.get(b)) else {
            return None;
        };
        let between = records.text.get(a.span.end..b.span.start)?.trim();
        let joined = matches!(between, "," | "और" | "व" | "एवं" | "तथा" | "and" | "&");
        (joined && a.kind == Kind::Person && b.kind == Kind::Person).then_some([a.entity, b.entity])
    };
    members.iter().any(|&m| {
        let pairs = [
            m.checked_sub(1).and_then(|b| beside(b, m)),
            beside(m, m + 1),
        ];
        let mut others = pairs.into_iter().flatten().flatten();
        others.any(|e| e != mentions[m].entity && of_field(e))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_offices() {
        assert!(of_field("x:role/bowler", "cricketer"));
        assert!(!of_field("x:role/bowler", "actor"));
        assert!(!of_field("x:title/minister", "politician"));
        assert!(holds_office("कैबिनेट मंत्री", "politician"));
        assert!(!holds_office("भाजपा नेता", "politician"));
        assert!(!holds_office("मंत्री", "actor"));
        // A joiner behind a virama changes nothing.
        assert!(!holds_office("अध्\u{200d}यक्\u{200d}ष", "politician"));
        assert!(!holds_office("Leader", "politician"));
    }
}
