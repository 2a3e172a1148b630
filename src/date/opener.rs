//! Where an expression can begin. Asked of every word of the vocabulary and of every number, so it reads no further than two tokens.

use super::cursor::Cursor;
use super::holiday;
use super::lexicon::Class;

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
        Times if lex.v == 0 => false,
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
        Frac | Half | Scale => c.number(i + 1) || goes_on(c, i + 1, true),
        Calendar | Edge | Season | YearMark | Fiscal | Quarter | HalfYear | Vikram | Samvat
        | Shaka | Hijri | Era | Isa | Times | Unit => goes_on(c, i + 1, false),
        class => return class.opens(),
    };
    begins || holiday::named(c, i).is_some()
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
        return !counted || c.joined(i);
    }
    let next = c.lex(i + 1).class;
    if c.punct(i, b'.') {
        return !c.spaced(i + 1) && c.number(i + 1) || next == Month || !counted && next != None;
    }
    let link = c.dash(i) || c.punct(i, b'/') || c.punct(i, b':') || c.punct(i, b',');
    link && (c.number(i + 1) || next != None) || !counted && c.punct(i, b'(')
}

/// Four digits may be a year before any word; fewer need a word of the vocabulary, or a separator.
pub(super) fn number_opens(c: &Cursor, i: usize) -> bool {
    let t = &c.tokens[i];
    let bytes = t.end - t.start;
    // Digits of other scripts have three bytes each.
    bytes == 4 || bytes == 12 || goes_on(c, i + 1, true)
}
