//! The items, and how the session goes on: opening, breaks, parts without the public, commands.

pub(super) mod aside;
pub(super) mod clerical_zh;
pub(super) mod closed_told;
pub(super) mod closed_told_zh;
pub(super) mod closed_words_zh;
pub(super) mod command;
pub(super) mod conduct_zh;
pub(super) mod decision_deferred;
pub mod ended;
pub mod excluded;
pub(super) mod excluded_items;
pub mod item;
pub mod item_called;
pub(super) mod item_named;
pub mod next_meeting;
pub(super) mod opened_by_zh;
pub(super) mod pause_told;
pub(super) mod plenary;
pub(super) mod proceedings_zh;
pub(super) mod public_back;
pub(super) mod queue;
pub(super) mod session_beside;
pub(super) mod session_labels;
pub(super) mod session_told;
pub(super) mod session_told_zh;
pub(super) mod session_words;
