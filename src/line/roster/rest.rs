//! The rest of a row beside the person: the phone that can be read, and everything that has no field of its own.

use super::{
    header::ListColumns,
    headings::ColumnKind,
    name::tidy,
    phone::{Phone, read_phone},
    role::ListedRole,
    sheet::RowDoubt,
};

/// The first readable phone, and the columns that are done with; ruined ones are told of.
pub(super) fn phone(block: &ListColumns, cells: &[String], doubts: &mut Vec<RowDoubt>) -> (String, Vec<usize>) {
    let (mut found, mut done) = (String::new(), Vec::new());
    let phones = block.all(ColumnKind::Phone).chain(block.all(ColumnKind::SecondPhone));
    for at in phones {
        match read_phone(&tidy(cells.get(at).map_or("", |c| c))) {
            Phone::Number(number) if found.is_empty() => found = number,
            Phone::Ruined(text) => doubts.push(RowDoubt::RuinedPhone(text)),
            Phone::Number(_) | Phone::None => continue,
        }
        done.push(at);
    }
    (found, done)
}

/// Everything else in the row goes into the remark under its heading, so that nothing is dropped.
pub(super) fn note_the_rest(
    block: &ListColumns,
    range: (usize, usize),
    cells: &[String],
    done: &[usize],
    standing: &mut ListedRole,
) {
    let (from, to) = range;
    let read = read_columns(block);
    let mut taken: Vec<String> = read.iter().map(|at| tidy(cells.get(*at).map_or("", |c| c))).collect();
    let last = cells.len().min(to);
    for (at, cell) in cells.iter().enumerate().take(last).skip(from) {
        let text = tidy(cell);
        // Merged cells carry their text in every column that they cover.
        if text.is_empty() || done.contains(&at) || read.contains(&at) || taken.contains(&text) {
            continue;
        }
        let column = block.columns.iter().find(|c| c.at == at);
        let title = column.map_or("", |c| c.title.rsplit('/').next().unwrap_or_default());
        standing.note(format!("{title} {text}").trim());
        taken.push(text);
    }
}

/// The columns that are read field by field.
fn read_columns(block: &ListColumns) -> Vec<usize> {
    let one = [
        ColumnKind::Name,
        ColumnKind::Family,
        ColumnKind::Given,
        ColumnKind::OtherName,
        ColumnKind::Unit,
        ColumnKind::Post,
        ColumnKind::UnitPost,
        ColumnKind::Group,
        ColumnKind::Email,
        ColumnKind::Absence,
        ColumnKind::Substitute,
    ];
    let every = [
        ColumnKind::Category,
        ColumnKind::Vote,
        ColumnKind::Reply,
        ColumnKind::Sex,
        ColumnKind::Remark,
        ColumnKind::Leader,
        ColumnKind::Scribe,
        ColumnKind::Passed,
    ];
    let first = one.into_iter().filter_map(|kind| block.at(kind));
    first
        .chain(every.into_iter().flat_map(|kind| block.all(kind)))
        .collect()
}
