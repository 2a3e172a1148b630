//! A line of JSONL as nearly all are: one object of strings and numbers, told in one pass over the bytes.

use super::record::Record;
use serde_json::value::RawValue;
use std::borrow::Cow;

/// What such a line says. Nothing of one that holds anything else or is wrong: the parser reads those, and says what is wrong.
pub fn read(line: &str) -> Option<Record<'_>> {
    let (mut id, mut text, mut date) = (None, None, None);
    let mut rest = blank(line).strip_prefix('{')?;
    loop {
        let (key, behind) = string(blank(rest))?;
        let value = blank(blank(behind).strip_prefix(':')?);
        let behind = match key.as_ref() {
            "text" => {
                let (said, behind) = string(value)?;
                text = Some(said);
                behind
            }
            key => {
                let behind = skip(value)?;
                let raw = || value.get(..value.len() - behind.len());
                match key {
                    "id" => id = Some(serde_json::from_str::<&RawValue>(raw()?).ok()?),
                    "date" => date = Some(serde_json::from_str::<&RawValue>(raw()?).ok()?),
                    _ => {}
                }
                behind
            }
        };
        rest = blank(behind);
        match rest.strip_prefix(',') {
            Some(behind) => rest = behind,
            None => break,
        }
    }
    if !blank(rest.strip_prefix('}')?).is_empty() {
        return None;
    }
    Some(Record {
        id: id.filter(|v: &&RawValue| v.get() != "null"),
        text: text?,
        date: date.filter(|v: &&RawValue| v.get() != "null"),
    })
}

/// Without the white space in front.
fn blank(text: &str) -> &str {
    text.trim_start_matches([' ', '\t', '\n', '\r'])
}

/// What stands behind a string or a whole number.
fn skip(text: &str) -> Option<&str> {
    if text.starts_with('"') {
        return Some(string(text)?.1);
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number = digits == 1 || digits > 1 && !text.starts_with('0');
    let behind = text.get(digits..)?;
    (number && !behind.starts_with(['.', 'e', 'E'])).then_some(behind)
}

/// A string, and what stands behind it.
fn string(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut end = plain(rest.as_bytes());
    let mut own: Option<String> = None;
    loop {
        let (said, behind) = rest.split_at_checked(end)?;
        match *behind.as_bytes() {
            [b'"', ..] => {
                let said = match own {
                    Some(own) => Cow::Owned(own + said),
                    None => Cow::Borrowed(said),
                };
                return Some((said, behind.get(1..)?));
            }
            [b'\\', c, ..] => {
                let c = match c {
                    b'"' | b'\\' | b'/' => char::from(c),
                    b'b' => '\u{8}',
                    b'f' => '\u{C}',
                    b'n' => '\n',
                    b'r' => '\r',
                    b't' => '\t',
                    // `\u0930`: where one is there are many.
                    _ => return None,
                };
                let own = own.get_or_insert_with(|| String::with_capacity(rest.len()));
                own.push_str(said);
                own.push(c);
                rest = behind.get(2..)?;
                end = plain(rest.as_bytes());
            }
            _ => return None,
        }
    }
}

/// How many bytes stand before the first quote, backslash or control character.
fn plain(bytes: &[u8]) -> usize {
    let odd = |b: u8| b < 0x20 || b == b'"' || b == b'\\';
    let (blocks, _) = bytes.as_chunks::<32>();
    // A whole block at a time is looked at without a jump.
    let any = |block: &[u8; 32]| block.iter().fold(false, |any, &b| any | odd(b));
    let whole = 32 * blocks.iter().take_while(|block| !any(block)).count();
    let rest = &bytes[whole..];
    whole + rest.iter().position(|&b| odd(b)).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slow(line: &str) -> Option<Record<'_>> {
        serde_json::from_str(line).ok()
    }

    fn same(line: &str) -> bool {
        let raw = |v: Option<&RawValue>| v.map(|v| v.get().to_string());
        let told = |r: Record<'_>| (raw(r.id), r.text.to_string(), raw(r.date));
        let fast = read(line).map(told);
        assert!(
            fast.is_none() || fast == slow(line).map(told),
            "{line}: {fast:?}"
        );
        fast.is_some()
    }

    #[test]
    fn as_the_parser_does() {
        for line in [
            r#"{"text": "राम"}"#,
            r#" { "id" : "a\"b" , "text" : "a\n\t\\\/b\u0000"} "#,
            r#"{"id":7,"text":"एक \"दो\" तीन\nचार, पाँच और छह, सात और आठ","date":"2024-01-01","url":"http://a/b","n":0}"#,
            r#"{"text":"a","text":"b"}"#,
            r#"{"text":"","id":"","date":""}"#,
        ] {
            assert_eq!(same(line), !line.contains("\\u"), "{line}");
        }
        for line in [
            "",
            "{",
            "{}",
            r#"{"id":1}"#,
            r#"{"text":"a",}"#,
            r#"{"text":"a"}}"#,
            r#"{"text":"a" "id":1}"#,
            r#"{"text":"a","id":01}"#,
            r#"{"text":"a","id":1.5}"#,
            r#"{"text":"a","id":-1}"#,
            r#"{"text":"a","id":}"#,
            r#"{"text":"a","id":null}"#,
            r#"{"text":"a","x":[1,{"text":"b"}]}"#,
            r#"{"text":1}"#,
            r#"{"text":"a\x"}"#,
            "{\"text\":\"a\tb\"}",
            "{\"text\":\"a\u{c}\"}",
            "\u{c}{\"text\":\"a\"}",
            r#"{"text":"a"#,
            r#"{"text":"a\"#,
            r#"{'text':"a"}"#,
        ] {
            assert!(!same(line), "{line}");
        }
    }

    #[test]
    fn wherever_something_odd_stands() {
        for odd in ["\"", "\\", "\\n", "\\\"", "\u{1}", "\u{7f}", "é", "\"}"] {
            for before in 0..70 {
                for behind in [0, 1, 5, 40] {
                    let text = "~".repeat(before) + odd + &"-".repeat(behind);
                    same(&format!("{{\"text\":\"{text}\"}}"));
                    same(&format!("{{\"text\":\"{text}"));
                }
            }
        }
    }
}
