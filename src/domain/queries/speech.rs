//! How long people speak: the speech that goes on, and the time of everybody who spoke. From the lines of the feed, so that nothing has
//! to be started and stopped.

use crate::domain::{
    entry::{Entry, EntryKind},
    id::Id,
    people::Attendee,
    records::Records,
    time::Stamp,
};

use super::word::{Word, word};

/// One speech.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speech {
    /// `None` = somebody on no list, see `name`.
    pub who: Option<Id<Attendee>>,
    /// The name as typed of somebody on no list; empty otherwise.
    pub name: String,
    pub from: Stamp,
    /// `None` = it goes on.
    pub to: Option<Stamp>,
    /// Milliseconds of recesses within it.
    rest_ms: i64,
}

impl Speech {
    fn begun(entry: &Entry) -> Self {
        Self {
            who: entry.speaker,
            name: entry.said_by.clone(),
            from: entry.at,
            to: None,
            rest_ms: 0,
        }
    }

    fn is_of(&self, entry: &Entry) -> bool {
        self.who == entry.speaker && self.name == entry.said_by
    }

    /// Its length by `now` in milliseconds, recesses not counted.
    pub fn length_ms(&self, now: Stamp) -> i64 {
        (self.to.unwrap_or(now).since(self.from) - self.rest_ms).max(0)
    }
}

impl Records {
    /// The speeches in order. A line of the same speaker goes on with the speech; whoever speaks next, and whatever ends the word
    /// (docs/rules.md §speaker), ends it.
    pub fn speeches(&self) -> Vec<Speech> {
        let mut speeches: Vec<Speech> = Vec::new();
        let mut rests: Option<Stamp> = None;
        for entry in self.entries.iter().filter(|entry| !entry.struck) {
            let going = speeches.last_mut().filter(|speech| speech.to.is_none());
            match entry.kind {
                EntryKind::Recess => rests = rests.or(Some(entry.at)),
                EntryKind::Resumed => {
                    let rest = rests.take().map_or(0, |since| entry.at.since(since).max(0));
                    if let Some(speech) = going {
                        speech.rest_ms += rest;
                    }
                    continue;
                }
                _ => {}
            }
            match (word(entry), going) {
                (Word::Unchanged, _) | (Word::Ended, None) => {}
                (Word::Ended, Some(speech)) => speech.to = Some(entry.at),
                (Word::Given, Some(speech)) if speech.is_of(entry) => {}
                (Word::Given, going) => {
                    if let Some(speech) = going {
                        speech.to = Some(entry.at);
                    }
                    speeches.push(Speech::begun(entry));
                }
            }
        }
        speeches
    }

    /// The time of everybody who spoke by `now`, in the order in which they spoke first, in milliseconds.
    pub fn speaking_times(&self, now: Stamp) -> Vec<(Speech, i64)> {
        let mut times: Vec<(Speech, i64)> = Vec::new();
        for speech in self.speeches() {
            let length = speech.length_ms(now);
            match times
                .iter_mut()
                .find(|(one, _)| one.who == speech.who && one.name == speech.name)
            {
                Some((_, sum)) => *sum += length,
                None => times.push((speech, length)),
            }
        }
        times
    }
}
