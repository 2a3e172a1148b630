//! The name that no list has, in the other script: word by word as the press spells it where the lists know the word, by sound
//! where they do not. By sound alone `तिवारी` is `Tivari`; everybody of that name writes `Tiwari`.

use super::formal;
use super::spellings::Spellings;
use super::transliterate::{self, Matcher, words};
use crate::gazetteer::flags;
use crate::gazetteer::table::{RowRef, Table};
use crate::kind::Kind;
use crate::token::{TokenKind, match_form};
use std::sync::Arc;

/// Spells names and makes their keys, with the same buffers for all names, and keeps what it has made.
#[derive(Debug, Default)]
pub(super) struct Speller {
    pub spellings: Spellings,
    latin: transliterate::Latin,
    pub keys: transliterate::Keys,
    pub matcher: Matcher,
}

impl Speller {
    /// Appends a Devanagari name in Latin letters, by its sound alone.
    pub fn push_latin(&mut self, name: &str, out: &mut String) {
        self.latin.push(name, out);
    }
}

/// A Devanagari name in Latin letters, with what its sound alone gives.
pub(super) fn in_latin(
    name: &str,
    sound: &str,
    kind: Kind,
    tables: &[Arc<Table>],
    matcher: &mut Matcher,
) -> String {
    word_by_word(name, sound, |word, sound, last| {
        // A legal form, shortened in one script as in the other.
        match word {
            "लि" if kind == Kind::Org => return Some("Ltd"),
            "लि." if kind == Kind::Org => return Some("Ltd."),
            "प्रा" if kind == Kind::Org => return Some("Pvt"),
            "प्रा." if kind == Kind::Org => return Some("Pvt."),
            // Small words of English names stay small.
            "ऑफ" | "आफ" if kind != Kind::Person => return Some("of"),
            "एंड" | "एण्ड" if kind != Kind::Person => return Some("and"),
            "फॉर" | "फार" if kind != Kind::Person => return Some("for"),
            // Two words of English written as one.
            "हाईकोर्ट" | "हाइकोर्ट" if kind == Kind::Org => {
                return Some("High Court");
            }
            // `उत्तरी कोर्दोफान`: what is known by a Hindi name in English as well is in the lists.
            "उत्तरी" if kind == Kind::Place => return Some("North"),
            "दक्षिणी" if kind == Kind::Place => return Some("South"),
            "पूर्वी" if kind == Kind::Place => return Some("East"),
            "पश्चिमी" if kind == Kind::Place => return Some("West"),
            _ => {}
        }
        if matches!(kind, Kind::Org | Kind::Place) {
            let ground = matches!(word, "अड्डा" | "अड्डे");
            if ground && formal::AIRPORTS.iter().any(|two| name.contains(two)) {
                return Some("");
            }
            if let Some(english) = formal::english(word, name) {
                return Some(english);
            }
        }
        // `पावर` is Power in a company and nobody's surname.
        if kind != Kind::Person && transliterate::is_english(word) {
            return None;
        }
        // The `टी` of `जी टी देवेगौड़ा` is an initial, whoever is called Ti.
        if sound.len() == 1 {
            return None;
        }
        listed((word, sound), kind, last, tables, false, matcher)
    })
}

/// A Latin name in Devanagari, with what its sound alone gives.
pub(super) fn in_devanagari(
    name: &str,
    sound: &str,
    kind: Kind,
    tables: &[Arc<Table>],
    matcher: &mut Matcher,
) -> String {
    word_by_word(name, sound, |word, sound, last| {
        // A legal form in capitals is no abbreviation to be spelt.
        match word {
            "LTD" | "LTD." if kind == Kind::Org => return Some("लिमिटेड"),
            "PVT" | "PVT." if kind == Kind::Org => return Some("प्राइवेट"),
            _ => {}
        }
        if matches!(kind, Kind::Org | Kind::Place)
            && let Some(hindi) = formal::hindi(word)
        {
            return Some(hindi);
        }
        let spelling = listed((word, sound), kind, last, tables, true, matcher);
        // `Dam` is somebody's surname and part of no dam's name.
        spelling.filter(|_| kind == Kind::Person || !transliterate::is_english_in_latin(word))
    })
}

/// `by_sound` with the words that `known` has a spelling of (it is told the sound, and whether a word is the last one) put in their places.
fn word_by_word<'a>(
    name: &str,
    by_sound: &str,
    mut known: impl FnMut(&str, &str, bool) -> Option<&'a str>,
) -> String {
    let mut out = String::with_capacity(by_sound.len() + 12);
    let (mut written, mut sounds) = (words(name), words(by_sound));
    let mut next = (written.next(), sounds.next());
    while let (Some(word), Some(sound)) = next {
        next = (written.next(), sounds.next());
        let word = known(word, sound, next.0.is_none()).unwrap_or(sound);
        if !out.is_empty() && !word.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    // Letters of an abbreviation can be joined on the way: then there is no telling which word became which.
    if next.0.is_some() || next.1.is_some() {
        return by_sound.to_string();
    }
    out
}

/// The other script's spelling of a word that is the preferred spelling of a name part, or of a name of this kind.
fn listed<'a>(
    (word, sound): (&str, &str),
    kind: Kind,
    last: bool,
    tables: &'a [Arc<Table>],
    devanagari: bool,
    matcher: &mut Matcher,
) -> Option<&'a str> {
    // One letter is an initial, whatever names it spells.
    word.chars().nth(1)?;
    let of_kind = match kind {
        Kind::Org => flags::ORG,
        Kind::Place => flags::PLACE,
        _ => flags::PERSON,
    };
    let mut best: Option<(u8, &str)> = None;
    for table in tables {
        let Some(form) = table.lookup_word(word) else {
            continue;
        };
        for row in table.rows(form) {
            // A name's own kind first, then the family name at the end of a name and given names before it.
            let rank = if row.flags & (flags::AMBIGUOUS | flags::CUE) == 0
                && row.flags & flags::PART == 0
                && flags::is_name(row.flags)
                && row.kind == of_kind
                && kind != Kind::Person
            {
                3
            } else if kind == Kind::Org && row.kind == flags::PLACE && of_a_body(&row) {
                // `Brahmaputra Board`, `Punjab and Haryana High Court`: no given name (`Panjab`) comes before it.
                3
            } else if row.flags & flags::PART == 0 {
                continue;
            } else if row.flags & (if last { flags::SURNAME } else { flags::GIVEN }) != 0 {
                2
            } else {
                1
            };
            let entry = table.entry(row.entry);
            let (own, other) = if devanagari {
                (entry.en, entry.hi)
            } else {
                (entry.hi, entry.en)
            };
            let exact = own == word
                || match_form(own, TokenKind::Word) == match_form(word, TokenKind::Word);
            let rank = 2 * rank + u8::from(exact);
            if best.is_some_and(|(r, _)| r >= rank)
                || other.is_empty()
                || other.as_bytes().contains(&b' ')
            {
                continue;
            }
            // An alias or a variant may be another word than the id's name, which would be put in its place; an Indian name part
            // that sounds like it is another spelling (`मीणा`, Meena).
            if !exact
                && (row.flags & flags::PART == 0
                    || devanagari && row.flags & flags::VARIANT != 0
                    || !matcher.matches(word, other))
            {
                continue;
            }
            // By its sound alone it is what this entry is called: no rarer entry (`Singh`, `सिंघ`) takes its place, and no Sanskrit
            // form (`Siddhartha`). In Latin letters the usual spelling is the list's (`Kuldeep`, not Kuldip).
            let heard = row.flags & flags::GIVEN != 0
                && (devanagari || other.strip_suffix('a') == Some(sound))
                && names(table, sound, row.entry);
            best = Some((rank, if heard { "" } else { other }));
        }
    }
    best.map(|(_, spelling)| spelling)
        .filter(|spelling| !spelling.is_empty())
}

/// Whether a place's name may stand in a body's.
fn of_a_body(row: &RowRef<'_>) -> bool {
    row.flags & (flags::AMBIGUOUS | flags::CUE | flags::PART) == 0 && flags::is_name(row.flags)
}

/// Whether a list has `word` for the entry. Given names are listed under their full Sanskrit form too (`Siddhartha`); where the
/// list has the spoken one as well (`Siddharth`), that is what newspapers print.
fn names(table: &Table, word: &str, entry: u32) -> bool {
    let form = table.lookup_word(word);
    form.is_some_and(|f| table.rows(f).any(|r| r.entry == entry))
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use super::*;
    use crate::gazetteer::builtin;

    fn latin(name: &str, kind: Kind) -> String {
        in_latin(
            name,
            &transliterate::to_latin(name),
            kind,
            &[builtin::table()],
            &mut Matcher::default(),
        )
    }

    #[test]
    fn parts_are_spelt_as_their_bearers_do() {
        for (hindi, english) in [
            ("सिद्धार्थ तिवारी", "Siddharth Tiwari"),
            ("घासीराम वर्मा", "Ghasiram Verma"),
            ("रमेश दुबे", "Ramesh Dubey"),
            ("के. के. द्विवेदी", "K. K. Dwivedi"),
            ("कुलदीप राठौड़", "Kuldeep Rathore"),
            ("भंवरलाल मीणा", "Bhanwarlal Meena"),
            ("रमेश पवार", "Ramesh Pawar"),
        ] {
            assert_eq!(latin(hindi, Kind::Person), english);
        }
    }

    #[test]
    fn what_is_heard_stands_before_a_rarer_name() {
        let tables = [builtin::table()];
        for (english, hindi) in [
            ("Ajay Singh", "अजय सिंह"),
            ("Ramesh Kumar Verma", "रमेश कुमार वर्मा"),
        ] {
            let sound = transliterate::to_devanagari(english);
            assert_eq!(
                in_devanagari(
                    english,
                    &sound,
                    Kind::Person,
                    &tables,
                    &mut Matcher::default()
                ),
                hindi
            );
        }
    }

    #[test]
    fn bodies_take_names_and_english_words() {
        assert_eq!(latin("पैनासोनिक एनर्जी", Kind::Org), "Panasonic Energy");
        assert_eq!(
            latin("रायपुर पावर लिमिटेड", Kind::Org),
            "Raipur Power Limited"
        );
        assert_eq!(
            latin("केसला ग्रुप ऑफ इंस्टीट्यूशंस एंड फ्लड कंट्रोल", Kind::Org),
            "Kesla Group of Institutions and Flood Control"
        );
        for (english, hindi, kind) in [
            ("Brahmaputra Board", "ब्रह्मपुत्र बोर्ड", Kind::Org),
            ("Daudhan Dam", "दौधन डैम", Kind::Place),
            // The other spelling of a listed name.
            ("Kirti Velban", "कीर्ति वेलबन", Kind::Person),
            ("Mbalo", "म्बालो", Kind::Place),
            ("TPCODL", "टीपीसीओडीएल", Kind::Org),
            ("Mahesh University", "महेश विश्वविद्यालय", Kind::Org),
        ] {
            let sound = transliterate::to_devanagari(english);
            let tables = [builtin::table()];
            assert_eq!(
                in_devanagari(english, &sound, kind, &tables, &mut Matcher::default()),
                hindi
            );
        }
    }

    #[test]
    fn what_papers_translate() {
        for (hindi, english, kind) in [
            ("जिला अस्पताल भोपाल", "District Hospital Bhopal", Kind::Org),
            ("शास्त्री नगर थाना", "Shastri Nagar Police Station", Kind::Org),
            (
                "शासकीय कन्या उच्चतर माध्यमिक विद्यालय बैरसिया",
                "Government Girls Higher Secondary School Berasia",
                Kind::Org,
            ),
            ("उच्चतम न्यायालय", "Supreme Court", Kind::Org),
            ("विदेश मंत्रालय", "Foreign Ministry", Kind::Org),
            ("सुभाष चौक", "Subhash Chowk", Kind::Place),
            ("महेश हवाई अड्डा", "Mahesh Airport", Kind::Place),
            ("महेश हवाई अड्डे", "Mahesh Airport", Kind::Place),
            (
                "मत्स्य एवं सहकारिता विभाग",
                "Fisheries and Cooperation Department",
                Kind::Org,
            ),
            // Words that names keep.
            ("जवाहर नवोदय विद्यालय", "Jawahar Navoday Vidyalay", Kind::Org),
            ("मध्य बस्तर", "Madhya Bastar", Kind::Place),
            ("रक्षा समिति", "Raksha Samiti", Kind::Org),
            ("रक्षा किला", "Raksha Kila", Kind::Person),
        ] {
            assert_eq!(latin(hindi, kind), english);
        }
    }

    #[test]
    fn names_with_a_capital_in_the_middle() {
        for (hindi, english) in [
            ("जी टी वेल्बन", "G T Velban"),
            ("जॉन मैकार्थी", "John McCarthy"),
            ("एलिजाबेथ मैकडॉनल्ड", "Elizabeth McDonald"),
            ("रॉबर्ट मैकनिकल", "Robert McNikal"),
            ("पीटर मैक्स", "Peter Max"),
        ] {
            assert_eq!(latin(hindi, Kind::Person), english);
        }
        assert_eq!(transliterate::to_devanagari("McMillan"), "मैकमिलन");
        assert_eq!(transliterate::to_latin("द्वारिका"), "Dwarika");
        assert_eq!(transliterate::to_latin("अद्वैत"), "Advait");
    }

    #[test]
    fn what_no_list_knows_goes_by_sound() {
        assert_eq!(latin("नाकाजो काज़ुया", Kind::Person), "Nakajo Kazuya");
        assert_eq!(latin("", Kind::Person), "");
        let tables = [builtin::table()];
        let sound = transliterate::to_devanagari("Lukas Verma");
        let hindi = in_devanagari(
            "Lukas Verma",
            &sound,
            Kind::Person,
            &tables,
            &mut Matcher::default(),
        );
        assert!(hindi.ends_with(" वर्मा"), "{hindi}");
    }
}
