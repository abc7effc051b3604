//! How sound the file is, as far as it was checked.

/// The state of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum ProofState {
    /// Sound, or not to be written anyway.
    #[default]
    Sound,
    /// The check is due.
    Due,
    /// The check runs beside; a small file is not written to before its answer.
    Running {
        holds: bool,
    },
    Damaged,
}
