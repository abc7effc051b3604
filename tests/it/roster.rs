//! Rosters as offices export them (docs/rules.md §rosters): files, cells, people, verdicts, the preview and the command line.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use huiwu::line::roster::{ListedPerson, RosterRow, RowContent, RowDoubt, Sheet, SheetReading, SkipReason, read};

mod beside;
mod cells;
mod command_line;
pub(crate) mod files;
pub(crate) mod fixture;
mod nobody_lost;
mod pasted;
mod preview;
mod row_lines;
mod shapes;
mod several_posts;
mod slips;
mod unit_lists;
mod verdicts;
mod voting;
mod written_lists;

/// A sheet of the given rows, their cells parted by `|`.
fn sheet(rows: &[&str]) -> Sheet {
    Sheet {
        rows: rows
            .iter()
            .map(|row| row.split('|').map(str::to_owned).collect())
            .collect(),
        ..Sheet::default()
    }
}

/// The people of a reading.
fn people(reading: &SheetReading) -> Vec<&ListedPerson> {
    reading.people().map(|(_, listed)| listed).collect()
}

/// The line of a row.
#[track_caller]
fn line(reading: &SheetReading, row: usize) -> &RosterRow {
    reading.lines.iter().find(|line| line.row == row).unwrap()
}

/// How many rows were left out for a reason.
fn left(reading: &SheetReading, reason: SkipReason) -> usize {
    let of = |line: &&RosterRow| matches!(line.what, RowContent::Left(why, _) if why == reason);
    reading.lines.iter().filter(of).count()
}

/// All doubts with their rows.
fn doubts(reading: &SheetReading) -> Vec<(usize, RowDoubt)> {
    let of = |line: &RosterRow| {
        line.doubts
            .iter()
            .map(|doubt| (line.row, doubt.clone()))
            .collect::<Vec<_>>()
    };
    reading.lines.iter().flat_map(of).collect()
}

/// One table of one file.
#[track_caller]
fn read_first(bytes: &[u8]) -> SheetReading {
    read(&huiwu::shell::sheets::read_bytes(bytes).unwrap()[0])
}
