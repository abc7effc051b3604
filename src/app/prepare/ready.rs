//! The gate: what is missing before the meeting is ready, and the way past it (docs/rules.md §gates).

use crate::{
    domain::{
        answers::{Gate, GateOverride},
        change::{Act, Change},
        error_book::Slip,
        meeting::{Meeting, MeetingState},
        readiness::Shortage,
        record::Key,
    },
    input::{command::Command, section::SectionId},
    line::detect::open_slips,
    offer,
    words::{field::FieldName, why::Why},
};

use super::{
    super::{
        commit::commit,
        cx::Cx,
        desk::{
            DeskSeen, DeskWork,
            row::Mending,
            section::{FormRow, Progress, Section, SectionRow, open},
        },
        form::{Choice, Form, Problem, Topic},
        message::Message,
        offer::need,
        outcome::{Outcome, Place},
    },
    past::not_over,
    settle,
};

pub(super) const SECTION: Section = Section {
    holds: |_, key| matches!(key, Key::GateOverride(_)),
    rows: |seen| {
        seen.findings()
            .missing
            .iter()
            .cloned()
            .map(SectionRow::Missing)
            .collect()
    },
    progress: |seen| Progress {
        done: usize::from(seen.findings().missing.is_empty()),
        all: 1,
    },
    search: |seen, row| {
        let words = &seen.words().prepare;
        let missing = row.try_as_missing_ref();
        let found = missing.map(|missing| {
            let about = missing.deliverable.map_or(missing.subject.as_str(), words.deliverable);
            let section = (words.section)(section_for(missing.shortage));
            format!(
                "{section} {} {about} {}",
                (words.shortage)(missing.shortage),
                missing.shortage.duty()
            )
        });
        found.unwrap_or_default()
    },
    edit: go_there,
    mended: |row| {
        row.try_as_missing_ref()
            .map_or(Mending::Alone, |missing| Mending::In(section_for(missing.shortage)))
    },
    forms: &[OVERRIDE, settle::FORM],
    offers: &[
        offer!(DeclareReady, unready, declare),
        offer!(SettleMissing, settle::by_word, settle::ask),
    ],
    ..Section::of(SectionId::Ready)
};

/// The section in which something missing is mended.
pub const fn section_for(shortage: Shortage) -> SectionId {
    match shortage {
        Shortage::NoPurpose
        | Shortage::NoProblem
        | Shortage::NoFunction
        | Shortage::NoTheme
        | Shortage::ThemeNotConfirmed
        | Shortage::EmptyMeeting
        | Shortage::NoVenue
        | Shortage::QuestionOpen => SectionId::Purpose,
        Shortage::NoItems => SectionId::Agenda,
        Shortage::NobodyInvited | Shortage::NoReply => SectionId::People,
        Shortage::NoEquipment
        | Shortage::NotTested
        | Shortage::TestFailed
        | Shortage::SlideNotOpened
        | Shortage::NoInterval
        | Shortage::NoSpare
        | Shortage::NoTechnician => SectionId::Equipment,
        Shortage::NoDeliverable | Shortage::NoOwner | Shortage::NoDue | Shortage::NotApproved(_) => {
            SectionId::Deliverables
        }
        Shortage::PostEmpty => SectionId::Duties,
        Shortage::CheckOpen => SectionId::Checklist,
        Shortage::Unanswered => SectionId::Errors,
    }
}

/// The field of the purpose card in which something missing is mended.
fn field_for(meeting: &Meeting, shortage: Shortage) -> Option<FieldName> {
    let empty = |text: &str| text.trim().is_empty();
    Some(match shortage {
        Shortage::NoProblem => FieldName::Problem,
        Shortage::NoFunction => FieldName::Functions,
        Shortage::NoTheme => FieldName::Theme,
        Shortage::ThemeNotConfirmed => FieldName::ThemeBy,
        Shortage::EmptyMeeting if empty(&meeting.expected) => FieldName::Expected,
        Shortage::NoPurpose | Shortage::EmptyMeeting => FieldName::Purpose,
        Shortage::NoVenue => FieldName::Venue,
        Shortage::QuestionOpen if empty(&meeting.ask_document) => FieldName::AskDocument,
        Shortage::QuestionOpen if empty(&meeting.ask_merge) => FieldName::AskMerge,
        Shortage::QuestionOpen => FieldName::AskOnline,
        Shortage::NoItems
        | Shortage::NobodyInvited
        | Shortage::NoReply
        | Shortage::NoEquipment
        | Shortage::NotTested
        | Shortage::TestFailed
        | Shortage::SlideNotOpened
        | Shortage::NoInterval
        | Shortage::NoSpare
        | Shortage::NoTechnician
        | Shortage::NoDeliverable
        | Shortage::NoOwner
        | Shortage::NoDue
        | Shortage::PostEmpty
        | Shortage::NotApproved(_)
        | Shortage::CheckOpen
        | Shortage::Unanswered => return None,
    })
}

/// Goes where something missing is mended.
fn go_there(w: &mut DeskWork, row: Option<SectionRow>) -> Outcome {
    let Some(SectionRow::Missing(missing)) = row else {
        return Outcome::Stay;
    };
    if missing.shortage == Shortage::Unanswered {
        let slips = w.seen().findings().slips.clone();
        let same = |slip: &&Slip| slip.subject == missing.subject && slip.key == missing.key;
        return match slips.iter().find(same) {
            Some(slip) => Outcome::Go(Place::Finding(slip.kind, slip.key)),
            None => Outcome::Go(Place::Section(SectionId::Errors)),
        };
    }
    if let Some(key) = missing.key {
        return Outcome::Go(Place::Record(key));
    }
    let field = w.meeting().and_then(|meeting| field_for(meeting, missing.shortage));
    Outcome::Go(match field {
        Some(field) => Place::Card(field),
        None => Place::Section(section_for(missing.shortage)),
    })
}

fn unready(seen: &DeskSeen) -> Result<(), Why> {
    let state = seen.meeting().map(|meeting| meeting.state);
    not_over(seen)?;
    need(state.is_some_and(MeetingState::before), Why::Begun)?;
    need(
        state != Some(MeetingState::Ready) || !seen.findings().missing.is_empty(),
        Why::SameState,
    )
}

/// The meeting is ready: through the open gate, or past it with a reason.
fn declare(w: &mut DeskWork, cx: &mut Cx, (): ()) -> Outcome {
    let r = w.records();
    if r.missing(&open_slips(r, cx.now)).is_empty() {
        set_ready(w, Vec::new(), cx);
        cx.say(Message::GateOpen);
        return Outcome::Stay;
    }
    open(override_form(&w.seen()))
}

/// The meeting moves to the state "ready", with what goes along.
fn set_ready(w: &mut DeskWork, mut parts: Vec<Change>, cx: &mut Cx) {
    if let Some(mut meeting) = w.meeting().cloned().filter(|meeting| meeting.state.before()) {
        meeting.state = MeetingState::Ready;
        parts.push(Change::put(meeting));
        commit(w.ledger, Act::Gate, Change::Batch(parts), cx);
    }
}

const OVERRIDE: FormRow = FormRow {
    name: "ready.override",
    title: |t| t.command(Command::DeclareReady).label,
    done: pass,
};

/// Things that the form of the shut gate names; of the others it gives the number.
const NAMED: usize = 3;

/// Passing a shut gate says what is missing, and wants a reason and an explicit word.
fn override_form(seen: &DeskSeen) -> Form {
    let words = &seen.words().prepare;
    let findings = seen.findings();
    let mut named: Vec<String> = findings
        .missing
        .iter()
        .map(|one| {
            let about = one.deliverable.map_or(one.subject.as_str(), words.deliverable);
            format!("{about} {}", (words.shortage)(one.shortage)).trim().to_owned()
        })
        .collect();
    named.dedup();
    let more = if named.len() > NAMED { "…" } else { "" };
    named.truncate(NAMED);
    let title = seen.meeting().map(|meeting| meeting.title.clone()).unwrap_or_default();
    let mut form = OVERRIDE
        .form(Topic::Meeting)
        .of(title)
        .line(FieldName::Reason, "")
        .required()
        .choice(
            FieldName::PassAnyway,
            [Choice::YesNo(false), Choice::YesNo(true)],
            &Choice::YesNo(false),
        );
    form.about = (words.shut_gate)(
        findings.missing.len(),
        &format!("{}{more}", named.join(seen.words().export.semicolon)),
    );
    form
}

fn pass(w: &mut DeskWork, form: &mut Form, _: &Topic, cx: &mut Cx) -> bool {
    if form.chosen(FieldName::PassAnyway) != Some(&Choice::YesNo(true)) {
        form.complain(FieldName::PassAnyway, Problem::MustSayYes);
        return false;
    }
    let Some(meeting) = w.records().open() else {
        return true;
    };
    let row = GateOverride {
        id: cx.mint(),
        meeting,
        gate: Gate::Ready,
        reason: form.text(FieldName::Reason),
        at: cx.now,
        by: w.ledger.clerk().to_owned(),
    };
    set_ready(w, vec![Change::put(row)], cx);
    true
}
