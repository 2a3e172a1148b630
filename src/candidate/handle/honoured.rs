//! A listed name with what is written onto it: `#Modiji`, `#PMModi`, `#BabaRamdev`, `@SwiggyCares`.

use super::POOR_WITNESS;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::TokenKind;

/// Honorifics and offices around a person's name.
const BEHIND: [&str; 3] = ["ji", "jee", "sir"];
const BEFORE: [&str; 4] = ["pm", "cm", "baba", "shri"];

/// What firms put behind their name where customers complain.
const DESKS: [&str; 6] = ["cares", "care", "support", "helps", "help", "helpdesk"];

/// A hashtag of a person or a firm's handle, by the listed name that is left.
pub(super) fn propose(c: &Context<'_>, i: usize, body: &str) -> Option<Proposal> {
    if c.tokens[i].kind == TokenKind::Handle {
        let firm = DESKS.iter().find_map(|w| body.strip_suffix(w))?;
        let firm = firm.trim_end_matches('_');
        return named(c, i, firm, class::ORG, Kind::Org);
    }
    let behind = BEHIND.iter().find_map(|w| body.strip_suffix(w));
    behind
        .or_else(|| BEFORE.iter().find_map(|w| body.strip_prefix(w)))
        .and_then(|name| named(c, i, name, class::PERSON, Kind::Person))
}

/// A sure name of the kind and nothing else.
fn named(c: &Context<'_>, i: usize, name: &str, sort: u32, kind: Kind) -> Option<Proposal> {
    const OTHER: u32 = class::PLACE | class::CONTENT_WORD | class::PERSON | class::ORG;
    if name.len() < 4 {
        return None;
    }
    c.tables.iter().enumerate().find_map(|(k, table)| {
        let form = table.lookup(name)?;
        let classes = table.form_classes(form);
        let listed = classes & sort != 0 && classes & OTHER & !sort == 0;
        // `#BabaRamdev`: one name is enough with an honorific.
        let part = kind == Kind::Person
            && name.len() > 4
            && classes & class::PART != 0
            && classes & POOR_WITNESS == 0;
        (listed || part).then(|| {
            let mut p = c.rule(i, i + 1, kind, 0.8, "handle/honoured");
            p.form = listed.then_some((k as u32, form));
            p
        })
    })
}
