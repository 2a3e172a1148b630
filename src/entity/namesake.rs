//! Namesakes: whether a text speaks of the person or the town that a list knows by a name, or of another one.
//!
//! A list knows the minister `मोहन यादव` and the town `बेला` of Telangana; the constable of that name and a village `बेला` of Bihar are in none.
//! A mention stays what it is: it loses the id, which becomes one of its candidates. Looked at when records are asked for, not before.

use super::common;
use super::group::EntryId;
use super::record::Records;
use crate::gazetteer::closed;
use crate::gazetteer::flags;
use crate::gazetteer::format::{note_value, note_values};
use crate::gazetteer::table::{RowRef, Table};
use crate::kind::Kind;
use crate::mention::Mention;
use crate::token;
use std::cell::OnceCell;
use std::collections::HashMap;
use std::sync::Arc;

/// The namesakes of one text.
pub(super) struct Namesakes<'r, 'a> {
    records: &'r Records<'a>,
    /// How many entries lie in each Indian state.
    states: OnceCell<HashMap<&'a str, u32>>,
}

impl<'r, 'a> Namesakes<'r, 'a> {
    pub fn of(records: &'r Records<'a>) -> Self {
        Namesakes {
            records,
            states: OnceCell::new(),
        }
    }

    /// Whether the members of an entity are what its entry is.
    pub fn meant(&self, (table, number): EntryId, members: &[usize]) -> bool {
        let row = self.records.linked.tables[table as usize].entry(number);
        match self.records.mentions[members[0]].kind {
            Kind::Person => {
                let [role, common] = note_values(row.note, ["role", "common"]);
                let role = role.unwrap_or_default();
                is_person(self.records, role, common.is_some(), members)
            }
            Kind::Place if row.id.starts_with("x:town/") => {
                !(self.is_village(members) && self.far_away((table, number)))
            }
            // Every town has its Civil Lines: this is the listed one of another.
            Kind::Place if row.id.starts_with("x:locality/") => {
                !self.of_other_town((table, number), members)
            }
            Kind::Place if row.id.starts_with(DISTRICT) => {
                !self.is_quarter((table, number), members)
            }
            _ => true,
        }
    }

    /// Whether a text that names towns of India names none of where a listed quarter of one lies.
    fn of_other_town(&self, entry: EntryId, members: &[usize]) -> bool {
        let tables = &self.records.linked.tables;
        let around = tables[entry.0 as usize].container(entry.1);
        let district = around.starts_with(DISTRICT);
        if !district && !around.starts_with("iso:IN-") || !self.names_towns(members) {
            return false;
        }
        let named = || {
            let entries = self.records.linked.entries.iter().flatten();
            let rows = entries.map(|&e| (e, tables[e.0 as usize].entry(e.1)));
            // One quarter of many towns does not speak for another.
            rows.filter(|(_, row)| !row.id.starts_with("x:locality/"))
        };
        if named()
            .any(|((t, e), row)| row.id == around || tables[t as usize].container(e) == around)
        {
            return false;
        }
        if !district {
            return !named().any(|(e, _)| state(tables, e) == Some(around));
        }
        // A city of two districts.
        let city = tables
            .iter()
            .find_map(|t| Some(t.entry(t.place(around)?).en));
        let city = city.unwrap_or_default();
        !named().any(|(_, row)| row.id.starts_with(DISTRICT) && city.starts_with(row.en))
    }

    /// Whether a name of two words, such as every town has for a quarter (`अशोक नगर`), is that of a district far away.
    fn is_quarter(&self, entry: EntryId, members: &[usize]) -> bool {
        let quarter = |m: &usize| {
            let text = self.records.mentions[*m].text;
            text.ends_with(" नगर") || text.ends_with(" Nagar")
        };
        members.iter().all(quarter) && self.far_away(entry) && self.names_towns(members)
    }

    /// Whether the text names a district or a town beside this one.
    fn names_towns(&self, members: &[usize]) -> bool {
        let own = self.records.mentions[members[0]].entity;
        let entries = self.records.linked.entries.iter().enumerate();
        let mut others = entries.filter_map(|(e, other)| other.filter(|_| e != own));
        others.any(|(t, e)| {
            let id = self.records.linked.tables[t as usize].entry(e).id;
            id.starts_with(DISTRICT) || id.starts_with("x:town/")
        })
    }

    fn is_village(&self, members: &[usize]) -> bool {
        members.iter().any(|&m| {
            let (before, behind) = around(self.records.text, &self.records.mentions[m]);
            VILLAGE.contains(&last_word(before)) || VILLAGE.contains(&first_word(behind))
        })
    }

    /// Whether nothing else of the text lies in a town's state.
    fn far_away(&self, entry: EntryId) -> bool {
        let tables = &self.records.linked.tables;
        let states = self.states.get_or_init(|| {
            let mut states = HashMap::new();
            for &entry in self.records.linked.entries.iter().flatten() {
                if let Some(state) = state(tables, entry) {
                    *states.entry(state).or_default() += 1;
                }
            }
            states
        });
        state(tables, entry).is_some_and(|s| states.get(s).is_none_or(|&n| n < 2))
    }
}

/// What the ids of districts begin with.
const DISTRICT: &str = "lgd:d";

/// What a text says of somebody.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    /// An office that people in lists hold.
    Listed,
    /// What nobody in a list is.
    Other,
}

fn is_person(records: &Records<'_>, role: &str, common: bool, members: &[usize]) -> bool {
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
            Said::Listed => return true,
            Said::Other => other = true,
            Said::Nothing => {}
        }
    }
    !other && (!common || common::in_company(records, role, members))
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

/// At most this many bytes before and behind a mention are read.
const NEAR: usize = 120;

/// What stands before and behind a mention.
fn around<'a>(text: &'a str, m: &Mention<'_>) -> (&'a str, &'a str) {
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
fn last_word(before: &str) -> &str {
    let before = before.strip_suffix(' ').unwrap_or(before);
    let from = before.bytes().rposition(|b| b.is_ascii_whitespace());
    &before[from.map_or(0, |at| at + 1)..]
}

/// The first word of a text that begins with it, one space aside, without the mark that ends its clause.
fn first_word(behind: &str) -> &str {
    let behind = behind.strip_prefix(' ').unwrap_or(behind);
    let end = behind.bytes().position(|b| b.is_ascii_whitespace());
    let word = &behind[..end.unwrap_or(behind.len())];
    word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '।'])
}

/// `24 वर्षीय`, `24 साल के`, `24-year-old` at the end of what stands before a name; `last` is the last word of it.
fn age_before(before: &str, last: &str) -> Option<u32> {
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
fn age_behind(behind: &str) -> Option<u32> {
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
fn lives_in(next: &str, behind: &str) -> bool {
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
fn is_called(before: &str, last: &str, next: &str, behind: &str) -> bool {
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
fn trade_behind(behind: &str) -> Option<&str> {
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

/// What a town is not called.
const VILLAGE: [&str; 14] = [
    "गांव",
    "गाँव",
    "ग्राम",
    "गांवों",
    "गाँवों",
    "मजरा",
    "मजरे",
    "टोला",
    "टोले",
    "ढाणी",
    "बस्ती",
    "village",
    "hamlet",
    "villages",
];

/// The id of the Indian state that an entry lies in or is.
fn state(tables: &[Arc<Table>], (table, number): EntryId) -> Option<&str> {
    let state = |id: &str| id.starts_with("iso:IN-");
    let row = tables[table as usize].entry(number);
    if state(row.id) {
        return Some(row.id);
    }
    let mut id = tables[table as usize].container(number);
    for _ in 0..3 {
        if id.is_empty() || state(id) {
            break;
        }
        id = tables
            .iter()
            .find_map(|t| Some(t.container(t.place(id)?)))?;
    }
    state(id).then_some(id)
}
