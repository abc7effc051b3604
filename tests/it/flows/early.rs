//! Lines typed long before the planned start: asked about once, kept apart, entered in order at their own times.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail as tests do")]

use huiwu::{
    app::message::{Message, RoomMessage},
    domain::{entry::EntryKind, meeting::MeetingState},
};

use super::council;
use crate::support::Clerk;

/// A meeting of next week, at its capture line.
fn of_next_week() -> Clerk {
    let mut clerk = council();
    clerk.press("<f2><f8>2026-03-11 09:30<tab>改期<enter>").kill();
    clerk.press("<f2><enter><f4>");
    clerk
}

fn held(clerk: &Clerk) -> Vec<String> {
    clerk.m().live.held().map(str::to_owned).collect()
}

#[test]
fn lines_typed_before_the_opening_are_kept_apart_and_entered_in_order() {
    let mut clerk = of_next_week();
    clerk.line("张三：上周工作平稳").wait(1);
    assert!(matches!(
        clerk.said(),
        Some(Message::Room(RoomMessage::LinesHeld { lines: 1, .. }))
    ));
    clerk.line("＝同意采购").wait(1);
    clerk.line("#2");
    assert_eq!(held(&clerk), ["张三：上周工作平稳", "＝同意采购", "#2"]);
    assert_eq!(clerk.typed(), "");
    assert!(clerk.open_meeting().state.before());
    for (columns, rows) in [(80, 24), (200, 60)] {
        let screen = clerk.screen(columns, rows);
        assert!(screen.contains("3行"), "{screen}");
    }
    clerk.press("<enter>").check();
    assert_eq!(clerk.open_meeting().state, MeetingState::Live);
    assert!(held(&clerk).is_empty());
    let said: Vec<(EntryKind, &str)> = clerk
        .entries()
        .iter()
        .filter(|entry| matches!(entry.kind, EntryKind::Note | EntryKind::Decision | EntryKind::ItemStart))
        .map(|entry| (entry.kind, entry.text.as_str()))
        .collect();
    assert_eq!(said[0], (EntryKind::Note, "上周工作平稳"));
    assert_eq!(said[1], (EntryKind::Decision, "同意采购"));
    assert_eq!(said[2].0, EntryKind::ItemStart);
    let at = |kind| clerk.entries().iter().find(|entry| entry.kind == kind).unwrap().at;
    assert!(
        at(EntryKind::Decision).since(at(EntryKind::Note)) >= 60_000,
        "each has its own time"
    );
}

#[test]
fn escape_takes_the_last_one_back_and_another_question_is_asked_after_typing() {
    let mut clerk = of_next_week();
    clerk.line("张三：一").line("李四：二").press("<esc>");
    assert_eq!(clerk.typed(), "李四：二");
    assert_eq!(held(&clerk), ["张三：一"]);
    clerk.press("改<enter>");
    assert_eq!(held(&clerk), ["张三：一", "李四：二改"]);
    // A line begun and emptied again is no answer.
    clerk.press("三<backspace><enter>");
    assert!(clerk.open_meeting().state.before(), "asked once more");
    clerk.press("<enter>").check();
    assert_eq!(clerk.texts(), ["一", "二改"]);
}

#[test]
fn the_command_that_opens_waits_as_a_line_of_its_own() {
    let mut clerk = of_next_week();
    clerk.line("：开会").line("张三：一");
    assert_eq!(held(&clerk), ["：开会", "张三：一"]);
    clerk.press("<enter>").check();
    assert_eq!(clerk.open_meeting().state, MeetingState::Live);
    assert_eq!(clerk.texts(), ["一"]);
}

#[test]
fn who_signs_in_meanwhile_is_signed_in_and_the_lines_wait_on() {
    let mut clerk = of_next_week();
    clerk.line("张三：一").line("＋李四");
    assert_eq!(held(&clerk), ["张三：一"]);
    let who = clerk.person("李四");
    assert!(clerk.m().ledger.records().is_present(who));
    // Opened in another way, the next Enter enters them first.
    clerk.press("<alt-o><alt-o>");
    clerk.line("李四：二").check();
    assert_eq!(clerk.texts(), ["一", "二"]);
}

#[test]
fn lines_that_wait_outlive_the_program() {
    let mut clerk = of_next_week();
    clerk.line("张三：一").line("李四：二");
    clerk.kill();
    clerk.press("<f2><enter><f4>");
    assert!(
        clerk.typed().contains("张三：一") && clerk.typed().contains("李四：二"),
        "{}",
        clerk.typed()
    );
}

#[test]
fn lines_behind_one_that_waits_wait_too_and_stand_behind_it() {
    let mut clerk = of_next_week();
    clerk
        .line("张三：上周工作平稳")
        .line("$采购两台服务器 @张三")
        .line("$= 通过")
        .line("休会10分钟");
    assert_eq!(held(&clerk).len(), 4, "{:?}", clerk.texts());
    assert!(clerk.entries().is_empty(), "nothing of the meeting stands before it");
    clerk.press("<enter>").check();
    let kinds: Vec<EntryKind> = clerk.entries().iter().map(|entry| entry.kind).collect();
    let place = |kind| kinds.iter().position(|of| *of == kind).unwrap_or(usize::MAX);
    assert!(place(EntryKind::Note) < place(EntryKind::Motion), "{kinds:?}");
    assert!(place(EntryKind::Motion) < place(EntryKind::VoteResult), "{kinds:?}");
}

#[test]
fn an_agenda_pasted_into_the_line_opens_no_meeting() {
    let mut clerk = council();
    let before = clerk.entries().len();
    clerk.press("<f4>").paste("1. 采购冷柜\n2. 修路集资\n3. 低保评议\n");
    assert!(clerk.open_meeting().state.before());
    let screen = clerk.screen(100, 30);
    assert!(screen.contains("修路集资"), "{screen}");
    clerk.press("<enter>");
    assert!(clerk.open_meeting().state.before());
    assert_eq!(clerk.entries().len(), before);
    let records = clerk.m().ledger.records();
    assert!(records.items.iter().any(|item| item.title == "低保评议"));
    // Two lines that are no list stay what they are.
    let mut clerk = council();
    clerk.press("<f4>").paste("先说一件事\n再说一件事");
    assert_ne!(clerk.typed(), "");
}
