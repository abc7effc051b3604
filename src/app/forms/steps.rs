//! Takes the form of a matter: returns the matter as it is then, and the lines that are added to its history.

use crate::domain::{
    action::Action,
    matter::{MatterEvent, MatterStep},
    question::FollowUpRow,
};

use super::super::cx::Cx;

/// An action after a deed, with the steps that are added to its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatterChange {
    pub action: Action,
    pub steps: Vec<MatterEvent>,
    /// The matter that an instruction is.
    pub made: Option<Action>,
}

impl MatterChange {
    /// The same, where it is reported with the proof of one of several matters; `None` = with the text of the form.
    #[must_use]
    pub fn proved_by(mut self, proof: Option<&String>) -> Self {
        let reported = self.steps.iter_mut().find(|step| step.kind == MatterStep::Reported);
        if let (Some(step), Some(proof)) = (reported, proof) {
            step.text.clone_from(proof);
        }
        self
    }
}

/// A line of the history of a matter.
pub fn step(
    row: &FollowUpRow,
    kind: MatterStep,
    by: &str,
    text: String,
    date: Option<chrono::NaiveDate>,
    cx: &mut Cx,
) -> MatterEvent {
    MatterEvent {
        id: cx.mint(),
        meeting: row.action.meeting,
        action: row.action.id,
        at: cx.now,
        by: by.to_owned(),
        kind,
        text,
        date,
    }
}
