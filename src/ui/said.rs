//! The messages of this run: time, kind and words of each line, and the chosen one whole below.

use ratatui::layout::{Position, Rect};

use crate::app::{
    pointer::ScreenSpot,
    said_list::SaidList,
    said_log::{SaidKind, SaidLine, SaidThing},
};

use super::{paint, pen::Pen, theme, width, wrap};

/// Rows for the whole words of the chosen line.
const WHOLE: u16 = 3;

/// Draws the list; the cursor stands on the chosen line.
pub fn draw(pen: &mut Pen, area: Rect, shown: &SaidList) -> Option<Position> {
    paint::cover(pen.buf, area);
    let m = pen.m;
    paint::put(
        pen.buf,
        paint::from_column(area, 1),
        0,
        pen.t.asking.said_title,
        theme::accent(),
    );
    let body = paint::from_row(area, 1);
    if m.said.is_empty() {
        paint::put(
            pen.buf,
            paint::from_column(body, 1),
            1,
            pen.t.asking.said_nothing,
            theme::PLAIN,
        );
        return Some(Position { x: area.x, y: area.y });
    }
    let list = Rect {
        height: body.height.saturating_sub(WHOLE),
        ..body
    };
    let at = shown.cursor.at().min(m.said.len() - 1);
    let height = usize::from(list.height);
    let top = paint::keep_in_view(&mut pen.eye.said, at, height, m.said.len());
    for (n, line) in m.said.lines().enumerate().skip(top).take(height) {
        let row = u16::try_from(n - top).unwrap_or(u16::MAX);
        pen.eye.hits.note_row(list, row, ScreenSpot::Row(n));
        draw_line(pen, list, row, line, n == at);
    }
    if let Some(line) = m.said.get(at) {
        let whole = paint::from_row(body, list.height);
        paint::rule(pen.buf, whole, 0);
        let words = words(pen, line);
        let text = paint::from_column(paint::from_row(whole, 1), 1);
        for (n, part) in wrap::wrap(&words, text.width.max(1))
            .enumerate()
            .take(usize::from(WHOLE) - 1)
        {
            paint::put(pen.buf, text, u16::try_from(n).unwrap_or(u16::MAX), part, theme::PLAIN);
        }
    }
    let row = u16::try_from(at - top.min(at)).unwrap_or(0);
    Some(Position {
        x: list.x,
        y: list.y + row.min(list.height.saturating_sub(1)),
    })
}

fn draw_line(pen: &mut Pen, area: Rect, row: u16, line: &SaidLine, chosen: bool) {
    let a = &pen.t.asking;
    let (kind, loud) = match line.what.kind() {
        SaidKind::Info => (a.said_info, false),
        SaidKind::Warning => (a.said_warning, true),
        SaidKind::Refusal => (a.said_refusal, true),
        SaidKind::Question => (a.said_question, false),
        SaidKind::Fault => (a.said_fault, true),
    };
    let mark = if chosen { ">" } else { " " };
    let time = pen.m.shown_zone().hms(line.at);
    let style = if chosen { theme::chosen() } else { theme::PLAIN };
    let kind_style = if loud && !chosen { theme::wrong() } else { style };
    let said = words(pen, line);
    let kind = width::pad_right(kind, 8);
    let pieces = [
        (mark, style),
        (time.as_str(), style),
        (" ", style),
        (kind.as_str(), kind_style),
        (" ", style),
        (said.as_str(), style),
    ];
    paint::put_all(pen.buf, area, row, &pieces);
}

/// The words of a line. Those of a register-only meeting are shown in that meeting only.
fn words(pen: &Pen, line: &SaidLine) -> String {
    if line.secret.is_some() && line.secret != pen.m.open() {
        return pen.t.asking.said_secret.to_owned();
    }
    match &line.what {
        SaidThing::Message(message) | SaidThing::Question(message) => message.text(pen.t),
        SaidThing::Trouble(trouble) => pen.t.trouble(trouble),
        SaidThing::Recovered => pen.t.asking.said_recovered.to_owned(),
    }
}
