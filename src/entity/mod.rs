//! Mentions to entities: what names one thing, in whatever script and form, shares an entity.
//!
//! Mentions of equal text form a [`group`] at once; all further work is done on groups, so that the cost stays linear in the
//! mentions. Groups are joined by id, by letters and by sound ([`sound`], [`transliterate`]), as acronym and full name
//! ([`acronym`]), as partial name ([`person`]) and as handle ([`handle`]). Nothing is joined across kinds, nor across two ids.
//! What is known of an entity is put together on demand ([`record`], [`names`]).

mod abroad;
mod acronym;
mod beside;
mod body;
mod called;
mod called_by;
mod census;
mod common;
mod deity;
mod department;
mod formal;
mod gather;
mod gender;
mod group;
mod handle;
mod handle_letters;
mod hash;
mod heads;
mod initial;
mod joint;
mod known;
mod letters;
mod names;
mod namesake;
mod numbers;
mod owners;
mod person;
mod pieces;
mod place;
mod record;
mod sound;
mod sounds;
mod spellings;
mod spelt;
mod start;
#[cfg(all(test, feature = "builtin"))]
mod tests;
mod title;
pub mod transliterate;
mod turns;
mod verdicts;
mod wanted;

pub use known::{Codes, Entity, Lang};
pub(crate) use names::Names;
#[cfg(feature = "json")]
pub(crate) use record::Record;
pub(crate) use record::{Linked, Records};
#[cfg(feature = "json")]
pub(crate) use transliterate::few_bytes;

use crate::gazetteer::table::Table;
use crate::kind::Kind;
use crate::mention::Mention;
use gather::push_entries;
use group::{EntryId, Groups};
use spelt::Speller;
use std::sync::{Arc, Mutex};

/// A newspaper's; a guess at how many there will be.
const BYTES_A_MENTION: usize = 256;

/// Buffers that are reused between texts.
#[derive(Debug, Default)]
pub(crate) struct Linker {
    buffers: gather::Buffers,
    /// Mentions of the text under way have been read.
    begun: bool,
    /// Lent to whoever puts the records together.
    speller: Arc<Mutex<Option<Box<Speller>>>>,
}

impl Linker {
    /// Another text begins.
    pub fn begin(&mut self) {
        self.begun = false;
    }

    /// Reads the mentions of a long text up to the end of a segment.
    pub fn read(&mut self, text: &str, mentions: &[Mention<'_>], tables: &[Arc<Table>]) {
        if !std::mem::replace(&mut self.begun, true) {
            self.buffers.clear_for(text.len() / BYTES_A_MENTION);
        }
        gather::read_on(&mut self.buffers, text, mentions, tables);
    }

    /// Gives the mentions (by rising span) their entities.
    pub fn link(
        &mut self,
        text: &str,
        mentions: &mut [Mention<'_>],
        tables: &Arc<[Arc<Table>]>,
    ) -> Linked {
        match mentions {
            [] => self.linked(tables, Vec::new()),
            [one] => self.alone(text, one, tables),
            _ => self.together(text, mentions, tables),
        }
    }

    /// The entities of several mentions.
    fn together(
        &mut self,
        text: &str,
        mentions: &mut [Mention<'_>],
        tables: &Arc<[Arc<Table>]>,
    ) -> Linked {
        if !self.begun {
            self.buffers.clear_for(mentions.len());
        }
        let mut groups = gather::gather(&mut self.buffers, text, mentions, tables);
        // A post of a dozen words names one thing or none.
        if groups.all.len() > 1 {
            if groups.census.undecided {
                place::choose(text, &mut groups);
            }
            acronym::join(text, &mut groups);
            called::join(text, &mut groups);
            sound::join(&mut groups);
            body::join(&mut groups);
            body::branch(&mut groups);
            body::court(&mut groups);
        }
        if groups.census.partial_people {
            person::short_names(text, &mut groups);
        }
        if groups.census.unlisted_handles {
            handle::join(text, &mut groups);
        }
        self.number(mentions, tables)
    }

    /// The entity of the only mention of a text, as most posts have it: nothing to be joined.
    fn alone(&mut self, text: &str, m: &mut Mention<'_>, tables: &Arc<[Arc<Table>]>) -> Linked {
        let found = &mut self.buffers.entries;
        found.clear();
        push_entries(tables, m.form, m.kind, found);
        let mut entry = match found[..] {
            [one] => Some(one),
            _ => gather::surely(tables, m),
        };
        let short = || !m.text.bytes().any(|b| b.is_ascii_whitespace());
        if entry.is_none() && m.kind == Kind::Person && !m.text.starts_with(['@', '#']) && short() {
            entry = deity::meant(text, tables, m);
        }
        m.entity = 0;
        self.linked(tables, vec![entry])
    }

    fn linked(&self, tables: &Arc<[Arc<Table>]>, entries: Vec<Option<EntryId>>) -> Linked {
        Linked {
            tables: tables.clone(),
            entries,
            speller: Arc::downgrade(&self.speller),
        }
    }

    /// Numbers the clusters by their first mention.
    fn number(&mut self, mentions: &mut [Mention<'_>], tables: &Arc<[Arc<Table>]>) -> Linked {
        let gather::Buffers {
            all,
            of_mention,
            number,
            parted,
            ..
        } = &mut self.buffers;
        number.clear();
        let mut entries = Vec::with_capacity(all.len());
        // Groups are in the order of their first mentions, and a root comes before what has joined it.
        for g in 0..all.len() {
            let root = match &all[g] {
                group if group.parent == g as u32 => {
                    number.push(entries.len() as u32);
                    entries.push(group.entry);
                    continue;
                }
                _ => group::root(all, g),
            };
            let known = number.get(root).copied();
            number.push(known.unwrap_or_default());
        }
        for (m, &g) in mentions.iter_mut().zip(of_mention.iter()) {
            m.entity = number[g as usize] as usize;
            if all[g as usize].dropped {
                m.form = None;
            }
        }
        if std::mem::take(parted) {
            by_first_mention(mentions, &mut entries);
        }
        self.linked(tables, entries)
    }
}

/// Numbers entities anew: a mention that was taken out of its group may begin one behind all others, or have been a group's first.
fn by_first_mention(mentions: &mut [Mention<'_>], entries: &mut Vec<Option<EntryId>>) {
    let mut new = vec![usize::MAX; entries.len()];
    let mut sorted = Vec::with_capacity(entries.len());
    for m in mentions {
        let number = &mut new[m.entity];
        if *number == usize::MAX {
            *number = sorted.len();
            sorted.push(entries[m.entity]);
        }
        m.entity = *number;
    }
    *entries = sorted;
}

/// Touches what will be read of entries, all of it under way before the first is waited for: one after the other these loads took as
/// long as a third of the linking.
fn fetch(tables: &[Arc<Table>], entries: impl Iterator<Item = EntryId> + Clone) {
    touch(tables, entries.clone());
    let strings = entries.map(|(t, entry)| tables[t as usize].touch_strings(entry));
    std::hint::black_box(strings.fold(0, |all, byte| all ^ byte));
}

/// The same of what is read of entries without their names.
fn touch(tables: &[Arc<Table>], entries: impl Iterator<Item = EntryId>) {
    let bytes = entries.map(|(t, entry)| tables[t as usize].touch_entry(entry));
    std::hint::black_box(bytes.fold(0, |all, byte| all ^ byte));
}

/// Ids of the entries of a kind behind a gazetteer form.
pub(crate) fn ids(tables: &[Arc<Table>], form: Option<(u32, u32)>, kind: Kind) -> Vec<String> {
    let mut entries = Vec::new();
    push_entries(tables, form, kind, &mut entries);
    entries
        .into_iter()
        .map(|e| tables[e.0 as usize].entry(e.1).id.to_string())
        .collect()
}

/// Whether a name is written with Devanagari letters.
fn is_devanagari(text: &str) -> bool {
    text.bytes()
        .zip(text.bytes().skip(1))
        .any(|p| matches!(p, (0xE0, 0xA4 | 0xA5)))
}

/// The first and the last word of a name, and whether words stand between them; `None` for a single word.
fn outer_words(name: &str) -> Option<(&str, &str, bool)> {
    let mut words = transliterate::words(name);
    let first = words.next()?;
    let mut last = words.next()?;
    let mut middle = false;
    for word in words {
        last = word;
        middle = true;
    }
    Some((first, last, middle))
}

/// More bytes than any word has that is asked for [`between`] two mentions.
const MOST_BETWEEN: usize = 24;

/// What stands first between two mentions, behind a space: a byte of ASCII, or the last byte of a letter of Devanagari, which are more
/// than `~`. [`OTHER`] where it takes a look to tell.
#[inline]
fn first_between(text: &str, a: &Mention<'_>) -> u8 {
    match *text.as_bytes().get(a.span.end..).unwrap_or_default() {
        [b' ', 0xE0, _, c, ..] | [0xE0, _, c, ..] => c,
        [b' ', c @ b'!'..=b'~', ..] | [c @ b'!'..=b'~', ..] => c,
        _ => OTHER,
    }
}

/// No byte of a letter ends so.
const OTHER: u8 = 0xFF;

/// A text between two mentions that says nothing but one of these words.
#[inline]
fn between<'t>(text: &'t str, groups: &Groups<'_>, i: usize) -> &'t str {
    let (a, b) = (groups.mentions[i].span, groups.mentions[i + 1].span);
    if b.start - a.end > MOST_BETWEEN {
        return "";
    }
    text.get(a.end..b.start).unwrap_or("").trim()
}
