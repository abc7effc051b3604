//! Reads the line under the caret as Enter would: the hint comes from the same functions that store the line.

use crate::{
    app::{cx::Cx, message::Message, palette, tab::Tab},
    capture::{
        self, Scene, TypedLine,
        lines::head::head_first,
        presence::attendance::corrects_time,
        proceedings::session::{SessionOrder, on_record},
        voting::result::corrects_result,
    },
    domain::{entry::EntryKind, time::Stamp},
    input::command::Command,
    line::{
        lexer,
        reading::{Reading, Voice, What},
    },
};

use super::{
    act::kind_of,
    complete,
    hint::{ActHint, Completion, Hint},
    scene::{with_scene, words_of_refusal},
    state::LiveWork,
    told_act,
};

/// Longer texts are not read again at every key: a paste is a note, or whatever its first line says.
const MOST_READ: usize = 4096;

/// Reads the line again, if something was typed since it was read.
pub fn read_typed(work: &mut LiveWork, now: Stamp) {
    if work.own.unread {
        refresh(work, now);
    }
}

/// Reads the line again.
pub(super) fn refresh(work: &mut LiveWork, now: Stamp) {
    work.own.unread = false;
    if work.own.field.is_empty() {
        work.own.hint = Hint::default();
        return;
    }
    let text = work.own.field.text();
    let spaced = palette::spaced_order(Tab::Live, &text).filter(|_| work.own.editing.is_none());
    let text = spaced.unwrap_or(text);
    let short = beginning(&text);
    let edited = work.own.editing.and_then(|id| work.records().entries.get(id));
    let line = TypedLine {
        over: edited.map(|entry| entry.id),
        ..TypedLine::typed(short, edited.map_or_else(|| work.own.line_time(now), |entry| entry.at))
    };
    let completion = complete::at_caret(&work.seen());
    work.own.hint = with_scene(&work.seen(), now, |scene| Hint {
        completion,
        ..read(scene, &line)
    });
}

/// Reads a line that stands in no field, for what is said of it; [`forget`] ends that.
pub fn look_at(work: &mut LiveWork, line: &TypedLine, now: Stamp) {
    let raw = beginning(line.raw);
    work.own.refresh(work.ledger, now);
    work.own.field.set_text(raw);
    work.own.first_key = Some(line.at);
    work.own.hint = with_scene(&work.seen(), now, |scene| read(scene, &TypedLine { raw, ..*line }));
}

/// Empties the field of the line that was looked at.
pub fn forget(work: &mut LiveWork) {
    work.own.forget_line();
    work.own.hint = Hint::default();
}

/// Reads a line as Enter would.
fn read(scene: &Scene, line: &TypedLine) -> Hint {
    let judge = |raw: &str| {
        let line = TypedLine { raw, ..*line };
        capture::judge(scene, capture::read(scene, &line), &line)
    };
    let reading = judge(line.raw);
    let without_space = tightened(line.raw)
        .or_else(|| palette::begins_spaced(Tab::Live, line.raw).and_then(|_| tight_order(line.raw)))
        .filter(|_| is_plain(&reading))
        .map(|line| judge(&line))
        .filter(means_more);
    let edited = line.over.and_then(|id| scene.records.entries.get(id));
    let corrects = if let What::Result { of, .. } | What::Votes { of, .. } = &reading.what {
        corrects_result(scene.records, edited, *of).is_some()
    } else {
        corrects_time(scene, &reading, line)
    };
    let (speaker, said_by) = capture::said(scene, line, &reading);
    let head_first = if let What::Entry { kind, text } = &reading.what {
        head_first(scene.records, text, (*kind, speaker, scene.records.current_item()))
    } else {
        None
    };
    let corrected = if let What::Substitute { old, new, reach } = &reading.what {
        capture::correcting::correct::corrected(scene, line, (old, new), *reach, capture::enter)
    } else {
        None
    };
    let goes_on = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Continuation,
            ..
        }
    );
    let continues = if goes_on {
        capture::lines::continuation::continued(scene, line)
    } else {
        None
    };
    let spoken = speaker.is_some() || !said_by.is_empty();
    Hint {
        irregular: capture::entry::irregular::of_reading(scene, line, &reading.what, spoken),
        speaker,
        said_by,
        corrected,
        continues,
        head_first: head_first.unwrap_or_default(),
        corrects,
        act: act_ahead(scene, &reading, line),
        opens: capture::opens(scene, &reading, line) || orders_opening(scene, &reading),
        reading: Some(reading),
        without_space,
        completion: Completion::default(),
    }
}

/// The effect of an act of the session that the line orders, where it would not be carried out now; `None` = it would, or is no such act.
fn act_ahead(scene: &Scene, reading: &Reading, line: &TypedLine) -> Option<ActHint> {
    let What::Command { name, rest } = &reading.what else {
        return None;
    };
    let command = palette::meant(Tab::Live, name, rest).ok()?;
    let kind = kind_of(command).filter(|_| palette::half_named(Tab::Live, name).is_none())?;
    let told = match SessionOrder::read(scene.records, rest.trim(), (line.at, scene.now)) {
        Ok(told) => told,
        Err(why) => {
            let why = words_of_refusal(why);
            let kept = told_act::kept_for(&why).filter(|_| !told_act::is_order(line.raw));
            return Some(ActHint::Refused(kept.map_or(why, Message::Kept)));
        }
    };
    let entry = on_record(scene.records, kind)?;
    Some(if told.typed.is_none() && told.reason.is_empty() {
        ActHint::OnRecord(kind, entry.at)
    } else {
        ActHint::Corrects(kind, entry.at, told.typed)
    })
}

/// Whether the line is the command that opens the meeting, with no time of its own.
fn orders_opening(scene: &Scene, reading: &Reading) -> bool {
    let What::Command { name, rest } = &reading.what else {
        return false;
    };
    let before = scene.records.meeting().is_some_and(|meeting| meeting.state.before());
    before && rest.trim().is_empty() && palette::meant(Tab::Live, name, rest) == Ok(Command::OpenSession)
}

/// As much of a long text as is read.
fn beginning(text: &str) -> &str {
    let mut end = text.len().min(MOST_READ);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// A line that begins with a colon and a blank, without the blank.
fn tight_order(line: &str) -> Option<String> {
    let sign = line.chars().next()?;
    Some(format!("{sign}{}", line.strip_prefix(sign)?.trim_start()))
}

/// The line without the space that makes it plain: before everything, or between a sign and a name.
fn tightened(line: &str) -> Option<String> {
    let trimmed = line.trim_start();
    if trimmed.len() < line.len() {
        return Some(trimmed.to_owned());
    }
    let sign = line
        .chars()
        .next()
        .filter(|c| matches!(lexer::ascii_sign(*c), '+' | '-'))?;
    let rest = lexer::rest(line);
    let name = rest.trim_start();
    (name.len() < rest.len() && !name.is_empty()).then(|| format!("{sign}{name}"))
}

/// Whether a reading does something, or lets somebody else speak. A note with a doubt does not.
fn means_more(reading: &Reading) -> bool {
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    !(is_plain(reading) || note && reading.remark.is_some())
}

/// Whether a reading is a note by whoever speaks, and no more.
const fn is_plain(reading: &Reading) -> bool {
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    note && matches!(reading.voice, Voice::Unsaid) && reading.remark.is_none()
}

/// The line has changed: its time, its draft, its hint.
pub(super) fn changed(work: &mut LiveWork, cx: &mut Cx) {
    typed(work, cx);
    refresh(work, cx.now);
}

/// As [`changed`], but the line is read when all has come that is typed with it, and its text is on the screen: see [`read_typed`].
pub(super) fn typed(work: &mut LiveWork, cx: &mut Cx) {
    work.own.unread = true;
    if work.own.field.is_empty() {
        work.own.first_key = None;
        work.own.shift_ms = 0;
        work.own.pins.clear();
    } else {
        work.own.first_key.get_or_insert(cx.now);
    }
    cx.keep_draft();
}
