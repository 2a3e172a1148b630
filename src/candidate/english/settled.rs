//! Runs, and pieces of runs, that are one name of the lists, whole and for certain: half of all that have several words. A rule would
//! propose the same words for less, or some of them, and lose either way; it is asked only where what stands beside may make a longer
//! name of it.

use super::{Bits, Run, headed, organisation};
use crate::candidate::said::{self, Said, Sieve};
use crate::candidate::{CONJUNCTION, Context};
use crate::gazetteer::flags::class;
use crate::gazetteer::table::Match;
use crate::token::{
    ALL_CAPS, CAPITAL, CLITIC, JOINED, NO_STOP, Token, TokenKind, punctuation_hash,
};

// `the Velban Drosk government`, `Velban Drosk II`: what a person's name of the lists may have behind it.
static MORE_OF_A_PERSON: Sieve =
    Sieve::new(&["jr", "sr", "ii", "iii"]).with(Said::new("government").hash());

/// The built-in forms, in the order of their first tokens, as the runs come.
pub(super) struct Settled<'a> {
    forms: &'a [Match],
}

impl<'a> Settled<'a> {
    pub(super) fn of(c: &Context<'a>) -> Self {
        // Who is shown what lost sees all of it.
        if c.shown {
            return Settled { forms: &[] };
        }
        let last = c.tables.len().saturating_sub(1) as u32;
        // A user's tables stand before.
        let from = match last {
            0 => 0,
            _ => c.matches.partition_point(|m| m.table < last),
        };
        Settled {
            forms: c.matches.get(from..).unwrap_or_default(),
        }
    }

    /// Whether the run is such a name, and nothing beside it makes more of it.
    pub(super) fn run(&mut self, c: &Context<'_>, run: Run, bits: Bits, limit: usize) -> bool {
        self.whole(c, run.start, run.end)
            && !(c.tokens[run.start].has(ALL_CAPS) || c.tokens[run.end - 1].has(ALL_CAPS))
            && closed(c, run, bits, limit)
    }

    /// The same of several tokens that no head behind or before them can make more of.
    pub(super) fn piece(&mut self, c: &Context<'_>, from: usize, to: usize) -> bool {
        self.whole(c, from, to) && !c.tokens.get(to).is_some_and(goes_on)
    }

    /// Whether a form that surely names somebody, a body or a place is tokens `start..end`. Asked in text order.
    #[inline(always)]
    fn whole(&mut self, c: &Context<'_>, start: usize, end: usize) -> bool {
        while let [first, rest @ ..] = self.forms
            && (first.start as usize) < start
        {
            self.forms = rest;
        }
        let here = self.forms.iter().take_while(|m| m.start as usize == start);
        let named = here.fold(false, |any, m| {
            any | ((m.end as usize == end) & (m.classes & super::phrase::NAMED != 0))
        });
        // The article is no part of a listed name, but of a run.
        named && c.tokens[start].hash != said::THE.hash()
    }
}

/// Whether a token goes on a person's name that it stands behind.
#[inline(always)]
fn goes_on(t: &Token) -> bool {
    MORE_OF_A_PERSON.may_hold(t) | ((t.end - t.start == 1) & t.has(CAPITAL))
}

/// Whether the tokens on either side of the run make no longer name of it.
fn closed(c: &Context<'_>, run: Run, bits: Bits, limit: usize) -> bool {
    const BEHIND: u32 = class::PLACE_HEAD
        | class::PLACE_HEAD_OUTSIDE
        | class::ORG_HEAD
        | class::ORG_CONTEXT
        | class::ALIAS;
    let body = bits.any & (class::ORG_HEAD | class::ORG_HEAD_BEFORE) != 0;
    if run.end < limit {
        let (t, info) = (&c.tokens[run.end], c.info[run.end]);
        let more = (info & BEHIND != 0) | goes_on(t) | headed::paired(t);
        let other = if t.kind == TokenKind::Punctuation {
            marked(c, run, t, body)
        } else {
            body & organisation::may_go_on(t)
        };
        if more | other {
            return false;
        }
    }
    // `65th Air Division`, `Drosk and Velban Foundation`, `Sualkuchi Weavers' Society`
    !body || run.start == 0 || !leads(&c.tokens[run.start - 1])
}

/// Whether the mark `t` behind the run may have more of the name behind it.
fn marked(c: &Context<'_>, run: Run, t: &Token, body: bool) -> bool {
    let is = |mark: u64| t.hash == mark;
    // A colon opens what somebody says; `@` another name of the same.
    let opens = is(const { punctuation_hash(b':') })
        | is(const { punctuation_hash(b'@') })
        | is(const { punctuation_hash(b'&') })
        | is(const { punctuation_hash(b'\'') });
    // `Velban Drosk College, Kannauj`, `Drosk Corp.`, `United Drosk Forum Assam (UDFA)`
    let seat = is(const { punctuation_hash(b',') }) && c.is(run.end + 1, class::PLACE);
    let stop = is(const { punctuation_hash(b'.') }) && (t.has(NO_STOP) || !c.breaks(run.end + 1));
    let letters = is(const { punctuation_hash(b'(') }) && !c.is(run.end - 1, class::ORG_HEAD);
    opens || body && (seat || stop || letters)
}

/// Whether what stands before a body's name may be part of it.
fn leads(t: &Token) -> bool {
    t.has(CLITIC | JOINED)
        || t.is_number()
        || CONJUNCTION.may_hold(t)
        || t.is_punctuation(b'&')
        || t.is_punctuation(b'\'')
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::Extractor;
    use crate::candidate::tests::finds;

    /// What stands beside a name of the lists makes a longer one of it, though the lists are sure.
    #[test]
    fn longer_names_are_still_asked_for() {
        for (text, name) in [
            (
                "The Virat Kohli government did it.",
                "O:Virat Kohli government",
            ),
            ("They met Narendra Modi Jr in Raipur.", "P:Narendra Modi Jr"),
            (
                "They study at Delhi University of Velban now.",
                "O:Delhi University of Velban",
            ),
            ("Officers met Narendra Modi in Raipur.", "P:Narendra Modi"),
            (
                "Chief Minister Vishnu Deo Sai told Delhi University so.",
                "P:Vishnu Deo Sai",
            ),
        ] {
            finds(text, &[name]);
        }
    }

    /// Rules are still asked where somebody wants to see what lost.
    #[test]
    fn what_loses_is_shown() {
        let all = Extractor::new().candidates("Officers met Narendra Modi in Raipur.");
        assert!(
            all.iter()
                .any(|c| c.source.to_string() == "rule:english/person")
        );
    }
}
