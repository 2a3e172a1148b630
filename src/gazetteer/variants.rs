//! Spelling variants of a surface form that follow a rule, made when a gazetteer is packed.
//!
//! Folding ([`crate::normalize`]) already joins nukta, nasal, joiner, case and digit variants. What is left here would be wrong
//! as a fold of running text (`बाल` is not `बॉल`) but is right for a name that is known:
//!
//! 1. `ॉ`/`ऑ` as `ा`/`आ` or `ो`/`ओ` (`कॉलेज`, `कालेज`, `कोलेज`);
//! 2. word-final `यी`/`ई`, `ये`/`ए`, `यीं`/`ईं` (`नयी`/`नई`);
//! 3. hyphens left out (`जम्मू-कश्मीर`, `जम्मू कश्मीर`), and dots behind initials (`पी. चिदंबरम`, `पी चिदंबरम`);
//! 4. the first two words of a person's name of three, and a place's two words, written as one (`विष्णु देव साय`, `विष्णुदेव साय`);
//! 5. the conjunction of an organisation's name: `एवं`, `और`, `तथा`, `व`; `and`, `&`;
//! 6. the oblique of Indian places in `-ा` (`आगरे में`).
//!
//! A variant that is another id's own form is dropped by the packer, never joined silently.

use super::flags;
use super::format::Lang;

/// Most variants made of one form; combinations beyond it are not worth their memory.
const MAX: usize = 12;

/// The variants of `surface`, without itself and without repeats.
pub(crate) fn variants(
    surface: &str,
    lang: Lang,
    kind: &str,
    row_flags: u32,
    id: &str,
) -> Vec<String> {
    let mut out = vec![surface.to_string()];
    let name = flags::is_name(row_flags);
    match lang {
        Lang::Hi => {
            each(&mut out, |s, push| {
                if s.contains('ॉ') || s.contains('ऑ') {
                    push(s.replace('ॉ', "ा").replace('ऑ', "आ"));
                    push(s.replace('ॉ', "ो").replace('ऑ', "ओ"));
                }
            });
            each(&mut out, glides);
            each(&mut out, |s, push| {
                for and in [" एवं ", " और ", " तथा ", " व "] {
                    if kind == "ORG" && s.contains(and) {
                        for other in [" एवं ", " और ", " तथा ", " व "] {
                            push(s.replace(and, other));
                        }
                    }
                }
            });
            if name {
                each(&mut out, |s, push| joined(s, kind, push));
            }
            if name && kind == "PLACE" && (id.starts_with("lgd:") || id.starts_with("x:town/")) {
                each(&mut out, |s, push| {
                    if let Some(stem) = s
                        .strip_suffix('ा')
                        .filter(|stem| stem.chars().count() > 2 && !s.contains(' '))
                    {
                        push(format!("{stem}े"));
                    }
                });
            }
        }
        Lang::En | Lang::HiLatn => {
            if kind == "ORG" {
                each(&mut out, |s, push| {
                    push(s.replace(" & ", " and "));
                    push(s.replace(" and ", " & "));
                });
            }
        }
        Lang::Und => {}
    }
    if lang != Lang::Und {
        each(&mut out, |s, push| {
            if s.contains(['-', '–']) {
                push(s.replace(['-', '–'], " "));
            }
        });
        each(&mut out, |s, push| {
            if s.contains(". ") || s.contains('.') && s.contains(' ') {
                push(s.replace(". ", " ").replace('.', " ").trim().to_string());
            }
        });
    }
    out.remove(0);
    out
}

/// Applies one rule to every form there is so far.
fn each(forms: &mut Vec<String>, rule: impl Fn(&str, &mut dyn FnMut(String))) {
    let mut made = Vec::new();
    for form in forms.iter() {
        rule(form, &mut |v: String| made.push(v));
    }
    for v in made {
        let v = v.split_whitespace().collect::<Vec<_>>().join(" ");
        if forms.len() < MAX && !v.is_empty() && !forms.contains(&v) {
            forms.push(v);
        }
    }
}

/// Word-final `यी`/`ई` and `ये`/`ए`, all words of the form at once.
fn glides(s: &str, push: &mut dyn FnMut(String)) {
    const PAIRS: [(&str, &str); 4] = [("यी", "ई"), ("ये", "ए"), ("यीं", "ईं"), ("यें", "एं")];
    for (a, b) in PAIRS {
        for (from, to) in [(a, b), (b, a)] {
            if !s.contains(from) {
                continue;
            }
            let words: Vec<String> = s
                .split(' ')
                .map(|w| match w.strip_suffix(from) {
                    // The glide stands between vowels: at least a consonant and its inherent vowel go before it.
                    Some(stem) if !stem.is_empty() && !stem.ends_with('\u{94D}') => {
                        format!("{stem}{to}")
                    }
                    _ => w.to_string(),
                })
                .collect();
            push(words.join(" "));
        }
    }
}

/// Two words printed as one.
fn joined(s: &str, kind: &str, push: &mut dyn FnMut(String)) {
    let words: Vec<&str> = s.split(' ').collect();
    let long =
        |w: &str| w.chars().count() >= 2 && w.chars().all(|c| matches!(c as u32, 0x900..=0x963));
    match (kind, words.as_slice()) {
        ("PERSON", [a, b, rest @ ..]) if !rest.is_empty() && long(a) && long(b) => {
            push(format!("{a}{b} {}", rest.join(" ")))
        }
        ("PLACE", [a, b]) if long(a) && long(b) => push(format!("{a}{b}")),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules() {
        let of = |s: &str, kind: &str| variants(s, Lang::Hi, kind, 0, "x:a/b");
        assert_eq!(of("कॉलेज", "ORG"), ["कालेज", "कोलेज"]);
        assert_eq!(
            of("नई दिल्ली", "PLACE"),
            ["नयी दिल्ली", "नईदिल्ली", "नयीदिल्ली"]
        );
        assert!(of("जम्मू-कश्मीर", "PLACE").contains(&"जम्मू कश्मीर".to_string()));
        assert!(of("विष्णु देव साय", "PERSON").contains(&"विष्णुदेव साय".to_string()));
        assert!(of("पी. चिदंबरम", "PERSON").contains(&"पी चिदंबरम".to_string()));
        assert!(of("कला एवं संस्कृति विभाग", "ORG").contains(&"कला और संस्कृति विभाग".to_string()));
        assert_eq!(variants("आगरा", Lang::Hi, "PLACE", 0, "lgd:d118"), ["आगरे"]);
        assert!(of("रायपुर", "PLACE").is_empty());
    }
}
