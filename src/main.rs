//! The program: reads its arguments and hands over to the shell.

use std::process::ExitCode;

use clap::Parser;
use huiwu::shell::{args::Args, cli};

fn main() -> ExitCode {
    match Args::try_parse() {
        Ok(args) => cli::main(args),
        Err(error) => cli::misread(&error),
    }
}
