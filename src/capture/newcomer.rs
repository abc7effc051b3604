//! People who are not on the list yet: whom the last doubt names, and putting them on it.

use crate::domain::{
    change::Change,
    entry::{Entry, EntryKind, Remark},
    id::Mint,
    people::listed,
    records::Records,
};

use super::{
    as_line::as_line,
    attendance::begun,
    invite::{new_attendee, next_rank},
    mend::{Mended, capture_after, mend},
    outcome::Refusal,
    scene::Scene,
};

/// How far back a doubt is looked for: further up nobody sees it, and a key must not cost more in a long meeting.
const NEAR: usize = 50;

/// The line and the name of the last doubt, where it is about a name that nobody bears. An older doubt is left alone, for nobody
/// sees it.
pub fn nameless(records: &Records) -> Option<(&Entry, &str)> {
    let mut near = records.entries.iter().rev().take(NEAR);
    let last = near.find(|e| e.remark.is_some() && !e.struck)?;
    let Some(Remark::UnknownName(name)) = &last.remark else {
        return None;
    };
    Some((last, name))
}

/// Puts somebody on the list, and in the room where the line of an entry says so; the line is read again with the name known.
/// Returns the change.
///
/// # Errors
/// Why the line cannot be carried out.
pub fn add(scene: &Scene, entry: &Entry, name: &str, ids: &mut Mint) -> Result<Change, Refusal> {
    let records = scene.records;
    let raw = as_line(scene, entry);
    let (attendee, mut parts) = new_attendee(entry.meeting, name, next_rank(records), ids);
    if was_there(records, entry, &raw) {
        let stay = begun(entry, attendee, entry.at, ids);
        parts.push(Change::put(records.to_the_end(stay)));
    }
    if matches!(entry.kind, EntryKind::Arrival | EntryKind::Departure) {
        // The others of the list have come or gone already.
        parts.push(Change::put(Entry {
            text: listed(&[&entry.text, name]),
            remark: None,
            ..entry.clone()
        }));
        return Ok(Change::Batch(parts));
    }
    let added = Change::Batch(parts);
    let chosen = [(name.to_owned(), attendee)];
    let mended = capture_after(scene, &added, |scene| {
        let scene = Scene {
            chosen: &chosen,
            ..*scene
        };
        mend(&scene, entry, &raw, ids)
    })?;
    match mended {
        Mended::Line(captured) => Ok(Change::Batch(vec![added, captured.change])),
        Mended::Order { .. } => Err(Refusal::LineOfItsOwn),
    }
}

/// Whether the line of a name that was not known says that its bearer was in the room. Who is only given a task need not be
/// there, an arrival begins the stay itself, and who was named only after the end was not there.
fn was_there(records: &Records, entry: &Entry, raw: &str) -> bool {
    let over = records.meeting().and_then(|meeting| meeting.adjourned);
    let comes = matches!(raw.trim_start().chars().next(), Some('+' | '＋'));
    let is_task = matches!(entry.kind, EntryKind::Action | EntryKind::Departure);
    let itself = comes && entry.kind != EntryKind::Arrival;
    !is_task && !itself && over.is_none_or(|end| entry.at < end)
}
