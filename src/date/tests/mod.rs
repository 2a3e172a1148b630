//! The flat readers against the general ones.

use super::scan::{Reading, scan_with};
use super::{Date, Memory};
use std::fmt::Write;

/// Random numbers that are the same on every machine (splitmix64).
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n as u64) as usize
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

/// The words that any reader asks for: the vocabulary, whatever the readers compare by its letters, and named days.
fn words() -> Vec<String> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src/date");
    let mut words = Vec::new();
    for file in std::fs::read_dir(root).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|e| e == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let quoted = text.split('"').skip(1).step_by(2);
            let word = |w: &&str| w.len() < 40 && w.chars().all(char::is_alphabetic);
            words.extend(quoted.filter(word).map(String::from));
            // Marks between letters and vowel signs.
            let hindi = text.split('"').filter(|w| w.len() < 40 && !w.is_ascii());
            words.extend(hindi.filter(|w| !w.contains(' ')).map(String::from));
        }
    }
    let listed = include_str!("../words.txt");
    for line in listed.lines().filter(|l| !l.starts_with('#')) {
        let words_of = line.split_once('|').map_or("", |l| l.1);
        words.extend(words_of.split_whitespace().map(String::from));
    }
    words
}

/// Openers of plain shapes, what they are made of, and what often stands beside them.
const SHAPES: &[&[&[&str]]] = &[
    &[DAYS, MONTHS, YEARS],
    &[DAYS, MONTHS, &[","], YEARS],
    &[DAYS, MONTHS],
    &[MONTHS, YEARS],
    &[MONTHS, &[","], YEARS],
    &[MONTHS, DAYS, &[","], YEARS],
    &[MONTHS, DAYS],
    &[MONTHS],
    &[YEARS],
    &[YEARS, &["-", "–", "/"], &["25", "19", "14", "05", "2025"]],
    &[&["वर्ष", "साल", "सन्", "year"], YEARS],
    &[COUNTS, UNITS],
    &[COUNTS, &["-"], UNITS, &["", "-old", " old", "-olds"]],
    &[COUNTS, &["more"], UNITS],
    &[PARTS, HOURS],
    &[SHIFTS, MONTHS],
    &[&["every", "each", "Every"], UNITS],
    &[WEEKDAYS, &[","], DAYS, MONTHS],
    &[&["1990s", "in the 1980s", "2020s", "1985s", "90s", "1500s"]],
    &[RELATIVE, PARTS, HOURS, &["बजे", "baje", "", "को"]],
    &[COUNTS, &[","], &["of", "of the"], &["Delhi", "May", "them"]],
    &[
        &[
            "two", "six", "all", "first", "tenth", "May", "that", "is", "once", "fall", "whole",
        ],
        BESIDE,
        BESIDE,
    ],
    &[
        &["five", "first", "ten", "second"],
        &["-"],
        &["time", "night", "star", "day", "old"],
    ],
    &[
        COUNTS,
        &["."],
        COUNTS,
        &[
            "per", "points", "km", "billion", "hrs", "old", "pm", "May", "million",
        ],
    ],
    &[COUNTS, &["million", "hundred", "hazar", "lakh"], BESIDE],
    &[COUNTS, RELATIVE],
    &[WEEKDAYS, PARTS],
    &[RELATIVE, PARTS],
    &[RELATIVE, PARTS, COUNTS, CLOCKS],
    &[PARTS, COUNTS, CLOCKS],
    &[COUNTS, CLOCKS],
    &[FEASTS],
    &[&["the first", "first", "third", "final"], UNITS],
    &[
        &["first", "third", "final"],
        &["week", "day", "year"],
        &["of"],
        MONTHS,
    ],
    &[OPEN, MONTHS],
    &[OPEN, WEEKDAYS],
    &[OPEN, YEARS],
    &[OPEN, DAYS, MONTHS],
    &[OPEN, YEARS, &["-", "–"], &["25", "19", "14", "05", "2025"]],
    &[YEARS, &["के", "ke"], &["बाद", "baad", "पहले"]],
    &[SHIFTS, UNITS],
    &[SHIFTS, COUNTS, UNITS],
    &[SHIFTS, &["कुछ", "कई", "few"], UNITS],
    &[RELATIVE],
    &[WEEKDAYS],
    &[WEEKDAYS, &[","], MONTHS, DAYS],
    &[&["वार्षिक", "मासिक", "प्रतिदिन", "daily"]],
    &[&["हर", "प्रत्येक", "every"], UNITS],
    &[COUNTS, SCALES],
    &[COUNTS, SCALES, COUNTS, SCALES],
    &[COUNTS, SCALES, &["लोग", "की", "से", "में", "साल", "दिवस"]],
    &[&["("], YEARS, &["-", "–", "/"], YEARS, &[")"]],
    &[YEARS, &["-"], YEARS],
    &[&["एक", "दो", "सात", "सोलह", "तीस", "इकतीस"], MONTHS],
    &[
        YEARS,
        &["से", "का", "की"],
        &["शुरू", "ही", "एक", "पहला", "पहले"],
    ],
    &[
        &["आज", "शनिवार को", "मार्च को"],
        COUNTS,
        &["लोग", "बजे", "समझौता", "तारीख"],
    ],
    &[&["१०", "२"], &[","], &["०००", "५५७"], SCALES],
    &[COUNTS, &["-"], &["दो", "तीन", "दस", "दूसरे", "तीसरे"]],
    &[&["5000", "8000", "0900", "2200", "75वीं", "8वें"], SCALES],
    &[&["5000", "8000", "0900", "2200", "75वीं", "8वें", "दूसरी"]],
    &[
        &[
            "इसी",
            "पूर्व",
            "अब",
            "शुरुआत",
            "सर्दी",
            "पूरे",
            "हर",
            "जल्दी",
            "वर्ष",
            "दिन",
            "आधे",
        ],
        &[
            "के",
            "का",
            "को",
            "में",
            "से",
            "तक",
            "पर",
            "ही",
            "और",
            "दो",
            "भारतीय",
        ],
    ],
    &[COUNTS, &[".", ","], COUNTS, &["प्रतिशत", "लोग", "बजे", "लाख"]],
    &[
        COUNTS,
        &[".", ","],
        COUNTS,
        SCALES,
        &["रुपये", "more", "लोग"],
        UNITS,
    ],
    &[
        &["एक", "पहली", "कुछ", "इस", "आने"],
        &["बार", "ही", "और", "बीच", "वाली", "जून"],
    ],
];

const RELATIVE: &[&str] = &[
    "आज",
    "कल",
    "परसों",
    "today",
    "yesterday",
    "tomorrow",
    "tonight",
    "aaj",
    "kal",
    "parso",
    "Kal",
    "Aaj",
];
const PARTS: &[&str] = &[
    "सुबह",
    "शाम",
    "रात",
    "दोपहर",
    "तड़के",
    "आधी रात",
    "morning",
    "night",
    "evening",
    "noon",
    "midnight",
    "subah",
    "shaam",
    "raat",
    "Raat",
    "dopahar",
];
const CLOCKS: &[&str] = &[
    "बजे",
    "baje",
    "am",
    "pm",
    "p.m.",
    "PM",
    "a.m",
    "o'clock",
    "hours",
];
const HOURS: &[&str] = &[
    "11:45", "7:05", "12:60", "9:30", "5: 30", "10:15:20", "13:00", "7.30",
];
const FEASTS: &[&str] = &[
    "दिवाली",
    "धनतेरस",
    "होली",
    "Diwali",
    "diwali",
    "Holi",
    "Christmas",
    "Independence Day",
    "Women's Day",
    "राष्ट्रीय युवा दिवस",
    "अंतरराष्ट्रीय महिला दिवस",
    "May Day",
    "Eid-ul-Fitr",
];
const OPEN: &[&str] = &[
    "since",
    "Since",
    "by",
    "By",
    "until",
    "till",
    "upto",
    "Until",
    "before",
    "Before",
    "after",
    "After",
    "around",
    "about",
    "during",
    "to",
    "through",
    "later",
    "earlier",
    "Later",
    "between",
    "between 2011 and",
];
const DAYS: &[&str] = &[
    "1", "2", "05", "12", "22", "28", "29", "30", "31", "32", "9", "15",
];
const MONTHS: &[&str] = &[
    "जनवरी",
    "फरवरी",
    "मार्च",
    "अप्रैल",
    "मई",
    "जून",
    "अगस्त",
    "दिसंबर",
    "नव",
    "January",
    "February",
    "March",
    "May",
    "may",
    "June",
    "August",
    "Dec",
    "june",
    "Sept",
    "Jan",
    "APR",
    "April",
];
const YEARS: &[&str] = &[
    "1947",
    "१९६५",
    "1999",
    "2000",
    "2004",
    "2010",
    "2024",
    "2025",
    "1857",
    "1500",
    "1701",
    "2048",
    "1930",
];
const COUNTS: &[&str] = &[
    "1",
    "2",
    "5",
    "10",
    "24",
    "90",
    "100",
    "180",
    "एक",
    "दो",
    "तीन",
    "पांच",
    "दस",
    "सौ",
    "two",
    "ten",
    "three",
    "0",
    "7",
    "12",
    "005",
    "do",
    "ek",
    "teen",
    "छह",
    "साढ़े छह",
];
const UNITS: &[&str] = &[
    "दिन",
    "दिनों",
    "सप्ताह",
    "हफ्ते",
    "महीने",
    "महीनों",
    "माह",
    "साल",
    "वर्ष",
    "वर्षों",
    "दशक",
    "घंटे",
    "मिनट",
    "सदी",
    "तिमाही",
    "दिवस",
    "वर्षीय",
    "days",
    "day",
    "years",
    "year",
    "months",
    "month",
    "week",
    "weeks",
    "decade",
    "hours",
    "hour",
    "minute",
    "minutes",
    "seconds",
    "ghante",
    "ghanta",
    "minat",
    "din",
    "dino",
    "saal",
    "mahine",
    "hafte",
];
const SHIFTS: &[&str] = &[
    "पिछले",
    "अगले",
    "इस",
    "इसी",
    "उस",
    "उसी",
    "गत",
    "आगामी",
    "विगत",
    "वर्तमान",
    "last",
    "next",
    "this",
    "past",
    "the last",
    "agle",
    "Agle",
    "pichle",
    "is",
    "that",
    "the next",
];
const SCALES: &[&str] = &["लाख", "करोड़", "हजार", "सौ", "crore", "million"];
const WEEKDAYS: &[&str] = &[
    "सोमवार",
    "शनिवार",
    "रविवार",
    "मंगल",
    "Monday",
    "Friday",
    "Sunday",
    "sunday",
    "Sat",
];
const BESIDE: &[&str] = &[
    "को",
    "में",
    "के",
    "का",
    "की",
    "से",
    "तक",
    "पर",
    "और",
    "भी",
    "ही",
    "बाद",
    "पहले",
    "के बाद",
    "से पहले",
    "के दौरान",
    "के भीतर",
    "से अधिक",
    "लगभग",
    "राम",
    "सरकार",
    "ने",
    "कहा",
    "बैठक",
    "।",
    ",",
    ".",
    "(",
    ")",
    "-",
    "–",
    ":",
    ";",
    "!",
    "/",
    "\"",
    "'",
    "%",
    "₹",
    "$",
    "on",
    "in",
    "by",
    "at",
    "of",
    "the",
    "to",
    "from",
    "said",
    "meeting",
    "Delhi",
    "Modi",
    "and",
    "for",
    "was",
    "will",
    "since",
    "after",
    "before",
    "होगी",
    "हुई",
    "जाएगा",
    "गया",
    "5",
    "12",
    "2024",
    "3 बजे",
    "शाम",
    "सुबह",
    "रात",
    "@",
    "is",
    "a",
    "ko",
    "ke",
    "ki",
    "se",
    "mein",
    "tak",
    "par",
    "aur",
    "hai",
    "main",
    "baad",
    "tha",
    "that",
    "about",
    "around",
    "more",
    "old",
    "पहली",
    "first",
    "final",
    "@modi",
    "#news",
    "की रोटी",
    "Lucknow",
];

/// A text of a plain expression, or two, in arbitrary company.
fn text<'a>(random: &mut Random, words: &[&'a str]) -> String {
    let mut parts = Vec::new();
    let beside = |parts: &mut Vec<&'a str>, random: &mut Random, n: usize| {
        for _ in 0..random.below(n) {
            let word = match random.below(4) {
                0 => random.of(words),
                _ => random.of(BESIDE),
            };
            parts.push(word);
        }
    };
    for _ in 0..1 + random.below(2) {
        beside(&mut parts, random, 4);
        for part in SHAPES[random.below(SHAPES.len())] {
            parts.push(random.of(part));
        }
        beside(&mut parts, random, 5);
    }
    let mut text = String::new();
    for part in parts {
        let mark = part == "," || part == "." || text.ends_with([',', '.']);
        let between = match random.below(24) {
            0 => "",
            2..12 if mark => "",
            1 => "\n",
            _ => " ",
        };
        let _ = write!(text, "{between}{part}");
    }
    text
}

#[test]
fn flat_and_general_readers_agree() {
    let words = words();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    assert!(words.len() > 2500);
    let mut random = Random(20_261_127);
    let mut tokens = Vec::new();
    let rounds = match std::env::var("SANGYA_LONG") {
        Ok(n) => n.parse::<u32>().unwrap_or(1).max(1) * 2_000_000,
        Err(_) => 40_000,
    };
    let reference: Option<Date> = "2025-08-24".parse().ok();
    let mut plain = 0;
    let mut wrong = 0;
    for _ in 0..rounds {
        let text = text(&mut random, &words);
        tokens.clear();
        crate::token::tokenize(&text, &mut tokens);
        for reference in [None, reference] {
            let memory = Memory {
                reference,
                ..Memory::default()
            };
            let mut flat = (memory.clone(), Vec::new());
            let mut reading = Reading::default();
            scan_with::<true>(&text, &tokens, &mut reading, &mut flat.0, &mut flat.1);
            let mut general = (memory, Vec::new());
            scan_with::<false>(&text, &tokens, &mut reading, &mut general.0, &mut general.1);
            plain += flat.1.len();
            if format!("{flat:?}") != format!("{general:?}") {
                wrong += 1;
                println!("{text:?}\n  flat    {flat:?}\n  general {general:?}");
                assert!(wrong < 20);
            }
        }
    }
    assert!(wrong == 0);
    assert!(plain > rounds as usize);
}
