//! The members of a list around one of them: `जालना, हिंगोली, परभणी और बीड`.

use super::Context;
use crate::gazetteer::flags::class;
use crate::token::SENTENCE_START;

/// Most members looked at on either side.
const MEMBERS: usize = 6;

/// Most words of a member.
const WORDS: usize = 3;

/// Whether token `i` stands between what joins members of a list, or at an end of one.
#[inline]
pub(super) fn may_stand(c: &Context<'_>, i: usize) -> bool {
    if i == 0 {
        return false;
    }
    let joint = |k: usize| c.mark(k, b',') || c.is_conjunction(k);
    c.is(i - 1, class::POST) && joint(i + 1)
        || joint(i - 1) && (c.breaks(i + 1) || ends(c, i + 1) || joint(i + 1))
}

/// How a word stands in a list.
pub(super) enum Stand {
    /// Behind a postposition, with a joint behind it.
    First,
    /// Behind a joint, with another or the list's end behind it.
    Later,
}

/// How the word `i` stands in a list, if it does.
pub(super) fn stands(c: &Context<'_>, i: usize) -> Option<Stand> {
    if i == 0 {
        return None;
    }
    let before = !c.tokens[i].has(SENTENCE_START) && opens(c, i);
    let after = c.list_joint(i + 1).is_some();
    // Between a genitive and a comma, between commas, or at the list's end.
    if c.is(i - 1, class::POST) && after {
        return Some(Stand::First);
    }
    (before && (after || c.breaks(i + 1) || ends(c, i + 1))).then_some(Stand::Later)
}

/// A member begins at `k`.
fn opens(c: &Context<'_>, k: usize) -> bool {
    k == 0 || c.tokens[k].has(SENTENCE_START) || c.mark(k - 1, b',') || c.is_conjunction(k - 1)
}

/// Shows `each` the other members of the list that word `i` stands in, start and end in tokens. Returns where the first begins and the
/// last ends.
pub(super) fn around(
    c: &Context<'_>,
    i: usize,
    mut each: impl FnMut(usize, usize),
) -> core::ops::Range<usize> {
    let mut end_of_list = i + 1;
    for _ in 0..MEMBERS {
        let Some(next) = c.list_joint(end_of_list).filter(|&n| !c.breaks(n)) else {
            break;
        };
        let mut end = next;
        while end < next + WORDS && !c.breaks(end) && c.tokens[end].is_word() && !ends(c, end) {
            if end > next && c.list_joint(end).is_some() {
                break;
            }
            end += 1;
        }
        if end == next {
            break;
        }
        each(next, end);
        end_of_list = end;
    }
    let mut start = i;
    for _ in 0..MEMBERS {
        if start == 0 || c.tokens[start].has(SENTENCE_START) || !opens(c, start) {
            break;
        }
        let mut end = start - 1;
        if end > 0 && c.mark(end - 1, b',') && !c.tokens[end].has(SENTENCE_START) {
            end -= 1;
        }
        let mut from = end;
        while from > 0
            && end - from < WORDS
            && !c.tokens[from].has(SENTENCE_START)
            && c.tokens[from - 1].is_word()
            && !c.is_conjunction(from - 1)
            // `गया` is a verb and a town.
            && (!ends(c, from - 1) || from == end && c.is(from - 1, class::NAMES))
        {
            from -= 1;
        }
        if from == end {
            break;
        }
        each(from, end);
        start = from;
    }
    start..end_of_list
}

/// What stands behind the last member of a list.
fn ends(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::POST | class::STOP)
}
