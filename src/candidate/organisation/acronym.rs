//! Acronyms spelled with the Hindi names of Latin letters.

/// A word made of the Hindi names of Latin letters: `एनएमडीसी`, `जेडीयू`.
pub(crate) fn spelled_letters(word: &str) -> bool {
    const NAMES: [&str; 29] = [
        "डब्ल्यू",
        "डब्लू",
        "क्यू",
        "एक्स",
        "जेड",
        "वाई",
        "एच",
        "एफ",
        "एल",
        "एम",
        "एन",
        "एस",
        "आई",
        "आर",
        "बी",
        "सी",
        "डी",
        "ई",
        "जी",
        "जे",
        "के",
        "ओ",
        "पी",
        "टी",
        "यू",
        "वी",
        "ए",
        "वि",
        "ऐ",
    ];
    // `जेडीयू` is जे-डी-यू and not जेड-…: every name that fits is tried. A matra cannot follow a letter's name.
    fn letters(rest: &str, count: usize) -> bool {
        if rest.is_empty() {
            return (2..=9).contains(&count);
        }
        count < 9
            && NAMES.iter().filter_map(|n| rest.strip_prefix(n)).any(|r| {
                !r.chars()
                    .next()
                    .is_some_and(|ch| matches!(ch as u32, 0x93E..=0x94D | 0x900..=0x903))
                    && letters(r, count + 1)
            })
    }
    letters(word, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_an_acronym() {
        for yes in ["एनएमडीसी", "जेडीयू", "बीबीसी", "आईआईटी", "सीबीआई", "डब्ल्यूएचओ"]
        {
            assert!(spelled_letters(yes), "{yes}");
        }
        for no in ["केरल", "बीमा", "सीमा", "आ", "राम", "टीम"]
        {
            assert!(!spelled_letters(no), "{no}");
        }
    }
}
