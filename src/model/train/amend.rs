//! Gold of other corpora where our lists know better.
//!
//! IL-NER forgets bodies here and there (`नीति आयोग`) that it marks elsewhere, HiNER marks tournaments as bodies. A weight learned from
//! that would argue against lists that are right. So a body of several words that a sure row names is a name although the gold
//! has none there, and what the lists know as no name under our convention is none. Lists are believed only where they are
//! sure, and never against another name in the gold.

use super::Example;
use crate::candidate::origin::Origin;
use crate::extractor::Extractor;
use crate::kind::Kind;
use crate::span::Span;

/// Score of a row that names what it says and nothing else.
const SURE: f32 = 0.96;

/// The example with what was forgotten, and without what is no name.
pub(super) fn amend(extractor: &Extractor, example: &Example) -> Example {
    let mut out = example.clone();
    extractor.with_evidence(&example.text, None, |_, base, _, _, proposals, won| {
        for (p, _) in proposals.iter().zip(won).filter(|w| *w.1) {
            let span = Span::new(p.span.start + base, p.span.end + base);
            if p.silent {
                out.names.retain(|n| n.1 != span);
            } else if matches!(p.source, Origin::Gazetteer(_))
                && p.kind == Kind::Org
                && p.score >= SURE
                && p.tokens.1 - p.tokens.0 > 1
                && out.names.iter().all(|n| !n.1.overlaps(&span))
            {
                out.names.push((p.kind, span));
            }
        }
    });
    out.names.sort_by_key(|n| n.1.start);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sure_rows_mend_what_gold_forgot() {
        let extractor = Extractor::builder()
            .without_model()
            .build()
            .unwrap_or_default();
        let amended = |text: &str, names: &[(Kind, &str)]| {
            let names = names.iter().map(|&(kind, surface)| {
                let start = text.find(surface).unwrap_or(0);
                (kind, Span::new(start, start + surface.len()))
            });
            let example = Example {
                text: text.into(),
                names: names.collect(),
                again: 0,
            };
            let out = amend(&extractor, &example);
            let surfaces = out.names.iter().map(|n| (n.0, n.1.slice(text).to_string()));
            surfaces.collect::<Vec<_>>()
        };
        let body = (Kind::Org, String::from("नीति आयोग"));
        assert_eq!(amended("नीति आयोग ने रिपोर्ट दी।", &[]), [body]);
        // Never against a name that the gold has there.
        let gold = [(Kind::Org, "नीति")];
        assert_eq!(amended("नीति आयोग ने रिपोर्ट दी।", &gold).len(), 1);
        // A tournament is no body.
        let gold = [(Kind::Org, "टोक्यो ओलंपिक")];
        assert!(amended("वह टोक्यो ओलंपिक में खेला।", &gold).is_empty());
    }
}
