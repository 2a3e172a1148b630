//! Commissions and committees that are called after who leads them: `पीसी घोष आयोग`, `एनएन वोहरा समिति`.

use super::acronym::spelled_letters;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{JOINED, SENTENCE_START};

/// The head at `i`, with a surname before it and the letters of the given names before that.
pub(super) fn inquiry(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if i < 2
        || !c.tokens[i].is_devanagari()
        || !matches!(c.token_text(i), "आयोग" | "समिति" | "कमेटी" | "कमीशन")
        || (i - 1..=i).any(|k| c.tokens[k].has(SENTENCE_START | JOINED))
        || !c.is(i - 1, class::PART)
        || c.is(i - 1, class::MODIFIER | class::TITLE | class::PLACE)
    {
        return;
    }
    let letters = i - 2;
    // `यूपी शर्मा समिति`, `सीएम शर्मा समिति`: a state, an office.
    const OTHER: u32 = class::TITLE | class::ROLE | class::PLACE | class::ORG | class::WORD;
    if c.tokens[letters].is_devanagari()
        && !c.is(letters, OTHER)
        && spelled_letters(c.token_text(letters))
    {
        out.push(c.rule(letters, i + 1, Kind::Org, 0.93, "organisation/body"));
    }
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn letters_of_given_names_before_the_head() {
        finds("एनके वर्मा आयोग ने रिपोर्ट दी।", &["O:एनके वर्मा आयोग"]);
        finds("सरकार ने डीके जोशी समिति बनाई।", &["O:डीके जोशी समिति"]);
        lacks("वे एनके वर्मा से मिले। समिति बनी।", &["O:एनके वर्मा"]);
    }
}
