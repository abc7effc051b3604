//! The preparation of a meeting of the demo: duties, devices, money, papers, seats, notice, and the reviews.

use crate::{
    domain::{
        agenda::Item,
        change::Act,
        checklist::{CheckItem, CheckState, Phase, Proof},
        deadline::Dated,
        deliverable::{Deliverable, DeliverableKind, Review},
        equipment::{Equipment, RoundResult, TestResult},
        estimate::{BudgetFrame, BudgetLine},
        id::Id,
        invitation::Invitation,
        media::Shot,
        meeting::{Meeting, Secrecy},
        papers::{Paper, PaperCopy},
        record::Record,
        staffing::DutyPost,
        time::Stamp,
    },
    input::{command::Command, section::SectionId},
    words::{Lang, field::FieldName},
};

use super::{
    script::{DemoFact, DemoMeeting, DemoPhase},
    stage::{Stage, days_after},
};

/// The lines of the checklist that are done of a meeting that is still being prepared.
const DONE_EARLY: usize = 6;

impl<'t> Stage<'t> {
    /// Fills posts, technicians and the owners of the seven.
    pub fn duties(&self) -> Vec<Record> {
        let mut rows: Vec<Record> = Vec::new();
        let head = &self.script.head;
        let staff: Vec<&str> = head.all("staff").map(|fact| fact.part(0)).collect();
        let (chair, clerk) = (head.text("chair"), head.text("clerk"));
        let helper = |n: usize| staff.get(n % staff.len().max(1)).copied().unwrap_or(clerk);
        let r = self.hand.records();
        // Posts are those of the roles of the type, in their order.
        let posts = r.duty_posts.iter().zip(self.roles());
        rows.extend(posts.enumerate().map(|(n, (post, role))| {
            let who = match role {
                "chair" => chair,
                "director" | "clerk" | "recorder" => clerk,
                _ => helper(n),
            };
            DutyPost {
                person: who.to_owned(),
                ..post.clone()
            }
            .into()
        }));
        let spare = self.pick("one of each in the cupboard", "柜内备一件");
        rows.extend(r.equipment.iter().map(|device| {
            Equipment {
                technician: helper(0).to_owned(),
                spare: if device.spare.is_empty() {
                    spare.clone()
                } else {
                    device.spare.clone()
                },
                ..device.clone()
            }
            .into()
        }));
        rows.extend(r.deliverables.iter().map(|row| {
            Deliverable {
                owner: clerk.to_owned(),
                due_offset: row.due_offset.or_else(|| "T-2wd".parse().ok()),
                ..row.clone()
            }
            .into()
        }));
        rows
    }

    /// Fills budget, papers, the shot list and the notice.
    #[expect(clippy::too_many_lines, reason = "one loop a kind of row")]
    pub fn papers_ahead(&mut self, id: Id<Meeting>, meeting: &DemoMeeting<'t>) -> Vec<Record> {
        let mut rows: Vec<Record> = Vec::new();
        let facts = &meeting.facts;
        let cx = &mut self.hand.office.cx;
        for frame in facts.all("frame") {
            rows.push(
                BudgetFrame {
                    id: cx.mint(),
                    meeting: id,
                    region: frame.part(4).to_owned(),
                    class: frame.number(0),
                    people: frame.number(1),
                    staff: frame.number(2),
                    half_days: frame.number(3),
                    lodging: false,
                }
                .into(),
            );
        }
        for (n, line) in (1..).zip(facts.all("budget")) {
            rows.push(
                BudgetLine {
                    id: cx.mint(),
                    meeting: id,
                    place: n << 20,
                    category: line.part(0).parse().unwrap_or_default(),
                    note: line.part(1).to_owned(),
                    plan_cents: i64::from(line.number(2)),
                }
                .into(),
            );
        }
        let items: Vec<Id<Item>> = self
            .hand
            .office
            .m
            .ledger
            .records()
            .items
            .iter()
            .map(|item| item.id)
            .collect();
        let heads = u32::try_from(self.hand.office.m.ledger.records().attendees.len()).unwrap_or(0);
        let away = facts.all("reply").filter(|reply| reply.part(1) == "leave").count();
        let copies = heads.saturating_sub(u32::try_from(away).unwrap_or(0));
        for (number, fact) in (1..).zip(facts.all("paper")) {
            let paper = Paper {
                id: cx.mint(),
                meeting: id,
                number,
                title: fact.part(0).to_owned(),
                secrecy: Secrecy::Internal,
                item: (fact.number(1) as usize)
                    .checked_sub(1)
                    .and_then(|at| items.get(at))
                    .copied(),
                numbered: true,
            };
            rows.extend((1..=copies).map(|number| {
                PaperCopy {
                    id: cx.mint(),
                    meeting: id,
                    paper: paper.id,
                    number,
                    holder: None,
                    issued: None,
                }
                .into()
            }));
            rows.push(paper.into());
        }
        for (n, shot) in (1..).zip(facts.all("shot")) {
            rows.push(
                Shot {
                    kind: shot.part(0).parse().unwrap_or_default(),
                    required: true,
                    by: shot.part(2).to_owned(),
                    ..Shot::of(cx.mint(), id, n << 20, shot.part(1))
                }
                .into(),
            );
        }
        rows.extend(facts.all("notice").map(|notice| {
            let blank = Invitation::blank(cx.mint(), id);
            notice_of(blank, notice).into()
        }));
        rows
    }

    /// Runs commands for seats, copies and the notice.
    pub fn commands(&mut self, meeting: &DemoMeeting<'t>, start: Stamp) {
        let hand = &mut self.hand;
        hand.section(SectionId::Seats);
        hand.run(Command::Arrange);
        hand.fill(&[]);
        hand.run(Command::Arrange);
        let is_prepared = meeting.phase == DemoPhase::Prepared;
        if !is_prepared {
            hand.run(Command::Freeze);
        }
        hand.section(SectionId::Papers);
        hand.run(Command::HandOut);
        let doors = start.plus_minutes(-20);
        if let Some(notice) = hand.records().invitations.iter().next().cloned() {
            let reply_due = days_after(start, -2).max(self.now.plus_minutes(24 * 60));
            let asked = if is_prepared { reply_due } else { days_after(start, -2) };
            hand.put(
                Act::EditRow,
                vec![
                    Invitation {
                        doors: Some(doors),
                        reply_due: Some(asked),
                        ..notice
                    }
                    .into(),
                ],
            );
            hand.section(SectionId::Notice);
            hand.run(Command::NoticeSent);
        }
    }

    /// Tests, checks and reviews, each when it is due, as far as that is over.
    pub fn reviews(&mut self, meeting: &DemoMeeting<'t>, start: Stamp) {
        let is_prepared = meeting.phase == DemoPhase::Prepared;
        let until = if is_prepared {
            self.now.plus_minutes(-30)
        } else {
            start.plus_minutes(-60)
        };
        let (chair, clerk) = (self.script.head.text("chair"), self.script.head.text("clerk"));
        let r = self.hand.records();
        let (Some(card), calendar) = (r.meeting().cloned(), r.calendar()) else {
            return;
        };
        let mut rows: Vec<Record> = Vec::new();
        for (n, check) in (0..).zip(r.checklist.iter().filter(|check| check.phase == Phase::Pre)) {
            let due = check.due_at(&card, &calendar).unwrap_or(start);
            if is_prepared && n >= DONE_EARLY && due > until {
                continue;
            }
            rows.push(self.done(check, due.min(until)).into());
        }
        let mut tests: Vec<Record> = Vec::new();
        let cx = &mut self.hand.office.cx;
        for round in &self.hand.office.m.ledger.records().equipment_rounds {
            let Some(due) = round.due_at(&card, &calendar).filter(|due| *due <= start) else {
                continue;
            };
            if is_prepared && due > until {
                continue;
            }
            let devices = self.hand.office.m.ledger.records().equipment.iter();
            for device in devices.filter(|device| device.rounds.contains(&round.name)) {
                tests.push(
                    RoundResult {
                        id: cx.mint(),
                        meeting: card.id,
                        round: round.id,
                        equipment: Some(device.id),
                        post: None,
                        line: None,
                        result: TestResult::Pass,
                        at: due,
                        by: clerk.to_owned(),
                        note: String::new(),
                    }
                    .into(),
                );
            }
        }
        rows.extend(tests);
        self.hand.at(until.plus_minutes(-30));
        self.hand.put(Act::EditRow, rows);
        let now = self.hand.office.cx.now;
        let r = self.hand.records();
        let reviewed = r.deliverables.iter().cloned().filter_map(|row| {
            let early = matches!(
                row.kind,
                DeliverableKind::Agenda | DeliverableKind::Budget | DeliverableKind::Division
            );
            let sent = row.kind == DeliverableKind::Materials;
            if is_prepared && !early && !sent {
                return None;
            }
            let row = row.submit(r, chair.to_owned(), now.plus_minutes(-60));
            Some(if is_prepared && sent {
                row.into()
            } else {
                row.decide(Review::Approved, String::new(), now).into()
            })
        });
        let reviewed: Vec<Record> = reviewed.collect();
        self.hand.put(Act::Review, reviewed);
        if !is_prepared {
            self.hand.at(until);
            self.hand.section(SectionId::Ready);
            self.hand.run(Command::DeclareReady);
            self.hand.fill(&[(FieldName::Reason, "")]);
            self.hand.section(SectionId::Papers);
            self.hand.run(Command::MarkIssued);
        }
    }

    /// A line of the checklist that was done, with its proof.
    pub fn done(&self, check: &CheckItem, at: Stamp) -> CheckItem {
        let chair = self.script.head.text("chair");
        CheckItem {
            state: CheckState::Done,
            closed: Some(at),
            closed_by: self.script.head.text("clerk").to_owned(),
            proof_text: match check.proof {
                Proof::Tick | Proof::Log => String::new(),
                Proof::Text => self.pick("noted in the file", "已记入卷内"),
                Proof::File => self.pick("in the folder of the meeting", "在本次会议文件夹"),
                Proof::Number => self.pick("counted, as planned", "已核，与计划相符"),
                Proof::Signature => self.pick("signed list", "已签字"),
                Proof::Photo => self.pick("photograph in the folder", "照片在文件夹"),
                Proof::CountMatch => self.pick("numbers agree", "数目相符"),
                Proof::Approval => match self.lang {
                    Lang::En => format!("approved by {chair}"),
                    Lang::Zh => format!("{chair}批准"),
                },
            },
            ..check.clone()
        }
    }
}

/// The notice as the script words it.
fn notice_of(blank: Invitation, fact: &DemoFact<'_>) -> Invitation {
    Invitation {
        scope: fact.part(0).to_owned(),
        channel: fact.part(1).to_owned(),
        contact: fact.part(2).to_owned(),
        bring: fact.part(3).to_owned(),
        ..blank
    }
}
