//! What handles are put together from: `@CollectorBastar`, `@IndianEmbTokyo`, `@bjp4mp`. Rows with the flag `handle`.
//!
//! Such letters say nothing of a word in a text (`sp`, `raj`, `up`), so they are no forms of the automaton: they stand in a section
//! of their own, sixteen bytes each in alphabetical order, behind a filter by first and last letter. Every cut of a handle asks, and
//! the filter turns most of them away.

use super::flags::{self, BEFORE, CUE, HANDLE, HEAD, OUTSIDE};
use super::format::{Lang, Row};
use super::table::Table;
use crate::error::Quoted;
use std::collections::BTreeMap;

/// What letters are in a handle, as bits: the union over their rows.
pub(crate) mod role {
    /// A state by its letters: a `PLACE` whose id is a part of a country's.
    pub(crate) const STATE: u32 = 1;
    /// The same of romanised posts, where they are a word of the text too: `PLACE` in `hi-Latn`.
    pub(crate) const STATE_IN_POSTS: u32 = 1 << 10;
    /// A word of romanised Hindi that is a town's name in other letters: `WORD`, `cue` in `hi-Latn`.
    pub(crate) const WORD_IN_POSTS: u32 = 1 << 11;
    /// A country: any other `PLACE`.
    pub(crate) const COUNTRY: u32 = 1 << 1;
    /// An office or a service that a place has (`collector`, `police`): `ORG`, `head`.
    pub(crate) const OFFICE: u32 = 1 << 2;
    /// An office whose handle needs no place that anybody knows, for it has a code or a quarter of the town there: `ORG`, `cue`.
    pub(crate) const SURE_OFFICE: u32 = 1 << 3;
    /// What a mission abroad begins with (`indianemb`): `ORG`, `head,before`.
    pub(crate) const MISSION: u32 = 1 << 4;
    /// Names nothing beside an office (`of`, `east`): `WORD`, `cue`.
    pub(crate) const FILLER: u32 = 1 << 5;
    /// Stands around any name without changing what it names (`official`): `WORD`, `cue,outside`.
    pub(crate) const AROUND: u32 = 1 << 6;
    /// Stands before a person's name (`dr`): `PERSON`, `before,cue`.
    pub(crate) const BEFORE_PERSON: u32 = 1 << 7;
    /// Stands behind one: what one is, one's party or state (`ips`): `PERSON`, `cue`.
    pub(crate) const BEHIND_PERSON: u32 = 1 << 8;
    /// Leaves a hashtag with a place's name before it a place (`rains`): `PLACE`, `cue,outside`.
    pub(crate) const BEHIND_PLACE: u32 = 1 << 9;
}

/// Longest piece, in bytes: as long as a handle may be.
const LONGEST: usize = 15;

/// The role a row gives its letters; `None` where its kind and flags make no sense together.
fn role_of(kind: &str, id: &str, lang: Lang, row_flags: u32) -> Option<u32> {
    let ours = row_flags & !HANDLE;
    let is = |wanted: u32| ours == wanted;
    Some(match kind {
        "PLACE" if is(CUE) && id.contains('-') && lang == Lang::HiLatn => role::STATE_IN_POSTS,
        "PLACE" if is(CUE) && id.contains('-') => role::STATE,
        "PLACE" if is(CUE) => role::COUNTRY,
        "PLACE" if is(CUE | OUTSIDE) => role::BEHIND_PLACE,
        "ORG" if is(HEAD) => role::OFFICE,
        "ORG" if is(HEAD | BEFORE) => role::MISSION,
        "ORG" if is(CUE) => role::SURE_OFFICE,
        "PERSON" if is(CUE) => role::BEHIND_PERSON,
        "PERSON" if is(CUE | BEFORE) => role::BEFORE_PERSON,
        "WORD" if is(CUE) && lang == Lang::HiLatn => role::WORD_IN_POSTS,
        "WORD" if is(CUE) => role::FILLER,
        "WORD" if is(CUE | OUTSIDE) => role::AROUND,
        _ => return None,
    })
}

/// What is wrong with a row that has the flag.
pub(super) fn check(
    id: &str,
    kind: &str,
    lang: Lang,
    surface: &str,
    row_flags: u32,
) -> Result<(), String> {
    if role_of(kind, id, lang, row_flags).is_none() {
        let with: Vec<&str> = flags::names(row_flags).collect();
        return Err(format!(
            "flags {} of a {kind} mean nothing together",
            Quoted(&with.join(","))
        ));
    }
    let letter = |b: u8| b.is_ascii_alphabetic();
    let word = surface.bytes().all(|b| letter(b) || b.is_ascii_digit());
    if lang != Lang::En && lang != Lang::HiLatn || !word || !letter(surface.as_bytes()[0]) {
        return Err(format!(
            "flag handle is for Latin letters and digits behind them, not {}",
            Quoted(surface)
        ));
    }
    if surface.len() > LONGEST {
        return Err(format!(
            "no handle has the {} letters of {}, at most {LONGEST}",
            surface.len(),
            Quoted(surface)
        ));
    }
    Ok(())
}

/// A piece as it is packed, little-endian but for the letters: letters, filled up with zeros; role bits; its place's id, where in the
/// strings and how long; nothing.
type Cell = [u8; 32];
const TEXT: usize = LONGEST + 1;
/// Bytes of the filter before the cells: for each first letter, the last letters there are.
const FILTER: usize = 4 * 26;

/// The filter's line and bit for letters; `None` where no piece is like them.
#[inline]
fn ends(letters: &[u8]) -> Option<(usize, u32)> {
    let (first, last) = (*letters.first()?, *letters.last()?);
    let line = usize::from(first.wrapping_sub(b'a'));
    let bit = match last {
        b'a'..=b'z' => last - b'a',
        b'0'..=b'9' => 26,
        _ => return None,
    };
    (line < 26 && letters.len() <= LONGEST).then_some((line, 1 << bit))
}

/// Letters as a number that sorts as they do.
fn number(letters: &[u8]) -> u128 {
    let mut cell = [0; TEXT];
    cell[..letters.len()].copy_from_slice(letters);
    u128::from_be_bytes(cell)
}

/// The pieces of some files.
#[derive(Default)]
pub(super) struct Pieces(BTreeMap<String, (u32, String)>);

impl Pieces {
    /// Adds a row, which has been checked.
    pub fn add(&mut self, row: &Row<'_>) {
        let Some(role) = role_of(row.kind, row.id, row.lang, row.flags) else {
            return;
        };
        let piece = self.0.entry(row.surface.to_ascii_lowercase()).or_default();
        piece.0 |= role;
        if role & (role::STATE | role::COUNTRY) != 0 {
            piece.1 = row.id.to_string();
        }
    }

    /// The section; `keep` stores a string and says where. Empty where no row has the flag.
    pub fn pack(&self, mut keep: impl FnMut(&str) -> (u32, u32)) -> Vec<u8> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let mut filter = [0u32; FILTER / 4];
        let mut cells = Vec::new();
        for (letters, (roles, id)) in &self.0 {
            let Some((line, bit)) = ends(letters.as_bytes()) else {
                continue;
            };
            filter[line] |= bit;
            let (offset, len) = keep(id);
            cells.extend(number(letters.as_bytes()).to_be_bytes());
            cells.extend(
                [*roles, offset, len, 0]
                    .into_iter()
                    .flat_map(u32::to_le_bytes),
            );
        }
        let mut out: Vec<u8> = filter.into_iter().flat_map(u32::to_le_bytes).collect();
        out.extend(cells);
        out
    }
}

impl Table {
    /// The cell of a piece, in small letters.
    fn piece(&self, letters: &str) -> Option<[u32; 3]> {
        let (filter, cells) = self.pieces().split_at_checked(FILTER)?;
        let (line, bit) = ends(letters.as_bytes())?;
        if u32::from_le_bytes(filter.as_chunks().0[line]) & bit == 0 {
            return None;
        }
        let cells: &[Cell] = cells.as_chunks().0;
        let text = |cell: &Cell| u128::from_be_bytes(*cell.first_chunk().unwrap_or(&[0; TEXT]));
        let wanted = number(letters.as_bytes());
        let at = cells.binary_search_by_key(&wanted, text).ok()?;
        let (words, _) = cells[at][TEXT..].as_chunks::<4>();
        Some([0, 1, 2].map(|k| u32::from_le_bytes(words[k])))
    }

    /// All pieces with a role, in alphabetical order.
    pub fn pieces_with(&self, role: u32) -> impl Iterator<Item = &str> {
        let cells: &[Cell] = self.pieces().get(FILTER..).unwrap_or(&[]).as_chunks().0;
        cells.iter().filter_map(move |cell| {
            let letters = std::str::from_utf8(&cell[..TEXT]).ok()?;
            let letters = letters.trim_end_matches('\0');
            (self.piece_roles(letters) & role != 0).then_some(letters)
        })
    }

    /// What letters, in small ones, are in a handle: bits of [`role`].
    pub fn piece_roles(&self, letters: &str) -> u32 {
        self.piece(letters).map_or(0, |[roles, ..]| roles)
    }

    /// The id of the state that letters, in small ones, stand for in a handle.
    pub fn piece_state(&self, letters: &str) -> Option<&str> {
        let [roles, offset, len] = self.piece(letters)?;
        (roles & role::STATE != 0).then(|| self.string(offset, len))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::Gazetteer;

    #[test]
    fn pieces_are_found_by_their_letters() {
        let tsv = "iso:IN\tPLACE\ten\tIndia\tcue,handle\niso:IN-UP\tPLACE\ten\tUP\tcue,handle\n\
                   iso:IN-UP\tPLACE\thi-Latn\tup\tcue,handle\n\
                   x:handle/around\tWORD\ten\toffice1\tcue,handle,outside\nx:handle/behind\tPERSON\ten\tup\tcue,handle\n\
                   x:handle/mission\tORG\ten\tindianconsulate\tbefore,handle,head\n";
        let lists = Gazetteer::from_tsv("t", tsv).unwrap();
        let roles = |letters: &str| lists.table.piece_roles(letters);
        assert_eq!(
            roles("up"),
            role::STATE | role::STATE_IN_POSTS | role::BEHIND_PERSON
        );
        assert_eq!(roles("india"), role::COUNTRY);
        assert_eq!(roles("office1"), role::AROUND);
        assert_eq!(roles("indianconsulate"), role::MISSION);
        for other in [
            "",
            "u",
            "UP",
            "ump",
            "office",
            "indianconsulates",
            "9",
            "-",
            "{a",
            "का",
        ] {
            assert_eq!(roles(other), 0, "{other}");
        }
        assert!(lists.table.pieces_with(role::STATE_IN_POSTS).eq(["up"]));
        assert_eq!(lists.table.pieces_with(u32::MAX).count(), 4);
        assert_eq!(lists.table.piece_state("up"), Some("iso:IN-UP"));
        assert_eq!(lists.table.piece_state("india"), None);
        // They are no words of a text.
        assert!(lists.lookup("UP").is_empty());
        assert_eq!(
            Gazetteer::from_tsv("t", "")
                .unwrap()
                .table
                .piece_roles("up"),
            0
        );
    }

    #[test]
    fn rows_that_mean_nothing_are_refused() {
        let refused = |row: &str| Gazetteer::from_tsv("t", row).unwrap_err().to_string();
        for (row, why) in [
            (
                "x:a\tORG\ten\tdgp\thandle",
                "\"handle\" of a ORG mean nothing",
            ),
            (
                "x:a\tORG\ten\tdgp\tcue,handle,title",
                "mean nothing together",
            ),
            ("x:a\tDATE\ten\tdgp\tcue,handle", "mean nothing together"),
            (
                "x:a\tORG\ten\tSmart City\thandle,head",
                "not \"Smart City\"",
            ),
            ("x:a\tORG\ten\t24x7\thandle,head", "not \"24x7\""),
            ("x:a\tORG\thi\tथाना\thandle,head", "not \"थाना\""),
            (
                "x:a\tORG\ten\tdistrictcollector\thandle,head",
                "the 17 letters",
            ),
        ] {
            assert!(refused(row).contains(why), "{row}: {}", refused(row));
        }
    }

    #[cfg(feature = "builtin")]
    #[test]
    fn states_of_handles_are_listed_places() {
        let table = crate::gazetteer::builtin::table();
        assert!(table.pieces_with(u32::MAX).count() > 150);
        for letters in table.pieces_with(role::STATE) {
            let id = table.piece_state(letters).unwrap_or_default();
            assert!(table.place(id).is_some(), "{letters}: {id}");
        }
    }
}
