//! The reasons that keep the gate "adjourn" of the open meeting shut. All of it is derived.

use crate::domain::{
    agenda::{Item, ItemKind, ItemOutcome},
    entry::{Entry, EntryKind},
    id::Id,
    loose_end::{LooseEnd, Unfinished},
    meeting::{Meeting, Recording},
    motion::{Motion, MotionState},
    people::Attendee,
    queries::posts::post_name,
    record::Key,
    recorder::Recorder,
    records::Records,
    told_outcome::tells_election,
};

impl Records {
    /// Returns the unfinished things in the order of the agenda, then of what happened. Empty: the gate is open.
    pub fn loose_ends(&self) -> Vec<LooseEnd> {
        let Some(meeting) = self.meeting() else {
            return Vec::new();
        };
        let mut found = Vec::new();
        let ends = Ends {
            records: self,
            shows: !meeting.register_only(),
        };
        ends.items(&mut found);
        ends.motions(&mut found);
        ends.closed_parts(&mut found);
        ends.incidents(&mut found);
        ends.attendance(&mut found);
        ends.identities(meeting, &mut found);
        ends.posts(meeting, &mut found);
        ends.shots(&mut found);
        ends.copies(&mut found);
        ends.recorders(meeting, &mut found);
        ends.rounds(&mut found);
        found
    }

    /// Whether nothing has to be said any more of how an item ended (docs/rules.md §outcome). Sub-items are settled with their item,
    /// and an item with all of its sub-items.
    pub fn is_settled(&self, item: &Item) -> bool {
        let needs_none = matches!(
            item.kind,
            ItemKind::Procedural | ItemKind::Information | ItemKind::Report | ItemKind::Education
        );
        if needs_none || self.has_ended(item) {
            return true;
        }
        let mut below = self.items.iter().filter(|sub| sub.parent == Some(item.id)).peekable();
        below.peek().is_some() && below.all(|sub| self.is_settled(sub))
    }

    /// Whether the clerk set an outcome, something was decided, or a vote settled the item.
    fn has_ended(&self, item: &Item) -> bool {
        match item.outcome {
            Some(ItemOutcome::NoDecision) => return !item.outcome_reason.trim().is_empty(),
            Some(
                ItemOutcome::Decided
                | ItemOutcome::Deferred
                | ItemOutcome::Noted
                | ItemOutcome::Withdrawn
                | ItemOutcome::Referred,
            ) => {
                return true;
            }
            None => {}
        }
        let is_under = |entry| {
            let entry = self.entries.get(entry);
            entry.is_some_and(|entry| entry.item == Some(item.id) && !entry.struck)
        };
        let voted = |motion: &Motion| motion.amends.is_none() && settles(motion.state) && is_under(motion.entry);
        let elected = |entry: &Entry| {
            let told = entry.kind == EntryKind::Note && entry.minuted == Some(true) && entry.speaker.is_none();
            told && entry.item == Some(item.id) && !entry.struck && tells_election(&entry.text)
        };
        self.decisions.iter().any(|decision| is_under(decision.entry))
            || self.motions.iter().any(voted)
            || self.entries.iter().any(elected)
    }
}

/// Whether a main motion in this state is the outcome of its item.
const fn settles(state: MotionState) -> bool {
    match state {
        MotionState::Carried
        | MotionState::Lost
        | MotionState::Tabled
        | MotionState::Postponed
        | MotionState::Referred => true,
        MotionState::Moved | MotionState::Seconded | MotionState::Withdrawn => false,
    }
}

/// The records, and whether content of them may be shown.
struct Ends<'r> {
    records: &'r Records,
    shows: bool,
}

impl Ends<'_> {
    fn end(&self, kind: Unfinished, label: impl Into<String>, subject: &str, key: Option<Key>) -> LooseEnd {
        LooseEnd {
            kind,
            label: label.into(),
            subject: if self.shows { subject.to_owned() } else { String::new() },
            key,
        }
    }

    fn items(&self, found: &mut Vec<LooseEnd>) {
        for (item, number, depth) in self.records.numbered_items() {
            let with_parent = depth > 0 && self.parent_ended(item);
            if !with_parent && !self.records.is_settled(item) {
                found.push(self.end(Unfinished::NoOutcome, number, &item.title, Some(item.id.into())));
            }
        }
    }

    /// Whether an item above this one is settled, or is named itself because its sub-items are not.
    fn parent_ended(&self, item: &Item) -> bool {
        let parent = item.parent.and_then(|id| self.records.items.get(id));
        parent.is_some_and(|parent| self.records.has_ended(parent) || self.records.is_settled(parent))
    }

    fn motions(&self, found: &mut Vec<LooseEnd>) {
        for motion in self.records.motions.iter().filter(|motion| motion.state.is_open()) {
            let entry = self.records.entries.get(motion.entry);
            if let Some(entry) = entry.filter(|entry| !entry.struck) {
                let label = format!("M{}", motion.number);
                found.push(self.end(Unfinished::MotionPending, label, &entry.text, Some(entry.id.into())));
            }
        }
    }

    fn closed_parts(&self, found: &mut Vec<LooseEnd>) {
        let closed = self
            .records
            .entries
            .iter()
            .filter(|entry| entry.kind == EntryKind::ClosedPart && !entry.struck && entry.text.trim().is_empty());
        found.extend(closed.map(|entry| self.end(Unfinished::NoGround, "", "", Some(entry.id.into()))));
    }

    fn incidents(&self, found: &mut Vec<LooseEnd>) {
        for (number, incident) in self.records.numbered_incidents() {
            let unsaid = incident.handling.trim().is_empty() && incident.outcome.trim().is_empty();
            let kind = if incident.is_open() {
                Unfinished::IncidentOpen
            } else if unsaid && self.shows {
                Unfinished::NoHandling
            } else {
                continue;
            };
            let text = self.records.incident_text(incident);
            found.push(self.end(kind, format!("%{number}"), text, Some(incident.entry.into())));
        }
    }

    fn attendance(&self, found: &mut Vec<LooseEnd>) {
        let mut named: Vec<Id<_>> = Vec::new();
        for stay in self.records.intervals.iter().filter(|stay| stay.is_unconfirmed()) {
            if !named.contains(&stay.attendee) {
                named.push(stay.attendee);
                let name = self.records.name_of(stay.attendee);
                found.push(self.end(Unfinished::AttendanceInferred, name, "", Some(stay.attendee.into())));
            }
        }
    }

    fn copies(&self, found: &mut Vec<LooseEnd>) {
        if self.records.copies_uncounted() {
            let issued = self.records.issued_copies().len();
            found.push(self.end(Unfinished::CopiesUncounted, issued.to_string(), "", None));
        }
        for (copy, out) in self.records.copies_out() {
            let label = self.records.copy_label(copy);
            found.push(self.end(Unfinished::CopyOut, label, &out.reason, Some(copy.id.into())));
        }
    }

    fn identities(&self, meeting: &Meeting, found: &mut Vec<LooseEnd>) {
        let seen = |who: &Attendee| !who.credential.is_empty() || !who.verified_by.is_empty();
        let asked = self.records.attendees.iter().filter(|_| meeting.verify_identity);
        let unseen = asked.filter(|who| !seen(who) && self.records.stays(who.id).next().is_some());
        for who in unseen {
            let name = self.records.name_of(who.id);
            found.push(self.end(Unfinished::IdentityUnseen, name, "", Some(who.id.into())));
        }
    }

    fn posts(&self, meeting: &Meeting, found: &mut Vec<LooseEnd>) {
        for post in self.records.unfilled_posts().filter(|_| meeting.opened.is_some()) {
            found.push(self.end(
                Unfinished::PostUnfilled,
                post_name(post),
                &post.person,
                Some(post.id.into()),
            ));
        }
    }

    fn shots(&self, found: &mut Vec<LooseEnd>) {
        for shot in self.records.shots.iter().filter(|shot| shot.is_missing()) {
            let label = self.records.shots.position(shot.id).map_or(0, |at| at + 1).to_string();
            found.push(self.end(Unfinished::ShotMissing, label, &shot.subject, Some(shot.id.into())));
        }
    }

    fn recorders(&self, meeting: &Meeting, found: &mut Vec<LooseEnd>) {
        let runs = |recorder: &&Recorder| recorder.started.is_some() && recorder.stopped.is_none();
        for recorder in self.records.recorders.iter().filter(runs) {
            let end = self.end(Unfinished::RecorderRuns, &recorder.name, "", Some(recorder.id.into()));
            found.push(end);
        }
        let ran = self.records.recorders.iter().any(|recorder| recorder.started.is_some());
        if meeting.recording == Recording::Required && !ran {
            found.push(self.end(Unfinished::NotRecorded, "", "", None));
        }
    }

    fn rounds(&self, found: &mut Vec<LooseEnd>) {
        if let Some((round, open)) = self.records.round_begun() {
            let label = format!("{} ({open})", round.name);
            found.push(self.end(Unfinished::RoundUnfinished, label, "", Some(round.id.into())));
        }
    }
}
