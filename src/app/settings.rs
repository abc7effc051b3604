//! The settings on the screen: every row of their table with its value, and the user's keys. A value that is chosen holds at once, to be
//! seen; Ctrl-S writes it into the file, Esc gives the old one back. Knows no file.

use std::{
    collections::{BTreeMap, HashMap},
    path::PathBuf,
};

use crate::{
    domain::{
        house::House,
        setting::{SettingEdit, SettingItem, SettingKind},
        setting_fault::SettingFault,
        snippets::Snippets,
        text::narrow,
    },
    input::{command::Command, key::Key},
    offer,
    words::{Lang, why::Why},
};

use super::{
    cursor::{Cursor, Step},
    cx::Cx,
    effect::Effect,
    message::{Message, SettingMessage},
    offer::{Offer, always, need},
    outcome::Outcome,
    seen::{Seen, Work},
    text::{Edit, TextField},
};

/// The file as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct SettingsFound {
    pub path: PathBuf,
    pub items: Vec<SettingItem>,
    pub keys: Vec<KeyItem>,
    pub faults: Vec<SettingFault>,
    /// Why the file is not written to; None = it is.
    pub shut: Option<SettingFault>,
}

/// The user's keys of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyItem {
    pub command: Command,
    pub keys: Vec<Key>,
}

/// The settings that hold from now on, without the look of the screen.
#[derive(Debug, Clone, PartialEq)]
pub struct SettingsFit {
    pub language: Option<Lang>,
    pub house: House,
    pub region: String,
    pub keys: HashMap<Command, Vec<Key>>,
    pub snippets: Snippets,
}

/// The settings while they are shown.
#[derive(Debug)]
pub struct Settings {
    pub found: SettingsFound,
    /// The values chosen here, by row; None = none is given.
    edits: BTreeMap<usize, Option<String>>,
    pub cursor: Cursor,
    /// The value that is being typed.
    pub field: Option<TextField>,
    /// The signs by which a setting is looked for; empty = none is.
    pub find: String,
    /// The language of the screen before.
    spoken: Lang,
}

/// The commands of the list.
pub const OFFERS: &[Offer<Settings>] = &[
    offer!(SetValue, open_row, set),
    offer!(WriteSettings, open_file, |work: &mut Work<'_, Settings>,
                                      cx: &mut Cx,
                                      ()| {
        write(work, cx)
    }),
    offer!(LeaveSettings, always, |work: &mut Work<'_, Settings>,
                                   _: &mut Cx,
                                   ()| leave(
        work
    )),
    offer!(NextValue, open_row, |work: &mut Work<'_, Settings>,
                                 cx: &mut Cx,
                                 row| turn(
        work, cx, row, true
    )),
    offer!(PreviousValue, open_row, |work: &mut Work<'_, Settings>,
                                     cx: &mut Cx,
                                     row| turn(
        work, cx, row, false
    )),
    offer!(UsualValue, open_row, usual),
];

impl Settings {
    /// The settings as they were found.
    pub const fn of(found: SettingsFound, spoken: Lang) -> Self {
        Self {
            found,
            edits: BTreeMap::new(),
            cursor: Cursor::START,
            field: None,
            find: String::new(),
            spoken,
        }
    }

    /// The number of rows: settings, then keys.
    pub const fn row_count(&self) -> usize {
        self.found.items.len() + self.found.keys.len()
    }

    /// The value of a row as it is chosen now; None = none is given.
    pub fn value(&self, row: usize) -> Option<&str> {
        match self.edits.get(&row) {
            Some(chosen) => chosen.as_deref(),
            None => self.found.items.get(row)?.value.as_deref(),
        }
    }

    /// The value that holds: the chosen one, else the usual.
    pub fn holds(&self, row: usize, lang: Lang) -> &str {
        let usual = self.found.items.get(row).map_or("", |item| usual_of(item, lang));
        self.value(row).unwrap_or(usual)
    }

    /// Whether a row is not as it is in the file.
    pub fn is_changed(&self, row: usize) -> bool {
        self.edits.contains_key(&row)
    }

    /// How many rows are not as they are in the file.
    pub fn changes(&self) -> usize {
        self.edits.len()
    }

    /// Whether a value is being typed.
    pub const fn is_typing(&self) -> bool {
        self.field.is_some()
    }

    /// The language of the screen, when the settings that hold name this one.
    pub fn language(&self, named: Option<Lang>) -> Lang {
        let chosen = self.found.items.iter().position(|item| item.name == "language");
        match chosen {
            Some(row) if self.is_changed(row) => named.unwrap_or(self.spoken),
            _ => self.spoken,
        }
    }

    /// The language of the screen before.
    pub const fn spoken(&self) -> Lang {
        self.spoken
    }

    /// Moves the cursor; a value that is being typed is taken.
    pub fn step(&mut self, step: Step, cx: &mut Cx) {
        self.find.clear();
        if self.take_typed(cx) {
            self.cursor.step(step, self.row_count());
        }
    }

    /// Types into the value under the cursor; where that is chosen, looks for a setting by its name or what it does.
    pub fn type_text(&mut self, text: &str, cx: &mut Cx) {
        if self.field.is_none() {
            let item = self.found.items.get(self.cursor.at());
            let typed = item.is_some_and(|item| !matches!(item.kind, SettingKind::Words(_)));
            if !typed || !self.find.is_empty() || self.found.shut.is_some() {
                return self.look_for(text, cx);
            }
            self.field = Some(TextField::line());
        }
        if let Some(field) = &mut self.field {
            field.take(text);
        }
    }

    /// Goes to the next setting with what was typed in its name or its comment.
    fn look_for(&mut self, text: &str, cx: &mut Cx) {
        let wanted = format!("{}{}", self.find, text.to_lowercase());
        let has = |row: &usize| match self.found.items.get(*row) {
            Some(item) => {
                let [en, zh] = item.comment;
                let [label, name] = item.label;
                let all = format!("{label} {name} {}.{} {en} {zh}", item.table, item.name).to_lowercase();
                all.contains(wanted.trim())
            }
            None => {
                let key = row
                    .checked_sub(self.found.items.len())
                    .and_then(|n| self.found.keys.get(n));
                key.is_some_and(|key| {
                    let row = key.command.row();
                    let all = format!("keys.{} {} {}", row.english.name, row.english.label, row.chinese.label);
                    all.to_lowercase().contains(wanted.trim())
                })
            }
        };
        let (at, count) = (self.cursor.at(), self.row_count());
        match (at..count).chain(0..at).find(has) {
            Some(row) => {
                self.find = wanted;
                self.cursor.set(row);
            }
            None => cx.say(Message::Setting(SettingMessage::NoSuchSetting(wanted))),
        }
    }

    /// Edits the value that is being typed.
    pub fn edit(&mut self, edit: Edit) {
        if let Some(field) = &mut self.field {
            field.edit(edit);
        }
    }

    /// Takes the value that is being typed; false where it does not fit, which is said.
    fn take_typed(&mut self, cx: &mut Cx) -> bool {
        let row = self.cursor.at();
        let (Some(field), Some(item)) = (&self.field, self.found.items.get(row)) else {
            return true;
        };
        let text = field.text().trim().to_owned();
        let value = match item.kind {
            SettingKind::Number { most } => match text.chars().map(narrow).collect::<String>().parse::<u16>() {
                Ok(number) if number <= most => number.to_string(),
                _ => {
                    cx.say(Message::Setting(SettingMessage::NoSuchNumber(most)));
                    return false;
                }
            },
            SettingKind::Text | SettingKind::Words(_) => text,
        };
        self.field = None;
        self.choose(row, Some(value), cx);
        true
    }

    /// Chooses a value, which holds at once.
    fn choose(&mut self, row: usize, value: Option<String>, cx: &mut Cx) {
        let Some(item) = self.found.items.get(row) else { return };
        if item.value == value {
            self.edits.remove(&row);
        } else {
            self.edits.insert(row, value);
        }
        cx.emit(Effect::TrySettings(self.edited()));
    }

    fn edited(&self) -> Vec<SettingEdit> {
        let edit = |(row, value): (&usize, &Option<String>)| {
            let item = self.found.items.get(*row)?;
            Some(SettingEdit {
                table: item.table,
                name: item.name,
                value: value.clone(),
            })
        };
        self.edits.iter().filter_map(edit).collect()
    }
}

/// The value that holds where none is given, as a screen of this language would write it.
pub fn usual_of(item: &SettingItem, lang: Lang) -> &str {
    let [en, zh] = &item.usual;
    match lang {
        Lang::En => en,
        Lang::Zh => zh,
    }
}

/// Whether the file is written to at all.
fn open_file(seen: &Seen<'_, Settings>) -> Result<(), Why> {
    need(seen.own.found.shut.is_none(), Why::SettingsBroken)
}

/// The row under the cursor, where it is a setting.
fn open_row(seen: &Seen<'_, Settings>) -> Result<usize, Why> {
    open_file(seen)?;
    let row = seen.own.cursor.at();
    need(row < seen.own.found.items.len(), Why::KeysInFile)?;
    Ok(row)
}

/// Takes the next word, or begins or ends typing.
fn set(work: &mut Work<'_, Settings>, cx: &mut Cx, row: usize) {
    if work.own.is_typing() {
        let _ = work.own.take_typed(cx);
        return;
    }
    let words = matches!(
        work.own.found.items.get(row).map(|item| &item.kind),
        Some(SettingKind::Words(_))
    );
    if words {
        turn(work, cx, row, true);
    } else {
        let value = work.own.holds(row, work.shared.lang).to_owned();
        work.own.field = Some(TextField::line().with_text(&value));
    }
}

/// Takes the word behind or before the one that holds; a number becomes one more or less.
fn turn(work: &mut Work<'_, Settings>, cx: &mut Cx, row: usize, on: bool) {
    let lang = work.shared.lang;
    let holds = work.own.holds(row, lang).to_owned();
    let next = match work.own.found.items.get(row).map(|item| &item.kind) {
        Some(SettingKind::Words(words)) => {
            let at = words.iter().position(|word| *word == holds).unwrap_or(0);
            let step = if on { 1 } else { words.len().saturating_sub(1) };
            words.get((at + step) % words.len().max(1)).cloned()
        }
        Some(SettingKind::Number { most }) => holds.parse::<u16>().ok().map(|number| {
            let next = if on {
                number.saturating_add(1).min(*most)
            } else {
                number.saturating_sub(1)
            };
            next.to_string()
        }),
        Some(SettingKind::Text) | None => None,
    };
    match next {
        Some(next) => work.own.choose(row, Some(next), cx),
        None => cx.say(Message::Setting(SettingMessage::TypedHere)),
    }
}

/// Gives no value any more, so that the usual one holds.
fn usual(work: &mut Work<'_, Settings>, cx: &mut Cx, row: usize) {
    work.own.field = None;
    work.own.choose(row, None, cx);
}

/// Writes the chosen values.
fn write(work: &mut Work<'_, Settings>, cx: &mut Cx) -> Outcome {
    if !work.own.take_typed(cx) {
        return Outcome::Stay;
    }
    if work.own.edits.is_empty() {
        cx.say(Message::Setting(SettingMessage::NothingChanged));
    } else {
        cx.emit(Effect::WriteSettings(work.own.edited()));
    }
    Outcome::Stay
}

/// Leaves what is being typed, else the settings.
fn leave(work: &mut Work<'_, Settings>) -> Outcome {
    if work.own.field.take().is_some() || !work.own.find.is_empty() {
        work.own.find.clear();
        return Outcome::Stay;
    }
    Outcome::Close
}
