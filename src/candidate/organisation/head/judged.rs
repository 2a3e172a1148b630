//! A head with any other chain before it: how sure it is a name, by what the chain is made of.

use super::kinds::{firm, named_group, sure, town_centre, went_there, worth};
use super::{BODY, HEAD, Head};
use crate::candidate::organisation::acronym::{spelled_acronym, spelled_letters};
use crate::candidate::organisation::heads::says;
use crate::candidate::organisation::openers::honour_before;
use crate::candidate::organisation::town::seated;
use crate::candidate::said::Said;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::SENTENCE_START;

/// `न्यायाधीश (पॉक्सो एक्ट) अरुण मोहन निगम`: given names before a head that is a surname, and an office before these, a bracket between
/// them aside.
fn surname(c: &Context<'_>, from: usize, i: usize) -> bool {
    const OTHER: u32 = class::PLACE | class::ORG | class::MODIFIER | class::ORG_HEAD;
    if !c.is(i, class::SURNAME)
        || from + 2 > i
        || from == 0
        || c.tokens[from].has(SENTENCE_START)
        || !(from..i).all(|k| c.is(k, class::PART) && !c.is(k, OTHER))
    {
        return false;
    }
    let mut k = from - 1;
    if c.mark(k, b')') {
        while k > 0 && from - k < 8 && !c.tokens[k].has(SENTENCE_START) && !c.mark(k, b'(') {
            k -= 1;
        }
        if k == 0 || !c.mark(k, b'(') {
            return false;
        }
        k -= 1;
    }
    c.is(k, class::TITLE | class::ROLE)
}

impl Head<'_, '_> {
    /// `एमबीपीजी कॉलेज`, `एमबी इंटर कॉलेज`: letters that no list knows are some school's. Two may be a word by chance, but for a head of
    /// two words.
    pub(super) fn letters(&self, out: &mut Vec<Proposal>) -> bool {
        let (c, i, from) = (self.c, self.i, self.chain.from);
        let letters = i - 1;
        let school = !self.latin
            && self.says(says::INSTITUTION)
            && self.says(says::LOOSE)
            && c.unknown(letters)
            // `सभा एमबी इंटर कॉलेज में हुई`: what took place is no part of the name.
            && (from == letters
                || from + 1 == letters
                    && !c.tokens[letters].has(SENTENCE_START)
                    && c.is(from, class::ORG_HEAD)
                    && !c.is(from, class::NAMES | class::PART))
            && (spelled_acronym(c.token_text(letters))
                || (self.end > i + 1 || c.says(i, const { Said::new("कॉलेज") }))
                    && spelled_letters(c.token_text(letters)));
        if school {
            self.push_seated(letters, 0.9, BODY, out);
        }
        school
    }

    /// Any other chain, by what it is made of.
    pub(super) fn judged(&self, out: &mut Vec<Proposal>) {
        let (c, i, end, latin, chain) = (self.c, self.i, self.end, self.latin, &self.chain);
        let from = chain.from;
        let court = end == i + 1 && self.says(says::COURT);
        if !latin && went_there(c, from, i, end, court) {
            return;
        }
        if self.craft && from + 2 <= i {
            return self.push_seated(from, 0.88, BODY, out);
        }
        // `अखिल भारतीय चर्म निर्माता संघ`
        if !latin
            && self.says(says::UNION)
            && i - from >= 3
            && matches!(c.token_text(from), "अखिल" | "ऑल" | "आल")
        {
            return self.push_seated(from, 0.9, BODY, out);
        }
        // `खागा नगर पंचायत`: the town's own council, and no quarter `खागा नगर`.
        if !latin
            && end == i + 2
            && c.token_text(i) == "नगर"
            && matches!(c.token_text(i + 1), "पंचायत" | "पालिका" | "परिषद" | "निगम")
            && c.listed_until(i, class::PLACE) == Some(from)
        {
            return self.push(from, 0.93, BODY, out);
        }
        // `हनुमान अखाड़ा`: whom its wrestlers honour; `बिहार अखाड़ा बना` says something else.
        if !latin
            && end == i + 1
            && from + 1 == i
            && c.token_text(i) == "अखाड़ा"
            && c.is(from, class::PART)
            && !c.is(from, class::PLACE)
        {
            return self.push(from, 0.9, BODY, out);
        }
        if !latin && end == i + 1 && surname(c, from, i) {
            return;
        }
        // `मौसम वैज्ञानिक मोहित निगम`: somebody whose surname is a body's head.
        if !latin
            && end == i + 1
            && from + 2 <= i
            && c.is(i, class::SURNAME)
            && c.is(i - 1, class::GIVEN)
            && !c.is(
                i - 1,
                class::PLACE | class::ORG | class::WORD | class::MODIFIER | class::WEAK_PART,
            )
            && c.is(i - 2, class::ROLE | class::TITLE)
        {
            return;
        }
        // `मछुआरा सहकारी समितियों`: several bodies of a kind.
        if !latin && chain.names == 0 && c.token_text(end - 1).ends_with("ियों") {
            return;
        }
        if !latin && self.says(says::CENTRE) && end == i + 1 && town_centre(c, from, i) {
            let place = c.rule(from, i, Kind::Place, 0.9, "place/home");
            if c.is(i - 1, class::PLACE) {
                out.push(place);
            }
            return;
        }
        // `शहीद भगत सिंह युवा क्लब की`: a club in somebody's honour; `डॉ. मोहन क्लब पहुंचे`.
        if !latin
            && end == i + 1
            && c.says(i, const { Said::new("क्लब") })
            && c.is(i - 1, class::PART | class::MODIFIER)
            && (c.breaks(end) || c.is(end, class::POST))
            && let Some(honour) = honour_before(c, from)
        {
            return self.push_seated(honour, 0.92, BODY, out);
        }
        let group = !latin && self.says(says::GROUP) && from + 1 == i;
        if group && end == i + 1 && firm(c, from, i) {
            return self.push(from, 0.9, BODY, out);
        }
        if !latin && sure(c, i, self.last, chain) {
            let score = if chain.names > 0 { 0.93 } else { 0.9 };
            return self.push_seated(from, score, BODY, out);
        }
        if group && named_group(c, from, end) {
            return self.push(from, 0.88, BODY, out);
        }
        // `जय बूढ़ादेव समूह`: whom its members honour.
        if !latin
            && self.says(says::GROUP)
            && from + 2 == i
            && c.says(from, const { Said::new("जय") })
        {
            return self.push(from, 0.88, BODY, out);
        }
        let score = worth(latin, self.last, chain);
        self.push(from, score, HEAD, out);
        if chain.names > 0 {
            self.push_faction(from, out);
        }
        seated(c, from, end, score, out);
    }
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn surnames_that_are_heads() {
        lacks(
            "न्यायाधीश (पॉक्सो एक्ट) अरुण मोहन निगम की अदालत ने सजा सुनाई।",
            &["O:अरुण मोहन निगम"],
        );
        lacks("अधिवक्ता राम किशोर निगम ने बताया।", &["O:राम किशोर निगम"]);
        finds("अध्यक्ष ने रायपुर नगर निगम को लिखा।", &["O:रायपुर नगर निगम"]);
    }

    #[test]
    fn unions_of_the_whole_country() {
        finds(
            "उद्योग संकट से जूझ रहा है। अखिल भारतीय चर्म निर्माता संघ के सचिव ने कहा।",
            &["O:अखिल भारतीय चर्म निर्माता संघ"],
        );
        finds(
            "रेल यात्री संघर्ष समिति ने धरना दिया।",
            &["O:रेल यात्री संघर्ष समिति"],
        );
        lacks(
            "अखिल भारतीय स्तर पर संघ ने काम किया।",
            &["O:अखिल भारतीय स्तर पर संघ"],
        );
    }

    #[test]
    fn whose_it_is_and_of_what_form() {
        finds(
            "राजकीय सरोजिनी नायडू चिकित्सालय में इलाज हुआ।",
            &["O:राजकीय सरोजिनी नायडू चिकित्सालय"],
        );
        finds(
            "प्राथमिक कृषि साख सहकारी समिति मर्यादित जैतपुर में धान आया।",
            &["O:प्राथमिक कृषि साख सहकारी समिति मर्यादित"],
        );
        finds("हनुमान अखाड़ा के पहलवान जीते।", &["O:हनुमान अखाड़ा"]);
        finds("कल खागा नगर पंचायत की बैठक हुई।", &["O:खागा नगर पंचायत"]);
        lacks("पूरा बिहार अखाड़ा बन गया।", &["O:पूरा बिहार अखाड़ा"]);
    }
}
