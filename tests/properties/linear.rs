//! Time grows with the text and with nothing else.

use crate::{EXTRACTOR, clock, long};
use sangya::Scratch;

/// Nanoseconds a byte: the text as often as it takes to be measured, for the clock above ticks every few milliseconds.
fn cost(scratch: &mut Scratch, text: &str) -> f64 {
    let mut passes = 0;
    let start = clock::seconds();
    loop {
        std::hint::black_box(EXTRACTOR.extract_with(scratch, text).mentions().len());
        passes += 1;
        let spent = clock::seconds() - start;
        if spent > 0.06 || passes == 20_000 {
            return 1e9 * spent / (passes * text.len()) as f64;
        }
    }
}

/// A name and what the text repeats.
const KINDS: &[(&str, &str)] = &[
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
    ("hash marks", "#"),
    ("at signs", "@"),
    ("hash and at", "#@"),
    ("hashtags glued", "#रायपुर"),
    ("joiners", "\u{200d}"),
    ("joiner runs in words", "क\u{200d}\u{200c}\u{200d}"),
    ("alternating scripts", "राmaम"),
    ("alternating words", "राम Ram "),
    ("opening quotes", "“"),
    ("square brackets", "[{("),
    ("commas", "राम, "),
    ("and", "राम और "),
    ("capitals", "Ram Kumar "),
    ("initials", "A. B. "),
    ("all capitals", "NIA "),
    ("dates", "15 अगस्त 2024 "),
    ("clock", "शाम 5 बजे "),
    ("ranges", "2020-"),
    ("slashes", "12/"),
    ("of", "Ministry of "),
    ("addresses", "https://a.in/"),
    ("line ends", "\n"),
    ("short lines", "में\n"),
    (
        "wrapped lines",
        "राम के गांव के लोग इस बार भी मेले में जाने को तैयार नहीं\nहैं और ",
    ),
    ("zeros for stops", "उ0प्र0 "),
    ("blanks", " "),
    ("NUL", "\0"),
    ("emoji", "👩\u{200d}👩\u{200d}👧"),
    ("flags", "🇮🇳"),
    ("members of a list", "in Velban, Drosk, Tormel, "),
    ("ages", "Drosk, 61, of Velban and "),
    ("offices behind names", ", director of Velban, partner at "),
    ("rain in brackets", "Velban (11 cm), Drosk (9 cm), "),
    ("seats of a town", "Velban East-II, Dimapur-III and "),
    ("genitives", "Queen's Road, Drosk's Lane, "),
    ("letters and what they do", "QRST said its QVST has "),
    ("capitals inside words", "VRX SpaceVelban-2 "),
    ("letters of posts", "Rakesh Gupta, GM, NTPC (GM, "),
    ("letters of states", "Bhopal (M.P.) Katni M.P. "),
    ("kin", "S/o Ram R/o "),
    ("datelines", "रायपुर | भास्कर न्यूज | "),
    ("who went where", "पार्षद मनोज मिश्रा थाने पहुंचे "),
    ("quarters of towns", "जोधपुर पश्चिम से "),
    ("bodies and their towns", "अनुसंधान संस्थान, करनाल के निदेशक, "),
    ("sectors before a head", "बैंकिंग, बीमा और "),
    ("hyphened names", "ली मिन-हो अल-बुरहान-"),
    ("aliases", "उर्फ राजू उर्फ "),
    ("one surname", "राम वर्मा श्याम वर्मा "),
    ("named days", "दीपावली और होली और "),
    ("days in a row", "10, 11 और 12 "),
    ("backward years", "2024 से 2020 से "),
    ("same quarters", "पिछले साल की समान तिमाही "),
    ("months and years in one", "15Aug2024 2024Aug "),
    ("codes", "22AAACT2727Q1ZW"),
    ("romanised Hindi", "modi ji ne kaha ki "),
];

/// Time per byte stays the same from 10 KB to 1 MB, and to 100 MB in a long run, whatever the text.
#[test]
fn no_text_costs_more_than_linear_time() {
    let mut scratch = Scratch::default();
    let mut wrong = Vec::new();
    // Load tables before anything is measured.
    cost(&mut scratch, "@RaipurNews_x #RaipurNews");
    println!(
        "{:<24}{:>8}{:>8}{:>8}  ns a byte",
        "",
        "10 KB",
        "1 MB",
        if long() { "100 MB" } else { "" }
    );
    for &(name, unit) in KINDS {
        let make = |bytes: usize| unit.repeat(bytes / unit.len() + 1);
        let (small, large) = (make(10_000), make(1_000_000));
        let mut factor = f64::MAX;
        let mut costs = (0.0, 0.0);
        // A busy machine may spoil a measurement, not four.
        for _ in 0..4 {
            let pair = (cost(&mut scratch, &small), cost(&mut scratch, &large));
            if pair.1 / pair.0.max(0.1) < factor {
                factor = pair.1 / pair.0.max(0.1);
                costs = pair;
            }
            if factor < if long() { 1.5 } else { 2.0 } {
                break;
            }
        }
        let mut line = format!("{name:<24}{:>8.1}{:>8.1}", costs.0, costs.1);
        // Quadratic time would show as a hundred; what memory costs once a text leaves the caches accounts for a few.
        if factor > if long() { 2.0 } else { 6.0 } {
            wrong.push(format!(
                "{name}: 1 MB costs {factor:.1} times as much a byte as 10 KB"
            ));
        }
        if long() {
            let huge = make(100_000_000);
            let mut at_huge = cost(&mut scratch, &huge);
            if at_huge > 1.5 * costs.1 {
                at_huge = at_huge.min(cost(&mut scratch, &huge));
            }
            line.push_str(&format!("{at_huge:>8.1}"));
            if at_huge / costs.1.max(0.1) > 2.0 {
                wrong.push(format!(
                    "{name}: 100 MB cost {:.1} times as much a byte as 1 MB",
                    at_huge / costs.1
                ));
            }
        }
        println!("{line}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
