//! One line of a log.

use super::{
    clock::LogTime,
    shape::{self, LogKind},
    stamp,
};

/// One line of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Counted from 1, as editors count.
    pub number: usize,
    pub at: Option<LogTime>,
    /// The writer, as written; compare with [`key`](crate::line::dialect::nicks::key).
    pub nick: Option<String>,
    pub kind: LogKind,
    pub text: String,
}

impl LogLine {
    /// Whether a loose line begins with a time of day: no name stands behind it.
    pub fn has_time(&self) -> bool {
        self.at.is_some() || stamp::split(&self.text).0.is_some()
    }

    /// The nicks before and after a change of nick that the line tells.
    pub fn renamed(&self) -> Option<(&str, &str)> {
        let told = matches!(self.kind, LogKind::Event | LogKind::Acted);
        told.then(|| shape::renamed(self.nick.as_deref(), &self.text)).flatten()
    }
}
