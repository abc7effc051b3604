//! Gathers the rows of the board for the room: the item, the clocks, who is here, the result of a vote once it is stated. Shows only
//! numbers of a register-only meeting and of a closed part (docs/rules.md §secrecy, §closed-part). Draws nothing.

use crate::domain::{
    meeting::{Meeting, MeetingState},
    motion::{Counts, MotionState},
    queries::room::HeadCount,
    records::Records,
    time::Stamp,
};

/// The board at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// The title of the meeting; its code where nothing else may be shown.
    pub title: String,
    pub state: MeetingState,
    /// The number of the item that is taken up; empty = none is.
    pub number: String,
    /// Its title; empty where it may not be shown.
    pub item: String,
    /// The public is excluded.
    pub closed: bool,
    /// Milliseconds spent on the item, and the minutes planned for it.
    pub item_ms: i64,
    pub item_plan: Option<u32>,
    /// Milliseconds in session, and the minutes planned for the meeting.
    pub session_ms: i64,
    pub session_plan: u32,
    pub head: HeadCount,
    /// Those who wait for the word, in order; empty where no names may be shown.
    pub speakers: Vec<String>,
    pub vote: Option<StatedVote>,
}

/// The result of a vote on the item that is taken up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatedVote {
    pub number: u32,
    pub state: MotionState,
    /// `None` = carried or lost without a count.
    pub counts: Option<Counts>,
}

impl Board {
    /// Reads the board from the records; `None` without an open meeting.
    pub fn read(records: &Records, now: Stamp) -> Option<Self> {
        let meeting = records.meeting()?;
        let secret = meeting.register_only();
        let closed = records.is_closed_at(records.next_place());
        // Clocks stand still when the meeting is over.
        let until = meeting.adjourned.unwrap_or(now);
        let current = records.current_item().filter(|_| !meeting.state.before());
        let line = current.and_then(|id| records.agenda_lines(until).into_iter().find(|line| line.item == id));
        let item = current.and_then(|id| records.items.get(id));
        let shown = item.filter(|_| !secret && !closed);
        Some(Self {
            title: title_of(meeting),
            state: meeting.state,
            number: line.as_ref().map(|line| line.number.clone()).unwrap_or_default(),
            item: shown.map(|item| item.title.clone()).unwrap_or_default(),
            closed,
            item_ms: line.map_or(0, |line| line.used_ms),
            item_plan: item.and_then(|item| item.minutes),
            session_ms: records.session_ms(until),
            session_plan: meeting.length_min,
            head: records.head_count(),
            speakers: if secret || closed || !meeting.state.in_session() {
                Vec::new()
            } else {
                records.waiting().map(|row| records.name_in_queue(row)).collect()
            },
            vote: if closed { None } else { stated(records) },
        })
    }
}

fn title_of(meeting: &Meeting) -> String {
    if meeting.register_only() {
        crate::domain::register::disk::code(meeting)
    } else {
        meeting.title.clone()
    }
}

/// The last result under the item that is taken up, as long as no other motion waits for its own.
fn stated(records: &Records) -> Option<StatedVote> {
    let current = records.current_item();
    let under = |entry| {
        let entry = records.entries.get(entry);
        entry.is_some_and(|entry| entry.item == current && !entry.struck)
    };
    let motion = records.motions.iter().rev().find(|motion| under(motion.entry))?;
    (!motion.state.is_open()).then_some(StatedVote {
        number: motion.number,
        state: motion.state,
        counts: motion.counts,
    })
}
