//! The Follow-up tab.

use ratatui::layout::{Position, Rect};

use crate::domain::{
    action::{ActionState, Light},
    question::FollowUpRow,
};

use super::{
    Pen, list,
    list::{List, Row},
    live::hint::due_text,
    meetings::filter_row,
    paint, theme, width,
};

/// Draws the tab; the cursor is in the filter.
pub fn draw(pen: &mut Pen, area: Rect) -> Option<Position> {
    let s = &pen.t.screen;
    let m = pen.m;
    let caret = filter_row(pen, area, &m.follow_up.filter);
    if m.follow_up.closed {
        paint::put_right(pen.buf, area, 0, &format!("{} ", s.follow_all), theme::dim());
    }
    let body = paint::from_row(area, 2);
    let rows = m.follow_up.shown();
    if rows.is_empty() {
        let text = match (m.follow_up.loaded, m.follow_up.rows.is_empty()) {
            (false, _) if m.ledger.unsaved().closed().is_some() => s.not_open,
            (false, _) => s.loading,
            (true, true) => s.follow_empty,
            (true, false) => s.no_match,
        };
        paint::put(pen.buf, paint::from_column(body, 1), 1, text, theme::dim());
        return caret;
    }
    let wide = area.width >= 100;
    // Without room for a column the meeting of the chosen action stands below the list.
    let body = if wide || body.height < 3 {
        body
    } else {
        meeting_below(pen, body, rows.get(m.follow_up.cursor.at()).copied());
        Rect {
            height: body.height - 1,
            ..body
        }
    };
    let state_room: usize = if wide { 19 } else { 13 };
    let mut columns = vec![
        list::left(s.col_due, 10),
        list::left(s.col_state, u16::try_from(state_room).unwrap_or(13)),
        list::left(s.col_owner, if wide { 24 } else { 12 }),
    ];
    columns.push(list::left(s.col_action, 0));
    if wide {
        columns.push(list::left(s.col_meeting, 24));
    }
    let at = m.follow_up.cursor.at();
    let height = usize::from(body.height.saturating_sub(1));
    let top = paint::keep_in_view(&mut pen.eye.follow_up, at, height, rows.len());
    let today = m.shared.zone.date(m.shared.now);
    let shown = rows.into_iter().skip(top).take(height).map(|row| {
        let action = &row.action;
        let due = action
            .due
            .date
            .map_or_else(|| due_text(pen, &action.due), |date| date.to_string());
        let mut cells = vec![
            due,
            state_words(pen, action.state, action.light(today), state_room),
            row.owners.join(" "),
            row.text.clone(),
        ];
        if wide {
            cells.push(row.meeting_title.clone());
        }
        Row {
            cells,
            dim: !action.state.is_open(),
        }
    });
    let mut lines = shown.collect::<Vec<_>>().into_iter();
    let list = List {
        columns: &columns,
        rows: &mut lines,
        chosen: Some(at),
        top,
    };
    list::draw(pen.buf, body, list);
    caret
}

/// Which meeting the chosen action comes from.
fn meeting_below(pen: &mut Pen, body: Rect, row: Option<&FollowUpRow>) {
    let Some(row) = row else { return };
    let start = pen.m.shared.zone.ymd(row.meeting_start);
    let text = format!("{}: {start} {}", pen.t.screen.col_meeting, row.meeting_title);
    paint::put(
        pen.buf,
        paint::from_column(body, 1),
        body.height - 1,
        &text,
        theme::dim(),
    );
}

/// State and light, in words; what is in hand stays in hand when it is due, by its sign where there is no room for words.
fn state_words(pen: &Pen, state: ActionState, light: Light, room: usize) -> String {
    let words = (pen.t.domain.action_state)(state);
    if !state.is_open() || matches!(light, Light::Green | Light::Undated) {
        return words.to_owned();
    }
    let light = (pen.t.domain.light)(light);
    let both = format!("! {light} {words}");
    match state {
        ActionState::Open => format!("! {light}"),
        _ if width::cells(&both) <= room => both,
        _ => format!("! {words}"),
    }
}
