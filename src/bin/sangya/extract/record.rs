//! A line of JSONL.

use crate::failure::json_reason;
use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// What a line may hold; other fields are passed over, and of a field given twice the last counts.
pub struct Record<'a> {
    /// As it stands in the line: a string, a number.
    pub id: Option<&'a RawValue>,
    pub text: Cow<'a, str>,
    pub date: Option<&'a RawValue>,
}

/// A string, borrowed where it holds no escape.
struct Text<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct V;
        impl<'de> Visitor<'de> for V {
            type Value = Text<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string as `text`")
            }
            fn visit_borrowed_str<E: Error>(self, s: &'de str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Borrowed(s)))
            }
            fn visit_str<E: Error>(self, s: &str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(s.to_string())))
            }
            fn visit_string<E: Error>(self, s: String) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(s)))
            }
        }
        deserializer.deserialize_str(V)
    }
}

impl<'de> Deserialize<'de> for Record<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct V;
        impl<'de> Visitor<'de> for V {
            type Value = Record<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with `text`")
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Record<'de>, M::Error> {
                let (mut id, mut text, mut date) = (None, None, None);
                while let Some(key) = map.next_key::<Cow<'de, str>>()? {
                    match key.as_ref() {
                        "id" => id = Some(map.next_value::<&'de RawValue>()?),
                        "text" => text = Some(map.next_value::<Text<'de>>()?.0),
                        "date" => date = Some(map.next_value::<&'de RawValue>()?),
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(Record {
                    id: id.filter(|v| v.get() != "null"),
                    text: text.ok_or_else(|| M::Error::custom("no `text`"))?,
                    date: date.filter(|v| v.get() != "null"),
                })
            }
        }
        deserializer.deserialize_map(V)
    }
}

/// Parses a line; the error is one line that says what and where.
pub fn parse(line: &[u8]) -> Result<Record<'_>, String> {
    if line.iter().all(u8::is_ascii_whitespace) {
        return Err(String::from("an empty line"));
    }
    // Three bytes in four of Hindi are checked sixteen or more at a time; where one is wrong, the slower way tells which.
    let line = simdutf8::basic::from_utf8(line).map_err(|_| {
        let at = std::str::from_utf8(line).map_or_else(|e| e.valid_up_to(), str::len);
        format!("not UTF-8 at byte {at}")
    })?;
    serde_json::from_str(line).map_err(|e| json_reason(&e))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(line: &str) -> String {
        parse(line.as_bytes()).err().unwrap_or_default()
    }

    #[test]
    fn reads() {
        let line = r#"{"x": [1, {"text": 2}], "id": 7, "text": "a\nb", "date": null, "text": "c"}"#;
        let record = parse(line.as_bytes()).unwrap();
        assert_eq!(record.id.map(RawValue::get), Some("7"));
        assert_eq!(record.text, "c");
        assert!(record.date.is_none());
    }

    #[test]
    fn refuses() {
        assert_eq!(why(r#"{"id": 1}"#), "no `text`");
        assert_eq!(
            why(r#"{"text": 5}"#),
            "invalid type: integer `5`, expected a string as `text`"
        );
        assert_eq!(
            why("[1]"),
            "invalid type: sequence, expected an object with `text`"
        );
        assert_eq!(why("{"), "not JSON: EOF while parsing an object at byte 1");
        assert_eq!(why(" "), "an empty line");
        assert!(why(r#"{"text": "\ud800"}"#).contains("at byte"));
        assert_eq!(
            parse(b"{\"text\": \"\xff\"}").err().unwrap(),
            "not UTF-8 at byte 10"
        );
    }
}
