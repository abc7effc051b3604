//! Keys that are typed before the meeting is there belong to it.

use super::{huiwu, make_meeting, one_meeting};

#[test]
fn what_is_typed_before_the_named_meeting_is_there_belongs_to_it() {
    let folder = one_meeting();
    let mut tty = huiwu(folder.path(), &["last"]);
    // From here on Enter arrives as Enter; nothing is read from the file yet.
    tty.wait_for(vt100::Screen::alternate_screen);
    tty.send("typed ahead\r");
    tty.wait_text("The meeting is open");
    assert!(tty.screen().contents().contains("typed ahead"));
    tty.send("\x11");
    assert!(tty.wait_exit().success());
}

#[test]
fn what_is_typed_before_the_meeting_in_session_is_found_belongs_to_it() {
    let folder = one_meeting();
    let mut tty = huiwu(folder.path(), &["last"]);
    tty.wait_text("[F4 Live]");
    tty.send("\x1bo");
    tty.wait_text("in session");
    tty.send("\x11");
    assert!(tty.wait_exit().success());
    let mut tty = huiwu(folder.path(), &[]);
    tty.wait_for(vt100::Screen::alternate_screen);
    tty.send("typed ahead\r");
    tty.wait_text("[F4 Live]");
    tty.wait_text("typed ahead");
    // And what follows Enter on a row of the list belongs to the meeting of that row.
    tty.send("\x1bOQ");
    tty.wait_text("[F2 Meetings]");
    tty.send("\x1bOS\x1bOQ\rand quickly\r");
    tty.wait_text("and quickly");
    assert!(tty.screen().contents().contains("[F4 Live]"));
    tty.send("\x11");
    assert!(tty.wait_exit().success());
}

#[test]
fn a_meeting_that_begins_much_later_is_prepared() {
    let folder = tempfile::tempdir().unwrap();
    let new = "new --template project --title T --start 2099-12-01T09:00";
    let made = huiwu(folder.path(), &new.split(' ').collect::<Vec<_>>()).wait_exit();
    assert!(made.success());
    let mut tty = huiwu(folder.path(), &["last"]);
    tty.wait_text("[F3 Prepare]");
    tty.send("\x11");
    assert!(tty.wait_exit().success());
}

#[test]
fn a_name_and_enter_typed_at_once_open_the_meeting_of_that_name() {
    let folder = one_meeting();
    make_meeting(folder.path(), "Other");
    let mut tty = huiwu(folder.path(), &[]);
    tty.wait_text("Other");
    tty.send("oth\rhello\r");
    tty.wait_text("The meeting is open");
    let head = tty.screen().contents().lines().next().unwrap().to_owned();
    assert!(head.contains("· Other ·"), "{head}");
    tty.send("\x11");
    assert!(tty.wait_exit().success());
}

#[test]
fn without_a_meeting_in_session_what_is_typed_ahead_filters_the_list() {
    let folder = one_meeting();
    let mut tty = huiwu(folder.path(), &[]);
    tty.wait_for(vt100::Screen::alternate_screen);
    tty.send("typed ahead");
    tty.wait_text("filter typed ahead");
    tty.send("\x11");
    assert!(tty.wait_exit().success());
}

#[test]
fn a_signal_before_the_meeting_is_there_takes_nothing_that_was_typed() {
    for signal in ["TERM", "HUP"] {
        let folder = one_meeting();
        let mut tty = huiwu(folder.path(), &["last"]);
        tty.wait_for(vt100::Screen::alternate_screen);
        tty.send("entered\rhalf a line");
        tty.signal(signal);
        tty.wait_exit();
        let mut tty = huiwu(folder.path(), &["last"]);
        tty.wait_text("half a line");
        assert!(tty.screen().contents().contains("entered"), "{signal}");
        tty.send("\x11");
        assert!(tty.wait_exit().success());
    }
}

#[test]
fn what_is_typed_is_read_once_the_hands_rest_and_before_any_key_that_goes_by_it() {
    let folder = one_meeting();
    let mut tty = huiwu(folder.path(), &["last"]);
    tty.wait_text("[F4 Live]");
    tty.send("=We rent ten tables");
    tty.wait_text("=We rent ten tables");
    tty.wait_text("→ opens the meeting · decision D1");
    // A key that comes at once goes by what stands in the line, not by what was read before.
    tty.send("\x15?Who brings the scales\r");
    tty.wait_text("Who brings the scales");
    let shown = tty.screen().contents();
    assert!(
        shown.contains("? question  Who") && !shown.contains("ten tables"),
        "{shown}"
    );
    tty.send("\x11");
    assert!(tty.wait_exit().success());
}
