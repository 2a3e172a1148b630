//! Bodies told by the word for all of them behind: `मेदांता और पारस समेत सात अस्पतालों को`. Alone they look like people.

use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::SENTENCE_START;

/// Names that are looked at before the word that sums them up.
const NAMES: usize = 5;

/// `अस्पतालों`, `कंपनियों` at token `i`.
pub(super) fn several(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    // How many, or what they are like.
    let mut k = i;
    while k > 0 && i - k < 3 && !c.tokens[k].has(SENTENCE_START) {
        k -= 1;
        if matches!(c.token_text(k), "समेत" | "सहित" | "जैसी" | "जैसे")
        {
            break;
        }
        if !c.tokens[k].is_number() && !c.is(k, class::CONTENT_WORD | class::MODIFIER) {
            return;
        }
    }
    if !matches!(c.token_text(k), "समेत" | "सहित" | "जैसी" | "जैसे") || k == i
    {
        return;
    }
    let mut end = k;
    let (mut guessed, mut sure) = ([0; NAMES], false);
    let mut n = 0;
    while end > 0 && n < NAMES && !c.tokens[end].has(SENTENCE_START) {
        let last = end - 1;
        let from = if let Some(listed) = c.listed_until(end, class::ORG) {
            sure = true;
            listed
        } else {
            let name = c.tokens[last].is_devanagari()
                && (c.unknown(last) || c.is(last, class::PART))
                && !c.is(last, class::PLACE | class::TITLE | class::ROLE | class::KIN);
            if !name {
                break;
            }
            guessed[n] = end;
            n += 1;
            last
        };
        if from == 0 || c.tokens[from].has(SENTENCE_START) {
            break;
        }
        if !c.is_conjunction(from - 1) && !c.mark(from - 1, b',') {
            // Part of a longer name is no name of one word.
            if n > 0 && guessed[n - 1] == end && !c.is(from - 1, class::CONTENT_WORD) {
                n -= 1;
            }
            break;
        }
        end = from - 1;
    }
    if sure {
        for &end in &guessed[..n] {
            out.push(c.rule(end - 1, end, Kind::Org, 0.92, "organisation/body"));
        }
    }
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn names_before_the_word_for_all_of_them() {
        finds("मेदांता और पारस समेत सात अस्पतालों को नोटिस मिला।", &["O:पारस"]);
        finds("इन्फोसिस और निरंजन जैसी कंपनियों ने निवेश किया।", &["O:निरंजन"]);
        finds("इन्फोसिस, विक्रम समेत कई कंपनियों को बुलाया।", &["O:विक्रम"]);
        lacks("सुरेश और रमेश समेत कई कंपनियों को बुलाया।", &["O:रमेश", "O:सुरेश"]);
        lacks("इन्फोसिस और पटना समेत कई अस्पतालों में गए।", &["O:पटना"]);
        lacks("इन्फोसिस और राम कुमार समेत कई कंपनियों ने कहा।", &["O:कुमार"]);
    }
}
