//! What holds for every text. `SANGYA_LONG=1` runs more cases and texts of 100 MB.

use proptest::prelude::*;
use sangya::{
    Extraction, Extractor, Gazetteer, Input, OffsetConverter, OffsetUnit, Scratch, Source,
};
use std::path::PathBuf;
use std::sync::LazyLock;
use std::time::{Duration, Instant};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

static EXTRACTOR: LazyLock<Extractor> = LazyLock::new(Extractor::new);

fn long() -> bool {
    std::env::var_os("SANGYA_LONG").is_some()
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases: if long() { cases * 50 } else { cases },
        ..ProptestConfig::default()
    }
}

/// Our own prose, by file name: gold passages without their marks, and the example articles.
fn articles() -> Vec<(String, String)> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let mut out = Vec::new();
    for dir in ["tests/gold/passages", "examples/articles"] {
        let entries = std::fs::read_dir(root.join(dir))
            .into_iter()
            .flatten()
            .flatten();
        for path in entries
            .map(|e| e.path())
            .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        {
            let file = std::fs::read_to_string(&path).unwrap();
            let body = match file.split_once("\n\n") {
                Some((head, body)) if head.starts_with("date:") => body,
                _ => &file,
            };
            out.push((
                path.file_name().unwrap().to_string_lossy().into_owned(),
                unmark(body),
            ));
        }
    }
    out.sort();
    out
}

/// `⟦रायपुर|PLACE|e=l1⟧` is `रायपुर`.
fn unmark(marked: &str) -> String {
    let mut out = String::new();
    for part in marked.split_inclusive('⟧') {
        let (prose, name) = part.split_once('⟦').unwrap_or((part, ""));
        out.push_str(prose);
        out.push_str(name.split('|').next().unwrap_or("").trim_end_matches('⟧'));
    }
    out
}

/// Spans slice to the surface, lie on grapheme boundaries, rise and do not overlap; entities and mentions agree.
fn well_formed(text: &str, found: &Extraction<'_>) -> Result<(), TestCaseError> {
    let mut edges: Vec<usize> = text.grapheme_indices(true).map(|g| g.0).collect();
    edges.push(text.len());
    let mut last = 0;
    for (i, m) in found.mentions().iter().enumerate() {
        let span = m.span();
        prop_assert!(
            span.start >= last && span.end > span.start,
            "{:?} of {:?}",
            span,
            text
        );
        last = span.end;
        prop_assert_eq!(m.text(), &text[span.start..span.end]);
        for edge in [span.start, span.end] {
            prop_assert!(
                edges.binary_search(&edge).is_ok(),
                "byte {} of {:?}: {:?}",
                edge,
                m.text(),
                text
            );
        }
        prop_assert!((0.0..=1.0).contains(&m.score()));
        prop_assert!(found.entities()[m.entity()].mentions.contains(&i));
    }
    for e in found.entities() {
        prop_assert!(!e.mentions.is_empty() && e.mentions.windows(2).all(|w| w[0] < w[1]));
        prop_assert!(
            e.mentions
                .iter()
                .all(|&m| found.mentions()[m].kind() == e.kind)
        );
    }
    Ok(())
}

/// Pieces of names, dates and titles among anything at all, glued and cut anyhow.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => prop::sample::select(vec![
            "मुख्यमंत्री ", "विष्णुदेव साय", "श्री. ", "डॉ.", "रायपुर", "छत्तीसगढ़ सरकार", "भारत", "और ", "व ", ", ", "ने ", "जिले ", "तहसील", "मंत्रालय",
            "शनिवार", "कल ", "पिछले ", "साल", "23.08.2025", "२३ अगस्त ", "2024-25", "बजे ", "Mr. ", "Narendra Modi", "of ", "Ministry ", "Ltd.", "(NIA)",
            "एनआईए", "@vishnudsai", "#RaipurNews", "#छत्तीसगढ़", "https://a.in/", "ए.पी.जे. ", "ऊर्जा ", "आईटी", "क्षेत्र", "उर्फ ", "के. ", "’s ", "हिन्\u{200d}दी",
            "ज\u{93c}िला", "क\u{93c}", "\u{feff}", "।", "| ", "\n", "\r\n", "  ",
        ]).prop_map(str::to_string),
        1 => "[ \\n.,।|@#'’\"()/:_&-]{1,3}",
        1 => "[a-zA-Z]{1,6}",
        1 => "[0-9०-९]{1,5}",
        1 => "[\u{900}-\u{97f}]{1,6}",
        1 => "[\u{300}-\u{36f}\u{200b}-\u{200f}\u{feff}\u{93c}\u{94d}]{1,3}",
        1 => any::<char>().prop_map(|c| c.to_string()),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|v| v.concat())
}

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

/// Lists, rules and the model look at one sentence at a time: lines read apart give what the whole gives. Left aside is what is
/// meant to look further: short forms of people named elsewhere, dates that hang on another one, capitals in Latin text.
#[test]
fn lines_apart_are_the_whole() {
    let mut wrong = Vec::new();
    for (file, text) in articles() {
        let latin = text.bytes().filter(u8::is_ascii_alphabetic).count();
        if latin * 20 > text.len() {
            continue;
        }
        let keep = |m: &sangya::Mention<'_>| {
            m.kind() != sangya::Kind::Date && *m.source() != Source::Rule("person/short")
        };
        let whole: Vec<_> = EXTRACTOR
            .extract(&text)
            .mentions()
            .iter()
            .filter(|m| keep(m))
            .map(|m| (m.kind(), m.span()))
            .collect();
        let mut parts = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            for m in EXTRACTOR
                .extract(line)
                .mentions()
                .iter()
                .filter(|m| keep(m))
            {
                parts.push((
                    m.kind(),
                    sangya::Span::new(m.span().start + at, m.span().end + at),
                ));
            }
            at += line.len();
        }
        let short = |list: &[(sangya::Kind, sangya::Span)],
                     other: &[(sangya::Kind, sangya::Span)]|
         -> Vec<String> {
            list.iter()
                .filter(|m| !other.contains(m))
                .map(|m| format!("{} {}", m.0, m.1.slice(&text)))
                .collect()
        };
        if whole != parts {
            wrong.push(format!(
                "{file}: whole {:?}, lines {:?}",
                short(&whole, &parts),
                short(&parts, &whole)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A long text is cut into pieces that fit a cache; what is found does not depend on where.
#[test]
fn long_texts_are_the_sum_of_their_paragraphs() {
    let mut text = String::new();
    let unit = "रायपुर जिले के किसान धान बेचेंगे। मुख्यमंत्री विष्णुदेव साय ने बैठक ली।\n";
    while text.len() < 400_000 {
        text.push_str(unit);
    }
    let one = EXTRACTOR.extract(unit).mentions().len();
    let found = EXTRACTOR.extract(&text);
    assert_eq!(found.mentions().len(), one * (text.len() / unit.len()));
    well_formed(&text, &found).unwrap();
}

/// Seconds for a text, the best of a few runs.
fn time(scratch: &mut Scratch, text: &str, runs: usize) -> f64 {
    let mut best = Duration::MAX;
    for _ in 0..runs {
        let start = Instant::now();
        std::hint::black_box(EXTRACTOR.extract_with(scratch, text).mentions().len());
        best = best.min(start.elapsed());
    }
    best.as_secs_f64()
}

/// Time per byte stays the same from 10 KB to 1 MB, and to 100 MB in a long run, whatever the text.
#[test]
fn no_text_costs_more_than_linear_time() {
    let kinds: [(&str, &str); 18] = [
        (
            "prose",
            "रायपुर जिले के किसान धान बेचेंगे। मुख्यमंत्री विष्णुदेव साय ने शनिवार को बैठक ली।\n",
        ),
        ("combining marks", "\u{301}"),
        ("nuktas", "क\u{93c}\u{93c}\u{93c}"),
        ("viramas", "क\u{94d}"),
        ("one endless word", "भारत"),
        ("one endless Latin word", "india"),
        ("brackets", "(((((((((("),
        ("bracket pairs", "()"),
        ("digits", "2024"),
        ("Devanagari digits", "२०२४"),
        ("handles", "@vishnudsai "),
        ("new handles", "@raipur_x"),
        ("nested quotes", "“‘\"'’”"),
        ("dots", "ए.पी."),
        ("list of names", "राम कुमार, "),
        ("titles", "मुख्यमंत्री "),
        ("name parts", "राम सिंह "),
        ("heads", "विभाग मंत्रालय "),
    ];
    let mut scratch = Scratch::default();
    let mut wrong = Vec::new();
    // Load tables before anything is measured.
    time(&mut scratch, "@RaipurNews_x #RaipurNews", 1);
    for (name, unit) in kinds {
        let make = |bytes: usize| unit.repeat(bytes / unit.len() + 1);
        let (small, large) = (make(10_000), make(1_000_000));
        let mut factor = f64::MAX;
        // A busy machine may spoil a measurement, not four.
        for _ in 0..4 {
            let a = time(&mut scratch, &small, 9) / small.len() as f64;
            let b = time(&mut scratch, &large, 1) / large.len() as f64;
            factor = factor.min(b / a);
            if factor < 2.0 {
                break;
            }
        }
        println!("{name:<24} {factor:.2}");
        // Quadratic time would show as a hundred; caches and a busy machine account for a few.
        if factor > 6.0 {
            wrong.push(format!(
                "{name}: 1 MB costs {factor:.1} times as much a byte as 10 KB"
            ));
        }
        if long() {
            let huge = make(100_000_000);
            let a = time(&mut scratch, &large, 3) / large.len() as f64;
            let b = time(&mut scratch, &huge, 1) / huge.len() as f64;
            println!("{name:<24} {:.2} at 100 MB", b / a);
            if b / a > 2.0 {
                wrong.push(format!(
                    "{name}: 100 MB cost {:.1} times as much a byte as 1 MB",
                    b / a
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
