//! Named days by their names: the packed table, and the name that stands at a token. When they are is told by [`Rule`].

use super::cursor::Cursor;
use super::holiday_rule::Rule;
use super::lexicon::Class;
use crate::token::{CAPITAL, Hashed, Token};
use jiff::civil::Date;
use once_cell::sync::{Lazy, OnceCell};
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;

/// A name: where its hashes stand, how many there are, its rule.
#[derive(Clone, Copy)]
struct Name {
    from: u32,
    len: u16,
    rule: u16,
}

/// What stands in a name for any word: `विश्व * दिवस`.
const ANY: u64 = 0;

/// Stands beside the first word of such a name in the filter, so that other words need not be asked for their last.
const OPEN: u64 = 1;

/// Words that may stand between the first and the last of such a name.
const ANY_WORDS: usize = 3;

/// Bits of the filter of names' first words.
const OPENINGS: usize = 1 << 16;

/// The named days, by the hash of a name's first token.
#[derive(Default)]
struct Table {
    /// As written, and as read when a day of it was asked for.
    rules: Vec<(&'static str, OnceCell<Rule>)>,
    names: Vec<Name>,
    hashes: Vec<u64>,
    /// The names that begin with a word, the longest first.
    begun: HashMap<u64, Range<u32>, BuildHasherDefault<Hashed>>,
    /// Bits of the names' first hashes, asked before the map.
    filter: Vec<u64>,
    /// Bits of the first three hashes of names, or of all where they have fewer: `राष्ट्रीय` opens twenty names, `महात्मा गांधी` two, and
    /// hardly ever one of them.
    openings: Vec<u64>,
}

/// `gazetteers/dates/observances.txt`, packed by the build script.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/observances.bin"));

static TABLE: Lazy<Table> = Lazy::new(|| Table::read(PACKED).unwrap_or_default());

impl Table {
    fn read(mut bytes: &'static [u8]) -> Option<Self> {
        let number = |bytes: &mut &'static [u8]| {
            let (number, rest) = bytes.split_first_chunk()?;
            *bytes = rest;
            Some(u16::from_le_bytes(*number))
        };
        let mut table = Table {
            filter: vec![0; 64],
            openings: vec![0; OPENINGS / 64],
            ..Table::default()
        };
        for _ in 0..number(&mut bytes)? {
            let len = number(&mut bytes)?;
            let (rule, rest) = bytes.split_at_checked(usize::from(len))?;
            bytes = rest;
            let rule = std::str::from_utf8(rule).ok()?;
            table.rules.push((rule, OnceCell::new()));
        }
        while !bytes.is_empty() {
            let (rule, len) = (number(&mut bytes)?, number(&mut bytes)?);
            let from = table.hashes.len();
            let (hashes, rest) = bytes.split_at_checked(8 * usize::from(len))?;
            bytes = rest;
            let (hashes, _) = hashes.as_chunks();
            table
                .hashes
                .extend(hashes.iter().map(|h| u64::from_le_bytes(*h)));
            let first = *table.hashes.get(from)?;
            set(&mut table.filter, bit(first));
            let next = |k: usize| table.hashes.get(from + k).copied().unwrap_or(0);
            let shape = match hashes.last() {
                // `विश्व * * दिवस` by its first and its last word.
                Some(last) if next(1) == ANY && hashes.len() > 1 => {
                    set(&mut table.openings, opening(first, OPEN, 0));
                    opening(first, ANY, u64::from_le_bytes(*last))
                }
                _ => opening(first, next(1), next(2)),
            };
            set(&mut table.openings, shape);
            let at = table.names.len() as u32;
            table.begun.entry(first).or_insert(at..at).end = at + 1;
            table.names.push(Name {
                from: from as u32,
                len,
                rule,
            });
        }
        Some(table)
    }

    /// Whether a name may begin at token `i`, by three tokens.
    #[inline]
    fn may_begin(&self, tokens: &[Token], i: usize) -> bool {
        let Some(first) = tokens.get(i) else {
            return false;
        };
        let is = |second, third| is_set(&self.openings, opening(first.hash, second, third));
        if is(0, 0) {
            return true;
        }
        let Some((at, second)) = word_behind(tokens, i) else {
            return false;
        };
        if is(second, 0) || word_behind(tokens, at).is_some_and(|(_, third)| is(second, third)) {
            return true;
        }
        if !is(OPEN, 0) {
            return false;
        }
        let behind = tokens.get(at + 1..).unwrap_or_default();
        behind.iter().take(ANY_WORDS).any(|t| is(ANY, t.hash))
    }

    fn rule(&self, id: usize) -> Option<&Rule> {
        let (written, read) = self.rules.get(id)?;
        Some(read.get_or_init(|| Rule::read(written).unwrap_or(Rule::Unknown)))
    }
}

/// The hash of the word behind token `i`, and where it stands: names are read over dashes and stops.
#[inline]
fn word_behind(tokens: &[Token], i: usize) -> Option<(usize, u64)> {
    let mut at = i + 1;
    loop {
        let t = tokens.get(at)?;
        if t.is_word() {
            return Some((at, t.hash));
        }
        // `Engineers' Day`
        if !t.is_punctuation(b'-') && !t.is_punctuation(b'.') && !t.is_punctuation(b'\'') {
            return None;
        }
        at += 1;
    }
}

fn bit(hash: u64) -> usize {
    (hash >> 20) as usize % 4096
}

/// The bit of a name's first three words, nought for those that it has not.
#[inline]
fn opening(first: u64, second: u64, third: u64) -> usize {
    (first ^ second.rotate_left(9) ^ third.rotate_left(21)) as usize % OPENINGS
}

fn set(bits: &mut [u64], bit: usize) {
    bits[bit / 64] |= 1 << (bit % 64);
}

#[inline]
fn is_set(bits: &[u64], bit: usize) -> bool {
    bits[bit / 64] >> (bit % 64) & 1 != 0
}

/// Hashes of the tokens that named days begin with.
pub(super) fn first_tokens() -> impl Iterator<Item = u64> {
    TABLE.begun.keys().copied()
}

/// Whether a named day may begin at token `i`, by its word and the next two: false for nearly all.
#[inline]
pub(super) fn may_begin(tokens: &[Token], i: usize) -> bool {
    TABLE.may_begin(tokens, i)
}

/// The named day at token `i`: the token behind it and its number.
pub(super) fn named(c: &Cursor, i: usize) -> Option<(usize, usize)> {
    let first = c.tokens.get(i).filter(|t| t.is_word() && !c.breaks(i))?;
    let table = &*TABLE;
    if !is_set(&table.filter, bit(first.hash)) {
        return None;
    }
    if !table.may_begin(c.tokens, i) {
        return None;
    }
    let begun = table.begun.get(&first.hash)?;
    let names = table.names.get(begun.start as usize..begun.end as usize)?;
    'names: for name in names {
        let from = name.from as usize;
        let hashes = table.hashes.get(from..from + usize::from(name.len))?;
        let mut at = i + 1;
        for &h in &hashes[1..] {
            while c.punct(at, b'-') || (c.punct(at, b'.') || c.punct(at, b'\'')) && !c.spaced(at) {
                at += 1;
            }
            let is = |t: &Token| t.is_word() && (t.hash == h || h == ANY && any(c, at, first));
            if c.breaks(at) || !c.tokens.get(at).is_some_and(is) {
                continue 'names;
            }
            at += 1;
        }
        // `ईद मुबारक` greets; `होली डे` and `तीज त्योहार` go on. `दिवस` inside a longer name (`विजय दिवस समारोह`) is fine.
        if c.one_of(at, &["मुबारक", "मुबारक़", "Mubarak", "mubarak"]) {
            return None;
        }
        // A lower-case English word is no feast; `holi ka` is not English.
        if first.is_latin()
            && !first.has(CAPITAL)
            && hashes.len() == 1
            && !c.lex(at).roman()
            && first.text(c.text).len() < 6
        {
            return None;
        }
        return Some((at, usize::from(name.rule)));
    }
    None
}

/// Whether the word at `at` may be what a day that begins with `first` is of.
fn any(c: &Cursor, at: usize, first: &Token) -> bool {
    c.lex(at).class == Class::None
        && (!first.is_latin() || c.has(at, CAPITAL))
        && !c.one_of(
            at,
            &[
                "में",
                "पर",
                "ने",
                "भी",
                "का",
                "के",
                "की",
                "को",
                "से",
                "है",
                "हैं",
                "वे",
                "यह",
                "या",
            ],
        )
}

/// The first days in a year; none where the table does not know. A feast that two seasons know has two.
pub(super) fn days(id: usize, year: i16) -> impl Iterator<Item = Date> {
    let rule = TABLE.rule(id);
    let listed = rule.map_or(&[][..], Rule::listed);
    let counted = rule.and_then(|rule| rule.counted(year));
    listed
        .iter()
        .map(|d| d.0)
        .filter(move |d| d.year() == year)
        .chain(counted)
}

/// The last day of the feast that begins on `first`: that day itself, but for those of several days.
pub(super) fn last(id: usize, first: Date) -> Date {
    let listed = TABLE.rule(id).map_or(&[][..], Rule::listed);
    let own = listed.iter().find(|d| d.0 == first);
    own.map_or(first, |d| d.1)
}

/// Month and day where they are the same each year.
pub(super) fn fixed(id: usize) -> Option<(u8, u8)> {
    match TABLE.rule(id)? {
        Rule::Fixed(m, d, _) => Some((*m as u8, *d as u8)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::tokenize;
    use jiff::civil::date;

    #[test]
    fn computed_days() {
        let mut tokens = Vec::new();
        tokenize("Black Friday", &mut tokens);
        let c = Cursor::new("Black Friday", &tokens);
        let (_, id) = named(&c, 0).unwrap();
        assert!(days(id, 2010).eq([date(2010, 11, 26)]));
    }

    fn on(name: &str, year: i16) -> Vec<Date> {
        let mut tokens = Vec::new();
        tokenize(name, &mut tokens);
        let c = Cursor::new(name, &tokens);
        let (end, id) = named(&c, 0).unwrap_or_else(|| panic!("{name}"));
        assert_eq!(end, tokens.len(), "{name}");
        days(id, year).collect()
    }

    /// Days that the Government of India gazetted, and a year that nobody can know yet.
    #[test]
    fn movable_days() {
        for (name, day) in [
            ("दिवाली", date(2026, 11, 8)),
            ("होली", date(2026, 3, 4)),
            ("होलिका दहन", date(2026, 3, 3)),
            ("दशहरा", date(2026, 10, 20)),
            ("जन्माष्टमी", date(2017, 8, 15)),
            ("महाशिवरात्रि", date(2018, 2, 13)),
            ("ईद-उल-फितर", date(2026, 3, 21)),
            ("बकरीद", date(2015, 9, 25)),
            ("बैसाखी", date(2024, 4, 13)),
            ("गुरु नानक जयंती", date(2016, 11, 14)),
        ] {
            assert_eq!(on(name, day.year()), [day], "{name}");
        }
        assert!(on("ईद-उल-फितर", 2029).is_empty());
        assert_eq!(on("नवरात्र", 2025).len(), 2);
        assert_eq!(on("शारदीय नवरात्र", 2025), [date(2025, 9, 22)]);
    }
}
