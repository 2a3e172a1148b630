//! The token automaton: all forms that stand in a text at token boundaries.
//!
//! Most tokens are settled by one look into a table of first tokens, four to a cache line, that says what the word is to the rules;
//! the looks of a segment do not wait for each other. What names something is compared byte for byte with the stored match form,
//! so a hash collision costs time and never an answer; a word that only helps the rules is taken on all 64 bits of its hash.
//! Forms of several tokens go on from state to state, state = mix(previous state, hash), in one open-addressed table, behind a
//! filter that turns most pairs of tokens away. Measured against aho-corasick in `benches/`.

use super::flags::{self, class};
use super::pack::{
    self, Bucket, CASE_BIT, LONG, NODE_CASE, NODE_FORM, NODE_MORE, NODE_NAMES, PLACES, Packed,
    SEPARATOR, START, bucket_of, mix, next_bit,
};
use crate::token::{JOINED, PLAIN, SENTENCE_START, Token, push_match_form};
use std::borrow::Cow;
use std::sync::OnceLock;

/// A packed gazetteer.
#[derive(Clone)]
pub(crate) struct Table {
    bytes: Cow<'static, [u8]>,
    strings: Cow<'static, str>,
    sections: [(usize, usize); pack::SECTIONS],
    slot_mask: usize,
    /// Places by the hash of their id, sorted when a text first asks for one.
    places: OnceLock<Vec<(u64, u32)>>,
}

/// A form found: tokens `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    pub start: u32,
    pub end: u32,
    pub form: u32,
    /// Which table found it.
    pub table: u32,
    pub classes: u32,
}

/// One row of a form.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowRef<'a> {
    pub entry: u32,
    pub flags: u32,
    /// Kind and file of the entry: what candidates need, without a look at it.
    pub kind: u8,
    pub file: u32,
    /// As the file writes it; only kept where letter case matters.
    pub surface: &'a str,
}

/// One id.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EntryRef<'a> {
    pub id: &'a str,
    pub kind: u8,
    pub hi: &'a str,
    pub en: &'a str,
    pub note: &'a str,
    pub file: u32,
}

impl Table {
    /// Takes over what [`PackBuilder`](super::pack::PackBuilder) made.
    pub fn new(bytes: Cow<'static, [u8]>, strings: Cow<'static, str>) -> Self {
        let word = |at: usize| {
            u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap_or_default()) as usize
        };
        assert_eq!(
            bytes[..8],
            pack::MAGIC.to_le_bytes(),
            "bytes of another version"
        );
        let sections: [(usize, usize); pack::SECTIONS] =
            std::array::from_fn(|s| (word(8 + 8 * s), word(12 + 8 * s)));
        let slot_mask = sections[pack::SLOTS].1 / 16 - 1;
        Table {
            bytes,
            strings,
            sections,
            slot_mask,
            places: OnceLock::new(),
        }
    }

    /// The same from one value.
    pub fn packed(packed: Packed) -> Self {
        Table::new(Cow::Owned(packed.bytes), Cow::Owned(packed.strings))
    }

    fn section(&self, section: usize) -> &[u8] {
        let (from, len) = self.sections[section];
        &self.bytes[from..from + len]
    }

    #[inline(always)]
    fn u32_at(&self, section: usize, index: usize) -> u32 {
        let at = self.sections[section].0 + index * 4;
        u32::from_le_bytes(self.bytes[at..at + 4].try_into().unwrap_or_default())
    }

    #[inline(always)]
    fn string(&self, offset: u32, len: u32) -> &str {
        self.strings
            .get(offset as usize..(offset + len) as usize)
            .unwrap_or("")
    }

    fn search(&self) -> Search<'_> {
        Search {
            slots: self.section(pack::SLOTS),
            first: self.section(pack::FIRST).as_chunks().0,
            next: self.section(pack::NEXT),
            strings: self.strings.as_bytes(),
            slot_mask: self.slot_mask,
        }
    }

    /// Finds every form in `tokens`. Class bits of one-token forms are or-ed into `info`; forms of several tokens, and one-token
    /// forms that name something, are appended to `out`, ordered by start.
    pub fn scan(
        &self,
        table: u32,
        text: &str,
        tokens: &[Token],
        info: &mut [u32],
        starts: &mut Vec<Start>,
        out: &mut Vec<Match>,
    ) {
        if self.form_count() == 0 {
            return;
        }
        let search = self.search();
        let found = search.first_tokens(tokens, info, starts);
        let going = search.may_go_on(tokens, &mut starts[..found]);
        self.fetch(&search, tokens, &mut starts[..going]);
        for s in &starts[..going] {
            self.forms_from(&search, s, table, text, tokens, info, out);
        }
    }

    /// Reads where the names' texts stand, and touches what [`forms_from`](Self::forms_from) is going to read. Two short loops whose
    /// loads do not depend on each other cost a few nanoseconds a name; the same loads one after the other, each waited for, cost
    /// more than all the rest of the scan.
    fn fetch(&self, search: &Search<'_>, tokens: &[Token], starts: &mut [Start]) {
        let mut touched = 0;
        let forms = self.section(pack::FORMS);
        for s in starts.iter_mut() {
            let at = (s.node & NODE_FORM).saturating_sub(1) as usize * 20;
            let form: [u8; 20] = forms[at..at + 20].try_into().unwrap_or_default();
            let word =
                |k: usize| u32::from_le_bytes([form[k], form[k + 1], form[k + 2], form[k + 3]]);
            s.text = word(4);
            s.len = word(8) & !CASE_BIT;
            s.row = word(12);
        }
        for s in starts.iter() {
            touched ^= u32::from(search.strings.get(s.text as usize).copied().unwrap_or(0));
            touched ^= self.u32_at(pack::ROWS, s.row as usize * 5);
            if s.node & NODE_MORE != 0 {
                let i = s.token as usize;
                let next = tokens.get(i + 1).map_or(0, |t| t.hash);
                let state = mix(mix(START, tokens[i].hash), next);
                let slot = search.slots.get((state as usize & self.slot_mask) * 16);
                touched ^= u32::from(slot.copied().unwrap_or(0));
            }
        }
        std::hint::black_box(touched);
    }

    /// The forms that start at one token.
    #[allow(clippy::too_many_arguments)]
    #[inline]
    fn forms_from(
        &self,
        search: &Search<'_>,
        s: &Start,
        table: u32,
        text: &str,
        tokens: &[Token],
        info: &mut [u32],
        out: &mut Vec<Match>,
    ) {
        let i = s.token as usize;
        if s.node & (NODE_NAMES | NODE_CASE) != 0 && !touched(tokens, i + 1) {
            let form = (s.node & NODE_FORM) - 1;
            let from = s.text as usize;
            let stored = search.strings.get(from..from + s.len as usize);
            let stored = stored.unwrap_or_default();
            let classes = self.verify(stored, s.node, s.classes, text, &tokens[i..=i]);
            info[i] |= classes;
            if classes & class::NAMES != 0 {
                out.push(found(table, i, i + 1, form, classes));
            }
        }
        if s.node & NODE_MORE == 0 {
            return;
        }
        let mut state = mix(START, tokens[i].hash);
        // Forms are at most a few dozen tokens long, so looking on from every token stays linear.
        for j in i + 1..tokens.len() {
            if tokens[j].has(SENTENCE_START) {
                break;
            }
            state = mix(state, tokens[j].hash);
            if !search.exists(state) {
                break;
            }
            let Some(slot) = search.slot(state) else {
                break;
            };
            if let Some(form) = slot.form()
                && !touched(tokens, j + 1)
            {
                let stored = self.stored(search, &slot, form);
                let classes = self.verify(stored, slot.node, slot.classes, text, &tokens[i..=j]);
                if classes != 0 {
                    out.push(found(table, i, j + 1, form, classes));
                }
            }
            if slot.node & NODE_MORE == 0 {
                break;
            }
        }
    }

    /// The text of a form of several tokens.
    #[inline]
    fn stored<'a>(&'a self, search: &Search<'a>, slot: &Slot, form: u32) -> &'a [u8] {
        if slot.text & 0xFF == LONG {
            return self.form_text(form).as_bytes();
        }
        let from = (slot.text >> 8) as usize * 4;
        search
            .strings
            .get(from..from + (slot.text & 0xFF) as usize)
            .unwrap_or_default()
    }

    /// Compares the form's text with the tokens' match forms; the class bits of the rows that apply where they agree, else 0.
    #[inline]
    fn verify(&self, stored: &[u8], node: u32, classes: u32, text: &str, tokens: &[Token]) -> u32 {
        if !same_form(stored, text, tokens) {
            return 0;
        }
        if node & NODE_CASE == 0 {
            classes
        } else {
            self.cased_classes((node & NODE_FORM) - 1, classes, text, tokens)
        }
    }

    /// The class bits of a form with rows that ask for a letter case.
    #[cold]
    fn cased_classes(&self, form: u32, classes: u32, text: &str, tokens: &[Token]) -> u32 {
        self.rows(form)
            .filter(|r| r.flags & flags::CASE != 0 && same_case(r.surface, text, tokens))
            .fold(classes, |classes, r| {
                classes | class::of_row(r.kind, r.flags & !flags::CASE)
            })
    }

    /// A form's text: match forms of its tokens, separated by U+001F.
    fn form_text(&self, form: u32) -> &str {
        let at = form as usize * 5;
        self.string(
            self.u32_at(pack::FORMS, at + 1),
            self.u32_at(pack::FORMS, at + 2) & !CASE_BIT,
        )
    }

    /// The rows of a form.
    #[inline]
    pub fn rows(&self, form: u32) -> impl Iterator<Item = RowRef<'_>> {
        let at = form as usize * 5;
        let first = self.u32_at(pack::FORMS, at + 3) as usize;
        let count = self.u32_at(pack::FORMS, at + 4) as usize;
        (first..first + count).map(move |r| {
            let flags = self.u32_at(pack::ROWS, r * 5 + 1);
            let origin = self.u32_at(pack::ROWS, r * 5 + 4);
            RowRef {
                entry: self.u32_at(pack::ROWS, r * 5),
                flags,
                kind: origin as u8,
                file: origin >> 8,
                surface: if flags & flags::CASE == 0 {
                    ""
                } else {
                    self.string(
                        self.u32_at(pack::ROWS, r * 5 + 2),
                        self.u32_at(pack::ROWS, r * 5 + 3),
                    )
                },
            }
        })
    }

    /// Whether a row applies to the tokens: letter case agrees where it must.
    pub fn applies(&self, row: &RowRef<'_>, text: &str, tokens: &[Token]) -> bool {
        row.flags & flags::CASE == 0 || same_case(row.surface, text, tokens)
    }

    pub fn entry_kind(&self, entry: u32) -> u8 {
        self.u32_at(pack::ENTRIES, entry as usize * 10 + 8) as u8
    }

    #[inline(always)]
    pub fn entry(&self, entry: u32) -> EntryRef<'_> {
        let at = entry as usize * 10;
        let s = |k: usize| {
            self.string(
                self.u32_at(pack::ENTRIES, at + k),
                self.u32_at(pack::ENTRIES, at + k + 1),
            )
        };
        EntryRef {
            id: s(0),
            hi: s(2),
            en: s(4),
            note: s(6),
            kind: self.u32_at(pack::ENTRIES, at + 8) as u8,
            file: self.u32_at(pack::ENTRIES, at + 9),
        }
    }

    /// The place that has this id; only countries, states and districts are known by it, which is what contains others.
    pub fn place(&self, id: &str) -> Option<u32> {
        let hash = crate::normalize::hash_folded;
        let places = self.places.get_or_init(|| {
            let mut all: Vec<(u64, u32)> = (0..self.entry_count() as u32)
                .filter(|&e| self.entry_kind(e) == flags::PLACE)
                .filter(|&e| {
                    let id = self.entry(e).id;
                    id.starts_with("iso:") || id.starts_with("lgd:")
                })
                .map(|e| (hash(self.entry(e).id), e))
                .collect();
            all.sort_unstable();
            all
        });
        let wanted = hash(id);
        places[places.partition_point(|p| p.0 < wanted)..]
            .iter()
            .take_while(|p| p.0 == wanted)
            .find(|p| self.entry(p.1).id == id)
            .map(|p| p.1)
    }

    pub fn file_name(&self, file: u32) -> &str {
        let at = file as usize * 2;
        self.string(
            self.u32_at(pack::FILES, at),
            self.u32_at(pack::FILES, at + 1),
        )
    }

    /// Names of the packed files, by number.
    pub fn file_names(&self) -> impl Iterator<Item = &str> {
        (0..self.sections[pack::FILES].1 / 8).map(|f| self.file_name(f as u32))
    }

    /// Labels of the user's kinds, by kind number less [`flags::FIRST_LABEL`].
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        (0..self.sections[pack::LABELS].1 / 8).map(|l| {
            self.string(
                self.u32_at(pack::LABELS, l * 2),
                self.u32_at(pack::LABELS, l * 2 + 1),
            )
        })
    }

    pub fn form_count(&self) -> usize {
        self.sections[pack::FORMS].1 / 20
    }

    pub fn entry_count(&self) -> usize {
        self.sections[pack::ENTRIES].1 / 40
    }

    /// Every form's text (match forms of its tokens, separated by U+001F) and number.
    pub fn forms(&self) -> impl Iterator<Item = (u32, &str)> {
        (0..self.form_count() as u32).map(move |f| (f, self.form_text(f)))
    }

    /// Class bits of a form, rows that ask for a letter case aside.
    pub fn form_classes(&self, form: u32) -> u32 {
        self.u32_at(pack::FORMS, form as usize * 5)
    }

    /// The form that is exactly this one match form, without a text around it: for pieces of handles and hashtags.
    pub fn lookup(&self, folded: &str) -> Option<u32> {
        let hash = crate::normalize::hash_folded(folded);
        let form = (self.search().first(hash).0 & NODE_FORM).checked_sub(1)?;
        (self.form_text(form) == folded).then_some(form)
    }
}

/// Whether the token at `i` touches the one before it: no form ends there.
#[inline(always)]
fn touched(tokens: &[Token], i: usize) -> bool {
    tokens.get(i).is_some_and(|t| t.has(JOINED))
}

fn found(table: u32, start: usize, end: usize, form: u32, classes: u32) -> Match {
    Match {
        start: start as u32,
        end: end as u32,
        form,
        table,
        classes,
    }
}

/// The parts of a table that a search reads, found once per text and not once per token.
struct Search<'a> {
    slots: &'a [u8],
    first: &'a [Bucket],
    next: &'a [u8],
    strings: &'a [u8],
    slot_mask: usize,
}

/// One slot, read.
struct Slot {
    node: u32,
    text: u32,
    classes: u32,
}

impl Slot {
    #[inline(always)]
    fn form(&self) -> Option<u32> {
        (self.node & NODE_FORM).checked_sub(1)
    }
}

impl Search<'_> {
    /// The slot of a state, if any form goes through it.
    #[inline(always)]
    fn slot(&self, state: u64) -> Option<Slot> {
        let mut at = state as usize & self.slot_mask;
        loop {
            let slot: &[u8; 16] = self.slots.get(at * 16..)?.first_chunk()?;
            let word = |k: usize| {
                u32::from_le_bytes([
                    slot[k * 4],
                    slot[k * 4 + 1],
                    slot[k * 4 + 2],
                    slot[k * 4 + 3],
                ])
            };
            if word(1) == 0 {
                return None;
            }
            if word(0) == (state >> 32) as u32 {
                return Some(Slot {
                    node: word(1),
                    text: word(2),
                    classes: word(3),
                });
            }
            at = (at + 1) & self.slot_mask;
        }
    }

    /// Nearly every pair of words in a text begins no name: a bit that stays in the cache says so before the table is touched.
    #[inline(always)]
    fn exists(&self, state: u64) -> bool {
        let bit = next_bit(state, self.next.len());
        self.next
            .get(bit >> 3)
            .is_some_and(|b| b >> (bit & 7) & 1 != 0)
    }

    /// Node and classes of a first token; zeros where no form begins with it.
    #[inline(always)]
    fn first(&self, hash: u64) -> (u32, u32) {
        let Some(bucket) = self.first.get(bucket_of(hash, self.first.len())) else {
            return (0, 0);
        };
        let (place, found) = place_in(bucket, hash);
        if !found && number(bucket, 32 + 4 * (PLACES - 1)) != 0 {
            return self.first_beyond(hash);
        }
        let on = if found { u32::MAX } else { 0 };
        (
            number(bucket, 32 + 4 * place) & on,
            number(bucket, 48 + 4 * place) & on,
        )
    }

    /// The same behind a full bucket.
    #[cold]
    #[inline(never)]
    fn first_beyond(&self, hash: u64) -> (u32, u32) {
        let mut at = bucket_of(hash, self.first.len());
        for _ in 0..self.first.len() {
            let bucket = &self.first[at];
            let (place, found) = place_in(bucket, hash);
            if found {
                return (
                    number(bucket, 32 + 4 * place),
                    number(bucket, 48 + 4 * place),
                );
            }
            if number(bucket, 32 + 4 * (PLACES - 1)) == 0 {
                break;
            }
            at = (at + 1) & (self.first.len() - 1);
        }
        (0, 0)
    }

    /// Looks up every token: class bits of plain words go to `info` at once, what wants another look to `starts`. Returns how many
    /// do. Nothing here depends on the answer of the look before, so that the processor has a dozen of them under way.
    fn first_tokens(&self, tokens: &[Token], info: &mut [u32], starts: &mut Vec<Start>) -> usize {
        if starts.len() <= tokens.len() {
            starts.resize(tokens.len() + 1, Start::default());
        }
        let mut n = 0;
        let info = &mut info[..tokens.len()];
        // Class bits of the last token before this table was asked.
        let mut before = 0;
        for (i, t) in tokens.iter().enumerate() {
            // Buckets of the tokens ahead, all under way before the first is asked.
            if i % AHEAD == 0 {
                let ahead = &tokens[i..tokens.len().min(i + AHEAD)];
                std::hint::black_box(ahead.iter().fold(0, |sum, t| {
                    let bucket = self.first.get(bucket_of(t.hash, self.first.len()));
                    sum ^ bucket.map_or(0, |b| b[0])
                }));
            }
            // A part of a word that touches its other part is no form, nor is that other part.
            if t.has(JOINED) {
                if let Some(last) = i.checked_sub(1) {
                    info[last] = before;
                }
                before = info[i];
                continue;
            }
            before = info[i];
            // No form begins with a punctuation character, so these need not be asked for.
            let (node, classes) = self.first(t.hash);
            let plain = node & (NODE_NAMES | NODE_CASE) == 0;
            info[i] |= if plain { classes } else { 0 };
            let start = &mut starts[n];
            start.token = i as u32;
            start.node = node;
            start.classes = classes;
            n += usize::from(node & (NODE_NAMES | NODE_CASE | NODE_MORE) != 0);
        }
        n
    }

    /// Keeps the starts that name something by themselves or whose next token may go on. Returns how many.
    fn may_go_on(&self, tokens: &[Token], starts: &mut [Start]) -> usize {
        let mut n = 0;
        for k in 0..starts.len() {
            let mut s = starts[k];
            let i = s.token as usize;
            let goes_on = match tokens.get(i + 1) {
                Some(next) => {
                    !next.has(SENTENCE_START)
                        & self.exists(mix(mix(START, tokens[i].hash), next.hash))
                }
                None => false,
            };
            s.node &= if goes_on { u32::MAX } else { !NODE_MORE };
            starts[n] = s;
            n += usize::from(s.node & (NODE_NAMES | NODE_CASE | NODE_MORE) != 0);
        }
        n
    }
}

/// A token that names something, or with which longer forms begin.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Start {
    token: u32,
    node: u32,
    classes: u32,
    /// Where the form's text stands, and its first row.
    text: u32,
    len: u32,
    row: u32,
}

/// Tokens whose buckets are fetched at once: few enough for the first cache.
const AHEAD: usize = 128;

/// Where a bucket has the hash, if it does.
#[inline(always)]
fn place_in(bucket: &Bucket, hash: u64) -> (usize, bool) {
    let same = |k: usize| {
        let mut word = [0; 8];
        word.copy_from_slice(&bucket[8 * k..8 * k + 8]);
        u64::from_le_bytes(word) == hash
    };
    let place = usize::from(same(1)) | (usize::from(same(2)) * 2) | (usize::from(same(3)) * 3);
    (place & (PLACES - 1), same(0) | (place != 0))
}

#[inline(always)]
fn number(bucket: &Bucket, at: usize) -> u32 {
    let mut word = [0; 4];
    word.copy_from_slice(&bucket[at..at + 4]);
    u32::from_le_bytes(word)
}

fn same_form(stored: &[u8], text: &str, tokens: &[Token]) -> bool {
    if let [t] = tokens
        && t.has(PLAIN)
    {
        return Some(stored) == text.as_bytes().get(t.start as usize..t.end as usize);
    }
    let mut pieces = stored.split(|&b| b == SEPARATOR as u8);
    for t in tokens {
        let Some(piece) = pieces.next() else {
            return false;
        };
        let raw = t.text(text);
        if t.has(PLAIN) {
            if piece != raw.as_bytes() {
                return false;
            }
            continue;
        }
        let mut at = 0;
        let mut same = true;
        push_match_form(raw, t.kind, &mut |c| {
            let mut buffer = [0; 4];
            let coded = c.encode_utf8(&mut buffer).as_bytes();
            same = same && piece[at.min(piece.len())..].starts_with(coded);
            at += coded.len();
        });
        if !same || at != piece.len() {
            return false;
        }
    }
    pieces.next().is_none()
}

/// Letters and digits agree in case; what stands between them is not compared.
fn same_case(surface: &str, text: &str, tokens: &[Token]) -> bool {
    let mut wanted = surface.chars().filter(|c| c.is_alphanumeric());
    tokens
        .iter()
        .flat_map(|t| t.text(text).chars())
        .filter(|c| c.is_alphanumeric())
        .all(|c| wanted.next() == Some(c))
        && wanted.next().is_none()
}
