//! The token table finds what aho-corasick finds between word boundaries, no more and no less.

use super::inside::{self, Inside};
use super::layout::SEPARATOR;
use super::substring::SubstringIndex;
use super::table::Match;
use super::{Gazetteer, builtin};
use crate::token::{JOINED, SENTENCE_START, Token, TokenKind, match_form, tokenize};
use aho_corasick::AhoCorasick;
use proptest::prelude::*;

/// Few words, so that forms share beginnings, contain each other and meet the text.
fn word() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "भारत",
        "भारतीय",
        "हिन्दी",
        "हिंदी",
        "ज़िला",
        "ज\u{93c}िला",
        "जिला",
        "राम",
        "साय",
        "व्यवसाय",
        "Bank",
        "bank",
        "of",
        "U.S.",
        "21",
        "२१",
        "वीं",
        "-",
        "@x",
        "#भारत",
        "सन्",
        "सन",
        "क\u{200d}ख",
        "É",
        "e",
    ])
}

fn phrase(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(
        (
            word(),
            prop::sample::select(vec![" ", " ", " ", "", "  ", ", ", "।", ". "]),
        ),
        1..=most,
    )
    .prop_map(|v| {
        v.iter()
            .flat_map(|(w, s)| [*w, *s])
            .collect::<String>()
            .trim()
            .to_string()
    })
}

/// Match forms of tokens between separators, and the byte each token starts at.
fn folded(text: &str, tokens: &[Token]) -> (String, Vec<usize>) {
    let mut out = String::from(SEPARATOR);
    let mut starts = Vec::new();
    for t in tokens {
        starts.push(out.len() - 1);
        out.push_str(&match_form(t.text(text), t.kind));
        out.push(SEPARATOR);
    }
    starts.push(out.len() - 1);
    (out, starts)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, ..ProptestConfig::default() })]

    #[test]
    fn table_is_aho_corasick_plus_boundaries(names in prop::collection::vec(phrase(4), 1..12), text in phrase(14)) {
        let rows: String = names
            .iter()
            .enumerate()
            .map(|(i, n)| format!("x:t/{i:03}\tPLACE\thi\t{n}\n"))
            .collect();
        let Ok(gazetteer) = Gazetteer::from_tsv("t", &rows) else { return Ok(()) };
        let table = &gazetteer.table;
        let mut tokens = Vec::new();
        tokenize(&text, &mut tokens);
        let mut info = vec![0; tokens.len()];
        let mut found: Vec<Match> = Vec::new();
        table.scan(0, &text, &tokens, &mut info, false, &mut Vec::new(), &mut found);
        let mut found: Vec<_> = found.iter().map(|m| (m.start as usize, m.end as usize, m.form)).collect();
        found.sort_unstable();

        let forms: Vec<(u32, String)> = table.forms().map(|(f, s)| (f, format!("{SEPARATOR}{s}{SEPARATOR}"))).collect();
        let automaton = AhoCorasick::new(forms.iter().map(|f| &f.1)).unwrap();
        let (haystack, starts) = folded(&text, &tokens);
        let mut wanted: Vec<_> = automaton
            .find_overlapping_iter(&haystack)
            .filter_map(|m| {
                let start = starts.binary_search(&m.start()).ok()?;
                let end = starts.binary_search(&(m.end() - 1)).ok()?;
                // A name neither starts nor ends inside `21वीं`, starts with no mark, and crosses no sentence end.
                let whole = !tokens[start].has(JOINED) && !tokens.get(end).is_some_and(|t| t.has(JOINED));
                let inside = tokens[start + 1..end].iter().all(|t| !t.has(SENTENCE_START));
                (whole && inside && tokens[start].kind != TokenKind::Punctuation).then_some((start, end, forms[m.pattern().as_usize()].0))
            })
            .collect();
        wanted.sort_unstable();
        prop_assert_eq!(found, wanted, "{:?} in {:?}", names, text);
    }
}

/// Every built-in form is found where its own words stand.
#[test]
fn every_builtin_form_is_reachable() {
    let table = builtin::table();
    let mut missing = Vec::new();
    for (form, text) in table.forms() {
        // Forms are folded already; some punctuation reads differently with spaces around it.
        let spaced = text.replace(SEPARATOR, " ");
        let mut tokens = Vec::new();
        tokenize(&spaced, &mut tokens);
        let again = tokens
            .iter()
            .map(|t| match_form(t.text(&spaced), t.kind))
            .collect::<Vec<_>>()
            .join(&SEPARATOR.to_string());
        if again != text
            || tokens
                .iter()
                .skip(1)
                .any(|t| t.has(SENTENCE_START) || t.has(JOINED))
        {
            continue;
        }
        let mut info = vec![0; tokens.len()];
        let mut found = Vec::new();
        table.scan(
            0,
            &spaced,
            &tokens,
            &mut info,
            false,
            &mut Vec::new(),
            &mut found,
        );
        let whole = found
            .iter()
            .any(|m| m.form == form && m.end as usize == tokens.len());
        let cue =
            tokens.len() == 1 && info[0] & table.form_classes(form) == table.form_classes(form);
        // A form whose rows all ask for capitals is not found in folded text.
        let cased = table.rows(form).all(|r| r.flags & super::flags::CASE != 0);
        if !whole && !cue && !cased && table.form_classes(form) != 0 {
            missing.push(spaced);
        }
    }
    assert!(
        missing.is_empty(),
        "{} forms, the first {:?}",
        missing.len(),
        missing.first()
    );
}

/// Words are looked up without a scan to what a scan of them finds.
#[test]
fn several_words_are_looked_up() {
    let table = builtin::table();
    let letters = |c: char| c.is_ascii_alphabetic() || matches!(c, '\u{900}'..='\u{963}');
    let mut tried = 0;
    for (form, text) in table.forms() {
        if tried == 20_000 || !text.chars().all(|c| c == SEPARATOR || letters(c)) {
            continue;
        }
        tried += 1;
        let phrase = text.replace(SEPARATOR, " ");
        assert_eq!(table.lookup_words(&phrase), Some(form), "{phrase}");
        let longer = format!("{phrase} zzz");
        assert_eq!(table.lookup_words(&longer), None, "{longer}");
    }
    assert!(cfg!(not(feature = "builtin")) || tried == 20_000);
    let of = |phrase| table.lookup_words(phrase).map(|form| table.form_text(form));
    assert_eq!(of(""), None);
    assert_eq!(of("Nai Dilli ka"), None);
    if cfg!(feature = "builtin") {
        assert_eq!(of("New DELHI"), Some("new\u{1F}delhi"));
    }
}

/// The packed names and aho-corasick find the same inside a handle, in whatever way names overlap in it.
#[test]
fn packed_inside_is_aho_corasick() {
    let table = builtin::table();
    let automaton = SubstringIndex::new(&table);
    let packed = builtin::inside();
    let sorted = |mut found: Vec<Inside>| {
        found.sort_unstable();
        found
    };
    let mut handles: Vec<String> = [
        "",
        "a",
        "abc",
        "raipurpolice",
        "officialvishnudsai",
        "narendramodifanclub2024",
        "indiaindiaindia",
    ]
    .map(str::to_string)
    .to_vec();
    let names: Vec<String> = inside::names(&table).map(|n| n.0).collect();
    assert!(cfg!(not(feature = "builtin")) || names.len() > 5000);
    // Every name behind and before another, and cut into by it.
    for (i, name) in names.iter().enumerate() {
        let other = &names[i * 7919 % names.len()];
        handles.push(format!("{name}{other}"));
        handles.push(format!("{}{name}7{}", &other[1..], &name[..3]));
    }
    let mut found = 0;
    for handle in &handles {
        let got = sorted(packed.find(&table, handle));
        found += got.len();
        assert_eq!(got, sorted(automaton.find(handle)), "{handle}");
    }
    assert!(found >= names.len() * 2);
}
