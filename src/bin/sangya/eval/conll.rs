//! CoNLL files: token first, tag last, a blank line behind each sentence.
//!
//! A sentence's text is its tokens with one space between them, its id its number from 0.

use super::annotation::Gold;
use sangya::convention;
use sangya::{Kind, Span};
use std::collections::BTreeSet;

/// What other corpora call our kinds.
const NAMES: [(&str, Kind); 18] = [
    ("NEP", Kind::Person),
    ("PER", Kind::Person),
    ("PERSON", Kind::Person),
    ("NEL", Kind::Place),
    ("LOC", Kind::Place),
    ("LOCATION", Kind::Place),
    ("GPE", Kind::Place),
    ("PLACE", Kind::Place),
    ("NEO", Kind::Org),
    ("ORG", Kind::Org),
    ("ORGANIZATION", Kind::Org),
    ("CORPORATION", Kind::Org),
    ("GROUP", Kind::Org),
    ("NETI", Kind::Date),
    ("TIMEX", Kind::Date),
    ("TIME", Kind::Date),
    ("DATE", Kind::Date),
    ("SECTOR", Kind::Sector),
];

/// Reads all sentences. With `trim`, gold of other corpora is brought to this library's contract. The error is the number of a line and
/// why it is none of a corpus.
pub fn read(content: &str, trim: bool) -> Result<Vec<Gold>, (usize, String)> {
    let mut out = Vec::new();
    let mut tokens: Vec<(&str, &str)> = Vec::new();
    for (n, line) in content.lines().chain([""]).enumerate() {
        if line.trim().is_empty() {
            if !tokens.is_empty() {
                out.push(sentence(out.len(), &tokens, trim));
                tokens.clear();
            }
            continue;
        }
        if line.starts_with("-DOCSTART-")
            || line.starts_with("# ") && !line.contains('\t') && tokens.is_empty()
        {
            continue;
        }
        let columns = if line.contains('\t') {
            line.split_once('\t')
                .map(|(token, rest)| (token, rest.rsplit('\t').next().unwrap_or(rest)))
        } else {
            line.trim_end()
                .rsplit_once(' ')
                .map(|(rest, tag)| (rest.split(' ').next().unwrap_or(rest), tag))
        };
        match columns {
            Some((token, tag)) if is_tag(tag.trim()) => tokens.push((token, tag.trim())),
            Some((_, tag)) => {
                let tag = tag.trim();
                return Err((
                    n + 1,
                    format!(
                        "\"{tag}\" is no tag such as O or B-PERSON: gold is CoNLL, JSONL or a folder of JSON files"
                    ),
                ));
            }
            None => return Err((n + 1, String::from("a token without a tag"))),
        }
    }
    Ok(out)
}

/// `O`, `B-PERSON`, `NEP`: what hardly a line of prose ends in.
fn is_tag(tag: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./".contains(c);
    tag.chars().all(plain) && (tag.contains('-') || !tag.contains(|c: char| c.is_ascii_lowercase()))
}

fn sentence(number: usize, tokens: &[(&str, &str)], trim: bool) -> Gold {
    let mut text = String::new();
    let mut spans = Vec::with_capacity(tokens.len());
    for (token, _) in tokens {
        if !spans.is_empty() {
            text.push(' ');
        }
        spans.push(Span::new(text.len(), text.len() + token.len()));
        text.push_str(token);
    }
    let mut mentions = BTreeSet::new();
    let tags = clean(tokens.iter().map(|t| t.1), !trim);
    let mut i = 0;
    while i < tags.len() {
        let Some((_, kind)) = tags[i] else {
            i += 1;
            continue;
        };
        let mut end = i + 1;
        while end < tags.len() && tags[end] == Some((false, kind)) {
            end += 1;
        }
        let mut range = i..end;
        if trim {
            range = convention::narrow(kind, tokens, range);
        }
        let mut span = Span::new(spans[range.start].start, spans[range.end - 1].end);
        if trim {
            span = convention::trim(&text, span);
        }
        if !span.is_empty() {
            mentions.insert((kind, span));
        }
        i = end;
    }
    Gold {
        id: number.to_string(),
        text,
        date: None,
        mentions,
    }
}

/// Tags to begin-or-not and kind. Corpora hold tags such as `-NEL`, `-` and an `I-` that follows nothing. A name that is no kind
/// is a user's label in our own files (`labels`), a thing this library does not look for in those of others.
fn clean<'a>(tags: impl Iterator<Item = &'a str>, labels: bool) -> Vec<Option<(bool, Kind)>> {
    let mut before = None;
    tags.map(|tag| {
        let (prefix, name) = tag.split_once('-').unwrap_or((tag, ""));
        let known = NAMES
            .iter()
            .find(|n| n.0.eq_ignore_ascii_case(name))
            .map(|n| n.1);
        let kind = known.or_else(|| {
            (labels && !prefix.is_empty())
                .then(|| name.parse().ok())
                .flatten()
        });
        let kind = kind.filter(|_| matches!(prefix, "B" | "I" | ""));
        let out = kind.map(|k| (prefix == "B" || before != kind, k));
        before = kind;
        out
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_sentences() {
        let gold = read(
            "श्री B-NEP\nसाय I-NEP\nरायपुर -NEL\n\nTokyo\tx\tB-LOC\n",
            true,
        )
        .unwrap();
        assert_eq!(gold.len(), 2);
        assert_eq!(gold[0].text, "श्री साय रायपुर");
        let surfaces: Vec<_> = gold[0]
            .mentions
            .iter()
            .map(|(k, s)| (*k, s.slice(&gold[0].text)))
            .collect();
        assert_eq!(surfaces, [(Kind::Person, "साय"), (Kind::Place, "रायपुर")]);
        assert_eq!(gold[1].mentions.len(), 1);
        assert!(read("token", false).is_err());
    }
}
