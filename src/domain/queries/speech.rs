//! How long people speak: the speech that goes on, and the time of everybody who spoke. From the lines of the feed, so that nothing has
//! to be started and stopped.

use crate::domain::{
    entry::{Entry, EntryKind},
    id::Id,
    people::Attendee,
    records::Records,
    time::Stamp,
};

use super::word::{FloorChange, word};

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

/// All that somebody spoke.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeakingTotal {
    /// `None` = somebody on no list, see `name`.
    pub who: Option<Id<Attendee>>,
    pub name: String,
    pub ms: i64,
    pub speeches: usize,
    /// Speeches that were longer than the limit.
    pub over: usize,
}

impl Records {
    /// The speeches in order. A line of the same speaker goes on with the speech; whoever speaks next, and whatever ends the word
    /// (docs/rules.md §speaker), ends it.
    pub fn speeches(&self) -> Vec<Speech> {
        let mut speeches: Vec<Speech> = Vec::new();
        let mut rests: Option<Stamp> = None;
        for entry in self.entries.iter().filter(|entry| !entry.struck) {
            let going = speeches.last_mut().filter(|speech| speech.to.is_none());
            if entry.kind == EntryKind::Recess {
                rests = rests.or(Some(entry.at));
            } else if entry.kind == EntryKind::Resumed {
                let rest = rests.take().map_or(0, |since| entry.at.since(since).max(0));
                if let Some(speech) = going {
                    speech.rest_ms += rest;
                }
                continue;
            }
            match (word(self, entry), going) {
                (FloorChange::Unchanged, _) | (FloorChange::Ended, None) => {}
                (FloorChange::Ended, Some(speech)) => speech.to = Some(entry.at),
                (FloorChange::Given, Some(speech)) if speech.is_of(entry) => {}
                (FloorChange::Given, going) => {
                    if let Some(speech) = going {
                        speech.to = Some(entry.at);
                    }
                    speeches.push(Speech::begun(entry));
                }
            }
        }
        speeches
    }

    /// The time of everybody who spoke by `now`, in the order in which they spoke first; `limit_min` is the limit of a speech, 0 = none.
    pub fn speaking_totals(&self, now: Stamp, limit_min: u32) -> Vec<SpeakingTotal> {
        let mut totals: Vec<SpeakingTotal> = Vec::new();
        for speech in self.speeches() {
            let ms = speech.length_ms(now);
            let is_over = limit_min > 0 && ms > i64::from(limit_min) * 60_000;
            let over = usize::from(is_over);
            match totals
                .iter_mut()
                .find(|total| total.who == speech.who && total.name == speech.name)
            {
                Some(total) => {
                    total.ms += ms;
                    total.speeches += 1;
                    total.over += over;
                }
                None => totals.push(SpeakingTotal {
                    who: speech.who,
                    name: speech.name,
                    ms,
                    speeches: 1,
                    over,
                }),
            }
        }
        totals
    }

    /// The time of the units whose people spoke, in the order in which they spoke first.
    pub fn unit_totals(&self, totals: &[SpeakingTotal]) -> Vec<(&str, i64)> {
        let mut units: Vec<(&str, i64)> = Vec::new();
        for total in totals {
            let person = total.who.and_then(|id| self.person_of(id));
            let unit = person.and_then(|person| self.unit_of(person));
            let Some(unit) = unit.filter(|unit| !unit.name.is_empty()) else {
                continue;
            };
            match units.iter_mut().find(|(name, _)| *name == unit.name) {
                Some((_, sum)) => *sum += total.ms,
                None => units.push((&unit.name, total.ms)),
            }
        }
        units
    }
}
