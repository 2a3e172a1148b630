//! Handles and hashtags that no list knows: joined to what the text names by their letters, `@vishnudsai` to `विष्णुदेव साय`, or
//! to the name they stand behind in brackets.

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
    let bodies: Vec<(usize, Letters)> = marked
        .into_iter()
        .map(|h| (h, Letters::of(groups.surface(h))))
        .collect();
    // Only names that begin like one of the handles are worth a list.
    let mut by_start: ByHash<Vec<usize>> = ByHash::default();
    // Most of the other starts, as bits.
    let mut begun = [0u64; 16];
    for (h, body) in &bodies {
        let kind = groups.all[*h].kind;
        for form in body.forms(kind) {
            let start = start(groups, kind, start::head(form));
            let (at, bit) = filter(start);
            begun[at] |= bit;
            by_start.entry(start).or_default();
        }
    }
    let mut names: Vec<Name> = Vec::new();
    for g in 0..groups.all.len() {
        let group = &groups.all[g];
        if group.handle || !matches!(group.kind, Kind::Person | Kind::Org | Kind::Place) {
            continue;
        }
        let starts = |[first, last]: [Head; 2]| {
            let last = if group.kind == Kind::Person {
                last
            } else {
                first
            };
            let begin = start(groups, group.kind, first);
            let end = if last == first {
                begin
            } else {
                start(groups, group.kind, last)
            };
            [begin, end]
        };
        let wanted = |heads: Option<[Head; 2]>| {
            let held =
                |s: &u64| begun[filter(*s).0] & filter(*s).1 != 0 && by_start.contains_key(s);
            heads.is_some_and(|h| starts(h).iter().any(held))
        };
        let listed = group.entry.map_or("", |e| groups.names(e)[1]);
        let surface = groups.surface(g);
        let person = group.kind == Kind::Person;
        let heads = |name| groups.starts.heads(name, person);
        if !wanted(heads(surface))
            && (listed.is_empty() || listed == surface || !wanted(heads(listed)))
        {
            continue;
        }
        for words in latin_words(groups, g) {
            let (Some(first), Some(last)) = (words.first(), words.last()) else {
                continue;
            };
            let mut starts = Vec::from(starts([start::head(first), start::head(last)]));
            starts.dedup();
            for s in starts {
                if let Some(list) = by_start.get_mut(&s)
                    && list.len() <= MAX_TRIED
                {
                    list.push(names.len());
                }
            }
            names.push(Name { group: g, words });
        }
    }
    for (h, body) in bodies {
        let kind = groups.all[h].kind;
        let mut fits: Vec<usize> = Vec::new();
        for form in body.forms(kind) {
            let Some(list) = by_start.get(&start(groups, kind, start::head(form))) else {
                continue;
            };
            // So many names begin like this that letters decide nothing.
            if list.len() > MAX_TRIED {
                continue;
            }
            for &n in list {
                if spells(groups.ear, &body, form, &names[n].words, kind) {
                    fits.push(groups.root(names[n].group));
                }
            }
        }
        fits.sort_unstable();
        fits.dedup();
        if let [one] = fits[..] {
            groups.join(one, h);
        }
    }
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
                let letters: String = w.chars().filter(char::is_ascii_alphanumeric).collect();
                letters.to_ascii_lowercase()
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
