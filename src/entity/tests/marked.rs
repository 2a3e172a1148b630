//! Texts whose mentions are marked by hand.
//!
//! `{सीएम} [P1 साय]` marks a mention with its title; the letter is the kind, the number says who is meant: mentions of one number
//! share an entity, others do not. `[L1=lgd:d189 औरंगाबाद]` asks for an id, `[L1=? …]` for several candidates, `[D1=2025-08-23 …]` gives a
//! date's value; `[P1* मोदी]` is a single name that was found by its row in a list.

use crate::date::{Meant, Timex, TimexType};
use crate::entity::Linker;
use crate::gazetteer::builtin;
use crate::gazetteer::table::Table;
use crate::kind::Kind;
use crate::mention::Mention;
use crate::source::{Kept, Source};
use crate::span::Span;
use crate::token::tokenize;
use std::sync::Arc;

/// A marked text: the plain text, and of each mention its kind, number, wish, span and title.
pub(super) struct Marked {
    pub text: String,
    marks: Vec<Mark>,
}

struct Mark {
    kind: Kind,
    number: String,
    wish: Option<String>,
    listed: bool,
    span: Span,
    title: Option<Span>,
}

pub(super) fn read(marked: &str) -> Marked {
    let mut out = Marked {
        text: String::new(),
        marks: Vec::new(),
    };
    let mut title = None;
    let mut rest = marked;
    while let Some(at) = rest.find(['[', '{']) {
        out.text.push_str(&rest[..at]);
        let title_mark = rest[at..].starts_with('{');
        let end = at + rest[at..].find(if title_mark { '}' } else { ']' }).unwrap();
        let inner = &rest[at + 1..end];
        rest = &rest[end + 1..];
        let start = out.text.len();
        if title_mark {
            out.text.push_str(inner);
            title = Some(Span::new(start, out.text.len()));
            continue;
        }
        let (label, surface) = inner.split_once(' ').unwrap();
        out.text.push_str(surface);
        let (label, wish) = match label.split_once('=') {
            Some((l, w)) => (l, Some(w.to_string())),
            None => (label, None),
        };
        out.marks.push(Mark {
            kind: match label.as_bytes()[0] {
                b'P' => Kind::Person,
                b'O' => Kind::Org,
                b'L' => Kind::Place,
                b'D' => Kind::Date,
                b'S' => Kind::Sector,
                _ => panic!("{label}"),
            },
            number: label.trim_end_matches('*').to_string(),
            listed: label.ends_with('*'),
            wish,
            span: Span::new(start, out.text.len()),
            title: title.take(),
        });
    }
    out.text.push_str(rest);
    out
}

/// The gazetteer form that is all of a text.
pub(super) fn form(table: &Table, text: &str) -> Option<(u32, u32)> {
    let mut tokens = Vec::new();
    tokenize(text, &mut tokens);
    let (mut info, mut matches) = (vec![0; tokens.len()], Vec::new());
    table.scan(
        0,
        text,
        &tokens,
        &mut info,
        false,
        &mut Vec::new(),
        &mut matches,
    );
    let whole = matches
        .iter()
        .find(|m| m.start == 0 && m.end as usize == tokens.len())?;
    Some((0, whole.form))
}

pub(super) fn mentions<'t>(marked: &'t Marked, table: &Table) -> Vec<Mention<'t>> {
    marked
        .marks
        .iter()
        .map(|m| {
            let text = m.span.slice(&marked.text);
            let single = m.kind == Kind::Person && !text.contains(' ');
            let date = m.kind == Kind::Date;
            Mention {
                kind: m.kind,
                span: m.span,
                text,
                entity: 0,
                score: 0.9,
                source: Kept::Own(Source::Pattern),
                title: m.title.map(|t| t.slice(&marked.text)),
                timex: match date {
                    true => Meant::from(Timex {
                        kind: TimexType::Date,
                        value: m.wish.clone(),
                        begin: None,
                        end: None,
                        modifier: None,
                    }),
                    false => Meant::default(),
                },
                form: if single && !m.listed || date {
                    None
                } else {
                    form(table, text)
                },
            }
        })
        .collect()
}

pub(super) fn check(cases: &str) {
    let tables: Arc<[Arc<Table>]> = vec![builtin::table()].into();
    let mut linker = Linker::default();
    let mut wrong = String::new();
    for case in cases.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let marked = read(case);
        let mut found = mentions(&marked, &tables[0]);
        let linked = linker.link(&marked.text, &mut found, &tables);
        let records = crate::entity::Records {
            text: &marked.text,
            mentions: &found,
            linked: &linked,
        }
        .to_vec();
        for (i, a) in marked.marks.iter().enumerate() {
            for (j, b) in marked.marks.iter().enumerate().take(i) {
                let wanted = a.kind == b.kind && a.number == b.number;
                if wanted != (found[i].entity == found[j].entity) {
                    let verb = if wanted { "is not" } else { "became" };
                    wrong += &format!("{} {verb} {}: {case}\n", found[j].text, found[i].text);
                }
            }
            let e = &records[found[i].entity];
            match a.wish.as_deref() {
                Some(wish) if a.kind == Kind::Date => {
                    assert_eq!(e.key, format!("DATE:{wish}"));
                }
                Some("?") if e.id.is_some() || e.candidates.len() < 2 => {
                    wrong += &format!("{}: {:?} {:?}: {case}\n", a.number, e.id, e.candidates);
                }
                Some("?") | None => {}
                Some(id) if e.id.as_deref() != Some(id) => {
                    wrong += &format!("{}: {:?} {:?}: {case}\n", a.number, e.id, e.candidates);
                }
                Some(_) => {}
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
