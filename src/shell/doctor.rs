//! `doctor`: looks at everything that the program needs here, and says a line about each: good, to be looked at, or a fault with what to do.
//! It changes nothing, asks the terminal nothing and reaches no network.

mod fonts;
mod place;
mod screen;
mod symptom;

use std::{io::Write, process::ExitCode};

use crate::export::printed;

use super::cli::desk::CliContext;

pub use fonts::installed_fonts;
use symptom::Examination;
pub use symptom::{Gravity, Surroundings, Symptom};

/// Looks at everything.
pub fn examine(desk: &CliContext, around: &Surroundings<'_>) -> Vec<Symptom> {
    let mut findings = Examination {
        t: &desk.lang.strings().doctor,
        found: Vec::new(),
    };
    place::look(desk, around, &mut findings);
    screen::look(desk, around, &mut findings);
    fonts::look(around, &mut findings);
    findings.found
}

/// Prints what was found. Returns exit code 0 where nothing is a fault, else 1.
///
/// # Errors
/// Standard output cannot be written to.
pub fn doctor(
    desk: &CliContext,
    around: &Surroundings<'_>,
    json: bool,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let t = &desk.lang.strings().doctor;
    let found = examine(desk, around);
    let of = |gravity: Gravity| found.iter().filter(|one| one.gravity == gravity).count();
    if json {
        let list: Vec<_> = found
            .iter()
            .map(
                |one| serde_json::json!({ "topic": one.topic, "gravity": <&str>::from(one.gravity), "said": one.said }),
            )
            .collect();
        let page = serde_json::json!({
            "format": "huiwu-doctor",
            "version": 1,
            "faults": of(Gravity::Fault),
            "findings": list,
        });
        write!(out, "{}", printed(&page))?;
    } else {
        for one in &found {
            let word = match one.gravity {
                Gravity::Good => t.good,
                Gravity::Look => t.look,
                Gravity::Fault => t.fault,
            };
            let blanks = " ".repeat(7_usize.saturating_sub(crate::domain::text::cells(word)));
            let said = crate::domain::clean::clean_text(&one.said);
            writeln!(out, "{word}{blanks}{said}")?;
        }
        writeln!(out, "\n{}", t.width)?;
        for line in screen::RULER {
            writeln!(out, "  {line}")?;
        }
        writeln!(out, "\n{}", (t.summary)(of(Gravity::Fault), of(Gravity::Look)))?;
    }
    Ok(if of(Gravity::Fault) == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}
