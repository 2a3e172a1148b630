//! Why was this tagged, and what lost? Every candidate of a text with its source, rule, score and fate.
//!
//! ```sh
//! cargo run --release --example explain -- 'भारत सरकार के मंत्री रायपुर पहुंचे।'
//! ```

use sangya::{Extractor, Input, Outcome};

fn main() {
    let text = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "सीएम विष्णुदेव साय ने भारत सरकार के अधिकारियों से रायपुर में भेंट की।".to_string());
    let extractor = Extractor::new();
    for c in extractor.candidates(Input::new(&text)) {
        let mark = match c.outcome() {
            Outcome::Won => "✓",
            Outcome::Lost => "overlapped",
            Outcome::Blocked => "blocked",
            _ => "too unsure",
        };
        println!(
            "{:10} {:6} {:4}..{:<4} {:.2}  {:28} {}  {}",
            mark,
            c.kind(),
            c.span().start,
            c.span().end,
            c.score(),
            c.source().to_string(),
            c.text(),
            c.ids().join(" ")
        );
    }
}
