//! The items as the session goes through them: taking one up, adding one, how it ended.

use crate::{
    capture::{
        entry::draft::EntryDraft,
        outcome::{Acted, Captured, LineOutcome, Next, Said},
        scene::{Scene, TypedLine},
    },
    domain::{
        agenda::{Item, ItemOutcome as Ending},
        change::{Act, Change},
        closed_title::says_closed,
        entry::{Entry, EntryKind, PLACE_STEP, Remark},
        id::{Id, Mint},
        possible_fact::PossibleFact,
        records::Records,
        text::is_han,
        time::Stamp,
    },
    line::{dialect::DialectMode, grammar::proceedings::ended::read_outcome, lexer},
};

/// Takes up an item by a command, at a moment. `None` without a meeting.
pub(crate) fn take_up_next(scene: &Scene, item: Id<Item>, at: Stamp, ids: &mut Mint) -> Option<Acted> {
    let line = TypedLine::typed("", at);
    let captured = take_up(&ordered(scene, &line)?, item, ids);
    Some(Acted {
        act: captured.act,
        change: captured.change,
        said: None,
    })
}

/// Excludes the public from the item that is taken up. `None` without a meeting.
pub(crate) fn close(scene: &Scene, ground: String, at: Stamp, ids: &mut Mint) -> Option<Change> {
    let line = TypedLine::typed("", at);
    Some(turn(&ordered(scene, &line)?, EntryKind::ClosedPart, (ground, None), ids).change)
}

/// The draft of a command, which no line says.
fn ordered<'a>(scene: &'a Scene<'a>, line: &'a TypedLine<'a>) -> Option<EntryDraft<'a>> {
    Some(EntryDraft {
        scene,
        meeting: scene.records.open()?,
        line,
        speaker: None,
        said_by: String::new(),
        remark: None,
        minuted: None,
    })
}

/// Takes up an item.
pub(crate) fn take_up(draft: &EntryDraft, item: Id<Item>, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let entry = Entry {
        speaker: None,
        remark: None,
        ..draft.entry(EntryKind::ItemStart, String::new(), ids)
    };
    let (entry, moved) = taken_up(records, draft.over(), entry, item);
    let closed = records.items.get(item).is_some_and(|item| says_closed(&item.title));
    draft
        .finish(Act::ItemStart, entry, moved, ids)
        .saying_only(closed.then_some(Said::TitleSaysClosed))
}

/// Makes an entry the one that takes an item up. Where it is put in late, the entries that follow it move to that item.
fn taken_up(records: &Records, over: Option<&Entry>, entry: Entry, item: Id<Item>) -> (Entry, Vec<Change>) {
    let own = over.filter(|over| over.kind == EntryKind::ItemStart);
    let before = own.map_or(entry.item, |own| own.item);
    let moved = records
        .under_item_at(entry.place)
        .filter(|e| e.item == before && e.id != entry.id)
        .map(|e| {
            Change::put(Entry {
                item: Some(item),
                ..e.clone()
            })
        })
        .collect();
    let entry = Entry {
        item: Some(item),
        ..entry
    };
    (entry, moved)
}

/// Adds an item to the agenda after the current one and takes it up.
pub(crate) fn new_item(draft: &EntryDraft, title: &str, sub: bool, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let current = records.current_item().and_then(|id| records.items.get(id));
    // A robot says which item is taken up, and the scribe writes it down once more.
    let logged = draft.line.source.mode != DialectMode::Live;
    if logged && current.is_some_and(|item| item.title.eq_ignore_ascii_case(title)) {
        let entry = draft.entry(EntryKind::Aside, draft.line.raw.trim().to_owned(), ids);
        return draft.finish(Act::Capture, entry, Vec::new(), ids);
    }
    let parent = if sub {
        current.map(|item| item.parent.unwrap_or(item.id))
    } else {
        None
    };
    let (place, _) = records.places_for(1);
    let item = Item {
        parent,
        ..Item::titled(ids.mint(), draft.meeting, place, title)
    };
    let entry = Entry {
        speaker: None,
        remark: None,
        ..draft.entry(EntryKind::ItemStart, String::new(), ids)
    };
    let (mut entry, moved) = taken_up(records, draft.over(), entry, item.id);
    // The item must stand before the entry that points at it.
    let mut parts = vec![Change::put(item)];
    parts.extend(moved);
    let opens = draft.opens(&entry);
    let stays = draft.inferred(&entry, &[], opens, ids);
    if opens {
        parts.extend(draft.opening_at(entry.place, ids));
        entry.place += PLACE_STEP;
    }
    let id = entry.id;
    parts.push(Change::put(entry));
    parts.extend(stays.into_iter().map(Change::put));
    Captured {
        act: Act::ItemStart,
        change: Change::Batch(parts),
        outcome: LineOutcome::Entry {
            id,
            remark: None,
            said: says_closed(title).then_some(Said::TitleSaysClosed),
        },
        next: Next::Nothing,
    }
}

/// Says why nothing has to be done for the current item. `None` where no item is taken up.
pub fn no_action(records: &Records, reason: &str) -> Option<Acted> {
    let item = records.current_item().and_then(|id| records.items.get(id))?.clone();
    let item = Item {
        no_action_reason: reason.to_owned(),
        ..item
    };
    Some(Acted::silent(Act::EditItem, vec![Change::put(item)]))
}

/// Sets how an item ended: the outcome, its reason, and why nothing has to be done. `None` where there is no such item.
pub fn set_outcome(records: &Records, item: Id<Item>, set: (Option<Ending>, String, String)) -> Option<Acted> {
    let item = records.items.get(item)?.clone();
    let (outcome, outcome_reason, no_action_reason) = set;
    let item = Item {
        outcome,
        outcome_reason,
        no_action_reason,
        ..item
    };
    Some(Acted::silent(Act::EditItem, vec![Change::put(item)]))
}

/// Sets how an item ended by a line: the one named, else the one that is taken up.
pub(crate) fn end(
    draft: &EntryDraft,
    (item, outcome): (Option<Id<Item>>, Ending),
    text: String,
    ids: &mut Mint,
) -> Captured {
    let records = draft.scene.records;
    let entry = Entry {
        speaker: None,
        ..draft.entry(EntryKind::ItemOutcome, text, ids)
    };
    let item = item.or(entry.item).and_then(|id| records.items.get(id));
    let Some(item) = item.cloned() else {
        return draft.finish(Act::Capture, entry, Vec::new(), ids);
    };
    let reason = read_outcome(&entry.text).map_or("", |(_, reason)| reason);
    let ended = Item {
        outcome: Some(outcome),
        outcome_reason: reason.to_owned(),
        ..item
    };
    let entry = Entry {
        item: Some(ended.id),
        ..entry
    };
    draft.finish(Act::EditItem, entry, vec![Change::put(ended)], ids)
}

/// Takes back the outcome that a line set: the one before it holds again, by the line that set that.
pub(crate) fn unended(records: &Records, entry: &Entry) -> Option<Change> {
    let item = records.items.get(entry.item?)?;
    let before = records
        .entries
        .iter()
        .rev()
        .filter(|e| e.kind == EntryKind::ItemOutcome && !e.struck && e.id != entry.id && e.item == entry.item)
        .find_map(|e| read_outcome(&e.text));
    let (outcome, reason) = before.map_or((None, ""), |(outcome, reason)| (Some(outcome), reason));
    Some(Change::put(Item {
        outcome,
        outcome_reason: reason.to_owned(),
        ..item.clone()
    }))
}

/// The closed part at a place, where a resolution began it and no order did.
pub(crate) fn closed_by_resolution(records: &Records, place: i64) -> Option<&Entry> {
    let begun = records.entries.iter().rev().find(|entry| {
        let turn = matches!(
            entry.kind,
            EntryKind::ClosedPart | EntryKind::PublicPart | EntryKind::ItemStart
        );
        entry.place < place && turn && !entry.struck
    })?;
    let ordered = begun.raw.trim_start().starts_with([':', '：', '/']);
    (begun.kind == EntryKind::ClosedPart && !ordered).then_some(begun)
}

/// The public is excluded, with the ground, or admitted again.
pub(crate) fn turn(
    draft: &EntryDraft,
    kind: EntryKind,
    (ground, at): (String, Option<Stamp>),
    ids: &mut Mint,
) -> Captured {
    let records = draft.scene.records;
    if kind == EntryKind::ClosedPart
        && draft.over().is_none()
        && let Some(begun) = closed_by_resolution(records, records.next_place())
    {
        // Where only people came and went since, it begins with the order; else no line that was closed is opened by it.
        let moves = |entry: &Entry| matches!(entry.kind, EntryKind::Arrival | EntryKind::Departure | EntryKind::Aside);
        let mut since = records
            .entries
            .iter()
            .filter(|entry| entry.place > begun.place && !entry.struck);
        let (place, when) = if since.all(moves) {
            (records.next_place(), at.unwrap_or(draft.line.at))
        } else {
            (begun.place, begun.at)
        };
        let entry = Entry {
            raw: draft.line.raw.to_owned(),
            text: ground,
            place,
            at: when,
            ..begun.clone()
        };
        return draft.finish(Act::Capture, entry, Vec::new(), ids);
    }
    let entry = Entry {
        speaker: None,
        at: at.unwrap_or(draft.line.at),
        ..draft.entry(kind, ground, ids)
    };
    draft.finish(Act::Capture, entry, Vec::new(), ids)
}

/// The line of an outcome, or of a part without the public, as it would be typed; `None` for entries of other kinds.
pub(crate) fn line_of(scene: &Scene, entry: &Entry) -> Option<String> {
    let name = match (entry.kind, scene.english) {
        (EntryKind::ItemOutcome, true) => ":outcome",
        (EntryKind::ItemOutcome, false) => "：结果",
        (EntryKind::ClosedPart, true) => ":closed",
        (EntryKind::ClosedPart, false) => "：转入不公开",
        (EntryKind::PublicPart, true) => ":public",
        (EntryKind::PublicPart, false) => "：恢复公开",
        _ => return None,
    };
    let other = entry.item.filter(|_| entry.kind == EntryKind::ItemOutcome);
    let number = other
        .filter(|item| scene.records.item_at(entry.place) != Some(*item))
        .and_then(|item| scene.agenda.iter().find(|line| line.item == item))
        .map(|line| format!(" #{}", line.number))
        .unwrap_or_default();
    Some(format!("{name}{number} {}", entry.text).trim_end().to_owned())
}

/// Why an outcome ends no item where none is taken up: a sentence asks which one it was, a sign means nothing here.
pub(crate) fn ended_nowhere(raw: &str) -> Remark {
    let text = raw.trim();
    if lexer::sign(text).is_some() || text.contains(is_han) {
        return Remark::NotHere(text.to_owned());
    }
    let order = PossibleFact::ItemOutcome.order(false);
    Remark::MayMean(format!("{order} {}", text.trim_end_matches('.')))
}
