//! What the commands of the sections do: reviews, ticks, tests, the notice, answers, the gate.

use strum::IntoEnumIterator;

use crate::{
    domain::{
        agenda::Filing,
        answers::Gate,
        change::{Act, Change},
        checklist::{CheckItem, CheckState},
        deliverable::{Deliverable, DeliverableKind, Review},
        equipment::{Equipment, EquipmentRound, RoundResult, Slide, TestResult},
        id::Id,
        invitation::Invitation,
        meeting::MeetingState,
        people::{Attendee, Duty},
        record::Key,
        strokes::StrokeRule,
    },
    input::{command::Command, section::Section},
    line::detect::open_slips,
};

use super::{
    super::{
        commit::commit,
        cx::Cx,
        forms::{self, ask::Ask},
        model::Model,
        notice::Notice,
    },
    chosen, chosen_key, chosen_person, files, order, papers,
    rows::Row,
    seats,
};

/// A command of the shown section.
pub fn run(m: &mut Model, command: Command, cx: &mut Cx) {
    match command {
        Command::PasteAgenda => forms::item::open_paste(m),
        Command::PasteList => forms::person::open_paste(m),
        Command::MakeChair => make_chair(m, cx),
        Command::SortStrokes => order::by_strokes(m, StrokeRule::SurnameStroke, cx),
        Command::SortFullStrokes => order::by_strokes(m, StrokeRule::FullNameStroke, cx),
        Command::NextFiling => next_filing(m, cx),
        Command::Submit | Command::Approve | Command::SendBack | Command::Without => review(m, command, cx),
        Command::Tick | Command::CheckNotNeeded | Command::Untick => check(m, command, cx),
        Command::TestPass => test(m, TestResult::Pass, cx),
        Command::TestFail => test(m, TestResult::Fail, cx),
        Command::TestSkip => test(m, TestResult::NotApplicable, cx),
        Command::NextRound => {
            let rounds = m.ledger.records().equipment_rounds.len().max(1);
            m.prepare.round = (m.prepare.round + 1) % rounds;
        }
        Command::AddSlides => forms::ask::open(m, Ask::Slides),
        Command::RoundInterval => forms::ask::open(m, Ask::Interval),
        Command::EditFrame => forms::ask::open(m, Ask::Frame),
        Command::HandOut => papers::hand_out(m, cx),
        Command::MarkIssued => papers::mark_issued(m, cx),
        Command::Arrange => seats::arrange(m, cx),
        Command::Freeze => seats::freeze(m, cx),
        Command::FlipView => seats::flip(m, cx),
        Command::EditPlan => forms::ask::open(m, Ask::Plan),
        Command::NoticeSent => notice_sent(m, cx),
        Command::AnswerSlip => {
            if let Some(Row::Slip(slip)) = chosen(m) {
                forms::ask::open(m, Ask::Answer(slip.mark()));
            }
        }
        Command::DeclareReady => declare_ready(m, cx),
        _ => {}
    }
}

/// The person under the cursor takes the chair; another one loses it.
fn make_chair(m: &mut Model, cx: &mut Cx) {
    let Some(id) = chosen_person(m) else { return };
    let mut parts = Vec::new();
    for attendee in &m.ledger.records().attendees {
        let duty = match attendee.duty {
            Duty::Chair if attendee.id == id => Duty::None,
            _ if attendee.id == id => Duty::Chair,
            Duty::Chair => Duty::None,
            other => other,
        };
        if duty != attendee.duty {
            parts.push(Change::put(Attendee {
                duty,
                ..attendee.clone()
            }));
        }
    }
    commit(&mut m.ledger, Act::EditPerson, Change::Batch(parts), cx);
}

/// The filing of the item goes one step on (domain.md §2.5).
fn next_filing(m: &mut Model, cx: &mut Cx) {
    let Some(Key::Item(id)) = chosen_key(m) else { return };
    if let Some(mut item) = m.ledger.records().items.get(id).cloned() {
        // An item is returned with a remark, in its form; then it is filed again.
        item.filing = match item.filing {
            Filing::None | Filing::Returned => Filing::Filed,
            Filing::Filed => Filing::Checked,
            Filing::Checked => Filing::Approved,
            Filing::Approved | Filing::Scheduled => Filing::Scheduled,
        };
        cx.say(Notice::FiledAs(item.title.clone(), item.filing));
        commit(&mut m.ledger, Act::EditItem, item, cx);
    }
}

/// The deliverable under the cursor.
pub fn chosen_deliverable(m: &Model) -> Option<Deliverable> {
    match chosen_key(m)? {
        Key::Deliverable(id) => m.ledger.records().deliverables.get(id).cloned(),
        _ => None,
    }
}

fn review(m: &mut Model, command: Command, cx: &mut Cx) {
    let Some(row) = chosen_deliverable(m) else { return };
    match command {
        Command::Submit => forms::ask::open(m, Ask::Submit(row.id)),
        Command::SendBack => forms::ask::open(m, Ask::SendBack(row.id)),
        Command::Without if row.not_needed.is_empty() => forms::ask::open(m, Ask::Without(row.id)),
        Command::Without => {
            let needed = Deliverable {
                not_needed: String::new(),
                ..row
            };
            commit(&mut m.ledger, Act::Review, needed, cx);
        }
        _ => commit(
            &mut m.ledger,
            Act::Review,
            row.decide(Review::Approved, String::new(), cx.now),
            cx,
        ),
    }
}

/// Those of the seven that the meeting does not have yet.
pub fn add_deliverables(m: &mut Model, cx: &mut Cx) {
    let Some(meeting) = m.ledger.records().open() else {
        return;
    };
    let parts: Vec<Change> = DeliverableKind::iter()
        .filter(|kind| !m.ledger.records().deliverables.iter().any(|d| d.kind == *kind))
        .map(|kind| Change::put(Deliverable::draft(cx.mint(), meeting, kind)))
        .collect();
    commit(&mut m.ledger, Act::EditRow, Change::Batch(parts), cx);
}

/// The line of the checklist under the cursor.
pub fn chosen_check(m: &Model) -> Option<CheckItem> {
    match chosen_key(m)? {
        Key::CheckItem(id) => m.ledger.records().checklist.get(id).cloned(),
        _ => None,
    }
}

fn check(m: &mut Model, command: Command, cx: &mut Cx) {
    let Some(row) = chosen_check(m) else { return };
    match command {
        Command::Tick if !row.proof.is_word() => forms::ask::open(m, Ask::Tick(row.id)),
        Command::Tick => close_check(m, row, CheckState::Done, cx),
        Command::CheckNotNeeded => forms::ask::open(m, Ask::NotNeeded(row.id)),
        _ => {
            let open = CheckItem {
                state: CheckState::Open,
                closed: None,
                closed_by: String::new(),
                reason: String::new(),
                // Its time moves with the meeting again.
                due: row.due.filter(|_| row.due_offset.is_none()),
                ..row
            };
            commit(&mut m.ledger, Act::Check, open, cx);
        }
    }
}

/// Closes a line of the checklist; its time stays where it is when the meeting moves (domain.md §4).
pub fn close_check(m: &mut Model, row: CheckItem, state: CheckState, cx: &mut Cx) {
    use crate::domain::deadline::Dated;
    let due = m
        .meeting()
        .and_then(|meeting| row.due_at(meeting, &m.ledger.records().calendar()));
    let closed = CheckItem {
        state,
        due,
        closed: Some(cx.now),
        closed_by: m.ledger.clerk().to_owned(),
        ..row
    };
    let text = closed.text.clone();
    commit(&mut m.ledger, Act::Check, closed, cx);
    let open = m
        .ledger
        .records()
        .checklist
        .iter()
        .filter(|c| c.state == CheckState::Open);
    cx.say(Notice::Ticked(text, open.count()));
    // The next open line, so that a list is one key a line.
    super::go_on(m, |m, row| {
        matches!(row, Row::Record(Key::CheckItem(id))
            if m.ledger.records().checklist.get(*id).is_some_and(|c| c.state == CheckState::Open))
    });
}

/// The round that is gone through.
pub fn current_round(m: &Model) -> Option<&EquipmentRound> {
    let rounds = m.ledger.records().equipment_rounds.rows();
    rounds.get(m.prepare.round).or_else(|| rounds.first())
}

/// Writes down what came of a device in a round.
pub fn record_test(
    m: &mut Model,
    (equipment, round): (Id<Equipment>, Id<EquipmentRound>),
    result: TestResult,
    note: String,
    cx: &mut Cx,
) {
    let Some(meeting) = m.ledger.records().open() else {
        return;
    };
    let row = RoundResult {
        id: cx.mint(),
        meeting,
        round,
        equipment,
        result,
        at: cx.now,
        by: m.ledger.clerk().to_owned(),
        note,
    };
    commit(&mut m.ledger, Act::Test, row, cx);
}

fn test(m: &mut Model, result: TestResult, cx: &mut Cx) {
    match chosen_key(m) {
        Some(Key::Equipment(equipment)) => {
            let Some(round) = current_round(m).map(|r| r.id) else {
                return;
            };
            if result == TestResult::Fail {
                return forms::ask::open(m, Ask::Fail(equipment, round));
            }
            record_test(m, (equipment, round), result, String::new(), cx);
            // The next device, so that a round is one key a device.
            super::step(m, super::super::cursor::Step::Down);
        }
        Some(Key::Slide(id)) => open_slide(m, id, result == TestResult::Pass, cx),
        _ => {}
    }
}

/// The slide file was opened on the computer of the room, or was not.
fn open_slide(m: &mut Model, id: Id<Slide>, opened: bool, cx: &mut Cx) {
    let Some(slide) = m.ledger.records().slides.get(id).cloned() else {
        return;
    };
    if opened && !slide.file.is_empty() {
        files::ask(id.into(), &slide.file, cx);
    }
    let seen = Slide {
        opened: opened.then_some(cx.now),
        opened_by: m.ledger.clerk().to_owned(),
        ..slide
    };
    commit(&mut m.ledger, Act::Test, seen, cx);
}

fn notice_sent(m: &mut Model, cx: &mut Cx) {
    let Some(row) = m.ledger.records().invitations.iter().next().cloned() else {
        return;
    };
    let start = m.meeting().map(|meeting| meeting.start);
    // Sent for another time than that of now: this is the new notice.
    let again = row.sent.is_some() && row.told_start.is_some() && row.told_start != start;
    let after = if row.sent.is_some() && !again {
        Invitation {
            sent: None,
            told_start: None,
            ..row
        }
    } else {
        Invitation {
            sent: Some(cx.now),
            told_start: start,
            ..row
        }
    };
    commit(&mut m.ledger, Act::EditRow, after, cx);
}

/// The meeting is ready: through the open gate, or past it with a reason (P6).
fn declare_ready(m: &mut Model, cx: &mut Cx) {
    if m.ledger
        .records()
        .missing(&open_slips(m.ledger.records(), cx.now))
        .is_empty()
    {
        set_ready(m, Vec::new(), cx);
        cx.say(Notice::GateOpen);
    } else {
        forms::ask::open(m, Ask::Override(Gate::Ready));
    }
}

/// The meeting moves to the state "ready", with what goes along.
pub fn set_ready(m: &mut Model, mut parts: Vec<Change>, cx: &mut Cx) {
    if let Some(mut meeting) = m.meeting().cloned().filter(|meeting| meeting.state.before()) {
        meeting.state = MeetingState::Ready;
        parts.push(Change::put(meeting));
        commit(&mut m.ledger, Act::Gate, Change::Batch(parts), cx);
    }
}

/// Whether a section lists rows that are made by typing.
pub const fn has_rows(section: Section) -> bool {
    !matches!(section, Section::Purpose | Section::Errors | Section::Ready)
}
