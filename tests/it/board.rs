//! The board for the room: what it shows, what it must not show, and that it follows the clerk's window without getting in its way.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use std::path::Path;

use huiwu::{
    app::board::Board,
    domain::meeting::{Meeting, Secrecy},
    ui,
    words::Lang,
};
use portable_pty::CommandBuilder;
use ratatui::{buffer::Buffer, layout::Rect};

use crate::{support::Clerk, tty::Tty};

/// The board as text.
fn drawn(clerk: &Clerk, lang: Lang, columns: u16, rows: u16) -> String {
    let board = Board::read(clerk.m().ledger.records(), clerk.now);
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, rows));
    ui::board::draw(&mut buffer, board.as_ref(), lang.strings());
    let lines = (0..rows).map(|y| {
        let cells = (0..columns).map(|x| buffer[(x, y)].symbol());
        cells.collect::<String>().trim_end().to_owned()
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn board(clerk: &Clerk) -> Board {
    Board::read(clerk.m().ledger.records(), clerk.now).unwrap()
}

fn council(lang: Lang) -> Clerk {
    let mut clerk = Clerk::new(lang);
    clerk.meeting("council", "Harbour Town Council", &["Ann Bell", "Bo Reed", "Cy Poole"]);
    clerk
}

#[test]
fn it_shows_item_clocks_presence_and_quorum_in_large_figures() {
    for (lang, code) in [(Lang::En, "en"), (Lang::Zh, "zh")] {
        let mut clerk = council(lang);
        clerk.line("#1").line("+ab").line("+br");
        clerk.wait(4);
        for (columns, rows) in [(80, 24), (120, 36)] {
            insta::assert_snapshot!(
                format!("board-{code}-{columns}x{rows}"),
                drawn(&clerk, lang, columns, rows)
            );
        }
    }
}

#[test]
fn a_result_is_shown_when_it_is_stated_and_gone_with_the_next_motion_or_item() {
    let mut clerk = council(Lang::En);
    clerk
        .line("#1")
        .line("+ab")
        .line("+br")
        .line("+cp")
        .line("$pay the harbour dues");
    assert_eq!(board(&clerk).vote, None);
    clerk.line("$= 2/1/0");
    let vote = board(&clerk).vote.unwrap();
    assert_eq!((vote.number, vote.counts.unwrap().yes), (1, 2));
    assert!(drawn(&clerk, Lang::En, 120, 36).contains("M1 · carried"));
    clerk.line("$paint the pier");
    assert_eq!(board(&clerk).vote, None);
    clerk.line("$= 3/0/0").line("#2");
    assert_eq!(board(&clerk).vote, None);
}

#[test]
fn before_the_opening_there_is_no_item_and_after_the_end_the_clocks_stand() {
    let mut clerk = council(Lang::En);
    assert_eq!(board(&clerk).number, "");
    clerk.line("#1");
    clerk.wait(3).press("<alt-x>");
    let end = board(&clerk).session_ms;
    clerk.wait(30);
    assert_eq!(board(&clerk).session_ms, end);
}

#[test]
fn a_closed_part_shows_no_title_and_no_result() {
    let mut clerk = council(Lang::En);
    clerk
        .line("#1")
        .line("+ab")
        .line("$a")
        .line("$= 1/0/0")
        .line(":closed business secrets");
    let shown = board(&clerk);
    assert!(shown.closed);
    assert_eq!((shown.item.as_str(), shown.vote), ("", None));
    clerk.line(":public");
    assert!(!board(&clerk).item.is_empty());
}

#[test]
fn of_a_register_only_meeting_only_codes_and_numbers_are_shown() {
    let mut clerk = council(Lang::En);
    clerk.line("#1").line("+ab").line("$secret harbour").line("$= 1/0/0");
    let meeting = Meeting {
        secrecy: Secrecy::Mimi,
        ..clerk.open_meeting().clone()
    };
    let title = clerk.m().ledger.records().items.rows().first().unwrap().title.clone();
    clerk.put([meeting.into()]);
    let text = drawn(&clerk, Lang::En, 120, 36);
    for word in ["Harbour", "secret", title.as_str(), "Ann"] {
        assert!(!text.contains(word), "{word}\n{text}");
    }
}

#[test]
fn no_size_breaks_it() {
    let mut clerk = council(Lang::Zh);
    clerk.line("#1").line("+ab").line("$a").line("$= 1/0/0");
    for (columns, rows) in [(1, 1), (5, 3), (20, 6), (40, 12), (300, 80)] {
        drawn(&clerk, Lang::Zh, columns, rows);
    }
}

fn huiwu(folder: &Path, args: &[&str]) -> Tty {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_huiwu"));
    command.arg("--db");
    command.arg(folder.join("h.db"));
    command.args(["--lang", "en"]);
    command.args(args);
    command.env("HOME", folder);
    Tty::spawn(command, 100, 30)
}

#[test]
fn tty_it_follows_the_clerk_and_ends_with_a_key() {
    let folder = tempfile::tempdir().unwrap();
    let new = "new --template council --title Harbour --start 2020-12-01T09:00";
    assert!(
        huiwu(folder.path(), &new.split(' ').collect::<Vec<_>>())
            .wait_exit()
            .success()
    );
    let mut clerk = huiwu(folder.path(), &["last"]);
    clerk.wait_text("[F4 Live]");
    let mut board = huiwu(folder.path(), &["board", "last"]);
    board.wait_text("Harbour");
    // Years after its planned start that is asked for once more.
    clerk.send("\x1bo");
    clerk.wait_text("once more");
    clerk.send("\x1bo");
    clerk.wait_text("in session");
    board.wait_text("in session");
    for n in 1..=3 {
        clerk.send(format!("#+ matter {n}\r"));
        clerk.wait_text(&format!("matter {n}"));
        board.wait_text(&format!("matter {n}"));
    }
    board.send("q");
    assert!(board.wait_exit().success());
    assert_eq!(board.left(), [""; 0], "the terminal is as it was");
    clerk.send("\x11");
    assert!(clerk.wait_exit().success());
}

#[test]
fn tty_without_a_terminal_it_says_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let out = std::process::Command::new(env!("CARGO_BIN_EXE_huiwu"))
        .args(["--db"])
        .arg(folder.path().join("h.db"))
        .args(["board", "last"])
        .env("HOME", folder.path())
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    assert_eq!(out.status.code(), Some(2));
    assert_eq!(String::from_utf8(out.stderr).unwrap().lines().count(), 1);
}
