//! A file that is no table but a list of names under labels, a line each: `Present: Rosa Lindt, Peter Bloom`. Every line comes back under its number.

use super::{
    capacity_labels,
    name::tidy,
    office_lists,
    repeated::mark_repeated,
    role::ListedRole,
    sheet::{RosterRow, RowContent, Sheet, SheetReading, SkipReason},
    text_lines,
    under_heading::of_group,
    unit_lists,
    watch::RowWatch,
};

/// A row as the line that it was.
fn line_of(cells: &[String]) -> String {
    let texts: Vec<String> = cells
        .iter()
        .map(|cell| tidy(cell))
        .filter(|text| !text.is_empty())
        .collect();
    texts.join(", ")
}

/// Whether some line begins with a label that is known, or with a unit, and names follow it.
pub(super) fn is_one(sheet: &Sheet) -> bool {
    let labelled = |line: &String| {
        capacity_labels::parts(line)
            .first()
            .is_some_and(|(said, _)| said.is_some())
    };
    sheet.rows.iter().map(|cells| line_of(cells)).any(|line| {
        labelled(&line)
            || unit_lists::people(&line).is_some_and(|people| people.len() > 1)
            || office_lists::people(&line).is_some()
    })
}

/// Reads the list. A label alone on its line holds for the lines under it, up to an empty one.
pub(super) fn read(sheet: &Sheet) -> SheetReading {
    let mut lines: Vec<RosterRow> = Vec::new();
    let mut held: Option<ListedRole> = None;
    let mut is_grouped = false;
    for (at, cells) in sheet.rows.iter().enumerate() {
        let text = line_of(cells);
        let left = |reason| RosterRow {
            row: at + 1,
            what: RowContent::Left(reason, text.clone()),
            doubts: Vec::new(),
        };
        if text.is_empty() {
            held = None;
            lines.push(left(SkipReason::Blank));
            continue;
        }
        for (said, names) in capacity_labels::parts(&text) {
            is_grouped |= said.is_some();
            if said.is_some() && names.trim().is_empty() {
                held = said;
                lines.push(left(SkipReason::Group));
                continue;
            }
            if said.is_some() {
                held = None;
            }
            let mut own = said
                .clone()
                .or_else(|| held.clone())
                .or_else(|| is_grouped.then(ListedRole::default));
            for mut row in text_lines::read(&names, &mut RowWatch::default()) {
                row.row = at + 1;
                of_group(&mut row, &mut own);
                lines.push(row);
            }
            held = if said.is_some() { held } else { own };
        }
    }
    mark_repeated(&mut lines, false);
    SheetReading {
        lines,
        ..SheetReading::default()
    }
}
