//! The line above the footer: all of what is said, on any screen, and nothing moves for its sake. And rows that the eye can follow.

use std::path::PathBuf;

use huiwu::{
    app::message::{Message, RoomMessage},
    domain::{meeting::MeetingState, trouble::Trouble},
    ui::{self, eye::Eye},
    words::Lang,
};
use ratatui::{buffer::Buffer, layout::Rect};

use crate::{screens::worked, support::Clerk};

const SIZES: [(u16, u16); 4] = [(60, 20), (80, 24), (120, 36), (200, 60)];

/// A text without its blanks and breaks.
fn flat(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The hardware cursor on a screen of this size.
fn caret(clerk: &Clerk, (columns, rows): (u16, u16)) -> Option<(u16, u16)> {
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    let at = ui::draw(&mut buffer, clerk.m(), &mut Eye::default())?;
    Some((at.x, at.y))
}

/// What is said with names and paths of some length.
fn long() -> Vec<Message> {
    let path = || PathBuf::from("/home/clerk/Documents/2026/council/minutes of the full council in November.docx");
    let names = || "Margaret Featherstonehaug, Ada Thornbury, Miles Okafor".to_owned();
    vec![
        Message::Exported(path()),
        Message::ExportedDraft(path(), 12),
        Message::ExportExists(path()),
        Message::CountsOnRepeat(3, names()),
        Message::AsksCategory("Margaret Featherstonehaug".to_owned()),
        Message::RegisterOnly,
        Message::LeavesRegisterOnRepeat,
        Message::CopyFailed(Trouble::Full),
        Message::Room(RoomMessage::NotEntered(
            "the pier is closed from the first of May".to_owned(),
        )),
        Message::Room(RoomMessage::StrangersKept(vec![names()])),
    ]
}

#[test]
fn a_notice_stands_whole_on_every_screen_and_the_caret_stays_where_it_is() {
    for lang in [Lang::En, Lang::Zh] {
        for message in long() {
            let mut clerk = worked(lang);
            let before = SIZES.map(|size| caret(&clerk, size));
            clerk.act(|_, cx| cx.say(message.clone()));
            let said = message.text(lang.strings());
            for (size, before) in SIZES.into_iter().zip(before) {
                let screen = clerk.screen(size.0, size.1);
                assert!(flat(&screen).contains(&flat(&said)), "{size:?}: {said}\n{screen}");
                assert_eq!(caret(&clerk, size), before, "{size:?}: {said}");
            }
        }
    }
}

#[test]
fn of_a_notice_that_no_rows_hold_the_end_stays_which_says_what_to_do() {
    let names: Vec<String> = (1..60).map(|n| format!("Ada Thornbury {n}")).collect();
    for (lang, end) in [
        (Lang::En, "Enter again counts without them."),
        (Lang::Zh, "再按回车不计他们。"),
    ] {
        let mut clerk = worked(lang);
        clerk.act(|_, cx| cx.say(Message::CountsOnRepeat(59, names.join(", "))));
        for (columns, rows) in [(60, 20), (80, 24)] {
            let screen = clerk.screen(columns, rows);
            assert!(screen.contains(end) && screen.contains("Ada Thornbury 1,"), "{screen}");
        }
    }
}

#[test]
fn a_short_notice_leaves_the_footer_alone() {
    let mut clerk = worked(Lang::En);
    clerk.press("<f2>").act(|_, cx| cx.say(Message::NothingTyped));
    let screen = clerk.screen(80, 24);
    assert!(
        screen.contains("Nothing to save yet.") && screen.contains("F1 help"),
        "{screen}"
    );
}

#[test]
fn a_wide_screen_keeps_the_columns_of_a_list_together() {
    for lang in [Lang::En, Lang::Zh] {
        for keys in ["<f2>", "<f6>", "<esc><alt-,>"] {
            let mut clerk = worked(lang);
            clerk.press(keys);
            let screen = clerk.screen(200, 60);
            // Under the filter or the title; header, tabs and a path stand at the edges.
            for line in screen.lines().skip(4).take(54) {
                assert!(ui::width::cells(line.trim_end()) <= 150, "{keys}\n{line}");
            }
        }
    }
}

#[test]
fn every_tab_has_its_name_in_the_demo_at_eighty_columns() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = crate::demo::opened(lang, MeetingState::Live);
        for key in ["<f2>", "<f3>", "<f4>", "<f5>", "<f6>"] {
            clerk.press(key);
            let screen = clerk.screen(80, 24);
            let tabs = screen.lines().nth(1).unwrap();
            assert!(!tabs.contains('…') && tabs.matches('F').count() >= 5, "{tabs}");
            for (n, name) in (2..).zip(match lang {
                Lang::En => ["Meetings", "Prepare", "Live", "Wrap-up", "Follow-up"],
                Lang::Zh => ["会议", "会前", "会中", "会后", "督办"],
            }) {
                assert!(tabs.contains(&format!("F{n} {name}")), "{tabs}");
            }
        }
    }
}
