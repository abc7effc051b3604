//! How messages are meant, and how long they stay.

/// How a message is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// It was done, or it is so.
    Info,
    /// Something went wrong, or must be looked at.
    Warning,
    /// A key or a command came to nothing; the next command that runs ends it.
    Refusal,
}

/// How long a message stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lifetime {
    /// A few seconds, unless another takes its place.
    Brief,
    /// The same, but it goes as soon as the form that it tells of goes on or is gone.
    Form,
    /// A question: until the same command answers it or another one comes.
    Answer,
}
