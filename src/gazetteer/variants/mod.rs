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
//! 6. the oblique of Indian places in `-ा` (`आगरे में`);
//! 7. an Indian place's one word before `गढ़`, `नगर`, `गंज`, `खंड` as two (`छत्तीस गढ़`);
//! 8. a company's legal form: `लिमिटेड`, `लि.`; `प्राइवेट लिमिटेड`, `प्रा. लि.`; `Limited`, `Ltd`; `Private Limited`, `Pvt Ltd`;
//! 9. English plurals that end an organisation's word: `एयरलाइंस`, `एयरलाइन्स`; `सर्विसेज`, `सर्विसेस`; `मोटर्स`, `मोटर`;
//! 10. where name parts attest it ([`Parts`]): `व` for `ब` in a given name (`बिमल`, `विमल`), and the first word of a person's name
//!     as two (`विष्णुदेव साय`, `विष्णु देव साय`);
//! 11. the oblique plural of a thing that is counted, at the end of a name that is not tagged (`राफेल विमान`, `राफेल विमानों`);
//! 12. a state's, district's or neighbouring country's name of one word as posts spell it in Latin letters: an `h` or a short `a` that
//!     is hardly heard left out (`Kasmir`, `Gujrat`), a long vowel written long (`Gujaraat`, `Kanpoor`), `riy` for `ry`, `w` for `v`.
//! 13. `आइ` for `आई` in letters that are spelt (`सीबीआइ`), as one of the great papers has it, and the oblique of `अखाड़ा`;
//! 14. letters that are spelt beside other words of an organisation's name, as letters (`एसबीआई लाइफ`, `SBI लाइफ`).
//!
//! A variant that is another id's own form is dropped by the packer, never joined silently; `sangya gazetteer check --variants`
//! lists what was dropped.

mod bodies;
mod latin;
mod parts;
#[cfg(test)]
mod tests;
mod words;

use super::flags;
use super::format::Lang;
use bodies::{LEGAL_EN, LEGAL_HI};
pub(crate) use parts::Parts;

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
    let row = Row {
        kind,
        flags: row_flags,
        id,
    };
    let mut out = vec![surface.to_string()];
    match lang {
        Lang::Hi => row.hindi(&mut out),
        Lang::En | Lang::HiLatn => row.latin(&mut out),
        Lang::Und => {}
    }
    if lang != Lang::Und {
        each(&mut out, words::hyphens);
        each(&mut out, words::dots);
    }
    out.remove(0);
    out
}

/// What decides which rules hold for a form.
struct Row<'a> {
    kind: &'a str,
    flags: u32,
    id: &'a str,
}

impl Row<'_> {
    /// Whether it names something of a kind.
    fn names(&self, kind: &str) -> bool {
        self.kind == kind && flags::is_name(self.flags)
    }

    fn hindi(&self, forms: &mut Vec<String>) {
        let organisation = self.kind == "ORG";
        let one_word = !forms[0].contains(' ');
        each(forms, words::open_o);
        // `एडीए` is spelt letter by letter, `ए` is no glide there.
        if !(organisation && one_word) {
            each(forms, words::glides);
        }
        if organisation {
            each(forms, bodies::conjunctions);
        }
        if self.kind != "PLACE" && self.flags & flags::PART == 0 {
            each(forms, words::short_i);
        }
        if self.names("ORG") {
            each(forms, bodies::oblique);
            each(forms, |s, push| bodies::swapped(s, &LEGAL_HI, push));
            each(forms, bodies::plurals);
            each(forms, bodies::letters);
        }
        if self.names("WORD") {
            each(forms, words::counted);
        }
        if flags::is_name(self.flags) {
            each(forms, |s, push| words::joined(s, self.kind, push));
        }
        if self.names("PLACE") {
            if self.flags & flags::AMBIGUOUS == 0 {
                each(forms, words::parted);
            }
            if self.id.starts_with("lgd:") || self.id.starts_with("x:town/") {
                each(forms, words::oblique);
            }
        }
    }

    fn latin(&self, forms: &mut Vec<String>) {
        if self.kind == "ORG" {
            each(forms, bodies::ampersands);
            each(forms, |s, push| bodies::swapped(s, &LEGAL_EN, push));
        }
        let sure = self.flags & (flags::AMBIGUOUS | flags::CASE) == 0;
        if self.names("PLACE") && sure && latin::posted(self.id) {
            each(forms, latin::unheard);
            each(forms, latin::lengthened);
        }
    }
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
