//! Committees and circles of worshippers, by whom they honour and what they do for him: `श्री श्याम मित्र मंडल`, `शिव शक्ति सेवा समिति`.

use super::called::adverb;
use super::named::edge;
use crate::candidate::Context;
use crate::gazetteer::closed::{DEVOTED, DEVOTED_WITH};
use crate::token::{SENTENCE_START, Words};
use once_cell::sync::Lazy;

static HONOURED: Lazy<Words> = Lazy::new(|| Words::new(&DEVOTED));
static WITH: Lazy<Words> = Lazy::new(|| Words::new(&DEVOTED_WITH));
static HEADS: Lazy<Words> =
    Lazy::new(|| Words::new(&["समिति", "मंडल", "मण्डल", "मंडली", "सभा", "कमेटी"]));

/// Most words of such a name.
const MOST: usize = 6;

/// Where the name begins that ends with a head before token `end`.
#[inline]
pub(super) fn devoted(c: &Context<'_>, end: usize) -> Option<usize> {
    let head = end - 1;
    if head < 2 || c.tokens[head].has(SENTENCE_START) || !c.among(head, &HEADS) {
        return None;
    }
    let mut from = head;
    let mut honoured = 0;
    while from > 0 && head - from < MOST && !c.tokens[from].has(SENTENCE_START) {
        let whom = c.among(from - 1, &HONOURED);
        if !whom && !c.among(from - 1, &WITH) {
            break;
        }
        honoured += usize::from(whom);
        from -= 1;
        // `शोभायात्रा | श्री राम जन्मोत्सव समिति ने निकाली`
        if c.token_text(from) == "श्री" && (from == 0 || c.token_text(from - 1) != "जय")
        {
            break;
        }
    }
    // `दुर्गा पूजा समिति`, `राम मंडल`: any of the kind, or somebody.
    let feast = head - from == 2
        && matches!(
            c.token_text(head - 1),
            "पूजा"
                | "उत्सव"
                | "जन्मोत्सव"
                | "जयंती"
                | "महोत्सव"
                | "धर्म"
        )
        && c.among(from, &HONOURED);
    let named = honoured > 0 && head - from >= 2 && !feast;
    let opens = c.token_text(from) == "श्री" || edge(c, from) || adverb(c, from);
    (named && opens).then_some(from)
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn whom_they_honour_and_what_they_do() {
        finds("श्री श्याम मित्र मंडल ने कीर्तन कराया।", &["O:श्री श्याम मित्र मंडल"]);
        finds(
            "कल शिव शक्ति सेवा समिति ने जागरण कराया।",
            &["O:शिव शक्ति सेवा समिति"],
        );
        finds(
            "शोभायात्रा श्री राम जन्मोत्सव समिति ने निकाली।",
            &["O:श्री राम जन्मोत्सव समिति"],
        );
        lacks("सेवा समिति ने बैठक की।", &["O:सेवा समिति"]);
        lacks("दुर्गा पूजा समिति के लोग आए।", &["O:दुर्गा पूजा समिति"]);
        lacks("राम मंडल ने कहा।", &["O:राम मंडल"]);
    }
}
