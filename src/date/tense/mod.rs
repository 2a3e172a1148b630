//! Whether a clause speaks of what was or of what will be.

mod english;
mod mood;
mod notice;
mod plans;
mod verbs;

use super::cursor::Cursor;
use super::lexicon::Class;
use crate::token::{LINE_START, SENTENCE_START, TokenKind};
use verbs::PAST;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Tense {
    Past,
    Future,
    /// Planned once: to come, unless it was a short time ago.
    Planned,
    #[default]
    Unknown,
}

/// How many tokens ahead a verb is looked for.
const REACH: usize = 40;

/// The tense of the clause around token `at`: the first finite verb behind it decides; Hindi puts the verb last.
///
/// An English verb stands before its date, which is tokens `from..at`.
pub(super) fn tense(c: &Cursor, from: usize, at: usize) -> Tense {
    let hindi = c.lex(at).roman() || c.lex(from).roman();
    if !hindi && let Some(tense) = english::before(c, from) {
        return tense;
    }
    let mut clause = Clause {
        c,
        at,
        hindi,
        relative: c.lex(from).class == Class::RelDay,
        was: match plans::of_term(c, at) || plans::fixed(c, at) || mood::supposed(c, from) {
            true => Tense::Planned,
            false => Tense::Past,
        },
        within_relative: mood::relative(c, from),
        told: false,
        past: false,
        present: false,
    };
    for i in at..(at + REACH).min(c.len()) {
        let t = &c.tokens[i];
        if i > at && t.has(LINE_START | SENTENCE_START) {
            break;
        }
        if !t.is_word() || c.breaks(i) {
            // What stands behind a quotation speaks of when it was said.
            if quote_closes(c, from, i) {
                break;
            }
            continue;
        }
        // Each script has its endings: no word is asked for those of the other.
        let word = t.text(c.text);
        let latin = word.as_bytes().first().is_some_and(u8::is_ascii);
        // `kal rohit ne kya batting ki`: who bears it has done something.
        if hindi && word == "ne" {
            clause.past = true;
            continue;
        }
        let may_be = match latin {
            true => verbs::may_be_latin_verb(t, word),
            false => verbs::may_be_verb(t, word),
        };
        // `मुनाफा बढ़ा।`
        let closes = || c.mark(i + 1) || clause.within_relative && mood::takes_up(c, i + 1);
        if !(may_be || closes() && verbs::ends_in_vowel(word)) {
            continue;
        }
        let told = match latin {
            true => clause.latin(i, word),
            false => clause.devanagari(i, word),
        };
        if let Some(tense) = told {
            return tense;
        }
    }
    if clause.past && !clause.present {
        return clause.was;
    }
    // `कल शाम 4 बजे रामलीला मैदान में जनसभा।`: without a verb, what is announced.
    if !clause.past && !clause.present && notice::announced(c, at, REACH) {
        return Tense::Future;
    }
    match hindi {
        true => english::before(c, from).unwrap_or_default(),
        false => Tense::Unknown,
    }
}

/// What the words behind a date have said, as they are read one by one.
struct Clause<'c, 'a> {
    c: &'c Cursor<'a>,
    /// The token behind the date.
    at: usize,
    /// The words at the date are romanised Hindi.
    hindi: bool,
    /// The date counts from today.
    relative: bool,
    /// What a past verb says: nothing, where it says when a plan was spoken of.
    was: Tense,
    /// The date stands in a relative clause: it ends where the word is taken up.
    within_relative: bool,
    /// A participle beside the date has said it.
    told: bool,
    /// A past form was read that did not end its clause.
    past: bool,
    /// A copula of the present was read.
    present: bool,
}

impl Clause<'_, '_> {
    /// What a word in Latin letters says; none where the words behind it decide.
    fn latin(&mut self, i: usize, word: &str) -> Option<Tense> {
        let c = self.c;
        if verbs::roman_future(word) || matches!(word, "will" | "shall" | "ll" | "would") {
            return Some(Tense::Future);
        }
        if matches!(word, "was" | "were")
            && let Some(tense) = english::of_plans(c, i)
        {
            return Some(tense);
        }
        // `…, he said`: of when that was, the date in front of it says nothing, nor does what was said.
        if matches!(word, "said" | "announced" | "added") && !self.hindi && i > self.at {
            return Some(Tense::Unknown);
        }
        // `floods hit the valley`, which is no present where nothing in front of it says so.
        let hit =
            word == "hit" && i > 0 && !c.one_of(i - 1, &["to", "may", "could", "might", "can"]);
        if hit
            || matches!(word, "was" | "were" | "had" | "did" | "said")
            || verbs::past_english(word)
        {
            return Some(self.was);
        }
        if matches!(word, "hai" | "hain") {
            return self.copula(i, verbs::roman_verbal);
        }
        let told = self.perfect(i, word);
        self.present |= matches!(word, "is" | "are");
        told
    }

    /// What a word in Devanagari says; none where the words behind it decide.
    fn devanagari(&mut self, i: usize, word: &str) -> Option<Tense> {
        let c = self.c;
        // Two letters of Devanagari are six bytes.
        let ending = word
            .len()
            .checked_sub(6)
            .and_then(|at| word.get(at..))
            .unwrap_or("");
        let future = match ending {
            "गा" | "गे" | "गी" => verbs::future(word),
            "ना" | "नी" | "ने" => self.infinitive(i, word, ending == "ने"),
            _ => false,
        };
        if self.told {
            return Some(self.was);
        }
        // `10 दिसंबर को प्रस्तावित रैली`
        if i <= self.at + 2 && plans::proposed(word) && !self.past {
            return Some(Tense::Planned);
        }
        let command = || {
            matches!(word, "करें" | "कीजिए" | "करो" | "रखो" | "दें")
                || (verbs::imperative(word) || mood::subjunctive(word)) && ends_clause(c, i + 1)
        };
        if future || command() {
            return Some(Tense::Future);
        }
        if mood::may_be_wish(c, self.at, word) {
            self.was = Tense::Planned;
        }
        if let Some(tense) = self.perfect(i, word) {
            return Some(tense);
        }
        if self.within_relative
            && i > self.at
            && mood::takes_up(c, i + 1)
            && word != "है"
            && word != "हैं"
        {
            return Some(self.was);
        }
        // `मुनाफा बढ़ा।`: a sentence that ends without a copula ends in a perfect.
        self.past |= word.len() > 6
            && c.str(i + 1) == "।"
            && word.ends_with(['ा', 'ी', 'े', 'ई', 'आ', 'ए', 'ं'])
            && !notice::ANNOUNCED.contains(&word);
        if matches!(word, "है" | "हैं") {
            return self.copula(i, verbal);
        }
        None
    }

    /// What the copula of the present says that is token `i`.
    fn copula(&mut self, i: usize, verbal: fn(&str) -> bool) -> Option<Tense> {
        let c = self.c;
        if i <= self.at {
            self.present = true;
            return None;
        }
        // `बिजली गिरने की आशंका है`
        if mood::foreseen(c.str(i - 1)) {
            return Some(Tense::Future);
        }
        // `आ सकते हैं`: what may come.
        if c.one_of(i - 1, &["सकता", "सकते", "सकती", "sakta", "sakte", "sakti"])
        {
            return Some(Tense::Future);
        }
        // `ऑपरेशन सोमवार को है`, `सोमवार को बैठक है`: what is fixed for a day, where no verb says that it was done or is always done.
        if c.is(self.at, Class::Ko) && !self.past && !verbal(c.str(i - 1)) {
            return Some(Tense::Future);
        }
        // `कल से बिजली नहीं है`, `कल सुबह से बारिश हो रही है`: what has been so since.
        if c.is(self.at, Class::Se) {
            let not = c.one_of(i - 1, &["नहीं", "nahi", "nahin"]);
            let under_way = c.one_of(i - 1, &["रहा", "रही", "रहे", "raha", "rahi", "rahe"]);
            if not
                || mood::lasts(c.str(i - 1))
                || under_way && self.at > 0 && c.is(self.at - 1, Class::Part)
            {
                return Some(Tense::Past);
            }
        }
        self.present = true;
        None
    }

    /// An infinitive or its oblique: whether it is said of what is to come. What it says of a plan is kept.
    fn infinitive(&mut self, i: usize, word: &str, oblique: bool) -> bool {
        let c = self.c;
        let held = |k: usize| c.one_of(k, &["है", "हैं"]);
        // `होने वाला है`, `किया जाना है`
        if oblique && c.one_of(i + 1, &["वाला", "वाली", "वाले"]) && held(i + 2)
            || word.len() > 9 && held(i + 1) && ends_clause(c, i + 2)
        {
            return true;
        }
        if !oblique || word.len() <= 6 {
            return false;
        }
        // `शनिवार को होने वाली परीक्षा`, `किए जाने वाले`: what the date is of was to come, whatever became of it.
        if !self.past && c.one_of(i + 1, &["वाला", "वाली", "वाले"]) && i < self.at + 8
        {
            self.was = Tense::Planned;
            self.told = true;
        }
        // `30 नवंबर तक प्रमाणपत्र देने को कहा`: what somebody is told to do.
        if c.one_of(i + 1, &["को"]) && c.one_of(i + 2, &["कहा", "कहते", "बोला", "कह"])
        {
            self.was = Tense::Planned;
        }
        // `3 दिसंबर को आने की पुष्टि की`: the verb behind it says when it was said, not when that is.
        if c.one_of(i + 1, &["की", "का", "के"]) && plans::said_of_plans(c, i + 2) {
            self.was = Tense::Unknown;
        }
        false
    }

    /// A form of the past: what it says, where it ends its clause.
    fn perfect(&mut self, i: usize, word: &str) -> Option<Tense> {
        let c = self.c;
        if !PAST.contains(&c.tokens[i], word) {
            return None;
        }
        let copula = || c.one_of(i + 1, &["है", "हैं", "था", "थे", "थी"]);
        let ends = ends_clause(c, i + 1) || copula();
        // `की`, `ली`, `दी`, `लिए`, `the` are postpositions or names too: verbs only at the end of a clause.
        let weak = matches!(
            word,
            "की" | "ली"
                | "दी"
                | "लिए"
                | "the"
                | "रहा"
                | "रही"
                | "रहे"
                | "हुए"
                | "मिले"
                | "मिली"
        );
        // `जा रहा है` is a present that news uses for plans.
        let progressive = matches!(word, "रहा" | "रही" | "रहे") && c.one_of(i + 1, &["है", "हैं"]);
        // `शनिवार को हुई बैठक में`, `8 मार्च को रद्द की गई परीक्षा`; but `5 दिसंबर को देखते हुए`.
        let participle = match word {
            "हुए" | "हुई" | "हुआ" => !c.str(i - 1).ends_with(['े', 'ा', 'ी']),
            "गई" | "गयी" | "गए" | "गये" | "गया" => {
                c.one_of(i - 1, &["की", "किए", "किया", "किये"])
            }
            _ => false,
        };
        if participle && !ends && i <= self.at + 3 {
            return Some(self.was);
        }
        if weak && !ends || progressive {
            return None;
        }
        if matches!(word, "गया" | "गई" | "गयी" | "गए" | "गये")
            && c.one_of(i + 1, &["है", "हैं"])
            && plans::arranged(c, i, self.at)
        {
            return Some(Tense::Future);
        }
        self.past = true;
        // `मांग नहीं मानी गई तो`
        if c.one_of(i + 1, &["तो", "to"]) {
            return Some(Tense::Planned);
        }
        // `10 दिसंबर को कूच का ऐलान किया`. Of yesterday or tomorrow the verb speaks.
        if ends && i > self.at + 3 && plans::called(c, i) && !self.relative {
            return Some(Tense::Planned);
        }
        ends.then_some(self.was)
    }
}

/// Whether the mark at token `i` closes a quotation that the date at `from` is in, and not one of the date alone.
#[inline(never)]
fn quote_closes(c: &Cursor, from: usize, i: usize) -> bool {
    const QUOTES: [&str; 4] = ["\"", "”", "'", "’"];
    let mark = |i: usize| c.mark(i) && c.tokens[i].kind == TokenKind::Punctuation;
    if !mark(i) || c.spaced(i) || !QUOTES.contains(&c.str(i)) || c.joined(i) {
        return false;
    }
    // An apostrophe has its word behind it.
    let closes = i + 1 >= c.len() || c.spaced(i + 1) || c.mark(i + 1);
    closes && !(from > 0 && mark(from - 1) && ["\"", "“", "'", "‘"].contains(&c.str(from - 1)))
}

/// Whether a word before `है` may be a verb's: `आता है`, `रहा है`, `की है`.
fn verbal(word: &str) -> bool {
    word.ends_with(['ा', 'ी', 'े', 'ए', 'ई', 'ं'])
}

/// Whether nothing of the clause stands at token `i`.
fn ends_clause(c: &Cursor, i: usize) -> bool {
    c.ends(i)
        || c.tokens
            .get(i)
            .is_some_and(|t| !t.is_word() && !t.is_number())
        || c.one_of(i, &["और", "कि", "तो", "लेकिन", "जबकि", "aur", "and"])
}
