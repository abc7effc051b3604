//! Bytes of the terminal are handed to crossterm in wholes, and nothing is waited for without end.

use huiwu::shell::key_bytes::KeyBytes;
use std::time::Duration;

const AT_ONCE: Duration = Duration::ZERO;
const AFTER_A_MOMENT: Duration = Duration::from_millis(200);

/// Hands pieces on, each after a silence; returns what crossterm would see.
fn handed(bytes: &mut KeyBytes, pieces: &[(&[u8], Duration)]) -> String {
    let mut out = Vec::new();
    for (piece, silence) in pieces {
        bytes.pass(piece, *silence, false, &mut out);
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn given_up(bytes: &mut KeyBytes) -> String {
    let mut out = Vec::new();
    bytes.give_up(&mut out);
    String::from_utf8_lossy(&out).into_owned()
}

#[test]
fn keys_and_whole_pastes_pass_as_they_are() {
    for text in [
        "ab会议",
        "\x1b",
        "\x1b[A\x1bOB\x1b[1;5C",
        "\x1b[[B\x1b[15~",
        "\x1bx\x1b\r\x1b会",
        "\x1b[13;5u",
        "\x1b[<35;5;5M\x1b[<0;5;5m",
        "\x1b[?1;2c",
        "\x1b[M !!",
        "\x1b[M\x20\x01\x05",
        "\x1b[I\x1b[O",
        "\x1b[200~x\ry 会\x1b[31m\x1b[201~z",
        "\0\x01\x1f\r\t",
        "\x1b[200~\x1b[201~",
        "\x1b[200~a\x1b\x1b[201~b",
    ] {
        let mut bytes = KeyBytes::default();
        assert_eq!(handed(&mut bytes, &[(text.as_bytes(), AT_ONCE)]), text);
        assert!(bytes.is_whole() && bytes.patience().is_none(), "{text:?}");
    }
}

#[test]
fn pieces_of_a_sequence_or_character_are_held_until_they_are_whole() {
    for text in ["\x1b[1;5C", "\x1b[<0;15;5M", "会", "\x1b[200~a会\x1b[201~"] {
        for cut in 2..text.len() {
            let (first, rest) = text.as_bytes().split_at(cut);
            let mut bytes = KeyBytes::default();
            let before = handed(&mut bytes, &[(first, AT_ONCE)]);
            assert!(text.starts_with("\x1b[200~") || before.is_empty(), "{before:?}");
            assert!(!bytes.is_whole(), "{first:?}");
            handed(&mut bytes, &[(rest, AT_ONCE)]);
            assert!(bytes.is_whole(), "{text:?} cut at {cut}");
        }
    }
}

#[test]
fn a_paste_without_an_end_gets_one_when_nothing_more_comes() {
    let mut bytes = KeyBytes::default();
    assert_eq!(handed(&mut bytes, &[(b"\x1b[200~hello", AT_ONCE)]), "\x1b[200~hello");
    assert!(bytes.patience().is_some());
    assert_eq!(given_up(&mut bytes), "\x1b[201~");
    assert!(bytes.patience().is_none());
    assert_eq!(
        handed(&mut bytes, &[(b"\x11", AFTER_A_MOMENT), (b"x\r", AT_ONCE)]),
        "\x11x\r"
    );
}

#[test]
fn a_key_by_itself_ends_a_paste_that_stays_open() {
    for key in ["\x11", "\x03", "\x1b", "\x1bOP", "\x1b[A", "\x1bx"] {
        let mut bytes = KeyBytes::default();
        let seen = handed(
            &mut bytes,
            &[(b"\x1b[200~hello", AT_ONCE), (key.as_bytes(), AFTER_A_MOMENT)],
        );
        assert_eq!(seen, format!("\x1b[200~hello\x1b[201~{key}"));
        assert!(bytes.is_whole());
    }
}

#[test]
fn text_line_ends_and_the_end_mark_do_not_end_a_paste_as_keys() {
    for more in ["x", "\r", "\t", "会", "\x11y"] {
        let mut bytes = KeyBytes::default();
        let seen = handed(
            &mut bytes,
            &[
                (b"\x1b[200~a", AT_ONCE),
                (more.as_bytes(), AFTER_A_MOMENT),
                (b"\x1b[201~", AFTER_A_MOMENT),
            ],
        );
        assert_eq!(seen, format!("\x1b[200~a{more}\x1b[201~"));
        assert!(bytes.is_whole());
    }
    let mut bytes = KeyBytes::default();
    let seen = handed(&mut bytes, &[(b"\x1b[200~a", AT_ONCE), (b"\x11", AT_ONCE)]);
    assert_eq!(
        seen, "\x1b[200~a\x11",
        "control characters within a paste come without a silence"
    );
}

#[test]
fn the_rest_of_a_paste_that_was_given_up_is_pasted_and_its_mark_is_no_key() {
    let mut bytes = KeyBytes::default();
    handed(&mut bytes, &[(b"\x1b[200~first", AT_ONCE)]);
    given_up(&mut bytes);
    let rest = "line\r".repeat(100);
    let seen = handed(
        &mut bytes,
        &[(rest.as_bytes(), AFTER_A_MOMENT), (b"\x1b[201~", AT_ONCE)],
    );
    assert_eq!(seen, format!("\x1b[200~{rest}\x1b[201~"));
    handed(&mut bytes, &[(b"\x1b[200~first", AT_ONCE)]);
    given_up(&mut bytes);
    assert_eq!(
        handed(&mut bytes, &[(b"\x1b[201~", AFTER_A_MOMENT), (b"x", AT_ONCE)]),
        "x"
    );
    handed(&mut bytes, &[(b"\x1b[200~first", AT_ONCE)]);
    given_up(&mut bytes);
    let typed = handed(&mut bytes, &[(b"x", AFTER_A_MOMENT), (rest.as_bytes(), AT_ONCE)]);
    assert_eq!(typed, format!("x{rest}"), "after a key it is typed");
}

#[test]
fn a_paste_without_limit_is_handed_on_as_several() {
    let mut bytes = KeyBytes::default();
    let text = "会议".repeat(1 << 20);
    let mut out = Vec::new();
    bytes.pass(b"\x1b[200~", AT_ONCE, false, &mut out);
    for piece in text.as_bytes().chunks(4096) {
        bytes.pass(piece, AT_ONCE, false, &mut out);
    }
    bytes.pass(b"\x1b[201~", AT_ONCE, false, &mut out);
    let seen = String::from_utf8(out).unwrap();
    let pastes: Vec<&str> = seen.split_terminator("\x1b[201~").collect();
    assert_eq!(pastes.len(), 2);
    let whole: String = pastes
        .iter()
        .map(|paste| paste.strip_prefix("\x1b[200~").unwrap())
        .collect();
    assert!(whole == text);
}

#[test]
fn a_sequence_without_an_end_is_dropped_and_the_next_key_counts() {
    for begun in ["\x1b[", "\x1bO", "\x1b[1;", "\x1b[<0;5", "\x1b[?", "\x1b[M "] {
        let mut bytes = KeyBytes::default();
        assert_eq!(handed(&mut bytes, &[(begun.as_bytes(), AT_ONCE)]), "");
        assert!(bytes.patience().is_some(), "{begun:?}");
        assert_eq!(given_up(&mut bytes), "");
        assert_eq!(handed(&mut bytes, &[(b"x", AFTER_A_MOMENT)]), "x");
    }
    for begun in ["\x1b[1;", "\x1b[<0;5", "\x1b[?"] {
        let mut bytes = KeyBytes::default();
        let seen = handed(&mut bytes, &[(begun.as_bytes(), AT_ONCE), (b"\x11\x1b[A", AT_ONCE)]);
        assert_eq!(seen, "\x11\x1b[A", "control keys belong to no sequence");
    }
    let mut bytes = KeyBytes::default();
    let endless = format!("\x1b[<{}", "1;".repeat(50_000));
    let seen = handed(&mut bytes, &[(endless.as_bytes(), AT_ONCE)]);
    assert!(
        seen.len() > 90_000,
        "beyond the longest sequence it is text: {}",
        seen.len()
    );
}

#[test]
fn half_a_character_waits_and_swallows_no_key() {
    let mut bytes = KeyBytes::default();
    assert_eq!(handed(&mut bytes, &[(b"\xe4\xbc", AT_ONCE)]), "");
    assert_eq!(bytes.patience(), None);
    assert_eq!(handed(&mut bytes, &[(b"\x9a", AFTER_A_MOMENT)]), "会");
    // A terminal that speaks Latin-1.
    assert_eq!(handed(&mut bytes, &[(b"\xe9co\xe9\x11", AT_ONCE)]), "co\x11");
}

#[test]
fn an_escape_at_the_end_of_a_full_piece_waits_for_the_next() {
    let mut bytes = KeyBytes::default();
    let mut out = Vec::new();
    bytes.pass(b"x\x1b", AT_ONCE, true, &mut out);
    assert_eq!(out, b"x");
    bytes.pass(b"[A", AT_ONCE, false, &mut out);
    assert_eq!(out, b"x\x1b[A");
    bytes.pass(b"\x1b", AT_ONCE, true, &mut out);
    bytes.give_up(&mut out);
    assert_eq!(out, b"x\x1b[A\x1b");
}

/// crossterm takes two Esc for one and reads the rest as text: `OQ` of F2 would be typed into the line.
#[test]
fn an_escape_right_before_another_key_is_a_key_by_itself() {
    for (came, seen) in [
        ("\x1b\x1b", "\x1b\x1b\x1b"),
        ("\x1b\x1bOQ", "\x1b\x1b\x1bOQ"),
        ("\x1b\x1b[A", "\x1b\x1b\x1b[A"),
        ("\x1b\x1bx", "\x1b\x1b\x1bx"),
        ("\x1b\x1b\x1bOS", "\x1b\x1b\x1b\x1b\x1bOS"),
    ] {
        let mut bytes = KeyBytes::default();
        assert_eq!(handed(&mut bytes, &[(came.as_bytes(), AT_ONCE)]), seen, "{came:?}");
        assert!(bytes.is_whole(), "{came:?}");
    }
}
