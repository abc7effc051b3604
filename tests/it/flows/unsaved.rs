//! A slow disk: what is not saved yet is shown as such, and what is shown as saved is.

use huiwu::{app::msg::Msg, domain::trouble::Trouble, words::Lang};

use super::council;
use crate::support::Clerk;

/// The line of the feed that holds a text, at the end of which the columns beside the feed begin.
fn shown(clerk: &Clerk, text: &str) -> String {
    let screen = clerk.screen(100, 30);
    let line = screen.lines().find(|line| line.contains(text));
    line.unwrap_or_else(|| panic!("no {text} in\n{screen}")).to_owned()
}

fn is_pending(clerk: &Clerk, text: &str) -> bool {
    shown(clerk, text).contains("*09:")
}

#[test]
fn an_entry_carries_the_pending_sign_until_it_is_on_disk() {
    let mut clerk = council();
    clerk.line("已存的话").hold_disk().line("未存的话");
    assert!(!is_pending(&clerk, "已存的话") && is_pending(&clerk, "未存的话"));
    assert_ne!(clerk.rows(), clerk.disk(), "the disk has not got it yet");
    clerk.let_disk_go();
    assert!(!is_pending(&clerk, "未存的话"));
    clerk.check().reopen();
}

#[test]
fn the_sign_goes_entry_by_entry_in_the_order_of_the_acts() {
    let mut clerk = council();
    clerk.line("起头").hold_disk().line("先说的").line("后说的");
    clerk.let_disk_save();
    assert!(!is_pending(&clerk, "先说的") && is_pending(&clerk, "后说的"));
    clerk.let_disk_save();
    assert!(!is_pending(&clerk, "后说的"));
    clerk.let_disk_go().check();
}

#[test]
fn a_saved_entry_that_is_changed_is_pending_again() {
    let mut clerk = council();
    clerk.line("原来的").hold_disk().press("<up>，改了<enter>");
    assert!(is_pending(&clerk, "原来的，改了"));
    clerk.let_disk_save();
    assert!(!is_pending(&clerk, "原来的，改了"));
    clerk.hold_disk().press("<ctrl-z>");
    assert!(is_pending(&clerk, "原来的"));
    clerk.let_disk_go().check();
}

#[test]
fn a_kill_takes_only_what_was_shown_as_unsaved() {
    let mut clerk = council();
    clerk
        .press("<alt-o>")
        .line("已存的话")
        .hold_disk()
        .line("没有存上的")
        .kill();
    assert_eq!(clerk.texts(), ["已存的话"]);
    clerk.check();
}

#[test]
fn typing_and_lists_do_not_wait_for_the_disk() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Garden", &["Ann Bell"]);
    clerk
        .line("one")
        .hold_disk()
        .line("two")
        .press("half a line<f3>")
        .go_to_agenda();
    assert!(clerk.screen(100, 30).contains("Agenda"));
    clerk.press("<f4>");
    assert_eq!((clerk.typed().as_str(), clerk.texts().len()), ("half a line", 2));
    clerk.let_disk_go().wipe().check();
}

#[test]
fn a_save_takes_the_trouble_off_the_screen_when_nothing_waits_any_more() {
    let mut clerk = council();
    clerk.line("起头").wait(1).hold_disk().line("一").line("二");
    let first = clerk.m().ledger.unsaved().waiting();
    assert_eq!(first, 2);
    let calm = clerk.screen(100, 30);
    clerk.take(Msg::SaveFailed {
        first: huiwu::domain::change::Seq::default(),
        trouble: Trouble::Full,
    });
    let troubled = |clerk: &Clerk| clerk.m().ledger.unsaved().trouble() == Some(&Trouble::Full);
    assert!(troubled(&clerk));
    assert_ne!(clerk.screen(100, 30), calm, "the trouble is seen");
    clerk.let_disk_save();
    assert!(troubled(&clerk), "one still waits");
    clerk.let_disk_save();
    assert!(!troubled(&clerk));
    clerk.let_disk_go().check();
}

#[test]
fn quitting_while_something_waits_behind_a_trouble_is_asked_for_twice() {
    let mut clerk = council();
    clerk.line("起头").hold_disk().line("一");
    clerk.take(Msg::SaveFailed {
        first: huiwu::domain::change::Seq::default(),
        trouble: Trouble::Full,
    });
    clerk.press("<ctrl-q>");
    assert!(clerk.asked().is_empty(), "{:?}", clerk.said());
    clerk.press("<ctrl-q>");
    assert_eq!(clerk.asked(), [huiwu::shell::perform::Asked::Quit]);
}

/// A file that went away under the window.
fn without_a_file(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Garden", &["Ann Bell"]).line("one");
    std::fs::remove_file(clerk.file()).unwrap();
    clerk.wait(1);
    clerk
}

#[test]
fn a_file_that_goes_away_is_noticed_without_a_key_and_the_rescue_stands_first() {
    for (lang, rescue) in [(Lang::En, ":copy-elsewhere"), (Lang::Zh, "：另存副本")] {
        let mut clerk = without_a_file(lang);
        assert_eq!(clerk.m().ledger.unsaved().lost(), Some(&Trouble::FileGone));
        assert!(clerk.screen(80, 24).contains(rescue), "{}", clerk.screen(80, 24));
        assert!(clerk.m().watches(), "while a meeting is shown");
        clerk.press("<f2>");
        assert!(!clerk.m().watches(), "nothing wakes on the list");
    }
}

#[test]
fn a_file_that_was_replaced_is_noticed_and_one_that_came_back_too() {
    let mut clerk = council();
    clerk.line("起头");
    let (file, aside) = (clerk.file(), clerk.path("aside.db"));
    std::fs::rename(&file, &aside).unwrap();
    std::fs::write(&file, "another file").unwrap();
    clerk.wait(1);
    assert_eq!(clerk.m().ledger.unsaved().lost(), Some(&Trouble::FileReplaced));
    std::fs::rename(&aside, &file).unwrap();
    clerk.wait(1);
    assert_eq!(clerk.m().ledger.unsaved().lost(), None);
}

#[test]
fn leaving_without_a_file_is_asked_for_twice_unless_it_was_copied() {
    let mut clerk = without_a_file(Lang::En);
    clerk.press("<ctrl-q>");
    assert!(clerk.asked().is_empty(), "{:?}", clerk.said());
    let copy = clerk.path("rescued.db").display().to_string();
    clerk
        .line(":copy-elsewhere")
        .press("<ctrl-e><ctrl-u>")
        .press(&copy)
        .press("<ctrl-s>");
    assert!(clerk.path("rescued.db").is_file(), "{:?}", clerk.said());
    clerk.press("<ctrl-q>");
    assert_eq!(clerk.asked(), [huiwu::shell::perform::Asked::Quit]);
}

#[test]
fn the_red_line_names_the_rescue_first_as_it_is_typed() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "Garden", &["Ann Bell"]).line("x").hold_disk();
        clerk.line("一");
        clerk.take(Msg::SaveFailed {
            first: huiwu::domain::change::Seq::default(),
            trouble: Trouble::Full,
        });
        for unkept in [0, 27] {
            clerk.take(Msg::Unkept(unkept));
            let screen = clerk.screen(80, 24);
            let line = screen.lines().rev().nth(1).unwrap();
            let (rescue, why) = match lang {
                Lang::En => (":copy-elsewhere", "the disk is full"),
                Lang::Zh => ("：另存副本", "磁盘已满"),
            };
            assert!(line.contains(rescue) && line.contains(why), "{line}");
        }
        clerk.let_disk_go();
    }
}

#[test]
fn leaving_says_how_much_is_lost_for_good() {
    let mut clerk = council();
    clerk.line("起头").hold_disk().line("一");
    clerk.take(Msg::SaveFailed {
        first: huiwu::domain::change::Seq::default(),
        trouble: Trouble::Full,
    });
    clerk.take(Msg::Unkept(27));
    clerk.press("<ctrl-q>");
    assert!(clerk.screen(80, 24).contains("27"), "{}", clerk.screen(80, 24));
    assert!(clerk.asked().is_empty());
    clerk.let_disk_go();
}

#[test]
fn a_command_that_is_typed_with_the_blank_of_a_hint_is_the_command() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Garden", &["Ann Bell"]).line("x");
    let entries = clerk.entries().len();
    clerk.line(": copy-elsewhere");
    assert_eq!(clerk.entries().len(), entries, "no note");
    assert!(
        clerk.fields().iter().any(|field| field.value.contains("huiwu-copy")),
        "{:?}",
        clerk.said()
    );
}

#[test]
fn words_behind_a_blank_and_the_name_of_a_command_are_asked_for() {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Garden", &["Ann Bell"]).line("x");
    let entries = clerk.entries().len();
    clerk.line(": backup of the server failed");
    assert_eq!(clerk.entries().len(), entries, "{:?}", clerk.said());
    assert_eq!(clerk.typed(), ": backup of the server failed");
    clerk.press("<enter>");
    assert_eq!(clerk.entries().len(), entries + 1);
}
