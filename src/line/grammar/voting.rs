//! Results, counts and votes by name, as they are announced.

pub(super) mod alternatives;
pub(super) mod announcement;
pub(super) mod announcement_board;
pub(super) mod announcement_zh;
pub(super) mod ballot;
pub(super) mod beside;
pub(super) mod beside_end;
pub(super) mod beside_words;
pub(super) mod counted_things;
pub mod counts;
pub(super) mod election;
pub(super) mod heard;
pub(super) mod named_votes;
pub(super) mod officers;
pub(super) mod plus_votes;
pub mod result;
pub(super) mod roll_called;
pub(super) mod score;
pub(super) mod shorthand;
pub(super) mod spoken;
pub(super) mod standing;
pub(super) mod tallied_zh;
pub(super) mod verdict;
pub(super) mod verdict_apart;
pub mod votes;
pub(super) mod votes_words;
