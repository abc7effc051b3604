//! The clocks of what is watched: the rows under the agenda, and the round that the header announces.

use ratatui::style::Style;

use crate::{
    app::live::panel::rounds::parted,
    domain::{queries::rounds::Beat, time::Stamp},
};

use super::super::{pen::Pen, theme, width};

/// When the next round is due, in words, and their style; both empty where none is.
pub(super) fn due_words(pen: &Pen) -> (String, Style) {
    let Some(due) = pen.m.live.view.round_due else {
        return (String::new(), theme::dim());
    };
    let (left, style) = time_left(pen, due);
    (format!("{} {left}", pen.m.shown_zone().hm(due)), style)
}

fn time_left(pen: &Pen, due: Stamp) -> (String, Style) {
    let t = &pen.t.room;
    let ms = due.since(pen.m.shared.now);
    // Minutes begun count while there is time, minutes over when there is none.
    match ms {
        ms if ms > 0 => ((t.due_in)((ms + 59_999) / 60_000), theme::dim()),
        ms if ms > -60_000 => (t.due_now.to_owned(), theme::accent()),
        ms => ((t.overdue)(-ms / 60_000), theme::wrong()),
    }
}

/// The meeting against its plan, while it is in session.
fn session_clock(pen: &Pen) -> Option<(String, Style)> {
    let meeting = pen.m.meeting().filter(|meeting| meeting.state.in_session())?;
    let planned = i64::from(meeting.length_min);
    let spent = pen.m.live.view.session_ms / 60_000;
    let style = if planned > 0 && spent >= planned {
        theme::wrong()
    } else {
        theme::dim()
    };
    (planned > 0).then(|| {
        let text = format!("{} {}", pen.t.screen.session, (pen.t.room.of_minutes)(spent, planned));
        (text, style)
    })
}

/// The speech that goes on, against the limit where there is one, and all that its speaker spoke.
fn speech_clock(pen: &Pen, columns: u16) -> Vec<(String, Style)> {
    let meeting = pen.m.meeting().filter(|meeting| meeting.state.in_session());
    let Some((meeting, (speech, before))) = meeting.zip(pen.m.live.view.speech.as_ref()) else {
        return Vec::new();
    };
    let name = speech
        .who
        .map_or(speech.name.as_str(), |id| pen.m.ledger.records().name_of(id));
    let ms = speech.length_ms(pen.m.shared.now);
    let clock = |ms: i64| format!("{:02}:{:02}", ms / 60_000, ms / 1000 % 60);
    let limit = i64::from(meeting.speech_limit_min);
    // The figures come first: a long name is cut, not they. It has a row of its own where it has no room behind them.
    let mut text = clock(ms);
    if limit > 0 {
        text = format!("{text}/{limit}:00");
    }
    if *before > 0 {
        text = format!("{text} {}", (pen.t.room.in_all)(&clock(ms + before)));
    }
    let style = if limit > 0 && ms >= limit * 60_000 {
        theme::wrong()
    } else {
        theme::dim()
    };
    if width::cells(&text) + 1 + width::cells(name) <= usize::from(columns) {
        return vec![(format!("{text} {name}"), style)];
    }
    vec![(text, style), (name.to_owned(), style)]
}

/// Minutes before a round is due from which the header tells it.
const SOON_MS: i64 = 5 * 60_000;

/// The round for the header, once it is due soon.
pub fn announced(pen: &Pen, columns: u16) -> Option<String> {
    let due = pen.m.live.view.round_due?;
    let soon = due.since(pen.m.shared.now) <= SOON_MS;
    let outside = if columns >= WIDE {
        beyond_devices(pen)
    } else {
        String::new()
    };
    soon.then(|| format!("{}{outside} {}", pen.t.room.rounds, time_left(pen, due).0))
}

/// From this width the header names the parts of the round that is due.
const WIDE: u16 = 140;

/// The parts of the next round that lie beyond devices and people, in brackets; empty where it has none.
fn beyond_devices(pen: &Pen) -> String {
    let t = &pen.t.room;
    let mut beats: Vec<Beat> = parted(&pen.m.seen(&pen.m.live))
        .into_iter()
        .map(|(beat, _)| beat)
        .collect();
    beats.dedup();
    let beyond = beats
        .into_iter()
        .filter(|beat| matches!(beat, Beat::Outside | Beat::Security | Beat::Secrecy));
    let beyond: Vec<&str> = beyond.map(t.beat).collect();
    if beyond.is_empty() {
        String::new()
    } else {
        format!(" ({})", beyond.join(t.list))
    }
}

/// The watched things under an agenda of so many columns: the next round, and what is not over. Empty where there is nothing of the kind.
pub fn watched(pen: &Pen, columns: u16) -> Vec<(String, Style)> {
    let t = &pen.t.room;
    let mut lines = Vec::new();
    lines.extend(session_clock(pen));
    lines.extend(speech_clock(pen, columns));
    if let Some(names) = super::queue::next_names(pen) {
        lines.push(((pen.t.beside.next_speakers)(&names), theme::accent()));
    }
    let (due, style) = due_words(pen);
    if !due.is_empty() {
        lines.push((format!("{} {due}", t.rounds), style));
    }
    let open = pen.m.live.view.incidents;
    if open > 0 {
        lines.push((format!("{} {}", t.incidents, (t.open_count)(open)), theme::wrong()));
    }
    lines
}
