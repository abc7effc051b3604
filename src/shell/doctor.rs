//! `doctor`: looks at everything that the program needs here, and says a line about each: good, to be looked at, or a fault with what to do.
//! It changes nothing, asks the terminal nothing and reaches no network.

mod fonts;
mod place;
mod screen;
mod symptom;

use std::{io::Write, process::ExitCode};

use crate::{export::printed, ui::wrap};

use super::cli::desk::CliContext;

pub use fonts::installed_fonts;
use symptom::Examination;
pub use symptom::{Gravity, Surroundings, Symptom};

/// Cells before what is said.
const BEFORE: u16 = 7;

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
            // In a narrow window the lines break between words.
            let room = around
                .size
                .map_or(u16::MAX, |(columns, _)| columns.saturating_sub(BEFORE).max(BEFORE));
            let mut lines = wrap::wrap(&said, room);
            writeln!(out, "{word}{blanks}{}", lines.next().unwrap_or_default())?;
            for line in lines {
                writeln!(out, "{:1$}{line}", "", usize::from(BEFORE))?;
            }
        }
        writeln!(out, "\n{}", t.width)?;
        let [signs, digits] = screen::RULER;
        let cells = if desk.screen.wide { " " } else { "" };
        let below: String = digits.chars().flat_map(|c| [c.to_string(), cells.to_owned()]).collect();
        writeln!(out, "  {signs}\n  {}", below.trim_end())?;
        writeln!(out, "\n{}", (t.summary)(of(Gravity::Fault), of(Gravity::Look)))?;
    }
    Ok(if of(Gravity::Fault) == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}
