//! Lines typed long before the planned start, or after it: the first would open the meeting, which is asked about once. They are kept apart, in order, until
//! Enter in the empty line opens the meeting and enters them; Esc takes the last one back into the line.

use crate::{
    app::{
        confirm::Confirm,
        cx::Cx,
        message::{Message, RoomMessage},
        outcome::Outcome,
        palette,
        tab::Tab,
    },
    capture::TypedLine,
    domain::{entry::EntryKind, meeting::Meeting, queries::mended::MENDED_AFTER_MS, time::Stamp},
    input::command::Command,
    line::reading::What,
};

use super::{
    act::{asks_to_open, kind_of},
    capture::{clear, keep_line},
    complete,
    look_ahead::{changed, forget, look_at},
    session,
    state::{HeldLine, LiveWork},
};

/// Deals with Enter while lines wait, or where the line would open the meeting far from its planned start. `None` = the line is entered as
/// any other.
pub(super) fn send(work: &mut LiveWork, cx: &mut Cx, command: Command) -> Option<Outcome> {
    let before = work.meeting().is_some_and(|meeting| meeting.state.before());
    let waits = !work.own.held.is_empty();
    if work.own.editing.is_some() {
        return None;
    }
    if !before {
        return waits.then(|| release(work, cx));
    }
    if work.own.field.is_empty() {
        return waits.then(|| open_now(work, cx, command));
    }
    let at = work.own.line_time(cx.now);
    let early = work.meeting().and_then(|meeting| asks_to_open(meeting, at)).is_some();
    let opens = work.own.hint.opens && (early || waits);
    if !(opens || waits && is_of_session(work)) {
        return None;
    }
    if !complete::is_ambiguous(work.own) {
        hold(work, cx);
        ask(work, cx, command);
    }
    Some(Outcome::Stay)
}

/// Whether a line would open the meeting half a day or more from its planned start, where nobody is there to be asked.
pub fn opens_far(work: &mut LiveWork, line: &TypedLine, now: Stamp) -> bool {
    let far = |meeting: &Meeting| meeting.state.before() && line.at.since(meeting.start).abs() > MENDED_AFTER_MS;
    if !work.meeting().is_some_and(far) {
        return false;
    }
    look_at(work, line, now);
    let opens = work.own.hint.opens;
    forget(work);
    opens
}

/// Puts the line to those that wait, and empties it.
fn hold(work: &mut LiveWork, cx: &mut Cx) {
    let line = HeldLine {
        text: work.own.field.text(),
        at: work.own.line_time(cx.now),
        pins: std::mem::take(&mut work.own.pins),
    };
    work.own.held.push(line);
    clear(work, cx);
}

/// Asks whether the meeting begins now; the answer is the same command again. Whether it has been given.
fn ask(work: &LiveWork, cx: &mut Cx, command: Command) -> bool {
    let Some(meeting) = work.meeting() else { return false };
    let first = work.own.held.first().map_or(cx.now, |line| line.at);
    let held = Message::Room(RoomMessage::LinesHeld {
        lines: work.own.held.len(),
        minutes: meeting.start.since(first) / 60_000,
    });
    cx.confirmed(Confirm::of(command, held).about(meeting.id))
}

/// Enter in the empty line while lines wait: the question is asked, or answered.
fn open_now(work: &mut LiveWork, cx: &mut Cx, command: Command) -> Outcome {
    if ask(work, cx, command) {
        release(work, cx)
    } else {
        Outcome::Stay
    }
}

/// Enters the lines that wait, each at its own time, and after them the line that was begun. A line that cannot be entered stays in the
/// capture line, and those behind it wait on.
fn release(work: &mut LiveWork, cx: &mut Cx) -> Outcome {
    if !work.own.field.is_empty() {
        hold(work, cx);
    }
    let mut held = std::mem::take(&mut work.own.held).into_iter();
    while let Some(line) = held.next() {
        work.own.field.set_text(&line.text);
        work.own.first_key = Some(line.at);
        work.own.pins = line.pins;
        changed(work, cx);
        let orders = work.meeting().is_some_and(|meeting| meeting.state.before()) && opens_by_name(work);
        if orders {
            clear(work, cx);
            session::open_at(work, line.at, cx);
            continue;
        }
        let outcome = keep_line(work, cx);
        if !work.own.field.is_empty() || !matches!(outcome, Outcome::Stay) {
            work.own.held = held.collect();
            return outcome;
        }
    }
    Outcome::Stay
}

/// Whether the line tells something that happens in the meeting: behind lines that wait it waits too, for it stands behind them. People sign in
/// before a meeting opens, and other commands are of no meeting.
fn is_of_session(work: &LiveWork) -> bool {
    let Some(reading) = &work.own.hint.reading else {
        return false;
    };
    if let What::Command { name, rest } = &reading.what {
        let command = palette::meant(Tab::Live, name, rest).ok();
        return command.and_then(kind_of).is_some_and(|kind| kind != EntryKind::Opened);
    }
    !matches!(
        reading.what,
        What::Nothing
            | What::Arrive { .. }
            | What::Leave { .. }
            | What::Late { .. }
            | What::Return { .. }
            | What::TakeIn { .. }
            | What::Excuse { .. }
            | What::Substitute { .. }
            | What::Insert { .. }
            | What::Role { .. }
    )
}

/// Whether the line is the command that opens the meeting.
fn opens_by_name(work: &LiveWork) -> bool {
    let reading = work.own.hint.reading.as_ref();
    let named = reading.is_some_and(|reading| matches!(reading.what, What::Command { .. }));
    named && work.own.hint.opens
}

/// Takes the last of the lines that wait back into the empty line. Whether there was one.
pub(super) fn take_back(work: &mut LiveWork, cx: &mut Cx) -> bool {
    if !work.own.field.is_empty() || work.own.editing.is_some() {
        return false;
    }
    let Some(line) = work.own.held.pop() else { return false };
    work.own.field.set_text(&line.text);
    work.own.first_key = Some(line.at);
    work.own.pins = line.pins;
    cx.hush();
    changed(work, cx);
    true
}
