//! Moving a row one place among its neighbours.

use crate::domain::{
    change::{Act, Change},
    entry::PLACE_STEP,
    record::{Key, Record},
    records::Records,
    template::ITEM_STEP,
};

use super::{
    super::{commit::commit, cx::Cx, model::Model},
    chosen_key,
    rows::{self, Row},
};

/// Moves the chosen row; the cursor stays on it, over the sub-items that move with it.
pub fn shift(m: &mut Model, down: bool, cx: &mut Cx) {
    let Some(key) = chosen_key(m) else { return };
    let Some((here, there)) = neighbours(m.ledger.records(), key, down) else {
        return;
    };
    let act = match key {
        Key::Item(_) => Act::MoveItem,
        Key::Attendee(_) => Act::MovePerson,
        _ => Act::MoveRow,
    };
    let step = if matches!(key, Key::Item(_)) {
        ITEM_STEP
    } else {
        PLACE_STEP
    };
    if let (Some(a), Some(b)) = (place_of(&here), place_of(&there)) {
        let (a, b) = apart(a, b, step, down);
        let parts = vec![Change::Put(placed(here, b)), Change::Put(placed(there, a))];
        commit(&mut m.ledger, act, Change::Batch(parts), cx);
        if let Some(at) = rows::shown(m).iter().position(|row| *row == Row::Record(key)) {
            m.prepare.set_cursor(at);
        }
    }
}

/// The row and the neighbour with which it changes places.
fn neighbours(r: &Records, key: Key, down: bool) -> Option<(Record, Record)> {
    let siblings: Vec<Key> = match key {
        Key::Item(id) => {
            let parent = r.items.get(id)?.parent;
            let same = r.items.iter().filter(|i| i.parent == parent);
            same.map(|i| i.id.into()).collect()
        }
        Key::Attendee(_) => r.attendees.iter().map(|a| a.id.into()).collect(),
        Key::CheckItem(_) => r.checklist.iter().map(|c| c.id.into()).collect(),
        Key::Equipment(_) => r.equipment.iter().map(|e| e.id.into()).collect(),
        Key::EquipmentRound(_) => r.equipment_rounds.iter().map(|e| e.id.into()).collect(),
        Key::Slide(_) => r.slides.iter().map(|s| s.id.into()).collect(),
        Key::DutyPost(_) => r.duty_posts.iter().map(|p| p.id.into()).collect(),
        Key::BudgetLine(_) => r.budget_lines.iter().map(|b| b.id.into()).collect(),
        _ => return None,
    };
    let at = siblings.iter().position(|k| *k == key)?;
    let other = if down { at + 1 } else { at.checked_sub(1)? };
    Some((r.row(key)?, r.row(*siblings.get(other)?)?))
}

/// Whether rows of this kind have an order of their own.
pub const fn is_ordered(key: Key) -> bool {
    matches!(
        key,
        Key::Item(_)
            | Key::Attendee(_)
            | Key::CheckItem(_)
            | Key::Equipment(_)
            | Key::EquipmentRound(_)
            | Key::Slide(_)
            | Key::DutyPost(_)
            | Key::BudgetLine(_)
    )
}

fn place_of(record: &Record) -> Option<i64> {
    Some(match record {
        Record::Item(row) => row.place,
        Record::Attendee(row) => row.rank,
        Record::CheckItem(row) => row.place,
        Record::Equipment(row) => row.place,
        Record::EquipmentRound(row) => row.place,
        Record::Slide(row) => row.place,
        Record::DutyPost(row) => row.place,
        Record::BudgetLine(row) => row.place,
        _ => return None,
    })
}

fn placed(mut record: Record, place: i64) -> Record {
    match &mut record {
        Record::Item(row) => row.place = place,
        Record::Attendee(row) => row.rank = place,
        Record::CheckItem(row) => row.place = place,
        Record::Equipment(row) => row.place = place,
        Record::EquipmentRound(row) => row.place = place,
        Record::Slide(row) => row.place = place,
        Record::DutyPost(row) => row.place = place,
        Record::BudgetLine(row) => row.place = place,
        _ => {}
    }
    record
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
