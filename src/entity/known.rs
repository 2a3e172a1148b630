//! What is told of an entity: ids, codes, names in both scripts, and the key to group texts by.

use super::names::Names;
use super::record::Record;
use crate::kind::Kind;
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// One real-world thing that a text names.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// `iso:`, `lgd:`, `wd:` or `x:` id from a gazetteer; absent where no list knows the thing, or several could be meant.
    #[serde(default)]
    pub id: Option<String>,
    /// Canonical name in Devanagari.
    #[serde(default)]
    pub name_hi: Option<String>,
    /// Canonical name in Latin script.
    #[serde(default)]
    pub name_en: Option<String>,
    /// The languages (`hi`, `en`) whose name was put together by rule (words the lists know, the others transliterated), not read
    /// as a whole from a list or the text.
    #[serde(default)]
    pub generated: Vec<Lang>,
    /// Classification codes of a sector.
    #[serde(default)]
    pub codes: Option<Codes>,
    /// Ids the name could stand for, where the text does not tell which.
    #[serde(default)]
    pub candidates: Vec<String>,
    /// The same for the same thing in every text, as far as its id, or else the sound of its name, tells: what to group a
    /// collection of texts by.
    ///
    /// The id where there is one (`iso:IN-CG`); else the kind and the [key](crate::transliterate::key) of the longest name the
    /// text has (`PERSON:nkjukjuya` for `नाकाजो काज़ुया` and for `Nakajo Kazuya`); the value for a date (`DATE:2025-08-23`). Two
    /// people of one name share a key, and a text that says only `शर्मा` has the key of that: whoever groups by keys may want
    /// to leave out what has neither an id nor a name of two words.
    pub key: String,
    /// Indices of its mentions, rising.
    pub mentions: Vec<usize>,
}

/// A language of canonical names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Lang {
    /// Hindi, in Devanagari.
    Hi,
    /// English, in Latin script.
    En,
}

/// Codes of a sector in industry classifications.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Codes {
    /// Division or group of ISIC Rev. 4 (United Nations).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub isic4: Option<String>,
    /// Division or group of NIC-2008 (India).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub nic2008: Option<String>,
    /// Id of the sector it is part of.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub parent: Option<String>,
}

impl Serialize for Entity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Record::of(self).serialize(serializer)
    }
}

impl Entity {
    /// What [`Records::names`] gives.
    pub(crate) fn names(&self) -> Names<'_> {
        Names {
            id: self.id.as_deref().map(Cow::Borrowed),
            hi: self.name_hi.as_deref().map(Cow::Borrowed),
            en: self.name_en.as_deref().map(Cow::Borrowed),
            ..Names::new(self.kind)
        }
    }
}
