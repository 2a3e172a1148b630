//! What runs have seldom: an `of`, a hyphen or a number behind them, a mark right before them, capitals only.

use super::look::starts;
use super::run::run_end;
use super::{Run, Style, partners, quoted, town};
use crate::candidate::list::List;
use crate::candidate::said::{self, Said};
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{ALL_CAPS, JOINED, SPACED, TokenKind};

/// `Sector 14`, a quarter of a planned town.
pub(super) const SECTOR: Said = Said::written("sector", "Sector");

/// Runs of a sentence that an `of`, a hyphen or a number follows, or that a mark stands right before: where to go on, if there is no more
/// to say of them.
#[inline(never)]
pub(super) fn rarely(
    c: &Context<'_>,
    i: usize,
    stop: usize,
    from: usize,
    end: usize,
    out: &mut Vec<Proposal>,
) -> Option<usize> {
    let one = stop == i + 1;
    if let Some((from, to)) = partners::messrs(c, i, end) {
        out.push(c.rule(from, to, Kind::Org, 0.96, "english/messrs"));
        // `M/S ZORBEX`: the second letter opens no name.
        return starts(c, i + 2).then_some(from);
    }
    if let Some(until) = letters_of_two(c, stop) {
        out.push(c.rule(stop - 1, until, Kind::Org, 0.8, "english/acronym"));
    }
    if let Some(until) = bench(c, i, stop, end) {
        let name = i + usize::from(super::stops(c, i));
        out.push(c.rule(name, until, Kind::Org, 0.98, "english/bench"));
        return Some(until);
    }
    // `Battle of Plassey`, `Film Festival of India`: nothing in an event's name is tagged.
    let mut silent = None;
    if stop + 1 < end && c.says(stop, said::OF) {
        silent = event(c, i, stop, end).map(|until| (until, "english/event"));
    }
    if silent.is_none()
        && i > from
        && !c.tokens[i].has(SPACED)
        && c.tokens[i - 1].kind == TokenKind::Punctuation
    {
        silent = quoted::title(c, i, stop, from, end).map(|until| (until, "english/title"));
    }
    if let Some((until, rule)) = silent {
        let mut p = c.rule(i, until, Kind::Sector, 0.96, rule);
        p.silent = true;
        out.push(p);
        return Some(until);
    }
    if one && stop < end && c.tokens[stop].is_number() && c.says(i, SECTOR) {
        // `Sector 21C`
        let letter = c.tokens.get(stop + 1).is_some_and(|t| {
            stop + 1 < end && t.is_word() && t.has(JOINED) && t.end - t.start == 1
        });
        let until = stop + 1 + usize::from(letter);
        town::numbered_station(c, i, until, out);
        out.push(c.rule(i, until, Kind::Place, 0.8, "english/sector"));
        return Some(until);
    }
    if stop + 1 < end && epithet(c, i, stop) {
        out.push(c.rule(i, stop + 2, Kind::Person, 0.95, "english/epithet"));
        return Some(stop + 2);
    }
    if stop + 1 < end && monument(c, stop) {
        out.push(c.rule(i, stop + 2, Kind::Place, 0.97, "english/monument"));
        return Some(stop + 2);
    }
    // `Shankar-6`, `BlueVelban-2`: a variety, a satellite.
    if one && numbered(c, stop) && !c.is(i, class::PLACE | class::PLACE_HEAD | class::ORG) {
        return Some(stop);
    }
    // `Zorbex-owned`, `Velban-backed`
    if one
        && c.mark(stop, b'-')
        && stop + 1 < end
        && !c.tokens[stop + 1].has(SPACED)
        && matches!(c.token_text(stop + 1), "owned" | "backed" | "promoted")
        && c.unknown(i)
        && !c.tokens[i].has(ALL_CAPS)
    {
        out.push(c.rule(i, stop, Kind::Org, 0.78, "english/owned"));
        return Some(stop);
    }
    let based = c.mark(stop, b'-') && c.is(stop - 1, class::NAMES) && town::based(c, stop - 1, out);
    (based && one).then_some(stop)
}

/// The slash of `S/o`, `W/o`, `R/o` at `slash`: the letter before it is no initial of the name before, the one behind it opens no name.
pub(super) fn relation(c: &Context<'_>, slash: usize) -> bool {
    if slash == 0 || slash + 1 >= c.tokens.len() {
        return false;
    }
    let glued = !c.tokens[slash].has(SPACED) && !c.tokens[slash + 1].has(SPACED);
    glued
        && matches!(c.token_text(slash + 1), "o" | "O")
        && matches!(
            c.token_text(slash - 1),
            "S" | "D" | "W" | "R" | "C" | "H" | "F" | "M" | "B"
        )
}

/// `Nagpur Bench of the Bombay High Court`: the end of the court whose bench the run `from..of` is.
fn bench(c: &Context<'_>, from: usize, of: usize, end: usize) -> Option<usize> {
    if of < from + 2 || of >= end || !c.says(of, said::OF) || c.token_text(of - 1) != "Bench" {
        return None;
    }
    let court = of + 1 + usize::from(c.says(of + 1, said::THE));
    super::matches_at(c, court)
        .filter(|m| m.classes & class::ORG != 0)
        .map(|m| m.end as usize)
        .max()
        .filter(|&until| until <= end && c.token_text(until - 1) == "Court")
}

/// `M/o Railways`, `D/o Posts`, as files write ministries and departments: the end of the name whose slash is token `slash`. Somebody's
/// daughter has a name of people behind it.
pub(super) fn ministry(c: &Context<'_>, slash: usize, end: usize) -> Option<usize> {
    let name = slash + 2;
    if name >= end || !matches!(c.token_text(slash - 1), "M" | "D") || !starts(c, name) {
        return None;
    }
    let to = run_end(c, name, end);
    let any = c.token_text(slash - 1) == "M";
    let field = |k: usize| {
        !c.is(k, class::PART | class::PLACE | class::TITLE | class::ROLE)
            && (any
                || c.is(k, class::SECTOR | class::MODIFIER | class::WORD)
                || super::common(c, k))
    };
    if !(name..to).all(field) {
        return None;
    }
    // `M/o Road Transport & Highways`
    let joined = c.is_conjunction(to)
        && to + 2 < end
        && starts(c, to + 1)
        && field(to + 1)
        && !c.mark(to + 2, b'/');
    if joined {
        return Some(run_end(c, to + 1, end));
    }
    Some(to)
}

/// What rulers and saints are called by.
static EPITHETS: List = List::new(&[
    "Great",
    "Wise",
    "Terrible",
    "Silent",
    "Conqueror",
    "Bold",
    "Magnificent",
    "Confessor",
    "Younger",
    "Elder",
    "Pious",
    "Bald",
    "Good",
    "Fair",
    "Impaler",
    "Unready",
    "Navigator",
    "Apostate",
    "Baptist",
    "Martyr",
    "Lionheart",
]);

/// `Casimir the Great`: whether an article and what somebody is called by follow the run `from..the`.
fn epithet(c: &Context<'_>, from: usize, the: usize) -> bool {
    const OTHER: u32 = class::PLACE | class::ORG | class::TITLE | class::ROLE;
    the - from <= 2
        && c.says(the, said::THE)
        && c.one_of(the + 1, &EPITHETS)
        && !starts(c, the + 2)
        && (from..the).all(|i| (c.unknown(i) || c.is(i, class::PART)) && !c.is(i, OTHER))
}

/// What is called after somebody with a genitive of Hindi.
static MONUMENTS: List = List::new(&[
    "Rauza", "Rouza", "Maqbara", "Makbara", "Baoli", "Baori", "Bawri", "Bawdi", "Gumbad", "Gumbaz",
    "Mahal", "Haveli", "Kund", "Talab", "Talao", "Sarai", "Bagh", "Darwaza", "Qila", "Kila", "Vav",
    "Bari", "Tila", "Tilla", "Dargah", "Mandir", "Masjid", "Chhatri", "Chhatris", "Jharna",
    "Tekri", "Ghati", "Dhani", "Jhopdi", "Chowki", "Pol", "Mazar", "Mandi", "Ghat", "Johad",
]);

/// `Rani ki Baori`, `Velban ka Rauza`: whether a monument and its genitive follow the run that ends before token `ka`.
fn monument(c: &Context<'_>, ka: usize) -> bool {
    matches!(c.token_text(ka), "ka" | "ki")
        && starts(c, ka + 1)
        && c.one_of(ka + 1, &MONUMENTS)
        && !starts(c, ka + 2)
}

/// Whether a hyphen and a number stand right behind a word, in one piece with it.
fn numbered(c: &Context<'_>, hyphen: usize) -> bool {
    let glued = |k: usize| c.tokens.get(k).is_some_and(|t| !t.has(SPACED));
    c.mark(hyphen, b'-') && glued(hyphen) && glued(hyphen + 1) && c.tokens[hyphen + 1].is_number()
}

/// The end of an event's name whose head closes the run `from..to` and which goes on with the `of` behind it.
fn event(c: &Context<'_>, from: usize, to: usize, end: usize) -> Option<usize> {
    let head = to - 1;
    let named = c.is(head, class::UNTAGGED_HEAD)
        && !c.is(head, class::ORG_HEAD | class::ORG_HEAD_BEFORE)
        || matches!(
            c.token_text(head),
            "Battle" | "Siege" | "Treaty" | "War" | "Feast" | "Order"
        );
    let article = usize::from(matches!(c.token_text(to + 1), "the"));
    let name = to + 1 + article;
    // `a Battle of`: the run may open with an article that is no part of the name, which does not matter here.
    (named && from <= head && name < end && starts(c, name)).then(|| run_end(c, name, end))
}

/// Letters before the name of a ship.
static SHIPS: List = List::new(&[
    "HMS", "USS", "RMS", "HMCS", "HMAS", "HMNZS", "INS", "ICGS", "PNS", "BNS", "SLNS", "USNS",
    "FS", "INSV", "USCGC", "SS", "MV", "RRS", "USAT", "SMS", "HMT",
]);

/// `HMWS&SB`, `FCS&CA`, as departments are abbreviated: the end of letters with an `&` at token `end` among them and no space; four at least, since `R&D` and
/// `Q&A` are something else.
fn letters_of_two(c: &Context<'_>, end: usize) -> Option<usize> {
    let (i, last) = (end - 1, end + 1);
    if !c.mark(end, b'&') || c.breaks(last) || c.breaks(end) {
        return None;
    }
    let glued = !c.tokens[end].has(SPACED) && !c.tokens[last].has(SPACED);
    const OTHER: u32 = class::SECTOR | class::WORD | class::TITLE | class::PLACE;
    let letters = |k: usize| {
        c.tokens[k].has(ALL_CAPS) && !c.is(k, OTHER) && c.tokens[k].end - c.tokens[k].start < 6
    };
    let size = (c.tokens[i].end - c.tokens[i].start) + (c.tokens[last].end - c.tokens[last].start);
    let caste = matches!(c.token_text(i), "SC" | "ST" | "OBC" | "EBC");
    (glued && size >= 4 && !caste && letters(i) && letters(last)).then_some(last + 1)
}

/// What a run's first word in capitals says: a court that acts, a school; a ship, of which there is no more to say.
#[inline(never)]
pub(super) fn letters(c: &Context<'_>, run: Run, first: bool, out: &mut Vec<Proposal>) -> bool {
    let i = run.start;
    // `HMS Pelican`; `SS Ahluwalia` is somebody.
    if i + 1 < run.end
        && c.one_of(i, &SHIPS)
        && run.style == Style::Prose
        && !(c.tokens[i].end - c.tokens[i].start == 2 && c.is(i + 1, class::PART))
        && !c.tokens[i + 1].has(ALL_CAPS)
    {
        let mut p = c.rule(i, run.end.min(i + 3), Kind::Sector, 0.96, "english/ship");
        p.silent = true;
        out.push(p);
        return true;
    }
    if first && super::letters::court_acts(c, i) {
        out.push(c.rule(i, i + 1, Kind::Org, 0.8, "english/acronym"));
    }
    if i + 1 < run.end {
        town::school(c, i, out);
    }
    false
}
