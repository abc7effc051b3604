//! Pastes and sequences whose end never comes: in a terminal, keys work again.

use super::{huiwu, one_meeting, start};
use std::time::Duration;

#[test]
fn a_paste_without_an_end_is_over_after_a_pause() {
    let (mut tty, _folder) = start();
    tty.send("\x1b[200~hello");
    tty.wait_text("Paste(\"hello\")");
    tty.send("\x18");
    tty.wait_text("[]");
    tty.send("q");
    assert_eq!(tty.wait_exit().exit_code(), 7);
    assert_eq!(tty.left(), Vec::<String>::new());
}

#[test]
fn a_control_key_ends_a_paste_that_stays_open() {
    let folder = one_meeting();
    let mut tty = huiwu(folder.path(), &["last"]);
    tty.wait_text("T");
    tty.send("\x1b[200~hello");
    tty.pause(Duration::from_millis(250));
    tty.send("\x11");
    assert!(tty.wait_exit().success());
    assert_eq!(tty.left(), Vec::<String>::new());
}

#[test]
fn a_paste_that_stays_open_is_kept_as_text_and_keys_follow() {
    let folder = one_meeting();
    let mut tty = huiwu(folder.path(), &["last"]);
    tty.wait_text("T");
    tty.send("\x1b4");
    tty.send("\x1b[200~the roof leaks");
    tty.wait_text("the roof leaks");
    tty.send(" again");
    tty.wait_text("the roof leaks again");
    tty.send("\x11");
    assert!(tty.wait_exit().success());
}

#[test]
fn a_sequence_without_an_end_swallows_no_key() {
    for begun in ["\x1b[", "\x1bO", "\x1b[<0;5", "\x1b[?", "\x1b[1;"] {
        let (mut tty, _folder) = start();
        tty.send(begun);
        tty.pause(Duration::from_millis(700));
        tty.send("y");
        tty.wait_text("[y]");
        tty.send("q");
        assert_eq!(tty.wait_exit().exit_code(), 7, "{begun:?}");
    }
}

#[test]
fn a_large_paste_arrives_whole() {
    let (mut tty, _folder) = start();
    let text = "会议纪要".repeat(50_000);
    tty.send(format!("\x1b[200~{text}\x1b[201~"));
    tty.wait_text("length 200009");
    tty.send("q");
    assert_eq!(tty.wait_exit().exit_code(), 7);
}

#[test]
fn the_size_is_followed_while_a_paste_stays_open() {
    let (mut tty, _folder) = start();
    tty.send("\x1b[200~hello");
    tty.resize(50, 12);
    tty.wait_text("会议 50×12");
    tty.wait_text("Paste(\"hello\")");
    tty.send("q");
    assert_eq!(tty.wait_exit().exit_code(), 7);
}
