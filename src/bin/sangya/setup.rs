//! An extractor from the command line's options.

use crate::args::ExtractorArgs;
use crate::failure::{Failure, reason};
use sangya::{Extractor, Gazetteer, Kind};

/// The extractor asked for.
pub fn extractor(args: &ExtractorArgs) -> Result<Extractor, Failure> {
    let mut builder = Extractor::builder().builtin(!args.no_builtin);
    let mut known: Vec<Kind> = Kind::ALL.to_vec();
    for path in &args.gazetteer {
        let gazetteer = Gazetteer::from_path(path).map_err(Failure::usage)?;
        known.extend(gazetteer.kinds());
        builder = builder.gazetteer(gazetteer);
    }
    for (kind, regex) in &args.pattern {
        known.push(*kind);
        builder = builder.pattern(*kind, regex);
    }
    if let Some(kind) = args.kinds.iter().find(|k| !known.contains(k)) {
        return Err(Failure::usage(format!(
            "--kinds: {kind} is none of PERSON, ORG, PLACE, DATE, SECTOR, and no --gazetteer or --pattern brings it"
        )));
    }
    if !args.kinds.is_empty() {
        builder = builder.kinds(args.kinds.iter().copied());
    }
    if args.no_model {
        builder = builder.without_model();
    }
    if let Some(path) = &args.model {
        let shown = path.display().to_string();
        let bytes =
            std::fs::read(path).map_err(|e| Failure::usage(format!("{shown}: {}", reason(&e))))?;
        builder = builder.model(&shown, bytes).map_err(Failure::usage)?;
    }
    if let Some(score) = args.min_score {
        builder = builder.min_score(score);
    }
    builder.build().map_err(Failure::usage)
}
