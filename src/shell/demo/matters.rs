//! The tasks of the demo's meetings that are over, step by step in Follow-up.

use crate::{
    domain::{action::Action, id::Id, time::Stamp},
    input::command::Command,
    words::field::FieldName,
};

use super::{
    script::{DemoFact, DemoPhase},
    stage::{Stage, days_after},
};

/// A step of a matter, as the script has it, with the day on which it was done.
struct MatterStage<'s, 't> {
    at: Stamp,
    matter: Id<Action>,
    phase: DemoPhase,
    fact: &'s DemoFact<'t>,
}

impl<'t> Stage<'t> {
    /// Carries the tasks of the meetings that are over through Follow-up, step by step.
    pub fn follow_up(&mut self) {
        let mut steps: Vec<MatterStage<'_, 't>> = Vec::new();
        let script = self.script;
        for meeting in &script.meetings {
            if meeting.facts.all("step").next().is_none() {
                continue;
            }
            self.open(meeting.phase);
            let start = self.start(meeting.phase);
            let records = self.hand.records();
            steps.extend(meeting.facts.all("step").filter_map(|fact| {
                let days: i64 = fact.part(0).parse().ok()?;
                let matter = records.actions.iter().find(|action| action.label() == fact.part(1))?.id;
                Some(MatterStage {
                    at: days_after(start, days).min(self.now.plus_minutes(-90)),
                    matter,
                    phase: meeting.phase,
                    fact,
                })
            }));
        }
        steps.sort_by_key(|step| step.at);
        for step in steps {
            self.matter_step(&step);
        }
    }

    fn matter_step(&mut self, step: &MatterStage<'_, 't>) {
        let (fact, phase) = (step.fact, step.phase);
        self.hand.at(step.at);
        if !self.hand.go_to_matter(step.matter) {
            return;
        }
        let third = self.dated(fact.part(3), phase);
        let (command, fields) = match fact.part(2) {
            "report" => (
                Command::ActionDone,
                vec![
                    (FieldName::ProofText, fact.part(3)),
                    (FieldName::VerifiedBy, fact.part(4)),
                ],
            ),
            "urge" => (
                Command::UrgeOwner,
                vec![
                    (FieldName::UrgedThrough, fact.part(3)),
                    (FieldName::Answer, fact.part(4)),
                ],
            ),
            "extend" => (
                Command::AskExtension,
                vec![(FieldName::NewDue, third.as_str()), (FieldName::Reason, fact.part(4))],
            ),
            "grant" => (Command::DecideExtension, vec![(FieldName::DecidedBy, fact.part(3))]),
            _ => (Command::NoteProgress, vec![(FieldName::Progress, fact.part(3))]),
        };
        self.hand.run(command);
        self.hand.fill(&fields);
        self.hand.save();
    }
}
