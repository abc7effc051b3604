//! The face of a desk card: how large its letters are, so that the name fills the card and stays in one line (docs/rules.md §desk-cards).

use unicode_width::UnicodeWidthChar;

use super::document::{Card, CardSize};

/// Millimetres at either side that stay free.
const EDGE: usize = 12;
/// How high the letters may be, in hundredths of the face: of a name alone, and of one with a second line.
const ALONE: usize = 40;
const ABOVE: usize = 30;
/// How high the second line is, in hundredths of the first.
const SECOND: usize = 55;
/// Smaller letters cannot be read across a table.
const LEAST: usize = 18;

/// The letters of a face in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letters {
    pub(super) name: usize,
    pub(super) second: usize,
}

/// As large as the names allow.
pub(super) fn letters(size: CardSize, card: &Card) -> Letters {
    let (width, height) = size.mm();
    let room = points(width.saturating_sub(2 * EDGE));
    let fits = |text: &str| room * 100 / ems(text).max(1);
    let share = if card.second.text().is_empty() { ALONE } else { ABOVE };
    let name = fits(card.name.text()).min(points(height) * share / 100).max(LEAST);
    let second = fits(card.second.text()).min(name * SECOND / 100).max(LEAST);
    Letters { name, second }
}

/// Millimetres as points.
pub(super) const fn points(mm: usize) -> usize {
    mm * 720 / 254
}

/// How wide a text is in hundredths of the height of its letters: a full-width character is as wide as it is high, bold Latin letters
/// of a face like Arial are narrower, each in its way.
pub(super) fn ems(text: &str) -> usize {
    let width = |c: char| match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | ' ' | '·' | '-' | '(' | ')' => 33,
        'm' | 'w' | 'M' | 'W' => 94,
        c if c.is_uppercase() => 74,
        c if c.width() == Some(2) => 100,
        _ => 60,
    };
    text.chars().map(width).sum()
}
