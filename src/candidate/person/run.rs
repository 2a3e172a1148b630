//! A run of tokens that could be one person's name: parts, unknown words, hyphens.

use super::initial::{initial_at, may_be_initial, may_be_letter};
use super::linked::{hyphen_behind, hyphenated, links, syllable};
use super::role::{Role, latin_case_ok, role};
use crate::candidate::organisation::spelled_acronym;
use crate::candidate::said::{KO, LI, MAHARAJ, NE, SE};
use crate::candidate::{Context, place};
use crate::gazetteer::flags::class;
use crate::token::{CLITIC, DOTTED, JOINED, SENTENCE_START, SPACED, Token, Words};
use once_cell::sync::Lazy;

/// Honorifics behind a name.
static HONORIFICS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "जी",
        "बाबू",
        "साहब",
        "साहिब",
        "भैया",
        "दीदी",
        "ji",
        "babu",
        "bhaiya",
        "didi",
    ])
});

/// Most tokens a name has, initials and their dots included.
const MAX_TOKENS: usize = 9;

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
#[inline]
pub(in crate::candidate) fn run_from(c: &Context<'_>, start: usize, cued: bool) -> Run {
    // No part, no person, no initial: most words behind a cue open no name, as their bits tell.
    if c.info[start] & (class::PART | class::SURNAME | class::PERSON) == 0
        && !may_be_initial(&c.tokens[start])
        && !(cued && c.unknown(start))
    {
        return Run {
            end: start,
            ..Run::default()
        };
    }
    lone_run(c, start, cued).unwrap_or_else(|| long_run(c, start, cued))
}

/// A run of one word or none, which two in three are, where what stands behind it tells at once that it goes no further.
pub(super) fn lone_run(c: &Context<'_>, start: usize, cued: bool) -> Option<Run> {
    let t = &c.tokens[start];
    let next = start + 1;
    if !(t.is_word() && (t.is_devanagari() || t.is_latin()))
        || t.has(JOINED | CLITIC)
        || may_be_initial(t)
        || !ends_before(c, next, t)
    {
        return None;
    }
    let none = Run {
        end: start,
        ..Run::default()
    };
    if !latin_case_ok(c, start) {
        return Some(none);
    }
    let role = role(c, start);
    let strong = match role {
        // `ली` before a postposition or a name in two halves is looked at again.
        Role::None if c.is(start, class::SURNAME) && (cued || c.mark(start + 2, b'-')) => {
            return None;
        }
        Role::None => return Some(none),
        Role::Unknown if !cued => return Some(none),
        Role::Unknown => {
            return Some(Run {
                end: next,
                words: 1,
                unknown: 1,
                ..none
            });
        }
        Role::Weak => false,
        _ => true,
    };
    Some(Run {
        end: next,
        words: 1,
        parts: 1,
        strong: usize::from(strong),
        last_is_surname: matches!(role, Role::Surname | Role::Both)
            || !strong && c.is(start, class::SURNAME),
        first_is_given: matches!(role, Role::Given | Role::Both),
        ..none
    })
}

/// Whether a run that begins with the word `first` ends before token `i` right behind it. Says no where that takes a
/// longer look.
#[inline]
fn ends_before(c: &Context<'_>, i: usize, first: &Token) -> bool {
    let Some(t) = c.tokens.get(i) else {
        return true;
    };
    if t.has(SENTENCE_START | JOINED | CLITIC) {
        return true;
    }
    if !t.is_word() {
        return !t.is_punctuation(b'-');
    }
    if t.script != first.script || !t.has(SPACED) {
        return true;
    }
    if may_be_initial(t) || c.mark(i + 1, b'-') {
        return false;
    }
    // A word that lists know, and not as part of a name; a Latin one in small letters where names have capitals.
    let info = c.info[i];
    info & (class::PART | class::PERSON) == 0 && info & !class::WEAK_PART != 0
        || !latin_case_ok(c, i)
}

/// The same, one token after the other.
pub(super) fn long_run(c: &Context<'_>, start: usize, cued: bool) -> Run {
    let mut run = Run {
        end: start,
        ..Run::default()
    };
    let mut script = c.tokens[start].script;
    let mut i = start;
    while i < c.tokens.len() && i - start < MAX_TOKENS {
        let t = &c.tokens[i];
        if i > start && t.has(SENTENCE_START)
            || t.has(JOINED) && !(t.is_word() && i > 0 && c.zero(i - 1))
            || t.is_word() && t.script != script
        {
            break;
        }
        if let Some(after) = initial_at(c, i) {
            // `के. चंद्रशेखर`: an initial opens a name or stands in its middle, it does not close one in Devanagari.
            run.initials += 1;
            run.words += 1;
            i = after;
            // `CP जोशी`: the rest may be in the other script.
            if let (true, Some(n)) = (t.is_latin(), c.tokens.get(after)) {
                script = n.script;
            }
            if t.is_latin() || t.has(DOTTED) {
                run.end = i;
            }
            continue;
        }
        let mut r = role(c, i);
        // `हाई क्वांग ली ने`, `श्री ली को`: the verb stands before no such postposition.
        if r == Role::None
            && (cued || i > start)
            && c.is(i, class::SURNAME)
            && c.says(i, LI)
            && !c.breaks(i + 1)
            && (c.says(i + 1, NE) || c.says(i + 1, KO) || c.says(i + 1, SE))
        {
            r = Role::Surname;
        }
        // `ली मिन-हो`: a surname that is a word too, before a given name in two halves.
        if r == Role::None
            && i == start
            && c.is(i, class::SURNAME)
            && !c.breaks(i + 1)
            && hyphen_behind(c, i + 1)
            && (syllable(c, i + 1) || c.unknown(i + 1) || c.is(i + 1, class::PART))
            && (syllable(c, i + 3) || c.unknown(i + 3) || c.is(i + 3, class::PART))
        {
            r = Role::Surname;
        }
        // `ली जी-हून`: the first syllable of a Korean given name may be a word.
        if r == Role::None
            && run.words == 1
            && hyphen_behind(c, i)
            && syllable(c, i)
            && (c.unknown(i + 2) || c.is(i + 2, class::PART))
        {
            r = Role::Unknown;
        }
        // `सुंदरराज पी ने`: in the south the initial stands last.
        if cued && run.words >= 1 && i > start && last_initial(c, i) {
            run.words += 1;
            run.end = i + 1;
            break;
        }
        match r {
            Role::None => break,
            Role::Unknown => {
                if !cued && run.words == 0 || !latin_case_ok(c, i) || run.unknown >= 3 {
                    break;
                }
                // `एस.पी. सिंह बदलमाड़ा की ओर`, `रामावतार गौतम जुताई कर रहे`: behind a surname one more such word must end the phrase.
                let linked = i > start && links(c, i - 1);
                let full = run.words >= 2
                    && run.last_is_surname
                    && !linked
                    && !t.is_latin()
                    && (run.initials > 0 || !boundary_after(c, i + 1) || works(c, i + 1));
                // `महिंद्रा ईपीसी`: letters close no name, they name a body.
                let letters = run.words > 0 && !t.is_latin() && spelled_acronym(c.token_text(i));
                if full || letters {
                    break;
                }
                // Behind two known parts or a surname the name is complete.
                if (run.last_is_surname && run.strong >= 2 || run.parts >= 2) && !linked {
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
                    && !(cued && post_as_surname(c, i))
                {
                    break;
                }
                // `आर.एस. झा पंजाब और हरियाणा हाईकोर्ट के`: behind a surname a place is a place.
                if r == Role::Weak
                    && run.words >= 2
                    && c.is(i, class::PLACE)
                    && !t.is_latin()
                    && role(c, i - 1) == Role::Surname
                {
                    break;
                }
                // `प्रमिल शर्मा संतोष वर्मा`: the next person, without a comma.
                if r == Role::Given
                    && run.words - run.initials >= 2
                    && !t.is_latin()
                    && role(c, i - 1) == Role::Surname
                    && !c.breaks(i + 1)
                    && matches!(role(c, i + 1), Role::Surname | Role::Both)
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
        if run.words - run.initials >= 5
            && !(links(c, i - 1)
                || c.tokens.get(i).is_some_and(Token::is_devanagari) && links(c, i))
            && !(i > start + 1 && links(c, i - 2))
        {
            break;
        }
        // Foreign double names: `ली सोंग-हो`, `Park Ji-eun`; a pair such as `सोनू-मोनू` has two given names.
        if hyphenated(c, i) && (cued || run.words >= 2) {
            // `लालू प्रसाद-जगन्नाथ मिश्रा`: two people.
            if run.words - run.initials >= 2
                && run.unknown == 0
                && t.is_devanagari()
                && !c.breaks(i + 2)
                && c.is(i + 1, class::GIVEN)
                && c.is(i + 2, class::SURNAME)
            {
                break;
            }
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
    // `आचार्य कन्हैया द्विवेदी महाराज`, `शांतिदास जी महाराज`; but `सतपाल महाराज`.
    if run.words >= 3 && run.end > start + 2 && c.says(run.end - 1, MAHARAJ) {
        run.end -= 1;
        run.words -= 1;
        run.parts = run.parts.saturating_sub(1);
    }
    // What links names ends none.
    if run.end > start + 1
        && run.words >= 2
        && links(c, run.end - 1)
        && !c.is(run.end - 1, class::NAMES)
        && c.token_text(run.end - 1) != "वान"
    {
        run.end -= 1;
        run.words -= 1;
        run.parts = run.parts.saturating_sub(1);
    }
    // An honorific behind the name is none of it, though `बाबू` and `भाई` are name parts elsewhere.
    if run.words >= 2 && run.end > start + 1 && c.among(run.end - 1, &HONORIFICS) {
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

/// `एसडीएम दुर्गा प्रसाद अधिकारी ने`: the title stands before the name already, so a post behind it is the surname.
fn post_as_surname(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::SURNAME)
        && c.is(i, class::TITLE)
        && c.tokens[i].is_devanagari()
        && (c.breaks(i + 1)
            || c.is_conjunction(i + 1)
            || c.mark(i + 1, b',')
            || c.token_text(i + 1) == "ने")
}

/// A letter that is no word, closed by a postposition.
fn last_initial(c: &Context<'_>, i: usize) -> bool {
    c.is(i + 1, class::POST)
        && may_be_letter(&c.tokens[i])
        && c.tokens[i].end - c.tokens[i].start <= 6
        && !c.breaks(i + 1)
        && matches!(
            c.token_text(i),
            "टी" | "पी"
                | "एस"
                | "एम"
                | "एन"
                | "आर"
                | "एल"
                | "वी"
                | "डी"
                | "बी"
                | "सी"
                | "यू"
        )
}

/// The verb of a noun for an activity: `जुताई कर रहे थे`.
fn works(c: &Context<'_>, i: usize) -> bool {
    !c.breaks(i)
        && matches!(
            c.token_text(i),
            "कर" | "करने" | "करते" | "करके" | "करना" | "हो" | "होने"
        )
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
