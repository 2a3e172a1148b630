//! The same text in other spellings, on other threads, beside other lists.

use crate::{EXTRACTOR, articles};
use sangya::{Extractor, Gazetteer, Scratch};
use std::sync::RwLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use unicode_normalization::UnicodeNormalization;

/// What a reader of the output compares: kind, folded surface, entity number and id of every mention.
fn gist(text: &str) -> Vec<(String, String, usize, Option<String>)> {
    let found = EXTRACTOR.extract(text);
    found
        .mentions()
        .iter()
        .map(|m| {
            let surface = sangya::normalize(m.text()).text.into_owned();
            (
                m.kind().to_string(),
                surface,
                m.entity(),
                found.entities()[m.entity()].id.clone(),
            )
        })
        .collect()
}

/// The same text as other programs write it gives the same entities.
#[test]
fn spelling_of_the_same_characters_changes_nothing() {
    let nuktas: [(char, char); 8] = [
        ('\u{958}', 'क'),
        ('\u{959}', 'ख'),
        ('\u{95A}', 'ग'),
        ('\u{95B}', 'ज'),
        ('\u{95C}', 'ड'),
        ('\u{95D}', 'ढ'),
        ('\u{95E}', 'फ'),
        ('\u{95F}', 'य'),
    ];
    type Rewrite = fn(&str, &[(char, char)]) -> String;
    let variants: [(&str, Rewrite); 6] = [
        ("NFC", |t, _| t.nfc().collect()),
        ("NFD", |t, _| t.nfd().collect()),
        ("decomposed nukta", |t, n| {
            t.chars()
                .flat_map(|c| match n.iter().find(|p| p.0 == c) {
                    Some(p) => vec![p.1, '\u{93c}'],
                    None => vec![c],
                })
                .collect()
        }),
        ("composed nukta", |t, n| {
            n.iter().fold(t.to_string(), |t, p| {
                t.replace(&format!("{}\u{93c}", p.1), &p.0.to_string())
            })
        }),
        ("ZWJ behind virama", |t, _| {
            t.replace('\u{94d}', "\u{94d}\u{200d}")
        }),
        ("Devanagari digits", |t, _| {
            let word = |w: &str| -> String {
                let plain =
                    w.contains(['@', '#', '/']) || w.chars().any(|c| c.is_ascii_alphabetic());
                w.chars()
                    .map(|c| match c.to_digit(10) {
                        Some(d) if !plain => char::from_u32('०' as u32 + d).unwrap(),
                        _ => c,
                    })
                    .collect()
            };
            t.split_inclusive(char::is_whitespace).map(word).collect()
        }),
    ];
    let mut wrong = Vec::new();
    for (file, text) in articles() {
        let wanted = gist(&text);
        for (name, rewrite) in &variants {
            let got = gist(&rewrite(&text, &nuktas));
            if got != wanted {
                let at = (0..).find(|&i| got.get(i) != wanted.get(i)).unwrap();
                wrong.push(format!(
                    "{file}, {name}: {:?} became {:?}",
                    wanted.get(at),
                    got.get(at)
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} differences:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// One extractor shared by 16 threads gives byte-identical output to one thread.
#[test]
fn threads_agree() {
    let articles = articles();
    let wanted: Vec<String> = articles
        .iter()
        .map(|(_, t)| serde_json::to_string(&EXTRACTOR.extract(t)).unwrap())
        .collect();
    std::thread::scope(|scope| {
        for k in 0..16 {
            let (articles, wanted) = (&articles, &wanted);
            let extractor = EXTRACTOR.clone();
            scope.spawn(move || {
                let mut scratch = Scratch::default();
                for i in 0..articles.len() {
                    let i = (i + k) % articles.len();
                    let got = serde_json::to_string(
                        &extractor.extract_with(&mut scratch, &articles[i].1),
                    )
                    .unwrap();
                    assert_eq!(got, wanted[i]);
                }
            });
        }
    });
}

/// Lists are replaced by building another extractor and putting it in the first one's place: whoever reads meanwhile sees the
/// old lists or the new ones, whole, and keeps them as long as it holds its clone.
#[test]
fn lists_are_replaced_while_others_read() {
    let with = |id: &str, surface: &str| {
        let tsv = format!("{id}\tORG\thi\t{surface}\tcanonical\n");
        let own = Gazetteer::from_tsv("own", &tsv).unwrap();
        Extractor::builder().gazetteer(own).build().unwrap()
    };
    let makes = || [with("x:a", "झटपट कढ़ी केंद्र"), with("x:b", "झटपट कढ़ी")];
    let text = "रायपुर के झटपट कढ़ी केंद्र में मुख्यमंत्री विष्णुदेव साय ने भोजन किया।";
    let read = |e: &Extractor| serde_json::to_string(&e.extract(text)).unwrap();
    let known: Vec<String> = makes().iter().map(read).collect();
    assert!(known[0].contains("\"x:a\"") && known[1].contains("\"x:b\""));
    let shared = RwLock::new(makes()[0].clone());
    let done = AtomicBool::new(false);
    let reads = AtomicUsize::new(0);
    const READERS: usize = 8;
    let seen: Vec<[usize; 2]> = std::thread::scope(|scope| {
        let readers: Vec<_> = (0..READERS)
            .map(|_| {
                scope.spawn(|| {
                    let mut seen = [0; 2];
                    while !done.load(Relaxed) || seen == [0; 2] {
                        let mine = shared.read().unwrap().clone();
                        let got = read(&mine);
                        let which = known.iter().position(|k| *k == got);
                        seen[which.expect("the old lists or the new ones")] += 1;
                        assert_eq!(read(&mine), got);
                        reads.fetch_add(1, Relaxed);
                    }
                    seen
                })
            })
            .collect();
        for round in 1..30 {
            let next = makes()[round % 2].clone();
            *shared.write().unwrap() = next;
            // Each reader is in the midst of one reading at most, so of one more than they are, one began with the new lists.
            let enough = reads.load(Relaxed) + READERS + 1;
            while reads.load(Relaxed) < enough && !readers.iter().all(|r| r.is_finished()) {
                std::thread::yield_now();
            }
        }
        done.store(true, Relaxed);
        readers.into_iter().map(|r| r.join().unwrap()).collect()
    });
    assert!((0..2).all(|k| seen.iter().any(|s| s[k] > 0)), "{seen:?}");
}
