//! Schools and colleges of initials, which stand apart as those of people do: `आर.के. कॉलेज`, `सी एम साइंस कॉलेज`.

use crate::candidate::Context;
use crate::candidate::person::LETTERS;
use crate::gazetteer::flags::class;
use crate::token::{DOTTED, SENTENCE_START};

/// Where the name of a school or college begins whose head is `head..end` and that is called by initials.
pub(super) fn college_of_initials(c: &Context<'_>, head: usize, end: usize) -> Option<usize> {
    let from = initials_before(c, head)?;
    matches!(
        c.token_text(end - 1),
        "कॉलेज" | "कालेज" | "महाविद्यालय" | "स्कूल" | "विद्यालय"
    )
    .then_some(from)
}

/// The first of two initials or more before a head at `head` and its modifiers: `सी एम साइंस | कॉलेज`, `आर.के. | कॉलेज`.
fn initials_before(c: &Context<'_>, head: usize) -> Option<usize> {
    let mut at = head;
    let starts = |k: usize| k == 0 || c.tokens[k].has(SENTENCE_START);
    while !starts(at) && head - at < 2 && c.is(at - 1, class::MODIFIER) && !letter(c, at - 1) {
        at -= 1;
    }
    let (mut from, mut count) = (at, 0);
    while !starts(from) && count < 4 {
        let k = from - 1;
        if c.tokens[k].has(DOTTED) && c.tokens[k].is_devanagari() {
            // `म.प्र. महाविद्यालय` is another matter.
            if c.is(k, class::PLACE | class::ORG | class::TITLE) {
                break;
            }
            count += 2;
            from = k;
        } else if c.mark(k, b'.') && !starts(k) && letter(c, k - 1) {
            count += 1;
            from = k - 1;
        } else if letter(c, k) {
            count += 1;
            from = k;
        } else {
            break;
        }
    }
    // `वाई के एम स्कूल`: a first letter that is a postposition is one.
    if count > 0 && c.is(from, class::POST) && !c.mark(from + 1, b'.') {
        from += 1;
        count -= 1;
    }
    (count >= 2).then_some(from)
}

/// Whether token `i` is the name of one letter.
fn letter(c: &Context<'_>, i: usize) -> bool {
    let t = &c.tokens[i];
    t.is_devanagari() && LETTERS.contains(t, c.token_text(i))
}
