//! Short forms of the sections of preparation: a reason, a remark, a proof, a few figures.

mod frame;

use strum::IntoEnumIterator;

use crate::{
    domain::{
        answers::{FindingAnswer, Gate, GateOverride},
        change::{Act, Change},
        checklist::{CheckItem, CheckState},
        deliverable::{Deliverable, Review},
        entry::PLACE_STEP,
        equipment::{Equipment, EquipmentRound, Slide, TestResult},
        id::Id,
        seating::{PlanKind, SeatPlan, SeatRule, TableSides, Viewpoint},
    },
    input::{command::Command, field::FieldName},
};

use super::{
    super::{
        commit::commit,
        cx::Cx,
        form::{Choice, Form, FormKind, Problem},
        model::Model,
        prepare::{acts, seats},
    },
    read_number, show,
};

/// What is asked, and about what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    Submit(Id<Deliverable>),
    SendBack(Id<Deliverable>),
    Without(Id<Deliverable>),
    Tick(Id<CheckItem>),
    NotNeeded(Id<CheckItem>),
    Fail(Id<Equipment>, Id<EquipmentRound>),
    /// The mark of the finding.
    Answer(String),
    Override(Gate),
    Slides,
    Interval,
    Frame,
    Plan,
}

impl Ask {
    /// The command that asks; its words are the title of the form.
    pub const fn command(&self) -> Command {
        match self {
            Self::Submit(_) => Command::Submit,
            Self::SendBack(_) => Command::SendBack,
            Self::Without(_) => Command::Without,
            Self::Tick(_) => Command::Tick,
            Self::NotNeeded(_) => Command::CheckNotNeeded,
            Self::Fail(..) => Command::TestFail,
            Self::Answer(_) => Command::AnswerSlip,
            Self::Override(_) => Command::DeclareReady,
            Self::Slides => Command::AddSlides,
            Self::Interval => Command::RoundInterval,
            Self::Frame => Command::EditFrame,
            Self::Plan => Command::EditPlan,
        }
    }
}

/// Asks.
pub fn open(m: &mut Model, ask: Ask) {
    let form = Form::new(FormKind::Ask(ask.clone()));
    let deliverable = |id| m.records.deliverables.get(id);
    let form = match &ask {
        Ask::Submit(id) => form
            .line(FieldName::Reviewer, deliverable(*id).map_or("", |d| &d.reviewer))
            .required(),
        Ask::SendBack(_) | Ask::Fail(..) => form.line(FieldName::Remark, "").required(),
        Ask::Without(_) | Ask::NotNeeded(_) | Ask::Override(_) => form.line(FieldName::Reason, "").required(),
        Ask::Tick(id) => form
            .line(
                FieldName::ProofText,
                m.records.checklist.get(*id).map_or("", |c| &c.proof_text),
            )
            .required(),
        Ask::Answer(mark) => {
            let known = m.records.finding_answers.iter().rev().find(|a| a.finding == *mark);
            form.line(FieldName::Answer, known.map_or("", |a| &a.answer)).required()
        }
        Ask::Slides => form.block(FieldName::File, "").required(),
        Ask::Interval => form
            .line(
                FieldName::Interval,
                &m.meeting().map_or(0, |x| x.round_every_min).to_string(),
            )
            .required(),
        Ask::Frame => frame::ask(m, form),
        Ask::Plan => plan(m, form),
    };
    show(m, form);
}

fn plan(m: &Model, form: Form) -> Form {
    let known = m.records.seat_plan();
    let number =
        |read: fn(&SeatPlan) -> u32, usual: usize| known.map_or_else(|| usual.to_string(), |p| read(p).to_string());
    let people = m.records.attendees.len().clamp(1, 30);
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

/// Carries out what was asked for.
pub(super) fn save(m: &mut Model, form: &mut Form, ask: Ask, cx: &mut Cx) -> bool {
    match ask {
        Ask::Submit(id) => on_deliverable(m, id, cx, |row, m, cx| {
            row.submit(&m.records, form.text(FieldName::Reviewer), cx.now)
        }),
        Ask::SendBack(id) => on_deliverable(m, id, cx, |row, _, cx| {
            row.decide(Review::Returned, form.text(FieldName::Remark), cx.now)
        }),
        Ask::Without(id) => on_deliverable(m, id, cx, |row, _, _| Deliverable {
            not_needed: form.text(FieldName::Reason),
            ..row
        }),
        Ask::Tick(id) => on_check(m, id, CheckState::Done, cx, |row| CheckItem {
            proof_text: form.text(FieldName::ProofText),
            ..row
        }),
        Ask::NotNeeded(id) => on_check(m, id, CheckState::NotNeeded, cx, |row| CheckItem {
            reason: form.text(FieldName::Reason),
            ..row
        }),
        Ask::Fail(equipment, round) => acts::record_test(
            m,
            (equipment, round),
            TestResult::Fail,
            form.text(FieldName::Remark),
            cx,
        ),
        Ask::Answer(finding) => answer(m, finding, form.text(FieldName::Answer), cx),
        Ask::Override(gate) => pass(m, gate, form.text(FieldName::Reason), cx),
        Ask::Slides => add_slides(m, &form.text(FieldName::File), cx),
        Ask::Interval => return save_interval(m, form, cx),
        Ask::Frame => return frame::save(m, form, cx),
        Ask::Plan => return save_plan(m, form, cx),
    }
    true
}

fn on_deliverable(
    m: &mut Model,
    id: Id<Deliverable>,
    cx: &mut Cx,
    change: impl FnOnce(Deliverable, &Model, &Cx) -> Deliverable,
) {
    if let Some(row) = m.records.deliverables.get(id).cloned() {
        let after = change(row, m, cx);
        commit(m, Act::Review, after, cx);
    }
}

fn on_check(
    m: &mut Model,
    id: Id<CheckItem>,
    state: CheckState,
    cx: &mut Cx,
    change: impl FnOnce(CheckItem) -> CheckItem,
) {
    if let Some(row) = m.records.checklist.get(id).cloned() {
        acts::close_check(m, change(row), state, cx);
    }
}

fn answer(m: &mut Model, finding: String, answer: String, cx: &mut Cx) {
    let Some(meeting) = m.records.open() else { return };
    let row = FindingAnswer {
        id: cx.mint(),
        meeting,
        finding,
        answer,
        at: cx.now,
        by: m.clerk.clone(),
    };
    commit(m, Act::Answer, row, cx);
}

fn pass(m: &mut Model, gate: Gate, reason: String, cx: &mut Cx) {
    let Some(meeting) = m.records.open() else { return };
    let row = GateOverride {
        id: cx.mint(),
        meeting,
        gate,
        reason,
        at: cx.now,
        by: m.clerk.clone(),
    };
    acts::set_ready(m, vec![Change::put(row)], cx);
}

/// One slide file a line; they are read when they are opened.
fn add_slides(m: &mut Model, files: &str, cx: &mut Cx) {
    let Some(meeting) = m.records.open() else { return };
    let last = m.records.slides.rows().last().map_or(0, |s| s.place + PLACE_STEP);
    let mut place = last;
    let mut parts = Vec::new();
    for file in files.lines().map(str::trim).filter(|f| !f.is_empty()) {
        let name = std::path::Path::new(file)
            .file_name()
            .map_or_else(|| file.to_owned(), |n| n.to_string_lossy().into_owned());
        parts.push(Change::put(Slide {
            id: cx.mint(),
            meeting,
            place,
            name,
            file: file.to_owned(),
            hash: String::new(),
            opened: None,
            opened_by: String::new(),
        }));
        place += PLACE_STEP;
    }
    commit(m, Act::EditRow, Change::Batch(parts), cx);
}

fn save_interval(m: &mut Model, form: &mut Form, cx: &mut Cx) -> bool {
    let Ok(minutes) = read_number(form, FieldName::Interval) else {
        return false;
    };
    if let Some(mut meeting) = m.meeting().cloned() {
        meeting.round_every_min = minutes.unwrap_or(0);
        commit(m, Act::EditMeeting, meeting, cx);
    }
    true
}

/// More seats than this no plan has.
const MOST_SEATS: u32 = 2_000;

fn save_plan(m: &mut Model, form: &mut Form, cx: &mut Cx) -> bool {
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
    let Some(meeting) = m.records.open() else { return true };
    let before = m.records.seat_plan().cloned();
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
    let mut parts = seats::arranged(&m.records, &row, cx);
    parts.insert(0, Change::put(row));
    commit(m, Act::Seats, Change::Batch(parts), cx);
    true
}
