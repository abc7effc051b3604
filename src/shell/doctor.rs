//! `doctor`: looks at everything that the program needs here, and says a line about each: good, to be looked at, or a fault with what to do.
//! It changes nothing, asks the terminal nothing and reaches no network.

mod fonts;
mod place;
mod screen;

use std::{ffi::OsString, io::Write, process::ExitCode};

use strum::IntoStaticStr;

use crate::{export::printed, words::doctor::DoctorText};

use super::cli::CliContext;

pub use fonts::installed_fonts;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Gravity {
    Good,
    /// It works, and something should be looked at.
    Look,
    /// Something does not work, or records are in danger.
    Fault,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symptom {
    /// The stable name of what was looked at.
    pub topic: &'static str,
    pub gravity: Gravity,
    pub said: String,
}

/// What is around the program and is no file of it.
pub struct Surroundings<'e> {
    pub env: &'e dyn Fn(&str) -> Option<OsString>,
    /// Columns and rows; `None` = standard output is no terminal.
    pub size: Option<(u16, u16)>,
    /// Free bytes on the disk of the records; `None` = not known.
    pub room: Option<u64>,
    /// The names of the fonts that are installed; `None` = not known.
    pub fonts: Option<Vec<String>>,
    /// The zone of the system by name, where it says one.
    pub zone: Option<String>,
}

impl Surroundings<'_> {
    /// A variable of the environment as text; empty = not set.
    fn var(&self, name: &str) -> String {
        (self.env)(name)
            .map(|value| value.to_string_lossy().into_owned())
            .unwrap_or_default()
    }
}

/// What a look collects.
struct Examination<'w> {
    t: &'w DoctorText,
    found: Vec<Symptom>,
}

impl Examination<'_> {
    fn add(&mut self, topic: &'static str, gravity: Gravity, said: impl Into<String>) {
        self.found.push(Symptom {
            topic,
            gravity,
            said: said.into(),
        });
    }
}

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
