//! The cells of each kind of row, in the order of `columns`.

use std::collections::HashMap;

use crate::{
    app::{
        forms::money,
        model::Model,
        prepare::{acts, rows},
    },
    domain::{
        calendar::Calendar,
        checklist::{CheckItem, CheckState},
        deadline::Dated,
        deliverable::{Reopened, Standing},
        equipment::{Equipment, EquipmentRound},
        error_book::Slip,
        id::Id,
        people::Attendee,
        readiness::Missing,
        record::Key,
        template::moment::Moment,
    },
    words::Strings,
};

use super::super::list::Row;

/// Makes cells of rows; what is the same for all of them is looked up once.
pub(super) struct Painter<'m> {
    m: &'m Model,
    t: &'static Strings,
    wide: bool,
    calendar: Calendar,
    numbers: HashMap<Key, (String, u8)>,
}

impl<'m> Painter<'m> {
    pub(super) fn new(m: &'m Model, t: &'static Strings, wide: bool) -> Self {
        let items = m.ledger.records().numbered_items().into_iter();
        Self {
            m,
            t,
            wide,
            calendar: m.ledger.records().calendar(),
            numbers: items
                .map(|(item, number, depth)| (item.id.into(), (number, depth)))
                .collect(),
        }
    }

    pub(super) fn row(&mut self, row: &rows::Row) -> Row {
        let plain = |cells| Row { cells, dim: false };
        match row {
            rows::Row::Slip(slip) => self.slip(slip),
            rows::Row::Missing(missing) => plain(self.missing(missing)),
            rows::Row::Record(key) => self.record(*key).unwrap_or_else(|| plain(Vec::new())),
        }
    }

    fn record(&self, key: Key) -> Option<Row> {
        let r = self.m.ledger.records();
        let plain = |cells| Row { cells, dim: false };
        Some(match key {
            Key::Item(_) => plain(self.item(key)?),
            Key::Attendee(id) => self.attendee(r.attendees.get(id)?),
            Key::Deliverable(id) => self.deliverable(r.deliverables.get(id)?),
            Key::CheckItem(id) => self.check(r.checklist.get(id)?),
            Key::Equipment(id) => plain(self.device(r.equipment.get(id)?)),
            Key::Slide(id) => {
                let slide = r.slides.get(id)?;
                let opened = slide.opened.map(|at| self.m.shown_zone().ymd_hm(at));
                let state = opened.unwrap_or_else(|| self.t.screen.no.to_owned());
                plain(vec![
                    String::new(),
                    format!("{}: {}  {state}", self.t.prepare.slides, slide.name),
                ])
            }
            Key::EquipmentRound(id) => {
                let round = r.equipment_rounds.get(id)?;
                let due = if round.moment.is_empty() {
                    self.due(round)
                } else {
                    self.moment(&round.moment)
                };
                plain(vec![
                    String::new(),
                    format!("{} {} {}  {due}", self.t.prepare.round, round.name, round.title),
                ])
            }
            Key::DutyPost(id) => {
                let post = r.duty_posts.get(id)?;
                let person = if post.person.is_empty() {
                    self.t.prepare.nobody
                } else {
                    &post.person
                };
                let mut cells = vec![post.desk.clone(), post.task.clone(), person.to_owned()];
                cells.extend(self.wide.then(|| post.phone.clone()));
                plain(cells)
            }
            _ => return self.goods(key),
        })
    }

    /// Money, papers, seats, the notice.
    fn goods(&self, key: Key) -> Option<Row> {
        let r = self.m.ledger.records();
        let plain = |cells| Row { cells, dim: false };
        Some(match key {
            Key::BudgetLine(id) => {
                let line = r.budget_lines.get(id)?;
                plain(vec![
                    (self.t.prepare.budget)(line.category).to_owned(),
                    line.note.clone(),
                    money::written(line.plan_cents),
                ])
            }
            Key::Paper(id) => {
                let paper = r.papers.get(id)?;
                let copies = r.copies_of(id).count();
                let issued = r.copies_of(id).filter(|c| c.issued.is_some()).count();
                let mut cells = vec![
                    paper.number.to_string(),
                    paper.title.clone(),
                    copies.to_string(),
                    issued.to_string(),
                ];
                cells.extend(self.wide.then(|| (self.t.domain.secrecy)(paper.secrecy).to_owned()));
                plain(cells)
            }
            Key::Seat(id) => {
                let seat = r.seats.get(id)?;
                let name = seat.attendee.map_or(self.t.prepare.nobody, |who| r.name_of(who));
                let hand = if seat.locked { self.t.prepare.locked } else { "" };
                plain(vec![
                    (seat.line + 1).to_string(),
                    (seat.col + 1).to_string(),
                    format!("{name}  {hand}"),
                ])
            }
            Key::Invitation(id) => {
                let notice = r.invitations.get(id)?;
                let zone = self.m.shown_zone();
                let sent = notice.sent.map(|at| zone.ymd_hm(at));
                plain(vec![
                    notice.number.clone(),
                    notice.scope.clone(),
                    sent.unwrap_or_else(|| self.t.prepare.not_sent.to_owned()),
                ])
            }
            _ => return None,
        })
    }

    fn item(&self, key: Key) -> Option<Vec<String>> {
        let Key::Item(id) = key else { return None };
        let item = self.m.ledger.records().items.get(id)?;
        let (number, depth) = self.numbers.get(&key)?;
        let indent = "  ".repeat(usize::from(*depth));
        let mut cells = vec![
            number.clone(),
            format!("{indent}{}", item.title),
            (self.t.domain.item_kind)(item.kind).to_owned(),
            item.minutes.map(|n| n.to_string()).unwrap_or_default(),
        ];
        if self.wide {
            cells.push(item.presenter.clone());
            cells.push((self.t.prepare.filing)(item.filing).to_owned());
        }
        Some(cells)
    }

    fn attendee(&self, attendee: &Attendee) -> Row {
        use crate::domain::people::{Duty, Reply};
        let r = self.m.ledger.records();
        let person = r.people.get(attendee.person);
        let unit = person.and_then(|p| r.unit_of(p)).map(|u| u.name.clone());
        let mut cells = vec![
            person.map(|p| p.name.clone()).unwrap_or_default(),
            unit.unwrap_or_default(),
        ];
        if self.wide {
            cells.push(person.map(|p| p.post.clone()).unwrap_or_default());
        }
        cells.push((self.t.domain.category)(attendee.category).to_owned());
        let reply = (self.t.domain.reply)(attendee.reply);
        cells.push(match attendee.substitute {
            Some(other) => format!("{reply} {}", r.name_of(other)),
            None => reply.to_owned(),
        });
        cells.push(match attendee.duty {
            Duty::None => String::new(),
            duty => (self.t.domain.duty)(duty).to_owned(),
        });
        Row {
            cells,
            dim: attendee.reply == Reply::Leave,
        }
    }

    fn deliverable(&self, row: &crate::domain::deliverable::Deliverable) -> Row {
        let standing = row.standing(self.m.ledger.records());
        let mut review = (self.t.prepare.standing)(standing).to_owned();
        // What has changed, where that is known.
        if let (Standing::Reopened(Reopened::Records), Some(part)) =
            (standing, row.changed_part(self.m.ledger.records()))
        {
            review = (self.t.prepare.part_changed)((self.t.prepare.part)(part));
        }
        if standing == Standing::Returned && !row.remark.is_empty() {
            review = format!("{review}: {}", row.remark);
        }
        let owner = if standing == Standing::NotNeeded {
            &row.not_needed
        } else {
            &row.owner
        };
        Row {
            cells: vec![
                (self.t.prepare.deliverable)(row.kind).to_owned(),
                owner.clone(),
                self.due(row),
                review,
            ],
            dim: matches!(standing, Standing::NotNeeded | Standing::Approved),
        }
    }

    fn check(&self, row: &CheckItem) -> Row {
        let state = if row.required && row.state == CheckState::Open {
            self.t.prepare.required_open
        } else {
            (self.t.prepare.check)(row.state)
        };
        let mut cells = vec![state.to_owned(), row.text.clone(), self.due_of_check(row)];
        if self.wide {
            cells.push(row.owner.clone());
            let proof = (self.t.prepare.proof)(row.proof);
            cells.push(match (&row.reason, &row.proof_text) {
                (reason, _) if !reason.is_empty() => reason.clone(),
                (_, text) if !text.is_empty() => text.clone(),
                _ => proof.to_owned(),
            });
        }
        Row {
            cells,
            dim: row.state != CheckState::Open,
        }
    }

    /// A moment of the meeting in words.
    fn moment(&self, name: &str) -> String {
        let known = name.parse::<Moment>().map(self.t.prepare.moment);
        known.unwrap_or_else(|_| name.to_owned())
    }

    fn due_of_check(&self, row: &CheckItem) -> String {
        let due = self.m.meeting().and_then(|meeting| row.due_at(meeting, &self.calendar));
        match due {
            None if !row.moment.is_empty() => self.moment(&row.moment),
            Some(due) if row.state == CheckState::Open && row.is_late_by_design(due) => {
                self.t.prepare.late_by_design.to_owned()
            }
            _ => self.due(row),
        }
    }

    /// A due time in twelve cells: month, day and hour, or the word that it is over.
    fn due(&self, row: &impl Dated) -> String {
        let Some(meeting) = self.m.meeting() else {
            return String::new();
        };
        match row.due_at(meeting, &self.calendar) {
            Some(_) if row.is_overdue(meeting, &self.calendar, self.m.shared.now) => self.t.prepare.overdue.to_owned(),
            Some(due) => meeting.zone.local(due).format("%m-%d %H:%M").to_string(),
            None => String::new(),
        }
    }

    fn device(&self, device: &Equipment) -> Vec<String> {
        let critical = if device.critical { self.t.prepare.critical } else { "" };
        let mut cells = vec![critical.to_owned(), device.name.clone()];
        cells.extend(self.wide.then(|| device.test.clone()));
        let now = acts::current_round(self.m).map(|r| r.id);
        let rounds = self.m.ledger.records().equipment_rounds.iter().take(4);
        for round in rounds.filter(|r| self.wide || Some(r.id) == now) {
            cells.push(self.result(device.id, round, device.rounds.contains(&round.name)));
        }
        cells
    }

    fn result(&self, device: Id<Equipment>, round: &EquipmentRound, asked: bool) -> String {
        match self.m.ledger.records().result_of(device, round.id) {
            Some(result) => (self.t.prepare.test)(result.result).to_owned(),
            None if asked => round.name.clone(),
            None => String::new(),
        }
    }

    fn slip(&self, slip: &Slip) -> Row {
        let mark = slip.mark();
        let answer = self
            .m
            .ledger
            .records()
            .finding_answers
            .iter()
            .rev()
            .find(|a| a.finding == mark);
        let state = if answer.is_some() { self.t.prepare.answered } else { "" };
        let mut cells = vec![
            state.to_owned(),
            (self.t.prepare.slip)(slip.kind).to_owned(),
            slip.subject.clone(),
        ];
        cells.extend(self.wide.then(|| answer.map(|a| a.answer.clone()).unwrap_or_default()));
        Row {
            cells,
            dim: answer.is_some(),
        }
    }

    fn missing(&self, missing: &Missing) -> Vec<String> {
        let about = match missing.deliverable {
            Some(kind) => (self.t.prepare.deliverable)(kind).to_owned(),
            None => missing.subject.clone(),
        };
        vec![
            (self.t.prepare.section)(rows::section_for(missing.shortage)).to_owned(),
            (self.t.prepare.shortage)(missing.shortage).to_owned(),
            about,
        ]
    }
}
