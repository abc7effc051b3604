//! Reads a table of text cells as a list of people, the way offices write such lists. Knows no file and no records. Every row of the
//! table comes back: as a person, as a row that was left out with its reason, or as doubtful.

mod body;
mod cell;
mod header;
mod margin;
mod name;
mod sheet;
mod standing;

pub use cell::{NameCell, read_name, split_list};
pub use sheet::{ListedPerson, RosterRow, RowContent, RowDoubt, Sheet, SheetReading, SkipReason};
pub use standing::ListedRole;

/// Reads a table.
pub fn read(sheet: &Sheet) -> SheetReading {
    body::read(sheet)
}

/// Reads a pasted list of names: `张三（请假）、李四（列席），王五`. Rows are the places in the list.
pub fn read_names(text: &str) -> SheetReading {
    let mut lines: Vec<RosterRow> = split_list(text)
        .into_iter()
        .enumerate()
        .map(|(at, cell)| body::name_line(at + 1, &cell))
        .collect();
    body::mark_repeated(&mut lines);
    SheetReading { header: None, lines }
}
