//! The check-in as a full screen, for the desk at the door: counts and quorum, the list in columns, what was done last, and the field at the
//! foot. The panel decides what Enter means.

use ratatui::{
    layout::{Constraint, Layout, Position, Rect},
    style::Style,
};

use crate::{
    app::{
        live::panel::{
            Shown,
            check_in::{Asks, as_attendee},
            rows,
        },
        model::Tab,
        said_log::{SaidKind, SaidThing},
    },
    domain::{people::Attendee, queries::room::Presence, record::Key, time::Stamp},
};

use super::{
    super::{
        list::{self, List, ListRow, TablePlace},
        paint,
        pen::Pen,
        theme, wrap,
    },
    check_in, hint_rows, people,
};

/// Rows that the codes on no list, and what was done last, may take.
const MOST: usize = 2;
/// A lower screen has one row for the numbers and none for what was done.
const LOW: u16 = 11;
/// Cells that name and place need each; the way to take part gives way to them.
const LEAST: u16 = 12;

/// Draws the screen, which shows what was said since it was opened; returns the place of the caret.
pub(super) fn draw(pen: &mut Pen, area: Rect, shown: &Shown, since: Stamp) -> Position {
    paint::cover(pen.buf, area);
    let width = area.width.saturating_sub(2).max(1);
    let title = pen.t.panels.check_in;
    // A lower screen keeps list and field.
    let is_low = area.height < LOW;
    let head_rows = if is_low { 1 } else { usize::MAX };
    let head = lines(&format!("{title}  {}", check_in::counts(pen)), width, head_rows);
    let lost = lost(pen).filter(|_| !is_low);
    let lost = lost.map_or_else(Vec::new, |text| lines(&text, width, MOST));
    let (done, style) = done(pen, since).filter(|_| !is_low).unwrap_or_default();
    let mut done = lines(&done, width, MOST);
    // Its row stays, so that the list does not jump.
    if done.is_empty() && !is_low {
        done.push(String::new());
    }
    let tall = |lines: &[String]| Constraint::Length(u16::try_from(lines.len()).unwrap_or(u16::MAX));
    let hint = if is_low { 1 } else { hint_rows::rows(area, true) };
    let [head_area, lost_area, list, rule, done_area, line, hint] = Layout::vertical([
        tall(&head),
        tall(&lost),
        Constraint::Fill(1),
        Constraint::Length(1),
        tall(&done),
        Constraint::Length(1),
        Constraint::Length(hint),
    ])
    .areas(area);
    put_lines(pen, head_area, &head, theme::PLAIN);
    paint::put(pen.buf, paint::from_column(head_area, 1), 0, title, theme::strong());
    put_lines(pen, lost_area, &lost, theme::wrong());
    match &pen.m.live.check_in.asks {
        Asks::Category(_) => check_in::draw_categories(pen, list),
        Asks::Who | Asks::StandIn(_) => draw_people(pen, list, shown),
        Asks::Reason(_) | Asks::Member(_) | Asks::Credential(_) | Asks::Refusal(_) => {}
    }
    paint::rule(pen.buf, rule, 0);
    put_lines(pen, done_area, &done, style);
    check_in::draw_hint(pen, paint::from_column(hint, 1), shown);
    check_in::draw_field(pen, paint::from_column(line, 1), shown)
}

fn lines(text: &str, width: u16, most: usize) -> Vec<String> {
    wrap::rows(text, width, most)
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect()
}

fn put_lines(pen: &mut Pen, area: Rect, lines: &[String], style: Style) {
    let area = paint::from_column(area, 1);
    for (row, text) in (0..area.height).zip(lines) {
        paint::put(pen.buf, area, row, text, style);
    }
}

/// The codes that are on no list, the newest first.
fn lost(pen: &Pen) -> Option<String> {
    let lost = &pen.m.live.check_in.not_found;
    let newest: Vec<&str> = lost.iter().rev().map(String::as_str).collect();
    (!newest.is_empty()).then(|| (pen.t.panels.not_found)(newest.join(" · ")))
}

/// The message of the latest act since the screen was opened, with its time; a question that is open comes first.
fn done(pen: &Pen, since: Stamp) -> Option<(String, Style)> {
    let m = pen.m;
    if let Some(asked) = &m.confirm {
        return Some((asked.words.text(pen.t), theme::wrong()));
    }
    let line = m.said.lines().last().filter(|line| line.at >= since)?;
    let (SaidThing::Message(message) | SaidThing::Question(message)) = &line.what else {
        return None;
    };
    let style = match line.what.kind() {
        SaidKind::Info => theme::accent(),
        SaidKind::Warning | SaidKind::Refusal | SaidKind::Question | SaidKind::Fault => theme::wrong(),
    };
    let time = m.shown_zone().hm(line.at);
    Some((format!("{time}  {}", message.text(pen.t)), style))
}

/// Whether the screen says itself what the line above the footer would.
pub fn tells(pen: &Pen) -> bool {
    pen.m.tab == Tab::Live && pen.m.live.full_panel().is_some()
}

fn draw_people(pen: &mut Pen, area: Rect, shown: &Shown) {
    let m = pen.m;
    let found = rows(&m.seen(&m.live));
    if found.is_empty() {
        return check_in::draw_nobody(pen, area);
    }
    let t = &pen.t.panels;
    let columns = [
        list::names(pen.t.screen.col_name),
        list::left(t.col_place, 0),
        list::left(t.col_state, 12),
        list::left(t.col_time, 11),
        list::left(t.col_way, 12),
    ];
    let at = shown.cursor.at();
    let cells = |key: &Key| cells(pen, key);
    let seen = list::around(found.iter(), at, area).map(cells);
    let is_chosen = shown.moved || !shown.field.is_empty();
    let chosen = found.get(at).filter(|_| is_chosen).map(cells);
    let table = TablePlace::new(area, &columns, (LEAST, true), seen).for_chosen(chosen);
    let height = table.height();
    let top = paint::keep_in_view(&mut pen.eye.panel, at, height, found.len());
    let rows: Vec<ListRow> = found.iter().skip(top).take(height).map(|key| row(pen, key)).collect();
    let list = List {
        rows: &mut rows.into_iter(),
        all: found.len(),
        chosen: is_chosen.then_some(at),
        top,
    };
    list::draw(pen, &table, list);
}

fn row(pen: &Pen, key: &Key) -> ListRow {
    let attendee = as_attendee(key).and_then(|id| pen.m.ledger.records().attendees.get(id));
    let dim = attendee.is_some_and(|attendee| !pen.m.ledger.records().is_present(attendee.id));
    ListRow {
        cells: cells(pen, key),
        dim,
        marked: false,
    }
}

/// Name, place, state, time and the way to take part.
fn cells(pen: &Pen, key: &Key) -> Vec<String> {
    let records = pen.m.ledger.records();
    let Some(attendee) = as_attendee(key).and_then(|id| records.attendees.get(id)) else {
        return Vec::new();
    };
    let (name, place) = check_in::named(pen, attendee.id);
    let place = [place.trim(), attendee.seat.trim()]
        .into_iter()
        .filter(|part| !part.is_empty());
    let place: Vec<&str> = place.collect();
    let (state, time) = state(pen, attendee);
    let stay = records.stays(attendee.id).next_back();
    let way = stay.and_then(|stay| stay.attending).map_or("", pen.t.domain.attending);
    vec![name, place.join(pen.t.export.comma), state, time, way.to_owned()]
}

/// Where somebody is, with the rest that the door knows; and the times of it.
fn state(pen: &Pen, attendee: &Attendee) -> (String, String) {
    let (s, t) = (&pen.t.screen, &pen.t.panels);
    let zone = pen.m.shown_zone();
    let (state, time) = match pen.m.ledger.records().presence(attendee) {
        Presence::Present { since } => (t.is_in.to_owned(), zone.hm(since)),
        Presence::Left { from, to } => (s.left.to_owned(), format!("{}-{}", zone.hm(from), zone.hm(to))),
        Presence::OnLeave | Presence::Represented(_) | Presence::Expected => {
            (people::state_of(pen, attendee).0, String::new())
        }
    };
    let remarks = check_in::remarks(pen, attendee);
    let all: Vec<String> = std::iter::once(state).chain(remarks).collect();
    (all.join(" · "), time)
}
