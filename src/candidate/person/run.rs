//! A run of tokens that could be one person's name: parts, unknown words, initials, hyphens.

use crate::candidate::{Context, place};
use crate::gazetteer::flags::class;
use crate::token::{
    ALL_CAPS, CAPITAL, CLITIC, DOTTED, JOINED, NO_STOP, SENTENCE_START, SPACED, Token, Words,
};
use once_cell::sync::Lazy;

/// Most tokens a name has, initials and their dots included.
const MAX_TOKENS: usize = 9;

/// Devanagari names of Latin letters, as initials are written (`एम. वेंकैया नायडू`, `वी.के. सिंह`).
pub(in crate::candidate) static LETTERS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "ए",
        "बी",
        "सी",
        "डी",
        "ई",
        "एफ",
        "जी",
        "एच",
        "आई",
        "जे",
        "के",
        "एल",
        "एम",
        "एन",
        "ओ",
        "पी",
        "क्यू",
        "आर",
        "एस",
        "टी",
        "यू",
        "वी",
        "डब्ल्यू",
        "डब्लू",
        "एक्स",
        "वाई",
        "जेड",
        "च",
        "म",
        "र",
        "क",
        "ब",
    ])
});

/// What one token can be in a person's name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    Given,
    Surname,
    /// Given name and surname both.
    Both,
    /// A part that is also a word.
    Weak,
    Unknown,
    None,
}

/// A run of tokens that could be one name.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::candidate) struct Run {
    pub(in crate::candidate) end: usize,
    pub(in crate::candidate) words: usize,
    pub(in crate::candidate) parts: usize,
    pub(in crate::candidate) strong: usize,
    pub(in crate::candidate) unknown: usize,
    pub(super) initials: usize,
    pub(super) last_is_surname: bool,
    pub(super) first_is_given: bool,
}

/// Whether a name may well end before token `i`: punctuation, a postposition, a verb of speech or a sentence's end.
pub(in crate::candidate) fn boundary_after(c: &Context<'_>, i: usize) -> bool {
    c.breaks(i)
        || c.is(
            i,
            class::POST | class::SPEECH | class::HONORIFIC | class::STOP,
        )
        || matches!(c.tokens[i].kind, crate::token::TokenKind::Punctuation)
        || c.tokens[i].has(CLITIC)
}

/// The longest run of name-like tokens from `start` on; unknown words only where a cue or a part went before.
pub(in crate::candidate) fn run_from(c: &Context<'_>, start: usize, cued: bool) -> Run {
    let mut run = Run {
        end: start,
        ..Run::default()
    };
    let script = c.tokens[start].script;
    let mut i = start;
    while i < c.tokens.len() && i - start < MAX_TOKENS {
        let t = &c.tokens[i];
        if i > start && t.has(SENTENCE_START) || t.has(JOINED) || t.is_word() && t.script != script
        {
            break;
        }
        if let Some(after) = initial_at(c, i) {
            // `के. चंद्रशेखर`: an initial opens a name or stands in its middle, it does not close one in Devanagari.
            run.initials += 1;
            run.words += 1;
            i = after;
            if t.is_latin() || t.has(DOTTED) {
                run.end = i;
            }
            continue;
        }
        let r = role(c, i);
        match r {
            Role::None => break,
            Role::Unknown => {
                if !cued && run.words == 0 || !latin_case_ok(c, i) || run.unknown >= 3 {
                    break;
                }
                // Behind two known parts or a surname the name is complete.
                if run.last_is_surname && run.strong >= 2 || run.parts >= 2 {
                    // `शीला कुमारी साहु की`: a middle name is no end where one more word closes the phrase.
                    let open = run.unknown == 0
                        && (2..=4).contains(&(run.words - run.initials))
                        && !c.tokens[i].is_latin()
                        && middle(c.token_text(i - 1))
                        && (c.breaks(i + 1)
                            || c.is(i + 1, class::POST | class::HONORIFIC)
                            || c.tokens[i + 1].kind == crate::token::TokenKind::Punctuation)
                        && !place::settled(c.token_text(i));
                    if !open {
                        break;
                    }
                }
                run.unknown += 1;
            }
            _ => {
                if !latin_case_ok(c, i) {
                    break;
                }
                // A word that is a rare name too (`गंभीर`, `प्रधान`) does not go on a name that already has its surname.
                if r == Role::Weak
                    && run.words - run.initials >= 2
                    && (run.last_is_surname || run.strong >= 2)
                    && c.is(i, class::WORD)
                {
                    break;
                }
                run.parts += 1;
                if r != Role::Weak {
                    run.strong += 1;
                }
                if run.words == 0 {
                    run.first_is_given = matches!(r, Role::Given | Role::Both);
                }
            }
        }
        run.last_is_surname =
            matches!(r, Role::Surname | Role::Both) || r == Role::Weak && c.is(i, class::SURNAME);
        run.words += 1;
        i += 1;
        run.end = i;
        if run.words - run.initials >= 5 {
            break;
        }
        // Foreign double names: `ली सोंग-हो`, `Park Ji-eun`; a pair such as `सोनू-मोनू` has two given names.
        if hyphenated(c, i) && (cued || run.words >= 2) {
            i += 2;
            run.end = i;
            continue;
        }
        // `O'Brien`-like clitics and hyphens end a name; so does white space that is not there (`राम/श्याम`).
        if c.tokens
            .get(i)
            .is_some_and(|n: &Token| n.has(CLITIC) || n.is_word() && !n.has(SPACED))
        {
            break;
        }
    }
    // An honorific behind the name is none of it, though `बाबू` and `भाई` are name parts elsewhere.
    if run.words >= 2
        && run.end > start + 1
        && matches!(
            c.token_text(run.end - 1),
            "जी" | "बाबू"
                | "साहब"
                | "साहिब"
                | "भैया"
                | "दीदी"
                | "ji"
                | "babu"
                | "bhaiya"
                | "didi"
        )
    {
        run.end -= 1;
        run.words -= 1;
        run.parts = run.parts.saturating_sub(1);
    }
    if run.end == start {
        return Run {
            end: start,
            ..Run::default()
        };
    }
    run
}

/// Words that stand in the middle of names oftener than at their end.
fn middle(word: &str) -> bool {
    matches!(
        word,
        "कुमार"
            | "कुमारी"
            | "प्रसाद"
            | "लाल"
            | "राम"
            | "चंद्र"
            | "चन्द्र"
            | "चंद"
            | "नाथ"
            | "नारायण"
            | "मोहन"
            | "प्रकाश"
            | "प्रताप"
            | "बहादुर"
            | "कांत"
            | "सिंह"
            | "देवी"
            | "बाई"
            | "मोहम्मद"
            | "अहमद"
            | "कृष्ण"
            | "शंकर"
            | "किशोर"
    )
}

/// A hyphen without spaces at `i` with a name-like word behind it.
fn hyphenated(c: &Context<'_>, i: usize) -> bool {
    if c.breaks(i)
        || c.breaks(i + 1)
        || !c.mark(i, b'-')
        || c.tokens[i].has(SPACED)
        || c.tokens[i + 1].has(SPACED)
    {
        return false;
    }
    let t = &c.tokens[i + 1];
    t.is_word()
        && t.script == c.tokens[i - 1].script
        && c.info[i + 1] & (class::PLACE | class::ORG | class::POST) == 0
        && role(c, i + 1) != Role::None
        || t.is_latin() && !t.has(CAPITAL) && c.tokens[i - 1].has(CAPITAL) && c.unknown(i + 1)
}

/// Whether token `i` may stand in a name as far as Latin capitals tell.
pub(super) fn latin_case_ok(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    !t.is_latin() || t.has(CAPITAL) || !c.cased && c.is(i, class::PART)
}

pub(super) fn role(c: &Context<'_>, i: usize) -> Role {
    let t = &c.tokens[i];
    if !t.is_word() || t.has(CLITIC) {
        return Role::None;
    }
    let info = c.info[i];
    // Romanised without case (`modi sarkar ne`, `khattar sahab`): a word that is anything else is no part of a name.
    if t.is_latin() && info & class::UNTAGGED_HEAD != 0 {
        return Role::None;
    }
    if t.is_latin()
        && !c.cased
        && info & (class::CONTENT_WORD | class::ORG_HEAD | class::HONORIFIC | class::KIN) != 0
    {
        return Role::None;
    }
    if info & class::PART != 0 {
        let clash = class::WORD
            | class::STOP
            | class::POST
            | class::PLACE
            | class::ORG
            | class::ORG_HEAD
            | class::PLACE_HEAD;
        if info & class::WEAK_PART != 0 || info & clash != 0 {
            return if info & (class::STOP | class::POST) != 0 {
                Role::None
            } else {
                Role::Weak
            };
        }
        return match (info & class::GIVEN != 0, info & class::SURNAME != 0) {
            (true, true) => Role::Both,
            (true, false) => Role::Given,
            _ => Role::Surname,
        };
    }
    if info & class::PERSON != 0 {
        return Role::Both;
    }
    if c.unknown(i) && !t.has(ALL_CAPS) && t.end - t.start > 3 {
        return Role::Unknown;
    }
    Role::None
}

/// An initial at `i` (with its dot, where it has one): the token behind it.
pub(super) fn initial_at(c: &Context<'_>, i: usize) -> Option<usize> {
    let t = &c.tokens[i];
    if !t.is_word() || t.has(JOINED) {
        return None;
    }
    if t.has(DOTTED) {
        // `ए.पी.जे.` stands before a name, `म.प्र.` is a place: the table knows the latter.
        return (c.info[i] & (class::PLACE | class::ORG | class::WORD | class::TITLE) == 0
            && part_follows(c, i + 1))
        .then_some(i + 1);
    }
    let dotted = c.mark(i + 1, b'.') && c.tokens[i + 1].has(NO_STOP);
    let behind = if dotted { i + 2 } else { i + 1 };
    if t.is_latin() {
        let single = t.end - t.start == 1 && t.has(CAPITAL);
        return (single && (dotted || part_follows(c, behind)) && c.token_text(i) != "I")
            .then_some(behind);
    }
    // Nearly all words are turned away here.
    if !(t.is_devanagari() && t.end - t.start <= 24 && LETTERS.contains(t, c.token_text(i))) {
        return None;
    }
    // Known words are no initials without a dot; that spares most tokens the comparison. Behind a title (`प्रमुख आर मधु सूदन`) or
    // in front of a second letter (`पी एस रायकवार`) they are.
    if !dotted && c.is(i, class::POST | class::STOP | class::WORD) {
        let titled = i > 0 && c.is(i - 1, class::TITLE) && !c.tokens[i].has(SENTENCE_START);
        let letter = |k: usize| {
            c.tokens.get(k).is_some_and(|t| {
                t.is_devanagari() && t.end - t.start <= 24 && LETTERS.contains(t, c.token_text(k))
            })
        };
        let paired = (titled || !c.is(i, class::POST))
            && !c.breaks(i + 1)
            && letter(i + 1)
            && !c.breaks(i + 2)
            && matches!(role(c, i + 2), Role::Given | Role::Surname | Role::Both);
        let second = i > 0
            && !c.tokens[i].has(SENTENCE_START)
            && !c.is(i - 1, class::POST)
            && letter(i - 1)
            && !c.breaks(i + 1)
            && matches!(role(c, i + 1), Role::Given | Role::Surname | Role::Both);
        if !(titled && !c.is(i, class::POST) || paired || second) {
            return None;
        }
    }
    (part_follows(c, behind) || dotted && initial_chain(c, behind)).then_some(behind)
}

/// Another dotted letter and then a name.
fn initial_chain(c: &Context<'_>, i: usize) -> bool {
    !c.breaks(i)
        && c.mark(i + 1, b'.')
        && LETTERS.contains(&c.tokens[i], c.token_text(i))
        && part_follows(c, i + 2)
}

/// A word that can be a name stands at `i`.
fn part_follows(c: &Context<'_>, i: usize) -> bool {
    if c.breaks(i) {
        return false;
    }
    let r = role(c, i);
    matches!(r, Role::Given | Role::Surname | Role::Both | Role::Weak)
        || r == Role::Unknown && latin_case_ok(c, i)
        || c.tokens[i].is_latin()
            && c.tokens[i].end - c.tokens[i].start == 1
            && c.tokens[i].has(CAPITAL)
}
