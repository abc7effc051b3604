//! The part of a meeting that the desk at the door is given: who is expected, who is here, and where. A list of what is open, within the one
//! of register-only meetings: a kind of row or a field that is not named is closed.

use crate::domain::{
    attendance::Interval,
    clean::clean_value,
    entry::{Entry, EntryKind},
    meeting::Meeting,
    people::Person,
    record::Record,
};

use super::registered;

/// Returns the row without what the door has no use for; `None` if the whole row stays here.
pub fn for_the_door(row: &Record) -> Option<Record> {
    let open = registered(row)?;
    Some(match (open, row) {
        (Record::Unit(unit), _) => Record::Unit(unit),
        (Record::Person(person), _) => Person {
            phone: String::new(),
            email: String::new(),
            former: String::new(),
            changed: None,
            ..*person
        }
        .into(),
        // The door tells people which meeting it is; a register-only one is known by its code.
        (Record::Meeting(open), Record::Meeting(own)) => Meeting {
            title: own.title.clone(),
            ..*open
        }
        .into(),
        (Record::Attendee(attendee), _) => Record::Attendee(attendee),
        // A withdrawal names an item.
        (Record::Interval(stay), _) => Interval {
            withdrew: None,
            ..*stay
        }
        .into(),
        (Record::Entry(entry), _) if is_movement(&entry) => Entry {
            item: None,
            speaker: None,
            about: None,
            ..*entry
        }
        .into(),
        _ => return None,
    })
}

/// Returns the row as the door hands it back, its texts made safe; `None` for what does not come from there. Words such as the reason of a
/// leaving are kept, but of a register-only meeting only what the door was given.
pub fn from_the_door(row: &Record, register_only: bool) -> Option<Record> {
    if register_only {
        return cleaned(&for_the_door(row)?);
    }
    #[expect(clippy::wildcard_enum_match_arm, reason = "other rows do not come from the door")]
    let is_kept = match row {
        Record::Unit(_) | Record::Person(_) | Record::Attendee(_) | Record::Interval(_) => true,
        Record::Entry(entry) => is_movement(entry),
        _ => false,
    };
    if is_kept { cleaned(row) } else { None }
}

/// The row with its texts made safe: the file comes from another laptop.
fn cleaned(row: &Record) -> Option<Record> {
    let mut value = serde_json::to_value(row).ok()?;
    clean_value(&mut value);
    serde_json::from_value(value).ok()
}

/// Whether a line says nothing but that somebody came or went.
const fn is_movement(entry: &Entry) -> bool {
    matches!(entry.kind, EntryKind::Arrival | EntryKind::Departure)
}
