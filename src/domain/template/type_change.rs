//! Another type for a meeting that was not opened yet: rows of the old type that nobody touched go, those of the new one come, and what
//! was typed stays (docs/rules.md §templates).

use std::collections::{HashMap, HashSet};

use super::{ITEM_STEP, NewMeeting, Template};
use crate::domain::{
    agenda::{Item, ItemKind},
    change::Change,
    checklist::CheckItem,
    deliverable::Deliverable,
    entry::PLACE_STEP,
    equipment::{Equipment, EquipmentRound},
    id::{Id, Ids},
    meeting::{Meeting, MeetingState},
    record::{Entity, Key, Record},
    records::Records,
    staffing::DutyPost,
    time::Stamp,
};

/// A meeting that gets another type.
#[derive(Debug, Clone, Copy)]
pub struct TypeChange<'a> {
    pub before: &'a Meeting,
    /// The meeting as the form says it is.
    pub after: &'a Meeting,
    /// The type it had; `None` where that is not known any more: then its rows stay.
    pub from: Option<&'a Template>,
    pub to: &'a Template,
    /// Whether the new rows are in Chinese.
    pub chinese: bool,
}

/// How many rows went, came and stayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TypeChangeCount {
    pub gone: usize,
    pub come: usize,
    pub stayed: usize,
}

/// A kind of row with which a meeting begins.
trait Begun: Entity {
    /// The row with the identifier and the place of another one, and all else as it is.
    fn in_place_of(&self, other: &Self) -> Self;
    /// Whether two rows are about the same thing.
    fn is_same(&self, other: &Self) -> bool;
    fn placed(self, place: usize) -> Self;
}

/// The place of the n-th row of a list, in steps.
fn place_of(n: usize, step: i64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX).saturating_mul(step)
}

macro_rules! begun {
    ($kind:ident, $step:expr, |$one:ident, $other:ident| $same:expr) => {
        impl Begun for $kind {
            fn in_place_of(&self, other: &Self) -> Self {
                Self {
                    id: other.id,
                    meeting: other.meeting,
                    place: other.place,
                    ..self.clone()
                }
            }
            fn is_same(&self, other: &Self) -> bool {
                let ($one, $other) = (self, other);
                $same
            }
            fn placed(self, n: usize) -> Self {
                Self {
                    place: place_of(n, $step),
                    ..self
                }
            }
        }
    };
}
begun!(Item, ITEM_STEP, |one, other| one.parent.is_none()
    && other.parent.is_none()
    && one.title == other.title);
begun!(CheckItem, PLACE_STEP, |one, other| one.text == other.text
    || (!one.source_id.is_empty() && one.source_id == other.source_id));
begun!(Equipment, PLACE_STEP, |one, other| one.name == other.name);
begun!(EquipmentRound, PLACE_STEP, |one, other| one.name == other.name);
begun!(DutyPost, PLACE_STEP, |one, other| one.desk == other.desk);

impl Begun for Deliverable {
    fn in_place_of(&self, other: &Self) -> Self {
        Self {
            id: other.id,
            meeting: other.meeting,
            ..self.clone()
        }
    }
    fn is_same(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
    fn placed(self, _: usize) -> Self {
        self
    }
}

/// The rows of one kind out of the rows of a type.
fn made<T: Begun>(rows: &[Change], of: fn(&Record) -> Option<&T>) -> Vec<T> {
    let rows = rows.iter().filter_map(|row| match row {
        Change::Put(row) => of(row).cloned(),
        Change::Drop(_) | Change::Batch(_) => None,
    });
    rows.collect()
}

/// The rows of a meeting while it gets another type.
struct Exchange {
    /// The rows with which meetings of the old type begin, in both languages.
    old: Vec<Change>,
    new: Vec<Change>,
    /// Rows at which others point.
    pointed: HashSet<Key>,
    parts: Vec<Change>,
    count: TypeChangeCount,
}

impl TypeChange<'_> {
    /// The change, and how many rows go, come and stay.
    pub fn change(&self, records: &Records, now: Stamp, ids: &mut Ids) -> (Change, TypeChangeCount) {
        let id = self.before.id;
        let new = |chinese| NewMeeting {
            title: self.after.title.clone(),
            start: self.after.start,
            zone: self.after.zone,
            chinese,
        };
        // Identifiers of rows that are only compared are used up nowhere.
        let old = |chinese| {
            let from = self.from.into_iter();
            from.flat_map(move |from| from.rows(id, &new(chinese), now, &mut Ids::new(0)))
        };
        let mut exchange = Exchange {
            old: old(false).chain(old(true)).collect(),
            new: self.to.rows(id, &new(self.chinese), now, ids),
            pointed: pointed(records),
            parts: Vec::new(),
            count: TypeChangeCount::default(),
        };
        let meeting = self.meeting(&exchange);
        exchange.parts.push(Change::put(meeting));
        exchange.turn(&records.items, of_item, closing);
        exchange.turn(&records.deliverables, of_deliverable, |_| 0);
        exchange.turn(&records.checklist, of_line, |_| 0);
        exchange.turn(&records.equipment_rounds, of_round, |_| 0);
        exchange.turn(&records.equipment, of_device, |_| 0);
        exchange.turn(&records.duty_posts, of_post, |_| 0);
        (Change::Batch(exchange.parts), exchange.count)
    }

    /// The meeting with the rules of the new type in the place of those of the old one; a rule that somebody set stays.
    fn meeting(&self, exchange: &Exchange) -> Meeting {
        let (before, after) = (self.before, self.after);
        let meetings = |rows: &[Change]| -> Vec<Meeting> {
            let rows = rows.iter().filter_map(|row| match row {
                Change::Put(Record::Meeting(meeting)) => Some((**meeting).clone()),
                Change::Put(_) | Change::Drop(_) | Change::Batch(_) => None,
            });
            rows.collect()
        };
        let old = meetings(&exchange.old);
        let Some(new) = meetings(&exchange.new).into_iter().next() else {
            return after.clone();
        };
        macro_rules! rule {
            ($field:ident) => {
                if after.$field == before.$field
                    && (old.is_empty() || old.iter().any(|old| old.$field == before.$field))
                {
                    new.$field.clone()
                } else {
                    after.$field.clone()
                }
            };
        }
        Meeting {
            template: new.template.clone(),
            template_revision: new.template_revision,
            template_hash: new.template_hash.clone(),
            form: rule!(form),
            length_min: rule!(length_min),
            record_mode: rule!(record_mode),
            rules: rule!(rules),
            quorum: rule!(quorum),
            vote_base: rule!(vote_base),
            recording: rule!(recording),
            secrecy: rule!(secrecy),
            speech_limit_min: rule!(speech_limit_min),
            verify_identity: rule!(verify_identity),
            round_every_min: rule!(round_every_min),
            functions: rule!(functions),
            weight: new.weight,
            // The new type asks for other things.
            state: if before.state == MeetingState::Ready {
                MeetingState::Preparing
            } else {
                after.state
            },
            ..after.clone()
        }
    }
}

impl Exchange {
    /// Drops the untouched rows of a kind, puts those of the new type, and between them those that stay: in the place of a new row about the
    /// same thing, else before the last `closing` ones.
    fn turn<'r, T>(
        &mut self,
        rows: impl IntoIterator<Item = &'r T>,
        of: fn(&Record) -> Option<&T>,
        closing: fn(&[T]) -> usize,
    ) where
        T: Begun + 'r,
        Record: From<T>,
        Key: From<Id<T>>,
    {
        let (old, new) = (made(&self.old, of), made(&self.new, of));
        let meeting = self.meeting();
        let mut stay: Vec<T> = Vec::new();
        for row in rows.into_iter().filter(|row| row.meeting() == meeting) {
            let untouched = old.iter().any(|old| old.in_place_of(row) == *row);
            if untouched && !self.pointed.contains(&Key::from(row.id())) {
                self.parts.push(Change::drop(row.id()));
                self.count.gone += 1;
            } else {
                stay.push(row.clone());
            }
        }
        self.count.stayed += stay.len();
        let closing = closing(&new);
        let mut slots: Vec<T> = Vec::new();
        let mut behind = 0;
        let opening = new.len().saturating_sub(closing);
        for (n, row) in new.into_iter().enumerate() {
            if let Some(at) = stay.iter().position(|stays| stays.is_same(&row)) {
                slots.push(stay.remove(at));
            } else {
                self.count.come += 1;
                slots.push(row);
            }
            behind += usize::from(n >= opening);
        }
        let at = slots.len().saturating_sub(behind);
        slots.splice(at..at, stay);
        let placed = slots.into_iter().enumerate();
        self.parts.extend(placed.map(|(n, row)| Change::put(row.placed(n + 1))));
    }

    fn meeting(&self) -> Option<Id<Meeting>> {
        self.new.iter().find_map(|row| match row {
            Change::Put(Record::Meeting(meeting)) => Some(meeting.id),
            Change::Put(_) | Change::Drop(_) | Change::Batch(_) => None,
        })
    }
}

/// How many items at the end of a new agenda are procedure, which comes behind everything else.
fn closing(items: &[Item]) -> usize {
    let other = items.iter().rposition(|item| item.kind != ItemKind::Procedural);
    other.map_or(0, |other| items.len() - other - 1)
}

/// The rows at which others point: they are in use.
fn pointed(records: &Records) -> HashSet<Key> {
    let items = records.items.iter().filter_map(|row| row.parent);
    let items = items
        .chain(records.entries.iter().filter_map(|row| row.item))
        .chain(records.interests.iter().filter_map(|row| row.item))
        .chain(records.papers.iter().filter_map(|row| row.item))
        .chain(records.intervals.iter().filter_map(|row| row.withdrew));
    let mut pointed: HashSet<Key> = items.map(Key::from).collect();
    for row in &records.round_results {
        pointed.insert(row.round.into());
        pointed.extend(row.equipment.map(Key::from));
        pointed.extend(row.post.map(Key::from));
        pointed.extend(row.line.map(Key::from));
    }
    pointed.extend(records.incidents.iter().filter_map(|row| row.equipment).map(Key::from));
    pointed.extend(records.post_shifts.iter().map(|row| Key::from(row.post)));
    pointed
}

/// Whether a row that a change of type brought, and that turning it back would drop, was changed or used since.
pub fn is_used_since(from: &Change, back: &Change, records: &Records) -> bool {
    let pointed = pointed(records);
    let mut left = HashMap::new();
    from.each(&mut |part| {
        if let Change::Put(row) = part {
            left.insert(row.key(), row.clone());
        }
    });
    let mut used = false;
    back.each(&mut |part| {
        if let Change::Drop(key) = part
            && let Some(now) = records.row(*key)
        {
            used |= pointed.contains(key) || left.get(key).is_some_and(|left| *left != now);
        }
    });
    used
}

macro_rules! of_kind {
    ($($name:ident $kind:ident;)*) => {$(
        fn $name(row: &Record) -> Option<&$kind> {
            if let Record::$kind(row) = row { Some(row) } else { None }
        }
    )*};
}
of_kind! {
    of_item Item;
    of_deliverable Deliverable;
    of_line CheckItem;
    of_round EquipmentRound;
    of_device Equipment;
    of_post DutyPost;
}
