//! The phrase behind a head that belongs to the name: `of Chicago`, `for Science and Technology`.

use super::describes;
use crate::candidate::english::{Context, common, matches_at, starts, words};
use crate::gazetteer::flags::class;
use crate::token::SPACED;

/// Whether tokens `from..to` are a state of the United States, whose universities name their seat with `at`.
fn american(c: &Context<'_>, from: usize, to: usize) -> bool {
    matches_at(c, from)
        .filter(|m| m.end as usize == to && m.classes & class::PLACE != 0)
        .any(|m| {
            let table = &c.tables[m.table as usize];
            table
                .rows(m.form)
                .any(|r| table.entry(r.entry).id.starts_with("iso:US-"))
        })
}

/// Heads of companies, which are not named after what they are of.
fn trading(word: &str) -> bool {
    matches!(
        word,
        "Aerospace"
            | "Ltd"
            | "Limited"
            | "Inc"
            | "Corp"
            | "LLC"
            | "LLP"
            | "Group"
            | "Motors"
            | "Industries"
            | "Technologies"
            | "Systems"
            | "Solutions"
            | "Energy"
            | "Power"
            | "Pharma"
            | "Pharmaceuticals"
            | "Electronics"
            | "Chemicals"
            | "Steel"
            | "Textiles"
            | "Foods"
            | "Airlines"
            | "Airways"
            | "Capital"
            | "Ventures"
            | "Partners"
            | "Holdings"
            | "Enterprises"
            | "Engineering"
            | "Software"
            | "Labs"
            | "Studios"
            | "Records"
            | "Hotels"
            | "Healthcare"
            | "Biotech"
            | "Telecom"
            | "Logistics"
    )
}

/// `of Chicago`, `for Science and Technology`, `of Health, Labour and Welfare` behind a head.
pub(super) fn tail(c: &Context<'_>, at: usize, limit: usize) -> Option<usize> {
    if at + 1 >= limit {
        return None;
    }
    // `Parliamentary Standing Committee on Health and Family Welfare`
    let on = c.token_text(at) == "on"
        && matches!(
            c.token_text(at - 1),
            "Committee" | "Commission" | "Council" | "Group" | "Centre" | "Center"
        );
    if !on && !matches!(c.token_text(at), "of" | "for") {
        return None;
    }
    let mut i = at + 1;
    if matches!(c.token_text(i), "the" | "The") && i + 1 < limit {
        i += 1;
    }
    if !starts(c, i) || words::calendar(c, i) {
        return None;
    }
    // `Liebherr Aerospace of Germany`: a company's head takes no country along.
    if c.token_text(at) == "of"
        && c.is(i, class::PLACE)
        && !c.is(at - 1, class::ORG)
        && trading(c.token_text(at - 1))
    {
        return None;
    }
    // `Institute for Defence Studies`, not `a striker of Super League for Basel`.
    if c.token_text(at) != "of" && !(describes(c, i) || common(c, i)) {
        return None;
    }
    let mut end = i + 1;
    while end < limit && end - at < 12 {
        if starts(c, end) && !c.is(end, class::TITLE) {
            end += 1;
            continue;
        }
        // `Commerce and Industry`, `Housing and Urban Affairs`: a head may close the phrase.
        let joint = c.is_conjunction(end)
            || c.mark(end, b',')
                && end + 2 < limit
                && describes(c, end + 1)
                && (c.is_conjunction(end + 2) || c.mark(end + 2, b','));
        if joint
            && end + 1 < limit
            && starts(c, end + 1)
            && describes(c, end + 1)
            && describes(c, end - 1)
        {
            end += 2;
            continue;
        }
        if matches!(c.token_text(end), "of" | "the") && end + 1 < limit && starts(c, end + 1) {
            end += 2;
            continue;
        }
        // `Urbana-Champaign`
        if c.mark(end, b'-')
            && end + 1 < limit
            && !c.tokens[end].has(SPACED)
            && !c.tokens[end + 1].has(SPACED)
            && starts(c, end + 1)
        {
            end += 2;
            continue;
        }
        // `Corps of the Army of the Potomac`
        if c.token_text(end) == "of"
            && end + 2 < limit
            && c.token_text(end + 1) == "the"
            && c.is(end - 1, class::ORG_HEAD)
            && starts(c, end + 2)
        {
            end += 3;
            continue;
        }
        // `University of Texas at Austin`
        if c.token_text(end) == "at"
            && end + 1 < limit
            && c.token_text(at - 1) == "University"
            && american(c, i, end)
            && starts(c, end + 1)
        {
            end += 2;
            continue;
        }
        break;
    }
    Some(end)
}
