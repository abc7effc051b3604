//! Messages about the settings on the screen: rows as in the table of messages.

use std::path::PathBuf;

use super::{
    rows::messages,
    said::{Spoken, brief},
    strings::Strings,
    tone::{Lifetime, Tone},
};
use crate::domain::setting_fault::SettingsUnwritten;

messages! {
    in t: Strings;

    /// Something the program says of the settings.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub enum SettingMessage;

    /// So many values are in the file now.
    Written(n: usize, path: PathBuf) [Info Brief]: "Settings written ({n}): {path}" | "设置已写入（{n} 项）：{path}";
    /// So many values are as they were.
    AsBefore(n: usize) [Info Brief]: "Settings as before ({n} not written)." | "设置已恢复原值（{n} 项未写入）。";
    NothingChanged [Refusal Brief]: "Nothing was changed: nothing to write." | "没有改动，无须写入。";
    /// Nothing has the typed text in its name.
    NoSuchSetting(typed: String => brief) [Refusal Brief]: "No setting has “{typed}” in its name. Values here are chosen with ← →." | "没有名称含“{typed}”的设置；此项的值用 ← → 选择。";
    /// The value is a text.
    TypedHere [Refusal Brief]: "This is a text: Enter, then type it." | "此项是文字：按回车后输入。";
    NoSuchNumber(most: u16) [Warning Brief]: "Give a whole number from 0 to {most}." | "应为 0 到 {most} 的整数。";
    /// The file is as it was, for this reason.
    NotWritten(path: PathBuf, why: SettingsUnwritten) [Warning Brief]:
        { not_written(t, path, why) } | { not_written(t, path, why) };
}

fn not_written(t: &Strings, path: &std::path::Path, why: &SettingsUnwritten) -> String {
    let s = &t.settings;
    let place = path.display().to_string();
    match why {
        SettingsUnwritten::Broken(fault) => (s.shut)(&t.template.setting_fault(&place, fault)),
        SettingsUnwritten::NoPlace => (s.no_place)(&place),
        SettingsUnwritten::Failed(error) => (s.failed)(&place, error),
    }
}
