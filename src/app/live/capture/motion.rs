//! Motions as they are typed: moved, seconded, counted.

use crate::{
    app::{cx::Cx, model::Model, notice::Notice},
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
        let Some(motion) = self
            .own_motion(m, EntryKind::Second)
            .or_else(|| m.ledger.records().open_motion())
            .cloned()
        else {
            entry.remark = Some(Remark::NoOpenMotion);
            return self.commit(m, Act::Capture, entry, Vec::new(), cx);
        };
        entry.about = Some(motion.entry);
        let state = if motion.state.is_open() {
            MotionState::Seconded
        } else {
            motion.state
        };
        let motion = Motion {
            seconder: Some(by),
            seconded: Some(entry.id),
            state,
            ..motion
        };
        self.commit(m, Act::Capture, entry, vec![Change::put(motion)], cx)
    }

    /// A counted result. The last count of a motion is its result; the line of an earlier one stays, struck out.
    pub(super) fn count(&self, m: &mut Model, counts: Counts, cx: &mut Cx) -> Entered {
        let Some(mut entry) = self.entry(m, EntryKind::VoteResult, counts.typed(), cx) else {
            return Entered::Nothing;
        };
        entry.speaker = None;
        let Some(motion) = self
            .own_motion(m, EntryKind::VoteResult)
            .or_else(|| m.ledger.records().motion_to_count())
            .cloned()
        else {
            entry.remark = Some(Remark::NoOpenMotion);
            return self.commit(m, Act::Capture, entry, Vec::new(), cx);
        };
        entry.about = Some(motion.entry);
        let earlier = m.ledger.records().count_of(&motion);
        // The room may have changed since the vote: a corrected count is judged by those who were there then.
        let present = earlier.map_or_else(
            || m.ledger.records().head_count().members_present,
            |earlier| m.ledger.records().members_at(earlier.at),
        );
        let (number, before) = (motion.number, motion.counts);
        let mut parts = vec![Change::put(Motion {
            counted: Some(entry.id),
            ..counted(m, motion, counts, present)
        })];
        parts.extend(earlier.filter(|e| e.id != entry.id && !e.struck).map(|earlier| {
            Change::put(Entry {
                struck: true,
                ..earlier.clone()
            })
        }));
        match (self.commit(m, Act::Vote, entry, parts, cx), before) {
            (Entered::Kept(id), Some(before)) => Entered::Did(id, Notice::Recounted { number, before, counts }),
            (entered, _) => entered,
        }
    }

    /// The motion that the line was about which this one is typed over.
    fn own_motion<'a>(&self, m: &'a Model, kind: EntryKind) -> Option<&'a Motion> {
        let over = self.over(m).filter(|over| over.kind == kind)?;
        over.about.and_then(|entry| m.ledger.records().motion_of(entry))
    }
}

/// The number of the motion whose result a count would correct.
pub(in crate::app::live) fn corrects_count(m: &Model, over: Option<&Entry>) -> Option<u32> {
    let own = over.filter(|over| over.kind == EntryKind::VoteResult);
    let motion = match own.and_then(|own| own.about) {
        Some(entry) => m.ledger.records().motion_of(entry),
        None => m.ledger.records().motion_to_count(),
    };
    motion
        .filter(|motion| motion.counts.is_some())
        .map(|motion| motion.number)
}

/// A motion with its result, by the rule of the meeting and the members who were present.
fn counted(m: &Model, motion: Motion, counts: Counts, present: u32) -> Motion {
    let rule = m.meeting().map(|meeting| meeting.vote_base).unwrap_or_default();
    let base = counts.base(rule, present, m.ledger.records().head_count().members);
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

/// The motion row of an entry; one that it has stands as it is.
pub(in crate::app::live) fn motion_of(m: &Model, entry: &Entry, cx: &mut Cx) -> Motion {
    if let Some(own) = m.ledger.records().motion_of(entry.id) {
        return own.clone();
    }
    Motion {
        id: cx.mint(),
        meeting: entry.meeting,
        entry: entry.id,
        number: m.ledger.records().next_motion_number(),
        state: MotionState::Moved,
        seconder: None,
        counts: None,
        majority: Majority::Simple,
        base: None,
        seconded: None,
        counted: None,
    }
}
