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

/// What a temporal expression means.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Timex {
    /// TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: TimexType,
    /// TIMEX3 value, ISO 8601 style: `2025-08-23`, `2025-W34`, `2024-07`, `P10D`, `XXXX-WXX-1`; absent where it is not known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub value: Option<String>,
    /// Start of the resolved half-open interval, a date or a date-time.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub begin: Option<String>,
    /// End of the interval, exclusive.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub end: Option<String>,
    /// TIMEX3 modifier: `APPROX`, `START`, `MID`, `END`, `MORE_THAN`, `LESS_THAN`, …
    #[serde(rename = "mod", skip_serializing_if = "Option::is_none", default)]
    pub modifier: Option<String>,
}
