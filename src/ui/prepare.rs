//! The Prepare tab: sections with their state at the left, the chosen one at the right.

use ratatui::layout::{Position, Rect};
use strum::IntoEnumIterator;

use crate::app::prepare::{self, Section, SectionState};

use super::{
    Pen, list,
    list::{List, Row},
    meetings::filter_row,
    paint, theme, wrap,
};

/// Draws the tab; the cursor is in the filter, or at the section.
pub fn draw(pen: &mut Pen, area: Rect) -> Option<Position> {
    let left = if area.width >= 60 { 20 } else { 0 };
    let mark = sections(pen, Rect { width: left, ..area });
    let rest = if left > 0 {
        paint::rule_down(pen.buf, area.x + left, area);
        paint::from_column(area, left + 1)
    } else {
        area
    };
    match pen.m.prepare.section {
        Section::Purpose => {
            purpose(pen, rest);
            mark
        }
        Section::Agenda => agenda(pen, rest),
        Section::People => people(pen, rest),
    }
}

fn sections(pen: &mut Pen, area: Rect) -> Option<Position> {
    let s = &pen.t.screen;
    let mut at = None;
    for (n, section) in Section::iter().enumerate() {
        let row = u16::try_from(n).unwrap_or(u16::MAX);
        let name = match section {
            Section::Purpose => s.section_purpose,
            Section::Agenda => s.section_agenda,
            Section::People => s.section_people,
        };
        let state = match prepare::section_state(pen.m, section) {
            SectionState::Empty => s.section_empty,
            SectionState::Begun => s.section_begun,
            SectionState::Filled => s.section_filled,
        };
        let here = pen.m.prepare.section == section;
        let style = if here { theme::accent() } else { theme::PLAIN };
        paint::put(
            pen.buf,
            area,
            row,
            &format!("{}{name}", if here { ">" } else { " " }),
            style,
        );
        paint::put_right(
            pen.buf,
            Rect {
                width: area.width.saturating_sub(1),
                ..area
            },
            row,
            state,
            theme::dim(),
        );
        if here {
            at = Some(Position {
                x: area.x,
                y: area.y + row,
            });
        }
    }
    at
}

/// The purpose card: what is filled in, and what is not.
fn purpose(pen: &mut Pen, area: Rect) {
    use crate::input::field::FieldName;
    let Some(meeting) = pen.m.meeting() else { return };
    let fields = [
        (FieldName::Title, meeting.title.clone()),
        (FieldName::Start, meeting.zone.ymd_hm(meeting.start)),
        (FieldName::Length, meeting.length_min.to_string()),
        (FieldName::Purpose, meeting.purpose.clone()),
        (FieldName::Problem, meeting.problem.clone()),
        (FieldName::Expected, meeting.expected.clone()),
        (FieldName::Theme, meeting.theme.clone()),
        (FieldName::ThemeBy, meeting.theme_by.clone()),
        (FieldName::Venue, meeting.venue.clone()),
        (FieldName::Organiser, meeting.organiser.clone()),
        (FieldName::MeetingForm, (pen.t.domain.form)(meeting.form).to_owned()),
    ];
    let mut row = 0;
    let indent = 20.min(area.width / 3);
    for (name, value) in fields {
        let label = pen.t.field(name);
        paint::put(
            pen.buf,
            Rect {
                width: indent,
                ..paint::from_column(area, 1)
            },
            row,
            label,
            theme::dim(),
        );
        let text = paint::from_column(area, indent + 2);
        if value.is_empty() {
            paint::put(pen.buf, text, row, pen.t.screen.not_filled, theme::dim());
            row += 1;
        } else {
            for line in wrap::wrap(&value, text.width.max(1)).take(3) {
                paint::put(pen.buf, text, row, line, theme::PLAIN);
                row += 1;
            }
        }
    }
}

fn agenda(pen: &mut Pen, area: Rect) -> Option<Position> {
    let s = &pen.t.screen;
    let m = pen.m;
    let caret = filter_row(pen, area, &m.prepare.filter);
    let body = paint::from_row(area, 1);
    let items = prepare::shown_items(m);
    if items.is_empty() {
        empty(pen, body, m.records.items.is_empty(), s.agenda_empty);
        return caret;
    }
    let wide = area.width >= 76;
    let mut columns = vec![
        list::left(s.col_number, 5),
        list::left(s.col_title, 0),
        list::left(s.col_kind, 11),
    ];
    columns.push(list::right(s.col_minutes, 4));
    if wide {
        columns.push(list::left(s.col_presenter, 14));
    }
    let at = m.prepare.agenda.at();
    let top = paint::keep_in_view(&mut pen.eye.agenda, at, usize::from(body.height.saturating_sub(1)));
    let mut rows = items.into_iter().skip(top).map(|(item, number, depth)| {
        let indent = "  ".repeat(usize::from(depth));
        let mut cells = vec![
            number,
            format!("{indent}{}", item.title),
            (pen.t.domain.item_kind)(item.kind).to_owned(),
            item.minutes.map(|n| n.to_string()).unwrap_or_default(),
        ];
        if wide {
            cells.push(item.presenter.clone());
        }
        Row { cells, dim: false }
    });
    list::draw(
        pen.buf,
        body,
        List {
            columns: &columns,
            rows: &mut rows,
            chosen: Some(at),
            top,
        },
    );
    caret
}

fn people(pen: &mut Pen, area: Rect) -> Option<Position> {
    let s = &pen.t.screen;
    let m = pen.m;
    let caret = filter_row(pen, area, &m.prepare.filter);
    let body = paint::from_row(area, 1);
    let people = prepare::shown_people(m);
    if people.is_empty() {
        empty(pen, body, m.records.attendees.is_empty(), s.people_empty);
        return caret;
    }
    let wide = area.width >= 76;
    let mut columns = vec![list::left(s.col_name, 14), list::left(s.col_unit, 0)];
    if wide {
        columns.push(list::left(s.col_post, 12));
    }
    columns.extend([
        list::left(s.col_kind, 13),
        list::left(s.col_reply, 12),
        list::left(s.col_duty, 5),
    ]);
    let at = m.prepare.people.at();
    let top = paint::keep_in_view(&mut pen.eye.people, at, usize::from(body.height.saturating_sub(1)));
    let mut rows = people.into_iter().skip(top).map(|attendee| {
        let person = m.records.people.get(attendee.person);
        let unit = person
            .and_then(|p| m.records.unit_of(p))
            .map(|u| u.name.clone())
            .unwrap_or_default();
        let mut cells = vec![person.map(|p| p.name.clone()).unwrap_or_default(), unit];
        if wide {
            cells.push(person.map(|p| p.post.clone()).unwrap_or_default());
        }
        cells.push((pen.t.domain.category)(attendee.category).to_owned());
        cells.push((pen.t.domain.reply)(attendee.reply).to_owned());
        let duty = if attendee.duty == crate::domain::people::Duty::None {
            String::new()
        } else {
            (pen.t.domain.duty)(attendee.duty).to_owned()
        };
        cells.push(duty);
        Row {
            cells,
            dim: attendee.reply == crate::domain::people::Reply::Leave,
        }
    });
    list::draw(
        pen.buf,
        body,
        List {
            columns: &columns,
            rows: &mut rows,
            chosen: Some(at),
            top,
        },
    );
    caret
}

/// An empty list says what to do first; an empty result says how to clear the filter.
fn empty(pen: &mut Pen, area: Rect, first: bool, text: &str) {
    let text = if first { text } else { pen.t.screen.no_match };
    let inner = paint::from_column(area, 1);
    for (n, row) in wrap::wrap(text, inner.width.max(1)).enumerate() {
        paint::put(
            pen.buf,
            inner,
            1 + u16::try_from(n).unwrap_or(u16::MAX),
            row,
            theme::dim(),
        );
    }
}
