//! Gods who share a name with people of the text: `शंकर के धाम` is not that of `शंकर बगवाड़ी`.

use super::group::{EntryId, Groups};
use crate::gazetteer::flags::{self, class};
use crate::gazetteer::format::note_value;

/// The god that a single name stands for where the text says so: `भगवान शंकर`, `शंकर के धाम`.
pub(super) fn meant(text: &str, groups: &Groups<'_>, g: usize) -> Option<EntryId> {
    let mention = &groups.mentions[groups.all[g].first as usize];
    let divine = mention.title.is_some_and(|t| t.split(' ').any(is_divine))
        || text
            .get(..mention.span.start)
            .and_then(|t| t.split_ascii_whitespace().next_back())
            .is_some_and(is_divine)
        || seat_behind(text.get(mention.span.end..).unwrap_or(""), groups);
    if !divine {
        return None;
    }
    groups.tables.iter().enumerate().find_map(|(n, table)| {
        let form = table.lookup_word(mention.text)?;
        let row = table.rows(form).find(|r| {
            flags::is_name(r.flags)
                && note_value(table.entry(r.entry).note, "role") == Some("deity")
        })?;
        Some((n as u32, row.entry))
    })
}

fn is_divine(word: &str) -> bool {
    matches!(word, "भगवान" | "देवी" | "देवता" | "प्रभु" | "Lord" | "Bhagwan")
}

/// `… के धाम`, `… के मंदिर`: a place of worship in the genitive.
fn seat_behind(behind: &str, groups: &Groups<'_>) -> bool {
    let mut words = behind.split_ascii_whitespace();
    if !behind.starts_with(' ') || !matches!(words.next(), Some("का" | "के" | "की")) {
        return false;
    }
    words.next().is_some_and(|word| {
        let word = word.trim_end_matches(['।', ',', '.']);
        groups.tables.iter().any(|t| {
            t.lookup_word(word).is_some_and(|f| {
                t.form_classes(f) & (class::PLACE_HEAD | class::PLACE_CONTEXT) != 0
            })
        })
    })
}
