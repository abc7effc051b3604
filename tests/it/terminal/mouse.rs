//! The mouse, the title of the window and the clipboard, in a terminal of their own.

use super::{Tty, command, start};
use vt100::{MouseProtocolEncoding, MouseProtocolMode};

const ALT_5: &str = "\x1b5";
const ALT_6: &str = "\x1b6";
const ALT_7: &str = "\x1b7";
const ALT_8: &str = "\x1b8";

fn takes_mouse(tty: &Tty) -> bool {
    let screen = tty.screen();
    screen.mouse_protocol_mode() == MouseProtocolMode::PressRelease
        && screen.mouse_protocol_encoding() == MouseProtocolEncoding::Sgr
}

#[test]
fn clicks_and_the_wheel_come_with_their_places_while_the_mouse_is_taken() {
    let (mut tty, _folder) = start();
    assert!(!takes_mouse(&tty));
    tty.send(ALT_5);
    tty.wait_for(|screen| screen.mouse_protocol_mode() == MouseProtocolMode::PressRelease);
    tty.send("\x1b[<0;5;3M");
    tty.wait_text("Press(4,2)");
    tty.send("\x1b[<0;5;3m");
    tty.wait_text("Release(4,2)");
    tty.send("\x1b[<65;300;9M");
    tty.wait_text("WheelDown(299,8)");
    tty.send(ALT_6);
    tty.wait_for(|screen| screen.mouse_protocol_mode() == MouseProtocolMode::None);
    tty.send("q");
    assert_eq!(tty.wait_exit().exit_code(), 7);
}

#[test]
fn every_way_out_gives_the_mouse_back() {
    for way in ["q", "!", "TERM"] {
        let (mut tty, _folder) = start();
        tty.send(ALT_5);
        tty.wait_for(|screen| screen.mouse_protocol_mode() == MouseProtocolMode::PressRelease);
        if way == "TERM" {
            tty.signal(way);
        } else {
            tty.send(way);
        }
        tty.wait_exit();
        assert_eq!(tty.left(), Vec::<String>::new(), "{way}");
    }
}

#[test]
fn the_window_has_its_title_and_its_own_again_when_it_is_left() {
    let (mut tty, _folder) = start();
    tty.wait_raw(0, "\x1b[22;2t");
    tty.wait_raw(0, "\x1b]2;probe]0;x\x07");
    tty.send(ALT_7);
    tty.wait_raw(0, "\x1b]2;办公会x\x07");
    tty.send("q");
    tty.wait_exit();
    let raw = String::from_utf8_lossy(tty.raw()).into_owned();
    let (_, after) = raw.rsplit_once("\x1b]2;").unwrap();
    assert!(after.starts_with("\x07\x1b[23;2t"), "{}", raw.escape_debug());
}

#[test]
fn a_text_goes_to_the_clipboard_within_tmux_both_ways() {
    let folder = tempfile::tempdir().unwrap();
    for (within, sent) in [
        ("", "\x1b]52;c;5Lya6K6u\x07"),
        (
            "/tmp/tmux-0/default,1,0",
            "\x1bPtmux;\x1b\x1b]52;c;5Lya6K6u\x07\x1b\\\x1b]52;c;5Lya6K6u\x07",
        ),
    ] {
        let mut program = command(&folder);
        program.env("TMUX", within);
        program.env_remove("STY");
        let mut tty = Tty::spawn(program, 60, 10);
        tty.wait_text("会议 60×10");
        let from = tty.raw().len();
        tty.send(ALT_8);
        tty.wait_raw(from, sent);
        tty.send("q");
        assert_eq!(tty.wait_exit().exit_code(), 7);
    }
}
