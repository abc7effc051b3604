//! The Prepare tab: purpose, agenda and people of the open meeting.

use crate::{
    domain::{
        agenda::Item,
        change::{Act, Change},
        entry::PLACE_STEP,
        id::Id,
        people::{Attendee, Duty},
        template::ITEM_STEP,
    },
    input::command::Command,
};

use super::{
    commit::commit,
    cursor::{Cursor, Step},
    cx::Cx,
    forms,
    model::Model,
    text::{Edit, TextField},
};

/// The sections, in the order of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, strum::EnumIter)]
pub enum Section {
    #[default]
    Purpose,
    Agenda,
    People,
}

/// How far a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionState {
    Empty,
    Begun,
    Filled,
}

/// The state of the tab.
#[derive(Debug)]
pub struct Prepare {
    pub section: Section,
    pub agenda: Cursor,
    pub people: Cursor,
    pub filter: TextField,
}

impl Default for Prepare {
    fn default() -> Self {
        Self {
            section: Section::Purpose,
            agenda: Cursor::default(),
            people: Cursor::default(),
            filter: TextField::line(),
        }
    }
}

impl Prepare {
    /// The cursor of the shown section.
    pub const fn cursor(&self) -> Cursor {
        match self.section {
            Section::Purpose => Cursor::START,
            Section::Agenda => self.agenda,
            Section::People => self.people,
        }
    }
}

/// How far a section of the open meeting is.
pub fn section_state(m: &Model, section: Section) -> SectionState {
    let of = |filled: usize, all: usize| match filled {
        0 => SectionState::Empty,
        n if n == all => SectionState::Filled,
        _ => SectionState::Begun,
    };
    match (section, m.meeting()) {
        (_, None) => SectionState::Empty,
        (Section::Purpose, Some(meeting)) => {
            let fields = [&meeting.purpose, &meeting.problem, &meeting.expected, &meeting.venue];
            of(fields.iter().filter(|text| !text.is_empty()).count(), fields.len())
        }
        (Section::Agenda, Some(_)) => {
            let named = m
                .records
                .items
                .iter()
                .filter(|i| !i.presenter.is_empty() || i.kind == crate::domain::agenda::ItemKind::Procedural);
            of(
                named.count().max(usize::from(!m.records.items.is_empty())),
                m.records.items.len(),
            )
        }
        (Section::People, Some(_)) => {
            let chair = m.records.attendees.iter().any(|a| a.duty == Duty::Chair);
            let all = m.records.attendees.len();
            of(if chair { all } else { all.min(1) }, all.max(2))
        }
    }
}

/// The items shown, filtered, in order with their number and depth.
pub fn shown_items(m: &Model) -> Vec<(&Item, String, u8)> {
    let filter = m.prepare.filter.text().to_lowercase();
    let mut items = m.records.numbered_items();
    items.retain(|(item, ..)| filter.is_empty() || item.title.to_lowercase().contains(&filter));
    items
}

/// The people shown, filtered, in order. Names are also found by their reading.
pub fn shown_people(m: &Model) -> Vec<&Attendee> {
    let typed = m.prepare.filter.text();
    if typed.trim().is_empty() {
        return m.records.attendees.iter().collect();
    }
    let hits = m.live.complete_people(typed.trim());
    let lower = typed.trim().to_lowercase();
    m.records
        .attendees
        .iter()
        .filter(|a| {
            hits.contains(&a.id)
                || m.records.person_of(a.id).is_some_and(|p| {
                    p.name.to_lowercase().contains(&lower)
                        || p.post.to_lowercase().contains(&lower)
                        || m.records
                            .unit_of(p)
                            .is_some_and(|u| u.name.to_lowercase().contains(&lower))
                })
        })
        .collect()
}

/// How many rows the shown section has.
fn row_count(m: &Model) -> usize {
    match m.prepare.section {
        Section::Purpose => 1,
        Section::Agenda => shown_items(m).len(),
        Section::People => shown_people(m).len(),
    }
}

/// The item under the cursor.
pub fn chosen_item(m: &Model) -> Option<Id<Item>> {
    shown_items(m).get(m.prepare.agenda.at()).map(|(item, ..)| item.id)
}

/// The attendee under the cursor.
pub fn chosen_person(m: &Model) -> Option<Id<Attendee>> {
    shown_people(m).get(m.prepare.people.at()).map(|a| a.id)
}

/// Moves the cursor of the shown section.
pub fn step(m: &mut Model, step: Step) {
    let len = row_count(m);
    match m.prepare.section {
        Section::Purpose => {}
        Section::Agenda => m.prepare.agenda.step(step, len),
        Section::People => m.prepare.people.step(step, len),
    }
}

/// Typing filters the shown section.
pub fn type_filter(m: &mut Model, text: &str) {
    if m.prepare.section != Section::Purpose {
        m.prepare.filter.insert(text);
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

/// Keeps the cursors inside their lists.
pub fn clamp(m: &mut Model) {
    let (items, people) = (shown_items(m).len(), shown_people(m).len());
    m.prepare.agenda.clamp(items);
    m.prepare.people.clamp(people);
}

/// A command of this tab.
pub fn run(m: &mut Model, command: Command, cx: &mut Cx) {
    use strum::IntoEnumIterator;
    let sections: Vec<Section> = Section::iter().collect();
    let at = sections.iter().position(|s| *s == m.prepare.section).unwrap_or(0);
    match command {
        Command::NextSection => go(m, sections.get(at + 1).or_else(|| sections.first())),
        Command::PreviousSection => go(
            m,
            at.checked_sub(1)
                .and_then(|n| sections.get(n))
                .or_else(|| sections.last()),
        ),
        Command::EditRow => edit(m),
        Command::AddRow => match m.prepare.section {
            Section::Purpose => forms::meeting::open_purpose(m),
            Section::Agenda => forms::item::open(m, None),
            Section::People => forms::person::open(m, None),
        },
        Command::DeleteRow => delete(m, cx),
        Command::MoveRowUp => shift(m, false, cx),
        Command::MoveRowDown => shift(m, true, cx),
        Command::PasteList => match m.prepare.section {
            Section::People => forms::person::open_paste(m),
            _ => forms::item::open_paste(m),
        },
        Command::ImportRoster => super::roster::ask(m),
        Command::MakeChair => make_chair(m, cx),
        _ => {}
    }
}

fn go(m: &mut Model, section: Option<&Section>) {
    if let Some(section) = section {
        m.prepare.section = *section;
        m.prepare.filter.set_text("");
    }
}

fn edit(m: &mut Model) {
    match m.prepare.section {
        Section::Purpose => forms::meeting::open_purpose(m),
        Section::Agenda => {
            let item = chosen_item(m);
            forms::item::open(m, item);
        }
        Section::People => {
            let person = chosen_person(m);
            forms::person::open(m, person);
        }
    }
}

/// Whether a row can be dropped: nothing that was captured points at it.
pub fn is_free(m: &Model) -> bool {
    match m.prepare.section {
        Section::Purpose => false,
        Section::Agenda => chosen_item(m).is_some_and(|id| {
            !m.records.entries.iter().any(|e| e.item == Some(id))
                && !m.records.items.iter().any(|i| i.parent == Some(id))
        }),
        Section::People => chosen_person(m).is_some_and(|id| {
            use crate::domain::action::Owner;
            m.records.stays(id).next().is_none()
                && !m.records.entries.iter().any(|e| e.speaker == Some(id))
                && !m.records.motions.iter().any(|motion| motion.seconder == Some(id))
                && !m.records.attendees.iter().any(|a| a.substitute == Some(id))
                && !m
                    .records
                    .open_actions()
                    .any(|a| a.owners.contains(&Owner::Attendee(id)))
        }),
    }
}

fn delete(m: &mut Model, cx: &mut Cx) {
    match m.prepare.section {
        Section::Purpose => {}
        Section::Agenda => {
            if let Some(id) = chosen_item(m) {
                commit(m, Act::DeleteItem, Change::drop(id), cx);
            }
        }
        Section::People => {
            if let Some(id) = chosen_person(m) {
                commit(m, Act::DeletePerson, Change::drop(id), cx);
            }
        }
    }
    clamp(m);
}

/// Moves the row one place up or down among its neighbours.
fn shift(m: &mut Model, down: bool, cx: &mut Cx) {
    match m.prepare.section {
        Section::Purpose => {}
        Section::Agenda => {
            // The cursor stays on the item, over the sub-items that move with it.
            let item = chosen_item(m);
            shift_item(m, down, cx);
            if let Some(at) = shown_items(m).iter().position(|(shown, ..)| Some(shown.id) == item) {
                m.prepare.agenda.set(at);
            }
        }
        Section::People => {
            let person = chosen_person(m);
            shift_person(m, down, cx);
            if let Some(at) = shown_people(m).iter().position(|shown| Some(shown.id) == person) {
                m.prepare.people.set(at);
            }
        }
    }
}

fn shift_item(m: &mut Model, down: bool, cx: &mut Cx) {
    let Some(item) = chosen_item(m).and_then(|id| m.records.items.get(id)).cloned() else {
        return;
    };
    let siblings: Vec<&Item> = m.records.items.iter().filter(|i| i.parent == item.parent).collect();
    let Some(at) = siblings.iter().position(|i| i.id == item.id) else {
        return;
    };
    let other = if down {
        siblings.get(at + 1)
    } else {
        at.checked_sub(1).and_then(|n| siblings.get(n))
    };
    let Some(other) = other.map(|i| (*i).clone()) else {
        return;
    };
    let (here, there) = apart(item.place, other.place, ITEM_STEP, down);
    let parts = vec![
        Change::put(Item { place: there, ..item }),
        Change::put(Item { place: here, ..other }),
    ];
    commit(m, Act::MoveItem, Change::Batch(parts), cx);
}

fn shift_person(m: &mut Model, down: bool, cx: &mut Cx) {
    let Some(person) = chosen_person(m).and_then(|id| m.records.attendees.get(id)).cloned() else {
        return;
    };
    let Some(at) = m.records.attendees.position(person.id) else {
        return;
    };
    let rows = m.records.attendees.rows();
    let other = if down {
        rows.get(at + 1)
    } else {
        at.checked_sub(1).and_then(|n| rows.get(n))
    };
    let Some(other) = other.cloned() else { return };
    let (here, there) = apart(person.rank, other.rank, PLACE_STEP, down);
    let parts = vec![
        Change::put(Attendee { rank: there, ..person }),
        Change::put(Attendee { rank: here, ..other }),
    ];
    commit(m, Act::MovePerson, Change::Batch(parts), cx);
}

/// The places of two neighbours that change places; equal places are pulled apart.
const fn apart(here: i64, there: i64, step: i64, down: bool) -> (i64, i64) {
    if here == there {
        if down {
            (here, here + step / 2)
        } else {
            (here, here - step / 2)
        }
    } else {
        (here, there)
    }
}

/// The person under the cursor takes the chair; another one loses it.
fn make_chair(m: &mut Model, cx: &mut Cx) {
    let Some(id) = chosen_person(m) else { return };
    let mut parts = Vec::new();
    for attendee in &m.records.attendees {
        let duty = match attendee.duty {
            Duty::Chair if attendee.id == id => Duty::None,
            _ if attendee.id == id => Duty::Chair,
            Duty::Chair => Duty::None,
            other => other,
        };
        if duty != attendee.duty {
            parts.push(Change::put(Attendee {
                duty,
                ..attendee.clone()
            }));
        }
    }
    commit(m, Act::EditPerson, Change::Batch(parts), cx);
}
