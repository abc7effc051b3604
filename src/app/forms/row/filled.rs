//! The answers of a form back into its row; what does not fit stands beside its field.

use crate::{
    domain::{
        calendar::offset::{NotAnOffset, Offset},
        change::Change,
        checklist::CheckItem,
        deliverable::Deliverable,
        equipment::{Equipment, EquipmentRound},
        estimate::BudgetLine,
        id::Id,
        invitation::Invitation,
        papers::Paper,
        people::Attendee,
        record::Record,
        seating::Seat,
        staffing::DutyPost,
        time::Stamp,
    },
    words::field::FieldName,
};

use super::super::{
    super::{
        cx::Cx,
        form::{Choice, Form, Problem},
        model::Model,
        prepare::{files, papers},
    },
    money, read_moment, read_number,
};

/// A due time: `T-3wd`, or a moment in words or figures. Empty = none.
fn read_due(m: &Model, form: &mut Form, cx: &Cx) -> Option<(Option<Offset>, Option<Stamp>)> {
    let typed = form.text(FieldName::DueMoment);
    if typed.is_empty() {
        return Some((None, None));
    }
    if let Ok(offset) = offset_of(&typed) {
        return Some((Some(offset), None));
    }
    read_moment(&m.seen(&()), form, FieldName::DueMoment, m.meeting(), cx.now).map(|due| (None, Some(due)))
}

/// `t-3wd` in either case.
fn offset_of(typed: &str) -> Result<Offset, NotAnOffset> {
    let mut chars = typed.trim().chars();
    let mark = chars.next().map(|c| c.to_ascii_uppercase()).unwrap_or_default();
    format!("{mark}{}", chars.as_str().to_lowercase()).parse()
}

/// A moment that may be left out.
fn read_optional(m: &Model, form: &mut Form, name: FieldName, cx: &Cx) -> Option<Option<Stamp>> {
    if form.text(name).is_empty() {
        return Some(None);
    }
    read_moment(&m.seen(&()), form, name, m.meeting(), cx.now).map(Some)
}

fn is_yes(form: &Form, name: FieldName) -> bool {
    form.chosen(name) == Some(&Choice::YesNo(true))
}

/// The row as it was filled in, with what goes along; none if something is wrong, which then stands beside its field.
pub(super) fn filled(m: &Model, form: &mut Form, row: Record, cx: &mut Cx) -> Option<Vec<Change>> {
    Some(match row {
        Record::Deliverable(row) => {
            let (due_offset, due) = read_due(m, form, cx)?;
            let file = form.text(FieldName::File);
            if !file.is_empty() {
                files::ask(row.id.into(), &file, cx);
            }
            vec![Change::put(Deliverable {
                owner: form.text(FieldName::Owner),
                due_offset,
                due,
                file_hash: if file == row.file {
                    row.file_hash.clone()
                } else {
                    String::new()
                },
                file,
                ..*row
            })]
        }
        Record::CheckItem(row) => vec![Change::put(filled_check(m, form, *row, cx)?)],
        Record::Equipment(row) => {
            let rounds = form.text(FieldName::Rounds);
            vec![Change::put(Equipment {
                name: form.text(FieldName::Device),
                test: form.text(FieldName::Test),
                critical: is_yes(form, FieldName::Critical),
                spare: form.text(FieldName::Spare),
                technician: form.text(FieldName::Technician),
                rounds: rounds
                    .split([' ', ',', '、', '，', '　'])
                    .filter(|r| !r.is_empty())
                    .map(str::to_owned)
                    .collect(),
                ..*row
            })]
        }
        Record::EquipmentRound(row) => {
            let (due_offset, due) = read_due(m, form, cx)?;
            vec![Change::put(EquipmentRound {
                name: form.text(FieldName::Name),
                title: form.text(FieldName::Title),
                due_offset,
                due,
                ..*row
            })]
        }
        Record::Slide(mut row) => {
            row.name = form.text(FieldName::Name);
            row.file = form.text(FieldName::File);
            vec![Change::put(*row)]
        }
        Record::DutyPost(row) => vec![Change::put(DutyPost {
            desk: form.text(FieldName::Desk),
            task: form.text(FieldName::Task),
            person: form.text(FieldName::Person),
            phone: form.text(FieldName::Phone),
            hours: form.text(FieldName::Hours),
            relief: form.text(FieldName::Relief),
            standard: form.text(FieldName::Standard),
            ..*row
        })],
        other => return filled_goods(m, form, other, cx),
    })
}

fn filled_check(m: &Model, form: &mut Form, row: CheckItem, cx: &Cx) -> Option<CheckItem> {
    let (due_offset, due) = read_due(m, form, cx)?;
    Some(CheckItem {
        text: form.text(FieldName::Text),
        section: form.text(FieldName::Section),
        phase: match form.chosen(FieldName::Phase) {
            Some(Choice::Phase(phase)) => *phase,
            _ => row.phase,
        },
        owner: form.text(FieldName::Owner),
        due_offset,
        due,
        required: is_yes(form, FieldName::Required),
        proof: match form.chosen(FieldName::Proof) {
            Some(Choice::Proof(proof)) => *proof,
            _ => row.proof,
        },
        proof_text: form.text(FieldName::ProofText),
        ..row
    })
}

/// Money, papers, seats, the notice.
fn filled_goods(m: &Model, form: &mut Form, row: Record, cx: &mut Cx) -> Option<Vec<Change>> {
    Some(match row {
        Record::BudgetLine(row) => {
            let Some(plan_cents) = money::read(&form.text(FieldName::Amount)) else {
                form.complain(FieldName::Amount, Problem::NotANumber);
                return None;
            };
            vec![Change::put(BudgetLine {
                category: match form.chosen(FieldName::BudgetCategory) {
                    Some(Choice::BudgetCategory(category)) => *category,
                    _ => row.category,
                },
                note: form.text(FieldName::Remark),
                plan_cents,
                ..*row
            })]
        }
        Record::Paper(row) => {
            let (Ok(number), Ok(copies)) = (
                read_number(form, FieldName::PaperNumber),
                read_number(form, FieldName::Copies),
            ) else {
                return None;
            };
            let paper = Paper {
                title: form.text(FieldName::Title),
                number: number.unwrap_or(row.number),
                secrecy: match form.chosen(FieldName::Secrecy) {
                    Some(Choice::Secrecy(secrecy)) => *secrecy,
                    _ => row.secrecy,
                },
                item: match form.chosen(FieldName::ForItem) {
                    Some(Choice::Item(item, _)) => *item,
                    _ => row.item,
                },
                numbered: is_yes(form, FieldName::Numbered),
                ..*row
            };
            let wanted = if paper.numbered { copies.unwrap_or(0) } else { 0 };
            let fewest = papers::fewest(m, paper.id);
            if wanted < fewest || wanted > MOST_COPIES {
                let problem = if wanted < fewest {
                    Problem::CopiesOut(fewest)
                } else {
                    Problem::OutOfRange
                };
                form.complain(FieldName::Copies, problem);
                return None;
            }
            let mut parts = papers::copies(m, &paper, wanted, cx);
            parts.insert(0, Change::put(paper));
            parts
        }
        Record::Seat(row) => vec![Change::put(filled_seat(m, form, *row)?)],
        Record::Invitation(row) => {
            let doors = read_optional(m, form, FieldName::Doors, cx)?;
            let reply_due = read_optional(m, form, FieldName::ReplyDue, cx)?;
            vec![Change::put(Invitation {
                number: form.text(FieldName::DocumentNumber),
                scope: form.text(FieldName::Scope),
                channel: form.text(FieldName::Channel),
                contact: form.text(FieldName::Contact),
                bring: form.text(FieldName::Bring),
                doors,
                reply_due,
                ..*row
            })]
        }
        _ => Vec::new(),
    })
}

/// More copies than this of one paper are a slip of the hand.
const MOST_COPIES: u32 = 5_000;

fn filled_seat(m: &Model, form: &mut Form, row: Seat) -> Option<Seat> {
    let (Ok(line), Ok(col)) = (
        read_number(form, FieldName::Lines),
        read_number(form, FieldName::Columns),
    ) else {
        return None;
    };
    let typed = form.text(FieldName::Person);
    let attendee: Option<Id<Attendee>> = if typed.is_empty() {
        None
    } else {
        let exact = m
            .ledger
            .records()
            .attendees
            .iter()
            .find(|a| m.ledger.records().name_of(a.id) == typed);
        let found = exact
            .map(|a| a.id)
            .or_else(|| m.live.complete_people(&typed).first().copied());
        if found.is_none() {
            form.complain(FieldName::Person, Problem::NobodyOfThatName);
            return None;
        }
        found
    };
    Some(Seat {
        line: line.unwrap_or(1).saturating_sub(1),
        col: col.unwrap_or(1).saturating_sub(1),
        attendee,
        locked: true,
        ..row
    })
}
