//! The commands about matters: each works on the chosen one, or on all that are marked, as one act.

use std::collections::HashSet;

use crate::{
    domain::{
        action::{Action, ActionState},
        change::{Act, Change, UndoScope},
        matter::{MatterDeed, MatterStep},
        question::{FollowUpRow, Question},
        record::Key,
        report::Report,
    },
    export::matters::MatterPaper,
    offer,
    words::{field::FieldName, why::Why},
};

use super::super::{
    commit::{commit_in, together},
    cursor::{Cursor, Step},
    cx::Cx,
    effect::{Effect, Errand},
    form::Form,
    forms::{
        action, matter,
        steps::{self, MatterChange},
    },
    message::Message,
    offer::{Offer, always, need},
    outcome::{Outcome, Place},
    seen::{Seen, Work},
};
use super::{list::FollowUp, paper::PaperPreview, stored::put};

/// The commands of the tab.
pub const OFFERS: &[Offer<FollowUp>] = &[
    offer!(EditAction, chosen, edit),
    offer!(
        ActionDone,
        |seen| rows(seen, |_, row| in_another(row, ActionState::Done)),
        done
    ),
    offer!(
        ActionWorking,
        |seen| rows(seen, |_, row| in_another(row, ActionState::Working)),
        |work, cx, rows| { set_state(work, cx, rows, ActionState::Working) }
    ),
    offer!(
        ActionReopen,
        |seen| rows(seen, |_, row| in_another(row, ActionState::Open)),
        |work, cx, rows| { set_state(work, cx, rows, ActionState::Open) }
    ),
    offer!(UrgeOwner, |seen| rows(seen, still_open), |work, _, rows| ask_for(
        work,
        MatterDeed::Urge,
        rows
    )),
    offer!(NoteProgress, |seen| rows(seen, still_open), |work, _, rows| ask_for(
        work,
        MatterDeed::Progress,
        rows
    )),
    offer!(AskExtension, |seen| rows(seen, before_due), |work, _, rows| ask_for(
        work,
        MatterDeed::AskExtension,
        rows
    )),
    offer!(DecideExtension, |seen| rows(seen, asked), |work, _, rows| ask_for(
        work,
        MatterDeed::DecideExtension,
        rows
    )),
    offer!(ReturnReport, |seen| rows(seen, reported), |work, _, rows| ask_for(
        work,
        MatterDeed::Return,
        rows
    )),
    offer!(Instruct, about_words, |work, _, row| ask_for(
        work,
        MatterDeed::Instruct,
        vec![row]
    )),
    offer!(MarkMatter, chosen, mark),
    offer!(MarkMatters, any, mark_all),
    offer!(MatterHistory, chosen, turn_history),
    offer!(MatterPapers, always, next_paper),
    offer!(ShowClosed, always, show_closed),
    offer!(GoToMeeting, chosen, go_to_meeting),
];

fn chosen(seen: &Seen<'_, FollowUp>) -> Result<FollowUpRow, Why> {
    seen.own.chosen().cloned().ok_or(Why::NoRow)
}

fn any(seen: &Seen<'_, FollowUp>) -> Result<(), Why> {
    need(!seen.own.shown().is_empty(), Why::NoRow)
}

/// The marked rows for which something can be done, else the chosen one.
///
/// # Errors
/// Why it can be done for none of them.
fn rows(
    seen: &Seen<'_, FollowUp>,
    may: impl Fn(&Seen<'_, FollowUp>, &FollowUpRow) -> Result<(), Why>,
) -> Result<Vec<FollowUpRow>, Why> {
    need(!seen.own.awaits_marks(), Why::StillReading)?;
    let marked: Vec<&FollowUpRow> = seen.own.marked_rows().collect();
    let asked = if marked.is_empty() {
        seen.own.chosen().into_iter().collect()
    } else {
        marked
    };
    let mut first = Why::NoRow;
    let mut fit = Vec::new();
    for row in asked.iter().rev() {
        match may(seen, row) {
            Ok(()) => fit.push((*row).clone()),
            Err(why) => first = why,
        }
    }
    fit.reverse();
    need(!fit.is_empty(), first)?;
    Ok(fit)
}

/// The marked rows that were not among those for which something was done.
fn left_out(work: &Work<'_, FollowUp>, done: &[FollowUpRow]) -> Vec<(String, Option<Why>)> {
    let done: HashSet<_> = done.iter().map(|row| row.action.id).collect();
    let left = work.own.marked_rows().filter(|row| !done.contains(&row.action.id));
    left.map(|row| (row.action.label(), None)).collect()
}

fn in_another(row: &FollowUpRow, state: ActionState) -> Result<(), Why> {
    need(row.action.state != state, Why::SameState)
}

fn still_open(_: &Seen<'_, FollowUp>, row: &FollowUpRow) -> Result<(), Why> {
    need(row.action.state.is_open(), Why::ActionClosed)
}

/// An extension is asked before the day it is due (docs/rules.md §follow-up).
fn before_due(seen: &Seen<'_, FollowUp>, row: &FollowUpRow) -> Result<(), Why> {
    still_open(seen, row)?;
    let due = row.action.due.date.ok_or(Why::NoDueDate)?;
    need(seen.shared.zone.date(seen.shared.now) < due, Why::ExtensionTooLate)?;
    need(row.asked_extension().is_none(), Why::ExtensionWaits)
}

fn asked(seen: &Seen<'_, FollowUp>, row: &FollowUpRow) -> Result<(), Why> {
    still_open(seen, row)?;
    need(row.asked_extension().is_some(), Why::NoExtension)
}

fn reported(seen: &Seen<'_, FollowUp>, row: &FollowUpRow) -> Result<(), Why> {
    still_open(seen, row)?;
    need(row.action.state == ActionState::Reported, Why::NotReported)
}

/// The row under the cursor, if words about it may be kept.
fn about_words(seen: &Seen<'_, FollowUp>) -> Result<FollowUpRow, Why> {
    let row = chosen(seen)?;
    need(!row.register_only, Why::NotKept)?;
    Ok(row)
}

/// Opens the matter; on the first line of its history, goes to the line from which it comes; before a paper, asks for its file.
fn edit(work: &mut Work<'_, FollowUp>, cx: &mut Cx, row: FollowUpRow) -> Outcome {
    if let Some(paper) = &work.own.paper {
        return paper.form(work.shared, work.ledger.records()).into();
    }
    match &work.own.history {
        Some(line) if line.at() == 0 => go_to_meeting(work, cx, row),
        _ => action::form(&work.seen(), row).into(),
    }
}

fn mark(work: &mut Work<'_, FollowUp>, cx: &mut Cx, row: FollowUpRow) {
    work.own.turn_mark(row.action.id);
    work.own.step(Step::Down, cx);
}

fn mark_all(work: &mut Work<'_, FollowUp>, cx: &mut Cx, (): ()) {
    let marked = work.own.mark_all(cx);
    if marked > 0 {
        cx.say(Message::RowsMarked(marked as usize));
    }
}

fn turn_history(work: &mut Work<'_, FollowUp>, _: &mut Cx, _: FollowUpRow) {
    let shown = work.own.history.is_some();
    work.own.uncover();
    work.own.history = (!shown).then(Cursor::default);
}

/// Asks for the rows of a paper, which may be more than the list knows; the next paper is about the same rows.
fn next_paper(work: &mut Work<'_, FollowUp>, cx: &mut Cx, (): ()) {
    match &mut work.own.paper {
        Some(paper) => paper.turn(work.shared, &work.ledger.records().house),
        None => cx.emit(Effect::Ask(Question::MatterPaper {
            filter: work.own.filter.text(),
            today: cx.zone.date(cx.now),
            lights: work.own.lights,
        })),
    }
}

/// The rows of a paper have come; of another filter they are out of date.
pub fn take_paper(work: &mut Work<'_, FollowUp>, filter: String, rows: Vec<FollowUpRow>) {
    if filter == work.own.filter.text() {
        let house = &work.ledger.records().house;
        work.own.paper = Some(PaperPreview::of(filter, rows, work.shared, house));
    }
}

/// Writes the paper to the file of its form, which closes when that is done.
pub fn write_paper(work: &mut Work<'_, FollowUp>, form: &mut Form, cx: &mut Cx) -> bool {
    let seen = work.seen();
    let Some(paper) = &seen.own.paper else { return true };
    let report = if paper.paper == MatterPaper::Report {
        let Some(report) = PaperPreview::report(&seen, form, cx) else {
            return false;
        };
        // Without a file nothing is written: the day on which a known report was sent is kept.
        if form.text(FieldName::Path).is_empty() && seen.records().reports.get(report.id).is_some() {
            keep_report(work, report, cx);
            return true;
        }
        Some(report)
    } else {
        None
    };
    let order = paper.write(form, &seen, report.as_ref(), cx.now);
    if let Some(order) = order {
        work.own.reported = report;
        cx.emit(Effect::Errand(Errand::Export(order)));
    }
    false
}

/// The file of a paper was written, or was not: the number of a report is taken once it is.
pub fn paper_written(work: &mut Work<'_, FollowUp>, is_written: bool, cx: &mut Cx) {
    if let Some(report) = work.own.reported.take().filter(|_| is_written) {
        keep_report(work, report, cx);
    }
}

fn keep_report(work: &mut Work<'_, FollowUp>, report: Report, cx: &mut Cx) {
    commit_in(work.ledger, UndoScope::File, Act::EditAction, Change::put(report), cx);
}

fn show_closed(work: &mut Work<'_, FollowUp>, cx: &mut Cx, (): ()) {
    work.own.closed = !work.own.closed;
    work.own.reload(cx);
}

/// Goes to the entry from which the matter comes.
fn go_to_meeting(_: &mut Work<'_, FollowUp>, _: &mut Cx, row: FollowUpRow) -> Outcome {
    Outcome::Go(Place::RecordOf(row.action.meeting, Key::Action(row.action.id)))
}

/// Asks once for what is then done for every row.
fn ask_for(work: &mut Work<'_, FollowUp>, deed: MatterDeed, mut rows: Vec<FollowUpRow>) -> Outcome {
    if rows.is_empty() {
        return Outcome::Stay;
    }
    let first = rows.remove(0);
    let mut form = matter::form_of_many(deed, first, &rows);
    if !rows.is_empty() {
        form.subject = (work.shared.words().prepare.and_others)(&form.subject, rows.len());
    }
    work.own.asked = rows;
    form.into()
}

/// One key where the meeting is light; else the proof is asked for, and then who verified it.
fn done(work: &mut Work<'_, FollowUp>, cx: &mut Cx, rows: Vec<FollowUpRow>) -> Outcome {
    let deed = |row: &FollowUpRow| match row.action.state {
        _ if !row.formal => None,
        ActionState::Reported => Some(MatterDeed::Verify),
        ActionState::Open | ActionState::Working | ActionState::Done | ActionState::Cancelled => {
            Some(MatterDeed::Report)
        }
    };
    let first = rows.first().and_then(deed);
    let alike: Vec<FollowUpRow> = rows.into_iter().filter(|row| deed(row) == first).collect();
    match first {
        Some(deed) => ask_for(work, deed, alike),
        None => {
            set_state(work, cx, alike, ActionState::Done);
            Outcome::Stay
        }
    }
}

fn set_state(work: &mut Work<'_, FollowUp>, cx: &mut Cx, rows: Vec<FollowUpRow>, state: ActionState) {
    let mut done = Vec::new();
    let carried_out = together(work, cx, |work, cx| {
        for row in &rows {
            let action = Action {
                state,
                closed: (!state.is_open()).then_some(cx.now),
                ..row.action.clone()
            };
            let kind = MatterStep::into_state(state);
            let step = steps::step(row, kind, work.ledger.clerk(), String::new(), None, cx);
            let after = MatterChange {
                action,
                steps: vec![step],
                made: None,
            };
            done.push(put(work, row, after, cx));
        }
    });
    if !carried_out {
        return;
    }
    work.own.show(work.ledger.records(), done);
    work.own.reload(cx);
    match rows.as_slice() {
        [row] => cx.say(Message::ActionSet(row.text.clone(), state)),
        rows => {
            let left = left_out(work, rows);
            cx.say(Message::DoneForMany(rows.len(), rows.len() + left.len(), left));
        }
    }
}

/// Carries out the form of a deed, for all rows for which it was asked; false with what is wrong beside its field.
pub fn carry_out(
    work: &mut Work<'_, FollowUp>,
    form: &mut Form,
    deed: MatterDeed,
    row: &FollowUpRow,
    cx: &mut Cx,
) -> bool {
    let proofs = if work.own.asked.is_empty() {
        Some(Vec::new())
    } else {
        let rows: Vec<&FollowUpRow> = std::iter::once(row).chain(&work.own.asked).collect();
        matter::proofs_of_many(form, deed, &rows)
    };
    let Some(proofs) = proofs else { return false };
    let Some(first) = matter::read(&work.seen(), form, deed, row, cx) else {
        return false;
    };
    let first = first.proved_by(proofs.first());
    let others = std::mem::take(&mut work.own.asked);
    let last = first.steps.iter().rfind(|step| step.action == row.action.id);
    let last = last.map(|step| step.kind);
    let mut taken = vec![row.clone()];
    let mut done = Vec::new();
    let carried_out = together(work, cx, |work, cx| {
        done.push(put(work, row, first, cx));
        for (n, other) in others.iter().enumerate() {
            if let Some(after) = matter::read(&work.seen(), form, deed, other, cx) {
                done.push(put(work, other, after.proved_by(proofs.get(n + 1)), cx));
                taken.push(other.clone());
            }
        }
    });
    if !carried_out {
        work.own.asked = others;
        return true;
    }
    work.own.show(work.ledger.records(), done);
    work.own.reload(cx);
    match last {
        Some(step) if others.is_empty() => cx.say(Message::StepTaken(step, row.text.clone())),
        _ => {
            let left = left_out(work, &taken);
            cx.say(Message::DoneForMany(taken.len(), taken.len() + left.len(), left));
        }
    }
    true
}
