//! The speakers' list of the open meeting: who waits for the word, in which order, and who had it (docs/rules.md §speakers-list).

use crate::domain::{
    entry::{Entry, PLACE_STEP},
    id::Id,
    people::Attendee,
    records::Records,
    speech_request::SpeechRequest,
};

use super::{
    room::Presence,
    word::{FloorChange, word},
};

impl Records {
    /// The requests that did not end, in order. A struck line asks for nothing, and gives nothing.
    pub fn requests(&self) -> impl DoubleEndedIterator<Item = &SpeechRequest> {
        let stands = |id: Option<Id<Entry>>| id.and_then(|id| self.entries.get(id)).is_none_or(|entry| !entry.struck);
        let rows = self.speech_requests.rows().iter();
        rows.filter(move |row| stands(row.entry) && (row.ended.is_none() || !stands(row.ended_by)))
    }

    /// The requests that wait for the word now, in order: those of people who have left the room wait until they are back, and nobody
    /// waits when the meeting is over.
    pub fn waiting(&self) -> impl DoubleEndedIterator<Item = &SpeechRequest> {
        let over = self.meeting().is_some_and(|meeting| meeting.state.after());
        let gone = |who: Id<Attendee>| {
            let who = self.attendees.get(who);
            who.is_some_and(|who| matches!(self.presence(who), Presence::Left { .. }))
        };
        self.requests().filter(move |row| !over && !row.who.is_some_and(gone))
    }

    /// The request of somebody that waits: a person of the list, else a name as typed.
    pub fn waits(&self, who: Option<Id<Attendee>>, name: &str) -> Option<&SpeechRequest> {
        self.requests().find(|row| row.who == who && row.name == name)
    }

    /// The name under which somebody stands in the list.
    pub fn name_in_queue(&self, row: &SpeechRequest) -> String {
        row.who.map_or_else(|| row.name.clone(), |id| self.name_apart(id))
    }

    /// The place before the first of the list, and the one behind the last.
    pub fn ends_of_queue(&self) -> (i64, i64) {
        let places = || self.speech_requests.iter().map(|row| row.place);
        let first = places().min().unwrap_or(0);
        let last = places().max().unwrap_or(0);
        (first.saturating_sub(PLACE_STEP), last.saturating_add(PLACE_STEP))
    }

    /// The request that ends because its maker has the word by a line; `None` = the line gives the word to nobody who waits.
    pub fn served_by(&self, entry: &Entry) -> Option<&SpeechRequest> {
        match word(self, entry) {
            FloorChange::Given => self.waits(entry.speaker, &entry.said_by),
            FloorChange::Unchanged | FloorChange::Ended => None,
        }
    }
}
