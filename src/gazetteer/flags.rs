//! What a row says of its form, and what a token therefore is to the rules.

/// Flags of a row, as the file's fifth column names them.
pub(crate) const FLAG_NAMES: [(&str, u32); 27] = [
    ("canonical", CANONICAL),
    ("ambiguous", AMBIGUOUS),
    ("case", CASE),
    ("block", BLOCK),
    ("part", PART),
    ("given", GIVEN),
    ("surname", SURNAME),
    ("male", MALE),
    ("female", FEMALE),
    ("head", HEAD),
    ("inside", INSIDE),
    ("outside", OUTSIDE),
    ("before", BEFORE),
    ("cue", CUE),
    ("title", TITLE),
    ("honorific", HONORIFIC),
    ("role", ROLE),
    ("kin", KIN),
    ("speech", SPEECH),
    ("modifier", MODIFIER),
    ("post", POST),
    ("stop", STOP),
    ("word", WORD),
    ("context", CONTEXT),
    ("alias", ALIAS),
    ("handle", HANDLE),
    ("alone", ALONE),
];

pub(crate) const CANONICAL: u32 = 1;
pub(crate) const AMBIGUOUS: u32 = 1 << 1;
pub(crate) const CASE: u32 = 1 << 2;
pub(crate) const BLOCK: u32 = 1 << 3;
pub(crate) const PART: u32 = 1 << 4;
pub(crate) const GIVEN: u32 = 1 << 5;
pub(crate) const SURNAME: u32 = 1 << 6;
pub(crate) const MALE: u32 = 1 << 7;
pub(crate) const FEMALE: u32 = 1 << 8;
pub(crate) const HEAD: u32 = 1 << 9;
pub(crate) const INSIDE: u32 = 1 << 10;
pub(crate) const OUTSIDE: u32 = 1 << 11;
pub(crate) const BEFORE: u32 = 1 << 12;
pub(crate) const CUE: u32 = 1 << 13;
pub(crate) const TITLE: u32 = 1 << 14;
pub(crate) const HONORIFIC: u32 = 1 << 15;
pub(crate) const ROLE: u32 = 1 << 16;
pub(crate) const KIN: u32 = 1 << 17;
pub(crate) const SPEECH: u32 = 1 << 18;
pub(crate) const MODIFIER: u32 = 1 << 19;
pub(crate) const POST: u32 = 1 << 20;
pub(crate) const STOP: u32 = 1 << 21;
pub(crate) const WORD: u32 = 1 << 22;
pub(crate) const CONTEXT: u32 = 1 << 23;
pub(crate) const ALIAS: u32 = 1 << 24;
/// Set by the packer: a variant made by rule, not a row of the file.
pub(crate) const VARIANT: u32 = 1 << 25;
/// A piece of a handle, no word of a text: see [`pieces`](super::pieces).
pub(crate) const HANDLE: u32 = 1 << 26;
/// Of a Latin name part: its letters are no word of Hindi or English, so that it names somebody without a capital or a second name.
pub(crate) const ALONE: u32 = 1 << 27;

/// The names of some flags, in the order of [`FLAG_NAMES`].
pub(crate) fn names(flags: u32) -> impl Iterator<Item = &'static str> {
    FLAG_NAMES
        .iter()
        .filter(move |f| flags & f.1 != 0)
        .map(|f| f.0)
}

/// A row that names something, rather than helping to find names.
#[inline]
pub(crate) fn is_name(flags: u32) -> bool {
    flags & (PART | HEAD | CUE | BLOCK) == 0
}

/// Kinds as packed rows number them; labels of user files follow from [`FIRST_LABEL`] on.
pub(crate) const KIND_NAMES: [&str; 6] = ["PERSON", "ORG", "PLACE", "DATE", "SECTOR", "WORD"];
pub(crate) const PERSON: u8 = 0;
pub(crate) const ORG: u8 = 1;
pub(crate) const PLACE: u8 = 2;
pub(crate) const DATE: u8 = 3;
pub(crate) const SECTOR: u8 = 4;
/// `WORD`: cues that belong to no kind.
pub(crate) const KINDLESS: u8 = 5;
pub(crate) const FIRST_LABEL: u8 = 16;

/// What a form is to the rules, as bits: the union over all rows of the form.
pub(crate) mod class {
    use super::{self as f};

    pub(crate) const GIVEN: u32 = 1;
    pub(crate) const SURNAME: u32 = 1 << 1;
    /// Head of a name that is none of the kinds: `योजना`, `पुरस्कार`, `एक्सप्रेस`.
    pub(crate) const UNTAGGED_HEAD: u32 = 1 << 2;
    /// A name part that is no word in any romanised spelling: see [`ALONE`](super::ALONE).
    pub(crate) const ALONE_PART: u32 = 1 << 3;
    /// A name part that is also a word.
    pub(crate) const WEAK_PART: u32 = 1 << 4;
    pub(crate) const TITLE: u32 = 1 << 5;
    pub(crate) const HONORIFIC: u32 = 1 << 6;
    pub(crate) const ROLE: u32 = 1 << 7;
    pub(crate) const KIN: u32 = 1 << 8;
    pub(crate) const SPEECH: u32 = 1 << 9;
    pub(crate) const MODIFIER: u32 = 1 << 10;
    pub(crate) const POST: u32 = 1 << 11;
    pub(crate) const STOP: u32 = 1 << 12;
    pub(crate) const WORD: u32 = 1 << 13;
    pub(crate) const ALIAS: u32 = 1 << 14;
    pub(crate) const PERSON_CONTEXT: u32 = 1 << 15;
    pub(crate) const ORG_CONTEXT: u32 = 1 << 16;
    pub(crate) const PLACE_CONTEXT: u32 = 1 << 17;
    pub(crate) const SECTOR_CONTEXT: u32 = 1 << 18;
    pub(crate) const ORG_HEAD: u32 = 1 << 19;
    pub(crate) const ORG_HEAD_OUTSIDE: u32 = 1 << 20;
    pub(crate) const ORG_HEAD_BEFORE: u32 = 1 << 21;
    pub(crate) const PLACE_HEAD: u32 = 1 << 22;
    pub(crate) const PLACE_HEAD_OUTSIDE: u32 = 1 << 23;
    pub(crate) const PLACE_HEAD_BEFORE: u32 = 1 << 24;
    pub(crate) const SECTOR_HEAD: u32 = 1 << 25;
    /// Unambiguous names of a kind.
    pub(crate) const PERSON: u32 = 1 << 26;
    pub(crate) const ORG: u32 = 1 << 27;
    pub(crate) const PLACE: u32 = 1 << 28;
    pub(crate) const SECTOR: u32 = 1 << 29;
    /// A title that is also a word or a name (`प्रधान`, `सर`).
    pub(crate) const WEAK_TITLE: u32 = 1 << 30;
    /// The form has a row that is a candidate by itself: a name, or a user's block.
    pub(crate) const NAMES: u32 = 1 << 31;

    pub(crate) const PART: u32 = GIVEN | SURNAME;
    pub(crate) const CONTENT_WORD: u32 = WORD | STOP | POST | SPEECH;

    /// The class bits one row contributes.
    pub(crate) fn of_row(kind: u8, flags: u32) -> u32 {
        let on = |flag: u32, bit: u32| if flags & flag != 0 { bit } else { 0 };
        if flags & f::BLOCK != 0 {
            return NAMES;
        }
        let mut bits = 0;
        if flags & f::PART != 0 {
            bits |= on(f::GIVEN, GIVEN)
                | on(f::SURNAME, SURNAME)
                | on(f::AMBIGUOUS, WEAK_PART)
                | on(f::ALONE, ALONE_PART);
        }
        // A head that is also a word (`दल`, `बीच`) is no evidence by itself; names that hold it are listed.
        if flags & f::HEAD != 0 && flags & f::AMBIGUOUS == 0 {
            let before = flags & f::BEFORE != 0;
            let outside = flags & f::OUTSIDE != 0;
            bits |= match (kind, before, outside) {
                (f::ORG, true, _) => ORG_HEAD_BEFORE,
                (f::ORG, _, true) => ORG_HEAD_OUTSIDE,
                (f::ORG, _, _) => ORG_HEAD,
                (f::PLACE, true, _) => PLACE_HEAD_BEFORE,
                (f::PLACE, _, true) => PLACE_HEAD_OUTSIDE,
                (f::PLACE, _, _) => PLACE_HEAD,
                (f::SECTOR, _, _) => SECTOR_HEAD,
                (f::KINDLESS, _, _) => UNTAGGED_HEAD,
                _ => 0,
            };
        }
        if flags & f::CUE != 0 {
            let context = match kind {
                f::PERSON => PERSON_CONTEXT,
                f::ORG => ORG_CONTEXT,
                f::PLACE => PLACE_CONTEXT,
                f::SECTOR => SECTOR_CONTEXT,
                _ => 0,
            };
            let weak = if flags & f::AMBIGUOUS != 0 {
                WEAK_TITLE
            } else {
                0
            };
            bits |= on(f::TITLE, TITLE | weak)
                | on(f::HONORIFIC, HONORIFIC)
                | on(f::ROLE, ROLE)
                | on(f::KIN, KIN)
                | on(f::SPEECH, SPEECH)
                | on(f::MODIFIER, MODIFIER)
                | on(f::POST, POST)
                | on(f::STOP, STOP)
                | on(f::WORD, WORD)
                | on(f::ALIAS, ALIAS)
                | on(f::CONTEXT, context);
        }
        if !f::is_name(flags) {
            return bits;
        }
        let sure = flags & (f::AMBIGUOUS | f::CASE) == 0;
        NAMES
            | match kind {
                f::PERSON if sure => PERSON,
                f::ORG if sure => ORG,
                f::PLACE if sure => PLACE,
                f::SECTOR if sure => SECTOR,
                _ => 0,
            }
    }
}
