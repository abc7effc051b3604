//! Bytes of terminals become keys.

use huiwu::input::key::{Code, Key};
use huiwu::shell::keys::{Decoder, Input};

fn read(bytes: &[u8]) -> Vec<Input> {
    let mut out = Vec::new();
    let mut decoder = Decoder::default();
    decoder.feed(bytes, &mut out);
    decoder.settle(&mut out);
    out
}

fn names(bytes: &[u8]) -> String {
    let name = |input: &Input| match input {
        Input::Key(key) => key.to_string(),
        other => format!("{other:?}"),
    };
    read(bytes).iter().map(name).collect::<Vec<_>>().join(" ")
}

#[test]
fn keys_of_usual_terminals() {
    for (bytes, name) in [
        (&b"a"[..], "a"),
        ("会议".as_bytes(), "会 议"),
        (b"\r\t\x7f\x08\x1b", "Enter Tab Backspace Backspace Esc"),
        (b"\x01\x1a\x00\x1f\n", "Ctrl-A Ctrl-Z Ctrl-Space Ctrl-_ Ctrl-J"),
        (b"\x1b[A\x1bOB\x1b[1;5C\x1b[1;2D", "↑ ↓ Ctrl-→ Shift-←"),
        (b"\x1bOP\x1b[[B\x1b[15~\x1b[24~\x1b[11~", "F1 F2 F5 F12 F1"),
        (
            b"\x1b[Z\x1b[H\x1b[4~\x1b[5~\x1b[6~\x1b[3~\x1b[2~",
            "Shift-Tab Home End PgUp PgDn Del Ins",
        ),
        (b"\x1bx\x1b\r\x1b[1;3A", "Alt-X Alt-Enter Alt-↑"),
        ("\x1b会".as_bytes(), "Alt-会"),
        (b"\x1b[13;5u\x1b[27;5;13~\x1b[97;5u", "Ctrl-Enter Ctrl-Enter Ctrl-A"),
        (b"\x1b[I\x1b[O", "Focus(true) Focus(false)"),
        (b"\x1b[<0;5;5M\x1b[M !!x\x1b[?1;2cy", "x y"),
        (b"\x1b]11;rgb:0000/0000/0000\x07z\x1b[", "z Alt-["),
        (b"\x1b\x1b[A", "Esc ↑"),
        (b"\xffa\xe4\xbc", "\u{fffd} a \u{fffd}"),
    ] {
        assert_eq!(names(bytes), name, "{bytes:?}");
    }
}

#[test]
fn a_paste_is_one_input_with_plain_line_ends_and_no_controls() {
    let paste = read("\x1b[200~一\r\n二\r三\x07\x1b[31m\t四\x1b[201~a".as_bytes());
    assert_eq!(
        paste,
        [
            Input::Paste("一\n二\n三[31m\t四".into()),
            Input::Key(Key::plain(Code::Char('a')))
        ]
    );
}

#[test]
fn a_paste_that_stands_still_is_handed_over_and_its_end_is_still_found() {
    let mut decoder = Decoder::default();
    let mut out = Vec::new();
    decoder.feed("\x1b[200~一二\x1b[20".as_bytes(), &mut out);
    decoder.settle(&mut out);
    assert_eq!(out, [Input::Paste("一二".into())]);
    decoder.feed("1~x".as_bytes(), &mut out);
    assert_eq!(out[1..], [Input::Key(Key::plain(Code::Char('x')))]);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    #[test]
    fn it_does_not_matter_how_the_bytes_were_cut(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "a", "会", "\x1b[A", "\x1bOP", "\x1b[1;5C", "\r", "\x1b[200~一\r\n二\x1b[201~", "\x1b[15~", "\x1bx", "𠀀", "\x7f",
        ]), 0..20),
        cut in 1_usize..7,
    ) {
        let bytes = parts.concat().into_bytes();
        let whole = read(&bytes);
        let mut decoder = Decoder::default();
        let mut out = Vec::new();
        for piece in bytes.chunks(cut) {
            decoder.feed(piece, &mut out);
        }
        decoder.settle(&mut out);
        proptest::prop_assert_eq!(whole, out);
    }

    #[test]
    fn no_bytes_are_too_much(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300)) {
        let _ = read(&bytes);
    }
}

#[test]
fn an_endless_string_of_an_earlier_program_does_not_swallow_the_keys_behind_it() {
    for start in ["\x1b]0", "\x1bP1$r", "\x1b_?"] {
        let typed = format!("{start}{}", "a".repeat(3000));
        let arrived = names(typed.as_bytes());
        assert!(arrived.matches('a').count() >= 2000, "{start:?}: {arrived}");
    }
}
