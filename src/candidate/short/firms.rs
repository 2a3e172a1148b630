//! Firms that no list knows, found for certain once: `Zorbex` after `Zorbex Mobility` and `the startup Zorbex`, `Orchid Velban` after
//! `Orchid Velban Ltd`. Alone they look like people.

use super::learn::NEVER_ALONE;
use super::names::{LATIN_ORG, Names};
use super::{YIELDED, alone};
use crate::candidate::list::List;
use crate::candidate::origin::Origin;
use crate::candidate::{Context, Proposal, english};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::legal_form;
use crate::token::{ALL_CAPS, CAPITAL, Token, in_small_letters};

/// Heads of bodies that are called after a place or a field, which their first word alone is: `Velban University`.
static SEATED: List = List::new(&[
    "University",
    "College",
    "School",
    "Schools",
    "Hospital",
    "Institute",
    "Academy",
    "Police",
    "Court",
    "Council",
    "District",
    "Corporation",
    "Municipality",
    "Committee",
    "Commission",
    "Board",
    "Government",
    "Administration",
    "Association",
    "Federation",
    "Union",
    "League",
    "Club",
    "Church",
    "Temple",
    "Trust",
    "Foundation",
    "Society",
    "Samiti",
    "Sangh",
    "Party",
    "Front",
    "Railway",
    "Railways",
    "Railroad",
    "Museum",
    "Library",
    "Theatre",
    "Orchestra",
    "Army",
    "Brigade",
    "Regiment",
    "Division",
    "Corps",
    "Bank",
    "Panchayat",
    "Secretariat",
    "Authority",
    "Mission",
    "Ministry",
    "Department",
    "Parliament",
    "Assembly",
    "Tribune",
    "Times",
    "Post",
    "Herald",
    "News",
]);

/// Words behind the names of funds and firms that are left off where they come again.
static COMPANIES: List = List::new(&[
    "Ventures",
    "Capital",
    "Partners",
    "Technologies",
    "Labs",
    "Pharma",
    "Pharmaceuticals",
    "Laboratories",
    "Motors",
    "Industries",
    "Semiconductors",
    "Therapeutics",
    "Biosciences",
    "Systems",
    "Solutions",
    "Holdings",
    "Aerospace",
    "Robotics",
    "Foods",
    "Networks",
    "Software",
    "Analytics",
    "Logistics",
    "Mobility",
]);

/// Whether the word of a listed name is anything without the rest.
fn listed_alone(c: &Context<'_>, i: usize) -> bool {
    const OTHER: u32 =
        class::PART | class::PLACE | class::PERSON | class::CONTENT_WORD | class::MODIFIER;
    let mut buffer = [0; 32];
    let word = in_small_letters(c.token_text(i), &mut buffer);
    c.is(i, OTHER) || c.tables.iter().any(|t| t.lookup(&word).is_some())
}

/// One number for the words of a name.
fn hash(tokens: &[Token]) -> u64 {
    let mix = |all: u64, t: &Token| all.rotate_left(23).wrapping_add(t.hash);
    tokens.iter().fold(0, mix)
}

/// A body's name in Latin letters, tokens `first..end`, none of the lists.
#[inline(never)]
pub(super) fn learn(
    c: &Context<'_>,
    (first, end): (usize, usize),
    (source, listed): (Origin, bool),
    names: &mut Names,
) {
    // `Blume Ventures`, and `Blume` later
    if listed && !c.one_of(end - 1, &COMPANIES) {
        return;
    }
    let mut words = c.tokens[first..end].iter();
    if !words.all(|t| t.is_latin() & t.has(CAPITAL)) {
        return;
    }
    // The legal form is left off where the name comes again.
    let legal = |i: usize| legal_form::of(c.token_text(i)) & legal_form::DROPS != 0;
    let mut last = end - 1;
    while last > first && legal(last) {
        last -= 1;
    }
    if last + 1 < end && last > first {
        names.add_firm(hash(&c.tokens[first..=last]));
    }
    let company = last + 1 < end
        || !c.one_of(last, &SEATED)
            // `the maker Zorbex Mobility`
            && (c.is(last, class::ORG_HEAD)
                || matches!(source, Origin::Rule("english/evidence" | "english/firm")));
    let t = &c.tokens[first];
    // `the startup Kubera`: a god elsewhere, here what the words before it say.
    const OTHER: u32 =
        class::PART | class::PLACE | class::CONTENT_WORD | class::MODIFIER | class::TITLE;
    let told = || {
        end == first + 1
            && matches!(source, Origin::Rule("english/evidence"))
            && !c.is(first, OTHER)
    };
    let named = alone(t)
        && !t.has(ALL_CAPS)
        && (if listed {
            !listed_alone(c, first)
        } else {
            c.unknown(first) || told()
        })
        && !english::ordinary(c, first)
        && !c.among(first, &NEVER_ALONE);
    if named && (company || end == first + 1) {
        names.add(t.hash, LATIN_ORG);
        names.firms = true;
    }
}

/// What was guessed of such a name where it stands again gives way. Whether anything did.
#[inline(never)]
pub(super) fn again(
    c: &Context<'_>,
    names: &Names,
    proposals: &mut Vec<Proposal>,
    winners: &[u32],
) -> bool {
    let mut yielded = false;
    for &i in winners {
        let p = &mut proposals[i as usize];
        let (first, end) = (p.tokens.0 as usize, p.tokens.1 as usize);
        let guess = p.form.is_none()
            && matches!(p.kind, Kind::Person | Kind::Place)
            && matches!(p.source, Origin::Model | Origin::Rule(_))
            && p.score < 0.9
            && end - first <= 4;
        if guess && names.words.get(hash(&c.tokens[first..end])) == LATIN_ORG {
            p.score = p.score.min(YIELDED);
            proposals.push(c.rule(first, end, Kind::Org, 0.86, "organisation/again"));
            yielded = true;
        }
    }
    yielded
}
