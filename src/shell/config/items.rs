//! The table of settings with the values of a text, for those who show it.

use crate::{
    domain::setting::{SettingItem, SettingKind},
    words::Lang,
};

use super::{
    reader::SettingsReader,
    table::{SETTINGS, SettingRow, Takes},
    values::{Config, OwnTheme},
};

/// Returns every setting, in the order of the table, with its value in a text; a value that does not hold is none.
pub fn items(text: &str, themes: Vec<OwnTheme>) -> Vec<SettingItem> {
    let mut reader = SettingsReader::of(text, String::new());
    reader.config.themes = themes;
    reader.read(&[]);
    let given = &reader.given;
    let value = |row| {
        given
            .iter()
            .find(|(other, _)| *other == row)
            .map(|(_, value)| value.clone())
    };
    let rows = SETTINGS.iter().enumerate();
    rows.map(|(n, row)| SettingItem {
        table: row.table,
        name: row.name,
        label: [Lang::En, Lang::Zh].map(|lang| row.label.of(lang)),
        kind: kind_of(row, &reader.config),
        usual: [Lang::En, Lang::Zh].map(|lang| row.shown.of(lang).trim_matches('"').to_owned()),
        value: value(n),
        comment: [Lang::En, Lang::Zh].map(|lang| row.comment.of(lang)),
    })
    .collect()
}

fn kind_of(row: &SettingRow, config: &Config) -> SettingKind {
    match row.takes {
        Takes::Word(words) => SettingKind::Words(words.iter().map(|(word, _)| (*word).to_owned()).collect()),
        Takes::Theme(_) => SettingKind::Words(config.theme_names().into_iter().map(str::to_owned).collect()),
        Takes::Text(_) => SettingKind::Text,
        Takes::Number(most, _) => SettingKind::Number { most },
    }
}
