//! Motions as they are typed: moved, seconded, counted.

use crate::{
    app::{cx::Cx, model::Model},
    domain::{
        change::{Act, Change},
        entry::{Entry, EntryKind, Remark},
        id::Id,
        motion::{Counts, Majority, Motion, MotionState},
        people::Attendee,
    },
};

use super::{Draft, Entered};

impl Draft<'_> {
    pub(super) fn move_motion(&self, m: &mut Model, text: String, cx: &mut Cx) -> Entered {
        let Some(entry) = self.entry(m, EntryKind::Motion, text, cx) else {
            return Entered::Nothing;
        };
        let motion = motion_of(m, &entry, cx);
        self.commit(m, Act::Capture, entry, vec![Change::put(motion)], cx)
    }

    pub(super) fn second(&self, m: &mut Model, by: Id<Attendee>, cx: &mut Cx) -> Entered {
        let Some(mut entry) = self.entry(m, EntryKind::Second, String::new(), cx) else {
            return Entered::Nothing;
        };
        entry.speaker = Some(by);
        let Some(motion) = open_motion(m) else {
            entry.remark = Some(Remark::NoOpenMotion);
            return self.commit(m, Act::Capture, entry, Vec::new(), cx);
        };
        entry.about = Some(motion.entry);
        let motion = Motion {
            seconder: Some(by),
            state: MotionState::Seconded,
            ..motion
        };
        self.commit(m, Act::Capture, entry, vec![Change::put(motion)], cx)
    }

    pub(super) fn count(&self, m: &mut Model, counts: Counts, cx: &mut Cx) -> Entered {
        let Some(mut entry) = self.entry(m, EntryKind::VoteResult, String::new(), cx) else {
            return Entered::Nothing;
        };
        let Some(motion) = open_motion(m) else {
            entry.remark = Some(Remark::NoOpenMotion);
            return self.commit(m, Act::Capture, entry, Vec::new(), cx);
        };
        entry.about = Some(motion.entry);
        entry.speaker = None;
        let motion = counted(m, motion, counts);
        self.commit(m, Act::Vote, entry, vec![Change::put(motion)], cx)
    }
}

/// The motion that waits for a vote: the last one that is open.
fn open_motion(m: &Model) -> Option<Motion> {
    m.records
        .motions
        .iter()
        .rev()
        .find(|motion| motion.state.is_open())
        .cloned()
}

/// A motion with its result, by the rule of the meeting.
fn counted(m: &Model, motion: Motion, counts: Counts) -> Motion {
    let head = m.records.head_count();
    let rule = m.meeting().map(|meeting| meeting.vote_base).unwrap_or_default();
    let base = counts.base(rule, head.members_present, head.members);
    let state = if counts.carries(motion.majority, base) {
        MotionState::Carried
    } else {
        MotionState::Lost
    };
    Motion {
        state,
        counts: Some(counts),
        base: Some(base),
        ..motion
    }
}

/// The motion row of an entry.
pub(in crate::app::live) fn motion_of(m: &Model, entry: &Entry, cx: &mut Cx) -> Motion {
    Motion {
        id: cx.mint(),
        meeting: entry.meeting,
        entry: entry.id,
        number: m.records.next_motion_number(),
        state: MotionState::Moved,
        seconder: None,
        counts: None,
        majority: Majority::Simple,
        base: None,
    }
}
