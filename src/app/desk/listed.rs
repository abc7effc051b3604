//! A record that stands in a section as a row: its form, its name, its neighbours. Written once over the type, kept as a `RowKind`.

use crate::{
    domain::{
        agenda::Item,
        archive::ArchiveItem,
        change::{Act, Change},
        checklist::CheckItem,
        conveyance::Conveyance,
        deliverable::Deliverable,
        entry::PLACE_STEP,
        equipment::{Equipment, EquipmentRound, Slide},
        estimate::BudgetLine,
        expense::Expense,
        id::Id,
        inbound::Inbound,
        invitation::Invitation,
        lesson::Lesson,
        minutes_version::Confirmation,
        papers::{Paper, PaperCopy},
        people::Attendee,
        record::{Entity, Key, Record},
        records::Records,
        rewording::Rewording,
        seating::Seat,
        staffing::DutyPost,
        table::Table,
    },
    words::{Strings, field::FieldName, why::Why},
};

use super::{
    super::{
        commit::commit,
        cx::Cx,
        form::{Form, FormId, Topic},
        outcome::Outcome,
    },
    section::{Acts, DeskField, DeskSeen, DeskWork, RowKind, SectionRow, open},
};

/// The table of a kind of record, and the way out of the enums of all kinds.
pub trait Tabled: Entity + Into<Record> + 'static {
    /// Its rows.
    fn table(records: &Records) -> &Table<Self>;
    /// The identifier, if the key is one of this kind.
    fn id_in(key: Key) -> Option<Id<Self>>;
    /// The row, if it is one of this kind.
    fn of(record: &Record) -> Option<&Self>;

    /// The row of a key, if it is one of this kind.
    fn at(records: &Records, key: Key) -> Option<&Self> {
        Self::id_in(key).and_then(|id| Self::table(records).get(id))
    }

    /// The place behind the last row.
    fn behind(records: &Records) -> i64 {
        let last = Self::table(records).rows().last();
        last.map_or(0, |row| row.order().saturating_add(PLACE_STEP))
    }
}

macro_rules! tabled {
    ($($entity:ident $table:ident;)*) => {
        $(impl Tabled for $entity {
            fn table(records: &Records) -> &Table<Self> {
                &records.$table
            }
            fn id_in(key: Key) -> Option<Id<Self>> {
                match key {
                    Key::$entity(id) => Some(id),
                    _ => None,
                }
            }
            fn of(record: &Record) -> Option<&Self> {
                match record {
                    Record::$entity(row) => Some(row),
                    _ => None,
                }
            }
        })*
    };
}
tabled! {
    ArchiveItem archive_items;
    Attendee attendees;
    Confirmation confirmations;
    Conveyance conveyances;
    Expense expenses;
    Inbound inbounds;
    Lesson lessons;
    PaperCopy paper_copies;
    Rewording rewordings;
    BudgetLine budget_lines;
    CheckItem checklist;
    Deliverable deliverables;
    DutyPost duty_posts;
    Equipment equipment;
    EquipmentRound equipment_rounds;
    Invitation invitations;
    Item items;
    Paper papers;
    Seat seats;
    Slide slides;
}

/// A record as a row of a section.
pub trait SectionRecord: Tabled {
    /// The stable name of its form.
    const FORM: &'static str;
    /// The title of its form.
    const TITLE: fn(&'static Strings) -> &'static str;
    /// The fields that tell one row from the others: a form for many rows does not ask for them.
    const OWN: &'static [FieldName] = &[];
    /// The value that its form fills: the row, or more than that.
    type Sheet: Clone + 'static;
    /// The fields of its form.
    const FIELDS: &'static [DeskField<Self::Sheet>];
    /// The names of acts on it.
    const ACTS: Acts = Acts {
        edit: Act::EditRow,
        drop: Act::DeleteRow,
        shift: Act::MoveRow,
    };
    /// The way to its place in the order that people choose; `None` where rows have no such order.
    const PLACE: Option<fn(&mut Self) -> &mut i64> = None;
    /// The distance between two places.
    const STEP: i64 = PLACE_STEP;

    /// The value that the form starts from.
    fn sheet(&self, seen: &DeskSeen) -> Self::Sheet;

    /// The changes that the filled form asks for; `None` with what is wrong beside its field. Rows that stay the same may be
    /// among them.
    fn filled(&self, sheet: Self::Sheet, w: &mut DeskWork, form: &mut Form, cx: &mut Cx) -> Option<Vec<Change>>;

    /// Its name in the language of the screen.
    fn name(&self, seen: &DeskSeen) -> String;

    /// The name of a new one in the title of its form.
    fn new_name(&self, _: &DeskSeen) -> String {
        String::new()
    }

    /// The text that the filter searches.
    fn search(&self, seen: &DeskSeen) -> String;

    /// Whether it can be dropped: nothing that was captured points at it.
    ///
    /// # Errors
    /// The rows that point at it.
    fn free(&self, _: &Records) -> Result<(), Why> {
        Ok(())
    }

    /// The rows that go when it goes.
    fn goes_with(&self, _: &Records) -> Vec<Key> {
        Vec::new()
    }

    /// Whether it may change places with another.
    fn is_beside(&self, _: &Self) -> bool {
        true
    }
}

/// The form fills the row itself, and nothing else: part of an `impl SectionRecord`.
macro_rules! own_sheet {
    () => {
        type Sheet = Self;

        fn sheet(&self, _: &$crate::app::desk::DeskSeen) -> Self {
            self.clone()
        }

        fn filled(
            &self,
            sheet: Self,
            _: &mut $crate::app::desk::DeskWork,
            _: &mut $crate::app::form::Form,
            _: &mut $crate::app::cx::Cx,
        ) -> Option<Vec<$crate::domain::change::Change>> {
            Some(vec![$crate::domain::change::Change::put(sheet)])
        }
    };
}
pub(in crate::app) use own_sheet;

impl RowKind {
    /// The kind of a type.
    pub const fn of<T: SectionRecord>() -> Self {
        Self {
            form: T::FORM,
            own: T::OWN,
            holds: |key| T::id_in(key).is_some(),
            ask: ask::<T>,
            done: done::<T>,
            name: |seen, key| T::at(seen.records(), key).map(|row| row.name(seen)),
            free: |records, key| T::at(records, key).map_or(Ok(()), |row| row.free(records)),
            goes_with: |records, key| {
                T::at(records, key)
                    .map(|row| row.goes_with(records))
                    .unwrap_or_default()
            },
            is_ordered: T::PLACE.is_some(),
            shift: shift::<T>,
            acts: T::ACTS,
        }
    }
}

/// The form of a row.
pub fn form_of<T: SectionRecord>(seen: &DeskSeen, row: T) -> Form {
    let sheet = row.sheet(seen);
    let is_known = T::table(seen.records()).get(row.id()).is_some();
    let name = if is_known { row.name(seen) } else { row.new_name(seen) };
    let id = FormId {
        name: T::FORM,
        topic: Topic::Row(Box::new(row.into())),
    };
    Form::titled(id, T::TITLE).of(name).ask(T::FIELDS, &sheet, seen)
}

/// Asks for a new row.
pub fn ask_new<T: SectionRecord>(w: &DeskWork, row: T) -> Outcome {
    open(form_of(&w.seen(), row))
}

fn ask<T: SectionRecord>(seen: &DeskSeen, record: &Record) -> Option<Form> {
    T::of(record).map(|row| form_of(seen, row.clone()))
}

fn done<T: SectionRecord>(w: &mut DeskWork, form: &mut Form, topic: &Topic, cx: &mut Cx) -> bool {
    let Topic::Row(record) = topic else { return true };
    let Some(row) = T::of(record) else { return true };
    let mut sheet = row.sheet(&w.seen());
    if !form.store(T::FIELDS, &mut sheet, &w.seen()) {
        return false;
    }
    let Some(mut parts) = row.filled(sheet, w, form, cx) else {
        return false;
    };
    parts.retain(|part| !matches!(part, Change::Put(row) if w.records().row(row.key()).as_ref() == Some(row)));
    commit(w.ledger, T::ACTS.edit, Change::Batch(parts), cx);
    // A changed place moves the row, and a new one stands where none did; the next command is meant for it.
    w.point_at(record.key());
    true
}

/// All rows of a type, in their order.
pub fn rows_of<T: SectionRecord>(seen: &DeskSeen) -> Vec<SectionRow>
where
    Key: From<Id<T>>,
{
    T::table(seen.records())
        .iter()
        .map(|row| SectionRow::Record(row.id().into()))
        .collect()
}

/// The text that the filter looks into, of a row of a type.
pub fn text_of<T: SectionRecord>(seen: &DeskSeen, row: &SectionRow) -> String {
    let record = row.try_as_record_ref().and_then(|key| T::at(seen.records(), *key));
    record.map(|row| row.search(seen)).unwrap_or_default()
}

/// The row under the cursor, if it is of a type.
///
/// # Errors
/// There is no such row.
pub fn chosen<T: SectionRecord>(seen: &DeskSeen) -> Result<T, Why> {
    let row = seen.chosen_key().and_then(|key| T::at(seen.records(), key));
    row.cloned().ok_or(Why::NoRow)
}

/// A row and its neighbour change places; equal places are pulled apart.
fn shift<T: SectionRecord>(records: &Records, key: Key, down: bool) -> Vec<Change> {
    let (Some(place), Some(row)) = (T::PLACE, T::at(records, key)) else {
        return Vec::new();
    };
    let beside: Vec<&T> = T::table(records).iter().filter(|other| row.is_beside(other)).collect();
    let Some(at) = beside.iter().position(|other| other.id() == row.id()) else {
        return Vec::new();
    };
    let other = if down { Some(at + 1) } else { at.checked_sub(1) };
    let Some(other) = other.and_then(|at| beside.get(at)) else {
        return Vec::new();
    };
    let (mut here, mut there) = (row.clone(), (*other).clone());
    let (a, mut b) = (*place(&mut here), *place(&mut there));
    if a == b {
        b = if down { a + T::STEP / 2 } else { a - T::STEP / 2 };
    }
    *place(&mut here) = b;
    *place(&mut there) = a;
    vec![Change::put(here), Change::put(there)]
}

/// A row in words: its parts that are not empty.
pub fn joined(first: &str, second: &str) -> String {
    format!("{first} {second}").trim().to_owned()
}
