//! Settles at once, by the clerk's word, conditions that the gate "ready" misses: replies, tests, reviews, lines of the checklist
//! (docs/rules.md §gates). The rows that are shown decide what is settled.

use crate::{
    domain::{
        change::{Act, Change},
        checklist::{CheckItem, CheckState},
        deliverable::{Deliverable, Review},
        equipment::{RoundResult, TestResult},
        meeting::Meeting,
        people::{Attendee, Duty, Reply},
        readiness::{Missing, Shortage},
        records::Records,
    },
    input::command::Command,
    words::{field::FieldName, why::Why},
};

use super::super::{
    checklist::closed,
    commit::{commit, together},
    cx::Cx,
    desk::{
        DeskSeen, DeskWork,
        listed::Tabled,
        section::{FormRow, SectionRow, open},
    },
    form::{Form, Topic},
    message::Message,
    offer::need,
    outcome::Outcome,
};
use super::past::not_over;

pub(super) const FORM: FormRow = FormRow {
    name: "ready.settle",
    title: |t| t.command(Command::SettleMissing).label,
    done: settle,
};

/// The missing things among the rows shown that a word settles: what has to be named, written or decided is not among them.
pub(super) fn by_word(seen: &DeskSeen) -> Result<Vec<Missing>, Why> {
    not_over(seen)?;
    let rows = seen.rows();
    let shown = rows.iter().filter_map(SectionRow::try_as_missing_ref);
    let settled: Vec<Missing> = shown
        .filter(|missing| is_settled_by_word(seen.records(), missing))
        .cloned()
        .collect();
    need(!settled.is_empty(), Why::NothingToSettle)?;
    Ok(settled)
}

/// Kinds of missing things that a word settles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ByWord {
    Theme,
    Reply,
    Test,
    Review,
    Line,
}

/// Returns what a word would settle; `None` = something has to be named, written or decided.
fn kind_of(missing: &Missing) -> Option<ByWord> {
    match missing.shortage {
        Shortage::ThemeNotConfirmed => Some(ByWord::Theme),
        Shortage::NoReply => Some(ByWord::Reply),
        Shortage::NotTested => Some(ByWord::Test),
        Shortage::NotApproved(_) => Some(ByWord::Review),
        Shortage::CheckOpen => Some(ByWord::Line),
        Shortage::NoPurpose
        | Shortage::NoProblem
        | Shortage::NoFunction
        | Shortage::NoTheme
        | Shortage::EmptyMeeting
        | Shortage::NoVenue
        | Shortage::NoItems
        | Shortage::NobodyInvited
        | Shortage::NoEquipment
        | Shortage::TestFailed
        | Shortage::SlideNotOpened
        | Shortage::NoInterval
        | Shortage::NoSpare
        | Shortage::NoTechnician
        | Shortage::NoDeliverable
        | Shortage::NoOwner
        | Shortage::NoDue
        | Shortage::PostEmpty
        | Shortage::Unanswered
        | Shortage::QuestionOpen => None,
    }
}

fn is_settled_by_word(r: &Records, missing: &Missing) -> bool {
    match kind_of(missing) {
        Some(ByWord::Review) => deliverable(r, missing).is_some_and(|row| !row.owner.trim().is_empty()),
        Some(ByWord::Theme | ByWord::Reply | ByWord::Test | ByWord::Line) => true,
        None => false,
    }
}

fn deliverable(r: &Records, missing: &Missing) -> Option<Deliverable> {
    missing.key.and_then(|key| Deliverable::at(r, key).cloned())
}

fn check(r: &Records, missing: &Missing) -> Option<CheckItem> {
    missing.key.and_then(|key| CheckItem::at(r, key).cloned())
}

/// Asks for what the word wants: the proof of lines, who reviewed, who confirmed the theme.
pub(super) fn ask(w: &mut DeskWork, cx: &mut Cx, list: Vec<Missing>) -> Outcome {
    let seen = w.seen();
    let r = seen.records();
    let count = |kind| list.iter().filter(|missing| kind_of(missing) == Some(kind)).count();
    let [replies, tests, reviews, lines] = [ByWord::Reply, ByWord::Test, ByWord::Review, ByWord::Line].map(count);
    let chair = r.attendees.iter().find(|who| who.duty.holds(Duty::Chair));
    let chair = chair.map(|who| r.name_of(who.id).to_owned()).unwrap_or_default();
    let mut form = FORM.form(Topic::Meeting);
    let proof = |missing: &Missing| check(r, missing).is_some_and(|line| !line.proof.is_word());
    if list.iter().any(proof) {
        form = form.line(FieldName::ProofText, "").required();
    }
    if reviews > 0 {
        let reviewed = list.iter().filter_map(|missing| deliverable(r, missing));
        let before = reviewed.map(|row| row.reviewer).find(|name| !name.trim().is_empty());
        form = form
            .line(FieldName::Reviewer, &before.unwrap_or_else(|| chair.clone()))
            .required();
    }
    if count(ByWord::Theme) > 0 {
        form = form.line(FieldName::ThemeBy, &chair).required();
    }
    if form.fields.is_empty() {
        settle(w, &mut form, &Topic::Meeting, cx);
        return Outcome::Stay;
    }
    form.about = (seen.words().prepare.settling)(replies, tests, reviews, lines);
    open(form)
}

/// Carries it out as one act. Reviews come last: what is approved is the paper as it is then.
fn settle(w: &mut DeskWork, form: &mut Form, _: &Topic, cx: &mut Cx) -> bool {
    let Ok(list) = by_word(&w.seen()) else { return true };
    let mut done = 0;
    together(w, cx, |w, cx| {
        let parts: Vec<Change> = list.iter().filter_map(|missing| told(w, missing, form, cx)).collect();
        done += parts.len();
        commit(w.ledger, Act::Gate, Change::Batch(parts), cx);
        let r = w.records();
        let reviewer = form.text(FieldName::Reviewer);
        let parts: Vec<Change> = list
            .iter()
            .filter_map(|missing| deliverable(r, missing))
            .map(|row| {
                let submitted = row.submit(r, reviewer.clone(), cx.now);
                Change::put(submitted.decide(Review::Approved, String::new(), cx.now))
            })
            .collect();
        done += parts.len();
        commit(w.ledger, Act::Gate, Change::Batch(parts), cx);
    });
    cx.say(Message::DoneForMany(done, list.len(), Vec::new()));
    true
}

/// The row of a missing thing as the clerk's word makes it; `None` for reviews.
fn told(w: &DeskWork, missing: &Missing, form: &Form, cx: &mut Cx) -> Option<Change> {
    let r = w.records();
    match kind_of(missing)? {
        ByWord::Theme => Some(Change::put(Meeting {
            theme_by: form.text(FieldName::ThemeBy),
            theme_at: Some(cx.now),
            ..w.meeting()?.clone()
        })),
        ByWord::Reply => Some(Change::put(Attendee {
            reply: Reply::Attends,
            leave_reason: String::new(),
            ..Attendee::at(r, missing.key?)?.clone()
        })),
        ByWord::Line => {
            let line = check(r, missing)?;
            let proof_text = if line.proof.is_word() {
                line.proof_text.clone()
            } else {
                form.text(FieldName::ProofText)
            };
            let line = CheckItem { proof_text, ..line };
            Some(Change::put(closed(w, line, CheckState::Done, cx.now)))
        }
        ByWord::Test => {
            let tests = r.open_tests();
            let (device, round, _) = tests.into_iter().find(|(device, round, _)| {
                Some(device.id.into()) == missing.key && format!("{} {}", round.name, device.name) == missing.subject
            })?;
            Some(Change::put(RoundResult {
                id: cx.mint(),
                meeting: r.open()?,
                round: round.id,
                equipment: Some(device.id),
                post: None,
                line: None,
                result: TestResult::Pass,
                at: cx.now,
                by: w.ledger.clerk().to_owned(),
                note: String::new(),
            }))
        }
        ByWord::Review => None,
    }
}
