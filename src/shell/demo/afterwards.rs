//! The wrap-up of the meetings of the demo: minutes, papers, money and archive of those that are over, and what became of their tasks.

use crate::{
    domain::{
        archive::{ArchiveCode, ArchiveItem, ArchiveKind, ArchiveState},
        change::Act,
        checklist::Phase,
        conveyance::Conveyance,
        deadline::Dated,
        expense::{Expense, PayMethod},
        function::Solved,
        id::Id,
        inbound::Inbound,
        lesson::Lesson,
        meeting::Meeting,
        minutes_version::{Confirmation, RecordSignature},
        record::Record,
        returns::{Chase, CopyFate, CopyReturn},
        time::Stamp,
    },
    input::{command::Command, section::SectionId},
    words::{Lang, field::FieldName},
};

use super::{
    script::{DemoMeeting, DemoPhase},
    stage::{Stage, days_after},
};

/// The group of the checklist that is about the minutes.
const MINUTES: &str = "minutes";

impl<'t> Stage<'t> {
    /// Does what has to be done after a meeting, all of it or as far as it is by now; then a meeting that is done is closed.
    pub fn wrap_up(&mut self, meeting: &DemoMeeting<'t>) {
        let Some(id) = self.hand.records().open() else { return };
        let is_closed = meeting.phase == DemoPhase::Closed;
        let start = self.start(meeting.phase);
        self.hand.at(days_after(start, 1));
        let mut rows = self.copies(id, meeting, start);
        rows.extend(self.papers(id, meeting, start));
        self.hand.put(Act::EditRow, rows);
        self.tasks(meeting, start);
        self.minutes(id, meeting, start);
        self.archive(id, is_closed);
        if is_closed {
            self.matters(meeting);
            self.hand.at(days_after(start, 5));
            self.hand.section(SectionId::Close);
            self.hand.run(Command::CloseMeeting);
            self.hand.fill(&[]);
        }
        self.hand.save();
    }

    /// Each decision is followed up, or left out with a reason: a fact of the script each, in the order of the lines.
    fn matters(&mut self, meeting: &DemoMeeting<'t>) {
        for (n, fact) in meeting.facts.all("matter").enumerate() {
            self.hand.section(SectionId::Matters);
            for _ in 0..n {
                self.hand.run(Command::Down);
            }
            if fact.part(0) == "leave" {
                self.hand.run(Command::LeaveOutMatter);
                self.hand.fill(&[(FieldName::Reason, fact.part(1))]);
                continue;
            }
            let due = self.dated(fact.part(4), meeting.phase);
            self.hand.run(Command::FileMatter);
            self.hand.fill(&[
                (FieldName::Lead, fact.part(1)),
                (FieldName::Helpers, fact.part(2)),
                (FieldName::Leader, fact.part(3)),
                (FieldName::Due, &due),
            ]);
        }
    }

    /// Copies that came back, and who was asked for those that did not.
    fn copies(&mut self, id: Id<Meeting>, meeting: &DemoMeeting<'t>, start: Stamp) -> Vec<Record> {
        let is_closed = meeting.phase == DemoPhase::Closed;
        let (facts, clerk) = (&meeting.facts, self.script.head.text("clerk").to_owned());
        let ended = self
            .hand
            .records()
            .meeting()
            .and_then(|card| card.adjourned)
            .unwrap_or(start);
        let in_hours = self.pick("next office day", "下一工作日送回");
        let copies: Vec<_> = self
            .hand
            .records()
            .paper_copies
            .iter()
            .map(|copy| (copy.id, copy.number))
            .collect();
        let back = facts
            .text("back")
            .split_once('-')
            .and_then(|(_, last)| last.parse().ok());
        let asked: Vec<(u32, &str, String)> = facts
            .all("chase")
            .map(|chase| (chase.number(0), chase.part(1), self.dated(chase.part(2), meeting.phase)))
            .collect();
        let zone = self.zone;
        let cx = &mut self.hand.office.cx;
        let mut rows: Vec<Record> = Vec::new();
        for (copy, number) in copies {
            if is_closed || back.is_some_and(|last: u32| number <= last) {
                rows.push(
                    CopyReturn {
                        id: cx.mint(),
                        meeting: id,
                        copy,
                        fate: Some(CopyFate::Returned),
                        at: ended.plus_minutes(2),
                        by: clerk.clone(),
                        second: String::new(),
                        reason: String::new(),
                    }
                    .into(),
                );
            }
            if let Some((_, answer, next)) = asked.iter().find(|(other, ..)| *other == number) {
                let next = next.parse::<chrono::NaiveDate>().ok();
                rows.push(
                    Chase {
                        id: cx.mint(),
                        meeting: id,
                        copy,
                        at: ended.plus_minutes(90),
                        by: clerk.clone(),
                        answer: if answer.is_empty() {
                            in_hours.clone()
                        } else {
                            (*answer).to_owned()
                        },
                        next: next.map(|day| zone.on_day_of(zone.instant(day.into()), chrono::NaiveTime::default())),
                    }
                    .into(),
                );
            }
        }
        rows
    }

    /// Papers of units, what was spent, who passed the decisions on, what was learnt.
    fn papers(&mut self, id: Id<Meeting>, meeting: &DemoMeeting<'t>, start: Stamp) -> Vec<Record> {
        let facts = &meeting.facts;
        let cx = &mut self.hand.office.cx;
        let mut rows: Vec<Record> = Vec::new();
        for (n, fact) in (1..).zip(facts.all("inbound")) {
            rows.push(
                Inbound {
                    id: cx.mint(),
                    meeting: id,
                    place: n << 20,
                    unit: fact.part(0).to_owned(),
                    title: fact.part(1).to_owned(),
                    pages: fact.number(2),
                    received: Some(days_after(start, -3)),
                    returned: fact.has(3).then(|| days_after(start, 1)),
                    receipt: fact.part(3).to_owned(),
                    consent: String::new(),
                }
                .into(),
            );
        }
        for (n, fact) in (1..).zip(facts.all("expense")) {
            rows.push(
                Expense {
                    id: cx.mint(),
                    meeting: id,
                    place: n << 20,
                    category: fact.part(0).parse().unwrap_or_default(),
                    payee: fact.part(1).to_owned(),
                    amount_cents: i64::from(fact.number(2)),
                    voucher: fact.part(3).to_owned(),
                    method: PayMethod::Transfer,
                    paid: fact.has(3).then(|| days_after(start, 1)),
                    note: String::new(),
                }
                .into(),
            );
        }
        for (n, fact) in (1..).zip(facts.all("conveyed")) {
            rows.push(
                Conveyance {
                    id: cx.mint(),
                    meeting: id,
                    place: n << 20,
                    unit: fact.part(0).to_owned(),
                    due: Some(days_after(start, 5)),
                    done: fact.has(1).then(|| days_after(start, 2)),
                    method: fact.part(1).to_owned(),
                    audience: fact.part(2).to_owned(),
                    proof: String::new(),
                }
                .into(),
            );
        }
        for (n, fact) in (1..).zip(facts.all("lesson")) {
            rows.push(
                Lesson {
                    id: cx.mint(),
                    meeting: id,
                    place: n << 20,
                    text: fact.part(0).to_owned(),
                    adopted: String::new(),
                }
                .into(),
            );
        }
        rows
    }

    /// Whether the minutes of a meeting that is not closed went out: those of a council do, those of an office are still a draft.
    fn is_issued(&self, is_closed: bool) -> bool {
        is_closed || self.lang == Lang::En
    }

    /// The checklist of what is done afterwards: all of it, or what was due on the first day and what made the minutes that went out.
    fn tasks(&mut self, meeting: &DemoMeeting<'t>, start: Stamp) {
        let r = self.hand.records();
        let (Some(card), calendar) = (r.meeting().cloned(), r.calendar()) else {
            return;
        };
        let until = days_after(start, if meeting.phase == DemoPhase::Closed { 5 } else { 1 });
        let after = r.checklist.iter().filter(|check| check.phase == Phase::Post);
        let done = after.filter_map(|check| {
            let due = check.due_at(&card, &calendar).unwrap_or(until);
            let is_closed = meeting.phase == DemoPhase::Closed;
            let made = self.is_issued(is_closed) && check.section == MINUTES && due <= days_after(start, 10);
            let is_done = is_closed || made || due <= until;
            is_done.then(|| self.done(check, due.min(until)).into())
        });
        let done: Vec<Record> = done.collect();
        self.hand.put(Act::EditRow, done);
    }

    /// The minutes are confirmed by the chair and issued; a council approves those of the meeting before the last.
    fn minutes(&mut self, id: Id<Meeting>, meeting: &DemoMeeting<'t>, start: Stamp) {
        let head = &self.script.head;
        let (chair, clerk) = (head.text("chair"), head.text("clerk"));
        let is_closed = meeting.phase == DemoPhase::Closed;
        let confirmed = Confirmation {
            id: self.hand.office.cx.mint(),
            meeting: id,
            place: 1 << 20,
            version: 1,
            name: chair.to_owned(),
            remark: String::new(),
            at: self.is_issued(is_closed).then(|| days_after(start, 1)),
            style: String::new(),
            lang: String::new(),
            print: String::new(),
        };
        let signed = RecordSignature {
            id: self.hand.office.cx.mint(),
            meeting: id,
            chair: chair.to_owned(),
            recorder: clerk.to_owned(),
            day: Some(self.zone.date(days_after(start, 1))),
            lang: String::new(),
            print: String::new(),
        };
        let mut rows: Vec<Record> = vec![confirmed.into()];
        if is_closed {
            rows.push(signed.into());
        }
        self.hand.put(Act::Minutes, rows);
        if !self.is_issued(is_closed) {
            return;
        }
        self.hand.at(days_after(start, 3));
        self.hand.section(SectionId::Minutes);
        self.hand.run(Command::IssueMinutes);
        self.hand.choose(FieldName::IssueAnyway, "yes");
        self.hand.fill(&[]);
    }

    /// The packing list: complete where the meeting is closed, else begun.
    fn archive(&mut self, id: Id<Meeting>, is_closed: bool) {
        self.hand.section(SectionId::Archive);
        self.hand.run(Command::FillArchive);
        let none = self.pick("none was made for this meeting", "本次会议未形成");
        let year = self.zone.date(self.hand.office.cx.now);
        let formed = |kind: ArchiveKind| {
            matches!(
                kind,
                ArchiveKind::Notice
                    | ArchiveKind::Agenda
                    | ArchiveKind::Roster
                    | ArchiveKind::Arrangement
                    | ArchiveKind::Papers
                    | ArchiveKind::Record
                    | ArchiveKind::Minutes
                    | ArchiveKind::Vote
            )
        };
        let rows = self.hand.records().archive_items.iter().filter_map(|item| {
            let is_early = matches!(
                item.kind,
                ArchiveKind::Notice | ArchiveKind::Agenda | ArchiveKind::Roster
            );
            let went_out = self.is_issued(is_closed) && matches!(item.kind, ArchiveKind::Record | ArchiveKind::Minutes);
            if !is_closed && !is_early && !went_out {
                return None;
            }
            let pages = u32::from(formed(item.kind)) * 2;
            Some(
                ArchiveItem {
                    state: match (formed(item.kind), is_closed) {
                        (true, true) => ArchiveState::Filed,
                        (true, false) => ArchiveState::Collected,
                        (false, _) => ArchiveState::Wanted,
                    },
                    none_formed: if formed(item.kind) { String::new() } else { none.clone() },
                    pages,
                    ..item.clone()
                }
                .into(),
            )
        });
        let mut rows: Vec<Record> = rows.collect();
        rows.push(
            ArchiveCode {
                id: self.hand.office.cx.mint(),
                meeting: id,
                fonds: "0123".to_owned(),
                class: "WS".to_owned(),
                year: u32::try_from(chrono::Datelike::year(&year)).unwrap_or(0),
                // Each meeting has a class of its own here: numbers begin at 0001 in both.
                organ: if is_closed { "BGS" } else { "YWK" }.to_owned(),
            }
            .into(),
        );
        if let Some(meeting) = self.hand.records().meeting().filter(|_| is_closed).cloned() {
            let solved = Some(Solved::Yes);
            rows.push(Meeting { solved, ..meeting }.into());
        }
        self.hand.put(Act::EditRow, rows);
        self.hand.section(SectionId::Archive);
        self.hand.run(Command::FillArchive);
    }

    /// Approves the minutes of the closed meeting at the next one, where the body does that.
    pub fn approve(&mut self) {
        if self.lang == Lang::Zh {
            return;
        }
        let approved = self.start(DemoPhase::Wrapping);
        self.open(DemoPhase::Closed);
        self.hand.at(days_after(approved, 1));
        self.hand.section(SectionId::Minutes);
        self.hand.run(Command::ApproveMinutes);
        let day = self.zone.date(approved).to_string();
        self.hand.fill(&[(FieldName::ApprovedOn, &day)]);
        self.hand.save();
    }

    /// Opens the meeting of a phase.
    pub fn open(&mut self, phase: DemoPhase) {
        let known = self.made.iter().find(|(other, _)| *other == phase);
        if let Some((_, id)) = known.copied() {
            self.hand.office.open_meeting(id);
            self.hand.save();
        }
    }
}
