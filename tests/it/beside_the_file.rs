//! Files beside the database: the screen and `check` report changes that wait there, and those that cannot be kept or read.
#![allow(
    unused_qualifications,
    clippy::pedantic,
    clippy::style,
    clippy::complexity,
    clippy::print_stdout,
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "helpers of tests fail as tests do, and tables are long"
)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use huiwu::{
    app::{
        meetings::Meetings,
        message::{FileMessage, Message},
    },
    domain::{
        change::{Change, Turn},
        records::Records,
        time::Zone,
    },
    shell::{
        office::Office,
        pending::PendingFile,
        storage::{Setup, is_to_be_made},
    },
    store::{OpenMode, Store, side_file},
    words::Lang,
};

use crate::{
    disk::rows::{act, note, noted},
    support::at,
};

/// A file with one act, and another that waits beside it.
fn with_a_waiting_act(folder: &Path) -> PathBuf {
    let file = folder.join("huiwu.db");
    Store::open(&file, OpenMode::ReadWrite)
        .unwrap()
        .commit(&noted(1, "x"))
        .unwrap();
    let (mut waiting, _) = PendingFile::open(&side_file(&file, "-pending")).unwrap();
    let change = Change::Put(note(7, "said while the disk was full"));
    waiting.add(&act(&mut Records::default(), 7, Turn::Do, change)).unwrap();
    file
}

fn open(file: &Path) -> Office {
    let setup = Setup::new(file.to_owned(), OpenMode::ReadWrite);
    Office::open(setup, Lang::En, at(9, 0), Zone::default()).unwrap()
}

fn check(folder: &Path) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_huiwu"))
        .args(["--lang", "en", "--db"])
        .arg(folder.join("huiwu.db"))
        .arg("check")
        .env_clear()
        .env("HOME", folder)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn acts_that_wait_beside_a_file_that_is_only_read_are_said_and_stay() {
    let folder = tempfile::tempdir().unwrap();
    let file = with_a_waiting_act(folder.path());
    let mut rights = fs::metadata(&file).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&file, rights).unwrap();
    let office = open(&file);
    assert_eq!(
        office.m.shown_notice(),
        Some(&Message::File(FileMessage::WaitBeside(1)))
    );
    office.close();
    assert_eq!(PendingFile::waiting(&side_file(&file, "-pending")), 1);
}

#[test]
fn check_says_what_waits_and_what_was_put_away() {
    let folder = tempfile::tempdir().unwrap();
    let file = with_a_waiting_act(folder.path());
    assert!(
        check(folder.path()).contains("1 acts wait beside the file"),
        "{}",
        check(folder.path())
    );
    let pending = side_file(&file, "-pending");
    let mut bytes = fs::read(&pending).unwrap();
    let last = bytes.iter().rposition(|byte| *byte != 0).unwrap();
    bytes[last] = b'!';
    fs::write(&pending, bytes).unwrap();
    let office = open(&file);
    assert!(
        matches!(office.m.shown_notice(), Some(Message::File(FileMessage::PutAway(_)))),
        "{:?}",
        office.m.shown_notice()
    );
    office.close();
    let said = check(folder.path());
    assert!(said.contains("huiwu.db-pending-unread-"), "{said}");
}

#[test]
fn side_files_that_cannot_be_written_are_said_in_the_header() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("huiwu.db");
    for side in ["-draft", "-pending"] {
        fs::create_dir(side_file(&file, side)).unwrap();
    }
    let office = open(&file);
    assert!(office.m.ledger.unsaved().netless);
    office.close();
}

#[test]
fn only_a_file_that_is_nowhere_yet_holds_no_meeting_from_the_first_frame() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("huiwu.db");
    assert!(is_to_be_made(&file));
    let waiting = with_a_waiting_act(folder.path());
    assert!(!is_to_be_made(&waiting));
    // The file is gone, and an act waits for it.
    fs::remove_file(&waiting).unwrap();
    assert!(!is_to_be_made(&waiting));
    let mut meetings = Meetings::default();
    assert!(!meetings.is_first_start());
    meetings.begin_empty();
    assert!(meetings.is_first_start());
}
