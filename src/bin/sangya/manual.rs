//! Shell completions and the man page, from the same description as `--help`.

use crate::args::{Cli, ManArgs};
use crate::failure::{Failure, reason};
use crate::table;
use clap::CommandFactory;
use clap_complete::Shell;

pub fn completions(shell: Shell) -> Result<(), Failure> {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "sangya", &mut out);
    table::print(&String::from_utf8_lossy(&out))
}

pub fn man(args: &ManArgs) -> Result<(), Failure> {
    match &args.dir {
        Some(dir) => {
            let wrong =
                |e: std::io::Error| Failure::failed(format!("{}: {}", dir.display(), reason(&e)));
            std::fs::create_dir_all(dir).map_err(wrong)?;
            clap_mangen::generate_to(Cli::command(), dir).map_err(wrong)
        }
        None => {
            let mut out = Vec::new();
            clap_mangen::Man::new(Cli::command())
                .render(&mut out)
                .map_err(Failure::failed)?;
            table::print(&String::from_utf8_lossy(&out))
        }
    }
}
