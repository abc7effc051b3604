//! The narrow screen, and every size down to one cell: nothing breaks, nothing is out of reach.

use huiwu::{
    domain::meeting::MeetingState,
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

#[test]
fn a_long_value_of_a_form_says_at_which_end_it_is_cut() {
    let long = format!("first {} last", "middle ".repeat(20));
    for (columns, rows) in [NARROW, (80, 24)] {
        let mut clerk = worked(Lang::En);
        clerk.press("<f2><f7>").paste(&long);
        let typed = clerk.screen(columns, rows);
        let row = typed.lines().find(|row| row.contains("last")).unwrap().to_owned();
        assert!(row.contains('…') && !row.contains("first"), "{typed}");
        clerk.press("<tab>");
        let left = clerk.screen(columns, rows);
        let row = left
            .lines()
            .find(|row| row.contains("first"))
            .unwrap_or_else(|| panic!("{left}"));
        assert!(row.trim_end().ends_with('…') && !row.contains("last"), "{left}");
        // Back in the field the whole text is there, and its beginning is no ellipsis.
        clerk.press("<shift-tab><home>");
        let home = clerk.screen(columns, rows);
        assert!(home.contains("first middle") && !home.contains("…irst"), "{home}");
    }
}

#[test]
fn the_demo_shows_dates_signs_and_positions_as_everywhere() {
    for (lang, overdue, not_urged, after, left_open) in [
        (Lang::En, "overdue", "not urged", "After issue", "what is left open"),
        (Lang::Zh, "逾期", "未催办", "印发以后", "尚未了结"),
    ] {
        let mut clerk = crate::demo::opened(lang, MeetingState::Live);
        // One sign for one state: two exclamation marks where nobody urged.
        clerk.press("<f6>");
        for columns in [60, 80, 120, 200] {
            let screen = clerk.screen(columns, 36);
            for row in screen.lines().filter(|row| row.contains(not_urged)) {
                assert!(row.contains(&format!("!! {overdue}")) || !row.contains('!'), "{screen}");
            }
        }
        // The day of the meeting stands with its title in each row, and below the list.
        let wide = clerk.screen(120, 36);
        let row = wide
            .lines()
            .find(|row| row.contains(not_urged))
            .unwrap_or_else(|| panic!("{wide}"));
        assert!(row.matches("2026-").count() > 1, "{row}");
        let title = if lang == Lang::En {
            "meeting: 2026-"
        } else {
            "会议：2026-"
        };
        assert!(wide.contains(title), "{wide}");
        // A list that goes on says where it is; one that is whole says nothing.
        let low = clerk.screen(80, 12);
        let all = clerk.m().follow_up.shown().len();
        assert!(low.contains(&format!("/{all} ")) && low.contains("1–"), "{low}");
        assert!(!clerk.screen(200, 60).contains("1–"), "{}", clerk.screen(200, 60));
        // The room below a list belongs to it as long as nothing is to be said there.
        clerk.press("<f4><f10><f10>");
        let full = clerk.screen(80, 24);
        let people = clerk.m().ledger.records().attendees.len();
        let rule = full.lines().position(|row| row.starts_with('─')).unwrap();
        let above = full.lines().nth(rule - 1).unwrap();
        assert!(
            !above.trim().is_empty() || !full.contains(&format!("/{people} ")),
            "{full}"
        );
        // After the end the footer leads on.
        clerk.press("<esc><esc><alt-x>");
        let over = clerk.screen(80, 24);
        let foot = over.lines().last().unwrap();
        assert!(
            foot.contains(&format!("Alt-G {left_open}")) && foot.contains("F5 "),
            "{over}"
        );
        // What is still to be done after issue stands under a head that says so.
        crate::demo::go_to(&mut clerk, MeetingState::Closed);
        clerk.press("<f5>").go_to_section(SectionId::Minutes);
        let closed = clerk.screen(80, 24);
        assert!(closed.contains(after), "{closed}");
    }
}

#[test]
fn what_is_overdue_keeps_its_date() {
    for (lang, word) in [(Lang::En, "OVERDUE"), (Lang::Zh, "逾期")] {
        let mut clerk = crate::demo::opened(lang, MeetingState::Wrapping);
        clerk.press("<f5>").go_to_section(SectionId::Tasks);
        for columns in [60, 80, 120] {
            let screen = clerk.screen(columns, 24);
            assert!(screen.contains("!! "), "{screen}");
            let late = screen.lines().find(|row| row.contains("!! ")).unwrap();
            assert!(
                late.split("!! ")
                    .nth(1)
                    .unwrap()
                    .starts_with(|c: char| c.is_ascii_digit()),
                "{late}"
            );
        }
        clerk.press("<ctrl-home><down>");
        let screen = clerk.screen(80, 24);
        assert!(screen.contains(word), "{screen}");
    }
}
