//! Handles and hashtags: `@JETRO_InvestJP` names an organisation, `#RaipurNews` a place, `@vishnudsai` a person.

mod affix;
mod cuts;
mod honoured;
mod letters;
mod office;
mod person;
mod word;

pub(crate) use cuts::cuts;
pub(crate) use office::{office_in_one, state_of};

use super::survey::{Look, Rule, sort};
use super::{Context, Proposal};
use crate::gazetteer::flags::{self, class};
use crate::gazetteer::inside::Inside;
use crate::gazetteer::pieces::role;
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use crate::token::{Token, TokenKind};
use std::borrow::Cow;
use std::sync::Arc;

/// What else a part of a name may be that makes it a poor witness of a person.
const POOR_WITNESS: u32 = class::WEAK_PART
    | class::CONTENT_WORD
    | class::PLACE
    | class::ORG
    | class::MODIFIER
    | class::ORG_HEAD
    | class::PLACE_HEAD
    | class::TITLE
    | class::SECTOR;

/// Handles and hashtags.
pub(super) const LOOK: Look = Look {
    classes: 0,
    sorts: sort::HANDLE,
};

/// Appends candidates for handles and hashtags that no row names in full.
pub(crate) fn propose(
    c: &Context<'_>,
    names: impl Fn(usize, &str) -> Vec<Inside>,
    out: &mut Vec<Proposal>,
) {
    for i in c.survey.of(Rule::Handle) {
        let t = &c.tokens[i];
        if c.info[i] & class::NAMES != 0 {
            continue; // listed in full
        }
        let text = c.token_text(i);
        let mut buffer = [0; 32];
        let form = if text.is_ascii() {
            crate::token::in_small_letters(text, &mut buffer)
        } else {
            Cow::Owned(crate::token::match_form(text, t.kind))
        };
        let sign = form.chars().next().map_or(0, char::len_utf8);
        let body = &form[sign..];
        if let Some(p) = whole(c, i, body) {
            out.push(p);
            continue;
        }
        if !body.is_ascii() {
            continue;
        }
        if let Some(p) = words(c, i, &text[sign..]) {
            out.push(p);
            continue;
        }
        if let Some(p) = honoured::propose(c, i, body) {
            out.push(p);
            continue;
        }
        if let Some(p) = branch(c, i, t, body) {
            out.push(p);
            continue;
        }
        if let Some(p) = office::propose(c, i) {
            out.push(p);
            continue;
        }
        if let Some(p) = word::propose(c, i) {
            out.push(p);
            continue;
        }
        let compact = without_marks(body);
        for k in 0..c.tables.len() {
            if let Some(p) = inside(
                c,
                i,
                t,
                &c.tables[k],
                k as u32,
                &names(k, &compact),
                &compact,
            ) {
                out.push(p);
            }
        }
        if let Some(p) = if t.kind == TokenKind::Handle {
            person::parts(c, i, &compact)
                .or_else(|| person::given(c, i, body))
                .or_else(|| letters::propose(c, i))
        } else {
            person::part(c, i, &compact).or_else(|| person::tagged(c, i, &compact))
        } {
            out.push(p);
        } else if let Some(p) = person::words(c, i).or_else(|| affix::propose(c, i, &compact)) {
            out.push(p);
        }
    }
}

/// A handle's letters and digits: names of several words are stored without what stands between them.
fn without_marks(body: &str) -> Cow<'_, str> {
    if body.contains('_') {
        Cow::Owned(body.replace('_', ""))
    } else {
        Cow::Borrowed(body)
    }
}

fn kind_of(classes: u32) -> Option<Kind> {
    if classes & class::PLACE != 0 {
        Some(Kind::Place)
    } else if classes & class::PERSON != 0 {
        Some(Kind::Person)
    } else if classes & class::ORG != 0 {
        Some(Kind::Org)
    } else {
        None
    }
}

/// The body is one listed name, any script: `#छत्तीसगढ़`, `#Raipur`.
fn whole(c: &Context<'_>, i: usize, body: &str) -> Option<Proposal> {
    for (k, table) in c.tables.iter().enumerate() {
        // Names of several words are stored with a separator; a hashtag writes `_` or nothing there.
        let form = table.lookup(body);
        let Some(form) = form.or_else(|| table.lookup(&without_marks(body))) else {
            continue;
        };
        let classes = table.form_classes(form);
        // Behind `#` nobody minds the case, but what is a word in small letters (`#who`, `#up`) has to be written as listed.
        let word = classes & class::CONTENT_WORD != 0;
        let acronym = capitals(table, form, &c.token_text(i)[1..], !word && body.len() > 2);
        let kind = kind_of(classes).or_else(|| match acronym {
            true if named(table, form, flags::PERSON) => Some(Kind::Person),
            true => Some(Kind::Org),
            false => None,
        });
        if let Some(kind) = kind.filter(|_| classes & class::WORD == 0 || acronym) {
            let mut p = c.rule(i, i + 1, kind, 0.86, "handle/name");
            p.form = Some((k as u32, form));
            return Some(p);
        }
    }
    None
}

/// Each of its words begins with a capital and together they are a listed name: `#BombayHighCourt`, `#State_Bank_of_India`. Of accounts
/// only those of bodies: people's are read by their parts.
fn words(c: &Context<'_>, i: usize, written: &str) -> Option<Proposal> {
    let mut buffer = [0; cuts::SPELT];
    let phrase = cuts::spelt(written, &mut buffer)?;
    let account = c.tokens[i].kind == TokenKind::Handle;
    c.tables.iter().enumerate().find_map(|(k, table)| {
        let form = table.lookup_words(phrase)?;
        let kind = kind_of(table.form_classes(form))?;
        if account && kind != Kind::Org {
            return None;
        }
        let mut p = c.rule(i, i + 1, kind, 0.88, "handle/name");
        p.form = Some((k as u32, form));
        Some(p)
    })
}

/// Whether the form names something of the kind.
fn named(table: &Table, form: u32, kind: u8) -> bool {
    table
        .rows(form)
        .any(|r| flags::is_name(r.flags) && r.kind == kind)
}

/// Whether a form is a body's that has to be written as listed (`ISRO`), and is, or need not be.
fn capitals(table: &Table, form: u32, written: &str, any_case: bool) -> bool {
    table.rows(form).any(|r| {
        flags::is_name(r.flags)
            && r.flags & flags::CASE != 0
            && r.flags & flags::AMBIGUOUS == 0
            && table.entry(r.entry).kind != flags::KINDLESS
            && (any_case || written.eq(r.surface))
    })
}

/// The table and form of the body that a piece of a handle names.
fn body(c: &Context<'_>, folded: &str, written: &str) -> Option<(u32, u32)> {
    const OTHER: u32 = class::WORD | class::PERSON | class::PART | class::PLACE;
    c.tables.iter().enumerate().find_map(|(k, table)| {
        let form = table.lookup(folded)?;
        let classes = table.form_classes(form);
        let named = classes & class::ORG != 0 && classes & OTHER == 0;
        (named || capitals(table, form, written, false)).then_some((k as u32, form))
    })
}

/// A body's branch or campaign: its short name, `_`, and what the handle is for (`@JETRO_InvestJP`).
fn branch(c: &Context<'_>, i: usize, t: &Token, body: &str) -> Option<Proposal> {
    let (name, _) = body
        .split_once('_')
        .filter(|p| t.kind == TokenKind::Handle && p.0.len() >= 3)?;
    c.tables.iter().enumerate().find_map(|(k, table)| {
        let form = table.lookup(name)?;
        let classes = table.form_classes(form);
        let sure =
            classes & class::ORG != 0 && classes & (class::WORD | class::PERSON | class::PART) == 0;
        sure.then(|| {
            let mut p = c.rule(i, i + 1, Kind::Org, 0.8, "handle/branch");
            p.form = Some((k as u32, form));
            p
        })
    })
}

/// A listed name inside, with nothing around it but what handles have around names.
fn inside(
    c: &Context<'_>,
    i: usize,
    t: &Token,
    table: &Table,
    number: u32,
    found: &[Inside],
    body: &str,
) -> Option<Proposal> {
    let best = found
        .iter()
        .filter_map(|m| {
            let kind = kind_of(table.form_classes(m.form))?;
            let (before, after) = (&body[..m.start], &body[m.end..]);
            let fits = if t.kind == TokenKind::Hashtag {
                before.is_empty()
                    && (after.is_empty()
                        || kind == Kind::Place && roles(c.tables, after) & role::BEHIND_PLACE != 0)
            } else {
                let office = |letters: &str| roles(c.tables, letters) & role::OFFICE != 0;
                around(c, before) && around(c, after)
                    || kind == Kind::Place
                        && (before.is_empty() && office(after)
                            || after.is_empty() && office(before))
            };
            fits.then_some((m.end - m.start, std::cmp::Reverse(m.start), kind, m.form))
        })
        .max_by_key(|m| (m.0, m.1))?;
    let (len, _, mut kind, form) = best;
    // A place with a body's word beside it is that body's handle: `@RaipurPolice`, `@CMO_Bihar`.
    if t.kind == TokenKind::Handle && kind == Kind::Place && len < body.len() {
        kind = Kind::Org;
    }
    let mut p = c.rule(
        i,
        i + 1,
        kind,
        if len == body.len() { 0.88 } else { 0.74 },
        "handle/inside",
    );
    // An organisation made of a place and a word is not the place.
    if kind_of(table.form_classes(form)) == Some(kind) {
        p.form = Some((number, form));
    }
    Some(p)
}

/// Nothing, digits, or one or two words that stand around names.
fn around(c: &Context<'_>, rest: &str) -> bool {
    let digit = |ch: char| ch.is_ascii_digit();
    let known = |letters: &str| roles(c.tables, letters) & role::AROUND != 0;
    let rest = rest.trim_matches(digit);
    rest.is_empty()
        || known(rest)
        || (1..rest.len()).any(|cut| {
            let (a, b) = rest.split_at(cut);
            known(a) && known(b.trim_matches(digit))
        })
}

/// What letters, in small ones, are in a handle: bits of [`role`].
fn roles(tables: &[Arc<Table>], letters: &str) -> u32 {
    tables.iter().fold(0, |r, t| r | t.piece_roles(letters))
}

fn classes(c: &Context<'_>, form: &str) -> u32 {
    c.tables
        .iter()
        .filter_map(|t| t.lookup(form).map(|f| t.form_classes(f)))
        .fold(0, |a, b| a | b)
}
