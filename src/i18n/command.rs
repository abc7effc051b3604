//! The words of a command.

/// What a command is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// What is typed after `:`.
    pub name: &'static str,
    /// What footer, help and palette show.
    pub label: &'static str,
}
