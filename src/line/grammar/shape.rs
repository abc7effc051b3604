//! Lines by their shape: signs, bullets, lists, labels, several facts in one.

pub(super) mod apostrophes;
pub(super) mod behind_time;
pub(super) mod bullet;
pub(super) mod clauses_zh;
pub(super) mod compound;
pub mod continuation;
pub mod correction;
pub(super) mod correction_named;
pub(super) mod dashed;
pub(super) mod head_fact;
pub(super) mod head_parts;
pub(super) mod labelled_parts;
pub(super) mod list_parts;
pub mod list_point;
pub mod listed;
pub(super) mod marked_zh;
pub mod moment;
pub(super) mod reread;
pub(super) mod sentences;
pub(super) mod signed;
