//! JSON in one line, written byte by byte: what serde writes of a document, at a third of the price.

use super::document::timex_type;
use super::text::{decimal, is_plain};
use super::{Document, json};
use crate::date::Timex;
use crate::entity::{Codes, Lang, Record};
use crate::mention::Mention;
use crate::span::{OffsetUnit, Span};
use std::io;

/// Appends mentions and entities of a document, with the brace that closes it.
pub(super) fn write(
    out: &mut Vec<u8>,
    document: &Document<'_>,
    offsets: OffsetUnit,
) -> io::Result<()> {
    let extraction = document.extraction();
    let mut converter = document.offsets(offsets);
    out.extend_from_slice(b"\"mentions\":[");
    for (i, m) in extraction.mentions().iter().enumerate() {
        if i > 0 {
            out.push(b',');
        }
        mention(out, m, converter.span(m.span()))?;
    }
    out.extend_from_slice(b"],\"entities\":[");
    let mut first = true;
    extraction.each_record(&mut |r| {
        if !first {
            out.push(b',');
        }
        first = false;
        record(out, &r);
    });
    out.extend_from_slice(b"]}");
    Ok(())
}

fn mention(out: &mut Vec<u8>, m: &Mention<'_>, span: Span) -> io::Result<()> {
    out.extend_from_slice(b"{\"kind\":\"");
    out.extend_from_slice(m.kind().as_str().as_bytes());
    out.extend_from_slice(b"\",\"start\":");
    decimal(out, span.start);
    out.extend_from_slice(b",\"end\":");
    decimal(out, span.end);
    out.extend_from_slice(b",\"text\":");
    string(out, m.text());
    out.extend_from_slice(b",\"entity\":");
    decimal(out, m.entity());
    out.extend_from_slice(b",\"score\":");
    score(out, m.score())?;
    out.extend_from_slice(b",\"source\":\"");
    for part in m.source().parts() {
        escaped(out, part);
    }
    out.push(b'"');
    if let Some(title) = m.title() {
        out.extend_from_slice(b",\"title\":");
        string(out, title);
    }
    if let Some(t) = m.timex() {
        timex(out, t);
    }
    out.push(b'}');
    Ok(())
}

fn timex(out: &mut Vec<u8>, t: &Timex) {
    out.extend_from_slice(b",\"timex\":{\"type\":\"");
    out.extend_from_slice(timex_type(t.kind).as_bytes());
    out.push(b'"');
    optional(out, b",\"value\":", t.value.as_deref());
    optional(out, b",\"begin\":", t.begin.as_deref());
    optional(out, b",\"end\":", t.end.as_deref());
    optional(out, b",\"mod\":", t.modifier.as_deref());
    out.push(b'}');
}

fn record(out: &mut Vec<u8>, r: &Record<'_>) {
    out.extend_from_slice(b"{\"kind\":\"");
    out.extend_from_slice(r.kind.as_str().as_bytes());
    out.push(b'"');
    optional(out, b",\"id\":", r.id.as_deref());
    optional(out, b",\"name_hi\":", r.name_hi.as_deref());
    optional(out, b",\"name_en\":", r.name_en.as_deref());
    if !r.generated.is_empty() {
        out.extend_from_slice(b",\"generated\":");
        let names = r.generated.iter().map(|lang| match lang {
            Lang::Hi => "hi",
            Lang::En => "en",
        });
        list(out, names, string);
    }
    if let Some(codes) = &r.codes {
        write_codes(out, codes);
    }
    if !r.candidates.is_empty() {
        out.extend_from_slice(b",\"candidates\":");
        list(out, r.candidates.iter().copied(), string);
    }
    out.extend_from_slice(b",\"key\":");
    string(out, &r.key);
    out.extend_from_slice(b",\"mentions\":");
    list(out, r.mentions.iter().copied(), decimal);
    out.push(b'}');
}

fn write_codes(out: &mut Vec<u8>, codes: &Codes) {
    out.extend_from_slice(b",\"codes\":{");
    let at = out.len();
    optional(out, b",\"isic4\":", codes.isic4.as_deref());
    optional(out, b",\"nic2008\":", codes.nic2008.as_deref());
    optional(out, b",\"parent\":", codes.parent.as_deref());
    // The first one has no comma.
    if out.len() > at {
        out.remove(at);
    }
    out.push(b'}');
}

fn optional(out: &mut Vec<u8>, name: &[u8], value: Option<&str>) {
    if let Some(value) = value {
        out.extend_from_slice(name);
        string(out, value);
    }
}

fn list<T>(
    out: &mut Vec<u8>,
    values: impl Iterator<Item = T>,
    mut write: impl FnMut(&mut Vec<u8>, T),
) {
    out.push(b'[');
    for (i, value) in values.enumerate() {
        if i > 0 {
            out.push(b',');
        }
        write(out, value);
    }
    out.push(b']');
}

fn string(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    escaped(out, text);
    out.push(b'"');
}

fn escaped(out: &mut Vec<u8>, text: &str) {
    if is_plain(text) {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    for b in text.bytes() {
        let short = match b {
            b'"' | b'\\' => b,
            8 => b'b',
            9 => b't',
            10 => b'n',
            12 => b'f',
            13 => b'r',
            0..0x20 => {
                out.extend_from_slice(b"\\u00");
                out.push(b'0' + (b >> 4));
                out.push(b"0123456789abcdef"[usize::from(b & 15)]);
                continue;
            }
            _ => {
                out.push(b);
                continue;
            }
        };
        out.extend_from_slice(&[b'\\', short]);
    }
}

/// A score in three digits at most.
fn score(out: &mut Vec<u8>, score: f32) -> io::Result<()> {
    let thousands = (score * 1000.0).round();
    if !(0.0..=1000.0).contains(&thousands) || thousands.is_sign_negative() {
        return Ok(serde_json::to_writer(out, &json::score(score))?);
    }
    let number = thousands as u32;
    let digit = |place: u32| b'0' + (number / place % 10) as u8;
    let digits = [digit(1000), b'.', digit(100), digit(10), digit(1)];
    let length = match number {
        n if n % 100 == 0 => 3,
        n if n % 10 == 0 => 4,
        _ => 5,
    };
    out.extend_from_slice(&digits[..length]);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_serde_does() {
        let all: String = ('\0'..='\u{100}')
            .chain("राम \"कुमार\" \u{2028}".chars())
            .collect();
        for text in ["", "a", "राम कुमार वर्मा", "a\"", "\\", all.as_str()]
        {
            let mut out = Vec::new();
            string(&mut out, text);
            assert_eq!(out, serde_json::to_vec(text).unwrap(), "{text:?}");
        }
        let edge = [
            -0.0,
            -1.0,
            1.0004,
            1.01,
            25.5,
            f32::NAN,
            f32::INFINITY,
            1e-9,
        ];
        for s in (0..=5000u16).map(|n| f32::from(n) / 5000.0).chain(edge) {
            let mut out = Vec::new();
            score(&mut out, s).unwrap();
            assert_eq!(out, serde_json::to_vec(&json::score(s)).unwrap(), "{s}");
        }
    }

    #[cfg(feature = "builtin")]
    #[test]
    fn whole_documents() {
        let extractor = crate::Extractor::new();
        for text in [
            "",
            "सीएम विष्णुदेव साय 24 अगस्त 2025 को रायपुर में \"टाटा स्टील\" गए, साथ में रज्जू पटवेकर थे और @vishnudsai\tभी।",
            "Minister Zorbin Kaptle of Aurangabad met textiles firms (Qwexo Ltd.) around 5 pm last week, said #RaipurNews.",
        ] {
            let extraction = extractor.extract(text);
            let document = Document::new(&extraction).id("a\n1");
            for offsets in [OffsetUnit::Byte, OffsetUnit::Char, OffsetUnit::Utf16] {
                let mut fast = Vec::new();
                json::write(&mut fast, &document, offsets).unwrap();
                let mut slow = Vec::new();
                json::write_indented(&mut slow, &document, document.name(), offsets).unwrap();
                let slow: serde_json::Value = serde_json::from_slice(&slow).unwrap();
                let read: serde_json::Value = serde_json::from_slice(&fast).unwrap();
                assert_eq!(read, slow);
            }
            // In the same order and as short.
            let mut bytes = b"{".to_vec();
            write(&mut bytes, &document, OffsetUnit::Byte).unwrap();
            let kept = extraction.clone();
            let _ = kept.entities();
            let mut again = b"{".to_vec();
            write(&mut again, &Document::new(&kept), OffsetUnit::Byte).unwrap();
            assert_eq!(bytes, again);
            let entities = serde_json::to_vec(kept.entities()).unwrap();
            assert!(bytes.windows(entities.len()).any(|w| w == entities));
            assert_eq!(
                serde_json::to_vec(&extraction.written_entities()).unwrap(),
                entities
            );
        }
    }
}
