//! Names behind the word that says what they are: `कंपनी हानूल टेक`, `University of X`, `थाना X`.

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
        if !fits || t.is_latin() && !t.has(CAPITAL) {
            break;
        }
        unknown += usize::from(c.unknown(end));
        end += 1;
    }
    if end == from {
        return;
    }
    // `रियल्टी कंपनी शोभा`: behind the name of its trade even a person's name is the firm's.
    let traded = i > 0
        && !c.tokens[i].has(SENTENCE_START)
        && c.tokens[i].is_devanagari()
        && c.listed_until(i, class::SECTOR).is_some();
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
    let (name, end) = (i + 1, i + 2);
    if !ngo && c.token_text(i) != "संस्था" || c.breaks(name) || c.breaks(end) || c.breaks(end + 1)
    {
        return None;
    }
    let fits = c.tokens[name].is_devanagari()
        && c.tokens[name].is_word()
        && !c.is(name, NEVER)
        && (c.is(name, class::GIVEN) || c.unknown(name) || ngo && c.is(name, class::WORD))
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

/// `शिवम पावर के निदेशक`, `नवज्योति एनर्जी के सीईओ`: part of a name and a trade, and who runs it, at token `i`.
pub(super) fn run_by(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    const NEVER: u32 = class::CONTENT_WORD | class::TITLE | class::ROLE | class::KIN | class::PLACE;
    if i < 3
        || (i - 2..=i).any(|k| c.tokens[k].has(SENTENCE_START))
        || !matches!(c.token_text(i - 1), "के" | "की" | "का")
    {
        return;
    }
    let (name, trade) = (i - 3, i - 2);
    let firm = c.tokens[trade].is_devanagari()
        && c.is(trade, class::NAMES | class::SECTOR | class::MODIFIER)
        && !c.is(
            trade,
            class::PART
                | class::PERSON
                | class::PLACE
                | class::ORG
                | class::POST
                | class::STOP
                | class::TITLE,
        );
    let named = c.tokens[name].is_devanagari()
        && c.tokens[name].is_word()
        && (c.unknown(name) || c.is(name, class::PART))
        && !c.is(name, NEVER);
    let open = name == 0
        || c.tokens[name].has(SENTENCE_START)
        || c.tokens[name - 1].kind == TokenKind::Punctuation
        || c.is(name - 1, class::POST | class::STOP | class::ROLE)
        || c.is_conjunction(name - 1);
    if firm && named && open {
        out.push(c.rule(name, i - 1, Kind::Org, 0.88, "organisation/body"));
    }
}

/// `बोरोसिल के शेयर`, `इंडोको का शेयर`: one or two words that no list knows own shares that are traded.
pub(super) fn shares(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if i < 2
        || c.tokens[i].has(SENTENCE_START)
        || c.tokens[i - 1].has(SENTENCE_START)
        || !matches!(c.token_text(i - 1), "के" | "का" | "की")
    {
        return;
    }
    let mut from = i - 1;
    while from > 0 && i - from < 4 {
        let k = from - 1;
        let t = &c.tokens[k];
        if !t.is_word() || !t.is_devanagari() || !c.unknown(k) {
            break;
        }
        from = k;
        if t.has(SENTENCE_START) {
            break;
        }
    }
    // Nothing that could belong to the name stands before it.
    let opens = c.tokens[from].has(SENTENCE_START)
        || from == 0
        || c.is(from - 1, class::CONTENT_WORD)
        || c.tokens[from - 1].kind == TokenKind::Punctuation;
    if from < i - 1 && i - from <= 3 && opens {
        out.push(c.rule(from, i - 1, Kind::Org, 0.84, "organisation/introduced"));
    }
}

/// `University of X`, `Ministry of X and Y`, `थाना X`.
pub(super) fn head_before(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    // Work from the head's last word.
    if !c.breaks(i + 1) && c.is(i + 1, class::ORG_HEAD_BEFORE) {
        return;
    }
    let mut start = i;
    while start > 0
        && !c.tokens[start].has(SENTENCE_START)
        && c.is(start - 1, class::ORG_HEAD_BEFORE)
    {
        start -= 1;
    }
    let latin = c.tokens[i].is_latin();
    if latin && c.cased {
        return;
    }
    let mut end = i + 1;
    let mut named = 0;
    while !c.breaks(end) && end - i <= 6 {
        let t = &c.tokens[end];
        if latin {
            let joint = c.is_conjunction(end) || matches!(c.token_text(end), "of" | "the" | "for");
            let goes_on = !c.breaks(end + 1)
                && c.tokens[end + 1].has(CAPITAL)
                && c.tokens[end + 1].is_latin();
            if joint && goes_on {
                end += 1;
                continue;
            }
            if !t.is_latin() || !t.has(CAPITAL) || t.has(crate::token::CLITIC) {
                break;
            }
            named += 1;
            end += 1;
        } else {
            // `ग्राम पंचायत रसूलपुर खुर्द`
            let twin = named == 1
                && matches!(
                    c.token_text(end),
                    "खुर्द" | "कलां" | "कला" | "बुजुर्ग" | "खास" | "माफी"
                );
            // A town's name that is another's too.
            let shared = named == 0
                && c.is(end, class::NAMES)
                && !c.is(
                    end,
                    class::CONTENT_WORD | class::POST | class::STOP | class::TITLE | class::ROLE,
                );
            if !(c.is(end, class::PLACE) || c.unknown(end) || twin || shared) || named >= 2 {
                break;
            }
            named += 1;
            end += 1;
        }
    }
    if named > 0 {
        // `नगर पालिका परिषद तिल्दा नेवरा में`, `ग्राम पंचायत पूंजीपथरा के`: local bodies, schools and health centres.
        let short = matches!(c.token_text(i), "सीएचसी" | "पीएचसी");
        let local = !latin
            && (short
                || matches!(
                    c.token_text(i),
                    "पंचायत"
                        | "निगम"
                        | "पालिका"
                        | "परिषद"
                        | "विद्यालय"
                        | "विश्वविद्यालय"
                        | "अस्पताल"
                        | "चिकित्सालय"
                        | "थाना"
                        | "समिति"
                        | "केंद्र"
                        | "केन्द्र"
                ) && start < i)
            && (c.breaks(end)
                || c.is(end, class::POST | class::TITLE | class::PLACE_HEAD_OUTSIDE)
                || matches!(c.token_text(end), "स्थित" | "अंतर्गत" | "निवासी")
                || c.tokens[end].kind == TokenKind::Punctuation);
        if local {
            out.push(c.rule(start, end, Kind::Org, 0.88, "organisation/body"));
            return;
        }
        let score = if latin { 0.84 } else { 0.6 };
        out.push(c.rule(start, end, Kind::Org, score, "organisation/head-before"));
    }
}

/// `मेसर्स मां काली अलॉयज उद्योग प्राइवेट लिमिटेड`: a firm's name runs to its last head, or to the postposition.
pub(super) fn messrs(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let from = i + 1;
    let mut end = from;
    let mut head = 0;
    while !c.breaks(end) && end - from < 9 {
        let t = &c.tokens[end];
        let mark = t.kind == TokenKind::Punctuation && !c.mark(end, b'.') && !c.mark(end, b'-');
        if mark || t.is_number() || c.is(end, class::POST) {
            break;
        }
        end += 1;
        if c.is(end - 1, class::ORG_HEAD) {
            head = end;
            // The legal form closes a name.
            if c.token_text(end - 1).starts_with("लि") {
                break;
            }
        }
    }
    if head > 0 {
        out.push(c.rule(from, head, Kind::Org, 0.93, "organisation/body"));
    } else if end > from && end - from <= 4 {
        out.push(c.rule(from, end, Kind::Org, 0.8, "organisation/introduced"));
    }
}

#[cfg(test)]
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
        lacks("संस्था अध्यक्ष ने कहा।", &["O:अध्यक्ष"]);
        lacks("संस्था लोगों ने बनाई।", &["O:लोगों"]);
        lacks("संस्था सरकार ने बंद की।", &["O:सरकार"]);
    }
}
