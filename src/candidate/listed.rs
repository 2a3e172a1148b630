//! Candidates from the gazetteers: every row of every form found, ambiguous ones only as strong as the evidence around them.

use super::origin::{FileRef, Origin};
use super::{Context, Proposal, council, legal, party, said, score, sector};
use crate::gazetteer::flags::{self, class};
use crate::gazetteer::table::{Match, RowRef};
use crate::kind::Kind;
use crate::token::{CAPITAL, SENTENCE_START, SPACED, Words};
use once_cell::sync::Lazy;

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
            let rare = user | (row.flags & (flags::BLOCK | flags::CASE) != 0);
            match kind {
                Some(kind) if !rare => {
                    if flags::is_name(row.flags) && seen.adds(row.kind) {
                        push(c, m, &row, kind, out);
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
        // `यामानाशी प्रांत`, `नाइजर नदी` is listed whole where the bare name is a town's too; our annotation leaves the head out.
        let generic = kind == Kind::Place
            && c.is(end - 1, class::PLACE_HEAD_OUTSIDE)
            && (c.says(end - 1, said::PRANT) || c.says(end - 1, said::NADI));
        end -= usize::from(generic);
    }
    if kind == Kind::Org
        && let Some(firm) = legal::listed(c, m, row)
    {
        out.push(firm);
    }
    if kind == Kind::Org
        && end - start > 1
        && let Some(whole) = council::with_council(c, start, end)
    {
        out.push(whole);
    }
    if kind == Kind::Org && c.is(start, class::STOP) && party::of_a_party(c, start, end) {
        // `आप सरकार` is a name whole.
        let to = end + usize::from(c.token_text(end) == "सरकार");
        out.push(c.rule(start, to, Kind::Org, 0.93, "organisation/body"));
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

/// A user's row stands as it is, unless the user calls it ambiguous.
fn user_score(c: &Context<'_>, m: &Match, row: &RowRef<'_>, kind: Kind) -> f32 {
    if row.flags & flags::AMBIGUOUS != 0 && !cued(c, m.start as usize, m.end as usize, kind) {
        score::LISTED_AMBIGUOUS
    } else {
        1.0
    }
}

#[inline(always)]
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
        if t.is_latin() && c.cased && !t.has(CAPITAL) && kind != Kind::Sector {
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
    if ambiguous {
        doubtful_score(c, m, row, kind, variant)
    } else {
        long - variant
    }
}

/// The score of a form that is something else too.
#[inline(never)]
fn doubtful_score(c: &Context<'_>, m: &Match, row: &RowRef<'_>, kind: Kind, variant: f32) -> f32 {
    let (start, end) = (m.start as usize, m.end as usize);
    let single = end - start == 1;
    // `हीरा ग्रुप`: with its head the form is no word any more.
    if !single
        && kind == Kind::Org
        && c.is(end - 1, class::ORG_HEAD)
        && !c.is(start, class::MODIFIER)
    {
        return 0.9 - variant;
    }
    // `wrote for The Guardian`: the article has its capital inside a sentence.
    let t = &c.tokens[start];
    if !single
        && kind == Kind::Org
        && c.cased
        && t.has(CAPITAL)
        && !t.has(SENTENCE_START)
        && t.hash == said::THE.hash()
        && start > 0
        && (c.tokens[start - 1].is_word() && !c.tokens[start - 1].has(CAPITAL)
            || c.mark(start - 1, b','))
    {
        return score::LISTED_CUED - variant;
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
        && t.has(CAPITAL)
        && !t.has(SENTENCE_START)
        && row.flags & flags::AMBIGUOUS == 0
    {
        return score::LISTED_CUED - variant;
    }
    score::LISTED_AMBIGUOUS
}

/// What a candidate is or does of a constituency: `X से विधायक`, `X से हारे`.
static STOOD: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "विधायक",
        "सांसद",
        "प्रत्याशी",
        "उम्मीदवार",
        "चुनाव",
        "टिकट",
        "निर्वाचित",
        "हारे",
        "हारीं",
        "हारी",
        "जीते",
        "जीतीं",
        "जीती",
        "जीता",
        "विजयी",
        "लड़ेंगे",
        "लड़ेंगी",
        "लड़े",
        "लड़ी",
        "नामांकन",
    ])
});

/// Whether the neighbours of tokens `start..end` speak for a name of this kind.
pub(crate) fn cued(c: &Context<'_>, start: usize, end: usize, kind: Kind) -> bool {
    let before = (start > 0 && !c.tokens[start].has(SENTENCE_START)).then(|| start - 1);
    let after = (!c.breaks(end)).then_some(end);
    let prev = before.map_or(0, |i| c.info[i]);
    let next = after.map_or(0, |i| c.info[i]);
    // `सब्जी मंडी में`, `मंडी में आवक बढ़ी`: a market, where the town is called so.
    if kind == Kind::Place
        && end == start + 1
        && c.is(start, class::PLACE_HEAD_OUTSIDE)
        && market(c, start)
    {
        return false;
    }
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
                // `महुआ से हारे`: a constituency.
                || after.is_some_and(|i| c.token_text(i) == "से") && !c.breaks(end + 1) && c.among(end + 1, &STOOD)
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

/// What is sold in a market, who sells it and what for.
static TRADE: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "आवक",
        "भाव",
        "भावों",
        "क्विंटल",
        "कुंतल",
        "किलो",
        "बोरी",
        "कट्टे",
        "किसान",
        "किसानों",
        "व्यापारी",
        "व्यापारियों",
        "आढ़ती",
        "आढ़तियों",
        "आढ़त",
        "पल्लेदार",
        "नीलामी",
        "बोली",
        "उपज",
        "फसल",
        "धान",
        "गेहूं",
        "सोयाबीन",
        "लहसुन",
        "प्याज",
        "टमाटर",
        "चना",
        "सरसों",
        "मक्का",
        "कपास",
        "सब्जी",
        "सब्जियों",
        "फल",
        "अनाज",
        "गल्ला",
        "थोक",
        "दाम",
        "खरीद",
        "समर्थन",
        "मंडियों",
    ])
});

/// Whether a word of [`TRADE`] stands within two dozen tokens of token `i`, and none that only the town has.
#[inline(never)]
fn market(c: &Context<'_>, i: usize) -> bool {
    let around = i.saturating_sub(24)..(i + 24).min(c.tokens.len());
    let town = i > 0
        && !c.tokens[i].has(SENTENCE_START)
        && matches!(c.token_text(i - 1), "जिला" | "जिले" | "हिमाचल")
        || !c.breaks(i + 1)
            && matches!(
                c.token_text(i + 1),
                "जिला" | "जिले" | "शहर" | "सदर" | "लोकसभा" | "संसदीय"
            )
        || listed_neighbour(c, i, i + 1, class::PLACE);
    !town && around.into_iter().any(|k| c.among(k, &TRADE))
}

/// Whether a sure name of the class stands beside it in a list.
fn listed_neighbour(c: &Context<'_>, start: usize, end: usize, bits: u32) -> bool {
    // `मारा गया, लेबनान के`: a verb closes its clause; the town opens a list or stands behind a postposition or another comma.
    let verb = c.is(start, class::STOP)
        && start > 0
        && !c.tokens[start].has(SENTENCE_START)
        && c.tokens[start - 1].is_word()
        && !c.is_conjunction(start - 1)
        && (!c.is(start - 1, class::POST) || c.token_text(start - 1) == "से");
    // `इटारसी-बीना चौथी लाइन`: the two ends of a line or road.
    let tight = |hyphen: usize| {
        c.mark(hyphen, b'-')
            && !c.tokens[hyphen].has(SENTENCE_START | SPACED)
            && c.tokens
                .get(hyphen + 1)
                .is_some_and(|t| !t.has(SENTENCE_START | SPACED))
    };
    if bits == class::PLACE
        && c.tokens[start].is_devanagari()
        && (start >= 2 && tight(start - 1) && c.is(start - 2, bits)
            || !c.breaks(end) && tight(end) && c.is(end + 1, bits))
    {
        return true;
    }
    let right = !verb
        && c.list_joint(end)
            .is_some_and(|i| !c.breaks(i) && c.is(i, bits));
    let left = start >= 2
        && !c.tokens[start].has(SENTENCE_START)
        && (c.mark(start - 1, b',') || c.is_conjunction(start - 1))
        && c.is(start - 2, bits);
    right || left
}
