//! Partial names, the other script, and handles: joined by sound, and only where one thing can be meant.

use super::{Groups, RawMention, transliterate};
use crate::gazetteer::format::note_value;
use crate::kind::Kind;
use std::collections::HashMap;

/// Joins groups of one kind that sound alike, short names to full ones, and handles to what they name.
pub(super) fn join(text: &str, mentions: &[RawMention], groups: &mut Groups<'_>) {
    called(text, mentions, groups);
    groups.two_scripts = two_scripts(groups);
    by_sound(groups);
    across_scripts(groups);
    short_names(groups);
    handles(groups);
}

/// What a title says of its bearer: `Some(true)` a woman.
pub(super) fn gender_of_title(title: &str) -> Option<bool> {
    let woman = [
        "श्रीमती",
        "सुश्री",
        "कुमारी",
        "Smt",
        "Mrs",
        "Ms",
        "साध्वी",
        "बेगम",
    ];
    let man = ["श्री", "Shri", "Mr", "Sri"];
    let title = without_joiners(title);
    let words = || title.split([' ', '.']).filter(|w| !w.is_empty());
    if words().any(|w| woman.contains(&w)) {
        return Some(true);
    }
    words().any(|w| man.contains(&w)).then_some(false)
}

/// Words are compared without the joiners that some keyboards put behind a virama.
fn without_joiners(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains(['\u{200C}', '\u{200D}']) {
        text.replace(['\u{200C}', '\u{200D}'], "").into()
    } else {
        text.into()
    }
}

/// `क उर्फ ख`: two names of one person.
fn called(text: &str, mentions: &[RawMention], groups: &mut Groups<'_>) {
    let aliased = |a: &RawMention, b: &RawMention| {
        a.kind == Kind::Person
            && b.kind == Kind::Person
            && matches!(
                without_joiners(text.get(a.span.end..b.span.start).unwrap_or("").trim()).as_ref(),
                "उर्फ" | "ऊर्फ" | "alias" | "aka" | "a.k.a." | "urf"
            )
    };
    if !mentions.windows(2).any(|p| aliased(&p[0], &p[1])) {
        return;
    }
    let mut group_of = vec![0; mentions.len()];
    for (g, group) in groups.all.iter().enumerate() {
        for &m in &group.mentions {
            group_of[m as usize] = g;
        }
    }
    for i in 1..mentions.len() {
        if aliased(&mentions[i - 1], &mentions[i]) {
            groups.join(group_of[i - 1], group_of[i]);
        }
    }
}

/// Whether the text's names stand in both scripts: only then does it take the sound of a name to compare it.
fn two_scripts(groups: &Groups<'_>) -> bool {
    let mut named = groups
        .all
        .iter()
        .filter(|g| matches!(g.kind, Kind::Person | Kind::Org | Kind::Place));
    let Some(first) = named.next().map(|g| g.surface.is_ascii()) else {
        return false;
    };
    named.any(|g| g.surface.is_ascii() != first)
}

/// What names are compared by: their sound where there are two scripts, else their folded letters, which cost a tenth.
fn comparable(groups: &Groups<'_>, name: &str) -> String {
    if groups.two_scripts {
        transliterate::key(name).as_str().to_string()
    } else {
        let folded = crate::normalize::normalize(name);
        folded
            .text
            .chars()
            .filter(|c| !matches!(c, ' ' | '.' | '-'))
            .collect()
    }
}

/// Names that a group may be compared by: its text, and its entry's canonical names.
fn names<'a>(groups: &'a Groups<'_>, g: usize) -> Vec<&'a str> {
    let group = &groups.all[g];
    let mut out = vec![group.surface];
    if let Some(entry) = group.entry {
        let (hi, en) = groups.names(entry);
        let latin = group.surface.is_ascii();
        let wanted = |n: &&str| {
            !n.is_empty() && *n != group.surface && (groups.two_scripts || n.is_ascii() == latin)
        };
        out.extend([hi, en].into_iter().filter(wanted));
    }
    out
}

fn is_handle(surface: &str) -> bool {
    surface.starts_with(['@', '#'])
}

fn word_count(surface: &str) -> usize {
    surface.split_whitespace().count()
}

fn by_sound(groups: &mut Groups<'_>) {
    // Listed names have joined by id; sound only matters where a kind has names that no list knows.
    let unlisted: Vec<Kind> = [Kind::Person, Kind::Org, Kind::Place]
        .into_iter()
        .filter(|k| {
            groups
                .all
                .iter()
                .any(|g| g.kind == *k && g.entry.is_none() && !is_handle(g.surface))
        })
        .collect();
    let mut known: HashMap<(Kind, String), usize> = HashMap::new();
    for g in 0..groups.all.len() {
        let group = &groups.all[g];
        if !unlisted.contains(&group.kind) || is_handle(group.surface) {
            continue;
        }
        let keys: Vec<_> = names(groups, g)
            .into_iter()
            .map(|n| comparable(groups, n))
            .filter(|k| !k.is_empty())
            .collect();
        for key in keys {
            let first = *known.entry((groups.all[g].kind, key)).or_insert(g);
            if first != g {
                groups.join(first, g);
            }
        }
    }
}

/// Most people kept for one first or last name.
const MAX_NAMESAKES: usize = 8;

/// Most comparisons of unlisted names across scripts in one text; beyond that only equal keys join.
const MAX_COMPARISONS: usize = 4000;

/// Unlisted names of several words whose keys differ, but which sound alike in the two scripts: `एंडो युजी`, `Ando Yuji`.
fn across_scripts(groups: &mut Groups<'_>) {
    if !groups.two_scripts {
        return;
    }
    let unlisted = |latin: bool| -> Vec<usize> {
        (0..groups.all.len())
            .filter(|&g| {
                let group = &groups.all[g];
                matches!(group.kind, Kind::Person | Kind::Org)
                    && group.entry.is_none()
                    && !is_handle(group.surface)
                    && group.surface.is_ascii() == latin
                    && word_count(group.surface) >= 2
            })
            .collect()
    };
    let (latin, other) = (unlisted(true), unlisted(false));
    if latin.is_empty() || latin.len() * other.len() > MAX_COMPARISONS {
        return;
    }
    for &a in &latin {
        let mut fits: Vec<usize> = other
            .iter()
            .copied()
            .filter(|&b| {
                groups.all[a].kind == groups.all[b].kind
                    && word_count(groups.all[a].surface) == word_count(groups.all[b].surface)
            })
            .filter(|&b| transliterate::matches(groups.all[b].surface, groups.all[a].surface))
            .collect();
        fits.sort_by_key(|&b| groups.root(b));
        fits.dedup_by_key(|b| groups.root(*b));
        if let [one] = fits[..] {
            groups.join(one, a);
        }
    }
}

/// A one-word name joins the only person of the document who has that word as first or last name.
fn short_names(groups: &mut Groups<'_>) {
    let short = |g: &super::Group<'_>| {
        g.kind == Kind::Person && word_count(g.surface) == 1 && !is_handle(g.surface)
    };
    if !groups.all.iter().any(short) {
        return;
    }
    let mut owners: HashMap<String, Vec<usize>> = HashMap::new();
    for g in 0..groups.all.len() {
        if groups.all[g].kind != Kind::Person || is_handle(groups.all[g].surface) {
            continue;
        }
        let mut keys = Vec::new();
        for name in names(groups, g) {
            let words: Vec<&str> = name.split_whitespace().collect();
            if words.len() >= 2 {
                keys.push(comparable(groups, words[0]));
                keys.push(comparable(groups, words[words.len() - 1]));
            }
        }
        let root = groups.root(g);
        for key in keys {
            let list = owners.entry(key).or_default();
            // A name that this many people share decides nothing; longer lists would cost quadratic time.
            if list.len() < MAX_NAMESAKES && !list.contains(&root) {
                list.push(root);
            }
        }
    }
    if owners.is_empty() {
        return;
    }
    // Which clusters hold a name of several words in this very text.
    let mut full = vec![false; groups.all.len()];
    for g in 0..groups.all.len() {
        if word_count(groups.all[g].surface) > 1 && !is_handle(groups.all[g].surface) {
            let root = groups.root(g);
            full[root] = true;
        }
    }
    for g in 0..groups.all.len() {
        let group = &groups.all[g];
        if group.kind != Kind::Person || is_handle(group.surface) || word_count(group.surface) != 1
        {
            continue;
        }
        // A listed short form (`मोदी`) stands for somebody else where the text names only somebody else in full.
        if group.entry.is_some() {
            let own = groups.root(g);
            if full[own] {
                continue;
            }
        }
        let group = &groups.all[g];
        let Some(list) = owners.get(&comparable(groups, group.surface)) else {
            continue;
        };
        let feminine = group.feminine;
        let own = groups.root(g);
        let listed = groups.all[g].entry.is_some();
        let mut fits: Vec<usize> = list.iter().map(|&r| groups.root(r)).collect();
        fits.retain(|&r| agrees(groups, r, feminine) && (!listed || r != own && full[r]));
        fits.sort_unstable();
        fits.dedup();
        if let [one] = fits[..] {
            if groups.all[g].entry.is_some() && groups.root(g) == g && full[one] {
                groups.all[g].entry = None;
            }
            groups.join(one, g);
        }
    }
}

/// Whether a title's gender does not contradict a person's: `श्रीमती साय` is not `विष्णुदेव साय`.
fn agrees(groups: &Groups<'_>, root: usize, feminine: Option<bool>) -> bool {
    let Some(feminine) = feminine else {
        return true;
    };
    let group = &groups.all[root];
    let known = group.entry.and_then(|e| {
        match note_value(groups.tables[e.0 as usize].entry(e.1).note, "gender") {
            Some("f") => Some(true),
            Some("m") => Some(false),
            _ => None,
        }
    });
    known.or(group.feminine).is_none_or(|k| k == feminine)
}

/// `@vishnudsai` to `विष्णुदेव साय`: the letters of first and last name, in order, and little else.
fn handles(groups: &mut Groups<'_>) {
    let marked: Vec<usize> = (0..groups.all.len())
        .filter(|&g| is_handle(groups.all[g].surface) && groups.all[g].entry.is_none())
        .collect();
    if marked.is_empty() {
        return;
    }
    // Latin compact names of the document, by kind; few, as handles are.
    let mut latin: Vec<(usize, Kind, Vec<String>)> = Vec::new();
    for g in 0..groups.all.len() {
        let group = &groups.all[g];
        if is_handle(group.surface)
            || !matches!(group.kind, Kind::Person | Kind::Org | Kind::Place)
            || latin.len() > 2000
        {
            continue;
        }
        let name = match group
            .entry
            .map(|e| groups.names(e).1)
            .filter(|n| !n.is_empty())
        {
            Some(en) => en.to_string(),
            None if group.surface.is_ascii() => group.surface.to_string(),
            None => transliterate::to_latin(group.surface),
        };
        let words: Vec<String> = name
            .split([' ', '-', '.'])
            .filter(|w| !w.is_empty())
            .map(str::to_lowercase)
            .collect();
        latin.push((g, group.kind, words));
    }
    for h in marked {
        let kind = groups.all[h].kind;
        let body: String = groups.all[h]
            .surface
            .chars()
            .skip(1)
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        let mut fits: Vec<usize> = latin
            .iter()
            .filter(|(_, k, words)| *k == kind && spells(&body, words, kind))
            .map(|(g, _, _)| *g)
            .collect();
        fits = fits.into_iter().map(|g| groups.root(g)).collect();
        fits.sort_unstable();
        fits.dedup();
        if let [one] = fits[..] {
            groups.join(one, h);
        }
    }
}

fn spells(body: &str, words: &[String], kind: Kind) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    if kind != Kind::Person || words.len() == 1 {
        return words.concat().len() >= 4 && body.starts_with(&words.concat());
    }
    let short = &first[..first.char_indices().nth(4).map_or(first.len(), |c| c.0)];
    body.starts_with(short)
        && body.contains(last.as_str())
        && body.len() <= first.len() + last.len() + 10
}
