//! How a run of the screen ended, and what it leaves behind.

use std::{path::PathBuf, process::ExitCode};

use super::storage::LeftBehind;
use crate::{domain::trouble::Trouble, ledger::Ledger};

/// How a run ended.
#[derive(Debug)]
pub enum Ended {
    Quit(ExitCode),
    /// The clerk wants the demo, and perhaps the tour.
    Demo {
        tour: bool,
    },
    /// The demo is left for the clerk's own file.
    Back,
    /// The file is damaged, and the clerk wants to read its newest good copy.
    Backup(PathBuf),
    /// As `Quit`, from a file that is damaged; its newest good copy.
    Damaged(ExitCode, Option<PathBuf>),
    /// As `Quit`; some acts are not in the file.
    Unsaved(ExitCode, LeftBehind),
    /// As `Quit`; the file was never opened, and why.
    Unopened(ExitCode, Trouble),
}

impl Ended {
    /// The end of a run whose file is closed: what of its acts is not in the file, or why there was none.
    pub(super) fn with(self, ledger: &Ledger, left: LeftBehind) -> Self {
        let Self::Quit(code) = self else { return self };
        let unsaved = ledger.unsaved();
        // A copy has all of it.
        let left = if unsaved.is_rescued() {
            LeftBehind::default()
        } else {
            left
        };
        if unsaved.is_damaged() {
            Self::Damaged(code, unsaved.copy().map(PathBuf::from))
        } else if left != LeftBehind::default() {
            Self::Unsaved(code, left)
        } else if let Some(trouble) = unsaved.closed() {
            Self::Unopened(code, trouble.clone())
        } else {
            Self::Quit(code)
        }
    }
}
