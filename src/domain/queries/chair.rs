//! The people who were in the chair, in order, as lines of the meeting say it.

use crate::domain::{
    entry::{Entry, EntryKind},
    id::Id,
    people::{Attendee, ChairTaken, Duty},
    records::Records,
    time::Stamp,
};

/// Somebody in the chair for a part of the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChairHeld {
    pub who: Id<Attendee>,
    /// `None` = from the opening on.
    pub from: Option<Stamp>,
    /// `None` = to the end.
    pub to: Option<Stamp>,
}

impl Records {
    /// Those who were to be in the chair when the meeting began: papers sent before it know of nobody who took it since.
    pub fn chairs_planned(&self) -> Vec<Id<Attendee>> {
        let opened = self.opening();
        let mut taken: Vec<(i64, &ChairTaken)> = self
            .attendees
            .iter()
            .filter_map(|who| who.took_chair.as_ref())
            .flat_map(ChairTaken::turns)
            .filter_map(|taken| {
                Some((
                    self.entries.get(taken.by.of()).filter(|line| !line.struck)?.place,
                    taken,
                ))
            })
            .filter(|(place, _)| opened.is_some_and(|opened| *place > opened.place))
            .collect();
        taken.sort_by_key(|(place, _)| *place);
        match taken.first() {
            Some((_, first)) if !first.from.is_empty() => first.from.clone(),
            Some(_) | None => {
                let holders = self.attendees.iter().filter(|who| who.duty.holds(Duty::Chair));
                holders.map(|who| who.id).collect()
            }
        }
    }

    /// Whether somebody took the chair by a line.
    pub fn takes_chair(&self, line: Id<Entry>) -> bool {
        let turns = |who: &Attendee| {
            who.took_chair
                .iter()
                .flat_map(ChairTaken::turns)
                .any(|taken| taken.by == line.of())
        };
        self.attendees.iter().any(turns)
    }

    /// Everybody who was in the chair, in order. Somebody who was not in the room before another took the chair was not in it.
    pub fn chairs(&self) -> Vec<ChairHeld> {
        let mut turns: Vec<(&Entry, Id<Attendee>, &ChairTaken)> = self
            .attendees
            .iter()
            .flat_map(|who| {
                let turns = who.took_chair.iter().flat_map(ChairTaken::turns);
                turns.map(move |taken| (who, taken))
            })
            .filter_map(|(who, taken)| {
                let line = self
                    .entries
                    .get(taken.by.of())
                    .filter(|line| !line.struck && line.kind == EntryKind::Note)?;
                Some((line, who.id, taken))
            })
            .collect();
        // A line that puts right who was in the chair at a time stands below the others.
        let told = |line: &Entry| (!self.is_written_after_end(line)).then_some(line.at);
        let moment = |line: &Entry| told(line).or_else(|| self.told_above(line.place)).unwrap_or(line.at);
        turns.sort_by_key(|(line, ..)| line.place);
        // The first who is named without a time is in the chair from the opening on.
        let begins = |line: &Entry| !line.raw.chars().any(|c| c.is_ascii_digit());
        // Where another one held it by the plan, they took it when the line says so.
        let held_before = |taken: &ChairTaken, line: &Entry| {
            let came = |who: &Id<Attendee>| self.stays(*who).any(|stay| stay.from <= moment(line));
            told(line).is_some() && taken.from.iter().any(came)
        };
        let fixed = turns
            .first()
            .filter(|(line, _, taken)| begins(line) && !held_before(taken, line))
            .map(|(line, ..)| line.id);
        turns.sort_by_key(|(line, ..)| (fixed != Some(line.id), moment(line), line.place));
        let Some((first, ..)) = turns.first() else {
            let holders = self.attendees.iter().filter(|who| who.duty.holds(Duty::Chair));
            return holders
                .filter(|who| !self.is_told_away(who))
                .map(|who| ChairHeld {
                    who: who.id,
                    from: None,
                    to: self.gone(who.id),
                })
                .collect();
        };
        let before = |who: &&Id<Attendee>| self.stays(**who).any(|stay| stay.from <= moment(first));
        let planned = turns.iter().min_by_key(|(line, ..)| line.place);
        let mut held: Vec<ChairHeld> = planned
            .into_iter()
            .flat_map(|(_, _, taken)| &taken.from)
            .filter(before)
            .map(|who| ChairHeld {
                who: *who,
                from: None,
                to: told(first),
            })
            .collect();
        for (n, (line, who, _)) in turns.iter().enumerate() {
            let next = turns.get(n + 1).and_then(|(next, ..)| told(next));
            held.push(ChairHeld {
                who: *who,
                from: told(line).filter(|_| !held.is_empty() || fixed != Some(line.id)),
                to: self.end_of_item(line).into_iter().chain(next).min(),
            });
        }
        // Nobody is in the chair who has left the room, whether or not somebody else took it.
        for part in &mut held {
            let left = self
                .gone(part.who)
                .filter(|left| part.from.is_none_or(|from| from < *left));
            part.to = part.to.into_iter().chain(left).min();
        }
        held
    }

    /// Those who were in the chair, as it is told: without parts that begin and end in one minute, and two of one person on end as one.
    pub fn chairs_told(&self) -> Vec<ChairHeld> {
        const MINUTE_MS: i64 = 60_000;
        let held = self.chairs();
        let minute = |at: Stamp| at.ms().div_euclid(MINUTE_MS);
        let opened = self.meeting().and_then(|meeting| meeting.opened);
        let is_empty = |part: &ChairHeld| {
            let from = part.from.or(opened);
            from.zip(part.to).is_some_and(|(from, to)| minute(to) <= minute(from))
        };
        let mut joined: Vec<ChairHeld> = Vec::with_capacity(held.len());
        let all_empty = held.iter().all(is_empty);
        for part in held.into_iter().filter(|part| all_empty || !is_empty(part)) {
            match joined.last_mut() {
                Some(last) if last.who == part.who && last.to.is_some() && last.to == part.from => last.to = part.to,
                _ => joined.push(part),
            }
        }
        if let Some(first) = joined.first_mut() {
            first.from = first
                .from
                .filter(|from| opened.is_none_or(|opened| minute(*from) > minute(opened)));
        }
        joined
    }

    /// Whether somebody has no stay in a meeting that was opened, and excused themselves, is represented or is said to be absent: by the plan alone
    /// nobody presides.
    fn is_told_away(&self, who: &Attendee) -> bool {
        let begun = self.meeting().is_some_and(|meeting| meeting.opened.is_some());
        begun && self.stays(who.id).next().is_none() && (who.reply.is_absence() || self.is_said_absent(who))
    }

    /// The first moment at which nobody was in the chair although something was said or settled behind it; `None` = somebody always was, or nobody ever.
    pub fn unchaired(&self) -> Option<Stamp> {
        let held = self.chairs();
        let ends = held.iter().filter_map(|part| part.to);
        let free = |at: &Stamp| {
            !held
                .iter()
                .any(|part| part.from.is_none_or(|from| from <= *at) && part.to.is_none_or(|to| to > *at))
        };
        let met = |at: &Stamp| {
            let behind = self.entries.iter().filter(|entry| !entry.struck && entry.at > *at);
            behind
                .into_iter()
                .any(|entry| entry.kind.is_content() || entry.kind == EntryKind::ItemStart)
        };
        ends.filter(free).filter(met).min()
    }

    /// When the item ended for which somebody took the chair by a line that says so; `None` = they took it for good, or it has not ended.
    fn end_of_item(&self, line: &Entry) -> Option<Stamp> {
        const FOR_ITEM: [&str; 6] = ["for this item", "for the item", "for item", "本项", "本议题", "该议题"];
        let raw = line.raw.to_lowercase();
        if !FOR_ITEM.iter().any(|words| raw.contains(words)) {
            return None;
        }
        let next = |entry: &&Entry| {
            !entry.struck && entry.kind == EntryKind::ItemStart && entry.place > line.place && entry.item != line.item
        };
        self.entries.iter().find(next).map(|entry| entry.at)
    }

    /// When somebody left the room for good; `None` = they stayed to the end, never came, or nobody told when.
    fn gone(&self, who: Id<Attendee>) -> Option<Stamp> {
        let last = self.stays(who).max_by_key(|stay| stay.from)?;
        let left = last.to.filter(|at| self.is_told(last.went, *at))?;
        let end = self.adjournment().map(|end| end.at);
        end.is_none_or(|end| left < end).then_some(left)
    }
}
