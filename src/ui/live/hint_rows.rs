//! The rows under the capture line: one, on a narrow screen two, and those below that are free, so that the whole fact is said before Enter.

use ratatui::{layout::Rect, style::Style};

use crate::{
    app::{
        live::{feed, hint::ActHint},
        update::available::available,
    },
    capture::correcting::correct::Corrected,
    domain::{
        agenda::Item,
        entry::{Entry, Remark},
        id::Id,
    },
    input::command::Command,
    line::reading::What,
    words::why::Why,
};

use super::super::{paint, pen::Pen, theme, width, wrap};

/// A narrower screen has a second row for the hint.
const NARROW: u16 = 78;
/// A lower one has not.
const LOW: u16 = 6;

/// A panel tells more keys: it has a second row on screens up to this width.
const NARROW_PANEL: u16 = 100;

/// The joint of two signs, where they are words with blanks.
const SIGNS_APART: &str = " · ";

/// Cells beside the text of a hint: its arrow and the key.
const BESIDE: u16 = 12;

/// Rows of the hint in a tab of this size, with a panel open or not.
pub(super) const fn rows(area: Rect, panel: bool) -> u16 {
    let narrow = if panel { NARROW_PANEL } else { NARROW };
    if area.width < narrow && area.height >= LOW {
        2
    } else {
        1
    }
}

/// The line that a correction changes, as it stands and as it would; that it cannot be changed so; or that there is none.
pub(super) fn correction(pen: &Pen, old: &str) -> String {
    let s = &pen.t.screen;
    match &pen.m.live.hint.corrected {
        None => format!("{} {old}", s.finds_nothing),
        Some(Corrected::Kept(id)) => {
            let remark = Remark::NotCorrected(line_of(pen, *id).unwrap_or_default());
            pen.t.remark(&remark)
        }
        Some(Corrected::Line(id, line, left)) => {
            let does = match left {
                0 => s.will_replace.to_owned(),
                left => (s.replaces_one)(*left),
            };
            let line = if line.is_empty() { s.struck } else { line.as_str() };
            let whole = format!("{does} {} → {line}", line_of(pen, *id).unwrap_or_default());
            let room = usize::from(pen.buf.area.width.saturating_sub(BESIDE));
            // The line as it will be is what Enter decides on: the old one gives way to it.
            match pen.m.ledger.records().entries.get(*id) {
                Some(entry) if width::cells(&whole) > room => {
                    format!("{does} {} → {line}", pen.m.shown_zone().hm(entry.at))
                }
                Some(_) | None => whole,
            }
        }
    }
}

/// An entry as it stands in the feed, with its time; `None` if the row is gone.
pub(super) fn line_of(pen: &Pen, id: Id<Entry>) -> Option<String> {
    let entry = pen.m.ledger.records().entries.get(id)?;
    let time = pen.m.shown_zone().hm(entry.at);
    Some(format!("{time} {}", feed::says(&pen.m.seen(&pen.m.live), entry)))
}

/// Writes what Enter does in the empty line: lines may wait for the opening.
pub(super) fn put_empty(pen: &mut Pen, area: Rect) {
    let live = &pen.m.live;
    match live.held().next_back() {
        Some(last) => {
            let told = (pen.t.room.lines_wait)(live.held().count(), &width::cut(last, 30));
            put_hint(pen, area, &told, theme::accent());
        }
        None => put_signs(pen, area, pen.t.screen.hint_empty),
    }
}

/// Writes the signs of the line, each beside what it means: a row ends between two of them.
fn put_signs(pen: &mut Pen, area: Rect, signs: &str) {
    let between = if signs.contains(SIGNS_APART) { SIGNS_APART } else { " " };
    let mut rows: Vec<String> = Vec::new();
    for sign in signs.split(between) {
        let count = rows.len();
        match rows.last_mut() {
            Some(row)
                if count >= usize::from(area.height)
                    || width::cells(row) + width::cells(between) + width::cells(sign) <= usize::from(area.width) =>
            {
                row.push_str(between);
                row.push_str(sign);
            }
            Some(_) | None => rows.push(sign.to_owned()),
        }
    }
    for (row, text) in (0..area.height).zip(&rows) {
        paint::put(pen.buf, area, row, text, theme::dim());
    }
}

/// The effect of an act of the session that is on record, with its time; or why it cannot be. `None` = the line orders none.
pub(super) fn act(pen: &Pen) -> Option<String> {
    let (s, d) = (&pen.t.screen, &pen.t.domain);
    let zone = pen.m.shown_zone();
    Some(match pen.m.live.hint.act.as_ref()? {
        ActHint::Corrects(kind, was, becomes) => {
            let becomes = becomes.map(|at| format!(" → {}", zone.hm(at))).unwrap_or_default();
            let kind = (d.entry_kind)(*kind);
            format!(
                "{}{}{kind} {}{becomes}",
                s.will_correct,
                pen.t.export.colon,
                zone.hm(*was)
            )
        }
        ActHint::OnRecord(kind, at) => (s.on_record)((d.entry_kind)(*kind), &zone.hm(*at)),
        ActHint::Refused(why) => why.text(pen.t),
    })
}

/// Number and title of an item; empty without one.
pub(super) fn title_of(pen: &Pen, item: Option<Id<Item>>) -> String {
    let m = pen.m;
    let number = m.live.view.agenda.iter().find(|line| Some(line.item) == item);
    let item = item.and_then(|id| m.ledger.records().items.get(id));
    match (number, item) {
        (Some(line), Some(item)) => format!("#{} {}", line.number, item.title),
        _ => String::new(),
    }
}

/// Writes a text into the rows of the hint; only the last of them is cut.
pub(super) fn put_hint(pen: &mut Pen, area: Rect, text: &str, style: Style) {
    paint::put_rows(pen.buf, area, area.height, text, style);
}

/// The same, with the keys at the right of its last row; the short ones where the long would take a row more. The keys give way to a text
/// that has no room beside them.
pub(super) fn put_both(pen: &mut Pen, area: Rect, (text, style): (&str, Style), (keys, short): (&str, &str)) {
    let beside = |keys: &str| behind(text, keys, area.width);
    let keys = if beside(keys) > beside(short) { short } else { keys };
    let last = beside(keys).saturating_sub(1);
    paint::put_rows(pen.buf, area, area.height, text, style);
    if last < area.height {
        paint::put_right(pen.buf, area, last, keys, theme::dim());
    }
}

/// The rows of a text with its keys behind it.
fn behind(text: &str, keys: &str, columns: u16) -> u16 {
    let rows: Vec<&str> = wrap::wrap(text, columns.max(1)).collect();
    let end = rows.last().map_or(0, |row| width::cells(row.trim_end()));
    let room = usize::from(columns).saturating_sub(width::cells(keys) + 2);
    u16::try_from(rows.len().max(1)).unwrap_or(u16::MAX) + u16::from(end > room)
}

/// Why Enter would not take the line that is typed: nothing is written here, or the minutes are issued. `None` = it would.
pub(super) fn refused(pen: &Pen) -> Option<&'static str> {
    let m = pen.m;
    if m.live.field.is_empty() {
        return None;
    }
    if m.ledger.unsaved().read_only().is_some() && available(m, Command::Send).is_err() {
        return Some(pen.t.screen.hint_not_written);
    }
    let issued = m.ledger.records().minutes_state().is_issued();
    let tells = |what: &What| !matches!(what, What::Nothing | What::Command { .. });
    let typed = m.live.hint.reading.as_ref().is_some_and(|reading| tells(&reading.what));
    (issued && typed).then(|| pen.t.why(Why::MinutesIssued))
}
