//! A table as lines of text: columns side by side, cells wrapped by display width.

use crate::export::{
    document::{Grid, Run},
    wrap::Ruler,
};

/// Columns of white space between two cells.
const GAP: usize = 2;
/// Where lines may stand out, a table may take so many columns rather than cut telephone numbers.
const SOFT_WIDTH: usize = 96;
/// A column is never narrower than this.
const LEAST: usize = 4;

/// Lays a table: titles, a rule, rows.
pub(super) fn lay(grid: &Grid, ruler: Ruler) -> Vec<String> {
    let widths = widths(grid, ruler);
    let amounts = grid.amounts.then(|| widths.len().saturating_sub(1));
    let mut lines = row(&grid.columns, &widths, amounts, ruler);
    let dashes: Vec<_> = widths.iter().map(|width| "-".repeat(*width)).collect();
    lines.push(dashes.join(&" ".repeat(GAP)));
    for cells in &grid.rows {
        let cells: Vec<_> = cells.iter().map(Run::text).collect();
        lines.extend(row(&cells, &widths, amounts, ruler));
    }
    lines
}

/// As wide as the widest cell; where that is too much, the widest columns give way first.
fn widths(grid: &Grid, ruler: Ruler) -> Vec<usize> {
    let mut widths: Vec<usize> = grid
        .columns
        .iter()
        .map(|title| ruler.measure(title).max(LEAST))
        .collect();
    for cells in &grid.rows {
        for (width, cell) in widths.iter_mut().zip(cells) {
            let longest = cell.text().lines().map(|line| ruler.measure(line)).max().unwrap_or(0);
            *width = (*width).max(longest);
        }
    }
    let width = if ruler.hard {
        ruler.width
    } else {
        ruler.width.max(SOFT_WIDTH)
    };
    let room = width.saturating_sub(GAP * widths.len().saturating_sub(1));
    while widths.iter().sum::<usize>() > room {
        let Some(widest) = widths.iter_mut().max().filter(|width| **width > LEAST) else {
            break;
        };
        *widest -= 1;
    }
    widths
}

/// `amounts` is the column whose cells stand at its right edge.
fn row(cells: &[impl AsRef<str>], widths: &[usize], amounts: Option<usize>, ruler: Ruler) -> Vec<String> {
    let columns: Vec<Vec<String>> = cells
        .iter()
        .zip(widths)
        .map(|(cell, width)| {
            Ruler {
                width: *width,
                hard: true,
                ..ruler
            }
            .wrap(cell.as_ref(), 0, 0)
        })
        .collect();
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    let mut lines = Vec::with_capacity(height);
    for n in 0..height {
        let mut line = String::new();
        for (at, (column, width)) in columns.iter().zip(widths).enumerate() {
            let part = column.get(n).map_or("", String::as_str);
            let space = " ".repeat(width.saturating_sub(ruler.measure(part)));
            let (before, after) = if amounts == Some(at) {
                (space.as_str(), "")
            } else {
                ("", space.as_str())
            };
            line.push_str(&format!("{before}{part}{after}{}", " ".repeat(GAP)));
        }
        lines.push(line.trim_end().to_owned());
    }
    lines
}
