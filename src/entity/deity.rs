//! Gods who share a name with people of the text: `शंकर के धाम` is not that of `शंकर बगवाड़ी`.

use super::group::EntryId;
use crate::gazetteer::flags::{self, class};
use crate::gazetteer::format::note_value;
use crate::gazetteer::table::Table;
use crate::mention::Mention;
use std::sync::Arc;

/// The god that a single name stands for where the text says so: `भगवान शंकर`, `शंकर के धाम`.
pub(super) fn meant(text: &str, tables: &[Arc<Table>], mention: &Mention<'_>) -> Option<EntryId> {
    let divine = mention.title.is_some_and(|t| t.split(' ').any(is_divine))
        || is_divine(word_before(&text.as_bytes()[..mention.span.start]))
        || seat_behind(text.get(mention.span.end..).unwrap_or(""), tables);
    if !divine {
        return None;
    }
    tables.iter().enumerate().find_map(|(n, table)| {
        let form = table.lookup_word(mention.text)?;
        let row = table.rows(form).find(|r| {
            flags::is_name(r.flags)
                && note_value(table.entry(r.entry).note, "role") == Some("deity")
        })?;
        Some((n as u32, row.entry))
    })
}

/// The last word of a text, cut where it is longer than any that is asked for.
fn word_before(text: &[u8]) -> &[u8] {
    let text = text.trim_ascii_end();
    // What they end in: most words end in something else.
    if !matches!(text.last(), Some(b'd' | b'n' | 0x80 | 0x81 | 0xA8 | 0xBE)) {
        return &[];
    }
    let text = &text[text.len().saturating_sub(MOST_DIVINE + 1)..];
    let start = text.iter().rposition(u8::is_ascii_whitespace);
    &text[start.map_or(0, |s| s + 1)..]
}

/// The bytes of the longest word of [`is_divine`].
const MOST_DIVINE: usize = 18;

fn is_divine(word: impl AsRef<[u8]>) -> bool {
    // Whoever adds a word looks at the last bytes in `word_before`.
    const WORDS: [&str; 6] = ["भगवान", "देवी", "देवता", "प्रभु", "Lord", "Bhagwan"];
    let word = word.as_ref();
    WORDS.iter().any(|w| w.as_bytes() == word)
}

/// `… के धाम`, `… के मंदिर`: a place of worship in the genitive.
fn seat_behind(behind: &str, tables: &[Arc<Table>]) -> bool {
    // Of the genitive, all have that first letter.
    let genitive = behind.starts_with(' ') && behind.trim_ascii_start().starts_with('क');
    let mut words = behind.split_ascii_whitespace();
    if !genitive || !matches!(words.next(), Some("का" | "के" | "की")) {
        return false;
    }
    words.next().is_some_and(|word| {
        let word = word.trim_end_matches(['।', ',', '.']);
        tables.iter().any(|t| {
            t.lookup_word(word).is_some_and(|f| {
                t.form_classes(f) & (class::PLACE_HEAD | class::PLACE_CONTEXT) != 0
            })
        })
    })
}
