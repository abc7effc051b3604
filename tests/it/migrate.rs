//! Old files become new ones, newer ones are left alone, and files of others are not touched.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use std::{fs, path::Path, time::Duration};

use huiwu::{
    domain::{
        time::{Stamp, Zone},
        trouble::Trouble,
    },
    i18n::Lang,
    shell::{lock::Lock, office::Office, storage::Setup},
    store::{
        OpenMode, Plan, Store,
        schema::{APPLICATION_ID, MIGRATIONS},
    },
};

use crate::disk::rows::noted;

fn plan<'p>(migrations: &'p [&'p str]) -> Plan<'p> {
    Plan {
        mode: OpenMode::ReadWrite,
        patience: Duration::ZERO,
        migrations,
    }
}

fn schema(path: &Path) -> Vec<String> {
    let db = rusqlite::Connection::open(path).unwrap();
    let mut statement = db
        .prepare("SELECT name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name")
        .unwrap();
    statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

#[test]
fn every_released_schema_becomes_that_of_a_fresh_file() {
    let folder = tempfile::tempdir().unwrap();
    let fresh = folder.path().join("fresh.db");
    drop(Store::open(&fresh, OpenMode::ReadWrite).unwrap());
    for version in 1..=MIGRATIONS.len() {
        let old = folder.path().join(format!("v{version}.db"));
        drop(Store::open_with(&old, &plan(&MIGRATIONS[..version])).unwrap());
        drop(Store::open(&old, OpenMode::ReadWrite).unwrap());
        assert_eq!(schema(&old), schema(&fresh));
    }
}

#[test]
fn a_migration_copies_the_file_first_and_keeps_every_row() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.db");
    Store::open(&file, OpenMode::ReadWrite)
        .unwrap()
        .commit(&noted(1, "x"))
        .unwrap();
    let mut steps = MIGRATIONS.to_vec();
    steps.push("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;");
    let store = Store::open_with(&file, &plan(&steps)).unwrap();
    assert_eq!(store.load_all().unwrap().len(), 1);
    let copy = folder.path().join(format!("a.db-before-v{}", steps.len()));
    assert_eq!(
        Store::open(&copy, OpenMode::ReadOnly)
            .unwrap()
            .load_all()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_migration_that_fails_leaves_the_old_version() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.db");
    drop(Store::open(&file, OpenMode::ReadWrite).unwrap());
    let mut steps = MIGRATIONS.to_vec();
    steps.push("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT; SELECT no_such_thing();");
    assert!(Store::open_with(&file, &plan(&steps)).is_err());
    assert!(Store::open(&file, OpenMode::ReadWrite).unwrap().read_only().is_none());
    assert!(!schema(&file).iter().any(|line| line.starts_with("later")));
}

#[test]
fn a_newer_file_is_opened_read_only() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.db");
    Store::open(&file, OpenMode::ReadWrite)
        .unwrap()
        .commit(&noted(1, "x"))
        .unwrap();
    rusqlite::Connection::open(&file)
        .unwrap()
        .pragma_update(None, "user_version", 99)
        .unwrap();
    let mut store = Store::open(&file, OpenMode::ReadWrite).unwrap();
    assert_eq!(store.read_only(), Some(&Trouble::Newer));
    assert_eq!(store.load_all().unwrap().len(), 1);
    assert_eq!(store.commit(&noted(2, "y")).unwrap_err().trouble(), Trouble::Newer);
}

#[test]
fn files_of_others_are_refused_and_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("letter.txt");
    fs::write(&text, "dear all").unwrap();
    let foreign = folder.path().join("other.db");
    rusqlite::Connection::open(&foreign)
        .unwrap()
        .execute_batch("CREATE TABLE t (x)")
        .unwrap();
    for file in [text, foreign] {
        let before = fs::read(&file).unwrap();
        assert_eq!(
            Store::open(&file, OpenMode::ReadWrite).unwrap_err().trouble(),
            Trouble::NotOurs
        );
        assert_eq!(fs::read(&file).unwrap(), before);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "no side files");
}

#[test]
fn a_read_only_file_is_read_and_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.db");
    Store::open(&file, OpenMode::ReadWrite)
        .unwrap()
        .commit(&noted(1, "x"))
        .unwrap();
    let mut rights = fs::metadata(&file).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&file, rights).unwrap();
    let mut store = Store::open(&file, OpenMode::ReadWrite).unwrap();
    assert_eq!(store.read_only(), Some(&Trouble::ReadOnly));
    assert_eq!(store.load_all().unwrap().len(), 1);
    assert_eq!(store.commit(&noted(2, "y")).unwrap_err().trouble(), Trouble::ReadOnly);
}

#[test]
fn the_mark_stands_in_the_header_from_the_first_moment() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.db");
    let _open = Store::open(&file, OpenMode::ReadWrite).unwrap();
    assert_eq!(fs::read(&file).unwrap()[68..72], APPLICATION_ID.to_be_bytes());
}

/// Opens a file as `list` or `show` does.
fn read(file: &Path) -> Result<Office, Trouble> {
    let setup = Setup::new(file.to_owned(), OpenMode::ReadOnly);
    Office::open(setup, Lang::En, Stamp::from_ms(0), Zone::from_minutes(0))
}

#[test]
fn a_file_of_an_older_version_is_brought_up_to_date_also_where_it_is_only_read() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.db");
    drop(Store::open_with(&file, &plan(&MIGRATIONS[..1])).unwrap());
    {
        // Another window has it: nothing is changed under its feet.
        let _theirs = Lock::take(&file);
        assert_eq!(read(&file).err(), Some(Trouble::Older));
    }
    assert!(read(&file).is_ok());
    let fresh = folder.path().join("fresh.db");
    drop(Store::open(&fresh, OpenMode::ReadWrite).unwrap());
    assert_eq!(schema(&file), schema(&fresh));
}
