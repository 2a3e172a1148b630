//! People in small letters: honorifics written onto a name, initials, name parts that the words beside them treat as names.

use super::{classes, two_letters};
use crate::candidate::endings::{Ending, tail};
use crate::candidate::{Context, Proposal, english};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{
    ALL_CAPS, CAPITAL, CLITIC, LINE_START, SENTENCE_START, Words, in_small_letters,
};
use once_cell::sync::Lazy;

/// What is written onto a name out of respect or familiarity.
const HONORIFICS: [(&str, Ending); 10] = {
    const fn of(letters: &str) -> (&str, Ending) {
        (letters, Ending::new(letters))
    }
    [
        of("ji"),
        of("jii"),
        of("gi"),
        of("bhai"),
        of("jee"),
        of("g"),
        of("saab"),
        of("saheb"),
        of("sahab"),
        of("bhaiya"),
    ]
};

/// Which letters but one go with which last ones there, in any case: nine words in ten end otherwise.
const TAILS: [u32; 32] = {
    let mut tails = [0; 32];
    let mut k = 0;
    while k < HONORIFICS.len() {
        let b = HONORIFICS[k].0.as_bytes();
        let before = match b.len() {
            1 => u32::MAX,
            n => 1 << (b[n - 2] & 31),
        };
        tails[(b[b.len() - 1] & 31) as usize] |= before;
        k += 1;
    }
    tails
};

/// Case endings and particles that stand behind nouns of any kind, names among them.
pub(super) static AFTER: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "ne", "ko", "ka", "ki", "ke", "k", "se", "pe", "par", "pr", "mein", "me", "main", "mai",
        "m", "tak", "bhi", "b", "to", "toh", "aur", "or", "hi", "ji", "jaisa", "jaise", "wala",
        "wale", "wali", "dono", "jab",
    ])
});

/// Surnames and the like that stand alone where the rest of the name is spelled in a way no list knows.
static ALONE: Lazy<Words> = Lazy::new(|| Words::new(&["singh", "kumar", "devi", "kumari", "khan"]));

/// What stands behind names of people far more often than behind other words.
static BEHIND_NAME: Lazy<Words> = Lazy::new(|| Words::new(&["ne", "ko", "bhi", "aur"]));

/// `modiji`, `kejriwalji`: a name with its honorific in one word that is no ordinary one. The word
/// is tagged whole, for a span never cuts a token.
#[inline]
pub(super) fn glued(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    // Latin words are what the text has.
    let until = c.text.as_bytes().get(..t.end as usize);
    let Some([.., before, last]) = until else {
        return;
    };
    if t.end - t.start > 4 && TAILS[usize::from(last & 31)] >> (before & 31) & 1 != 0 {
        honorific(c, i, out);
    }
}

#[inline(never)]
fn honorific(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let tail = tail(c.text, &c.tokens[i]);
    for (ending, letters) in HONORIFICS {
        if letters.closes(tail) {
            honoured(c, i, ending, out);
        }
    }
}

fn honoured(c: &Context<'_>, i: usize, ending: &str, out: &mut Vec<Proposal>) {
    let mut buffer = [0; 32];
    let word = in_small_letters(c.token_text(i), &mut buffer);
    let Some(stem) = word.strip_suffix(ending).filter(|s| s.len() >= 4) else {
        return;
    };
    let bits = classes(c, stem);
    let named = bits & (class::PART | class::PERSON) != 0
        && bits & (class::WEAK_PART | class::CONTENT_WORD | class::TITLE | class::KIN) == 0;
    // `modig`, `shahg`: one letter is enough only behind a sure name.
    if named && (ending.len() > 1 || bits & class::PERSON != 0 || t_capital_inside(c, i)) {
        out.push(c.rule(i, i + 1, Kind::Person, 0.8, "hinglish/glued"));
    }
}

/// `ModiG`, `ModiJi`: the honorific's own capital.
fn t_capital_inside(c: &Context<'_>, i: usize) -> bool {
    let text = c.token_text(i).as_bytes();
    text.len() > 2 && text[text.len() - 1].is_ascii_uppercase() && text[1].is_ascii_lowercase()
}

/// `kl sharma`, `rk singh ne`: two letters that nobody could speak, before a surname.
pub(super) fn initials(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    if t.end - t.start > 2 || c.breaks(i + 1) || !c.unknown(i) {
        return;
    }
    // `collector s gopalan ne`: one letter behind an office.
    let small = || {
        let often = matches!(
            c.token_text(i),
            "s" | "p" | "v" | "t" | "j" | "g" | "c" | "l" | "r"
        );
        often && i > 0 && !c.breaks(i) && c.is(i - 1, class::TITLE | class::ROLE)
    };
    if t.end - t.start == 1 && !small() {
        return;
    }
    let vowel = |ch: u8| matches!(ch, b'a' | b'e' | b'i' | b'o' | b'u' | b'h');
    let b = two_letters(c, i);
    if t.end - t.start == 2 && (b.iter().any(|ch| vowel(*ch)) || b[1] == b'y') {
        return;
    }
    let surname = c.is(i + 1, class::SURNAME)
        && !c.is(
            i + 1,
            class::WEAK_PART | class::CONTENT_WORD | class::TITLE | class::KIN | class::ORG,
        );
    // `jp velasani ne`: whoever acts.
    let acts = || {
        c.unknown(i + 1)
            && !english::ordinary(c, i + 1)
            && !c.breaks(i + 2)
            && matches!(c.token_text(i + 2), "ne" | "ji" | "sir" | "bole")
    };
    if (surname || acts()) && c.tokens[i + 1].end - c.tokens[i + 1].start > 4 {
        out.push(c.rule(i, i + 2, Kind::Person, 0.76, "hinglish/initials"));
    }
}

/// What else a part of a name may be that keeps it from being one alone.
pub(super) const CLASH: u32 = class::WEAK_PART
    | class::CONTENT_WORD
    | class::TITLE
    | class::HONORIFIC
    | class::KIN
    | class::ROLE
    | class::ORG_HEAD
    | class::PLACE_HEAD
    | class::MODIFIER
    | class::PLACE
    | class::ORG;

/// `rohit jaldi out ho gaya`: a name part that is no other word names somebody in small letters too, and so does what lists do not
/// know behind it where it is spoken to or acts: `mahesh palawat ji`.
fn alone(c: &Context<'_>, i: usize) -> Proposal {
    let beside =
        |k: usize| c.is(k, class::PART) && !c.is(k, class::WEAK_PART | class::CONTENT_WORD);
    let surname = !c.breaks(i + 1)
        && c.unknown(i + 1)
        && !c.breaks(i + 2)
        && (c.is(i + 2, class::HONORIFIC)
            || BEHIND_NAME.contains_in_any_case(&c.tokens[i + 2], c.token_text(i + 2)));
    if surname && c.is(i, class::GIVEN) {
        return c.rule(i, i + 2, Kind::Person, 0.72, "hinglish/alone");
    }
    // With another one beside it, it may be part of a longer name, of which rules know more.
    let part = !c.breaks(i + 1) && beside(i + 1) || i > 0 && !c.breaks(i) && beside(i - 1);
    let score = if part { 0.54 } else { 0.66 };
    c.rule(i, i + 1, Kind::Person, score, "hinglish/alone")
}

/// Small words in foreign surnames.
pub(super) const PARTICLES: [&str; 8] = ["de", "du", "van", "von", "der", "den", "ter", "al"];

/// `de Kock bola`, `van der Dussen ne`: a surname, token `i`, with the small words before it.
pub(super) fn particle(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    const OTHER: u32 = class::CONTENT_WORD | class::TITLE | class::PLACE | class::ORG;
    let name = (c.unknown(i) || c.is(i, class::PART) && !c.is(i, OTHER))
        && !c.tokens[i].has(ALL_CAPS)
        && !c.tokens[i].has(SENTENCE_START);
    let small = |k: usize| PARTICLES.contains(&c.token_text(k)) && !c.tokens[k].has(CLITIC);
    if !name || i == 0 || !small(i - 1) {
        return;
    }
    let two = i > 1 && !c.tokens[i - 1].has(SENTENCE_START) && small(i - 2);
    let start = if two { i - 2 } else { i - 1 };
    // `Quinton de Kock` is whole already.
    let given = start > 0
        && !c.tokens[start].has(SENTENCE_START)
        && c.capitalised(start - 1)
        && (!c.tokens[start - 1].has(SENTENCE_START)
            || c.is(start - 1, class::PART)
            || c.unknown(start - 1));
    // `de` is a word of Hindi too: `vote de Rahul ko` has the object behind it.
    let acts = !c.breaks(i + 1)
        && (c.is(i + 1, class::SPEECH)
            || matches!(
                c.token_text(i + 1),
                "ne" | "ka" | "ke" | "ki" | "aur" | "bola" | "bole"
            ));
    if !given && (acts || start + 2 == i) {
        out.push(c.rule(start, i + 1, Kind::Person, 0.8, "hinglish/particle"));
    }
}

/// A given name or surname alone, none of [`CLASH`], where the words beside it treat it as a name.
pub(super) fn part(c: &Context<'_>, i: usize, orderly: bool, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    let capital = t.has(CAPITAL) && !t.has(ALL_CAPS);
    // `Neha: main aa rahi hoon`: whose line of a talk it is.
    if capital && t.has(LINE_START) && c.mark(i + 1, b':') {
        out.push(c.rule(i, i + 1, Kind::Person, 0.8, "hinglish/speaker"));
        return;
    }
    let inside = orderly && capital && !t.has(SENTENCE_START);
    let long = t.end - t.start > 4;
    // Most given names of four letters are words of posts too (`Mann`, `Hadi`).
    let short = inside && t.end - t.start == 4;
    if c.is(i, class::ALONE_PART) {
        out.push(alone(c, i));
        return;
    }
    if !(long || short) || ALONE.contains_in_any_case(t, c.token_text(i)) {
        return;
    }
    let marked =
        || !c.breaks(i + 1) && AFTER.contains_in_any_case(&c.tokens[i + 1], c.token_text(i + 1));
    // `ramesh ne kaha`: somebody acts.
    let acts = || c.token_text(i + 1).eq_ignore_ascii_case("ne");
    // A shorter one is a word too often, whose capital says little: `Layak hi`.
    let capital = capital && t.end - t.start > 6;
    let score = if inside || marked() && (capital || acts()) {
        0.6
    } else {
        0.42
    };
    out.push(c.rule(i, i + 1, Kind::Person, score, "hinglish/part"));
}
