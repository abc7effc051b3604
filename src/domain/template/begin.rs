//! The rows with which a meeting of a type begins: agenda, deliverables, checklist, equipment, duties (docs/rules.md §templates).

use strum::IntoEnumIterator;

use super::{ITEM_STEP, NewMeeting, QuorumReach, Template, moment::Moment};
use crate::domain::{
    agenda::Item,
    change::Change,
    checklist::{CheckItem, CheckSource},
    deliverable::{Deliverable, DeliverableKind},
    entry::PLACE_STEP,
    equipment::{Equipment, EquipmentRound},
    id::{Id, Ids},
    meeting::{Meeting, Secrecy},
    quorum::QuorumRule,
    staffing::DutyPost,
    time::Stamp,
    weight::Demand,
};

/// The means to make a row of a new meeting.
struct Begin<'a> {
    template: &'a Template,
    new: &'a NewMeeting,
    meeting: Id<Meeting>,
    now: Stamp,
    ids: &'a mut Ids,
    parts: Vec<Change>,
}

impl Template {
    /// The rows of a new meeting of this type.
    pub fn instantiate(&self, new: &NewMeeting, now: Stamp, ids: &mut Ids) -> (Id<Meeting>, Change) {
        let id = ids.mint(now);
        (id, Change::Batch(self.rows(id, new, now, ids)))
    }

    /// The rows of a meeting of this type under its identifier, the meeting first.
    pub(super) fn rows(&self, id: Id<Meeting>, new: &NewMeeting, now: Stamp, ids: &mut Ids) -> Vec<Change> {
        let meeting = self.meeting(id, new);
        let mut begin = Begin {
            template: self,
            new,
            meeting: id,
            now,
            ids,
            parts: vec![Change::put(meeting)],
        };
        begin.agenda();
        begin.deliverables();
        begin.checklist();
        begin.lessons();
        begin.equipment();
        begin.duties();
        begin.parts
    }

    fn meeting(&self, id: Id<Meeting>, new: &NewMeeting) -> Meeting {
        let d = &self.defaults;
        Meeting {
            template: self.id.clone(),
            template_revision: self.revision,
            template_hash: self.hash.clone(),
            form: d.form,
            length_min: d.duration_min,
            record_mode: d.record_mode,
            rules: d.rules,
            quorum: if d.quorum_reach == QuorumReach::English && new.chinese {
                QuorumRule::NONE
            } else {
                QuorumRule {
                    num: d.quorum_num,
                    den: d.quorum_den.max(1),
                    least: d.quorum_least,
                    over: d.quorum_over,
                    base: d.quorum_base,
                    seats: d.quorum_seats,
                }
            },
            vote_base: d.vote_base,
            recording: d.recording,
            secrecy: if d.confidential { Secrecy::Mimi } else { Secrecy::Open },
            speech_limit_min: d.speech_limit_min,
            verify_identity: d.verify_identity,
            weight: self.weight(),
            functions: d.functions.clone(),
            round_every_min: d.round_every_min,
            ..Meeting::draft(id, &new.title, new.start, new.zone)
        }
    }
}

/// The place of the n-th row of a list.
fn place(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX).saturating_mul(PLACE_STEP)
}

impl Begin<'_> {
    fn pick(&self, en: &str, zh: &str) -> String {
        (if self.new.chinese { zh } else { en }).to_owned()
    }

    /// The name of a role in the language of the meeting; an unknown one as it is written.
    fn role(&self, id: &str) -> String {
        let role = self.template.roles.iter().find(|role| role.id == id);
        role.map_or_else(|| id.to_owned(), |role| self.pick(&role.en, &role.zh))
    }

    fn agenda(&mut self) {
        for row in &self.template.agenda {
            let title = self.pick(&row.en, &row.zh);
            self.parts.push(Change::put(Item {
                kind: row.kind,
                minutes: Some(row.minutes),
                ..Item::titled(
                    self.ids.mint(self.now),
                    self.meeting,
                    i64::from(row.order) * ITEM_STEP,
                    title,
                )
            }));
        }
    }

    /// All seven, whatever the template names; only those that it names have an owner's role and a due time.
    fn deliverables(&mut self) {
        if self.template.documents.is_empty() || !self.template.weight().asks(Demand::Deliverables) {
            return;
        }
        for kind in DeliverableKind::iter() {
            let key = <&str>::from(kind);
            let row = self.template.documents.iter().find(|document| document.key == key);
            self.parts.push(Change::put(Deliverable {
                due_offset: row.map(|row| row.due),
                ..Deliverable::draft(self.ids.mint(self.now), self.meeting, kind)
            }));
        }
    }

    fn checklist(&mut self) {
        for (n, row) in self.template.checklist.iter().enumerate() {
            let text = self.pick(&row.en, &row.zh);
            let own = CheckItem::own(self.ids.mint(self.now), self.meeting, place(n), text);
            // `when` may be a distance too.
            let offset = row.due.or(row.when.and_then(Moment::offset));
            self.parts.push(Change::put(CheckItem {
                source: CheckSource::Template,
                source_id: row.id.clone(),
                phase: row.phase,
                section: row.group.clone(),
                owner: self.role(&row.owner),
                due_offset: offset,
                moment: row.when.map(Moment::name).unwrap_or_default(),
                required: row.required,
                review: row.review,
                proof: row.proof,
                document: row.document.clone(),
                ..own
            }));
        }
    }

    /// Adds the lessons of earlier meetings behind the lines of the type, where it has a checklist at all.
    fn lessons(&mut self) {
        if !self.template.weight().asks(Demand::Checklist) {
            return;
        }
        let behind = self.template.checklist.len();
        for (n, row) in self.template.lessons.iter().enumerate() {
            let own = CheckItem::own(
                self.ids.mint(self.now),
                self.meeting,
                place(behind + n),
                row.text.as_str(),
            );
            self.parts.push(Change::put(CheckItem {
                source: CheckSource::Lesson,
                ..own
            }));
        }
    }

    fn equipment(&mut self) {
        for (n, row) in self.template.rounds.iter().enumerate() {
            self.parts.push(Change::put(EquipmentRound {
                id: self.ids.mint(self.now),
                meeting: self.meeting,
                place: place(n),
                name: row.id.clone(),
                title: self.pick(&row.en, &row.zh),
                due_offset: row.at.offset(),
                due: None,
                moment: row.at.name(),
            }));
        }
        for (n, row) in self.template.equipment.iter().enumerate() {
            self.parts.push(Change::put(Equipment {
                id: self.ids.mint(self.now),
                meeting: self.meeting,
                place: place(n),
                name: self.pick(&row.en, &row.zh),
                test: self.pick(&row.check_en, &row.check_zh),
                critical: row.critical,
                spare: self.pick(&row.spare_en, &row.spare_zh),
                technician: String::new(),
                rounds: row.rounds.clone(),
            }));
        }
    }

    /// One post a role; who stands there is for the clerk to say.
    fn duties(&mut self) {
        if !self.template.weight().asks(Demand::Posts) {
            return;
        }
        for (n, row) in self.template.roles.iter().enumerate() {
            self.parts.push(Change::put(DutyPost {
                id: self.ids.mint(self.now),
                meeting: self.meeting,
                place: place(n),
                desk: self.pick(&row.en, &row.zh),
                task: String::new(),
                person: String::new(),
                phone: String::new(),
                hours: String::new(),
                relief: String::new(),
                standard: String::new(),
            }));
        }
    }
}
