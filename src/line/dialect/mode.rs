//! The dialect that a line is written in.

/// The dialect of a line, or of all lines of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DialectMode {
    /// The capture line: our own signs, and the words of both dialects.
    #[default]
    Live,
    /// A log of MeetBot, where signs of ours mean nothing and what is no command is chat.
    MeetBot,
    /// A log of a W3C meeting. Whether the writer is the scribe is for the caller to know: see [`as_chat`](super::as_chat).
    W3c,
}
