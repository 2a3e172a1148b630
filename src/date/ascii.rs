//! Short texts of ASCII that need no memory of their own.

/// The longest that is written here: eight digits of a number with its unit, two years, one day.
const LONGEST: usize = 16;

/// A short text.
#[derive(Clone, Copy, Default)]
pub(crate) struct Ascii {
    bytes: [u8; LONGEST],
    len: u8,
}

impl Ascii {
    /// The first bytes of some.
    #[inline(always)]
    pub fn of(bytes: [u8; LONGEST], len: usize) -> Self {
        Ascii {
            bytes,
            len: len.min(LONGEST) as u8,
        }
    }

    #[inline]
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.len.into()).unwrap_or_default()
    }

    #[inline]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(self.as_bytes()).unwrap_or_default()
    }
}
