//! What capitals mean in a sentence.

use super::Context;

/// How a sentence uses capitals.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Style {
    /// Names only, as in running text.
    Prose,
    /// Most words, as in headlines: a capital proves nothing.
    Headline,
    /// As it comes, in romanised Hindi.
    Romanised,
    /// All letters, or none.
    Flat,
}

/// What capitals mean between `from` and `end`; nothing where there is none.
#[inline]
pub(super) fn style(c: &Context<'_>, from: usize, end: usize) -> Option<Style> {
    if c.latin.plain(from, end) {
        return Some(Style::Prose);
    }
    counted_style(c, from, end)
}

#[inline(never)]
fn counted_style(c: &Context<'_>, from: usize, end: usize) -> Option<Style> {
    let n = c.latin.counts(from, end);
    if n.title + n.upper == 0 {
        return None;
    }
    Some(if n.hindi >= 2 || n.hindi * 4 > n.words {
        Style::Romanised
    } else if n.upper > 3 && n.upper > (n.title + n.lower) * 2 {
        Style::Flat
    } else if n.lower >= 2
        || n.lower * 3 >= n.title + n.upper && n.lower > 0
        // `The Drosk Velban Commission meets in Hobart.`: nothing shouts.
        || n.lower * 4 >= n.title && n.upper == 0 && n.lower > 0
        // `He met K. K. Drosk in Velban.`: a headline has no stop at its end and no content word in small letters.
        || n.lower > 0 && n.lower * 5 >= n.title + n.upper && stopped(c, end)
    {
        Style::Prose
    } else if devanagari(c, from, end, n.words) {
        // `Solnitz Energy और Bosch के बीच`: who writes Hindi writes names so.
        Style::Prose
    } else {
        Style::Headline
    })
}

/// Whether a full stop stands before token `end`.
fn stopped(c: &Context<'_>, end: usize) -> bool {
    end > 0 && c.mark(end - 1, b'.')
}

/// Whether a sentence has more words in Devanagari than its Latin ones.
fn devanagari(c: &Context<'_>, from: usize, end: usize, latin: u32) -> bool {
    let words = c.tokens[from..end].iter();
    let mut words = words.filter(|t| t.is_word() && !t.is_latin());
    words.nth(latin as usize).is_some()
}
