//! Random texts, gazetteers and patterns.

use crate::{EXTRACTOR, config, hostile, well_formed};
use proptest::prelude::*;
use sangya::{Extractor, Gazetteer, Input, OffsetConverter, OffsetUnit, Scratch, normalize};

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn any_text_gives_well_formed_mentions(text in hostile()) {
        well_formed(&text, &EXTRACTOR.extract(&text))?;
        let _ = EXTRACTOR.candidates(&text);
    }

    #[test]
    fn any_text_with_a_reference_date(text in hostile(), date in "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])") {
        if let Ok(date) = date.parse() {
            well_formed(&text, &EXTRACTOR.extract(Input::new(&text).reference_date(date)))?;
        }
    }

    #[test]
    fn kept_buffers_change_nothing(texts in prop::collection::vec(hostile(), 1..4)) {
        let mut scratch = Scratch::default();
        for text in &texts {
            let kept = serde_json::to_string(&EXTRACTOR.extract_with(&mut scratch, text)).unwrap();
            prop_assert_eq!(kept, serde_json::to_string(&EXTRACTOR.extract(text)).unwrap());
        }
    }

    #[test]
    fn folding_twice_changes_nothing(text in hostile()) {
        let once = normalize(&text).text.into_owned();
        let twice = normalize(&once).text.into_owned();
        prop_assert_eq!(twice, once);
    }

    #[test]
    fn offsets_count_characters(text in hostile(), byte in 0usize..200) {
        let mut at = byte.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        prop_assert_eq!(OffsetConverter::new(&text, OffsetUnit::Char).offset(byte), text[..at].chars().count());
        prop_assert_eq!(OffsetConverter::new(&text, OffsetUnit::Utf16).offset(byte), text[..at].encode_utf16().count());
    }

    #[test]
    fn any_gazetteer_is_taken_or_refused(rows in prop::collection::vec(("[a-z:/0-9]{0,6}", "[A-Z]{0,6}|PLACE|ORG", "hi|en|", hostile(), "(canonical|ambiguous|block|case|part|)"), 0..6), text in hostile()) {
        let tsv: String = rows.iter().map(|(id, kind, lang, surface, flags)| format!("{id}\t{kind}\t{lang}\t{surface}\t{flags}\n")).collect();
        if let Ok(g) = Gazetteer::from_tsv("any", &tsv) {
            let own = Extractor::builder().gazetteer(g).builtin(false).build().unwrap();
            well_formed(&text, &own.extract(&text))?;
        }
    }

    #[test]
    fn any_pattern_is_taken_or_refused(pattern in "[a-zक-म.*+?()|\\[\\]{}^$\\\\]{0,8}", text in hostile()) {
        if let Ok(own) = Extractor::builder().pattern("CODE".parse().unwrap(), &pattern).builtin(false).build() {
            well_formed(&text, &own.extract(&text))?;
        }
    }
}

/// As `src/model/weights.rs` sums the bytes behind the sum.
fn checksum(bytes: &[u8]) -> u64 {
    let mut h = 0xCBF2_9CE4_8422_2325u64;
    for chunk in bytes.chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        h = (h ^ u64::from_le_bytes(word))
            .wrapping_mul(0x1000_0000_01B3)
            .rotate_left(17);
    }
    h
}

proptest! {
    #![proptest_config(config(40))]

    /// Weights that mean nothing, in a file that is whole: refused, or mentions that are well-formed all the same.
    #[test]
    fn any_weights_are_taken_or_refused(bytes in prop::collection::vec(any::<u8>(), 1..400), at in 0usize..6000, far in any::<bool>(), text in hostile()) {
        let mut model = include_bytes!("../../models/news.bin").to_vec();
        let body = model.windows(2).position(|w| w == b"\n\n").unwrap() + 2;
        let at = if far { body + 8 + (at * 997) % (model.len() - body - 500) } else { body + 8 + at };
        model[at..at + bytes.len()].copy_from_slice(&bytes);
        let sum = checksum(&model[body + 8..]).to_le_bytes();
        model[body..body + 8].copy_from_slice(&sum);
        if let Ok(builder) = Extractor::builder().model("any", model) {
            well_formed(&text, &builder.build().unwrap().extract(&text))?;
        }
    }
}

/// Words that rules ask for stand at both ends of a text, where there is nothing more to ask for.
#[test]
fn words_of_the_rules_alone() {
    fn literals(dir: &std::path::Path, out: &mut std::collections::BTreeSet<String>) {
        for path in std::fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()) {
            if path.is_dir() {
                literals(&path, out);
            } else if path.extension().is_some_and(|e| e == "txt") {
                let list = std::fs::read_to_string(&path).unwrap();
                out.extend(list.lines().map(str::to_string));
            } else if path.to_string_lossy().contains("cues") {
                let rows = std::fs::read_to_string(&path).unwrap();
                let surfaces = rows.lines().filter_map(|row| row.split('\t').nth(3));
                out.extend(surfaces.map(str::to_string));
            } else if path.extension().is_some_and(|e| e == "rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                // Every second piece stands between quotes, or so: what does not is a text as good as any.
                out.extend(
                    source
                        .split('"')
                        .filter(|s| !s.is_empty() && s.len() < 40 && !s.contains('\n'))
                        .map(str::to_string),
                );
            }
        }
    }
    let mut words = std::collections::BTreeSet::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    for dir in ["src/candidate", "src/date", "src/entity", "gazetteers"] {
        literals(&root.join(dir), &mut words);
    }
    assert!(words.len() > 5_000);
    for word in &words {
        for text in [
            word.clone(),
            format!("{word} {word}"),
            format!("{word} Rao"),
            format!("{word} का"),
            format!("राम {word}"),
            format!("({word}"),
            format!("in {word}-{word}"),
        ] {
            let found = EXTRACTOR.extract(&text);
            if let Err(e) = well_formed(&text, &found) {
                panic!("{text:?}: {e}");
            }
        }
    }
}
