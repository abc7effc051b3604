//! What each section lists: its rows in order, how they are filtered, and in which section a record stands.

use std::{cell::RefCell, collections::HashSet, rc::Rc};

use crate::{
    domain::{
        action::Owner,
        checklist::CheckSource,
        error_book::Slip,
        readiness::{Missing, Shortage},
        record::Key,
        records::Records,
        time::Stamp,
    },
    input::section::Section,
    words::{field::FieldName, why::Why},
};

use super::super::model::Model;

/// One row of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    Record(Key),
    Slip(Slip),
    Missing(Missing),
}

/// The rows that were shown last, kept as long as what they are made of stays the same: a key asks for them many times.
#[derive(Debug, Default)]
pub struct Kept(RefCell<Option<(Made, Rc<[Row]>)>>);

/// What rows are made of.
#[derive(Debug, PartialEq, Eq)]
struct Made {
    revision: u64,
    /// The view and the readings of names are brought up to date after the records.
    view: (Option<u64>, Stamp),
    section: Section,
    filter: String,
}

/// The rows of the shown section that fit the filter.
pub fn shown(m: &Model) -> Rc<[Row]> {
    let view = &m.prepare.view;
    let made = Made {
        revision: m.ledger.revision(),
        view: (view.revision, view.read_at),
        section: m.prepare.section,
        filter: m.prepare.filter.text(),
    };
    let mut kept = m.prepare.kept.0.borrow_mut();
    match &*kept {
        Some((known, rows)) if *known == made => Rc::clone(rows),
        _ => {
            let rows = Rc::from(fitting(m, made.filter.trim()));
            *kept = Some((made, Rc::clone(&rows)));
            rows
        }
    }
}

fn fitting(m: &Model, typed: &str) -> Vec<Row> {
    let mut rows = all(m, m.prepare.section);
    if typed.is_empty() {
        return rows;
    }
    let lower = typed.to_lowercase();
    // Names are also found by their reading.
    let read: HashSet<_> = m.live.complete_people(typed).into_iter().collect();
    rows.retain(|row| {
        let by_reading = matches!(row, Row::Record(Key::Attendee(id)) if read.contains(id));
        by_reading || text_of(m.ledger.records(), row).to_lowercase().contains(&lower)
    });
    rows
}

/// Rows of records.
fn keys<T: Copy>(ids: impl Iterator<Item = T>) -> Vec<Row>
where
    Key: From<T>,
{
    ids.map(|id| Row::Record(id.into())).collect()
}

/// Every row of a section, in order.
pub fn all(m: &Model, section: Section) -> Vec<Row> {
    let r = m.ledger.records();
    match section {
        Section::Purpose => r.open().map(|id| Row::Record(id.into())).into_iter().collect(),
        Section::Agenda => keys(r.numbered_items().into_iter().map(|(item, ..)| item.id)),
        Section::People => keys(r.attendees.iter().map(|a| a.id)),
        Section::Deliverables => keys(r.deliverables.iter().map(|d| d.id)),
        Section::Checklist => keys(r.checklist.iter().map(|c| c.id)),
        Section::Equipment => {
            let mut rows = keys(r.equipment.iter().map(|e| e.id));
            rows.extend(keys(r.slides.iter().map(|s| s.id)));
            rows.extend(keys(r.equipment_rounds.iter().map(|e| e.id)));
            rows
        }
        Section::Duties => keys(r.duty_posts.iter().map(|p| p.id)),
        Section::Budget => keys(r.budget_lines.iter().map(|b| b.id)),
        Section::Papers => keys(r.papers.iter().map(|p| p.id)),
        Section::Seats => keys(super::seats::in_order(r).into_iter().map(|s| s.id)),
        Section::Notice => keys(r.invitations.iter().map(|i| i.id)),
        Section::Errors => m.prepare.view.slips.iter().cloned().map(Row::Slip).collect(),
        Section::Ready => m.prepare.view.missing.iter().cloned().map(Row::Missing).collect(),
    }
}

/// What the filter looks into.
fn text_of(r: &Records, row: &Row) -> String {
    let key = match row {
        Row::Record(key) => *key,
        Row::Slip(slip) => return slip.subject.clone(),
        Row::Missing(missing) => return format!("{} {}", missing.shortage.duty(), missing.subject),
    };
    let some = |parts: &[&str]| parts.join(" ");
    match key {
        Key::Item(id) => r.items.get(id).map(|i| some(&[&i.title, &i.presenter, &i.units])),
        Key::Attendee(id) => r.person_of(id).map(|p| {
            let unit = r.unit_of(p).map_or("", |u| u.name.as_str());
            some(&[&p.name, &p.post, unit])
        }),
        Key::Deliverable(id) => r
            .deliverables
            .get(id)
            .map(|d| some(&[d.kind.into(), &d.owner, &d.file])),
        Key::CheckItem(id) => r
            .checklist
            .get(id)
            .map(|c| some(&[&c.text, &c.owner, &c.section, c.state.into()])),
        Key::Equipment(id) => r.equipment.get(id).map(|e| some(&[&e.name, &e.test, &e.technician])),
        Key::Slide(id) => r.slides.get(id).map(|s| some(&[&s.name, &s.file])),
        Key::EquipmentRound(id) => r.equipment_rounds.get(id).map(|e| e.name.clone()),
        Key::DutyPost(id) => r.duty_posts.get(id).map(|p| some(&[&p.desk, &p.task, &p.person])),
        Key::BudgetLine(id) => r.budget_lines.get(id).map(|b| some(&[b.category.into(), &b.note])),
        Key::Paper(id) => r.papers.get(id).map(|p| p.title.clone()),
        Key::Seat(id) => r
            .seats
            .get(id)
            .and_then(|s| s.attendee)
            .map(|who| r.name_of(who).to_owned()),
        _ => None,
    }
    .unwrap_or_default()
}

/// The section in which a record stands.
pub fn section_of(key: Key) -> Option<Section> {
    Some(match key {
        Key::Meeting(_) => Section::Purpose,
        Key::Item(_) => Section::Agenda,
        Key::Attendee(_) | Key::Person(_) => Section::People,
        Key::Deliverable(_) => Section::Deliverables,
        Key::CheckItem(_) => Section::Checklist,
        Key::Equipment(_) | Key::EquipmentRound(_) | Key::RoundResult(_) | Key::Slide(_) => Section::Equipment,
        Key::DutyPost(_) => Section::Duties,
        Key::BudgetFrame(_) | Key::BudgetLine(_) => Section::Budget,
        Key::Paper(_) | Key::PaperCopy(_) => Section::Papers,
        Key::SeatPlan(_) | Key::Seat(_) => Section::Seats,
        Key::Invitation(_) => Section::Notice,
        Key::FindingAnswer(_) => Section::Errors,
        Key::GateOverride(_) => Section::Ready,
        Key::Setting(_)
        | Key::Series(_)
        | Key::Unit(_)
        | Key::Holiday(_)
        | Key::Interval(_)
        | Key::Entry(_)
        | Key::Decision(_)
        | Key::Action(_)
        | Key::Motion(_)
        | Key::Recorder(_)
        | Key::Mark(_)
        | Key::Imprint(_) => return None,
    })
}

/// The section in which something missing is mended.
pub const fn section_for(shortage: Shortage) -> Section {
    match shortage {
        Shortage::NoPurpose
        | Shortage::NoProblem
        | Shortage::NoTheme
        | Shortage::ThemeNotConfirmed
        | Shortage::EmptyMeeting
        | Shortage::NoVenue
        | Shortage::QuestionOpen => Section::Purpose,
        Shortage::NoItems => Section::Agenda,
        Shortage::NobodyInvited | Shortage::NoReply => Section::People,
        Shortage::NoEquipment
        | Shortage::NotTested
        | Shortage::TestFailed
        | Shortage::SlideNotOpened
        | Shortage::NoInterval
        | Shortage::NoSpare
        | Shortage::NoTechnician => Section::Equipment,
        Shortage::NoDeliverable | Shortage::NoOwner | Shortage::NoDue | Shortage::NotApproved(_) => {
            Section::Deliverables
        }
        Shortage::PostEmpty => Section::Duties,
        Shortage::CheckOpen => Section::Checklist,
        Shortage::Unanswered => Section::Errors,
    }
}

/// The field of the purpose card in which something missing is mended.
pub fn field_for(m: &Model, shortage: Shortage) -> Option<FieldName> {
    let meeting = m.meeting()?;
    let empty = |text: &str| text.trim().is_empty();
    Some(match shortage {
        Shortage::NoProblem => FieldName::Problem,
        Shortage::NoTheme => FieldName::Theme,
        Shortage::ThemeNotConfirmed => FieldName::ThemeBy,
        Shortage::EmptyMeeting if empty(&meeting.expected) => FieldName::Expected,
        Shortage::NoPurpose | Shortage::EmptyMeeting => FieldName::Purpose,
        Shortage::NoVenue => FieldName::Venue,
        Shortage::QuestionOpen if empty(&meeting.ask_document) => FieldName::AskDocument,
        Shortage::QuestionOpen if empty(&meeting.ask_merge) => FieldName::AskMerge,
        Shortage::QuestionOpen => FieldName::AskOnline,
        _ => return None,
    })
}

/// Whether a row can be dropped: nothing that was captured points at it.
///
/// # Errors
/// What points at it.
pub fn is_free(m: &Model, key: Key) -> Result<(), Why> {
    let r = m.ledger.records();
    let holds = |in_use: bool, why| if in_use { Err(why) } else { Ok(()) };
    match key {
        Key::Meeting(_) => Err(Why::WrongKind),
        Key::Deliverable(_) => Err(Why::OneOfSeven),
        Key::Item(id) => {
            holds(r.entries.iter().any(|e| e.item == Some(id)), Why::HasEntries)?;
            holds(r.items.iter().any(|i| i.parent == Some(id)), Why::HasSubItems)
        }
        Key::Attendee(id) => {
            holds(r.stays(id).next().is_some(), Why::WasThere)?;
            holds(r.entries.iter().any(|e| e.speaker == Some(id)), Why::HasEntries)?;
            holds(r.motions.iter().any(|x| x.seconder == Some(id)), Why::HasEntries)?;
            holds(r.attendees.iter().any(|a| a.substitute == Some(id)), Why::IsSubstitute)?;
            holds(r.seats.iter().any(|s| s.attendee == Some(id)), Why::HasSeat)?;
            holds(r.paper_copies.iter().any(|c| c.holder == Some(id)), Why::HoldsCopy)?;
            let owns = r.open_actions().any(|a| a.owners.contains(&Owner::Attendee(id)));
            holds(owns, Why::HasAction)
        }
        // What the template asks for is answered, not removed.
        Key::CheckItem(id) => {
            let own = r.checklist.get(id).is_some_and(|c| c.source == CheckSource::Own);
            holds(!own, Why::FromTemplate)
        }
        Key::Paper(id) => holds(r.copies_of(id).any(|c| c.issued.is_some()), Why::CopiesOut),
        _ => Ok(()),
    }
}

/// The rows that go with a row.
pub fn dependants(m: &Model, key: Key) -> Vec<Key> {
    let r = m.ledger.records();
    match key {
        Key::Paper(id) => r.copies_of(id).map(|c| c.id.into()).collect(),
        Key::Equipment(id) => {
            let results = r.round_results.iter().filter(|x| x.equipment == id);
            results.map(|x| x.id.into()).collect()
        }
        Key::EquipmentRound(id) => {
            let results = r.round_results.iter().filter(|x| x.round == id);
            results.map(|x| x.id.into()).collect()
        }
        _ => Vec::new(),
    }
}
