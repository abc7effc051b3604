//! The tour of one minute on the demo: steps that each wait for one real key. It looks at what was done and does nothing by itself.

use crate::{
    domain::{
        entry::{Entry, EntryKind},
        id::Id,
    },
    input::command::Command,
};

use super::tab::Tab;

/// The tour as far as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tour {
    pub stage: TourStage,
    /// The newest entry when the step began.
    newest: Option<Id<Entry>>,
    /// The command that ran last since the step began.
    ran: Option<Command>,
}

/// How far the tour is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TourStage {
    /// It is offered.
    Offered,
    /// The step with this number, from 0 on.
    Step(usize),
    Over,
}

/// The act that a step waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TourGoal {
    At(Tab),
    /// A new entry in the feed, of a kind where one is named.
    Kept(Option<EntryKind>),
    Ran(Command),
}

/// The state that the tour looks at.
#[derive(Debug, Clone, Copy)]
pub struct TourSeen {
    pub tab: Tab,
    /// The newest entry of the open meeting.
    pub newest: Option<(Id<Entry>, EntryKind)>,
}

/// The steps, in the order of their words.
const STEPS: [TourGoal; 9] = [
    TourGoal::At(Tab::Live),
    TourGoal::Kept(None),
    TourGoal::Kept(Some(EntryKind::Decision)),
    TourGoal::Ran(Command::Undo),
    TourGoal::At(Tab::Prepare),
    TourGoal::At(Tab::Wrapup),
    TourGoal::At(Tab::FollowUp),
    TourGoal::Ran(Command::Help),
    TourGoal::Ran(Command::Palette),
];

impl Tour {
    /// How many steps there are.
    pub const STEPS: usize = STEPS.len();

    /// The tour before it is begun.
    pub const fn offered() -> Self {
        Self::at(TourStage::Offered)
    }

    /// The tour at its first step.
    pub const fn begun() -> Self {
        Self::at(TourStage::Step(0))
    }

    const fn at(stage: TourStage) -> Self {
        Self {
            stage,
            newest: None,
            ran: None,
        }
    }

    /// The command whose key the step asks for; `None` where it asks for text.
    pub fn asks_for(&self) -> Option<Command> {
        match self.stage {
            TourStage::Offered => Some(Command::Tour),
            TourStage::Over => Some(Command::Quit),
            TourStage::Step(n) => match STEPS.get(n)? {
                TourGoal::At(Tab::Meetings) => Some(Command::TabMeetings),
                TourGoal::At(Tab::Prepare) => Some(Command::TabPrepare),
                TourGoal::At(Tab::Live) => Some(Command::TabLive),
                TourGoal::At(Tab::Wrapup) => Some(Command::TabWrapup),
                TourGoal::At(Tab::FollowUp) => Some(Command::TabFollowUp),
                TourGoal::Ran(command) => Some(*command),
                TourGoal::Kept(_) => None,
            },
        }
    }

    /// A command ran.
    pub const fn ran(&mut self, command: Command) {
        self.ran = Some(command);
    }

    /// Goes on as far as what was done has led.
    pub fn look(&mut self, seen: &TourSeen) {
        while let TourStage::Step(n) = self.stage {
            if !STEPS.get(n).is_none_or(|goal| self.reached(*goal, seen)) {
                return;
            }
            self.stage = if n + 1 < Self::STEPS {
                TourStage::Step(n + 1)
            } else {
                TourStage::Over
            };
            self.newest = seen.newest.map(|(id, _)| id);
            self.ran = None;
        }
    }

    fn reached(&self, goal: TourGoal, seen: &TourSeen) -> bool {
        match goal {
            TourGoal::At(tab) => seen.tab == tab,
            TourGoal::Ran(command) => self.ran == Some(command),
            TourGoal::Kept(kind) => seen
                .newest
                .is_some_and(|(id, of)| Some(id) != self.newest && kind.is_none_or(|kind| kind == of)),
        }
    }
}
