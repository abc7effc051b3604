//! After the gate: what shuts it again says so, answers land on the finding that is looked at, and nothing is passed by slip.

use huiwu::{
    app::message::Message,
    domain::{
        agenda::Filing,
        deliverable::{DeliverableKind, Part},
        meeting::MeetingState,
    },
    input::{command::Command, section::SectionId},
    words::{Lang, why::Why},
};

use super::{council, ready::ready};
use crate::support::Clerk;

#[test]
fn a_ready_meeting_is_ready_no_longer_when_the_gate_shuts_again() {
    let mut clerk = ready();
    clerk.go_to_section(SectionId::Ready).press("<f7>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Ready);
    clerk.go_to_agenda().press("<ctrl-home><enter><end>（改）<enter>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Preparing);
    let Some(Message::ReviewReopened {
        kind, part, not_ready, ..
    }) = clerk.said()
    else {
        panic!("{:?}", clerk.said());
    };
    assert_eq!((*kind, *part), (DeliverableKind::Agenda, Some(Part::Items)));
    assert!(*not_ready);
    let screen = clerk.screen(80, 24);
    assert!(screen.contains("会议议程要重新审阅：议题有变"), "{screen}");
    clerk.go_to_section(SectionId::Deliverables);
    clerk.press("<ctrl-home><down>");
    let screen = clerk.screen(80, 24);
    assert!(screen.contains("议题有变 2026-03-04 09:0"), "{screen}");
    clerk.press("<alt-g>");
    let screen = clerk.screen(80, 24);
    assert!(screen.contains("需重新审阅：会议议程  议题有变 2026-03-04"), "{screen}");
    clerk.check().press("<ctrl-z>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Ready);
    clerk.check();
}

#[test]
fn what_reopened_an_approval_is_named() {
    let mut clerk = ready();
    clerk.go_to_people().press("<enter><end>丰<enter>");
    let row = clerk
        .m()
        .ledger
        .records()
        .deliverables
        .iter()
        .find(|d| d.kind == DeliverableKind::Roster)
        .unwrap();
    assert_eq!(row.changed_part(clerk.m().ledger.records()), Some(Part::People));
    assert_eq!(row.reopened, Some(clerk.now));
}

#[test]
fn what_a_meeting_lacks_that_was_passed_is_said_behind_its_state() {
    let mut clerk = ready();
    clerk.act(|m, cx| {
        let mut meeting = m.meeting().cloned().unwrap();
        meeting.problem.clear();
        huiwu::app::commit::commit(&mut m.ledger, huiwu::domain::change::Act::EditMeeting, meeting, cx);
    });
    clerk
        .go_to_section(SectionId::Ready)
        .press("<f7>领导同意<tab><right><enter>");
    for key in ["<f2>", "<f4>", "<f3>"] {
        clerk.press(key);
        assert!(
            clerk.screen(80, 24).contains("准备就绪·缺1"),
            "{}",
            clerk.screen(80, 24)
        );
    }
    // A new gap adds to the count, and the reason still holds.
    clerk.go_to_agenda().press("<ctrl-home><enter><end>（改）<enter>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Ready);
    assert!(
        clerk.screen(80, 24).contains("准备就绪·缺2"),
        "{}",
        clerk.screen(80, 24)
    );
    clerk.check();
}

#[test]
fn findings_stay_where_they_are_while_they_are_answered() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_section(SectionId::Errors);
    let before: Vec<String> = clerk
        .prepare()
        .findings()
        .slips
        .iter()
        .map(huiwu::domain::error_book::Slip::mark)
        .collect();
    assert!(before.len() > 2, "{before:?}");
    clerk.press("<ctrl-home><down><f7>");
    let second = clerk.prepare().findings().slips[1].subject.clone();
    assert!(clerk.screen(120, 36).contains(&second), "the form names the finding");
    clerk.press("无妨<enter>");
    let after: Vec<String> = clerk
        .prepare()
        .findings()
        .slips
        .iter()
        .map(huiwu::domain::error_book::Slip::mark)
        .collect();
    assert_eq!(after, before);
    assert_eq!(clerk.m().prepare.cursor().at(), 2, "the next open one");
    assert!(matches!(clerk.said(), Some(Message::Answered(..))));
    clerk.press("<up>");
    assert!(clerk.screen(80, 24).contains("答复：无妨"), "{}", clerk.screen(80, 24));
    clerk.press("<tab><shift-tab>");
    assert_eq!(
        clerk
            .prepare()
            .findings()
            .slips
            .last()
            .map(huiwu::domain::error_book::Slip::mark),
        before.get(1).cloned()
    );
}

#[test]
fn filing_is_said_and_ends_at_its_last_step() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_agenda().press("<ctrl-home>");
    for filing in [Filing::Filed, Filing::Checked, Filing::Approved, Filing::Scheduled] {
        clerk.press("<f8>");
        assert!(
            matches!(clerk.said(), Some(Message::FiledAs(_, now)) if *now == filing),
            "{:?}",
            clerk.said()
        );
    }
    assert!(
        clerk.screen(80, 24).contains("申报：已排入"),
        "{}",
        clerk.screen(80, 24)
    );
    clerk.press("<f8>");
    assert!(matches!(
        clerk.said(),
        Some(Message::Unavailable(Command::NextFiling, Why::LastFiling))
    ));
}

#[test]
fn copies_that_are_out_come_back_at_the_second_press_and_are_never_lost_by_a_number() {
    let mut clerk = council();
    clerk
        .press("<f3>")
        .go_to_section(SectionId::Papers)
        .press("<ctrl-n>预算草案<enter>");
    clerk.press("<f8>");
    assert!(matches!(clerk.said(), Some(Message::Unavailable(_, Why::NoHolders))));
    clerk.press("<f7><f8>");
    assert!(matches!(clerk.said(), Some(Message::Issued(4))), "{:?}", clerk.said());
    clerk.press("<f8>");
    let out = |clerk: &Clerk| {
        clerk
            .m()
            .ledger
            .records()
            .paper_copies
            .iter()
            .filter(|c| c.issued.is_some())
            .count()
    };
    assert!(matches!(clerk.said(), Some(Message::TakeBackOnRepeat(4))));
    assert_eq!(out(&clerk), 4);
    clerk.press("<enter><shift-tab>2<enter>");
    assert!(clerk.screen(80, 24).contains("已发放4份"), "{}", clerk.screen(80, 24));
    clerk.press("<esc><esc><f8><f8>");
    assert_eq!(out(&clerk), 0);
    assert!(matches!(clerk.said(), Some(Message::TakenBack(4))));
    clerk.check();
}

#[test]
fn what_is_not_needed_is_not_said_to_be_done() {
    use huiwu::app::message::RoomMessage;
    let mut clerk = council();
    clerk.press("<f3>").go_to_section(SectionId::Checklist);
    clerk.press("<ctrl-home><f8>只有五个人<enter>");
    assert!(
        matches!(clerk.said(), Some(Message::Room(RoomMessage::CheckNotNeeded(..)))),
        "{:?}",
        clerk.said()
    );
}

#[test]
fn a_tick_is_said_and_goes_to_the_next_open_line() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_section(SectionId::Checklist);
    let at = clerk
        .m()
        .ledger
        .records()
        .checklist
        .iter()
        .position(|c| c.proof.is_word())
        .unwrap();
    clerk.press("<ctrl-home>").times(at, "<down>").press("<f7>");
    assert!(matches!(clerk.said(), Some(Message::Ticked(..))), "{:?}", clerk.said());
    assert_eq!(clerk.m().prepare.cursor().at(), at + 1);
    clerk.check();
}

#[test]
fn a_row_that_is_removed_is_named_and_one_that_stays_says_why() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_people().press("<ctrl-end><ctrl-d>");
    assert!(
        matches!(clerk.said(), Some(Message::Removed(name)) if name == "赵六"),
        "{:?}",
        clerk.said()
    );
    clerk.go_to_section(SectionId::Checklist).press("<ctrl-home><ctrl-d>");
    assert!(
        matches!(clerk.said(), Some(Message::Unavailable(_, Why::FromTemplate))),
        "{:?}",
        clerk.said()
    );
    clerk.go_to_section(SectionId::Deliverables).press("<ctrl-d>");
    assert!(
        matches!(clerk.said(), Some(Message::Unavailable(_, Why::OneOfSeven))),
        "{:?}",
        clerk.said()
    );
}

#[test]
fn the_gate_is_one_key_from_every_section() {
    let mut clerk = council();
    clerk.press("<f3>").go_to_section(SectionId::Papers).press("<alt-g>");
    assert_eq!(clerk.m().prepare.section, SectionId::Ready);
    let screen = clerk.screen(80, 24);
    assert!(screen.contains("Enter 前往"), "{screen}");
    clerk.press("<f4>").line(":就绪核验");
    assert_eq!(clerk.m().prepare.section, SectionId::Ready);
}

#[test]
fn the_meeting_under_the_cursor_is_opened_where_none_is() {
    let mut clerk = council();
    clerk.press("<f2>").kill().press("<f3>");
    assert_eq!(clerk.open_meeting().title, "第3次例会");
    assert_eq!(clerk.m().tab, huiwu::app::model::Tab::Prepare);
}

#[test]
fn long_before_its_start_a_meeting_is_prepared_and_a_line_opens_it_only_when_repeated() {
    use huiwu::app::{message::RoomMessage, model::Tab};
    let mut clerk = council();
    clerk.press("<f2><f8>2026-03-11 09:30<tab>改期<enter>").kill();
    clerk.press("<f2><enter>");
    assert_eq!(clerk.m().tab, Tab::Prepare);
    clerk.press("<f4>").line("张三：先说两句");
    assert!(clerk.open_meeting().state.before());
    assert!(
        matches!(
            clerk.said(),
            Some(Message::Room(RoomMessage::LinesHeld { lines: 1, .. }))
        ),
        "{:?}",
        clerk.said()
    );
    clerk.press("<enter>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Live);
    clerk.check();
}

#[test]
fn moments_of_a_template_are_words() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "办公会", super::PEOPLE).press("<f3>");
    for section in [SectionId::Checklist, SectionId::Equipment] {
        clerk.go_to_section(section);
        let screen = clerk.screen(120, 60);
        for raw in ["every:", "before_", " start ", " item "] {
            assert!(!screen.contains(raw), "{raw}: {screen}");
        }
    }
}

#[test]
fn a_meeting_in_session_is_gone_on_with_before_a_form_that_was_begun() {
    use huiwu::app::model::Tab;
    let mut clerk = council();
    clerk.line("开始").press("<f3>").go_to_agenda().press("<ctrl-n>预算");
    clerk.kill();
    assert_eq!(clerk.m().tab, Tab::Live);
    assert_eq!(clerk.open_meeting().state, MeetingState::Live);
}
