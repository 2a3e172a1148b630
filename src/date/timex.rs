//! TIMEX3 types and values.

use serde::{Deserialize, Serialize};

/// The TIMEX3 type of a temporal expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum TimexType {
    /// A calendar date, month, year or other stretch of the calendar.
    Date,
    /// A time of day, or a date with one.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}

/// What a temporal expression means: of `शनिवार को शाम 5 बजे` in a text of 24 August 2025 a `TIME` with the value `2025-08-30T17:00`, from
/// there to `2025-08-30T17:01`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Timex {
    /// TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: TimexType,
    /// TIMEX3 value, ISO 8601 style: `2025-08-23`, `2025-W34`, `2024-07`, `P10D`, `XXXX-WXX-1`; absent where it is not known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub value: Option<String>,
    /// Start of the half-open interval that it resolves to, as `2025-08-23` or `2025-08-23T17:00`; absent where the reference date is
    /// wanting, and for durations and sets, which lie nowhere.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub begin: Option<String>,
    /// End of the interval, exclusive: of the day `2025-08-23` it is `2025-08-24`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub end: Option<String>,
    /// TIMEX3 modifier: `APPROX`, `START`, `MID`, `END`, `MORE_THAN`, `LESS_THAN`, …
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none", default)]
    pub modifier: Option<String>,
}
