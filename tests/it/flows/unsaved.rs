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
