//! Bodies whose names are somebody's or a word elsewhere, and which what stands beside them tells: `मोतीलाल ओसवाल ने रेटिंग बरकरार रखी`,
//! `वीआईपी प्रमुख मुकेश सहनी`.

use crate::candidate::Context;
use crate::gazetteer::flags::class;
use crate::token::{SENTENCE_START, Words};
use once_cell::sync::Lazy;

/// What brokers say of shares.
static VERDICTS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "रेटिंग",
        "टारगेट",
        "टार्गेट",
        "शेयर",
        "शेयरों",
        "खरीदारी",
        "ब्रोकरेज",
        "डाउनग्रेड",
        "अपग्रेड",
        "स्टॉक",
        "स्टॉक्स",
    ])
});

/// Words looked at for a verdict.
const VERDICT_WITHIN: usize = 8;

/// Whether the listed body `start..end` is told by what stands behind it.
#[inline]
pub(super) fn told(c: &Context<'_>, start: usize, end: usize) -> bool {
    const SELDOM: u32 = class::PART | class::WORD;
    let next = end;
    if c.breaks(next) || !c.tokens[start].is_devanagari() {
        return false;
    }
    if end == start + 1 {
        return c.is(next, class::TITLE) && heads(c, next);
    }
    c.is(start, SELDOM) && c.is(next, class::POST) && judges(c, start, next)
}

/// `वीआईपी प्रमुख मुकेश सहनी`: a party, where the post of its head stands before somebody's name.
#[inline(never)]
fn heads(c: &Context<'_>, post: usize) -> bool {
    matches!(c.token_text(post), "प्रमुख" | "सुप्रीमो")
        && !c.breaks(post + 1)
        && c.is(post + 1, class::PERSON | class::GIVEN)
}

/// `मोतीलाल ओसवाल ने शेयर का टारगेट बढ़ाया`: a broker, called after its founder.
#[inline(never)]
fn judges(c: &Context<'_>, start: usize, post: usize) -> bool {
    const SOMEBODY: u32 = class::TITLE | class::ROLE | class::KIN;
    let office = start > 0
        && !c.tokens[start].has(SENTENCE_START)
        && c.is(start - 1, SOMEBODY)
        // `ब्रोकरेज फर्म मोतीलाल ओसवाल ने`
        && !c.is(start - 1, class::ORG_CONTEXT | class::ORG_HEAD);
    !office
        && matches!(c.token_text(post), "ने" | "के" | "की")
        && (post + 1..post + 1 + VERDICT_WITHIN)
            .take_while(|&k| !c.breaks(k))
            .take_while(|&k| !c.is(k, class::SPEECH))
            .any(|k| c.among(k, &VERDICTS))
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn brokers_and_parties() {
        finds(
            "वहीं मोतीलाल ओसवाल ने शेयर का टारगेट बढ़ाया।",
            &["O:मोतीलाल ओसवाल"],
        );
        finds("वीआईपी प्रमुख मुकेश सहनी ने कहा।", &["O:वीआईपी"]);
        lacks("वीआईपी मेहमान आए।", &["O:वीआईपी"]);
    }
}
