//! The date grammar on its own cases, and on texts that mean it harm.

#[path = "support/clock.rs"]
mod clock;

use sangya::date::{Date, TimexType, find};
use serde::Deserialize;
use std::path::Path;

#[derive(Deserialize)]
struct File {
    date: Option<String>,
    cases: Vec<Vec<String>>,
}

fn files() -> Vec<(String, File)> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/dates");
    let mut paths: Vec<_> = std::fs::read_dir(dir)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "toml"))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|p| {
            let name = p.file_name().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&p).unwrap();
            (
                name,
                toml::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", p.display())),
            )
        })
        .collect()
}

fn shown(text: &str, reference: Option<Date>) -> Vec<String> {
    find(text, reference)
        .into_iter()
        .map(|m| {
            assert_eq!(&text[m.span.start..m.span.end], m.text);
            let kind = match m.timex.kind {
                TimexType::Date => "DATE",
                TimexType::Time => "TIME",
                TimexType::Duration => "DURATION",
                TimexType::Set => "SET",
                _ => "?",
            };
            let field = |f: &Option<String>| f.clone().unwrap_or_default();
            [
                m.text.to_string(),
                kind.into(),
                field(&m.timex.value),
                field(&m.timex.begin),
                field(&m.timex.end),
            ]
            .join(" | ")
        })
        .collect()
}

#[test]
fn own_cases() {
    let mut failed = Vec::new();
    let (mut cases, mut doubtful) = (0, 0);
    for (name, file) in files() {
        let reference = file.date.as_deref().map(|d| d.parse().unwrap());
        for case in &file.cases {
            let expected: Vec<String> = case[1..]
                .iter()
                .map(|m| m.split('|').map(str::trim).collect::<Vec<_>>().join(" | "))
                .collect();
            let got = shown(&case[0], reference);
            cases += 1;
            let files = ["ambiguous.toml", "unanchored.toml", "tense.toml"];
            doubtful += usize::from(expected.is_empty() || files.contains(&name.as_str()));
            if got != expected {
                failed.push(format!(
                    "{name}: {}\n  expected {expected:?}\n  got      {got:?}",
                    case[0]
                ));
            }
        }
    }
    assert!(
        failed.is_empty(),
        "{} of {cases}:\n{}",
        failed.len(),
        failed.join("\n")
    );
    assert!(
        cases >= 600 && doubtful * 3 >= cases,
        "{doubtful} of {cases}"
    );
}

/// Intervals are half open and run forward, and a range of clock times over midnight is the only one that may not.
#[test]
fn intervals_run_forward() {
    for (_, file) in files() {
        let reference = file.date.as_deref().map(|d| d.parse().unwrap());
        for case in &file.cases {
            for m in find(&case[0], reference) {
                if let (Some(b), Some(e)) = (&m.timex.begin, &m.timex.end) {
                    assert!(
                        b < e || m.timex.kind == TimexType::Time && m.text.contains("रात"),
                        "{}: {b} {e}",
                        case[0]
                    );
                }
            }
        }
    }
}

/// Tokens are looked at many at a time, and expressions resolved many at a time: neither where one stands nor how many stand
/// before it may change what it means.
#[test]
fn what_stands_before_changes_nothing() {
    let last = |text: &str| shown(text, None).pop().unwrap_or_default();
    for date in [
        "मेला 23 अगस्त 2025 को हुआ, शाम 5 बजे समाप्त हुआ।",
        "बैठक 2019 में हुई।",
        "The fair was held on August 23, 2025 and closed at 5 pm.",
    ] {
        let wanted = last(date);
        assert!(wanted.contains("20"), "{wanted}");
        for before in ["वह ", "2024 में चुनाव हुआ। ", "हर सोमवार। "]
        {
            for count in 0..140 {
                let text = before.repeat(count) + date;
                assert_eq!(last(&text), wanted, "behind {count} × {before:?}");
            }
        }
    }
}

/// What a reader might stumble over: numbers that are too large, days that no month has, ends of the calendar.
const ODD: [&str; 46] = [
    "",
    "0",
    "वर्ष 0 में",
    "0000-00-00",
    "99/99/9999",
    "31/02/2025",
    "1234567890123456789012345678901234567890 दिन",
    "1234567890123456789012345678901234567890",
    "999999999 साल पहले",
    "999999999 दिन बाद",
    "999999999 करोड़ साल पहले",
    "अगले 999999999 महीने",
    "9999 में",
    "9999 साल बाद",
    "20000 साल पहले",
    "ईसा पूर्व 9999",
    "विक्रम संवत 1",
    "हिजरी 1",
    "शक संवत 100",
    "24:60 बजे",
    "25 बजे",
    "दो दिन बाद दो दिन बाद दो दिन बाद",
    "two days after two days after two days after Monday",
    "। । ।",
    "सौ सौ सौ सौ हजार लाख करोड़ करोड़ करोड़ साल",
    "का के की को से में",
    "-12 जून",
    "12- जून",
    "12/ /2025",
    "\u{200d}\u{200d}जून\u{200d} 2025",
    "दो रविवार बाद",
    "9 रविवार पहले",
    "वर्ष 9999 का आखिरी दिन",
    "9999 के आखिरी दिन",
    "the day after 31 December 9999",
    "मार्च तिमाही",
    "10 मुहर्रम 1",
    "30 जिलहिज्जा 1600",
    "9999-12-31T23:59:59Z",
    "later today",
    "day 99",
    "99 जून",
    "99 जून 2025",
    "ज\u{93c}\u{94d}ून 5",
    "जून\n5",
    "5\nजून",
];

/// One of every class of the vocabulary.
const CLASSES: [&str; 38] = [
    "12",
    "2025",
    "5:30",
    "जून",
    "सोमवार",
    "पिछले",
    "दिन",
    "साल",
    "पहले",
    "बाद",
    "शाम",
    "बजे",
    "और",
    "से",
    "तक",
    "के",
    "हर",
    "वर्ष",
    "पहली",
    "आज",
    "कल",
    "-",
    "/",
    ",",
    ".",
    "सदी",
    "तिमाही",
    "दिवाली",
    "of",
    "the",
    "May",
    "last",
    "ago",
    "end",
    "1st",
    "q1",
    "में",
    "को",
];

/// No reference date, one of our days, and the ends of the calendar.
fn references() -> [Option<Date>; 5] {
    ["", "2025-08-24", "0001-01-01", "9999-12-31", "-9999-01-01"].map(|day| day.parse().ok())
}

#[test]
fn never_panics() {
    for text in ODD {
        for reference in references() {
            let _ = find(text, reference);
        }
    }
    let reference = references()[1];
    for a in CLASSES {
        for b in CLASSES {
            for c in CLASSES {
                let text = format!("{a} {b} {c}");
                for m in find(&text, reference) {
                    assert_eq!(&text[m.span.start..m.span.end], m.text);
                    let ends = (&m.timex.begin, &m.timex.end);
                    if let (Some(begin), Some(end)) = ends {
                        assert!(begin <= end, "{text}: {begin} … {end}");
                    }
                }
            }
        }
    }
}

/// Feasts that are counted from others, asked for in years that the calendar does not have.
#[test]
fn every_named_day_at_the_ends_of_the_calendar() {
    let mut named = 0;
    for line in include_str!("../gazetteers/dates/observances.txt").lines() {
        let Some((_, names)) = line.split_once(" | ") else {
            continue;
        };
        for name in names.split(';') {
            for reference in references() {
                for text in ["अगले साल ", "पिछले साल ", "", "last "] {
                    named += find(&format!("{text}{} को", name.trim()), reference).len();
                }
            }
        }
    }
    assert!(named > 1_000);
}

/// A megabyte of what a date begins with costs linear time: twice the text, about twice the time.
#[test]
fn hostile_text_takes_linear_time() {
    let units = [
        "1",
        "12-",
        "12/",
        "1.",
        "2024-",
        "2024 ",
        "1,",
        "000,",
        "12 से ",
        "12 और ",
        "दो ",
        "पिछले ",
        "एक दिन ",
        "साढ़े ",
        "12 जून ",
        "आज से ",
        "के बाद ",
        "से 12 ",
        "मार्च ",
        "शाम 5 ",
        "हर ",
        "two days after ",
        "दिन के ",
        "12, ",
        "सोमवार ",
        "1:1",
        "the day after ",
        "a week ago later ",
        "दो रविवार बाद ",
        "अब से दो ",
        "महीने के आखिरी ",
        "सोमवार-",
        "12 और 13 जून की ",
        "सवा ",
        "हर सोमवार और ",
        "2025-01-01T",
        "1234567890123456789012345678901234567890",
        "40 की ",
    ];
    for unit in units {
        let time = |bytes: usize| {
            let text = unit.repeat(bytes / unit.len());
            let start = clock::seconds();
            let _ = find(&text, None);
            clock::seconds() - start
        };
        time(50_000);
        // Quadratic work would take sixteen times as long, every time; a busy machine may once.
        let linear = (0..4).any(|_| {
            let (small, large) = (time(250_000), time(1_000_000));
            large < small * 10.0 + 0.05
        });
        assert!(linear, "{unit:?}");
    }
}
