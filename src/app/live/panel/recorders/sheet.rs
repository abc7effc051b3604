//! The form of a recorder: its name, when it ran, how far its counter is ahead, and the file that it left.

use crate::{
    app::{
        commit::commit,
        cx::Cx,
        effect::{Effect, Errand},
        form::{Access, Field, Form, FormId, Problem, Topic},
    },
    domain::{change::Act, record::Record, recorder::Recorder, time::clock},
    input::command::Command,
    words::field::FieldName,
};

use super::super::{
    super::state::{Live, LiveSeen, LiveWork},
    moment::{read, shown},
};

/// The stable name of the form.
pub const FORM: &str = "live.recorder";

/// Its fields.
const FIELDS: &[Field<Recorder, Live>] = &[
    Field::required(FieldName::Name, Access::Text(|row| &mut row.name)),
    Field::new(
        FieldName::StartedAt,
        Access::Own {
            get: |row, seen| shown(row.started, seen),
            set: |row, typed, seen| {
                row.started = read(row.started, typed, seen)?;
                Ok(())
            },
        },
    ),
    Field::new(
        FieldName::StoppedAt,
        Access::Own {
            get: |row, seen| shown(row.stopped, seen),
            set: |row, typed, seen| {
                row.stopped = read(row.stopped, typed, seen)?;
                let reversed = row.stopped.is_some_and(|to| row.started.is_some_and(|from| to < from));
                if reversed { Err(Problem::OutOfRange) } else { Ok(()) }
            },
        },
    ),
    Field::new(
        FieldName::Counter,
        Access::Own {
            get: |row, _| counter(row.offset_ms),
            set: |row, typed, _| {
                // Milliseconds are not shown, and stay.
                if typed.trim() != counter(row.offset_ms) {
                    row.offset_ms = read_counter(typed).ok_or(Problem::NotANumber)?;
                }
                Ok(())
            },
        },
    ),
    Field::new(FieldName::File, Access::Text(|row| &mut row.file)),
];

/// The offset as it is typed: seconds, or hours, minutes and seconds; empty for none.
fn counter(ms: i64) -> String {
    let sign = if ms < 0 { "-" } else { "" };
    match ms.abs() {
        0..1000 => String::new(),
        ms if ms < 60_000 => format!("{sign}{}", ms / 1000),
        ms => format!("{sign}{}", clock(ms)),
    }
}

/// Reads `12`, `-3`, `1:30` or `00:01:30` as milliseconds; empty is none.
fn read_counter(typed: &str) -> Option<i64> {
    let typed = typed.trim().replace('：', ":");
    let (sign, digits) = match typed.strip_prefix(['-', '－', '−']) {
        Some(rest) => (-1, rest),
        None => (1, typed.trim_start_matches(['+', '＋'])),
    };
    if digits.is_empty() {
        return (sign == 1).then_some(0);
    }
    let mut seconds = 0_i64;
    for part in digits.split(':') {
        seconds = seconds
            .checked_mul(60)?
            .checked_add(i64::from(part.trim().parse::<u32>().ok()?))?;
    }
    (digits.split(':').count() <= 3).then_some(sign * seconds * 1000)
}

/// The form of a recorder.
pub(super) fn form(seen: &LiveSeen, row: &Recorder) -> Form {
    let id = FormId {
        name: FORM,
        topic: Topic::Row(Box::new(row.clone().into())),
    };
    Form::titled(id, |t| t.command(Command::EditRecorder).label)
        .of(row.name.clone())
        .ask(FIELDS, row, seen)
}

/// Stores the form of a recorder; false with what is wrong beside its field. The file that it names is read for its SHA-256.
pub fn store(work: &mut LiveWork, form: &mut Form, topic: &Topic, cx: &mut Cx) -> bool {
    let Topic::Row(row) = topic else { return true };
    let Record::Recorder(before) = &**row else { return true };
    let Some(mut recorder) = work.records().recorders.get(before.id).cloned() else {
        return true;
    };
    let file = recorder.file.clone();
    if !form.store(FIELDS, &mut recorder, &work.seen()) {
        return false;
    }
    if recorder.file != file {
        recorder.hash = String::new();
    }
    let asks = (!recorder.file.is_empty() && recorder.hash.is_empty()).then(|| Errand::Fingerprint {
        key: recorder.id.into(),
        path: recorder.file.as_str().into(),
    });
    commit(work.ledger, Act::Recorder, recorder, cx);
    if let Some(errand) = asks {
        cx.emit(Effect::Errand(errand));
    }
    true
}
