use super::*;
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

fn words(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    tokenize(text, &mut out);
    out.iter().map(|t| t.text(text).to_string()).collect()
}

fn sentences(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    tokenize(text, &mut out);
    let mut starts: Vec<usize> = out
        .iter()
        .filter(|t| t.has(SENTENCE_START))
        .map(|t| t.start as usize)
        .collect();
    starts.push(text.len());
    starts
        .windows(2)
        .map(|w| text[w[0]..w[1]].trim().to_string())
        .collect()
}

#[test]
fn a_word_is_the_same_before_any_mark() {
    let read = |text: &str| {
        let mut out = Vec::new();
        tokenize(text, &mut out);
        (out[0].hash, out[0].end, out[0].flags, out[0].kind)
    };
    let words = [
        "के",
        "राम",
        "बड़ा",
        "हिन्दी",
        "चाँद",
        "सन्",
        "विश्वास",
        "महाराष्ट्रीयन",
        "राम\u{200D}",
    ];
    for word in words {
        let alone = read(&format!("{word} और"));
        for mark in ('\u{2010}'..='\u{2027}').chain(['।', '॥', ',', '!', '\u{AB}']) {
            for behind in ["", " और आगे भी बहुत कुछ लिखा है", "और आगे भी बहुत कुछ लिखा है"]
            {
                let text = format!("{word}{mark}{behind}");
                assert_eq!(read(&text), alone, "{text}");
            }
        }
    }
}

#[test]
fn a_prepended_sign_keeps_what_follows() {
    let signs = ['\u{600}', '\u{70F}', '\u{D4E}', '\u{110BD}', '\u{11F02}'];
    for (sign, next) in signs
        .iter()
        .flat_map(|s| [' ', '(', '5', '\u{3347A}', 'क'].map(|n| (s, n)))
    {
        let text = format!("{sign}{next} राम");
        let first = words(&text).remove(0);
        assert_eq!(
            Some(first.as_str()),
            text.graphemes(true).next(),
            "{text:?}"
        );
    }
    assert_eq!(words("\u{70F}\nराम"), ["\u{70F}", "राम"]);
    // At the end of a URL.
    assert_eq!(
        words("https://\u{600}ए.पी."),
        ["https://", "\u{600}ए", ".", "पी", "."]
    );
    assert_eq!(words("https://a.in/\u{600}."), ["https://a.in/\u{600}."]);
}

#[test]
fn zeros_for_stops() {
    // As papers of Uttar Pradesh type abbreviations: the same tokens as with stops, the zeros of either script.
    let read = |text: &str| {
        let mut out = Vec::new();
        tokenize(text, &mut out);
        out.iter().map(|t| (t.hash, t.kind)).collect::<Vec<_>>()
    };
    for (zeros, stops) in [
        ("डा0 राम", "डा. राम"),
        ("प्रो० राम", "प्रो. राम"),
        ("उ0प्र0 में", "उ.प्र. में"),
        ("उ०प्र०, लखनऊ", "उ.प्र., लखनऊ"),
        ("ए0पी0जे अब्दुल", "ए.पी.जे अब्दुल"),
        ("ए0 के0 शर्मा", "ए. के. शर्मा"),
        ("भा0प्र0से0", "भा.प्र.से."),
    ] {
        assert_eq!(read(zeros), read(stops), "{zeros}");
    }
    assert_eq!(words("उ0प्र0 में"), ["उ0प्र0", "में"]);
    assert_eq!(words("डा0राम"), ["डा", "0", "राम"]);
    // Numbers.
    for number in ["टी20", "वि0सं02080", "सं 05", "दर 0"] {
        let mut out = Vec::new();
        tokenize(number, &mut out);
        assert!(out.iter().any(Token::is_number), "{number}");
    }
    assert_eq!(words("मुख्यमंत्री0"), ["मुख्यमंत्री", "0"]);
}

#[test]
fn splits_words_numbers_and_marks() {
    assert_eq!(
        words("छत्तीसगढ़ में ₹2.5 करोड़।"),
        ["छत्तीसगढ़", "में", "₹", "2", ".", "5", "करोड़", "।"]
    );
    assert_eq!(
        words("21वीं सदी, G20 और २३-०८-२०२५"),
        [
            "21",
            "वीं",
            "सदी",
            ",",
            "G",
            "20",
            "और",
            "२३",
            "-",
            "०८",
            "-",
            "२०२५"
        ]
    );
    assert_eq!(
        words("Chhattisgarh’s D'Souza can't"),
        ["Chhattisgarh", "’s", "D'Souza", "can", "'t"]
    );
    assert_eq!(
        words("JETROके भा\u{200d}रत\u{feff} x"),
        ["JETRO", "के", "भा\u{200d}रत", "x"]
    );
}

#[test]
fn abbreviations_are_one_token() {
    assert_eq!(words("ए.पी.जे. अब्दुल कलाम"), ["ए.पी.जे.", "अब्दुल", "कलाम"]);
    assert_eq!(words("ए.पी.जे.अब्दुल"), ["ए.पी.जे.", "अब्दुल"]);
    assert_eq!(
        words("म.प्र. और उ.प्र में U.S. J.P. Nadda"),
        ["म.प्र.", "और", "उ.प्र", "में", "U.S.", "J.P.", "Nadda"]
    );
    assert_eq!(words("पी.चिदंबरम"), ["पी", ".", "चिदंबरम"]);
    assert_eq!(words("यह था.वह गया."), ["यह", "था", ".", "वह", "गया", "."]);
    assert_eq!(match_form("ए.पी.जे.", TokenKind::Word), "एपीजे");
}

#[test]
fn urls_mails_handles_hashtags_are_one_token() {
    assert_eq!(
        words(
            "(@vishnudsai) #छत्तीसगढ़_2025, pic.twitter.com/VdmLWJeGcr https://a.in/x?y=1. ram.k@nic.in www.x.org!"
        ),
        [
            "(",
            "@vishnudsai",
            ")",
            "#छत्तीसगढ़_2025",
            ",",
            "pic.twitter.com/VdmLWJeGcr",
            "https://a.in/x?y=1",
            ".",
            "ram.k@nic.in",
            "www.x.org",
            "!"
        ]
    );
    assert_eq!(
        words("# 5 @ 7 #1 a#b"),
        ["#", "5", "@", "7", "#", "1", "a", "#", "b"]
    );
}

#[test]
fn sentence_ends() {
    assert_eq!(
        sentences("वह गया। वह आया | क्या? हां! ठीक. और\nनई पंक्ति").len(),
        7
    );
    for one in [
        "डॉ. राम और श्री. श्याम मिले",
        "Mr. Nakajo met Dr. Rao",
        "ए.पी.जे. अब्दुल कलाम",
        "रा.ज.पा. के नेता",
        "23.08.2025 को ₹2.5 करोड़",
        "के. चंद्रशेखर राव",
        "A. B. Vajpayee spoke",
    ] {
        assert_eq!(sentences(one).len(), 1, "{one}");
    }
    assert_eq!(sentences("He said “go.” Then he left.")[1], "Then he left.");
}

fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[ \\n.,।|@#'’\"()/:_-]{1,3}",
        "[a-zA-Z]{1,6}",
        "[0-9०-९]{1,4}",
        "[\u{900}-\u{97f}]{1,6}",
        "[\u{300}-\u{36f}\u{200b}-\u{200f}\u{feff}\u{93c}\u{94d}]{1,3}",
        "[नमणङञऩ]{1}[़\u{200d}]?्[\u{200d}]?[कचटतपम]",
        any::<char>().prop_map(|c| c.to_string()),
        Just("https://".to_string()),
        Just("ए.पी.".to_string()),
        Just("www.".to_string()),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|v| v.concat())
}

/// Whether a character is one grapheme with what stands before it.
fn hangs(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c) || matches!(c, '\u{E33}' | '\u{EB3}')
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn hash_is_the_hash_of_the_match_form(text in hostile()) {
        let mut out = Vec::new();
        tokenize(&text, &mut out);
        let mut last = 0;
        for t in &out {
            prop_assert!(t.start as usize >= last && t.end > t.start);
            last = t.end as usize;
            let slice = &text[t.start as usize..t.end as usize];
            let form = match_form(slice, t.kind);
            prop_assert_eq!(t.hash, crate::normalize::hash_folded(&form), "{:?} {:?}", slice, t);
            if t.has(PLAIN) {
                prop_assert_eq!(slice, form);
            }
        }
        for (k, t) in out.iter().enumerate() {
            prop_assert_eq!(t.has(JOINS), out.get(k + 1).is_some_and(|t| t.has(JOINED)));
        }
    }

    #[test]
    fn edges_are_grapheme_boundaries(text in hostile()) {
        let mut edges: Vec<usize> = text.grapheme_indices(true).map(|g| g.0).collect();
        edges.push(text.len());
        let mut out = Vec::new();
        tokenize(&text, &mut out);
        for t in out.iter().filter(|t| t.kind != TokenKind::Punctuation) {
            prop_assert!(edges.binary_search(&(t.start as usize)).is_ok(), "start {:?} of {:?}", t.text(&text), text);
            prop_assert!(edges.binary_search(&(t.end as usize)).is_ok(), "end {:?} of {:?}", t.text(&text), text);
        }
    }

    #[test]
    fn no_letter_is_lost(text in hostile()) {
        let mut out = Vec::new();
        tokenize(&text, &mut out);
        let covered: usize = out.iter().map(|t| t.text(&text).chars().filter(|c| c.is_alphanumeric()).count()).sum();
        let all = text.chars().filter(|c| c.is_alphanumeric()).count();
        // Letters that are combining marks too (matras at the start of nothing) may hang on a space.
        prop_assert!(covered <= all);
        let marks = text.chars().filter(|&c| hangs(c) && c.is_alphanumeric()).count();
        prop_assert!(covered + marks >= all, "{:?}", text);
    }

    #[test]
    fn folding_is_idempotent(text in hostile()) {
        let once = crate::normalize::normalize(&text).text.into_owned();
        let again = crate::normalize::normalize(&once);
        prop_assert_eq!(&once, &again.text);
    }
}
