//! Keys and text arrive as they are typed, in whatever pieces the terminal sends them.

use super::start;
use std::time::Duration;

#[test]
fn keys_arrive_and_the_cursor_stands_at_the_caret() {
    let (mut tty, _folder) = start();
    tty.send("ab会");
    tty.wait_text("[ab会]");
    assert_eq!(tty.cursor(), (0, 5));
    tty.send("\x1b[200~x\ry\x1b[201~");
    tty.wait_text("Paste(\"x\\ny\")");
    tty.send("\x1b");
    tty.wait_text("Esc]");
    let before = tty.raw().len();
    tty.send("c");
    tty.wait_text("Escc]");
    let frame = String::from_utf8_lossy(&tty.raw()[before..]).into_owned();
    assert!(frame.len() < 200 && !frame.contains("\x1b[2J"), "{frame:?}");
    tty.send("q");
    assert_eq!(tty.wait_exit().exit_code(), 7);
    assert_eq!(tty.left(), Vec::<String>::new());
}

#[test]
fn what_is_typed_behind_an_endless_escape_string_arrives() {
    for start_of_string in ["\x1b]0", "\x1bP1$r", "\x1b_0"] {
        let (mut tty, _folder) = start();
        tty.send(format!("{start_of_string}{}", "a".repeat(3000)));
        tty.wait_text("aaaaaaaaaa]");
        tty.send("\x18");
        tty.wait_text("[]");
        tty.send("q");
        assert_eq!(tty.wait_exit().exit_code(), 7);
    }
}

#[test]
fn keys_of_usual_terminals() {
    for (bytes, names) in [
        ("\r\t\x7f\x08", "EnterTabBackspaceBackspace"),
        ("\x01\x00\x1f\n", "Ctrl-ACtrl-SpaceCtrl-_Ctrl-J"),
        ("\x1b[A\x1bOB\x1b[1;5C\x1b[1;2D", "↑↓Ctrl-→Shift-←"),
        ("\x1bOP\x1b[[B\x1b[15~\x1b[24~\x1b[11~", "F1F2F5F12F1"),
        ("\x1b[Z\x1b[H\x1b[4~\x1b[5~\x1b[6~", "Shift-TabHomeEndPgUpPgDn"),
        ("\x1b[3~\x1b[2~", "DelIns"),
        ("\x1bx\x1b\r\x1b[1;3A\x1b会", "Alt-XAlt-EnterAlt-↑Alt-会"),
        ("\x1b[13;5u\x1b[97;5u", "Ctrl-EnterCtrl-A"),
        ("\x1b[I\x1b[O\x1b[<35;5;5M\x1b[<0;5;5Mx\x1b[?1;2cy", "Press(4,4)xy"),
        ("a\x1b", "aEsc"),
    ] {
        let (mut tty, _folder) = start();
        tty.send(bytes);
        tty.wait_text(&format!("[{names}]"));
    }
}

#[test]
fn the_rest_of_a_character_may_come_later() {
    let (mut tty, _folder) = start();
    let (first, rest) = "会".as_bytes().split_at(1);
    tty.send(first);
    tty.pause(Duration::from_millis(300));
    assert!(tty.screen().contents().contains("[]"));
    tty.send(rest);
    tty.wait_text("[会]");
    let (first, rest) = "议".as_bytes().split_at(2);
    tty.send(first);
    tty.pause(Duration::from_millis(300));
    tty.send(rest);
    tty.wait_text("[会议]");
}

#[test]
fn a_burst_without_paste_marks_arrives_whole() {
    let (mut tty, _folder) = start();
    tty.send("ab会议纪要".repeat(500));
    tty.wait_text("length 3000");
    tty.wait_text("ab会议纪要]");
    tty.send("q");
    assert_eq!(tty.wait_exit().exit_code(), 7);
}

#[test]
fn erasing_takes_wide_characters_whole() {
    let (mut tty, _folder) = start();
    tty.send("abcdefghij检");
    tty.wait_text("[abcdefghij检]");
    let before = tty.raw().len();
    tty.send("\x18");
    tty.wait_text("[]");
    // Nine letters, two cells of the wide one, the bracket: one blank less would leave half a character in some terminals.
    tty.wait_raw(before, &" ".repeat(12));
    tty.send("q");
    assert_eq!(tty.wait_exit().exit_code(), 7);
}
