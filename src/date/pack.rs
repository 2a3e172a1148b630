//! The vocabulary and the named days as the build script packs them: folding, tokenising and hashing them took a millisecond in
//! every process that met a date. No part of the library itself.

use super::vocabulary::{ADJECTIVE, AMBIGUOUS, COMING, ENGLISH, LOAN, NAMES, ROMAN, SHORT};
use crate::normalize::hash_folded;
use crate::token::{Token, TokenKind, match_form, tokenize};

/// The rows of `words.txt`, in its order: hash, class, flags, value.
pub fn words(words: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let lines = words.lines().filter(|l| !l.starts_with('#'));
    for (head, surfaces) in lines.filter_map(|l| l.split_once('|')) {
        let mut head = head.split_whitespace();
        let (Some(class), Some(v), Some(flags)) = (head.next(), head.next(), head.next()) else {
            continue;
        };
        let Some(class) = NAMES.iter().position(|n| n.0 == class) else {
            continue;
        };
        let flags = flags.bytes().map(flag_named).fold(0, |a, b| a | b);
        let v: i16 = v.parse().unwrap_or(0);
        for surface in surfaces.split_whitespace() {
            let hash = hash_folded(&match_form(surface, TokenKind::Word));
            out.extend(hash.to_le_bytes());
            out.extend([class as u8, flags]);
            out.extend(v.to_le_bytes());
        }
    }
    out
}

fn flag_named(name: u8) -> u8 {
    match name {
        b'a' => AMBIGUOUS,
        b'r' => ROMAN,
        b'e' => ENGLISH,
        b'j' => ADJECTIVE,
        b'c' => COMING,
        b'l' => LOAN,
        b's' => SHORT,
        _ => 0,
    }
}

/// What stands in a name for any word.
const ANY: u64 = 0;

/// The named days: the number of rules; each rule, as written, behind its length; then each name: its rule, how many words it has,
/// their hashes. Names that begin alike stand together, the longest first, so that `ईद` does not win over `ईद-उल-फितर`.
pub fn observances(text: &str) -> Vec<u8> {
    let mut rules = Vec::new();
    let mut names: Vec<(Vec<u64>, u16)> = Vec::new();
    let mut tokens = Vec::new();
    let lines = text.lines().filter(|l| !l.starts_with('#'));
    for (rule, surfaces) in lines.filter_map(|l| l.split_once('|')) {
        let number = rules.len() as u16;
        rules.push(rule.trim());
        for surface in surfaces.split(';').map(str::trim) {
            tokens.clear();
            tokenize(surface, &mut tokens);
            // Hyphens and stops inside a name are optional.
            let any = |t: &Token| t.text(surface) == "*";
            let named = tokens
                .iter()
                .filter(|t| t.kind != TokenKind::Punctuation || any(t));
            let hashes: Vec<u64> = named.map(|t| if any(t) { ANY } else { t.hash }).collect();
            if !hashes.is_empty() {
                names.push((hashes, number));
            }
        }
    }
    names.sort_by_key(|n| (n.0[0], n.0.contains(&ANY), std::cmp::Reverse(n.0.len())));
    let mut out = (rules.len() as u16).to_le_bytes().to_vec();
    for rule in rules {
        out.extend((rule.len() as u16).to_le_bytes());
        out.extend(rule.as_bytes());
    }
    for (hashes, rule) in names {
        out.extend(rule.to_le_bytes());
        out.extend((hashes.len() as u16).to_le_bytes());
        out.extend(hashes.iter().flat_map(|h| h.to_le_bytes()));
    }
    out
}
