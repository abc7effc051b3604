//! From the settings file to the settings that hold, and what is wrong with it.

use std::path::Path;

use crate::{
    domain::{setting_fault::SettingFault, unread::FileFault},
    shell::source,
};

use super::{
    encoding,
    outside::{LARGEST, unreadable},
    reader::SettingsReader,
    themes,
    values::{Config, OwnTheme},
};

/// Reads the file, and the themes in the folder beside it. One that is not there is an empty one; one that cannot be read is a fault,
/// and the defaults hold.
pub fn load(path: &Path) -> (Config, Vec<SettingFault>) {
    let (themes, of_themes) = themes::read_all(&path.with_file_name(themes::FOLDER));
    let (config, mut faults) = match source::read(path, LARGEST) {
        Ok(bytes) => read_bytes(&bytes, themes),
        Err(FileFault::NotThere) => read_with("", &[], themes),
        Err(fault) => {
            let (config, _) = read_with("", &[], themes);
            (config, vec![unreadable("", fault)])
        }
    };
    faults.extend(of_themes);
    (config, faults)
}

/// Reads settings; returns those that hold, and the faults in the order of the text. A line that is no text, or no TOML, gives one fault
/// only.
pub fn read(text: &str) -> (Config, Vec<SettingFault>) {
    read_with(text, &[], Vec::new())
}

/// Reads settings as they lie in a file.
fn read_bytes(bytes: &[u8], themes: Vec<OwnTheme>) -> (Config, Vec<SettingFault>) {
    if encoding::is_utf16(bytes) {
        let (config, _) = read_with("", &[], themes);
        return (config, vec![unreadable("", FileFault::NotText)]);
    }
    read_with(&String::from_utf8_lossy(bytes), &encoding::garbled_lines(bytes), themes)
}

/// Reads settings; the lines of `garbled`, with the column of the first byte that is no text, do not hold.
pub(super) fn read_with(text: &str, garbled: &[(usize, usize)], themes: Vec<OwnTheme>) -> (Config, Vec<SettingFault>) {
    let mut reader = SettingsReader::of(text, String::new());
    reader.config.themes = themes;
    reader.read(garbled);
    reader.finish()
}
