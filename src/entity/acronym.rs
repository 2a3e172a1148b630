//! Acronyms: defined in brackets in either order, or made of the initials of a full name, in either script.

use super::group::{Groups, bit};
use super::index::{self, ByHash};
use super::{between, initial, transliterate};
use crate::kind::Kind;
use std::borrow::Cow;

/// Joins acronyms to their full names.
pub(super) fn join(text: &str, groups: &mut Groups<'_>) {
    let present = groups.census.latin | groups.census.other;
    if present & (bit(Kind::Org) | bit(Kind::Place)) == 0 {
        return;
    }
    defined(text, groups);
    if groups.census.unlisted & (bit(Kind::Org) | bit(Kind::Place)) != 0 {
        by_initials(groups);
    }
}

/// `Full Name (FN)`, `FN (Full Name)`, `Full Name यानी FN`: nothing else between.
fn defined(text: &str, groups: &mut Groups<'_>) {
    for i in 1..groups.mentions.len() {
        let [a, b] = [&groups.mentions[i - 1], &groups.mentions[i]];
        if a.kind != b.kind || !matches!(a.kind, Kind::Org | Kind::Place) {
            continue;
        }
        let word = between(text, groups, i - 1);
        let meant = match word {
            "(" | "[" | "( " => text
                .get(b.span.end..)
                .is_some_and(|t| t.trim_start().starts_with([')', ']'])),
            "यानी" | "यानि" | "यानी कि" | "अर्थात" | "अर्थात्" | "i.e." | "yani" => {
                true
            }
            _ => false,
        };
        if !meant {
            continue;
        }
        let (x, y) = groups.pair(i - 1);
        // `रायपुर (छत्तीसगढ़)` says where, not what else it is called; so would two bodies of several words each.
        let short = |s: &str| !s.bytes().any(|b| b.is_ascii_whitespace());
        let (s, t) = (groups.surface(x), groups.surface(y));
        let fits = match a.kind {
            Kind::Org => short(s) != short(t) || groups.all[x].latin != groups.all[y].latin,
            _ => abbreviates(s, t) || abbreviates(t, s),
        };
        if fits {
            groups.join(x, y);
        }
    }
}

/// Whether `short` is made of the initials of `long`.
fn abbreviates(short: &str, long: &str) -> bool {
    let short = Letters::of_acronym(short, true);
    let mut wanted = Wanted::default();
    wanted.add(&short);
    let long = Letters::of_name(long, &wanted);
    short.iter().any(|s| long.contains(s))
}

/// `National Investigation Agency` … `NIA`, `एनआईए`; `बहुजन समाज पार्टी` … `बसपा`.
fn by_initials(groups: &mut Groups<'_>) {
    let mut acronyms: Vec<(usize, Vec<Letters>)> = Vec::new();
    let mut wanted = Wanted::default();
    let mut kinds = 0;
    for g in 0..groups.all.len() {
        let group = &groups.all[g];
        if !matches!(group.kind, Kind::Org | Kind::Place)
            || group.handle
            || group.several_words
            || group.entry.is_some()
        {
            continue;
        }
        // Bodies are shortened to syllables, places are not.
        let letters = Letters::of_acronym(groups.surface(g), group.kind == Kind::Org);
        if !letters.is_empty() {
            kinds |= bit(group.kind);
            wanted.add(&letters);
            acronyms.push((g, letters));
        }
    }
    if acronyms.is_empty() {
        return;
    }
    /// The names with some initials: one, or too many.
    #[derive(Clone, Copy)]
    struct Full {
        group: usize,
        several: bool,
    }
    let mut full: ByHash<Full> = ByHash::default();
    for g in 0..groups.all.len() {
        let group = &groups.all[g];
        if kinds & bit(group.kind) == 0
            || group.handle
            || !group.several_words && group.entry.is_none()
        {
            continue;
        }
        let kind = group.kind.number();
        let entry = group.entry;
        let root = groups.root(g);
        // The canonical names of a cluster are those of its first group: read there, unless it is a handle.
        let first = &groups.all[root];
        let listed = match entry {
            Some(e) if root == g || first.handle || first.entry != entry => groups.names(e),
            _ => [""; 2],
        };
        let surface = groups.surface(g);
        for (n, name) in [surface, listed[0], listed[1]].into_iter().enumerate() {
            if n > 0 && name == surface {
                continue;
            }
            for letters in Letters::of_name(name, &wanted) {
                let known = full.entry(letters.hash(kind)).or_insert(Full {
                    group: root,
                    several: false,
                });
                known.several |= groups.root(known.group) != root;
            }
        }
    }
    for (g, letters) in acronyms {
        let kind = groups.all[g].kind.number();
        for letters in letters {
            // Two bodies with the same initials: neither.
            if let Some(one) = full.get(&letters.hash(kind)).filter(|f| !f.several) {
                groups.join(one.group, g);
                break;
            }
        }
    }
}

/// Longer than any acronym.
const MOST_LETTERS: usize = 8;

/// The letters of the acronyms of a text as bits, by how many there are and where they stand: a name whose words cannot
/// begin so needs no spelling.
#[derive(Clone, Debug, Default)]
struct Wanted {
    /// How many letters, as bits.
    latin: u16,
    devanagari: u16,
    /// Bits of [`initial::latin`], and of [`initial::devanagari`].
    latin_at: [[u32; MOST_LETTERS]; MOST_LETTERS + 1],
    devanagari_at: [[u64; MOST_LETTERS]; MOST_LETTERS + 1],
}

impl Wanted {
    fn add(&mut self, acronym: &[Letters]) {
        for letters in acronym {
            match letters {
                Letters::Latin(l) => {
                    self.latin |= 1 << l.len().min(15);
                    let at = self.latin_at.get_mut(l.len());
                    for (at, c) in at.into_iter().flatten().zip(l.chars()) {
                        *at |= initial::latin(c);
                    }
                }
                Letters::Devanagari(l) => {
                    let n = l.chars().count();
                    self.devanagari |= 1 << n.min(15);
                    let at = self.devanagari_at.get_mut(n);
                    for (at, c) in at.into_iter().flatten().zip(l.chars()) {
                        *at |= initial::devanagari(c);
                    }
                }
            }
        }
    }

    fn up_to(&self, words: usize) -> bool {
        (self.latin | self.devanagari) & ((2 << words.min(14)) - 1) != 0
    }

    /// Whether an acronym may be made of the letters that so many words begin with: yes where one begins with something else.
    fn devanagari(&self, words: &[&str]) -> bool {
        let Some(at) = self.devanagari_at.get(words.len()) else {
            return true;
        };
        self.devanagari >> words.len() & 1 != 0
            && all_or_unknown(words.iter().zip(at), |word, at| {
                let letter = word.chars().next().filter(|c| is_letter(*c));
                letter.map(|c| at & initial::devanagari(c) != 0)
            })
    }

    /// The same for words in ASCII letters.
    fn ascii(&self, words: &[&str]) -> bool {
        let Some(at) = self.latin_at.get(words.len()) else {
            return true;
        };
        all_or_unknown(words.iter().zip(at), |word, at| {
            let letter = word.bytes().next().filter(u8::is_ascii_alphanumeric);
            letter.map(|c| at & initial::latin(char::from(c)) != 0)
        })
    }

    /// The same for the Latin spelling of a Devanagari name, in which one of the words may turn out a joint and lend none.
    fn spelt(&self, name: &str) -> bool {
        let mut masks = [0; MOST_LETTERS];
        let mut n = 0;
        for word in name.split([' ', '-']).filter(|w| !w.is_empty()) {
            let mask = initial::spelt(word);
            if mask == initial::ANY || n == MOST_LETTERS {
                return true;
            }
            masks[n] = mask;
            n += 1;
        }
        let mut pairs = self.latin_at[n].iter().zip(&masks[..n]);
        pairs.all(|(at, mask)| at & mask != 0)
    }
}

/// Whether `fits` says yes of all, or cannot tell of one.
fn all_or_unknown<'w, M: 'w>(
    words: impl Iterator<Item = (&'w &'w str, &'w M)>,
    fits: impl Fn(&str, &M) -> Option<bool>,
) -> bool {
    let mut all = true;
    for (word, at) in words {
        match fits(word, at) {
            Some(fit) => all &= fit,
            None => return true,
        }
    }
    all
}

/// Initials, or the letters of an acronym.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Letters {
    /// Latin letters in lower case: `nia` for `NIA`, `एनआईए`, `National Investigation Agency`.
    Latin(String),
    /// The consonants, or vowels, that begin Devanagari words: `बसप` for `बसपा`, `बहुजन समाज पार्टी`.
    Devanagari(String),
}

impl Letters {
    fn hash(&self, kind: u64) -> u64 {
        let (start, letters) = match self {
            Letters::Latin(l) => (kind << 1, l),
            Letters::Devanagari(l) => (kind << 1 | 1, l),
        };
        index::of_bytes(index::mix(index::seed(), start), letters.as_bytes())
    }

    /// What an acronym may stand for, where it may be one of syllables too; empty for any other word.
    fn of_acronym(word: &str, syllables: bool) -> Vec<Letters> {
        let mut compact = Cow::Borrowed(word);
        if word.contains(['.', '॰']) {
            compact.to_mut().retain(|c| c != '.' && c != '॰');
        }
        let mut out = Vec::new();
        if compact.is_ascii() {
            if (2..=MOST_LETTERS).contains(&compact.len())
                && compact.bytes().all(|b| b.is_ascii_uppercase())
            {
                out.push(Letters::Latin(compact.to_ascii_lowercase()));
            }
            return out;
        }
        if crate::candidate::organisation::spelled_letters(&compact) {
            let latin = transliterate::to_latin(&compact);
            if latin.bytes().all(|b| b.is_ascii_uppercase()) {
                out.push(Letters::Latin(latin.to_ascii_lowercase()));
                return out;
            }
        }
        if !syllables {
            return out;
        }
        let parts = aksharas(&compact);
        if (3..=6).contains(&parts.chars().count()) {
            out.push(Letters::Devanagari(parts));
        }
        out
    }

    /// The initials of a name of several words, if an acronym of so many letters is there.
    fn of_name(name: &str, wanted: &Wanted) -> Vec<Letters> {
        let spaces = name.bytes().filter(|b| matches!(b, b' ' | b'-')).count();
        // Joints lend no letter: the acronym may be shorter than the name, and never longer.
        if spaces == 0 || !wanted.up_to(spaces + 1) {
            return Vec::new();
        }
        let mut found = [""; MOST_LETTERS];
        let mut n = 0;
        let words = name.split([' ', '-', '\u{A0}']);
        for word in words.filter(|w| !w.is_empty() && !is_joint(w)) {
            let Some(at) = found.get_mut(n) else {
                return Vec::new();
            };
            *at = word;
            n += 1;
        }
        let words = &found[..n];
        if n < 2 {
            return Vec::new();
        }
        if name.is_ascii() {
            let letters = wanted.ascii(words).then(|| initials(words)).flatten();
            return letters.into_iter().map(Letters::Latin).collect();
        }
        let mut out = Vec::new();
        if wanted.devanagari(words) {
            let parts: String = words.iter().filter_map(|w| first_letter(w)).collect();
            out.push(Letters::Devanagari(parts));
        }
        if wanted.latin >> words.len() & 1 == 0 || !wanted.spelt(name) {
            return out;
        }
        // `नेशनल इन्वेस्टिगेशन एजेंसी`: the English words behind it.
        let latin = transliterate::to_latin(name);
        let words: Vec<&str> = latin
            .split([' ', '-'])
            .filter(|w| !w.is_empty() && !is_joint(w))
            .collect();
        out.extend(initials(&words).map(Letters::Latin));
        out
    }
}

fn initials(words: &[&str]) -> Option<String> {
    let letters: String = words
        .iter()
        .filter_map(|w| w.chars().find(char::is_ascii_alphanumeric))
        .map(|c| c.to_ascii_lowercase())
        .collect();
    (letters.len() >= 2).then_some(letters)
}

/// Words that lend no letter to an acronym.
fn is_joint(word: &str) -> bool {
    matches!(
        word,
        "of" | "the"
            | "for"
            | "and"
            | "&"
            | "in"
            | "Of"
            | "The"
            | "For"
            | "And"
            | "In"
            | "on"
            | "और"
            | "एवं"
            | "एवम"
            | "तथा"
            | "व"
            | "का"
            | "के"
            | "की"
            | "ऑफ"
            | "आफ"
            | "फॉर"
            | "एंड"
            | "द"
    )
}

/// The letter a Devanagari word begins with.
fn first_letter(word: &str) -> Option<char> {
    word.chars().find(|c| is_letter(*c))
}

pub(super) fn is_letter(c: char) -> bool {
    matches!(c, '\u{904}'..='\u{939}' | '\u{958}'..='\u{961}')
}

/// The letters that begin the syllables of a word; a conjunct gives its first.
fn aksharas(word: &str) -> String {
    let mut out = String::new();
    let mut joined = false;
    for c in word.chars() {
        if is_letter(c) && !joined {
            out.push(c);
        }
        joined = c == '\u{94D}' || joined && matches!(c, '\u{200C}' | '\u{200D}' | '\u{93C}');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters() {
        for (acronym, name) in [
            ("NIA", "National Investigation Agency"),
            ("N.I.A.", "National Investigation Agency"),
            ("एनआईए", "नेशनल इन्वेस्टिगेशन एजेंसी"),
            ("NIA", "नेशनल इन्वेस्टिगेशन एजेंसी"),
            ("बसपा", "बहुजन समाज पार्टी"),
            ("अभाविप", "अखिल भारतीय विद्यार्थी परिषद"),
            ("DST", "Department of Science and Technology"),
        ] {
            assert!(abbreviates(acronym, name), "{acronym} {name}");
        }
        for (other, name) in [
            ("NIB", "National Investigation Agency"),
            ("सपा", "बहुजन समाज पार्टी"),
            ("रायपुर", "रायपुर नगर निगम"),
            ("Nia", "National Investigation Agency"),
            ("BJP", "भारत जनसेवा"),
        ] {
            assert!(!abbreviates(other, name), "{other} {name}");
        }
    }
}
