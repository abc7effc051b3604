//! The rows of the new meeting, made of what the list takes over.

mod items;
mod seated;

use std::collections::HashMap;

use super::{Carried, Succession, Way, learnt::learnt};
use crate::domain::{
    agenda::Item,
    change::Change,
    checklist::{CheckItem, CheckSource, CheckState},
    deliverable::{Deliverable, Review},
    equipment::{Equipment, EquipmentRound},
    estimate::{BudgetFrame, BudgetLine},
    id::{Id, Ids},
    imprint::Imprint,
    invitation::Invitation,
    meeting::{Meeting, MeetingState, Series},
    people::Attendee,
    record::Record,
    staffing::DutyPost,
    time::Stamp,
};

/// The means to make the rows.
struct Build<'a> {
    plan: &'a Succession,
    id: Id<Meeting>,
    now: Stamp,
    ids: &'a mut Ids,
    /// Milliseconds from the last start to the new one.
    later: i64,
    people: HashMap<Id<Attendee>, Id<Attendee>>,
    items: HashMap<Id<Item>, Id<Item>>,
    /// The item under which open matters stand, and how many stand there.
    head: Option<Id<Item>>,
    matters: i64,
    /// How many items that were put off came out from under another one.
    freed: i64,
    parts: Vec<Change>,
}

impl Succession {
    /// The rows of the new meeting, to be stored as one act.
    pub fn change(&self, now: Stamp, ids: &mut Ids) -> (Id<Meeting>, Change) {
        let id = ids.mint(now);
        let mut build = Build {
            plan: self,
            id,
            now,
            ids,
            later: self.start().since(self.last.start),
            people: HashMap::new(),
            items: HashMap::new(),
            head: None,
            matters: 0,
            freed: 0,
            parts: Vec::new(),
        };
        build.meeting();
        for what in self.taken() {
            build.take(what);
        }
        (id, Change::Batch(build.parts))
    }
}

impl Build<'_> {
    fn put(&mut self, row: impl Into<Record>) {
        self.parts.push(Change::put(row));
    }

    fn moved(&self, at: Option<Stamp>) -> Option<Stamp> {
        at.map(|at| at.plus_ms(self.later))
    }

    /// The meeting with the rules of the last one; the rest is what the list takes over.
    fn meeting(&mut self) {
        let last = &self.plan.last;
        let mut meeting = Meeting {
            id: self.id,
            state: MeetingState::Draft,
            number: None,
            venue: String::new(),
            organiser: String::new(),
            purpose: String::new(),
            problem: String::new(),
            expected: String::new(),
            theme: String::new(),
            theme_by: String::new(),
            theme_at: None,
            ask_document: String::new(),
            ask_merge: String::new(),
            ask_online: String::new(),
            opened: None,
            adjourned: None,
            reason: String::new(),
            body: String::new(),
            issue: String::new(),
            first_minute: String::new(),
            ..last.clone()
        };
        for what in self.plan.taken() {
            match what {
                Carried::Start(start, _) | Carried::ToldStart(start, _) => meeting.start = *start,
                Carried::Title(title) => meeting.title.clone_from(title),
                Carried::Number(number) => meeting.number = Some(*number),
                Carried::Issue(issue) => meeting.issue.clone_from(issue),
                Carried::FirstMinute(first) => meeting.first_minute.clone_from(first),
                Carried::Place(_) => meeting.venue.clone_from(&last.venue),
                Carried::Body(_) => {
                    meeting.body.clone_from(&last.body);
                    meeting.organiser.clone_from(&last.organiser);
                }
                Carried::Purpose(_) => {
                    meeting.purpose.clone_from(&last.purpose);
                    meeting.problem.clone_from(&last.problem);
                    meeting.expected.clone_from(&last.expected);
                    meeting.theme.clone_from(&last.theme);
                    meeting.ask_document.clone_from(&last.ask_document);
                    meeting.ask_merge.clone_from(&last.ask_merge);
                    meeting.ask_online.clone_from(&last.ask_online);
                }
                Carried::People(..)
                | Carried::Item { .. }
                | Carried::Matters(_)
                | Carried::Action(_)
                | Carried::Checklist(_)
                | Carried::NotNeeded(_)
                | Carried::Deliverables(_)
                | Carried::Equipment(_)
                | Carried::Duties(_)
                | Carried::Seats(_)
                | Carried::Notice
                | Carried::Budget(_)
                | Carried::Imprint => {}
            }
        }
        if self.plan.way == Way::Duplicate {
            meeting.series = None;
        } else if meeting.series.is_none() {
            let series = Series {
                id: self.ids.mint(self.now),
                name: last.title.clone(),
            };
            meeting.series = Some(series.id);
            self.put(series);
        }
        self.put(meeting);
    }

    fn take(&mut self, what: &Carried) {
        match what {
            Carried::People(category, _) => self.attendees(*category),
            Carried::Item { item, title, why } => self.item(*item, title, *why),
            Carried::Matters(title) => self.new_head(title),
            Carried::Action(title) => self.matter(title),
            Carried::Checklist(_) => self.checklist(false),
            Carried::NotNeeded(_) => self.checklist(true),
            Carried::Deliverables(_) => self.deliverables(),
            Carried::Equipment(_) => self.equipment(),
            Carried::Duties(_) => self.duties(),
            Carried::Seats(_) => self.seats(),
            Carried::Notice => self.notice(),
            Carried::Budget(_) => self.budget(),
            Carried::Imprint => self.imprint(),
            Carried::Start(..)
            | Carried::ToldStart(..)
            | Carried::Title(_)
            | Carried::Number(_)
            | Carried::Issue(_)
            | Carried::FirstMinute(_)
            | Carried::Place(_)
            | Carried::Body(_)
            | Carried::Purpose(_) => {}
        }
    }

    fn checklist(&mut self, not_needed: bool) {
        let r = &self.plan.records;
        for old in r
            .checklist
            .iter()
            .filter(|line| (line.state == CheckState::NotNeeded) == not_needed)
        {
            let id = self.ids.mint(self.now);
            let due = self.moved(old.due);
            let fresh = CheckItem {
                id,
                meeting: self.id,
                due,
                proof_text: String::new(),
                ..old.clone()
            };
            self.put(if not_needed {
                CheckItem {
                    closed: Some(self.now),
                    ..fresh
                }
            } else {
                CheckItem {
                    state: CheckState::Open,
                    closed: None,
                    closed_by: String::new(),
                    reason: String::new(),
                    ..fresh
                }
            });
        }
        if !not_needed {
            self.lessons();
        }
    }

    /// Adds the lessons of the last meeting behind the lines that came over.
    fn lessons(&mut self) {
        let r = &self.plan.records;
        let last = r.checklist.iter().map(|line| line.place).max().unwrap_or(0);
        for (n, text) in (1..).zip(learnt(r)) {
            let own = CheckItem::own(self.ids.mint(self.now), self.id, last.saturating_add(n), text);
            self.put(CheckItem {
                source: CheckSource::Lesson,
                ..own
            });
        }
    }

    fn deliverables(&mut self) {
        for old in &self.plan.records.deliverables {
            let id = self.ids.mint(self.now);
            let due = self.moved(old.due);
            self.put(Deliverable {
                owner: old.owner.clone(),
                due_offset: old.due_offset,
                due,
                review: Review::Draft,
                reviewer: old.reviewer.clone(),
                not_needed: old.not_needed.clone(),
                ..Deliverable::draft(id, self.id, old.kind)
            });
        }
    }

    fn equipment(&mut self) {
        for old in &self.plan.records.equipment_rounds {
            let id = self.ids.mint(self.now);
            let due = self.moved(old.due);
            self.put(EquipmentRound {
                id,
                meeting: self.id,
                due,
                ..old.clone()
            });
        }
        for old in &self.plan.records.equipment {
            let id = self.ids.mint(self.now);
            self.put(Equipment {
                id,
                meeting: self.id,
                ..old.clone()
            });
        }
    }

    fn duties(&mut self) {
        for old in &self.plan.records.duty_posts {
            let id = self.ids.mint(self.now);
            self.put(DutyPost {
                id,
                meeting: self.id,
                ..old.clone()
            });
        }
    }

    fn notice(&mut self) {
        for old in &self.plan.records.invitations {
            let id = self.ids.mint(self.now);
            let (doors, reply_due) = (self.moved(old.doors), self.moved(old.reply_due));
            self.put(Invitation {
                scope: old.scope.clone(),
                channel: old.channel.clone(),
                contact: old.contact.clone(),
                bring: old.bring.clone(),
                doors,
                reply_due,
                meals: old.meals.clone(),
                lodging: old.lodging.clone(),
                transport: old.transport.clone(),
                ..Invitation::blank(id, self.id)
            });
        }
    }

    fn budget(&mut self) {
        for old in &self.plan.records.budget_frames {
            let id = self.ids.mint(self.now);
            self.put(BudgetFrame {
                id,
                meeting: self.id,
                ..old.clone()
            });
        }
        for old in &self.plan.records.budget_lines {
            let id = self.ids.mint(self.now);
            self.put(BudgetLine {
                id,
                meeting: self.id,
                ..old.clone()
            });
        }
    }

    fn imprint(&mut self) {
        for old in &self.plan.records.imprints {
            let id = self.ids.mint(self.now);
            self.put(Imprint {
                copy_number: 0,
                printed: None,
                id,
                meeting: self.id,
                ..old.clone()
            });
        }
    }
}
