//! How far a run of capitalised words goes.

use super::{Context, starts, stops, words};
use crate::candidate::said;
use crate::token::{NO_STOP, SPACED, TokenKind, punctuation_hash};

/// End of the run of capitalised words that starts at `i`: hyphens, dots of abbreviations and small particles inside it.
#[inline(always)]
pub(super) fn run_end(c: &Context<'_>, i: usize, limit: usize) -> usize {
    let end = i + 1;
    // Behind most runs of one word stands a word in small letters, or a mark with no name behind it.
    if end >= limit || !starts(c, end) && closes(c, end) {
        return end;
    }
    run_on(c, end, limit)
}

/// Whether token `i`, which opens no name itself, ends a run, as far as one look tells.
#[inline(always)]
fn closes(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    let mark = t.kind == TokenKind::Punctuation;
    let goes_on = starts(c, i + 1) | (t.hash == const { punctuation_hash(b'-') });
    let particle = t.is_word() & words::may_be_particle(t);
    // What stands behind a run cannot be foreseen.
    !((mark & goes_on) | (!mark & particle))
}

/// The same from token `end` on, behind the first word.
#[inline(never)]
fn run_on(c: &Context<'_>, mut end: usize, limit: usize) -> usize {
    while end < limit {
        let row = c.latin.row(end).min(limit - end);
        if row > 0 {
            // A sum of money opens no name: `Metallik Rs 195 crore`.
            let money = |i: &usize| c.says(*i, said::RS);
            if let Some(sum) = (end..end + row).find(money) {
                return sum;
            }
            end += row;
            continue;
        }
        if closes(c, end) {
            break;
        }
        if c.tokens[end].kind == TokenKind::Punctuation {
            // `Ittehad-e-Millat`
            if end + 3 < limit
                && c.mark(end, b'-')
                && c.mark(end + 2, b'-')
                && starts(c, end + 3)
                && (end..end + 4).all(|k| !c.tokens[k].has(SPACED))
                && matches!(
                    c.token_text(end + 1),
                    "e" | "i" | "ul" | "ur" | "ud" | "us" | "un" | "uz" | "ut"
                )
            {
                end += 4;
                continue;
            }
            // `Mohi-ud-din`
            if end + 3 < limit
                && c.mark(end, b'-')
                && c.mark(end + 2, b'-')
                && (end..end + 4).all(|k| !c.tokens[k].has(SPACED))
                && matches!(c.token_text(end + 1), "ud" | "us" | "ul" | "ur")
                && matches!(
                    c.token_text(end + 3),
                    "din" | "salam" | "haq" | "rehman" | "rahman"
                )
            {
                end += 4;
                continue;
            }
            // `Sangli Urban Co-operative Bank`
            if cooperative(c, end)
                && starts(c, end.saturating_sub(2))
                && end + 2 < limit
                && starts(c, end + 2)
            {
                end += 2;
                continue;
            }
            if end + 1 == limit || !starts(c, end + 1) || !links(c, end) {
                break;
            }
            end += 2;
        } else if words::particle(c, end) {
            // `Qutb ud din Velban`
            if words::of_faith(c, end + 1) && end + 1 < limit && starts(c, end - 1) {
                end += 2;
                continue;
            }
            // `Khalil al-Drosk`
            if end + 2 < limit
                && c.mark(end + 1, b'-')
                && !c.tokens[end + 1].has(SPACED)
                && !c.tokens[end + 2].has(SPACED)
                && starts(c, end + 2)
                && !stops(c, end - 1)
            {
                end += 3;
                continue;
            }
            // `de`, `van der`, `bin`: up to two of them between capitals.
            let next = if end + 1 < limit && words::particle(c, end + 1) {
                end + 2
            } else {
                end + 1
            };
            if next == limit || !starts(c, next) || stops(c, end - 1) {
                break;
            }
            end = next + 1;
        } else {
            break;
        }
    }
    end
}

/// The hyphen of `Co-operative`.
pub(super) fn cooperative(c: &Context<'_>, i: usize) -> bool {
    c.mark(i, b'-')
        && !c.breaks(i + 1)
        && !c.tokens[i + 1].has(SPACED)
        && matches!(c.token_text(i - 1), "Co")
        && matches!(c.token_text(i + 1), "operative" | "op")
}

/// A hyphen or apostrophe glued to both sides, the dot of an abbreviation.
fn links(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    let glued = !t.has(SPACED) && !c.tokens[i + 1].has(SPACED);
    glued && (t.is_punctuation(b'-') || t.is_punctuation(b'\''))
        || t.is_punctuation(b'.') && (t.has(NO_STOP) || single_letter(c, i - 1))
}

fn single_letter(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    t.is_word() && t.end - t.start == 1
}
