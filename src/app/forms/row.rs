//! Forms of the rows of preparation: what is asked for each kind.

mod filled;

use strum::IntoEnumIterator;

use crate::{
    domain::{
        calendar::offset::Offset,
        change::{Act, Change},
        checklist::{CheckItem, Phase, Proof},
        entry::PLACE_STEP,
        equipment::Equipment,
        estimate::{BudgetCategory, BudgetLine},
        id::Id,
        invitation::Invitation,
        meeting::{Meeting, Secrecy},
        papers::Paper,
        record::{Key, Record},
        seating::Seat,
        staffing::DutyPost,
        table::Table,
        time::Stamp,
    },
    input::section::Section,
    words::field::FieldName,
};

use super::{
    super::{
        commit::commit,
        cx::Cx,
        form::{Choice, Form, FormKind},
        model::Model,
        prepare::subject,
    },
    item, money, person, show,
};

/// Asks for a row that is there.
pub fn open(m: &mut Model, key: Key) {
    match key {
        Key::Item(id) => item::open(m, Some(id)),
        Key::Attendee(id) => person::open(m, Some(id)),
        key => {
            if let Some(row) = m.ledger.records().row(key) {
                ask_for(m, row);
            }
        }
    }
}

/// Asks for a new row of a section.
pub fn open_new(m: &mut Model, section: Section, cx: &mut Cx) {
    let Some(meeting) = m.ledger.records().open() else {
        return;
    };
    match section {
        Section::Agenda => return item::open(m, None),
        Section::People => return person::open(m, None),
        _ => {}
    }
    if let Some(row) = blank(m, section, meeting, cx) {
        ask_for(m, row);
    }
}

/// An empty row of a section, at the end of its list.
fn blank(m: &Model, section: Section, meeting: Id<Meeting>, cx: &mut Cx) -> Option<Record> {
    fn behind<T: crate::domain::record::Entity>(table: &Table<T>) -> i64 {
        table
            .rows()
            .last()
            .map_or(0, |row| row.order().saturating_add(PLACE_STEP))
    }
    let r = m.ledger.records();
    let text = String::new;
    Some(match section {
        Section::Checklist => CheckItem::own(cx.mint(), meeting, behind(&r.checklist), "").into(),
        Section::Equipment => Equipment {
            id: cx.mint(),
            meeting,
            place: behind(&r.equipment),
            name: text(),
            test: text(),
            critical: false,
            spare: text(),
            technician: text(),
            rounds: r.equipment_rounds.iter().map(|x| x.name.clone()).collect(),
        }
        .into(),
        Section::Duties => DutyPost {
            id: cx.mint(),
            meeting,
            place: behind(&r.duty_posts),
            desk: text(),
            task: text(),
            person: text(),
            phone: text(),
            hours: text(),
            relief: text(),
            standard: text(),
        }
        .into(),
        Section::Budget => BudgetLine {
            id: cx.mint(),
            meeting,
            place: behind(&r.budget_lines),
            category: BudgetCategory::default(),
            note: text(),
            plan_cents: 0,
        }
        .into(),
        Section::Papers => Paper {
            id: cx.mint(),
            meeting,
            number: r.papers.iter().map(|p| p.number).max().unwrap_or(0) + 1,
            title: text(),
            secrecy: Secrecy::Open,
            item: None,
            numbered: true,
        }
        .into(),
        Section::Seats => {
            let plan = r.seat_plan()?.id;
            Seat {
                id: cx.mint(),
                meeting,
                plan,
                line: 0,
                col: r
                    .seats
                    .iter()
                    .filter(|s| s.line == 0)
                    .map(|s| s.col + 1)
                    .max()
                    .unwrap_or(0),
                attendee: None,
                locked: true,
            }
            .into()
        }
        Section::Notice => {
            let known = r.invitations.iter().next().cloned();
            known.unwrap_or_else(|| Invitation::blank(cx.mint(), meeting)).into()
        }
        _ => return None,
    })
}

fn ask_for(m: &mut Model, row: Record) {
    // A new amount is typed, not corrected.
    let amount = match &row {
        Record::BudgetLine(row) if row.plan_cents != 0 => money::written(row.plan_cents),
        _ => String::new(),
    };
    let form = Form::new(FormKind::Row(Box::new(row.clone()))).of(subject::of(m, row.key()));
    let form = match &row {
        Record::Deliverable(row) => form
            .line(FieldName::Owner, &row.owner)
            .required()
            .line(FieldName::DueMoment, &due_text(m, row.due_offset, row.due))
            .line(FieldName::File, &row.file),
        Record::CheckItem(row) => check_form(m, form, row),
        Record::Equipment(row) => form
            .line(FieldName::Device, &row.name)
            .required()
            .line(FieldName::Test, &row.test)
            .choice(FieldName::Critical, YES_NO, &Choice::YesNo(row.critical))
            .line(FieldName::Spare, &row.spare)
            .line(FieldName::Technician, &row.technician)
            .line(FieldName::Rounds, &row.rounds.join(" ")),
        Record::EquipmentRound(row) => form
            .line(FieldName::Name, &row.name)
            .required()
            .line(FieldName::Title, &row.title)
            .line(FieldName::DueMoment, &due_text(m, row.due_offset, row.due)),
        Record::Slide(row) => form
            .line(FieldName::Name, &row.name)
            .required()
            .line(FieldName::File, &row.file),
        Record::DutyPost(row) => form
            .line(FieldName::Desk, &row.desk)
            .required()
            .line(FieldName::Task, &row.task)
            .line(FieldName::Person, &row.person)
            .line(FieldName::Phone, &row.phone)
            .line(FieldName::Hours, &row.hours)
            .line(FieldName::Relief, &row.relief)
            .line(FieldName::Standard, &row.standard),
        Record::BudgetLine(row) => form
            .choice(
                FieldName::BudgetCategory,
                BudgetCategory::iter().map(Choice::BudgetCategory),
                &Choice::BudgetCategory(row.category),
            )
            .line(FieldName::Amount, &amount)
            .required()
            .line(FieldName::Remark, &row.note),
        Record::Paper(row) => paper_form(m, form, row),
        Record::Seat(row) => form
            .line(
                FieldName::Person,
                row.attendee.map_or("", |id| m.ledger.records().name_of(id)),
            )
            .line(FieldName::Lines, &(row.line + 1).to_string())
            .line(FieldName::Columns, &(row.col + 1).to_string()),
        Record::Invitation(row) => notice_form(m, form, row),
        _ => return,
    };
    show(m, form);
}

const YES_NO: [Choice; 2] = [Choice::YesNo(false), Choice::YesNo(true)];

fn check_form(m: &Model, form: Form, row: &CheckItem) -> Form {
    form.line(FieldName::Text, &row.text)
        .required()
        .line(FieldName::Section, &row.section)
        .choice(
            FieldName::Phase,
            Phase::iter().map(Choice::Phase),
            &Choice::Phase(row.phase),
        )
        .line(FieldName::Owner, &row.owner)
        .line(FieldName::DueMoment, &due_text(m, row.due_offset, row.due))
        .choice(FieldName::Required, YES_NO, &Choice::YesNo(row.required))
        .choice(
            FieldName::Proof,
            Proof::iter().map(Choice::Proof),
            &Choice::Proof(row.proof),
        )
        .line(FieldName::ProofText, &row.proof_text)
}

fn paper_form(m: &Model, form: Form, row: &Paper) -> Form {
    let items: Vec<Choice> = std::iter::once(Choice::Item(None, String::new()))
        .chain(
            m.ledger
                .records()
                .numbered_items()
                .into_iter()
                .map(|(item, number, _)| Choice::Item(Some(item.id), format!("{number} {}", item.title))),
        )
        .collect();
    let chosen = items
        .iter()
        .find(|choice| matches!(choice, Choice::Item(id, _) if *id == row.item))
        .cloned()
        .unwrap_or(Choice::Item(None, String::new()));
    let copies = m.ledger.records().copies_of(row.id).count();
    let usual = if copies == 0 {
        m.ledger.records().attendees.len()
    } else {
        copies
    };
    form.line(FieldName::Title, &row.title)
        .required()
        .line(FieldName::PaperNumber, &row.number.to_string())
        .choice(
            FieldName::Secrecy,
            Secrecy::iter().map(Choice::Secrecy),
            &Choice::Secrecy(row.secrecy),
        )
        .choice(FieldName::ForItem, items, &chosen)
        .choice(FieldName::Numbered, YES_NO, &Choice::YesNo(row.numbered))
        .line(FieldName::Copies, &usual.to_string())
}

fn notice_form(m: &Model, form: Form, row: &Invitation) -> Form {
    let zone = m.shown_zone();
    let moment = |at: Option<Stamp>| at.map(|at| zone.ymd_hm(at)).unwrap_or_default();
    form.line(FieldName::DocumentNumber, &row.number)
        .line(FieldName::Scope, &row.scope)
        .line(FieldName::Channel, &row.channel)
        .line(FieldName::Contact, &row.contact)
        .line(FieldName::Bring, &row.bring)
        .line(FieldName::Doors, &moment(row.doors))
        .line(FieldName::ReplyDue, &moment(row.reply_due))
}

/// A due time as it is typed: the distance, or the moment.
fn due_text(m: &Model, offset: Option<Offset>, due: Option<Stamp>) -> String {
    match (due, offset) {
        (Some(due), _) => m.shown_zone().ymd_hm(due),
        (None, Some(offset)) => offset.to_string(),
        (None, None) => String::new(),
    }
}

pub(super) fn save(m: &mut Model, form: &mut Form, row: Record, cx: &mut Cx) -> bool {
    let Some(parts) = filled::filled(m, form, row, cx) else {
        return false;
    };
    let parts = parts
        .into_iter()
        .filter(|part| !matches!(part, Change::Put(row) if m.ledger.records().row(row.key()).as_ref() == Some(row)))
        .collect();
    commit(&mut m.ledger, Act::EditRow, Change::Batch(parts), cx);
    true
}
