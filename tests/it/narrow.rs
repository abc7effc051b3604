//! The narrow screen, and every size down to one cell: nothing breaks, nothing is out of reach.

use huiwu::{
    input::section::SectionId,
    ui::{self, eye::Eye},
    words::Lang,
};
use proptest::prelude::*;
use ratatui::{buffer::Buffer, layout::Rect};

use crate::screens::{prepared, worked};

const NARROW: (u16, u16) = (60, 20);

/// Every place where a screen can stand: tabs, sections, panels, dialogs.
fn everywhere(lang: Lang, mut look: impl FnMut(&crate::support::Clerk)) {
    let mut clerk = worked(lang);
    for keys in [
        "<f2>",
        "<f2><ctrl-n>",
        "<esc><f6>",
        "<f6><alt-h>",
        "<esc><f4>",
        "<f4>半行 half a line that is rather long 会议纪要",
        "<ctrl-u><up>",
        "<esc><ctrl-o>长文 long<enter>second",
        "<esc><ctrl-u><f7>1",
        "<esc><f9>",
        "<esc><f10>张",
        "<f10>",
        "<esc><alt-f>",
        "<esc><alt-g>",
        "<esc><alt-p>",
        "<esc><alt-w>",
        "<esc><f1>",
        "<esc><ctrl-p>re",
        "<esc><ctrl-f>crane 吊机",
        "<esc><f5>",
        "<f5><f7>",
        "<esc><f3><enter>",
    ] {
        clerk.press(keys);
        look(&clerk);
    }
    let mut clerk = prepared(lang);
    for section in clerk.prepare().section_ids() {
        clerk.go_to_section(section);
        look(&clerk);
    }
    clerk.press("<f4><alt-o><alt-x><f5>");
    for section in clerk.m().seen(&clerk.m().wrapup).section_ids() {
        clerk.go_to_section(section);
        look(&clerk);
    }
}

/// Draws a screen; the caret stays inside, and no wide character is cut in the middle.
fn check(clerk: &crate::support::Clerk, columns: u16, rows: u16) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    let mut eye = Eye::default();
    let caret = ui::draw(&mut buffer, clerk.m(), &mut eye);
    if let Some(caret) = caret {
        assert!(buffer.area.contains(caret), "caret {caret} at {columns}×{rows}");
    }
    for y in 0..rows {
        let mut skip = 0_usize;
        for x in 0..columns {
            let symbol = buffer[(x, y)].symbol();
            if skip > 0 {
                skip -= 1;
                assert!(
                    symbol == " " || symbol.is_empty(),
                    "{symbol:?} over half a character at {x},{y} of {columns}×{rows}"
                );
                continue;
            }
            let cells = ui::width::cells(symbol);
            assert!(
                usize::from(columns - x) >= cells,
                "half a character at the edge of {columns}×{rows}"
            );
            skip = cells.saturating_sub(1);
        }
    }
    for (area, spot) in eye.hits.all() {
        assert_eq!(
            area.intersection(buffer.area),
            *area,
            "{spot:?} outside {columns}×{rows}"
        );
    }
}

#[test]
fn every_size_draws_every_screen_whole() {
    for lang in [Lang::En, Lang::Zh] {
        let mut turn = 0_u16;
        everywhere(lang, |clerk| {
            // All pairs would be a million frames: every width and every height comes, over the places together, and small ones each time.
            turn += 1;
            for n in 0..8_u16 {
                check(clerk, 1 + (turn * 8 + n) % 250, 1 + (turn * 13 + n * 17) % 80);
            }
            for (columns, rows) in [
                (1, 1),
                (2, 3),
                (19, 5),
                (20, 6),
                (33, 9),
                (59, 19),
                (60, 20),
                (61, 20),
                (72, 20),
                (79, 24),
                (120, 36),
                (200, 60),
            ] {
                check(clerk, columns, rows);
            }
        });
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_at_any_size_keeps_its_caret_inside(
        text in "[a-z会议纪要，。é\u{301}👨‍👩‍👧 ]{0,120}",
        columns in 1_u16..=250,
        rows in 1_u16..=80,
    ) {
        let mut clerk = crate::support::Clerk::new(Lang::Zh);
        clerk.meeting("committee", "会", &[]).paste(&text);
        check(&clerk, columns, rows);
        clerk.press("<home>");
        check(&clerk, columns, rows);
        clerk.press("<f2>").paste(&text);
        check(&clerk, columns, rows);
    }
}

#[test]
fn below_the_least_size_a_sentence_says_it_and_the_line_is_kept() {
    for (lang, said) in [(Lang::En, "60×20 is needed"), (Lang::Zh, "至少 60×20")] {
        let mut clerk = worked(lang);
        clerk.press("half a line");
        for (columns, rows) in [(59, 20), (60, 19), (100, 12), (40, 15), (19, 10)] {
            let screen = clerk.screen(columns, rows);
            let flat: String = screen.lines().map(str::trim).collect::<Vec<_>>().join(" ");
            assert!(flat.contains(said), "{columns}×{rows}:\n{screen}");
        }
        assert!(!clerk.screen(60, 20).contains(said));
        clerk.press("<enter>");
        assert!(clerk.screen(80, 24).contains("half a line"));
    }
}

#[test]
fn the_shown_tab_is_named_and_every_tab_is_in_sight_at_the_least_width() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = worked(lang);
        for (n, key) in ["<f2>", "<f3>", "<f4>", "<f5>", "<f6>"].into_iter().enumerate() {
            clerk.press(key);
            let screen = clerk.screen(NARROW.0, NARROW.1);
            let tabs = screen.lines().nth(1).unwrap().to_owned();
            assert!(tabs.contains(&format!("[F{}", n + 2)), "{tabs}");
            assert!(
                (2..=6).all(|n| tabs.contains(&format!("F{n}"))) && !tabs.contains('…'),
                "{tabs}"
            );
        }
    }
}

#[test]
fn the_page_on_the_capture_line_names_its_people_whole() {
    for (lang, people) in [
        (Lang::En, ["Ann Smith", "Ben Carter", "Chloe Diaz"]),
        (Lang::Zh, ["张敏", "李强", "王芳"]),
    ] {
        for (columns, rows) in [NARROW, (80, 24), (120, 36)] {
            let mut clerk = worked(lang);
            clerk.press("<f11>");
            let screen = clerk.screen(columns, rows);
            let head = screen.lines().skip(2).take(2).collect::<String>();
            assert!(people.iter().all(|name| head.contains(name)), "{screen}");
        }
    }
}

#[test]
fn a_filter_that_was_left_behind_is_named_where_it_hides_every_row() {
    for (lang, said) in [
        (Lang::En, "nothing fits the filter: Esc clears it"),
        (Lang::Zh, "没有符合筛选的行：Esc 清除筛选"),
    ] {
        for keys in [
            "<f2>plant sale<alt-n>",
            "<f2><esc>plant sale<f7>",
            "<f6>plant sale<f7>",
            "<f6><esc>plant sale<f10>",
            "<f3>plant sale<ctrl-d>",
            "<f3>plant sale<f8>",
        ] {
            let mut clerk = worked(lang);
            clerk.press("<f3>").go_to_people().press(keys);
            assert!(
                clerk.screen(120, 36).contains(said),
                "{keys}\n{}",
                clerk.screen(120, 36)
            );
            clerk.press("<esc>");
            assert!(!clerk.screen(120, 36).contains("plant"), "{keys}");
        }
    }
}

#[test]
fn every_line_of_a_document_is_reached_on_any_screen() {
    for size in [(60, 20), (80, 24), (120, 36), (200, 60)] {
        let mut clerk = worked(Lang::En);
        for n in 0..30 {
            clerk.line(&format!("=Point {n} is settled"));
        }
        clerk.take(huiwu::app::msg::Msg::Resize(size.0, size.1));
        clerk.press("<f5>").go_to_section(SectionId::Minutes);
        let whole: Vec<String> = clerk.m().wrapup.preview.pages.concat();
        let mut unseen: Vec<&str> = whole
            .iter()
            .map(|line| line.trim())
            .filter(|line| !line.is_empty())
            .collect();
        for _ in 0..40 {
            let screen = clerk.screen(size.0, size.1);
            unseen.retain(|line| !screen.contains(line));
            clerk.press("<pagedown>");
        }
        assert_eq!(unseen, Vec::<&str>::new(), "{size:?}");
        // And back to the first line.
        let end = clerk.screen(size.0, size.1);
        clerk.times(40, "<pageup>");
        assert_ne!(clerk.screen(size.0, size.1), end);
        assert_eq!((clerk.m().wrapup.preview.page, clerk.m().wrapup.preview.line), (0, 0));
    }
}
