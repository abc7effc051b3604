//! The arguments of `import log`.

use std::path::PathBuf;

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
