//! Tables whose cells are counted and summed: what stands in a column, and how a cell is made.

use chrono::NaiveDate;

use super::document::{CellValue, Grid, Holds, Run};

/// The content of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ReckonedColumn {
    Words,
    /// Never broken: a code, a day, the number of a voucher.
    Whole,
    /// Amounts: one under another at the right edge.
    Cents,
    /// Numbers of things, at the right edge as well.
    Figures,
}

/// A cell of such a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum ReckonedCell {
    Words(String),
    Count(u32),
    Cents(i64),
    Day(NaiveDate),
    /// A sum that is not there.
    Blank,
}

impl ReckonedCell {
    pub(super) fn words(text: impl Into<String>) -> Self {
        Self::Words(text.into())
    }

    /// The cell as it is printed, known to spreadsheets as the number that it is.
    fn run(&self) -> Run {
        match self {
            Self::Words(_) | Self::Blank => Run::plain(self.text()),
            Self::Count(count) => Run::valued(self.text(), CellValue::Number(i64::from(*count))),
            Self::Cents(cents) => Run::valued(self.text(), CellValue::Cents(*cents)),
            Self::Day(day) => Run::valued(self.text(), CellValue::Day(*day)),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Words(text) => text.clone(),
            Self::Count(count) => count.to_string(),
            Self::Cents(cents) => money(*cents),
            Self::Day(day) => day.to_string(),
            Self::Blank => String::new(),
        }
    }
}

/// An empty table with its titles and what the columns hold. The widths follow from the cells.
pub(super) fn table(columns: &[(&str, ReckonedColumn, u16)]) -> Grid {
    let columns: Vec<(&str, Holds)> = columns
        .iter()
        .map(|(title, holds, _)| match holds {
            ReckonedColumn::Words => (*title, Holds::Text),
            ReckonedColumn::Whole => (*title, Holds::Whole),
            ReckonedColumn::Cents => (*title, Holds::Amount),
            ReckonedColumn::Figures => (*title, Holds::Count),
        })
        .collect();
    Grid::with(&columns)
}

/// Adds a row.
pub(super) fn add<const N: usize>(grid: &mut Grid, cells: [ReckonedCell; N]) {
    grid.rows.push(cells.iter().map(ReckonedCell::run).collect());
}

/// Adds a row that stands out.
pub(super) fn add_strong<const N: usize>(grid: &mut Grid, cells: [ReckonedCell; N]) {
    grid.rows
        .push(cells.iter().map(|cell| cell.run().made_strong()).collect());
}

/// `1,234.50`.
pub(super) fn money(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let whole = (cents.unsigned_abs() / 100).to_string();
    let mut grouped = String::with_capacity(whole.len() + whole.len() / 3);
    for (n, digit) in whole.chars().enumerate() {
        if n > 0 && (whole.len() - n).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{sign}{grouped}.{:02}", cents.unsigned_abs() % 100)
}
