//! Names in a list with one that is sure, and aliases.

use super::run::{boundary_after, run_from};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;

/// Names in a list with one that is sure enough: `प्रतिनिधियों क, ख और ग`, `Mr. X Y, Mr. Z & …`; and an alias behind `उर्फ`.
pub(super) fn lists(c: &Context<'_>, first_new: usize, out: &mut Vec<Proposal>) {
    let mut k = first_new;
    while k < out.len() {
        let p = &out[k];
        if p.score < 0.6 || p.kind != Kind::Person {
            k += 1;
            continue;
        }
        let end = c.tokens.partition_point(|t| (t.end as usize) < p.span.end) + 1;
        let score = (p.score - 0.04).clamp(0.6, 0.8);
        let alias = !c.breaks(end) && c.is(end, class::ALIAS);
        let at = if alias {
            Some(end + 1)
        } else {
            c.list_joint(end)
        };
        if let Some(at) = at.filter(|&a| !c.breaks(a)) {
            let run = run_from(c, at, true);
            let known = out[first_new..]
                .iter()
                .any(|q| q.score >= 0.6 && run.end > at && q.span.overlaps(&c.span(at, run.end)));
            let enough = run.words >= 2 || run.strong > 0 || alias;
            if run.end > at && enough && !known && (run.parts > 0 || boundary_after(c, run.end)) {
                let rule = if alias { "person/alias" } else { "person/list" };
                let p = c.rule(at, run.end, Kind::Person, score, rule);
                out.push(p);
            }
        }
        k += 1;
    }
}
