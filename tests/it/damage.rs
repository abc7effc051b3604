//! A damaged file: it is noticed before anything is written, said, and left as it is; the newest good copy is named.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use huiwu::{
    app::model::Model,
    domain::{
        question::{Answer, Question},
        time::Zone,
        trouble::Trouble,
    },
    input::key::{Code, Key},
    shell::{
        draft::DraftFile,
        office::Office,
        storage::{Event, Setup, StorageOrder, thread},
    },
    store::{OpenMode, Store, side_file},
    ui,
    words::Lang,
};
use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    disk::rows::noted,
    storage::draft,
    support::{Clerk, at},
};

/// A file with a meeting, closed, and a good copy of it made on 2026-03-03.
fn file_with_a_copy(folder: &Path) -> PathBuf {
    let mut clerk = Clerk::new(Lang::En);
    clerk.meeting("council", "Harbour", &["Rosa Lindt", "Peter Bloom"]);
    for n in 0..120 {
        clerk.enter(&format!("rosa: the quay is {n} steps long, and it was measured twice"));
    }
    let file = folder.join("huiwu.db");
    let store = Store::open(&clerk.file(), OpenMode::ReadOnly).unwrap();
    store.backup_to(&file).unwrap();
    let copies = folder.join("backups");
    fs::create_dir(&copies).unwrap();
    fs::copy(&file, copies.join("huiwu.20260303T010000000Z.backup.db")).unwrap();
    // As the program leaves it: in the write-ahead mode.
    drop(Store::open(&file, OpenMode::ReadWrite).unwrap());
    file
}

/// Puts garbage into the file, behind the pages of the empty tables.
fn damage(file: &Path, bytes: usize) {
    damage_from(file, fs::read(file).unwrap().len() * 5 / 6 / 4096 * 4096, bytes);
}

fn damage_from(file: &Path, from: usize, bytes: usize) {
    let mut all = fs::read(file).unwrap();
    for (n, byte) in all.iter_mut().skip(from).take(bytes).enumerate() {
        *byte = u8::try_from(n * 31 % 251).unwrap() ^ 0xA5;
    }
    fs::write(file, all).unwrap();
}

fn screen(m: &Model) -> String {
    let mut buf = Buffer::empty(Rect::new(0, 0, 80, 24));
    ui::draw(&mut buf, m, &mut ui::eye::Eye::default());
    buf.content()
        .chunks(80)
        .map(|row| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>() + "\n")
        .collect()
}

fn open(file: &Path) -> Office {
    let setup = Setup::new(file.to_owned(), OpenMode::ReadWrite);
    Office::open(setup, Lang::En, at(9, 0), Zone::default()).unwrap()
}

#[test]
fn damage_in_the_middle_is_noticed_before_anything_is_written() {
    for bytes in [4096, 20 * 1024] {
        let folder = tempfile::tempdir().unwrap();
        let file = file_with_a_copy(folder.path());
        damage(&file, bytes);
        let before = fs::read(&file).unwrap();
        let mut office = open(&file);
        office.cx.now = at(9, 1);
        office.take(huiwu::app::msg::Msg::Tick);
        assert_eq!(
            office.m.ledger.unsaved().read_only(),
            Some(&Trouble::Damaged),
            "{bytes} bytes"
        );
        assert!(office.m.ledger.unsaved().copy().is_some(), "the good copy is named");
        let shown = screen(&office.m);
        assert!(
            shown.contains("DAMAGED FILE, only read. :open-backup shows that of 2026-03-03"),
            "{shown}"
        );
        for c in "x".chars() {
            office.take(huiwu::app::msg::Msg::Key(Key::plain(Code::Char(c))));
        }
        office.close();
        assert_eq!(fs::read(&file).unwrap(), before, "the damaged file stays as it is");
    }
}

/// The storage on its thread, and what it tells.
fn start(setup: Setup) -> (thread::Threaded, std::sync::mpsc::Receiver<Event>) {
    let (sender, events) = std::sync::mpsc::channel();
    let threaded = thread::start(setup, move |event| drop(sender.send(event))).unwrap();
    (threaded, events)
}

#[test]
fn a_damaged_file_that_cannot_be_opened_says_so_as_long_as_it_lasts() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_with_a_copy(folder.path());
    damage_from(&file, 100, 20 * 1024);
    let setup = Setup::new(file, OpenMode::ReadWrite);
    let (_threaded, events) = start(setup);
    let mut m = Model::new(
        Lang::En,
        huiwu::input::keymap::Keymap::default(),
        at(9, 0),
        Zone::default(),
    );
    let mut cx = huiwu::app::cx::Cx::new(at(9, 0), Zone::default(), 1);
    while let Ok(event) = events.recv_timeout(Duration::from_millis(1500)) {
        let msg = huiwu::shell::perform::msg_of(event).unwrap();
        huiwu::app::update::update(&mut m, msg, &mut cx);
    }
    for key in ["enter", "ctrl-n", "x"] {
        huiwu::app::update::update(&mut m, huiwu::app::msg::Msg::Key(Key::parse(key).unwrap()), &mut cx);
        let shown = screen(&m);
        assert!(
            shown.contains("DAMAGED FILE, only read. :open-backup shows that of 2026-03-03"),
            "{key}\n{shown}"
        );
        assert!(
            !shown.contains("reading") && !shown.contains("NOT SAVED") && !shown.contains("Ctrl-N"),
            "{shown}"
        );
    }
}

#[test]
fn acts_wait_until_a_small_file_is_known_to_be_sound() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_with_a_copy(folder.path());
    damage(&file, 4096);
    let before = fs::read(&file).unwrap();
    let setup = Setup::new(file.clone(), OpenMode::ReadWrite);
    let (threaded, events) = start(setup);
    threaded
        .orders
        .send(StorageOrder::Commit(noted(9000, "not to be written")))
        .unwrap();
    let mut damaged = false;
    while let Ok(event) = events.recv_timeout(Duration::from_millis(1500)) {
        assert!(
            !matches!(event, Event::Saved(_)),
            "nothing is written to a damaged file"
        );
        damaged |= matches!(event, Event::Damaged { copy: Some(_) });
    }
    assert!(damaged);
    threaded.orders.send(StorageOrder::Stop).unwrap();
    threaded.handle.join().unwrap();
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn a_line_typed_before_the_damage_is_known_leaves_the_one_that_was_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_with_a_copy(folder.path());
    let kept = side_file(&file, "-draft");
    DraftFile::open(&kept).unwrap().write(draft("begun before")).unwrap();
    damage(&file, 4096);
    let before = fs::read(&kept).unwrap();
    let (threaded, events) = start(Setup::new(file, OpenMode::ReadWrite));
    threaded.orders.send(StorageOrder::Draft(draft("x"))).unwrap();
    let mut damaged = false;
    while let Ok(event) = events.recv_timeout(Duration::from_millis(1500)) {
        damaged |= matches!(event, Event::Damaged { .. });
    }
    assert!(damaged);
    threaded.orders.send(StorageOrder::Draft(draft("xy"))).unwrap();
    threaded.orders.send(StorageOrder::Stop).unwrap();
    threaded.handle.join().unwrap();
    assert_eq!(fs::read(&kept).unwrap(), before);
}

#[test]
fn a_line_typed_before_a_sound_file_is_looked_at_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_with_a_copy(folder.path());
    for late in [Duration::ZERO, Duration::from_millis(400)] {
        let (threaded, events) = start(Setup::new(file.clone(), OpenMode::ReadWrite));
        threaded.orders.send(StorageOrder::Draft(draft("a line"))).unwrap();
        // Left at once, and after the look.
        let _ = events.recv_timeout(late);
        while !late.is_zero() && events.recv_timeout(late).is_ok() {}
        threaded.orders.send(StorageOrder::Stop).unwrap();
        threaded.handle.join().unwrap();
        let kept = DraftFile::open(&side_file(&file, "-draft")).unwrap();
        assert_eq!(kept.last().text, "a line", "{late:?}");
    }
}

#[test]
fn a_sound_file_is_written_as_ever() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_with_a_copy(folder.path());
    let (threaded, events) = start(Setup::new(file, OpenMode::ReadWrite));
    threaded
        .orders
        .send(StorageOrder::Commit(noted(9000, "to be written")))
        .unwrap();
    threaded.orders.send(StorageOrder::Stop).unwrap();
    threaded.handle.join().unwrap();
    assert!(events.try_iter().any(|event| matches!(event, Event::Saved(_))));
}

#[test]
fn a_meeting_without_its_row_is_said_to_be_gone() {
    let folder = tempfile::tempdir().unwrap();
    let file = file_with_a_copy(folder.path());
    let mut office = open(&file);
    let meeting = huiwu::domain::id::Id::from_raw(42);
    let events = office
        .storage()
        .unwrap()
        .answer(StorageOrder::Ask(Question::OpenMeeting { meeting }));
    assert!(
        matches!(
            events.as_slice(),
            [Event::Answer(Answer::Failed {
                trouble: Trouble::NoMeeting,
                ..
            })]
        ),
        "{events:?}"
    );
}
