//! Tasks, their owners and their days.

pub mod action;
pub mod action_label;
pub(super) mod action_point;
pub(super) mod assignees;
pub(super) mod assigns_zh;
pub(super) mod blank_owner;
pub(super) mod deadline;
pub(super) mod deadline_en;
pub(super) mod directed;
pub(super) mod due_phrase;
pub(super) mod errand;
pub(super) mod given_task_zh;
pub(super) mod head_task;
pub(super) mod listed_task;
pub(super) mod named_owners;
pub(super) mod placed_owner_zh;
pub(super) mod shared_task;
pub(super) mod spoken_task;
pub(super) mod task_in_hand;
pub(super) mod task_shape;
pub(super) mod task_told;
pub(super) mod task_verbs;
pub(super) mod task_words;
pub(super) mod time_words_en;
pub(super) mod time_words_zh;
pub(super) mod told_due;
