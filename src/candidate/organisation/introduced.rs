//! Names behind a common noun that says what they are: `कंपनी हानूल टेक`, `अखबार डॉन`, `संस्था आकांक्षा`.

use crate::candidate::said::NE;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{CAPITAL, SENTENCE_START, TokenKind};

/// One to four words that no list knows otherwise behind such a word, up to a postposition or mark.
pub(super) fn introduced(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if let Some(end) = agent(c, i) {
        out.push(c.rule(i + 1, end, Kind::Org, 0.88, "organisation/body"));
        return;
    }
    // `ब्रोकरेज फर्म मोतीलाल ओसवाल ने`: what the lists are sure of, after people or not.
    if let Some(end) = (i + 3..i + 5)
        .rev()
        .find(|&end| c.listed_until(end, class::ORG) == Some(i + 1))
        && c.is(i + 1, class::PART)
    {
        out.push(c.rule(i + 1, end, Kind::Org, 0.93, "organisation/body"));
        return;
    }
    if named_by_act(c, i, out) {
        return;
    }
    // `फिनटेक स्टार्टअप जुपिटर ने`: one word that is something else's name elsewhere.
    if traded(c, i)
        && !c.breaks(i + 1)
        && !c.breaks(i + 2)
        && c.says(i + 2, NE)
        && c.is(i + 1, class::NAMES)
        && !c.is(
            i + 1,
            class::CONTENT_WORD | class::TITLE | class::ROLE | class::KIN,
        )
    {
        out.push(c.rule(i + 1, i + 2, Kind::Org, 0.88, "organisation/body"));
        return;
    }
    let mut end = i + 1;
    let (mut unknown, mut quoted) = (0, false);
    if !c.breaks(end) && (c.mark(end, b'\'') || c.mark(end, b'"')) {
        quoted = true;
        end += 1;
    }
    let from = end;
    while !c.breaks(end) && end - from < 4 {
        let t = &c.tokens[end];
        let fits = t.is_word()
            && (c.unknown(end)
                || c.is(end, class::PART | class::ORG_HEAD)
                    && !c.is(
                        end,
                        class::POST | class::STOP | class::TITLE | class::SPEECH,
                    ));
        // `कंपनी Velban Devices`: the trade behind the name.
        let trade = t.is_latin()
            && end > from
            && c.is(end, class::MODIFIER | class::SECTOR | class::WORD)
            && !c.is(
                end,
                class::POST | class::STOP | class::TITLE | class::SPEECH,
            );
        if !(fits || trade) || t.is_latin() && !t.has(CAPITAL) {
            break;
        }
        unknown += usize::from(c.unknown(end));
        end += 1;
    }
    if end == from {
        return;
    }
    // `रियल्टी कंपनी शोभा`: behind the name of its trade even a person's name is the firm's.
    let traded = traded(c, i);
    if unknown == 0 && !traded || c.tokens[from].is_latin() && !c.tokens[from].has(CAPITAL) {
        return;
    }
    let closed = c.breaks(end)
        || c.is(end, class::POST)
        || c.tokens[end].kind == TokenKind::Punctuation
        || c.is(end, class::PLACE) && end - from >= 2;
    if closed {
        let score = if quoted {
            0.84
        } else if end - from >= 2 {
            0.74
        } else {
            0.6
        };
        if traded {
            out.push(c.rule(from, end, Kind::Org, 0.86, "organisation/body"));
        } else {
            out.push(c.rule(from, end, Kind::Org, score, "organisation/introduced"));
        }
    }
}

/// Whether the name of a trade stands before the word for a firm at `i`.
fn traded(c: &Context<'_>, i: usize) -> bool {
    i > 0
        && !c.tokens[i].has(SENTENCE_START)
        && c.tokens[i].is_devanagari()
        && c.listed_until(i, class::SECTOR).is_some()
}

/// `कंपनी कृषक रोबोटिक्स ने`, `स्टार्टअप नवज्योति एनर्जी ने`: two or three words between a firm's word and `ने`, the last of them a trade's
/// or no list's, are its name whatever the first is besides. One past it.
fn agent(c: &Context<'_>, i: usize) -> Option<usize> {
    const NEVER: u32 = class::POST
        | class::STOP
        | class::SPEECH
        | class::TITLE
        | class::ROLE
        | class::KIN
        | class::HONORIFIC
        | class::PERSON_CONTEXT
        | class::ORG_HEAD_OUTSIDE;
    const TRADE: u32 = class::SECTOR | class::MODIFIER | class::ORG_HEAD;
    if !matches!(c.token_text(i), "कंपनी" | "कम्पनी" | "फर्म" | "स्टार्टअप")
    {
        return None;
    }
    let fits = |k: usize| {
        !c.breaks(k) && c.tokens[k].is_word() && c.tokens[k].is_devanagari() && !c.is(k, NEVER)
    };
    // `कृषक`: who they are may be the name, not who speaks.
    let who = !c.breaks(i + 2)
        && c.is(i + 1, class::ROLE)
        && !c.is(i + 1, NEVER & !class::ROLE)
        && !c.is(i + 2, class::PART)
        && !c.unknown(i + 2);
    let mut end = i + 1 + usize::from(who);
    while end < i + 4 && fits(end) {
        end += 1;
    }
    let last = end - 1;
    let trade = c.unknown(last)
        || c.is(last, TRADE)
        || c.is(last, class::NAMES) && !c.is(last, class::PLACE | class::PERSON | class::PART);
    (end >= i + 3
        && trade
        && !c.breaks(end)
        && c.says(end, NE)
        && !c.is(i + 1, class::MODIFIER)
        && c.listed_until(end, class::ORG).is_none())
    .then_some(end)
}

/// Names behind a head that what they do tells; whether there is one.
pub(super) fn named_by_act(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) -> bool {
    let end = cited(c, i).or_else(|| charity(c, i));
    if let Some(end) = end {
        out.push(c.rule(i + 1, end, Kind::Org, 0.88, "organisation/body"));
    }
    end.is_some()
}

/// `अखबार डॉन के मुताबिक`, `समाचार एजेंसी तास के अनुसार`: who is cited, whatever the one or two words are besides. One past the name.
fn cited(c: &Context<'_>, i: usize) -> Option<usize> {
    const NEVER: u32 = class::POST | class::STOP | class::SPEECH | class::TITLE | class::PLACE;
    if !matches!(
        c.token_text(i),
        "अखबार" | "समाचारपत्र" | "एजेंसी" | "पत्रिका" | "चैनल"
    ) {
        return None;
    }
    let mut end = i + 1;
    while end < i + 3
        && !c.breaks(end)
        && c.tokens[end].is_word()
        && c.tokens[end].is_devanagari()
        && !c.is(end, NEVER)
    {
        end += 1;
    }
    let cites = end > i + 1
        && !c.breaks(end)
        && !c.breaks(end + 1)
        && c.token_text(end) == "के"
        && matches!(c.token_text(end + 1), "मुताबिक" | "अनुसार" | "हवाले")
        // `एजेंसी सूत्रों के मुताबिक`: people, not a name.
        && !c.token_text(end - 1).ends_with("ों")
        && c.listed_until(end, class::ORG).is_none();
    cites.then_some(end)
}

/// `संस्था आकांक्षा ने`, `एनजीओ गूंज के संस्थापक`: a word that names people too, or none that a list knows, behind the word for a charity.
/// One past the name.
fn charity(c: &Context<'_>, i: usize) -> Option<usize> {
    const NEVER: u32 = class::POST
        | class::STOP
        | class::SPEECH
        | class::TITLE
        | class::ROLE
        | class::KIN
        | class::PLACE
        | class::SURNAME
        | class::MODIFIER
        | class::ORG_HEAD
        | class::PERSON_CONTEXT
        | class::ORG_HEAD_OUTSIDE;
    let ngo = c.token_text(i) == "एनजीओ";
    // `बैंक की इकाई वेलनिधि ने`: a firm of a firm, by a name that no list knows.
    let unit = matches!(c.token_text(i), "इकाई" | "अनुषंगी")
        && i > 1
        && !c.tokens[i].has(SENTENCE_START)
        && c.is(i - 1, class::POST)
        && c.is(i - 2, class::ORG);
    let (name, end) = (i + 1, i + 2);
    if !ngo && !unit && c.token_text(i) != "संस्था"
        || c.breaks(name)
        || c.breaks(end)
        || c.breaks(end + 1)
    {
        return None;
    }
    let fits = c.tokens[name].is_devanagari()
        && c.tokens[name].is_word()
        && !c.is(name, NEVER)
        && (!unit && c.is(name, class::GIVEN) || c.unknown(name) || ngo && c.is(name, class::WORD))
        && !c.token_text(name).ends_with("ों");
    let acts = c.says(end, NE)
        || matches!(c.token_text(end), "के" | "की")
            && (c.is(end + 1, class::TITLE | class::ROLE)
                || matches!(
                    c.token_text(end + 1),
                    "टीम" | "रिपोर्ट" | "सदस्य" | "संस्थापक" | "निदेशक"
                ));
    (fits && acts && c.listed_until(end, class::ORG).is_none()).then_some(end)
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn who_is_cited() {
        finds("अखबार डॉन के मुताबिक हमला हुआ।", &["O:डॉन"]);
        finds(
            "स्थानीय अखबार प्रभात किरण के अनुसार सड़क बंद है।",
            &["O:प्रभात किरण"],
        );
        finds("समाचार एजेंसी तास के अनुसार हमला हुआ।", &["O:तास"]);
        lacks("जांच एजेंसी सूत्रों के मुताबिक वह फरार है।", &["O:सूत्रों"]);
        lacks(
            "अखबार में छपी खबर के मुताबिक वह फरार है।",
            &["O:खबर", "O:छपी खबर"],
        );
        lacks("चैनल ने मंत्री के हवाले से कहा।", &["O:मंत्री", "O:ने मंत्री"]);
    }

    #[test]
    fn charities_of_one_word() {
        finds("स्वयंसेवी संस्था आकांक्षा ने किताबें बांटीं।", &["O:आकांक्षा"]);
        finds("एनजीओ गूंज ने राहत सामग्री भेजी।", &["O:गूंज"]);
        finds("सामाजिक संस्था टोरविन के सदस्य आए।", &["O:टोरविन"]);
        finds(
            "नाबार्ड की इकाई वेलनिधि ने दो स्टार्टअप चुने।",
            &["O:नाबार्ड", "O:वेलनिधि"],
        );
        lacks("भाजपा की इकाई राजेश ने भंग की।", &["O:राजेश"]);
        lacks("संस्था अध्यक्ष ने कहा।", &["O:अध्यक्ष"]);
        lacks("संस्था लोगों ने बनाई।", &["O:लोगों"]);
        lacks("संस्था सरकार ने बंद की।", &["O:सरकार"]);
    }
}
