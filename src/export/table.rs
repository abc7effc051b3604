//! Tables of a document: their cells and the content of their columns. `columns` decides how wide a column is.

use serde::{Deserialize, Serialize};

use super::{
    letters::{capitalised, safe},
    run::Run,
};

/// The content of a column, which decides how wide it must be and where its cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Holds {
    /// Words that may go over several lines.
    #[default]
    Text,
    /// Names of people, each whole on one line as long as it takes no large part of the table.
    Name,
    /// Never broken: a telephone, a day, a number.
    Whole,
    /// Amounts: one under another at the right edge.
    Amount,
    /// Numbers of things, one under another like amounts.
    Count,
    /// Room to sign by hand.
    Signature,
}

/// A table; every row has as many cells as there are columns.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Grid {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Run>>,
    /// The content of each column; those behind the last one named hold text.
    pub holds: Vec<Holds>,
    /// Rows are high enough to be written in by hand.
    pub tall: bool,
    /// All columns but the first are equally wide: seats.
    pub even: bool,
}

impl Grid {
    /// An empty table with its titles, each begun with a capital.
    pub fn of(columns: &[&str]) -> Self {
        Self {
            columns: columns.iter().map(|title| capitalised(&safe(title))).collect(),
            ..Self::default()
        }
    }

    /// An empty table with its titles and what stands under them.
    pub fn with(columns: &[(&str, Holds)]) -> Self {
        let titles: Vec<&str> = columns.iter().map(|(title, _)| *title).collect();
        Self {
            holds: columns.iter().map(|(_, holds)| *holds).collect(),
            ..Self::of(&titles)
        }
    }

    /// Returns the content of a column.
    pub fn held(&self, column: usize) -> Holds {
        self.holds.get(column).copied().unwrap_or_default()
    }

    /// Whether a column holds figures, which stand at its right edge.
    pub fn is_of_figures(&self, column: usize) -> bool {
        matches!(self.held(column), Holds::Amount | Holds::Count)
    }

    /// Whether any column does.
    pub fn has_amounts(&self) -> bool {
        self.holds.contains(&Holds::Amount)
    }

    /// The cells of a column.
    pub fn column(&self, column: usize) -> impl Iterator<Item = &Run> {
        self.rows.iter().filter_map(move |row| row.get(column))
    }

    /// The table without the columns in which no row says anything.
    #[must_use]
    pub fn without_empty_columns(self) -> Self {
        let filled: Vec<usize> = (0..self.columns.len())
            .filter(|at| self.column(*at).any(|cell| !cell.text().is_empty()))
            .collect();
        Self {
            columns: filled.iter().filter_map(|at| self.columns.get(*at).cloned()).collect(),
            holds: filled.iter().map(|at| self.held(*at)).collect(),
            rows: self
                .rows
                .iter()
                .map(|row| filled.iter().filter_map(|at| row.get(*at).cloned()).collect())
                .collect(),
            ..self
        }
    }

    /// Adds a row of plain cells.
    pub fn row<T: AsRef<str>>(&mut self, cells: impl IntoIterator<Item = T>) {
        self.rows.push(cells.into_iter().map(Run::plain).collect());
    }

    /// Adds a row of cells, each in its manner.
    pub fn cells(&mut self, cells: impl IntoIterator<Item = Run>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// Adds a row that stands out.
    pub fn strong_cells(&mut self, cells: impl IntoIterator<Item = Run>) {
        self.rows.push(cells.into_iter().map(Run::made_strong).collect());
    }
}
