//! The canonical names of an entity: as its list has them, else the longest form of the text, in the other script as it would be
//! spelt.

use super::known::Lang;
use super::namesake::Namesakes;
use super::record::{Members, Records};
use super::spellings::Made;
use super::spelt::Speller;
use super::{called_by, is_devanagari, spelt, transliterate};
use crate::candidate::handle::cuts;
use crate::kind::Kind;
use std::borrow::Cow;

/// The id of an entity and its names.
pub(crate) struct Names<'a> {
    pub(super) kind: Kind,
    pub id: Option<Cow<'a, str>>,
    pub hi: Option<Cow<'a, str>>,
    pub en: Option<Cow<'a, str>>,
    /// The languages of names made by rule, in the order they were made.
    pub(super) generated: &'static [Lang],
    /// What is missing is to be made.
    pub(super) spelt: bool,
    /// One word of the name that is to be made, as the text writes it.
    pub(super) word: &'a str,
}

impl<'a> Names<'a> {
    pub(super) fn new(kind: Kind) -> Self {
        Names {
            kind,
            id: None,
            hi: None,
            en: None,
            generated: &[],
            // A user's label may be a case number or a product: nothing to be spelt in another script.
            spelt: !matches!(kind, Kind::Label(_) | Kind::Date),
            word: "",
        }
    }

    /// Notes that a name was made.
    fn made(&mut self, lang: Lang) {
        self.generated = match (self.generated, lang) {
            ([], Lang::Hi) => &[Lang::Hi],
            ([], Lang::En) => &[Lang::En],
            (_, Lang::Hi) => &[Lang::En, Lang::Hi],
            (_, Lang::En) => &[Lang::Hi, Lang::En],
        };
    }

    /// The name that the other one was made of, if one was.
    pub(super) fn first(&self) -> Option<&str> {
        match (&self.hi, &self.en) {
            (Some(_), Some(en)) if self.generated.last() == Some(&Lang::Hi) => Some(en),
            (hi, en) => hi.as_deref().or(en.as_deref()),
        }
    }
}

impl<'a> Records<'a> {
    /// Each step for all entities before the next: what a step reads and the code of it stay at hand.
    pub(super) fn names_of(&self, members: &Members, speller: &mut Speller) -> Vec<Names<'a>> {
        let namesakes = Namesakes::of(self);
        let mut all: Vec<Names<'a>> = (0..self.linked.len())
            .map(|e| self.known_names(e, members.of(e), &namesakes))
            .collect();
        let tables = &self.linked.tables;
        // Names by their sound, and whose they are.
        let mut sounds = String::new();
        let mut asked: Vec<(usize, u64, usize)> = Vec::new();
        for (e, names) in all.iter_mut().enumerate() {
            if let (true, Some(hi), None) = (names.spelt, &names.hi, &names.en) {
                let made = Made::Latin(names.kind).of(hi);
                if let Some(en) = speller.spellings.get(made) {
                    names.en = Some(Cow::Owned(with_word(en.to_string(), names.word)));
                    names.made(Lang::En);
                } else {
                    speller.push_latin(hi, &mut sounds);
                    asked.push((e, made, sounds.len()));
                }
            }
        }
        let mut from = 0;
        for &(e, made, end) in &asked {
            let names = &mut all[e];
            let hi = names.hi.as_deref().unwrap_or("");
            let en = spelt::in_latin(
                hi,
                &sounds[from..end],
                names.kind,
                tables,
                &mut speller.matcher,
            );
            speller.spellings.add(made, &en);
            names.en = Some(Cow::Owned(with_word(en, names.word)));
            names.made(Lang::En);
            from = end;
        }
        for names in &mut all {
            if let (true, None, Some(en)) = (names.spelt, &names.hi, &names.en) {
                let made = Made::Devanagari(names.kind).of(en);
                let known = speller.spellings.get(made).map(str::to_string);
                let hi = known.unwrap_or_else(|| {
                    let sound = transliterate::to_devanagari(en);
                    let matcher = &mut speller.matcher;
                    let hi = spelt::in_devanagari(en, &sound, names.kind, tables, matcher);
                    speller.spellings.add(made, &hi);
                    hi
                });
                names.hi = Some(Cow::Owned(with_word(hi, names.word)));
                names.made(Lang::Hi);
            }
        }
        all
    }

    /// Names as the list has them, else the longest form of the text in each script, handles aside.
    fn known_names(
        &self,
        entity: usize,
        members: &[usize],
        namesakes: &Namesakes<'_, 'a>,
    ) -> Names<'a> {
        let Records {
            mentions, linked, ..
        } = *self;
        let mut names = Names::new(mentions[members[0]].kind);
        if names.kind == Kind::Date {
            return names;
        }
        let text = |s: &'a str| (!s.is_empty()).then_some(Cow::Borrowed(s));
        if let Some((table, number)) = linked.entries[entity] {
            let of = &linked.tables[table as usize];
            let row = of.entry(number);
            let meant = namesakes.meant((table, number), members);
            names.id = text(row.id).filter(|_| meant);
            // Another bearer of the name is called as the list has it, one of a part of it (`इरफान`) is not.
            if meant || of.are_names(number, mentions[members[0]].text) != [false; 2] {
                names.hi = text(row.hi);
                names.en = text(row.en);
            }
            if names.hi.is_some() && names.en.is_some() {
                return names;
            }
        }
        let (mut hi, mut en) = ("", "");
        for &m in members {
            let surface = mentions[m].text;
            if surface.starts_with(['@', '#']) {
                continue;
            }
            let slot = if is_devanagari(surface) {
                &mut hi
            } else {
                &mut en
            };
            if surface.len() > slot.len() {
                *slot = surface;
            }
        }
        // `Takashi Ariyoshi`, later `अरियोशी`: the surname is no name in Devanagari of somebody who is named in full in Latin letters.
        if names.kind == Kind::Person && !hi.is_empty() && !en.is_empty() {
            let several = |name: &str| name.contains(' ');
            match (several(hi), several(en)) {
                (false, true) => names.word = std::mem::take(&mut hi),
                (true, false) => names.word = std::mem::take(&mut en),
                _ => {}
            }
        }
        names.hi = names
            .hi
            .or(text(hi).map(|_| nominative(names.kind, in_one_line(hi))));
        names.en = names.en.or(text(en).map(|_| in_one_line(en)));
        // Nothing but a handle: its letters are all there is.
        if names.hi.is_none() && names.en.is_none() {
            let handle = mentions[members[0]].text;
            if names.kind == Kind::Org
                && let Some([hi, en]) = called_by::names(handle, &linked.tables)
            {
                names.en = Some(Cow::Owned(en));
                names.made(Lang::En);
                names.hi = Some(Cow::Owned(hi));
                names.made(Lang::Hi);
                return names;
            }
            let name = if names.kind == Kind::Person && handle.is_ascii() {
                of_person(handle)
            } else {
                of_handle(handle)
            };
            let devanagari = is_devanagari(&name);
            let (slot, lang) = if devanagari {
                (&mut names.hi, Lang::Hi)
            } else {
                (&mut names.en, Lang::En)
            };
            *slot = Some(Cow::Owned(name));
            names.made(lang);
        }
        names
    }
}

/// A name that was made, with the word that the text writes in place of the one that sounds like it.
fn with_word(name: String, word: &str) -> String {
    if word.is_empty() {
        return name;
    }
    let mut end = name.len();
    for other in name.rsplit(' ') {
        let from = end - other.len();
        if transliterate::matches(other, word) {
            return [&name[..from], word, &name[end..]].concat();
        }
        end = from.saturating_sub(1);
    }
    name
}

/// A body's name as it is called by itself: `नानपारा थाने` of a text is `नानपारा थाना`.
fn nominative(kind: Kind, name: Cow<'_, str>) -> Cow<'_, str> {
    const HEADS: [&str; 4] = [" थाने", " मदरसे", " अखाड़े", " कारखाने"];
    match name.strip_suffix('\u{947}') {
        Some(stem) if kind == Kind::Org && HEADS.iter().any(|h| name.ends_with(h)) => {
            Cow::Owned([stem, "ा"].concat())
        }
        _ => name,
    }
}

/// What bytes say of a name: [`ODD`] the control characters and the first bytes of white space beyond ASCII and of what is soft, [`SPACE`]
/// the space, of which two together are odd.
static SORTS: [u8; 256] = {
    let mut sorts = [0; 256];
    let mut b = 0;
    while b < 256 {
        sorts[b] = match b as u8 {
            b' ' => SPACE,
            0..0x20 | 0x7F | 0xC2 | 0xE1..=0xE3 | 0xEF => ODD,
            _ => 0,
        };
        b += 1;
    }
    sorts
};
const ODD: u8 = 1;
const SPACE: u8 = 2;

/// A surface form as a name: a line end, a second space or a soft hyphen of the text is none of the name's.
fn in_one_line(surface: &str) -> Cow<'_, str> {
    // Nearly all names have single spaces and nothing odd.
    let (mut before, mut odd) = (0, 0);
    for b in surface.bytes() {
        let sort = SORTS[usize::from(b)];
        odd |= sort & (ODD | before);
        before = sort;
    }
    if odd == 0 {
        return Cow::Borrowed(surface);
    }
    let soft = |c: char| matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}');
    let mut space = false;
    let odd = surface.chars().any(|c| {
        let twice = c == ' ' && space;
        space = c == ' ';
        twice || c != ' ' && c.is_whitespace() || soft(c)
    });
    if !odd {
        return Cow::Borrowed(surface);
    }
    let mut name = String::with_capacity(surface.len());
    for word in surface.split_whitespace() {
        if !name.is_empty() {
            name.push(' ');
        }
        name.extend(word.chars().filter(|&c| !soft(c)));
    }
    Cow::Owned(name)
}

/// What is no part of somebody's name in a handle.
const OFFICES: [&str; 12] = [
    "official", "offl", "offc", "office", "of", "officeof", "real", "iam", "im", "dr", "shri",
    "speaks",
];

/// A person's handle as a name, without what handles put around names: `@PRajeevOfficial` as `P Rajeev`.
fn of_person(handle: &str) -> String {
    let pieces = handle.get(1..).map(cuts).unwrap_or_default();
    let around = |p: &&str| {
        p.bytes().all(|b| b.is_ascii_digit()) || OFFICES.iter().any(|w| w.eq_ignore_ascii_case(p))
    };
    let name: Vec<&str> = pieces.into_iter().filter(|p| !around(p)).collect();
    if name.is_empty() {
        return of_handle(handle);
    }
    name.join(" ")
}

/// A handle as a name: `@JETRO_InvestJP` as `JETRO Invest JP`.
fn of_handle(handle: &str) -> String {
    let mut name = String::with_capacity(handle.len() + 4);
    let mut small = false;
    for c in handle.chars().skip(1) {
        let space = c == '_' || small && c.is_ascii_uppercase();
        if space && !name.is_empty() && !name.ends_with(' ') {
            name.push(' ');
        }
        if c != '_' {
            name.push(c);
        }
        small = c.is_ascii_lowercase();
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_one_line() {
        let soft = |c: &char| matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}');
        let slow = |surface: &str| {
            let words: Vec<String> = surface
                .split_whitespace()
                .map(|w| w.chars().filter(|c| !soft(c)).collect())
                .collect();
            words.join(" ")
        };
        for c in '\0'..='\u{FFFF}' {
            for surface in [format!("राम{c}b"), format!("a {c}क"), format!("a{c}{c}c d")] {
                assert_eq!(in_one_line(&surface), slow(&surface), "{surface:?}");
            }
        }
    }
}
