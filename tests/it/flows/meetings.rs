//! The list of meetings: new ones from templates, their names and times, and how they go away.

use huiwu::{
    app::{
        message::Message,
        model::{Cover, Tab},
    },
    domain::meeting::MeetingState,
    words::{Lang, why::Why},
};

use super::council;
use crate::support::{Clerk, at};

#[test]
fn every_template_makes_a_meeting_by_keys_in_both_languages() {
    for lang in [Lang::En, Lang::Zh] {
        let ids = [
            "confidential",
            "council",
            "executive",
            "plenary",
            "project",
            "symposium",
            "urgent",
            "video",
        ];
        for id in ids {
            let mut clerk = Clerk::new(lang);
            clerk.meeting(id, "Trial 一", &[]);
            let meeting = clerk.open_meeting();
            // A code stands for the title of a meeting of which only the register is kept.
            assert_eq!(meeting.title == "Trial 一", id != "confidential", "{}", meeting.title);
            assert_eq!(meeting.template, id);
            assert_eq!(meeting.template_hash.len(), 64);
            assert!(!clerk.agenda().is_empty(), "{id}");
            assert_eq!(clerk.m().tab, Tab::Live);
            clerk.check().reopen().check();
        }
    }
}

#[test]
fn a_meeting_later_than_half_an_hour_opens_in_prepare() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.press("<ctrl-n>Board<tab><tab><ctrl-u>2026-03-05 14:30<enter>");
    assert_eq!(clerk.m().tab, Tab::Prepare);
    let meeting = clerk.open_meeting();
    assert_eq!(meeting.zone.ymd_hm(meeting.start), "2026-03-05 14:30");
}

#[test]
fn a_form_with_something_missing_stays_and_says_where() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.press("<ctrl-n><enter>");
    let Cover::Form(form) = &clerk.m().cover else {
        panic!("the form is gone")
    };
    assert_eq!(form.focus, 0);
    clerk.press("Board<tab><tab><ctrl-u>the day after never<enter>");
    let Cover::Form(form) = &clerk.m().cover else {
        panic!("the form is gone")
    };
    assert_eq!(form.focus, 2);
    clerk.press("<esc>");
    assert!(matches!(clerk.said(), Some(Message::DiscardOnEsc)));
    clerk.press("<esc>");
    assert!(matches!(clerk.m().cover, Cover::None));
    assert!(clerk.whole_file().is_empty());
}

#[test]
fn a_meeting_is_renamed_from_the_list_and_back_by_undo() {
    let mut clerk = council();
    clerk.press("<f2><f7><ctrl-u>第4次例会<tab>４<tab><ctrl-u>2026-03-04 10:00<tab><ctrl-u>90<enter>");
    let meeting = clerk.open_meeting().clone();
    assert_eq!(
        (meeting.title.as_str(), meeting.number, meeting.length_min),
        ("第4次例会", Some(4), 90)
    );
    assert_eq!(meeting.start, at(10, 0));
    clerk.check().press("<ctrl-z>");
    assert_eq!(clerk.open_meeting().title, "第3次例会");
    clerk.check().press("<ctrl-y>");
    assert_eq!(*clerk.open_meeting(), meeting);
    clerk.check().reopen();
}

#[test]
fn a_meeting_is_postponed_and_cancelled_with_a_reason() {
    let mut clerk = council();
    clerk.press("<f2><f8><ctrl-u>2026-03-11 09:00<enter>");
    assert!(matches!(clerk.m().cover, Cover::Form(_)), "no reason was given");
    clerk.press("领导出差<enter>");
    let meeting = clerk.open_meeting();
    assert_eq!(
        (meeting.state, meeting.reason.as_str()),
        (MeetingState::Postponed, "领导出差")
    );
    assert_eq!(meeting.zone.ymd(meeting.start), "2026-03-11");
    clerk.check().press("<f9>并入下次<enter>");
    assert_eq!(
        (clerk.open_meeting().state, clerk.open_meeting().reason.as_str()),
        (MeetingState::Cancelled, "并入下次")
    );
    clerk.check().press("<ctrl-z>");
    assert_eq!(clerk.open_meeting().state, MeetingState::Postponed);
    clerk.press("<ctrl-z>");
    assert_eq!(
        (clerk.open_meeting().state, clerk.open_meeting().start),
        (MeetingState::Draft, at(9, 0))
    );
    clerk.check();
}

#[test]
fn a_meeting_in_session_is_neither_postponed_nor_cancelled() {
    let mut clerk = council();
    clerk.line("开始");
    for key in ["<f8>", "<f9>"] {
        clerk.press("<f2>").press(key);
        assert!(
            matches!(clerk.said(), Some(Message::Unavailable(_, Why::InSession))),
            "{:?}",
            clerk.said()
        );
    }
}

#[test]
fn only_an_empty_meeting_is_deleted_at_the_second_press_and_undo_brings_all_of_it_back() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Empty one", &[]).press("<f2>");
    let before = clerk.whole_file();
    clerk.press("<ctrl-d>");
    assert!(matches!(clerk.said(), Some(Message::DeleteOnRepeat(_))));
    assert_eq!(clerk.whole_file(), before);
    clerk.press("<ctrl-d>");
    assert!(matches!(clerk.said(), Some(Message::Deleted)));
    assert!(clerk.whole_file().is_empty());
    assert_eq!(clerk.m().meetings.rows.len(), 0);
    clerk.press("<ctrl-z>");
    assert_eq!(clerk.whole_file(), before);
    clerk.press("<ctrl-y>");
    assert!(clerk.whole_file().is_empty());
    clerk.press("<ctrl-z>").reopen();
    assert_eq!(clerk.whole_file(), before);
}

#[test]
fn an_empty_meeting_that_is_not_open_is_deleted_whole_too() {
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting("council", "Alpha", &[])
        .meeting("project", "Beta", &["Ann Lee"])
        .press("<f4>Begin<enter>");
    let before = clerk.whole_file();
    clerk.press("<f2>Alpha");
    assert_eq!(clerk.m().meetings.rows.len(), 1);
    clerk.press("<ctrl-d><ctrl-d>");
    assert!(matches!(clerk.said(), Some(Message::Deleted)), "{:?}", clerk.said());
    clerk.press("<esc><ctrl-z>");
    assert_eq!(clerk.whole_file(), before);
}

#[test]
fn another_key_between_the_two_presses_keeps_the_meeting() {
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting("council", "Alpha", &[])
        .press("<f2><ctrl-d><down><ctrl-d>");
    assert!(matches!(clerk.said(), Some(Message::DeleteOnRepeat(_))));
    assert!(!clerk.whole_file().is_empty());
}

#[test]
fn a_meeting_with_people_or_lines_is_not_deleted() {
    let mut clerk = council();
    clerk.press("<f2><ctrl-d>");
    assert!(matches!(clerk.said(), Some(Message::Unavailable(_, Why::NotEmpty))));
}

#[test]
fn undo_of_a_name_keeps_what_the_meeting_did_since() {
    let mut clerk = council();
    clerk.press("<f2><f7><ctrl-u>另一名称<enter><f4>").line("开始了");
    assert_eq!(clerk.open_meeting().state, MeetingState::Live);
    clerk.press("<f2><ctrl-z>");
    assert_eq!(clerk.open_meeting().title, "第3次例会");
    assert_eq!(clerk.open_meeting().state, MeetingState::Live);
    assert!(clerk.open_meeting().opened.is_some());
    clerk.check();
}

#[test]
fn redo_and_undo_of_a_closed_meeting_never_lose_it() {
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting("council", "Alpha", &[])
        .meeting("project", "Beta", &[])
        .press("<f2>Alpha<f7> two<enter><ctrl-z>");
    clerk.press("<esc>Beta<enter><f2><esc><ctrl-y>").press("<ctrl-z>");
    let mut titles: Vec<String> = clerk
        .whole_file()
        .into_iter()
        .filter_map(|row| match row {
            huiwu::domain::record::Record::Meeting(meeting) => Some(meeting.title),
            _ => None,
        })
        .collect();
    titles.sort();
    assert_eq!(titles, ["Alpha", "Beta"]);
}

#[test]
fn typing_filters_the_list_and_escape_shows_all_again() {
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting("council", "Alpha", &[])
        .meeting("project", "Beta", &[])
        .press("<f2>alp");
    assert_eq!(clerk.m().meetings.rows.len(), 1);
    clerk.press("<esc>");
    assert_eq!(clerk.m().meetings.rows.len(), 2);
}

#[test]
fn a_line_that_was_begun_stays_with_its_meeting() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Alpha", &[]).meeting("project", "Beta", &[]);
    clerk.press("half a line<f2>Alpha<enter>");
    assert_eq!(clerk.open_meeting().title, "Alpha");
    assert_eq!(clerk.typed(), "");
    clerk.press("<f2><esc>Beta<enter>");
    assert_eq!(
        (clerk.open_meeting().title.as_str(), clerk.typed().as_str()),
        ("Beta", "half a line")
    );
}

#[test]
fn the_language_changes_on_every_screen_at_once() {
    let mut clerk = council();
    assert!(clerk.screen(80, 24).contains("会议"));
    clerk.press("<alt-l>");
    assert_eq!(clerk.m().shared.lang, Lang::En);
    for tab in ["<f2>", "<f3>", "<f4>", "<f5>", "<f6>"] {
        clerk.press(tab);
        assert!(clerk.screen(80, 24).contains("Follow-up"), "{}", clerk.screen(80, 24));
    }
}

#[test]
fn what_an_empty_meeting_was_made_with_goes_and_comes_back_with_it() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Alpha", &[]);
    let before = clerk.whole_file();
    clerk.press("<f2><ctrl-d><ctrl-d>");
    assert!(clerk.whole_file().is_empty(), "{:?}", clerk.whole_file());
    clerk.press("<ctrl-z>");
    assert_eq!(clerk.whole_file(), before);
}

#[test]
fn a_deletion_is_not_repeated_over_what_was_written_since() {
    let mut clerk = Clerk::new(Lang::En);
    clerk
        .meeting("council", "Alpha", &[])
        .press("<f2><ctrl-d><ctrl-d><ctrl-z><enter>")
        .line("Written")
        .press("<f2><ctrl-y>");
    assert!(
        matches!(clerk.said(), Some(Message::CannotUndoCreation)),
        "{:?}",
        clerk.said()
    );
    clerk.press("<f4>");
    assert_eq!(clerk.texts(), ["Written"]);
    clerk.check();
}

#[test]
fn a_form_and_the_header_say_which_of_the_meetings_of_one_title_is_meant() {
    for (lang, number, form, header) in [
        (
            Lang::En,
            13,
            "Cancel the meeting · Board (no. 13) 2026-03-05 14:30",
            "Board (no. 13)",
        ),
        (
            Lang::Zh,
            13,
            "取消会议 · Board（第13次） 2026-03-05 14:30",
            "Board（第13次）",
        ),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.press("<ctrl-n>Board<tab><tab><ctrl-u>2026-03-05 14:30<enter>");
        assert!(
            clerk.screen(80, 24).contains("Board 2026-03-05"),
            "without a number, its day"
        );
        let mut meeting = clerk.open_meeting().clone();
        meeting.number = Some(number);
        clerk.put([meeting.into()]);
        let screen = clerk.screen(80, 24);
        assert!(screen.contains(header), "{screen}");
        clerk.press("<f2><f9>");
        let screen = clerk.screen(80, 24);
        assert!(screen.contains(form), "{screen}");
    }
}
