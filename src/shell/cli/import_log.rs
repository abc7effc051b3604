//! `import log`: a meeting of its own from a log; every line is kept, and the report says what was not understood.

mod importer;
mod order;
mod report;
mod twice;

use std::io::Write;

use anyhow::anyhow;
use chrono::NaiveDate;

use crate::{
    line::{
        dialect::DialectMode,
        log::{LogKind, LogLine, day_of_file, dialect_of, latest_day, read_log, said_day, survey},
    },
    shell::{args::DialectArg, source},
};

use super::{CliContext, meetings::finish};
use importer::Importer;
use order::FirstDay;
pub use order::LogOrder;

/// The largest log that is read, in bytes.
const LARGEST_LOG: u64 = 64 << 20;

/// A log of more lines takes so long that it is said before.
const MANY_LINES: usize = 20_000;

/// Imports a log as one act.
///
/// # Errors
/// The log cannot be read, no line of it has the shape of a log, or the file cannot be written; nothing is changed then.
pub fn import(desk: &CliContext, order: &LogOrder, out: &mut dyn Write) -> anyhow::Result<()> {
    let cli = &desk.lang.strings().cli;
    let name = order.file.display().to_string();
    let bytes = source::read_or_stdin(&order.file, LARGEST_LOG)
        .map_err(|fault| anyhow!("{}", desk.lang.strings().file_fault(&order.file, &fault)))?;
    let text = String::from_utf8_lossy(&bytes);
    let lines = read_log(&text);
    if !lines.iter().any(|line| line.kind == LogKind::Said) {
        return Err(anyhow!("{}", report::refusal(desk.lang, &name, &lines)));
    }
    let day = first_day(desk, order, &text, &lines)?;
    let mode = match order.dialect {
        Some(DialectArg::Meetbot) => DialectMode::MeetBot,
        Some(DialectArg::W3c) => DialectMode::W3c,
        None => dialect_of(&lines),
    };
    let count = lines.len();
    if count > MANY_LINES {
        let said = (desk.lang.strings().keeping.reads_log)(count);
        let _ = writeln!(std::io::stderr(), "huiwu: {said}");
    }
    let survey = survey(lines, mode);
    if survey.people.is_empty() {
        return Err(anyhow!("{}", (cli.log_nobody_wrote)(&name)));
    }
    let mut import = Importer::new(desk.writing()?, mode, day.date, desk.lang);
    import.begin(order, &survey);
    import.run(&survey);
    if let Some(known) = twice::meeting_of(&mut import.office).filter(|_| !order.again) {
        let id = known.id.raw().to_string();
        return Err(anyhow!("{}", (cli.log_again)(&name, &id, &known.title)));
    }
    import.save();
    import.office.settle();
    // Said after it is saved; a reader that closes the pipe must not turn it into an error before.
    let mut told = Vec::new();
    report::print(desk.lang, &import, (&survey, count), day, &mut told)?;
    finish(desk, import.office)?;
    out.write_all(&told)?;
    Ok(())
}

/// Returns the day of the first line: from the arguments, else from the log, else from the name of the file. Where none of them says
/// it the last day that fits is taken, and that is said.
fn first_day(desk: &CliContext, order: &LogOrder, text: &str, lines: &[LogLine]) -> anyhow::Result<FirstDay> {
    let cli = &desk.lang.strings().cli;
    let timeless = !lines.iter().any(|line| line.at.is_some());
    if let Some(typed) = &order.date {
        let date = NaiveDate::parse_from_str(typed, "%Y-%m-%d").map_err(|_| anyhow!("{}", (cli.not_a_date)(typed)))?;
        return Ok(FirstDay {
            date,
            timeless,
            taken: false,
        });
    }
    let in_stamps = lines.iter().find_map(|line| line.at).and_then(|at| at.date);
    let file = order
        .file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    if let Some(date) = in_stamps.or_else(|| said_day(lines)).or_else(|| day_of_file(&file)) {
        return Ok(FirstDay {
            date,
            timeless,
            taken: false,
        });
    }
    let today = crate::shell::clock::laptop_zone(desk.now).date(desk.now);
    let date = latest_day(text, today).unwrap_or(today);
    Ok(FirstDay {
        date,
        timeless,
        taken: true,
    })
}
