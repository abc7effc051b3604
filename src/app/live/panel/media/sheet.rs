//! The form of a shot: what it shows, who takes it, its two times, its file, or why it was not taken.

use crate::{
    app::{
        commit::commit,
        cx::Cx,
        effect::{Effect, Errand},
        form::{Access, Field, Form, FormId, Topic},
    },
    choice,
    domain::{
        change::Act,
        media::{Shot, ShotKind},
        record::Record,
    },
    input::command::Command,
    words::field::FieldName,
};

use super::super::{
    super::state::{Live, LiveSeen, LiveWork},
    moment::{read, shown},
};

/// The stable name of the form.
pub const FORM: &str = "live.shot";

/// Its fields.
const FIELDS: &[Field<Shot, Live>] = &[
    Field::required(FieldName::Subject, Access::Text(|shot| &mut shot.subject)),
    Field::new(FieldName::Kind, choice!(ShotKind, kind)),
    Field::new(FieldName::Required, Access::YesNo(|shot| &mut shot.required)),
    Field::new(FieldName::TakenBy, Access::Text(|shot| &mut shot.by)),
    Field::new(
        FieldName::StartedAt,
        Access::Own {
            get: |shot, seen| shown(shot.started, seen),
            set: |shot, typed, seen| {
                shot.started = read(shot.started, typed, seen)?;
                Ok(())
            },
        },
    ),
    Field::new(
        FieldName::StoppedAt,
        Access::Own {
            get: |shot, seen| shown(shot.stopped, seen),
            set: |shot, typed, seen| {
                shot.stopped = read(shot.stopped, typed, seen)?;
                Ok(())
            },
        },
    ),
    Field::new(FieldName::File, Access::Text(|shot| &mut shot.file)),
    Field::new(FieldName::NotTaken, Access::Text(|shot| &mut shot.without)),
];

/// The form of a shot.
pub(super) fn form(seen: &LiveSeen, shot: &Shot) -> Form {
    let id = FormId {
        name: FORM,
        topic: Topic::Row(Box::new(shot.clone().into())),
    };
    Form::titled(id, |t| t.command(Command::EditShot).label)
        .of(shot.subject.clone())
        .ask(FIELDS, shot, seen)
}

/// Stores the form of a shot; false with what is wrong beside its field. The file that it names is read for its SHA-256.
pub fn store(work: &mut LiveWork, form: &mut Form, topic: &Topic, cx: &mut Cx) -> bool {
    let Topic::Row(row) = topic else { return true };
    let Record::Shot(before) = &**row else { return true };
    let Some(mut shot) = work.records().shots.get(before.id).cloned() else {
        return true;
    };
    let file = shot.file.clone();
    if !form.store(FIELDS, &mut shot, &work.seen()) {
        return false;
    }
    if shot.file != file {
        shot.hash = String::new();
    }
    let asks = (!shot.file.is_empty() && shot.hash.is_empty()).then(|| Errand::Fingerprint {
        key: shot.id.into(),
        path: shot.file.as_str().into(),
    });
    commit(work.ledger, Act::Media, shot, cx);
    if let Some(errand) = asks {
        cx.emit(Effect::Errand(errand));
    }
    true
}
