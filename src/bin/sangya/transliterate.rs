//! `sangya transliterate`: names in the other script, and whether two sound alike.

use crate::args::{Target, TransliterateArgs};
use crate::failure::Failure;
use crate::table;
use sangya::transliterate;

pub fn run(args: &TransliterateArgs) -> Result<(), Failure> {
    if args.compare {
        let [a, b] = args.names.as_slice() else {
            return Err(Failure::usage(
                "--compare: two names, as in sangya transliterate --compare 'विष्णुदेव साय' 'Vishnu Deo Sai'",
            ));
        };
        let verdict = if transliterate::matches(a, b) {
            "the same name"
        } else {
            "different names"
        };
        return table::print(&format!(
            "{:.2}  {verdict}\n",
            transliterate::similarity(a, b)
        ));
    }
    let text = if args.names.is_empty() {
        crate::texts::argument(&[])?
    } else {
        args.names.join("\n")
    };
    let mut out = String::new();
    for name in text.lines() {
        out.push_str(&convert(name, args.to));
        out.push('\n');
    }
    table::print(&out)
}

fn convert(name: &str, to: Option<Target>) -> String {
    let devanagari = name.chars().any(|c| matches!(c, '\u{900}'..='\u{97F}'));
    match to {
        Some(Target::Iso15919) => transliterate::to_iso15919(name),
        Some(Target::Latin) => transliterate::to_latin(name),
        Some(Target::Devanagari) => transliterate::to_devanagari(name),
        None if devanagari => transliterate::to_latin(name),
        None => transliterate::to_devanagari(name),
    }
}
