//! Seats: the plan, people put into it by rank or by hand, and the list of what changed since it was frozen
//! (docs/rules.md §seats).

use crate::{
    choice,
    domain::{
        change::{Act, Change},
        id::Id,
        people::Attendee,
        record::Key,
        records::Records,
        seating::{PlanKind, Seat, SeatPlan, SeatRule, TableSides, Viewpoint},
        seats::proposed,
    },
    input::{command::Command, section::SectionId},
    offer,
    words::{Strings, field::FieldName, room_messages::RoomMessage, why::Why},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, edit_record,
        listed::{SectionRecord, ask_new, text_of},
        section::{FormRow, Progress, RowKind, Section, SectionRow, open},
    },
    form::{Access, Form, Problem, Topic},
    message::Message,
    offer::{always, need},
    outcome::Outcome,
};
use super::{
    past::not_over,
    placing::{arranged, seated},
};

pub(super) const SECTION: Section = Section {
    kinds: &[RowKind::of::<Seat>()],
    holds: |_, key| matches!(key, Key::SeatPlan(_) | Key::Seat(_)),
    rows: |seen| {
        in_order(seen.records())
            .into_iter()
            .map(|s| SectionRow::Record(s.id.into()))
            .collect()
    },
    progress: |seen| Progress::count(seen.records().seats.iter(), |seat| seat.attendee.is_some()),
    search: text_of::<Seat>,
    add: Some(add),
    can_add,
    edit: edit_record,
    forms: &[PLAN],
    offers: &[
        offer!(Arrange, not_over, arrange),
        offer!(Freeze, settled, freeze),
        offer!(FlipView, before_hall, flip),
        offer!(EditPlan, always, ask_plan),
    ],
    ..Section::of(SectionId::Seats)
};

/// The value that the form of a seat fills: its place is counted from one.
#[derive(Debug, Clone)]
pub struct SeatSheet {
    attendee: Option<Id<Attendee>>,
    line: Option<u32>,
    col: Option<u32>,
}

impl SectionRecord for Seat {
    const FORM: &'static str = "seats.seat";
    const TITLE: fn(&'static Strings) -> &'static str = |t| (t.prepare.section)(SectionId::Seats);
    type Sheet = SeatSheet;
    const FIELDS: &'static [DeskField<SeatSheet>] = &[
        DeskField::new(
            FieldName::Person,
            Access::Own {
                get: |s, seen| s.attendee.map_or("", |id| seen.records().name_of(id)).to_owned(),
                set: |s, typed, seen| {
                    s.attendee = match typed {
                        "" => None,
                        name => Some(person_of(seen, name).ok_or(Problem::NobodyOfThatName)?),
                    };
                    Ok(())
                },
            },
        ),
        DeskField::new(FieldName::Lines, Access::Maybe(|s| &mut s.line)),
        DeskField::new(FieldName::Columns, Access::Maybe(|s| &mut s.col)),
    ];

    fn sheet(&self, _: &DeskSeen) -> SeatSheet {
        SeatSheet {
            attendee: self.attendee,
            line: Some(self.line + 1),
            col: Some(self.col + 1),
        }
    }

    fn filled(&self, sheet: SeatSheet, w: &mut DeskWork, form: &mut Form, cx: &mut Cx) -> Option<Vec<Change>> {
        let r = w.records();
        let seat = Self {
            line: sheet.line.unwrap_or(1).saturating_sub(1),
            col: sheet.col.unwrap_or(1).saturating_sub(1),
            attendee: sheet.attendee,
            locked: true,
            ..self.clone()
        };
        let mut others = r
            .seats
            .iter()
            .filter(|other| other.plan == seat.plan && other.id != seat.id);
        if others.any(|other| (other.line, other.col) == (seat.line, seat.col)) {
            form.complain(FieldName::Columns, Problem::PlaceTaken);
            return None;
        }
        let mut parts = vec![Change::put(seat.clone())];
        if let Some(who) = seat.attendee {
            let before = self.attendee.filter(|before| *before != who);
            parts.extend(given_up(r, &seat, who, before));
            if let (Some(other), 2) = (before, parts.len()) {
                let names = (r.name_of(who).to_owned(), r.name_of(other).to_owned());
                cx.say(Message::Room(RoomMessage::SeatsSwapped {
                    who: names.0,
                    other: names.1,
                }));
            }
        }
        Some(parts)
    }

    fn name(&self, seen: &DeskSeen) -> String {
        let name = self.attendee.map_or("", |who| seen.records().name_of(who));
        format!("{}-{} {name}", self.line + 1, self.col + 1).trim().to_owned()
    }

    fn search(&self, seen: &DeskSeen) -> String {
        self.attendee.map_or("", |who| seen.records().name_of(who)).to_owned()
    }
}

/// The other seats of somebody who gets this one: the first goes to whoever sat here, further ones become empty, so that nobody has two.
fn given_up(r: &Records, seat: &Seat, who: Id<Attendee>, before: Option<Id<Attendee>>) -> Vec<Change> {
    let others = r.seats.iter();
    let others = others.filter(|other| other.plan == seat.plan && other.id != seat.id && other.attendee == Some(who));
    others
        .enumerate()
        .map(|(n, other)| {
            Change::put(Seat {
                attendee: before.filter(|_| n == 0),
                locked: before.is_some() && n == 0,
                ..other.clone()
            })
        })
        .collect()
}

/// Somebody by the whole name, else by what is typed of it.
fn person_of(seen: &DeskSeen, typed: &str) -> Option<Id<Attendee>> {
    let r = seen.records();
    let exact = r.attendees.iter().map(|a| a.id).find(|id| r.name_of(*id) == typed);
    exact.or_else(|| seen.people_by_reading(typed).first().copied())
}

/// A seat behind the last one of the first line.
fn add(w: &mut DeskWork, cx: &mut Cx) -> Outcome {
    let r = w.records();
    let (Some(meeting), Some(plan)) = (r.open(), r.seat_plan()) else {
        return Outcome::Stay;
    };
    let first = r.seats.iter().filter(|seat| seat.line == 0);
    let seat = Seat {
        id: cx.mint(),
        meeting,
        plan: plan.id,
        line: 0,
        col: first.map(|seat| seat.col + 1).max().unwrap_or(0),
        attendee: None,
        locked: true,
    };
    ask_new(w, seat)
}

/// The seats from the front row and, seen from the hall, from the left.
fn in_order(r: &Records) -> Vec<&Seat> {
    let mut seats: Vec<&Seat> = r.seats.iter().collect();
    seats.sort_by_key(|s| (s.line, s.col));
    seats
}

/// The plan, if there is one.
///
/// # Errors
/// There is none.
fn plan(seen: &DeskSeen) -> Result<SeatPlan, Why> {
    seen.records().seat_plan().cloned().ok_or(Why::NoPlan)
}

/// The plan, if it has two sides from which it is drawn.
///
/// # Errors
/// There is none, or people sit around a table.
fn before_hall(seen: &DeskSeen) -> Result<SeatPlan, Why> {
    let plan = plan(seen)?;
    need(plan.kind.has_hall(), Why::NoHall)?;
    Ok(plan)
}

/// The plan, if it can be frozen or let go.
///
/// # Errors
/// There is none, or somebody has two seats or none and nobody said why.
fn settled(seen: &DeskSeen) -> Result<SeatPlan, Why> {
    let plan = plan(seen)?;
    let open = plan.frozen.is_none() && seen.records().open_seats(seen.shared.now) > 0;
    need(!open, Why::SeatsUnsettled)?;
    Ok(plan)
}

/// Seats those who come by their rank; locked seats stay. Without a plan, one is asked for.
fn arrange(w: &mut DeskWork, cx: &mut Cx, (): ()) -> Outcome {
    let Some(plan) = w.records().seat_plan().cloned() else {
        return ask_plan(w, cx, ());
    };
    let parts = arranged(w.records(), &plan, cx);
    commit(w.ledger, Act::Seats, Change::Batch(parts), cx);
    cx.say(seated(w.records()));
    Outcome::Stay
}

/// Freezes the plan, so that changes are listed; or lets it go again.
fn freeze(w: &mut DeskWork, cx: &mut Cx, plan: SeatPlan) {
    let after = match plan.frozen {
        Some(_) => SeatPlan {
            frozen: None,
            frozen_seats: Vec::new(),
            ..plan
        },
        None => SeatPlan {
            frozen: Some(cx.now),
            frozen_seats: w.records().sittings(),
            ..plan
        },
    };
    commit(w.ledger, Act::Seats, after, cx);
}

/// Draws the plan from the other side.
fn flip(w: &mut DeskWork, cx: &mut Cx, plan: SeatPlan) {
    let viewpoint = match plan.viewpoint {
        Viewpoint::Hall => Viewpoint::Rostrum,
        Viewpoint::Rostrum => Viewpoint::Hall,
    };
    commit(w.ledger, Act::Seats, SeatPlan { viewpoint, ..plan }, cx);
}

/// The value that the form of the plan fills.
#[derive(Debug, Clone, Default)]
struct PlanSheet {
    kind: PlanKind,
    rule: SeatRule,
    viewpoint: Viewpoint,
    sides: TableSides,
    lines: Option<u32>,
    columns: Option<u32>,
}

const PLAN_FIELDS: &[DeskField<PlanSheet>] = &[
    DeskField::new(FieldName::PlanKind, choice!(PlanKind, kind)),
    DeskField::new(FieldName::SeatRule, choice!(SeatRule, rule)),
    DeskField::new(FieldName::Viewpoint, choice!(Viewpoint, viewpoint)),
    DeskField::new(FieldName::TableSides, choice!(TableSides, sides)),
    DeskField::required(FieldName::Lines, Access::Maybe(|p| &mut p.lines)),
    DeskField::required(FieldName::Columns, Access::Maybe(|p| &mut p.columns)),
];

const PLAN: FormRow = FormRow {
    name: "seats.plan",
    title: |t| t.command(Command::EditPlan).label,
    done: store_plan,
};

/// Asks for the plan that is there, or for a new one in which everybody has a seat.
fn ask_plan(w: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    let seen = w.seen();
    let r = seen.records();
    let sheet = match r.seat_plan() {
        None => {
            let (kind, lines, columns) = proposed(r.attendees.iter().filter(|who| who.is_seated()).count());
            PlanSheet {
                kind,
                lines: Some(lines),
                columns: Some(columns),
                ..PlanSheet::default()
            }
        }
        Some(plan) => PlanSheet {
            kind: plan.kind,
            rule: plan.rule,
            viewpoint: plan.viewpoint,
            sides: plan.sides,
            lines: Some(plan.lines),
            columns: Some(plan.columns),
        },
    };
    let title = seen.meeting().map(|meeting| meeting.title.clone()).unwrap_or_default();
    let mut form = PLAN.form(Topic::Meeting).of(title).ask(PLAN_FIELDS, &sheet, &seen);
    if !sheet.kind.has_hall() {
        form.fields.retain(|field| field.name != FieldName::Viewpoint);
    }
    open(form)
}

/// More seats than this no plan has.
const MOST_SEATS: u32 = 2_000;

/// Keeps the plan, and seats everybody anew.
fn store_plan(w: &mut DeskWork, form: &mut Form, _: &Topic, cx: &mut Cx) -> bool {
    // The rest stays as it is.
    let viewpoint = w.records().seat_plan().map(|plan| plan.viewpoint).unwrap_or_default();
    let mut sheet = PlanSheet {
        viewpoint,
        ..PlanSheet::default()
    };
    if !form.store(PLAN_FIELDS, &mut sheet, &w.seen()) {
        return false;
    }
    let (lines, columns) = (sheet.lines.unwrap_or(0), sheet.columns.unwrap_or(0));
    let field = if lines == 0 {
        FieldName::Lines
    } else {
        FieldName::Columns
    };
    if lines == 0 || columns == 0 || lines.saturating_mul(columns) > MOST_SEATS {
        form.complain(field, Problem::OutOfRange);
        return false;
    }
    let r = w.records();
    let Some(meeting) = r.open() else { return true };
    let before = r.seat_plan().cloned();
    let row = SeatPlan {
        id: before.as_ref().map_or_else(|| cx.mint(), |p| p.id),
        meeting,
        kind: sheet.kind,
        rule: sheet.rule,
        viewpoint: sheet.viewpoint,
        sides: sheet.sides,
        lines,
        columns,
        frozen: before.as_ref().and_then(|p| p.frozen),
        frozen_seats: before.map(|p| p.frozen_seats).unwrap_or_default(),
    };
    let mut parts = arranged(r, &row, cx);
    parts.insert(0, Change::put(row));
    commit(w.ledger, Act::Seats, Change::Batch(parts), cx);
    cx.say(seated(w.records()));
    true
}

/// Whether a seat can be added: there must be a plan to add it to.
///
/// # Errors
/// There is none.
fn can_add(seen: &DeskSeen) -> Result<(), Why> {
    need(seen.records().seat_plan().is_some(), Why::NoPlan)
}
