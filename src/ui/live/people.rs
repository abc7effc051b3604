//! The people of the Live tab: who is there since when, who is away and why.

use ratatui::{layout::Rect, style::Style};

use crate::{
    domain::{
        people::{Attendee, Duty},
        queries::room::{HeadCount, Presence},
    },
    words::Strings,
};

use super::super::{paint, pen::Pen, theme, width};

/// Draws the panel.
pub fn draw(pen: &mut Pen, area: Rect) {
    let s = &pen.t.screen;
    let head = pen.m.live.view.head;
    paint::put(
        pen.buf,
        area,
        0,
        &format!("{} {}/{}", s.people, head.present, head.expected),
        theme::strong(),
    );
    let rows = paint::from_row(area, 1);
    let top = pen.m.live.people_scroll;
    let m = pen.m;
    for (row, attendee) in m
        .ledger
        .records()
        .attendees
        .iter()
        .skip(top)
        .take(usize::from(rows.height))
        .enumerate()
    {
        draw_person(pen, rows, u16::try_from(row).unwrap_or(u16::MAX), attendee);
    }
}

/// Where somebody is, since when or why not.
pub fn state_of(pen: &Pen, attendee: &Attendee) -> (String, Style) {
    let s = &pen.t.screen;
    let zone = pen.m.shown_zone();
    match pen.m.ledger.records().presence(attendee) {
        Presence::Present { since } => (zone.hm(since), theme::PLAIN),
        Presence::Left { from, to } => (format!("{}-{} {}", zone.hm(from), zone.hm(to), s.left), theme::dim()),
        Presence::OnLeave => (s.on_leave.to_owned(), theme::dim()),
        Presence::Represented(substitute) => {
            let name = substitute.map_or("", |id| pen.m.ledger.records().name_of(id));
            (format!("{} {name}", s.substitute).trim_end().to_owned(), theme::dim())
        }
        Presence::Expected => {
            let is_over = pen.m.meeting().is_some_and(|meeting| meeting.state.after());
            let word = if is_over { s.never_came } else { s.not_arrived };
            (word.to_owned(), theme::dim())
        }
    }
}

/// The numbers of the room in one line.
pub fn counts(t: &Strings, head: &HeadCount) -> String {
    (t.panels.counts)(
        head.expected,
        head.present,
        head.attending,
        head.on_leave,
        head.represented,
    )
}

fn draw_person(pen: &mut Pen, area: Rect, row: u16, attendee: &Attendee) {
    let s = &pen.t.screen;
    let (state, style) = state_of(pen, attendee);
    let duty = match attendee.duty {
        Duty::Chair => s.chair.to_owned(),
        Duty::Scribe => s.scribe.to_owned(),
        Duty::ChairAndScribe => format!("{} {}", s.chair, s.scribe),
        Duty::None => String::new(),
    };
    let state = if duty.is_empty() {
        state
    } else {
        format!("{state} {duty}")
    };
    let cells = u16::try_from(width::cells(&state)).unwrap_or(0).min(area.width);
    let speaks = pen.m.live.view.speaker == Some(attendee.id);
    let mark = if speaks { ">" } else { " " };
    let name = format!("{mark}{}", pen.m.ledger.records().name_apart(attendee.id));
    // The state gives way to the name.
    let whole = u16::try_from(width::cells(&name)).unwrap_or(u16::MAX);
    let left = Rect {
        width: area.width.saturating_sub(cells + 1).max(whole.min(area.width * 3 / 4)),
        ..area
    };
    let used = paint::put(pen.buf, left, row, &name, if speaks { theme::accent() } else { style });
    let rest = paint::from_column(area, (used + 1).max(area.width.saturating_sub(cells)));
    paint::put(pen.buf, rest, row, &state, style);
}
