//! The Live tab: agenda, feed and people above, the capture line with its hint below.

pub mod absent;
pub mod agenda;
pub mod check_in;
pub mod copies;
pub mod door;
pub mod feed;
pub mod gate;
pub mod hint;
mod hint_people;
mod hint_rows;
pub mod incidents;
pub mod media;
pub mod motion;
mod panel_view;
pub mod people;
pub mod picture;
pub mod posts;
pub mod queue;
pub mod recorders;
pub mod roll_call;
pub mod rounds;
mod sheet;
pub mod watched;

use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Position, Rect},
};

use crate::app::{
    live::{feed::sides, panel::PanelId},
    model::Model,
    pointer::ScreenSpot,
    text::TextPage,
};

use panel_view::PanelView;

use super::{eye::Eye, field, paint, pen::Pen, theme, width};

/// Rows that the capture line may take.
const MOST_ROWS: u16 = 3;

/// Draws the tab; the cursor is in the line, or in the panel that has the caret. Under the tab so many rows are free for a long hint.
pub fn draw(pen: &mut Pen, area: Rect, free: u16) -> Option<Position> {
    if let Some((shown, since)) = pen.m.live.full_panel() {
        pen.eye.hits.note(area, ScreenSpot::List);
        return Some(door::draw(pen, area, shown, since));
    }
    let prefix = prompt(pen, area.width);
    let indent = u16::try_from(width::cells(&prefix))
        .unwrap_or(0)
        .min(prompt_cells(area.width));
    let room = area.width.saturating_sub(indent + 1).max(1);
    let long = pen.m.live.is_long();
    let rows = if long {
        1
    } else {
        line_rows(pen.m, room).min(area.height.saturating_sub(3).max(1))
    };
    let open = pen.m.live.open_panel().is_some();
    let [upper, rule, line, hint] = parts(area, rows, open);
    // The least that is left of it while a line is typed: what is drawn by it does not jump.
    let least = (upper.height + rows).saturating_sub(MOST_ROWS);
    let (feed_area, in_panel) = columns(pen, upper, least);
    paint::rule(pen.buf, rule, 0);
    draw_hint(pen, hint, free);
    if long && in_panel.is_none() {
        paint::put(
            pen.buf,
            paint::from_column(line, 1),
            0,
            pen.t.screen.long_text,
            theme::accent(),
        );
        paint::cover(pen.buf, feed_area);
        let m = pen.m;
        return Some(field::typed_page(pen, feed_area, &m.live.field, theme::PLAIN));
    }
    paint::put(pen.buf, line, 0, &prefix, theme::accent());
    let text = Rect {
        x: line.x + indent,
        width: room.min(line.width.saturating_sub(indent)),
        ..line
    };
    let m = pen.m;
    // Beside a panel that has the caret the line only shows what waits in it.
    Some(match in_panel {
        Some(caret) => {
            field::draw_wrapped(pen.buf, text, &m.live.field, theme::PLAIN);
            caret
        }
        None => {
            pen.eye.line = Some(text);
            field::typed_page(pen, text, &m.live.field, theme::PLAIN)
        }
    })
}

/// Where the text of the line goes, if it goes where it stands in the frame that was drawn last.
pub fn echo_area(m: &Model, eye: &Eye) -> Option<Rect> {
    eye.line
        .filter(|line| !m.live.is_long() && m.live.open_panel().is_none() && line_rows(m, line.width) == line.height)
}

/// Draws the hint of the line anew, in a tab of this area, with so many free rows under it, whose line has as many rows as it had.
pub fn draw_read(pen: &mut Pen, (area, free): (Rect, u16), line: Rect) {
    let [.., hint] = parts(area, line.height, false);
    draw_hint(pen, hint, free);
}

/// The columns over the rule, the rule, the line of so many rows, and its hint, with a panel open or not.
fn parts(area: Rect, line_rows: u16, panel: bool) -> [Rect; 4] {
    Layout::vertical([
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(line_rows),
        Constraint::Length(hint_rows::rows(area, panel)),
    ])
    .areas(area)
}

/// Draws the text of the line alone over a frame in which everything else stands.
pub fn echo(buf: &mut Buffer, line: Rect, m: &Model) -> Position {
    paint::cover(buf, line);
    field::draw_wrapped(buf, line, &m.live.field, theme::PLAIN)
}

fn line_rows(m: &Model, room: u16) -> u16 {
    // All lines of a text that was brought back from the long editor: what is not seen looks lost.
    let page = TextPage::new(m.live.field.lines(), room).with_caret(m.live.field.caret_in_line());
    let rows = std::iter::successors(Some(page.row_at(0, 0)), |row| page.below(*row));
    u16::try_from(rows.take(usize::from(MOST_ROWS)).count()).unwrap_or(MOST_ROWS)
}

/// Draws agenda, feed and people side by side; returns the feed's place, and the caret if a panel has it.
fn columns(pen: &mut Pen, area: Rect, least: u16) -> (Rect, Option<Position>) {
    let (left, right) = sides(area.width);
    let [agenda, feed, people] =
        Layout::horizontal([Constraint::Length(left), Constraint::Fill(1), Constraint::Length(right)]).areas(area);
    if left > 0 {
        let [agenda, rule] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(1)]).areas(agenda);
        agenda::draw(pen, agenda, least);
        paint::rule_down(pen.buf, rule);
    }
    if right > 0 {
        let [rule, people] = Layout::horizontal([Constraint::Length(1), Constraint::Fill(1)]).areas(people);
        paint::rule_down(pen.buf, rule);
        people::draw(pen, people);
        pen.eye.hits.note(people, ScreenSpot::People);
    }
    let caret = draw_panel(pen, feed);
    (feed, caret)
}

/// How each panel looks.
const fn view(id: PanelId) -> PanelView {
    match id {
        PanelId::Agenda => agenda::VIEW,
        PanelId::Absent => absent::VIEW,
        PanelId::CheckIn => check_in::VIEW,
        PanelId::RollCall => roll_call::VIEW,
        PanelId::Incidents => incidents::VIEW,
        PanelId::Rounds => rounds::VIEW,
        PanelId::Gate => gate::VIEW,
        PanelId::Queue => queue::VIEW,
        PanelId::Recorders => recorders::VIEW,
        PanelId::Posts => posts::VIEW,
        PanelId::Copies => copies::VIEW,
        PanelId::Media => media::VIEW,
    }
}

/// The panel over the feed, else the feed; returns the caret if the panel has it.
fn draw_panel(pen: &mut Pen, area: Rect) -> Option<Position> {
    let m = pen.m;
    let Some(shown) = &m.live.shown else {
        feed::draw(pen, area);
        return None;
    };
    pen.eye.hits.note(area, ScreenSpot::List);
    (view(shown.panel.id).draw)(pen, area, shown)
}

/// The rows under the capture line: what Enter does in the panel, else of the line. A long hint goes on in free rows below.
fn draw_hint(pen: &mut Pen, area: Rect, free: u16) {
    let area = Rect {
        height: area.height + free,
        ..area
    };
    let inner = paint::from_column(area, 1);
    let m = pen.m;
    match m.live.open_panel() {
        Some(shown) => (view(shown.panel.id).hint)(pen, inner, shown),
        None => hint::draw(pen, inner),
    }
}

/// Cells of a title that tell anything of it.
const LEAST_TITLE: usize = 4;

/// The cells before the line, at the most.
const fn prompt_cells(columns: u16) -> u16 {
    columns / 5 * 3
}

/// ` #2 Budget · Li Si > `: where the line goes and who speaks.
fn prompt(pen: &Pen, columns: u16) -> String {
    let s = &pen.t.screen;
    if columns < 30 {
        return "> ".to_owned();
    }
    let live = &pen.m.live;
    if let Some(entry) = live.editing.and_then(|id| pen.m.ledger.records().entries.get(id)) {
        return format!(" {} {} > ", s.editing, pen.m.shown_zone().hms(entry.at));
    }
    let item = live.view.current.and_then(|n| live.view.agenda.get(n));
    let number = item.map_or_else(|| s.no_item.to_owned(), |line| format!("#{}", line.number));
    let title = item.and_then(|line| pen.m.ledger.records().items.get(line.item));
    let speaker = live
        .view
        .speaker
        .map_or(s.nobody, |id| pen.m.ledger.records().name_of(id));
    // The speaker is what a mistake would put into the record: the title gives way to the name, down to the number of the item.
    let speaker = width::cut(
        speaker,
        usize::from(prompt_cells(columns)).saturating_sub(width::cells(&number) + 7),
    );
    let taken = width::cells(&number) + width::cells(&speaker) + 1;
    let room = usize::from(columns / 3).max(10).saturating_sub(taken);
    match title.filter(|_| room >= LEAST_TITLE) {
        Some(item) => format!(" {number} {} · {speaker} > ", width::cut(&item.title, room)),
        None => format!(" {number} · {speaker} > "),
    }
}
