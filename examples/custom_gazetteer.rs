//! Names and patterns of one's own: a gazetteer in the project's TSV format, a `block` row that silences a built-in name, and
//! a regular expression for case numbers.

use sangya::{Extractor, Gazetteer};

const SCHEMES: &str = "\
#! gazetteer=schemes schema=1 data=2025 license=CC0-1.0 source=typed for this example
id\tkind\tlang\tsurface\tflags\tnote
x:block/delhi\tPLACE\thi\tदिल्ली\tblock
x:scheme/mahtari\tSCHEME\thi\tमहतारी वंदन योजना\tcanonical
x:scheme/mahtari\tSCHEME\ten\tMahtari Vandan Yojana\tcanonical
x:scheme/mgnrega\tSCHEME\thi\tमनरेगा\tcanonical
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let extractor = Extractor::builder()
        .gazetteer(Gazetteer::from_tsv("schemes", SCHEMES)?)
        .pattern("CASE".parse()?, r"प्रकरण क्रमांक (?P<name>\d+/\d{4})")
        .build()?;
    let text =
        "दिल्ली और बिलासपुर में मनरेगा तथा महतारी वंदन योजना की समीक्षा हुई; प्रकरण क्रमांक 118/2024 भी उठा।";
    for m in extractor.extract(text).mentions() {
        println!(
            "{:7} {:3}..{:3} {} ({})",
            m.kind(),
            m.span().start,
            m.span().end,
            m.text(),
            m.source()
        );
    }

    // A malformed file is refused whole, with file, line and reason.
    let refused = Gazetteer::from_tsv("broken.tsv", "x:a/b\tPLACE\thi\tRaipur\n").unwrap_err();
    println!("{refused}");
    Ok(())
}
