//! A line on its way to become an entry: the entry itself, the rows that open a meeting, and all of it as one act.

use crate::domain::{
    attendance::Interval,
    change::{Act, Change},
    entry::{Entry, EntryKind, PLACE_STEP, Remark},
    id::{Id, Mint},
    meeting::{Meeting, MeetingState},
    people::Attendee,
    records::Records,
    time::Stamp,
};

use super::{
    outcome::{Captured, Next, Outcome, Said},
    presence,
    scene::{Line, Scene},
};

/// A line that is about to become an entry.
pub(super) struct Draft<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) meeting: Id<Meeting>,
    pub(super) line: &'a Line<'a>,
    pub(super) speaker: Option<Id<Attendee>>,
    pub(super) remark: Option<Remark>,
}

impl<'a> Draft<'a> {
    /// The entry that the line is typed over.
    pub(super) fn over(&self) -> Option<&'a Entry> {
        self.scene.over(self.line)
    }

    /// The entry of this line. Typed over another, it is that one: its place, and what was typed first, stay.
    pub(super) fn entry(&self, kind: EntryKind, text: String, ids: &mut Mint) -> Entry {
        let records = self.scene.records;
        let over = self.over();
        let end = || over.map_or_else(|| records.next_place(), |before| before.place);
        let place = self.line.place.unwrap_or_else(end);
        let entry = Entry {
            id: over.map_or_else(|| ids.mint(), |before| before.id),
            meeting: self.meeting,
            item: records.item_at(place),
            kind,
            raw: self.line.raw.to_owned(),
            text,
            speaker: self.speaker,
            said_by: String::new(),
            at: self.line.at,
            entered: self.scene.now,
            place,
            about: None,
            remark: self.remark.clone(),
            author: self.line.author.to_owned(),
            struck: false,
            minuted: over.and_then(|before| before.minuted),
        };
        match over.cloned() {
            Some(Entry {
                raw,
                entered,
                author,
                struck,
                ..
            }) => Entry {
                raw,
                entered,
                author,
                struck,
                ..entry
            },
            None => entry,
        }
    }

    /// One entry and what belongs to it, as one act. The first line of a meeting that was not opened opens it.
    pub(super) fn finish(&self, act: Act, mut entry: Entry, also: Vec<Change>, ids: &mut Mint) -> Captured {
        let mut parts = Vec::new();
        let at_end = self.line.place.is_none() && self.line.over.is_none();
        let opens = at_end && is_before(self.scene.records);
        if opens {
            parts.extend(opening(
                self.scene.records,
                (self.line.at, self.scene.now),
                entry.place,
                ids,
            ));
            entry.place += PLACE_STEP;
        }
        let stays = self.inferred(&entry, &also, opens, ids);
        let shown = Said::of_inferred(self.scene.records, &stays);
        let outcome = Outcome::Entry {
            id: entry.id,
            remark: entry.remark.clone(),
            said: shown.or(opens.then_some(Said::OpenedByLine)),
        };
        parts.push(Change::put(entry));
        parts.extend(also);
        parts.extend(stays.into_iter().map(Change::put));
        Captured {
            act,
            change: Change::Batch(parts),
            outcome,
            next: Next::Nothing,
            frees_word: false,
        }
    }
}

impl Draft<'_> {
    /// The stays that begin because of what is done in the entry. None before the meeting is open.
    fn inferred(&self, entry: &Entry, also: &[Change], opens: bool, ids: &mut Mint) -> Vec<Interval> {
        let records = self.scene.records;
        if is_before(records) && !opens {
            return Vec::new();
        }
        presence::deeds_of(records, entry, also)
            .into_iter()
            .filter_map(|(who, source)| presence::inferred(records, entry, who, source, ids))
            .collect()
    }
}

/// Whether the meeting was not opened yet.
pub(super) fn is_before(records: &Records) -> bool {
    records.meeting().is_some_and(|meeting| meeting.state.before())
}

/// An entry about the session itself, at the end of the feed. `None` without a meeting. `entered` is the moment of now.
pub(super) fn session_entry(
    records: &Records,
    kind: EntryKind,
    text: &str,
    (at, entered): (Stamp, Stamp),
    ids: &mut Mint,
) -> Option<Entry> {
    let place = records.next_place();
    Some(Entry {
        id: ids.mint(),
        meeting: records.open()?,
        item: records.item_at(place),
        kind,
        raw: String::new(),
        text: text.to_owned(),
        speaker: None,
        said_by: String::new(),
        at,
        entered,
        place,
        about: None,
        remark: None,
        author: String::new(),
        struck: false,
        minuted: None,
    })
}

/// The rows that open a meeting: its new state, and the entry that says so at `place`. `moment` is when it was opened and when that
/// was entered.
pub(super) fn opening(records: &Records, moment: (Stamp, Stamp), place: i64, ids: &mut Mint) -> Vec<Change> {
    let Some(meeting) = records.meeting().cloned() else {
        return Vec::new();
    };
    let Some(entry) = session_entry(records, EntryKind::Opened, "", moment, ids) else {
        return Vec::new();
    };
    let entry = Entry {
        place,
        item: None,
        ..entry
    };
    let meeting = Meeting {
        state: MeetingState::Live,
        opened: meeting.opened.or(Some(moment.0)),
        ..meeting
    };
    vec![Change::put(meeting), Change::put(entry)]
}
