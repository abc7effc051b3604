//! `gate`: whether a phase may end, and what is missing.

use std::{io::Write, process::ExitCode};

use clap::ValueEnum;

use crate::{
    app::{prepare::ready::section_for, wrapup::close::section_for as close_section},
    domain::{answers::Gate, clean::clean_text, meeting::MeetingState, records::Records},
    export::{obstacles::remainders, printed},
    line::detect::open_slips,
    store::OpenMode,
};

use super::{CliContext, plain::row_line};

/// The gates by name.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum GateArg {
    Ready,
    Adjourn,
    Close,
}

/// One condition that fails, in words.
struct Failing {
    duty: &'static str,
    /// Where it belongs; empty for what the meeting itself left open.
    section: &'static str,
    missing: &'static str,
    about: String,
}

/// Prints what is missing. Returns exit code 0 if the gate is open or was passed with a reason, 1 if it is shut.
///
/// # Errors
/// An unknown meeting, or a file that cannot be read.
pub fn gate(
    desk: &CliContext,
    meeting: &str,
    gate: GateArg,
    json: bool,
    out: &mut dyn Write,
) -> anyhow::Result<ExitCode> {
    let mut office = desk.office(OpenMode::ReadOnly)?;
    let id = desk.find(&mut office, meeting)?;
    desk.open(&mut office, id)?;
    office.look_at_files();
    let records = office.m.ledger.records();
    let (name, failing, gate) = match gate {
        GateArg::Ready => ("ready", of_ready(desk, records), Gate::Ready),
        GateArg::Adjourn => ("adjourn", of_adjourn(desk, records), Gate::Adjourn),
        GateArg::Close => ("close", of_close(desk, records), Gate::Close),
    };
    // A reason with which the meeting was closed is about what was outstanding then.
    let closed = records
        .meeting()
        .is_some_and(|meeting| meeting.state != MeetingState::Wrapping);
    let reason = records.override_of(gate).filter(|_| gate != Gate::Close || closed);
    let words = &desk.lang.strings().prepare;
    let open = failing.is_empty();
    if json {
        let list: Vec<_> = failing
            .iter()
            .map(|one| serde_json::json!({ "duty": one.duty, "missing": one.missing, "about": one.about }))
            .collect();
        let page = serde_json::json!({
            "format": "huiwu-gate",
            "version": 2,
            "meeting": id.raw().to_string(),
            "gate": name,
            "open": open,
            "passed_because": reason,
            "missing": list,
        });
        write!(out, "{}", printed(&page))?;
    } else {
        let t = desk.lang.strings();
        let w = &t.terminal;
        for (n, one) in (1..).zip(&failing) {
            if desk.plain {
                let values = [
                    (w.what, one.missing),
                    (w.about, &one.about),
                    (w.place, one.section),
                    (w.duty, one.duty),
                ];
                writeln!(out, "{}", row_line(t, &(w.missing_of)(n, failing.len()), &values))?;
                continue;
            }
            let line = format!("{}  {}  {}", one.section, one.missing, one.about);
            writeln!(out, "{}", line.trim())?;
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

fn of_ready(desk: &CliContext, records: &Records) -> Vec<Failing> {
    let words = &desk.lang.strings().prepare;
    let missing = records.missing(&open_slips(records, desk.now)).into_iter();
    missing
        .map(|one| Failing {
            duty: one.shortage.duty(),
            section: (words.section)(section_for(one.shortage)),
            missing: (words.shortage)(one.shortage),
            about: match one.deliverable {
                Some(kind) => (words.deliverable)(kind).to_owned(),
                None => clean_text(&one.subject).into_owned(),
            },
        })
        .collect()
}

fn of_close(desk: &CliContext, records: &Records) -> Vec<Failing> {
    let t = desk.lang.strings();
    let remainders = remainders(records, desk.now).into_iter();
    remainders
        .map(|one| Failing {
            duty: one.kind.duty(),
            section: (t.prepare.section)(close_section(one.kind)),
            missing: (t.closing.unclosed)(one.kind),
            about: clean_text(&t.about(one.kind, &one.subject)).into_owned(),
        })
        .collect()
}

fn of_adjourn(desk: &CliContext, records: &Records) -> Vec<Failing> {
    let words = &desk.lang.strings().room;
    // A meeting that has not begun has nothing to leave open.
    let not_begun = records.meeting().filter(|meeting| meeting.opened.is_none());
    let not_begun = not_begun.map(|_| Failing {
        duty: "A1",
        section: "",
        missing: desk.lang.strings().export.minutes.not_begun,
        about: String::new(),
    });
    let ends = records.loose_ends().into_iter();
    let ends = ends.map(|end| {
        let about = format!("{} {}", end.label, end.subject);
        Failing {
            duty: end.kind.duty(),
            section: "",
            missing: (words.unfinished)(end.kind),
            about: clean_text(about.trim()).into_owned(),
        }
    });
    not_begun.into_iter().chain(ends).collect()
}
