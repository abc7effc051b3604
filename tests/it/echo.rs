//! What is typed is shown before anything is made of it: the line then looks as it does in the frame that follows.

use huiwu::{
    app::{model::Model, msg::Msg, update::update},
    input::key::{Code, Key},
    ui::{self, eye::Eye},
    words::Lang,
};
use proptest::prelude::*;
use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
};

use crate::support::Clerk;

/// Cells of the rows of an area, as they look.
fn rows(buf: &Buffer, area: Rect) -> Vec<Vec<Cell>> {
    let cells = |y| (0..buf.area.width).map(move |x| buf[(x, y)].clone());
    (area.top()..area.bottom()).map(|y| cells(y).collect()).collect()
}

/// Draws what follows from reading the line, as the terminal is given it.
fn read_below(frame: &mut Buffer, line: Rect, m: &Model, eye: &mut Eye) {
    let below = ui::read_area(frame.area, line);
    let mut part = Buffer::empty(below);
    ui::draw_read(&mut part, (frame.area, line), m, eye);
    frame.merge(&part);
}

/// The spots that can be clicked, in no order.
fn spots(eye: &Eye) -> Vec<String> {
    let mut spots: Vec<String> = eye.hits.all().iter().map(|spot| format!("{spot:?}")).collect();
    spots.sort();
    spots
}

fn typed() -> impl Strategy<Value = Vec<String>> {
    let piece = prop_oneof![
        "[a-z @#+$!=:0-9,.-]",
        "[会议通过张三李四赵钱：，]",
        "[会议通过]{2,6}",
        "é|👍|ﬁ",
        "⌫|←"
    ];
    prop::collection::vec(piece, 1..90)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn an_echo_is_the_line_of_the_next_frame(pieces in typed(), columns in 60_u16..130, rows_high in 20_u16..40) {
        let mut clerk = Clerk::new(Lang::En);
        clerk.meeting("committee", "T", &["张三", "李四", "Ann Lee"]).line("#1").line("a note").line("!Ann Lee rings");
        let mut echoes = 0;
        clerk.act(|m, cx| {
            let mut eye = Eye::default();
            let area = Rect::new(0, 0, columns, rows_high);
            let mut frame = Buffer::empty(area);
            ui::draw_plain(&mut frame, m, &mut eye);
            for piece in &pieces {
                let mut chars = piece.chars();
                match (chars.next(), chars.as_str()) {
                    (Some('⌫'), _) => update(m, Msg::Key(Key::plain(Code::Backspace)), cx),
                    (Some('←'), _) => update(m, Msg::Key(Key::plain(Code::Left)), cx),
                    (Some(c), "") => update(m, Msg::Key(Key::plain(Code::Char(c))), cx),
                    _ => update(m, Msg::Paste(piece.clone()), cx),
                }
                // Nothing stands before the caret.
                let idle = matches!(piece.as_str(), "⌫" | "←") && !m.live.is_unread();
                let echo = ui::echo_area(m, &eye).filter(|_| !idle).map(|line| {
                    let caret = ui::echo(&mut frame, line, m);
                    (line, caret, rows(&frame, line))
                });
                assert!(idle || m.live.is_unread());
                update(m, Msg::ReadLine, cx);
                assert!(!m.live.is_unread());
                if let Some((line, ..)) = &echo {
                    read_below(&mut frame, *line, m, &mut eye);
                }
                let patched = spots(&eye);
                let mut next = Buffer::empty(area);
                let caret = ui::draw_plain(&mut next, m, &mut eye);
                if let Some((line, at, echo)) = echo {
                    assert_eq!(echo, rows(&next, line), "{piece} of {pieces:?}");
                    assert_eq!(at, caret);
                    let differs = rows(&frame, area).into_iter().zip(rows(&next, area)).position(|(a, b)| a != b);
                    assert_eq!(differs, None, "{piece} of {pieces:?}:\n{frame:?}{next:?}");
                    assert_eq!(patched, spots(&eye));
                    echoes += 1;
                }
                frame = next;
            }
        });
        prop_assert!(echoes > 0 || pieces.iter().all(|piece| matches!(piece.as_str(), "⌫" | "←")));
    }
}

#[test]
fn a_digit_chooses_among_what_is_offered_for_all_that_was_typed_before_it() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("committee", "T", &["张三", "张丰"]);
    clerk.act(|m, cx| {
        for c in ['@', '张', '2'] {
            update(m, Msg::Key(Key::plain(Code::Char(c))), cx);
        }
    });
    assert!(clerk.typed().starts_with("@张丰"), "{}", clerk.typed());
}

#[test]
fn a_key_that_is_no_text_goes_by_the_whole_line() {
    let mut clerk = Clerk::new(Lang::Zh);
    clerk.meeting("committee", "T", &["张三"]).line(":open");
    clerk.act(|m, cx| {
        for c in "+张三".chars() {
            update(m, Msg::Key(Key::plain(Code::Char(c))), cx);
        }
        update(m, Msg::Key(Key::parse("enter").unwrap()), cx);
        assert!(!m.live.is_unread());
    });
    assert!(clerk.typed().is_empty());
    assert!(clerk.screen(120, 36).contains("到会 1/1"), "{}", clerk.screen(120, 36));
}
