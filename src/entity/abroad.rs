//! Bodies of other countries that are called as one of India's: `श्रीलंका की नौसेना`, `बांग्लादेश का उच्चतम न्यायालय`.
//!
//! A list knows `नौसेना` as the Indian Navy, which it is in the papers of India. Behind the genitive of another country it is that
//! country's, has no id here, and is no mention of what stands in the list.

use super::gather::is_country;
use super::{first_between, hash};
use crate::gazetteer::table::Table;
use crate::mention::Mention;
use std::sync::Arc;

/// What stands for the country whose body a listed name means behind `before`; nothing where that is no other country, or the name not
/// of a body that every country has.
#[inline(never)]
pub(super) fn country(
    text: &str,
    before: &Mention<'_>,
    body: &Mention<'_>,
    tables: &[Arc<Table>],
) -> Option<u64> {
    // The last byte of `क`, or an apostrophe.
    let genitive = before.form.is_some()
        && body.form.is_some()
        && matches!(
            first_between(text, before),
            0x95 | b'k' | b'\'' | super::OTHER
        );
    if genitive {
        of(text, before, body, tables)
    } else {
        None
    }
}

fn of(text: &str, before: &Mention<'_>, body: &Mention<'_>, tables: &[Arc<Table>]) -> Option<u64> {
    let between = text.get(before.span.end..body.span.start)?.trim();
    if !matches!(
        between,
        "की" | "के" | "का" | "ki" | "ke" | "ka" | "'s" | "’s"
    ) {
        return None;
    }
    let (table, form) = before.form?;
    let of = &tables[table as usize];
    let mut countries = of.rows(form).map(|row| (row, of.entry(row.entry).id));
    let (country, _) = countries.find(|(_, id)| is_country(id))?;
    if of.entry(country.entry).id == HOME {
        return None;
    }
    let (table, form) = body.form?;
    let listed = &tables[table as usize];
    let mut rows = listed.rows(form);
    let ours = |id: &str| OURS.iter().any(|class| id.starts_with(class));
    let home = rows.any(|row| ours(listed.entry(row.entry).id));
    home.then(|| hash::mix(hash::seed(), u64::from(country.entry)))
}

const HOME: &str = "iso:IN";

/// Classes of the bodies of the Union whose short names every country has too.
const OURS: [&str; 8] = [
    "x:commission/",
    "x:court/supreme-court-of-india",
    "x:dept-in/",
    "x:force/indian-",
    "x:gov-in/",
    "x:ministry-in/",
    "x:parliament/",
    "x:regulator/",
];
