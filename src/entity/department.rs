//! What departments and ministries that no list has are of, in English: `मत्स्य एवं सहकारिता विभाग`.

/// Words of what departments deal with, and what English papers call it.
const WORDS: &[(&str, &str)] = &[
    ("अभियंत्रण", "Engineering"),
    ("अभियांत्रिकी", "Engineering"),
    ("अल्पसंख्यक", "Minority"),
    ("आपदा", "Disaster"),
    ("आपूर्ति", "Supplies"),
    ("आबकारी", "Excise"),
    ("आयकर", "Income Tax"),
    ("आयुष", "AYUSH"),
    ("आवास", "Housing"),
    ("उच्च", "Higher"),
    ("उड्डयन", "Aviation"),
    ("उद्यान", "Horticulture"),
    ("उद्यानिकी", "Horticulture"),
    ("उद्योग", "Industries"),
    ("ऊर्जा", "Energy"),
    ("कर", "Tax"),
    ("कल्याण", "Welfare"),
    ("कारागार", "Prisons"),
    ("कार्मिक", "Personnel"),
    ("कार्य", "Affairs"),
    ("कृषि", "Agriculture"),
    ("केंद्रीय", "Central"),
    ("कौशल", "Skill"),
    ("क्षेत्रीय", "Regional"),
    ("खनन", "Mining"),
    ("खनिज", "Minerals"),
    ("खाद्य", "Food"),
    ("खेल", "Sports"),
    ("गृह", "Home"),
    ("ग्राम", "Village"),
    ("ग्रामीण", "Rural"),
    ("ग्राम्य", "Rural"),
    ("चकबंदी", "Consolidation"),
    ("चिकित्सा", "Medical"),
    ("जन", "Public"),
    ("जनजाति", "Tribal"),
    ("जनजातीय", "Tribal"),
    ("जनसंपर्क", "Public Relations"),
    ("जल", "Water"),
    ("जेल", "Prisons"),
    ("डाक", "Posts"),
    ("तकनीकी", "Technical"),
    ("दूरसंचार", "Telecommunications"),
    ("धर्मस्व", "Endowments"),
    ("नगर", "Urban"),
    ("नगरीय", "Urban"),
    ("नागरिक", "Civil"),
    ("निबंधन", "Registration"),
    ("निर्माण", "Works"),
    ("न्याय", "Justice"),
    ("पंचायत", "Panchayat"),
    ("पंचायती", "Panchayati"),
    ("पथ", "Road"),
    ("परिवहन", "Transport"),
    ("परिवार", "Family"),
    ("पर्यटन", "Tourism"),
    ("पर्यावरण", "Environment"),
    ("पशु", "Animal"),
    ("पशुपालन", "Animal Husbandry"),
    ("पिछड़ा", "Backward"),
    ("पुरातत्व", "Archaeology"),
    ("पेयजल", "Drinking Water"),
    ("प्रबंधन", "Management"),
    ("प्रशासन", "Administration"),
    ("प्रसंस्करण", "Processing"),
    ("प्रौद्योगिकी", "Technology"),
    ("बागवानी", "Horticulture"),
    ("बाल", "Child"),
    ("बिजली", "Electricity"),
    ("बेसिक", "Basic"),
    ("भवन", "Building"),
    ("भूमि", "Land"),
    ("मत्स्य", "Fisheries"),
    ("महिला", "Women"),
    ("मौसम", "Meteorological"),
    ("युवा", "Youth"),
    ("योजना", "Planning"),
    ("राजस्व", "Revenue"),
    ("राज्य", "State"),
    ("रोजगार", "Employment"),
    ("लघु", "Minor"),
    ("लोक", "Public"),
    ("वन", "Forest"),
    ("वर्ग", "Classes"),
    ("वाणिज्य", "Commerce"),
    ("वाणिज्यिक", "Commercial"),
    ("विकास", "Development"),
    ("विज्ञान", "Science"),
    ("वित्त", "Finance"),
    ("विद्युत", "Electricity"),
    ("विधि", "Law"),
    ("शहरी", "Urban"),
    ("शिक्षा", "Education"),
    ("श्रम", "Labour"),
    ("संचार", "Communications"),
    ("संसदीय", "Parliamentary"),
    ("संसाधन", "Resources"),
    ("संस्कृति", "Culture"),
    ("सड़क", "Road"),
    ("समाज", "Social"),
    ("सहकारिता", "Cooperation"),
    ("सामाजिक", "Social"),
    ("सामान्य", "General"),
    ("सिंचाई", "Irrigation"),
    ("सूचना", "Information"),
    ("सेवा", "Services"),
    ("स्कूली", "School"),
    ("स्वच्छता", "Sanitation"),
    ("स्वास्थ्य", "Health"),
];

/// The English of a word of a department's name, its head included.
pub(super) fn english(word: &str, name: &str) -> Option<&'static str> {
    if word == "विभाग" {
        return name.ends_with(" विभाग").then_some("Department");
    }
    let of = name.ends_with(" विभाग") || name.ends_with(" मंत्रालय") || name.ends_with(" निदेशालय");
    let at = of.then(|| WORDS.binary_search_by_key(&word, |row| row.0).ok())??;
    Some(WORDS[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_in_order() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn departments_alone() {
        let name = "मत्स्य एवं सहकारिता विभाग";
        assert_eq!(english("मत्स्य", name), Some("Fisheries"));
        assert_eq!(english("विभाग", name), Some("Department"));
        assert_eq!(english("सेवा", "सेवा भारती"), None);
        assert_eq!(english("मौर्य", "मौर्य विभाग"), None);
    }
}
