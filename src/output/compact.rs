//! JSON in one line, written byte by byte: what serde writes of a document, at a third of the price.

use super::document::timex_type;
use super::pen::Pen;
use super::{Document, json};
use crate::date::{Timex, TimexType};
use crate::entity::{Codes, Lang, Record};
use crate::kind::Kind;
use crate::mention::Mention;
use crate::source::Source;
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
    let mut pen = Pen::new(out);
    pen.put(b"\"mentions\":[");
    for (i, m) in extraction.mentions().iter().enumerate() {
        if i > 0 {
            pen.put(b",");
        }
        mention(&mut pen, m, converter.span(m.span()))?;
    }
    pen.put(b"],\"entities\":[");
    let mut first = true;
    extraction.each_record(&mut |r| {
        if !first {
            pen.put(b",");
        }
        first = false;
        record(&mut pen, &r);
    });
    pen.put(b"]}");
    Ok(())
}

fn mention(pen: &mut Pen<'_>, m: &Mention<'_>, span: Span) -> io::Result<()> {
    kind(pen, m.kind());
    pen.put(b"\",\"start\":");
    pen.number(span.start);
    pen.put(b",\"end\":");
    pen.number(span.end);
    pen.put(b",\"text\":\"");
    pen.text(m.text());
    pen.put(b"\",\"entity\":");
    pen.number(m.entity());
    pen.put(b",\"score\":");
    score(pen, m.score())?;
    pen.put(b",\"source\":\"");
    match m.source() {
        Source::Gazetteer(file) => {
            pen.put(b"gazetteer:");
            pen.text(file);
        }
        Source::Rule(rule) => {
            pen.put(b"rule:");
            pen.text(rule);
        }
        Source::Model => pen.put(b"model"),
        other => other.parts().into_iter().for_each(|part| pen.text(part)),
    }
    pen.put(b"\"");
    if let Some(title) = m.title() {
        pen.put(b",\"title\":\"");
        pen.text(title);
        pen.put(b"\"");
    }
    if let Some(t) = m.timex() {
        timex(pen, t);
    }
    pen.put(b"}");
    Ok(())
}

/// The beginning of an object, its kind with the quote still open.
fn kind(pen: &mut Pen<'_>, kind: Kind) {
    match kind {
        Kind::Person => pen.put(b"{\"kind\":\"PERSON"),
        Kind::Org => pen.put(b"{\"kind\":\"ORG"),
        Kind::Place => pen.put(b"{\"kind\":\"PLACE"),
        Kind::Date => pen.put(b"{\"kind\":\"DATE"),
        other => {
            pen.put(b"{\"kind\":\"");
            pen.text(other.as_str());
        }
    }
}

fn timex(pen: &mut Pen<'_>, t: &Timex) {
    pen.put(b",\"timex\":{\"type\":\"");
    match t.kind {
        TimexType::Date => pen.put(b"DATE"),
        other => pen.text(timex_type(other)),
    }
    optional(pen, b"\",\"value\":\"", t.value.as_deref());
    optional(pen, b"\",\"begin\":\"", t.begin.as_deref());
    optional(pen, b"\",\"end\":\"", t.end.as_deref());
    optional(pen, b"\",\"mod\":\"", t.modifier.as_deref());
    pen.put(b"\"}");
}

fn record(pen: &mut Pen<'_>, r: &Record<'_>) {
    kind(pen, r.kind);
    optional(pen, b"\",\"id\":\"", r.id.as_deref());
    optional(pen, b"\",\"name_hi\":\"", r.name_hi.as_deref());
    optional(pen, b"\",\"name_en\":\"", r.name_en.as_deref());
    pen.put(b"\"");
    if !r.generated.is_empty() {
        pen.put(b",\"generated\":");
        let names = r.generated.iter().map(|lang| match lang {
            Lang::Hi => "hi",
            Lang::En => "en",
        });
        list(pen, names, string);
    }
    if let Some(codes) = &r.codes {
        write_codes(pen, codes);
    }
    if !r.candidates.is_empty() {
        pen.put(b",\"candidates\":");
        list(pen, r.candidates.iter().copied(), string);
    }
    pen.put(b",\"key\":\"");
    pen.text(&r.key);
    pen.put(b"\",\"mentions\":");
    list(pen, r.mentions.iter().copied(), Pen::number);
    pen.put(b"}");
}

fn write_codes(pen: &mut Pen<'_>, codes: &Codes) {
    pen.put(b",\"codes\":{");
    let all = [
        ("isic4", &codes.isic4),
        ("nic2008", &codes.nic2008),
        ("parent", &codes.parent),
    ];
    let mut comma = "";
    for (name, value) in all {
        if let Some(value) = value {
            pen.text(comma);
            comma = ",";
            string(pen, name);
            pen.put(b":");
            string(pen, value);
        }
    }
    pen.put(b"}");
}

/// A field that may be absent, behind another one whose quote is still open, as its own is left.
#[inline(always)]
fn optional<const N: usize>(pen: &mut Pen<'_>, name: &[u8; N], value: Option<&str>) {
    if let Some(value) = value {
        pen.put(name);
        pen.text(value);
    }
}

fn list<'v, T>(
    pen: &mut Pen<'v>,
    values: impl Iterator<Item = T>,
    mut write: impl FnMut(&mut Pen<'v>, T),
) {
    pen.put(b"[");
    for (i, value) in values.enumerate() {
        if i > 0 {
            pen.put(b",");
        }
        write(pen, value);
    }
    pen.put(b"]");
}

fn string(pen: &mut Pen<'_>, text: &str) {
    pen.put(b"\"");
    pen.text(text);
    pen.put(b"\"");
}

/// A score in three digits at most.
fn score(pen: &mut Pen<'_>, score: f32) -> io::Result<()> {
    let thousands = (score * 1000.0).round();
    if !(0.0..=1000.0).contains(&thousands) || thousands.is_sign_negative() {
        let odd = serde_json::to_string(&json::score(score))?;
        pen.text(&odd);
        return Ok(());
    }
    let number = thousands as u32;
    let digit = |place: u32| b'0' + (number / place % 10) as u8;
    let digits = [digit(1000), b'.', digit(100), digit(10), digit(1)];
    let length = match number {
        n if n % 100 == 0 => 3,
        n if n % 10 == 0 => 4,
        _ => 5,
    };
    pen.put_some(&digits, length);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_as_serde_writes_them() {
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
            score(&mut Pen::new(&mut out), s).unwrap();
            assert_eq!(out, serde_json::to_vec(&json::score(s)).unwrap(), "{s}");
        }
    }

    #[test]
    fn codes_that_are_known() {
        for (isic4, parent) in [
            (None, None),
            (Some("01"), None),
            (None, Some("x:a")),
            (Some("1"), Some("b")),
        ] {
            let codes = Codes {
                isic4: isic4.map(String::from),
                parent: parent.map(String::from),
                ..Codes::default()
            };
            let mut out = Vec::new();
            write_codes(&mut Pen::new(&mut out), &codes);
            let serde = serde_json::to_string(&codes).unwrap();
            assert_eq!(out, format!(",\"codes\":{serde}").into_bytes());
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
