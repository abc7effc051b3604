//! Puts values into the text of the settings: in their place, with every comment and the order kept. A setting that is not there takes the
//! place of its commented line, else stands at the end of its table. Nothing is written that reads otherwise than meant.

use toml::de::DeTable;

use crate::shell::templates::place::entry;

use super::{
    items::items,
    load::read,
    table::{SETTINGS, SettingRow, Takes},
    values::OwnTheme,
};
use crate::domain::setting::SettingEdit;

/// Returns the text with these values. None if there is no way to write one of them without changing something else.
pub(super) fn with_values(text: &str, edits: &[SettingEdit], themes: &[OwnTheme]) -> Option<String> {
    let (mark, body) = match text.strip_prefix('\u{feff}') {
        Some(body) => ("\u{feff}", body),
        None => ("", text),
    };
    let mut body = body.to_owned();
    for edit in edits {
        body = with_value(&body, edit, themes)?;
    }
    Some(format!("{mark}{body}"))
}

fn with_value(text: &str, edit: &SettingEdit, themes: &[OwnTheme]) -> Option<String> {
    let row = SETTINGS
        .iter()
        .find(|row| row.table == edit.table && row.name == edit.name)?;
    let mut wanted = values(text, themes);
    for (setting, value) in SETTINGS.iter().zip(&mut wanted) {
        if std::ptr::eq(setting, row) {
            value.clone_from(&edit.value);
        }
    }
    let faults = read(text).1.len();
    let is_meant = |new: &String| values(new, themes) == wanted && read(new).1.len() <= faults;
    let Some(value) = &edit.value else {
        return without(text, row).into_iter().find(is_meant);
    };
    let statement = Statement {
        row,
        value: literal(row, value),
        end: if text.contains("\r\n") { "\r\n" } else { "\n" },
    };
    let ways = [
        statement.in_place(text).into_iter().collect(),
        statement.for_its_comment(text),
        statement.in_its_table(text),
        vec![statement.at_the_end(text)],
    ];
    ways.into_iter().flatten().find(is_meant)
}

/// The values of all settings in a text.
fn values(text: &str, themes: &[OwnTheme]) -> Vec<Option<String>> {
    items(text, themes.to_vec())
        .into_iter()
        .map(|item| item.value)
        .collect()
}

fn literal(row: &SettingRow, value: &str) -> String {
    match row.takes {
        Takes::Number(..) => value.to_owned(),
        Takes::Word(_) | Takes::Text(_) | Takes::Theme(_) => toml::Value::String(value.to_owned()).to_string(),
    }
}

/// The place of a setting in a text: where its key begins, and its value.
fn found(text: &str, row: &SettingRow) -> Option<(usize, std::ops::Range<usize>)> {
    let root = DeTable::parse(text).ok()?;
    let root = root.get_ref();
    let (key, value) = if row.table.is_empty() {
        entry(root, row.name)?
    } else {
        entry(entry(root, row.table)?.1.get_ref().as_table()?, row.name)?
    };
    Some((key.span().start, value.span()))
}

/// The text in which a setting is a comment again: a comment may belong to it, so the line stays.
fn without(text: &str, row: &SettingRow) -> Option<String> {
    let Some((key, value)) = found(text, row) else {
        return Some(text.to_owned());
    };
    let start = text.get(..key)?.rfind('\n').map_or(0, |at| at + 1);
    let lines = text.get(start..value.end)?;
    if !text.get(start..key)?.trim().is_empty() {
        return None;
    }
    let commented = format!("#{}", lines.replace('\n', "\n#"));
    Some(format!("{}{commented}{}", text.get(..start)?, text.get(value.end..)?))
}

/// The name of the table that a line begins, with whether the line is a comment.
fn heading(line: &str) -> Option<(&str, bool)> {
    let line = line.trim();
    let (line, commented) = match line.strip_prefix('#') {
        Some(line) => (line, true),
        None => (line, false),
    };
    let (name, _) = line.strip_prefix('[')?.split_once(']')?;
    Some((name.trim(), commented))
}

/// The number of lines of a comment that stands above everything else, by itself.
fn above(text: &str) -> usize {
    let is_comment = |line: &&str| line.starts_with('#') && heading(line).is_none();
    let lines = text.lines().take_while(is_comment).count();
    if text.lines().nth(lines).is_none_or(|next| next.trim().is_empty()) {
        lines
    } else {
        0
    }
}

/// A setting with the value that it shall have.
struct Statement<'s> {
    row: &'s SettingRow,
    /// As TOML writes it.
    value: String,
    end: &'static str,
}

impl Statement<'_> {
    fn line(&self) -> String {
        format!("{} = {}", self.row.name, self.value)
    }

    /// With another value where it stands.
    fn in_place(&self, text: &str) -> Option<String> {
        let (_, value) = found(text, self.row)?;
        Some(format!(
            "{}{}{}",
            text.get(..value.start)?,
            self.value,
            text.get(value.end..)?
        ))
    }

    /// In the place of its commented line; a heading that is commented, too, becomes a heading.
    fn for_its_comment(&self, text: &str) -> Vec<String> {
        let mut table: (&str, Option<usize>) = ("", None);
        let mut made = Vec::new();
        for (n, line) in text.lines().enumerate() {
            if let Some((name, commented)) = heading(line) {
                table = (name, commented.then_some(n));
            }
            let commented = line.strip_prefix('#').and_then(|line| line.strip_prefix(self.row.name));
            if table.0 != self.row.table || !commented.is_some_and(|rest| rest.trim_start().starts_with('=')) {
                continue;
            }
            let lines = text.lines().enumerate().map(|(other, line)| {
                if other == n {
                    self.line()
                } else if Some(other) == table.1 {
                    line.trim_start().strip_prefix('#').unwrap_or(line).to_owned()
                } else {
                    line.to_owned()
                }
            });
            made.push(self.joined(lines, text));
        }
        made
    }

    /// Behind the last setting of its table, or behind the heading; without a table: before the first heading.
    fn in_its_table(&self, text: &str) -> Vec<String> {
        let mut inside = self.row.table.is_empty();
        let mut behind = inside.then(|| above(text));
        for (n, line) in text.lines().enumerate() {
            match heading(line) {
                Some((name, false)) => {
                    inside = name == self.row.table;
                    if inside {
                        behind = Some(n + 1);
                    }
                }
                Some((_, true)) => inside = false,
                None if inside && !line.trim().is_empty() && !line.trim_start().starts_with('#') => {
                    behind = Some(n + 1);
                }
                None => {}
            }
        }
        let Some(behind) = behind else { return Vec::new() };
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.insert(behind.min(lines.len()), self.line());
        vec![self.joined(lines.into_iter(), text)]
    }

    /// With its table, behind everything else.
    fn at_the_end(&self, text: &str) -> String {
        let end = self.end;
        let gap = match text {
            "" => String::new(),
            text if text.ends_with('\n') => end.to_owned(),
            _ => format!("{end}{end}"),
        };
        format!("{text}{gap}[{}]{end}{}{end}", self.row.table, self.line())
    }

    fn joined(&self, lines: impl Iterator<Item = String>, text: &str) -> String {
        let mut joined = lines.collect::<Vec<_>>().join(self.end);
        if text.is_empty() || text.ends_with('\n') {
            joined.push_str(self.end);
        }
        joined
    }
}
