//! Lines under the line of a unit: further in, or with a mark of a list where that one has none. Knows no names.

use super::{
    list_mark::without_mark,
    sheet::{RosterRow, RowContent},
    unit_names::is_unit_name,
};

/// How far in a line stands: its blanks in cells, then the rank of its mark.
type Depth = (usize, u8);

/// The units above a line, the innermost last.
#[derive(Debug, Default)]
pub(super) struct UnitsAbove(Vec<(Depth, String)>);

impl UnitsAbove {
    /// Whether a line leaves the unit above it.
    pub(super) fn is_left_by(&self, line: &str) -> bool {
        self.0.last().is_some_and(|(above, _)| depth(line) <= *above)
    }

    /// Goes to a line: the units that do not hold for it are over.
    pub(super) fn go_to(&mut self, line: &str) {
        while self.is_left_by(line) {
            self.0.pop();
        }
    }

    /// Whether a line is the unit of those below: it names one, and the next line stands under it.
    pub(super) fn would_enter(line: &str, next: Option<&str>) -> bool {
        let (own, below) = (depth(line), next.map(depth));
        let is_unit = |line: &str| unit_of(line).is_some();
        is_unit(line) && below.is_some_and(|below| below.0 > own.0 || below > own && !next.is_some_and(is_unit))
    }

    /// Takes a line as the unit of those below.
    pub(super) fn enter(&mut self, line: &str) {
        if let Some(unit) = unit_of(line) {
            self.0.push((depth(line), unit.to_owned()));
        }
    }

    /// Gives the people of some rows the unit above, as far as they have none.
    pub(super) fn give(&self, rows: &mut [RosterRow]) {
        let Some((_, unit)) = self.0.last() else { return };
        for row in rows {
            if let RowContent::Person(person) = &mut row.what
                && person.unit.is_empty()
            {
                unit.clone_into(&mut person.unit);
            }
        }
    }
}

/// The unit that a line names alone, without its mark, its colon and how many people it has: `1. 财政局（3人）：`.
fn unit_of(line: &str) -> Option<&str> {
    let text = without_mark(line.trim()).trim_end_matches([':', '：']).trim_end();
    let counted = |inside: &str| {
        inside
            .trim_end_matches(['人', '名'])
            .trim()
            .chars()
            .all(char::is_numeric)
    };
    let bare = text
        .strip_suffix([')', '）'])
        .and_then(|text| text.rsplit_once(['(', '（']))
        .filter(|(_, inside)| counted(inside))
        .map_or(text, |(unit, _)| unit.trim_end());
    is_unit_name(bare).then_some(bare)
}

fn depth(line: &str) -> Depth {
    let text = line.trim_start();
    let cells = |c: char| match c {
        '\t' => 4,
        '\u{3000}' => 2,
        _ => 1,
    };
    let blanks = line.chars().take_while(|c| c.is_whitespace()).map(cells).sum();
    (blanks, rank(text))
}

/// The rank of the mark before a line: 一、 before （一）, that before 1. and (1), these before a bullet; 0 = it has none.
fn rank(text: &str) -> u8 {
    if without_mark(text).len() == text.len() {
        return 0;
    }
    let han = |c: char| "一二三四五六七八九十".contains(c);
    let inside = text.strip_prefix(['(', '（']);
    match inside.unwrap_or(text).chars().next() {
        Some(c) if han(c) => 1 + u8::from(inside.is_some()),
        Some(c) if c.is_numeric() && !is_circled(c) => 3 + u8::from(inside.is_some()),
        Some(c) if is_circled(c) => 4,
        Some(_) | None => 5,
    }
}

fn is_circled(c: char) -> bool {
    matches!(c, '①'..='⑳' | '⑴'..='⒇')
}
