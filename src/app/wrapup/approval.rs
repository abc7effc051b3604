//! The approval of the minutes by a later meeting, with the corrections; the resolution of that meeting is offered, never taken for a yes
//! (docs/rules.md §issue).

use crate::{
    domain::{
        change::Act,
        minutes_version::{MinutesVersion, VersionStep},
        succession::approved::Corrections,
    },
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
    form::{Problem, Topic},
    message::{ClosingMessage, Message},
    outcome::Outcome,
};
use super::issue::{day_in, step, today};

pub(super) fn ask_approval(w: &mut DeskWork, _: &mut Cx, _: MinutesVersion) -> Outcome {
    ask(w)
}

/// Asks for the day, the meeting and the corrections; those of a meeting that resolved on the minutes stand there already, under its words.
pub(super) fn ask(w: &DeskWork) -> Outcome {
    let seen = w.seen();
    let title = seen.meeting().map(|meeting| meeting.title.clone()).unwrap_or_default();
    let mut form = APPROVE.form(Topic::Meeting).of(title);
    // An approval that was entered already is mended where it stands.
    let known = seen.records().approval();
    let given = seen.records().approval_given();
    let day = known.and_then(|step| step.day).or_else(|| given.map(|given| given.day));
    // No meeting approves its own minutes: on its own day the clerk says which one did.
    let held = seen
        .meeting()
        .map(|meeting| seen.zone().date(meeting.start).to_string());
    let day = day.map_or_else(
        || {
            Some(today(&seen))
                .filter(|day| held.as_ref() != Some(day))
                .unwrap_or_default()
        },
        |day| day.to_string(),
    );
    let corrections = match (known, given.map(|given| &given.corrections)) {
        (Some(step), _) => step.reason.as_str(),
        (None, Some(Corrections::Said(said))) => said,
        (None, Some(Corrections::None | Corrections::Unsaid) | None) => "",
    };
    if let Some(given) = given {
        form.about = (seen.words().closing.resolved_by)(&given.day.to_string(), &given.title, &given.text);
    }
    let at = known.map(|step| step.approved_at.as_str()).filter(|at| !at.is_empty());
    let at = at
        .or_else(|| given.map(|given| given.title.as_str()))
        .unwrap_or_default();
    open(
        form.line(FieldName::ApprovedOn, &day)
            .required()
            .line(FieldName::ApprovedAt, at)
            .block(FieldName::Corrections, corrections),
    )
}

pub(super) const APPROVE: FormRow = FormRow {
    name: "minutes.approve",
    title: |t| t.command(Command::ApproveMinutes).label,
    done: |w, form, _, cx| {
        let Some(day) = day_in(w, form, FieldName::ApprovedOn) else {
            return false;
        };
        let now = w.seen().zone().date(w.seen().shared.now);
        if day > now {
            form.complain(FieldName::ApprovedOn, Problem::StillToCome);
            return false;
        }
        let given = w.records().approval_given();
        let corrects = given.is_some_and(|given| given.corrections != Corrections::None);
        let reason = form.field(FieldName::Corrections);
        let asked = reason.is_some_and(|field| field.problem == Some(Problem::WhichCorrections));
        if corrects && !asked && form.text(FieldName::Corrections).is_empty() {
            form.complain(FieldName::Corrections, Problem::WhichCorrections);
            return false;
        }
        let known = w.records().approval().cloned();
        if let Some(step) = known.or_else(|| step(w, VersionStep::Approved, cx)) {
            let reason = form.text(FieldName::Corrections);
            if !reason.is_empty() {
                cx.say(Message::Closing(ClosingMessage::ApprovedWithCorrections));
            }
            let approved = MinutesVersion {
                day: Some(day),
                approved_at: form.text(FieldName::ApprovedAt),
                reason,
                ..step
            };
            commit(w.ledger, Act::Minutes, approved, cx);
        }
        true
    },
};
