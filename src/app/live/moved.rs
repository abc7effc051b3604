//! An entry goes under another item: the command with the item behind it, or its form.

use crate::{
    app::{
        commit::commit,
        cx::Cx,
        form::{Choice, Form, FormId, Topic},
        message::{Message, RoomMessage},
        offer::need,
        outcome::{Outcome, Request},
    },
    capture::correcting::moved::move_under,
    domain::{
        agenda::Item,
        change::Act,
        entry::Entry,
        id::Id,
        record::{Key, Record},
        records::Records,
    },
    input::command::Command,
    words::{field::FieldName, why::Why},
};

use super::{
    edit, feed,
    state::{LiveSeen, LiveWork},
};

/// The form of the item.
pub(super) const FORM: &str = "live.move";

/// The chosen entry, or the newest one, if there is another item for it.
///
/// # Errors
/// There is none, it is no line that can be moved, or there is no other item.
pub(super) fn to_move(seen: &LiveSeen) -> Result<Entry, Why> {
    need(seen.meeting().is_some(), Why::NoMeeting)?;
    let entry = edit::chosen_or_newest(seen)?;
    need(entry.kind.convertible(), Why::WrongKind)?;
    need(others(seen.records(), entry).next().is_some(), Why::NoOtherItem)?;
    Ok(entry.clone())
}

/// The items that an entry is not under, with their numbers.
fn others<'r>(records: &'r Records, entry: &Entry) -> impl Iterator<Item = (&'r Item, String)> {
    let own = entry.item;
    let items = records.numbered_items().into_iter();
    items
        .filter(move |(item, ..)| Some(item.id) != own)
        .map(|(item, number, _)| (item, number))
}

/// Moves the entry to the item whose number or title stands behind the command; else asks for it.
pub(super) fn move_entry(work: &mut LiveWork, cx: &mut Cx, entry: &Entry) -> Outcome {
    let words = std::mem::take(&mut work.own.words);
    if words.trim().is_empty() {
        return ask(&work.seen(), entry);
    }
    match meant(work.records(), entry, &words) {
        Some(item) => carry_out(work, cx, entry, item),
        None => cx.say(Message::Room(RoomMessage::NoSuchItem(words.trim().to_owned()))),
    }
    Outcome::Stay
}

/// `8`, `#8`, or words of its title, where only one other item fits.
fn meant(records: &Records, entry: &Entry, words: &str) -> Option<Id<Item>> {
    let typed = words.trim().trim_start_matches(['#', '＃']).trim().to_lowercase();
    if let Some((item, _)) = others(records, entry).find(|(_, number)| *number == typed) {
        return Some(item.id);
    }
    let mut titled = others(records, entry).filter(|(item, _)| item.title.to_lowercase().contains(&typed));
    let first = titled.next().filter(|_| !typed.is_empty());
    first.filter(|_| titled.next().is_none()).map(|(item, _)| item.id)
}

fn ask(seen: &LiveSeen, entry: &Entry) -> Outcome {
    let id = FormId {
        name: FORM,
        topic: Topic::Row(Box::new(Record::from(entry.clone()))),
    };
    let items = others(seen.records(), entry);
    let options: Vec<Choice> = items
        .map(|(item, number)| Choice::Item(Some(item.id), format!("{number} {}", item.title)))
        .collect();
    let Some(first) = options.first().cloned() else {
        return Outcome::Stay;
    };
    let form = Form::titled(id, |t| t.command(Command::MoveEntry).label)
        .of(feed::says(seen, entry))
        .choice(FieldName::ForItem, options, &first);
    Outcome::Open(Request::Form(Box::new(form)))
}

/// Moves the entry as the form says.
pub(super) fn store(work: &mut LiveWork, form: &Form, topic: &Topic, cx: &mut Cx) -> bool {
    let Topic::Row(row) = topic else { return true };
    let entry = if let Key::Entry(id) = row.key() {
        work.records().entries.get(id).cloned()
    } else {
        None
    };
    if let (Some(entry), Some(Choice::Item(Some(item), _))) = (entry, form.chosen(FieldName::ForItem)) {
        carry_out(work, cx, &entry, *item);
    }
    true
}

fn carry_out(work: &mut LiveWork, cx: &mut Cx, entry: &Entry, item: Id<Item>) {
    let change = move_under(work.records(), entry, item);
    let number = work.records().item_number(item).unwrap_or_default();
    let title = work.records().items.get(item).map(|item| item.title.clone());
    commit(work.ledger, Act::EditEntry, change, cx);
    cx.say(Message::Room(RoomMessage::MovedUnder {
        number,
        title: title.unwrap_or_default(),
    }));
}
