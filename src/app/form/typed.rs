//! A run of signs typed into a choice.

/// The signs, and the choice as it was before them.
#[derive(Debug)]
pub(super) struct Typed {
    /// The place that was chosen before.
    pub(super) before: usize,
    pub(super) text: String,
}
