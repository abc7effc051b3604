//! Questions to the store and its answers: plain values that the deciding layer and the store both speak.

use std::{path::PathBuf, sync::Arc};

use chrono::NaiveDate;

use super::{
    action::{Action, Light, MatterOrigin, SettledTask},
    change::{Commit, Seq, UndoScope},
    house::LightRule,
    id::Id,
    matter::{MatterEvent, MatterSource, MatterStep, settled_with},
    meeting::Meeting,
    neighbours::Neighbours,
    record::Record,
    search::SearchPage,
    succession::{Forerunner, Way},
    time::{Stamp, Zone},
    touched::LastTouch,
};

/// The reason for which the rows of a meeting that stays closed are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowsWanted {
    /// They are deleted.
    Deleted,
    /// The meeting gets the type that it has here.
    OtherType(Box<Meeting>),
}

/// A question to the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// A page of the list of meetings whose title, number or date matches `filter`.
    Meetings { filter: String, offset: u32, limit: u32 },
    /// All rows of a meeting, to be the open one, with its undo list.
    OpenMeeting { meeting: Id<Meeting> },
    /// The facts about a meeting that those around it tell.
    Neighbours { meeting: Id<Meeting> },
    /// All rows of a meeting, which stays closed.
    Rows { meeting: Id<Meeting>, wanted: RowsWanted },
    /// A meeting from which another one is made.
    Forerunner { meeting: Id<Meeting>, way: Way },
    /// Older acts of an undo list, those below `before`.
    History {
        scope: UndoScope,
        before: Option<Seq>,
        limit: u32,
    },
    /// A page of the actions of all meetings that fit `filter`, as typed on the day `today`; closed ones too if asked for.
    FollowUp {
        filter: String,
        today: NaiveDate,
        lights: LightRule,
        closed: bool,
        offset: u32,
        limit: u32,
    },
    /// A page of what fits `text` in all meetings, as typed on the day `today`; days are those of `zone`. Pages go on below a place.
    Search {
        text: String,
        today: NaiveDate,
        zone: Zone,
        below: Option<i64>,
        limit: u32,
    },
    /// Have meetings indexed again, of which the index said something else than the rows.
    IndexAgain { meetings: Vec<Id<Meeting>> },
    /// All matters that fit `filter`, closed ones too, for a paper about them.
    MatterPaper {
        filter: String,
        today: NaiveDate,
        lights: LightRule,
    },
    /// Make a verified backup; `None` = into the usual folder, under the usual name. One that nobody asked for is made only where copies are
    /// kept.
    Backup {
        to: Option<PathBuf>,
        now: Stamp,
        asked: bool,
    },
    /// Write a copy of the file with everything that waits, somewhere else.
    CopyElsewhere { to: PathBuf },
    /// Check the whole file.
    Check,
}

/// An answer of the store.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    Meetings {
        filter: String,
        offset: u32,
        rows: Vec<MeetingRow>,
        total: u32,
    },
    Opened {
        meeting: Id<Meeting>,
        rows: Vec<Record>,
        history: History,
        neighbours: Box<Neighbours>,
    },
    Neighbours {
        meeting: Id<Meeting>,
        neighbours: Box<Neighbours>,
    },
    Rows {
        meeting: Id<Meeting>,
        wanted: RowsWanted,
        rows: Vec<Record>,
    },
    Forerunner {
        way: Way,
        from: Box<Forerunner>,
    },
    History {
        scope: UndoScope,
        before: Option<Seq>,
        history: History,
    },
    FollowUp {
        filter: String,
        closed: bool,
        offset: u32,
        rows: Vec<FollowUpRow>,
        total: u32,
    },
    /// A page of the rows that fit `text`.
    Found {
        text: String,
        below: Option<i64>,
        page: SearchPage,
    },
    /// So many meetings are to be indexed.
    Indexing {
        unindexed: u32,
    },
    MatterPaper {
        filter: String,
        rows: Vec<FollowUpRow>,
    },
    BackedUp {
        path: PathBuf,
    },
    Copied {
        path: PathBuf,
    },
    /// The findings of a check; empty = sound. With the meetings of which the index for finding again says something else.
    Checked {
        faults: Vec<String>,
        disagreeing: Vec<Id<Meeting>>,
    },
    /// The question could not be answered.
    Failed {
        question: Question,
        trouble: super::trouble::Trouble,
    },
}

/// One line of the list of meetings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingRow {
    pub meeting: Meeting,
    /// Whether anything was captured.
    pub has_entries: bool,
    pub items: u32,
    pub attendees: u32,
    /// Actions still to be done.
    pub open_actions: u32,
    /// Its minutes are issued and stand.
    pub minutes_issued: bool,
    /// An act that was done in it since it was made stands.
    pub has_acts: bool,
}

/// One line of follow-up.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact about the meeting of its own"
)]
pub struct FollowUpRow {
    pub action: Action,
    /// The wording: its own, else that of its entry.
    pub text: String,
    pub source: MatterSource,
    pub owners: Vec<String>,
    /// The unit of the person who leads; empty where a unit leads, or none is known.
    pub unit: String,
    /// The row of its meeting; `None` where that is gone.
    pub meeting: Option<Arc<Meeting>>,
    pub meeting_title: String,
    pub meeting_start: Stamp,
    /// Year and number of its meeting, or its day: `2026-12`, `2026-1129`. It stands before the number of the matter.
    pub meeting_code: String,
    /// The meeting has papers made and kept: done needs a proof, and somebody other than the owner who verifies it.
    pub formal: bool,
    /// Its meeting is over, or has issued its minutes: what it settled stays as it is.
    pub is_over: bool,
    /// Nothing of what is written about it is kept.
    pub register_only: bool,
    /// A calendar that others see must not show it: its meeting is not open to everybody.
    pub private: bool,
    /// How many instructions there are in its meeting.
    pub instructions: u32,
    /// Its history, oldest first.
    pub steps: Vec<MatterEvent>,
}

impl FollowUpRow {
    /// Its number among the matters of all meetings: the one in the register of the office, else that of its meeting with letter and number,
    /// such as `2026-1129-A3`.
    pub fn register_number(&self) -> String {
        if !self.action.filed.is_empty() {
            return self.action.filed.clone();
        }
        let label = self.action.label();
        if self.meeting_code.is_empty() {
            label
        } else {
            format!("{}-{label}", self.meeting_code)
        }
    }

    /// The extension that was asked for and is not decided yet.
    pub fn asked_extension(&self) -> Option<&MatterEvent> {
        let last = self.steps.iter().rev().find(|step| {
            matches!(
                step.kind,
                MatterStep::ExtensionAsked | MatterStep::ExtensionGranted | MatterStep::ExtensionRefused
            )
        });
        last.filter(|step| step.kind == MatterStep::ExtensionAsked)
    }

    /// The matter as follow-up makes it: where its meeting is over, with the owners and the date that the meeting settled kept beside it.
    pub fn kept_in(&self, after: Action) -> Action {
        if !self.is_over || self.action.origin != MatterOrigin::Action {
            return after;
        }
        let before = &self.action;
        let as_it_was = || SettledTask {
            owners: before.owners.clone(),
            due: before.due.clone(),
        };
        let kept = settled_with(before, &self.steps).unwrap_or_else(as_it_was);
        after.keeping(kept)
    }

    /// The lead unit or person; empty where nobody is named.
    pub fn lead(&self) -> &str {
        self.owners.first().map_or("", String::as_str)
    }

    /// The unit that answers for it: the lead, else the unit of the person who leads.
    pub fn responsible(&self) -> &str {
        if self.unit.is_empty() { self.lead() } else { &self.unit }
    }

    /// Those who help, in order.
    pub fn helpers(&self) -> &[String] {
        self.owners.get(1..).unwrap_or_default()
    }

    /// The reason with which it was left out of follow-up; `None` if it was not.
    pub fn left_out(&self) -> Option<&str> {
        let last = self.steps.last().filter(|step| step.kind == MatterStep::LeftOut);
        last.filter(|_| !self.action.state.is_open())
            .map(|step| step.text.as_str())
    }

    /// How many days an open action is past due; 0 if it is not.
    pub fn days_late(&self, today: NaiveDate) -> u32 {
        let due = self.action.due.date.filter(|_| self.action.state.is_open());
        due.map_or(0, |due| u32::try_from((today - due).num_days()).unwrap_or(0))
    }

    /// Its light on `today`: yellow so many working days before it is due, or in the last part of its term (docs/rules.md §follow-up).
    pub fn light(&self, today: NaiveDate, rule: LightRule, zone: Zone) -> Light {
        let Some(due) = self.action.due.date else {
            return Light::Undated;
        };
        if due < today {
            return Light::Red;
        }
        let term = (due - zone.date(self.meeting_start)).num_days().max(0);
        let near = (due - today).num_days() * 100 <= term * i64::from(rule.soon_share);
        if near || rule.is_near(today, due) {
            Light::Yellow
        } else {
            Light::Green
        }
    }

    /// Whether it is past due and nobody urged its owner since then.
    pub fn is_unurged(&self, today: NaiveDate, zone: Zone) -> bool {
        let due = self.action.due.date.filter(|due| *due < today);
        let urged = |due| {
            let mut urges = self.steps.iter().filter(|step| step.kind == MatterStep::Urged);
            urges.any(|step| zone.date(step.at) > due)
        };
        self.action.state.is_open() && due.is_some_and(|due| !urged(due))
    }
}

/// Part of an undo list, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct History {
    /// Acts that undo would take back, the next one first.
    pub undo: Vec<Commit>,
    /// Acts that redo would repeat, the next one first. Empty when asked `before` an act.
    pub redo: Vec<Commit>,
    /// Whether there are still older acts.
    pub more: bool,
    /// The last act by which calendars would show something else.
    pub touched: LastTouch,
}
