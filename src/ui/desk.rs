//! A tab made of sections: the sections with their state at the left, the chosen one at the right.

pub(super) mod view;

use crate::{
    app::{
        desk::{
            self, Desk, DeskSeen, SectionRow,
            layout::{SECTIONS, WITH_SECTIONS},
            section::Progress,
        },
        pointer::ScreenSpot,
    },
    domain::meeting::MeetingState,
    input::section::SectionId,
};
use ratatui::layout::{Constraint, Layout, Position, Rect};

use self::view::{SectionColumn, SectionView, Sight};
use super::{list, list::List, meetings::filter_row, paint, pen::Pen, prepare, theme, width, words, wrap, wrapup};

/// From this width on a list shows all its columns.
const WIDE: u16 = 76;

/// Draws the tab; the cursor is in the filter, or at the section.
pub fn draw(pen: &mut Pen, area: Rect, desk: &Desk) -> Option<Position> {
    let seen = pen.m.seen(desk);
    let (mark, rest) = if area.width >= WITH_SECTIONS {
        let [names, rule, rest] =
            Layout::horizontal([Constraint::Length(SECTIONS), Constraint::Length(1), Constraint::Fill(1)]).areas(area);
        paint::rule_down(pen.buf, rule);
        (sections(pen, &seen, names), rest)
    } else {
        let [names, rest] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
        (Some(section_row(pen, &seen, names)), rest)
    };
    pen.eye.hits.note(rest, ScreenSpot::List);
    let id = seen.own.section;
    if id == SectionId::Purpose {
        prepare::purpose::draw(pen, &seen, rest).or(mark)
    } else if id == SectionId::Minutes {
        wrapup::minutes::draw(pen, &seen, rest).or(mark)
    } else {
        section(pen, &seen, &view(id)?, rest)
    }
}

/// How a section looks; `None` for those that are no list.
const fn view(id: SectionId) -> Option<SectionView> {
    Some(match id {
        SectionId::Purpose | SectionId::Minutes => return None,
        SectionId::Agenda => prepare::agenda::VIEW,
        SectionId::People => prepare::people::VIEW,
        SectionId::Deliverables => prepare::deliverables::VIEW,
        SectionId::Checklist => prepare::checklist::VIEW,
        SectionId::Equipment => prepare::equipment::VIEW,
        SectionId::Duties => prepare::duties::VIEW,
        SectionId::Budget => prepare::budget::VIEW,
        SectionId::Papers => prepare::papers::VIEW,
        SectionId::Seats => prepare::seats::VIEW,
        SectionId::Notice => prepare::notice::VIEW,
        SectionId::Errors => prepare::errors::VIEW,
        SectionId::Ready => prepare::ready::VIEW,
        SectionId::Tasks => SectionView {
            id: SectionId::Tasks,
            ..prepare::checklist::VIEW
        },
        SectionId::Returns => wrapup::returns::VIEW,
        SectionId::Inbound => wrapup::inbound::VIEW,
        SectionId::Expenses => wrapup::expenses::VIEW,
        SectionId::Conveyance => wrapup::conveyance::VIEW,
        SectionId::Matters => wrapup::matters::VIEW,
        SectionId::Archive => wrapup::archive::VIEW,
        SectionId::Lessons => wrapup::lessons::VIEW,
        SectionId::Close => wrapup::close::VIEW,
    })
}

fn sections(pen: &mut Pen, seen: &DeskSeen, area: Rect) -> Option<Position> {
    let mut at = None;
    let here = seen.own.section;
    let progress = desk::progress(seen);
    let all = seen.section_ids();
    let count = all.len();
    // On a low screen the list scrolls so that the section is seen.
    let place = all.iter().position(|section| *section == here).unwrap_or(0);
    let height = usize::from(area.height).max(1);
    let top = (place + 1).saturating_sub(height).min(count.saturating_sub(height));
    for (n, (section, progress)) in all.into_iter().zip(progress.iter()).skip(top).take(height).enumerate() {
        let row = u16::try_from(n).unwrap_or(u16::MAX);
        pen.eye.hits.note_row(area, row, ScreenSpot::Section(section));
        let chosen = here == section;
        let style = if chosen { theme::accent() } else { theme::PLAIN };
        let name = (pen.t.prepare.section)(section);
        let mark = if chosen { ">" } else { " " };
        let digit = match digit_of(seen, top + n) {
            Some(digit) => format!("{digit} "),
            None if seen.own.has_digits() => "  ".to_owned(),
            None => String::new(),
        };
        let used = paint::put(pen.buf, area, row, &format!("{mark}{digit}{name}"), style);
        let state = state_of(pen, seen, section, *progress);
        // The blank before the rule gives way to the one behind a long name.
        let is_tight = usize::from(used) + 1 + width::cells(&state) >= usize::from(area.width);
        let place = Rect {
            width: area.width.saturating_sub(u16::from(!is_tight)),
            ..area
        };
        paint::put_right(pen.buf, place, row, &state, theme::dim());
        if chosen {
            at = Some(Position {
                x: area.x,
                y: area.y + row,
            });
        }
    }
    at
}

/// The digit that goes to the section at a place; none where digits are numbers of copies, and after the tenth.
fn digit_of(seen: &DeskSeen, place: usize) -> Option<usize> {
    match place {
        _ if !seen.own.has_digits() => None,
        0..=8 => Some(place + 1),
        9 => Some(0),
        _ => None,
    }
}

/// How far a section is, in few signs.
fn state_of(pen: &Pen, seen: &DeskSeen, section: SectionId, progress: Progress) -> String {
    match (section, progress.done, progress.all) {
        (SectionId::Ready, 1, _) => pen.t.screen.yes.to_owned(),
        (SectionId::Ready, ..) => seen.findings().missing.len().to_string(),
        (SectionId::Minutes | SectionId::Close, done, all) => all.saturating_sub(done).to_string(),
        (_, _, 0) => pen.t.screen.lamp_off.to_owned(),
        (_, done, all) => format!("{done}/{all}"),
    }
}

/// The sections in one row, the chosen one in brackets with how far it is; those before it give way first. Returns its place.
fn section_row(pen: &mut Pen, seen: &DeskSeen, area: Rect) -> Position {
    let progress = desk::progress(seen);
    let all = seen.section_ids();
    let at = all.iter().position(|section| *section == seen.own.section).unwrap_or(0);
    let named: Vec<(SectionId, String)> = all
        .into_iter()
        .zip(progress.iter())
        .enumerate()
        .map(|(n, (section, progress))| {
            let name = (pen.t.prepare.section)(section);
            let digit = digit_of(seen, n).map(|digit| format!("{digit} ")).unwrap_or_default();
            let text = if n == at {
                format!("[{digit}{name} {}]", state_of(pen, seen, section, *progress))
            } else {
                format!("{digit}{name}")
            };
            (section, text)
        })
        .collect();
    let cells = |from: usize| -> usize {
        let shown = named.get(from..=at).unwrap_or_default().iter();
        shown.map(|(_, text)| width::cells(text) + 2).sum::<usize>() + 2
    };
    // One before the chosen one stays in sight, so that the way back is seen.
    let first = (0..at)
        .find(|from| cells(*from) <= usize::from(area.width) / 2)
        .unwrap_or(at);
    let mut used = 1;
    if first > 0 {
        used += paint::put(
            pen.buf,
            paint::from_column(area, used),
            0,
            width::ELLIPSIS,
            theme::dim(),
        ) + 1;
    }
    let mut place = area.as_position();
    for (n, (section, text)) in named.iter().enumerate().skip(first) {
        let rest = paint::from_column(area, used);
        let style = if n == at { theme::accent() } else { theme::dim() };
        if n == at {
            place = Position {
                x: rest.x.min(area.right().saturating_sub(1)),
                y: area.y,
            };
        }
        let cells = paint::put(pen.buf, rest, 0, text, style);
        pen.eye
            .hits
            .note_row(Rect { width: cells, ..rest }, 0, ScreenSpot::Section(*section));
        used += cells + 2;
    }
    place
}

/// A section with a list: the filter, what stands above the list, the rows, the whole text of the chosen one.
fn section(pen: &mut Pen, seen: &DeskSeen, view: &SectionView, area: Rect) -> Option<Position> {
    let caret = filter_row(pen, area, &seen.own.filter);
    let used = (view.above)(pen, paint::from_row(area, 1));
    let body = paint::from_row(area, 1 + used);
    let rows = seen.rows();
    if rows.is_empty() {
        // Nothing is to be done in a meeting that is closed, which stands above.
        let closed = pen
            .m
            .meeting()
            .is_some_and(|meeting| meeting.state == MeetingState::Closed);
        if view.id != SectionId::Close || !closed || !seen.is_bare() {
            empty(pen, body, seen.is_bare(), (pen.t.prepare.empty)(view.id));
        }
        return caret;
    }
    let sight = Sight::new(*seen, pen.t, area.width >= WIDE);
    let at = seen.own.cursor().at();
    let text = rows.get(at).map(|row| (view.below)(&sight, row)).unwrap_or_default();
    let (body, foot) = below(body, text.trim());
    let columns: Vec<&SectionColumn> = view.columns.iter().filter(|column| (column.when)(&sight)).collect();
    let around: Vec<&SectionRow> = list::around(rows.iter(), at, body).collect();
    let (headings, least_share) = view::headings(&sight, &columns, &around);
    let cells = |row: &SectionRow| -> Vec<String> { columns.iter().map(|column| (column.cell)(&sight, row)).collect() };
    let table = list::TablePlace::new(body, &headings, (least_share, true), around.into_iter().map(cells));
    let table = match foot {
        Some(foot) => {
            let untold = rows
                .get(at)
                .map(|row| table.untold(&cells(row), pen.t.export.colon, text.trim()));
            draw_below(pen, foot, [text.trim(), untold.unwrap_or_default().trim()]);
            table.without_foot()
        }
        None => table.for_chosen(rows.get(at).map(cells)),
    };
    let height = table.height();
    let first = pen.eye.prepare.entry(view.id).or_default();
    let top = paint::keep_in_view(first, at.min(rows.len() - 1), height, rows.len());
    let mut shown = rows.iter().skip(top).map(|row| list::ListRow {
        cells: cells(row),
        dim: (view.dim)(&sight, row),
        marked: seen.is_marked(row),
    });
    let list = List {
        rows: &mut shown,
        all: seen.rows().len(),
        chosen: Some(at),
        top,
    };
    list::draw(pen, &table, list);
    caret
}

/// Rows of the whole text under the list, at the most.
const BELOW: u16 = 3;
/// A lower list keeps all its rows.
const LOWEST: u16 = 10;

/// The part of `area` that is left for the list, and the place of the whole text of the chosen row at its foot.
fn below(area: Rect, text: &str) -> (Rect, Option<Rect>) {
    if text.is_empty() || area.height < LOWEST {
        return (area, None);
    }
    let list = area.height - BELOW - 1;
    (paint::top_rows(area, list), Some(paint::from_row(area, list)))
}

/// Draws the whole text of the chosen row, and behind it the cells that found no room in the list.
fn draw_below(pen: &mut Pen, foot: Rect, texts: [&str; 2]) {
    paint::rule(pen.buf, foot, 0);
    let inner = Rect {
        width: foot.width.saturating_sub(2),
        ..paint::from_column(foot, 1)
    };
    let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    paint::put_rows(
        pen.buf,
        paint::from_row(inner, 1),
        BELOW,
        &texts.join(" · "),
        theme::dim(),
    );
}

/// An empty list says what to do first; an empty result says how to clear the filter.
fn empty(pen: &mut Pen, area: Rect, first: bool, text: &str) {
    let text = if first { text } else { words::no_match(pen) };
    let inner = paint::from_column(area, 1);
    for (n, row) in wrap::wrap(text, inner.width.max(1)).enumerate() {
        let at = 1 + u16::try_from(n).unwrap_or(u16::MAX);
        paint::put(pen.buf, inner, at, row, theme::dim());
    }
}
