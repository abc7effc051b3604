//! Fields under random keys: where the caret is drawn, and that undo takes everything back.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a helper that panics fails its test"
)]

use huiwu::{
    app::text::{Edit, FieldKind, TextField, TextPage},
    ui::{
        field::{draw_line, draw_wrapped},
        width::cells,
    },
};
use proptest::prelude::*;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    text::{block, draw, line, type_text},
    width::{grapheme, graphemes},
};

#[derive(Debug, Clone)]
enum Act {
    Edit(Edit),
    Type(&'static str),
    Paste(String),
    Caret(usize),
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let edits = vec![
        Edit::Left,
        Edit::Right,
        Edit::WordLeft,
        Edit::WordRight,
        Edit::Home,
        Edit::End,
        Edit::Up,
        Edit::Down,
        Edit::PageUp(2),
        Edit::PageDown(3),
        Edit::Backspace,
        Edit::Delete,
        Edit::WordBack,
        Edit::WordForward,
        Edit::KillToStart,
        Edit::KillToEnd,
        Edit::Newline,
        Edit::Undo,
        Edit::Redo,
    ];
    let act = prop_oneof![
        4 => prop::sample::select(edits).prop_map(Act::Edit),
        4 => grapheme().prop_map(Act::Type),
        1 => (graphemes(), any::<bool>()).prop_map(|(text, two)| Act::Paste(if two { format!("{text}\n{text}") } else { text })),
        1 => (0_usize..200).prop_map(Act::Caret),
    ];
    prop::collection::vec(act, 0..40)
}

fn perform(field: &mut TextField, act: &Act) {
    match act {
        Act::Edit(edit) => drop(field.edit(*edit)),
        Act::Type(text) => type_text(field, text),
        Act::Paste(text) => drop(field.paste(text)),
        Act::Caret(byte) => field.set_caret_byte(*byte),
    }
}

fn caret_is_on_a_boundary(field: &TextField) -> bool {
    let (row, at) = field.caret_in_line();
    let text = &field.lines()[row];
    at == text.len() || text.grapheme_indices(true).any(|(boundary, _)| boundary == at)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_caret_stays_between_clusters_and_in_the_area(
        acts in acts(), kind in prop::sample::select(vec![FieldKind::Line, FieldKind::Block]),
        width in 1_u16..14, height in 1_u16..6,
    ) {
        let mut field = TextField::new(kind);
        let area = Rect::new(2, 1, width, height);
        for act in &acts {
            perform(&mut field, act);
            prop_assert!(caret_is_on_a_boundary(&field));
            prop_assert!(kind == FieldKind::Block || field.lines().len() == 1);
            let byte = field.caret_byte();
            prop_assert!(field.text().is_char_boundary(byte));
            for how in [draw_line, draw_wrapped] {
                prop_assert!(area.contains(draw(&field, area, how).1));
            }
        }
    }

    #[test]
    fn the_caret_cell_is_the_sum_of_the_widths_before_it(text in graphemes(), at in 0_usize..200) {
        let mut field = line(&text);
        field.set_caret_byte(at);
        let before = cells(&text[..field.caret_byte()]);
        let (rows, caret) = draw(&field, Rect::new(0, 0, 200, 1), draw_line);
        prop_assert_eq!(usize::from(caret.x), before);
        let shown: String = text.graphemes(true).filter(|cluster| cells(cluster) > 0).collect();
        prop_assert_eq!(rows[0].as_str(), shown.trim_end());
    }

    #[test]
    fn the_caret_stands_on_the_character_behind_it(acts in acts(), width in 3_u16..14, height in 1_u16..6) {
        let mut field = TextField::block();
        let area = Rect::new(0, 0, width, height);
        for act in &acts {
            perform(&mut field, act);
            let (row, at) = field.caret_in_line();
            let text = &field.lines()[row];
            let wrapped_end = TextPage::new(field.lines(), width).row_at(row, at).end;
            for (how, end) in [(draw_line as fn(&mut _, _, &_, _) -> _, text.len()), (draw_wrapped, wrapped_end)] {
                let mut buf = Buffer::empty(area);
                let caret: Position = how(&mut buf, area, &field, Style::default());
                // Invisible clusters share the cell with what follows them.
                let under = text[at..end].graphemes(true).find(|cluster| cells(cluster) > 0).unwrap_or(" ");
                // The buffer leaves out what is wider than the area.
                let under = if cells(under) > usize::from(width) { " " } else { under };
                prop_assert_eq!(buf[caret].symbol(), under, "{:?} at {}", text, at);
            }
        }
    }

    #[test]
    fn wrapped_rows_show_the_whole_text(text in graphemes(), width in 3_u16..14) {
        prop_assume!(text.graphemes(true).all(|cluster| cells(cluster) <= usize::from(width)));
        let field = block(&text);
        let (rows, _) = draw(&field, Rect::new(0, 0, width, 60), draw_wrapped);
        let shown: String = text.graphemes(true).filter(|cluster| cells(cluster) > 0).collect();
        let squeeze = |text: &str| text.replace(' ', "");
        prop_assert_eq!(squeeze(&rows.concat()), squeeze(&shown));
    }

    #[test]
    fn undo_takes_back_every_edit_and_redo_repeats_it(before in graphemes(), acts in acts()) {
        let mut field = block(&before);
        for act in &acts {
            let (text, caret) = (field.text(), field.caret_byte());
            perform(&mut field, act);
            let is_history = matches!(act, Act::Edit(Edit::Undo | Edit::Redo));
            if field.text() == text || is_history || matches!(act, Act::Type(_)) {
                continue;
            }
            let (after, place) = (field.text(), field.caret_byte());
            if !matches!(act, Act::Edit(Edit::Backspace)) {
                field.edit(Edit::Undo);
                prop_assert_eq!((field.text(), field.caret_byte()), (text, caret));
                field.edit(Edit::Redo);
            }
            prop_assert_eq!((field.text(), field.caret_byte()), (after, place));
        }
        let end = field.text();
        while field.edit(Edit::Undo) {}
        prop_assert!(!field.can_undo());
        prop_assert_eq!(field.text(), before);
        while field.edit(Edit::Redo) {}
        prop_assert!(!field.can_redo());
        if !acts.iter().any(|act| matches!(act, Act::Edit(Edit::Undo))) {
            prop_assert_eq!(field.text(), end);
        }
    }
}

/// An input method shows its window at the caret: at the end of a text it stands where the next sign goes.
#[test]
fn the_caret_stands_where_the_next_sign_goes() {
    let area = Rect::new(0, 0, 20, 5);
    for text in [
        "会议认为应当尽快落实各项工作任务",
        "abcdefghijklmnopqrstuvwxyzabcdefgh",
        "会a议b认为应当尽快落实各项",
        "一",
    ] {
        let mut field = TextField::block();
        for sign in text.graphemes(true) {
            let (_, before) = draw(&field, area, draw_wrapped);
            type_text(&mut field, sign);
            let mut buf = Buffer::empty(area);
            draw_wrapped(&mut buf, area, &field, Style::default());
            let last_was_alike = cells(sign) == field.text().graphemes(true).rev().nth(1).map_or(cells(sign), cells);
            if last_was_alike {
                assert_eq!(buf[before].symbol(), sign, "{text} at {}", field.text());
            }
        }
    }
    // A field of one row scrolls by more than a sign, so that the next ones go to the caret.
    let mut field = line("");
    let area = Rect::new(0, 0, 20, 1);
    let mut hits = 0;
    for n in 0..60 {
        let (_, before) = draw(&field, area, draw_line);
        type_text(&mut field, "字");
        let mut buf = Buffer::empty(area);
        draw_line(&mut buf, area, &field, Style::default());
        hits += usize::from(buf[before].symbol() == "字");
        assert!(n < 9 || hits >= n / 2, "{n}: {hits}");
    }
}
