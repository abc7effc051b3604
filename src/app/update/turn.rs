//! Undo and redo, of what was typed and of acts.

use super::{
    super::{
        caret,
        cx::Cx,
        desk,
        forms::kept::name_of,
        model::{Cover, Model},
        seen::work,
        tab::Tab,
        text::{Edit, TextField},
        undo as turn_back,
    },
    form,
    typing::edit_field,
};

/// Takes back what was typed into the field that has the caret, then whole acts; never an act that something covers.
pub(super) fn undo(m: &mut Model, cx: &mut Cx) {
    if let Cover::Form(open) = &mut m.cover
        && open.is_restored()
    {
        open.drop_restored();
        let kind = open.kind.clone();
        let name = name_of(m.ledger.records(), &kind);
        form::forget(m, name.as_ref(), cx);
    } else if caret::field(m).is_some_and(TextField::can_undo) {
        edit_field(m, Edit::Undo, cx);
    } else if m.cover.shows_acts() {
        let scope = m.undo_scope();
        turn_back::undo(m, scope, cx);
        after_undo(m, cx);
    }
}

pub(super) fn redo(m: &mut Model, cx: &mut Cx) {
    if caret::field(m).is_some_and(TextField::can_redo) {
        edit_field(m, Edit::Redo, cx);
    } else if m.cover.shows_acts() {
        let scope = m.undo_scope();
        turn_back::redo(m, scope, cx);
        after_undo(m, cx);
    }
}

/// The lists show what undo changed.
fn after_undo(m: &mut Model, cx: &mut Cx) {
    if m.ledger
        .records()
        .open()
        .is_some_and(|id| m.ledger.records().meetings.get(id).is_none())
    {
        m.ledger.close_meeting();
        m.leave_meeting(None);
    }
    match m.tab {
        Tab::Meetings => m.meetings.reload(cx),
        Tab::FollowUp => m.follow_up.reload(cx),
        Tab::Prepare => desk::clamp(&mut work!(m, prepare)),
        Tab::Wrapup => desk::clamp(&mut work!(m, wrapup)),
        Tab::Live => {}
    }
}
