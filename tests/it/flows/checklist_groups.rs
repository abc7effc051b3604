//! Lines of the checklist stand under the names of their groups; a line that could not be kept in time is no overdue one, in whichever
//! list it stands.

use huiwu::{domain::record::Record, input::section::SectionId, words::Lang};

use crate::support::Clerk;

#[test]
fn a_group_is_shown_and_typed_by_its_name_and_kept_by_its_code() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "办公会", &["张三"]).press("<f3>");
    clerk.go_to_section(SectionId::Checklist).press("<ctrl-home><enter>");
    let first = clerk.m().ledger.records().checklist.rows()[0].clone();
    let group = |clerk: &Clerk| clerk.fields().into_iter().nth(1).unwrap().value;
    assert!(!group(&clerk).is_ascii(), "{} {}", first.section, group(&clerk));
    // Saved as it is shown, the line keeps its code.
    clerk.press("<ctrl-s>");
    assert_eq!(clerk.m().ledger.records().checklist.rows()[0].section, first.section);
    for (typed, kept) in [
        ("会场布置", "venue"),
        ("Follow-up", "followup"),
        ("门前停车", "门前停车"),
    ] {
        clerk
            .press("<ctrl-home><enter><tab><ctrl-u>")
            .paste(typed)
            .press("<ctrl-s>");
        assert_eq!(clerk.m().ledger.records().checklist.rows()[0].section, kept);
    }
}

#[test]
fn what_was_late_when_the_meeting_was_made_is_called_so_in_each_list() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "办公会", &["张三"]);
    let mut meeting = clerk.open_meeting().clone();
    meeting.start = clerk.now.plus_minutes(30);
    clerk.put([Record::from(meeting)]);
    clerk.press("<f3>");
    for section in [SectionId::Checklist, SectionId::Deliverables] {
        clerk.go_to_section(section);
        let screen = clerk.screen(120, 40);
        assert!(screen.contains("建会时已过") && !screen.contains("逾期"), "{screen}");
    }
}

#[test]
fn an_approval_says_by_whom_and_when_and_with_which_remark() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "办公会", &["张三"]).press("<f3>");
    clerk.go_to_section(SectionId::Deliverables);
    clerk.press("<ctrl-home><enter>张三<enter><f7>李建国<enter><f8>");
    if !clerk.fields().is_empty() {
        clerk.press("<ctrl-s>");
    }
    clerk.press("<ctrl-home>");
    let day = clerk.open_meeting().zone.ymd(clerk.now);
    let screen = clerk.screen(160, 40);
    assert!(screen.contains(&format!("李建国 {day}")), "{screen}");
}
