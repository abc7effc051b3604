//! Marked rows: a command of rows does its work on all of them, as one act.

use crate::{
    domain::{
        checklist::{CheckItem, Phase},
        people::Attendee,
        records::Records,
        remainder::{Remainder, Unclosed},
    },
    input::command::Command,
    offer,
    words::why::Why,
};

use super::{
    super::{
        commit::{save, together},
        cursor::Step,
        cx::Cx,
        form::{Form, FormId, FormKind, Topic},
        message::Message,
        offer::{Offer, need},
        outcome::{Outcome, Request},
    },
    listed::Tabled as _,
    mending,
    row::RowMark,
    section::{Desk, DeskSeen, DeskWork, SectionRow, WaitingRows},
};

pub(super) const OFFERS: &[Offer<Desk>] = &[
    offer!(MarkRow, markable, mark_row),
    offer!(MarkAll, all_markable, mark_all),
];

/// Whether a command works on rows, so that it works on all that are marked.
const fn is_of_rows(command: Command) -> bool {
    matches!(
        command,
        Command::EditRow
            | Command::DeleteRow
            | Command::Attends
            | Command::OnLeave
            | Command::Submit
            | Command::Approve
            | Command::SendBack
            | Command::Without
            | Command::Tick
            | Command::CheckNotNeeded
            | Command::Untick
            | Command::TestPass
            | Command::TestFail
            | Command::TestSkip
            | Command::NextFiling
            | Command::MarkIssued
            | Command::CopyBack
            | Command::CopyKept
            | Command::CopyDestroyed
            | Command::CopyLost
            | Command::AnswerSlip
            | Command::FileMatter
            | Command::LeaveOutMatter
            | Command::GiveBack
            | Command::KeepByConsent
            | Command::MarkPaid
            | Command::MarkConveyed
            | Command::NextArchiveState
            | Command::NoneFormed
    )
}

impl DeskSeen<'_> {
    /// The marked rows among those shown, in their order.
    pub fn marked(&self) -> Vec<RowMark> {
        let rows = self.rows();
        let marks = rows.iter().filter_map(RowMark::of);
        marks.filter(|mark| self.own.marked.contains(mark)).collect()
    }

    /// Whether a row is marked.
    pub fn is_marked(&self, row: &SectionRow) -> bool {
        RowMark::of(row).is_some_and(|mark| self.own.marked.contains(&mark))
    }

    /// The name of a row that was left out.
    fn name_of_marked(&self, mark: &RowMark) -> String {
        match mark {
            RowMark::Record(key) => {
                let mut kinds = self.own.shown.kinds.iter();
                let named = kinds.find_map(|kind| (kind.name)(self, *key));
                // A line that is a row of its own kind nowhere is known by what the filter looks into.
                named.unwrap_or_else(|| (self.own.shown.search)(self, &SectionRow::Record(*key)))
            }
            RowMark::Slip(of) => {
                let findings = self.findings();
                let slip = findings.slips.iter().find(|slip| slip.mark() == *of);
                slip.map(|slip| slip.subject.clone()).unwrap_or_default()
            }
            RowMark::Missing(.., subject) | RowMark::Remainder(.., subject) | RowMark::Finding(.., subject) => {
                subject.clone()
            }
        }
    }
}

fn markable(seen: &DeskSeen) -> Result<RowMark, Why> {
    seen.chosen().as_ref().and_then(RowMark::of).ok_or(Why::NoRow)
}

/// The rows that fit the filter.
fn all_markable(seen: &DeskSeen) -> Result<Vec<RowMark>, Why> {
    let marks: Vec<RowMark> = seen.rows().iter().filter_map(RowMark::of).collect();
    need(!marks.is_empty(), Why::NoRow)?;
    Ok(marks)
}

/// Marks the row, or takes its mark away, and goes to the next.
fn mark_row(w: &mut DeskWork, _: &mut Cx, mark: RowMark) {
    if !w.own.marked.remove(&mark) {
        w.own.marked.insert(mark);
    }
    w.step(Step::Down);
}

/// Marks all that fit the filter; where all of them are marked, none.
fn mark_all(w: &mut DeskWork, cx: &mut Cx, marks: Vec<RowMark>) {
    if marks.iter().all(|mark| w.own.marked.contains(mark)) {
        w.own.marked.clear();
        return;
    }
    w.own.marked.extend(marks);
    cx.say(Message::RowsMarked(w.seen().marked().len()));
}

/// Whether a command is run on marked rows.
pub(super) fn is_tried(seen: &DeskSeen, command: Command) -> bool {
    is_of_rows(command) && !seen.marked().is_empty()
}

/// The reason why a command on many rows leaves this one alone, if it does; run on that row by itself it works.
fn left_alone(seen: &DeskSeen, command: Command, mark: &RowMark) -> Option<Why> {
    let RowMark::Record(key) = mark else { return None };
    if command == Command::Attends {
        let declined = Attendee::at(seen.records(), *key)?.reply.is_absence();
        return declined.then_some(Why::Declined);
    }
    let line = CheckItem::at(seen.records(), *key).filter(|_| command == Command::Tick)?;
    let before = seen.meeting().is_some_and(|meeting| meeting.state.before());
    match line.phase {
        Phase::In => before.then_some(Why::OfTheMeeting),
        Phase::Post => is_outstanding(seen.records(), line).then_some(Why::Outstanding),
        Phase::Pre => None,
    }
}

/// Whether the records say that a task after the meeting is not done: minutes that are not issued, a record that nobody signed, decisions
/// about which nobody has said what becomes of them, an archive with gaps.
fn is_outstanding(records: &Records, line: &CheckItem) -> bool {
    match line.section.as_str() {
        "minutes" => !records.minutes_state().is_issued(),
        "record" => records.record_signatures.is_empty(),
        "followup" => records.asks_matters() && !records.unfiled().is_empty(),
        "archive" => {
            let gaps = |one: &Remainder| matches!(one.kind, Unclosed::NotArchived(_) | Unclosed::SameCode);
            records.remainders().iter().any(gaps)
        }
        _ => false,
    }
}

/// Runs a command on each marked row; `None` where none is marked, or it is no command of rows. The forms that it opens are filled in
/// once; nothing is done to any row before that is saved.
pub(super) fn run(w: &mut DeskWork, command: Command, offer: &Offer<Desk>, cx: &mut Cx) -> Option<Outcome> {
    w.own.asked.clear();
    w.own.left_out.clear();
    w.own.waiting = None;
    let marked = w.seen().marked();
    if marked.is_empty() || !is_of_rows(command) {
        return None;
    }
    if command == Command::EditRow
        && let Some(outcome) = mending::go(w, &marked, cx)
    {
        return Some(outcome);
    }
    w.keep_order();
    let chosen = w.seen().chosen().as_ref().and_then(RowMark::of);
    let (mut first, mut last, mut alone) = (None, None, None);
    let (mut done, mut left) = (Vec::new(), Vec::new());
    w.ledger.hold();
    for mark in &marked {
        // One marked row is meant as it is.
        if let Some(why) = left_alone(&w.seen(), command, mark).filter(|_| marked.len() > 1) {
            alone = Some(why);
            left.push((w.seen().name_of_marked(mark), alone));
            continue;
        }
        w.point_at_mark(mark);
        match (offer.run)(w, cx) {
            Ok(Outcome::Open(Request::Form(form))) => {
                let FormKind::Of(id) = &form.kind else { continue };
                if w.own.asked.first().is_none_or(|asked| asked.name == id.name) {
                    w.own.asked.push(id.clone());
                    first.get_or_insert(form);
                }
            }
            Ok(Outcome::Stay) => done.push(mark.clone()),
            Ok(other) => last = Some(other),
            Err(why) => left.push((w.seen().name_of_marked(mark), Some(why))),
        }
    }
    let Some(form) = first else {
        if let Some(commit) = w.ledger.release() {
            save(commit, cx);
        }
        point_back(w, chosen.as_ref());
        if !done.is_empty() || !left.is_empty() {
            cx.say(Message::DoneForMany(done.len(), marked.len(), left));
        }
        return Some(last.unwrap_or_default());
    };
    w.ledger.abandon();
    cx.hush();
    point_back(w, chosen.as_ref());
    let mut form = for_many(w, *form, done.len());
    if let Some(why) = alone {
        form.about = (w.shared.words().prepare.left_alone)(left.len(), why);
    }
    w.own.left_out = left;
    w.own.waiting = Some(WaitingRows {
        run: offer.run,
        rows: done,
    });
    Some(Outcome::Open(Request::Form(Box::new(form))))
}

fn point_back(w: &mut DeskWork, chosen: Option<&RowMark>) {
    if let Some(mark) = chosen {
        w.point_at_mark(mark);
    }
}

/// The form as it is asked once for many rows: it says how many they are, and does not ask for fields that tell one from another.
fn for_many(w: &DeskWork, mut form: Form, waiting: usize) -> Form {
    let others = w.own.asked.len() + waiting - 1;
    if others == 0 {
        return form;
    }
    form.subject = (w.shared.words().prepare.and_others)(&form.subject, others);
    if let FormKind::Of(id) = &form.kind {
        let kind = w.own.shown.kinds.iter().find(|kind| kind.form == id.name);
        let own = kind.map_or(&[][..], |kind| kind.own);
        form.leave_out(own);
    }
    form
}

/// Carries out the form for the rows for which it was asked, and the command on those that waited for it, as one act. Returns false, with
/// the fault beside its field, if something is wrong. When a form fills several rows, the others take only its changed fields.
pub(super) fn done(w: &mut DeskWork, form: &mut Form, id: &FormId, cx: &mut Cx) -> bool {
    let asked = std::mem::take(&mut w.own.asked);
    let waiting = w.own.waiting.take();
    let rows = waiting.as_ref().map_or(0, |waiting| waiting.rows.len());
    if asked.len() + rows < 2 || asked.first() != Some(id) {
        let stored = done_one(w, form, id, cx);
        let left = std::mem::take(&mut w.own.left_out);
        if asked.first() != Some(id) || left.is_empty() {
            return stored;
        }
        // One of the marked rows took the form; the others did not.
        if stored {
            cx.say(Message::DoneForMany(1, 1 + left.len(), left));
        } else {
            (w.own.asked, w.own.left_out) = (asked, left);
        }
        return stored;
    }
    let mut stored = false;
    let mut count = 0;
    let before = untouched(w, id);
    let carried_out = together(w, cx, |w, cx| {
        stored = done_one(w, form, id, cx);
        for other in asked.iter().skip(1).filter(|_| stored) {
            let changed = match (&before, untouched(w, other)) {
                (Some(before), Some(mut own)) => {
                    own.take_changes(before, form);
                    done_one(w, &mut own, other, cx)
                }
                _ => done_one(w, form, other, cx),
            };
            count += usize::from(changed);
        }
        if let Some(waiting) = waiting.as_ref().filter(|_| stored) {
            count += run_waiting(w, waiting, cx);
        }
    });
    if stored && carried_out {
        let left = std::mem::take(&mut w.own.left_out);
        cx.say(Message::DoneForMany(count + 1, asked.len() + rows + left.len(), left));
    } else {
        w.own.asked = asked;
        w.own.waiting = waiting;
    }
    stored
}

/// Runs the command on the rows that waited for the form; returns on how many. The cursor stays where the form left it.
fn run_waiting(w: &mut DeskWork, waiting: &WaitingRows, cx: &mut Cx) -> usize {
    let chosen = w.seen().chosen().as_ref().and_then(RowMark::of);
    let mut count = 0;
    for mark in &waiting.rows {
        w.point_at_mark(mark);
        let ran = (waiting.run)(w, cx);
        count += usize::from(matches!(ran, Ok(Outcome::Stay)));
    }
    point_back(w, chosen.as_ref());
    count
}

/// Carries out a form for one row.
fn done_one(w: &mut DeskWork, form: &mut Form, id: &FormId, cx: &mut Cx) -> bool {
    let sections = w.own.plan.sections;
    let forms = sections.iter().flat_map(|section| section.forms);
    let kinds = sections.iter().flat_map(|section| section.kinds);
    let of_row = kinds.map(|kind| (kind.form, kind.done));
    let mut table = forms.map(|form| (form.name, form.done)).chain(of_row);
    match table.find(|(name, _)| *name == id.name) {
        Some((_, done)) => done(w, form, &id.topic, cx),
        None => true,
    }
}

/// The form of a row as it is when nothing was typed yet; `None` for other forms.
fn untouched(w: &DeskWork, id: &FormId) -> Option<Form> {
    let Topic::Row(record) = &id.topic else { return None };
    let seen = w.seen();
    let mut kinds = seen.own.shown.kinds.iter();
    kinds.find_map(|kind| (kind.ask)(&seen, record))
}
