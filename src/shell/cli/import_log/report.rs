//! The report of an import: what was taken, what was not understood, and what is not of the shape of a log.

use std::{fmt::Write as _, io::Write};

use crate::{
    domain::{clean::clean_text, entry::EntryKind},
    export::digest::Digest,
    line::log::{LogKind, LogLine, Survey},
    words::Lang,
};

use super::{importer::Importer, order::FirstDay};

/// Lines that a refusal names.
const NAMED: usize = 5;
/// Lines of no known shape that a report names one by one.
const MOST: usize = 40;

/// Why a file is not taken: its first lines, each with what is missing in it, and the shapes that are read.
pub(super) fn refusal(lang: Lang, name: &str, lines: &[LogLine]) -> String {
    let cli = &lang.strings().cli;
    let mut text = (cli.log_no_shape)(name);
    for line in lines.iter().take(NAMED) {
        let _ = write!(text, "\n  {}", loose(lang, line));
    }
    if lines.len() > NAMED {
        let _ = write!(text, "\n{}", (cli.log_more_lines)(lines.len() - NAMED));
    }
    text
}

fn loose(lang: Lang, line: &LogLine) -> String {
    let cli = &lang.strings().cli;
    let text: String = clean_text(line.text.trim()).chars().take(80).collect();
    if line.has_time() {
        (cli.log_no_name)(line.number, &text)
    } else {
        (cli.log_no_time)(line.number, &text)
    }
}

/// Prints the result, and the lines that were kept without being understood. `day` says whether the log tells its day and its times.
pub(super) fn print(
    lang: Lang,
    import: &Importer,
    (survey, lines): (&Survey, usize),
    day: FirstDay,
    out: &mut dyn Write,
) -> anyhow::Result<()> {
    let t = lang.strings();
    let records = import.office.m.ledger.records();
    let corrections = records
        .entries
        .iter()
        .filter(|e| e.kind == EntryKind::Correction)
        .count();
    let counts = [records.items.len(), records.decisions.len(), records.actions.len()];
    let [topics, decisions, actions] = counts;
    writeln!(
        out,
        "{}",
        (t.cli.log_report)(lines, topics, decisions, actions, corrections)
    )?;
    if day.taken {
        writeln!(out, "{}", (t.cli.log_day_not_said)(&day.date.to_string()))?;
    }
    if day.timeless {
        writeln!(out, "{}", t.cli.log_no_times)?;
    }
    if let Some(scribe) = &survey.guessed {
        writeln!(out, "{}", (t.cli.log_guessed)(scribe))?;
    }
    if let Some(line) = survey.second {
        writeln!(out, "{}", (t.cli.log_second_meeting)(line))?;
    }
    if let Some(digest) = Digest::new(records, lang) {
        for (who, count) in digest.lines_said() {
            writeln!(out, "  {}", (t.cli.lines_said)(&who, count))?;
        }
    }
    let strange = survey
        .lines
        .iter()
        .map(|line| &line.row.line)
        .filter(|line| line.kind == LogKind::Loose);
    let strange: Vec<&LogLine> = strange.collect();
    for line in strange.iter().take(MOST) {
        writeln!(out, "{}", loose(lang, line))?;
    }
    if strange.len() > MOST {
        writeln!(out, "{}", (t.cli.log_more_lines)(strange.len() - MOST))?;
    }
    for entry in records.entries.iter().filter(|e| !e.struck) {
        if let (Some(remark), Some(number)) = (&entry.remark, import.lines.get(&entry.id)) {
            let why = t.remark(remark);
            writeln!(out, "{}", (t.cli.log_not_understood)(*number, &why))?;
        }
    }
    Ok(())
}
