//! The next meeting of a series, made from the last one by keys, and a duplicate.

use huiwu::{
    app::{
        message::Message,
        model::{Cover, Tab},
    },
    domain::{agenda::ItemOutcome, meeting::MeetingState, people::Reply, record::Record},
    export::DocumentKind,
    input::section::SectionId,
    words::Lang,
};

use super::council;
use crate::support::Clerk;

/// A council meeting in English that was held: an action is open, one is done, an item was deferred.
fn held() -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting(
        "council",
        "Little Wexham Council, 4 March 2026",
        &["Ann Lee", "Bob Ray", "Cy Dow"],
    );
    let mut meeting = clerk.open_meeting().clone();
    "Village hall".clone_into(&mut meeting.venue);
    "2026/117".clone_into(&mut meeting.first_minute);
    clerk.put([Record::from(meeting)]);
    clerk.line("open");
    for line in [
        "#1",
        "+Ann Lee",
        "+Bob Ray",
        "#4",
        "= The minutes are approved",
        "#9",
        "! Mend the hedge @Ann Lee ~2026-03-20",
        "! Ask the county @Bob Ray",
    ] {
        clerk.line(line);
    }
    let roof = clerk.m().ledger.records().items.rows()[7].clone();
    clerk.put([Record::from(huiwu::domain::agenda::Item {
        outcome: Some(ItemOutcome::Deferred),
        title: "Hall roof".to_owned(),
        ..roof
    })]);
    clerk
}

/// The titles of items that come with their number.
fn agenda(clerk: &Clerk) -> Vec<String> {
    let items = clerk.m().ledger.records().numbered_items();
    items.iter().map(|(item, n, _)| format!("{n} {}", item.title)).collect()
}

#[test]
fn the_next_meeting_is_made_with_two_keys_and_has_what_came_over() {
    let mut clerk = held();
    clerk.press("<f2><alt-n>");
    assert!(matches!(clerk.m().cover, Cover::Succession(_)), "{:?}", clerk.said());
    clerk.press("<enter>");
    assert!(matches!(clerk.said(), Some(Message::MeetingCarried(_))));
    assert_eq!(clerk.m().tab, Tab::Prepare);
    let meeting = clerk.open_meeting();
    assert_eq!(meeting.title, "Little Wexham Council, 11 March 2026");
    assert_eq!(meeting.zone.ymd_hm(meeting.start), "2026-03-11 09:00");
    assert_eq!(meeting.state, MeetingState::Draft);
    assert_eq!(
        (meeting.venue.as_str(), meeting.first_minute.as_str()),
        ("Village hall", "2026/121")
    );
    let r = clerk.m().ledger.records();
    assert_eq!(r.attendees.len(), 3);
    assert!(r.attendees.iter().all(|a| a.reply == Reply::Open));
    let agenda = agenda(&clerk);
    assert!(
        agenda.contains(&"4 Minutes of the previous meeting (4 March 2026)".to_owned()),
        "{agenda:?}"
    );
    assert!(
        agenda.contains(&"5 Matters arising and action log".to_owned()),
        "{agenda:?}"
    );
    assert!(
        agenda.contains(&"5.1 A1 Mend the hedge (Ann Lee; due 20 March 2026)".to_owned()),
        "{agenda:?}"
    );
    assert!(
        agenda.contains(&"5.2 A2 Ask the county (Bob Ray)".to_owned()),
        "{agenda:?}"
    );
    assert!(
        agenda.contains(&"8 Hall roof (deferred on 4 March 2026)".to_owned()),
        "{agenda:?}"
    );
    clerk.check().reopen().check();
}

#[test]
fn one_undo_takes_the_next_meeting_back() {
    let mut clerk = held();
    let before = clerk.whole_file().len();
    clerk.press("<f2><alt-n><enter><f2><ctrl-z>");
    assert_eq!(clerk.whole_file().len(), before);
    clerk.check();
}

#[test]
fn a_row_left_out_in_the_list_does_not_come_over() {
    let mut clerk = council();
    clerk.press("<f2><alt-n>");
    let Cover::Succession(list) = &clerk.m().cover else {
        panic!("no list")
    };
    let people = list
        .plan
        .rows
        .iter()
        .position(|row| matches!(row.what, huiwu::domain::succession::Carried::People(..)))
        .unwrap();
    clerk.times(people, "<down>").press("<f8><enter>");
    assert!(clerk.m().ledger.records().attendees.is_empty());
    assert_eq!(clerk.open_meeting().title, "第4次例会");
}

#[test]
fn esc_stores_nothing() {
    let mut clerk = council();
    let before = clerk.whole_file();
    clerk.press("<f2><alt-n><esc>");
    assert!(matches!(clerk.m().cover, Cover::None));
    assert_eq!(clerk.whole_file(), before);
}

#[test]
fn the_title_and_the_start_cannot_be_left_out() {
    let mut clerk = council();
    clerk.press("<f2><alt-n><f8>");
    assert_eq!(clerk.said(), Some(&Message::AlwaysCarried));
}

#[test]
fn an_open_action_comes_again_until_it_is_done() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "第12次办公会", &["张三", "李四"]);
    clerk.line("开始");
    for line in ["#4", "!报修改稿 @李四 ~2026-03-20"] {
        clerk.line(line);
    }
    clerk.press("<f2><alt-n><enter>");
    assert_eq!(clerk.open_meeting().title, "第13次办公会");
    assert_eq!(agenda(&clerk)[2], "2.1 A1 报修改稿（李四，3月20日前）");
    clerk.press("<f2>第13次<alt-n><enter>");
    assert_eq!(clerk.open_meeting().title, "第14次办公会");
    assert_eq!(agenda(&clerk)[2], "2.1 3月4日A1 报修改稿（李四，3月20日前）");
    assert!(!agenda(&clerk)[3].starts_with("2.2"), "{:?}", agenda(&clerk));
    clerk.check();
}

#[test]
fn a_duplicate_is_made_from_a_meeting_that_is_not_open() {
    let mut clerk = council();
    clerk.meeting("project", "Trial", &[]);
    clerk.press("<f2>第3次<alt-d><enter>");
    let meeting = clerk.open_meeting();
    assert_eq!((meeting.title.as_str(), meeting.series), ("第3次例会", None));
    assert_eq!(clerk.m().ledger.records().attendees.len(), 4);
    clerk.check().reopen().check();
}

#[test]
fn of_a_register_only_meeting_the_register_comes_over() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("confidential", "甲", &["张三", "李四"]);
    clerk.press("<f2><alt-n><enter>");
    assert!(clerk.open_meeting().register_only());
    let r = clerk.m().ledger.records();
    assert!(r.items.is_empty());
    assert_eq!(r.attendees.len(), 2);
    clerk.check().reopen().check();
}

/// How many things the gate "ready" asks for in a new meeting of a type, and in the next one after a meeting with purpose, place and
/// people; with the keys that made the next one.
fn asked_for(lang: Lang, template: &str, title: &str) -> (usize, usize, usize) {
    let mut clerk = Clerk::new(lang);
    clerk.meeting(template, title, &["张三", "李四", "王五"]);
    let fresh = clerk.m().missing();
    let mut meeting = clerk.open_meeting().clone();
    for text in [
        &mut meeting.venue,
        &mut meeting.purpose,
        &mut meeting.problem,
        &mut meeting.theme,
        &mut meeting.ask_document,
        &mut meeting.ask_merge,
        &mut meeting.ask_online,
    ] {
        "讨论全年安排".clone_into(text);
    }
    clerk.put([Record::from(meeting)]);
    let keys = ["<f2>", "<alt-n>", "<enter>"];
    clerk.press(&keys.concat());
    (keys.len(), fresh, clerk.m().missing())
}

#[test]
fn the_next_meeting_is_made_in_three_keys_and_asks_for_less() {
    for (lang, template, title) in [
        (Lang::En, "council", "Little Wexham Council"),
        (Lang::Zh, "executive", "第12次办公会"),
    ] {
        let (keys, fresh, next) = asked_for(lang, template, title);
        assert!(keys <= 12 && next < fresh, "{template}: {fresh} before, {next} now");
    }
}

#[test]
fn a_next_meeting_that_is_there_already_and_a_start_that_is_over_are_said() {
    let mut clerk = held();
    clerk.press("<f2><alt-n>");
    let screen = clerk.screen(120, 36);
    assert!(!screen.contains("There is one already"), "{screen}");
    clerk.press("<enter>");
    clerk.press("<f2><home><alt-n>");
    let screen = clerk.screen(120, 36);
    assert!(
        screen.contains("There is one already: 2026-03-11 09:00 Little Wexham Council, 11 March 2026."),
        "{screen}"
    );
    clerk.press("<esc>").wait(30 * 24 * 60);
    clerk.press("<alt-n>");
    assert!(
        clerk.screen(120, 36).contains("The start has passed."),
        "{}",
        clerk.screen(120, 36)
    );
}

/// The office that was typed into the head counts for the next meeting as it stood: no ordinal of the last one in the red head; a lesson
/// is a line of the next checklist.
#[test]
fn the_head_and_the_lessons_of_the_last_meeting_come_over_whole() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("executive", "2026年第12次局长办公会议", &["王志远", "钱伟"]);
    clerk.line("#1").line("王志远：抓紧落实。").press("<alt-x><f5>");
    clerk.go_to_section(SectionId::Minutes);
    clerk
        .press("<ctrl-o><tab><tab><tab><tab><tab><tab>")
        .paste("滨江市港航局")
        .press("<tab><ctrl-u>12<ctrl-s>");
    clerk.go_to_section(SectionId::Lessons);
    clerk.press("<ctrl-n>提前一天测试投影<ctrl-s>");
    clerk.press("<f2><alt-n><enter>");
    assert_eq!(clerk.open_meeting().title, "2026年第13次局长办公会议");
    let r = clerk.m().ledger.records();
    assert!(r.checklist.iter().any(|line| line.text == "提前一天测试投影"));
    let minutes = clerk.document(DocumentKind::Minutes);
    assert!(minutes.contains("滨江市港航局局长办公会议纪要"), "{minutes}");
    assert!(
        minutes.contains("第13期") && !minutes.contains("第12次") && !minutes.contains("第12期"),
        "{minutes}"
    );
}
