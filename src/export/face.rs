//! The face of a desk card: how large its letters are, so that the name fills the card and is broken only where its letters would be too small (docs/rules.md §desk-cards).

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

/// A name whose letters would be smaller than these in one line is broken over several.
const BREAK_BELOW: usize = 48;
/// How high all lines of a broken name are together at the most, in hundredths of the face.
const BROKEN: usize = 70;

/// The letters of a face in points, and the name line by line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letters {
    pub(super) name: usize,
    pub(super) second: usize,
    pub(super) lines: Vec<String>,
}

/// As large as the names allow.
pub(super) fn letters(size: CardSize, card: &Card) -> Letters {
    let (width, height) = size.mm();
    let room = points(width.saturating_sub(2 * EDGE));
    let fits = |text: &str| room * 100 / ems(text).max(1);
    let is_alone = card.second.text().is_empty();
    let share = if is_alone { ALONE } else { ABOVE };
    let name = card.name.text();
    let mut best = (fits(name).min(points(height) * share / 100), vec![name.to_owned()]);
    if best.0 < BREAK_BELOW {
        let most = if is_alone { BROKEN } else { BROKEN - ABOVE };
        for count in 2..=3 {
            let lines = broken(name, count);
            let longest = lines.iter().map(|line| fits(line)).min().unwrap_or(0);
            let high = points(height) * most / 100 / lines.len().max(1) * 10 / 12;
            let letter = longest.min(high).min(points(height) * share / 100);
            if letter > best.0 {
                best = (letter, lines);
            }
        }
    }
    let name = best.0.max(LEAST);
    let second = fits(card.second.text()).min(name * SECOND / 100).max(LEAST);
    Letters {
        name,
        second,
        lines: best.1,
    }
}

/// A name in at most so many lines, broken behind its dots and blanks, the lines about equally long.
fn broken(name: &str, count: usize) -> Vec<String> {
    let parts: Vec<&str> = name.split_inclusive(['·', ' ']).collect();
    let target = ems(name).div_ceil(count);
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        let is_last = lines.len() >= count;
        match lines.last_mut() {
            Some(line) if is_last || ems(line) + ems(part) / 2 <= target => line.push_str(part),
            _ => lines.push(part.to_owned()),
        }
    }
    lines.iter().map(|line| line.trim().to_owned()).collect()
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
