//! Names of several words in small letters of which lists know one: `sarpanch ramkhilan patel ji`, `s gopalan ne`.

use super::people::AFTER;
use crate::candidate::endings::{Ending, tail};
use crate::candidate::{Context, Proposal, english};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::CAPITAL;

/// What Hindi forms words with and given names seldom have.
const FORMS: [Ending; 18] = [
    Ending::new("waala"),
    Ending::new("waale"),
    Ending::new("waali"),
    Ending::new("wala"),
    Ending::new("wale"),
    Ending::new("wali"),
    Ending::new("ega"),
    Ending::new("egi"),
    Ending::new("enge"),
    Ending::new("oge"),
    Ending::new("oga"),
    Ending::new("ogi"),
    Ending::new("aya"),
    Ending::new("aye"),
    Ending::new("ayi"),
    Ending::new("iye"),
    Ending::new("on"),
    Ending::new("ein"),
];

/// A given name that no list knows before the surname `i`.
pub(super) fn full(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let Some(given) = i.checked_sub(1).filter(|_| !c.breaks(i)) else {
        return;
    };
    let (t, surname) = (&c.tokens[given], &c.tokens[i]);
    if !c.unknown(given)
        || !c.is(i, class::SURNAME)
        || !t.is_latin()
        || (t.has(CAPITAL) | surname.has(CAPITAL))
        || t.end - t.start < 4
        || surname.end - surname.start < 3
    {
        return;
    }
    let letters = c.token_text(given).bytes().all(|b| b.is_ascii_alphabetic());
    let end = tail(c.text, t);
    if !letters || FORMS.iter().any(|form| form.closes(end)) || english::ordinary(c, given) {
        return;
    }
    let held = !c.breaks(i + 1)
        && (c.is(i + 1, class::HONORIFIC)
            || AFTER.contains_in_any_case(&c.tokens[i + 1], c.token_text(i + 1)));
    let office = given > 0 && !c.breaks(given) && c.is(given - 1, class::TITLE | class::ROLE);
    // `ghumte hi raho modi ji`: a name that stands alone has a verb before it as often.
    let sure = held
        && (!c.is(i, class::ALONE_PART | class::GIVEN | class::NAMES)
            || matches!(c.token_text(i), "singh" | "devi" | "kumari"));
    if office || sure {
        out.push(c.rule(given, i + 1, Kind::Person, 0.76, "hinglish/full"));
    }
}
