//! The Meetings tab.

use ratatui::layout::{Position, Rect};

use crate::{
    domain::{meeting::Meeting, question::MeetingRow},
    words::Strings,
};

use super::{
    Pen, field, list,
    list::{List, ListRow},
    paint, theme, words,
};

/// On a narrower screen the day leaves its hour out, so that titles are told apart.
const NARROW: u16 = 72;

/// Draws the tab; the cursor is in the filter.
pub fn draw(pen: &mut Pen, area: Rect) -> Option<Position> {
    let s = &pen.t.screen;
    let m = pen.m;
    let caret = filter_row(pen, area, &m.meetings.filter);
    let body = paint::from_row(area, 2);
    if m.meetings.is_first_start() {
        welcome(pen, body);
        return caret;
    }
    if m.meetings.rows.is_empty() {
        let text = match (m.meetings.loaded, m.ledger.unsaved().closed()) {
            (true, _) => words::no_match(pen),
            (false, Some(_)) => s.not_open,
            (false, None) => s.loading,
        };
        paint::put(pen.buf, paint::from_column(body, 1), 1, text, theme::dim());
        return caret;
    }
    let wide = area.width >= 100;
    let narrow = area.width < NARROW;
    let mut columns = vec![
        list::left(s.col_start, if narrow { 10 } else { 16 }),
        list::left(s.col_state, 12),
        list::left(s.col_title, 0),
    ];
    if wide {
        columns.push(list::right(s.col_items, 6));
    }
    columns.push(list::right(s.col_open, 5));
    let at = m.meetings.cursor.at();
    // The open meeting shows what it lacks; one whose gate is shut again is ready no longer.
    let missing = |id| {
        if m.open() == Some(id) { m.missing() } else { 0 }
    };
    let shown = |row: &MeetingRow| {
        let meeting = &row.meeting;
        let mut cells = vec![
            if narrow {
                meeting.zone.ymd(meeting.start)
            } else {
                meeting.zone.ymd_hm(meeting.start)
            },
            words::state(pen.t, meeting.state, || missing(meeting.id)),
            title_of(pen.t, &m.meetings.rows, meeting),
        ];
        if wide {
            cells.push(row.items.to_string());
        }
        cells.push(if row.open_actions == 0 {
            String::new()
        } else {
            row.open_actions.to_string()
        });
        let done = meeting.state.after() && row.open_actions == 0
            || meeting.state == crate::domain::meeting::MeetingState::Cancelled;
        ListRow {
            cells,
            dim: done,
            marked: false,
        }
    };
    let seen = list::around(m.meetings.rows.iter(), at, body).map(|row| shown(row).cells);
    let table = list::TablePlace::new(body, &columns, (list::LEAST_SHARE, true), seen)
        .for_chosen(m.meetings.rows.get(at).map(|row| shown(row).cells));
    let height = table.height();
    let top = paint::keep_in_view(&mut pen.eye.meetings, at, height, m.meetings.rows.len());
    let mut rows = m.meetings.rows.iter().skip(top).map(shown);
    list::draw(
        pen,
        &table,
        List {
            rows: &mut rows,
            all: m.meetings.rows.len(),
            chosen: Some(at),
            top,
        },
    );
    caret
}

/// The row with the filter, common to the tabs with lists.
pub fn filter_row(pen: &mut Pen, area: Rect, filter: &crate::app::text::TextField) -> Option<Position> {
    let used = paint::put(
        pen.buf,
        paint::from_column(area, 1),
        0,
        pen.t.screen.filter,
        theme::dim(),
    ) + 2;
    let rest = paint::from_column(area, used);
    Some(field::typed_line(pen, Rect { height: 1, ..rest }, filter, theme::PLAIN))
}

/// A file without a meeting: what to do first.
fn welcome(pen: &mut Pen, area: Rect) {
    let s = &pen.t.screen;
    let inner = paint::from_column(area, 4);
    paint::put(pen.buf, inner, 1, s.meetings_empty, theme::strong());
    for (n, line) in [s.welcome_new, s.welcome_demo, s.welcome_tour, s.welcome_language]
        .into_iter()
        .enumerate()
    {
        let row = 3 + u16::try_from(n).unwrap_or(0);
        paint::put(pen.buf, inner, row, line, theme::PLAIN);
    }
}

/// The title, with the number of the meeting where another one bears the same.
fn title_of(t: &Strings, rows: &[MeetingRow], meeting: &Meeting) -> String {
    let same = rows.iter().filter(|other| other.meeting.title == meeting.title);
    if same.count() > 1 {
        (t.screen.numbered_title)(&meeting.title, meeting.number)
    } else {
        meeting.title.clone()
    }
}
