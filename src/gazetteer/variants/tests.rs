//! What the rules make, and what they leave alone.

use super::*;

#[test]
fn rules() {
    let of = |s: &str, kind: &str| variants(s, Lang::Hi, kind, 0, "x:a/b");
    assert_eq!(of("कॉलेज", "ORG"), ["कालेज", "कोलेज"]);
    assert_eq!(
        of("नई दिल्ली", "PLACE"),
        ["नयी दिल्ली", "नईदिल्ली", "नयीदिल्ली"]
    );
    assert!(of("जम्मू-कश्मीर", "PLACE").contains(&"जम्मू कश्मीर".to_string()));
    assert!(of("विष्णु देव साय", "PERSON").contains(&"विष्णुदेव साय".to_string()));
    assert!(of("पी. चिदंबरम", "PERSON").contains(&"पी चिदंबरम".to_string()));
    assert!(of("कला एवं संस्कृति विभाग", "ORG").contains(&"कला और संस्कृति विभाग".to_string()));
    assert_eq!(variants("आगरा", Lang::Hi, "PLACE", 0, "lgd:d118"), ["आगरे"]);
    assert!(of("रायपुर", "PLACE").is_empty());
    assert!(of("एडीए", "ORG").is_empty());
    assert_eq!(of("सीबीआई", "ORG"), ["सीबीआइ"]);
    assert_eq!(of("डीआईजी", "PERSON"), ["डीआइजी"]);
    assert_eq!(of("जूना अखाड़ा", "ORG"), ["जूना अखाड़े"]);
    assert!(of("आईजोल", "PLACE").iter().all(|v| !v.contains("आइ")));
    assert!(of("हीरा", "ORG").is_empty());
    assert!(of("भाई", "PERSON").iter().all(|v| !v.contains("आइ")));
}

#[test]
fn letters_beside_words() {
    let of = |s: &str| variants(s, Lang::Hi, "ORG", 0, "x:a/b");
    assert!(of("एसबीआई लाइफ").contains(&"SBI लाइफ".to_string()));
    assert!(of("मुंबई एटीएस").contains(&"मुंबई ATS".to_string()));
    let latin = |s: &str| s.chars().any(|c| c.is_ascii_alphabetic());
    for other in ["एसबीआई", "जन के साथ", "बीबी फाउंडेशन"]
    {
        assert!(!of(other).iter().any(|v| latin(v)), "{other}");
    }
}

#[test]
fn romanised_places() {
    let of = |s: &str, id: &str| variants(s, Lang::En, "PLACE", 0, id);
    let gujarat = of("Gujarat", "iso:IN-GJ");
    for spelt in ["Gujrat", "Gujaraat", "Gujraat"] {
        assert!(gujarat.contains(&spelt.to_string()), "{gujarat:?}");
    }
    assert!(of("Haryana", "iso:IN-HR").contains(&"Hariyana".to_string()));
    assert!(of("Kashmir", "iso:IN-JK").contains(&"Kasmir".to_string()));
    assert!(of("Kanpur", "lgd:d149").contains(&"Kanpoor".to_string()));
    assert!(of("Denmark", "iso:DK").is_empty());
    assert!(of("Srinagar", "lgd:d10").iter().all(|v| v != "Srinagaar"));
}

#[test]
fn places_parted() {
    let of = |s: &str, f: u32| variants(s, Lang::Hi, "PLACE", f, "x:region/a");
    assert_eq!(of("छत्तीसगढ़", 0), ["छत्तीस गढ़"]);
    assert_eq!(of("रामनगर", 0), ["राम नगर"]);
    assert!(of("रामनगर", flags::AMBIGUOUS).is_empty());
    assert!(of("नगर", 0).is_empty());
    assert!(of("आनंद नगर", 0).iter().all(|v| v == "आनंदनगर"));
}

#[test]
fn counted_things() {
    let of = |s: &str, kind: &str| variants(s, Lang::Hi, kind, 0, "x:craft/a");
    assert_eq!(of("राफेल विमान", "WORD"), ["राफेल विमानों"]);
    assert_eq!(of("सुमेध योजना", "WORD"), ["सुमेध योजनाओं"]);
    assert!(of("विमान", "WORD").is_empty());
    assert!(!of("एयर विमान", "ORG").contains(&"एयर विमानों".to_string()));
}

#[test]
fn legal_forms() {
    let hi = |s: &str| variants(s, Lang::Hi, "ORG", 0, "x:a/b");
    assert!(hi("टाटा स्टील लिमिटेड").contains(&"टाटा स्टील लि.".to_string()));
    assert!(hi("आकाश इस्पात प्राइवेट लिमिटेड").contains(&"आकाश इस्पात प्रा. लि.".to_string()));
    assert!(!hi("आकाश इस्पात प्राइवेट लिमिटेड").contains(&"आकाश इस्पात प्राइवेट".to_string()));
    let en = |s: &str| variants(s, Lang::En, "ORG", 0, "x:a/b");
    assert!(en("Tata Steel Limited").contains(&"Tata Steel Ltd".to_string()));
    assert!(en("Akash Ispat Private Limited").contains(&"Akash Ispat Pvt Ltd".to_string()));
    assert!(en("Unlimited").is_empty());
}

#[test]
fn english_plurals() {
    let of = |s: &str| variants(s, Lang::Hi, "ORG", 0, "x:a/b");
    assert_eq!(of("आकाश एयरलाइंस"), ["आकाश एयरलाइन्स"]);
    assert_eq!(of("आकाश सर्विसेज"), ["आकाश सर्विसेस"]);
    assert_eq!(of("आकाश मोटर्स"), ["आकाश मोटर"]);
    // One word is a name of its own; a place is no company.
    assert!(of("सर्विसेज").is_empty());
    assert!(
        variants("आकाश मोटर्स", Lang::Hi, "PLACE", 0, "x:a/b")
            .iter()
            .all(|v| v == "आकाशमोटर्स")
    );
}

#[test]
fn parts_attest() {
    let mut parts = Parts::default();
    for given in ["बिमल", "विमल", "विष्णु", "देव", "बलराम"]
    {
        parts.add(given, flags::PART | flags::GIVEN);
    }
    for surname in ["बोरा", "वोरा"] {
        parts.add(surname, flags::PART | flags::SURNAME);
    }
    assert_eq!(parts.variants("बिमल राय"), ["विमल राय"]);
    assert_eq!(parts.variants("विष्णुदेव साय"), ["विष्णु देव साय"]);
    // Surnames with the one and the other are two families; a spelling that no part has is none.
    assert!(parts.variants("मोतीलाल बोरा").is_empty());
    assert!(parts.variants("बलराम जाखड़").is_empty());
    assert!(parts.variants("बिमल").is_empty());
}
