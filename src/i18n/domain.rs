//! The names of the field's values, in documents and on the screen.

use crate::domain::{
    action::{ActionState, Light},
    agenda::{ItemKind, Outcome},
    change::Act,
    decision::Verdict,
    entry::EntryKind,
    imprint::Urgency,
    meeting::{MeetingForm, MeetingState, Secrecy, VoteBase},
    motion::MotionState,
    people::{Category, Duty, Reply, Sex},
};

/// One function a set of values; a value without a name does not compile.
#[derive(Debug)]
pub struct Domain {
    pub state: fn(MeetingState) -> &'static str,
    pub form: fn(MeetingForm) -> &'static str,
    pub vote_base: fn(VoteBase) -> &'static str,
    pub secrecy: fn(Secrecy) -> &'static str,
    pub urgency: fn(Urgency) -> &'static str,
    pub category: fn(Category) -> &'static str,
    pub sex: fn(Sex) -> &'static str,
    pub duty: fn(Duty) -> &'static str,
    pub reply: fn(Reply) -> &'static str,
    pub item_kind: fn(ItemKind) -> &'static str,
    pub outcome: fn(Outcome) -> &'static str,
    pub entry_kind: fn(EntryKind) -> &'static str,
    pub verdict: fn(Verdict) -> &'static str,
    pub motion_state: fn(MotionState) -> &'static str,
    pub action_state: fn(ActionState) -> &'static str,
    pub light: fn(Light) -> &'static str,
    pub act: fn(Act) -> &'static str,
    /// Days of the week from Monday.
    pub weekdays: [&'static str; 7],
}
