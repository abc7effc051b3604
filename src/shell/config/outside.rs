//! Files of settings that cannot be read as a whole.

use crate::domain::{
    setting_fault::{SettingFault, SettingFaultKind, Wanted},
    unread::FileFault,
};

/// The largest file of settings that is read, in bytes.
pub const LARGEST: u64 = 1 << 20;

/// The fault of a file that cannot be read.
pub(super) fn unreadable(file: &str, fault: FileFault) -> SettingFault {
    SettingFault {
        file: file.to_owned(),
        line: 0,
        column: 0,
        fault: SettingFaultKind::Unreadable(fault),
        setting: String::new(),
        wanted: Wanted::Toml,
    }
}
