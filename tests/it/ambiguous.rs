//! Signs of ambiguous width on a terminal that gives them two cells: nothing stands over their right half, and carets stand where they are
//! drawn.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use huiwu::{
    domain::text::{cells, cut, grapheme_cells, paper_cells, set_ambiguous_wide},
    ui::{
        self,
        eye::Eye,
        theme::Theme,
        width::{AmbiguousWidth, write},
    },
    words::Lang,
};
use ratatui::{
    buffer::{Buffer, CellDiffOption, CellWidth as _},
    layout::Rect,
    style::Style,
};

use crate::support::Clerk;

/// The rest of the test is drawn on a terminal that is wide; each test has a thread of its own.
fn wide() {
    set_ambiguous_wide(true);
}

/// The column in which each text of a row begins on a wide terminal: signs of two cells push what follows, unless its place is said.
fn shown(buf: &Buffer, y: u16) -> String {
    let mut row = String::new();
    let mut x = 0;
    while x < buf.area.width {
        let symbol = buf[(x, y)].symbol();
        row.push_str(symbol);
        x += u16::try_from(grapheme_cells(symbol)).unwrap().max(1);
    }
    row
}

#[test]
fn quotation_marks_take_two_cells_and_cut_text_keeps_to_its_place() {
    assert_eq!((cells("“会”"), cells("…")), (4, 1));
    wide();
    assert_eq!((cells("“会”"), cells("…")), (6, 2));
    assert_eq!(cut("会议纪要", 7), "会议…");
    assert_eq!(cut("会议纪要", 5), "会…");
    assert_eq!(cut("会议", 1), "");
    assert_eq!(paper_cells("“会”"), 4);
}

#[test]
fn text_is_written_with_nothing_over_its_right_half() {
    wide();
    let mut buf = Buffer::empty(Rect::new(0, 0, 12, 1));
    buf.set_string(0, 0, "xxxxxxxxxxxx", Style::new());
    let end = write(&mut buf, (0, 0), "“会议”a", 12, Style::new());
    assert_eq!(end, 9);
    assert_eq!(shown(&buf, 0), "“会议”axxx");
    assert!(matches!(buf[(0, 0)].diff_option, CellDiffOption::ForcedWidth(_)));
    assert_eq!(buf[(2, 0)].diff_option, CellDiffOption::None);
    // A sign that does not fit whole is left out.
    let mut buf = Buffer::empty(Rect::new(0, 0, 3, 1));
    assert_eq!(write(&mut buf, (0, 0), "a会”", 3, Style::new()), 3);
    assert_eq!(shown(&buf, 0), "a会");
}

#[test]
fn no_sign_of_a_frame_runs_into_the_next() {
    wide();
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = Clerk::new(lang);
        clerk.meeting("council", "“码头” — 第3次", &["张三", "李四"]);
        clerk.line("张三：“先请财务处汇报……” — 其他①②");
        clerk.line("=The “quay” is built… — as planned");
        for key in ["<f2>", "<f3>", "<f4>", "<f5>", "<f6>", "<f1>"] {
            clerk.press(key);
            for theme in [Theme::Dark, Theme::Ascii] {
                let mut buf = Buffer::empty(Rect::new(0, 0, 80, 24));
                let caret = ui::draw(&mut buf, clerk.m(), &mut Eye::new(theme)).unwrap();
                assert!(caret.x < 80 && caret.y < 24);
                for y in 0..24 {
                    for x in 0..80 {
                        let cell = &buf[(x, y)];
                        let takes = u16::try_from(grapheme_cells(cell.symbol())).unwrap();
                        let kept = match cell.diff_option {
                            CellDiffOption::ForcedWidth(width) => width.get(),
                            _ => cell.symbol().cell_width(),
                        };
                        assert!(takes <= kept, "{key} {x},{y}: {:?}\n{}", cell.symbol(), shown(&buf, y));
                        assert!(x + takes <= 80);
                        if takes == 2 {
                            assert_eq!(buf[(x + 1, y)].symbol(), " ", "{key} {x},{y}: {}", shown(&buf, y));
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn the_caret_stands_behind_what_was_typed() {
    let column = |wide| {
        set_ambiguous_wide(wide);
        let mut clerk = Clerk::new(Lang::Zh);
        clerk.meeting("council", "会", &["张三"]);
        clerk.press("<f4>");
        let caret = |clerk: &Clerk| {
            let mut buf = Buffer::empty(Rect::new(0, 0, 80, 24));
            ui::draw(&mut buf, clerk.m(), &mut Eye::new(Theme::Dark)).unwrap().x
        };
        let before = caret(&clerk);
        clerk.paste("“好”");
        caret(&clerk) - before
    };
    assert_eq!((column(false), column(true)), (4, 6));
}

#[test]
fn auto_goes_by_what_is_said_of_the_terminal() {
    let auto = |pairs: &[(&str, &str)]| {
        let of = |name: &str| {
            pairs
                .iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| (*value).to_owned())
        };
        assert!(AmbiguousWidth::Wide.is_wide(of) && !AmbiguousWidth::Narrow.is_wide(of));
        AmbiguousWidth::Auto.is_wide(of)
    };
    assert!(!auto(&[]));
    assert!(!auto(&[("LANG", "zh_CN.UTF-8"), ("TERM", "xterm-256color")]));
    assert!(auto(&[("LANG", "zh_CN.UTF-8@cjkwide")]));
    assert!(auto(&[("TERM", "kterm-color")]));
    assert!(auto(&[("VTE_CJK_WIDTH", "wide")]));
    assert!(!auto(&[("LC_ALL", "zh_CN.UTF-8@cjknarrow"), ("TERM", "kterm")]));
    assert!(!auto(&[
        ("LC_ALL", ""),
        ("LANG", "C.UTF-8"),
        ("VTE_CJK_WIDTH", "narrow")
    ]));
}
