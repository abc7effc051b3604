//! D11 urging, D12 proof and verification, D13 reports upwards and what comes back, E3 help beside the thing and types that learn. D1 to
//! D10 have theirs in `closing`, `archive` and `matters`.

use huiwu::{
    domain::{action::ActionState, checklist::Phase, deadline::Dated, matter::MatterStep, question::FollowUpRow},
    input::section::SectionId,
    words::Lang,
};

use super::session;
use crate::support::Clerk;

/// A meeting is over; its only action is past due; Follow-up is shown.
fn overdue() -> Clerk {
    let mut clerk = session(Lang::En);
    clerk.line("! Mend the pier @Ann Bell ~2026-03-06").press("<alt-x>");
    clerk.wait(6 * 24 * 60).press("<f6>");
    clerk
}

fn chosen(clerk: &Clerk) -> &FollowUpRow {
    clerk.m().follow_up.chosen().unwrap()
}

fn steps(clerk: &Clerk) -> Vec<MatterStep> {
    chosen(clerk).steps.iter().map(|step| step.kind).collect()
}

#[test]
fn d11_what_is_past_due_is_marked_until_somebody_urged_and_the_answer_stands_beside_it() {
    let mut clerk = overdue();
    assert!(clerk.screen(140, 36).contains("not urged"), "{}", clerk.screen(140, 36));
    clerk.press("<f10>phone<tab>done by Friday<enter>").check();
    let screen = clerk.screen(140, 36);
    assert!(
        !screen.contains("not urged") && screen.contains("done by Friday"),
        "{screen}"
    );
    assert_eq!(steps(&clerk), [MatterStep::Urged, MatterStep::Answered]);
}

#[test]
fn d12_a_matter_closes_with_a_proof_and_by_somebody_who_does_not_own_it() {
    let mut clerk = overdue();
    clerk.press("<f7><enter>");
    assert!(!clerk.fields().is_empty(), "without a proof nothing is reported");
    clerk.press("photo 4<enter>").check();
    assert_eq!(chosen(&clerk).action.state, ActionState::Reported);
    clerk.press("<f7>Ann Bell<enter>");
    assert!(!clerk.fields().is_empty(), "the owner does not verify");
    clerk.press("<ctrl-u>Bo Reed<enter>").check();
    clerk.press("<ctrl-t>");
    assert_eq!(chosen(&clerk).action.state, ActionState::Done);
    assert_eq!(steps(&clerk), [MatterStep::Reported, MatterStep::Verified]);
}

#[test]
fn d13_the_report_names_what_is_overdue_and_an_instruction_upon_it_is_a_matter_of_its_own() {
    let mut clerk = overdue();
    let path = clerk.path("report.html");
    clerk.press("<alt-d><alt-d><alt-d><enter><ctrl-u>");
    clerk
        .paste(&path.display().to_string())
        .press("<ctrl-s>The mayor<ctrl-s>");
    let report = std::fs::read_to_string(&path).unwrap();
    assert!(
        report.contains("Mend the pier") && report.contains("Ann Bell"),
        "{report}"
    );
    clerk.press("<esc><esc>");
    clerk
        .press("<alt-i>Get a second offer<tab>Mayor Quinn<tab><ctrl-u>Bo Reed<tab><tab>2026-03-20<ctrl-s>")
        .check();
    let rows = clerk.m().follow_up.shown().iter();
    let labels: Vec<String> = rows.map(|row| row.action.label()).collect();
    assert!(
        labels.contains(&"I1".to_owned()) && labels.contains(&"A1".to_owned()),
        "{labels:?}"
    );
}

#[test]
fn e3_each_desk_says_what_it_is_for_and_a_lesson_makes_a_new_revision_of_the_type() {
    let mut clerk = session(Lang::En);
    clerk
        .press("<alt-x><f5>")
        .go_to_section(SectionId::Lessons)
        .press("<f1>");
    let card = (clerk.m().shared.words().asking.card)(huiwu::input::scope::Scope::Lessons);
    let first = card.split_whitespace().take(3).collect::<Vec<_>>().join(" ");
    assert!(
        clerk.screen(160, 50).contains(&first),
        "{card}\n{}",
        clerk.screen(160, 50)
    );
    clerk.press("<esc><ctrl-n>Bring spare batteries<ctrl-s><f8>");
    let text = std::fs::read_to_string(clerk.path("templates").join("council.toml")).unwrap();
    assert!(
        text.contains("revision = 2") && text.contains("Bring spare batteries"),
        "{text}"
    );
}

#[test]
fn e1_what_is_to_be_done_has_a_due_time_and_what_is_said_in_trouble_has_its_words() {
    let mut clerk = session(Lang::En);
    clerk.press("<alt-f>");
    assert!(clerk.screen(140, 40).contains("Say: "), "{}", clerk.screen(140, 40));
    clerk.press("<esc><alt-x>");
    let r = clerk.m().ledger.records();
    let (meeting, calendar) = (r.meeting().unwrap(), r.calendar());
    let after: Vec<_> = r.checklist.iter().filter(|line| line.phase == Phase::Post).collect();
    assert!(!after.is_empty());
    for line in after {
        assert!(
            line.due_at(meeting, &calendar)
                .is_some_and(|due| due >= meeting.adjourned.unwrap()),
            "{line:?}"
        );
    }
}
