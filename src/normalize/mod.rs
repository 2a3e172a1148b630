//! The ordered list of folds that make different spellings of one name compare equal.
//!
//! Folding is used only for matching: what the library returns is always a slice of the original text. Every fold is decided
//! locally (one character and at most the next three), so the tokeniser applies them while it reads and keeps no string per
//! token; [`normalize`] applies the same folds to a whole text and keeps a map back to the original.
//!
//! In order: invisible characters and joiners fall away; Devanagari ([`devanagari`]): nukta dropped, `ँ` to `ं`, a nasal with
//! virama before a stop of its own class to `ं`, visarga dropped, a word-final virama dropped, digits to ASCII; Latin
//! ([`latin`]): lower case, accents dropped, fullwidth forms to ASCII; dashes to `-`, curly quotes to straight ones.

pub(crate) mod devanagari;
pub(crate) mod hash;
pub(crate) mod latin;

pub(crate) use hash::hash_folded;
use std::borrow::Cow;

/// What a character is to the tokeniser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Class {
    /// White space other than a line end, and control characters.
    Space,
    /// A line end.
    Newline,
    /// A Devanagari letter, matra or sign.
    Devanagari,
    /// A Latin letter.
    Latin,
    /// A decimal digit, ASCII or Devanagari.
    Digit,
    /// A letter or digit of another script.
    Other,
    /// A combining mark or joiner: belongs to whatever stands before it, folds away.
    Mark,
    /// An invisible format character: folds away, breaks no word.
    Invisible,
    /// Punctuation and symbols.
    Punctuation,
}

/// One character read: its length in bytes, its class, and the character it folds to (0 where it folds away).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Step {
    pub len: usize,
    pub class: Class,
    pub ch: u32,
}

/// Reads and folds the character at byte `i`, which must be a character boundary before the end of `text`.
#[inline(always)]
pub(crate) fn step(text: &str, i: usize) -> Step {
    let b = text.as_bytes();
    let first = b[i];
    if first < 0x80 {
        return latin::ascii(first);
    }
    if first == 0xE0 && i + 2 < b.len() && (b[i + 1] == 0xA4 || b[i + 1] == 0xA5) {
        return devanagari::step(text, i);
    }
    step_other(text, i)
}

#[cold]
#[inline(never)]
fn step_other(text: &str, i: usize) -> Step {
    let Some(c) = text.get(i..).and_then(|t| t.chars().next()) else {
        return Step {
            len: 1,
            class: Class::Space,
            ch: 0,
        };
    };
    let (class, ch) = latin::classify(c);
    Step {
        len: c.len_utf8(),
        class,
        ch,
    }
}

/// Folded text with the way back to the original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Normalized<'t> {
    /// The folded text; borrowed where folding changed nothing.
    pub text: Cow<'t, str>,
    /// From bytes of [`text`](Self::text) to bytes of the original.
    pub map: OffsetMap,
}

/// Maps byte offsets of folded text to byte offsets of the original.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OffsetMap {
    /// (folded, original): from here on, both advance together until the next pair.
    anchors: Vec<(usize, usize)>,
    folded_len: usize,
    original_len: usize,
}

impl OffsetMap {
    /// The byte of the original from which the folded byte `folded` came; the original's length for the end of the text.
    #[must_use]
    pub fn to_original(&self, folded: usize) -> usize {
        if folded >= self.folded_len {
            return self.original_len;
        }
        match self.anchors.partition_point(|a| a.0 <= folded) {
            0 => folded,
            n => {
                let (f, o) = self.anchors[n - 1];
                (o + (folded - f)).min(self.original_len)
            }
        }
    }

    /// The original bytes that a range of bytes of the folded text came from, characters that folded away inside it and right behind
    /// it (a nukta, a joiner) included.
    #[must_use]
    pub fn span_to_original(&self, start: usize, end: usize) -> crate::span::Span {
        crate::span::Span::new(self.to_original(start), self.to_original(end.max(start)))
    }
}

/// Folds `text` for comparison and keeps a map back to it: letter case, nukta, the spelling of nasals, joiners, digits. Folding twice
/// changes nothing more.
///
/// ```
/// let n = sangya::normalize("छत्तीसगढ़ और हिन्दी");
/// assert_eq!(n.text, "छत्तीसगढ और हिंदी");
/// let at = n.text.find("हिंदी").unwrap();
/// let span = n.map.span_to_original(at, n.text.len());
/// assert_eq!(span.slice("छत्तीसगढ़ और हिन्दी"), "हिन्दी");
/// ```
#[must_use]
pub fn normalize(text: &str) -> Normalized<'_> {
    let mut out = String::new();
    let mut anchors: Vec<(usize, usize)> = Vec::new();
    let mut changed = false;
    let mut run = (0, false);
    let mut i = 0;
    while i < text.len() {
        let s = step(text, i);
        let mut ch = s.ch;
        if ch == devanagari::VIRAMA {
            // Looked up once for a whole run of viramas and vanishing marks, or hostile text would cost quadratic time.
            if run.0 <= i {
                run = continues_word(text, i + s.len);
            }
            if !run.1 {
                ch = 0;
            }
        }
        let original = &text[i..i + s.len];
        let folded = if matches!(s.class, Class::Space | Class::Newline) {
            original.chars().next()
        } else {
            char::from_u32(ch).filter(|_| ch != 0)
        };
        let same = folded.is_some_and(|c| original.chars().eq([c]));
        if !same && !changed {
            out.push_str(&text[..i]);
            changed = true;
        }
        if changed {
            let here = (out.len(), i);
            let in_step = match anchors.last() {
                Some(&(f, o)) => here.0 - f == here.1 - o,
                None => here.0 == here.1,
            };
            if let Some(c) = folded {
                if !in_step {
                    anchors.push(here);
                }
                out.push(c);
            }
        }
        i += s.len;
    }
    let folded_len = if changed { out.len() } else { text.len() };
    Normalized {
        text: if changed {
            Cow::Owned(out)
        } else {
            Cow::Borrowed(text)
        },
        map: OffsetMap {
            anchors,
            folded_len,
            original_len: text.len(),
        },
    }
}

/// Whether the Devanagari word goes on at byte `i` with a letter, and the byte where that was decided: marks, invisible
/// characters and further viramas are stepped over.
fn continues_word(text: &str, mut i: usize) -> (usize, bool) {
    while i < text.len() {
        let s = step(text, i);
        match s.class {
            Class::Devanagari if s.ch == 0 || s.ch == devanagari::VIRAMA => {}
            Class::Mark | Class::Invisible => {}
            Class::Devanagari | Class::Other => return (i, true),
            _ => return (i, false),
        }
        i += s.len;
    }
    (i, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(t: &str) -> String {
        normalize(t).text.into_owned()
    }

    #[test]
    fn devanagari_folds() {
        for (a, b) in [
            ("हिन्दी", "हिंदी"),
            ("चण्डीगढ़", "चंडीगढ"),
            ("सम्पर्क", "संपर्क"),
            ("गङ्गा", "गंगा"),
            ("पञ्चम", "पंचम"),
            ("चाँद", "चांद"),
            ("ज़\u{200d}मीन", "जमीन"),
            ("क\u{958}", "कक"),
            ("सन् १९४७", "सन 1947"),
            ("दुःख", "दुख"),
            ("मुख्यमंत्रीः", "मुख्यमंत्री"),
            ("हिन्\u{200d}दी", "हिंदी"),
            ("सेन्टर", "सेंटर"),
        ] {
            assert_eq!(folded(a), b);
        }
        // Not before another nasal, nor a stop of another class.
        for same in ["जन्म", "सम्मान", "अन्न", "वाङ्मय", "तन्मय"]
        {
            assert_eq!(folded(same), same);
        }
    }

    #[test]
    fn latin_and_punctuation_folds() {
        assert_eq!(folded("JÉTRO – ‘Déjà’ ＡＢ"), "jetro - 'deja' ab");
        assert_eq!(folded("e\u{301}a"), "ea");
    }

    #[test]
    fn borrowed_where_nothing_changes() {
        assert!(matches!(normalize("भारत में, 2024").text, Cow::Borrowed(_)));
    }

    #[test]
    fn map_leads_back() {
        let text = "\u{feff}क़लम, ख़बर";
        let n = normalize(text);
        let at = n.text.find("खबर").unwrap();
        assert_eq!(
            n.map.span_to_original(at, at + "खबर".len()).slice(text),
            "ख़बर"
        );
        assert_eq!(n.map.to_original(0), 3);
    }
}
