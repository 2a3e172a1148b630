//! What a cue and the words behind a name say beyond the name itself: that it is sure, that it is longer, that letters are a rank.

use super::address::{courtesy, reverend};
use super::cue::Cue;
use super::run::Run;
use crate::candidate::organisation::spelled_letters;
use crate::candidate::said::MAHARAJ;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, DOTTED, TokenKind, Words, match_form};
use once_cell::sync::Lazy;

/// `एएसआई राजूराम`: before a name the letters are a rank.
#[inline]
pub(super) fn rank(c: &Context<'_>, cue: &Cue, out: &mut Vec<Proposal>) {
    let (start, i) = (cue.start, cue.name);
    if i > start
        && c.is(i - 1, class::ORG | class::NAMES)
        && c.is(i - 1, class::TITLE)
        && !c.is(i - 1, class::PART)
        && spelled_letters(c.token_text(i - 1))
    {
        let mut p = c.rule(i - 1, i, Kind::Org, 0.98, "organisation/generic");
        p.silent = true;
        out.push(p);
    }
}

/// The same name, surer.
#[inline]
pub(super) fn surer(c: &Context<'_>, cue: &Cue, run: &Run, score: f32, out: &mut Vec<Proposal>) {
    let (start, i) = (cue.start, cue.name);
    // `डॉक्टर रंगा राजू टी ने`, `महंत शांतिदास जी`: an address, a name, and what only ends names.
    if score > 0.7
        && !c.tokens[i].is_latin()
        && (run.parts > 0 || run.words >= 2)
        && c.is(run.end, class::HONORIFIC | class::POST)
        && !c.breaks(run.end)
        && (courtesy(c, i) || reverend(c, i))
    {
        out.push(c.rule(i, run.end, Kind::Person, 0.9, "person/courtesy"));
    }
    // `कथावाचक देवेंद्र जी महाराज`
    if run.parts > 0
        && !c.breaks(run.end)
        && c.is(run.end, class::HONORIFIC)
        && !c.breaks(run.end + 1)
        && c.says(run.end + 1, MAHARAJ)
    {
        out.push(c.rule(i, run.end, Kind::Person, 0.9, "person/courtesy"));
    }
    if cue.strong_title && run.parts == run.words && went(c, start, run.end) {
        out.push(c.rule(i, run.end, Kind::Person, 0.95, "person/went"));
    }
    if run.words == 1 && run.strong == 0 && run.parts == 1 && chief(c, i, run.end) {
        out.push(c.rule(i, run.end, Kind::Person, 0.9, "person/chief"));
    }
}

/// The name with the last word of the cue: initials that are a post elsewhere, a given name that is a title elsewhere.
#[inline]
pub(super) fn longer(c: &Context<'_>, cue: &Cue, run: &Run, score: f32, out: &mut Vec<Proposal>) {
    let (start, i) = (cue.start, cue.name);
    // `डॉ. एसपी सिंह`: behind a courtesy word the letters are initials and no post.
    if i > start + 1
        && c.tokens[i - 1].is_devanagari()
        && courtesy(c, i - 1)
        && spelled_letters(c.token_text(i - 1))
    {
        out.push(c.rule(i - 1, run.end, Kind::Person, 0.96, "person/initials"));
    }
    // `मृतक एस.पी. सिंह की`: with its stops, and nothing but a surname behind it, the abbreviation is two initials.
    if i > start
        && run.words == 1
        && run.strong == 1
        && run.last_is_surname
        && c.tokens[i - 1].is_devanagari()
        && c.tokens[i - 1].has(DOTTED)
        && spelled_letters(&match_form(c.token_text(i - 1), TokenKind::Word))
    {
        out.push(c.rule(i - 1, run.end, Kind::Person, 0.9, "person/initials"));
    }
    // `सम्राट वीर देव द्वितीय ने`
    if numbered(c, start, i, run.end) {
        // `राजा वीर देव द्वितीय`: the last title is a given name, too.
        let given = i > start + 1 && c.is(i - 1, class::PART) && !c.among(i - 1, &ROYAL);
        let from = i - usize::from(given);
        out.push(c.rule(from, run.end + 1, Kind::Person, 0.96, "person/numbered"));
    }
    // `अधिवक्ता नवाब सिंह मलिक`: the last title is the given name where a middle name or surname follows it. Before a word that no
    // list knows it is what it is elsewhere (`मौलाना टोरवानी`).
    if i > start
        && (i > start + 1 || run.parts > 0)
        && c.is(i - 1, class::PART)
        && cue.kinds & class::TITLE != 0
        && !run.first_is_given
        // `लेखपाल गौरव`: a title that is a surname, before a given name that is a word.
        && (c.is(i - 1, class::GIVEN) || !c.is(i, class::GIVEN))
        && run.initials == 0
        && !reverend(c, i)
        && !courtesy(c, i)
        && !c.mark(i - 1, b'.')
        // `engineer नवीन कुमार`: nobody's name changes its script.
        && c.tokens[i - 1].script == c.tokens[i].script
        // `CSIDC MD Vishvesh Kumar`, but `Md Salim`
        && !(c.tokens[i - 1].has(ALL_CAPS) && c.tokens[i - 1].is_latin())
    {
        out.push(c.rule(
            i - 1,
            run.end,
            Kind::Person,
            (score - 0.05).min(0.8),
            "person/title-name",
        ));
    }
}

static ROYAL: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "राजा",
        "रानी",
        "महाराजा",
        "महारानी",
        "सम्राट",
        "साम्राज्ञी",
        "सुल्तान",
        "बादशाह",
        "शाह",
        "किंग",
        "क्वीन",
        "जार",
        "ज़ार",
        "कैसर",
        "पोप",
        "नरेश",
        "शासक",
        "शहंशाह",
        "निजाम",
        "पेशवा",
        "राजकुमार",
        "खलीफा",
    ])
});

static ORDINALS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "प्रथम",
        "द्वितीय",
        "तृतीय",
        "चतुर्थ",
        "पंचम",
        "षष्ठ",
        "षष्ठम",
        "सप्तम",
        "अष्टम",
        "नवम",
        "दशम",
    ])
});

/// Whether the word at `end` says which of that name the king, queen or pope is.
fn numbered(c: &Context<'_>, title: usize, name: usize, end: usize) -> bool {
    !c.breaks(end)
        && c.among(end, &ORDINALS)
        && (title..name).any(|k| c.among(k, &ROYAL))
        && (c.breaks(end + 1) || !c.tokens[end + 1].is_word() || c.is(end + 1, class::POST))
}

/// `सीएम साय विधानसभा पहुंचे`: behind an office-holder's name stands where he went, not a body named after him.
fn went(c: &Context<'_>, title: usize, end: usize) -> bool {
    const BODY: u32 = class::ORG_HEAD | class::ORG_HEAD_OUTSIDE | class::PLACE_HEAD_OUTSIDE;
    !c.breaks(end)
        && c.is(end, BODY)
        && matches!(
            c.token_text(end),
            "विधानसभा"
                | "कोर्ट"
                | "अदालत"
                | "अस्पताल"
                | "थाना"
                | "थाने"
                | "मंत्रालय"
                | "सचिवालय"
        )
        && !c.honour(title)
        && !courtesy(c, end - 1)
        && !c.breaks(end + 1)
        && c.tokens[end + 1].is_word()
        && c.is(end + 1, class::WORD | class::SPEECH)
        && !c.is(end + 1, class::POST | BODY | class::TITLE | class::ROLE)
}

/// `सीएम मान`, `पीएम प्रचंड को`: heads of governments go by one name, which may be a word, where the phrase ends with it.
fn chief(c: &Context<'_>, name: usize, end: usize) -> bool {
    let short = match c.token_text(name - usize::from(name > 0)) {
        "सीएम" | "पीएम" => true,
        "मुख्यमंत्री" | "प्रधानमंत्री" | "राष्ट्रपति" => {
            false
        }
        _ => return false,
    };
    c.breaks(end)
        || c.mark(end, b',')
        || c.mark(end, b':')
        || match c.token_text(end) {
            "ने" => true,
            "को" | "से" | "के" | "की" | "का" => short,
            _ => false,
        }
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn which_of_that_name() {
        finds(
            "राजा वीर देव द्वितीय को गद्दी से हटाया गया।",
            &["P:वीर देव द्वितीय"],
        );
        finds("सुल्तान मुराद पंचम के समय मस्जिद बनी।", &["P:मुराद पंचम"]);
        lacks("छात्र वीर देव द्वितीय रहे।", &["P:वीर देव द्वितीय"]);
    }

    #[test]
    fn a_title_before_an_unknown_word() {
        finds("मौलाना टोरवानी ने तकरीर की।", &["P:टोरवानी"]);
        lacks("मौलाना टोरवानी ने तकरीर की।", &["P:मौलाना टोरवानी"]);
        finds("अधिवक्ता नवाब सिंह मलिक आए।", &["P:नवाब सिंह मलिक"]);
    }
}
