//! Linking takes time by the mention, whatever the mentions are.

use super::marked::form;
use crate::entity::Linker;
use crate::gazetteer::builtin;
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use crate::mention::Mention;
use crate::source::{Kept, Source};
use crate::span::Span;
use std::sync::Arc;

/// Seconds of this thread on the processor: other programs do not count.
fn busy() -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    match stat.split(' ').next().and_then(|n| n.parse::<f64>().ok()) {
        Some(nanoseconds) => nanoseconds / 1e9,
        None => {
            static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
            START
                .get_or_init(std::time::Instant::now)
                .elapsed()
                .as_secs_f64()
        }
    }
}

/// Names that no list has, all different: three syllables by number.
fn syllables(mut n: usize, latin: bool) -> String {
    let (hi, en) = (
        ["का", "रो", "मी", "तू", "शे", "ना", "गो", "वी", "धू", "झे"],
        [
            "ka", "ro", "mi", "tu", "she", "na", "go", "vi", "dhu", "jhe",
        ],
    );
    let mut out = String::new();
    for _ in 0..5 {
        out.push_str(if latin { en[n % 10] } else { hi[n % 10] });
        n /= 10;
    }
    if latin {
        out[..1].make_ascii_uppercase();
    }
    out
}

type Make = fn(usize) -> (Kind, String);

/// Texts of mentions that the linking has to compare with each other in one way or another: the n-th mention of each.
const SORTS: [(&str, Make); 13] = [
    ("one name", |_| (Kind::Person, "राजेश वर्मा".into())),
    ("people", |n| {
        (
            Kind::Person,
            format!("{} {}", syllables(n, false), syllables(n * 7, false)),
        )
    }),
    ("one surname", |n| {
        (Kind::Person, format!("{} वर्मा", syllables(n, false)))
    }),
    ("surname alone", |n| {
        (
            Kind::Person,
            if n % 2 == 0 {
                format!("{} वर्मा", syllables(n, false))
            } else {
                "वर्मा".into()
            },
        )
    }),
    ("surnames of two", |n| {
        let surname = syllables(n / 3, false);
        (
            Kind::Person,
            match n % 3 {
                0 => format!("राकेश {surname}"),
                1 => format!("रमेश {surname}"),
                _ => surname,
            },
        )
    }),
    ("single names", |n| (Kind::Person, syllables(n, false))),
    ("three words", |n| {
        (
            Kind::Person,
            format!(
                "{} कुमार {}",
                syllables(n % 300, false),
                syllables(n / 300, n % 2 == 0)
            ),
        )
    }),
    ("two scripts", |n| {
        (
            Kind::Person,
            format!(
                "{} {}",
                syllables(n / 2, n % 2 == 0),
                syllables(n / 2, n % 2 == 0)
            ),
        )
    }),
    ("handles", |n| {
        (
            Kind::Person,
            if n % 2 == 0 {
                format!("@{}verma", syllables(n, true))
            } else {
                format!("{} Verma", syllables(n, true))
            },
        )
    }),
    ("handles alike", |n| {
        (
            Kind::Person,
            if n % 2 == 0 {
                format!("@rajesh{}", syllables(n, true))
            } else {
                format!("Rajesh {}", syllables(n, true))
            },
        )
    }),
    ("bodies", |n| {
        (
            Kind::Org,
            if n % 2 == 0 {
                format!("{} विकास समिति", syllables(n, false))
            } else {
                format!("{} विकास समिति लिमिटेड", syllables(n - 1, false))
            },
        )
    }),
    ("acronyms", |n| {
        (
            Kind::Org,
            if n % 2 == 0 {
                "ABC"
                    .chars()
                    .chain(('A'..='Z').cycle().skip(n % 26).take(1 + n % 4))
                    .collect()
            } else {
                format!(
                    "{} {} {}",
                    syllables(n, true),
                    syllables(n * 3, true),
                    syllables(n * 7, true)
                )
            },
        )
    }),
    ("places", |n| {
        (
            Kind::Place,
            ["औरंगाबाद", "Balrampur", "हमीरपुर", "रायपुर"][n % 4].into(),
        )
    }),
];

/// Seconds of processor time that the linking and the records of a text of `count` mentions take, a mention.
fn per_mention(
    linker: &mut Linker,
    tables: &Arc<[Arc<Table>]>,
    make: Make,
    count: usize,
    runs: usize,
) -> f64 {
    let mut text = String::new();
    let mut spans = Vec::new();
    for n in 0..count {
        let (kind, surface) = make(n);
        let start = text.len();
        text.push_str(&surface);
        spans.push((kind, Span::new(start, text.len())));
        text.push_str(", ");
    }
    let form = |kind, span: Span| {
        let listed = kind == Kind::Place;
        listed
            .then(|| form(&tables[0], span.slice(&text)))
            .flatten()
    };
    let all: Vec<Mention<'_>> = spans
        .iter()
        .map(|&(kind, span)| Mention {
            kind,
            span,
            text: span.slice(&text),
            entity: 0,
            score: 0.9,
            source: Kept::Own(Source::Pattern),
            title: None,
            timex: Default::default(),
            form: form(kind, span),
        })
        .collect();
    let mut copies = vec![all; runs];
    // The clock may tick in milliseconds only: as many mentions are measured of each length.
    let start = busy();
    for all in &mut copies {
        let mut linked = linker.link(&text, all, tables);
        // Names kept from text to text would flatter the short ones.
        linked.speller = Default::default();
        assert!(
            crate::entity::Records {
                text: &text,
                mentions: all,
                linked: &linked
            }
            .to_vec()
            .len()
                <= count
        );
    }
    (busy() - start) / (count * runs) as f64
}

/// Time per mention stays the same up to 100,000 mentions of one text, whatever they are.
#[test]
fn linear_in_the_mentions() {
    let tables: Arc<[Arc<Table>]> = vec![builtin::table()].into();
    let mut linker = Linker::default();
    let mut wrong = String::new();
    for (name, make) in SORTS {
        let mut per_mention = |count, runs| per_mention(&mut linker, &tables, make, count, runs);
        per_mention(100, 1);
        let (mut few, mut more, mut many) = (f64::MAX, f64::MAX, f64::MAX);
        // Another program may spoil the caches once.
        for _ in 0..4 {
            few = few.min(per_mention(1_000, 50));
            more = more.min(per_mention(10_000, 5));
            many = many.min(per_mention(100_000, 1));
            few = few.max(5e-8);
            if more / few < 2.5 && many / few < 2.5 {
                break;
            }
        }
        println!(
            "{name:<16} {:>6.0} {:>6.0} {:>6.0} ns a mention of 1,000, 10,000 and 100,000",
            few * 1e9,
            more * 1e9,
            many * 1e9
        );
        // A name that comes again costs less than the clock can tell. Caches account for a factor of two; quadratic time
        // would show as a hundred.
        if more / few > 3.0 || many / few > 4.0 {
            wrong += &format!("{name}: {few} {more} {many}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
