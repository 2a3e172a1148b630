//! What headlines in nothing but capitals say of `US`, which is a pronoun as well.

use super::{Context, Proposal};
use crate::candidate::list::List;
use crate::candidate::said;
use crate::kind::Kind;

/// What the country has, and the pronoun has not.
static OF_THE_COUNTRY: List = List::new(&[
    "TARIFF",
    "TARIFFS",
    "FED",
    "VISA",
    "VISAS",
    "DOLLAR",
    "DOLLARS",
    "TRADE",
    "PRESIDENT",
    "SENATE",
    "CONGRESS",
    "COURT",
    "ELECTION",
    "ELECTIONS",
    "ENVOY",
    "AMBASSADOR",
    "TROOPS",
    "FIRM",
    "FIRMS",
    "MARKET",
    "MARKETS",
    "STOCKS",
    "TREASURY",
    "STRIKES",
    "CITIZEN",
    "CITIZENS",
    "NAVY",
    "ARMY",
    "GOVT",
    "AID",
    "SANCTIONS",
    "BILL",
    "ECONOMY",
    "IMPORTS",
    "EXPORTS",
    "SENATOR",
    "STATE",
    "JOBS",
    "INFLATION",
    "BONDS",
    "YIELDS",
    "DEAL",
    "TALKS",
    "OFFICIAL",
    "OFFICIALS",
    "SOLDIER",
    "SOLDIERS",
]);

/// `MILLS FEEL US TARIFF BITE`: the country in tokens `from..end`.
pub(super) fn country(c: &Context<'_>, from: usize, end: usize, out: &mut Vec<Proposal>) {
    for i in from..end.saturating_sub(1) {
        if c.tokens[i].hash == said::US.hash() && c.one_of(i + 1, &OF_THE_COUNTRY) {
            out.push(c.rule(i, i + 1, Kind::Place, 0.9, "english/country"));
        }
    }
}
