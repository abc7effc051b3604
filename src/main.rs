//! The program: reads its arguments and hands over to the shell.

use std::process::ExitCode;

use clap::Parser;
use huiwu::shell::{args::Args, cli};

fn main() -> ExitCode {
    cli::main(Args::parse())
}
