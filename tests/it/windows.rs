//! Two windows on one file: the second follows the first, says that it writes nothing, and takes over when the first has gone.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

use huiwu::{
    app::{
        message::{FileMessage, Message},
        model::Model,
        msg::Msg,
    },
    domain::{
        time::{Stamp, Zone},
        trouble::Trouble,
    },
    input::key::{Code, Key},
    shell::{office::Office, storage::Setup},
    store::OpenMode,
    ui,
    words::Lang,
};
use ratatui::{buffer::Buffer, layout::Rect};

use crate::support::Clerk;

/// A second window on the file of a clerk.
struct Second {
    office: Office,
    now: Stamp,
}

impl Second {
    fn on(clerk: &Clerk) -> Self {
        let setup = Setup::new(clerk.file(), OpenMode::ReadWrite);
        let office = Office::open(setup, Lang::En, clerk.now, Zone::default()).unwrap();
        let mut second = Self { office, now: clerk.now };
        second.office.open_meeting(clerk.m().open().unwrap());
        second
    }

    fn m(&self) -> &Model {
        &self.office.m
    }

    fn tick(&mut self) {
        self.now = self.now.plus_ms(1000);
        self.office.cx.now = self.now;
        self.office.take(Msg::Tick);
    }

    fn key(&mut self, name: &str) {
        self.office.take(Msg::Key(Key::parse(name).unwrap()));
    }

    fn typed(&mut self, text: &str) {
        for c in text.chars() {
            self.office.take(Msg::Key(Key::plain(Code::Char(c))));
        }
    }

    fn screen(&self) -> String {
        let mut buf = Buffer::empty(Rect::new(0, 0, 80, 24));
        ui::draw(&mut buf, self.m(), &mut ui::eye::Eye::default());
        buf.content()
            .chunks(80)
            .map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>() + "\n")
            .collect()
    }
}

fn first() -> Clerk {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Rosa Lindt", "Peter Bloom"]);
    clerk.line("rosa: the first line");
    clerk
}

#[test]
fn the_second_window_shows_what_the_first_writes() {
    let mut clerk = first();
    let mut second = Second::on(&clerk);
    assert_eq!(second.m().ledger.unsaved().read_only(), Some(&Trouble::Locked));
    clerk.line("peter: the second line");
    second.tick();
    assert!(second.screen().contains("the second line"), "{}", second.screen());
}

#[test]
fn the_second_window_wakes_only_where_a_meeting_is_shown() {
    let clerk = first();
    let mut second = Second::on(&clerk);
    assert!(second.m().ticks());
    second.key("f2");
    second.office.m.notice = None;
    assert!(!second.m().ticks(), "idle on the list");
}

#[test]
fn the_second_window_takes_over_when_the_first_has_gone() {
    let mut clerk = first();
    let mut second = Second::on(&clerk);
    clerk.line("peter: the last line");
    let file = clerk.file();
    let folder = clerk.close();
    second.tick();
    assert_eq!(second.m().ledger.unsaved().read_only(), None);
    assert!(matches!(second.m().notice, Some((Message::WritesNow, _))));
    assert!(second.screen().contains("the last line"));
    second.typed("rosa: written by the second");
    second.key("enter");
    assert_eq!(second.m().ledger.unsaved().waiting(), 0, "it is on disk");
    drop((file, folder));
}

#[test]
fn what_the_first_window_had_not_entered_is_offered_where_the_second_types() {
    let mut clerk = first();
    clerk.press("an important half sentence");
    let mut second = Second::on(&clerk);
    second.typed("q");
    let file = clerk.file();
    let folder = clerk.close();
    second.tick();
    assert_eq!(second.m().ledger.unsaved().read_only(), None);
    assert_eq!(second.m().live.field.text(), "q");
    assert!(
        !second.screen().contains("an important half sentence"),
        "nobody pressed Enter on it\n{}",
        second.screen()
    );
    assert!(matches!(
        second.m().notice,
        Some((Message::File(FileMessage::LineWaits), _))
    ));
    second.key("ctrl-u");
    assert_eq!(second.m().live.field.text(), "an important half sentence");
    drop((file, folder));
}

#[test]
fn a_window_that_only_reads_says_so_under_the_line_and_runs_commands() {
    let clerk = first();
    let mut second = Second::on(&clerk);
    second.typed("peter: lost?");
    assert!(
        second.screen().contains("nothing is written in this window"),
        "{}",
        second.screen()
    );
    second.key("enter");
    assert_eq!(
        second.m().live.field.text(),
        "peter: lost?",
        "the text stays with its writer"
    );
    second.key("ctrl-q");
    assert!(matches!(second.m().shown_notice(), Some(Message::QuitWhileTyped)));
    assert!(second.office.world.asked.is_empty(), "the warning comes first");
    second.key("ctrl-u");
    second.typed(":copy-elsewhere");
    second.key("enter");
    assert!(
        second.screen().contains("Write a copy elsewhere"),
        "{}",
        second.screen()
    );
}
