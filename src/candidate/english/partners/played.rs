//! Sides that play another: `Velban FC beat Zorbex 2-1`, `Velban FC 2-1 Zorbex`, `the Zorbexes won their third game`.

use super::super::{Context, article, firms};
use crate::candidate::list::List;
use crate::candidate::said::Sieve;
use crate::gazetteer::flags::class;

/// What stands between two sides.
static BETWEEN: List = List::new(&[
    "beat",
    "beats",
    "edge",
    "edged",
    "thrash",
    "thrashed",
    "vs",
    "v",
    "hammer",
    "hammered",
    "outplay",
    "outplayed",
    "rout",
    "routed",
    "trounce",
    "trounced",
    "drub",
    "drubbed",
]);

/// The same.
pub(in crate::candidate::english) static PLAYS: Sieve = Sieve::new(&[]).or(BETWEEN.sieve());

/// `Velban FC edge Zorbex`, `Velban FC 2-1 Zorbex`: a body stands before what two sides do to one another, or before its goals. One
/// plays what is of its own kind, whatever else its name says.
pub(in crate::candidate::english) fn opponent(c: &Context<'_>, from: usize, to: usize) -> bool {
    let Some(k) = from.checked_sub(1) else {
        return false;
    };
    let side = if c.tokens[k].is_number() {
        // `2-1`
        let score = k >= 3 && c.mark(k - 1, b'-') && c.tokens[k - 2].is_number();
        score.then(|| k - 3)
    } else if c.one_of(k, &BETWEEN) {
        // `vs.`
        k.checked_sub(1)
    } else {
        None
    };
    let same = (side.unwrap_or(from) + 1..=from).all(|i| !c.breaks(i));
    let sure = |i: usize| c.is(i, class::ORG | class::ORG_HEAD) && !c.is(i, class::PLACE);
    // `Velban FC beat Ramesh Suresh`: people by both their names.
    let person = to > from + 1 && (from..to).all(|i| c.is(i, class::PART));
    side.is_some_and(|i| same && sure(i)) && !person && !c.is(from, class::PLACE)
}

/// What is told of sides and their players, and of nobody else.
static GAMES: List = List::new(&[
    "season",
    "seasons",
    "game",
    "games",
    "coach",
    "coached",
    "quarterback",
    "linebacker",
    "pitcher",
    "pitched",
    "inning",
    "innings",
    "league",
    "playoffs",
    "playoff",
    "roster",
    "touchdown",
    "touchdowns",
    "rookie",
    "goalkeeper",
    "midfielder",
    "drafted",
    "team",
    "teams",
    "athletic",
    "championship",
    "championships",
    "NFL",
    "NBA",
    "MLB",
    "NHL",
    "NCAA",
    "IPL",
    "ISL",
]);

/// Peoples, who play, too.
static PEOPLES: List = List::new(&[
    "Scots",
    "Brits",
    "Czechs",
    "Danes",
    "Swedes",
    "Finns",
    "Turks",
    "Greeks",
    "Poles",
    "Serbs",
    "Croats",
    "Arabs",
    "Kazakhs",
    "Uzbeks",
    "Jews",
    "Sikhs",
    "Hindus",
    "Muslims",
    "Christians",
    "Rajputs",
    "Marathas",
    "Jats",
    "Olympics",
    "Ashes",
    "Worlds",
    "Nationals",
    "Pakistanis",
    "Israelis",
    "Bangladeshis",
    "Nepalis",
    "Punjabis",
    "Bengalis",
    "Alps",
]);

/// Most tokens beside a name that are asked for games.
const NEAR: usize = 12;

/// `the Zorbexes`: one word in the plural behind the article, with games beside it.
pub(in crate::candidate::english) fn plural(c: &Context<'_>, i: usize) -> bool {
    let word = c.token_text(i);
    let plural = word.len() > 4
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !word.ends_with("ans")
        && !word.ends_with("ics");
    plural
        && article(c, i)
        && (c.unknown(i) || firms::doubtful(c, i))
        && !c.one_of(i, &PEOPLES)
        && (games(c, i + 1..(i + NEAR).min(c.tokens.len()))
            || games(c, (i.saturating_sub(NEAR)..i - 1).rev()))
}

/// Whether one of these tokens, which go away from a name, is a game's before the sentence ends.
fn games(c: &Context<'_>, mut tokens: impl Iterator<Item = usize>) -> bool {
    tokens.any(|k| c.one_of(k, &GAMES))
}

#[cfg(all(test, feature = "builtin"))]
mod tests {
    use crate::Extractor;
    use crate::candidate::tests::names_by;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut found = names_by(&Extractor::new(), text);
        found.retain(|name| !name.starts_with("S:"));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn sides_that_play_another() {
        check(
            "What a game that was, Aizawl FC 2-1 Velbanpur.",
            &["O:Aizawl FC", "O:Velbanpur"],
        );
        check(
            "Earlier, Aizawl FC edged Drosk in the last minute.",
            &["O:Aizawl FC", "O:Drosk"],
        );
        check(
            "Late on Sunday the score was Aizawl FC 3-3 Quellan.",
            &["O:Aizawl FC", "O:Quellan"],
        );
        check(
            "Her book says that Infosys has 2-1 Drosk odds.",
            &["O:Infosys"],
        );
        check("He beat Drosk with a stick.", &[]);
        check(
            "Later Ramesh beat Suresh in five sets.",
            &["P:Ramesh", "P:Suresh"],
        );
    }

    #[test]
    fn plurals_that_play() {
        check(
            "He played for two seasons with the Longtails.",
            &["O:Longtails"],
        );
        check("In 1987 the Redtails won the league.", &["O:Redtails"]);
        check("The coach of the Velbanites was sacked.", &["O:Velbanites"]);
        check("The coach of the Germans was sacked.", &[]);
        check("In 1987 the Redtails left the valley.", &[]);
        check("He saw the Longtails of the forest.", &[]);
    }
}
