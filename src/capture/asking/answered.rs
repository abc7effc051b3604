//! Questions that a line asked and the very next one answers with the fact itself (`now on to the hedge`, then `#5`), and openings that were asked about, once the
//! opening is ordered. The words stay in the record; of one event there is one check at most.

use crate::domain::{
    change::{Act, Change},
    entry::{Entry, EntryKind, Remark},
    id::Id,
    people::Attendee,
    possible_fact::PossibleFact,
    record::Record,
    records::Records,
    text::is_han,
};

/// The question with which the feed ends before a change.
#[derive(Debug, Clone, Copy, Default)]
pub struct AskedLine {
    last: Option<Id<Entry>>,
}

/// Whether an act orders when the meeting was opened, or corrects it; a line that opens it by itself does not.
pub fn orders_opening(act: Act, change: &Change) -> bool {
    let mut opens = false;
    change.each(&mut |part| {
        opens |= matches!(part, Change::Put(Record::Entry(entry)) if entry.kind == EntryKind::Opened);
    });
    opens && matches!(act, Act::Open | Act::EditEntry)
}

impl AskedLine {
    /// Looks before a change.
    pub fn of(records: &Records) -> Self {
        let last = records.entries.iter().rev().find(|entry| !entry.struck);
        Self {
            last: last.filter(|entry| order_of(entry).is_some()).map(|entry| entry.id),
        }
    }

    /// The lines whose question a change answered; `opens` = it orders when the meeting was opened.
    pub fn answered(self, records: &Records, opens: bool) -> Vec<Change> {
        let last = self.last.and_then(|id| records.entries.get(id));
        let last = last.filter(|asked| {
            let behind = records.entries.iter().rev().take_while(|e| e.place > asked.place);
            behind
                .filter(|e| !e.struck && e.remark.is_none())
                .any(|e| is_answer(records, asked, e))
        });
        let asks_opening =
            |entry: &&Entry| order_of(entry).and_then(PossibleFact::of_order) == Some(PossibleFact::Opening);
        // The feed is walked only where that can be.
        let openings = opens.then(|| records.entries.iter().filter(asks_opening));
        last.into_iter()
            .chain(openings.into_iter().flatten())
            .map(settled)
            .collect()
    }
}

/// The line without its question, in the record only: the fact stands in another line.
fn settled(entry: &Entry) -> Change {
    Change::put(Entry {
        remark: None,
        minuted: entry.minuted.or(Some(false)),
        ..entry.clone()
    })
}

/// The line that would say the fact, where a note asks whether it tells one.
fn order_of(entry: &Entry) -> Option<&str> {
    let Some(Remark::MayMean(order)) = &entry.remark else {
        return None;
    };
    (entry.kind == EntryKind::Note && !entry.struck).then_some(order)
}

/// Whether an entry is the fact that a line asks about: of that kind, about the same people, or in mostly the same words.
fn is_answer(records: &Records, asked: &Entry, entry: &Entry) -> bool {
    use PossibleFact as Fact;
    let Some(order) = order_of(asked) else {
        return false;
    };
    if let Some(number) = order.strip_prefix('#') {
        let own = entry.item.and_then(|item| records.item_number(item));
        return entry.kind == EntryKind::ItemStart && own.as_deref() == Some(number.trim());
    }
    let kind = match PossibleFact::of_order(order) {
        Some(Fact::Recess) => EntryKind::Recess,
        Some(Fact::Resumption) => EntryKind::Resumed,
        // `closed` alone may be either.
        Some(Fact::Close) if entry.kind == EntryKind::ClosedPart && order.contains(Fact::ClosedPart.order(false)) => {
            EntryKind::ClosedPart
        }
        Some(Fact::Close) => EntryKind::Adjourned,
        Some(Fact::Result) => EntryKind::VoteResult,
        Some(Fact::ItemOutcome) => EntryKind::ItemOutcome,
        Some(Fact::ClosedPart) => EntryKind::ClosedPart,
        Some(Fact::PublicPart) => EntryKind::PublicPart,
        Some(Fact::Arrival | Fact::Late) => {
            return entry.kind == EntryKind::Arrival && names_same(records, asked, entry);
        }
        Some(Fact::Departure) => return entry.kind == EntryKind::Departure && names_same(records, asked, entry),
        Some(Fact::Apologies | Fact::Absence) => {
            return entry.kind == EntryKind::Regrets && names_same(records, asked, entry);
        }
        Some(Fact::Interest) => return entry.kind == EntryKind::Interest && names_same(records, asked, entry),
        Some(Fact::Motion) => return entry.kind == EntryKind::Motion && is_same_matter(asked, entry),
        Some(Fact::Decision) => return entry.kind == EntryKind::Decision && is_same_matter(asked, entry),
        Some(Fact::Action) => return entry.kind == EntryKind::Action && is_same_matter(asked, entry),
        Some(Fact::Requirement) => return entry.kind == EntryKind::Requirement && is_same_matter(asked, entry),
        Some(Fact::Incident) => return entry.kind == EntryKind::Incident && is_same_matter(asked, entry),
        Some(Fact::Opening | Fact::Chair | Fact::Correction | Fact::Minuted) | None => return false,
    };
    entry.kind == kind
}

/// Whether a fact about people is about somebody whom the line names.
fn names_same(records: &Records, asked: &Entry, entry: &Entry) -> bool {
    let moves = |who: &Attendee| {
        let mut stays = records.begun_by(entry.id).chain(records.ended_by(entry.id));
        stays.any(|stay| stay.attendee == who.id)
    };
    records.attendees.iter().any(|who| {
        let about = entry.speaker == Some(who.id) || moves(who) || records.is_named_in(who.id, &entry.text);
        about && records.is_named_in(who.id, &asked.raw)
    })
}

/// Whether most words of a fact stand in the line.
fn is_same_matter(asked: &Entry, entry: &Entry) -> bool {
    let own = pieces(&entry.text);
    let told = pieces(&asked.raw);
    let same = own.iter().filter(|piece| told.contains(piece)).count();
    !own.is_empty() && same * 2 >= own.len()
}

/// The words of a text that say something, or its pairs of characters.
fn pieces(text: &str) -> Vec<String> {
    if text.contains(is_han) {
        let chars: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
        return chars.windows(2).map(|pair| pair.iter().collect()).collect();
    }
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 3);
    words.map(str::to_lowercase).collect()
}
