//! The purpose card: what is filled in, and what is not; the field under the cursor is the one that Enter opens.

use ratatui::layout::{Position, Rect};

use crate::{
    app::{
        desk::{DeskField, DeskSeen},
        form::{Content, choice_words},
        pointer::ScreenSpot,
        prepare::purpose,
    },
    domain::meeting::Meeting,
    words::field::FieldName,
};

use super::super::{paint, pen::Pen, theme, width, wrap};

/// Rows that a field takes at the most.
const ROWS: usize = 3;

/// Draws the card; returns the place of the chosen field's mark.
pub(in crate::ui) fn draw(pen: &mut Pen, seen: &DeskSeen, area: Rect) -> Option<Position> {
    let meeting = seen.meeting()?;
    let at = seen.own.cursor().at();
    let values: Vec<(FieldName, String)> = purpose::fields(seen)
        .map(|field| (field.name, value(pen, seen, meeting, field)))
        .collect();
    let labels = values.iter().map(|(name, _)| width::cells(pen.t.field(*name)));
    let longest = u16::try_from(labels.max().unwrap_or(0)).unwrap_or(u16::MAX);
    let indent = longest.min(area.width / 2);
    let room = paint::from_column(area, indent + 2).width.max(1);
    let height = |text: &str, most: usize| wrap::wrap(text, room).take(most).count().max(1);
    let heights: Vec<usize> = values.iter().map(|(_, text)| height(text, ROWS)).collect();
    let narrow = heights.iter().sum::<usize>() > usize::from(area.height);
    let most = rows_each(&heights, at, area.height.into());
    let mut place = None;
    let mut row = 0;
    // On a very low screen the fields before the chosen one are left out.
    let first = (at + 1).saturating_sub(usize::from(area.height));
    for (n, (name, text)) in values.iter().enumerate().skip(if narrow { first } else { 0 }) {
        let here = n == at;
        let label = Rect {
            width: indent + 1,
            ..area
        };
        let mark = if here { ">" } else { " " };
        let style = if here { theme::accent() } else { theme::dim() };
        paint::put(pen.buf, label, row, &format!("{mark}{}", pen.t.field(*name)), style);
        let from = row;
        if here {
            place = Some(Position {
                x: area.x,
                y: area.y + row,
            });
        }
        let inner = paint::from_column(area, indent + 2);
        if text.is_empty() {
            let style = if here { theme::chosen() } else { theme::dim() };
            paint::put(pen.buf, inner, row, pen.t.screen.not_filled, style);
            row += 1;
        } else {
            let style = if here { theme::chosen() } else { theme::PLAIN };
            for line in wrap::rows(text, room, most.get(n).copied().unwrap_or(1)) {
                paint::put(pen.buf, inner, row, &line, style);
                row += 1;
            }
        }
        for row in from..row {
            pen.eye.hits.note_row(area, row, ScreenSpot::Row(n));
        }
    }
    place
}

/// The rows of each field of those that it needs, in so many in all: the chosen one has its own, then those from the top on, as far as there are
/// any to spare.
fn rows_each(heights: &[usize], chosen: usize, all: usize) -> Vec<usize> {
    let mut spare = all.saturating_sub(heights.len());
    let mut rows = vec![1; heights.len()];
    for at in std::iter::once(chosen).chain((0..heights.len()).filter(|at| *at != chosen)) {
        let more = heights.get(at).map_or(0, |height| height.saturating_sub(1));
        let given = if at == chosen { more } else { more.min(spare) };
        spare = spare.saturating_sub(given);
        if let Some(own) = rows.get_mut(at) {
            *own += given;
        }
    }
    rows
}

/// Returns the text of a field of the card.
fn value(pen: &Pen, seen: &DeskSeen, meeting: &Meeting, field: &DeskField<Meeting>) -> String {
    let text = match field.content(meeting, seen) {
        Content::Text(text) => text,
        Content::Choice(choice) => choice_words(pen.t, &choice),
    };
    match meeting.theme_at {
        Some(at) if field.name == FieldName::ThemeBy && !text.is_empty() => {
            format!("{text}  {}", meeting.zone.ymd_hm(at))
        }
        _ => text,
    }
}
