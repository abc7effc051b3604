//! Rounds through room, people and outside while the meeting runs: their rows, what is answered, and when the next one is due.

use std::collections::HashMap;

use crate::domain::{
    checklist::{CheckItem, CheckState, Phase},
    entry::EntryKind,
    equipment::{EquipmentRound, RoundResult, TestResult},
    id::Id,
    meeting::MeetingState,
    record::Key,
    records::Records,
    template::moment::Moment,
    time::Stamp,
};

/// The part of a round that a row belongs to, in the order in which they are gone through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Beat {
    Devices,
    People,
    Outside,
    Security,
    Secrecy,
    /// Other lines of the checklist that come round again.
    Other,
}

impl Beat {
    /// The part that a group of the checklist belongs to.
    fn of_group(group: &str) -> Self {
        match group {
            "equipment" => Self::Devices,
            "people" => Self::People,
            "outside" => Self::Outside,
            "security" => Self::Security,
            "secrecy" => Self::Secrecy,
            _ => Self::Other,
        }
    }
}

impl Records {
    /// The rows of a round: every device, every post that somebody holds, and the lines of the checklist that come round again, each
    /// with its part.
    pub fn round_rows(&self) -> Vec<(Beat, Key)> {
        let devices = self.equipment.iter().map(|device| (Beat::Devices, device.id.into()));
        let held = self.duty_posts.iter().filter(|post| !post.person.trim().is_empty());
        let posts = held.map(|post| (Beat::People, post.id.into()));
        let lines = self.checklist.iter().filter(|line| self.comes_round(line));
        let lines = lines.map(|line| (Beat::of_group(&line.section), line.id.into()));
        let mut rows: Vec<(Beat, Key)> = devices.chain(posts).chain(lines).collect();
        rows.sort_by_key(|(beat, _)| *beat);
        rows
    }

    /// Whether a line of the checklist is gone through in each round. Where the devices are listed one by one, a line about all of them
    /// asks for nothing new.
    fn comes_round(&self, line: &CheckItem) -> bool {
        line.phase == Phase::In
            && line.state != CheckState::NotNeeded
            && every(&line.moment).is_some()
            && (Beat::of_group(&line.section) != Beat::Devices || self.equipment.is_empty())
    }

    /// Minutes between two rounds: the meeting's own, or less where a line of the checklist comes round sooner. `None` = no rounds are
    /// asked for.
    pub fn round_interval(&self) -> Option<u32> {
        let own = self.meeting()?.round_every_min;
        let lines = self.checklist.iter().filter(|line| self.comes_round(line));
        let soonest = lines.filter_map(|line| every(&line.moment)).min();
        let own = Some(own).filter(|minutes| *minutes > 0);
        own.into_iter().chain(soonest).min()
    }

    /// The rounds of the meeting itself, in order.
    pub fn live_rounds(&self) -> impl DoubleEndedIterator<Item = &EquipmentRound> {
        self.equipment_rounds.rows().iter().filter(|round| round.is_live())
    }

    /// The newest answers of a round, by row.
    pub fn round_answers(&self, round: Id<EquipmentRound>) -> HashMap<Key, &RoundResult> {
        let results = self.round_results.iter().filter(|result| result.round == round);
        results.filter_map(|result| Some((row_of(result)?, result))).collect()
    }

    /// The round that was begun and is not complete, and how many of its rows are open. A round counts only when every row is answered.
    pub fn round_begun(&self) -> Option<(&EquipmentRound, usize)> {
        let round = self.live_rounds().next_back()?;
        let answers = self.round_answers(round.id);
        let open = self
            .round_rows()
            .iter()
            .filter(|(_, key)| !answers.contains_key(key))
            .count();
        (open > 0).then_some((round, open))
    }

    /// When the last round became complete.
    pub fn last_round(&self) -> Option<Stamp> {
        let begun = self.round_begun().map(|(round, _)| round.id);
        let mut complete = self.live_rounds().rev().filter(|round| Some(round.id) != begun);
        let round = complete.next()?;
        self.round_answers(round.id).values().map(|result| result.at).max()
    }

    /// When the next round is due; that of a round that was begun is when it was due. `None` = none is: there is no interval or nothing
    /// to look after, or the meeting is not in session.
    pub fn round_due(&self) -> Option<Stamp> {
        let meeting = self.meeting()?;
        if !meeting.state.in_session() || self.round_rows().is_empty() {
            return None;
        }
        if let Some((round, _)) = self.round_begun() {
            return round.due;
        }
        let last = self.last_round();
        let from = last.max(meeting.opened);
        let next = from.and_then(|from| Some(from.plus_minutes(i64::from(self.round_interval()?))));
        let at_break = self
            .recess_since()
            .filter(|since| last.is_none_or(|last| last < *since));
        match (next, at_break.filter(|_| self.looks_at_breaks())) {
            (Some(next), Some(rest)) => Some(next.min(rest)),
            (next, rest) => next.or(rest),
        }
    }

    /// When the recess began that lasts.
    fn recess_since(&self) -> Option<Stamp> {
        let rests = self
            .meeting()
            .is_some_and(|meeting| meeting.state == MeetingState::Recess);
        let mut entries = self.entries.iter().rev().filter(|_| rests);
        entries
            .find(|entry| entry.kind == EntryKind::Recess && !entry.struck)
            .map(|entry| entry.at)
    }

    /// Whether the type asks for a round at each break.
    fn looks_at_breaks(&self) -> bool {
        let at_break = |moment: &str| moment.parse() == Ok(Moment::Break);
        self.equipment_rounds.iter().any(|round| at_break(&round.moment))
    }

    /// The name of the round that would begin now.
    pub fn next_round_name(&self) -> String {
        format!("R{}", self.live_rounds().count() + 1)
    }

    /// How a row did when it was looked after last.
    pub fn last_answer(&self, row: Key) -> Option<&RoundResult> {
        self.round_results
            .iter()
            .rev()
            .find(|result| row_of(result) == Some(row))
    }

    /// The rows whose newest answer in a round is a fault.
    pub fn faults_of(&self, round: Id<EquipmentRound>) -> usize {
        let answers = self.round_answers(round);
        answers
            .values()
            .filter(|result| result.result == TestResult::Fail)
            .count()
    }
}

/// The row of its round that a result answers.
pub fn row_of(result: &RoundResult) -> Option<Key> {
    let device = result.equipment.map(Key::from);
    device.or(result.post.map(Key::from)).or(result.line.map(Key::from))
}

/// The minutes of `every:30m`.
fn every(moment: &str) -> Option<u32> {
    match moment.parse() {
        Ok(Moment::Every(minutes)) => Some(minutes),
        Ok(
            Moment::At(_)
            | Moment::Start
            | Moment::End
            | Moment::Item
            | Moment::Break
            | Moment::Always
            | Moment::BeforeVote
            | Moment::BeforeClosed,
        )
        | Err(_) => None,
    }
}
