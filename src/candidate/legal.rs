//! Legal forms: `लिमिटेड`, `प्रा. लि.`, `Ltd`, `Private Limited`, `Inc`. Behind a listed firm they are part of what it is called and change
//! nothing of who it is; behind other words they prove that these name a firm.

use super::origin::Origin;
use super::said::Sieve;
use super::{Context, Proposal};
use crate::gazetteer::flags::class;
use crate::gazetteer::table::{Match, RowRef};
use crate::kind::Kind;
use crate::legal_form;
use crate::token::{CAPITAL, JOINED, SENTENCE_START, TokenKind, Words};
use once_cell::sync::Lazy;

/// The rule's name; believed whatever the model says, which has read few firms.
pub(crate) const RULE: &str = "organisation/firm";

/// Words of legal forms.
const FORMS: Sieve = Sieve::of(&[&legal_form::HINDI_FORMS, &legal_form::LATIN_FORMS]);

/// Most words of a firm's name before its legal form.
const MAX_BEFORE: usize = 6;

/// What a firm is called in general, or who speaks of it: no part of its name.
static OUTSIDE: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "कंपनी",
        "कम्पनी",
        "फर्म",
        "संस्था",
        "उपक्रम",
        "एजेंसी",
        "निर्माता",
        "मेसर्स",
        "मैसर्स",
        "सहयोगी",
        "सरकारी",
        "निजी",
        "प्रमुख",
        "फर्जी",
        "स्थित",
        "नामक",
        "संचालित",
        "प्रसिद्ध",
        "मशहूर",
        "दिग्गज",
    ])
});

/// The end of a legal form that begins at token `i`, which is in the same sentence as what stands before it.
#[inline]
pub(crate) fn end(c: &Context<'_>, i: usize) -> Option<usize> {
    let t = c.tokens.get(i)?;
    if !FORMS.may_hold(t) || t.has(SENTENCE_START) || !t.is_word() {
        return None;
    }
    form(c, i)
}

fn form(c: &Context<'_>, i: usize) -> Option<usize> {
    if c.tokens[i].is_latin() && c.cased && !c.tokens[i].has(CAPITAL) {
        return None;
    }
    let bits = legal_form::of(c.token_text(i));
    let behind = c.skip_dot(i + 1);
    if bits & (legal_form::CLOSES | legal_form::LIMITED) != 0 {
        return Some(behind);
    }
    if bits & legal_form::LEADS == 0 {
        return None;
    }
    let comma = c.tokens[i].is_latin() && c.mark(behind, b',');
    let next = behind + usize::from(comma);
    let limited = !c.breaks(next) && legal_form::of(c.token_text(next)) & legal_form::LIMITED != 0;
    limited.then(|| form(c, next)).flatten()
}

/// The candidate for a listed firm, `m`, with the legal form behind it.
pub(super) fn listed(c: &Context<'_>, m: &Match, row: &RowRef<'_>) -> Option<Proposal> {
    let to = end(c, m.end as usize)?;
    let table = &c.tables[m.table as usize];
    // A group has many firms: `अदाणी लिमिटेड` is none of them for certain.
    if table.entry(row.entry).id.starts_with("x:company-group/") {
        return None;
    }
    let mut firm = c.rule(m.start as usize, to, Kind::Org, 0.96, RULE);
    firm.form = Some((m.table, m.form));
    firm.user = (m.table as usize) < c.user_tables;
    if firm.user {
        firm.source = Origin::Gazetteer(super::origin::FileRef {
            table: m.table,
            file: row.file,
        });
    }
    Some(firm)
}

/// A firm that no list knows, whose legal form begins at `i`: `आकाश इस्पात प्रा. लि.`
pub(super) fn unlisted(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let Some(to) = end(c, i) else {
        return;
    };
    let mut from = i;
    // The first token that tells one firm from others: part of a name, a listed name or trade, a word no list knows.
    let mut telling = None;
    while from > 0 && i - from < MAX_BEFORE && !c.tokens[from].has(SENTENCE_START) {
        let k = from - 1;
        let joint = from < i && k > 0 && c.tokens[k].is_word() && joins(c, k) && fits(c, k - 1);
        // `पावर डिस्ट्रीब्यूशन कंपनी लिमिटेड`: right before the form and behind what tells it from others.
        let company = from == i
            && k > 0
            && !c.tokens[k].has(SENTENCE_START)
            && matches!(c.token_text(k), "कंपनी" | "कम्पनी")
            && fits(c, k - 1)
            && tells(c, k - 1);
        if !joint && !company && !fits(c, k) {
            break;
        }
        from = k;
        if !joint && tells(c, k) {
            telling = Some(k);
        }
    }
    if from == i {
        return;
    }
    // A plain word in front of what tells is what is said of it.
    if let Some(k) = telling {
        from = k;
    } else if i - from > 3 {
        return;
    }
    // What is listed has its own candidate.
    if c.listed_until(i, class::ORG) == Some(from) {
        return;
    }
    out.push(c.rule(from, to, Kind::Org, 0.93, RULE));
}

/// `एंड`: a joint inside a firm's name.
fn joins(c: &Context<'_>, k: usize) -> bool {
    matches!(c.token_text(k), "एंड" | "ऐंड" | "एण्ड")
}

/// Whether a word tells one firm from others.
fn tells(c: &Context<'_>, k: usize) -> bool {
    c.unknown(k)
        || c.is(
            k,
            class::PART | class::NAMES | class::MODIFIER | class::SECTOR,
        )
}

/// Whether a word may stand inside a firm's name.
fn fits(c: &Context<'_>, k: usize) -> bool {
    let t = &c.tokens[k];
    if t.kind != TokenKind::Word || t.has(JOINED) || c.among(k, &OUTSIDE) || end(c, k).is_some() {
        return false;
    }
    if t.is_latin() {
        return t.has(CAPITAL);
    }
    const NEVER: u32 = class::TITLE
        | class::ROLE
        | class::KIN
        | class::HONORIFIC
        | class::SPEECH
        | class::PLACE_CONTEXT
        | class::PERSON_CONTEXT;
    const MAY: u32 = class::WORD
        | class::MODIFIER
        | class::NAMES
        | class::ORG_HEAD
        | class::PLACE_HEAD
        | class::SECTOR_HEAD
        | class::PART;
    if c.is(k, class::POST | class::STOP) && !c.is(k, class::MODIFIER)
        || c.is(k, NEVER) && !c.is(k, class::PART | class::MODIFIER)
    {
        return false;
    }
    c.unknown(k) || c.is(k, MAY)
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::{Extractor, Kind};
    use once_cell::sync::Lazy;

    static EXTRACTOR: Lazy<Extractor> =
        Lazy::new(|| Extractor::builder().build().expect("built-in lists"));

    /// Organisations of a text with the ids of their entities.
    fn firms(text: &str) -> Vec<(String, String)> {
        let extraction = EXTRACTOR.extract(text);
        extraction
            .mentions()
            .iter()
            .filter(|m| m.kind() == Kind::Org)
            .map(|m| {
                let id = extraction.entities()[m.entity()]
                    .id
                    .as_deref()
                    .unwrap_or_default();
                (m.text().to_string(), id.to_string())
            })
            .collect()
    }

    #[test]
    fn listed_firms_keep_their_identity() {
        for (text, firm, id) in [
            (
                "टाटा मोटर्स लिमिटेड निवेश करेगी।",
                "टाटा मोटर्स लिमिटेड",
                "x:company/tata-motors",
            ),
            (
                "ठेका लार्सन एंड टुब्रो लि. को मिला।",
                "लार्सन एंड टुब्रो लि.",
                "x:company/larsen-toubro",
            ),
            (
                "HDFC Bank Ltd has said so.",
                "HDFC Bank Ltd",
                "x:bank/hdfc-bank",
            ),
            (
                "The order went to Infosys Ltd. on Monday.",
                "Infosys Ltd.",
                "x:company/infosys",
            ),
        ] {
            assert_eq!(firms(text), [(firm.to_string(), id.to_string())], "{text}");
        }
        // Of a group's firms none is meant for certain; small letters are a verb.
        assert_eq!(
            firms("अदाणी लिमिटेड के शेयर"),
            [("अदाणी लिमिटेड".to_string(), String::new())]
        );
        assert_eq!(firms("Wipro limited its exposure to banks.")[0].0, "Wipro");
    }

    #[test]
    fn a_legal_form_proves_a_firm() {
        for (text, firm) in [
            ("मेसर्स आकाश इस्पात प्रा. लि. के निदेशक", "आकाश इस्पात प्रा. लि."),
            (
                "आरोपी ने कृषि विकास प्राइवेट लिमिटेड नाम से",
                "कृषि विकास प्राइवेट लिमिटेड",
            ),
            (
                "निजी कंपनी गजराज एग्रो एंड फीड्स लिमिटेड ने",
                "गजराज एग्रो एंड फीड्स लिमिटेड",
            ),
            (
                "पूर्वी सरगुजा पावर डिस्ट्रीब्यूशन कंपनी लिमिटेड के",
                "पूर्वी सरगुजा पावर डिस्ट्रीब्यूशन कंपनी लिमिटेड",
            ),
        ] {
            assert_eq!(firms(text), [(firm.to_string(), String::new())], "{text}");
        }
        for text in ["यह एक पब्लिक लिमिटेड कंपनी है।", "कंपनी प्राइवेट लिमिटेड है।"]
        {
            assert!(firms(text).is_empty(), "{text}");
        }
    }
}
