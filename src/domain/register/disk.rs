//! The form in which rows of a register-only meeting reach memory and disk (docs/rules.md §secrecy): open fields as they are, a sign in
//! place of what was written in closed ones, so that a gate still knows that a reason was given; a code in place of the title.

use serde_json::{Map, Value};

use super::{is_no_number, is_of_type, is_open, without_words};
use crate::domain::{
    change::Change,
    entry::{Entry, EntryKind},
    id::Id,
    matter::MatterStep,
    meeting::Meeting,
    record::Record,
    records::Records,
    template::ITEM_STEP,
};

/// Stands where something was written that is not kept.
pub const UNKEPT: &str = "***";

/// The title of a register-only meeting: the day of its start and the end of its identifier.
pub fn code(meeting: &Meeting) -> String {
    let day = meeting.zone.date(meeting.start).format("%Y%m%d");
    format!("{day}-{:04}", meeting.id.raw().unsigned_abs() % 10_000)
}

/// The title of an item or a paper: its number in the register.
fn numbered(n: i64) -> String {
    format!("№{n}")
}

/// Returns the change with what may be kept of it, and whether anything was left out. Rows of meetings that keep more stay as they are; a
/// row whose meeting is neither in memory nor in the change is closed: nobody knows what that meeting keeps.
pub fn closed(records: &Records, change: Change) -> (Change, bool) {
    close_by(records, change, true)
}

/// Returns the change, which gives rows what they held before, with what may be kept of it. A row of a meeting that nobody knows stays as it
/// is: it was closed when it was put, if it had to be.
pub fn closed_again(records: &Records, change: Change) -> Change {
    close_by(records, change, false).0
}

/// Closes the rows of register-only meetings, and of those that are neither in memory nor in the change if `unknown` says so.
fn close_by(records: &Records, change: Change, unknown: bool) -> (Change, bool) {
    let (mut secret, mut open): (Vec<Id<Meeting>>, Vec<Id<Meeting>>) = (Vec::new(), Vec::new());
    change.each(&mut |part| {
        if let Change::Put(Record::Meeting(meeting)) = part {
            let of_its_kind = if meeting.register_only() {
                &mut secret
            } else {
                &mut open
            };
            of_its_kind.push(meeting.id);
        }
    });
    let made = |id: Id<Meeting>| secret.contains(&id) && records.meetings.get(id).is_none();
    let is_secret = |id: Id<Meeting>| {
        secret.contains(&id)
            || match records.meetings.get(id) {
                Some(meeting) => meeting.register_only(),
                None => unknown && !open.contains(&id),
            }
    };
    let mut lost = false;
    let scene = CloseScene {
        records,
        is_secret: &is_secret,
        made: &made,
    };
    let change = close(change, &scene, &mut lost);
    (change, lost)
}

/// The rows as they stand, and which meetings keep only their register.
struct CloseScene<'a> {
    records: &'a Records,
    /// Whether only the register of a meeting is kept.
    is_secret: &'a dyn Fn(Id<Meeting>) -> bool,
    /// Whether the meeting is made by the same change, out of its type.
    made: &'a dyn Fn(Id<Meeting>) -> bool,
}

impl CloseScene<'_> {
    /// The fields of the row as it stands; empty if it is new.
    fn before(&self, row: &Record) -> Map<String, Value> {
        let standing = self.records.row(row.key());
        standing
            .and_then(|row| fields_of(&row))
            .map(|(_, fields)| fields)
            .unwrap_or_default()
    }
}

/// The kind of a row, and its fields as the records write them.
fn fields_of(row: &Record) -> Option<(String, Map<String, Value>)> {
    let Value::Object(tagged) = serde_json::to_value(row).ok()? else {
        return None;
    };
    let (kind, fields) = tagged.into_iter().next()?;
    let Value::Object(fields) = fields else { return None };
    Some((kind, fields))
}

fn close(change: Change, scene: &CloseScene<'_>, lost: &mut bool) -> Change {
    match change {
        Change::Put(row) if row.meeting().is_some_and(scene.is_secret) => {
            let kept = kept(&row, scene);
            *lost |= kept.as_ref() != Some(&row) && !says_again(&row);
            kept.map_or(Change::Batch(Vec::new()), Change::Put)
        }
        Change::Put(_) | Change::Drop(_) => change,
        Change::Batch(parts) => parts.into_iter().map(|part| close(part, scene, lost)).collect(),
    }
}

/// Whether a row says in words what stands in other rows: an entry of the feed what it made, a step of a matter which field was changed.
fn says_again(row: &Record) -> bool {
    matches!(row, Record::Entry(_)) || matches!(row, Record::MatterEvent(step) if step.kind == MatterStep::Changed)
}

/// The row as it may be kept; `None` if it is nothing but content.
fn kept(row: &Record, scene: &CloseScene<'_>) -> Option<Record> {
    // That something went wrong, with which device and when, belongs to the register of devices.
    let is_incident = matches!(row, Record::Entry(entry) if entry.kind == EntryKind::Incident);
    if super::is_content(row) && !is_incident {
        return None;
    }
    let (kind, mut fields) = fields_of(row)?;
    let is_made = row.meeting().is_some_and(scene.made);
    let before = scene.before(row);
    for (name, value) in &mut fields {
        let written = is_of_type(&kind, name) && !is_made && before.get(name) != Some(&*value);
        if !is_open(&kind, name) || written || is_no_number(&kind, name, value) {
            *value = signed(value.take());
        }
    }
    let closed = serde_json::from_value(Value::Object(Map::from_iter([(kind, Value::Object(fields))]))).ok()?;
    Some(own_words(row, without_words(closed)))
}

/// A sign in place of a text; nothing in place of anything else.
fn signed(value: Value) -> Value {
    match value {
        Value::String(text) if text.is_empty() => Value::String(text),
        Value::String(_) => Value::String(UNKEPT.to_owned()),
        Value::Number(_) => Value::from(0),
        Value::Bool(_) => Value::Bool(false),
        Value::Array(_) => Value::Array(Vec::new()),
        Value::Object(_) | Value::Null => Value::Null,
    }
}

/// Gives back what the program itself wrote: the code of the meeting, the names of those who come and go, counts.
fn own_words(before: &Record, mut row: Record) -> Record {
    match (before, &mut row) {
        (Record::Meeting(_), Record::Meeting(meeting)) => meeting.title = code(meeting),
        (Record::Item(_), Record::Item(item)) => item.title = numbered(item.place / ITEM_STEP),
        (Record::Paper(_), Record::Paper(paper)) => paper.title = numbered(paper.number.into()),
        (Record::Entry(before), Record::Entry(entry)) => {
            entry.raw = String::new();
            entry.text = names_only(before);
        }
        _ => {}
    }
    row
}

/// The text of an entry as far as it is made of names and numbers.
fn names_only(entry: &Entry) -> String {
    let text = entry.text.as_str();
    match entry.kind {
        EntryKind::Arrival | EntryKind::Departure | EntryKind::Regrets => {
            text.split(['（', '(']).next().unwrap_or_default().trim_end().to_owned()
        }
        EntryKind::VoteResult if text.chars().all(|c| c.is_ascii_digit() || c == '/') => text.to_owned(),
        EntryKind::Note
        | EntryKind::Continuation
        | EntryKind::Decision
        | EntryKind::Action
        | EntryKind::Question
        | EntryKind::Requirement
        | EntryKind::Motion
        | EntryKind::Second
        | EntryKind::VoteResult
        | EntryKind::Incident
        | EntryKind::Information
        | EntryKind::Idea
        | EntryKind::Help
        | EntryKind::Link
        | EntryKind::ItemStart
        | EntryKind::Correction
        | EntryKind::Opened
        | EntryKind::Recess
        | EntryKind::Resumed
        | EntryKind::Adjourned
        | EntryKind::Reopened
        | EntryKind::RecorderOn
        | EntryKind::RecorderOff
        | EntryKind::RecordingMark
        | EntryKind::Interest
        | EntryKind::ItemOutcome
        | EntryKind::Wording
        | EntryKind::ClosedPart
        | EntryKind::PublicPart
        | EntryKind::Aside => String::new(),
    }
}
