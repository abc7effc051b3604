//! The purpose card: what is filled in, and what is not; the field under the cursor is the one that Enter opens.

use ratatui::layout::{Position, Rect};

use crate::{app::forms::meeting::CARD, domain::meeting::Meeting, words::field::FieldName};

use super::super::{Pen, paint, theme, wrap};

/// Rows that a field takes at the most.
const ROWS: usize = 3;

/// Draws the card; returns the place of the chosen field's mark.
pub(super) fn draw(pen: &mut Pen, area: Rect) -> Option<Position> {
    let meeting = pen.m.meeting()?;
    let at = pen.m.prepare.cursor().at();
    let values: Vec<(FieldName, String)> = CARD.iter().map(|name| (*name, value(pen, meeting, *name))).collect();
    let indent = 20.min(area.width / 3);
    let room = paint::from_column(area, indent + 2).width.max(1);
    let height = |text: &str, most: usize| wrap::wrap(text, room).take(most).count().max(1);
    // Where not everything fits, only the chosen field is shown in full.
    let whole: usize = values.iter().map(|(_, text)| height(text, ROWS)).sum();
    let narrow = whole > usize::from(area.height);
    let most = |n: usize| if narrow && n != at { 1 } else { ROWS };
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
            for line in wrap::wrap(text, room).take(most(n)) {
                paint::put(pen.buf, inner, row, line, style);
                row += 1;
            }
        }
    }
    place
}

/// What stands in a field of the card.
fn value(pen: &Pen, meeting: &Meeting, name: FieldName) -> String {
    match name {
        FieldName::Title => meeting.title.clone(),
        FieldName::Start => meeting.zone.ymd_hm(meeting.start),
        FieldName::Length => meeting.length_min.to_string(),
        FieldName::Purpose => meeting.purpose.clone(),
        FieldName::Problem => meeting.problem.clone(),
        FieldName::Expected => meeting.expected.clone(),
        FieldName::Theme => meeting.theme.clone(),
        FieldName::ThemeBy => match (meeting.theme_at, meeting.theme_by.is_empty()) {
            (Some(at), false) => format!("{}  {}", meeting.theme_by, meeting.zone.ymd_hm(at)),
            _ => meeting.theme_by.clone(),
        },
        FieldName::Venue => meeting.venue.clone(),
        FieldName::Organiser => meeting.organiser.clone(),
        FieldName::MeetingForm => (pen.t.domain.form)(meeting.form).to_owned(),
        FieldName::AskDocument => meeting.ask_document.clone(),
        FieldName::AskMerge => meeting.ask_merge.clone(),
        FieldName::AskOnline => meeting.ask_online.clone(),
        _ => String::new(),
    }
}
