//! What the words of the date grammar are, and how `words.txt` names it. The build script reads that file (`pack.rs`), so that no
//! process has to.

/// What a word can do in a date. One word, one class: where a word has two jobs (`पहले` "ago" and "first", `second`), the
/// grammar asks for both at the place where they differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[repr(u8)]
pub(super) enum Class {
    #[default]
    None,
    Num,
    Scale,
    Frac,
    Half,
    Ord,
    Second,
    OrdSuffix,
    Month,
    Weekday,
    Unit,
    Days,
    RelDay,
    Shift,
    Aane,
    Wala,
    Few,
    Part,
    Early,
    Oclock,
    Bajkar,
    Bajne,
    Baki,
    AmPm,
    Zone,
    Before,
    After,
    Within,
    More,
    Each,
    Per,
    Set,
    Times,
    YearMark,
    Vikram,
    Samvat,
    Shaka,
    Hijri,
    Era,
    Isa,
    Fiscal,
    Academic,
    Calendar,
    Quarter,
    HalfYear,
    Season,
    DateWord,
    IndMonth,
    HijMonth,
    Paksha,
    PakshaWord,
    Tithi,
    Edge,
    Whole,
    Bhar,
    Lasting,
    Rest,
    Ka,
    Ko,
    Se,
    Men,
    Par,
    Tak,
    Lekar,
    Aur,
    Dauran,
    Of,
    The,
    To,
    From,
    Since,
    On,
    In,
    About,
    Now,
    Filler,
}

impl Class {
    /// Whether an expression can begin with a word of the class.
    pub const fn opens(self) -> bool {
        use Class::*;
        !matches!(
            self,
            None | OrdSuffix
                | Oclock
                | Bajkar
                | Bajne
                | Baki
                | AmPm
                | Zone
                | After
                | Within
                | More
                | Per
                | PakshaWord
                | Bhar
                | Rest
                | Ka
                | Ko
                | Se
                | Men
                | Par
                | Tak
                | Lekar
                | Aur
                | Dauran
                | Of
                | The
                | To
                | From
                | Since
                | On
                | In
                | About
                | Wala
                | DateWord
                | Tithi
                | Paksha
                | Filler
        )
    }
}

/// Needs evidence beside it.
pub(super) const AMBIGUOUS: u8 = 1;
/// Romanised Hindi.
pub(super) const ROMAN: u8 = 2;
/// English.
pub(super) const ENGLISH: u8 = 4;
/// The adjective of a unit: `दिवसीय`, `वर्षीय`.
pub(super) const ADJECTIVE: u8 = 8;
/// Of a shift: the nearest one, today's week or not (`आगामी`).
pub(super) const COMING: u8 = 16;
/// An English word in Devanagari.
pub(super) const LOAN: u8 = 32;
/// A short form, often with a full stop behind it.
pub(super) const SHORT: u8 = 64;

/// Set by the reader: named days begin with the word, too.
pub(super) const DAY: u8 = 128;

/// A word's entry.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lex {
    pub class: Class,
    pub flags: u8,
    pub v: i16,
}

impl Lex {
    pub fn has(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    pub fn is(&self, class: Class) -> bool {
        self.class == class
    }
}

/// The classes by their names in `words.txt`. Packed rows count them from nought.
pub(super) const NAMES: [(&str, Class); 75] = {
    use Class::*;
    [
        ("num", Num),
        ("scale", Scale),
        ("frac", Frac),
        ("half", Half),
        ("ord", Ord),
        ("second", Second),
        ("ordsuffix", OrdSuffix),
        ("month", Month),
        ("weekday", Weekday),
        ("unit", Unit),
        ("days", Days),
        ("relday", RelDay),
        ("shift", Shift),
        ("aane", Aane),
        ("wala", Wala),
        ("few", Few),
        ("part", Part),
        ("early", Early),
        ("oclock", Oclock),
        ("bajkar", Bajkar),
        ("bajne", Bajne),
        ("baki", Baki),
        ("ampm", AmPm),
        ("zone", Zone),
        ("before", Before),
        ("after", After),
        ("within", Within),
        ("more", More),
        ("each", Each),
        ("per", Per),
        ("set", Set),
        ("times", Times),
        ("yearmark", YearMark),
        ("vikram", Vikram),
        ("samvat", Samvat),
        ("shaka", Shaka),
        ("hijri", Hijri),
        ("era", Era),
        ("isa", Isa),
        ("fiscal", Fiscal),
        ("academic", Academic),
        ("calendar", Calendar),
        ("quarter", Quarter),
        ("halfyear", HalfYear),
        ("season", Season),
        ("datew", DateWord),
        ("indmonth", IndMonth),
        ("hijmonth", HijMonth),
        ("paksha", Paksha),
        ("pakshaw", PakshaWord),
        ("tithi", Tithi),
        ("edge", Edge),
        ("whole", Whole),
        ("bhar", Bhar),
        ("lasting", Lasting),
        ("rest", Rest),
        ("ka", Ka),
        ("ko", Ko),
        ("se", Se),
        ("men", Men),
        ("par", Par),
        ("tak", Tak),
        ("lekar", Lekar),
        ("aur", Aur),
        ("dauran", Dauran),
        ("of", Of),
        ("the", The),
        ("to", To),
        ("from", From),
        ("since", Since),
        ("on", On),
        ("in", In),
        ("about", About),
        ("now", Now),
        ("filler", Filler),
    ]
};

/// Bytes of a packed row: hash, class, flags, value.
pub(super) const ROW: usize = 12;

/// A packed row: the hash of a word and its entry.
pub(super) fn unpack(row: &[u8; ROW]) -> (u64, Lex) {
    let [a, b, c, d, e, f, g, h, class, flags, v, w] = *row;
    let lex = Lex {
        class: NAMES.get(usize::from(class)).map_or(Class::None, |n| n.1),
        flags,
        v: i16::from_le_bytes([v, w]),
    };
    (u64::from_le_bytes([a, b, c, d, e, f, g, h]), lex)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for line in include_str!("words.txt")
            .lines()
            .filter(|l| !l.starts_with('#') && !l.is_empty())
        {
            let (head, _) = line.split_once('|').unwrap_or_else(|| panic!("{line}"));
            let class = head.split_whitespace().next().unwrap();
            assert!(NAMES.iter().any(|n| n.0 == class), "{line}");
        }
    }
}
