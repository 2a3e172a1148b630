//! Linking, on texts whose mentions are marked: what it does is shown apart from what is recognised.
//!
//! `{सीएम} [P1 साय]` marks a mention with its title; the letter is the kind, the number says who is meant: mentions of one number
//! share an entity, others do not. `[L1=lgd:d189 औरंगाबाद]` asks for an id, `[L1=? …]` for several candidates, `[D1=2025-08-23 …]` gives a
//! date's value; `[P1* मोदी]` is a single name that was found by its row in a list.

use super::Linker;
use crate::date::{Timex, TimexType};
use crate::gazetteer::builtin;
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use crate::mention::Mention;
use crate::source::Source;
use crate::span::Span;
use crate::token::tokenize;
use std::sync::Arc;

/// A marked text: the plain text, and of each mention its kind, number, wish, span and title.
struct Marked {
    text: String,
    marks: Vec<Mark>,
}

struct Mark {
    kind: Kind,
    number: String,
    wish: Option<String>,
    listed: bool,
    span: Span,
    title: Option<Span>,
}

fn read(marked: &str) -> Marked {
    let mut out = Marked {
        text: String::new(),
        marks: Vec::new(),
    };
    let mut title = None;
    let mut rest = marked;
    while let Some(at) = rest.find(['[', '{']) {
        out.text.push_str(&rest[..at]);
        let title_mark = rest[at..].starts_with('{');
        let end = at + rest[at..].find(if title_mark { '}' } else { ']' }).unwrap();
        let inner = &rest[at + 1..end];
        rest = &rest[end + 1..];
        let start = out.text.len();
        if title_mark {
            out.text.push_str(inner);
            title = Some(Span::new(start, out.text.len()));
            continue;
        }
        let (label, surface) = inner.split_once(' ').unwrap();
        out.text.push_str(surface);
        let (label, wish) = match label.split_once('=') {
            Some((l, w)) => (l, Some(w.to_string())),
            None => (label, None),
        };
        out.marks.push(Mark {
            kind: match label.as_bytes()[0] {
                b'P' => Kind::Person,
                b'O' => Kind::Org,
                b'L' => Kind::Place,
                b'D' => Kind::Date,
                b'S' => Kind::Sector,
                _ => panic!("{label}"),
            },
            number: label.trim_end_matches('*').to_string(),
            listed: label.ends_with('*'),
            wish,
            span: Span::new(start, out.text.len()),
            title: title.take(),
        });
    }
    out.text.push_str(rest);
    out
}

/// The gazetteer form that is all of a text.
fn form(table: &Table, text: &str) -> Option<(u32, u32)> {
    let mut tokens = Vec::new();
    tokenize(text, &mut tokens);
    let (mut info, mut matches) = (vec![0; tokens.len()], Vec::new());
    table.scan(0, text, &tokens, &mut info, &mut Vec::new(), &mut matches);
    let whole = matches
        .iter()
        .find(|m| m.start == 0 && m.end as usize == tokens.len())?;
    Some((0, whole.form))
}

fn mentions<'t>(marked: &'t Marked, table: &Table) -> Vec<Mention<'t>> {
    marked
        .marks
        .iter()
        .map(|m| {
            let text = m.span.slice(&marked.text);
            let single = m.kind == Kind::Person && !text.contains(' ');
            let date = m.kind == Kind::Date;
            Mention {
                kind: m.kind,
                span: m.span,
                text,
                entity: 0,
                score: 0.9,
                source: Source::Pattern,
                title: m.title.map(|t| t.slice(&marked.text)),
                timex: date.then(|| Timex {
                    kind: TimexType::Date,
                    value: m.wish.clone(),
                    begin: None,
                    end: None,
                    modifier: None,
                }),
                form: if single && !m.listed || date {
                    None
                } else {
                    form(table, text)
                },
            }
        })
        .collect()
}

fn check(cases: &str) {
    let tables: Arc<[Arc<Table>]> = vec![builtin::table()].into();
    let mut linker = Linker::default();
    let mut wrong = String::new();
    for case in cases.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let marked = read(case);
        let mut found = mentions(&marked, &tables[0]);
        let linked = linker.link(&marked.text, &mut found, &tables);
        let records = super::records(&found, &linked);
        for (i, a) in marked.marks.iter().enumerate() {
            for (j, b) in marked.marks.iter().enumerate().take(i) {
                let wanted = a.kind == b.kind && a.number == b.number;
                if wanted != (found[i].entity == found[j].entity) {
                    let verb = if wanted { "is not" } else { "became" };
                    wrong += &format!("{} {verb} {}: {case}\n", found[j].text, found[i].text);
                }
            }
            let e = &records[found[i].entity];
            match a.wish.as_deref() {
                Some(wish) if a.kind == Kind::Date => {
                    assert_eq!(e.key, format!("DATE:{wish}"));
                }
                Some("?") if e.id.is_some() || e.candidates.len() < 2 => {
                    wrong += &format!("{}: {:?} {:?}: {case}\n", a.number, e.id, e.candidates);
                }
                Some("?") | None => {}
                Some(id) if e.id.as_deref() != Some(id) => {
                    wrong += &format!("{}: {:?} {:?}: {case}\n", a.number, e.id, e.candidates);
                }
                Some(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn full_and_short_names() {
    check(
        "{सीएम} [P1 विष्णुदेव साय] ने कहा। {श्री} [P1 साय] बोले। {मुख्यमंत्री} [P1 साय] गए। [P1 विष्णुदेव] लौटे।
         {Mr} [P1 Nakajo Kazuya] met [P2 Ando Yuji]. [P1 Kazuya] and [P2 Ando] left.
         {श्री} [P1 नाकाजो काज़ुया] मिले। {Mr.} [P1 Nakajo Kazuya] said. [P1 काज़ुया] लौटे।
         [P1 एंडो युजी] और [P2 हारा हारुनोबू] से भेंट। Met [P1 Ando Yuji] & [P2 Hara Harunobu].
         [P1 राजेश कुमार वर्मा] आए। [P1 राजेश वर्मा] बोले। [P1 वर्मा] गए।
         [P1 रमेश कुमार वर्मा] और [P2 रमेश चंद वर्मा] आए। [P3 रमेश वर्मा] बोले।
         [P1 आर. राजेश कुमार] ने कहा। [P1 आर राजेश] लौटे।
         [P1 Boboy Naoremthang Singh] won. [P1 Naoremthang] is happy.
         neta [P1 dinesh rawatji] bole. phir [P1 dinesh rawatji] gaye. [P1 dinesh] laute.",
    );
}

#[test]
fn people_who_stay_apart() {
    check(
        "[P1 रमेश वर्मा] और [P2 सुरेश वर्मा] आए। [P3 वर्मा] ने कहा।
         {श्री} [P1 विष्णुदेव साय] और {श्रीमती} [P2 कौशल्या साय] आए। {श्रीमती} [P2 साय] बोलीं। {श्री} [P1 साय] बोले।
         {सीएम} [P1 विष्णुदेव साय] आए। {श्रीमती} [P2 साय] भी थीं।
         [P1 राजेश टंडन] आए। {श्रीमती} [P2 टंडन] भी थीं।
         {श्री} [P1 टंडन] और {श्रीमती} [P2 टंडन] आए।
         {मंत्री} [P1 रमेश वर्मा] और {विधायक} [P2 सुरेश वर्मा] आए। {विधायक} [P2 वर्मा] बोले।
         {Mr} [P1 Anil Mehra] and {Mrs} [P2 Sunita Mehra] came. {Mrs} [P2 Mehra] spoke.
         [P1 संजय राय] और [P2 संजना राय] आए। Met [P1 Sanjay Rai] and [P2 Sanjana Rai].
         [P1 लक्ष्मी] और [P2 लक्ष्मण] आए। [P3 राम] और [P4 रमा] गए।
         पुरोहित [P1 शंकर बगवाड़ी] बोले कि [P2 शंकर] के धाम में भीड़ है।
         [P1 ललित मोदी] लंदन में हैं। [P1* मोदी] ने कहा।",
    );
}

#[test]
fn other_names_of_people() {
    check(
        "[P1 मोहन सिंह] उर्फ [P1 रॉकी] पकड़ा गया। [P1 रॉकी] बोला।
         [P1 राजनारायण त्रिवेदी] उर्फ [P1 रज्जन] आए। [P1 रज्जन त्रिवेदी] बोले। [P1 त्रिवेदी] गए।
         [P1 Mohan Singh] alias [P1 Rocky] was held.
         [P1 मोहन सिंह] और [P2 रॉकी] पकड़े गए।
         [P1 सोनू] उर्फ [P1 भुर्रे] और [P2 सोनू] उर्फ [P2 ननके] पकड़े गए। [P1 भुर्रे] और [P2 ननके] ने बताया।",
    );
}

#[test]
fn acronyms() {
    check(
        "[O1 राष्ट्रीय जांच एजेंसी] आई। [O1 एनआईए] ने पूछा। [O1 NIA] said.
         [O1 जापान एक्सटर्नल ट्रेड आर्गनाइजेशन] ([O1 JETRO]) के लोग। [O1 जेट्रो] ने कहा।
         [O1 DKVS] ([O1 धानपुर कृषि विकास समिति]) का काम। [O1 DKVS] ने कहा।
         [O1 धानपुर कृषि विकास समिति] यानी [O1 डीकेवीएस] का काम।
         [O1 Dhanpur Krishi Vikas Samiti] met. [O1 DKVS] decided. [O1 डीकेवीएस] ने कहा।
         [O1 धानपुर जनसेवा पार्टी] ने कहा। [O1 धाजपा] का दफ्तर।
         [O1 नेशनल स्पाइस बोर्ड] ने कहा। [O1 एनएसबी] का दफ्तर। [O1 NSB] said.
         [O1 Northern Spice Council] and [O2 National Sugar Commission] met. [O3 NSC] decided.
         [O1 टाटा मोटर्स] ([O2 महिंद्रा समूह]) की गाड़ी।
         [L1 रायपुर] ([L2 छत्तीसगढ़]) में बैठक।",
    );
}

#[test]
fn places_and_their_abbreviations() {
    check(
        "[L1=iso:IN-MP मध्य प्रदेश] में। [L1=iso:IN-MP मप्र] में। [L1 म.प्र.] में। [L1 MP] in.
         [L1=iso:IN-UP उत्तर प्रदेश] और [L1 यूपी] और [L1 Uttar Pradesh] और [L2 उत्तराखंड]।
         [L1=iso:US अमेरिका] ने कहा। [L1 USA] said. [L1 यूएसए] में।",
    );
}

#[test]
fn bodies_with_and_without_their_form() {
    check(
        "[O1 सूर्यनगर सीमेंट लिमिटेड] ने कहा। [O1 सूर्यनगर सीमेंट] का कारखाना।
         [O1 Suryanagar Cements Pvt. Ltd.] said. [O1 Suryanagar Cements] is old.
         [O1 वीर युवा क्लब जबलपुर] जीता। [O1 वीर युवा क्लब] खुश है।
         [O1 वीर युवा क्लब जबलपुर] और [O2 वीर युवा क्लब भोपाल] खेले। [O3 वीर युवा क्लब] खुश है।
         [O1 धानपुर बैंक कर्मचारी संघ] और [O2 धानपुर बैंक] मिले।",
    );
}

#[test]
fn handles() {
    check(
        "{सीएम} [P1 विष्णुदेव साय] ने लिखा। [P1 @vishnudsai]
         [P1 Nakajo Kazuya] tweeted. ([P1 @NakajoKazuya_JP])
         [P1 Kazuya Nakajo] ([P1 #nakajokazuya]) और [P2 Ando Yuji] ([P2 @yuji_ando])
         [P1 मोहम्मद चौधरी] ने लिखा ([P1 @muhammadchaudhry])।
         [P1 रमन धनखेड़ा] बोले। [P1 @DrRamanDhankheda] [P1 #रमन_धनखेड़ा]
         [P1 रमेश वर्मा] बोले। [P2 @sureshverma]
         [P1 रमेश वर्मा] बोले। [P2 @vermafans]
         [O1 जेट्रो] ने कहा। [O1 @JETRO_InvestJP]
         [O1 सूर्यनगर सीमेंट] ने लिखा। [O1 @SuryanagarCement]
         [L1 रायपुर] में। [L1 #Raipur] [L1 #रायपुर]
         [P1 राहुल मेहरोत्रा] बोले। [O1 #RahulMehrotra]",
    );
}

#[test]
fn nothing_across_kinds() {
    check(
        "[L1 साय] में [P1 साय] आए। [O1 साय] ने कहा।
         [P1 टाटा] की [O1 टाटा]। [P1 रतन टाटा] बोले।
         [D1=2025-08-23 शनिवार] को [P1 शनिवार] आए।",
    );
}

#[test]
fn dates_by_value() {
    check(
        "[D1=2025-08-23 शनिवार] को। [D1=2025-08-23 23 अगस्त] को। On [D1=2025-08-23 August 23, 2025]. [D2=2025-08-24 रविवार] को।
         [D1=2025-08-23 शनिवार] को। [D2=2025-08-30 शनिवार] को।",
    );
}

#[test]
fn one_name_of_several_places() {
    check(
        "[L1=? औरंगाबाद] में बैठक हुई।
         [L2 बिहार] के [L1=lgd:d189 औरंगाबाद] में बैठक हुई।
         [L2 महाराष्ट्र] के [L1=lgd:d469 औरंगाबाद] में। In [L1 Aurangabad].
         [L2 गया] और [L1=lgd:d189 औरंगाबाद] में।
         [L2 जालना], [L3 बीड] और [L1=lgd:d469 औरंगाबाद] में।
         [L2 बिहार] के [L1=lgd:d189 औरंगाबाद] से [L3 महाराष्ट्र] गए।
         [L1=? औरंगाबाद] में। In [L1=? Aurangabad].
         [L2 छत्तीसगढ़] के [L1=lgd:d375 बिलासपुर] में।
         [L2 हिमाचल प्रदेश] के [L1=lgd:d15 बिलासपुर] और [L3=lgd:d17 हमीरपुर] में।
         [L2 राजस्थान] का [L1=lgd:d629 प्रतापगढ़] जिला।
         [L2 लखनऊ] से [L1=lgd:d174 प्रतापगढ़] गए।
         [L2 रायपुर] से [L1=lgd:d649 बलरामपुर] गए।
         [L1=? बलरामपुर] में। [L2=? हमीरपुर] में।
         [L1=? हैदराबाद] में बैठक।
         [L2 भारत] के [L1=lgd:d507 हैदराबाद] में बैठक।
         [L2 तेलंगाना] की राजधानी [L1=lgd:d507 हैदराबाद] में बैठक। In [L1 Hyderabad].
         [L2 पाकिस्तान] के [L1=x:city/hyderabad-pk हैदराबाद] में बैठक।",
    );
}

/// What no list knows has one key in texts of either script, and a generated name marked as such.
#[test]
fn records_across_texts() {
    let tables: Arc<[Arc<Table>]> = vec![builtin::table()].into();
    let record = |marked: &str| {
        let marked = read(marked);
        let mut found = mentions(&marked, &tables[0]);
        let linked = Linker::default().link(&marked.text, &mut found, &tables);
        super::records(&found, &linked).remove(0)
    };
    let (hi, en) = (
        record("{श्री} [P1 नाकाजो काज़ुया] आए। [P1 काज़ुया] बोले।"),
        record("Mr. [P1 Nakajo Kazuya] came. [P1 Kazuya] spoke."),
    );
    assert_eq!(hi.key, en.key);
    assert_eq!(hi.key, "PERSON:nkjukjuya");
    assert_eq!(hi.name_en.as_deref(), Some("Nakajo Kazuya"));
    assert_eq!(hi.generated, [super::Lang::En]);
    assert_eq!(en.name_hi.as_deref(), Some("नाकाजो काज़ुया"));
    assert_eq!(en.generated, [super::Lang::Hi]);
    let both = record("[P1 नाकाजो काज़ुया] आए। [P1 Nakajo Kazuya] came.");
    assert!(both.generated.is_empty());
    let place = record("[L1 छत्तीसगढ़] में");
    assert_eq!(place.key, "iso:IN-CG");
    assert!(place.generated.is_empty());
    let sector = record("[S1 वस्त्र] में निवेश");
    let codes = sector.codes.unwrap();
    assert!(codes.isic4.is_some() && codes.nic2008.is_some());
    let handle = record("[O1 @Dhanpur_KVS]");
    assert_eq!(handle.name_en.as_deref(), Some("Dhanpur KVS"));
    let undecided = record("[L1 औरंगाबाद] में");
    assert_eq!(undecided.candidates, ["lgd:d189", "lgd:d469"]);
    assert_eq!(undecided.name_hi.as_deref(), Some("औरंगाबाद"));
}

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

/// Time per mention stays the same up to 100,000 mentions of one text, whatever they are.
#[test]
fn linear_in_the_mentions() {
    type Make = fn(usize) -> (Kind, String);
    let sorts: [(&str, Make); 12] = [
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
    let tables: Arc<[Arc<Table>]> = vec![builtin::table()].into();
    let mut linker = Linker::default();
    let mut wrong = String::new();
    for (name, make) in sorts {
        let mut per_mention = |count: usize, runs: usize| {
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
                    source: Source::Pattern,
                    title: None,
                    timex: None,
                    form: form(kind, span),
                })
                .collect();
            let mut copies = vec![all; runs];
            // The clock may tick in milliseconds only: as many mentions are measured of each length.
            let start = busy();
            for all in &mut copies {
                let linked = linker.link(&text, all, &tables);
                assert!(super::records(all, &linked).len() <= count);
            }
            (busy() - start) / (count * runs) as f64
        };
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
