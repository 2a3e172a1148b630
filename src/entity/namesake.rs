//! Namesakes: whether a text speaks of the person or the town that a list knows by a name, or of another one.
//!
//! A list knows the minister `मोहन यादव` and the town `बेला` of Telangana; the constable of that name and a village `बेला` of Bihar are in none.
//! A mention stays what it is: it loses the id, which becomes one of its candidates. Looked at when records are asked for, not before.

use super::group::EntryId;
use super::record::Records;
use crate::gazetteer::flags;
use crate::gazetteer::format::note_value;
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
                let role = note_value(row.note, "role").unwrap_or_default();
                is_person(self.records, role, members)
            }
            Kind::Place if row.id.starts_with("x:town/") => {
                !(self.is_village(members) && self.far_away((table, number)))
            }
            _ => true,
        }
    }

    fn is_village(&self, members: &[usize]) -> bool {
        members.iter().any(|&m| {
            let (before, behind) = around(self.records.text, &self.records.mentions[m]);
            let last = before.split_whitespace().next_back();
            let next = behind
                .split([' ', ',', '\u{A0}'])
                .find(|word| !word.is_empty());
            [last, next]
                .into_iter()
                .flatten()
                .any(|w| VILLAGE.contains(&w))
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

/// What a text says of somebody.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Nothing,
    /// An office that people in lists hold.
    Listed,
    /// What nobody in a list is.
    Other,
}

fn is_person(records: &Records<'_>, role: &str, members: &[usize]) -> bool {
    let mut other = false;
    for &m in members {
        let m = &records.mentions[m];
        // Letters of an account are nobody else's.
        if m.text.starts_with('@') {
            return true;
        }
        match said(records, m, role) {
            Said::Listed => return true,
            Said::Other => other = true,
            Said::Nothing => {}
        }
    }
    !other
}

fn said(records: &Records<'_>, m: &Mention<'_>, role: &str) -> Said {
    let (before, behind) = around(records.text, m);
    if let Some(title) = m.title {
        let said = of_cue(&records.linked.tables, title, 3, flags::TITLE, role);
        if said != Said::Nothing {
            return said;
        }
    } else if of_cue(&records.linked.tables, before, 2, flags::ROLE, role) == Said::Other {
        return Said::Other;
    }
    let young = |age| age < GROWN && OFFICES.contains(&role);
    let age = age_before(before).or_else(|| age_behind(behind));
    if lives_in(behind) || age.is_some_and(young) {
        return Said::Other;
    }
    Said::Nothing
}

/// Younger than this nobody has been entered into a list for one of [`OFFICES`].
const GROWN: u32 = 30;

/// Roles of listed people that come with the years, or are of the past.
const OFFICES: [&str; 24] = [
    "air-chief",
    "army-chief",
    "banker",
    "bureaucrat",
    "businessperson",
    "chief-justice",
    "diplomat",
    "economist",
    "freedom-fighter",
    "governor",
    "historian",
    "judge",
    "navy-chief",
    "official",
    "philosopher",
    "police",
    "politician",
    "president",
    "prime-minister",
    "ruler",
    "saint",
    "scientist",
    "social-reformer",
    "vice-president",
];

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

/// Whether somebody of this role may have had a post: where a list gives no role nothing speaks against it.
fn holds(roles: &[&str], role: &str) -> bool {
    role.is_empty() || roles.contains(&role)
}

/// What the last words of a text, at most `most` of them, say of whom they stand before: their longest cue with this flag tells.
fn of_cue(tables: &[Arc<Table>], text: &str, most: usize, flag: u32, role: &str) -> Said {
    let text = text.trim_end();
    let starts = text.char_indices().rev().filter(|&(at, c)| {
        at == 0 && !c.is_whitespace() || text[..at].ends_with(char::is_whitespace)
    });
    let mut starts: Vec<usize> = starts.map(|(at, _)| at).take(most).collect();
    starts.reverse();
    for start in starts {
        for table in tables.iter() {
            let is_cue = |r: &RowRef<'_>| r.kind == flags::PERSON && r.flags & flag != 0;
            let Some(row) = table.named(&text[start..]).into_iter().find(is_cue) else {
                continue;
            };
            return match note_value(table.entry(row.entry).note, "bearer") {
                Some("local") => Said::Other,
                Some("district") if !holds(&SERVICES, role) => Said::Other,
                Some("court") if !holds(&COURTS, role) => Said::Other,
                Some("any") => Said::Nothing,
                _ => Said::Listed,
            };
        }
    }
    Said::Nothing
}

/// At most this many bytes before and behind a mention are read.
const NEAR: usize = 120;

/// What stands before and behind a mention in its line.
fn around<'a>(text: &'a str, m: &Mention<'_>) -> (&'a str, &'a str) {
    let (start, end) = (m.span.start, m.span.end);
    let mut from = start.saturating_sub(NEAR);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let mut to = text.len().min(end + NEAR);
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    let (before, behind) = (&text[from..start], &text[end..to]);
    (
        before.rsplit(['\n', '।']).next().unwrap_or_default(),
        behind.split(['\n', '।']).next().unwrap_or_default(),
    )
}

/// `24 वर्षीय`, `24-year-old` at the end of what stands before a name.
fn age_before(before: &str) -> Option<u32> {
    let before = before.trim_end();
    let number = [
        "वर्षीय",
        "साल के",
        "साल की",
        "-year-old",
        " year old",
        " साल का",
    ]
    .iter()
    .find_map(|unit| before.strip_suffix(unit))?
    .trim_end();
    let digits = number.trim_end_matches(char::is_numeric).len();
    age(&number[digits..])
}

/// `(24)`, `(24 वर्ष)`, `, 24,` at the beginning of what stands behind a name.
fn age_behind(behind: &str) -> Option<u32> {
    let behind = behind.trim_start();
    let (inside, closing) = match behind.strip_prefix('(') {
        Some(inside) => (inside, ')'),
        None => (behind.strip_prefix(", ")?, ','),
    };
    let inside = inside.split_once(closing)?.0;
    let inside = ["उम्र", "aged"]
        .iter()
        .find_map(|word| inside.strip_prefix(word))
        .unwrap_or(inside)
        .trim_start();
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
fn lives_in(behind: &str) -> bool {
    let mut words = behind.split_whitespace();
    let Some(first) = words.next() else {
        return false;
    };
    match first.trim_end_matches('.') {
        "निवासी" | "S/o" | "s/o" | "S/O" | "D/o" | "d/o" | "D/O" | "W/o" | "w/o" | "W/O" => {
            true
        }
        "पुत्र" | "पुत्री" | "पत्नी" | "सुपुत्र" | "पिता" => {
            words.take(5).any(|w| w == "निवासी")
        }
        _ => false,
    }
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
