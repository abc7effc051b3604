//! A matter as it is stored: with its steps, and for a meeting that is not open with that meeting.

use crate::domain::{
    change::{Act, Change, UndoScope},
    question::FollowUpRow,
    record::Record,
};

use super::super::{commit::commit_in, cx::Cx, forms::steps::MatterChange, seen::Work};
use super::list::FollowUp;

/// Changes a matter, also one of a meeting that is not open.
pub fn change(work: &mut Work<'_, FollowUp>, before: &FollowUpRow, after: MatterChange, cx: &mut Cx) {
    let stored = put(work, before, after, cx);
    let kept = Some(stored).filter(|_| !cx.is_refused());
    work.own.show(work.ledger.records(), kept);
    work.own.reload(cx);
}

/// Stores what was done about a matter; what a meeting that is over settled is kept beside it. Returns it as it is to be kept.
pub(super) fn put(
    work: &mut Work<'_, FollowUp>,
    before: &FollowUpRow,
    mut after: MatterChange,
    cx: &mut Cx,
) -> MatterChange {
    after.action = before.kept_in(after.action);
    if work.records().open() != Some(before.action.meeting) {
        bring_in(work, before);
    }
    let MatterChange { action, steps, made } = after.clone();
    let parts: Change = [Change::put(action)]
        .into_iter()
        .chain(made.map(Change::put))
        .chain(steps.into_iter().map(Change::put))
        .collect();
    commit_in(work.ledger, UndoScope::File, Act::EditAction, parts, cx);
    after
}

/// Takes a matter of a meeting that is not open into memory, and that meeting, which says what of it may be kept.
fn bring_in(work: &mut Work<'_, FollowUp>, row: &FollowUpRow) {
    let known = work.records().meetings.get(row.action.meeting).is_some();
    let meeting = row.meeting.as_deref().filter(|_| !known || row.register_only);
    let meeting = meeting.cloned().map(Record::from);
    let rows = meeting.into_iter().chain([row.action.clone().into()]);
    work.ledger.absorb(rows);
}
