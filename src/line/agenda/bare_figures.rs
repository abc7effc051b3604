//! Figures without a sign behind them that count the items of an agenda, as agendas pasted from a word processor have them: `1 Apologies`,
//! `26/120 Apologies`.

/// Lines that must count on for the figures to be numbers of items.
const LEAST: usize = 3;

/// Whether the lines are counted by such figures: several, each one more than the one before; or one of them has parts (`10.1`).
pub(super) fn count_items<'t>(lines: impl Iterator<Item = &'t str> + Clone) -> bool {
    let figures: Vec<u32> = lines
        .clone()
        .filter_map(|line| behind(line.trim_start()))
        .map(|(figure, _)| figure)
        .collect();
    let counted = figures
        .iter()
        .zip(figures.iter().skip(1))
        .filter(|(one, next)| **one + 1 == **next)
        .count();
    // `10 Finance` over `10.1 Payments`
    let parts = |line: &str| {
        let (figure, part) = line.trim_start().split_once('.')?;
        let figure: u32 = figure.parse().ok()?;
        part.starts_with(|c: char| c.is_ascii_digit()).then_some(figure)
    };
    let mut parents = lines.filter_map(parts);
    let rising = figures.iter().zip(figures.iter().skip(1)).all(|(one, next)| one < next);
    if rising && parents.any(|figure| figures.contains(&figure)) {
        return true;
    }
    figures.len() >= LEAST && counted + 1 >= LEAST && counted * 3 >= figures.len() * 2 - 2
}

/// The figure at the start of a line, and the title behind it. `None` = none stands there, or no title follows.
pub(super) fn behind(line: &str) -> Option<(u32, &str)> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let mut figure = line.get(..line.len() - rest.len())?;
    let mut rest = rest;
    let mut longest = 2;
    if let Some(behind) = rest.strip_prefix('/') {
        // `26/120`: year and number.
        let after = behind.trim_start_matches(|c: char| c.is_ascii_digit());
        let year = matches!(figure.len(), 2 | 4);
        figure = behind.get(..behind.len() - after.len()).filter(|_| year)?;
        rest = after;
        longest = 3;
    }
    let title = rest.trim_start();
    // A year and a number count items, also before small letters.
    let begins = |c: char| c.is_alphabetic() && (longest == 3 || !c.is_lowercase());
    let apart = title.len() < rest.len() && title.starts_with(begins);
    if figure.is_empty() || figure.len() > longest || !apart {
        return None;
    }
    Some((figure.parse().ok()?, rest))
}
