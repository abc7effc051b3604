//! Bytes sent to a terminal beside frames, by the letter.

use std::ffi::OsString;

use huiwu::shell::sequences::{Multiplexer, clipboard, title};

#[test]
fn a_text_for_the_clipboard_is_base64_of_its_bytes() {
    for (text, coded) in [
        ("", ""),
        ("a", "YQ=="),
        ("ab", "YWI="),
        ("abc", "YWJj"),
        ("会议", "5Lya6K6u"),
        ("\u{ff}?>", "w78/Pg=="),
    ] {
        assert_eq!(clipboard(text, Multiplexer::None), format!("\x1b]52;c;{coded}\x07"));
    }
}

#[test]
fn tmux_is_given_the_text_and_passes_it_on() {
    assert_eq!(
        clipboard("abc", Multiplexer::Tmux),
        "\x1bPtmux;\x1b\x1b]52;c;YWJj\x07\x1b\\\x1b]52;c;YWJj\x07"
    );
}

#[test]
fn screen_is_given_pieces_that_it_passes_on() {
    let wrapped = clipboard(&"x".repeat(1000), Multiplexer::Screen);
    let pieces: Vec<&str> = wrapped
        .split("\x1bP")
        .skip(1)
        .map(|piece| piece.strip_suffix("\x1b\\").unwrap())
        .collect();
    assert!(pieces.iter().all(|piece| piece.len() <= 240));
    assert_eq!(pieces.concat(), clipboard(&"x".repeat(1000), Multiplexer::None));
}

#[test]
fn the_multiplexer_is_found_by_the_environment() {
    let find = |set: &[(&str, &str)]| {
        let set: Vec<(String, String)> = set.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        Multiplexer::find(|name| {
            set.iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| OsString::from(value))
        })
    };
    assert_eq!(find(&[]), Multiplexer::None);
    assert_eq!(find(&[("TMUX", "")]), Multiplexer::None);
    assert_eq!(find(&[("TMUX", "/tmp/tmux-0/default,1,0")]), Multiplexer::Tmux);
    assert_eq!(find(&[("STY", "1.pts")]), Multiplexer::Screen);
}

#[test]
fn a_title_has_no_control_characters() {
    assert_eq!(title("a\x07\x1b]0;x\u{9c}会"), "\x1b]2;a]0;x会\x07");
    assert_eq!(title(&"x".repeat(500)).len(), 100 + 5);
}
