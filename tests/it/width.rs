//! Cells of the screen: counting, cutting, padding.

use huiwu::ui::width::{cells, cut, grapheme_cells, head, pad_left, pad_right, write};
use proptest::prelude::*;
use ratatui::{
    buffer::{Buffer, CellWidth},
    layout::Rect,
    style::{Color, Style},
};
use unicode_segmentation::UnicodeSegmentation;

/// Text of the kinds that go wrong.
pub(crate) fn graphemes() -> impl Strategy<Value = String> {
    prop::collection::vec(grapheme(), 0..40).prop_map(|parts| parts.concat())
}

/// One cluster, or a part that joins with its neighbours.
pub(crate) fn grapheme() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "a",
        "b",
        "Z",
        "7",
        " ",
        " ",
        "-",
        "会",
        "议",
        "纪",
        "要",
        "，",
        "。",
        "）",
        "》",
        "（",
        "《",
        "“",
        "”",
        "…",
        "—",
        "：",
        "、",
        "👨‍👩‍👧",
        "🇨🇳",
        "🇫",
        "e\u{301}",
        "\u{301}",
        "\u{1112}\u{1161}\u{11ab}",
        "한",
        "ｶﾞ",
        "ﾟ",
        "👍🏽",
        "☎\u{fe0f}",
        "\u{200d}",
        "\u{200b}",
        "क्षि",
        "がき",
        "𠮷",
        "Ａ",
        ".",
        "(",
        ")",
    ])
}

#[test]
fn counts_cells_as_a_terminal_shows_them() {
    let cases = [
        ("", 0),
        ("abc", 3),
        ("会议", 4),
        ("e\u{301}", 1),
        ("👨‍👩‍👧", 2),
        ("🇨🇳", 2),
        ("ｶ", 1),
        ("“…—", 3),
        ("，", 2),
    ];
    for (text, count) in cases {
        assert_eq!(cells(text), count, "{text}");
    }
}

#[test]
fn cuts_with_an_ellipsis_within_the_width() {
    let cases = [
        ("会议纪要", 8, "会议纪要"),
        ("会议纪要", 7, "会议纪…"),
        ("会议纪要", 6, "会议…"),
        ("会议纪要", 2, "…"),
        ("会议纪要", 1, "…"),
        ("会议纪要", 0, ""),
        ("abc", 3, "abc"),
        ("abcd", 3, "ab…"),
        ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
        ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"),
    ];
    for (text, width, short) in cases {
        assert_eq!(cut(text, width), short, "{text} {width}");
    }
}

#[test]
fn pads_to_the_exact_width() {
    assert_eq!(pad_right("会议", 6), "会议  ");
    assert_eq!(pad_left("会议", 6), "  会议");
    assert_eq!(pad_right("会议纪要", 6), "会议… ");
    assert_eq!(pad_left("12", 2), "12");
    assert_eq!(pad_left("x", 0), "");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn counts_as_the_buffer_of_ratatui_does(text in graphemes()) {
        for cluster in text.graphemes(true) {
            prop_assert_eq!(grapheme_cells(cluster), usize::from(cluster.cell_width()), "{:?}", cluster);
        }
    }

    #[test]
    fn writes_as_the_buffer_of_ratatui_does(text in graphemes(), most in 0_u16..30, x in 0_u16..8) {
        let area = Rect::new(0, 0, 24, 1);
        let (mut ours, mut theirs) = (Buffer::empty(area), Buffer::empty(area));
        let style = Style::new().bg(Color::Blue);
        for buffer in [&mut ours, &mut theirs] {
            buffer.set_string(0, 0, "会务会务会务会务会务会务", Style::new());
        }
        let behind = write(&mut ours, (x, 0), &text, most, style);
        prop_assert_eq!(behind, theirs.set_stringn(x, 0, &text, usize::from(most), style).0);
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn cutting_never_splits_a_cluster(text in graphemes(), width in 0_usize..30) {
        let short = cut(&text, width);
        prop_assert!(cells(&short) <= width);
        let kept = short.strip_suffix('…').filter(|kept| text.starts_with(kept)).unwrap_or(&short);
        let boundaries: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        prop_assert!(boundaries.contains(&kept.len()), "{:?} of {:?}", kept, text);
        prop_assert_eq!(short == text, cells(&text) <= width);
        prop_assert!(text.starts_with(head(&text, width)));
    }

    #[test]
    fn padding_is_exact(text in graphemes(), width in 0_usize..30) {
        prop_assert_eq!(cells(&pad_right(&text, width)), width);
        // A mark at the front joins the space before it, which is one cell all the same.
        let padded = pad_left(&text, width);
        prop_assert!(cells(&padded) <= width && cells(&padded) + 1 >= width);
    }
}
