//! People who are not on the list yet: whom the last doubt names, and putting them on it.

use crate::{
    capture::{
        correcting::{
            as_line::as_line,
            mend::{Mended, mend},
        },
        entry::in_place::capture_after,
        outcome::Refusal,
        read::read,
        scene::{Scene, TypedLine},
    },
    domain::{
        change::Change,
        entry::{Entry, EntryKind, Remark},
        id::Mint,
        people::{Category, listed},
        records::Records,
    },
};

use super::{
    attendance::begun,
    stranger::{Stranger, parted, put_on_list},
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

/// Somebody who is on no list, with the unit and the post that stand in brackets behind the name in a line; and the line without them.
fn told(line: &str, name: &str) -> (Stranger, String) {
    // The name of a speaker may have been kept with its brackets.
    let name = name.split_once(['(', '（']).map_or(name, |(name, _)| name.trim_end());
    let plain = || Stranger {
        name: name.to_owned(),
        unit: String::new(),
        post: String::new(),
    };
    let Some((before, after)) = line.split_once(name) else {
        return (plain(), line.to_owned());
    };
    let inside = after.trim_start().strip_prefix(['(', '（']);
    let Some((inside, rest)) = inside.and_then(|inside| inside.split_once([')', '）'])) else {
        return (plain(), line.to_owned());
    };
    let stranger = Stranger::read(&format!("{name} ({inside})")).unwrap_or_else(plain);
    (parted(stranger), format!("{before}{name}{rest}"))
}

/// Puts somebody on the list, and in the room where the line of an entry says so; the line is read again with the name known.
/// Returns the change.
///
/// # Errors
/// Why the line cannot be carried out.
pub fn add(
    scene: &Scene,
    (entry, name): (&Entry, &str),
    category: Category,
    ids: &mut Mint,
) -> Result<Change, Refusal> {
    let records = scene.records;
    let line = as_line(scene, entry);
    let (stranger, raw) = if entry.kind == EntryKind::Regrets {
        // Brackets behind the name of somebody who is excused hold the reason.
        let name = name.to_owned();
        (
            Stranger {
                name,
                unit: String::new(),
                post: String::new(),
            },
            line,
        )
    } else {
        told(&line, name)
    };
    let (attendee, on_list) = put_on_list(scene, &stranger, category, ids)?;
    let mut parts = vec![on_list];
    if was_there(records, entry, &raw) {
        let stay = begun(entry, attendee, entry.at, ids);
        parts.push(Change::put(records.to_the_end(stay)));
    }
    if matches!(entry.kind, EntryKind::Arrival | EntryKind::Departure) {
        // The others of the list have come or gone already.
        let after = Change::Batch(parts);
        // The next name of the line that is on no list waits its turn.
        let next = capture_after(scene, &after, |scene| {
            read(scene, &TypedLine::typed(&entry.raw, entry.at)).remark
        });
        let next = next.filter(|remark| matches!(remark, Remark::UnknownName(_) | Remark::AmbiguousName(_)));
        let joined = Change::put(Entry {
            text: listed(&[&entry.text, name]),
            remark: next,
            ..entry.clone()
        });
        return Ok(after.then(joined));
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

/// Whether the line of a name that was not known says that its bearer was in the room. A person who is only given a task need not be there,
/// an arrival begins the stay itself, and a person named only after the end was not there.
fn was_there(records: &Records, entry: &Entry, raw: &str) -> bool {
    let over = records.meeting().and_then(|meeting| meeting.adjourned);
    let comes = matches!(raw.trim_start().chars().next(), Some('+' | '＋'));
    let is_task = matches!(
        entry.kind,
        EntryKind::Action | EntryKind::Departure | EntryKind::Regrets
    );
    let itself = comes && entry.kind != EntryKind::Arrival;
    !is_task && !itself && over.is_none_or(|end| entry.at < end)
}
