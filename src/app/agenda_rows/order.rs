//! Where the items of a text come to stand among those of the agenda, and the rows that this makes.

use std::collections::HashMap;

use crate::domain::{
    agenda::Item,
    change::Change,
    id::Id,
    meeting::{Meeting, RuleBook},
    record::Record,
    records::Records,
    template::ITEM_STEP,
    text::is_han,
};

use super::text_line::{AgendaTextLine, LineVerdict, title_key};

/// A place of the agenda: an item that is there, a line of the text, or an item that a line is about.
#[derive(Debug, Clone, Copy)]
struct AgendaSlot {
    known: Option<Id<Item>>,
    /// The line, by its place among the rows.
    row: Option<usize>,
}

/// The top items of a meeting that is still prepared, and of which nothing was said: others may take their place.
pub(super) fn untouched(records: &Records) -> Vec<&Item> {
    let before = records.meeting().is_some_and(|meeting| meeting.state.before());
    if before && records.entries.iter().all(|entry| entry.item.is_none()) {
        tops(records)
    } else {
        Vec::new()
    }
}

fn tops(records: &Records) -> Vec<&Item> {
    records.items.iter().filter(|item| item.parent.is_none()).collect()
}

/// The top items by their titles; of several with one title the first.
fn titled(records: &Records) -> HashMap<String, Id<Item>> {
    let tops = tops(records).into_iter().rev();
    tops.map(|item| (title_key(&item.title), item.id)).collect()
}

/// The item of the agenda that a line of the text is about.
fn known_of(titled: &HashMap<String, Id<Item>>, row: &AgendaTextLine) -> Option<Id<Item>> {
    let item = row.item.as_ref().filter(|item| item.depth == 0)?;
    match row.verdict {
        LineVerdict::Instead => row.instead.as_ref().map(|(id, _)| *id),
        LineVerdict::There => titled.get(&title_key(&item.title)).copied(),
        LineVerdict::Added | LineVerdict::LeftOut | LineVerdict::Not(_) => None,
    }
}

/// Whether the text is an agenda for items that are there, so that its order is theirs.
fn is_ordered(records: &Records, rows: &[AgendaTextLine]) -> bool {
    let titled = titled(records);
    !untouched(records).is_empty() && rows.iter().any(|row| known_of(&titled, row).is_some())
}

/// Whether the text is the agenda of a leadership body in its own numbers, and nothing is recorded yet: there procedure bears no number, so
/// that the third item is the third of the text. Items that it does not name follow behind.
fn leads(records: &Records, rows: &[AgendaTextLine]) -> bool {
    let decides = |meeting: &Meeting| meeting.rules == RuleBook::CnCollective && meeting.quorum.num > 0;
    // So it is in a committee whose agenda is Chinese.
    let han = |row: &AgendaTextLine| row.item.as_ref().is_none_or(|item| item.title.contains(is_han));
    let committee = |meeting: &Meeting| meeting.template == "committee" && rows.iter().all(han);
    let office = records
        .meeting()
        .is_some_and(|meeting| decides(meeting) || committee(meeting));
    let titled = titled(records);
    let mut tops = rows
        .iter()
        .filter(|row| row.verdict == LineVerdict::Added || known_of(&titled, row).is_some())
        .filter_map(|row| row.item.as_ref())
        .filter(|item| item.depth == 0)
        .peekable();
    office && !untouched(records).is_empty() && tops.peek().is_some() && tops.all(|item| item.counted)
}

/// The top items in their order to come: in that of the text where it is about items that are there; those it does not name stay behind
/// the one before them, the closing ones at the end.
fn slots(records: &Records, rows: &[AgendaTextLine], exact: bool) -> Vec<AgendaSlot> {
    let tops = tops(records);
    let added = rows.iter().filter(|row| row.verdict == LineVerdict::Added).count();
    let (place, _) = records.places_for(added);
    let closing = tops.iter().filter(|item| item.place < place).count();
    let is_new = |row: &AgendaTextLine| {
        row.verdict == LineVerdict::Added && row.item.as_ref().is_some_and(|item| item.depth == 0)
    };
    let alone = |item: &Item| AgendaSlot {
        known: Some(item.id),
        row: None,
    };
    let new = |(at, _): (usize, &AgendaTextLine)| AgendaSlot {
        known: None,
        row: Some(at),
    };
    let titled = titled(records);
    if exact || leads(records, rows) {
        let mut slots: Vec<AgendaSlot> = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            match known_of(&titled, row) {
                Some(id) => slots.push(AgendaSlot {
                    known: Some(id),
                    row: Some(at),
                }),
                None if is_new(row) => slots.push(new((at, row))),
                None => {}
            }
        }
        if exact {
            return slots;
        }
        let named: Vec<Id<Item>> = slots.iter().filter_map(|slot| slot.known).collect();
        let left = tops.iter().filter(|item| !named.contains(&item.id));
        slots.extend(left.map(|item| alone(item)));
        return slots;
    }
    let (head, tail) = tops.split_at(closing);
    if !is_ordered(records, rows) {
        let known = head.iter().map(|item| alone(item));
        let added = rows.iter().enumerate().filter(|(_, row)| is_new(row)).map(new);
        return known.chain(added).chain(tail.iter().map(|item| alone(item))).collect();
    }
    let about: HashMap<Id<Item>, usize> = (0..)
        .zip(rows)
        .filter_map(|(at, row)| known_of(&titled, row).map(|id| (id, at)))
        .collect();
    let places: HashMap<Id<Item>, usize> = head.iter().enumerate().map(|(at, item)| (item.id, at)).collect();
    let unnamed = |item: &&&Item| !about.contains_key(&item.id);
    let mut slots: Vec<AgendaSlot> = head.iter().take_while(unnamed).map(|item| alone(item)).collect();
    // All that takes the room for new items stays together, and the items behind the room follow.
    let mut held: Vec<AgendaSlot> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if is_new(row) {
            slots.push(new((at, row)));
        }
        let Some(id) = known_of(&titled, row) else { continue };
        slots.append(&mut held);
        slots.push(AgendaSlot {
            known: Some(id),
            row: Some(at),
        });
        let behind = places.get(&id).map_or(head.len(), |at| at + 1);
        let behind = head.get(behind..).unwrap_or_default().iter();
        let behind = behind.take_while(unnamed).map(|item| alone(item));
        if records.items.get(id).is_some_and(Item::is_room) {
            held.extend(behind);
        } else {
            slots.extend(behind);
        }
    }
    slots.append(&mut held);
    slots.extend(tail.iter().filter(unnamed).map(|item| alone(item)));
    slots
}

/// The rows of the agenda as a plan makes them, and the new items by the places of their lines.
///
/// `exact`: only the items of the text, in its order, with its numbers; the others go, and so do the numbers that they had of their own.
pub(super) fn changes(
    r: &Records,
    meeting: Id<Meeting>,
    (rows, exact): (&[AgendaTextLine], bool),
    mint: &mut dyn FnMut() -> Id<Item>,
) -> (Vec<Change>, HashMap<usize, Id<Item>>) {
    let mut made = HashMap::new();
    let titled = titled(r);
    let exact = exact && !untouched(r).is_empty();
    let ordered = exact || is_ordered(r, rows) || leads(r, rows);
    let added = rows.iter().filter(|row| row.verdict == LineVerdict::Added).count();
    let (mut place, step) = r.places_for(added);
    let mut places: HashMap<usize, i64> = HashMap::new();
    let mut parts = Vec::new();
    if ordered {
        let slots = slots(r, rows, exact);
        if exact {
            let kept: Vec<Id<Item>> = slots.iter().filter_map(|slot| slot.known).collect();
            let gone = r.items.iter().filter(|item| !kept.contains(&item.id));
            parts.extend(gone.map(|item| Change::drop(item.id)));
        }
        for (n, slot) in (1..).zip(slots) {
            let at = n * ITEM_STEP;
            places.extend(slot.row.map(|row| (row, at)));
            let known = slot.known.and_then(|id| r.items.get(id));
            let read = slot.row.and_then(|row| rows.get(row));
            let moved = known.map(|item| {
                let mut item = taken_over(item, read, at);
                if let Some(read) = read.and_then(|row| row.item.as_ref()).filter(|_| exact) {
                    item.own_number.clone_from(&read.number);
                    item.title.clone_from(&read.title);
                }
                item
            });
            parts.extend(moved.filter(|item| known != Some(item)).map(Change::put));
        }
        let last = r
            .items
            .iter()
            .map(|item| item.place)
            .chain(places.values().copied())
            .max();
        place = last.map_or(ITEM_STEP, |last| last + ITEM_STEP);
    }
    let mut parent = None;
    for (at, row) in rows.iter().enumerate() {
        let Some(read) = &row.item else { continue };
        if row.verdict != LineVerdict::Added {
            if read.depth == 0 {
                // A sub-item of an item that is there already goes under that one.
                parent = known_of(&titled, row);
            }
            continue;
        }
        let id = mint();
        made.insert(at, id);
        if read.depth == 0 {
            parent = Some(id);
        }
        let own = places.get(&at).copied().unwrap_or(place);
        parts.push(Change::put(Item {
            kind: read.kind.unwrap_or_default(),
            minutes: read.minutes,
            presenter: read.presenter.clone().unwrap_or_default(),
            units: read.units.clone(),
            papers: read.papers.clone(),
            consent: read.consent,
            own_number: read.number.clone(),
            parent: parent.filter(|_| read.depth > 0),
            ..Item::titled(id, meeting, own, &read.title)
        }));
        place += if ordered { ITEM_STEP } else { step };
    }
    let item_of = |at: usize, row: &AgendaTextLine| made.get(&at).copied().or_else(|| known_of(&titled, row));
    for item in on_paper(r, rows, (&item_of, &parts)) {
        let own = |part: &&mut Change| matches!(part, Change::Put(Record::Item(own)) if own.id == item.id);
        match parts.iter_mut().find(own) {
            Some(part) => *part = Change::put(item),
            None => parts.push(Change::put(item)),
        }
    }
    (parts, made)
}

/// The item that a row became, by its place among the rows.
type ItemOfRow<'a> = dyn Fn(usize, &AgendaTextLine) -> Option<Id<Item>> + 'a;

/// The items of a text that counts them, each with the number that it has there where it is shown under another: rows stand before it that the text
/// does not name, and the people hold the paper.
fn on_paper(r: &Records, rows: &[AgendaTextLine], (item_of, parts): (&ItemOfRow<'_>, &[Change])) -> Vec<Item> {
    let after = r.after(&Change::Batch(parts.to_vec()));
    let counted = |row: &AgendaTextLine| row.item.as_ref().is_some_and(|item| item.depth == 0 && item.counted);
    let lines = rows.iter().enumerate().filter(|(_, row)| counted(row));
    let numbers: HashMap<Id<Item>, String> = (1..)
        .zip(lines)
        .filter_map(|(n, (at, row))| Some((item_of(at, row)?, n.to_string())))
        .collect();
    let with_number = |(item, shown, _): (&Item, String, u8)| {
        let paper = numbers.get(&item.id)?;
        let paper_number = if *paper == shown { String::new() } else { paper.clone() };
        (item.paper_number != paper_number).then(|| Item {
            paper_number,
            ..item.clone()
        })
    };
    after.numbered_items().into_iter().filter_map(with_number).collect()
}

/// An item at its new place, with what a line of the text says of it.
fn taken_over(item: &Item, row: Option<&AgendaTextLine>, place: i64) -> Item {
    let mut item = Item { place, ..item.clone() };
    let Some((row, read)) = row.and_then(|row| Some((row, row.item.as_ref()?))) else {
        return item;
    };
    item.minutes = read.minutes.or(item.minutes);
    if let Some(presenter) = &read.presenter {
        item.presenter.clone_from(presenter);
    }
    if !read.units.is_empty() {
        item.units.clone_from(&read.units);
    }
    if !read.papers.is_empty() {
        item.papers.clone_from(&read.papers);
    }
    item.consent |= read.consent;
    if row.verdict == LineVerdict::Instead {
        item.title.clone_from(&read.title);
        item.own_number.clone_from(&read.number);
        item.kind = read.kind.unwrap_or(item.kind);
    }
    item
}
