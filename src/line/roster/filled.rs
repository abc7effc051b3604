//! The cells of a column, as a whole: whether there is anything, and how many are of a kind. Knows no heading.

use super::name::tidy;

/// The columns in which there is anything.
pub(super) fn used(rows: &[Vec<String>]) -> Vec<usize> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    (0..width)
        .filter(|at| {
            rows.iter()
                .any(|row| row.get(*at).is_some_and(|cell| !tidy(cell).is_empty()))
        })
        .collect()
}

/// How many of a hundred filled cells of a column are of a kind.
pub(super) fn share(rows: &[Vec<String>], at: usize, fits: fn(&str) -> bool) -> usize {
    let texts: Vec<String> = rows
        .iter()
        .filter_map(|row| row.get(at))
        .map(|cell| tidy(cell))
        .filter(|text| !text.is_empty())
        .collect();
    let fitting = texts.iter().filter(|text| fits(text)).count();
    fitting * 100 / texts.len().max(1)
}
