//! What a mention names.

use once_cell::sync::Lazy;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;
use std::sync::RwLock;

use crate::error::Error;

/// The kind of thing a mention names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// A person, by full or partial name, or by handle.
    Person,
    /// A company, party, ministry, court, agency, team or named government.
    Org,
    /// A country, city, region, river, road, landmark or heavenly body.
    Place,
    /// A temporal expression: date, clock time, duration or set.
    Date,
    /// An industry or economic sector.
    Sector,
    /// A kind of the user's own, from a gazetteer or a pattern.
    Label(Label),
}

/// A user's own kind: capitals, digits and `_`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(u16);

/// Labels are few and live as long as the program: each is stored once, so that a [`Kind`] stays `Copy`.
static LABELS: Lazy<RwLock<Vec<&'static str>>> = Lazy::new(|| RwLock::new(Vec::new()));

impl Label {
    /// The label's name.
    pub fn as_str(&self) -> &'static str {
        let labels = LABELS.read().unwrap_or_else(|e| e.into_inner());
        labels.get(usize::from(self.0)).copied().unwrap_or("")
    }

    fn intern(name: &str) -> Option<Label> {
        let mut labels = LABELS.write().unwrap_or_else(|e| e.into_inner());
        if let Some(at) = labels.iter().position(|l| *l == name) {
            return u16::try_from(at).ok().map(Label);
        }
        let at = u16::try_from(labels.len()).ok()?;
        labels.push(Box::leak(name.to_string().into_boxed_str()));
        Some(Label(at))
    }
}

impl Kind {
    /// The five kinds the library finds by itself.
    pub const ALL: [Kind; 5] = [
        Kind::Person,
        Kind::Org,
        Kind::Place,
        Kind::Date,
        Kind::Sector,
    ];

    /// A number of its own: in [`Kind::ALL`] for the five, from 5 on for labels.
    #[inline]
    pub(crate) fn number(self) -> u64 {
        // In the order in which they are declared: nothing to be looked up, nothing to jump by.
        let number = match self {
            Kind::Person => 0,
            Kind::Org => 1,
            Kind::Place => 2,
            Kind::Date => 3,
            Kind::Sector => 4,
            Kind::Label(_) => 5,
        };
        number
            + match self {
                Kind::Label(l) => u64::from(l.0),
                _ => 0,
            }
    }

    /// The kind's name in output and in gazetteer files: `PERSON`, `ORG`, `PLACE`, `DATE`, `SECTOR`, or the label.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Kind::Person => "PERSON",
            Kind::Org => "ORG",
            Kind::Place => "PLACE",
            Kind::Date => "DATE",
            Kind::Sector => "SECTOR",
            Kind::Label(l) => l.as_str(),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Kind {
    type Err = Error;

    /// Reads a kind's name in any letter case; a name beyond the five becomes a [`Label`].
    ///
    /// # Errors
    /// Where it is empty, longer than 32 bytes, does not begin with a letter or has other characters than letters, digits and `_`;
    /// `WORD`, which gazetteer files keep for vocabulary; and where the program has 65,536 labels already.
    fn from_str(s: &str) -> Result<Self, Error> {
        let upper = s.to_ascii_uppercase();
        if let Some(kind) = Kind::ALL.into_iter().find(|k| k.as_str() == upper) {
            return Ok(kind);
        }
        let shape = !upper.is_empty()
            && upper.len() <= 32
            && upper.as_bytes()[0].is_ascii_uppercase()
            && upper
                .bytes()
                .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == b'_');
        if !shape || upper == "WORD" {
            return Err(Error::value(
                s,
                "a kind is PERSON, ORG, PLACE, DATE, SECTOR or a label of capitals, digits and _",
            ));
        }
        Label::intern(&upper)
            .map(Kind::Label)
            .ok_or_else(|| Error::value(s, "too many labels"))
    }
}

impl Serialize for Kind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Kind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = std::borrow::Cow::<str>::deserialize(deserializer)?;
        name.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_labels() {
        assert_eq!("org".parse::<Kind>().unwrap(), Kind::Org);
        let scheme: Kind = "SCHEME".parse().unwrap();
        assert_eq!(scheme.as_str(), "SCHEME");
        assert_eq!(scheme, "scheme".parse().unwrap());
        assert!("न".parse::<Kind>().is_err());
        assert!("WORD".parse::<Kind>().is_err());
    }
}
