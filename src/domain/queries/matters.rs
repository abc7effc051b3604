//! Matters of the open meeting: what is followed up, and what nobody has decided about yet (docs/rules.md §follow-up).

use std::sync::Arc;

use crate::domain::{
    action::{Action, MatterOrigin, Owner},
    decision::Verdict,
    entry::{Entry, EntryKind},
    matter::{MatterSource, MatterStep},
    meeting::Secrecy,
    motion::MotionState,
    question::FollowUpRow,
    records::Records,
    weight::Demand,
};

impl Records {
    /// Returns what a line becomes in follow-up; `None` for lines that are no matters, and for actions, which are matters by themselves.
    pub fn matter_origin(&self, entry: &Entry) -> Option<MatterOrigin> {
        if entry.kind == EntryKind::Requirement {
            return Some(MatterOrigin::Requirement);
        }
        if entry.kind == EntryKind::Motion {
            let motion = self.motion_of(entry.id)?;
            let stands = motion.state == MotionState::Carried && motion.amends.is_none() && !self.is_decided_too(entry);
            return stands.then_some(MatterOrigin::Motion);
        }
        let decision = (entry.kind == EntryKind::Decision).then(|| self.decision_of(entry.id))??;
        (decision.verdict == Verdict::Adopted).then_some(MatterOrigin::Decision)
    }

    /// Whether a decision under the same item says what a motion says: it is followed up as one of them.
    fn is_decided_too(&self, moved: &Entry) -> bool {
        let bare = |text: &str| -> String {
            let text = text.trim().to_lowercase();
            let text = text.strip_prefix("that ").unwrap_or(&text);
            text.chars().filter(|c| c.is_alphanumeric()).collect()
        };
        let said = bare(&moved.text);
        let mut decisions = self.decisions.iter().filter_map(|row| self.entries.get(row.entry));
        decisions.any(|entry| !entry.struck && entry.item == moved.item && bare(&entry.text) == said)
    }

    /// The decisions, carried motions and requirements of the open meeting, in the order of the feed.
    pub fn matter_lines(&self) -> impl Iterator<Item = &Entry> {
        let standing = self.entries.iter().filter(|entry| !entry.struck);
        standing.filter(|entry| Some(entry.meeting) == self.open() && self.matter_origin(entry).is_some())
    }

    /// The matters made of a decision, a carried motion or a requirement, oldest first.
    pub fn matters_of<'r>(&'r self, entry: &Entry) -> impl Iterator<Item = &'r Action> {
        let made = |action: &&Action| {
            matches!(
                action.origin,
                MatterOrigin::Decision | MatterOrigin::Motion | MatterOrigin::Requirement
            )
        };
        self.actions.of(entry.id).filter(made)
    }

    /// Whether somebody said that a matter is none of follow-up, and nobody took that back.
    pub fn is_left_out(&self, action: &Action) -> bool {
        let last = self.matter_events.of(action.id).next_back();
        !action.state.is_open() && last.is_some_and(|step| step.kind == MatterStep::LeftOut)
    }

    /// Whether the type of the meeting asks what becomes of every decision.
    pub fn asks_matters(&self) -> bool {
        self.meeting()
            .is_some_and(|meeting| meeting.weight.asks(Demand::Matters))
            && self.is_formal()
    }

    /// Returns the decisions and requirements about which nobody has said whether they are followed up.
    pub fn unfiled(&self) -> Vec<&Entry> {
        let lines = self.matter_lines();
        lines.filter(|entry| self.matters_of(entry).next().is_none()).collect()
    }

    /// The wording of a matter: its own, else that of its entry.
    pub fn matter_text<'r>(&'r self, action: &'r Action) -> &'r str {
        if !action.task.is_empty() {
            return &action.task;
        }
        self.entries
            .get(action.entry)
            .map_or("", |entry| self.decided_text(entry))
    }

    /// The words of a line from which a matter comes: of a motion as it was amended, those that were carried.
    pub fn decided_text<'r>(&'r self, entry: &'r Entry) -> &'r str {
        let wording = self.motion_of(entry.id).map(|motion| motion.wording.trim());
        wording.filter(|wording| !wording.is_empty()).unwrap_or(&entry.text)
    }

    /// The number proposed for the register of the office: year, number of the meeting or its day, number of the matter.
    pub fn proposed_filing(&self, action: &Action) -> String {
        let Some(meeting) = self.meeting().filter(|_| self.asks_matters()) else {
            return String::new();
        };
        format!("{}-{}", meeting.matter_code(), action.label())
    }

    /// The name of an owner; empty if the row is gone.
    pub fn owner_name(&self, owner: &Owner) -> String {
        match owner {
            Owner::Attendee(id) => self.name_of(*id).to_owned(),
            Owner::Unit(id) => self.units.get(*id).map_or_else(String::new, |unit| unit.name.clone()),
            Owner::Named(name) => name.clone(),
        }
    }

    /// The unit of the person who leads a matter; empty where there is none.
    fn lead_unit(&self, action: &Action) -> String {
        let Some(Owner::Attendee(id)) = action.owners.first() else {
            return String::new();
        };
        let person = self.attendees.get(*id).and_then(|who| self.people.get(who.person));
        let unit = person.and_then(|person| self.unit_of(person));
        unit.map_or_else(String::new, |unit| unit.name.clone())
    }

    /// Returns a matter of the open meeting as a row of follow-up; `None` without an open meeting.
    pub fn matter_row(&self, action: &Action) -> Option<FollowUpRow> {
        let meeting = self.meeting()?;
        let entry = self.entries.get(action.entry);
        let item = entry.and_then(|entry| entry.item).and_then(|id| self.items.get(id));
        let about = action.parent.and_then(|id| self.actions.get(id)).map(Action::label);
        let instructions = self
            .open_actions()
            .filter(|row| row.origin == MatterOrigin::Instruction);
        Some(FollowUpRow {
            action: action.clone(),
            text: self.matter_text(action).to_owned(),
            source: MatterSource {
                kind: entry.map(|entry| entry.kind),
                at: entry.map_or(meeting.start, |entry| entry.at),
                speaker: entry
                    .and_then(|entry| entry.speaker)
                    .map_or_else(String::new, |who| self.name_of(who).to_owned()),
                item: item.map_or_else(String::new, |item| item.title.clone()),
                text: entry.map_or_else(String::new, |entry| entry.text.clone()),
                about: about.unwrap_or_default(),
            },
            owners: action.owners.iter().map(|owner| self.owner_name(owner)).collect(),
            unit: self.lead_unit(action),
            meeting: Some(Arc::new(meeting.clone())),
            meeting_title: meeting.title.clone(),
            meeting_start: meeting.start,
            meeting_code: meeting.matter_code(),
            formal: self.is_formal(),
            is_over: meeting.state.after() || self.minutes_state().is_issued(),
            register_only: meeting.register_only(),
            private: meeting.register_only() || meeting.secrecy != Secrecy::Open,
            instructions: instructions.map(|row| row.number).max().unwrap_or(0),
            steps: self.matter_events.of(action.id).cloned().collect(),
        })
    }
}
