//! Candidates from the gazetteers: every row of every form found, ambiguous ones only as strong as the evidence around them.

mod club;
mod cued;
mod market;
mod worth;

use super::origin::{FileRef, Origin};
use super::{Context, Proposal, council, legal, organisation, party, place, said, sector};
use crate::gazetteer::flags::{self, class};
use crate::gazetteer::table::{Match, RowRef};
use crate::kind::Kind;
use crate::token::Token;
use worth::{builtin_score, user_score};

/// What the rows of one form have said.
#[derive(Default)]
struct Seen {
    /// Kinds, as rows number them.
    kinds: u32,
    sector: bool,
}

impl Seen {
    /// Whether a row's kind is a new one. Further ids of the same kind are the entity stage's business: it sees the form.
    #[inline(always)]
    fn adds(&mut self, kind: u8) -> bool {
        let bit = 1 << kind.min(31);
        let new = self.kinds & bit == 0;
        self.kinds |= bit;
        new
    }
}

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
        let table = &*c.tables[m.table as usize];
        let user = (m.table as usize) < c.user_tables;
        let mut seen = Seen::default();
        for row in table.rows_here(m.form) {
            // Most rows are a person's, a body's or a place's, and ask for nothing.
            let kind = match row.kind {
                flags::PERSON => Some(Kind::Person),
                flags::ORG => Some(Kind::Org),
                flags::PLACE => Some(Kind::Place),
                _ => None,
            };
            // What else the word is names nothing.
            if !flags::is_name(row.flags) && row.flags & flags::BLOCK == 0 {
                continue;
            }
            let rare = user | (row.flags & (flags::BLOCK | flags::CASE) != 0);
            match kind {
                Some(kind) if !rare => {
                    if seen.adds(row.kind) {
                        push(c, m, &row, kind, out);
                    }
                }
                None if (row.kind == flags::SECTOR) & !rare => {
                    if !std::mem::replace(&mut seen.sector, true) {
                        sector::note(c, m, &row, sectors);
                    }
                }
                _ => other(c, m, &row, labels, &mut seen, sectors, out),
            }
        }
    }
}

/// The candidate of a built-in row.
#[inline(always)]
fn push(c: &Context<'_>, m: &Match, row: &RowRef<'_>, kind: Kind, out: &mut Vec<Proposal>) {
    let (start, mut end) = (m.start as usize, m.end as usize);
    let mut first = start;
    if end - start > 1 {
        // `the Associated Press` is listed with its article, the article is no part of the name.
        first += usize::from(c.says(start, said::THE));
        end -= usize::from(c.tokens[end - 1].is_devanagari() && closes_with_head(c, end - 1, kind));
    }
    if kind == Kind::Org {
        if let Some(firm) = legal::listed(c, m, row) {
            out.push(firm);
        }
        if end - start > 1
            && let Some(whole) = council::with_council(c, start, end)
        {
            out.push(whole);
        }
    }
    // What is Hindi on neither side of the name's end has nothing more to say.
    let hindi = |i: usize| c.tokens.get(i).is_some_and(Token::is_devanagari);
    let doubtful = (row.flags & flags::AMBIGUOUS != 0) & (end == first + 1);
    if hindi(start) | hindi(end) {
        in_hindi(c, (start, first, end), kind, doubtful, out);
    }
    if doubtful & (kind == Kind::Place) && place::of_the_sky(c, first) {
        out.push(c.rule(first, end, Kind::Place, 0.86, "place/sky"));
    }
    out.push(Proposal {
        span: c.span(first, end),
        tokens: (first as u32, end as u32),
        kind,
        score: builtin_score(c, m, row, kind),
        source: Origin::Gazetteer(FileRef {
            table: m.table,
            file: row.file,
        }),
        user: false,
        form: Some((m.table, m.form)),
        date: None,
        block: false,
        silent: false,
    });
}

/// Whether the form's last word, token `last`, is a head that stays out of the name.
fn closes_with_head(c: &Context<'_>, last: usize, kind: Kind) -> bool {
    // `यामानाशी प्रांत`, `नाइजर नदी` is listed whole where the bare name is a town's too; our annotation leaves the head out.
    let generic = kind == Kind::Place
        && c.is(last, class::PLACE_HEAD_OUTSIDE)
        && (c.says(last, said::PRANT) || c.says(last, said::NADI));
    // `हिन्दुस्तान अखबार`: a paper whose bare name is something else; our annotation leaves the head out.
    let paper =
        kind == Kind::Org && c.is(last, class::ORG_HEAD_OUTSIDE) && c.says(last, said::PAPER);
    generic | paper
}

/// What Hindi words around a form make of it: tokens `start..end`, the name from `first` on; `doubtful` where that is one word and something
/// else, too.
#[inline(always)]
fn in_hindi(
    c: &Context<'_>,
    (start, first, end): (usize, usize, usize),
    kind: Kind,
    doubtful: bool,
    out: &mut Vec<Proposal>,
) {
    if kind == Kind::Place
        && let Some(seat) =
            place::stood_from(c, first, end).or_else(|| place::of_body(c, first, end))
    {
        out.push(seat);
    }
    if kind == Kind::Org && market::told(c, first, end) {
        out.push(c.rule(first, end, Kind::Org, 0.97, "organisation/body"));
    }
    if doubtful & (kind == Kind::Org) && organisation::one_of_several(c, first) {
        out.push(c.rule(first, end, Kind::Org, 0.84, "organisation/list"));
    }
    if kind == Kind::Org && c.is(start, class::STOP) && party::of_a_party(c, start, end) {
        // `आप सरकार` is a name whole.
        let to = end + usize::from(c.token_text(end) == "सरकार");
        out.push(c.rule(start, to, Kind::Org, 0.93, "organisation/body"));
    }
}

/// A row of a user, of another kind, or that asks for something.
#[inline(never)]
fn other(
    c: &Context<'_>,
    m: &Match,
    row: &RowRef<'_>,
    labels: &[Vec<Kind>],
    seen: &mut Seen,
    sectors: &mut Vec<sector::Found>,
    out: &mut Vec<Proposal>,
) {
    let table = &c.tables[m.table as usize];
    let tokens = &c.tokens[m.start as usize..m.end as usize];
    let user = (m.table as usize) < c.user_tables;
    let block = row.flags & flags::BLOCK != 0;
    if !block && !flags::is_name(row.flags) || !table.applies(row, c.text, tokens) {
        return;
    }
    if row.kind == flags::SECTOR && !user && !block {
        if !seen.sector {
            sector::note(c, m, row, sectors);
        }
        seen.sector = true;
        return;
    }
    if !seen.adds(row.kind) && !block {
        return;
    }
    let kind = match row.kind {
        flags::PERSON => Kind::Person,
        flags::ORG => Kind::Org,
        flags::PLACE => Kind::Place,
        flags::DATE => return,
        flags::SECTOR => Kind::Sector,
        k if k >= flags::FIRST_LABEL => {
            match labels[m.table as usize].get(usize::from(k - flags::FIRST_LABEL)) {
                Some(k) => *k,
                None => return,
            }
        }
        _ if block => Kind::Person,
        // A name of none of the kinds (a scheme, a film, a train): what stands inside it is not tagged.
        _ if m.end - m.start > 1 || row.flags & flags::AMBIGUOUS == 0 => Kind::Sector,
        _ => return,
    };
    let silent = !block && row.kind == flags::KINDLESS;
    let before = out.len();
    push(c, m, row, kind, out);
    if block || silent {
        // No legal form makes more of it.
        out.drain(before..out.len() - 1);
    }
    let Some(p) = out.last_mut() else {
        return;
    };
    if user {
        p.span = c.span(m.start as usize, m.end as usize);
        p.tokens = (m.start, m.end);
        p.score = user_score(c, m, row, kind);
    }
    p.user = user;
    p.block = block;
    p.silent = silent;
    p.form = (!silent).then_some((m.table, m.form));
}
