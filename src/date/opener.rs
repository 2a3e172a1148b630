//! Where an expression can begin. Asked of every word of the vocabulary and of every number, so it reads no further than two tokens.

use super::cursor::Cursor;
use super::lexicon::{Class, DAY, SHORT};
use super::number::number;
use super::{evidence, holiday};
use crate::token::CAPITAL;

/// Whether an expression can begin with the word: most words of the vocabulary need another behind them, of a kind that
/// their own asks for. What is let through here is read word by word, at a hundred times the price.
pub(super) fn opens(c: &Cursor, i: usize) -> bool {
    use Class::*;
    let lex = c.lex(i);
    match lex.class {
        None => return holiday::named(c, i).is_some(),
        Unit if lex.v >= 13 || lex.english() && (c.before(i).class == The || c.dash(i + 1)) => {
            return true;
        }
        _ => {}
    }
    let next = c.lex(i + 1);
    let begins = match lex.class {
        // The Hindi words stand behind what they are the edge of.
        Edge | Season if !lex.english() => next.class == Part,
        // Once a week, twice every year.
        Times => lex.v != 0 && matches!(next.class, The | Each),
        // The house may ask; they march on.
        Month if lex.english() && lex.ambiguous() && !lex.has(SHORT) && !c.has(i, CAPITAL) => {
            c.number(i + 1) && c.lex(i + 2).roman()
        }
        // That the, is on; that two.
        Shift
            if matches!(next.class, The | On | In | Of | To | From | Since) && !next.has(DAY)
                || lex.v == 9 && next.class == Num =>
        {
            false
        }
        // Summer of 1942; fall, and
        Season => c.number(i + 1) || matches!(next.class, Of | Num | Scale | Frac),
        Now => next.class == Se,
        Aane => next.class == Wala,
        Before => matches!(next.class, Unit | Weekday | Num),
        Academic => c.number(i + 1) || matches!(next.class, Unit | Filler | Calendar),
        Unit if case_ending(next.class) => match next.class {
            Ka => c.number(i + 2) || c.lex(i + 2).class != None,
            Men => c.number(i + 2) || matches!(c.lex(i + 2).class, Num | Baki | Rest),
            _ => false,
        },
        Shift | Few | Each | Whole | Ord | Second | Early => {
            !case_ending(next.class) && goes_on(c, i + 1, false)
        }
        Num => goes_on(c, i + 1, true),
        // With digits before it, it was read with them.
        Scale if i > 0 && c.number(i - 1) && !c.breaks(i) => false,
        // `जन`, `नव` are months with a day or a stop behind them.
        Month if lex.has(SHORT) && !lex.english() => next.class != None || !c.word(i + 1),
        Frac | Half | Scale => c.number(i + 1) || goes_on(c, i + 1, true),
        Calendar | Edge | YearMark | Fiscal | Quarter | HalfYear | Vikram | Samvat | Shaka
        | Hijri | Era | Isa | Unit => goes_on(c, i + 1, false),
        class => return class.opens(),
    };
    begins || lex.has(DAY) && holiday::named(c, i).is_some()
}

/// Postpositions.
fn case_ending(class: Class) -> bool {
    use Class::*;
    matches!(class, Ka | Ko | Se | Men | Par | Tak | Dauran | Lekar)
}

/// What stands at `i` may continue an expression: a number, a word of the vocabulary, or a mark with one of them behind it.
/// Behind a number a case ending does only if more follows.
fn goes_on(c: &Cursor, i: usize, counted: bool) -> bool {
    use Class::*;
    let Some(t) = c.tokens.get(i) else {
        return false;
    };
    if t.is_word() {
        return match c.lex(i).class {
            // six more months
            None => !counted && holiday::named(c, i).is_some() || counted && c.str(i) == "more",
            Ka | Ko | Se | Aur | To | Scale if counted => {
                c.number(i + 1) || c.lex(i + 1).class != None
            }
            Men | Par | Tak | Dauran | Lekar | About if counted => false,
            _ => true,
        };
    }
    if t.is_number() {
        // `11ः30`: two numbers that touch.
        return !counted || c.joined(i) || !c.spaced(i);
    }
    let next = c.lex(i + 1).class;
    if c.punct(i, b'.') {
        return !c.spaced(i + 1) && c.number(i + 1) || next == Month || !counted && next != None;
    }
    let link = [b'/', b':', b',', b'\''].into_iter().any(|p| c.punct(i, p)) || c.dash(i);
    link && (c.number(i + 1) || next != None) || !counted && c.punct(i, b'(')
}

/// Four digits may be a year before any word; fewer need a word of the vocabulary, or a separator.
pub(super) fn number_opens(c: &Cursor, i: usize) -> bool {
    let t = &c.tokens[i];
    let bytes = t.end - t.start;
    // Digits of other scripts have three bytes each.
    bytes == 4 || bytes == 12 || goes_on(c, i + 1, true)
}

/// Whether the number in digits at `i` is seen to count something that is no time: `3.5 प्रतिशत`, `9,975 करोड़ रुपये`, `400 से ज्यादा लोग`.
///
/// Every reader asks for a word of its own behind the number, so one look at that word stands for all of them. It says nothing of
/// what may be a year, which needs no such word, and of two numbers that what stands before them makes a day and its month.
pub(super) fn counts_other(c: &Cursor, i: usize) -> bool {
    use Class::*;
    let next = c.lex(i + 1).class;
    if !matches!(next, None | Scale | OrdSuffix | Ka | Se | Men | Par | Tak)
        || evidence::year_number(c, i).is_some()
        || c.punct(i + 1, b'.')
            && (matches!(c.before(i).class, Weekday | DateWord | Shift)
                || i >= 3 && c.punct(i - 3, b'/'))
    {
        return false;
    }
    let Some(n) = number(c, i) else {
        // Too great for any reader: `5,000 करोड़`.
        return c.digits(i).is_some();
    };
    let unit = |j: usize| matches!(c.lex(j).class, Unit | Second | Set);
    // The words of no class that readers know by their letters are Latin, and short but for one.
    let other = |j: usize| {
        let latin = |word: &str| word.len() < 5 || matches!(word, "hence" | "Hence");
        c.word(j) && (!c.tokens[j].is_latin() || !latin(c.str(j)))
    };
    match c.lex(n.end).class {
        // `5 व्यापारिक दिन` is one.
        None => other(n.end) && !unit(n.end + 1),
        // `75वीं वर्षगांठ`
        OrdSuffix => other(n.end) && (n.end > i + 1 || c.lex(i + 2).class == None && other(i + 2)),
        Men | Par | Tak => true,
        Ka => !unit(n.end + 1),
        Se => c.is(n.end, Se) && c.is(n.end + 1, More) && !unit(n.end + 2),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::expression::expression;
    use crate::date::frame::Frame;

    /// What is turned away must be what the readers leave alone.
    #[test]
    fn numbers_that_count_something_else() {
        for (text, cut) in [
            ("15.5 प्रतिशत मतदान", true),
            ("3,305 लोग आए", true),
            ("5,000 करोड़ रुपये", true),
            ("400 से ज्यादा लोग", true),
            ("75वीं वर्षगांठ", true),
            ("5000 रुपये दिए", true),
            ("12 लाख के कर्ज", true),
            ("1500 मीटर", false),
            ("2020 में", false),
            ("10 हजार साल पहले", false),
            ("5 कामकाजी दिन", false),
            ("1,980 के दशक", false),
            ("400 से ज्यादा दिन", false),
            ("7.30 बजे", false),
            ("23.8 से 25.8 तक", false),
            ("15वीं सदी", false),
        ] {
            let mut tokens = Vec::new();
            crate::token::tokenize(text, &mut tokens);
            let c = Cursor::new(text, &tokens);
            c.open(0);
            assert_eq!(counts_other(&c, 0), cut, "{text}");
            assert!(
                !cut || expression(&c, 0, &mut Frame::default()).is_none(),
                "{text}"
            );
        }
    }

    /// Words that need another one behind them, or none before them.
    #[test]
    fn words_that_open_nothing() {
        for (text, at, open) in [
            ("12 लाख 73 हजार लोग", 1, false),
            ("लाख साल पहले", 0, true),
            ("हजार साल पहले", 0, true),
            ("जन औषधि केंद्र", 0, false),
            ("नव भारत", 0, false),
            ("जन. 15 को", 0, true),
            ("नव 15 को", 0, true),
            ("नवंबर तक", 0, true),
            ("राष्ट्रीय युवा दिवस पर", 0, true),
            ("राष्ट्रीय राजमार्ग पर", 0, false),
        ] {
            let mut tokens = Vec::new();
            crate::token::tokenize(text, &mut tokens);
            let c = Cursor::new(text, &tokens);
            c.open(at);
            assert_eq!(opens(&c, at), open, "{text}");
            assert!(
                open || expression(&c, at, &mut Frame::default()).is_none(),
                "{text}"
            );
        }
    }
}
