//! Closed lists that no row says in a flag or a kind: read from the files by the compiler.

/// How many lines hold a word.
const fn count(text: &str) -> usize {
    let (mut rest, mut words) = (text, 0);
    while let Some((line, behind)) = line(rest) {
        words += is_word(line) as usize;
        rest = behind;
    }
    words
}

/// The lines that hold a word.
const fn words<const N: usize>(text: &'static str) -> [&'static str; N] {
    let mut words = [""; N];
    let (mut rest, mut k) = (text, 0);
    while let Some((line, behind)) = line(rest) {
        if is_word(line) {
            words[k] = line;
            k += 1;
        }
        rest = behind;
    }
    words
}

/// No comment.
const fn is_word(line: &str) -> bool {
    !matches!(line.as_bytes(), [] | [b'#', ..])
}

/// The first line, and what stands behind it.
const fn line(text: &str) -> Option<(&str, &str)> {
    if text.is_empty() {
        return None;
    }
    let mut end = 0;
    while end < text.len() && text.as_bytes()[end] != b'\n' {
        end += 1;
    }
    let (line, behind) = text.split_at(end);
    let behind = if behind.is_empty() {
        behind
    } else {
        behind.split_at(1).1
    };
    Some((line, behind))
}

/// A list that is asked for words that are no tokens: nearly all others are told from its own by their length and two of their bytes.
pub(crate) struct Closed {
    words: &'static [&'static str],
    outlines: [u64; 16],
}

impl Closed {
    pub const fn new(words: &'static [&'static str]) -> Self {
        let mut outlines = [0; 16];
        let mut k = 0;
        while k < words.len() {
            let (at, bit) = outline(words[k]);
            outlines[at] |= bit;
            k += 1;
        }
        Closed { words, outlines }
    }

    pub fn has(&self, word: &str) -> bool {
        let (at, bit) = outline(word);
        self.outlines[at] & bit != 0 && self.words.contains(&word)
    }
}

/// The place and bit of a word's length, third and last byte: the first letters of Devanagari begin alike.
const fn outline(word: &str) -> (usize, u64) {
    let (third, last) = match word.as_bytes() {
        [_, _, third, .., last] => (*third, *last),
        [.., last] => (*last, *last),
        [] => (0, 0),
    };
    let outline = third as usize * 7 + last as usize * 37 + word.len();
    (outline / 64 % 16, 1 << (outline % 64))
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $file:literal;)*) => {
        $(
            $(#[$doc])*
            pub(crate) const $name: [&str; count(include_str!(concat!("../../gazetteers/", $file)))] =
                words(include_str!(concat!("../../gazetteers/", $file)));
        )*

        #[cfg(test)]
        const ALL: &[&[&str]] = &[$(&$name),*];
    };
}

lists! {
    /// Letters of schools and institutes that have a branch in many a town.
    OF_MANY = "organisations/of-many.txt";
    /// Letters of councils and departments with institutes of their own.
    COUNCILS = "organisations/councils.txt";
    /// Words before a club's or station's name.
    CLUBS = "organisations/club-words.txt";
    /// Letters behind a town that make a club of it.
    CLUB_LETTERS = "organisations/club-letters.txt";
    /// Words behind the name of a town's team.
    TEAMS = "organisations/team-words.txt";
    /// Words that make a newspaper, broadcaster or club of the town before them, and are ordinary words elsewhere.
    BEARERS = "organisations/town-words.txt";
    /// Words that schools, clinics and shops are called by.
    CALLED_WORDS = "organisations/called-words.txt";
    /// Their heads, the last two words of them.
    CALLED_HEADS = "organisations/called-heads.txt";
    /// Whom committees of worshippers are called after.
    DEVOTED = "organisations/devoted-words.txt";
    /// Words beside those.
    DEVOTED_WITH = "organisations/devoted-with.txt";
    /// Words that end the names of local papers.
    PAPERS = "organisations/paper-words.txt";
    /// Words that companies put behind their name for a part of themselves.
    BRANCHES = "organisations/branch-words.txt";
    /// English heads of companies, which are not named after what they are of.
    TRADING = "organisations/trading-words.txt";
    /// Words of so many names that none of them alone names somebody.
    NEVER_ALONE = "people/never-alone.txt";
    /// Words that stand in the middle of names oftener than at their end.
    MIDDLE_WORDS = "people/middle-words.txt";
    /// Letters of posts, which with their stops look like initials.
    POST_LETTERS = "people/post-letters.txt";
    /// Syllables of Korean given names that are words too.
    KOREAN_SYLLABLES = "people/korean-syllables.txt";
    /// Roles of listed people that come with the years, or are of the past.
    LATE_ROLES = "people/late-roles.txt";
    /// A role of listed people, a space and the field it is of.
    ROLE_FIELDS = "people/role-fields.txt";
    /// Endings of Indian settlements.
    ENDINGS = "places/endings.txt";
    /// The same in Latin letters.
    LATIN_ENDINGS = "places/endings-latin.txt";
    /// Words behind a village's name that tell it from the next one.
    TWINS = "places/twin-words.txt";
    /// The same of words that stand anywhere else too.
    CLOSED_TWINS = "places/twin-words-closed.txt";
    /// Whose a hamlet is, or where it lies.
    OF_HAMLETS = "places/hamlet-words.txt";
    /// Ends of heads whose bodies are told apart by the town behind them.
    SEATED = "cues/seated.txt";
    /// The last two words of what a town has one of.
    ONE_A_TOWN = "cues/one-a-town.txt";
    /// Words that stand before those.
    ONE_A_TOWN_WORDS = "cues/one-a-town-words.txt";
    /// Heads of what is called after somebody.
    MONUMENTS = "cues/monuments.txt";
    /// Words of honour that stay in the name of what is called after somebody.
    HONOURS = "cues/honours.txt";
    /// The same in English.
    HONOURS_LATIN = "cues/honours-latin.txt";
    /// What roads of every town lead to.
    ROAD_ENDS = "cues/road-ends.txt";
    /// What the open ground of a town is called after.
    OF_GROUNDS = "cues/ground-words.txt";
    /// What somebody is or does of a constituency.
    STOOD = "cues/constituency.txt";
    /// What is sold in a market, who sells it and what for.
    TRADE = "cues/market-trade.txt";
    /// What is said of a day that an attack is called after.
    OF_ATTACKS = "dates/attack-words.txt";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_by_the_compiler() {
        assert_eq!(words::<2>("# of\nअ\n\nbc"), ["अ", "bc"]);
        assert_eq!(count("# of\n\n"), 0);
        for list in ALL {
            let closed = Closed::new(list.to_vec().leak());
            assert!(list.iter().all(|w| closed.has(w)) && !closed.has("") && !closed.has("IITs"));
            let mut once = list.to_vec();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), list.len());
            assert!(
                list.iter().all(|w| !w.is_empty() && w.trim() == *w),
                "{list:?}"
            );
        }
    }
}
