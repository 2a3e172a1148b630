//! Openers that open nothing, told by filters and by one or two words behind them: two in three of all, before any reader is called.

use super::cursor::Cursor;
use super::flat::around::{one_of, set, still};
use super::holiday;
use super::lexicon::{Class, DAY, ENGLISH, Lex, ROMAN, SHORT};
use crate::token::CAPITAL;

/// Classes whose words open nothing where the word behind them says nothing of time, a bit each: [`opens`] has what each asks for.
const NEEDY: u128 = {
    use Class::*;
    set(&[
        Num, Scale, Frac, Half, Shift, Few, Each, Whole, Ord, Second, Early, Before, Edge, Season,
        Times, Now, Aane, Academic, Calendar, YearMark, Fiscal, Quarter, HalfYear, Vikram, Samvat,
        Shaka, Hijri, Era, Isa,
    ])
};

/// Classes of Hindi words, and those behind them with which they open nothing, a bit each: what [`opens`] says of two classes.
///
/// [`opens`]: super::opener::opens
static SHUT: [u128; 128] = {
    use Class::*;
    const ALL: u128 = !(1 << Class::None as u8);
    const CASES: u128 = set(&[Ka, Ko, Se, Men, Par, Tak, Dauran, Lekar]);
    let mut shut = [0; 128];
    let never = [
        OrdSuffix, Oclock, Bajkar, Bajne, Baki, AmPm, Zone, After, Within, More, Per, PakshaWord,
        Bhar, Rest, Ka, Ko, Se, Men, Par, Tak, Lekar, Aur, Dauran, Of, The, To, From, Since, On,
        In, About, Wala, DateWord, Tithi, Paksha, Filler,
    ];
    let mut k = 0;
    while k < never.len() {
        assert!(!never[k].opens());
        shut[never[k] as usize] = u128::MAX;
        k += 1;
    }
    let pointing = [Shift, Few, Each, Whole, Ord, Second, Early];
    k = 0;
    while k < pointing.len() {
        shut[pointing[k] as usize] = CASES;
        k += 1;
    }
    let counting = [Num, Scale, Frac, Half];
    k = 0;
    while k < counting.len() {
        shut[counting[k] as usize] = set(&[Men, Par, Tak, Dauran, Lekar, About]);
        k += 1;
    }
    shut[Unit as usize] = CASES & !set(&[Ka, Men]);
    shut[Edge as usize] = ALL & !set(&[Part]);
    shut[Season as usize] = ALL & !set(&[Part]);
    shut[Now as usize] = ALL & !set(&[Se]);
    shut[Aane as usize] = ALL & !set(&[Wala]);
    shut[Before as usize] = ALL & !set(&[Unit, Weekday, Num]);
    shut[Academic as usize] = ALL & !set(&[Unit, Filler, Calendar]);
    shut
};

/// Numbers in words.
const COUNTING: u128 = set(&[Class::Num, Class::Scale, Class::Frac, Class::Half]);

/// Whether nothing begins with the opener at `i`, as far as three filters tell: two openers in three are turned away here, most of them
/// a word of a kind that needs another one (`दो`, `इस`) before an ordinary word.
#[inline]
pub(super) fn vain(c: &Cursor, i: usize) -> bool {
    let t = &c.tokens[i];
    if t.is_number() {
        return match t.end - t.start {
            4 => {
                !matches!(c.text.as_bytes()[t.start as usize], b'0'..=b'2' | 0x80..) && amount(c, i)
            }
            12 => false,
            _ => c.idle(i + 1) || c.punct(i + 1, b'%') || uncounted(c, i) || amount(c, i),
        };
    }
    let lex = c.lex(i);
    if lex.class == Class::None {
        return !holiday::may_begin(c.tokens, i);
    }
    let needy = one_of(NEEDY, lex.class);
    let english = lex.english();
    (needy
        && c.idle(i + 1)
        && !(lex.class == Class::Each && english && c.one_of(i + 1, &["other"]))
        || !english && shut(c, i, lex, needy)
        || english && shut_in_english(c, i, lex))
        && !(lex.has(DAY) && holiday::may_begin(c.tokens, i))
}

/// Whether nothing begins with the English word at `i`, by one or two words behind it: most say what [`opens`] says.
///
/// [`opens`]: super::opener::opens
fn shut_in_english(c: &Cursor, i: usize, lex: Lex) -> bool {
    use Class::*;
    const AWAY: u128 = set(&[The, On, In, Of, To, From, Since]);
    const FREE: u128 = set(&[On, In, Of, From, Before, After]);
    let next = c.lex(i + 1);
    let behind = |class: u128| one_of(class, next.class) && next.english();
    // `two in a plate`, `first of all`
    let nothing = || still(c, i + 2) || c.is(i + 2, The) && still(c, i + 3);
    // `first-time`, `five-star`
    let compound = || c.dash(i + 1) && still(c, i + 2);
    match lex.class {
        Shift => one_of(AWAY, next.class) && !next.has(DAY) || lex.v == 9 && next.class == Num,
        // The house may ask; they march on. May the best one win.
        Month if lex.ambiguous() && !lex.has(SHORT) => {
            // `march 2026 tak`
            let romanised = || c.number(i + 1) && c.lex(i + 2).roman();
            !(c.has(i, CAPITAL) || romanised())
                || (still(c, i + 1) || next.class == The) && unsaid(c, i, lex)
        }
        Season => !c.number(i + 1) && !matches!(next.class, Of | Num | Scale | Frac),
        Before => !matches!(next.class, Unit | Weekday | Num),
        Academic => !c.number(i + 1) && !matches!(next.class, Unit | Filler | Calendar),
        Times => lex.v == 0 || !matches!(next.class, The | Each),
        Unit => lex.v < 13 && c.before(i).class != The && still(c, i + 1),
        Num => {
            behind(FREE) && nothing() || compound() || c.one_of(i + 1, &["more"]) && still(c, i + 2)
        }
        Whole => !matches!(next.class, None | Unit | Second | Set | Part),
        Ord => {
            behind(const { set(&[Of]) }) && still(c, i + 2)
                || compound()
                || c.punct(i + 1, b'.') && still(c, i + 2)
        }
        _ => false,
    }
}

/// Whether the word before token `i` does not make a month of one that is another word, too.
fn unsaid(c: &Cursor, i: usize, lex: Lex) -> bool {
    use Class::*;
    const CUE: u128 = set(&[In, Since, Shift, Edge, Early, Of, From, To, Part]);
    let compared = lex.v == 3 && i > 0 && c.one_of(i - 1, &["with", "than", "over"]);
    !compared && !one_of(CUE, c.before(i).class)
}

/// Whether nothing begins with the Hindi word at `i`, by one or two words behind it.
fn shut(c: &Cursor, i: usize, lex: Lex, needy: bool) -> bool {
    use Class::*;
    let counting = one_of(COUNTING, lex.class);
    let next = c.lex(i + 1);
    if next.class == Class::None {
        return SHUT[lex.class as usize] & 1 != 0
            || counting
                && c.tokens
                    .get(i + 1)
                    .is_some_and(|t| t.is_word() && t.is_devanagari())
            || needy && still(c, i + 1)
            // `एक-दूसरे से`, `दो-तीन लोग`, `ट्वेंटी-20 मैच`
            || lex.class == Num
                && c.dash(i + 1)
                && match c.lex(i + 2).class {
                    Num => still(c, i + 3),
                    Ord => still(c, i + 3 + usize::from(matches!(c.lex(i + 3).class, Ka | Ko | Se))),
                    _ => c.number(i + 2) && still(c, i + 3),
                };
    }
    if lex.class == Unit && lex.v >= 13 {
        return false;
    }
    // Nothing behind `दो और`, `साल का`.
    let alone = |i: usize| c.lex(i).class == Class::None && !c.number(i);
    SHUT[lex.class as usize] >> next.class as u8 & 1 != 0
        || (counting && matches!(next.class, Ka | Ko | Se | Aur | To | Scale)
            || lex.class == Unit && matches!(next.class, Ka | Men))
            && alone(i + 2)
        || lex.class == Scale && i > 0 && c.number(i - 1) && !c.breaks(i)
        || needy && no_pair(lex, next) && still(c, i + 2)
        || counting && millions(c, i)
}

/// Whether the word at `i` begins a number of lakhs and crores that counts an ordinary word: `आठ लाख 28 हजार लोग`, `पचास लाख की`.
fn millions(c: &Cursor, i: usize) -> bool {
    use Class::*;
    let mut great = false;
    let mut end = i;
    while end < i + 8 && (end == i || !c.breaks(end)) {
        let lex = c.lex(end);
        match lex.class {
            _ if lex.has(ENGLISH | ROMAN) => return false,
            // `दो हजार` may be a year.
            Scale if !great && lex.v < 5 => return false,
            Scale => great = true,
            Num | Frac | Half => {}
            _ if c.number(end) && c.is(end + 1, Scale) => {}
            _ => break,
        }
        end += 1;
    }
    great
        && c.is(end - 1, Scale)
        && (still(c, end) && !matches!(c.lex(end + 1).class, Unit | Second | Set)
            || matches!(c.lex(end).class, Ka | Ko | Se | Men | Par | Tak) && still(c, end + 1))
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
            | (Shift, Filler | Aur | Edge | Times)
            | (Early, Filler)
            | (Aane, Wala)
    )
}

/// Whether the digits at `i` stand before nothing that they count: `7. योजना`, `20 की जनगणना`, `75वीं वर्षगांठ`.
fn uncounted(c: &Cursor, i: usize) -> bool {
    use Class::*;
    match c.lex(i + 1).class {
        Ka | Ko | Se | Men | Tak | Scale => c.idle(i + 2),
        // `turned 66 today`
        RelDay => c.lex(i + 1).english(),
        None if c.punct(i + 1, b',') => {
            c.spaced(i + 2) && c.is(i + 2, Of) && c.lex(i + 2).english() && still(c, i + 3)
        }
        None if c.one_of(i + 1, &["more"]) => still(c, i + 2),
        OrdSuffix => hindi(c, i + 1) && hindi(c, i + 2) && c.lex(i + 2).class == Class::None,
        _ => c.punct(i + 1, b'.') && c.idle(i + 2),
    }
}

/// A Hindi word of the same line.
fn hindi(c: &Cursor, i: usize) -> bool {
    c.word(i) && c.tokens[i].is_devanagari()
}

/// Whether the digits at `i` begin an amount, or two: `3.5 प्रतिशत`, `2,11,000 करोड़ रुपये`, `5 लाख में`, `12 लाख 73 हजार लोग`, `65-70 प्रतिशत`.
fn amount(c: &Cursor, i: usize) -> bool {
    use Class::*;
    let digits = |k: usize| c.digits(k).map_or(0, |d| d.1);
    let mut end = i + 1;
    if c.mark(end) {
        let touch = |k: usize| !c.spaced(k) && !c.spaced(k + 1) && c.number(k + 1);
        while c.punct(end, b',') && touch(end) && matches!(digits(end + 1), 2 | 3) && end < i + 9 {
            end += 2;
        }
        // सोमवार 5.6 को
        if c.punct(end, b'.') && touch(end) && digits(end + 1) <= 3 && undated(c, i) {
            end += 2;
        }
    }
    let unit = |k: usize| matches!(c.lex(k).class, Unit | Second | Set);
    let scale = |k: usize| c.is(k, Scale) && !c.lex(k).has(ENGLISH | ROMAN);
    if end == i + 1
        && digits(i) <= 3
        && digits(i + 2) <= 3
        && c.number(i + 2)
        && (c.is(end, Se) || c.dash(end))
        && alone(c, i)
        && (i == 0 || c.spaced(i))
    {
        end = i + 3;
        let from = end;
        while scale(end) && end < from + 3 {
            end += 1;
        }
        return c.idle(end) && c.tokens[end].is_devanagari() && !unit(end + 1);
    }
    let from = end;
    while scale(end) && end < from + 3 {
        end += 1;
    }
    let scaled = end > from;
    if scaled && c.number(end) && digits(end) <= 3 && scale(end + 1) {
        end += 2;
    }
    match c.lex(end).class {
        // Without a scale or a mark, only a word behind it tells.
        Class::None if c.idle(end) && c.tokens[end].is_latin() => {
            end > i + 1 && !c.joined(end) && !unit(end + 1)
        }
        Class::None => hindi(c, end) && (end == i + 1 && digits(i) != 4 || !unit(end + 1)),
        Men | Par | Tak => true,
        Ka => !unit(end + 1),
        Se if c.is(end, Se) && c.is(end + 1, More) => !unit(end + 2),
        Se | Aur => scaled && c.lex(end + 1).class == Class::None && !c.number(end + 1),
        _ => false,
    }
}

/// Whether no word before token `i` makes a date of two numbers with a stop between them.
fn undated(c: &Cursor, i: usize) -> bool {
    use Class::*;
    !(matches!(c.before(i).class, Weekday | DateWord | Shift) || i >= 3 && c.punct(i - 3, b'/'))
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
