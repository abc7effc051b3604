//! The program: reads its arguments and hands over to the shell.

use std::process::ExitCode;

use huiwu::shell::cli;

fn main() -> ExitCode {
    match cli::help::read(std::env::args_os()) {
        Ok(args) => cli::main(args),
        Err(error) => cli::misread(&error),
    }
}
