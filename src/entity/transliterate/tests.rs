//! Tables of names that are, and are not, one name.

use super::*;

/// Spellings of one name; every two of a row match.
const SAME: &[&[&str]] = &[
    &["Chhattisgarh", "Chattisgarh", "छत्तीसगढ़", "छत्तीसगढ"],
    &["Sharma", "शर्मा", "Sarma"],
    &[
        "Choudhary",
        "चौधरी",
        "Chaudhry",
        "Chaudhary",
        "Chowdhury",
        "Chaudhari",
    ],
    &[
        "Vishnudev",
        "Vishnu Deo",
        "विष्णुदेव",
        "विष्णु देव",
        "Vishnu Dev",
        "VISHNU DEO",
    ],
    &[
        "Vishnu Deo Sai",
        "विष्णुदेव साय",
        "Vishnudev Say",
        "विष्णु देव साई",
    ],
    &["लक्ष्मी", "Laxmi", "Lakshmi", "Lakshmee"],
    &[
        "मोहम्मद",
        "Mohammad",
        "Muhammed",
        "Mohammed",
        "मुहम्मद",
        "Muhammad",
    ],
    &[
        "ए.पी.जे. अब्दुल कलाम",
        "A.P.J. Abdul Kalam",
        "APJ Abdul Kalam",
        "एपीजे अब्दुल कलाम",
    ],
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
    &["जॉन", "John"],
    &["जोसफ", "जोसेफ", "Joseph"],
    &["मजूमदार", "Majumdar", "Mazumder"],
    &["दत्ता", "Dutta", "Datta"],
    &["षण्मुगम", "Shanmugam"],
    &["सेल्वम", "Selvam"],
    &["पन्नीरसेल्वम", "Panneerselvam"],
    &["कुरैशी", "क़ुरैशी", "Qureshi"],
    &["टेक्नोलॉजी", "Technology"],
    &["उत्तर २४ परगना", "Uttar 24 Pargana"],
    &["नारायण", "Narayana"],
    &["आर. सी. पी. सिंह", "RCP Singh", "R.C.P. Singh"],
    &["डॉ. के. कामराज", "Dr. K. Kamaraj"],
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
    ("Chandran", "Chandra"),
    ("परगना 24", "परगना 25"),
    ("राय", "राज"),
    ("सीमा", "सिंह"),
    ("Raman", "Rahman"),
    ("रमन", "Rahman"),
    ("Samir", "Samar"),
    ("Bora", "Baro"),
    ("वाला", "वालिया"),
    ("शर्मा", "Sharmila"),
    ("अजय कुमार", "Vijay Kumar"),
    ("", "Ram"),
    ("Ram", "॥"),
];

#[test]
fn spellings_of_one_name_match() {
    let mut wrong = Vec::new();
    for row in SAME {
        for a in *row {
            for b in *row {
                if !matches(a, b) {
                    wrong.push(format!(
                        "{a} / {b}: {:.3} {} {}",
                        similarity(a, b),
                        key(a),
                        key(b)
                    ));
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
                wrong.push(format!(
                    "{a} / {b}: {:.3} {} {}",
                    similarity(a, b),
                    key(a),
                    key(b)
                ));
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

#[test]
fn encodings_of_one_text_are_one_name() {
    for (a, b) in [
        ("छत्तीसग\u{95D}", "छत्तीसग\u{922}\u{93C}"),
        ("क्\u{200D}ष", "क्ष"),
        ("R\u{101}ma", "Ra\u{304}ma"),
        ("ए॰पी॰जे॰", "ए.पी.जे."),
    ] {
        assert_eq!(key(a), key(b), "{a} {b}");
        assert_eq!(similarity(a, b), 1.0, "{a} {b}");
    }
}

/// Random numbers that are the same on every machine (splitmix64).
fn random(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[test]
fn any_text_is_taken() {
    let alphabet: Vec<char> =
        "कखघङजञटडणतनफबमयरलवशषसहअआइईएऐओऑॐऽािीुूृेैॉौ़्ंँः।॰०ळ\u{95C}\u{934}\u{200D}\u{FEFF}\
        abcdefghijklmnopqrstuvwxyzABCNMDŚṛāß’'. -()[],।😀中ক\u{301}\u{323}"
            .chars()
            .collect();
    let mut state = 7;
    let mut texts = vec![String::new()];
    for _ in 0..20_000 {
        let n = random(&mut state) as usize % 12;
        texts.push(
            (0..n)
                .map(|_| alphabet[random(&mut state) as usize % alphabet.len()])
                .collect(),
        );
    }
    texts.push("क".repeat(5_000));
    texts.push("a ".repeat(5_000));
    texts.push("क़़़़".repeat(5_000));
    for pair in texts.windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        let s = similarity(a, b);
        assert!((0.0..=1.0).contains(&s), "{a} {b} {s}");
        assert_eq!(s, similarity(b, a), "{a} / {b}");
        assert_eq!(similarity(a, a), 1.0, "{a}");
        assert_eq!(
            keys(a).first().map(Key::as_str).unwrap_or(""),
            key(a).as_str()
        );
        let _ = (to_latin(a), to_devanagari(a), to_iso15919(a));
    }
}

#[test]
fn and_written_out_sounds_like_its_sign() {
    for name in ["J&K Bank", "Velar & Sons", "Velar and Sons"] {
        assert!(matches(name, &to_devanagari(name)), "{name}");
    }
}
