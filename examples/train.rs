//! Training from a program: marked passages in, a weight file out, and a text read with it.
//!
//! `sangya train` (features `cli` and `train`) is the same with all options.
//!
//! ```sh
//! cargo run --release --features train --example train -- models/training weights.bin
//! ```

use sangya::Extractor;
use sangya::train::{Options, read_marked, train};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let folder = args
        .next()
        .unwrap_or_else(|| String::from("models/training"));
    let out = args.next().unwrap_or_else(|| String::from("weights.bin"));
    let mut paths: Vec<_> = std::fs::read_dir(&folder)?
        .map(|e| Ok(e?.path()))
        .collect::<std::io::Result<_>>()?;
    paths.sort();
    let mut examples = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path)?;
        examples.push(read_marked(&path.display().to_string(), &text)?);
    }
    // The model is shown what lists and rules say, not what another model does.
    let extractor = Extractor::builder().without_model().build()?;
    let header = format!("trained on {folder}");
    let bytes = train(
        &extractor,
        &examples,
        &Options::default(),
        &header,
        |pass, passes, loss| eprintln!("pass {pass} of {passes}: mean loss {loss:.4}"),
    );
    std::fs::write(&out, &bytes)?;
    let extractor = Extractor::builder().model(&out, bytes)?.build()?;
    for m in extractor
        .extract("घटना की सूचना रमेसर चौहथिया ने दी।")
        .mentions()
    {
        println!("{} {} {:.2}", m.kind(), m.text(), m.score());
    }
    Ok(())
}
