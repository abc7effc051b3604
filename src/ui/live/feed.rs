//! The feed: what was captured, newest at the bottom. Touches only the rows on the screen.

use chrono::NaiveDate;
use ratatui::{buffer::Cell, layout::Rect, style::Style};

use crate::{
    app::live::{as_line, edit::owner_name},
    domain::{
        entry::{Entry, EntryKind},
        id::Id,
        motion::Motion,
    },
    i18n::Lang,
};

use super::super::{Pen, paint, theme, words, wrap};

/// Cells of the sign and the time before each entry.
const TIME_CELLS: u16 = 7;

/// Everything that the feed shows follows from these.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seen {
    revision: u64,
    /// Commits on their way to the disk: fewer, and a pending sign has gone.
    waiting: usize,
    area: Rect,
    scroll: usize,
    editing: Option<Id<Entry>>,
    lang: Lang,
    /// Due times are told from this day.
    today: NaiveDate,
}

/// The feed as it was drawn, and what of.
#[derive(Debug, Clone)]
pub struct Picture {
    seen: Seen,
    cells: Vec<Cell>,
}

/// Draws the feed. What is typed changes nothing in it, so that most frames only copy it.
pub fn draw(pen: &mut Pen, area: Rect) {
    let m = pen.m;
    let seen = Seen {
        revision: m.revision(),
        waiting: m.saving.waiting(),
        area,
        scroll: m.live.scroll,
        editing: m.live.editing,
        lang: m.lang,
        today: m.shown_zone().date(m.now),
    };
    if let Some(picture) = pen.eye.feed.as_ref().filter(|picture| picture.seen == seen) {
        return paint::copy_in(pen.buf, area, &picture.cells);
    }
    draw_anew(pen, area);
    let cells = paint::copy_out(pen.buf, area);
    pen.eye.feed = Some(Picture { seen, cells });
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
    let entries = m.records.entries.rows();
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
        let text = text_of(pen, entry);
        let room = rows.width.saturating_sub(TIME_CELLS + 1).max(1);
        let lines: Vec<&str> = wrap::wrap(&text, room).take(usize::from(rows.height)).collect();
        let height = u16::try_from(lines.len()).unwrap_or(1);
        let hidden = height.saturating_sub(bottom);
        let top = bottom.saturating_sub(height);
        draw_entry(
            pen,
            rows,
            top,
            entry,
            lines.get(usize::from(hidden)..).unwrap_or_default(),
        );
        bottom = top;
    }
}

fn draw_entry(pen: &mut Pen, area: Rect, top: u16, entry: &Entry, lines: &[&str]) {
    let m = pen.m;
    let editing = m.live.editing == Some(entry.id);
    let pending = m.saving.is_pending(entry.id);
    let sign = if pending {
        "*"
    } else if editing {
        ">"
    } else {
        " "
    };
    let time = m.shown_zone().hm(entry.at);
    let style = style_of(entry, editing);
    paint::put_all(pen.buf, area, top, &[(sign, theme::strong()), (&time, theme::dim())]);
    let text = paint::from_column(area, TIME_CELLS);
    for (n, line) in lines.iter().enumerate() {
        paint::put(pen.buf, text, top + u16::try_from(n).unwrap_or(u16::MAX), line, style);
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
        _ => theme::PLAIN,
    }
}

/// An entry as one line of text: sign or kind, number, text, and what is known beside.
fn text_of(pen: &Pen, entry: &Entry) -> String {
    let (m, t) = (pen.m, pen.t);
    let kind = (t.domain.entry_kind)(entry.kind);
    let speaker = entry.speaker.map_or("", |id| m.records.name_of(id));
    let text = match entry.kind {
        EntryKind::Note if speaker.is_empty() => entry.text.clone(),
        EntryKind::Note => format!("{speaker}  {}", entry.text),
        EntryKind::Continuation => format!("… {}", entry.text),
        EntryKind::ItemStart => {
            let item = entry.item.and_then(|id| m.records.items.get(id));
            let number = m.live.view.agenda.iter().find(|line| Some(line.item) == entry.item);
            format!(
                "#{} {}",
                number.map_or("", |line| line.number.as_str()),
                item.map_or("", |i| i.title.as_str())
            )
        }
        EntryKind::Decision => {
            let number = m.records.decision_of(entry.id).map_or(0, |d| d.number);
            format!("= {kind} D{number}  {}", entry.text)
        }
        EntryKind::Action => format!("! {kind} {}", action_text(pen, entry)),
        EntryKind::Motion => {
            let motion = m.records.motion_of(entry.id);
            let state = motion.map(|motion| motion_text(pen, motion)).unwrap_or_default();
            format!(
                "$ {kind} M{}  {}{state}",
                motion.map_or(0, |motion| motion.number),
                entry.text
            )
        }
        EntryKind::Second => format!("$ {kind} {speaker}"),
        EntryKind::VoteResult => format!("$ {kind}  {}", as_line::count(m, entry)),
        EntryKind::Question => format!("? {kind}  {}", entry.text),
        EntryKind::Requirement => format!("* {kind}  {}", entry.text),
        EntryKind::Incident => format!("% {kind}  {}", entry.text),
        EntryKind::RecordingMark => match m.records.recorded_at(entry.at) {
            Some((recorder, place)) => format!("{kind}  {} {place}  {}", recorder.name, entry.text),
            None => format!("{kind}  {}", entry.text),
        },
        EntryKind::Aside if !entry.author.is_empty() => format!("<{}> {}", entry.author, entry.text),
        _ => format!("{kind}  {}", entry.text),
    };
    let struck = if entry.struck {
        format!("[{}] ", t.screen.struck)
    } else {
        String::new()
    };
    let doubt = if entry.remark.is_some() && !entry.struck {
        " (?)"
    } else {
        ""
    };
    format!("{struck}{text}{doubt}")
}

fn action_text(pen: &Pen, entry: &Entry) -> String {
    let Some(action) = pen.m.records.action_of(entry.id) else {
        return entry.text.clone();
    };
    let owners: Vec<String> = action.owners.iter().map(|owner| owner_name(pen.m, owner)).collect();
    let who = if owners.is_empty() {
        pen.t.screen.no_owner.to_owned()
    } else {
        owners.join(" ")
    };
    let due = super::hint::due_text(pen, &action.due);
    format!("A{}  {}  {who}  {due}", action.number, entry.text)
}

fn motion_text(pen: &Pen, motion: &Motion) -> String {
    let state = (pen.t.domain.motion_state)(motion.state);
    let open = if pen.t.lang == Lang::Zh {
        ("（", "）")
    } else {
        (" (", ")")
    };
    match motion.counts {
        Some(c) => format!("{}{state} {}:{}:{}{}", open.0, c.yes, c.no, c.abstain, open.1),
        None => format!("{}{state}{}", open.0, open.1),
    }
}

/// The remark of an entry, for the hint row while it is edited.
pub fn remark_of(pen: &Pen, entry: &Entry) -> Option<String> {
    entry.remark.as_ref().map(|remark| words::remark(pen.t, remark))
}
