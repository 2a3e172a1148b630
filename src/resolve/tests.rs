//! The order of precedence as it is documented, and candidates that are added.

use super::*;
use crate::candidate::origin::Origin;
use crate::candidate::score;
use crate::kind::Kind;
use proptest::prelude::*;

fn proposal() -> impl Strategy<Value = Proposal> {
    let kind = prop::sample::select(Kind::ALL.to_vec());
    (0usize..60, 1usize..12, kind, 0u32..12, 0u32..8, 0u32..4).prop_map(
        |(start, len, kind, score, sort, form)| Proposal {
            span: Span::new(start, start + len),
            tokens: (start as u32, (start + len) as u32),
            kind,
            score: score as f32 / 10.0,
            source: Origin::Rule(["a", "b", "c", "d"][sort as usize % 4]),
            user: sort == 0,
            form: (form > 0).then_some((0, form)),
            date: None,
            block: sort == 7,
            silent: false,
        },
    )
}

type Winner = (Span, Kind, u32, String, Option<(u32, u32)>);

fn winners(proposals: &[Proposal]) -> Vec<Winner> {
    let mut won = Vec::new();
    Resolver::default().resolve(proposals, score::ACCEPT, &mut won);
    let mut out: Vec<_> = proposals
        .iter()
        .zip(won)
        .filter(|p| p.1)
        .map(|(p, _)| {
            (
                p.span,
                p.kind,
                (p.score * 10.0) as u32,
                p.source.rule().to_string(),
                p.form,
            )
        })
        .collect();
    out.sort();
    out
}

proptest! {
    #[test]
    fn order_of_the_input_does_not_matter((sorted, shuffled) in prop::collection::vec(proposal(), 0..40).prop_flat_map(|v| (Just(v.clone()), Just(v).prop_shuffle()))) {
        prop_assert_eq!(winners(&sorted), winners(&shuffled));
    }

    /// What is added is decided as if it had been there from the start, also by a resolver that goes on with another text.
    #[test]
    fn added_candidates_are_as_good_as_old_ones(
        old in prop::collection::vec(proposal(), 0..12),
        new in prop::collection::vec(proposal(), 0..4),
        next in prop::collection::vec(proposal(), 0..12),
    ) {
        let (mut resolver, mut won) = (Resolver::default(), Vec::new());
        resolver.resolve(&old, score::ACCEPT, &mut won);
        let mut all = old.clone();
        all.extend(new);
        let added = resolver.add(&all, old.len(), score::ACCEPT, &mut won);
        let (mut whole, mut wanted) = (Resolver::default(), Vec::new());
        whole.resolve(&all, score::ACCEPT, &mut wanted);
        if added {
            prop_assert_eq!(&won, &wanted);
            prop_assert_eq!(resolver.winners(), whole.winners());
        }
        resolver.resolve(&next, score::ACCEPT, &mut won);
        whole.resolve(&next, score::ACCEPT, &mut wanted);
        prop_assert_eq!(won, wanted);
    }

    /// The documented order, taken at its word: best first, each unless it overlaps one taken before.
    #[test]
    fn winners_are_those_of_the_plain_definition(proposals in prop::collection::vec(proposal(), 0..40)) {
        let blocked = |p: &Proposal| !p.user && proposals.iter().any(|b| b.block && b.span == p.span);
        let mut order: Vec<&Proposal> = proposals.iter().filter(|p| !p.block && p.score >= score::ACCEPT && !blocked(p)).collect();
        order.sort_by(|a, b| precedence(a, b));
        let mut taken: Vec<&Proposal> = Vec::new();
        for p in order {
            if taken.iter().all(|t| !t.span.overlaps(&p.span)) {
                taken.push(p);
            }
        }
        let mut wanted: Vec<_> = taken.iter().map(|p| (p.span, p.kind, (p.score * 10.0) as u32, p.source.rule().to_string(), p.form)).collect();
        wanted.sort();
        prop_assert_eq!(winners(&proposals), wanted);
    }
}
