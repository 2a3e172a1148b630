//! How alike two words sound: a weighted alignment of their sounds.

use super::cost::{endings_clash, learned, merge, substitute};
use super::phone::{FINAL, Kind, Phone};

/// Longer words are compared for equality only, which keeps the comparison bounded on any input.
pub(super) const LONGEST: usize = 64;

/// The most that words can be alike of which only one ends in a vowel.
const CLASH: f32 = 0.75;

/// Similarity of two sequences of sounds in 0..=1.
///
/// `inner` says that more words of the name follow: the learned final `a` of Rama Kishore is then no other name.
pub(super) fn words(a: &[Phone], b: &[Phone], inner: bool) -> f32 {
    words_from(a, b, inner, 0.0)
}

/// The same, or anything below `floor` where it is below: most words are not alike at all, which their first sounds tell.
pub(super) fn words_from(a: &[Phone], b: &[Phone], inner: bool, floor: f32) -> f32 {
    if a.is_empty() || b.is_empty() {
        return if a.len() == b.len() { 1.0 } else { 0.0 };
    }
    if a.len() > LONGEST || b.len() > LONGEST {
        let same = a.len() == b.len() && a.iter().zip(b).all(|(p, q)| substitute(*p, *q) == 0);
        return if same { 1.0 } else { 0.0 };
    }
    // What the ending alone leaves is not enough.
    let clash = endings_clash(a, b);
    if clash && floor > CLASH {
        return 0.0;
    }
    let weight = |w: &[Phone]| w.iter().map(|p| p.weight()).sum::<u32>();
    let (wa, wb) = (weight(a), weight(b));
    // Nothing aligns words of very different length; saves most of the work on unrelated names.
    if wa * 2 > wb * 4 + 200 || wb * 2 > wa * 4 + 200 {
        return 0.0;
    }
    let length = ((wa + wb) / 2).max(160) as f32;
    let learned = inner && learned(a, b);
    // Falls as the price rises, so that a price not yet complete says how alike the words are at most.
    let alike = |mut price: u32| {
        if learned {
            price = price.saturating_sub(45);
        }
        // In a short word every difference counts for more: Singh and Sen, Bora and Baro.
        if length < 340.0 {
            price = price * 6 / 5;
        }
        (1.0 - price as f32 / length).clamp(0.0, 1.0)
    };
    // A price at which they are not alike enough, the first or the one behind it.
    let limit = if floor > 0.0 {
        let short = if length < 340.0 { 5.0 / 6.0 } else { 1.0 };
        let mut price = ((1.0 - floor) * length * short) as u32 + if learned { 45 } else { 0 };
        while alike(price) >= floor {
            price += 1;
        }
        price
    } else {
        u32::MAX
    };
    let alike = alike(distance(a, b, limit));
    // The ending counts whatever the length of the word.
    if clash { alike.min(CLASH) } else { alike }
}

/// Least total price of turning one word into the other where it is below `limit`, else anything from there on: what costs so much
/// already is not read on.
fn distance(a: &[Phone], b: &[Phone], limit: u32) -> u32 {
    // More than any price, and nothing overflows by it.
    const MUCH: u32 = u32::MAX / 4;
    let m = b.len();
    // Rows i-2, i-1 and i of the table; merging two sounds into one looks two rows back.
    let mut rows = [[MUCH; LONGEST + 1]; 3];
    rows[0][0] = 0;
    // Where those of the last two rows begin and end that are below the limit: no way leads to a cell far from them.
    let mut last = (0, 0);
    for (j, q) in b.iter().enumerate() {
        let price = rows[0][j] + skip(*q);
        if price >= limit {
            break;
        }
        rows[0][j + 1] = price;
        last.1 = j + 1;
    }
    let mut before = last;
    for i in 1..=a.len() {
        let p = a[i - 1];
        let [cur, one, two] = [i % 3, (i + 2) % 3, (i + 1) % 3];
        rows[cur][..=m].fill(MUCH);
        let (from, to) = (last.0.min(before.0), last.1.max(before.1));
        before = last;
        last = (usize::MAX, 0);
        if from == 0 && rows[one][0] < limit {
            let price = rows[one][0] + skip(p);
            rows[cur][0] = price;
            if price < limit {
                last = (0, 0);
            }
        }
        for j in from.max(1)..=m {
            if j > to + 2 && rows[cur][j - 1] >= limit {
                break;
            }
            let q = b[j - 1];
            let mut best = (rows[one][j] + skip(p)).min(rows[cur][j - 1] + skip(q));
            let diagonal = rows[one][j - 1];
            if diagonal < limit.min(best) {
                best = best.min(diagonal + substitute(p, q));
            }
            if i > 1
                && rows[two][j - 1] < limit
                && let Some(c) = merge(a[i - 2], p, q)
            {
                best = best.min(rows[two][j - 1] + c + edge(p, q));
            }
            if j > 1
                && rows[one][j - 2] < limit
                && let Some(c) = merge(b[j - 2], q, p)
            {
                best = best.min(rows[one][j - 2] + c + edge(p, q));
            }
            rows[cur][j] = best;
            if best < limit {
                last = (last.0.min(j), j);
            }
        }
        // All ways on lead from this row or the one before.
        if last.0 == usize::MAX && before.0 == usize::MAX {
            return limit;
        }
    }
    rows[a.len() % 3][m].min(limit)
}

/// Price of leaving a sound out.
fn skip(p: Phone) -> u32 {
    u32::from(p.skip)
}

/// A diphthong at the end of one word only is no diphthong shared.
fn edge(p: Phone, q: Phone) -> u32 {
    if p.has(FINAL) != q.has(FINAL) && p.kind != Kind::Y && q.kind != Kind::Y {
        3
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::super::name::{Capitals, Name};
    use super::*;

    #[test]
    fn floors_change_nothing_above_them() {
        let names = [
            "विष्णु",
            "Vishnu",
            "साय",
            "Sai",
            "Singh",
            "सेन",
            "Rama",
            "राम",
            "Mohammad",
            "मुहम्मद",
            "Chaudhary",
            "चौधरी",
            "नाकाजो",
            "Kazuya",
            "काज़ुया",
            "Mishra",
            "मिश्र",
            "Bachchan",
            "a",
            "ज्ञ",
            "Xz",
        ];
        let names = names.map(|n| Name::new(n, Capitals::Spoken).phones);
        for (a, b) in names.iter().flat_map(|a| names.iter().map(move |b| (a, b))) {
            for (inner, floor) in [(true, 0.68), (false, 0.76), (true, 0.3), (false, 0.95)] {
                let (all, above) = (words(a, b, inner), words_from(a, b, inner, floor));
                assert_eq!(all >= floor, above >= floor);
                assert!(all < floor || all == above);
            }
        }
    }
}
