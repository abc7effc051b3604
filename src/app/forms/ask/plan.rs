//! The form of the plan of seats: its kind, its rule, its size.

use strum::IntoEnumIterator;

use crate::{
    domain::{
        change::{Act, Change},
        seating::{PlanKind, SeatPlan, SeatRule, TableSides, Viewpoint},
    },
    words::field::FieldName,
};

use super::super::{
    super::{
        commit::commit,
        cx::Cx,
        form::{Choice, Form, Problem},
        model::Model,
        prepare::seats,
    },
    read_number,
};

/// Asks for the plan that is there, or for a new one.
pub(super) fn ask(m: &Model, form: Form) -> Form {
    let known = m.ledger.records().seat_plan();
    let number =
        |read: fn(&SeatPlan) -> u32, usual: usize| known.map_or_else(|| usual.to_string(), |p| read(p).to_string());
    let people = m.ledger.records().attendees.len().clamp(1, 30);
    form.choice(
        FieldName::PlanKind,
        PlanKind::iter().map(Choice::PlanKind),
        &Choice::PlanKind(known.map(|p| p.kind).unwrap_or_default()),
    )
    .choice(
        FieldName::SeatRule,
        SeatRule::iter().map(Choice::SeatRule),
        &Choice::SeatRule(known.map(|p| p.rule).unwrap_or_default()),
    )
    .choice(
        FieldName::Viewpoint,
        Viewpoint::iter().map(Choice::Viewpoint),
        &Choice::Viewpoint(known.map(|p| p.viewpoint).unwrap_or_default()),
    )
    .choice(
        FieldName::TableSides,
        TableSides::iter().map(Choice::TableSides),
        &Choice::TableSides(known.map(|p| p.sides).unwrap_or_default()),
    )
    .line(FieldName::Lines, &number(|p| p.lines, 1))
    .required()
    .line(FieldName::Columns, &number(|p| p.columns, people))
    .required()
}

/// More seats than this no plan has.
const MOST_SEATS: u32 = 2_000;

/// Keeps the plan, and seats everybody anew.
pub(super) fn save(m: &mut Model, form: &mut Form, cx: &mut Cx) -> bool {
    let (Ok(lines), Ok(columns)) = (
        read_number(form, FieldName::Lines),
        read_number(form, FieldName::Columns),
    ) else {
        return false;
    };
    let (lines, columns) = (lines.unwrap_or(0), columns.unwrap_or(0));
    let field = if lines == 0 {
        FieldName::Lines
    } else {
        FieldName::Columns
    };
    if lines == 0 || columns == 0 || lines.saturating_mul(columns) > MOST_SEATS {
        form.complain(field, Problem::OutOfRange);
        return false;
    }
    let Some(meeting) = m.ledger.records().open() else {
        return true;
    };
    let before = m.ledger.records().seat_plan().cloned();
    let row = SeatPlan {
        id: before.as_ref().map_or_else(|| cx.mint(), |p| p.id),
        meeting,
        kind: match form.chosen(FieldName::PlanKind) {
            Some(Choice::PlanKind(kind)) => *kind,
            _ => PlanKind::default(),
        },
        rule: match form.chosen(FieldName::SeatRule) {
            Some(Choice::SeatRule(rule)) => *rule,
            _ => SeatRule::default(),
        },
        viewpoint: match form.chosen(FieldName::Viewpoint) {
            Some(Choice::Viewpoint(viewpoint)) => *viewpoint,
            _ => Viewpoint::default(),
        },
        sides: match form.chosen(FieldName::TableSides) {
            Some(Choice::TableSides(sides)) => *sides,
            _ => TableSides::default(),
        },
        lines,
        columns,
        frozen: before.as_ref().and_then(|p| p.frozen),
        frozen_seats: before.map(|p| p.frozen_seats).unwrap_or_default(),
    };
    let mut parts = seats::arranged(m.ledger.records(), &row, cx);
    parts.insert(0, Change::put(row));
    commit(&mut m.ledger, Act::Seats, Change::Batch(parts), cx);
    true
}
