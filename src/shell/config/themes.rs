//! The user's own themes: tables of the settings, and files in the folder `themes` beside them. Each begins as one of ours; what is wrong
//! in it is left out.

use std::path::Path;

use toml::de::DeTable;

use crate::{
    domain::setting_fault::{SettingFault, SettingFaultKind, Wanted},
    shell::{source, templates::own_files_of},
    ui::theme::{
        SHIPPED, Theme,
        look::{Role, TextLook},
    },
};

use super::{
    encoding,
    outside::{LARGEST, unreadable},
    reader::SettingsReader,
    table::one_of,
    values::OwnTheme,
};

/// The folder of themes, beside the settings.
pub(super) const FOLDER: &str = "themes";

/// The key that names the theme of ours with which one begins.
const INHERITS: &str = "inherits";

/// The key that says how lines and signs are drawn, and its values.
const SIGNS: &str = "signs";
const DRAWN: [(&str, bool); 2] = [("ascii", true), ("drawn", false)];

/// Reads the themes of a folder, in the order of their names; returns them with what is wrong in them.
pub(super) fn read_all(folder: &Path) -> (Vec<OwnTheme>, Vec<SettingFault>) {
    let (mut themes, mut faults) = (Vec::new(), Vec::new());
    for path in own_files_of(folder) {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let file = format!("{FOLDER}/{stem}.toml");
        let bytes = match source::read(&path, LARGEST) {
            Ok(bytes) => bytes,
            Err(fault) => {
                faults.push(unreadable(&file, fault));
                continue;
            }
        };
        let text = String::from_utf8_lossy(&bytes);
        let mut reader = SettingsReader::of(&text, file);
        let root = reader.parse(&encoding::garbled_lines(&bytes));
        reader.theme(&stem, root.get_ref());
        let (config, wrong) = reader.finish();
        themes.extend(config.themes);
        faults.extend(wrong);
    }
    (themes, faults)
}

/// Returns the names of the themes that the program ships.
fn shipped_names() -> Vec<&'static str> {
    SHIPPED.iter().map(|(name, _)| *name).collect()
}

impl SettingsReader<'_> {
    /// Reads one theme; the last of a name holds.
    pub(super) fn theme(&mut self, name: &str, table: &DeTable<'_>) {
        let mut looks = Theme::default().looks();
        for (key, value) in table {
            if key.get_ref() != INHERITS || self.is_broken(key) {
                continue;
            }
            let given = value.get_ref().as_str();
            match SHIPPED.iter().find(|(name, _)| given == Some(*name)) {
                Some((_, theme)) => looks = theme.looks(),
                None => {
                    let wanted = one_of(&shipped_names());
                    self.blame(value.span().start, SettingFaultKind::WrongValue, wanted);
                }
            }
        }
        for (key, value) in table {
            let word = key.get_ref().as_ref();
            if word == INHERITS || self.is_broken(key) {
                continue;
            }
            let given = value.get_ref().as_str();
            if word == SIGNS {
                match DRAWN.iter().find(|(name, _)| given == Some(*name)) {
                    Some((_, ascii)) => looks.ascii = *ascii,
                    None => {
                        let wanted = one_of(&DRAWN.map(|(name, _)| name));
                        self.blame(value.span().start, SettingFaultKind::WrongValue, wanted);
                    }
                }
            } else if let Ok(role) = word.parse::<Role>() {
                match given.and_then(TextLook::parse) {
                    Some(look) => looks.set(role, look),
                    None => self.blame(value.span().start, SettingFaultKind::WrongValue, Wanted::Look),
                }
            } else {
                self.blame(key.span().start, SettingFaultKind::UnknownSetting, Wanted::Toml);
            }
        }
        self.config.themes.retain(|(other, _)| other != name);
        self.config.themes.push((name.to_owned(), Theme::Own(looks)));
    }
}
