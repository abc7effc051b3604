//! The feed: what was captured, newest at the bottom. Touches only the rows on the screen.

use std::borrow::Cow;

use ratatui::{layout::Rect, style::Style};

use crate::{
    app::{
        live::feed::{self, TIME_CELLS},
        pointer::ScreenSpot,
    },
    domain::entry::{Entry, EntryKind},
};

use super::super::{paint, pen::Pen, theme, width, wrap};
use super::picture::{FeedKey, Picture};

/// From this width the feed tells the place of each entry in the recording.
const WIDE: u16 = 50;
/// From this width it names the recorder.
const NAMED: u16 = 70;

/// Draws the feed. Typing changes nothing in it, so that most frames only copy it.
pub fn draw(pen: &mut Pen, area: Rect) {
    let m = pen.m;
    let seen = FeedKey {
        revision: m.ledger.revision(),
        waiting: m.ledger.unsaved().waiting(),
        area,
        scroll: m.live.scroll,
        editing: m.live.editing,
        lang: m.shared.lang,
        today: m.shown_zone().date(m.shared.now),
    };
    if let Some(picture) = pen.eye.feed.as_ref().filter(|picture| picture.seen == seen) {
        paint::copy_in(pen.buf, area, &picture.cells);
        return pen.eye.hits.again(&picture.spots);
    }
    let before = pen.eye.hits.count();
    pen.eye.hits.note(area, ScreenSpot::Feed);
    draw_anew(pen, area);
    let cells = paint::copy_out(pen.buf, area);
    let spots = pen.eye.hits.since(before);
    pen.eye.feed = Some(Picture { seen, cells, spots });
}

/// Draws the feed, from the bottom up.
fn draw_anew(pen: &mut Pen, area: Rect) {
    paint::put(pen.buf, area, 0, &format!(" {}", pen.t.screen.feed), theme::strong());
    if pen.m.live.view.remarks > 0 {
        let text = format!("? {} ", pen.m.live.view.remarks);
        paint::put_right(pen.buf, area, 0, &text, theme::wrong());
    }
    let rows = paint::from_row(area, 1);
    let m = pen.m;
    let entries = m.ledger.records().entries.rows();
    if entries.is_empty() {
        for (n, row) in wrap::wrap(pen.t.screen.live_empty, rows.width.saturating_sub(2).max(1)).enumerate() {
            let n = u16::try_from(n).unwrap_or(u16::MAX);
            paint::put(pen.buf, paint::from_column(rows, 1), n, row, theme::dim());
        }
        return;
    }
    let mut bottom = rows.height;
    for entry in entries.iter().rev().skip(m.live.scroll) {
        if bottom == 0 {
            break;
        }
        let text = feed::says(&pen.m.seen(&pen.m.live), entry);
        let room = rows.width.saturating_sub(TIME_CELLS + 1).max(1);
        let most = usize::from(rows.height);
        let lines: Vec<&str> = wrap::wrap(&text, room).take(most + 1).collect();
        let height = u16::try_from(lines.len().min(most)).unwrap_or(1);
        let hidden = height.saturating_sub(bottom);
        let top = bottom.saturating_sub(height);
        let shown = lines.get(usize::from(hidden)..usize::from(height)).unwrap_or_default();
        let mut shown: Vec<Cow<str>> = shown.iter().map(|line| Cow::Borrowed(*line)).collect();
        // Mark cut lines with `…`, so that a long entry does not look complete.
        if let Some(first) = shown.first_mut().filter(|_| hidden > 0) {
            *first = Cow::Owned(format!("{}{first}", width::ELLIPSIS));
        }
        if let Some(last) = shown.last_mut().filter(|_| lines.len() > most) {
            let head = width::head(last, usize::from(room).saturating_sub(1));
            *last = Cow::Owned(format!("{head}{}", width::ELLIPSIS));
        }
        draw_entry(pen, rows, top, entry, &shown);
        bottom = top;
    }
}

fn draw_entry(pen: &mut Pen, area: Rect, top: u16, entry: &Entry, lines: &[Cow<str>]) {
    let m = pen.m;
    let editing = m.live.editing == Some(entry.id);
    let pending = m.ledger.unsaved().is_pending(entry.id);
    let sign = if pending {
        "*"
    } else if editing {
        ">"
    } else {
        " "
    };
    let time = m.shown_zone().hm(entry.at);
    let style = style_of(entry, editing);
    for row in (top..).take(lines.len()) {
        pen.eye.hits.note_row(area, row, ScreenSpot::Entry(entry.id));
    }
    paint::put_all(pen.buf, area, top, &[(sign, theme::strong()), (&time, theme::dim())]);
    let text = paint::from_column(area, TIME_CELLS);
    // The place in the recording stands where the first row leaves room for it.
    let recorded = recorded(pen, entry, area.width);
    let first = lines.first().map_or(0, |line| width::cells(line));
    if area.width >= WIDE && first + width::cells(&recorded) + 2 <= usize::from(text.width) {
        paint::put_right(pen.buf, text, top, &recorded, theme::dim());
    }
    for (n, line) in lines.iter().enumerate() {
        paint::put(pen.buf, text, top + u16::try_from(n).unwrap_or(u16::MAX), line, style);
    }
}

/// The place of an entry in the recording. A narrow feed has no room for the name of a recorder that is the only one.
fn recorded(pen: &Pen, entry: &Entry, columns: u16) -> String {
    let records = pen.m.ledger.records();
    let alone = records.recorders.len() == 1 && columns < NAMED;
    match records.recorded_at(entry.at).filter(|_| alone) {
        Some((_, place)) => format!("{} {place}", pen.t.screen.recording),
        None => records.recorded_in(entry.at, " "),
    }
}

fn style_of(entry: &Entry, editing: bool) -> Style {
    if editing {
        return theme::chosen();
    }
    if entry.struck {
        return theme::dim();
    }
    match entry.kind {
        EntryKind::ItemStart => theme::accent(),
        EntryKind::Decision | EntryKind::Action | EntryKind::Motion | EntryKind::VoteResult => theme::strong(),
        EntryKind::Incident => theme::wrong(),
        EntryKind::Aside
        | EntryKind::Correction
        | EntryKind::Opened
        | EntryKind::Recess
        | EntryKind::Resumed
        | EntryKind::Adjourned
        | EntryKind::Reopened
        | EntryKind::RecorderOn
        | EntryKind::RecorderOff
        | EntryKind::RecordingMark
        | EntryKind::Arrival
        | EntryKind::Departure => theme::dim(),
        EntryKind::Note
        | EntryKind::Continuation
        | EntryKind::Question
        | EntryKind::Requirement
        | EntryKind::Second
        | EntryKind::Information
        | EntryKind::Idea
        | EntryKind::Help
        | EntryKind::Link
        | EntryKind::Regrets
        | EntryKind::Interest
        | EntryKind::ItemOutcome
        | EntryKind::Wording
        | EntryKind::ClosedPart
        | EntryKind::PublicPart => theme::PLAIN,
    }
}

/// The remark of an entry, for the hint row while it is edited.
pub fn remark_of(pen: &Pen, entry: &Entry) -> Option<String> {
    entry.remark.as_ref().map(|remark| pen.t.remark(remark))
}
