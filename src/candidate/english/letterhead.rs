//! Lines in capitals that name who writes: `ZORVEL SUGAR MILLS LIMITED`, `VELBAN DAIRY UNION LTD., MEERUT`. Capitals say nothing there, a
//! head or a legal form at the line's end does.

use super::{Context, Proposal};
use crate::candidate::legal;
use crate::candidate::list::List;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, LINE_START};

/// Most tokens of such a line.
const LONGEST: usize = 14;

/// Small words that names have inside.
static INSIDE: List = List::new(&["OF", "AND", "FOR", "THE", "CO"]);

/// The name that a line in capitals is, which opens with token `from` of a sentence that ends before `end`.
#[inline(never)]
pub(super) fn propose(c: &Context<'_>, from: usize, end: usize, out: &mut Vec<Proposal>) {
    if !c.tokens[from].has(LINE_START) {
        return;
    }
    // `M/S ZORVEL INFRA`
    let messrs = c.token_text(from) == "M" && c.mark(from + 1, b'/');
    let from = from + if messrs { 3 } else { 0 };
    let inner =
        |i: usize| c.mark(i, b'.') || c.mark(i, b'&') || c.mark(i, b'-') || c.mark(i, b'\'');
    let capitals = |i: usize| c.tokens[i].is_word() && c.tokens[i].has(ALL_CAPS);
    let limit = end.min(from + LONGEST);
    let line = (from..limit)
        .find(|&i| !capitals(i) && !inner(i) || i > from && c.tokens[i].has(LINE_START))
        .unwrap_or(limit);
    let Some(last) = (from + 1..line).rev().find(|&i| capitals(i)) else {
        return;
    };
    // The line ends here, or a town stands behind a comma.
    let closed = line == end || c.mark(line, b',') || c.tokens[line].has(LINE_START);
    let function =
        |i: &usize| c.is(*i, class::STOP | class::POST | class::TITLE) && !c.one_of(*i, &INSIDE);
    if !closed || line >= from + LONGEST || (from..last).any(|i| function(&i)) {
        return;
    }
    if let Some(to) = (from + 1..=last).find_map(|i| legal::end(c, i)) {
        out.push(c.rule(from, to, Kind::Org, 0.93, "english/letterhead"));
        return;
    }
    // What tells it from others of its kind.
    const NAMES: u32 = class::PLACE | class::PART | class::PERSON | class::ORG;
    let tells = |i: usize| capitals(i) && (c.unknown(i) || c.is(i, NAMES));
    let of = last > from + 1 && c.is(from, class::ORG_HEAD) && c.token_text(from + 1) == "OF";
    let headed = c.is(last, class::ORG_HEAD) && (from..last).any(tells);
    if headed || of && tells(last) {
        out.push(c.rule(from, last + 1, Kind::Org, 0.88, "english/letterhead"));
    }
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::Extractor;
    use crate::candidate::tests::names_by;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut found = names_by(&Extractor::new(), text);
        found.retain(|name| name.starts_with("O:"));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn who_writes() {
        check(
            "ZORVEL SUGAR MILLS LIMITED\nThe notice is for all its members.",
            &["O:ZORVEL SUGAR MILLS LIMITED"],
        );
        check(
            "VELBAN PUBLIC SCHOOL, RANCHI\nDear parents, the school is closed.",
            &["O:VELBAN PUBLIC SCHOOL"],
        );
        check(
            "VELBAN DAIRY UNION LTD.\nThe notice is for all its members.",
            &["O:VELBAN DAIRY UNION LTD."],
        );
        check(
            "UNIVERSITY OF VELBAN\nThe notice is for all its students.",
            &["O:UNIVERSITY OF VELBAN"],
        );
    }

    #[test]
    fn capitals_that_name_nobody() {
        check("NOTICE INVITING TENDER\nThe work is on a road.", &[]);
        check("WHY IS THE SCHOOL CLOSED\nNobody knows it here.", &[]);
        check("SAVE OUR VELBAN FROM THE BANK\nNobody knows it here.", &[]);
        check("SEATS ARE LIMITED\nCome soon, all of you.", &[]);
    }
}
