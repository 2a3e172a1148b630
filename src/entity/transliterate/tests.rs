//! Tables of names that are, and are not, one name.

use super::*;

/// Spellings of one name; every two of a row match.
const SAME: &[&[&str]] = &[
    &["Chhattisgarh", "Chattisgarh", "छत्तीसगढ़", "छत्तीसगढ"],
    &["Sharma", "शर्मा", "Sarma"],
    &["Choudhary", "चौधरी", "Chaudhry", "Chaudhary", "Chowdhury", "Chaudhari"],
    &["Vishnudev", "Vishnu Deo", "विष्णुदेव", "विष्णु देव", "Vishnu Dev", "VISHNU DEO"],
    &["Vishnu Deo Sai", "विष्णुदेव साय", "Vishnudev Say", "विष्णु देव साई"],
    &["लक्ष्मी", "Laxmi", "Lakshmi", "Lakshmee"],
    &["मोहम्मद", "Mohammad", "Muhammed", "Mohammed", "मुहम्मद", "Muhammad"],
    &["ए.पी.जे. अब्दुल कलाम", "A.P.J. Abdul Kalam", "APJ Abdul Kalam", "एपीजे अब्दुल कलाम"],
    &["ए.पी.जे.", "A.P.J."],
    &["एनएमडीसी", "NMDC", "N.M.D.C."],
    &["हिन्दी", "हिंदी", "Hindi"],
    &["चण्डीगढ़", "चंडीगढ़", "Chandigarh"],
    &["सिंह", "Singh", "Sinh", "SINGH"],
    &["कृष्ण", "Krishna", "कृष्णा"],
    &["मिश्र", "मिश्रा", "Mishra", "Misra"],
    &["पाण्डेय", "पांडे", "Pandey", "Pande"],
    &["राठौड़", "Rathore", "Rathod"],
    &["भूपेश बघेल", "Bhupesh Baghel"],
    &["रायपुर", "Raipur"],
    &["राजनांदगांव", "Rajnandgaon", "राजनाँदगाँव"],
    &["ज़ाकिर", "जाकिर", "Zakir", "Jakir"],
    &["विश्वास", "Biswas", "Vishwas", "बिस्वास"],
    &["नाकाजो काज़ुया", "Nakajo Kazuya", "Kazuya Nakajo"],
    &["संजय", "Sanjay", "Sanjai"],
    &["मुखर्जी", "Mukherjee", "Mukharji", "Mukherji"],
    &["शेख", "Sheikh", "Shaikh"],
    &["जॉर्ज", "George"],
    &["वी. नारायणसामी", "V. Narayanasamy", "V Narayanasamy"],
    &["सुशील कुमार शिंदे", "Sushilkumar Shinde"],
    &["ज्ञानेश", "Gyanesh"],
    &["अहमद", "Ahmed", "Ahmad"],
];

/// Different names.
const APART: &[(&str, &str)] = &[
    ("Sanjay", "Sanjana"),
    ("संजय", "Sanjana"),
    ("लक्ष्मी", "लक्ष्मण"),
    ("Laxmi", "Laxman"),
    ("लक्ष्मी", "Laxman"),
    ("राम", "रमा"),
    ("Ram", "Rama"),
    ("रमा", "Ram"),
    ("Kamal", "Kamala"),
    ("कमल", "कमला"),
    ("कमला", "Kamal"),
    ("Sunil", "Sunila"),
    ("अनिल", "Anila"),
    ("सुनीता", "Sunil"),
    ("Sunita", "Sumita"),
    ("अनिता", "Anil"),
    ("Ramesh", "Mahesh"),
    ("Naresh", "Ramesh"),
    ("सुरेश", "Naresh"),
    ("रमेश", "Rajesh"),
    ("राजेश", "Rakesh"),
    ("Kiran", "Karan"),
    ("किरण", "Karan"),
    ("Hari", "Hira"),
    ("हरि", "Hira"),
    ("Gopal", "Gopalan"),
    ("केशव", "Kesavan"),
    ("Arun", "Varun"),
    ("अजय", "Vijay"),
    ("Ajay", "Sanjay"),
    ("Dinesh", "Ganesh"),
    ("मीना", "Mona"),
    ("Ram Kumar Sharma", "Ravi Kumar Sharma"),
    ("राम कुमार शर्मा", "Shyam Kumar Sharma"),
    ("राम कुमार", "Ram Kumari"),
    ("राम", "Ram Singh"),
    ("बिहार", "Bihari"),
    ("भारत", "Bharti"),
    ("रायपुर", "Rampur"),
    ("बिलासपुर", "Bilaspuri"),
    ("Jaipur", "Jabalpur"),
    ("NMDC", "NTPC"),
    ("एनएमडीसी", "NTPC"),
    ("BJP", "BSP"),
    ("पी. कुमार", "R. Kumar"),
    ("", "Ram"),
];

#[test]
fn spellings_of_one_name_match() {
    let mut wrong = Vec::new();
    for row in SAME {
        for a in *row {
            for b in *row {
                if !matches(a, b) {
                    wrong.push(format!("{a} / {b}: {:.3} {} {}", similarity(a, b), key(a), key(b)));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn different_names_do_not() {
    let mut wrong = Vec::new();
    for (a, b) in APART {
        for (a, b) in [(a, b), (b, a)] {
            if matches(a, b) || key(a) == key(b) {
                wrong.push(format!("{a} / {b}: {:.3} {} {}", similarity(a, b), key(a), key(b)));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn keys_join_the_spellings_of_one_name() {
    let rows: &[&[&str]] = &[
        &["Chhattisgarh", "Chattisgarh", "छत्तीसगढ़"],
        &["Sharma", "शर्मा"],
        &["Choudhary", "चौधरी", "Chaudhry"],
        &["Vishnu Deo", "Vishnudev", "विष्णुदेव", "विष्णु देव"],
        &["लक्ष्मी", "Laxmi", "Lakshmi"],
        &["मोहम्मद", "Mohammad", "Muhammed"],
        &["ए.पी.जे. अब्दुल कलाम", "A.P.J. Abdul Kalam", "APJ Abdul Kalam"],
        &["एनएमडीसी", "NMDC"],
        &["कृष्ण", "Krishna", "कृष्णा"],
        &["राजनांदगांव", "Rajnandgaon"],
    ];
    for row in rows {
        for name in *row {
            assert_eq!(key(row[0]), key(name), "{} / {name}", row[0]);
        }
    }
}
