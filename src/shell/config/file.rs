//! The settings file as the screen works on it: read, tried with other values, written.

use std::path::Path;

use crate::{
    app::settings::{KeyItem, SettingsFit, SettingsFound},
    domain::{
        setting::SettingEdit,
        setting_fault::{SettingFault, SettingFaultKind, SettingsUnwritten},
        unread::FileFault,
    },
    shell::{errands::write_file, paths, source},
    ui::theme::Theme,
};

use super::{
    encoding,
    items::items,
    load::{load, read_with},
    outside::{LARGEST, unreadable},
    themes,
    values::{Config, OwnTheme},
    write,
};

/// How the screen is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScreenFit {
    pub theme: Theme,
    /// Signs of ambiguous width take two cells.
    pub wide: bool,
}

/// Returns what the file holds, and what is wrong with it.
pub fn find_settings(path: &Path) -> SettingsFound {
    let (config, faults) = load(path);
    let text = text_of(path);
    SettingsFound {
        path: path.to_owned(),
        items: items(text.as_deref().unwrap_or_default(), own_themes(path)),
        keys: keys(&config),
        faults,
        shut: text.err().map(|fault| *fault),
    }
}

/// Returns what would hold with other values, and how the screen would look. A file that cannot be written to holds as it is.
pub fn fit_settings(path: &Path, edits: &[SettingEdit]) -> (SettingsFit, ScreenFit) {
    let themes = own_themes(path);
    let tried = text_of(path)
        .ok()
        .and_then(|text| write::with_values(&text, edits, &themes));
    let config = match tried {
        Some(text) => read_with(&text, &[], themes).0,
        None => load(path).0,
    };
    let fit = SettingsFit {
        language: config.language,
        house: config.house,
        region: config.region,
        keys: config.keys,
        snippets: config.snippets,
    };
    let screen = ScreenFit {
        theme: config.theme,
        wide: config.ambiguous.is_wide(|name| std::env::var(name).ok()),
    };
    (fit, screen)
}

/// Writes other values into the file, whole or not at all, for the owner only. Edits that another program made meanwhile stay.
///
/// # Errors
/// Why the file is as it was.
pub fn write_settings(path: &Path, edits: &[SettingEdit]) -> Result<(), SettingsUnwritten> {
    let text = text_of(path).map_err(SettingsUnwritten::Broken)?;
    let text = write::with_values(&text, edits, &own_themes(path)).ok_or(SettingsUnwritten::NoPlace)?;
    let failed = |error: std::io::Error| SettingsUnwritten::Failed(error.to_string());
    // A link stays a link.
    let place = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    paths::make_folder(place.parent().unwrap_or(Path::new(""))).map_err(failed)?;
    write_file(&place, text.as_bytes(), true).map_err(failed)
}

fn own_themes(path: &Path) -> Vec<OwnTheme> {
    themes::read_all(&path.with_file_name(themes::FOLDER)).0
}

/// Returns the text of the file, empty where there is none. A file that is not read whole must not be written to.
fn text_of(path: &Path) -> Result<String, Box<SettingFault>> {
    let bytes = match source::read(path, LARGEST) {
        Ok(bytes) => bytes,
        Err(FileFault::NotThere) => return Ok(String::new()),
        Err(fault) => return Err(Box::new(unreadable("", fault))),
    };
    if encoding::is_utf16(&bytes) {
        return Err(Box::new(unreadable("", FileFault::NotText)));
    }
    let text = String::from_utf8_lossy(&bytes);
    let (_, faults) = read_with(&text, &encoding::garbled_lines(&bytes), Vec::new());
    let broken = faults.into_iter().find(|fault| {
        matches!(
            fault.fault,
            SettingFaultKind::Syntax | SettingFaultKind::NotText | SettingFaultKind::Twice
        )
    });
    match broken {
        Some(fault) => Err(Box::new(fault)),
        None => Ok(text.into_owned()),
    }
}

/// Returns the user's keys, by the names of their commands.
fn keys(config: &Config) -> Vec<KeyItem> {
    let mut keys: Vec<_> = config
        .keys
        .iter()
        .map(|(command, keys)| KeyItem {
            command: *command,
            keys: keys.clone(),
        })
        .collect();
    keys.sort_by_key(|item| item.command);
    keys
}
