//! A run of several tokens: how far a name goes on.

use super::ending::trade;
use super::initial::initial_at;
use super::linked::{hyphen_behind, hyphenated, links, syllable};
use super::pair::pair;
use super::role::{Role, latin_case_ok, role};
use super::run::{Run, boundary_after, kumar};
use super::run_words::{ANNOUNCED, ELDERS, HONORIFICS, MIDDLE, PRAISES, last_initial, works};
use crate::candidate::list::List;
use crate::candidate::organisation::spelled_acronym;
use crate::candidate::said::{KO, LI, MAHARAJ, NE, ROOP, SE};
use crate::candidate::{Context, place};
use crate::gazetteer::flags::class;
use crate::token::{CAPITAL, CLITIC, DOTTED, JOINED, SENTENCE_START, SPACED, Token, TokenKind};

/// Most tokens a name has, initials and their dots included.
const MAX_TOKENS: usize = 9;

/// The run from `start` on.
pub(super) fn long_run(c: &Context<'_>, start: usize, cued: bool) -> Run {
    let Some(run) = pair(c, start, cued) else {
        return walk(c, start, cued);
    };
    #[cfg(test)]
    assert_eq!(run, walk(c, start, cued), "{}", c.text);
    run
}

/// The same, one token after the other.
fn walk(c: &Context<'_>, start: usize, cued: bool) -> Run {
    let mut run = Run {
        end: start,
        ..Run::default()
    };
    let mut script = c.tokens[start].script;
    let mut i = start;
    while i < c.tokens.len() && i - start < MAX_TOKENS {
        let t = &c.tokens[i];
        if i > start && t.has(SENTENCE_START) || t.has(JOINED) || t.is_word() && t.script != script
        {
            break;
        }
        if i > start && announced(c, i) {
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
        let hindi = t.is_devanagari();
        if hindi && run.words == 1 && run.first_is_given && kumar(c, i) {
            run.initials += 1;
            run.words += 1;
            i += 2;
            continue;
        }
        let r = role_in(c, start, i, &run, cued);
        // `सुंदरराज पी ने`: in the south the initial stands last.
        if hindi && cued && run.words >= 1 && i > start && last_initial(c, i) {
            run.words += 1;
            run.end = i + 1;
            break;
        }
        match r {
            Role::None => break,
            Role::Unknown if !stranger_goes_on(c, start, i, &run, cued) => break,
            Role::Unknown => run.unknown += 1,
            _ if !part_goes_on(c, i, r, &run, cued) => break,
            _ => {
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
        if full(c, start, i, &run) {
            break;
        }
        // Foreign double names: `ली सोंग-हो`, `Park Ji-eun`; a pair such as `सोनू-मोनू` has two given names.
        if hyphenated(c, i) && (cued || run.words >= 2) {
            if two_people(c, i, &run) {
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
    without_what_ends_none(c, start, &mut run);
    if run.end == start {
        return Run {
            end: start,
            ..Run::default()
        };
    }
    // `Glenn A. Velban II`
    if run.words >= 2 && c.cased && !c.breaks(run.end) && c.one_of(run.end, &GENERATIONS) {
        run.end += 1;
    }
    run
}

/// Whether a run before token `i` has as many words as a name may have, unless one that links names is among the last.
#[inline(always)]
fn full(c: &Context<'_>, start: usize, i: usize, run: &Run) -> bool {
    run.words - run.initials >= 5
        && !(links(c, i - 1) || c.tokens.get(i).is_some_and(Token::is_devanagari) && links(c, i))
        && !(i > start + 1 && links(c, i - 2))
}

/// `लालू प्रसाद-जगन्नाथ मिश्रा`: whether another person's name begins behind the hyphen at `i`.
#[inline(always)]
fn two_people(c: &Context<'_>, i: usize, run: &Run) -> bool {
    run.words - run.initials >= 2
        && run.unknown == 0
        && c.tokens[i - 1].is_devanagari()
        && !c.breaks(i + 2)
        && c.is(i + 1, class::GIVEN)
        && c.is(i + 2, class::SURNAME)
}

/// What tells somebody from who bore the name before.
static GENERATIONS: List = List::new(&["Jr", "Sr", "II", "III"]);

/// The role of token `i` in a run from `start`, which is more than the lists say where its neighbours make it part of a name.
fn role_in(c: &Context<'_>, start: usize, i: usize, run: &Run, cued: bool) -> Role {
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
    r
}

/// Whether a word that no list knows goes on the run.
fn stranger_goes_on(c: &Context<'_>, start: usize, i: usize, run: &Run, cued: bool) -> bool {
    let t = &c.tokens[i];
    if !cued && run.words == 0 || !latin_case_ok(c, i) || run.unknown >= 3 {
        return false;
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
        return false;
    }
    // Behind two known parts or a surname the name is complete.
    if !(run.last_is_surname && run.strong >= 2 || run.parts >= 2) || linked {
        return true;
    }
    // `शीला कुमारी साहु की`: a middle name is no end where one more word closes the phrase.
    run.unknown == 0
        && (2..=4).contains(&(run.words - run.initials))
        && !t.is_latin()
        && c.among(i - 1, &MIDDLE)
        && (c.breaks(i + 1)
            || c.is(i + 1, class::POST | class::HONORIFIC)
            || c.tokens[i + 1].kind == TokenKind::Punctuation)
        && !place::settled(c.token_text(i))
}

/// Whether a name part of role `r` goes on the run.
fn part_goes_on(c: &Context<'_>, i: usize, r: Role, run: &Run, cued: bool) -> bool {
    if !latin_case_ok(c, i) {
        return false;
    }
    let words = run.words - run.initials;
    // `बेटे अंकित गंभीर रूप से घायल`: how, and no surname.
    if r == Role::Weak && words >= 1 && !c.breaks(i + 1) && c.says(i + 1, ROOP) {
        return false;
    }
    // `अभिषेक श्रेष्ठ खिलाड़ी चुने गए`: what kind of one, and no surname.
    if r == Role::Weak
        && words == 1
        && !c.breaks(i + 1)
        && c.is(i + 1, class::ROLE | class::WORD)
        && !c.is(i + 1, class::POST | class::STOP | class::SPEECH)
        && c.among(i, &PRAISES)
    {
        return false;
    }
    // A word that is a rare name too (`गंभीर`, `प्रधान`) does not go on a name that already has its surname.
    if r == Role::Weak
        && words >= 2
        && (run.last_is_surname || run.strong >= 2)
        && c.is(i, class::WORD)
        && !(cued && post_as_surname(c, i))
        && !behind_middle(c, i)
    {
        return false;
    }
    // `आर.एस. झा पंजाब और हरियाणा हाईकोर्ट के`: behind a surname a place is a place.
    if r == Role::Weak
        && run.words >= 2
        && c.is(i, class::PLACE)
        && !c.tokens[i].is_latin()
        && role(c, i - 1) == Role::Surname
    {
        return false;
    }
    // `इम्तियाज जलील छत्रपति संभाजीनगर में`: the town.
    if words >= 2 && c.is(i, class::TITLE) && c.token_text(i) == "छत्रपति" {
        return false;
    }
    // `प्रमिल शर्मा संतोष वर्मा`: the next person, without a comma.
    !(r == Role::Given
        && words >= 2
        && !c.tokens[i].is_latin()
        && role(c, i - 1) == Role::Surname
        && !c.breaks(i + 1)
        && matches!(role(c, i + 1), Role::Surname | Role::Both))
}

/// Takes off the last word where it is one that ends no name.
fn without_what_ends_none(c: &Context<'_>, start: usize, run: &mut Run) {
    let shorten = |run: &mut Run| {
        run.end -= 1;
        run.words -= 1;
        run.parts = run.parts.saturating_sub(1);
    };
    // `आचार्य कन्हैया द्विवेदी महाराज`, `शांतिदास जी महाराज`; but `सतपाल महाराज`.
    if run.words >= 3 && run.end > start + 2 && c.says(run.end - 1, MAHARAJ) {
        shorten(run);
    }
    // What links names ends none.
    if run.end > start + 1
        && run.words >= 2
        && links(c, run.end - 1)
        && !c.is(run.end - 1, class::NAMES)
        && c.token_text(run.end - 1) != "वान"
    {
        shorten(run);
    }
    // `नासिर पहलवान`, `लाखन सिंह फौजी`
    if run.words >= 2 && run.end > start + 1 && trade(c, run.end - 1) {
        shorten(run);
    }
    // An honorific behind the name is none of it, though `बाबू` and `भाई` are name parts elsewhere.
    let behind = run.words >= 2 && run.end > start + 1;
    if behind
        && (c.among(run.end - 1, &HONORIFICS)
            || run.words == 2
                && run.end == start + 2
                && c.is(start, class::GIVEN)
                && role(c, start) != Role::Both
                && c.among(run.end - 1, &ELDERS))
    {
        shorten(run);
    }
}

/// `Minister of Jal Shakti Shri Patil`: behind a word that stands before names another name begins.
fn announced(c: &Context<'_>, i: usize) -> bool {
    c.cased
        && c.is(i, class::TITLE)
        && c.among(i, &ANNOUNCED)
        && !c.breaks(i + 1)
        && c.tokens[i + 1].has(CAPITAL)
}

/// `दिनेश चंद्र राय का`: behind a middle name a surname that is a word too closes the phrase.
fn behind_middle(c: &Context<'_>, i: usize) -> bool {
    c.is(i, class::SURNAME)
        && c.tokens[i].is_devanagari()
        && c.among(i - 1, &MIDDLE)
        && !c.breaks(i + 1)
        && c.is(i + 1, class::POST)
        && !c.is(i + 1, class::SPEECH)
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
