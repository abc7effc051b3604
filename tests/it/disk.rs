//! Disk and memory hold the same after every act, and the file keeps its promises.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use std::{fs, num::NonZeroU16, os::unix::fs::PermissionsExt as _, path::PathBuf};

use huiwu::{
    domain::{
        change::{Seq, Turn, UndoScope},
        id::Id,
        records::Records,
        time::Stamp,
        trouble::Trouble,
    },
    store::{OpenMode, Store, StoreError, backup},
};
use proptest::prelude::*;

mod questions;
pub(crate) mod rows;
mod wrapup_rows;
use rows::{Dice, act, change, noted};

struct Place {
    _folder: tempfile::TempDir,
    file: PathBuf,
}

fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("sub/huiwu.db");
    Place { _folder: folder, file }
}

fn open(place: &Place) -> Store {
    Store::open(&place.file, OpenMode::ReadWrite).unwrap()
}

fn loaded(store: &Store) -> Records {
    let mut records = Records::default();
    records.absorb(store.load_all().unwrap());
    records
}

fn other(place: &Place) -> rusqlite::Connection {
    rusqlite::Connection::open(&place.file).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn disk_memory_and_audit_agree_after_every_change_and_undo_restores(seed: u64) {
        let place = place();
        let mut store = open(&place);
        let (mut dice, mut memory) = (Dice::new(seed), Records::default());
        let mut done = Vec::new();
        for seq in 1..=20 {
            let commit = act(&mut memory, seq, Turn::Do, change(&mut dice));
            store.commit(&commit).unwrap();
            prop_assert_eq!(&loaded(&store), &memory);
            done.push(commit);
        }
        prop_assert_eq!(&store.replay_audit().unwrap(), &memory);
        for (seq, taken) in (21..).zip(done.into_iter().rev()) {
            let commit = act(&mut memory, seq, Turn::Undo(taken.seq), taken.inverse);
            store.commit(&commit).unwrap();
        }
        prop_assert!(memory.all().is_empty());
        prop_assert_eq!(&loaded(&store), &memory);
        drop(store);
        prop_assert_eq!(&open(&place).replay_audit().unwrap(), &memory);
    }

    #[test]
    fn undo_list_from_disk_is_the_one_a_stack_would_hold(seed: u64) {
        let place = place();
        let mut store = open(&place);
        let (mut dice, mut memory) = (Dice::new(seed), Records::default());
        let (mut undo, mut redo) = (Vec::new(), Vec::new());
        for seq in 1..=60 {
            let commit = match dice.roll(5) {
                0 | 1 if !undo.is_empty() => {
                    let taken: huiwu::domain::change::Commit = undo.pop().unwrap();
                    let commit = act(&mut memory, seq, Turn::Undo(taken.seq), taken.inverse.clone());
                    redo.push(taken);
                    commit
                }
                2 if !redo.is_empty() => {
                    let again: huiwu::domain::change::Commit = redo.pop().unwrap();
                    let commit = act(&mut memory, seq, Turn::Redo(again.seq), again.change.clone());
                    undo.push(huiwu::domain::change::Commit { inverse: commit.inverse.clone(), ..again });
                    commit
                }
                _ => {
                    redo.clear();
                    let commit = act(&mut memory, seq, Turn::Do, change(&mut dice));
                    undo.push(commit.clone());
                    commit
                }
            };
            store.commit(&commit).unwrap();
        }
        let scope = UndoScope::Meeting(Id::from_raw(1));
        let first = store.history(scope, None, 4).unwrap();
        prop_assert_eq!(first.more, undo.len() > 4);
        let mut seen = first.undo.clone();
        while let Some(last) = seen.last().map(|c| c.seq) {
            let older = store.history(scope, Some(last), 4).unwrap();
            prop_assert!(older.redo.is_empty());
            if older.undo.is_empty() { break; }
            seen.extend(older.undo);
        }
        undo.reverse();
        redo.reverse();
        let seqs = |list: &[huiwu::domain::change::Commit]| list.iter().map(|c| c.seq).collect::<Vec<_>>();
        prop_assert_eq!(seqs(&seen), seqs(&undo));
        prop_assert_eq!(seqs(&first.redo), seqs(&redo));
        for (got, want) in seen.iter().zip(&undo) {
            prop_assert_eq!(&got.inverse, &want.inverse);
        }
        prop_assert!(store.history(UndoScope::File, None, 4).unwrap().undo.is_empty());
    }
}

#[test]
fn sqlite_is_new_enough_for_two_connections() {
    let numbers: Vec<u32> = rusqlite::version().split('.').map(|n| n.parse().unwrap()).collect();
    assert!(numbers >= vec![3, 51, 3], "{numbers:?}");
}

#[test]
fn everything_is_for_the_owner_only() {
    let place = place();
    let mut store = open(&place);
    store.commit(&noted(1, "x")).unwrap();
    let copy = place.file.with_file_name("copy.db");
    store.backup_to(&copy).unwrap();
    for file in fs::read_dir(place.file.parent().unwrap()).unwrap() {
        let file = file.unwrap();
        assert_eq!(
            file.metadata().unwrap().permissions().mode() & 0o777,
            0o600,
            "{:?}",
            file.file_name()
        );
    }
    let folder = fs::metadata(place.file.parent().unwrap()).unwrap();
    assert_eq!(folder.permissions().mode() & 0o777, 0o700);
}

#[test]
fn an_act_that_comes_twice_is_kept_once_and_a_stranger_under_its_number_is_refused() {
    let place = place();
    let mut store = open(&place);
    let (one, two) = (noted(1, "one"), noted(2, "two"));
    store.commit_all([&one, &two]).unwrap();
    store.commit_all([&one, &two]).unwrap();
    assert_eq!(store.last_seq().unwrap(), Seq(2));
    assert!(matches!(store.commit(&noted(2, "other")), Err(StoreError::SeqTaken(2))));
    assert_eq!(store.load_all().unwrap().len(), 2);
}

#[test]
fn the_audit_can_only_grow() {
    let place = place();
    open(&place).commit(&noted(1, "x")).unwrap();
    let db = other(&place);
    for sql in [
        "UPDATE audit SET who = 'x'",
        "DELETE FROM audit",
        "INSERT OR REPLACE INTO audit SELECT seq, 0, who, act, meeting, turn, target, change, inverse FROM audit",
    ] {
        assert!(
            db.execute(sql, []).unwrap_err().to_string().contains("append-only"),
            "{sql}"
        );
    }
}

#[test]
fn a_bad_word_in_a_column_is_named_by_table_row_and_column() {
    let place = place();
    let mut store = open(&place);
    store.commit(&noted(7, "x")).unwrap();
    other(&place).execute("UPDATE entries SET kind = 'song'", []).unwrap();
    let error = store.load_all().unwrap_err().to_string();
    assert!(
        error.contains("entries") && error.contains('7') && error.contains("kind") && error.contains("song"),
        "{error}"
    );
}

#[test]
fn a_file_held_by_another_program_is_locked_and_can_still_be_read() {
    let place = place();
    let plan = huiwu::store::OpenOptions {
        mode: OpenMode::ReadWrite,
        patience: std::time::Duration::ZERO,
        migrations: huiwu::store::schema::MIGRATIONS,
    };
    let mut store = Store::open_with(&place.file, &plan).unwrap();
    store.commit(&noted(1, "x")).unwrap();
    let holder = other(&place);
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    assert_eq!(store.commit(&noted(2, "y")).unwrap_err().trouble(), Trouble::Locked);
    assert_eq!(store.load_all().unwrap().len(), 1);
    assert_eq!(
        Store::open_with(&place.file, &plan).unwrap().last_seq().unwrap(),
        Seq(1)
    );
    holder.execute_batch("ROLLBACK").unwrap();
    store.commit(&noted(2, "y")).unwrap();
}

#[test]
fn a_file_that_was_removed_or_replaced_never_counts_as_saved() {
    let place = place();
    let mut store = open(&place);
    store.commit(&noted(1, "x")).unwrap();
    let away = place.file.with_file_name("away.db");
    fs::rename(&place.file, &away).unwrap();
    assert_eq!(store.commit(&noted(2, "y")).unwrap_err().trouble(), Trouble::FileGone);
    fs::write(&place.file, "somebody else's").unwrap();
    assert_eq!(
        store.commit(&noted(2, "y")).unwrap_err().trouble(),
        Trouble::FileReplaced
    );
    let copy = place.file.with_file_name("copy.db");
    store.copy_elsewhere(&copy, &[noted(2, "y")]).unwrap();
    assert_eq!(
        Store::open(&copy, OpenMode::ReadOnly)
            .unwrap()
            .load_all()
            .unwrap()
            .len(),
        2
    );
    assert_eq!(fs::read_to_string(&place.file).unwrap(), "somebody else's");
    fs::rename(&away, &place.file).unwrap();
    store.commit(&noted(2, "y")).unwrap();
}

#[test]
fn a_file_that_is_replaced_while_it_is_written_does_not_count_as_saved() {
    let place = place();
    let mut store = open(&place);
    store.commit(&noted(1, "x")).unwrap();
    let (away, act) = (place.file.with_file_name("away.db"), noted(2, "y"));
    // The path was right when the transaction began.
    let saved = store.commit_all(std::iter::once_with(|| {
        fs::rename(&place.file, &away).unwrap();
        fs::write(&place.file, "somebody else's").unwrap();
        &act
    }));
    assert_eq!(saved.unwrap_err().trouble(), Trouble::FileReplaced);
    fs::remove_file(&place.file).unwrap();
    fs::rename(&away, &place.file).unwrap();
    store.commit(&act).unwrap();
    assert_eq!(loaded(&store).all().len(), 2, "the act is kept once");
}

#[test]
fn copies_are_checked_listed_pruned_and_restored_without_losing_what_they_replace() {
    let place = place();
    let mut store = open(&place);
    let folder = place.file.with_file_name("backups");
    let day = |n: i64| Stamp::from_ms(1_800_000_000_000 + n * backup::DAY_MS);
    for n in 1..=4 {
        store.commit(&noted(u64::try_from(n).unwrap(), "x")).unwrap();
        assert!(backup::is_due(&folder, &place.file, day(n)));
        store.backup_to(&backup::name_in(&folder, &place.file, day(n))).unwrap();
        assert!(!backup::is_due(&folder, &place.file, day(n).plus_ms(1)));
    }
    fs::write(folder.join("huiwu.notes.backup.db"), "not ours").unwrap();
    std::os::unix::fs::symlink(&place.file, backup::name_in(&folder, &place.file, day(9))).unwrap();
    backup::prune(&folder, &place.file, NonZeroU16::MIN.saturating_add(1));
    let list = backup::list(&folder, &place.file);
    assert_eq!(list.iter().map(|copy| copy.at).collect::<Vec<_>>(), [day(4), day(3)]);
    assert!(folder.join("huiwu.notes.backup.db").exists());
    assert!(matches!(
        store.backup_to(&list[0].path),
        Err(StoreError::AlreadyThere(_))
    ));
    fs::write(&list[0].path, "damaged").unwrap();
    let good = backup::newest_good(&folder, &place.file).unwrap();
    assert_eq!(good.at, day(3));
    drop(store);
    assert!(backup::restore(&list[0].path, &place.file, day(5)).is_err());
    let kept = backup::restore(&good.path, &place.file, day(5)).unwrap().unwrap();
    assert_eq!(open(&place).last_seq().unwrap(), Seq(3));
    assert_eq!(
        Store::open(&kept, OpenMode::ReadOnly).unwrap().last_seq().unwrap(),
        Seq(4)
    );
}

#[test]
fn a_check_finds_damage_and_rows_without_a_meeting() {
    let place = place();
    let mut store = open(&place);
    for seq in 1..400 {
        store
            .commit(&noted(seq, "some text that fills the pages of the file"))
            .unwrap();
    }
    let report = store.check().unwrap();
    assert!(report.faults.is_empty() && report.orphans == 399, "{report:?}");
    drop(store);
    // Pages of the feed: the file opens, for nothing of it is read then.
    let (page, size) = {
        let db = rusqlite::Connection::open(&place.file).unwrap();
        let root = "SELECT rootpage FROM sqlite_schema WHERE name = 'entries'";
        let page: u32 = db.query_row(root, [], |row| row.get(0)).unwrap();
        let size: u32 = db.pragma_query_value(None, "page_size", |row| row.get(0)).unwrap();
        (page as usize, size as usize)
    };
    let mut bytes = fs::read(&place.file).unwrap();
    bytes[(page - 1) * size..page * size].fill(0xAA);
    fs::write(&place.file, bytes).unwrap();
    let store = Store::open(&place.file, OpenMode::ReadOnly).unwrap();
    assert!(!store.check().unwrap().faults.is_empty());
}
