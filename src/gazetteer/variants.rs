//! Spelling variants of a surface form that follow a rule, made when a gazetteer is packed.
//!
//! Folding ([`crate::normalize`]) already joins nukta, nasal, joiner, case and digit variants. What is left here would be wrong
//! as a fold of running text (`बाल` is not `बॉल`) but is right for a name that is known:
//!
//! 1. `ॉ`/`ऑ` as `ा`/`आ` or `ो`/`ओ` (`कॉलेज`, `कालेज`, `कोलेज`);
//! 2. word-final `यी`/`ई`, `ये`/`ए`, `यीं`/`ईं` (`नयी`/`नई`);
//! 3. hyphens left out (`जम्मू-कश्मीर`, `जम्मू कश्मीर`), and dots behind initials (`पी. चिदंबरम`, `पी चिदंबरम`);
//! 4. the first two words of a person's name of three, and a place's two words, written as one (`विष्णु देव साय`, `विष्णुदेव साय`);
//! 5. the conjunction of an organisation's name: `एवं`, `और`, `तथा`, `व`; `and`, `&`;
//! 6. the oblique of Indian places in `-ा` (`आगरे में`);
//! 7. an Indian place's one word before `गढ़`, `नगर`, `गंज`, `खंड` as two (`छत्तीस गढ़`);
//! 8. a company's legal form: `लिमिटेड`, `लि.`; `प्राइवेट लिमिटेड`, `प्रा. लि.`; `Limited`, `Ltd`; `Private Limited`, `Pvt Ltd`;
//! 9. English plurals that end an organisation's word: `एयरलाइंस`, `एयरलाइन्स`; `सर्विसेज`, `सर्विसेस`; `मोटर्स`, `मोटर`;
//! 10. where name parts attest it ([`Parts`]): `व` for `ब` in a given name (`बिमल`, `विमल`), and the first word of a person's name
//!     as two (`विष्णुदेव साय`, `विष्णु देव साय`);
//! 11. the oblique plural of a thing that is counted, at the end of a name that is not tagged (`राफेल विमान`, `राफेल विमानों`);
//! 12. a state's, district's or neighbouring country's name of one word as posts spell it in Latin letters: an `h` or a short `a` that
//!     is hardly heard left out (`Kasmir`, `Gujrat`), a long vowel written long (`Gujaraat`, `Kanpoor`), `riy` for `ry`, `w` for `v`.
//!
//! A variant that is another id's own form is dropped by the packer, never joined silently; `sangya gazetteer check --variants`
//! lists what was dropped.

use super::flags;
use super::format::Lang;
use std::collections::HashMap;

/// Most variants made of one form; combinations beyond it are not worth their memory.
const MAX: usize = 12;

/// The variants of `surface`, without itself and without repeats.
pub(crate) fn variants(
    surface: &str,
    lang: Lang,
    kind: &str,
    row_flags: u32,
    id: &str,
) -> Vec<String> {
    let mut out = vec![surface.to_string()];
    let name = flags::is_name(row_flags);
    match lang {
        Lang::Hi => {
            each(&mut out, |s, push| {
                if s.contains('ॉ') || s.contains('ऑ') {
                    push(s.replace('ॉ', "ा").replace('ऑ', "आ"));
                    push(s.replace('ॉ', "ो").replace('ऑ', "ओ"));
                }
            });
            // `एडीए` is spelt letter by letter, `ए` is no glide there.
            if kind != "ORG" || surface.contains(' ') {
                each(&mut out, glides);
            }
            each(&mut out, |s, push| {
                for and in [" एवं ", " और ", " तथा ", " व "] {
                    if kind == "ORG" && s.contains(and) {
                        for other in [" एवं ", " और ", " तथा ", " व "] {
                            push(s.replace(and, other));
                        }
                    }
                }
            });
            if name && kind == "ORG" {
                each(&mut out, |s, push| swapped(s, &LEGAL_HI, push));
                each(&mut out, plurals);
            }
            if name && kind == "WORD" {
                each(&mut out, counted);
            }
            if name {
                each(&mut out, |s, push| joined(s, kind, push));
            }
            if name && kind == "PLACE" && row_flags & flags::AMBIGUOUS == 0 {
                each(&mut out, |s, push| parted(s, push));
            }
            if name && kind == "PLACE" && (id.starts_with("lgd:") || id.starts_with("x:town/")) {
                each(&mut out, |s, push| {
                    if let Some(stem) = s
                        .strip_suffix('ा')
                        .filter(|stem| stem.chars().count() > 2 && !s.contains(' '))
                    {
                        push(format!("{stem}े"));
                    }
                });
            }
        }
        Lang::En | Lang::HiLatn => {
            if kind == "ORG" {
                each(&mut out, |s, push| {
                    push(s.replace(" & ", " and "));
                    push(s.replace(" and ", " & "));
                });
                each(&mut out, |s, push| swapped(s, &LEGAL_EN, push));
            }
            if name
                && kind == "PLACE"
                && row_flags & (flags::AMBIGUOUS | flags::CASE) == 0
                && posted(id)
            {
                each(&mut out, unheard);
                each(&mut out, lengthened);
            }
        }
        Lang::Und => {}
    }
    if lang != Lang::Und {
        each(&mut out, |s, push| {
            if s.contains(['-', '–']) {
                push(s.replace(['-', '–'], " "));
            }
        });
        each(&mut out, |s, push| {
            if s.contains(". ") || s.contains('.') && s.contains(' ') {
                push(s.replace(". ", " ").replace('.', " ").trim().to_string());
            }
        });
    }
    out.remove(0);
    out
}

/// Whether posts in Hindi name the place often enough to spell it in several ways.
fn posted(id: &str) -> bool {
    const NEIGHBOURS: [&str; 7] = ["PK", "BD", "NP", "LK", "AF", "BT", "MV"];
    id.starts_with("lgd:")
        || id
            .strip_prefix("iso:")
            .is_some_and(|code| code.starts_with("IN") || NEIGHBOURS.contains(&code))
}

fn vowel(b: u8) -> bool {
    matches!(b, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// One letter that is hardly heard left out of a long word: `h` behind a consonant, `a` between consonants inside.
fn unheard(s: &str, push: &mut dyn FnMut(String)) {
    let b = s.as_bytes();
    if b.len() < 7 || !b.iter().all(u8::is_ascii_alphabetic) {
        return;
    }
    let first = b.iter().position(|&ch| vowel(ch.to_ascii_lowercase()));
    let last = b.iter().rposition(|&ch| vowel(ch));
    let consonant = |k: usize| {
        b.get(k)
            .is_some_and(|&ch| ch.is_ascii_lowercase() && !vowel(ch))
    };
    for k in 1..b.len() {
        let aspirate = b[k] == b'h'
            && matches!(
                b[k - 1] | 32,
                b'k' | b'g' | b'd' | b't' | b'b' | b's' | b'h'
            );
        let short = b[k] == b'a'
            && first < Some(k)
            && Some(k) < last
            && consonant(k - 1)
            && consonant(k + 1)
            && b[k + 1] != b'h';
        if aspirate || short {
            push(format!("{}{}", &s[..k], &s[k + 1..]));
        }
        if b[k] == b'y' && b[k - 1] == b'r' {
            push(format!("{}i{}", &s[..k], &s[k..]));
        }
    }
}

/// A long vowel written long before the last consonant, `w` for `v`.
fn lengthened(s: &str, push: &mut dyn FnMut(String)) {
    let b = s.as_bytes();
    if b.len() < 5 || !b.iter().all(u8::is_ascii_alphabetic) {
        return;
    }
    if let [.., c, v, last] = *b
        && !vowel(c)
        && !vowel(last)
        && !s.ends_with("nagar")
    {
        let stem = &s[..s.len() - 2];
        match v {
            b'a' => push(format!("{stem}aa{}", last as char)),
            b'u' => push(format!("{stem}oo{}", last as char)),
            _ => {}
        }
    }
    if s.contains('v') {
        push(s.replace('v', "w"));
    }
}

/// Applies one rule to every form there is so far.
fn each(forms: &mut Vec<String>, rule: impl Fn(&str, &mut dyn FnMut(String))) {
    let mut made = Vec::new();
    for form in forms.iter() {
        rule(form, &mut |v: String| made.push(v));
    }
    for v in made {
        let v = v.split_whitespace().collect::<Vec<_>>().join(" ");
        if forms.len() < MAX && !v.is_empty() && !forms.contains(&v) {
            forms.push(v);
        }
    }
}

/// Word-final `यी`/`ई` and `ये`/`ए`, all words of the form at once.
fn glides(s: &str, push: &mut dyn FnMut(String)) {
    const PAIRS: [(&str, &str); 4] = [("यी", "ई"), ("ये", "ए"), ("यीं", "ईं"), ("यें", "एं")];
    for (a, b) in PAIRS {
        for (from, to) in [(a, b), (b, a)] {
            if !s.contains(from) {
                continue;
            }
            let words: Vec<String> = s
                .split(' ')
                .map(|w| match w.strip_suffix(from) {
                    // The glide stands between vowels: at least a consonant and its inherent vowel go before it.
                    Some(stem) if !stem.is_empty() && !stem.ends_with('\u{94D}') => {
                        format!("{stem}{to}")
                    }
                    _ => w.to_string(),
                })
                .collect();
            push(words.join(" "));
        }
    }
}

/// Two words printed as one.
fn joined(s: &str, kind: &str, push: &mut dyn FnMut(String)) {
    let words: Vec<&str> = s.split(' ').collect();
    let long =
        |w: &str| w.chars().count() >= 2 && w.chars().all(|c| matches!(c as u32, 0x900..=0x963));
    match (kind, words.as_slice()) {
        ("PERSON", [a, b, rest @ ..]) if !rest.is_empty() && long(a) && long(b) => {
            push(format!("{a}{b} {}", rest.join(" ")))
        }
        ("PLACE", [a, b]) if long(a) && long(b) => push(format!("{a}{b}")),
        _ => {}
    }
}

/// Legal forms at the end of a company's name that stand for each other, longer ones first.
const LEGAL_HI: [&[&str]; 2] = [
    &[" प्राइवेट लिमिटेड", " प्रा. लि.", " प्रा लि", " प्राइवेट लि."],
    &[" लिमिटेड", " लि."],
];
const LEGAL_EN: [&[&str]; 2] = [
    &[" Private Limited", " Pvt Ltd", " Pvt. Ltd."],
    &[" Limited", " Ltd"],
];

/// An ending, and the others that stand for it.
fn swapped(s: &str, endings: &[&[&str]], push: &mut dyn FnMut(String)) {
    for group in endings {
        for ending in *group {
            if let Some(stem) = s.strip_suffix(ending) {
                for other in group.iter().filter(|o| *o != ending) {
                    push(format!("{stem}{other}"));
                }
                return;
            }
        }
    }
}

/// Things that names of no kind end with and that are counted, and their oblique plural.
const COUNTED: [(&str, &str); 20] = [
    ("अवॉर्ड", "अवॉर्डों"),
    ("अवार्ड", "अवार्डों"),
    ("उपग्रह", "उपग्रहों"),
    ("कार", "कारों"),
    ("कार्ड", "कार्डों"),
    ("गाड़ी", "गाड़ियों"),
    ("जेट", "जेटों"),
    ("टैंक", "टैंकों"),
    ("ट्रेन", "ट्रेनों"),
    ("ड्रोन", "ड्रोनों"),
    ("तोप", "तोपों"),
    ("पनडुब्बी", "पनडुब्बियों"),
    ("पुरस्कार", "पुरस्कारों"),
    ("मिसाइल", "मिसाइलों"),
    ("योजना", "योजनाओं"),
    ("राइफल", "राइफलों"),
    ("रॉकेट", "रॉकेटों"),
    ("विमान", "विमानों"),
    ("हेलिकॉप्टर", "हेलिकॉप्टरों"),
    ("हेलीकॉप्टर", "हेलीकॉप्टरों"),
];

/// The oblique plural of a name's last word.
fn counted(s: &str, push: &mut dyn FnMut(String)) {
    let Some((rest, last)) = s.rsplit_once(' ') else {
        return;
    };
    for (one, many) in COUNTED {
        if last == one {
            push(format!("{rest} {many}"));
        }
    }
}

/// English plurals as Devanagari writes them, at the end of any word but the first; the singular for a last word in `-्स`.
fn plurals(s: &str, push: &mut dyn FnMut(String)) {
    const PAIRS: [(&str, &str); 3] = [("ंस", "न्स"), ("ेज", "ेस"), ("ीज", "ीस")];
    let words: Vec<&str> = s.split(' ').collect();
    for (a, b) in PAIRS {
        for (from, to) in [(a, b), (b, a)] {
            for i in 1..words.len() {
                let long = |stem: &&str| stem.chars().count() > 2;
                if let Some(stem) = words[i].strip_suffix(from).filter(long) {
                    let mut words: Vec<String> = words.iter().map(|w| w.to_string()).collect();
                    words[i] = format!("{stem}{to}");
                    push(words.join(" "));
                }
            }
        }
    }
    let singular = s
        .strip_suffix("्स")
        .filter(|stem| !stem.ends_with('न') && stem.ends_with(|c: char| c.is_alphabetic()));
    if let (true, Some(stem)) = (words.len() > 1, singular) {
        push(stem.to_string());
    }
}

/// One word of a place parted before its generic end.
fn parted(s: &str, push: &mut dyn FnMut(String)) {
    for end in ["गढ़", "गढ", "नगर", "गंज", "खंड", "खण्ड"] {
        if let Some(stem) = s.strip_suffix(end) {
            let plain = |c: char| matches!(c as u32, 0x900..=0x94C | 0x958..=0x963);
            if stem.chars().count() >= 3
                && stem.chars().all(|c| plain(c) || c == '्')
                && !stem.ends_with('्')
            {
                push(format!("{stem} {end}"));
            }
            return;
        }
    }
}

/// The name parts of all files, folded: what makes a spelling of a person's name credible.
#[derive(Default)]
pub(crate) struct Parts(HashMap<String, u32>);

impl Parts {
    pub(crate) fn add(&mut self, folded: &str, row_flags: u32) {
        *self.0.entry(folded.to_string()).or_default() |= row_flags;
    }

    fn is(&self, word: &str, flag: u32) -> bool {
        let folded = crate::normalize::normalize(word).text;
        self.0.get(folded.as_ref()).is_some_and(|f| f & flag != 0)
    }

    /// The spellings of a person's name in Devanagari that two entries of the parts attest.
    pub(crate) fn variants(&self, surface: &str) -> Vec<String> {
        let words: Vec<&str> = surface.split(' ').collect();
        let mut out = Vec::new();
        if words.len() < 2 {
            return out;
        }
        for (i, word) in words.iter().enumerate() {
            if word.chars().count() < 4 || !self.is(word, flags::GIVEN) {
                continue;
            }
            for (at, c) in word.char_indices().filter(|c| matches!(c.1, 'ब' | 'व')) {
                let other = if c == 'ब' { "व" } else { "ब" };
                let spelt = format!("{}{other}{}", &word[..at], &word[at + c.len_utf8()..]);
                if self.is(&spelt, flags::GIVEN) {
                    let mut words = words.clone();
                    words[i] = &spelt;
                    out.push(words.join(" "));
                }
            }
        }
        let first = words[0];
        for (at, c) in first.char_indices().skip(3) {
            // A word begins with a letter of its own, not with a sign of the one before.
            if !matches!(c as u32, 0x904..=0x939) || first[..at].ends_with('्') {
                continue;
            }
            let (a, b) = first.split_at(at);
            if b.chars().count() >= 3 && self.is(a, flags::GIVEN) && self.is(b, flags::PART) {
                out.push(format!("{a} {b} {}", words[1..].join(" ")));
            }
        }
        out.truncate(MAX);
        out
    }
}

#[cfg(test)]
mod tests {
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
}
