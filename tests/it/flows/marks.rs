//! The help page on what stands on the screen: marks are explained, keys are shown where they act, nothing is cut without need.

use std::collections::HashMap;

use huiwu::{
    app::{
        help::HelpRow,
        message::{AskingMessage, Message},
        model::Cover,
    },
    input::{command::Command, key::Key, keymap::Keymap},
    words::Lang,
};

use super::council;
use crate::{screens::worked, support::Clerk};

/// The marks that the help page lists for what is typed into it.
fn marks(clerk: &Clerk) -> Vec<usize> {
    let Cover::Help(help, _) = &clerk.m().cover else {
        panic!("no help")
    };
    let mark = |row: &HelpRow| {
        if let HelpRow::Mark { mark, .. } = row {
            Some(*mark)
        } else {
            None
        }
    };
    help.rows.iter().filter_map(mark).collect()
}

#[test]
fn help_explains_the_marks_that_stand_on_the_screen() {
    for (lang, tab, typed) in [
        (Lang::En, "<f4>", "DRA"),
        (Lang::En, "<f4>", "lamp"),
        (Lang::En, "<f4>", "quorum"),
        (Lang::En, "<f4>", "clock"),
        (Lang::En, "<f4>", "Σ"),
        (Lang::En, "<f4>", "+2"),
        (Lang::En, "<f4>", "12/10"),
        (Lang::En, "<f6>", "!!"),
        (Lang::En, "<f6>", "urged"),
        (Lang::Zh, "<f4>", "议决办"),
        (Lang::Zh, "<f4>", "灯"),
        (Lang::Zh, "<f4>", "法定"),
        (Lang::Zh, "<f4>", "时钟"),
        (Lang::Zh, "<f4>", "（？）"),
        (Lang::Zh, "<f6>", "!!"),
        (Lang::Zh, "<f6>", "催办过"),
    ] {
        let mut clerk = worked(lang);
        clerk.press(tab).press("<f1>").paste(typed);
        assert!(!marks(&clerk).is_empty(), "{typed}\n{}", clerk.screen(80, 24));
        // Enter says the meaning whole, where the row was cut.
        if matches!(typed, "lamp" | "!!" | "灯") {
            clerk.press("<enter>");
            assert!(
                matches!(clerk.said(), Some(Message::Asking(AskingMessage::MarkMeans(_)))),
                "{typed}"
            );
        }
    }
    let mut clerk = worked(Lang::En);
    clerk.press("<f3><f1>").paste("DRA");
    assert!(marks(&clerk).is_empty(), "only where they stand");
}

#[test]
fn a_mark_that_is_cut_stands_whole_below_the_list() {
    let mut clerk = worked(Lang::En);
    clerk.press("<f4><f1>").paste("lamps of");
    let screen: String = clerk.screen(60, 20).split_whitespace().collect();
    assert!(screen.contains("Actionthereornoneneeded"), "{screen}");
}

#[test]
fn help_shows_a_key_only_where_it_acts() {
    let mut clerk = council();
    let taken = HashMap::from([(Command::RollCall, vec![Key::parse("ctrl-r").unwrap()])]);
    let keymap = Keymap::with(&taken);
    clerk.act(|m, _| m.shared.keymap = keymap);
    clerk.press("<alt-o><f1>").paste("ctrl-r");
    let screen = clerk.screen(80, 24);
    let row = |label: &str| {
        screen
            .lines()
            .find(|line| line.contains(label))
            .unwrap_or("")
            .to_owned()
    };
    assert!(row("点名表决").contains("Ctrl-R"), "{screen}");
    assert!(!row("F10").contains("Ctrl-R"), "{screen}");
}

#[test]
fn no_row_of_help_or_practice_ends_with_a_stray_sign() {
    for lang in [Lang::En, Lang::Zh] {
        let mut clerk = worked(lang);
        for (tab, page) in [("<f2>", "<f1>"), ("<f4>", "<f11>")] {
            clerk.press(tab).press(page);
            let screen = clerk.screen(60, 20);
            for row in screen.lines().skip(3).take(10) {
                let stray = row
                    .trim_end()
                    .strip_suffix('…')
                    .is_some_and(|before| before.ends_with("  "));
                assert!(!stray, "{row}\n{screen}");
            }
            clerk.press("<esc>");
        }
    }
}
