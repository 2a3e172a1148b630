//! Japanese names from Hepburn romanisation: every vowel counts, `a` is always long.

/// Strings that Hepburn names have and Indian names hardly do, by their first letter.
fn marks(first: char) -> &'static [&'static str] {
    match first {
        'a' => &["aki"],
        'f' => &["fuji"],
        'g' => &["guchi"],
        'h' => &["hiro", "haru", "haya"],
        'j' => &["jiro"],
        'k' => &["kazu", "kawa", "kyo", "koji", "kenji"],
        'm' => &["moto", "mura", "masa", "mitsu"],
        'n' => &["nobu", "naka", "naga"],
        'r' => &["ryo", "ryu"],
        's' => &["saki", "suke", "shige", "suzu", "shin"],
        't' => &["tsu", "taro", "taka", "toshi"],
        'y' => &["yama", "yuki", "yuji"],
        'z' => &["zawa"],
        _ => &[],
    }
}

/// Whether a word shows a mark.
fn marked(word: &[char]) -> bool {
    (0..word.len()).any(|i| {
        let rest = &word[i..];
        let begins = |mark: &&str| {
            let mut pairs = mark.bytes().zip(rest);
            mark.len() <= rest.len() && pairs.all(|(b, c)| char::from(b) == *c)
        };
        marks(rest[0]).iter().any(begins)
    })
}

/// Whether all words of a name are made of Japanese syllables and one of them shows a mark.
pub(super) fn is_name(name: &str) -> bool {
    let words = || {
        name.split(|c: char| c.is_whitespace() || c == '-')
            .filter(|w| !w.is_empty())
    };
    if !may_be(name) {
        return false;
    }
    let mut count = 0;
    let mut shown = 0;
    let mut round = 0;
    let mut lower: Vec<char> = Vec::new();
    for word in words() {
        if word.len() < 2
            || !ends(word.as_bytes())
            || !word.bytes().all(|b| b.is_ascii_alphabetic())
        {
            return false;
        }
        lower.clear();
        lower.extend(word.bytes().map(|b| char::from(b.to_ascii_lowercase())));
        let mut i = 0;
        while i < lower.len() {
            match mora(&lower[i..]) {
                Some(m) => i += m.used,
                None => return false,
            }
        }
        count += 1;
        shown += usize::from(marked(&lower));
        round += usize::from(lower.last() == Some(&'o'));
    }
    // One mark may be chance (Nakar, Haru); two, or one beside a name in -o, are not.
    count > 1 && (shown > 1 || shown == 1 && round > 0)
}

/// Whether a name has several words that end as Japanese ones do: most names are told by it. What is not of ASCII is not looked at.
fn may_be(name: &str) -> bool {
    let bytes = name.as_bytes();
    let mut several = false;
    for (i, b) in bytes.iter().enumerate() {
        match b {
            b' ' | b'-' | 9..=13 => {
                if !ends(&bytes[..i]) {
                    return false;
                }
                several = true;
            }
            0x80.. => return true,
            _ => {}
        }
    }
    several && ends(bytes)
}

/// Whether what stands last ends a Japanese word, or stands between words.
fn ends(letters: &[u8]) -> bool {
    matches!(
        letters.last(),
        None | Some(
            b'a' | b'i'
                | b'u'
                | b'e'
                | b'o'
                | b'n'
                | b'A'
                | b'I'
                | b'U'
                | b'E'
                | b'O'
                | b'N'
                | b' '
                | b'-'
                | 9..=13
        )
    )
}

/// Writes one folded word.
pub(super) fn spell(w: &[char], out: &mut String) {
    let mut i = 0;
    while i < w.len() {
        let Some(m) = mora(&w[i..]) else {
            out.push(w[i]);
            i += 1;
            continue;
        };
        i += m.used;
        if m.nasal {
            out.push_str(
                if i < w.len() && !matches!(w[i], 'a' | 'i' | 'u' | 'e' | 'o' | 'y' | 'n' | 'm') {
                    "ं"
                } else {
                    "न"
                },
            );
            continue;
        }
        if m.doubled {
            // Small tsu doubles the consonant that follows.
            out.push_str(m.first);
            out.push('्');
            continue;
        }
        out.push_str(m.first);
        if m.glide {
            out.push_str("्य");
        }
        let last = i == w.len();
        // Ando is एंडो: a before a nasal and d or t at the start is heard as in English.
        let front = m.first.is_empty()
            && m.used == i
            && w[i - 1] == 'a'
            && w.get(i) == Some(&'n')
            && matches!(w.get(i + 1), Some('d' | 't'));
        let (letter, sign) = match w[i - 1] {
            _ if front => ("ए", "े"),
            'a' => ("आ", "ा"),
            'i' if last => ("ई", "ी"),
            'i' => ("इ", "ि"),
            'u' if last => ("ऊ", "ू"),
            'u' => ("उ", "ु"),
            'e' => ("ए", "े"),
            _ => ("ओ", "ो"),
        };
        out.push_str(if m.first.is_empty() { letter } else { sign });
    }
}

/// One beat of a word.
struct Mora {
    /// Its consonant in Devanagari.
    first: &'static str,
    /// y between consonant and vowel.
    glide: bool,
    /// A syllabic n.
    nasal: bool,
    /// The first half of a double consonant.
    doubled: bool,
    /// Letters used.
    used: usize,
}

/// Reads one beat.
fn mora(w: &[char]) -> Option<Mora> {
    let at = |i: usize| w.get(i).copied().unwrap_or(' ');
    let vowel = |c: char| matches!(c, 'a' | 'i' | 'u' | 'e' | 'o');
    let made = |first, glide, used| {
        Some(Mora {
            first,
            glide,
            nasal: false,
            doubled: false,
            used,
        })
    };
    if vowel(at(0)) {
        return made("", false, 1);
    }
    let nasal = at(0) == 'n' && !vowel(at(1)) && !(at(1) == 'y' && vowel(at(2)));
    if nasal || at(0) == 'm' && matches!(at(1), 'b' | 'p' | 'm') {
        return Some(Mora {
            first: "",
            glide: false,
            nasal: true,
            doubled: false,
            used: 1,
        });
    }
    let (first, n) = match (at(0), at(1)) {
        ('t', 's') => ("त्स", 2),
        ('s', 'h') => ("श", 2),
        ('c', 'h') => ("च", 2),
        ('t', 'c') => ("च", 1),
        ('k', _) => ("क", 1),
        ('g', _) => ("ग", 1),
        ('s', _) => ("स", 1),
        ('z', _) => ("ज़", 1),
        ('j', _) => ("ज", 1),
        ('t', _) => ("त", 1),
        ('d', _) => ("ड", 1),
        ('n', _) => ("न", 1),
        ('h', _) => ("ह", 1),
        ('f', 'u') => ("फ", 1),
        ('b', _) => ("ब", 1),
        ('p', _) => ("प", 1),
        ('m', _) => ("म", 1),
        ('y', 'a' | 'u' | 'o') => ("य", 1),
        ('r', _) => ("र", 1),
        ('w', 'a') => ("व", 1),
        _ => return None,
    };
    let twin = n == 1 && (at(0) == at(1) || at(0) == 't' && at(1) == 'c') && !vowel(at(1));
    if twin {
        return Some(Mora {
            first,
            glide: false,
            nasal: false,
            doubled: true,
            used: 1,
        });
    }
    if vowel(at(n)) {
        return made(first, false, n + 1);
    }
    if at(n) == 'y'
        && vowel(at(n + 1))
        && matches!(at(0), 'k' | 'g' | 'n' | 'h' | 'b' | 'p' | 'm' | 'r')
    {
        return made(first, true, n + 2);
    }
    None
}
