use super::*;
use crate::gazetteer::flags::class;
use crate::token::tokenize;

#[test]
fn sets_hold_what_the_rules_ask_for() {
    let text = format!("{}रायपुर के वी. के. राव (A) @x Zorvane", "अतः ".repeat(70));
    let mut tokens = Vec::new();
    tokenize(&text, &mut tokens);
    let word = |w: &str| tokens.iter().position(|t| t.text(&text) == w).unwrap_or(0);
    let mut info = vec![class::STOP; tokens.len()];
    let place = word("रायपुर");
    info[place] = class::PLACE;
    info[place + 1] = class::POST;
    info[word("राव")] = class::SURNAME;
    let mut survey = Survey::default();
    survey.fill(&tokens, &info, &mut Latin::default());
    let of = |rule| survey.of(rule).collect::<Vec<_>>();
    assert_eq!(of(Rule::Handle), [word("@x")]);
    assert_eq!(of(Rule::English), [word("A"), word("Zorvane")]);
    assert_eq!(of(Rule::Apposition), [place + 1, word("(")]);
    for initial in ["वी", "के", "राव", "A"] {
        assert!(of(Rule::Person).contains(&word(initial)), "{initial}");
    }
    assert!(of(Rule::Untagged).is_empty());
    assert_eq!(of(Rule::Place), [word("राव")]);
    for (k, t) in tokens.iter().enumerate().filter(|(_, t)| t.is_word()) {
        info.fill(class::STOP);
        info[k] = class::WEAK_PART;
        survey.fill(&tokens, &info, &mut Latin::default());
        assert_eq!(survey.of(Rule::Place).collect::<Vec<_>>(), [k], "{t:?}");
    }
    survey.fill(&[], &[], &mut Latin::default());
    assert_eq!(survey.of(Rule::Person).count(), 0);
    // Behind a place wherever it stands: also where one step or set of tokens ends and the next begins.
    for k in 1..tokens.len() {
        info.fill(0);
        (info[k - 1], info[k]) = (class::PLACE, class::POST);
        survey.fill(&tokens, &info, &mut Latin::default());
        assert!(survey.of(Rule::Apposition).any(|i| i == k), "{k}");
    }
}

/// Any number of tokens, with any class bits: the sets are what a look at one token after the other gives.
#[test]
fn sets_agree_with_a_walk() {
    let text = "अतः राम ( 12 Zorvane @x को, नवरचना U.S. ".repeat(20);
    let mut tokens = Vec::new();
    tokenize(&text, &mut tokens);
    let mut random = 1u64;
    let mut survey = Survey::default();
    for len in (0..70).chain([127, 128, 129, tokens.len()]) {
        let tokens = &tokens[..len];
        let mut info = Vec::new();
        for _ in 0..len {
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            // Few bits, so that every set has members and gaps.
            info.push((random >> 32) as u32 & (random >> 13) as u32 & (random >> 40) as u32);
        }
        survey.fill(tokens, &info, &mut Latin::default());
        for rule in [
            Rule::Person,
            Rule::Place,
            Rule::Organisation,
            Rule::Untagged,
        ] {
            let look = &LOOKS[rule as usize];
            let walk = (0..len).filter(|&i| {
                let strange =
                    tokens[i].is_word() && info[i] & !(class::WEAK_PART | class::PART) == 0;
                let own = match rule {
                    Rule::Person => tokens[i].has(DOTTED),
                    Rule::Organisation => {
                        strange && !tokens[i].is_latin() || tokens[i].is_punctuation(b'(')
                    }
                    Rule::Place => strange,
                    _ => false,
                };
                info[i] & look.classes != 0 || own
            });
            let (walk, of): (Vec<_>, Vec<_>) = (walk.collect(), survey.of(rule).collect());
            // A word may look like one that calls a rule, and a rule is called in vain.
            let missing = walk.iter().filter(|i| !of.contains(i)).count();
            assert!(
                missing == 0 && of.len() <= walk.len() + len / 5,
                "{rule:?} of {len}"
            );
            assert_eq!(survey.asks(rule), !of.is_empty());
        }
        let of_place: Vec<_> = (1..len)
            .filter(|&i| info[i] & class::POST != 0 && info[i - 1] & class::PLACE != 0)
            .collect();
        let of: Vec<_> = survey.of(Rule::Apposition).collect();
        assert!(of_place.iter().all(|i| of.contains(i)));
    }
}

/// What a date begins with is never left out: a number, or a word of the vocabulary, wherever it stands.
#[test]
fn dates_are_asked_of_what_begins_them() {
    let text = "अतः राम ( 12 Monday @x को, मार्च 5वीं U.S. होली ".repeat(20);
    let mut tokens = Vec::new();
    tokenize(&text, &mut tokens);
    let opening: Vec<u64> = date::opening_words().collect();
    for len in [1, 12, 63, 64, 65, tokens.len()] {
        let tokens = &tokens[..len];
        let mut survey = Survey::default();
        survey.fill(tokens, &vec![0; len], &mut Latin::default());
        let set = |i: usize| survey.dates[i / 64] >> (i % 64) & 1 != 0;
        let mut vain = 0;
        for (i, t) in tokens.iter().enumerate() {
            let begins = t.is_number() || t.is_word() && opening.contains(&t.hash);
            assert!(set(i) || !begins, "{i} of {len}");
            vain += usize::from(set(i) && !begins);
        }
        assert!(vain <= len / 2);
        assert!((len..survey.dates.len() * 64).all(|i| !set(i)));
    }
}
