//! Heavenly bodies, whose names are words, gods and people elsewhere: `पृथ्वी से दूर`, `सूर्य की परिक्रमा`, `closest to the Sun`.

use crate::candidate::Context;
use crate::gazetteer::flags::class;
use crate::token::Words;
use once_cell::sync::Lazy;

/// Names that more than one thing has.
static BODIES: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "पृथ्वी",
        "सूर्य",
        "चंद्रमा",
        "चन्द्रमा",
        "मंगल",
        "बुध",
        "शुक्र",
        "शनि",
        "बृहस्पति",
        "प्लूटो",
        "टाइटन",
        "Earth",
        "Sun",
        "Moon",
        "Venus",
        "Mercury",
        "Saturn",
        "Titan",
        "Pluto",
    ])
});

/// What is said of the sky and of nothing else.
static SKY: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "ग्रह",
        "ग्रहों",
        "उपग्रह",
        "उपग्रहों",
        "क्षुद्रग्रह",
        "धूमकेतु",
        "उल्कापिंड",
        "कक्षा",
        "परिक्रमा",
        "ग्रहण",
        "तारा",
        "तारे",
        "तारों",
        "आकाशगंगा",
        "ब्रह्मांड",
        "दूरबीन",
        "टेलीस्कोप",
        "खगोल",
        "खगोलविद",
        "खगोलविदों",
        "खगोलशास्त्री",
        "अंतरिक्ष",
        "अंतरिक्षयान",
        "यान",
        "लैंडर",
        "रोवर",
        "ऑर्बिटर",
        "चंद्रयान",
        "नासा",
        "इसरो",
        "सौर",
        "सतह",
        "वायुमंडल",
        "गुरुत्वाकर्षण",
        "orbit",
        "orbits",
        "orbiting",
        "orbiter",
        "lander",
        "rover",
        "planet",
        "planets",
        "asteroid",
        "comet",
        "eclipse",
        "spacecraft",
        "astronomers",
        "astronomer",
        "telescope",
        "solar",
        "lunar",
        "moons",
        "NASA",
        "ISRO",
        "atmosphere",
    ])
});

/// Tokens looked at on either side.
const NEAR: usize = 14;

/// Whether token `i` names the heavenly body here.
#[inline]
pub(in crate::candidate) fn told(c: &Context<'_>, i: usize) -> bool {
    BODIES.may_hold(&c.tokens[i]) && c.among(i, &BODIES) && in_the_sky(c, i)
}

#[inline(never)]
fn in_the_sky(c: &Context<'_>, i: usize) -> bool {
    const SOMEBODY: u32 = class::PART | class::TITLE | class::HONORIFIC;
    let beside = |k: usize| c.is(k, SOMEBODY) && !c.among(k, &SKY) && !c.among(k, &BODIES);
    // `पृथ्वी शॉ`, `सूर्य देव`, `श्री चंद्रमा सिंह`
    if !c.breaks(i + 1) && beside(i + 1) && !c.is(i + 1, class::POST)
        || i > 0 && !c.breaks(i) && beside(i - 1) && !c.is(i - 1, class::POST)
    {
        return false;
    }
    let post = !c.breaks(i + 1) && c.is(i + 1, class::POST) && c.token_text(i + 1) != "ने";
    if post && c.token_text(i) == "पृथ्वी" {
        return true;
    }
    let sky = |k: &usize| c.among(*k, &SKY);
    (i + 1..i + NEAR)
        .take_while(|&k| !c.breaks(k))
        .any(|k| sky(&k))
        || (i.saturating_sub(NEAR)..i)
            .rev()
            .take_while(|&k| !c.breaks(k + 1))
            .any(|k| sky(&k))
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn bodies_of_the_sky() {
        finds("यह क्षुद्रग्रह पृथ्वी के पास से निकलेगा।", &["L:पृथ्वी"]);
        finds("यह तारा सूर्य से 20 गुना भारी है।", &["L:सूर्य"]);
        finds("यान चंद्रमा की कक्षा में पहुंचा।", &["L:चंद्रमा"]);
        finds(
            "The spacecraft will pass close to the Sun in May.",
            &["L:Sun"],
        );
        lacks("पृथ्वी शॉ ने शतक लगाया।", &["L:पृथ्वी"]);
        lacks("व्रती महिलाओं ने सूर्य को अर्घ्य दिया।", &["L:सूर्य"]);
        lacks("We sat in the sun all day.", &["L:sun"]);
    }
}
