//! A text of which a part is underlined: the letters by which it was found.

use ratatui::{
    layout::Rect,
    style::{Modifier, Style},
};

use crate::{
    app::name_fit::{NameMark, NamePart},
    input::command::Text,
};

use super::{paint, pen::Pen, width};

/// Writes a text into exactly `cells` cells of a row, cut where it is longer, with the bytes of `mark` underlined; returns the cells.
pub fn put(
    pen: &mut Pen,
    area: Rect,
    row: u16,
    cells: usize,
    (text, mark): (&str, Option<(usize, usize)>),
    style: Style,
) -> u16 {
    let shown = width::pad_right(text, cells.min(usize::from(area.width)));
    let used = paint::put(pen.buf, area, row, &shown, style);
    let Some((from, to)) = mark else { return used };
    let (Some(before), Some(found)) = (text.get(..from), text.get(from..to)) else {
        return used;
    };
    let column = u16::try_from(width::cells(before)).unwrap_or(u16::MAX);
    let long = u16::try_from(width::cells(found)).unwrap_or(u16::MAX);
    if column < used {
        let found = Rect {
            width: long.min(used - column),
            height: 1,
            y: area.y + row,
            ..paint::from_column(area, column)
        };
        pen.buf
            .set_style(found, Style::new().add_modifier(Modifier::UNDERLINED));
    }
    used
}

/// The bytes of one of the two texts of a thing that are marked.
pub fn mark_of(mark: Option<NameMark>, part: NamePart) -> Option<(usize, usize)> {
    mark.filter(|mark| mark.part == part && mark.from < mark.to)
        .map(|mark| (mark.from, mark.to))
}

/// The text of a thing with a part, cut of what tells nothing.
pub const fn part_of(text: Text, part: NamePart) -> &'static str {
    match part {
        NamePart::Name => text.name,
        NamePart::Label => text.label,
    }
}
