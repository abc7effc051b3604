//! The gate at the end of all work: what is outstanding, each row with the way to where it is settled (docs/rules.md §gates).

use crate::{
    domain::{
        answers::{Gate, GateOverride},
        change::{Act, Change},
        loose_end::Unfinished,
        meeting::{Meeting, MeetingState},
        record::Key,
        remainder::{Remainder, Unclosed},
    },
    export::obstacles::remainders,
    input::{command::Command, section::SectionId},
    offer,
    words::{field::FieldName, why::Why},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        self, DeskSeen, DeskWork, SectionRow,
        row::Mending,
        section::{FormRow, Progress, Section, open},
    },
    form::{Choice, Form, Problem, Topic},
    forms,
    message::{ClosingMessage, Message},
    offer::need,
    outcome::{Outcome, Place, Request},
    tab::Tab,
};
use super::{approval, expenses, solved};

pub(super) static SECTION: Section = Section {
    rows: |seen| {
        remainders(seen.records(), seen.shared.now)
            .into_iter()
            .map(SectionRow::Remainder)
            .collect()
    },
    progress: |seen| {
        let all = remainders(seen.records(), seen.shared.now).len();
        Progress {
            done: usize::from(all == 0),
            all,
        }
    },
    search: |seen, row| {
        let remainder = row.try_as_remainder_ref();
        let words = remainder.map(|one| format!("{} {} {}", one.kind.duty(), said(seen, one), one.subject));
        words.unwrap_or_default()
    },
    edit: go_there,
    mended: |row| row.try_as_remainder_ref().map_or(Mending::Alone, mending_of),
    forms: &[ANYWAY],
    offers: &[offer!(CloseMeeting, unclosed, close)],
    ..Section::of(SectionId::Close)
};

/// The words for something outstanding.
fn said(seen: &DeskSeen, remainder: &Remainder) -> &'static str {
    (seen.words().closing.unclosed)(remainder.kind)
}

/// The section in which something outstanding is settled.
pub const fn section_for(kind: Unclosed) -> SectionId {
    match kind {
        Unclosed::NotAdjourned
        | Unclosed::LeftOpen(_)
        | Unclosed::MinutesNotIssued
        | Unclosed::Unchecked(_)
        | Unclosed::RecordNotSigned
        | Unclosed::RecordChanged
        | Unclosed::ApprovalGiven
        | Unclosed::LastNotApproved => SectionId::Minutes,
        Unclosed::TaskOpen => SectionId::Tasks,
        Unclosed::CopyOut | Unclosed::NoNextDate | Unclosed::PromiseOver => SectionId::Returns,
        Unclosed::NotGivenBack => SectionId::Inbound,
        Unclosed::NothingSpent
        | Unclosed::NotPaid
        | Unclosed::NoVoucher
        | Unclosed::OverPlan(_)
        | Unclosed::OverLimit => SectionId::Expenses,
        Unclosed::NobodyConveys | Unclosed::NotConveyed => SectionId::Conveyance,
        Unclosed::NoMatter => SectionId::Matters,
        Unclosed::NotArchived(_) | Unclosed::SameCode => SectionId::Archive,
        Unclosed::NotSaidIfSolved | Unclosed::NoLesson => SectionId::Lessons,
    }
}

/// Where something outstanding is settled together with others.
const fn mending_of(remainder: &Remainder) -> Mending {
    match (remainder.kind, remainder.key) {
        (Unclosed::LeftOpen(Unfinished::NoOutcome), Some(Key::Item(item))) => Mending::Outcome(item),
        (
            Unclosed::NotAdjourned
            | Unclosed::LeftOpen(_)
            | Unclosed::Unchecked(_)
            | Unclosed::ApprovalGiven
            | Unclosed::LastNotApproved
            | Unclosed::NotSaidIfSolved
            | Unclosed::OverLimit,
            _,
        ) => Mending::Alone,
        (kind, _) => Mending::In(section_for(kind)),
    }
}

fn go_there(w: &mut DeskWork, row: Option<SectionRow>) -> Outcome {
    let Some(SectionRow::Remainder(Remainder { kind, key, .. })) = row else {
        return Outcome::Stay;
    };
    match kind {
        // The clerk enters who stood on a post in its panel of Live, not in the plan.
        Unclosed::NotAdjourned | Unclosed::LeftOpen(Unfinished::PostUnfilled) => {
            return Outcome::Go(Place::Tab(Tab::Live));
        }
        Unclosed::LeftOpen(_) | Unclosed::Unchecked(_) => return tie_up(w, key),
        Unclosed::LastNotApproved => {
            let last = w.records().neighbours.unapproved.as_ref();
            return last.map_or(Outcome::Stay, |last| {
                Outcome::Go(Place::RecordOf(last.meeting, last.issue.into()))
            });
        }
        Unclosed::ApprovalGiven => {
            desk::show(w, SectionId::Minutes);
            return approval::ask(w);
        }
        Unclosed::OverLimit => {
            desk::show(w, SectionId::Expenses);
            return expenses::ask_limit(w);
        }
        Unclosed::NotSaidIfSolved => {
            desk::show(w, SectionId::Lessons);
            return solved::ask_open(w);
        }
        Unclosed::MinutesNotIssued
        | Unclosed::RecordNotSigned
        | Unclosed::RecordChanged
        | Unclosed::TaskOpen
        | Unclosed::CopyOut
        | Unclosed::NoNextDate
        | Unclosed::PromiseOver
        | Unclosed::NotGivenBack
        | Unclosed::NothingSpent
        | Unclosed::NotPaid
        | Unclosed::NoVoucher
        | Unclosed::OverPlan(_)
        | Unclosed::NoLesson
        | Unclosed::NotArchived(_)
        | Unclosed::SameCode
        | Unclosed::NobodyConveys
        | Unclosed::NotConveyed
        | Unclosed::NoMatter => {}
    }
    desk::show(w, section_for(kind));
    if let Some(key) = key {
        w.point_at(key);
    }
    Outcome::Stay
}

/// Goes where something that was left open at the end of the meeting is settled: the item, the line, the row of its list, else Live.
fn tie_up(w: &DeskWork, key: Option<Key>) -> Outcome {
    let Some(key) = key else {
        return Outcome::Go(Place::Tab(Tab::Live));
    };
    let outcome = if let Key::Item(item) = key {
        forms::session::outcome_form(w.records(), item, "")
    } else {
        None
    };
    match outcome {
        Some(form) => Outcome::GoAndOpen(Place::Record(key), Request::Form(Box::new(form))),
        None => Outcome::Go(Place::Record(key)),
    }
}

/// The meeting, if it is over and not closed.
fn unclosed(seen: &DeskSeen) -> Result<Meeting, Why> {
    let meeting = seen.meeting().ok_or(Why::NoMeeting)?;
    need(meeting.state.after(), Why::NotAdjourned)?;
    need(meeting.state == MeetingState::Wrapping, Why::SameState)?;
    Ok(meeting.clone())
}

/// Closes the meeting: through the open gate, or past it with a reason.
fn close(w: &mut DeskWork, cx: &mut Cx, meeting: Meeting) -> Outcome {
    let left = remainders(w.records(), cx.now);
    if left.is_empty() {
        set_closed(w, meeting, Vec::new(), cx);
        return Outcome::Stay;
    }
    let seen = w.seen();
    let mut named: Vec<&str> = left.iter().map(|one| said(&seen, one)).collect();
    named.dedup();
    let mut form = ANYWAY
        .form(Topic::Meeting)
        .of(meeting.title)
        .line(FieldName::Reason, "")
        .required()
        .choice(
            FieldName::CloseAnyway,
            [Choice::YesNo(false), Choice::YesNo(true)],
            &Choice::YesNo(false),
        );
    form.about = (seen.words().prepare.shut_gate)(left.len(), &named.join(seen.words().export.semicolon));
    open(form)
}

const ANYWAY: FormRow = FormRow {
    name: "close.anyway",
    title: |t| t.command(Command::CloseMeeting).label,
    done: pass,
};

fn pass(w: &mut DeskWork, form: &mut Form, _: &Topic, cx: &mut Cx) -> bool {
    if form.chosen(FieldName::CloseAnyway) != Some(&Choice::YesNo(true)) {
        form.complain(FieldName::CloseAnyway, Problem::MustSayYes);
        return false;
    }
    if let Some(meeting) = w.meeting().cloned() {
        let row = GateOverride {
            id: cx.mint(),
            meeting: meeting.id,
            gate: Gate::Close,
            reason: form.text(FieldName::Reason),
            at: cx.now,
            by: w.ledger.clerk().to_owned(),
        };
        set_closed(w, meeting, vec![Change::put(row)], cx);
    }
    true
}

fn set_closed(w: &mut DeskWork, meeting: Meeting, mut parts: Vec<Change>, cx: &mut Cx) {
    parts.push(Change::put(Meeting {
        state: MeetingState::Closed,
        ..meeting
    }));
    commit(w.ledger, Act::Gate, Change::Batch(parts), cx);
    cx.say(Message::Closing(ClosingMessage::MeetingClosed));
}
