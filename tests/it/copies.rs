//! Files that are looked at before they are touched, and copies of them: those of older versions are good copies too, and what waited
//! for the damaged file goes into the one that takes its place.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use huiwu::{
    domain::{
        change::{Change, Seq, Turn},
        records::Records,
        time::Stamp,
        trouble::Trouble,
    },
    shell::{
        pending::PendingFile,
        storage::{Event, Setup, Storage, StorageOrder},
    },
    store::{
        OpenMode, OpenOptions, Store,
        backup::{self, Restoring},
        schema::MIGRATIONS,
        side_file,
    },
};

use crate::disk::rows::{act, note, noted};

/// A file of a version with one act in it, and nothing beside it.
fn of_version(path: &Path, version: usize) {
    let options = OpenOptions {
        mode: OpenMode::ReadWrite,
        patience: Duration::ZERO,
        migrations: &MIGRATIONS[..version],
    };
    drop(Store::open_with(path, &options).unwrap());
    let db = rusqlite::Connection::open(path).unwrap();
    db.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))
        .unwrap();
}

/// A file as the death of a program leaves it: the newest acts stand in its log.
fn with_a_log(folder: &Path) -> PathBuf {
    let running = folder.join("running.db");
    let mut store = Store::open(&running, OpenMode::ReadWrite).unwrap();
    for n in 1..40 {
        store.commit_all(&[noted(n, "the quay is measured")]).unwrap();
    }
    let left = folder.join("left.db");
    for side in ["", "-wal"] {
        fs::copy(side_file(&running, side), side_file(&left, side)).unwrap();
    }
    assert!(fs::metadata(side_file(&left, "-wal")).unwrap().len() > 0);
    left
}

fn bytes(file: &Path) -> [Vec<u8>; 2] {
    ["", "-wal"].map(|side| fs::read(side_file(file, side)).unwrap())
}

/// Overwrites bytes of a file at a place.
fn overwrite(file: &Path, at: usize, with: &[u8]) {
    let mut all = fs::read(file).unwrap();
    all[at..at + with.len()].copy_from_slice(with);
    fs::write(file, all).unwrap();
}

#[test]
fn a_damaged_file_and_its_log_stay_as_they_are_when_opening_fails() {
    let folder = tempfile::tempdir().unwrap();
    let file = with_a_log(folder.path());
    let log = fs::metadata(side_file(&file, "-wal")).unwrap().len();
    // The first page as the log has it: its tree has no root any more.
    for frame in 0..log.saturating_sub(32) / 4120 {
        let at = 32 + usize::try_from(frame).unwrap() * 4120;
        let page = fs::read(side_file(&file, "-wal")).unwrap()[at..at + 4].to_vec();
        if page == [0, 0, 0, 1] {
            overwrite(&side_file(&file, "-wal"), at + 24 + 100, &[0xEE; 8]);
        }
    }
    overwrite(&file, 100, &[0xEE; 8]);
    let before = bytes(&file);
    assert!(Store::open(&file, OpenMode::ReadWrite).is_err());
    assert!(Store::open(&file, OpenMode::ReadOnly).is_err());
    assert_eq!(bytes(&file), before);
}

#[test]
fn a_newer_file_keeps_its_log() {
    let folder = tempfile::tempdir().unwrap();
    let file = with_a_log(folder.path());
    let options = OpenOptions {
        mode: OpenMode::ReadWrite,
        patience: Duration::ZERO,
        migrations: &MIGRATIONS[..MIGRATIONS.len() - 1],
    };
    let before = bytes(&file);
    let store = Store::open_with(&file, &options).unwrap();
    assert_eq!(store.read_only(), Some(&Trouble::Newer));
    drop(store);
    assert_eq!(bytes(&file), before);
}

#[test]
fn copies_of_every_version_are_good_ones_and_are_brought_up_when_they_are_restored() {
    for version in 1..=MIGRATIONS.len() {
        let folder = tempfile::tempdir().unwrap();
        let (file, copies) = (folder.path().join("a.db"), folder.path().join("backups"));
        fs::create_dir(&copies).unwrap();
        let copy = copies.join("a.20260303T010000000Z.backup.db");
        of_version(&copy, version);
        let before = fs::read(&copy).unwrap();
        let good = backup::newest_good(&copies, &file).map(|copy| copy.path);
        assert_eq!(good.as_deref(), Some(copy.as_path()), "version {version}");
        fs::write(&file, b"damaged").unwrap();
        backup::restore(&copy, &file, Stamp::from_ms(0)).unwrap();
        let store = Store::open(&file, OpenMode::ReadOnly).unwrap();
        assert_eq!(store.read_only(), Some(&Trouble::ReadOnly), "version {version}");
        assert_eq!(fs::read(&copy).unwrap(), before, "the copy stays");
    }
}

#[test]
fn the_copy_made_before_a_migration_counts() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.db");
    of_version(&file, 5);
    drop(Store::open(&file, OpenMode::ReadWrite).unwrap());
    let good = backup::newest_good(&folder.path().join("backups"), &file).unwrap();
    assert_eq!(good.path, side_file(&file, "-before-v6"));
}

#[test]
fn a_copy_of_a_newer_version_is_not_put_in_place() {
    let folder = tempfile::tempdir().unwrap();
    let (file, copy) = (folder.path().join("a.db"), folder.path().join("copy.db"));
    of_version(&copy, MIGRATIONS.len());
    let newer = rusqlite::Connection::open(&copy).unwrap();
    newer
        .pragma_update(None, "user_version", i64::try_from(MIGRATIONS.len()).unwrap() + 1)
        .unwrap();
    drop(newer);
    let refused = backup::restore(&copy, &file, Stamp::from_ms(0)).unwrap_err();
    assert_eq!(refused.trouble(), Trouble::Newer);
    assert!(!file.exists());
}

#[test]
fn acts_that_waited_for_a_damaged_file_go_into_the_one_that_takes_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let (file, copy) = (folder.path().join("a.db"), folder.path().join("copy.db"));
    of_version(&copy, MIGRATIONS.len());
    fs::write(&file, b"damaged").unwrap();
    let (mut waiting, _) = PendingFile::open(&side_file(&file, "-pending")).unwrap();
    let mut records = Records::default();
    waiting
        .add(&act(
            &mut records,
            7,
            Turn::Do,
            Change::Put(note(7, "said while it was damaged")),
        ))
        .unwrap();
    drop(waiting);
    assert_eq!(PendingFile::waiting(&side_file(&file, "-pending")), 1);
    backup::restore(&copy, &file, Stamp::from_ms(0)).unwrap();
    let (mut storage, _) = Storage::open(Setup::new(file.clone(), OpenMode::ReadWrite));
    storage.pulse();
    drop(storage);
    assert_eq!(
        Store::open(&file, OpenMode::ReadOnly).unwrap().last_seq().unwrap(),
        Seq(7)
    );
}

/// A reader cannot take the file back to where it was before: read without its journal, it would be half of two states.
#[test]
fn a_transaction_that_was_cut_off_is_said_and_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let (running, left) = (folder.path().join("a.db"), folder.path().join("left.db"));
    of_version(&running, MIGRATIONS.len());
    let db = rusqlite::Connection::open(&running).unwrap();
    db.execute_batch(
        "PRAGMA cache_size = 2; BEGIN; CREATE TABLE extra (a);
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
         INSERT INTO extra SELECT randomblob(900) FROM n;",
    )
    .unwrap();
    for side in ["", "-journal"] {
        fs::copy(side_file(&running, side), side_file(&left, side)).unwrap();
    }
    let before = fs::read(&left).unwrap();
    let refused = Store::open(&left, OpenMode::ReadOnly).unwrap_err();
    assert_eq!(refused.trouble(), Trouble::Unfinished);
    assert_eq!(fs::read(&left).unwrap(), before);
    // With leave to write, it is taken back.
    drop(Store::open(&left, OpenMode::ReadWrite).unwrap());
    assert!(Store::open(&left, OpenMode::ReadOnly).is_ok());
}

/// Its log would be played into the copy.
#[test]
fn a_log_left_by_a_file_that_is_gone_is_not_played_into_the_copy() {
    let folder = tempfile::tempdir().unwrap();
    let file = with_a_log(folder.path());
    let copy = folder.path().join("copy.db");
    of_version(&copy, MIGRATIONS.len());
    fs::remove_file(&file).unwrap();
    backup::restore(&copy, &file, Stamp::from_ms(0)).unwrap();
    let store = Store::open(&file, OpenMode::ReadWrite).unwrap();
    assert_eq!(store.last_seq().unwrap(), Seq(0));
    assert!(store.faults().unwrap().is_empty());
}

/// A file that is gone leaves its log beside it; the log must not be written.
#[test]
fn a_file_that_is_gone_or_emptied_is_not_made_anew() {
    use huiwu::shell::storage::{Event, is_left_behind};
    let folder = tempfile::tempdir().unwrap();
    let file = with_a_log(folder.path());
    fs::remove_file(&file).unwrap();
    let log = fs::read(side_file(&file, "-wal")).unwrap();
    assert!(is_left_behind(&file));
    let (storage, events) = Storage::open(Setup::new(file.clone(), OpenMode::ReadWrite));
    assert!(events.contains(&Event::OpenFailed(Trouble::FileGone)), "{events:?}");
    drop(storage);
    assert!(!file.exists());
    fs::write(&file, b"").unwrap();
    assert_eq!(
        Store::open(&file, OpenMode::ReadWrite).unwrap_err().trouble(),
        Trouble::Damaged
    );
    let (storage, events) = Storage::open(Setup::new(file.clone(), OpenMode::ReadWrite));
    assert!(events.contains(&Event::OpenFailed(Trouble::Damaged)), "{events:?}");
    drop(storage);
    assert_eq!(fs::read(&file).unwrap(), b"");
    assert_eq!(fs::read(side_file(&file, "-wal")).unwrap(), log);
}

#[test]
fn waiting_acts_that_cannot_be_read_are_put_away_and_the_rest_is_taken_in() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.db-pending");
    let (mut waiting, _) = PendingFile::open(&path).unwrap();
    let mut records = Records::default();
    for n in 1..4 {
        waiting
            .add(&act(
                &mut records,
                n,
                Turn::Do,
                Change::Put(note(i64::try_from(n).unwrap(), "said while it waited")),
            ))
            .unwrap();
    }
    drop(waiting);
    let all = fs::read(&path).unwrap();
    let last = all.iter().rposition(|byte| *byte != 0).unwrap();
    overwrite(&path, last, b"!");
    let damaged = fs::read(&path).unwrap();
    let (mut waiting, acts) = PendingFile::open(&path).unwrap();
    assert_eq!(acts.len(), 2);
    assert_eq!(fs::read(&path).unwrap(), damaged, "opening writes nothing");
    let away = waiting.put_away().unwrap().to_owned();
    assert_eq!(fs::read(&away).unwrap(), damaged);
    waiting.clear().unwrap();
    drop(waiting);
    // Something else entirely.
    fs::write(&path, b"none of ours").unwrap();
    let (mut waiting, acts) = PendingFile::open(&path).unwrap();
    assert!(acts.is_empty() && waiting.put_away().is_some());
    assert_eq!(fs::read(&path).unwrap(), b"none of ours");
    waiting
        .add(&act(&mut Records::default(), 9, Turn::Do, Change::Put(note(9, "x"))))
        .unwrap();
    drop(waiting);
    assert_eq!(PendingFile::waiting(&path), 1);
}

/// The last act of the files that a copy took the place of.
fn kept_beside(file: &Path) -> Vec<Seq> {
    let entries = fs::read_dir(file.parent().unwrap()).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let is_kept = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        name.contains("-replaced-") && name.ends_with('Z')
    };
    paths
        .filter(is_kept)
        .map(|path| {
            let store = Store::open(&path, OpenMode::ReadWrite).unwrap();
            store.last_seq().unwrap()
        })
        .collect()
}

#[test]
fn a_kill_while_a_copy_takes_the_place_of_a_file_loses_neither() {
    for steps in 0..=4 {
        for is_there in [true, false] {
            let folder = tempfile::tempdir().unwrap();
            let file = with_a_log(folder.path());
            let copy = folder.path().join("copy.db");
            of_version(&copy, MIGRATIONS.len());
            if !is_there {
                fs::remove_file(&file).unwrap();
            }
            let mut restoring = Restoring::begin(&copy, &file, Stamp::from_ms(0)).unwrap();
            for _ in 0..steps {
                assert!(restoring.step().unwrap());
            }
            drop(restoring);
            // Nothing is taken for a file that was there: it stands whole, or the copy does, or it is said to be gone.
            let setup = Setup::new(file.clone(), OpenMode::ReadWrite);
            let (mut storage, events) = Storage::open(setup.clone());
            match &events[..] {
                [Event::Opened(opened)] => {
                    let last = if steps == 4 { Seq(0) } else { Seq(39) };
                    assert_eq!(opened.last_seq, last, "{steps}");
                    assert!(is_there || steps == 4, "{steps}");
                }
                [Event::OpenFailed(Trouble::FileGone)] => assert!(steps < 4 && (!is_there || steps > 1), "{steps}"),
                other => panic!("{steps}: {other:?}"),
            }
            storage.answer(StorageOrder::Stop);
            drop(storage);
            if steps < 4 {
                backup::restore(&copy, &file, Stamp::from_ms(1000)).unwrap();
            }
            let store = Store::open(&file, OpenMode::ReadWrite).unwrap();
            assert_eq!(store.last_seq().unwrap(), Seq(0), "{steps}");
            assert!(store.faults().unwrap().is_empty());
            let kept = if is_there { vec![Seq(39)] } else { Vec::new() };
            assert_eq!(kept_beside(&file), kept, "{steps}");
            assert!(!side_file(&file, backup::RESTORING).exists());
        }
    }
}
