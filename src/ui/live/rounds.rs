//! The rounds panel: which round and how far, when it is due, its rows by part with their answers.

use ratatui::{
    layout::{Position, Rect},
    style::Style,
};

use crate::{
    app::{
        live::panel::{
            Shown,
            rounds::{TypedAnswers, answer_of, chosen, current_round, name_of, named, noted, parted, typed_answers},
        },
        pointer::ScreenSpot,
    },
    domain::{
        equipment::{RoundResult, TestResult},
        record::Key,
    },
};

use super::super::{field, paint, pen::Pen, theme, width, wrap};
use super::{
    panel_view::{self, PanelView, WholeRow},
    watched,
};

/// The panel on the screen.
pub(super) const VIEW: PanelView = PanelView {
    draw: |pen, area, shown| Some(draw(pen, area, shown)),
    hint: |pen, area, _| draw_hint(pen, area),
};

/// Draws the panel over `area`; returns the place of the caret.
fn draw(pen: &mut Pen, area: Rect, shown: &Shown) -> Position {
    paint::cover(pen.buf, area);
    let inner = paint::from_column(area, 1);
    let m = pen.m;
    let t = &pen.t.room;
    let seen = m.seen(&m.live);
    let found = parted(&seen);
    let done = found.iter().filter(|(_, key)| answer_of(&seen, *key).is_some()).count();
    let state = match current_round(&seen) {
        Some(round) => (t.round_state)(round.name.clone(), done, found.len()),
        None => t.round_none.to_owned(),
    };
    let (due, style) = watched::due_words(pen);
    paint::put_all(
        pen.buf,
        inner,
        0,
        &[
            (t.rounds, theme::strong()),
            ("  ", theme::PLAIN),
            (&state, theme::PLAIN),
            ("  ", theme::PLAIN),
            (&due, style),
        ],
    );
    let line = paint::top_rows(paint::from_row(inner, 1), 1);
    let used = paint::put(pen.buf, line, 0, &format!("{} > ", t.note_of), theme::accent());
    let caret = field::typed_line(pen, paint::from_column(line, used), &shown.field, theme::PLAIN);
    let about = about_chosen(pen);
    let about: Vec<_> = about.into_iter().map(|text| (text, theme::dim())).collect();
    let (foot, most) = panel_view::foot_rows(&about, inner.width, area.height / 2);
    let list = Rect {
        height: area.height.saturating_sub(2 + foot),
        ..paint::from_row(area, 2)
    };
    if found.is_empty() {
        for (row, part) in (0..).zip(wrap::wrap(t.no_rounds, list.width.saturating_sub(2).max(1))) {
            paint::put(pen.buf, paint::from_column(list, 1), row, part, theme::dim());
        }
    }
    let at = shown.cursor.at().min(found.len().saturating_sub(1));
    let height = usize::from(list.height);
    let top = paint::keep_in_view(&mut pen.eye.panel, at, height, found.len());
    let mut rows: Vec<RowOfRound> = found.iter().map(|(_, key)| row_of(pen, *key)).collect();
    let parts = found.iter().map(|(beat, _)| width::cells((t.beat)(*beat)));
    let part_cells = parts.max().unwrap_or(0) + AROUND_PART;
    let texts = rows
        .iter()
        .map(|row| (format!("{:part_cells$}{}", "", row.text()), row.state.0.as_str()));
    let is_whole = panel_view::all_fit(texts, list, part_cells);
    let is_cut = |row: &RowOfRound| {
        part_cells + width::cells(&row.text()) + 1 + width::cells(&row.state.0) > usize::from(list.width)
    };
    if !is_whole && rows.iter().any(is_cut) {
        // When a device did well before tells least: the names have its room.
        for row in &mut rows {
            row.state.0 = row.short.take().unwrap_or_else(|| std::mem::take(&mut row.state.0));
        }
    }
    let mut before = None;
    let mut at_row = 0;
    for (n, ((beat, _), row)) in found.iter().zip(&rows).enumerate().skip(top) {
        if at_row >= list.height {
            break;
        }
        let part = if before == Some(*beat) { "" } else { (t.beat)(*beat) };
        before = Some(*beat);
        at_row += draw_row(pen, list, at_row, (part, row), (n, n == at, is_whole, part_cells));
    }
    let below = paint::from_row(paint::from_column(area, 1), 2 + list.height);
    panel_view::draw_foot(pen, below, &about, most);
    caret
}

/// The row under the capture line.
fn draw_hint(pen: &mut Pen, area: Rect) {
    let seen = pen.m.seen(&pen.m.live);
    let records = pen.m.ledger.records();
    let t = &pen.t.room;
    let told = match noted(&seen) {
        Ok(TypedAnswers::Rows(rows)) if !rows.is_empty() => {
            let rows = rows
                .iter()
                .map(|(key, result)| format!("{} {}", name_of(records, *key), (pen.t.prepare.test)(*result)));
            Some(rows.collect::<Vec<_>>().join(pen.t.export.semicolon))
        }
        Ok(TypedAnswers::Fault(note)) => chosen(&seen).map(|key| (t.fault)(&name_of(records, key), &note)),
        Ok(TypedAnswers::Rows(_)) | Err(_) => None,
    };
    match told {
        Some(rows) => super::hint_rows::put_hint(pen, area, &(pen.t.room.will_answer)(&rows), theme::PLAIN),
        None => super::hint_rows::put_hint(pen, area, t.round_hint, theme::dim()),
    }
}

/// Cells of the mark before the part of a round, and of the blanks behind it.
const AROUND_PART: usize = 3;

/// A row of a round: its name with who is there, and its answer or how it did last.
struct RowOfRound {
    what: String,
    who: String,
    state: (String, Style),
    /// The state without its time, of a device that did well last.
    short: Option<String>,
}

impl RowOfRound {
    fn text(&self) -> String {
        format!("{}{}", self.what, self.who)
    }
}

fn row_of(pen: &Pen, key: Key) -> RowOfRound {
    let m = pen.m;
    let seen = m.seen(&m.live);
    let records = m.ledger.records();
    let typed = typed_answers(&seen).into_iter().find(|(row, _)| *row == key);
    let typed = typed.map(|(_, result)| (format!("{} ?", (pen.t.prepare.test)(result)), theme::accent()));
    let answer = answer_of(&seen, key);
    let last = records.last_answer(key);
    let short = last
        .filter(|last| typed.is_none() && answer.is_none() && last.result == TestResult::Pass && last.note.is_empty())
        .map(|last| format!("{} {}", pen.t.room.last_time, (pen.t.prepare.test)(last.result)));
    let known = || match (answer, last) {
        (Some(answer), _) => (answered(pen, answer), style_of(answer)),
        (None, Some(last)) => (
            format!("{} {}", pen.t.room.last_time, answered(pen, last)),
            theme::dim(),
        ),
        (None, None) => ("·".to_owned(), theme::dim()),
    };
    let (what, who) = named(records, key);
    RowOfRound {
        what,
        who,
        state: typed.unwrap_or_else(known),
        short,
    }
}

/// Draws a row, whole where all of them have room; returns the rows used.
fn draw_row(
    pen: &mut Pen,
    list: Rect,
    row: u16,
    (part, round): (&str, &RowOfRound),
    (n, is_chosen, is_whole, part_cells): (usize, bool, bool, usize),
) -> u16 {
    let (state, own) = &round.state;
    let (text, own) = if is_chosen {
        (theme::chosen(), theme::chosen())
    } else {
        (theme::PLAIN, *own)
    };
    let mark = if is_chosen { ">" } else { " " };
    let part = width::cut(part, part_cells.saturating_sub(2));
    let gap = " ".repeat(part_cells.saturating_sub(1 + width::cells(&part)));
    let left = format!("{mark}{part}{gap}{}", round.what);
    let whole = format!("{left}{}", round.who);
    let whole = WholeRow {
        text: (&whole, text),
        state: (state, own),
        further: part_cells,
    };
    let used = if is_whole { whole.rows(list.width) } else { 1 };
    for row in row..row + used {
        pen.eye.hits.note_row(list, row, ScreenSpot::Row(n));
        if is_chosen {
            paint::tint(pen.buf, list, row, theme::chosen());
        }
    }
    if is_whole {
        whole.draw(pen, list, row);
    } else {
        paint::put_before(pen.buf, list, row, (&left, &round.who), (state, own), text);
    }
    used
}

fn answered(pen: &Pen, result: &RoundResult) -> String {
    let word = (pen.t.prepare.test)(result.result);
    let note = if result.note.is_empty() {
        String::new()
    } else {
        format!(" {}", result.note)
    };
    format!("{word}{note} {}", pen.m.shown_zone().hm(result.at))
}

const fn style_of(result: &RoundResult) -> Style {
    match result.result {
        TestResult::Pass => theme::PLAIN,
        TestResult::Fail => theme::wrong(),
        TestResult::NotApplicable => theme::dim(),
    }
}

/// How the chosen row is looked after: what is tried, the spare, the technician, the telephone.
fn about_chosen(pen: &Pen) -> Vec<String> {
    let m = pen.m;
    let records = m.ledger.records();
    let t = &pen.t.room;
    let mut lines = Vec::new();
    match chosen(&m.seen(&m.live)) {
        Some(Key::Equipment(id)) => {
            if let Some(device) = records.equipment.get(id) {
                lines.push(device.test.clone());
                let facts = [(t.spare, &device.spare), (t.technician, &device.technician)];
                let facts = facts.iter().filter(|(_, value)| !value.trim().is_empty());
                lines.push(
                    facts
                        .map(|(name, value)| format!("{name}{}{value}", pen.t.export.colon))
                        .collect::<Vec<_>>()
                        .join(" · "),
                );
            }
        }
        Some(Key::DutyPost(id)) => {
            if let Some(post) = records.duty_posts.get(id) {
                lines.push(
                    [&post.desk, &post.task, &post.phone, &post.hours]
                        .map(String::as_str)
                        .join(" "),
                );
            }
        }
        Some(_) | None => {}
    }
    lines.extend(next_presenter(pen));
    lines.retain(|line| !line.trim().is_empty());
    lines
}

/// The next item with its presenter, and whether that person is here.
fn next_presenter(pen: &Pen) -> Option<String> {
    let m = pen.m;
    let view = &m.live.view;
    let records = m.ledger.records();
    let next = view.agenda.get(view.current.map_or(0, |n| n + 1))?;
    let item = records.items.get(next.item)?;
    if item.presenter.is_empty() {
        return None;
    }
    let here = records
        .attendees
        .iter()
        .any(|attendee| records.name_of(attendee.id) == item.presenter && records.is_present(attendee.id));
    let t = &pen.t.room;
    let absent = if here {
        String::new()
    } else {
        format!(" ({})", t.presenter_absent)
    };
    let colon = pen.t.export.colon;
    Some(format!(
        "{}{colon}#{} {}{absent}",
        t.next_up, next.number, item.presenter
    ))
}
