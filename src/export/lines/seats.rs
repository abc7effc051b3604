//! A plan of seats as lines of text: equal columns, tables and doors in brackets over the columns that they take.

use crate::export::{
    chart::ChartSlot,
    document::{ChartCell, ChartPage, Fixture, Run},
    wrap::Ruler,
};

/// Columns of white space between two seats.
const GAP: usize = 2;

/// Lays a sheet of a plan.
pub(super) fn lay(page: &ChartPage, ruler: Ruler, most: usize) -> Vec<String> {
    // Terminals draw the signs of doubtful width in one cell.
    let ruler = Ruler { wide: false, ..ruler };
    let seats = (page.columns - usize::from(page.labelled && page.columns > 0)).max(1);
    let labels = page
        .cells
        .iter()
        .filter(|cell| cell.fixture == Fixture::Label && cell.col == 0);
    let label = labels
        .flat_map(|cell| &cell.lines)
        .map(|line| ruler.measure(line.text()))
        .max();
    let label = label.map_or(0, |widest| widest + GAP);
    let room = most.saturating_sub(label) / seats;
    let widest = |whole: bool| {
        let seats = page.seats().flat_map(|cell| written(cell, whole));
        seats.map(|line| ruler.measure(&line)).max().unwrap_or(0).max(2) + GAP
    };
    // Names in one line if they fit beside one another, else broken as on paper.
    let whole = widest(true) <= room;
    let seat = widest(whole);
    let across = |col: usize, wide: usize| {
        let labels = usize::from(page.labelled && col == 0);
        labels * label + (wide - labels.min(wide)) * seat
    };
    let mut lines = Vec::new();
    for row in 0..page.rows {
        let slots = page.row(row);
        let texts: Vec<Vec<String>> = slots
            .iter()
            .map(|slot| match slot {
                ChartSlot::Cell(cell) => written(cell, whole),
                ChartSlot::Below(_) | ChartSlot::Gap(_) => Vec::new(),
            })
            .collect();
        let height = texts.iter().map(Vec::len).max().unwrap_or(0).max(1);
        for n in 0..height {
            let mut line = String::new();
            let mut col = 0;
            for (slot, text) in slots.iter().zip(&texts) {
                let (wide, centred) = match slot {
                    ChartSlot::Cell(cell) => (cell.wide, cell.wide > 1),
                    ChartSlot::Below(cell) => (cell.wide, false),
                    ChartSlot::Gap(wide) => (*wide, false),
                };
                let room = across(col, wide);
                let text = text.get(n).map_or("", String::as_str);
                let spare = room.saturating_sub(ruler.measure(text));
                let before = if centred { spare.saturating_sub(GAP) / 2 } else { 0 };
                line.push_str(&" ".repeat(before));
                line.push_str(text);
                line.push_str(&" ".repeat(spare - before));
                col += wide;
            }
            lines.push(line.trim_end().to_owned());
        }
    }
    lines
}

/// The lines of a cell; `whole` = a name stays in one.
fn written(cell: &ChartCell, whole: bool) -> Vec<String> {
    let lines: Vec<&str> = cell.lines.iter().map(Run::text).collect();
    let mut lines: Vec<String> = match cell.fixture {
        Fixture::Seat if whole => vec![joined(&lines)],
        Fixture::Seat => lines.into_iter().map(str::to_owned).collect(),
        Fixture::Label => vec![lines.join(" ")],
        Fixture::Table | Fixture::Stage | Fixture::Door => vec![format!("[{}]", lines.join(" "))],
    };
    if cell.fixture == Fixture::Seat && lines.iter().all(String::is_empty) {
        // An empty seat is a seat all the same.
        lines = vec!["__".to_owned()];
    }
    if !cell.tag.text().is_empty() {
        lines.push(cell.tag.text().to_owned());
    }
    lines
}

/// A name that was broken, in one line.
pub(in crate::export) fn joined(lines: &[&str]) -> String {
    let latin = lines.iter().any(|line| line.chars().any(|c| c.is_ascii_alphabetic()));
    lines.join(if latin { " " } else { "" })
}
