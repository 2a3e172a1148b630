//! What a head noun asks of the words before it: which need a name, which a subject, which name nobody by themselves.

use crate::token::Words;
use once_cell::sync::Lazy;

/// Modifiers that name no particular body with a bare head: `राज्य सरकार`, `जिला प्रशासन`, `केंद्र सरकार`.
pub(super) static GENERIC: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "सदर",
        "उत्कृष्ट",
        "आदर्श",
        "मॉडल",
        "बुनियादी",
        "कन्या",
        "आवासीय",
        "अंग्रेजी",
        "हिंदी",
        "हिन्दी",
        "माध्यम",
        "राजकीय",
        "राज्य",
        "केंद्र",
        "केन्द्र",
        "केंद्रीय",
        "केन्द्रीय",
        "जिला",
        "नगर",
        "ग्राम",
        "स्थानीय",
        "प्रदेश",
        "निजी",
        "सरकारी",
        "शासकीय",
        "भारतीय",
        "राष्ट्रीय",
        "अंतरराष्ट्रीय",
        "अंतर्राष्ट्रीय",
        "विदेशी",
        "सार्वजनिक",
        "उच्च",
        "विशेष",
        "संयुक्त",
        "मुख्य",
        "प्राथमिक",
        "माध्यमिक",
        "महिला",
        "बाल",
        "छात्र",
        "किसान",
        "मजदूर",
        "जन",
        "नई",
        "नया",
        "पुलिस",
        "state",
        "central",
        "local",
        "district",
        "national",
        "private",
        "the",
        "government",
        "special",
        "union",
    ])
});

/// Heads that make a name with one ordinary modifier: `शिक्षा विभाग`, `रेल मंत्रालय`.
pub(super) static NAMING_HEADS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "मंत्रालय",
        "विभाग",
        "आयोग",
        "प्राधिकरण",
        "निगम",
        "परिषद",
        "निदेशालय",
        "संचालनालय",
        "Ministry",
        "Department",
        "Commission",
        "Authority",
    ])
});

/// Heads that need a name before them, for any body of the kind may be meant: `सरकार`, `कंपनी`, `पुलिस`, `टीम`.
pub(super) static LOOSE_HEADS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "गिरोह",
        "गैंग",
        "सरकार",
        "पुलिस",
        "कंपनी",
        "टीम",
        "समिति",
        "संगठन",
        "संस्था",
        "संस्थान",
        "स्कूल",
        "कॉलेज",
        "अस्पताल",
        "बैंक",
        "कोर्ट",
        "अदालत",
        "थाना",
        "थाने",
        "दल",
        "सेना",
        "प्रशासन",
        "केंद्र",
        "केन्द्र",
        "क्लब",
        "यूनियन",
        "समूह",
        "ग्रुप",
        "मंडल",
        "बोर्ड",
    ])
});

/// Unions and the like, which bear the name of a trade.
pub(super) static UNIONS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "संघ",
        "महासंघ",
        "यूनियन",
        "एसोसिएशन",
        "मोर्चा",
        "मंच",
        "महासभा",
        "फेडरेशन",
        "परिसंघ",
        "समाज",
    ])
});

/// Heads that name nobody with general words alone: `राज्य सरकार`, `जिला प्रशासन`, `केंद्रीय मंत्रिमंडल`.
pub(super) static BARE_HEADS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "शाला",
        "टीम",
        "अस्पताल",
        "विद्यालय",
        "स्कूल",
        "कॉलेज",
        "सरकार",
        "सरकारों",
        "पुलिस",
        "प्रशासन",
        "मंत्रिमंडल",
        "कंपनी",
        "संगठन",
        "संस्था",
        "अदालत",
        "विभाग",
    ])
});

/// Words that open the name of a national body.
pub(super) static OPENERS: Lazy<Words> =
    Lazy::new(|| Words::new(&["राष्ट्रीय", "भारतीय", "केंद्रीय", "केन्द्रीय", "अंतरराष्ट्रीय", "अखिल"]));

/// Institutions that a name before them makes a name, whoever else is meant by the words.
pub(super) static INSTITUTIONS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "शाला",
        "आयोग",
        "प्राधिकरण",
        "बोर्ड",
        "अकादमी",
        "एकेडमी",
        "केंद्र",
        "केन्द्र",
        "विश्वविद्यालय",
        "यूनिवर्सिटी",
        "महाविद्यालय",
        "कॉलेज",
        "कालेज",
        "विद्यालय",
        "स्कूल",
        "अस्पताल",
        "चिकित्सालय",
        "हॉस्पिटल",
        "संस्थान",
        "न्यायालय",
        "हाईकोर्ट",
        "कोर्ट",
        "निगम",
        "परिषद",
    ])
});
