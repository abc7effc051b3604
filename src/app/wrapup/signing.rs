//! The record is signed by the chair and the recorder: a signature is bound to the text that it stands under (docs/rules.md §issue).

use crate::{
    domain::{change::Act, meeting::Meeting, minutes_version::RecordSignature, people::Duty},
    export::record_print,
    input::command::Command,
    words::field::FieldName,
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskWork,
        section::{FormRow, open},
    },
    form::Topic,
    outcome::Outcome,
};
use super::issue::{day_in, today};

pub(super) fn ask_signatures(w: &mut DeskWork, _: &mut Cx, meeting: Meeting) -> Outcome {
    let seen = w.seen();
    let r = seen.records();
    let of = |duty| {
        let bearers = r.attendees.iter().filter(|who| who.duty.holds(duty));
        let names: Vec<&str> = bearers.map(|who| r.name_of(who.id)).collect();
        names.join(seen.words().export.comma)
    };
    let signed = r.record_signatures.iter().next();
    let chair = signed.map_or_else(|| of(Duty::Chair), |row| row.chair.clone());
    let recorder = signed.map_or_else(|| of(Duty::Scribe), |row| row.recorder.clone());
    // A record that was changed is signed anew.
    let stands = signed.filter(|_| !record_print::is_changed(r));
    let day = stands.and_then(|row| row.day);
    let day = day.map_or_else(|| today(&seen), |day| day.to_string());
    open(
        SIGN.form(Topic::Meeting)
            .of(meeting.title)
            .line(FieldName::SignedChair, &chair)
            .required()
            .line(FieldName::SignedRecorder, &recorder)
            .required()
            .line(FieldName::SignedOn, &day)
            .required(),
    )
}

pub(super) const SIGN: FormRow = FormRow {
    name: "minutes.record_signed",
    title: |t| t.command(Command::SignRecord).label,
    done: |w, form, _, cx| {
        let Some(day) = day_in(w, form, FieldName::SignedOn) else {
            return false;
        };
        let Some(meeting) = w.records().open() else {
            return true;
        };
        let lang = w.own.preview.lang.code();
        let known = w.records().record_signatures.iter().next().map(|row| row.id);
        let row = RecordSignature {
            id: known.unwrap_or_else(|| cx.mint()),
            meeting,
            chair: form.text(FieldName::SignedChair),
            recorder: form.text(FieldName::SignedRecorder),
            day: Some(day),
            lang: lang.to_owned(),
            print: record_print::of(w.records(), lang),
        };
        commit(w.ledger, Act::Minutes, row, cx);
        true
    },
};
