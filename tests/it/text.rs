//! Fields: edits by cluster and word, undo, and the caret on the screen.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a helper that panics fails its test"
)]

use huiwu::{
    app::text::{Edit, TextField},
    ui::{
        field::{draw_line, draw_wrapped},
        width::grapheme_cells,
    },
};
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
};

pub(crate) fn line(text: &str) -> TextField {
    TextField::line().with_text(text)
}

pub(crate) fn block(text: &str) -> TextField {
    TextField::block().with_text(text)
}

fn press(field: &mut TextField, edits: &[Edit]) {
    for edit in edits {
        field.edit(*edit);
    }
}

pub(crate) fn type_text(field: &mut TextField, text: &str) {
    for c in text.chars() {
        field.insert_char(c);
    }
}

pub(crate) fn draw(
    field: &TextField,
    area: Rect,
    how: fn(&mut Buffer, Rect, &TextField, Style) -> Position,
) -> (Vec<String>, Position) {
    let mut buf = Buffer::empty(Rect::new(0, 0, area.right() + 2, area.bottom() + 1));
    let caret = how(&mut buf, area, field, Style::default());
    let rows = (area.y..area.bottom()).map(|y| {
        let mut row = String::new();
        let mut x = area.x;
        while x < area.right() {
            let symbol = buf[(x, y)].symbol();
            row.push_str(symbol);
            x += u16::try_from(grapheme_cells(symbol).max(1)).unwrap();
        }
        row.trim_end().to_owned()
    });
    (rows.collect(), caret)
}

#[test]
fn one_key_takes_one_character_as_people_see_it() {
    for cluster in ["👨‍👩‍👧", "🇨🇳", "e\u{301}", "\u{1112}\u{1161}\u{11ab}", "会", "👍🏽"] {
        let mut field = line(&format!("a{cluster}b"));
        press(&mut field, &[Edit::Left, Edit::Backspace]);
        assert_eq!(field.text(), "ab", "{cluster}");
        field.edit(Edit::Undo);
        assert_eq!(field.text(), format!("a{cluster}b"));
        press(&mut field, &[Edit::Home, Edit::Right]);
        assert_eq!(field.caret_byte(), 1);
        field.edit(Edit::Right);
        assert_eq!(field.caret_byte(), 1 + cluster.len());
        press(&mut field, &[Edit::Left, Edit::Delete]);
        assert_eq!(field.text(), "ab");
    }
}

#[test]
fn a_word_of_han_text_is_two_characters_and_never_the_sentence() {
    let mut field = line("会议纪要由王建国起草");
    let mut left = Vec::new();
    while field.edit(Edit::WordBack) {
        left.push(field.text());
    }
    assert_eq!(left, ["会议纪要由王建国", "会议纪要由王", "会议纪要", "会议", ""]);
}

#[test]
fn words_end_where_the_class_of_characters_changes() {
    let mut field = line("通过budget_2026，好 ok  ");
    let mut left = Vec::new();
    while field.edit(Edit::WordBack) {
        left.push(field.text());
    }
    assert_eq!(
        left,
        [
            "通过budget_2026，好 ",
            "通过budget_2026，",
            "通过budget_2026",
            "通过",
            ""
        ]
    );

    let mut field = line("the 预算 is");
    field.edit(Edit::Home);
    let mut stops = Vec::new();
    while field.edit(Edit::WordRight) {
        stops.push(field.caret().1);
    }
    assert_eq!(stops, [4, 7, 9]);
    press(&mut field, &[Edit::WordLeft, Edit::WordLeft, Edit::WordForward]);
    assert_eq!(field.text(), "the is");
}

#[test]
fn kills_reach_to_the_ends_of_the_line() {
    let mut field = block("one two\nthree");
    field.set_caret_byte(3);
    field.edit(Edit::KillToEnd);
    assert_eq!(field.text(), "one\nthree");
    field.edit(Edit::KillToEnd);
    assert_eq!(field.text(), "onethree");
    field.edit(Edit::KillToStart);
    assert_eq!(field.text(), "three");
    assert!(!field.edit(Edit::KillToStart));
    press(&mut field, &[Edit::Undo, Edit::Undo, Edit::Undo]);
    assert_eq!((field.text().as_str(), field.caret_byte()), ("one two\nthree", 3));
    assert!(!field.can_undo() && field.can_redo());
}

#[test]
fn a_line_keeps_to_one_line_and_a_block_to_its_breaks() {
    let mut one = TextField::line();
    one.paste("第一\r\n第二\u{1b}[31m\t完");
    assert_eq!(one.first_line(), "第一 第二 完");
    assert!(!one.edit(Edit::Newline) && !one.edit(Edit::Up));
    one.insert_char('\n');
    assert_eq!(one.lines().len(), 1);

    let mut many = TextField::block();
    many.paste("第一\r第二");
    many.edit(Edit::Newline);
    assert_eq!(many.text(), "第一\n第二\n");
    assert!(!many.insert_char('\u{0}'));
    press(&mut many, &[Edit::Backspace, Edit::Home, Edit::Backspace]);
    assert_eq!((many.text().as_str(), many.caret_byte()), ("第一第二", 6));
}

#[test]
fn typing_is_undone_by_the_word_and_a_paste_at_once() {
    let mut field = TextField::line();
    type_text(&mut field, "the budget 会议，");
    field.paste("一 二 三");
    let mut states = Vec::new();
    while field.edit(Edit::Undo) {
        states.push(field.text());
    }
    assert_eq!(
        states,
        ["the budget 会议，", "the budget 会议", "the budget ", "the ", ""]
    );
    while field.edit(Edit::Redo) {}
    assert_eq!(field.text(), "the budget 会议，一 二 三");
    assert!(!field.can_redo());
    field.edit(Edit::Undo);
    type_text(&mut field, "x");
    assert!(!field.can_redo());
}

#[test]
fn a_move_ends_the_run_of_typing() {
    let mut field = TextField::line();
    type_text(&mut field, "ab");
    press(&mut field, &[Edit::Left, Edit::Right]);
    type_text(&mut field, "cd");
    field.edit(Edit::Undo);
    assert_eq!(field.text(), "ab");
}

#[test]
fn setting_the_text_forgets_the_steps() {
    let mut field = TextField::line();
    type_text(&mut field, "ab");
    field.set_text("新\n的");
    assert_eq!((field.text().as_str(), field.caret_byte()), ("新 的", 7));
    assert!(!field.can_undo() && !field.edit(Edit::Undo));
}

#[test]
fn more_edits_than_are_kept_leave_undo_in_order() {
    let mut field = TextField::block();
    for _ in 0..17_000 {
        field.insert_char('x');
        field.edit(Edit::Backspace);
    }
    field.paste("end");
    assert!(field.edit(Edit::Undo) && field.is_empty());
    assert!(field.edit(Edit::Undo) && field.text() == "x");
    assert!(field.edit(Edit::Undo) && field.is_empty());
}

#[test]
fn the_caret_goes_anywhere_in_a_pasted_megabyte() {
    let mut tall = TextField::block();
    tall.paste(&"一\n".repeat(100_000));
    for row in [99_999, 70_000, 3, 65_536] {
        tall.set_caret_byte(row * 4);
        assert_eq!(tall.caret(), (row, 0));
    }
    tall.insert_char('二');
    assert_eq!(tall.lines()[65_536], "二一");

    let mut wide = TextField::line();
    wide.paste(&"会".repeat(100_000));
    for column in [99_999, 70_000, 5, 65_536, 65_535] {
        wide.set_caret_byte(column * 3);
        assert_eq!(wide.caret(), (0, column));
    }
    press(&mut wide, &[Edit::End, Edit::Left, Edit::Backspace]);
    assert_eq!(wide.caret(), (0, 99_998));
}

#[test]
fn up_and_down_follow_the_rows_on_the_screen_and_keep_the_column() {
    let mut field = block("会议纪要由秘书\nab\n第二行的文字");
    let (rows, caret) = draw(&field, Rect::new(0, 0, 9, 6), draw_wrapped);
    assert_eq!(rows, ["会议纪要", "由秘书", "ab", "第二行的", "文字", ""]);
    assert_eq!(caret, Position::new(4, 4));
    let mut seen = Vec::new();
    while field.edit(Edit::Up) {
        let (_, caret) = draw(&field, Rect::new(0, 0, 9, 6), draw_wrapped);
        seen.push((caret.x, caret.y));
    }
    assert_eq!(seen, [(4, 3), (2, 2), (4, 1), (4, 0)]);
    assert!(field.edit(Edit::PageDown(3)) && !field.edit(Edit::PageUp(0)));
    assert_eq!(field.caret(), (2, 2));
}

#[test]
fn the_caret_behind_a_full_row_stands_on_the_next() {
    let (rows, caret) = draw(&block("会议 "), Rect::new(0, 0, 5, 3), draw_wrapped);
    assert_eq!((rows[0].as_str(), caret), ("会议", Position::new(0, 1)));
    let (rows, caret) = draw(&block("会"), Rect::new(0, 0, 2, 2), draw_wrapped);
    assert_eq!((rows[0].as_str(), caret), ("会", Position::new(0, 1)));
    // Four of five columns are taken: one more sign like the last has no room.
    let (_, caret) = draw(&block("会议"), Rect::new(1, 0, 5, 3), draw_wrapped);
    assert_eq!(caret, Position::new(1, 1));
    let (_, caret) = draw(&block("会a"), Rect::new(1, 0, 5, 3), draw_wrapped);
    assert_eq!(caret, Position::new(4, 0));
}

#[test]
fn a_line_scrolls_sideways_without_cutting_a_wide_character_and_says_that_more_stands_before() {
    let mut field = line("会议纪要由王建国起草");
    let area = Rect::new(1, 0, 8, 1);
    let (rows, caret) = draw(&field, area, draw_line);
    assert_eq!((rows[0].as_str(), caret), ("… 起草", Position::new(7, 0)));
    press(&mut field, &[Edit::Left]);
    let (rows, caret) = draw(&field, area, draw_line);
    assert_eq!((rows[0].as_str(), caret), ("… 起草", Position::new(5, 0)));
    field.edit(Edit::Home);
    let (rows, caret) = draw(&field, area, draw_line);
    assert_eq!((rows[0].as_str(), caret), ("会议纪要", Position::new(1, 0)));
}

#[test]
fn a_click_finds_its_character() {
    let mut field = block("会议纪要由秘书\nab");
    let area = Rect::new(0, 0, 9, 4);
    draw(&field, area, draw_wrapped);
    field.point_in_page(1, 3);
    assert_eq!(draw(&field, area, draw_wrapped).1, Position::new(2, 1));
}

#[test]
fn an_empty_area_is_left_alone() {
    for area in [Rect::new(0, 0, 0, 3), Rect::new(0, 0, 3, 0)] {
        draw(&block("会议"), area, draw_wrapped);
        draw(&line("会议"), area, draw_line);
    }
}
