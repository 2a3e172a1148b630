//! `gazetteer export`: the ids and names of lists, for other programs.

use crate::args::ExportFormat;
use crate::failure::Failure;
use crate::table;
use sangya::Gazetteer;
use serde::Serialize;

#[derive(Serialize)]
struct Entry<'a> {
    id: &'a str,
    kind: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    name_hi: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    name_en: &'a str,
    file: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
}

pub fn run(lists: &[Gazetteer], format: ExportFormat) -> Result<(), Failure> {
    let mut out = String::new();
    if format == ExportFormat::Tsv {
        out.push_str("id\tkind\tname_hi\tname_en\tfile\tnote\n");
    }
    for e in lists.iter().flat_map(Gazetteer::entries) {
        match format {
            ExportFormat::Tsv => {
                out.push_str(&[e.id, e.kind, e.name_hi, e.name_en, e.file, e.note].join("\t"))
            }
            ExportFormat::Jsonl => {
                let entry = Entry {
                    id: e.id,
                    kind: e.kind,
                    name_hi: e.name_hi,
                    name_en: e.name_en,
                    file: e.file,
                    note: e.note,
                };
                out.push_str(&serde_json::to_string(&entry).map_err(Failure::failed)?);
            }
        }
        out.push('\n');
    }
    table::print(&out)
}
