//! A word that no list knows in a list of bodies: `टाटा स्टील, ज़ोमारो और आईटीसी के शेयर चढ़े`.

use crate::candidate::english::matches_at;
use crate::candidate::members;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::gazetteer::table::Match;
use crate::kind::Kind;

/// Shortest such word, in bytes: three letters.
const SHORTEST: u32 = 9;

/// Token `i` is a word of Devanagari that no list knows. Two listed bodies among its neighbours, and nothing else that is known, make it one.
pub(super) fn member(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    if t.end - t.start < SHORTEST || c.token_text(i).ends_with("ों") {
        return;
    }
    if amid(c, i) {
        out.push(c.rule(i, i + 1, Kind::Org, 0.84, "organisation/list"));
    }
}

/// Whether word `i` is a member of a list with two listed bodies, and nothing else that is known.
fn amid(c: &Context<'_>, i: usize) -> bool {
    if members::stands(c, i).is_none() {
        return false;
    }
    let (mut bodies, mut others) = (0, 0);
    members::around(c, i, |from, to| {
        // What leads to the first member and what follows the last one is read with them: `डीपी वर्ल्ड शामिल`.
        let begins = |m: &Match| m.classes & class::ORG != 0 && m.end as usize <= to;
        let ends = || c.listed_until(to, class::ORG).is_some_and(|s| s >= from);
        if matches_at(c, from).any(begins) || ends() {
            bodies += 1;
        } else if to != from + 1 || !c.unknown(from) {
            others += 1;
        }
    });
    bodies >= 2 && others == 0
}

/// `विप्रो, टाइटन और आईटीसी`: token `i` is a form of a body that is another thing elsewhere, and no ordinary word.
#[inline]
pub(in crate::candidate) fn one_of_several(c: &Context<'_>, i: usize) -> bool {
    const NAME: u32 = class::NAMES | class::WEAK_PART | class::ORG;
    c.info[i] & !NAME == 0 && c.tokens[i].is_devanagari() && members::may_stand(c, i) && amid(c, i)
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn unlisted_among_listed() {
        finds("कल टाटा स्टील, ज़ोमारो और आईटीसी के शेयर चढ़े।", &["O:ज़ोमारो"]);
        finds(
            "दौड़ में अदाणी पोर्ट्स, कोरवेन और डीपी वर्ल्ड शामिल हैं।",
            &["O:कोरवेन"],
        );
        finds(
            "इस दौर में सिकोइया, विप्रो तथा टोरवेक्स ने पैसा लगाया।",
            &["O:टोरवेक्स"],
        );
        finds("इन्फोसिस, विप्रो तथा टाइटन में तेजी रही।", &["O:टाइटन"]);
        lacks("कल टाटा स्टील, ज़ोमारो और पटना के लोग आए।", &["O:ज़ोमारो"]);
        lacks("टाटा स्टील और ज़ोमारो के लोग आए।", &["O:ज़ोमारो"]);
        lacks("भाजपा, कांग्रेस और किसानों ने विरोध किया।", &["O:किसानों"]);
    }
}
