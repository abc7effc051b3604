//! Deeds told of people of the list, which only somebody in the room does: 钱进汇报三季度收益, `Mrs Hale presented the accounts` (docs/rules.md §presence).
//! Knows nobody but those of the records.

mod chinese;
mod chinese_words;
mod english;

use super::{
    entry::{Entry, EntryKind},
    id::Id,
    people::Attendee,
    records::Records,
    text::is_han,
};

impl Records {
    /// Those of whom a line says that they reported, spoke, asked, answered, proposed or voted, whoever says it.
    pub fn told_to_act(&self, text: &str) -> Vec<Id<Attendee>> {
        if text.contains(is_han) {
            chinese::doers(self, text)
        } else {
            english::doers(self, text)
        }
    }

    /// The same of a line of the feed that nobody is put down as having said. Those on leave, or in whose place another came, are not shown to be there
    /// by it: that is asked.
    pub fn shown_by_deed(&self, entry: &Entry) -> Vec<Id<Attendee>> {
        let told = matches!(
            entry.kind,
            EntryKind::Note | EntryKind::Information | EntryKind::Question | EntryKind::Decision
        );
        let by_nobody = entry.speaker.is_none() && entry.said_by.is_empty() && entry.author.is_empty();
        if !told || !by_nobody || entry.struck {
            return Vec::new();
        }
        let mut who = self.told_to_act(&entry.text);
        who.retain(|id| !self.is_told_absent(*id));
        who
    }

    /// Whether somebody is on leave by the record, or another came in their place.
    pub fn is_told_absent(&self, who: Id<Attendee>) -> bool {
        self.attendees.get(who).is_some_and(|row| row.reply.is_absence())
    }
}
