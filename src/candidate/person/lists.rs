//! Names in a list with one that is sure, and aliases.

use super::run::{Run, boundary_after, run_from};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::span::Span;
use crate::token::ALL_CAPS;

/// Names in a list with one that is sure enough: `प्रतिनिधियों क, ख और ग`, `Mr. X Y, Mr. Z & …`; and an alias behind `उर्फ`.
pub(super) fn lists(c: &Context<'_>, first_new: usize, out: &mut Vec<Proposal>) {
    // By place, so that what overlaps a name is found without a look at all names: a list may be as long as the text.
    in_order(&mut out[first_new..]);
    let first_added = out.len();
    let mut longest = None;
    let mut k = first_new;
    while k < out.len() {
        let p = &out[k];
        if p.score < 0.6 || p.kind != Kind::Person {
            k += 1;
            continue;
        }
        let end = p.tokens.1 as usize;
        let score = (p.score - 0.04).clamp(0.6, 0.8);
        let alias = !c.breaks(end) && c.is(end, class::ALIAS);
        let at = if alias {
            Some(end + 1)
        } else {
            c.list_joint(end)
        };
        if let Some(at) = at.filter(|&a| !c.breaks(a)) {
            let run = run_from(c, at, true);
            // `Rajesh Gopinathan, MD and CEO`: letters behind a name are his post.
            let post = run.words == 1 && c.tokens[at].is_latin() && c.tokens[at].has(ALL_CAPS);
            let enough = !post
                && (run.words >= 2
                    || run.strong > 0
                    || alias
                    || last(c, run.end)
                    || amid(c, at, &run));
            if run.end > at
                && enough
                && (run.parts > 0
                    || boundary_after(c, run.end)
                    || alias && c.is(run.end, class::KIN | class::ROLE))
                && {
                    let (ordered, added) = out[first_new..].split_at(first_added - first_new);
                    let longest = *longest.get_or_insert_with(|| {
                        ordered.iter().map(|p| p.span.len()).max().unwrap_or(0)
                    });
                    !known(ordered, added, longest, c.span(at, run.end))
                }
            {
                let rule = if alias { "person/alias" } else { "person/list" };
                let p = c.rule(at, run.end, Kind::Person, score, rule);
                out.push(p);
            }
        }
        k += 1;
    }
}

/// Sorts names that stand in order but for a few: readings of one name, and what stands before a cue.
fn in_order(names: &mut [Proposal]) {
    let key = |p: &Proposal| (p.span.start, p.span.end);
    for k in 1..names.len() {
        let mut at = k;
        while at > 0 && key(&names[at - 1]) > key(&names[at]) {
            names.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// `राजेश, सुनील, फूलचंद्र सहित कई लोग`: what closes a list of people.
fn last(c: &Context<'_>, i: usize) -> bool {
    !c.breaks(i)
        && c.tokens[i].is_devanagari()
        && matches!(c.token_text(i), "सहित" | "समेत" | "आदि" | "इत्यादि")
}

/// `नीरज, सूरज और मोनू पासी`: a given name that is a word too, with another name behind it in the list.
fn amid(c: &Context<'_>, i: usize, run: &Run) -> bool {
    run.words == 1
        && run.end == i + 1
        && c.is(i, class::GIVEN)
        && c.tokens[i].is_devanagari()
        && c.list_joint(run.end)
            .is_some_and(|k| !c.breaks(k) && c.is(k, class::GIVEN) && !c.is(k, class::WEAK_PART))
}

/// Whether a sure name overlaps the span: one of those in order, none longer than `longest`, or one of the last few added. Names
/// are added where the one before ends, so that of two at one place the other is near.
fn known(ordered: &[Proposal], added: &[Proposal], longest: usize, span: Span) -> bool {
    let from = ordered.partition_point(|q| q.span.start + longest <= span.start);
    let near = ordered[from..]
        .iter()
        .take_while(|q| q.span.start < span.end);
    let last = added.iter().rev().take(8);
    near.chain(last)
        .any(|q| q.score >= 0.6 && q.span.overlaps(&span))
}
