//! How alike two whole names sound: an alignment of their words.

use super::cost::substitute;
use super::name::{Name, Word, initial_sound};
use super::phone::{INITIAL, Kind, Phone};
use super::similarity::{words, words_from};

/// Words below this similarity cannot stand for each other in a name, however well the rest agrees.
const WORD_FLOOR: f32 = 0.68;
/// The same for the last words, where gender shows (Ram Kumar, Ram Kumari).
const LAST_FLOOR: f32 = 0.76;
/// More words than this are no name; they are compared as one long word.
const MOST_WORDS: usize = 12;
/// Price of a name that leaves out words of the other (`सुभाष रामराव भामरे`, Subhash Bhamre).
const SHORTENED: f32 = 0.07;
/// Price of each word left alone, in sounds.
const ALONE: f32 = 0.25;
/// Price of another order of words (Kazuya Nakajo, Mahendran C).
const TURNED: f32 = 0.03;

/// Numbers of words that may stand for each other: `विष्णु देव` for Vishnudev.
const GROUPS: [(usize, usize); 5] = [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1)];

/// What an alignment may do beyond pairing words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leave {
    /// Every word must be paired.
    Nothing,
    /// Words inside the first name may stay alone, and its words may be initials of the other's.
    Words,
}

/// Similarity of two names in 0..=1.
pub(super) fn similarity(a: &Name, b: &Name) -> f32 {
    reaching(a, b, None)
}

/// The same, or anything that is at least `enough` where it is, and anything below where it is not: most names that match do so word
/// by word, and most others are too far apart after the first.
pub(super) fn reaching(a: &Name, b: &Name, enough: Option<f32>) -> f32 {
    let (n, m) = (a.words.len(), b.words.len());
    if n == 0 || m == 0 {
        return 0.0;
    }
    if n == 1 && m == 1 || n > MOST_WORDS || m > MOST_WORDS {
        return match enough {
            Some(floor) => words_from(&a.phones, &b.phones, false, floor),
            None => words(&a.phones, &b.phones, false),
        };
    }
    let most = enough.unwrap_or(f32::INFINITY);
    let mut pairs = Pairs::new(a, b);
    if let Some(floor) = enough
        && n == m
        && let Some(alike) = word_by_word(a, b, &mut pairs)
        && alike >= floor
    {
        return alike;
    }
    let mut align = |turn, leave, price| {
        // What the price leaves of it has to be enough.
        let (x, y) = match turn {
            Turn::Swapped => (b, a),
            _ => (a, b),
        };
        let floor = enough.map_or(f32::NEG_INFINITY, |e| e + price);
        match turn {
            Turn::LastFirst | Turn::FirstLast => {
                let turned = x.rotated(turn == Turn::LastFirst);
                align(&turned, y, leave, floor, &mut pairs, turn) - price
            }
            _ => align(x, y, leave, floor, &mut pairs, turn) - price,
        }
    };
    let mut best = align(Turn::None, Leave::Nothing, 0.0);
    // Of two words none is left out, and either turn is the other.
    let short = n == 2 && m == 2 && a.initials() + b.initials() == 0;
    if best < most.min(0.9) && n > 1 && m > 1 {
        for (turn, leave, price) in [
            (Turn::None, Leave::Words, SHORTENED),
            (Turn::Swapped, Leave::Words, SHORTENED),
            (Turn::LastFirst, Leave::Nothing, TURNED),
            (Turn::FirstLast, Leave::Nothing, TURNED),
        ] {
            if short && turn != Turn::LastFirst {
                continue;
            }
            best = best.max(align(turn, leave, price));
            if best >= most {
                break;
            }
        }
    }
    best.max(0.0)
}

/// How the words of two names stand to each other in an alignment.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    None,
    /// The second name first.
    Swapped,
    /// The first name's last word first.
    LastFirst,
    /// The first name's first word last.
    FirstLast,
}

/// Most words of names whose pairs are kept.
const KEPT: usize = 4;

/// How alike words of two names are, each pair compared once for all alignments.
struct Pairs {
    /// By [`GROUPS`], the first word of either, and whether more follow; not a number where not compared.
    known: [f32; GROUPS.len() * KEPT * KEPT * 2],
    words: (usize, usize),
}

impl Pairs {
    fn new(a: &Name, b: &Name) -> Self {
        Pairs {
            known: [f32::NAN; _],
            words: (a.words.len(), b.words.len()),
        }
    }

    /// The place of the words `i..k` of the first name as it is turned and `j..l` of the second.
    fn place(
        &self,
        turn: Turn,
        (i, k): (usize, usize),
        (j, l): (usize, usize),
        inner: bool,
    ) -> Option<usize> {
        let (n, m) = self.words;
        let (i, di, j, dj) = match turn {
            Turn::None => (i, k - i, j, l - j),
            Turn::Swapped => (j, l - j, i, k - i),
            Turn::LastFirst => ((i + n - 1) % n, k - i, j, l - j),
            Turn::FirstLast => ((i + 1) % n, k - i, j, l - j),
        };
        if n > KEPT || m > KEPT || i + di > n {
            return None;
        }
        let group = GROUPS.iter().position(|g| *g == (di, dj))?;
        Some((group * KEPT + i) * KEPT * 2 + j * 2 + usize::from(inner))
    }
}

/// Whether a name whose last words are `tail` can be like `b` at all: every alignment pairs its last word, alone or written together
/// with those before it, with words of `b`; beside three words of `b` or more the last one may stay alone, and then the one before
/// it is paired. (A turned name whose last word is written together with its first is the exception, and nobody writes so.)
pub(super) fn may_end(tail: &Name, b: &Name) -> bool {
    let (n, m) = (tail.words.len(), b.words.len());
    if n == 0 || m == 0 || b.initials() + tail.initials() > 0 || m > MOST_WORDS {
        return true;
    }
    let pairs = |end: usize| {
        GROUPS
            .iter()
            .filter(|&&(di, dj)| di <= end && dj <= m)
            .any(|&(di, dj)| {
                let own = tail.sounds(end - di, end);
                // The words behind count as inner ones, which is the milder reading.
                (0..=m - dj)
                    .any(|j| words_from(own, b.sounds(j, j + dj), true, WORD_FLOOR) >= WORD_FLOOR)
            })
    };
    pairs(n) || m > 2 && n > 1 && pairs(n - 1)
}

/// How alike two names of as many words are whose words are paired in their order, each with one; nothing where two cannot be. The
/// best alignment is no worse, and costs three comparisons a word where this costs one.
fn word_by_word(a: &Name, b: &Name, pairs: &mut Pairs) -> Option<f32> {
    let mut total = 0.0;
    for i in 0..a.words.len() {
        let ends = ((i, i + 1), (i, i + 1));
        total += group(a, b, ends, false, pairs, Turn::None)?;
    }
    Some(1.0 - 2.0 * total / length(a, b))
}

/// How much two names count together.
fn length(a: &Name, b: &Name) -> f32 {
    b.words.iter().map(|w| size(*w)).sum::<f32>() + a.words.iter().map(|w| size(*w)).sum::<f32>()
}

/// Best alignment of the words of `a` with those of `b`, words written together or apart alike; anything below `floor` where it is
/// below.
fn align(a: &Name, b: &Name, leave: Leave, floor: f32, pairs: &mut Pairs, turn: Turn) -> f32 {
    let (n, m) = (a.words.len(), b.words.len());
    // A single initial proves too little (P. Kumar is not every Pratap Kumar); two and a surname do, or one and two
    // whole words.
    let whole = m - b.initials();
    let expand = leave == Leave::Words && whole > 0 && m > 2 && a.initials() < n;
    let length = length(a, b);
    // A little more than what leaves the floor: sums are rounded.
    let most = (1.0 - floor) * length / 2.0 + 0.01;
    let mut table = [f32::INFINITY; (MOST_WORDS + 1) * (MOST_WORDS + 1)];
    table[0] = 0.0;
    for i in 0..=n {
        for j in 0..=m {
            let base = table[i * (m + 1) + j];
            if base.is_infinite() || base > most {
                continue;
            }
            for (di, dj) in GROUPS {
                let (k, l) = (i + di, j + dj);
                if k > n || l > m {
                    continue;
                }
                // No way leads on from the end of one name: words of the second never stay alone.
                if k == n && l < m || leave == Leave::Nothing && l == m && k < n {
                    continue;
                }
                if let Some(price) = group(a, b, ((i, k), (j, l)), expand, pairs, turn) {
                    let cell = &mut table[k * (m + 1) + l];
                    *cell = cell.min(base + price);
                }
            }
            // Inner words are left out, since the first and the last carry the name; an outer one only where three
            // others agree, or where it is an initial and two whole ones do.
            let inner = i > 0 && i + 1 < n && j > 0 && j < m;
            let outer =
                m > 2 && n == m + 1 && whole > 2 || whole > 1 && i < n && a.words[i].initial;
            if leave == Leave::Words && i < n && (inner || outer) {
                let cell = &mut table[(i + 1) * (m + 1) + j];
                *cell = cell.min(base + ALONE);
            }
        }
    }
    let total = table[(n + 1) * (m + 1) - 1];
    if total.is_infinite() {
        0.0
    } else {
        1.0 - 2.0 * total / length
    }
}

/// How much a word counts.
fn size(w: Word) -> f32 {
    if w.initial {
        1.0
    } else {
        (w.end - w.start) as f32
    }
}

/// Price of pairing the words `i..k` of `a` with the words `j..l` of `b`, if they can be paired.
fn group(
    a: &Name,
    b: &Name,
    ((i, k), (j, l)): ((usize, usize), (usize, usize)),
    expand: bool,
    pairs: &mut Pairs,
    turn: Turn,
) -> Option<f32> {
    let initials = |w: &[Word]| w.iter().filter(|w| w.initial).count();
    let (x, y) = (initials(&a.words[i..k]), initials(&b.words[j..l]));
    let (s, t) = (a.sounds(i, k), b.sounds(j, l));
    if x + y > 0 {
        return match (x, y, k - i, l - j) {
            (1, 1, 1, 1) => (s[0].other == t[0].other).then_some(0.0),
            (0, 1, 1, 1) if expand => begins(s[0], t[0].other).then_some(0.3),
            // L. K. for लालकृष्ण: the second letter stands inside the word.
            (0, 2, 1, 2) if expand && s.len() > 5 => {
                let inside = s[2..]
                    .iter()
                    .any(|p| p.is_consonant() && begins(*p, t[1].other));
                (begins(s[0], t[0].other) && inside).then_some(0.4)
            }
            _ => None,
        };
    }
    let inner = k < a.words.len() && l < b.words.len();
    let floor = if inner { WORD_FLOOR } else { LAST_FLOOR };
    let place = pairs.place(turn, (i, k), (j, l), inner);
    let known = place.map_or(f32::NAN, |p| pairs.known[p]);
    let alike = if known.is_nan() {
        words_from(s, t, inner, floor)
    } else {
        known
    };
    if let Some(place) = place {
        pairs.known[place] = alike;
    }
    (alike >= floor).then(|| (1.0 - alike) * (s.len() + t.len()) as f32 / 2.0)
}

/// Whether a word beginning with `first` may be shortened to `letter`.
fn begins(first: Phone, letter: char) -> bool {
    initial_sound(letter).is_some_and(|kind| {
        let same = |kind| substitute(first, Phone::new(kind, INITIAL)) <= 20;
        same(kind)
            || letter == 'C' && first.kind == Kind::K
            || letter == 'G' && first.kind == Kind::J
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Matcher, matches};

    #[test]
    fn what_matches_may_end_so() {
        let may_end = |tail: &str, name: &str| Matcher::default().against(name).may_end(tail);
        for (tail, name) in [
            ("माटियास क्लाइन", "Matthias Klein"),
            ("विष्णु देव साय", "Vishnudev Sai"),
            ("राम नाथ कोविंद", "Ramnath Kovind"),
            ("सुभाष रामराव भामरे", "Subhash Bhamre"),
            ("नाकाजो काज़ुया", "Kazuya Nakajo"),
            ("के. चंद्रशेखर राव", "K. Chandrashekar Rao"),
        ] {
            assert!(
                matches(tail, name) && may_end(tail, name),
                "{tail} ({name})"
            );
        }
        for (tail, name) in [
            ("में यूरोपीय संघ", "European Union"),
            ("यह विशेष भत्ता", "Dearness Allowance"),
            ("ने गुणवत्ता परीक्षण", "Stress Test"),
        ] {
            assert!(
                !may_end(tail, name) && !matches(tail, name),
                "{tail} ({name})"
            );
        }
    }
}
