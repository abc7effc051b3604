//! The Follow-up tab.

use ratatui::layout::{Position, Rect};

use chrono::NaiveDate;

use crate::app::{follow_up::paper::PaperPreview, pointer::ScreenSpot};
use crate::domain::{
    action::{ActionState, Light},
    matter::{MatterEvent, MatterStep},
    question::FollowUpRow,
};

use super::{
    Pen, list,
    list::{List, ListRow},
    live::hint::due_text,
    meetings::filter_row,
    paint, theme, width, words, wrap,
};

/// Cells that the action keeps beside its owners; its whole text stands under the list.
const LEAST_ACTION: u16 = 14;
/// Rows of a text under the list, at the most.
const STEP_ROWS: u16 = 2;
/// From this width on the state has room for most of its words.
const ROOMY: u16 = 76;
/// The most cells of the state, from that width on and below it.
const STATE_ROOM: (usize, usize) = (24, 16);

/// Draws the tab; the cursor is in the filter.
#[expect(clippy::too_many_lines, reason = "one screen from top to bottom")]
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
        let text = match (m.follow_up.loaded, m.follow_up.filter.is_empty()) {
            (false, _) if m.ledger.unsaved().closed().is_some() => s.not_open,
            (false, _) => s.loading,
            (true, true) => s.follow_empty,
            (true, false) => words::no_match(pen),
        };
        paint::put(pen.buf, paint::from_column(body, 1), 1, text, theme::dim());
        return caret;
    }
    if let Some(paper) = &m.follow_up.paper {
        draw_paper(pen, body, paper);
        return caret;
    }
    if let (Some(line), Some(row)) = (&m.follow_up.history, m.follow_up.chosen()) {
        draw_history(pen, body, row, line.at());
        return caret;
    }
    let wide = area.width >= 100;
    let today = m.shared.zone.date(m.shared.now);
    let near = list::around(rows.iter(), m.follow_up.cursor.at(), body);
    let state_room = state_room(pen, near, today, area.width);
    let body = history_below(pen, body, rows.get(m.follow_up.cursor.at()), state_room);
    let owner_room = owner_room(rows, (area.width, state_room), wide);
    // The meeting of the chosen action stands below the list: a column may cut it, a narrow screen has none.
    let body = if body.height < 3 {
        body
    } else {
        meeting_below(pen, body, rows.get(m.follow_up.cursor.at()), owner_room);
        Rect {
            height: body.height - 1,
            ..body
        }
    };
    let mut columns = vec![
        list::left(s.col_due, 10),
        list::left(s.col_state, u16::try_from(state_room).unwrap_or(16)),
        list::left(s.col_owner, owner_room),
    ];
    columns.push(list::left(s.col_action, 0));
    if wide {
        columns.push(list::left(s.col_meeting, 24));
    }
    let at = m.follow_up.cursor.at();
    let drawn = |pen: &Pen, row: &FollowUpRow| {
        let action = &row.action;
        let due = action
            .due
            .date
            .map_or_else(|| due_text(pen, &action.due), |date| date.to_string());
        let mut cells = vec![
            due,
            state_words(pen, row, today, state_room),
            row.owners.join(" "),
            row.text.clone(),
        ];
        if wide {
            cells.push(meeting_of(pen, row));
        }
        ListRow {
            cells,
            dim: !action.state.is_open(),
            marked: m.follow_up.marked.contains(&action.id),
        }
    };
    let seen = list::around(rows.iter(), at, body).map(|row| drawn(pen, row).cells);
    let seen: Vec<_> = seen.collect();
    let table = list::TablePlace::new(body, &columns, (LEAST_ACTION, false), seen.iter());
    let height = table.height();
    let top = paint::keep_in_view(&mut pen.eye.follow_up, at, height, rows.len());
    let shown = rows.iter().skip(top).take(height).map(|row| drawn(pen, row));
    let mut lines = shown.collect::<Vec<_>>().into_iter();
    let list = List {
        rows: &mut lines,
        all: m.follow_up.shown().len(),
        chosen: Some(at),
        top,
    };
    list::draw(pen, &table, list);
    caret
}

/// Draws a page of a paper in place of the list.
fn draw_paper(pen: &mut Pen, body: Rect, paper: &PaperPreview) {
    pen.eye.hits.note(body, ScreenSpot::Page);
    let name = paper.paper.name(pen.t);
    let head = (pen.t.follow_up.paper_head)(name, paper.page + 1, paper.pages.len().max(1));
    paint::put(pen.buf, paint::from_column(body, 1), 0, &head, theme::dim());
    let body = paint::from_column(paint::from_row(body, 2), 1);
    let lines = paper.pages.get(paper.page).map(Vec::as_slice).unwrap_or_default();
    for (place, line) in (0..body.height).zip(lines) {
        paint::put(pen.buf, body, place, line, theme::PLAIN);
    }
}

/// Where a matter stands: its number, its state where the list has no room for it, how many days it is late, the extension that waits.
fn standing(pen: &Pen, row: &FollowUpRow, state_room: usize) -> String {
    let t = &pen.t.follow_up;
    let today = pen.m.shared.zone.date(pen.m.shared.now);
    let late = row.days_late(today);
    let state = (pen.t.domain.action_state)(row.action.state);
    let is_told = row.action.state == ActionState::Open || state_words(pen, row, today, state_room).contains(state);
    let state = (!is_told).then(|| state.to_owned());
    let asked = row.asked_extension().filter(|_| row.action.state.is_open());
    let waits = asked.map(|step| {
        let until = step.date.map(|date| (t.until)(date.to_string()));
        [Some(t.extension_waits.to_owned()), until]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    });
    let late = (late > 0).then(|| (t.days_late)(late));
    let words = [Some(row.register_number()), state, late, waits];
    words.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Draws the whole history of a matter in place of the list: the line from which it comes first. Long lines go on in further rows where all of
/// them have room, else the chosen one in a second.
fn draw_history(pen: &mut Pen, body: Rect, row: &FollowUpRow, at: usize) {
    let title = format!("{} {}", row.register_number(), row.text);
    let inner = paint::from_column(body, 1);
    let used = paint::put_rows(pen.buf, inner, STEP_ROWS, &title, theme::strong());
    let body = paint::from_row(body, used + 1);
    let lines: Vec<String> = std::iter::once(source_words(pen, row))
        .chain(row.steps.iter().map(|step| step_words(pen, step)))
        .collect();
    let inner = paint::from_column(body, 1);
    let needed = |text: &str| u16::try_from(wrap::wrap(text, inner.width.max(1)).count()).unwrap_or(u16::MAX);
    let fits = lines.iter().map(|line| usize::from(needed(line))).sum::<usize>() <= usize::from(body.height);
    let second = u16::from(!fits && body.height > 2);
    let room = usize::from(body.height - second);
    let top = paint::keep_in_view(&mut pen.eye.matter_history, at, room, lines.len());
    let mut place = 0;
    for (n, line) in lines.iter().enumerate().skip(if fits { 0 } else { top }) {
        if place >= body.height {
            break;
        }
        let style = if n == at { theme::chosen() } else { theme::PLAIN };
        if n == at {
            paint::put(pen.buf, body, place, ">", style);
        }
        let most = if fits {
            body.height
        } else {
            1 + second * u16::from(n == at)
        };
        let used = paint::put_rows(pen.buf, paint::from_row(inner, place), most, line, style).max(1);
        for row in place..place + used {
            pen.eye.hits.note_row(body, row, ScreenSpot::Row(n));
        }
        place += used;
    }
}

/// The line from which a matter comes: what it is, when, in which item, who said it, and its words.
fn source_words(pen: &Pen, row: &FollowUpRow) -> String {
    let (t, source) = (&pen.t.follow_up, &row.source);
    let about = match source.about.as_str() {
        "" => String::new(),
        number => (t.about)(number.to_owned()),
    };
    let what = format!("{}{about}", (t.origin)(row.action.origin));
    let item = match source.item.as_str() {
        "" => String::new(),
        item => (t.in_item)(item.to_owned()),
    };
    let place = format!("{item} · {}", row.meeting_title);
    let said = (t.comes_from)(what, pen.m.shared.zone.ymd_hm(source.at), place);
    let words = [said.as_str(), &source.speaker, &source.text]
        .into_iter()
        .filter(|part| !part.is_empty());
    words.collect::<Vec<_>>().join(" · ")
}

/// Draws the history of the chosen action under the list; returns what is left for the list.
fn history_below(pen: &mut Pen, body: Rect, row: Option<&FollowUpRow>, state_room: usize) -> Rect {
    let most = usize::from((body.height / 3).min(6));
    let mut lines: Vec<String> = row.map(|row| row.text.clone()).into_iter().collect();
    lines.extend(row.map(|row| standing(pen, row, state_room)));
    lines.extend(row.map(|row| history(pen, row, most)).unwrap_or_default());
    let inner = paint::from_column(body, 1);
    let rows = |text: &String| wrap::wrap(text, inner.width.max(1)).count().min(usize::from(STEP_ROWS));
    // Long texts go on in a second row where the list keeps half of the screen.
    let wanted = u16::try_from(lines.iter().map(rows).sum::<usize>()).unwrap_or(u16::MAX);
    let plain = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let (used, most) = if wanted <= body.height / 2 {
        (wanted, STEP_ROWS)
    } else {
        (plain.min(body.height), 1)
    };
    let height = body.height - used;
    let mut at = height;
    for line in &lines {
        at += paint::put_rows(pen.buf, paint::from_row(inner, at), most, line, theme::dim());
    }
    Rect { height, ..body }
}

/// The cells of the owners: a long name stays whole as long as the text beside it keeps its least share.
fn owner_room(rows: &[FollowUpRow], (width, state_room): (u16, usize), wide: bool) -> u16 {
    const USUAL: u16 = 10;
    const MOST: u16 = 26;
    /// Due date and the blanks between the columns.
    const BESIDE: u16 = 19;
    if wide {
        return 24;
    }
    let longest = rows.iter().map(|row| width::cells(&row.owners.join(" "))).max();
    let longest = u16::try_from(longest.unwrap_or(0)).unwrap_or(MOST).min(MOST);
    let state = u16::try_from(state_room).unwrap_or(u16::MAX);
    let most = width.saturating_sub(BESIDE + state + list::LEAST_SHARE);
    longest.min(most).max(USUAL)
}

/// Draws the meeting that the chosen action comes from, and before it the owners if their column is too narrow for them.
fn meeting_below(pen: &mut Pen, body: Rect, row: Option<&FollowUpRow>, owner_room: u16) {
    let Some(row) = row else { return };
    let (s, colon) = (&pen.t.screen, pen.t.export.colon);
    let owners = row.owners.join(" ");
    let owners = if width::cells(&owners) > usize::from(owner_room) {
        format!("{}{colon}{owners} · ", s.col_owner)
    } else {
        String::new()
    };
    let text = format!("{owners}{}{colon}{}", s.col_meeting, meeting_of(pen, row));
    paint::put(
        pen.buf,
        paint::from_column(body, 1),
        body.height - 1,
        &text,
        theme::dim(),
    );
}

/// The day and the title of the meeting: many of a series bear one title.
fn meeting_of(pen: &Pen, row: &FollowUpRow) -> String {
    format!("{} {}", pen.m.shared.zone.ymd(row.meeting_start), row.meeting_title)
}

fn light_of(pen: &Pen, row: &FollowUpRow, today: NaiveDate) -> Light {
    let shared = &pen.m.shared;
    row.light(today, pen.m.ledger.records().house.lights, shared.zone)
}

/// The cells of the state: what is shown in the longest words that have room.
fn state_room<'a>(pen: &Pen, rows: impl Iterator<Item = &'a FollowUpRow>, today: NaiveDate, width: u16) -> usize {
    let most = if width >= ROOMY { STATE_ROOM.0 } else { STATE_ROOM.1 };
    let words = rows.map(|row| state_words(pen, row, today, most));
    let head = width::cells(pen.t.screen.col_state);
    words
        .map(|words| width::cells(&words))
        .max()
        .unwrap_or(0)
        .clamp(head, most)
}

/// State and light, in words, and that nobody urged the owner since it is overdue. Where there is no room for both, the light has it: a sign
/// alone tells nobody that a matter is late.
fn state_words(pen: &Pen, row: &FollowUpRow, today: NaiveDate, room: usize) -> String {
    let texts = state_texts(pen, row, today);
    let fits = texts.iter().position(|text| width::cells(text) <= room);
    let at = fits.unwrap_or(texts.len().saturating_sub(1));
    texts.into_iter().nth(at).unwrap_or_default()
}

/// The words for a state, the fullest first.
fn state_texts(pen: &Pen, row: &FollowUpRow, today: NaiveDate) -> Vec<String> {
    let (state, light) = (row.action.state, light_of(pen, row, today));
    let words = (pen.t.domain.action_state)(state);
    if !state.is_open() || matches!(light, Light::Green | Light::Undated) {
        return vec![words.to_owned()];
    }
    let light = (pen.t.domain.light)(light);
    let sign = if row.is_unurged(today, pen.m.shared.zone) {
        "!!"
    } else {
        "!"
    };
    let is_open = state == ActionState::Open;
    let unurged = (is_open && sign == "!!").then(|| format!("{sign} {light} {}", pen.t.follow_up.not_urged));
    let waits = (is_open && row.asked_extension().is_some())
        .then(|| format!("{sign} {light} {}", pen.t.follow_up.extension_waits));
    let both = (!is_open).then(|| format!("{sign} {light} {words}"));
    let short = Some(format!("{sign} {light}"));
    [unurged, waits, both, short].into_iter().flatten().collect()
}

/// The newest steps of the chosen action, oldest first: day, step, who, words. At most so many rows.
fn history(pen: &Pen, row: &FollowUpRow, most: usize) -> Vec<String> {
    let from = row.steps.len().saturating_sub(most);
    row.steps.iter().skip(from).map(|step| step_words(pen, step)).collect()
}

fn step_words(pen: &Pen, step: &MatterEvent) -> String {
    let t = &pen.t.follow_up;
    let day = pen.m.shared.zone.ymd_hm(step.at);
    let words = if step.kind == MatterStep::ExtensionGranted {
        t.was_due
    } else {
        t.until
    };
    let date = step.date.map(|date| words(date.to_string()));
    let mut words = vec![day, (t.step)(step.kind).to_owned()];
    words.extend(date);
    words.extend(
        [&step.by, &step.text]
            .into_iter()
            .filter(|part| !part.is_empty())
            .cloned(),
    );
    words.join(" · ")
}
