//! Training texts: CoNLL of any of the usual corpora, and passages with marks.

use super::Example;
use super::generic::generic;
use crate::convention;
use crate::error::Error;
use crate::kind::Kind;
use crate::span::Span;

/// One passage: lines of headers, an empty line, and text with `⟦surface|KIND⟧` around each mention (further fields behind the
/// kind are skipped).
///
/// # Errors
/// Where a mark has no end or no known kind. `name` stands in the message.
pub fn read_marked(name: &str, text: &str) -> Result<Example, Error> {
    marked(text.split_once("\n\n").map_or(text, |p| p.1)).map_err(|why| Error::io(name, why))
}

/// One passage without its headers.
fn marked(mut rest: &str) -> Result<Example, String> {
    let mut example = Example::default();
    while let Some((before, after)) = rest.split_once('⟦') {
        example.text.push_str(before);
        let (inside, after) = after.split_once('⟧').ok_or("⟦ without ⟧")?;
        let mut fields = inside.split('|');
        let (surface, kind) = (fields.next().unwrap_or(""), fields.next().unwrap_or(""));
        let kind: Kind = kind.parse().map_err(|e: Error| e.to_string())?;
        let start = example.text.len();
        example.text.push_str(surface);
        let span = Span::new(start, example.text.len());
        example.names.push((kind, span));
        rest = after;
    }
    example.text.push_str(rest);
    Ok(example)
}

/// Sentences of a CoNLL file: a token and its tag a line, an empty line behind each sentence. The tags of IL-NER, HiNER and the
/// usual names of people, places and organisations are known; names are brought to this library's convention.
///
/// # Errors
/// Where a line has no tag. `name` stands in the message.
pub fn read_conll(name: &str, text: &str) -> Result<Vec<Example>, Error> {
    conll(text).map_err(|(line, why)| Error::corpus(name, line, why))
}

/// The error is the number of a line and what it lacks.
fn conll(text: &str) -> Result<Vec<Example>, (usize, &'static str)> {
    let mut out = Vec::new();
    let mut tokens = Vec::new();
    for (n, line) in text.lines().chain([""]).enumerate() {
        if line.trim().is_empty() {
            if !tokens.is_empty() {
                out.push(sentence(&tokens));
                tokens.clear();
            }
            continue;
        }
        let (token, tag) = line
            .split_once('\t')
            .or_else(|| line.rsplit_once(' '))
            .ok_or((n + 1, "a token without a tag"))?;
        tokens.push((token, tag.trim()));
    }
    Ok(out)
}

fn kind(tag: &str) -> Option<Kind> {
    Some(match tag {
        "NEP" | "PERSON" | "Per" | "PER" | "person" => Kind::Person,
        "NEL" | "LOCATION" | "Loc" | "LOC" | "PLACE" | "GPE" | "location" => Kind::Place,
        "NEO" | "ORGANIZATION" | "Org" | "ORG" | "corporation" | "group" => Kind::Org,
        _ => return None,
    })
}

/// Text of tokens joined by one space, and its names under our convention.
fn sentence(tokens: &[(&str, &str)]) -> Example {
    let mut text = String::new();
    let mut starts = Vec::new();
    for (token, _) in tokens {
        if !text.is_empty() {
            text.push(' ');
        }
        starts.push(text.len());
        text.push_str(token);
    }
    let mut names = Vec::new();
    let mut i = 0;
    while i < tokens.len() {
        let (prefix, name) = tokens[i].1.split_once('-').unwrap_or(("", tokens[i].1));
        let Some(k) = kind(name).filter(|_| matches!(prefix, "B" | "I" | "")) else {
            i += 1;
            continue;
        };
        let mut j = i + 1;
        while j < tokens.len() && tokens[j].1.strip_prefix("I-").and_then(kind) == Some(k) {
            j += 1;
        }
        let name = convention::narrow(k, tokens, i..j);
        let (a, b) = (name.start, name.end);
        let span = Span::new(starts[a], starts[b - 1] + tokens[b - 1].0.len());
        let span = convention::trim(&text, span);
        if !span.is_empty() && !generic(&tokens[name]) {
            names.push((k, span));
        }
        i = j;
    }
    Example {
        text,
        names,
        again: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surfaces(e: &Example) -> Vec<(Kind, &str)> {
        e.names
            .iter()
            .map(|(k, s)| (*k, s.slice(&e.text)))
            .collect()
    }

    #[test]
    fn names_of_other_conventions_are_narrowed() {
        let read = conll("श्री B-NEP\nसाय I-NEP\nजी I-NEP\nदुर्ग B-LOCATION\nजिले I-LOCATION\nकेन्द्र B-NEO\nसरकार I-NEO\n(भेल) B-Org\n\nTokyo\tB-Loc\n").unwrap();
        assert_eq!(read.len(), 2);
        let wanted = [
            (Kind::Person, "साय"),
            (Kind::Place, "दुर्ग"),
            (Kind::Org, "भेल"),
        ];
        assert_eq!(surfaces(&read[0]), wanted);
        assert_eq!(surfaces(&read[1]), [(Kind::Place, "Tokyo")]);
        assert!(conll("token").is_err());
    }

    #[test]
    fn passages_are_read_without_their_marks() {
        let read = marked("सीएम ⟦साय|PERSON|e=1⟧ ⟦शनिवार|DATE⟧ को आए।\n").unwrap();
        assert_eq!(read.text, "सीएम साय शनिवार को आए।\n");
        assert_eq!(
            surfaces(&read),
            [(Kind::Person, "साय"), (Kind::Date, "शनिवार")]
        );
        assert!(marked("⟦साय|PERSON").is_err());
        assert!(marked("⟦साय|no kind⟧").is_err());
    }
}
