//! A table as lines of text: columns side by side, cells wrapped by display width.

use crate::export::{
    document::{Grid, Holds, Run},
    wrap::{Ruler, whole_words},
};

/// Columns of white space between two cells.
const GAP: usize = 2;
/// Where lines may stand out, a table may take so many columns rather than cut telephone numbers.
const SOFT_WIDTH: usize = 96;
/// A column is never narrower than this.
const LEAST: usize = 4;
/// Columns by which the second line of a row that flows stands in.
const HANG: usize = 2;
/// Room to sign.
const SIGNATURE: usize = 10;

/// Lays a table: titles, a rule, rows; row by row as text where columns would break words.
pub(super) fn lay(grid: &Grid, ruler: Ruler) -> Vec<String> {
    let colon = if ruler.wide { "：" } else { ": " };
    // Terminals draw dashes and multiplication signs in one cell.
    let ruler = Ruler { wide: false, ..ruler };
    let Some(widths) = widths(grid, ruler) else {
        return flowing(grid, ruler, colon);
    };
    let mut lines = row(grid, &grid.columns, &widths, ruler);
    let dashes: Vec<_> = widths.iter().map(|width| "-".repeat(*width)).collect();
    lines.push(dashes.join(&" ".repeat(GAP)));
    for cells in &grid.rows {
        let cells: Vec<_> = cells.iter().map(Run::text).collect();
        lines.extend(row(grid, &cells, &widths, ruler));
    }
    lines
}

/// Columns that a table may take.
pub(super) fn room(ruler: Ruler) -> usize {
    if ruler.hard {
        ruler.width
    } else {
        ruler.width.max(SOFT_WIDTH)
    }
}

/// As wide as the widest cell; where that is too much, the widest columns of text give way first, down to their longest word. `None` = the
/// page has no room for the words; a table to sign keeps its columns all the same.
fn widths(grid: &Grid, ruler: Ruler) -> Option<Vec<usize>> {
    let columns = grid.columns.iter().enumerate();
    let mut widths: Vec<(usize, usize)> = columns
        .map(|(n, title)| {
            let lines = || grid.column(n).flat_map(|cell| cell.text().lines());
            let widest = lines().map(|line| ruler.measure(line)).max().unwrap_or(0);
            let word = lines().map(|line| longest_word(line, ruler)).max().unwrap_or(0);
            let least = match grid.held(n) {
                Holds::Text | Holds::Name => word.max(longest_word(title, ruler)),
                Holds::Whole | Holds::Amount => widest,
                Holds::Count => widest.max(longest_word(title, ruler)),
                Holds::Signature => SIGNATURE,
            };
            let least = least.max(LEAST);
            (widest.max(ruler.measure(title)).max(least), least)
        })
        .collect();
    let room = room(ruler).saturating_sub(GAP * widths.len().saturating_sub(1));
    let needed: usize = widths.iter().map(|(_, least)| least).sum();
    let is_signed = (0..widths.len()).any(|n| grid.held(n) == Holds::Signature);
    if needed > room && ruler.hard && !is_signed {
        return None;
    }
    for only_spare in [true, false] {
        while widths.iter().map(|(width, _)| width).sum::<usize>() > room {
            let floor = |least: usize| if only_spare { least } else { LEAST };
            let gives = widths.iter_mut().filter(|(width, least)| *width > floor(*least));
            let Some((widest, _)) = gives.max_by_key(|(width, _)| *width) else {
                break;
            };
            *widest -= 1;
        }
    }
    Some(widths.into_iter().map(|(width, _)| width).collect())
}

/// Each row as a text: the titles with what stands under them.
fn flowing(grid: &Grid, ruler: Ruler, colon: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for cells in &grid.rows {
        let cells = grid.columns.iter().zip(cells);
        let told = cells.filter(|(_, cell)| !cell.text().trim().is_empty());
        let told: Vec<String> = told
            .map(|(title, cell)| {
                let value = cell.text().lines().collect::<Vec<_>>().join(" ");
                let is_bare = title.is_empty();
                if is_bare {
                    value
                } else {
                    format!("{title}{colon}{value}")
                }
            })
            .collect();
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let rows = ruler.wrap(&told.join(" · "), 0, HANG);
        lines.extend(rows.into_iter().enumerate().map(|(n, row)| {
            let indent = if n == 0 { 0 } else { HANG };
            format!("{:indent$}{row}", "")
        }));
    }
    lines
}

fn longest_word(line: &str, ruler: Ruler) -> usize {
    let words = whole_words(line);
    words.iter().map(|word| ruler.measure(word.trim())).max().unwrap_or(0)
}

/// The lines of a row; amounts stand at the right edge of their column.
fn row(grid: &Grid, cells: &[impl AsRef<str>], widths: &[usize], ruler: Ruler) -> Vec<String> {
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
            let (before, after) = if grid.is_of_figures(at) {
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
