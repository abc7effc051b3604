//! Short forms of the sections of preparation: a reason, a remark, a proof, a few figures.

mod frame;
mod plan;

use std::collections::HashSet;

use crate::{
    domain::{
        answers::{FindingAnswer, Gate, GateOverride},
        change::{Act, Change},
        checklist::{CheckItem, CheckState},
        deliverable::{Deliverable, Review},
        entry::PLACE_STEP,
        equipment::{Equipment, EquipmentRound, Slide, TestResult},
        id::Id,
    },
    input::command::Command,
    line::detect::open_slips,
    words::field::FieldName,
};

use super::{
    super::{
        commit::commit,
        cx::Cx,
        form::{Choice, Form, FormKind, Problem},
        model::Model,
        notice::Notice,
        prepare::{self, acts, rows::Row, subject},
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
    let form = Form::new(FormKind::Ask(ask.clone())).of(subject_of(m, &ask));
    let deliverable = |id| m.ledger.records().deliverables.get(id);
    let form = match &ask {
        Ask::Submit(id) => form
            .line(FieldName::Reviewer, deliverable(*id).map_or("", |d| &d.reviewer))
            .required(),
        Ask::SendBack(_) | Ask::Fail(..) => form.line(FieldName::Remark, "").required(),
        Ask::Without(_) | Ask::NotNeeded(_) => form.line(FieldName::Reason, "").required(),
        Ask::Override(_) => gate(m, form),
        Ask::Tick(id) => form
            .line(
                FieldName::ProofText,
                m.ledger.records().checklist.get(*id).map_or("", |c| &c.proof_text),
            )
            .required(),
        Ask::Answer(mark) => {
            let known = m
                .ledger
                .records()
                .finding_answers
                .iter()
                .rev()
                .find(|a| a.finding == *mark);
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
        Ask::Plan => plan::ask(m, form),
    };
    show(m, form);
}

/// Which row it is about.
fn subject_of(m: &Model, ask: &Ask) -> String {
    match ask {
        Ask::Submit(id) | Ask::SendBack(id) | Ask::Without(id) => subject::of(m, (*id).into()),
        Ask::Tick(id) | Ask::NotNeeded(id) => subject::of(m, (*id).into()),
        Ask::Fail(device, round) => format!(
            "{} · {}",
            subject::of(m, (*device).into()),
            subject::of(m, (*round).into())
        ),
        Ask::Answer(mark) => finding(m, mark),
        Ask::Override(_) | Ask::Slides | Ask::Interval | Ask::Frame | Ask::Plan => {
            m.meeting().map(|meeting| meeting.title.clone()).unwrap_or_default()
        }
    }
}

/// A finding in words.
fn finding(m: &Model, mark: &str) -> String {
    let words = &m.shared.lang.strings().prepare;
    let found = m.prepare.view.slips.iter().find(|slip| slip.mark() == mark);
    found.map_or_else(String::new, |slip| {
        format!("{}: {}", (words.slip)(slip.kind), slip.subject)
    })
}

/// Things that the form of the shut gate names; of the others it gives the number.
const NAMED: usize = 3;

/// Passing a shut gate says what is missing, and wants a reason and an explicit word (P6).
fn gate(m: &Model, form: Form) -> Form {
    let words = &m.shared.lang.strings().prepare;
    let missing = &m.prepare.view.missing;
    let mut named: Vec<String> = missing
        .iter()
        .map(|one| {
            let about = one.deliverable.map_or(one.subject.as_str(), words.deliverable);
            format!("{about} {}", (words.shortage)(one.shortage)).trim().to_owned()
        })
        .collect();
    named.dedup();
    let more = if named.len() > NAMED { "…" } else { "" };
    named.truncate(NAMED);
    let mut form = form.line(FieldName::Reason, "").required().choice(
        FieldName::PassAnyway,
        [Choice::YesNo(false), Choice::YesNo(true)],
        &Choice::YesNo(false),
    );
    form.about = (words.shut_gate)(missing.len(), &format!("{}{more}", named.join("; ")));
    form
}

/// Carries out what was asked for.
pub(super) fn save(m: &mut Model, form: &mut Form, ask: Ask, cx: &mut Cx) -> bool {
    match ask {
        Ask::Submit(id) => on_deliverable(m, id, cx, |row, m, cx| {
            row.submit(m.ledger.records(), form.text(FieldName::Reviewer), cx.now)
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
        Ask::Override(_) if form.chosen(FieldName::PassAnyway) != Some(&Choice::YesNo(true)) => {
            form.complain(FieldName::PassAnyway, Problem::MustSayYes);
            return false;
        }
        Ask::Override(gate) => pass(m, gate, form.text(FieldName::Reason), cx),
        Ask::Slides => add_slides(m, &form.text(FieldName::File), cx),
        Ask::Interval => return save_interval(m, form, cx),
        Ask::Frame => return frame::save(m, form, cx),
        Ask::Plan => return plan::save(m, form, cx),
    }
    true
}

fn on_deliverable(
    m: &mut Model,
    id: Id<Deliverable>,
    cx: &mut Cx,
    change: impl FnOnce(Deliverable, &Model, &Cx) -> Deliverable,
) {
    if let Some(row) = m.ledger.records().deliverables.get(id).cloned() {
        let after = change(row, m, cx);
        commit(&mut m.ledger, Act::Review, after, cx);
    }
}

fn on_check(
    m: &mut Model,
    id: Id<CheckItem>,
    state: CheckState,
    cx: &mut Cx,
    change: impl FnOnce(CheckItem) -> CheckItem,
) {
    if let Some(row) = m.ledger.records().checklist.get(id).cloned() {
        acts::close_check(m, change(row), state, cx);
    }
}

fn answer(m: &mut Model, finding: String, answer: String, cx: &mut Cx) {
    let Some(meeting) = m.ledger.records().open() else {
        return;
    };
    let name = self::finding(m, &finding);
    let row = FindingAnswer {
        id: cx.mint(),
        meeting,
        finding,
        answer,
        at: cx.now,
        by: m.ledger.clerk().to_owned(),
    };
    commit(&mut m.ledger, Act::Answer, row, cx);
    cx.say(Notice::Answered(name, open_slips(m.ledger.records(), cx.now).len()));
    let answered: HashSet<String> = m
        .ledger
        .records()
        .finding_answers
        .iter()
        .map(|a| a.finding.clone())
        .collect();
    prepare::go_on(
        m,
        |_, row| matches!(row, Row::Slip(slip) if !answered.contains(&slip.mark())),
    );
}

fn pass(m: &mut Model, gate: Gate, reason: String, cx: &mut Cx) {
    let Some(meeting) = m.ledger.records().open() else {
        return;
    };
    let row = GateOverride {
        id: cx.mint(),
        meeting,
        gate,
        reason,
        at: cx.now,
        by: m.ledger.clerk().to_owned(),
    };
    acts::set_ready(m, vec![Change::put(row)], cx);
}

/// One slide file a line; they are read when they are opened.
fn add_slides(m: &mut Model, files: &str, cx: &mut Cx) {
    let Some(meeting) = m.ledger.records().open() else {
        return;
    };
    let last = m
        .ledger
        .records()
        .slides
        .rows()
        .last()
        .map_or(0, |s| s.place + PLACE_STEP);
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
    commit(&mut m.ledger, Act::EditRow, Change::Batch(parts), cx);
}

fn save_interval(m: &mut Model, form: &mut Form, cx: &mut Cx) -> bool {
    let Ok(minutes) = read_number(form, FieldName::Interval) else {
        return false;
    };
    if let Some(mut meeting) = m.meeting().cloned() {
        meeting.round_every_min = minutes.unwrap_or(0);
        commit(&mut m.ledger, Act::EditMeeting, meeting, cx);
    }
    true
}
