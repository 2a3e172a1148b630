//! Scores entity linking on the annotated passages that name the real-world thing of each mention (`e=`): B³ over the mentions
//! that were found with the right span and kind, and how often two real people were merged.
//!
//! `cargo test --release --test entities -- --nocapture` shows the figures; `SANGYA_GOLD_ERRORS=1` lists wrong clusters.

mod support;

use sangya::{Extractor, Kind};
use std::collections::{BTreeMap, BTreeSet};
use support::gold;

#[test]
fn entities_of_the_gold_passages() {
    let extractor = Extractor::new();
    let show = std::env::var("SANGYA_GOLD_ERRORS").is_ok();
    let (mut precision, mut recall, mut mentions, mut merged, mut passages) =
        (0.0, 0.0, 0usize, 0usize, 0usize);
    for p in gold::passages() {
        if !p.mentions.iter().any(|m| m.entity.is_some()) {
            continue;
        }
        passages += 1;
        let found = extractor.extract(p.input());
        // (gold thing, our entity) per mention found
        let mut pairs: Vec<(&str, usize, Kind, &str)> = Vec::new();
        for m in p.mentions.iter().filter(|m| m.entity.is_some()) {
            let ours = found
                .mentions()
                .iter()
                .find(|f| f.span() == m.span && f.kind() == m.kind);
            if let (Some(ours), Some(thing)) = (ours, &m.entity) {
                pairs.push((thing, ours.entity(), m.kind, ours.text()));
            }
        }
        for a in &pairs {
            let same_gold = pairs.iter().filter(|b| b.0 == a.0).count() as f64;
            let same_ours = pairs.iter().filter(|b| b.1 == a.1).count() as f64;
            let both = pairs.iter().filter(|b| b.0 == a.0 && b.1 == a.1).count() as f64;
            precision += both / same_ours;
            recall += both / same_gold;
            mentions += 1;
        }
        let mut things: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
        for a in pairs.iter().filter(|a| a.2 == Kind::Person) {
            things.entry(a.1).or_default().insert(a.0);
        }
        for (entity, set) in things.iter().filter(|t| t.1.len() > 1) {
            merged += 1;
            let texts: BTreeSet<_> = pairs
                .iter()
                .filter(|a| a.1 == *entity)
                .map(|a| a.3)
                .collect();
            println!("{}: people merged: {set:?} {texts:?}", p.name);
        }
        if show {
            let mut ours: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
            for a in &pairs {
                ours.entry(a.0).or_default().insert(a.1);
            }
            for (thing, set) in ours.iter().filter(|o| o.1.len() > 1) {
                let texts: Vec<_> = pairs
                    .iter()
                    .filter(|a| a.0 == *thing)
                    .map(|a| (a.1, a.3))
                    .collect();
                println!("{}: split: {thing} {} {texts:?}", p.name, set.len());
            }
        }
    }
    let (p, r) = (
        precision / mentions.max(1) as f64,
        recall / mentions.max(1) as f64,
    );
    let f1 = if p + r > 0.0 {
        2.0 * p * r / (p + r)
    } else {
        0.0
    };
    println!(
        "entities of {passages} passages, {mentions} mentions: B³ P {p:.4} R {r:.4} F1 {f1:.4}, people merged {merged}"
    );
    if cfg!(all(feature = "builtin", feature = "model")) {
        assert!(f1 >= 0.90, "B³ F1 {f1:.4}");
    }
}
