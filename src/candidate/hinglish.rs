//! Romanised Hindi as posts write it: no case to rely on, honorifics glued to names (`rahulji`), parties in small letters.

use super::{Context, Proposal};
use crate::gazetteer::flags::{self, class};
use crate::kind::Kind;
use crate::token::{
    ALL_CAPS, CAPITAL, JOINED, PLAIN, SENTENCE_START, TokenKind, Words, in_small_letters,
};
use once_cell::sync::Lazy;

/// What is written onto a name out of respect or familiarity, by its last letter.
fn honorifics(last: u8) -> &'static [&'static str] {
    match last {
        b'i' => &["ji", "jii", "gi", "bhai"],
        b'e' => &["jee"],
        b'g' => &["g"],
        b'b' => &["saab", "saheb", "sahab"],
        b'a' => &["bhaiya"],
        _ => &[],
    }
}

/// Case endings and particles that stand behind nouns of any kind, names among them.
const AFTER: [&str; 29] = [
    "ne", "ko", "ka", "ki", "ke", "k", "se", "pe", "par", "pr", "mein", "me", "main", "mai", "m",
    "tak", "bhi", "b", "to", "toh", "aur", "or", "hi", "ji", "jaisa", "jaise", "wala", "wale",
    "wali",
];

/// Words of Hindi that are towns too as they are romanised: `jawan`, `sambhal lo`, `guna zyada`.
static HOMOGRAPHS: Lazy<Words> = Lazy::new(|| {
    Words::new(&[
        "adda", "andhi", "guna", "kundli", "chita", "chhata", "jalna", "jawan", "jonk", "dahej",
        "nahar", "padav", "panna", "pratham", "barsi", "barud", "bhandara", "sambhal", "sahara",
        "suar", "sulah", "padri", "dadi", "karon", "barhi", "nagri", "muda", "sikka", "sarai",
        "banda", "naha", "cheen", "suda", "mandi", "pali", "pala", "thane", "nile", "kabul",
        "batna", "dam", "bap",
    ])
});

/// What says that such a word is the town after all.
const OF_TOWN: [&str; 16] = [
    "mein", "me", "mai", "main", "se", "ke", "ki", "ka", "police", "jile", "jila", "zila",
    "district", "shehar", "sheher", "wale",
];

/// Appends candidates for romanised Hindi.
pub(crate) fn propose(c: &Context<'_>, out: &mut Vec<Proposal>) {
    if c.cased || !c.romanised {
        return;
    }
    let orderly = orderly(c);
    for &i in &c.survey.latin {
        let i = i as usize;
        let t = &c.tokens[i];
        if t.kind != TokenKind::Word || !t.is_latin() || t.has(JOINED) || t.end - t.start < 3 {
            continue;
        }
        glued(c, i, out);
        part(c, i, orderly, out);
        if orderly && t.has(CAPITAL) {
            capitals(c, i, out);
        }
        organisation(c, i, out);
        place(c, i, out);
    }
    let quiet = quiet(c);
    let homographs: &Words = &HOMOGRAPHS;
    for &i in &c.survey.latin {
        let i = i as usize;
        let t = &c.tokens[i];
        if homographs.may_hold(t)
            && !t.has(CAPITAL)
            && homographs.contains(t, c.token_text(i))
            && (c.breaks(i + 1) || !OF_TOWN.contains(&&*folded(c, i + 1)))
        {
            let mut p = c.rule(i, i + 1, Kind::Sector, 0.96, "hinglish/word");
            p.silent = true;
            out.push(p);
        }
        if t.kind == TokenKind::Word && t.is_latin() && t.end - t.start <= 5 && !t.has(JOINED) {
            letters_of_state(c, i, out);
            initials(c, i, out);
            if quiet && t.has(ALL_CAPS) && t.end - t.start >= 3 {
                shouted(c, i, out);
            }
        }
    }
}

/// Whether few of the words are written in capitals only, so that these mean something.
fn quiet(c: &Context<'_>) -> bool {
    let latin = c.survey.latin.iter().map(|&i| &c.tokens[i as usize]);
    let words = latin.filter(|t| t.is_word());
    let (mut all, mut upper) = (0usize, 0usize);
    for t in words {
        all += 1;
        upper += usize::from(t.has(ALL_CAPS) && t.end - t.start > 1);
    }
    upper * 3 < all
}

/// `AAP bolti hai`: letters that are a word of Hindi in small ones.
fn shouted(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let body = c
        .forms_at(i)
        .filter(|m| m.end as usize == i + 1 && m.classes & class::NAMES != 0)
        .any(|m| {
            let table = &c.tables[m.table as usize];
            table.rows(m.form).any(|r| {
                flags::is_name(r.flags)
                    && r.flags & flags::CASE != 0
                    && r.kind == flags::ORG
                    && table.applies(&r, c.text, &c.tokens[i..i + 1])
            })
        });
    // Who shouts `AAP` may mean "you".
    let word = c.is(i, class::CONTENT_WORD | class::POST);
    let held = !c.breaks(i + 1)
        && matches!(
            &*folded(c, i + 1),
            "party"
                | "neta"
                | "netao"
                | "sarkar"
                | "mla"
                | "mp"
                | "leader"
                | "wale"
                | "walo"
                | "walon"
                | "candidate"
                | "supporter"
                | "supporters"
                | "bolti"
                | "kehti"
        );
    if body && (!word || held) {
        out.push(c.rule(i, i + 1, Kind::Org, 0.8, "hinglish/letters"));
    }
}

/// `up ke cm`, `mp me`, `cg ki sarkar`: a state's letters before a postposition and what a state has.
fn letters_of_state(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    if t.end - t.start != 2 || c.breaks(i + 1) {
        return;
    }
    let state = two_letters(c, i);
    if !matches!(
        &state,
        b"up" | b"mp" | b"cg" | b"hp" | b"jk" | b"uk" | b"mh"
    ) {
        return;
    }
    let next = folded(c, i + 1);
    let within = matches!(&*next, "mein" | "me" | "main" | "mai") && state != *b"uk";
    let held = matches!(&*next, "ke" | "k" | "ki" | "ka")
        && !c.breaks(i + 2)
        && (c.is(i + 2, class::TITLE | class::ROLE)
            || matches!(
                &*folded(c, i + 2),
                "cm" | "sarkar"
                    | "police"
                    | "log"
                    | "logo"
                    | "logon"
                    | "janta"
                    | "chunav"
                    | "election"
                    | "neta"
                    | "kisan"
                    | "andar"
                    | "har"
                    | "sabhi"
                    | "bhaiya"
            ));
    let body = matches!(
        &*next,
        "police" | "sarkar" | "govt" | "cm" | "board" | "stf"
    );
    if within || held {
        out.push(c.rule(i, i + 1, Kind::Place, 0.72, "hinglish/state"));
    } else if body && state != *b"uk" && next != "cm" && next != "board" {
        out.push(c.rule(i, i + 2, Kind::Org, 0.74, "hinglish/state"));
    } else if next == "cm" {
        out.push(c.rule(i, i + 1, Kind::Place, 0.72, "hinglish/state"));
    }
}

/// `kl sharma`, `rk singh ne`: two letters that nobody could speak, before a surname.
fn initials(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let t = &c.tokens[i];
    if t.end - t.start != 2 || c.breaks(i + 1) || !c.unknown(i) {
        return;
    }
    let vowel = |ch: u8| matches!(ch, b'a' | b'e' | b'i' | b'o' | b'u' | b'h');
    let b = two_letters(c, i);
    if b.iter().any(|ch| vowel(*ch)) || b[1] == b'y' {
        return;
    }
    let surname = c.is(i + 1, class::SURNAME)
        && !c.is(
            i + 1,
            class::WEAK_PART | class::CONTENT_WORD | class::TITLE | class::KIN | class::ORG,
        );
    if surname && c.tokens[i + 1].end - c.tokens[i + 1].start > 4 {
        out.push(c.rule(i, i + 2, Kind::Person, 0.76, "hinglish/initials"));
    }
}

/// Whether the writer keeps capitals for names: few of them behind a sentence's first word, and some, in a text long enough
/// to tell.
fn orderly(c: &Context<'_>) -> bool {
    let (mut words, mut capitals, mut openings, mut lower) = (0usize, 0usize, 0usize, 0usize);
    let latin = c.survey.latin.iter().map(|&i| &c.tokens[i as usize]);
    for t in latin.filter(|t| t.is_word()) {
        if t.has(SENTENCE_START) {
            openings += usize::from(t.has(CAPITAL));
            lower += usize::from(!t.has(CAPITAL));
        } else {
            words += 1;
            capitals += usize::from(t.has(CAPITAL) && !t.has(ALL_CAPS));
        }
    }
    capitals > 0
        && words >= 25
        && capitals * 10 < words * 3
        && openings >= 2
        && openings > lower * 2
}

/// Capitals in a row behind a sentence's first word, one of them a known part of a name: `Sukhdas Kashyap ke saath`.
fn capitals(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let starts = |k: usize| {
        c.tokens.get(k).is_some_and(|t| {
            t.is_word()
                && t.is_latin()
                && t.has(CAPITAL)
                && !t.has(ALL_CAPS)
                && !t.has(SENTENCE_START)
        }) && (c.unknown(k) || c.is(k, class::PART) && !c.is(k, class::CONTENT_WORD))
            && !c.is(
                k,
                class::PLACE
                    | class::ORG
                    | class::ORG_HEAD
                    | class::PLACE_HEAD
                    | class::TITLE
                    | class::MODIFIER,
            )
    };
    if !starts(i) || starts(i - usize::from(i > 0)) && i > 0 {
        return;
    }
    let mut end = i + 1;
    while starts(end) && end - i < 4 {
        end += 1;
    }
    let next_capital = c
        .tokens
        .get(end)
        .is_some_and(|t| t.has(CAPITAL) && !t.has(SENTENCE_START));
    if end > i + 1 && !next_capital && (i..end).any(|k| c.is(k, class::PART)) {
        out.push(c.rule(i, end, Kind::Person, 0.78, "hinglish/capitals"));
    } else if end == i + 1 && !next_capital && c.unknown(i) && !c.breaks(end) {
        // `Bandakpur mein`
        if matches!(c.token_text(end), "mein" | "me" | "gaya" | "gaye" | "gayi") {
            out.push(c.rule(i, end, Kind::Place, 0.6, "hinglish/place"));
        }
    }
}

/// The two bytes of a word as small letters.
fn two_letters(c: &Context<'_>, i: usize) -> [u8; 2] {
    let word = c.token_text(i).as_bytes().first_chunk();
    word.copied()
        .unwrap_or_default()
        .map(|b| b.to_ascii_lowercase())
}

fn folded(c: &Context<'_>, i: usize) -> String {
    c.token_text(i).to_ascii_lowercase()
}

fn classes(c: &Context<'_>, form: &str) -> u32 {
    c.tables
        .iter()
        .filter_map(|t| t.lookup(form).map(|f| t.form_classes(f)))
        .fold(0, |a, b| a | b)
}

/// `modiji`, `kejriwalji`: a name with its honorific in one word. The word is tagged whole, for a span never cuts a token.
fn glued(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    if c.info[i] & (class::CONTENT_WORD | class::TITLE | class::KIN | class::ROLE) != 0 {
        return;
    }
    let last = c.token_text(i).as_bytes().last().copied().unwrap_or(0);
    let endings = honorifics(last.to_ascii_lowercase());
    if endings.is_empty() {
        return;
    }
    let mut buffer = [0; 32];
    let word = in_small_letters(c.token_text(i), &mut buffer);
    for ending in endings {
        let Some(stem) = word.strip_suffix(*ending).filter(|s| s.len() >= 4) else {
            continue;
        };
        let bits = classes(c, stem);
        let named = bits & (class::PART | class::PERSON) != 0
            && bits & (class::WEAK_PART | class::CONTENT_WORD | class::TITLE | class::KIN) == 0;
        // `modig`, `shahg`: one letter is enough only behind a sure name.
        if named && (ending.len() > 1 || bits & class::PERSON != 0 || t_capital_inside(c, i)) {
            out.push(c.rule(i, i + 1, Kind::Person, 0.8, "hinglish/glued"));
            return;
        }
    }
}

/// `ModiG`, `ModiJi`: the honorific's own capital.
fn t_capital_inside(c: &Context<'_>, i: usize) -> bool {
    let text = c.token_text(i).as_bytes();
    text.len() > 2 && text[text.len() - 1].is_ascii_uppercase() && text[1].is_ascii_lowercase()
}

/// A given name or surname alone, where the words beside it treat it as a name.
fn part(c: &Context<'_>, i: usize, orderly: bool, out: &mut Vec<Proposal>) {
    let info = c.info[i];
    let clash = class::WEAK_PART
        | class::CONTENT_WORD
        | class::TITLE
        | class::HONORIFIC
        | class::KIN
        | class::ROLE
        | class::ORG_HEAD
        | class::PLACE_HEAD
        | class::MODIFIER
        | class::PLACE
        | class::ORG;
    if info & class::PART == 0 || info & clash != 0 {
        return;
    }
    let t = &c.tokens[i];
    let next = if c.breaks(i + 1) {
        String::new()
    } else {
        folded(c, i + 1)
    };
    let marked = AFTER.contains(&next.as_str());
    let score = match (t.end - t.start, marked, t.has(CAPITAL) && !t.has(ALL_CAPS)) {
        (4, _, true) if orderly && !t.has(SENTENCE_START) => 0.6,
        // Most given names of this length are words of posts too (`Mann`, `Hadi`).
        (0..=4, ..) => return,
        (_, true, true) => 0.6,
        (_, _, true) if orderly && !t.has(SENTENCE_START) => 0.6,
        // `ramesh ne kaha`: somebody acts.
        (_, true, false) if next == "ne" => 0.6,
        _ => 0.42,
    };
    // `Singh`, `Kumar` alone: the rest of the name is spelled in a way no list knows.
    if matches!(
        folded(c, i).as_str(),
        "singh" | "kumar" | "devi" | "kumari" | "khan"
    ) {
        return;
    }
    out.push(c.rule(i, i + 1, Kind::Person, score, "hinglish/part"));
}

/// A party or company that lists write with a capital because English has the word in small letters: here it hardly means that.
fn organisation(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    // Rows that ask for their capital do not match here, so they are looked up once more without it.
    if c.is(
        i,
        class::CONTENT_WORD
            | class::PART
            | class::TITLE
            | class::HONORIFIC
            | class::KIN
            | class::PLACE
            | class::ORG,
    ) {
        return;
    }
    let t = &c.tokens[i];
    let text = c.token_text(i);
    // Letters without marks or signs have the hash of their small ones.
    let plain = t.has(PLAIN) || text.bytes().all(|b| b.is_ascii_alphabetic());
    if plain && !c.tables.iter().any(|table| table.may_ask_for_case(t.hash)) {
        return;
    }
    let form = folded(c, i);
    for table in c.tables {
        let Some(f) = table.lookup(&form) else {
            continue;
        };
        let cased_row = table.rows(f).any(|r| {
            flags::is_name(r.flags)
                && r.flags & flags::CASE != 0
                && r.flags & flags::AMBIGUOUS == 0
                && table.entry(r.entry).kind == flags::ORG
        });
        if cased_row {
            // Three and four small letters are a word of some spelling too often, unless nobody could speak them.
            let next = if c.breaks(i + 1) {
                String::new()
            } else {
                folded(c, i + 1)
            };
            // `jio ka network`, and `jio aur jeene do`
            let had = |word: &str| {
                matches!(
                    word,
                    "sim"
                        | "network"
                        | "net"
                        | "recharge"
                        | "plan"
                        | "data"
                        | "customer"
                        | "service"
                        | "speed"
                        | "signal"
                        | "offer"
                        | "share"
                        | "app"
                        | "office"
                )
            };
            let placed = matches!(&*next, "wale" | "walo" | "walon")
                || had(&next)
                || matches!(&*next, "ka" | "ki" | "ke")
                    && !c.breaks(i + 2)
                    && had(&folded(c, i + 2));
            let score = if t.end - t.start > 4 || t.has(ALL_CAPS) || letters(&form) {
                0.74
            } else if placed {
                0.62
            } else {
                0.44
            };
            out.push(c.rule(i, i + 1, Kind::Org, score, "hinglish/organisation"));
            return;
        }
    }
}

/// Whether a word opens with two consonants no word opens with: `jnu`, `ndtv`, and not `bhi`, `kya`.
fn letters(word: &str) -> bool {
    let b = word.as_bytes();
    let vowel = |ch: u8| matches!(ch, b'a' | b'e' | b'i' | b'o' | b'u');
    b.len() > 2
        && !vowel(b[0])
        && !vowel(b[1])
        && !matches!(b[1], b'h' | b'y' | b'r' | b'l' | b'w' | b'v')
}

/// A country or state that is somebody's name too (`Bharat`): a case ending behind it and no name before it.
fn place(c: &Context<'_>, i: usize, out: &mut Vec<Proposal>) {
    let info = c.info[i];
    if info & class::NAMES == 0 || info & class::PART == 0 || info & class::CONTENT_WORD != 0 {
        return;
    }
    let form = folded(c, i);
    let state = c.tables.iter().any(|t| {
        t.lookup(&form).is_some_and(|f| {
            t.rows(f).any(|r| {
                flags::is_name(r.flags)
                    && t.entry(r.entry).kind == flags::PLACE
                    && t.entry(r.entry).id.starts_with("iso:")
            })
        })
    });
    if !state {
        return;
    }
    let next = if c.breaks(i + 1) {
        String::new()
    } else {
        folded(c, i + 1)
    };
    let beside = i > 0 && c.is(i - 1, class::PART | class::TITLE)
        || c.is(i + 1, class::PART | class::HONORIFIC);
    if !beside
        && matches!(
            next.as_str(),
            "ke" | "k" | "ki" | "ka" | "mein" | "me" | "m" | "se" | "ko" | "desh" | "sarkar"
        )
    {
        out.push(c.rule(i, i + 1, Kind::Place, 0.66, "hinglish/place"));
    }
}

// The posts lean on listed names.
#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::{Extractor, Kind};

    fn people_and_bodies(text: &str) -> Vec<String> {
        Extractor::new()
            .extract(text)
            .mentions()
            .iter()
            .filter(|m| matches!(m.kind(), Kind::Person | Kind::Org | Kind::Place))
            .map(|m| m.text().to_owned())
            .collect()
    }

    #[test]
    fn names_without_case() {
        for (text, expected) in [
            ("kejriwalji kya kar rahe hain aap", "kejriwalji"),
            ("ye sab congress ki galti hai bhai", "congress"),
            ("Bharat ke log sab samajh rahe hain", "Bharat"),
            ("kya Mahendra ne sach mein ye kaha hai", "Mahendra"),
            ("jnu ke log kya kar rahe hain aaj kal", "jnu"),
        ] {
            assert_eq!(people_and_bodies(text), [expected], "{text}");
        }
    }

    #[test]
    fn capitals_of_a_careful_writer() {
        let post = "Last week main mele mein gaya tha, waha ka guide Velandas Kashyap teen ghante tak humare saath raha aur \
                    sirf 300 rupaye maange. Raste mein Anuj mila jo gaadi chalata hai. Usne bola ki agle saal sab theek hoga.";
        assert_eq!(people_and_bodies(post), ["Velandas Kashyap", "Anuj"]);
        let shouted = "Hum Sab Log Bahut Pareshan Hain Yaar. Koi Nahi Sunta Kuch Bhi Yaha Par, Sab Chor Hain. Ab Kya Kare Hum \
                       Log Kahan Jaye Batao Koi To Humko Bhai Mere.";
        assert_eq!(people_and_bodies(shouted), [""; 0]);
        let plain = "Kal raat bahut baarish hui thi yaar. Sadak par paani bhar gaya aur gaadi band ho gayi thi meri. Aaj subah \
                     dukaan bhi nahi khuli kisi ki yaha par.";
        assert_eq!(people_and_bodies(plain), [""; 0]);
    }

    #[test]
    fn letters_and_initials() {
        for (text, expected) in [
            ("up ke cm kya kar rahe hain aaj kal", &["up"][..]),
            ("mp me bijli nahi hai yaar kab aayegi", &["mp"]),
            ("ye sab kl sharma ne kiya hai bhai", &["kl sharma"]),
            ("jio ka network nahi chal raha hai yaar", &["jio"]),
            (
                "Ye kya kar rahe ho, AAP wale sab jhooth bolte hai",
                &["AAP"],
            ),
            ("Ye kya kar rahe ho AAP kab tak aise hi chalega", &[]),
            ("utho up karo aur chalo ab ghar ko yaar", &[]),
            (
                "manish sisodia tihar jail se nahi nikla hai",
                &["manish sisodia", "tihar jail"],
            ),
            ("ye ramesh ne kiya hai aur koi nahi tha", &["ramesh"]),
            ("ye bhaiya ne kiya hai aur koi nahi tha", &[]),
        ] {
            assert_eq!(people_and_bodies(text), expected, "{text}");
        }
    }

    #[test]
    fn words_that_only_look_like_names() {
        for text in [
            "haan ji bilkul sahi baat hai ye",
            "Mann ki baat kaun sunta hai yaar",
            "hamare desh mein sab log pareshan hain",
            "jio aur jeene do, yahi sahi hai",
            "bht khushi ki baat hai ki sab theek hai",
            "uski bhakti aur seva ko koi nahi samajhta",
            "apne ghar ko sambhal lo bhai aur kuch nahi",
            "ek jawan ko goli lagi hai aaj subah",
        ] {
            assert_eq!(people_and_bodies(text), [""; 0], "{text}");
        }
    }
}
