//! `gate`: whether a phase may end, and what is missing.

use std::{io::Write, process::ExitCode};

use clap::ValueEnum;

use crate::{
    app::prepare::ready::section_for,
    domain::{answers::Gate, clean::clean_text},
    line::detect::open_slips,
    store::OpenMode,
};

use super::Desk;

/// The gates by name.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum GateArg {
    Ready,
}

/// Prints what is missing. Returns exit code 0 if the gate is open or was passed with a reason, 1 if it is shut.
///
/// # Errors
/// An unknown meeting, or a file that cannot be read.
pub fn gate(desk: &Desk, meeting: &str, gate: GateArg, json: bool, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let mut office = desk.office(OpenMode::ReadOnly)?;
    let id = desk.find(&mut office, meeting)?;
    office.open_meeting(id);
    office.look_at_files();
    let records = office.m.ledger.records();
    let (missing, reason) = match gate {
        GateArg::Ready => (
            records.missing(&open_slips(records, desk.now)),
            records.override_of(Gate::Ready),
        ),
    };
    let words = &desk.lang.strings().prepare;
    let about = |one: &crate::domain::readiness::Missing| match one.deliverable {
        Some(kind) => (words.deliverable)(kind).to_owned(),
        None => clean_text(&one.subject).into_owned(),
    };
    let open = missing.is_empty();
    if json {
        let list: Vec<_> = missing
            .iter()
            .map(|one| {
                serde_json::json!({
                    "duty": one.shortage.duty(),
                    "missing": (words.shortage)(one.shortage),
                    "about": about(one),
                })
            })
            .collect();
        let page = serde_json::json!({
            "format": "huiwu-gate",
            "version": 1,
            "meeting": id.raw(),
            "gate": "ready",
            "open": open,
            "passed_because": reason,
            "missing": list,
        });
        writeln!(out, "{}", serde_json::to_string_pretty(&page)?)?;
    } else {
        for one in &missing {
            let section = (words.section)(section_for(one.shortage));
            let line = format!("{section}  {}  {}", (words.shortage)(one.shortage), about(one));
            writeln!(out, "{:<4} {}", one.shortage.duty(), line.trim_end())?;
        }
        match (open, reason) {
            (true, _) => writeln!(out, "{}", words.gate_open)?,
            (false, Some(reason)) => writeln!(out, "{} {}", words.gate_passed, clean_text(reason))?,
            (false, None) => {}
        }
    }
    Ok(if open || reason.is_some() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(1)
    })
}
