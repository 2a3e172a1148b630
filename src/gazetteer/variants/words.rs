//! Spellings that a word, mostly of Hindi, or its place in a name allows.

/// `ॉ` as `ा` or `ो`.
pub(super) fn open_o(s: &str, push: &mut dyn FnMut(String)) {
    if s.contains('ॉ') || s.contains('ऑ') {
        push(s.replace('ॉ', "ा").replace('ऑ', "आ"));
        push(s.replace('ॉ', "ो").replace('ऑ', "ओ"));
    }
}

/// The oblique of one word in `-ा`.
pub(super) fn oblique(s: &str, push: &mut dyn FnMut(String)) {
    let long = |stem: &&str| stem.chars().count() > 2 && !s.contains(' ');
    if let Some(stem) = s.strip_suffix('ा').filter(long) {
        push(format!("{stem}े"));
    }
}

/// Hyphens left out.
pub(super) fn hyphens(s: &str, push: &mut dyn FnMut(String)) {
    if s.contains(['-', '–']) {
        push(s.replace(['-', '–'], " "));
    }
}

/// Dots behind initials left out.
pub(super) fn dots(s: &str, push: &mut dyn FnMut(String)) {
    if s.contains('.') && s.contains(' ') {
        push(s.replace(". ", " ").replace('.', " ").trim().to_string());
    }
}

/// Word-final `यी`/`ई` and `ये`/`ए`, all words of the form at once.
pub(super) fn glides(s: &str, push: &mut dyn FnMut(String)) {
    const PAIRS: [(&str, &str); 4] = [("यी", "ई"), ("ये", "ए"), ("यीं", "ईं"), ("यें", "एं")];
    for (a, b) in PAIRS {
        for (from, to) in [(a, b), (b, a)] {
            if !s.contains(from) {
                continue;
            }
            let words: Vec<String> = s
                .split(' ')
                .map(|w| match w.strip_suffix(from) {
                    // The glide stands between vowels: at least a consonant and its inherent vowel go before it.
                    Some(stem) if !stem.is_empty() && !stem.ends_with('\u{94D}') => {
                        format!("{stem}{to}")
                    }
                    _ => w.to_string(),
                })
                .collect();
            push(words.join(" "));
        }
    }
}

/// `सीबीआइ` for `सीबीआई`: the letter, which hardly a word has inside, not the vowel sign of `भाई`.
pub(super) fn short_i(s: &str, push: &mut dyn FnMut(String)) {
    if s.contains("आई") || s.contains("वाईए") {
        push(s.replace("आई", "आइ").replace("वाईए", "वाइए"));
    }
}

/// Two words printed as one.
pub(super) fn joined(s: &str, kind: &str, push: &mut dyn FnMut(String)) {
    let words: Vec<&str> = s.split(' ').collect();
    let long =
        |w: &str| w.chars().count() >= 2 && w.chars().all(|c| matches!(c as u32, 0x900..=0x963));
    match (kind, words.as_slice()) {
        ("PERSON", [a, b, rest @ ..]) if !rest.is_empty() && long(a) && long(b) => {
            push(format!("{a}{b} {}", rest.join(" ")))
        }
        ("PLACE", [a, b]) if long(a) && long(b) => push(format!("{a}{b}")),
        _ => {}
    }
}

/// Things that names of no kind end with and that are counted, and their oblique plural.
const COUNTED: [(&str, &str); 20] = [
    ("अवॉर्ड", "अवॉर्डों"),
    ("अवार्ड", "अवार्डों"),
    ("उपग्रह", "उपग्रहों"),
    ("कार", "कारों"),
    ("कार्ड", "कार्डों"),
    ("गाड़ी", "गाड़ियों"),
    ("जेट", "जेटों"),
    ("टैंक", "टैंकों"),
    ("ट्रेन", "ट्रेनों"),
    ("ड्रोन", "ड्रोनों"),
    ("तोप", "तोपों"),
    ("पनडुब्बी", "पनडुब्बियों"),
    ("पुरस्कार", "पुरस्कारों"),
    ("मिसाइल", "मिसाइलों"),
    ("योजना", "योजनाओं"),
    ("राइफल", "राइफलों"),
    ("रॉकेट", "रॉकेटों"),
    ("विमान", "विमानों"),
    ("हेलिकॉप्टर", "हेलिकॉप्टरों"),
    ("हेलीकॉप्टर", "हेलीकॉप्टरों"),
];

/// The oblique plural of a name's last word.
pub(super) fn counted(s: &str, push: &mut dyn FnMut(String)) {
    let Some((rest, last)) = s.rsplit_once(' ') else {
        return;
    };
    for (one, many) in COUNTED {
        if last == one {
            push(format!("{rest} {many}"));
        }
    }
}

/// One word of a place parted before its generic end.
pub(super) fn parted(s: &str, push: &mut dyn FnMut(String)) {
    for end in ["गढ़", "गढ", "नगर", "गंज", "खंड", "खण्ड"] {
        if let Some(stem) = s.strip_suffix(end) {
            let plain = |c: char| matches!(c as u32, 0x900..=0x94C | 0x958..=0x963);
            if stem.chars().count() >= 3
                && stem.chars().all(|c| plain(c) || c == '्')
                && !stem.ends_with('्')
            {
                push(format!("{stem} {end}"));
            }
            return;
        }
    }
}
