//! Corrections: an entry as a line again, typed over, corrected by a line, moved, turned into another kind, taken back.

pub mod as_line;
pub mod convert;
pub mod correct;
pub mod mend;
pub mod moved;
pub(super) mod new_value;
pub(super) mod swap;
pub(super) mod typed_again;
pub(super) mod undo;
pub(super) mod whole_line;
