//! Titles of films, songs and books in quotes: `songs from 'Do Bigha Zamin' and 'Madhumati'`. Nothing in them is tagged.

use super::Context;
use crate::candidate::list::List;
use crate::token::{CAPITAL, TokenKind};

/// What has a title.
static WORKS: List = List::new(&[
    "film",
    "films",
    "movie",
    "movies",
    "song",
    "songs",
    "novel",
    "novels",
    "book",
    "books",
    "series",
    "serial",
    "album",
    "play",
    "titled",
    "documentary",
    "starrer",
    "blockbuster",
    "remake",
    "sequel",
    "biopic",
    "memoir",
    "autobiography",
    "directorial",
]);

/// Most tokens between the quotes, and how far off the word may stand.
const LONGEST: usize = 9;
const BEFORE: usize = 12;
const BEHIND: usize = 4;

/// The closing quote of the title that opens with the run `i..stop`, right behind a mark.
pub(super) fn title(
    c: &Context<'_>,
    i: usize,
    stop: usize,
    from: usize,
    end: usize,
) -> Option<usize> {
    let quote = quote(c, i - 1)?;
    let last = end.min(i + LONGEST);
    let close = (stop..last).find(|&k| self::quote(c, k) == Some(quote))?;
    // A sentence in quotes has words in small letters.
    let small = (i..close).filter(|&k| {
        let t = &c.tokens[k];
        t.is_word() && !t.has(CAPITAL) && t.end - t.start > 3
    });
    let work = |k: usize| c.one_of(k, &WORKS);
    let said = (from.max(i.saturating_sub(BEFORE))..i).any(work)
        || (close + 1..end.min(close + 1 + BEHIND)).any(work);
    (said && small.count() == 0).then_some(close)
}

/// The quote at token `i`, opening and closing ones alike.
fn quote(c: &Context<'_>, i: usize) -> Option<u8> {
    if c.tokens[i].kind != TokenKind::Punctuation {
        return None;
    }
    match c.token_text(i) {
        "'" | "‘" | "’" => Some(b'\''),
        "\"" | "“" | "”" => Some(b'"'),
        _ => None,
    }
}
