//! The Prepare tab: the sections of the open meeting, the list that each shows, and the commands that all of them share.

pub mod acts;
pub mod files;
pub mod moving;
pub mod order;
pub mod papers;
pub mod rows;
pub mod seats;
pub mod subject;
pub mod view;

use std::collections::HashMap;

use strum::IntoEnumIterator;

use crate::{
    domain::{
        change::{Act, Change},
        error_book::SlipKind,
        id::Id,
        people::Attendee,
        record::Key,
    },
    input::{command::Command, section::Section},
    words::field::FieldName,
};

use self::{
    rows::{Kept, Row},
    view::View,
};
use super::{
    commit::commit,
    cursor::{Cursor, Step},
    cx::Cx,
    forms::{self, meeting::CARD},
    model::{Cover, Model, Tab},
    notice::Notice,
    text::{Edit, TextField},
};

/// The state of the tab.
#[derive(Debug, Default)]
pub struct Prepare {
    pub section: Section,
    cursors: HashMap<Section, Cursor>,
    pub filter: TextField,
    /// The place of the round of equipment that is gone through.
    pub round: usize,
    /// What the sections show of the records, derived when they change.
    pub view: View,
    kept: Kept,
}

/// The field of the purpose card that is chosen first: what it is there for. Title, start and length were given when the
/// meeting was made.
const FIRST_OF_CARD: usize = 3;

impl Prepare {
    /// The cursor of the shown section.
    pub fn cursor(&self) -> Cursor {
        let known = self.cursors.get(&self.section).copied();
        known.unwrap_or_else(|| Self::first(self.section))
    }

    fn cursor_mut(&mut self) -> &mut Cursor {
        let section = self.section;
        self.cursors.entry(section).or_insert_with(|| Self::first(section))
    }

    fn first(section: Section) -> Cursor {
        let mut cursor = Cursor::START;
        if section == Section::Purpose {
            cursor.set(FIRST_OF_CARD);
        }
        cursor
    }

    /// The field of the purpose card under the cursor.
    pub fn chosen_field(&self) -> FieldName {
        CARD.get(self.cursor().at()).copied().unwrap_or(FieldName::Purpose)
    }

    /// Chooses a row of the shown section.
    pub fn set_cursor(&mut self, at: usize) {
        self.cursor_mut().set(at);
    }
}

/// The tab is shown: files may have changed in the meantime.
pub fn shown(m: &mut Model, cx: &mut Cx) {
    files::check(m, cx);
    m.prepare.view.sort_anew();
    clamp(m);
}

/// How many rows the cursor moves among: the fields of the purpose card, or the rows of the list.
fn length(m: &Model) -> usize {
    if m.prepare.section == Section::Purpose {
        CARD.len()
    } else {
        rows::shown(m).len()
    }
}

/// The row under the cursor.
pub fn chosen(m: &Model) -> Option<Row> {
    let rows = rows::shown(m);
    if m.prepare.section == Section::Purpose {
        return rows.first().cloned();
    }
    rows.get(m.prepare.cursor().at()).cloned()
}

/// The record under the cursor.
pub fn chosen_key(m: &Model) -> Option<Key> {
    match chosen(m)? {
        Row::Record(key) => Some(key),
        Row::Slip(_) | Row::Missing(_) => None,
    }
}

/// The attendee under the cursor of the list of people.
pub fn chosen_person(m: &Model) -> Option<Id<Attendee>> {
    match chosen_key(m)? {
        Key::Attendee(id) => Some(id),
        _ => None,
    }
}

/// Moves the cursor of the shown section.
pub fn step(m: &mut Model, step: Step) {
    let len = length(m);
    m.prepare.cursor_mut().step(step, len);
}

/// Goes to the next row that holds, from the one under the cursor on; stays where there is none.
pub fn go_on(m: &mut Model, holds: impl Fn(&Model, &Row) -> bool) {
    let rows = rows::shown(m);
    let at = m.prepare.cursor().at();
    let next = rows.iter().enumerate().skip(at + 1).find(|(_, row)| holds(m, row));
    if let Some((next, _)) = next {
        m.prepare.set_cursor(next);
    }
}

/// Typing filters the shown section.
pub fn type_filter(m: &mut Model, text: &str) {
    if m.prepare.section != Section::Purpose {
        m.prepare.filter.take(text);
        clamp(m);
    }
}

/// Typing filters the shown section.
pub fn edit_filter(m: &mut Model, edit: Edit) {
    m.prepare.filter.edit(edit);
    clamp(m);
}

/// Empties the filter.
pub fn clear_filter(m: &mut Model) {
    m.prepare.filter.set_text("");
    clamp(m);
}

/// Keeps the cursor inside its list.
pub fn clamp(m: &mut Model) {
    let len = length(m);
    m.prepare.cursor_mut().clamp(len);
}

/// A command of this tab or of the shown section.
pub fn run(m: &mut Model, command: Command, cx: &mut Cx) {
    match command {
        Command::GoToGate => {
            m.tab = Tab::Prepare;
            show(m, Section::Ready);
            files::check(m, cx);
        }
        Command::NextSection | Command::PreviousSection => {
            turn(m, command == Command::NextSection);
            if matches!(m.prepare.section, Section::Deliverables | Section::Ready) {
                files::check(m, cx);
            }
        }
        Command::EditRow => edit(m, cx),
        Command::AddRow => add(m, cx),
        Command::DeleteRow => delete(m, cx),
        Command::MoveRowUp => moving::shift(m, false, cx),
        Command::MoveRowDown => moving::shift(m, true, cx),
        Command::Documents => forms::export::open(m, crate::export::DocumentKind::Agenda),
        Command::ImportRoster => m.cover = Cover::Form(super::roster::form()),
        Command::ImportHolidays => m.cover = Cover::Form(super::holidays::form()),
        other => acts::run(m, other, cx),
    }
    clamp(m);
}

/// Shows the next section, or the one before; the ends meet.
fn turn(m: &mut Model, forward: bool) {
    let sections: Vec<Section> = Section::iter().collect();
    let at = sections.iter().position(|s| *s == m.prepare.section).unwrap_or(0);
    let step = if forward { 1 } else { sections.len() - 1 };
    if let Some(section) = sections.get((at + step) % sections.len().max(1)) {
        show(m, *section);
    }
}

/// Shows a section, with its whole list.
pub fn show(m: &mut Model, section: Section) {
    m.prepare.section = section;
    m.prepare.filter.set_text("");
    m.prepare.view.sort_anew();
    clamp(m);
}

/// Goes to a field of the purpose card.
fn point_at(m: &mut Model, field: FieldName) {
    show(m, Section::Purpose);
    if let Some(at) = CARD.iter().position(|name| *name == field) {
        m.prepare.set_cursor(at);
    }
}

/// Goes to a record: its section, its row.
pub fn go_to(m: &mut Model, key: Key) {
    let Some(section) = rows::section_of(key) else { return };
    show(m, section);
    // The seat of a device's result or of a copy is the row of the device or the paper.
    if section != Section::Purpose
        && let Some(at) = rows::shown(m).iter().position(|row| *row == Row::Record(key))
    {
        m.prepare.set_cursor(at);
    }
}

fn edit(m: &mut Model, cx: &mut Cx) {
    if m.prepare.section == Section::Purpose {
        let field = m.prepare.chosen_field();
        return forms::meeting::open_purpose(m, field);
    }
    match chosen(m) {
        Some(Row::Record(key)) => forms::row::open(m, key),
        Some(Row::Slip(slip)) => match slip.key {
            Some(Key::Meeting(_)) if slip.kind == SlipKind::TooLong => point_at(m, FieldName::Length),
            Some(key) => super::place::go_to(m, key, cx),
            None => {}
        },
        Some(Row::Missing(missing)) => match missing.key {
            Some(key) => super::place::go_to(m, key, cx),
            None => match rows::field_for(m, missing.shortage) {
                Some(field) => point_at(m, field),
                None => show(m, rows::section_for(missing.shortage)),
            },
        },
        None if m.prepare.section == Section::Notice => add(m, cx),
        None => {}
    }
}

fn add(m: &mut Model, cx: &mut Cx) {
    match m.prepare.section {
        Section::Deliverables => acts::add_deliverables(m, cx),
        Section::Purpose | Section::Errors | Section::Ready => {}
        section => forms::row::open_new(m, section, cx),
    }
}

fn delete(m: &mut Model, cx: &mut Cx) {
    let Some(key) = chosen_key(m) else { return };
    let act = match key {
        Key::Item(_) => Act::DeleteItem,
        Key::Attendee(_) => Act::DeletePerson,
        _ => Act::DeleteRow,
    };
    let name = subject::of(m, key);
    let mut parts: Vec<Change> = rows::dependants(m, key).into_iter().map(Change::Drop).collect();
    parts.push(Change::Drop(key));
    cx.say(Notice::Removed(name));
    commit(&mut m.ledger, act, Change::Batch(parts), cx);
}
