use super::counts::Counts;
use super::listed::{ROMANISED, VERBS};
use super::*;
use crate::candidate::survey::Survey;
use crate::token::{Token, tokenize};

/// The sets and counts are what a look at one token after the other gives, at the edges of blocks too.
#[test]
fn sets_agree_with_a_walk() {
    let text = "Ravi met KA's aide in G20 hai, IS राम nahi Kya U.S. was on. ".repeat(9);
    let mut tokens = Vec::new();
    tokenize(&text, &mut tokens);
    let mut sets = Latin::default();
    let mut survey = Survey::default();
    for len in (0..70).chain([127, 128, 129, tokens.len()]) {
        let tokens = &tokens[..len];
        survey.fill(tokens, &vec![0; len], &mut sets);
        let word = |t: &&Token| t.is_latin() && !t.has(CLITIC);
        let hindi = |t: &Token| {
            ROMANISED
                .iter()
                .any(|w| w.eq_ignore_ascii_case(t.text(&text)))
        };
        let starts: Vec<_> = (0..len)
            .filter(|&i| word(&&tokens[i]) && tokens[i].has(CAPITAL) && !tokens[i].has(JOINED))
            .collect();
        for from in [0, 1, 63, 64, 65, len / 2, len] {
            for end in [0, 1, 63, 64, 65, len / 2, len] {
                let (from, end) = (from.min(len), end.min(len));
                let inside = || tokens[from.min(end)..end].iter().filter(word);
                let count = |f: &dyn Fn(&Token) -> bool| inside().filter(|t| f(t)).count() as u32;
                let full = |t: &Token| t.end - t.start > 3 || VERBS.contains(&t.text(&text));
                let walk = Counts {
                    words: count(&|_| true),
                    upper: count(&|t| t.has(ALL_CAPS)),
                    title: count(&|t| !t.has(ALL_CAPS) && t.has(CAPITAL)),
                    lower: count(&|t| !t.has(ALL_CAPS) && !t.has(CAPITAL) && full(t)),
                    hindi: count(&hindi),
                };
                assert_eq!(sets.counts(from, end), walk, "{from}..{end} of {len}");
                let plain = walk.lower >= 2 && walk.upper <= 3 && walk.hindi == 0;
                assert!(plain || from >= end || !sets.plain(from, end));
                let next = starts.iter().copied().find(|&i| i >= from && i < end);
                assert_eq!(sets.next_start(from, end), next, "{from}..{end} of {len}");
            }
        }
        assert_eq!(
            starts,
            (0..len + 3).filter(|&i| sets.starts(i)).collect::<Vec<_>>()
        );
        let words = tokens.iter().filter(word);
        assert_eq!(sets.writing.words, words.clone().count());
        assert_eq!(sets.writing.hindi, words.filter(|t| hindi(t)).count());
        let inner = |t: &&Token| t.is_latin() && !t.has(SENTENCE_START);
        assert_eq!(sets.writing.inner, tokens.iter().filter(inner).count());
    }
}
