//! Marked rows: a command of rows does its work on all of them, as one act.

use crate::{domain::record::Key, input::command::Command, offer, words::why::Why};

use super::{
    super::{
        commit::together,
        cursor::Step,
        cx::Cx,
        form::{Form, FormId, FormKind, Topic},
        message::Message,
        offer::{Offer, need},
        outcome::{Outcome, Request},
    },
    section::{Desk, DeskSeen, DeskWork, SectionRow},
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
    pub fn marked(&self) -> Vec<Key> {
        let rows = self.rows();
        let keys = rows.iter().filter_map(SectionRow::try_as_record_ref);
        keys.filter(|key| self.own.marked.contains(key)).copied().collect()
    }

    /// Whether a row is marked.
    pub fn is_marked(&self, row: &SectionRow) -> bool {
        matches!(row, SectionRow::Record(key) if self.own.marked.contains(key))
    }
}

fn markable(seen: &DeskSeen) -> Result<Key, Why> {
    seen.chosen_key().ok_or(Why::NoRow)
}

/// The rows that fit the filter.
fn all_markable(seen: &DeskSeen) -> Result<Vec<Key>, Why> {
    let rows = seen.rows();
    let keys: Vec<Key> = rows.iter().filter_map(SectionRow::try_as_record_ref).copied().collect();
    need(!keys.is_empty(), Why::NoRow)?;
    Ok(keys)
}

/// Marks the row, or takes its mark away, and goes to the next.
fn mark_row(w: &mut DeskWork, _: &mut Cx, key: Key) {
    if !w.own.marked.remove(&key) {
        w.own.marked.insert(key);
    }
    w.step(Step::Down);
}

/// Marks all that fit the filter; where all of them are marked, none.
fn mark_all(w: &mut DeskWork, cx: &mut Cx, keys: Vec<Key>) {
    if keys.iter().all(|key| w.own.marked.contains(key)) {
        w.own.marked.clear();
        return;
    }
    w.own.marked.extend(keys);
    cx.say(Message::RowsMarked(w.seen().marked().len()));
}

/// Whether a command is run on marked rows.
pub(super) fn is_tried(seen: &DeskSeen, command: Command) -> bool {
    is_of_rows(command) && !seen.marked().is_empty()
}

/// Runs a command on each marked row; `None` where none is marked, or it is no command of rows. The forms that it opens are filled in
/// once.
pub(super) fn run(w: &mut DeskWork, command: Command, offer: &Offer<Desk>, cx: &mut Cx) -> Option<Outcome> {
    w.own.asked.clear();
    let marked = w.seen().marked();
    if marked.is_empty() || !is_of_rows(command) {
        return None;
    }
    let chosen = w.seen().chosen_key();
    let (mut first, mut last, mut done) = (None, None, 0);
    together(w, cx, |w, cx| {
        for key in &marked {
            w.point_at(*key);
            match (offer.run)(w, cx) {
                Ok(Outcome::Open(Request::Form(form))) => {
                    let FormKind::Of(id) = &form.kind else { continue };
                    if w.own.asked.first().is_none_or(|asked| asked.name == id.name) {
                        w.own.asked.push(id.clone());
                        first.get_or_insert(form);
                    }
                }
                Ok(Outcome::Stay) => done += 1,
                Ok(other) => last = Some(other),
                Err(_) => {}
            }
        }
    });
    if let Some(key) = chosen {
        w.point_at(key);
    }
    if done > 0 {
        cx.say(Message::DoneForMany(done, marked.len()));
    }
    let Some(mut form) = first else {
        return Some(last.unwrap_or_default());
    };
    let others = w.own.asked.len() - 1;
    if others > 0 {
        form.subject = (w.shared.words().prepare.and_others)(&form.subject, others);
    }
    Some(Outcome::Open(Request::Form(form)))
}

/// Carries out the form for the rows for which it was asked, as one act; false with what is wrong beside its field. Of a form that fills
/// rows only what was changed goes to the others.
pub(super) fn done(w: &mut DeskWork, form: &mut Form, id: &FormId, cx: &mut Cx) -> bool {
    let asked = std::mem::take(&mut w.own.asked);
    if asked.len() < 2 || asked.first() != Some(id) {
        return done_one(w, form, id, cx);
    }
    let mut stored = false;
    let mut count = 0;
    let before = untouched(w, id);
    together(w, cx, |w, cx| {
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
    });
    if stored {
        cx.say(Message::DoneForMany(count + 1, asked.len()));
    } else {
        w.own.asked = asked;
    }
    stored
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
