//! Prepare once the meeting is over: what can only be done before is refused with the reason, what was recorded is corrected.

use huiwu::{
    app::message::Message,
    domain::equipment::TestResult,
    input::section::SectionId,
    words::{Lang, why::Why},
};

use crate::support::Clerk;

/// A meeting with devices, of which the first was tested, in a section of Prepare once it is over.
fn over(lang: Lang, section: SectionId) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("executive", "办公会", super::PEOPLE).press("<f3>");
    clerk.go_to_section(SectionId::Equipment);
    clerk.press("<f7><f4>").line("开始").press("<alt-x>");
    if clerk.open_meeting().adjourned.is_none() {
        clerk.press("<alt-x>");
    }
    assert!(clerk.open_meeting().state.after());
    clerk.press("<f3>").go_to_section(section);
    clerk
}

fn results(clerk: &Clerk) -> Vec<TestResult> {
    let results = clerk.m().ledger.records().round_results.iter();
    results.map(|result| result.result).collect()
}

#[test]
fn nothing_is_tested_reviewed_or_declared_any_more_and_the_reason_names_the_place_of_what_is_left() {
    for (lang, section, keys) in [
        (Lang::En, SectionId::Equipment, "<down><f7>"),
        (Lang::Zh, SectionId::Equipment, "<down><f8>"),
        (Lang::Zh, SectionId::Deliverables, "<f7>"),
        (Lang::En, SectionId::Deliverables, "<f8>"),
        (Lang::Zh, SectionId::Ready, "<f7>"),
        (Lang::En, SectionId::Ready, "<f8>"),
        (Lang::Zh, SectionId::Seats, "<f7>"),
    ] {
        let mut clerk = over(lang, section);
        clerk.press(keys).check();
        assert!(
            matches!(clerk.said(), Some(Message::Unavailable(_, Why::MeetingOver))),
            "{section:?} {keys}: {:?}",
            clerk.said()
        );
        assert!(clerk.screen(80, 24).contains("F5"), "{}", clerk.screen(80, 24));
        assert!(clerk.fields().is_empty());
        assert_eq!(results(&clerk), [TestResult::Pass]);
    }
}

#[test]
fn a_result_that_was_recorded_is_corrected_afterwards() {
    let mut clerk = over(Lang::Zh, SectionId::Equipment);
    clerk.press("<ctrl-home><f9>").check();
    assert!(
        results(&clerk).contains(&TestResult::NotApplicable),
        "{:?}",
        clerk.said()
    );
}

#[test]
fn the_gate_says_that_it_is_behind_and_names_no_key_that_does_nothing() {
    for (lang, says, not) in [
        (
            Lang::En,
            "the meeting is over; left open before it:",
            "declares the meeting ready",
        ),
        (Lang::Zh, "会议已散，会前未办", "宣布就绪"),
    ] {
        let clerk = over(lang, SectionId::Ready);
        let screen = clerk.screen(100, 30);
        assert!(screen.contains(says) && !screen.contains(not), "{screen}");
    }
}
