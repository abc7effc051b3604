//! Reads a table of text cells as a list of people, the way offices write such lists. Knows no file and no records. Every row of the
//! table comes back: as a person, as a row that was left out with its reason, or as doubtful.

mod answer;
mod beside;
mod body;
mod by_cells;
mod called;
mod capacity;
mod capacity_labels;
mod cell;
mod club;
mod filled;
mod header;
mod headings;
mod headless;
mod home;
mod margin;
mod name;
mod name_office;
mod office;
mod office_lists;
mod officers;
mod item_brackets;
mod joined_answer;
mod indented;
mod labelled_list;
mod list_columns;
mod list_context;
mod list_mark;
mod pasted_cells;
mod person;
mod phone;
mod posts;
mod registration;
mod repeated;
mod rest;
mod role;
mod row_line;
mod same;
mod several_names;
mod several_posts;
mod sheet;
mod side_by_side;
mod spaced;
mod standing;
mod sure_name;
mod text_lines;
mod under_heading;
mod unit_lists;
mod unit_names;
mod voting;
mod watch;
mod written_lists;

pub use called::is_called;
pub use cell::{NameCell, read_name, split_list};
pub use headings::{ColumnKind, kind_of};
pub use list_columns::ToldColumns;
pub use office::{NamedOffice, office_and_name};
pub use posts::ends_on_post as is_han_post;
pub use role::ListedRole;
pub use same::person_key;
pub use sheet::{
    ColumnRead, ListedPerson, ReadTable, RosterRow, RowContent, RowDoubt, Sheet, SheetReading, SkipReason,
};
pub use text_lines::is_rule;
pub use unit_names::is_unit_name;
pub use watch::Watcher;
pub use written_lists::table_of;

use under_heading::of_group;
use watch::RowWatch;

/// Reads a table.
pub fn read(sheet: &Sheet) -> SheetReading {
    read_as(sheet, &ToldColumns::new())
}

/// Reads a table in which the clerk has said of some columns, counted from 0, what they are; `None` = nothing that is known.
pub fn read_as(sheet: &Sheet, told: &ToldColumns) -> SheetReading {
    read_rows(sheet, told, &mut RowWatch::default())
}

/// Reads a table and tells how far it is. The rest of one that is stopped is not read.
pub fn read_watched<'a>(sheet: Sheet, tell: &'a mut Watcher<'a>) -> ReadTable {
    let reading = read_rows(&sheet, &ToldColumns::new(), &mut RowWatch::told(tell));
    ReadTable { sheet, reading }
}

fn read_rows(sheet: &Sheet, told: &ToldColumns, watch: &mut RowWatch<'_>) -> SheetReading {
    let mut reading = body::read(sheet, told, watch);
    if reading.header.is_none() && told.is_empty() && labelled_list::is_one(sheet) {
        reading = labelled_list::read(sheet);
    }
    let words = sheet.rows.iter().flatten().flat_map(|cell| cell.split(BETWEEN_WORDS));
    club::fit(&mut reading.lines, words, reading.header.is_some());
    reading
}

/// Signs between the words of a cell or a line.
const BETWEEN_WORDS: [char; 9] = [',', ';', '|', '(', ')', ':', '\t', '\n', '–'];

/// Reads a pasted list of names: `张三（请假）、李四（列席），王五`, also under labels: `列席：张三、李四`. A line that is a row of a table
/// (`王芳，主任，列席`) is read as one. Rows are the places in the list. Rows of a
/// spreadsheet under a heading are read as that table; unit and post may stand behind a name by blanks.
pub fn read_names(text: &str) -> SheetReading {
    read_pasted(text, RowWatch::default())
}

/// Reads such a list and tells how far it is. The rest of one that is stopped is not read.
pub fn read_names_watched<'a>(text: &str, tell: &'a mut Watcher<'a>) -> SheetReading {
    read_pasted(text, RowWatch::told(tell))
}

fn read_pasted(text: &str, mut watch: RowWatch<'_>) -> SheetReading {
    if let Some(table) = pasted_table(text, &mut watch) {
        return table;
    }
    watch.expect(text.lines().count());
    let mut lines: Vec<RosterRow> = Vec::new();
    let mut is_grouped = false;
    for (said, names) in capacity_labels::parts(&spaced::in_brackets(text)) {
        is_grouped |= said.is_some();
        let mut group = said.or_else(|| is_grouped.then(ListedRole::default));
        for mut row in text_lines::read(&names, &mut watch) {
            row.row = lines.len() + 1;
            of_group(&mut row, &mut group);
            lines.push(row);
        }
    }
    doubt_strays(&mut lines);
    club::fit(&mut lines, text.split(BETWEEN_WORDS), false);
    repeated::mark_repeated(&mut lines, false);
    SheetReading {
        lines,
        ..SheetReading::default()
    }
}

/// A pasted table: cells parted by tabs, bars, commas or semicolons, with a heading that names the columns, or a text that stands for one; `None` where it is none.
fn pasted_table(text: &str, watch: &mut RowWatch<'_>) -> Option<SheetReading> {
    if let Some(rows) = table_of(text) {
        let sheet = Sheet {
            rows,
            ..Sheet::default()
        };
        return Some(read_rows(&sheet, &ToldColumns::new(), watch));
    }
    let sign = pasted_cells::sign_of(text)?;
    let rows = text.lines().map(|line| pasted_cells::of(line, sign));
    let sheet = Sheet {
        rows: rows.collect(),
        ..Sheet::default()
    };
    let reading = read_rows(&sheet, &ToldColumns::new(), watch);
    (reading.header.is_some() && reading.people().next().is_some()).then_some(reading)
}

/// Where most of a pasted text names nobody it may be no list of people at all: only names that are certain, and people of whom more is
/// told, are taken from it.
fn doubt_strays(lines: &mut [RosterRow]) {
    let asked = lines
        .iter()
        .filter(|line| matches!(line.what, RowContent::Doubtful(_)))
        .count();
    if asked * 2 <= lines.len() {
        return;
    }
    for line in lines {
        let RowContent::Person(person) = &line.what else {
            continue;
        };
        if !sure_name::is_person(&person.name) && person.standing == ListedRole::default() {
            let name = person.name.clone();
            line.doubts.push(RowDoubt::NotAName(name.clone()));
            line.what = RowContent::Doubtful(name);
        }
    }
}
