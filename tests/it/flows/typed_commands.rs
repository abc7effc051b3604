//! Commands typed in the line: those that end something, words behind them, and the help for signs.

use super::doubts::{PEOPLE, parish};
use crate::support::Clerk;
use huiwu::{app::message::Message, words::Lang};

#[test]
fn what_ends_something_runs_by_its_whole_name_or_by_a_second_enter() {
    for (lang, typed) in [
        (Lang::Zh, "：散"),
        (Lang::Zh, "：sh"),
        (Lang::Zh, "/adj"),
        (Lang::En, "/adj"),
        (Lang::En, ":reces"),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", PEOPLE).line("first").line(typed);
        assert_eq!(
            clerk.open_meeting().state,
            huiwu::domain::meeting::MeetingState::Live,
            "{typed}"
        );
        assert!(matches!(clerk.said(), Some(Message::RunsOnRepeat(_))), "{typed}");
        clerk.press("<enter>");
        assert_ne!(
            clerk.open_meeting().state,
            huiwu::domain::meeting::MeetingState::Live,
            "{typed}"
        );
        assert_eq!(clerk.typed(), "");
        clerk.check();
    }
    let mut clerk = parish();
    clerk.line(":rece lunch");
    assert_eq!(clerk.typed(), ":recess lunch");
    clerk.press("<enter>");
    assert_eq!(clerk.last().text, "lunch");
    clerk.press("<f3>:can<enter>");
    assert!(
        matches!(clerk.said(), Some(Message::RunsOnRepeat(_))),
        "{:?}",
        clerk.said()
    );
}

#[test]
fn words_after_a_command_stand_in_the_form_it_opens() {
    let mut clerk = parish();
    clerk.line(":new Budget round 2").press("<enter>");
    assert_eq!(clerk.open_meeting().title, "Budget round 2");
    clerk
        .press("<f3>")
        .go_to_agenda()
        .press(":add Roof repairs<enter><enter>");
    assert!(clerk.agenda().contains(&"Roof repairs"), "{:?}", clerk.agenda());
    clerk.press("<f2><ctrl-n>Harvest<tab><tab>tomorrow 9<enter>");
    assert_eq!(clerk.open_meeting().title, "Harvest");
    assert_eq!(
        clerk.m().shared.zone.ymd_hm(clerk.open_meeting().start),
        "2026-03-05 09:00"
    );
    clerk.press("<f2>").press(":postpone next Monday 10:00<enter>");
    assert!(
        clerk.screen(80, 24).contains("next Monday 10:00"),
        "{}",
        clerk.screen(80, 24)
    );
    clerk.check();
}

#[test]
fn the_help_of_the_live_tab_explains_every_sign_on_one_line_each() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", PEOPLE).press("<f1>");
        let screen = clerk.screen(80, 24);
        for (sign, meaning) in lang.strings().screen.signs {
            assert!(screen.contains(sign) && screen.contains(meaning), "{sign}: {screen}");
        }
    }
}

#[test]
fn the_name_of_a_section_typed_in_the_line_goes_there() {
    use huiwu::{app::model::Tab, input::section::SectionId};
    for (lang, typed, section) in [
        (Lang::En, ":equipment", SectionId::Equipment),
        (Lang::En, ":Notice", SectionId::Notice),
        (Lang::En, "/budget", SectionId::Budget),
        (Lang::En, ":archive", SectionId::Archive),
        (Lang::En, ":error book", SectionId::Errors),
        (Lang::En, ":copies back", SectionId::Returns),
        (Lang::Zh, "：设备", SectionId::Equipment),
        (Lang::Zh, "：座次", SectionId::Seats),
        (Lang::Zh, "：归档", SectionId::Archive),
        (Lang::En, "：设备", SectionId::Equipment),
    ] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", PEOPLE).line("first");
        let entries = clerk.entries().len();
        clerk.line(typed);
        let shown = if clerk.m().tab == Tab::Wrapup {
            clerk.m().wrapup.section
        } else {
            clerk.m().prepare.section
        };
        assert_eq!((shown, clerk.entries().len()), (section, entries), "{typed}");
        assert_ne!(clerk.m().tab, Tab::Live, "{typed}");
        clerk.press("<f4>");
        assert_eq!(clerk.typed(), "", "{typed}");
    }
}

#[test]
fn the_agenda_is_shown_by_its_name_where_it_has_no_column() {
    for (lang, typed, head) in [(Lang::En, ":agenda", "DRA"), (Lang::Zh, "：议程", "议决办")] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "T", PEOPLE).line("first").line("#1");
        assert!(!clerk.screen(60, 20).contains(head));
        clerk.line(typed).press("half a line");
        let screen = clerk.screen(60, 20);
        assert!(
            screen.contains(head) && screen.contains("half a line"),
            "{typed}\n{screen}"
        );
        clerk.press("<esc>");
        assert!(!clerk.screen(60, 20).contains(head));
        assert_eq!(clerk.typed(), "half a line");
    }
}
