//! Handles and hashtags that no list knows: joined to what the text names by their letters, `@vishnudsai` to `विष्णुदेव साय`, or
//! to the name they stand behind in brackets.

use super::group::Groups;
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
    for i in 1..groups.mentions.len() {
        let [a, b] = [&groups.mentions[i - 1], &groups.mentions[i]];
        if b.text.starts_with('@')
            && a.kind == b.kind
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
    let bodies: Vec<(usize, Body)> = marked
        .into_iter()
        .map(|h| (h, Body::of(groups.surface(h))))
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
            let first = start(groups, group.kind, first);
            let last = if group.kind == Kind::Person {
                start(groups, group.kind, last)
            } else {
                first
            };
            [first, last]
        };
        let wanted = |heads: Option<[Head; 2]>| {
            let held =
                |s: &u64| begun[filter(*s).0] & filter(*s).1 != 0 && by_start.contains_key(s);
            heads.is_some_and(|h| starts(h).iter().any(held))
        };
        let listed = group.entry.map_or("", |e| groups.names(e)[1]);
        if !wanted(groups.starts.heads(groups.surface(g))) && !wanted(groups.starts.heads(listed)) {
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
                if spells(&body, form, &names[n].words, kind) {
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

/// The letters of a handle.
struct Body {
    /// All of them, in lower case.
    letters: String,
    /// Up to the first `_`, digit or change to a capital.
    first_piece: String,
}

/// What stands in front of names in handles.
const BEFORE: [&str; 14] = [
    "officeof", "office", "official", "the", "iam", "im", "real", "team", "dr", "shri", "sri",
    "adv", "prof", "mr",
];

impl Body {
    fn of(surface: &str) -> Body {
        let mut letters = String::new();
        let mut first_piece = String::new();
        let mut open = true;
        let mut last_small = false;
        for c in surface.chars().skip(1) {
            let cut = c == '_' || c.is_ascii_digit() || last_small && c.is_ascii_uppercase();
            open &= !cut || first_piece.is_empty();
            last_small = c.is_ascii_lowercase();
            if c.is_ascii_alphabetic() {
                letters.push(c.to_ascii_lowercase());
                if open {
                    first_piece.push(c);
                }
            }
        }
        Body {
            letters,
            first_piece,
        }
    }

    /// The letters as they are, and without a title or the like in front.
    fn forms(&self, kind: Kind) -> impl Iterator<Item = &str> {
        let rest = (kind == Kind::Person)
            .then(|| {
                BEFORE
                    .iter()
                    .find_map(|b| self.letters.strip_prefix(b))
                    .filter(|r| r.len() >= 5)
            })
            .flatten();
        [Some(self.letters.as_str()), rest].into_iter().flatten()
    }
}

/// Whether a handle is made of a name: the letters of a body's name and little else behind, or of a person's first and last
/// name in either order, the first one shortened if need be.
fn spells(body: &Body, letters: &str, words: &[String], kind: Kind) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    let whole = words.concat();
    if whole.len() >= 4 && letters.starts_with(&whole) {
        return kind != Kind::Person || words.len() > 1 && letters.len() <= whole.len() + 10;
    }
    if kind != Kind::Person {
        // An acronym that the handle sets off: `@NIA_India`.
        return words.len() == 1
            && first.len() >= 2
            && body.first_piece.len() == first.len()
            && body.first_piece.bytes().all(|b| b.is_ascii_uppercase())
            && body.first_piece.eq_ignore_ascii_case(first);
    }
    if words.len() < 2 {
        return false;
    }
    first_and_last(letters, first, last) || first_and_last(letters, last, first) && last.len() > 2
}

/// Letters of `a`, all or the first of them, then those of `b`, then little else.
fn first_and_last(letters: &str, a: &str, b: &str) -> bool {
    let common = letters
        .bytes()
        .zip(a.bytes())
        .take_while(|(x, y)| x == y)
        .count();
    let spelt = |rest: &str, between: usize| {
        rest.find(b)
            .is_some_and(|at| at <= between && rest.len() <= at + b.len() + 7)
    };
    // Three letters of a first name at least, or the whole of a shorter one; middle initials only behind a whole one.
    let whole = common == a.len() && common >= 2;
    whole && spelt(&letters[common..], 3)
        || (3..=common).rev().any(|n| spelt(&letters[n..], 0))
        || same_sound(letters, a, b)
}

/// The same by the sound: `@muhammadchaudhry` for `मोहम्मद चौधरी`.
fn same_sound(letters: &str, a: &str, b: &str) -> bool {
    let (m, n) = (a.len(), b.len());
    if m < 3 || n < 3 || letters.len().abs_diff(m + n) > 4 || !letters.is_ascii() {
        return false;
    }
    let mut keys = transliterate::Keys::default();
    let mut key = |text: &str, out: &mut String| {
        out.clear();
        keys.push(text, out);
    };
    let (mut x, mut y, mut own) = (String::new(), String::new(), String::new());
    key(a, &mut x);
    key(b, &mut y);
    (m.saturating_sub(2)..=m + 2)
        .filter(|cut| (3..letters.len()).contains(cut))
        .any(|cut| {
            key(&letters[..cut], &mut own);
            own == x && {
                key(&letters[cut..], &mut own);
                own == y
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(handle: &str, name: &str) -> bool {
        let words: Vec<String> = name.split(' ').map(str::to_string).collect();
        let body = Body::of(handle);
        body.forms(Kind::Person)
            .any(|f| spells(&body, f, &words, Kind::Person))
    }

    fn body(handle: &str, name: &str) -> bool {
        let words: Vec<String> = name.split(' ').map(str::to_string).collect();
        let body = Body::of(handle);
        spells(&body, &body.letters, &words, Kind::Org)
    }

    #[test]
    fn people() {
        for (handle, name) in [
            ("@vishnudsai", "vishnudev sai"),
            ("@NakajoKazuya_JP", "nakajo kazuya"),
            ("@DrRamanSingh", "raman singh"),
            ("@tiwari_manoj", "manoj tiwari"),
            ("#muhammadchaudhry", "mohammad chaudhary"),
        ] {
            assert!(person(handle, name), "{handle} {name}");
        }
        for (handle, name) in [
            ("@vishnudsai", "vishnu sharma"),
            ("@rahul_fanclub_official_page", "rahul gandhi"),
            ("@sai", "vishnudev sai"),
            ("@anilkumar", "sunil kumar"),
            ("@sanjanaroy", "sanjay roy"),
        ] {
            assert!(!person(handle, name), "{handle} {name}");
        }
    }

    #[test]
    fn bodies() {
        assert!(body("@JETRO_InvestJP", "jetro"));
        assert!(body("@NIA_India", "nia"));
        assert!(body("@TataSteelLtd", "tata steel"));
        assert!(!body("@NiaSharma", "nia"));
        assert!(!body("@TataMotors", "tata steel"));
    }
}
