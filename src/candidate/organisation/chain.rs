//! The words before a head noun that belong to its name, counted by what they are.

use super::heads::{said, says};
use super::openers::{action, country_wide, honour_before, national, opens_person, placed};
use crate::candidate::Context;
use crate::gazetteer::flags::class;
use crate::token::{ALL_CAPS, CAPITAL, DOTTED, SENTENCE_START, SPACED, TokenKind};

/// Most tokens of an organisation's name before its head.
const MAX_BEFORE: usize = 10;

/// What stands before a head and belongs to it.
#[derive(Clone, Copy)]
pub(super) struct Chain {
    pub(super) from: usize,
    /// Names of places, people and organisations.
    pub(super) names: usize,
    /// Words that tell bodies apart: `शिक्षा`, `सिंचाई`.
    pub(super) modifiers: usize,
    /// Words no list knows.
    pub(super) unknown: usize,
    /// Words of any body: `राज्य`, `जिला`.
    pub(super) generic: usize,
}

impl Chain {
    fn none(i: usize) -> Self {
        Chain {
            from: i,
            names: 0,
            modifiers: 0,
            unknown: 0,
            generic: 0,
        }
    }
}

/// Whether nothing right before a head at `i` can belong to its name: the sentence starts, or a postposition or the like stands there.
#[inline]
pub(super) fn bare(c: &Context<'_>, i: usize) -> bool {
    if i == 0 || c.tokens[i].has(SENTENCE_START) {
        return true;
    }
    c.tokens[i - 1].is_word()
        && c.is(i - 1, class::POST | class::STOP)
        && !c.is(i - 1, class::MODIFIER | HONOUR)
}

/// What a word of honour has, see [`Context::honour`].
const HONOUR: u32 = class::TITLE | class::KIN | class::HONORIFIC;

/// Goes back from a head at `i`, which [`said`] so of itself, over names and modifiers.
#[inline]
pub(super) fn chain(c: &Context<'_>, i: usize, head: u32) -> Chain {
    // A union's name may begin further back (`country_wide`).
    if head & says::UNION == 0 && bare(c, i) {
        return Chain::none(i);
    }
    longer(c, i, head)
}

/// The chain of a head that something stands before: word by word, then what opens it and what ends it.
fn longer(c: &Context<'_>, i: usize, head: u32) -> Chain {
    let mut walk = Walk {
        c,
        i,
        latin: c.tokens[i].is_latin(),
        head,
        chain: Chain::none(i),
        comma: None,
        short: None,
    };
    while walk.chain.from > 0
        && i - walk.chain.from < MAX_BEFORE
        && !c.tokens[walk.chain.from].has(SENTENCE_START)
        && walk.step()
    {}
    walk.shorten();
    walk.open();
    walk.honours();
    walk.trimmed()
}

/// The way back from a head.
struct Walk<'a, 't> {
    c: &'a Context<'t>,
    i: usize,
    latin: bool,
    /// What the head [`said`].
    head: u32,
    chain: Chain,
    /// Where a comma is met: the chain up to there, should nothing open a longer name.
    comma: Option<Chain>,
    /// Where a second unknown word is met: the chain up to there, should no place open the name.
    short: Option<Chain>,
}

impl Walk<'_, '_> {
    fn says(&self, bits: u32) -> bool {
        self.head & bits != 0
    }

    /// One token back; whether the name goes on there.
    #[inline]
    fn step(&mut self) -> bool {
        let k = self.chain.from - 1;
        if let Some(start) = self.somebody(k) {
            self.chain.names += 1;
            self.chain.from = start;
            return true;
        }
        let goes_on = match self.joint(k) {
            Some(joins) => joins,
            None => !self.parts(k) && self.counts(k),
        };
        if goes_on {
            self.chain.from = k;
        }
        goes_on
    }

    /// `राधा रानी सेवा समिति`: where somebody of the lists begins whose last word, token `k`, or the one before is a title or a word
    /// elsewhere.
    #[inline]
    fn somebody(&self, k: usize) -> Option<usize> {
        const ELSEWHERE: u32 = class::TITLE | class::WORD | class::KIN;
        let info = self.c.info[k];
        let strange = info & ELSEWHERE != 0
            // `लाला जगत नारायण महिला कॉलेज`: the word before it is.
            || k > 0 && !self.c.tokens[k].has(SENTENCE_START) && self.c.is(k - 1, ELSEWHERE);
        if self.latin || info & class::PART == 0 || !strange {
            return None;
        }
        let start = self.c.listed_until(k + 1, class::PERSON)?;
        (start < k).then_some(start)
    }

    /// Of a token that joins words: whether it does so here.
    #[inline]
    fn joint(&mut self, k: usize) -> Option<bool> {
        let (c, i, latin, from) = (self.c, self.i, self.latin, self.chain.from);
        let t = &c.tokens[k];
        if t.is_punctuation(b'-') && k > 0 || t.is_punctuation(b'&') && latin {
            return Some(true);
        }
        let between = from < i && k > 0;
        // `एवं` joins two modifiers inside a name, with something before it; a ministry has commas too.
        let ministry = !latin && self.says(says::MINISTRY);
        if c.is_conjunction(k) || ministry && t.is_punctuation(b',') {
            // `किंग्स इलेवन पंजाब और चेन्नई सुपरकिंग्स`, `क प्लांट एवं ख प्लांट`: two bodies, each with its own name or head.
            return Some(
                between
                    && modifier(c, k - 1)
                    && (modifier(c, from) || half(c, from))
                    && c.token_text(k - 1) != c.token_text(i)
                    && (latin || c.listed_until(k, class::ORG).is_none()),
            );
        }
        // `राष्ट्रीय खाद्य प्रौद्योगिकी, उद्यमिता एवं प्रबंधन संस्थान`: commas where such a word opens the name.
        if t.is_punctuation(b',') && !latin && between && self.chain.unknown + self.chain.names == 0
        {
            const SUBJECT: u32 = class::MODIFIER | class::SECTOR;
            let list = c.is(k - 1, SUBJECT) && c.is(from, SUBJECT);
            if list {
                self.comma.get_or_insert(self.chain);
            }
            return Some(list);
        }
        let small = latin
            && matches!(c.token_text(k), "of" | "for" | "and" | "the")
            && between
            && c.tokens[k - 1].has(CAPITAL);
        small.then_some(true)
    }

    /// Whether a word parts the name from what stands before it.
    #[inline]
    fn parts(&self, k: usize) -> bool {
        let (c, i, latin, from) = (self.c, self.i, self.latin, self.chain.from);
        let (t, info) = (&c.tokens[k], c.info[k]);
        if !t.is_word() || t.script != c.tokens[i].script && !(t.is_latin() && t.has(ALL_CAPS)) {
            return true;
        }
        if latin {
            return c.cased && !t.has(CAPITAL)
                || info & (class::POST | class::STOP) != 0 && info & class::MODIFIER == 0;
        }
        if info & (class::POST | class::STOP) != 0 && info & class::MODIFIER == 0 {
            return true;
        }
        // `निर्माण एजेंसी | राजश्री कंस्ट्रक्शन`: what it is, and its name.
        if from < i
            && info & (class::ORG_HEAD | class::ORG_HEAD_OUTSIDE) != 0
            && self.says(says::PRIVATE)
            && matches!(c.token_text(k), "एजेंसी" | "कंपनी" | "फर्म" | "संस्था")
        {
            return true;
        }
        // `छात्र स्वामी आत्मानंद स्कूल`: someone before a name with its word of honour is no modifier of it.
        if from < i && info & class::ROLE != 0 && c.honour(from) {
            return true;
        }
        // `डॉ. विनय मिश्र वैज्ञानिक गन्ना अनुसंधान संस्थान`: someone and what he is there.
        info & class::MODIFIER != 0
            && from < i
            && k > 0
            && !t.has(SENTENCE_START)
            && c.is(k - 1, class::SURNAME)
            && !c.is(k - 1, class::PLACE | class::ORG | class::MODIFIER)
            && matches!(
                c.token_text(k),
                "वैज्ञानिक"
                    | "निदेशक"
                    | "प्रोफेसर"
                    | "अधिकारी"
                    | "अध्यक्ष"
                    | "प्रधानाचार्य"
                    | "शिक्षक"
                    | "अधिवक्ता"
            )
    }

    /// Counts a word for what it is to the name; whether it is anything.
    #[inline]
    fn counts(&mut self, k: usize) -> bool {
        let (c, latin, from, chain) = (self.c, self.latin, self.chain.from, &mut self.chain);
        let (t, info) = (&c.tokens[k], c.info[k]);
        const WORD: u32 = class::WORD | class::TITLE | class::ROLE | class::KIN | class::MODIFIER;
        if info & (class::PLACE | class::ORG) != 0
            || info & class::PART != 0 && info & class::WORD == 0
            || info & class::NAMES != 0 && info & WORD == 0 && !latin
        {
            chain.names += 1;
            return true;
        }
        if info & (class::MODIFIER | class::ORG_HEAD | class::SECTOR) != 0 {
            if said(c, k) & says::GENERIC != 0 {
                chain.generic += 1;
            } else {
                chain.modifiers += 1;
            }
            return true;
        }
        if c.unknown(k) {
            // One unknown word may open a name, two are likely a sentence, unless a place stands before them.
            if chain.unknown == 1 && !latin && !t.has(DOTTED) && self.short.is_none() {
                self.short = Some(*chain);
            }
            if chain.unknown >= 3 && !latin {
                return false;
            }
            // `उसकी अंकसूची मगध विश्वविद्यालय`: the place opened the name already.
            if !latin && c.is(from, class::PLACE) && self.head & says::INSTITUTION != 0 {
                return false;
            }
            chain.unknown += 1;
            return true;
        }
        let starts = t.has(SENTENCE_START);
        let modifies = if latin {
            t.has(CAPITAL) && info & class::WORD != 0 && !starts
        } else {
            // `इंडियन बिजनेस एंड प्रोफेशनल काउंसिल`: the English joint makes its neighbours parts of the name.
            info & class::WORD != 0
                && (from < self.i && c.token_text(from) == "एंड"
                    || k > 0 && !starts && c.token_text(k - 1) == "एंड")
                // `व्यापार मेला प्राधिकरण`, `मिशन निदेशालय`: an event's body.
                || info & class::UNTAGGED_HEAD != 0 && from == self.i
        };
        chain.modifiers += usize::from(modifies);
        modifies
    }

    /// Goes back to where the second unknown word was met, where nothing speaks for it.
    fn shorten(&mut self) {
        let (c, i, from) = (self.c, self.i, self.chain.from);
        let Some(short) = self.short else { return };
        // `महिंद्रा लास्ट माइल मोबिलिटी`: a group opens the name of one of its firms.
        let opened = c.is(from, class::PLACE)
            || i - from <= 4 && c.listed_until(from + 1, class::ORG) == Some(from);
        if opened {
            return;
        }
        // `के ब्राइट फ्यूचर कोचिंग सेंटर`: nothing that could belong to another phrase stands before the two.
        let apart = || {
            !(from..i).any(|k| c.mark(k, b'-'))
                && (from == 0
                    || c.tokens[from].has(SENTENCE_START)
                    || c.tokens[from - 1].kind == TokenKind::Punctuation
                    || c.is(from - 1, class::POST | class::STOP))
        };
        if self.chain.unknown != 2 || !self.says(says::INSTITUTION) && !apart() {
            self.chain = short;
        }
    }

    /// Goes on to what opens the name of a union or of a body that the state sets up, over ordinary words.
    fn open(&mut self) {
        let (c, i) = (self.c, self.i);
        // `ऑल इंडिया मोबाइल रिटेलर्स एसोसिएशन`: ordinary words between the word for the whole country and a union's head.
        if !self.latin
            && self.says(says::UNION)
            && let Some(opener) = country_wide(c, self.chain.from)
        {
            self.chain.from = opener;
            self.chain.names += 1;
            self.chain.modifiers += 1;
        }
        if !self.latin
            && self.says(says::FORMAL)
            && !c.is(self.chain.from, class::PLACE)
            && let Some(place) = placed(c, self.chain.from, i)
        {
            self.chain.from = place;
            self.chain.names += 1;
            self.chain.modifiers += 1;
            self.comma = None;
        }
        // `केंद्रीय समुद्री मात्स्यिकी अनुसंधान संस्थान`: what opens a national body over an ordinary word.
        if !self.latin
            && self.says(says::INSTITUTION)
            && self.chain.names == 0
            && self.chain.modifiers + self.chain.unknown > 0
            && let Some(opener) = national(c, self.chain.from)
        {
            self.chain.from = opener;
            self.chain.modifiers += 2;
            self.chain.unknown = 0;
        }
        if let Some(comma) = self.comma
            && said(c, self.chain.from) & says::OPENER == 0
        {
            self.chain = comma;
        }
    }

    /// Words of honour that belong to the name: `पंडित दीनदयाल उपाध्याय मेडिकल कॉलेज`, `सर रतन टाटा ट्रस्ट`.
    fn honours(&mut self) {
        let (c, chain) = (self.c, &mut self.chain);
        if !self.latin && honoured(c, chain.from, self.i, self.head) {
            chain.from -= 1;
        }
        if !self.latin
            && self.head & (says::INSTITUTION | says::TRUST) != 0
            && (c.is(chain.from, class::PART | class::PERSON)
                || opens_person(c, chain.from, self.i))
        {
            while let Some(honour) = honour_before(c, chain.from) {
                chain.from = honour;
            }
            // `राजकीय सरोजिनी नायडू चिकित्सालय`: whose it is; `बाबा साहेब डॉ. भीमराव अंबेडकर महाविद्यालय`.
            let inside = |k: usize| k > 0 && !c.tokens[k].has(SENTENCE_START);
            let before = |k: usize| if inside(k) { c.token_text(k - 1) } else { "" };
            if matches!(before(chain.from), "साहेब" | "साहब") && before(chain.from - 1) == "बाबा"
            {
                chain.from -= 2;
            }
            if matches!(before(chain.from), "राजकीय" | "शासकीय" | "गवर्नमेंट")
            {
                chain.from -= 1;
            }
        }
    }

    /// The chain without what joins nothing at its beginning.
    fn trimmed(self) -> Chain {
        let (c, i, mut chain) = (self.c, self.i, self.chain);
        // `इको-टूरिज्म केंद्र`: the other half of the word is no part of any name, so this half is none either.
        let half = chain.from < i
            && c.mark(chain.from, b'-')
            && !c.tokens[chain.from].has(SPACED)
            && !c.tokens[chain.from + 1].has(SPACED);
        if half {
            return Chain::none(i);
        }
        while chain.from < i
            && (c.tokens[chain.from].kind == TokenKind::Punctuation
                || c.is_conjunction(chain.from)
                || matches!(c.token_text(chain.from), "of" | "for" | "and" | "the"))
        {
            chain.from += 1;
        }
        if !self.latin && chain.from + 1 < i && action(c, chain.from) {
            chain.from += 1;
            chain.modifiers = chain.modifiers.saturating_sub(1);
        }
        chain
    }
}

/// `शुगर एंड बायो-एनर्जी`: the first half of a word whose second one can stand beside the joint.
fn half(c: &Context<'_>, i: usize) -> bool {
    c.mark(i + 1, b'-') && !c.tokens[i + 1].has(SPACED) && !c.breaks(i + 2) && modifier(c, i + 2)
}

/// A word that can stand on either side of `एवं` inside a name.
fn modifier(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::MODIFIER | class::SECTOR | class::PLACE)
        || c.tokens[i].is_devanagari() && c.unknown(i)
}

/// `मां शारदा राइस मिल`, `जय भोले सेवा समिति`: whether the word before the chain honours whom its first word names, before a head at `i`.
fn honoured(c: &Context<'_>, from: usize, i: usize, head: u32) -> bool {
    if from >= i || from == 0 || c.tokens[from].has(SENTENCE_START) {
        return false;
    }
    let before = c.token_text(from - 1);
    c.is(from, class::PART | class::PERSON)
        && c.is(from - 1, class::TITLE | class::KIN | class::PART)
        && matches!(before, "मां" | "माँ" | "माता" | "जय")
        // `जय बूढ़ादेव समूह`: in no list of deities.
        || head & says::GROUP != 0 && from + 1 == i && c.unknown(from) && before == "जय"
}
