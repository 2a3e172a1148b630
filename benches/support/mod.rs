//! Text for the benches, made of the project's own prose: the passages of `tests/gold` with their marks taken off, and the
//! articles of `examples/articles`. Longer texts repeat the prose with other names and other words in its places, drawn from the
//! gazetteers, for a text of a few repeated words would flatter every table and every branch predictor.
//!
//! `SANGYA_BENCH_TEXT=FILE` names a text to use for the Hindi row instead.
#![allow(dead_code)]

use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// What a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    Hindi,
    English,
    Mixed,
    Tweets,
}

impl Language {
    pub const ALL: [Language; 4] = [
        Language::Hindi,
        Language::English,
        Language::Mixed,
        Language::Tweets,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Language::Hindi => "hindi",
            Language::English => "english",
            Language::Mixed => "mixed",
            Language::Tweets => "tweets",
        }
    }
}

/// A stretch of prose: kept, or a name of this kind that another may replace.
#[derive(Clone, Debug)]
enum Piece {
    Prose(String),
    Name(String, String),
}

/// Prose and the words that vary it.
pub struct Texts {
    prose: HashMap<Language, Vec<Vec<Piece>>>,
    /// Names by kind and whether they are in Devanagari.
    names: HashMap<(String, bool), Vec<String>>,
    words: HashMap<bool, Vec<String>>,
    /// Every surface form of the built-in gazetteers, once.
    pub surfaces: Vec<String>,
}

/// xorshift: the same texts on every machine and in every run.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % below.max(1)
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(dir: &Path, ending: &str, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = std::fs::read_dir(dir)
        .into_iter()
        .flatten()
        .flatten()
        .map(|e| e.path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, ending, out);
        } else if path.extension().is_some_and(|e| e == ending) {
            out.push(path);
        }
    }
}

fn devanagari(s: &str) -> bool {
    s.chars().any(|c| ('\u{900}'..='\u{97F}').contains(&c))
}

impl Texts {
    /// Reads prose and gazetteers.
    pub fn load() -> Self {
        let mut t = Texts {
            prose: HashMap::new(),
            names: HashMap::new(),
            words: HashMap::new(),
            surfaces: Vec::new(),
        };
        let mut paths = Vec::new();
        files(&root().join("tests/gold/passages"), "txt", &mut paths);
        files(&root().join("examples/articles"), "txt", &mut paths);
        for path in paths {
            t.passage(&std::fs::read_to_string(path).unwrap_or_default());
        }
        for (language, text) in [
            (Language::Hindi, HINDI),
            (Language::English, ENGLISH),
            (Language::Mixed, HINDI),
            (Language::Mixed, ENGLISH),
            (Language::Tweets, TWEETS),
        ] {
            t.add(language, text);
        }
        t.gazetteers();
        t
    }

    fn passage(&mut self, file: &str) {
        let (head, body) = match file.split_once("\n\n") {
            Some((head, body)) if head.starts_with("date:") => (head, body),
            _ => ("", file),
        };
        let language = head.lines().find_map(|l| l.strip_prefix("lang: "));
        let hashes = body.matches(['#', '@']).count();
        let (indic, latin) = body.chars().fold((0, 0), |(d, l), c| {
            (
                d + usize::from(('\u{900}'..='\u{97F}').contains(&c)),
                l + usize::from(c.is_ascii_alphabetic()),
            )
        });
        let language = match language {
            Some("hinglish") => Language::Tweets,
            _ if hashes * 300 > body.len() => Language::Tweets,
            Some("hi") => Language::Hindi,
            Some("en") => Language::English,
            _ if latin * 20 < indic => Language::Hindi,
            _ if indic * 20 < latin => Language::English,
            _ => Language::Mixed,
        };
        self.add(language, body);
    }

    /// Cuts marked text into sentences of pieces.
    fn add(&mut self, language: Language, marked: &str) {
        let sentences = self.prose.entry(language).or_default();
        let mut sentence = Vec::new();
        for part in marked.split_inclusive('⟧') {
            let (prose, name) = part.split_once('⟦').unwrap_or((part, ""));
            let mut rest = prose;
            while let Some(at) = rest.find(['।', '\n', '!', '?']).or_else(|| rest.find(". ")) {
                let end = at + rest[at..].chars().next().map_or(1, char::len_utf8);
                sentence.push(Piece::Prose(rest[..end].trim_end_matches('\n').to_string()));
                sentences.push(std::mem::take(&mut sentence));
                rest = &rest[end..];
            }
            sentence.push(Piece::Prose(rest.to_string()));
            if !name.is_empty() {
                let mut fields = name.trim_end_matches('⟧').split('|');
                let surface = fields.next().unwrap_or("").to_string();
                sentence.push(Piece::Name(
                    fields.next().unwrap_or("").to_string(),
                    surface,
                ));
            }
        }
        sentences.push(sentence);
        sentences.retain(|s| {
            s.iter()
                .any(|p| !matches!(p, Piece::Prose(t) if t.trim().is_empty()))
        });
    }

    fn gazetteers(&mut self) {
        let mut paths = Vec::new();
        files(&root().join("gazetteers"), "tsv", &mut paths);
        for path in paths {
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            for line in text.lines().skip(2) {
                let mut fields = line.split('\t').skip(1);
                let (Some(kind), Some(_), Some(surface)) =
                    (fields.next(), fields.next(), fields.next())
                else {
                    continue;
                };
                let flags = fields.next().unwrap_or("");
                self.surfaces.push(surface.to_string());
                let indic = devanagari(surface);
                if kind == "WORD" {
                    if flags.contains("word") && !surface.contains(' ') {
                        self.words
                            .entry(indic)
                            .or_default()
                            .push(surface.to_string());
                    }
                } else if !flags.contains("cue")
                    && !flags.contains("head")
                    && !flags.contains("part")
                {
                    self.names
                        .entry((kind.to_string(), indic))
                        .or_default()
                        .push(surface.to_string());
                }
            }
        }
        self.surfaces.sort();
        self.surfaces.dedup();
    }

    /// At least `bytes` bytes of text.
    pub fn text(&self, language: Language, bytes: usize) -> String {
        if let (Language::Hindi, Some(path)) = (language, std::env::var_os("SANGYA_BENCH_TEXT")) {
            let text = std::fs::read_to_string(&path)
                .unwrap_or_else(|e| panic!("{}: {e}", path.display()));
            return cut(&text, bytes).to_string();
        }
        let empty = Vec::new();
        let prose = self.prose.get(&language).unwrap_or(&empty);
        assert!(!prose.is_empty());
        let mut random = Random(0x9E37_79B9_7F4A_7C15);
        let mut out = String::with_capacity(bytes + 4096);
        let mut round = 0;
        while out.len() < bytes {
            for k in 0..prose.len() {
                // The first round is the prose as written, later ones shuffle and vary it.
                let sentence = if round == 0 {
                    &prose[k]
                } else {
                    &prose[random.next(prose.len())]
                };
                for piece in sentence {
                    match piece {
                        Piece::Name(kind, surface) => {
                            out.push_str(self.name(&mut random, round, kind, surface))
                        }
                        Piece::Prose(text) if round == 0 => out.push_str(text),
                        Piece::Prose(text) => self.vary(&mut random, text, &mut out),
                    }
                }
                out.push(if k % 4 == 3 || language == Language::Tweets {
                    '\n'
                } else {
                    ' '
                });
                if out.len() >= bytes {
                    break;
                }
            }
            round += 1;
        }
        out
    }

    /// Half of the names of a later round are other ones.
    fn name<'a>(
        &'a self,
        random: &mut Random,
        round: usize,
        kind: &str,
        surface: &'a str,
    ) -> &'a str {
        if round == 0 || random.next(2) == 0 {
            return surface;
        }
        match self.names.get(&(kind.to_string(), devanagari(surface))) {
            Some(list) => &list[random.next(list.len())],
            None => surface,
        }
    }

    /// One word in eight becomes another of the vocabulary.
    fn vary(&self, random: &mut Random, text: &str, out: &mut String) {
        for (i, word) in text.split(' ').enumerate() {
            if i > 0 {
                out.push(' ');
            }
            let plain = word.len() > 9
                && word
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || ('\u{904}'..='\u{94D}').contains(&c));
            match self.words.get(&devanagari(word)) {
                Some(list) if plain && random.next(8) == 0 => {
                    out.push_str(&list[random.next(list.len())])
                }
                _ => out.push_str(word),
            }
        }
    }

    /// Snippets of about 150 bytes that make up the text.
    pub fn snippets(text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let (head, tail) = rest.split_at(cut(rest, 150).len());
            out.push(head);
            rest = tail;
        }
        out
    }
}

/// The first `bytes` bytes, on to the next white space.
pub fn cut(text: &str, bytes: usize) -> &str {
    if text.len() <= bytes {
        return text;
    }
    let end = (bytes..text.len())
        .find(|&i| text.as_bytes()[i].is_ascii_whitespace())
        .map_or(text.len(), |i| i + 1);
    &text[..end]
}

const HINDI: &str = "⟦रायपुर|PLACE⟧। मुख्यमंत्री ⟦विष्णुदेव साय|PERSON⟧ ने सोमवार को ⟦बस्तर|PLACE⟧ के किसानों से बातचीत की और कहा कि धान खरीदी समय पर होगी। बैठक में सांसद ⟦बृजमोहन अग्रवाल|PERSON⟧ तथा ⟦स्वास्थ्य विभाग|ORG⟧ के अधिकारी मौजूद रहे।";
const ENGLISH: &str = "⟦Raipur|PLACE⟧: Chief Minister ⟦Vishnu Deo Sai|PERSON⟧ told farmers of ⟦Bastar|PLACE⟧ on Monday that paddy would be bought in time. Officers of the ⟦Health Department|ORG⟧ and MP ⟦Brijmohan Agrawal|PERSON⟧ attended the meeting.";
const TWEETS: &str = "aaj ⟦Raipur|PLACE⟧ me bahut garmi hai yaar 😓 #RaipurNews @vishnudsai\nKya baat hai! ⟦Virat Kohli|PERSON⟧ ne dil jeet liya #INDvsPAK https://t.co/abc123\nRT @PTI_News: ⟦दिल्ली|PLACE⟧ में बारिश से राहत, देखिए तस्वीरें pic.twitter.com/xYz12\n";
