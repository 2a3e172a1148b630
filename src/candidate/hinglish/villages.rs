//! Villages and crossings in small letters that no list knows: `naraigaon gaon ke kisan`, `velban chauraha pe`.

use super::people::AFTER;
use crate::candidate::{Context, Proposal, english};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::CAPITAL;

/// What stands behind the name.
pub(super) const HEADS: [&str; 8] = [
    "gaon", "gaanv", "gaav", "ganv", "chauraha", "chaurahe", "tiraha", "tirahe",
];

/// Second words of villages' names.
const TWINS: [&str; 9] = [
    "khera", "kheda", "kalan", "khurd", "majra", "dih", "tola", "garhi", "nagla",
];

/// The name before the head at token `i`, which stays out of a village's.
pub(super) fn propose(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let Some(last) = i.checked_sub(1).filter(|_| !c.breaks(i)) else {
        return;
    };
    let head = c.token_text(i);
    if !HEADS.contains(&head) {
        return;
    }
    let twin = last > 0 && !c.breaks(last) && TWINS.contains(&c.token_text(last));
    let name = last - usize::from(twin && strange(c, last - 1));
    if !strange(c, name) {
        return;
    }
    let held = c.breaks(i + 1)
        || !c.tokens[i + 1].is_word()
        || AFTER.contains_in_any_case(&c.tokens[i + 1], c.token_text(i + 1));
    if !held {
        return;
    }
    // `bade chauraha`, `apne gaanv`: adjectives of any spelling end so before these.
    let end = if head.starts_with('g') { i } else { i + 1 };
    out.push(c.rule(name, end, Kind::Place, 0.76, "hinglish/village"));
}

/// A word of no list that no adjective is.
fn strange(c: &Context<'_>, k: usize) -> bool {
    let t = &c.tokens[k];
    let word = c.token_text(k);
    let name = c.unknown(k)
        || c.is(k, class::PART) && !c.is(k, class::CONTENT_WORD | class::KIN | class::HONORIFIC);
    name && t.is_latin()
        && !t.has(CAPITAL)
        && t.end - t.start > 3
        && !word.ends_with(['e', 's', 'n'])
        && !english::ordinary(c, k)
}
