//! Handles and hashtags that no list knows: joined to what the text names by their letters, `@vishnudsai` to `विष्णुदेव साय`, or
//! to the name they stand behind in brackets.

use super::census::{BODIES, PERSON};
use super::group::Groups;
use super::handle_letters::{Letters, spells};
use super::hash::{self, ByHash};
use super::start::{self, Head};
use super::{between, transliterate};
use crate::kind::Kind;

/// Most names tried for one handle.
const MAX_TRIED: usize = 16;

/// A name of the text, in lower-case Latin words.
struct Name {
    group: usize,
    words: Vec<String>,
}

/// `Meera Solnitz (@meera_writes)`: the handle in brackets behind a name is that name's, whatever its letters say.
fn owned(text: &str, groups: &mut Groups<'_>) {
    for k in 0..groups.close.len() {
        let i = groups.close[k] as usize;
        let [a, b] = [&groups.mentions[i - 1], &groups.mentions[i]];
        if b.text.starts_with('@')
            && !a.text.starts_with(['@', '#'])
            && between(text, groups, i - 1) == "("
            && text.as_bytes().get(b.span.end) == Some(&b')')
        {
            let (x, y) = groups.pair(i - 1);
            if groups.all[y].entry.is_none() {
                groups.join(x, y);
            }
        }
    }
}

/// Joins each unlisted handle to the one thing of its kind that it stands behind in brackets, or that its letters name.
pub(super) fn join(text: &str, groups: &mut Groups<'_>) {
    owned(text, groups);
    let marked: Vec<usize> = (0..groups.all.len())
        .filter(|&g| {
            let group = &groups.all[g];
            // By its letters it may be the whole name of something already.
            group.handle && group.entry.is_none()
        })
        .collect();
    if marked.is_empty() {
        return;
    }
    let handles: Vec<(usize, Letters)> = marked
        .into_iter()
        .map(|h| (h, Letters::of(groups.surface(h))))
        .collect();
    let named = Named::like(&handles, groups);
    for (h, letters) in handles {
        if let Some(one) = named.only(&letters, groups.all[h].kind, groups) {
            groups.join(one, h);
        }
    }
}

/// The names of a text that begin like one of its handles: only these are worth being spelt.
#[derive(Default)]
struct Named {
    names: Vec<Name>,
    /// Numbers of names, by what they begin with.
    by_start: ByHash<Vec<usize>>,
    /// Most starts that no handle has are told by a bit.
    begun: [u64; 16],
    /// Kinds of the handles, as bits.
    kinds: u8,
}

impl Named {
    fn like(handles: &[(usize, Letters)], groups: &Groups<'_>) -> Self {
        let mut named = Named::default();
        for (h, letters) in handles {
            let kind = groups.all[*h].kind;
            named.kinds |= groups.all[*h].bit;
            for form in letters.forms(kind) {
                let start = start(groups, kind, start::head(form));
                let (at, bit) = filter(start);
                named.begun[at] |= bit;
                named.by_start.entry(start).or_default();
            }
        }
        for g in 0..groups.all.len() {
            named.add(g, groups);
        }
        named
    }

    /// Adds a group's names if one of them begins like a handle.
    fn add(&mut self, g: usize, groups: &Groups<'_>) {
        let group = &groups.all[g];
        // Nothing is joined across kinds.
        let kinds = self.kinds & (PERSON | BODIES);
        if group.handle || kinds & group.bit == 0 {
            return;
        }
        let person = group.kind == Kind::Person;
        let wanted = |name| {
            let heads = groups.starts.heads(name, person);
            heads.is_some_and(|h| starts(groups, group.kind, h).iter().any(|s| self.has(*s)))
        };
        let surface = groups.surface(g);
        let listed = group.entry.map_or("", |e| groups.names(e)[1]);
        if !wanted(surface) && (listed.is_empty() || listed == surface || !wanted(listed)) {
            return;
        }
        for words in latin_words(groups, g) {
            let (Some(first), Some(last)) = (words.first(), words.last()) else {
                continue;
            };
            let heads = [start::head(first), start::head(last)];
            let mut starts = Vec::from(starts(groups, group.kind, heads));
            starts.dedup();
            for s in starts {
                if let Some(list) = self.by_start.get_mut(&s)
                    && list.len() <= MAX_TRIED
                {
                    list.push(self.names.len());
                }
            }
            self.names.push(Name { group: g, words });
        }
    }

    /// Whether a handle begins so.
    fn has(&self, start: u64) -> bool {
        let (at, bit) = filter(start);
        self.begun[at] & bit != 0 && self.by_start.contains_key(&start)
    }

    /// The one group that a handle's letters name.
    fn only(&self, letters: &Letters, kind: Kind, groups: &mut Groups<'_>) -> Option<usize> {
        let mut fits: Vec<usize> = Vec::new();
        for form in letters.forms(kind) {
            let Some(list) = self.by_start.get(&start(groups, kind, start::head(form))) else {
                continue;
            };
            // So many names begin like this that letters decide nothing.
            if list.len() > MAX_TRIED {
                continue;
            }
            for &n in list {
                let name = &self.names[n];
                if spells(groups.sounds, letters, form, &name.words, kind) {
                    fits.push(groups.root(name.group));
                }
            }
        }
        fits.sort_unstable();
        fits.dedup();
        match fits[..] {
            [one] => Some(one),
            _ => None,
        }
    }
}

/// What a name of a kind begins with: a person's also with the last word.
fn starts(groups: &Groups<'_>, kind: Kind, [first, last]: [Head; 2]) -> [u64; 2] {
    let begin = start(groups, kind, first);
    let end = if kind != Kind::Person || last == first {
        begin
    } else {
        start(groups, kind, last)
    };
    [begin, end]
}

/// The place and the bit of a start.
#[inline]
fn filter(start: u64) -> (usize, u64) {
    (start as usize & 15, 1 << (start >> 58))
}

/// What names of a kind that may be meant begin with.
fn start(groups: &Groups<'_>, kind: Kind, head: Head) -> u64 {
    hash::mix(u64::from(groups.starts.of(head)), kind.number())
}

/// A group's name as the text has it, and as its list does.
fn latin_words(groups: &Groups<'_>, g: usize) -> Vec<Vec<String>> {
    let surface = groups.surface(g);
    let listed = groups.all[g].entry.map_or("", |e| groups.names(e)[1]);
    let words = |name: &str| -> Vec<String> {
        name.split(start::is_space)
            .map(|w| {
                let letters = w.chars().filter(char::is_ascii_alphanumeric);
                let mut word = String::with_capacity(w.len());
                word.extend(letters.map(|c| c.to_ascii_lowercase()));
                word
            })
            .filter(|w| !w.is_empty())
            .collect()
    };
    let mut out = Vec::with_capacity(2);
    if surface.is_ascii() {
        out.push(words(surface));
    } else {
        out.push(words(&transliterate::to_latin(surface)));
    }
    if !listed.is_empty() && listed != surface {
        out.push(words(listed));
    }
    out.dedup();
    out
}
