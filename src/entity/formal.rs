//! Words of bodies and buildings that English papers translate: nobody writes `Jila Aspatal` for a district hospital.
//!
//! Of names that no list has; what is known by its Hindi name in English as well (`Kendriya Vidyalaya`, `Nagar Palika`) keeps it.

use super::department;

/// The English of a word of a body's or a place's name.
pub(super) fn english(word: &str, name: &str) -> Option<&'static str> {
    if let Some(english) = department::english(word, name) {
        return Some(english);
    }
    Some(match word {
        "और" | "एवं" | "तथा" | "व" => "and",
        "जिला" => "District",
        "थाना" => "Police Station",
        "न्यायालय" | "अदालत" => "Court",
        "सर्वोच्च" | "उच्चतम" if name.contains("न्यायालय") => {
            "Supreme"
        }
        "उच्च" if name.contains("न्यायालय") || name.contains("विद्यालय") => {
            "High"
        }
        "उच्चतर" => "Higher",
        "अस्पताल" | "चिकित्सालय" => "Hospital",
        "कारागार" | "जेल" => "Jail",
        "विश्वविद्यालय" => "University",
        "महाविद्यालय" => "College",
        "विद्यालय" if SCHOOLS.iter().any(|of| name.contains(of)) => "School",
        "प्राथमिक" | "प्राइमरी" => "Primary",
        "माध्यमिक" => "Secondary",
        "मध्य" if name.contains("विद्यालय") => "Middle",
        "उत्क्रमित" => "Upgraded",
        "शासकीय" | "राजकीय" => "Government",
        "कन्या" | "बालिका" if name.contains("विद्यालय") => {
            "Girls"
        }
        "सामुदायिक" => "Community",
        "स्वास्थ्य" => "Health",
        "केंद्र" | "केन्द्र" => "Centre",
        "पुस्तकालय" => "Library",
        "संग्रहालय" => "Museum",
        "नौसेना" => "Navy",
        "वायुसेना" => "Air Force",
        "चुनाव" | "निर्वाचन" => "Election",
        "आयोग" => "Commission",
        "मंत्रालय" => "Ministry",
        "प्राधिकरण" => "Authority",
        "निदेशालय" => "Directorate",
        "सचिवालय" => "Secretariat",
        "न्यायाधिकरण" => "Tribunal",
        "अभयारण्य" => "Sanctuary",
        "चिड़ियाघर" => "Zoo",
        "मंदिर" => "Temple",
        "पुल" => "Bridge",
        "घाटी" => "Valley",
        "द्वीप" => "Island",
        "जलप्रपात" => "Falls",
        "पहाड़ी" => "Hill",
        "विदेश" if name.ends_with("मंत्रालय") => "Foreign",
        "रक्षा" if name.ends_with("मंत्रालय") => "Defence",
        "गृह" if name.ends_with("मंत्रालय") => "Home",
        "वित्त" if name.ends_with("मंत्रालय") => "Finance",
        "राष्ट्रीय" if name.ends_with("उद्यान") => "National",
        "उद्यान" if name.contains("राष्ट्रीय") => "Park",
        "चौक" => "Chowk",
        "नदी" => "River",
        "झील" => "Lake",
        "किला" => "Fort",
        "बांध" => "Dam",
        "हवाई" if AIRPORTS.iter().any(|two| name.contains(two)) => "Airport",
        "हवाईअड्डा" | "हवाईअड्डे" => "Airport",
        _ => return None,
    })
}

/// The Hindi of a word of a body's or a place's name that Hindi papers translate.
pub(super) fn hindi(word: &str) -> Option<&'static str> {
    Some(match word {
        "Department" | "department" => "विभाग",
        "Ministry" | "ministry" => "मंत्रालय",
        "University" => "विश्वविद्यालय",
        "Commission" => "आयोग",
        "Directorate" => "निदेशालय",
        "Secretariat" => "सचिवालय",
        "Temple" => "मंदिर",
        "River" | "river" => "नदी",
        "Lake" | "lake" => "झील",
        _ => return None,
    })
}

/// Two words that English has one for.
pub(super) const AIRPORTS: [&str; 2] = ["हवाई अड्डा", "हवाई अड्डे"];

/// What the School of a name is told by; others are Vidyalayas in English too.
const SCHOOLS: [&str; 8] = [
    "प्राथमिक",
    "प्राइमरी",
    "माध्यमिक",
    "मध्य विद्यालय",
    "उच्च विद्यालय",
    "कन्या विद्यालय",
    "शासकीय",
    "राजकीय",
];
