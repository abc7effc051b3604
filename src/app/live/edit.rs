//! Working on entries that are already in the feed: editing in place, turning one kind into another, striking out.

use crate::{
    domain::{
        action::Due,
        change::{Act, Change},
        decision::Verdict,
        entry::{Entry, EntryKind, Remark},
        id::Id,
    },
    input::command::{Command, Why},
    line::reading::{Reading, What},
};

use super::{
    super::{commit::commit, cx::Cx, model::Model, notice::Notice},
    capture, changed,
    frame::{self, Source},
};

/// Entries that can be opened for editing: those with a text of their own.
fn editable(entry: &Entry) -> bool {
    entry.kind.convertible()
}

/// The entry that conversions and strikes work on: the one being edited, else the last one that was captured.
pub fn target(m: &Model) -> Option<&Entry> {
    match m.live.editing {
        Some(id) => m.records.entries.get(id),
        None => m.records.entries.iter().rev().find(|e| editable(e) && !e.struck),
    }
}

/// Up: opens the entry before the one being edited, or the last one; a line that was begun is set aside.
pub fn older(m: &mut Model, cx: &mut Cx) {
    let entries = m.records.entries.rows();
    let from = m
        .live
        .editing
        .and_then(|id| m.records.entries.position(id))
        .unwrap_or(entries.len());
    let Some(entry) = entries.iter().take(from).rev().find(|e| editable(e)) else {
        return;
    };
    let (id, text) = (entry.id, shown_text(m, entry));
    open(m, id, &text, cx);
}

/// Down: the entry after the one being edited; after the last one, the line that was set aside.
pub fn newer(m: &mut Model, cx: &mut Cx) {
    let Some(at) = m.live.editing.and_then(|id| m.records.entries.position(id)) else {
        m.live.scroll = 0;
        return;
    };
    match m.records.entries.iter().skip(at + 1).find(|e| editable(e)) {
        Some(entry) => {
            let (id, text) = (entry.id, shown_text(m, entry));
            open(m, id, &text, cx);
        }
        None => {
            m.live.clear();
            changed(m, cx);
        }
    }
}

/// Opens an entry of the feed for editing.
pub fn open_entry(m: &mut Model, id: Id<Entry>, cx: &mut Cx) {
    if let Some(entry) = m.records.entries.get(id) {
        let text = shown_text(m, entry);
        open(m, id, &text, cx);
    }
}

fn open(m: &mut Model, id: Id<Entry>, text: &str, cx: &mut Cx) {
    if m.live.editing.is_none() {
        m.live.set_aside();
    }
    m.live.field.set_text(text);
    m.live.long = text.contains('\n');
    m.live.editing = Some(id);
    pin_names(m, id);
    let len = m.records.entries.len();
    m.live.scroll = m
        .records
        .entries
        .position(id)
        .map_or(0, |at| (len - at).saturating_sub(3));
    m.live.first_key = None;
    m.live.shift_ms = 0;
    super::hint::refresh(m, cx.now);
}

/// An entry as a line that would make it again.
fn shown_text(m: &Model, entry: &Entry) -> String {
    let derived_name = entry.speaker.map(|id| m.records.name_of(id)).unwrap_or_default();
    match entry.kind {
        EntryKind::Note if !derived_name.is_empty() => format!("{derived_name}：{}", entry.text),
        EntryKind::Continuation => format!("... {}", entry.text),
        EntryKind::Decision => format!("={}", entry.text),
        EntryKind::Action => {
            let mut line = format!("!{}", entry.text);
            if let Some(action) = m.records.action_of(entry.id) {
                for owner in &action.owners {
                    line.push_str(" @");
                    line.push_str(&owner_name(m, owner));
                }
                if !action.due.phrase.is_empty() {
                    line.push_str(" ~");
                    line.push_str(&action.due.phrase);
                }
            }
            line
        }
        EntryKind::Question => format!("?{}", entry.text),
        EntryKind::Requirement => format!("*{}", entry.text),
        EntryKind::Motion => format!("${}", entry.text),
        EntryKind::Incident => format!("%{}", entry.text),
        EntryKind::Note if entry.remark.is_none() => as_typed_note(m, entry),
        _ => entry.text.clone(),
    }
}

/// A note whose text would read as something else gets the sign that makes it literal.
fn as_typed_note(m: &Model, entry: &Entry) -> String {
    let reading = frame::read(m, &entry.text, entry.at, Source::CLERK);
    if reading == Reading::note(&entry.text) {
        entry.text.clone()
    } else {
        format!("\\{}", entry.text)
    }
}

/// Names in a line that is opened mean those whom they meant before, also where others bear the same name.
fn pin_names(m: &mut Model, id: Id<Entry>) {
    let Some(entry) = m.records.entries.get(id) else { return };
    let owners = m
        .records
        .action_of(id)
        .into_iter()
        .flat_map(|action| &action.owners)
        .filter_map(|owner| match owner {
            crate::domain::action::Owner::Attendee(id) => Some(*id),
            _ => None,
        });
    let known = entry.speaker.into_iter().chain(owners);
    m.live.pins = known.map(|who| (m.records.name_of(who).to_owned(), who)).collect();
}

/// Kinds that have no sign of their own at the start of a line: without another sign an edited line keeps its kind.
const fn has_no_sign(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Information
            | EntryKind::Idea
            | EntryKind::Help
            | EntryKind::Link
            | EntryKind::Aside
            | EntryKind::Arrival
    )
}

/// The name of an owner as it is shown.
pub fn owner_name(m: &Model, owner: &crate::domain::action::Owner) -> String {
    use crate::domain::action::Owner;
    match owner {
        Owner::Attendee(id) => m.records.name_of(*id).to_owned(),
        Owner::Unit(id) => m.records.units.get(*id).map(|u| u.name.clone()).unwrap_or_default(),
        Owner::Named(name) => name.clone(),
    }
}

/// Enter while an entry is edited: the line is read again and replaces what the entry was. The raw line stays.
pub fn save(m: &mut Model, raw: &str, cx: &mut Cx) {
    let Some(entry) = m.live.editing.and_then(|id| m.records.entries.get(id)).cloned() else {
        return;
    };
    if raw.trim().is_empty() {
        m.say(Notice::NothingTyped, cx);
        return;
    }
    let reading = frame::read(m, raw, entry.at, Source::CLERK);
    let before = entry.clone();
    let change = rewrite(m, entry, reading, raw, cx);
    m.live.clear();
    m.notice = None;
    if change != Change::Batch(vec![Change::put(before)]) {
        commit(m, Act::EditEntry, change, cx);
    }
    changed(m, cx);
}

/// The name in a kept line is known now, as a pin: the line as it reads with it.
pub(super) fn reread(m: &Model, entry: Entry, name: &str, cx: &mut Cx) -> Change {
    let raw = entry.raw.clone();
    let reading = frame::read(m, &raw, entry.at, Source::CLERK);
    let reading = match reading.what {
        // "+name": the arrival itself is made beside.
        What::Arrive { .. } => Reading {
            what: What::Entry {
                kind: EntryKind::Arrival,
                text: name.to_owned(),
            },
            ..reading
        },
        _ => reading,
    };
    rewrite(m, entry, reading, &raw, cx)
}

/// The change that makes an entry what was read. Where a line is about something else than an entry, it is a note.
fn rewrite(m: &Model, mut entry: Entry, reading: Reading, raw: &str, cx: &mut Cx) -> Change {
    let mut parts = Vec::new();
    let (kind, text) = match &reading.what {
        What::Entry {
            kind: EntryKind::Note | EntryKind::Link,
            text,
        } if has_no_sign(entry.kind) => (entry.kind, text.clone()),
        What::Entry { kind, text } => (*kind, text.clone()),
        What::Decision { text, .. } => (EntryKind::Decision, text.clone()),
        What::Action { text, .. } => (EntryKind::Action, text.clone()),
        What::Motion { text } => (EntryKind::Motion, text.clone()),
        // Orders are carried out when they are entered, not when a line is edited: what was typed is a note.
        _ => (EntryKind::Note, raw.trim().to_owned()),
    };
    drop_details(m, &entry, kind, &mut parts);
    // A line that was changed is judged anew: what was doubtful may be mended, also where the text is the same (a date).
    let changed = raw.trim() != shown_text(m, &entry).trim();
    if changed || text != entry.text || kind != entry.kind || reading.remark.is_some() {
        entry.remark = reading.remark;
    }
    entry.text = text;
    entry.kind = kind;
    if reading.speaker.is_some() || kind == EntryKind::Note {
        entry.speaker = reading.speaker.or(entry.speaker.filter(|_| kind != EntryKind::Note));
    }
    match reading.what {
        What::Decision { verdict, .. } if m.records.decision_of(entry.id).is_none() => {
            parts.push(Change::put(capture::decision_of(m, &entry, verdict, cx)));
        }
        What::Action { owners, due, .. } => {
            let action = match m.records.action_of(entry.id) {
                Some(before) => crate::domain::action::Action {
                    owners,
                    due,
                    ..before.clone()
                },
                None => capture::action_of(m, &entry, owners, due, cx),
            };
            parts.push(Change::put(action));
        }
        What::Motion { .. } if m.records.motion_of(entry.id).is_none() => {
            parts.push(Change::put(capture::motion_of(m, &entry, cx)));
        }
        _ => {}
    }
    parts.insert(0, Change::put(entry));
    Change::Batch(parts)
}

/// Drops the decision, action or motion of an entry that becomes another kind.
fn drop_details(m: &Model, entry: &Entry, kind: EntryKind, parts: &mut Vec<Change>) {
    if kind == entry.kind {
        return;
    }
    parts.extend(m.records.decision_of(entry.id).map(|row| Change::drop(row.id)));
    parts.extend(m.records.action_of(entry.id).map(|row| Change::drop(row.id)));
    parts.extend(m.records.motion_of(entry.id).map(|row| Change::drop(row.id)));
}

/// Turns the target into another kind, keeping text, time and speaker.
pub fn convert(m: &mut Model, command: Command, cx: &mut Cx) {
    let kind = match command {
        Command::ToDecision => EntryKind::Decision,
        Command::ToAction => EntryKind::Action,
        Command::ToQuestion => EntryKind::Question,
        Command::ToRequirement => EntryKind::Requirement,
        Command::ToMotion => EntryKind::Motion,
        Command::ToIncident => EntryKind::Incident,
        _ => EntryKind::Note,
    };
    let Some(entry) = target(m).cloned() else { return };
    if entry.kind == kind {
        return m.say(Notice::Unavailable(command, Why::SameState), cx);
    }
    let mut parts = Vec::new();
    drop_details(m, &entry, kind, &mut parts);
    let remark = (kind == EntryKind::Action).then_some(Remark::NoOwner);
    let entry = Entry { kind, remark, ..entry };
    match kind {
        EntryKind::Decision => parts.push(Change::put(capture::decision_of(m, &entry, Verdict::Adopted, cx))),
        EntryKind::Action => parts.push(Change::put(capture::action_of(
            m,
            &entry,
            Vec::new(),
            Due::default(),
            cx,
        ))),
        EntryKind::Motion => parts.push(Change::put(capture::motion_of(m, &entry, cx))),
        _ => {}
    }
    parts.insert(0, Change::put(entry.clone()));
    commit(m, Act::ConvertEntry, Change::Batch(parts), cx);
    if m.live.editing.is_some() {
        let text = shown_text(m, &entry);
        open(m, entry.id, &text, cx);
    }
}

/// Strikes the target out, or takes a strike back.
pub fn strike(m: &mut Model, cx: &mut Cx) {
    let Some(entry) = target(m).cloned() else { return };
    let struck = !entry.struck;
    commit(m, Act::StrikeEntry, Entry { struck, ..entry }, cx);
}

/// Shifts the time of the entry being edited.
pub(super) fn shift_time(m: &mut Model, ms: i64, cx: &mut Cx) {
    if let Some(entry) = m.live.editing.and_then(|id| m.records.entries.get(id)).cloned() {
        let at = entry.at.plus_ms(ms);
        commit(m, Act::EditEntry, Entry { at, ..entry }, cx);
    }
}
