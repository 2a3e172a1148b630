//! Grounds and shrines whose names are words of everyday: `मेला ग्राउंड`, `गांधी स्मारक मैदान`, `बगीचा सरकार मंदिर`.

use crate::candidate::said::Said;
use crate::candidate::{Context, Proposal};
use crate::gazetteer::closed;
use crate::gazetteer::flags::class;
use crate::kind::Kind;
use crate::token::{SENTENCE_START, TokenKind, Words};
use once_cell::sync::Lazy;

/// What the open ground of a town is called after.
static OF_GROUNDS: Lazy<Words> = Lazy::new(|| Words::new(&closed::OF_GROUNDS));

/// What comes before such a word and belongs to it: `नगर पालिका`, `अनाज मंडी`.
static BEFORE: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "नगर",
        "ग्राम",
        "शहीद",
        "हवाई",
        "पुलिस",
        "बस",
        "अनाज",
        "कृषि",
        "सब्जी",
        "गल्ला",
        "पानी",
        "उपज",
        "डाक",
        "रेलवे",
        "सिविल",
        "विधान",
        "पुराना",
        "पुरानी",
        "नया",
        "नई",
        "चीनी",
        "शुगर",
        "जिला",
        "जनपद",
    ])
});

/// Grounds of a sport, which every school has.
static SPORTS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "खेल",
        "क्रिकेट",
        "हॉकी",
        "फुटबॉल",
        "फुटबाल",
        "कबड्डी",
        "इंडोर",
        "चुनाव",
        "चुनावी",
        "जंग",
        "युद्ध",
        "बैडमिंटन",
        "वॉलीबॉल",
    ])
});

fn starts(c: &Context<'_>, k: usize) -> bool {
    k == 0 || c.tokens[k].has(SENTENCE_START)
}

/// Whether nothing that may belong to a name stands before token `k`.
fn open(c: &Context<'_>, k: usize) -> bool {
    starts(c, k)
        || c.is(k - 1, class::POST | class::STOP | class::PLACE_CONTEXT)
        || c.is_conjunction(k - 1)
        || c.is(
            k - 1,
            class::WORD | class::UNTAGGED_HEAD | class::PLACE_HEAD_OUTSIDE,
        ) && !c.is(k - 1, class::PART | class::NAMES | class::MODIFIER)
        || c.tokens[k - 1].kind == TokenKind::Punctuation
}

/// A ground or shrine, the heads from `i` to `end` of which no name before them tells.
pub(super) fn venue(c: &Context<'_>, i: usize, end: usize, out: &mut Vec<Proposal>) -> bool {
    let found = ground(c, i, end).or_else(|| court(c, i, end));
    if let Some(from) = found {
        out.push(c.rule(from, end, Kind::Place, 0.95, "place/landmark"));
    }
    found.is_some()
}

/// `मेला ग्राउंड`, `गांधी स्मारक मैदान`: where it begins.
fn ground(c: &Context<'_>, i: usize, end: usize) -> Option<usize> {
    if !matches!(c.token_text(end - 1), "मैदान" | "ग्राउंड" | "ग्राउण्ड" | "प्रांगण")
    {
        return None;
    }
    if starts(c, end - 1) {
        return None;
    }
    let last = end - 2;
    if !c.among(last, &OF_GROUNDS) {
        return None;
    }
    let mut from = last.min(i);
    while from > 0 && last - from < 2 && !starts(c, from) && c.among(from - 1, &BEFORE) {
        from -= 1;
    }
    (!c.among(from, &SPORTS) && open(c, from)).then_some(from)
}

/// `बगीचा सरकार मंदिर`, `बालाजी सरकार धाम`: the lord of a shrine is called its government.
fn court(c: &Context<'_>, i: usize, end: usize) -> Option<usize> {
    const LORD: Said = Said::new("सरकार");
    if i < 2
        || starts(c, i)
        || starts(c, i - 1)
        || !c.says(i - 1, LORD)
        || !matches!(
            c.token_text(end - 1),
            "मंदिर" | "धाम" | "आश्रम" | "मठ" | "दरबार"
        )
    {
        return None;
    }
    let named = |k: usize| {
        c.tokens[k].is_devanagari()
            && c.tokens[k].is_word()
            && !c.is(k, class::POST | class::STOP)
            && !matches!(c.token_text(k), "राज्य" | "केंद्र" | "प्रदेश" | "भारत")
    };
    let mut from = i - 2;
    if !named(from) {
        return None;
    }
    if !starts(c, from) && (c.honour(from - 1) || matches!(c.token_text(from - 1), "श्री" | "बाबा"))
    {
        from -= 1;
    }
    Some(from)
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::candidate::tests::{finds, lacks};

    #[test]
    fn grounds() {
        finds("रावण का दहन मेला ग्राउंड में होगा।", &["L:मेला ग्राउंड"]);
        finds(
            "मुख्यालय स्थित गांधी स्मारक मैदान में खेल हुआ।",
            &["L:गांधी स्मारक मैदान"],
        );
        finds("सभा नगर पालिका मैदान में हुई।", &["L:नगर पालिका मैदान"]);
        lacks("वह चुनाव मैदान में उतरे।", &["L:चुनाव मैदान"]);
        lacks("बच्चे खेल मैदान में आए।", &["L:खेल मैदान"]);
        // Nothing stands before it.
        lacks("मैदान खाली है।", &["L:मैदान"]);
    }

    #[test]
    fn shrines_of_a_lord() {
        finds("बारात बगीचा सरकार मंदिर से निकलेगी।", &["L:बगीचा सरकार मंदिर"]);
        lacks("राज्य सरकार मंदिर बनाएगी।", &["L:राज्य सरकार मंदिर"]);
    }
}
