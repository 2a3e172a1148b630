//! Police stations, which a place tells apart: `सरकंडा थाना`, in addresses `थाना तर्रेम`.

use crate::candidate::said::NE;
use crate::candidate::{Context, Proposal, place};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{CAPITAL, SENTENCE_START, TokenKind};

/// A police station is named by its place: `सरकंडा थाना`, `सिविल लाइन थाना`, also before `क्षेत्र` and `पुलिस`.
pub(super) fn station(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if let Some(end) = station_before(c, i) {
        let from = i - usize::from(which_opens(c, i));
        out.push(c.rule(from, end, Kind::Org, 0.93, "organisation/station"));
        return;
    }
    // `महादेवा ओपी क्षेत्र`, `मनुआपुल ओपी अध्यक्ष`: an outpost; elsewhere initials of somebody.
    let outpost = c.token_text(i) == "ओपी";
    if outpost
        && (c.breaks(i + 1)
            || !matches!(
                c.token_text(i + 1),
                "क्षेत्र"
                    | "अध्यक्ष"
                    | "प्रभारी"
                    | "पुलिस"
                    | "इंचार्ज"
                    | "अंतर्गत"
            ) && !c.is(i + 1, class::POST))
    {
        return;
    }
    let mut from = i;
    while from > 0 && i - from < 4 && !c.tokens[from].has(SENTENCE_START) {
        let k = from - 1;
        let t = &c.tokens[k];
        let hyphen = t.is_punctuation(b'-') && from < i;
        let number = t.is_number() && (from == i || hyphen_before(c, from));
        // `सेक्टर 56 थाना`, in either script
        // `सेक्टर-58 थाना`
        let quarter = from < i
            && (c.tokens[from].is_number() || hyphen_before(c, from))
            && matches!(c.token_text(k), "सेक्टर" | "फेज" | "Sector" | "Phase");
        let named = t.script == c.tokens[i].script
            && (c.is(
                k,
                class::PLACE | class::PART | class::MODIFIER | class::PLACE_HEAD,
            ) || c.unknown(k)
                || from == i && beat(c, k));
        // `Vasant Vihar थाना`, `Knowledge Park थाना`: what the other script writes with capitals.
        let other = t.is_latin()
            && t.has(CAPITAL)
            && c.tokens[i].is_devanagari()
            && (c.is(
                k,
                class::PLACE | class::PART | class::PLACE_HEAD | class::WORD,
            ) || c.unknown(k));
        // `aaj baithak velban nagar thane me`: small letters open no name before one that lists know.
        if from < i
            && t.is_latin()
            && !t.has(CAPITAL)
            && !c.is(k, class::PLACE | class::PART)
            && c.listed_until(i, class::PLACE | class::ORG) == Some(from)
        {
            break;
        }
        let word = t.is_word()
            && (quarter || named || other)
            && !c.is(k, class::POST | class::STOP | class::TITLE | class::ROLE);
        if !(word || hyphen || number) {
            break;
        }
        from = k;
        if c.unknown(k) && !(k > 0 && c.is(k - 1, class::PLACE)) {
            break;
        }
    }
    if somebody(c, from, i) {
        return;
    }
    if from < i && c.tokens[from].kind != TokenKind::Punctuation {
        // The station of the district's seat is `सदर थाना`.
        let named = (from..i).any(|k| c.is(k, class::PLACE | class::PART) || c.unknown(k))
            || (matches!(c.token_text(from), "सदर" | "सिटी" | "चौक" | "कैंट" | "छावनी" | "नगर" | "बाजार")
                || beat(c, from))
                && c.token_text(i) != "चौकी"
            // `सेक्टर 56 थाना`
            || (i - from == 2 || i - from == 3 && hyphen_before(c, from + 1))
                && c.tokens[i - 1].is_number()
                && c.tokens[from].is_word();
        // `नवीगंज चौकी के पास`: of a town.
        let town = from + 1 == i
            && (c.is(from, class::PLACE)
                || c.unknown(from)
                    && c.tokens[from].is_devanagari()
                    && place::settled(c.token_text(from)))
            && !c.breaks(i + 1)
            && c.is(
                i + 1,
                class::POST | class::TITLE | class::PLACE_HEAD_OUTSIDE | class::ORG_HEAD,
            );
        let score = if c.token_text(i) == "चौकी" && !town {
            0.7
        } else {
            0.93
        };
        out.push(c.rule(
            from,
            i + 1,
            Kind::Org,
            if named { score } else { 0.55 },
            "organisation/station",
        ));
    }
}

/// `पार्षद मनोज मिश्रा थाने पहुंचे`: somebody of an office or a part in the case, and where he went.
fn somebody(c: &Context<'_>, from: usize, i: usize) -> bool {
    const STATION: u32 = class::PLACE_HEAD_OUTSIDE | class::TITLE | class::ORG_HEAD;
    from > 0
        && i - from >= 2
        && !c.tokens[from].has(SENTENCE_START)
        && c.is(from - 1, class::TITLE | class::ROLE)
        && !c.honour(from - 1)
        && c.is(from, class::GIVEN)
        && c.is(i - 1, class::SURNAME)
        && (from..i).all(|k| c.is(k, class::PART) && !c.is(k, class::PLACE | class::PLACE_HEAD))
        && !c.is(i + 1, STATION)
}

/// `विश्वविद्यालय थाना`, `स्टेशन रोड थाना`: what each town has one of, and a station beside it.
fn beat(c: &Context<'_>, k: usize) -> bool {
    matches!(
        c.token_text(k),
        "विश्वविद्यालय"
            | "यातायात"
            | "सचिवालय"
            | "स्टेशन"
            | "एयरपोर्ट"
            | "बंदरगाह"
            | "मेडिकल"
    )
}

/// `थाना तर्रेम अंतर्गत`, `बगनेरा थाना अमरिया जिला पीलीभीत`: addresses and police reports put the head first. The end of the
/// name, where that is so.
pub(super) fn station_before(c: &Context<'_>, i: usize) -> Option<usize> {
    if !matches!(c.token_text(i), "थाना" | "कोतवाली") || c.breaks(i + 1) {
        return None;
    }
    // `थाना सदर नकोदर की`: which of the town's stations, and the town.
    let which = which_of_the_town(c, i + 1)
        && !c.breaks(i + 2)
        && c.tokens[i + 2].is_word()
        && !c.is(
            i + 2,
            class::POST | class::STOP | class::TITLE | class::CONTENT_WORD,
        )
        && (c.is(i + 2, class::PLACE) || c.unknown(i + 2));
    let first = i + 1 + usize::from(which);
    let mut end = first;
    while !c.breaks(end) && end < first + 2 {
        let name = c.tokens[end].is_word()
            && !c.is(
                end,
                class::POST | class::STOP | class::TITLE | class::ROLE | class::SPEECH,
            )
            && (c.is(end, class::PLACE | class::PART) || c.unknown(end))
            && !c.is(end, class::PLACE_HEAD_BEFORE);
        if !name {
            break;
        }
        end += 1;
    }
    // `कोतवाली नगर में`, `कोतवाली देहात पुलिस`: which of the town's two.
    if end == i + 1
        && c.token_text(i) == "कोतवाली"
        && matches!(c.token_text(end), "नगर" | "शहर" | "देहात" | "सदर" | "ग्रामीण")
        && (c.breaks(end + 1)
            || c.is(end + 1, class::POST | class::PLACE_HEAD_OUTSIDE)
            || c.token_text(end + 1) == "पुलिस"
            || c.tokens[end + 1].kind == TokenKind::Punctuation)
    {
        return Some(end + 1);
    }
    // `थाना सेक्टर-39 पुलिस`, `थाना फेज दो की`
    if end == i + 1 && matches!(c.token_text(end), "सेक्टर" | "फेज") {
        let number = end + 1 + usize::from(c.mark(end + 1, b'-'));
        if !c.breaks(end + 1) && !c.breaks(number) && c.tokens[number].is_number() {
            return Some(number + 1);
        }
    }
    let lives = (i.saturating_sub(3)..i)
        .any(|k| c.is(k, class::ROLE) && c.is(k, class::PLACE_CONTEXT | class::PLACE_HEAD_OUTSIDE));
    // In an address a station may be named by a word: `थाना भेजी, जिला सुकमा`.
    if end == i + 1
        && lives
        && c.tokens[end].is_word()
        && !c.is(end, class::POST | class::STOP)
        && (c.mark(end + 1, b',') || c.is(end + 1, class::PLACE_HEAD_BEFORE))
    {
        return Some(end + 1);
    }
    if end == i + 1 {
        return None;
    }
    // `सिटी कोतवाली कमलेश मीणा ने`: who heads it.
    let heads = end == i + 3
        && c.is(i + 1, class::GIVEN)
        && c.is(i + 2, class::SURNAME)
        && !(i + 1..end).any(|k| c.is(k, class::PLACE))
        && !c.breaks(end)
        && c.says(end, NE);
    if heads {
        return None;
    }
    // `थाना पैलानी, तहसील पैलानी`
    let next = end + usize::from(c.mark(end, b','));
    let address = !c.breaks(end)
        && !c.breaks(next)
        && c.is(next, class::PLACE_HEAD_BEFORE)
        && matches!(c.token_text(next), "जिला" | "जनपद" | "तहसील");
    // Nothing that could be the name stands before it.
    let opens = i == 0
        || c.tokens[i].has(SENTENCE_START)
        || c.tokens[i - 1].kind == TokenKind::Punctuation
        || c.is(i - 1, class::POST)
        || c.is_conjunction(i - 1)
        // `शाम थाना दिगौड़ा को सूचना मिली`
        || c.is(i - 1, class::CONTENT_WORD)
            && !c.is(
                i - 1,
                class::PLACE | class::NAMES | class::MODIFIER | class::ORG_HEAD,
            )
        || c.is(i - 1, class::PLACE_HEAD | class::PLACE_HEAD_OUTSIDE) && !c.is(i - 1, class::PLACE)
        || which_opens(c, i);
    let within = c.breaks(end)
        || address
        // `थाना ऐशबाग पुलिस ने`: its police is anybody.
        || c.token_text(end) == "पुलिस"
        // `थाना कुरावली प्रभारी ललित भाटी`
        || c.is(end, class::POST | class::PLACE_HEAD_OUTSIDE | class::TITLE)
        || c.tokens[end].kind == TokenKind::Punctuation;
    (address || (opens || lives) && within).then_some(end)
}

/// Which of a town's stations one is.
fn which_of_the_town(c: &Context<'_>, k: usize) -> bool {
    matches!(
        c.token_text(k),
        "शहर"
            | "सदर"
            | "सिटी"
            | "नगर"
            | "देहात"
            | "ग्रामीण"
            | "कैंट"
            | "छावनी"
    )
}

/// `सदर थाना नारनौल के`, `सिटी कोतवाली धमतरी`: the word before the head, where no town before that has it.
fn which_opens(c: &Context<'_>, i: usize) -> bool {
    i > 0
        && !c.tokens[i].has(SENTENCE_START)
        && which_of_the_town(c, i - 1)
        && (i == 1
            || c.tokens[i - 1].has(SENTENCE_START)
            || c.tokens[i - 2].kind == TokenKind::Punctuation
            || c.is(i - 2, class::POST | class::STOP)
            || c.is_conjunction(i - 2))
}

fn hyphen_before(c: &Context<'_>, i: usize) -> bool {
    c.tokens[i].is_punctuation(b'-')
}
