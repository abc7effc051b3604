//! The head of an office meeting speaks last (docs/rules.md §record): whether a line states the head's view before the others did. The hint
//! calls it too, so that the clerk knows before Enter.

use crate::domain::{
    agenda::{Item, ItemKind},
    entry::EntryKind,
    id::Id,
    meeting::RuleBook,
    people::{Attendee, Duty},
    records::Records,
};

/// Words by which the head states a view rather than gives the word to others.
const VIEWS: [&str; 12] = [
    "同意",
    "赞成",
    "反对",
    "我看",
    "我认为",
    "我意见",
    "我的意见",
    "我先讲",
    "就这么",
    "可以定",
    "没意见",
    "我主张",
];

/// The name of the head of an office meeting who states a view on an item for decision before any other member has spoken to it.
pub fn head_first(
    records: &Records,
    text: &str,
    (kind, speaker, item): (EntryKind, Option<Id<Attendee>>, Option<Id<Item>>),
) -> Option<String> {
    let heads = records
        .meeting()
        .is_some_and(|meeting| meeting.rules == RuleBook::CnCollective);
    let head = speaker.filter(|_| heads && kind == EntryKind::Note)?;
    let in_chair = records.attendees.get(head).is_some_and(|who| who.duty == Duty::Chair);
    let taken_up = item.and_then(|id| records.items.get(id))?;
    let decides = taken_up.kind == ItemKind::Decision && VIEWS.iter().any(|word| text.contains(word));
    if !(in_chair && decides) {
        return None;
    }
    // Said once an item: others have spoken since, or the view was stated before.
    let others = records.entries.iter().any(|other| {
        let listed = other.speaker.is_some_and(|who| {
            let view = who == head && VIEWS.iter().any(|word| other.text.contains(word));
            view || who != head && records.attendees.get(who).is_some_and(Attendee::is_member)
        });
        other.item == item && other.kind.is_content() && !other.struck && listed
    });
    (!others).then(|| records.name_of(head).to_owned())
}
