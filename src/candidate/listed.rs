//! Candidates from the gazetteers: every row of every form found, ambiguous ones only as strong as the evidence around them.

use super::origin::{FileRef, Origin};
use super::{Context, Proposal, legal, score, sector};
use crate::gazetteer::flags::{self, class};
use crate::gazetteer::table::{Match, RowRef};
use crate::kind::Kind;
use crate::token::SENTENCE_START;

/// Appends a candidate per form and kind; forms of sectors are kept for their own rule, which weighs them with their neighbours.
pub(crate) fn propose(
    c: &Context<'_>,
    labels: &[Vec<Kind>],
    sectors: &mut Vec<sector::Found>,
    out: &mut Vec<Proposal>,
) {
    sectors.clear();
    for m in c.matches {
        if m.classes & class::NAMES == 0 {
            continue;
        }
        let table = &c.tables[m.table as usize];
        let tokens = &c.tokens[m.start as usize..m.end as usize];
        let user = (m.table as usize) < c.user_tables;
        let mut done: u32 = 0;
        let mut noted = false;
        for row in table.rows_here(m.form) {
            let row_kind = row.kind;
            let block = row.flags & flags::BLOCK != 0;
            // Further ids of the same kind are the entity stage's business: it sees the form.
            let seen = done >> row_kind.min(31) & 1 != 0;
            if !block && (seen | !flags::is_name(row.flags))
                || !table.applies(&row, c.text, tokens)
            {
                continue;
            }
            if row_kind == flags::SECTOR && !user && !block {
                if !noted {
                    sector::note(c, m, &row, sectors);
                }
                noted = true;
                continue;
            }
            done |= 1 << row_kind.min(31);
            let kind = match row_kind {
                flags::PERSON => Kind::Person,
                flags::ORG => Kind::Org,
                flags::PLACE => Kind::Place,
                flags::DATE => continue,
                flags::SECTOR => Kind::Sector,
                k if k >= flags::FIRST_LABEL => {
                    match labels[m.table as usize].get(usize::from(k - flags::FIRST_LABEL)) {
                        Some(k) => *k,
                        None => continue,
                    }
                }
                _ if block => Kind::Person,
                // A name of none of the kinds (a scheme, a film, a train): what stands inside it is not tagged.
                _ if m.end - m.start > 1 || row.flags & flags::AMBIGUOUS == 0 => Kind::Sector,
                _ => continue,
            };
            let silent = !block && row_kind == flags::KINDLESS;
            // `the Associated Press` is listed with its article, the article is no part of the name.
            let article = m.end - m.start > 1
                && tokens[0].is_latin()
                && c.token_text(m.start as usize) == "the";
            let first = m.start as usize + usize::from(article && !user);
            // `यामानाशी प्रांत` is listed whole where the bare name is a town's too; our annotation leaves the head out.
            let generic = kind == Kind::Place
                && !user
                && m.end - m.start > 1
                && c.is(m.end as usize - 1, class::PLACE_HEAD_OUTSIDE)
                && c.token_text(m.end as usize - 1) == "प्रांत";
            let end = m.end as usize - usize::from(generic);
            if kind == Kind::Org
                && !block
                && !silent
                && end == m.end as usize
                && let Some(firm) = legal::listed(c, m, &row)
            {
                out.push(firm);
            }
            let score = if user {
                user_score(c, m, &row, kind)
            } else {
                builtin_score(c, m, &row, kind)
            };
            out.push(Proposal {
                span: c.span(first, end),
                tokens: (first as u32, end as u32),
                kind,
                score,
                source: Origin::Gazetteer(FileRef {
                    table: m.table,
                    file: row.file,
                }),
                user,
                form: (!silent).then_some((m.table, m.form)),
                date: None,
                block,
                silent,
            });
        }
    }
}

/// A user's row stands as it is, unless the user calls it ambiguous.
fn user_score(c: &Context<'_>, m: &Match, row: &RowRef<'_>, kind: Kind) -> f32 {
    if row.flags & flags::AMBIGUOUS != 0 && !cued(c, m.start as usize, m.end as usize, kind) {
        score::LISTED_AMBIGUOUS
    } else {
        1.0
    }
}

fn builtin_score(c: &Context<'_>, m: &Match, row: &RowRef<'_>, kind: Kind) -> f32 {
    let (start, end) = (m.start as usize, m.end as usize);
    let single = end - start == 1;
    // One sure row of this kind is enough: `PTI` is a party too, and always a body.
    let sure = match kind {
        Kind::Person => class::PERSON,
        Kind::Org => class::ORG,
        Kind::Place => class::PLACE,
        _ => 0,
    };
    let mut ambiguous = row.flags & flags::AMBIGUOUS != 0 && m.classes & sure == 0;
    if single {
        let info = c.info[start];
        // The vocabulary knows the form as an ordinary word.
        ambiguous |= info & (class::WORD | class::STOP | class::POST) != 0;
        // A surname or given name that is also a town's or a company's name.
        ambiguous |=
            kind != Kind::Person && info & class::PART != 0 && info & class::WEAK_PART == 0;
        let t = &c.tokens[start];
        if t.is_latin() && c.cased && !t.has(crate::token::CAPITAL) && kind != Kind::Sector {
            ambiguous = true;
        }
    }
    let long = if single {
        score::LISTED
    } else {
        score::LISTED_LONG
    };
    let variant = if row.flags & flags::VARIANT != 0 {
        0.02
    } else {
        0.0
    };
    if !ambiguous {
        return long - variant;
    }
    // `हीरा ग्रुप`: with its head the form is no word any more.
    if !single
        && kind == Kind::Org
        && c.is(end - 1, class::ORG_HEAD)
        && !c.is(start, class::MODIFIER)
    {
        return 0.9 - variant;
    }
    if cued(c, start, end, kind) {
        // `मंडी और कुल्लू`: beside a sure name in a list there is little doubt.
        let bits = match kind {
            Kind::Place => class::PLACE,
            Kind::Org => class::ORG,
            _ => 0,
        };
        if bits != 0 && c.tokens[start].is_devanagari() && listed_neighbour(c, start, end, bits) {
            return 0.86 - variant;
        }
        return score::LISTED_CUED - variant;
    }
    // A capital inside a sentence speaks for an English name.
    let t = &c.tokens[start];
    if c.cased
        && t.is_latin()
        && t.has(crate::token::CAPITAL)
        && !t.has(SENTENCE_START)
        && row.flags & flags::AMBIGUOUS == 0
    {
        return score::LISTED_CUED - variant;
    }
    score::LISTED_AMBIGUOUS
}

/// Whether the neighbours of tokens `start..end` speak for a name of this kind.
pub(crate) fn cued(c: &Context<'_>, start: usize, end: usize, kind: Kind) -> bool {
    let before = (start > 0 && !c.tokens[start].has(SENTENCE_START)).then(|| start - 1);
    let after = (!c.breaks(end)).then_some(end);
    let prev = before.map_or(0, |i| c.info[i]);
    let next = after.map_or(0, |i| c.info[i]);
    match kind {
        Kind::Person => {
            prev & (class::TITLE | class::KIN) != 0
                || next & class::HONORIFIC != 0
                || after.is_some_and(|i| matches!(c.token_text(i), "ने" | "ne"))
        }
        Kind::Place => {
            next & (class::PLACE_HEAD_OUTSIDE | class::PLACE_CONTEXT) != 0
                || prev & class::PLACE_HEAD_BEFORE != 0
                || after.is_some_and(|i| {
                    matches!(c.token_text(i), "में" | "स्थित" | "निवासी" | "mein" | "me")
                }) && next & class::WORD == 0
                    && before.is_none_or(|i| c.info[i] & class::PART == 0)
                // `मंडी सांसद`, `पाक कप्तान`
                || next & class::TITLE != 0
                    && next & class::WEAK_TITLE == 0
                    && c.info[start] & (class::STOP | class::POST | class::MODIFIER) == 0
                    && c.tokens[start].is_devanagari()
                || listed_neighbour(c, start, end, class::PLACE)
                || before.is_some_and(|i| {
                    matches!(c.token_text(i), "in" | "at" | "near" | "from" | "to")
                        && c.capitalised(start)
                })
        }
        Kind::Org => {
            next & (class::ORG_HEAD | class::ORG_HEAD_OUTSIDE | class::ORG_CONTEXT) != 0
                || prev & class::ORG_CONTEXT != 0
                || listed_neighbour(c, start, end, class::ORG)
                // A short name alone in brackets: `(भाषा)`, `(AP)`.
                || c.mark(end, b')') && before.is_some_and(|i| c.mark(i, b'('))
        }
        Kind::Sector => next & (class::SECTOR_HEAD | class::SECTOR_CONTEXT) != 0,
        _ => false,
    }
}

/// Whether a sure name of the class stands beside it in a list.
fn listed_neighbour(c: &Context<'_>, start: usize, end: usize, bits: u32) -> bool {
    let right = c
        .list_joint(end)
        .is_some_and(|i| !c.breaks(i) && c.is(i, bits));
    let left = start >= 2
        && !c.tokens[start].has(SENTENCE_START)
        && (c.mark(start - 1, b',') || c.is_conjunction(start - 1))
        && c.is(start - 2, bits);
    right || left
}
