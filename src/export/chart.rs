//! Seats as they lie in a room: sheets of equal cells, some of them joined to a table, a stage or a door. `floor` makes a chart of a plan,
//! `spacing` measures it for paper. Knows no document.

use serde::{Deserialize, Serialize};

use super::run::Run;

/// The kind of a cell of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Fixture {
    /// A seat, empty where nobody sits in it.
    Seat,
    /// The number of a row or of a seat.
    Label,
    /// A table, or the room inside of one.
    Table,
    Stage,
    Door,
}

/// One cell, in rows and columns of the chart counted from the upper left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartCell {
    pub row: usize,
    pub col: usize,
    pub high: usize,
    pub wide: usize,
    pub fixture: Fixture,
    /// The text, line by line.
    pub lines: Vec<Run>,
    /// The number of a seat where rows and columns have none.
    pub tag: Run,
}

/// One sheet of a chart.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ChartPage {
    /// The part of the room on this sheet; empty = all of it.
    pub title: Run,
    pub rows: usize,
    pub columns: usize,
    /// Whether the first column holds the numbers of the rows.
    pub labelled: bool,
    pub cells: Vec<ChartCell>,
}

/// A plan of seats as it is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Chart {
    pub pages: Vec<ChartPage>,
}

/// A part of a row of a chart, from the left.
#[derive(Debug, Clone, Copy)]
pub(super) enum ChartSlot<'a> {
    /// A cell begins.
    Cell(&'a ChartCell),
    /// A cell goes on that began in a row above.
    Below(&'a ChartCell),
    /// So many columns are empty.
    Gap(usize),
}

impl ChartPage {
    /// A row of the chart, part by part.
    pub(super) fn row(&self, row: usize) -> Vec<ChartSlot<'_>> {
        let mut own: Vec<&ChartCell> = self
            .cells
            .iter()
            .filter(|cell| (cell.row..cell.row + cell.high).contains(&row))
            .collect();
        own.sort_by_key(|cell| cell.col);
        let mut slots = Vec::new();
        let mut col = 0;
        for cell in own {
            // Two seats on one place: the first is drawn.
            if cell.col < col {
                continue;
            }
            if cell.col > col {
                slots.push(ChartSlot::Gap(cell.col - col));
            }
            slots.push(if cell.row == row {
                ChartSlot::Cell(cell)
            } else {
                ChartSlot::Below(cell)
            });
            col = cell.col + cell.wide.max(1);
        }
        if self.columns > col {
            slots.push(ChartSlot::Gap(self.columns - col));
        }
        slots
    }

    /// Whether seats stand in a row.
    pub(super) fn is_of_seats(&self, row: usize) -> bool {
        let mut cells = self.cells.iter();
        cells.any(|cell| cell.fixture == Fixture::Seat && cell.row == row)
    }

    /// The seats.
    pub fn seats(&self) -> impl Iterator<Item = &ChartCell> {
        self.cells.iter().filter(|cell| cell.fixture == Fixture::Seat)
    }

    pub(super) fn seat_columns(&self) -> usize {
        (self.columns - usize::from(self.labelled && self.columns > 0)).max(1)
    }
}

impl Chart {
    /// Whether it needs the long side of the paper.
    pub(super) fn is_wide(&self) -> bool {
        const MOST_UPRIGHT: usize = 8;
        self.pages.iter().any(|page| page.seat_columns() > MOST_UPRIGHT)
    }
}
