//! Openers that open nothing, told by filters and by one or two words behind them: two in three of all, before any reader is called.

use super::cursor::Cursor;
use super::holiday;
use super::lexicon::{Class, DAY, ENGLISH, Lex, ROMAN};

/// Classes whose words open nothing where the word behind them says nothing of time, a bit each: [`opens`] has what each asks for.
const NEEDY: u128 = {
    use Class::*;
    let classes = [
        Num, Scale, Frac, Half, Shift, Few, Each, Whole, Ord, Second, Early, Before, Edge, Season,
        Times, Now, Aane, Academic, Calendar, YearMark, Fiscal, Quarter, HalfYear, Vikram, Samvat,
        Shaka, Hijri, Era, Isa,
    ];
    let mut bits = 0;
    let mut k = 0;
    while k < classes.len() {
        bits |= 1 << classes[k] as u8;
        k += 1;
    }
    bits
};

/// Whether nothing begins with the opener at `i`, as far as three filters tell: two openers in three are turned away here, most of them
/// a word of a kind that needs another one (`दो`, `इस`) before an ordinary word.
#[inline]
pub(super) fn vain(c: &Cursor, i: usize) -> bool {
    let t = &c.tokens[i];
    if t.is_number() {
        let bytes = t.end - t.start;
        return bytes != 4 && bytes != 12 && (c.idle(i + 1) || uncounted(c, i) || amount(c, i));
    }
    let lex = c.lex(i);
    if lex.class == Class::None {
        return !holiday::may_begin(c.tokens, i);
    }
    NEEDY >> lex.class as u8 & 1 != 0
        && (c.idle(i + 1) || c.idle(i + 2) && no_pair(lex, c.lex(i + 1)))
        && !(lex.has(DAY) && holiday::may_begin(c.tokens, i))
}

/// Whether two words of the vocabulary make no expression before an ordinary word: `पहली बार`, `एक ही`, `कुछ और`, `आने वाली`.
fn no_pair(lex: Lex, next: Lex) -> bool {
    use Class::*;
    if (lex.flags | next.flags) & (ENGLISH | ROMAN) != 0 {
        return false;
    }
    matches!(
        (lex.class, next.class),
        (Num | Ord | Few, Times | Filler)
            | (Num, Fiscal | Whole)
            | (Few, Aur | More | Shift | Whole)
            | (Shift, Filler | Aur | Edge)
            | (Aane, Wala)
    )
}

/// Whether the digits at `i` stand before nothing that they count: `7. योजना`, `20 की जनगणना`.
fn uncounted(c: &Cursor, i: usize) -> bool {
    use Class::*;
    c.idle(i + 2)
        && (matches!(c.lex(i + 1).class, Ka | Ko | Se | Men | Tak) || c.punct(i + 1, b'.'))
}

/// Whether the digits at `i` begin an amount, or two: `3.5 प्रतिशत`, `2,11,000 करोड़ रुपये`, `5 लाख लोग`, `65-70 प्रतिशत`.
fn amount(c: &Cursor, i: usize) -> bool {
    let digits = |k: usize| c.tokens.get(k).map_or(0, |t| t.end - t.start);
    let mut end = i + 1;
    if c.mark(end) {
        let touch = |k: usize| !c.spaced(k) && !c.spaced(k + 1) && c.number(k + 1);
        while c.punct(end, b',') && touch(end) && matches!(digits(end + 1), 2 | 3) && end < i + 9 {
            end += 2;
        }
        // सोमवार 5.6 को
        if c.punct(end, b'.') && touch(end) && digits(end + 1) <= 3 && alone(c, i) {
            end += 2;
        }
        if i > 0 && !c.spaced(i) {
            return false;
        }
    }
    if end == i + 1
        && digits(i) <= 3
        && digits(i + 2) <= 3
        && c.number(i + 2)
        && (c.is(end, Class::Se) || c.dash(end))
        && alone(c, i)
    {
        end = i + 3;
    }
    let from = end;
    while c.is(end, Class::Scale) && !c.lex(end).has(ENGLISH | ROMAN) && end < from + 3 {
        end += 1;
    }
    end > i + 1
        && c.idle(end)
        && c.tokens[end].is_devanagari()
        && !matches!(
            c.lex(end + 1).class,
            Class::Unit | Class::Second | Class::Set
        )
}

/// Whether the word before token `i` makes no date of what may be an amount.
fn alone(c: &Cursor, i: usize) -> bool {
    use Class::*;
    matches!(c.before(i).class, None | Ka | Ko | Men | Aur | About | Par)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::opener::{number_opens, opens};

    /// What the filters turn away is turned away by those that look closer.
    #[test]
    fn filters_turn_away_what_opens_nothing() {
        let words = include_str!("words.txt")
            .lines()
            .filter_map(|l| Some(l.split_once('|').filter(|_| !l.starts_with('#'))?.1))
            .flat_map(str::split_whitespace);
        let others = ["राष्ट्रीय", "विश्व", "7", "24", "365", "2024", "१९६४", "10000"];
        for word in words.chain(others) {
            for next in ["आदमी", "House", "more", "दिवस", "युवा दिवस", "5", ", वह", ""]
            {
                let text = format!("{word} {next}");
                let mut tokens = Vec::new();
                crate::token::tokenize(&text, &mut tokens);
                let c = Cursor::new(&text, &tokens);
                c.open(0);
                let opens = match tokens[0].is_number() {
                    true => number_opens(&c, 0),
                    false => opens(&c, 0),
                };
                assert!(!vain(&c, 0) || !opens, "{text}");
            }
        }
    }
}
