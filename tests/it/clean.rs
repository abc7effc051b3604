//! Text from outside: what is taken out and what stays.

use std::borrow::Cow;

use huiwu::domain::clean::{clean_block, clean_text};
use proptest::prelude::*;

#[test]
fn clean_text_is_only_borrowed() {
    for text in ["", "会议纪要：第3项", "👨‍👩‍👧 e\u{301} “引号”——…"] {
        assert!(matches!(clean_text(text), Cow::Borrowed(same) if same == text));
    }
    assert!(matches!(clean_block("第一行\n第二行\n"), Cow::Borrowed(_)));
}

#[test]
fn control_characters_vanish_and_spaces_take_the_place_of_tabs_and_breaks() {
    let cases = [
        ("a\u{0}b\u{7f}c\u{8}d\u{84}e", "abcde", "abcde"),
        ("a\tb", "a b", "a b"),
        ("a\r\nb\rc\nd", "a b c d", "a\nb\nc\nd"),
        (
            "a\u{b}b\u{c}c\u{85}d\u{2028}e\u{2029}f",
            "a b c d e f",
            "a\nb\nc\nd\ne\nf",
        ),
        (
            "\u{feff}会\u{202e}议\u{202c}纪\u{2066}要\u{2069}",
            "会议纪要",
            "会议纪要",
        ),
        ("a\n\n\nb", "a   b", "a\n\n\nb"),
    ];
    for (dirty, line, block) in cases {
        assert_eq!(clean_text(dirty), line, "{dirty:?}");
        assert_eq!(clean_block(dirty), block, "{dirty:?}");
    }
}

#[test]
fn escape_sequences_vanish_with_their_payload() {
    let cases = [
        ("\u{1b}[31;1m红\u{1b}[0m", "红"),
        ("\u{1b}[?2004h文\u{1b}[38:5:1m字", "文字"),
        ("\u{9b}2J会", "会"),
        ("\u{1b}]0;title\u{7}会", "会"),
        ("\u{1b}]8;;http://a\u{1b}\\链接\u{1b}]8;;\u{1b}\\", "链接"),
        ("\u{1b}]52;c;aGk=\u{9c}会", "会"),
        ("\u{1b}P1$qm\u{1b}\\会", "会"),
        ("\u{9d}0;t\u{9c}会", "会"),
        ("\u{1b}(B\u{1b}7\u{1b}c会", "会"),
        ("会\u{1b}", "会"),
        ("\u{1b}[31", ""),
        ("\u{1b}[3会议", "会议"),
        ("\u{1b}会议", "会议"),
        ("\u{1b}\u{1b}[31m会", "会"),
    ];
    for (dirty, clean) in cases {
        assert_eq!(clean_text(dirty), clean, "{dirty:?}");
    }
}

#[test]
fn a_control_string_without_an_end_does_not_swallow_the_text() {
    assert_eq!(clean_block("\u{1b}]会议\n纪要"), "会议\n纪要");
    assert_eq!(clean_text("\u{1b}P决议如下"), "决议如下");
}

/// Searched for its terminator from each introducer, this would take as long as the meeting.
#[test]
fn a_line_full_of_introducers_is_searched_once() {
    for introducer in ["\u{9d}", "\u{1b}]", "\u{90}a"] {
        let text = introducer.repeat(400_000) + "said";
        assert!(clean_text(&text).ends_with("said"));
    }
    let ended = "\u{9d}a\u{9d}b\n\u{9d}c\u{7}d";
    assert_eq!(clean_block(ended), "ab\nd");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn nothing_dirty_is_left_and_cleaning_again_changes_nothing(
        text in "([\\x00-\\x20\\x7f-\\x9f\\x1b\\[\\]P;m\\\\\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}a会\u{301}]|\\x1b\\[|\r\n){0,40}",
    ) {
        let line = clean_text(&text).into_owned();
        let block = clean_block(&text).into_owned();
        prop_assert!(!line.chars().any(char::is_control));
        prop_assert!(!block.chars().any(|c| c.is_control() && c != '\n'));
        let hidden = ['\u{feff}', '\u{202e}', '\u{2066}'];
        prop_assert!(!line.contains(hidden));
        prop_assert_eq!(&clean_text(&line), &line);
        prop_assert_eq!(&clean_block(&block), &block);
        prop_assert_eq!(block.replace('\n', " "), line);
    }

    #[test]
    fn plain_text_stays(text in "[a-z0-9 会议纪要，。：“”（）——\n]{0,60}") {
        prop_assert_eq!(&clean_block(&text), &text);
    }
}
