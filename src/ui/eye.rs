//! Where the eye is: scroll offsets only. With the text fields' own view, the one thing that drawing may change.

/// The first shown row of each list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Eye {
    pub meetings: usize,
    pub prepare: usize,
    pub findings: usize,
    pub follow_up: usize,
    pub help: usize,
    pub palette: usize,
    pub form: usize,
    pub roster: usize,
    pub live_agenda: usize,
}
