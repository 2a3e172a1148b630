//! Whether what stands beside a name fits the person of the lists: titles, professions, age, whose son or daughter, what is told of them.

use super::Namesakes;
use super::text::{
    age_before, age_behind, around, first_word, is_called, last_word, lives_in, trade_behind,
};
use crate::entity::common;
use crate::entity::record::Records;
use crate::gazetteer::closed;
use crate::gazetteer::flags;
use crate::gazetteer::format::note_value;
use crate::gazetteer::table::{RowRef, Table};
use crate::mention::Mention;
use std::sync::Arc;

/// What a text says of somebody.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    /// An office that people in lists hold.
    Listed,
    /// A post that they may have had and that hundreds have at a time: it does not tell who bears a name of thousands.
    Posted,
    /// What nobody in a list is.
    Other,
}

/// Whether the members are somebody whom a list knows with this role; `common` where thousands bear the name.
pub(super) fn is_person(
    names: &Namesakes<'_, '_>,
    role: &str,
    common: bool,
    members: &[usize],
) -> bool {
    let records = names.records;
    let mut other = false;
    for &m in members {
        let m = &records.mentions[m];
        // Letters of an account are nobody else's.
        if m.text.starts_with('@') {
            return true;
        }
        if common && of_profession(records, m, role) {
            return true;
        }
        match said(records, m, role) {
            Said::Listed if common => {
                let title = m.title.unwrap_or_default();
                if common::holds_office(title, role) {
                    return true;
                }
            }
            Said::Posted if common => {}
            Said::Listed | Said::Posted => return true,
            Said::Other => other = true,
            Said::Nothing => {}
        }
    }
    !other
        && (!common || common::in_company(records, |field| names.has_field(field), role, members))
}

/// Whether what stands right before a mention is of the field of somebody's role: `गेंदबाज मुकेश कुमार`.
fn of_profession(records: &Records<'_>, m: &Mention<'_>, role: &str) -> bool {
    let (before, _) = around(records.text, m);
    let word = match m.title {
        Some(title) => last_word(title),
        None => last_word(before),
    };
    let tables = records.linked.tables.iter();
    let mut rows = tables.flat_map(|table| {
        let form = table.lookup_word(word);
        let rows = form.into_iter().flat_map(|form| table.rows(form));
        rows.map(|row| table.entry(row.entry).id)
    });
    rows.any(|id| common::of_field(id, role))
}

fn said(records: &Records<'_>, m: &Mention<'_>, role: &str) -> Said {
    let tables = &records.linked.tables;
    let (before, behind) = around(records.text, m);
    let last = last_word(before);
    let said = match m.title {
        Some(title) => of_title(tables, title, role),
        None if of_cue(tables, last, flags::ROLE, role) == Some(Said::Other) => Said::Other,
        None => Said::Nothing,
    };
    if said != Said::Nothing {
        return said;
    }
    let young = |age| age < GROWN && closed::LATE_ROLES.contains(&role);
    let age = age_before(before, last).or_else(|| age_behind(behind));
    let next = first_word(behind);
    // Whom posts call so is theirs.
    if matches!(next, "अंकल" | "आंटी" | "uncle" | "aunty" | "Uncle" | "Aunty") {
        return Said::Other;
    }
    // `सलमान उर्फ कल्लू`: stars whom one word names have no other.
    let alias = |word: &str| matches!(word, "उर्फ" | "alias");
    if (alias(next) || alias(last)) && !m.text.contains(' ') {
        return Said::Other;
    }
    if age.is_some_and(young) || lives_in(next, behind) || is_called(before, last, next, behind) {
        return Said::Other;
    }
    if trade_behind(behind)
        .is_some_and(|cue| of_cue(tables, cue, flags::ROLE, role) == Some(Said::Other))
    {
        return Said::Other;
    }
    Said::Nothing
}

/// Younger than this nobody has been entered into a list for one of [`LATE_ROLES`](closed::LATE_ROLES).
const GROWN: u32 = 30;

/// Roles of people who were posted to a district.
const SERVICES: [&str; 3] = ["bureaucrat", "official", "police"];

/// Roles of people who sat on a bench, the governors and reformers among them who had done so before.
const COURTS: [&str; 5] = [
    "chief-justice",
    "governor",
    "judge",
    "lawyer",
    "social-reformer",
];

/// Roles of listed people whom papers call accused, convicts or prisoners.
const ACCUSED: [&str; 9] = [
    "activist",
    "banker",
    "bureaucrat",
    "businessperson",
    "crime",
    "police",
    "politician",
    "regulator",
    "religious-leader",
];

/// Roles of those who own firms and teams.
const TRADE: [&str; 8] = [
    "actor",
    "banker",
    "business",
    "businessperson",
    "designer",
    "industrialist",
    "politician",
    "producer",
];

/// Whether somebody of this role may have had a post: where a list gives no role nothing speaks against it.
fn holds(roles: &[&str], role: &str) -> bool {
    role.is_empty() || roles.contains(&role)
}

/// What a title says of its bearer: the longest cue at its end tells, or the one before it where that says nothing (`CMO Dr`).
fn of_title(tables: &[Arc<Table>], title: &str, role: &str) -> Said {
    let mut title = title.trim_end();
    for _ in 0..2 {
        let mut starts = [0; 3];
        let mut words = 0;
        let mut before = title;
        while words < starts.len() && !before.is_empty() {
            starts[words] = before.len() - last_word(before).len();
            before = title[..starts[words]].trim_end();
            words += 1;
        }
        let mut cues = starts[..words].iter().rev();
        let found =
            cues.find_map(|&at| Some((at, of_cue(tables, &title[at..], flags::TITLE, role)?)));
        match found {
            Some((at, Said::Nothing)) if at > 0 => title = title[..at].trim_end(),
            Some((_, said)) => return said,
            None => break,
        }
    }
    Said::Nothing
}

/// A letter or mark, with which no word ends.
fn letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{900}'..='\u{963}')
}

/// What a cue with this flag says of whom it stands before.
fn of_cue(tables: &[Arc<Table>], cue: &str, flag: u32, role: &str) -> Option<Said> {
    let row = tables.iter().find_map(|table| {
        let is_cue = |r: &RowRef<'_>| r.kind == flags::PERSON && r.flags & flag != 0;
        let row = if !cue.contains([' ', '-']) {
            table.rows(table.lookup_word(cue)?).find(is_cue)
        } else if cue.chars().all(|c| c == ' ' || letter(c)) {
            table.rows(table.lookup_words(cue)?).find(is_cue)
        } else {
            table.named(cue).into_iter().find(is_cue)
        };
        Some(table.entry(row?.entry))
    })?;
    Some(match note_value(row.note, "bearer") {
        Some("local") => Said::Other,
        Some("district") if !holds(&SERVICES, role) => Said::Other,
        Some("district") => Said::Posted,
        Some("court") if !holds(&COURTS, role) => Said::Other,
        Some("crime") if !holds(&["crime"], role) => Said::Other,
        Some("accused") if !holds(&ACCUSED, role) => Said::Other,
        Some("trade") if !holds(&TRADE, role) => Said::Other,
        Some("learned") if common::performs(role) => Said::Other,
        Some("accused" | "trade" | "learned") => Said::Nothing,
        Some("any") => Said::Nothing,
        _ => Said::Listed,
    })
}
