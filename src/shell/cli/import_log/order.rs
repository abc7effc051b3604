//! The arguments of `import log`, and the day that follows from them.

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::shell::args::DialectArg;

/// Arguments of `import log`.
pub struct LogOrder {
    pub file: PathBuf,
    /// `None` = as the lines of the log tell.
    pub dialect: Option<DialectArg>,
    pub title: Option<String>,
    pub date: Option<String>,
    /// Import it although it is in the file already.
    pub again: bool,
}

/// The day of the first line of a log.
#[derive(Debug, Clone, Copy)]
pub(super) struct FirstDay {
    pub(super) date: NaiveDate,
    /// No line has a time of day.
    pub(super) timeless: bool,
    /// Neither the log nor the order says it.
    pub(super) taken: bool,
}
