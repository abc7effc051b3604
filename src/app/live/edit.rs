//! Working on entries that are already in the feed: editing in place, turning one kind into another, striking out.

use crate::{
    domain::{
        action::{Action, Due, Owner},
        attendance::Interval,
        change::{Act, Change},
        decision::Verdict,
        entry::{Entry, EntryKind, Remark},
        id::Id,
    },
    input::command::Command,
    line::reading::What,
    words::why::Why,
};

use super::{
    super::{
        commit::{as_one, commit},
        cx::Cx,
        model::Model,
        notice::Notice,
    },
    as_line,
    capture::{self, Line},
    changed, frame, mend,
};

/// Entries that can be opened for editing: those with a text of their own, and what is on record of votes and attendance.
fn editable(entry: &Entry) -> bool {
    entry.kind.convertible() || mend::is_fact(entry.kind) && !entry.struck
}

/// The entry that conversions work on: the one being edited, else the last one that was captured.
pub fn target(m: &Model) -> Option<&Entry> {
    match m.live.editing {
        Some(id) => m.ledger.records().entries.get(id).filter(|e| e.kind.convertible()),
        None => last(m, |e| !e.struck),
    }
}

/// The entry that strikes work on; the last one also where it is struck, so that the same key takes the strike back.
pub fn strike_target(m: &Model) -> Option<&Entry> {
    match m.live.editing {
        Some(id) => m.ledger.records().entries.get(id),
        None => last(m, |_| true),
    }
}

fn last(m: &Model, fits: impl Fn(&Entry) -> bool) -> Option<&Entry> {
    let mut entries = m.ledger.records().entries.iter().rev();
    entries.find(|e| e.kind.convertible() && fits(e))
}

/// Up: opens the entry before the one being edited, or the last one; a line that was begun is set aside.
pub fn older(m: &mut Model, cx: &mut Cx) {
    let entries = m.ledger.records().entries.rows();
    let from = m
        .live
        .editing
        .and_then(|id| m.ledger.records().entries.position(id))
        .unwrap_or(entries.len());
    let Some(entry) = entries.iter().take(from).rev().find(|e| editable(e)) else {
        return;
    };
    let (id, text) = (entry.id, as_line::typed(m, entry));
    open(m, id, &text, cx);
}

/// Down: the entry after the one being edited; after the last one, the line that was set aside.
pub fn newer(m: &mut Model, cx: &mut Cx) {
    let Some(at) = m.live.editing.and_then(|id| m.ledger.records().entries.position(id)) else {
        m.live.scroll = 0;
        return;
    };
    match m.ledger.records().entries.iter().skip(at + 1).find(|e| editable(e)) {
        Some(entry) => {
            let (id, text) = (entry.id, as_line::typed(m, entry));
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
    if let Some(entry) = m.ledger.records().entries.get(id) {
        let text = as_line::typed(m, entry);
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
    m.live.pins = m
        .ledger
        .records()
        .entries
        .get(id)
        .map(|entry| as_line::pins(m, entry))
        .unwrap_or_default();
    let len = m.ledger.records().entries.len();
    m.live.scroll = m
        .ledger
        .records()
        .entries
        .position(id)
        .map_or(0, |at| (len - at).saturating_sub(3));
    m.live.first_key = None;
    m.live.shift_ms = 0;
    super::hint::refresh(m, cx.now);
}

/// The name of an owner as it is shown.
pub fn owner_name(m: &Model, owner: &Owner) -> String {
    match owner {
        Owner::Attendee(id) => m.ledger.records().name_of(*id).to_owned(),
        Owner::Unit(id) => m
            .ledger
            .records()
            .units
            .get(*id)
            .map(|u| u.name.clone())
            .unwrap_or_default(),
        Owner::Named(name) => name.clone(),
    }
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
        return cx.say(Notice::Unavailable(command, Why::SameState));
    }
    let done = as_one(m, Act::ConvertEntry, cx, |m, cx| {
        mend::withdraw(m, &entry, None, cx);
        let mut entry = Entry {
            kind,
            remark: None,
            ..entry.clone()
        };
        let row = match kind {
            EntryKind::Decision => Some(Change::put(capture::decision_of(m, &entry, Verdict::Adopted, cx))),
            EntryKind::Action => Some(Change::put(action_in(m, &mut entry, cx))),
            EntryKind::Motion => Some(Change::put(capture::motion_of(m, &entry, cx))),
            _ => None,
        };
        commit(&mut m.ledger, Act::ConvertEntry, entry, cx);
        commit(&mut m.ledger, Act::ConvertEntry, Change::from_iter(row), cx);
        Ok::<(), Notice>(())
    });
    if let Err(why) = done {
        return cx.say(why);
    }
    if let Some(entry) = m.live.editing.and_then(|id| m.ledger.records().entries.get(id)) {
        let (id, text) = (entry.id, as_line::typed(m, entry));
        open(m, id, &text, cx);
    }
}

/// The action in what an entry says: whom the text names answers for it, and where it names nobody, whoever said it.
fn action_in(m: &Model, entry: &mut Entry, cx: &mut Cx) -> Action {
    // What was an action before is one again with whom and when it named.
    let typed = frame::read(m, &Line::typed(&entry.raw, entry.at));
    let reading = match &typed.what {
        What::Action { text, .. } if *text == entry.text => typed,
        _ => frame::read(m, &Line::typed(&format!("!{}", entry.text), entry.at)),
    };
    let (mut owners, mut due) = (Vec::new(), Due::default());
    if let What::Action {
        text,
        owners: named,
        due: when,
    } = reading.what
    {
        (entry.text, owners, due) = (text, named, when);
        entry.remark = reading.remark;
    }
    if let Some(speaker) = entry
        .speaker
        .filter(|_| owners.is_empty() && !names_anybody(m, &entry.text))
    {
        owners.push(Owner::Attendee(speaker));
        entry.remark = entry.remark.take().filter(|remark| *remark != Remark::NoOwner);
    }
    capture::action_of(m, entry, owners, due, cx)
}

/// Whether somebody on the list is named in a text: by the whole name in Chinese, by one word of it in Latin letters.
fn names_anybody(m: &Model, text: &str) -> bool {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.len() > 1)
        .collect();
    let named = |name: &str| {
        if name.is_ascii() {
            name.split_whitespace().any(|part| words.contains(&part))
        } else {
            text.contains(name)
        }
    };
    let people = m
        .ledger
        .records()
        .attendees
        .iter()
        .filter_map(|a| m.ledger.records().people.get(a.person));
    people
        .flat_map(|person| std::iter::once(&person.name).chain(&person.aliases))
        .any(|name| !name.is_empty() && named(name))
}

/// Strikes the target out, or takes a strike back. What a struck fact did is taken back with it, and done again.
pub fn strike(m: &mut Model, cx: &mut Cx) {
    let Some(entry) = strike_target(m).cloned() else { return };
    let done = as_one(m, Act::StrikeEntry, cx, |m, cx| {
        let turned = Entry {
            struck: !entry.struck,
            ..entry.clone()
        };
        if mend::is_fact(entry.kind) && turned.struck {
            mend::withdraw(m, &entry, None, cx);
        }
        commit(&mut m.ledger, Act::StrikeEntry, turned, cx);
        if mend::is_fact(entry.kind) && entry.struck {
            let line = as_line::typed(m, &entry);
            mend::carry_out(m, &entry, &line, cx)?;
        }
        Ok(())
    });
    if let Err(why) = done {
        cx.say(why);
    }
}

/// Shifts the time of the entry being edited, and of the stays that it began or ended.
pub(super) fn shift_time(m: &mut Model, ms: i64, cx: &mut Cx) {
    let Some(entry) = m
        .live
        .editing
        .and_then(|id| m.ledger.records().entries.get(id))
        .cloned()
    else {
        return;
    };
    let mut parts: Vec<Change> = m
        .ledger
        .records()
        .stays_of(&entry)
        .map(|stay| {
            let (from, to) = (stay.from.plus_ms(ms), stay.to.map(|to| to.plus_ms(ms)));
            Change::put(if entry.kind == EntryKind::Arrival {
                Interval { from, ..stay.clone() }
            } else {
                Interval { to, ..stay.clone() }
            })
        })
        .collect();
    let at = entry.at.plus_ms(ms);
    parts.push(Change::put(Entry { at, ..entry }));
    commit(&mut m.ledger, Act::EditEntry, Change::Batch(parts), cx);
}
