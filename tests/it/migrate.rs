//! Old files become new ones, newer ones are left alone, and files of others are not touched.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use std::{fs, path::Path, time::Duration};

use huiwu::{
    app::{model::Tab, msg::Msg},
    domain::{
        change::UndoScope,
        entry::{Entry, EntryKind},
        id::Id,
        record::Record,
        records::Records,
        time::{Stamp, Zone},
        trouble::Trouble,
    },
    input::key::Key,
    shell::{lock::Lock, office::Office, storage::Setup},
    store::{
        OpenMode, OpenOptions, Store,
        schema::{APPLICATION_ID, MIGRATIONS, WHOLE},
    },
    words::Lang,
};

use crate::disk::rows::noted;

fn plan<'p>(migrations: &'p [&'p str]) -> OpenOptions<'p> {
    OpenOptions {
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

/// The statements that make a schema again, in the order they were made in. The tables inside a table for searching come with it.
fn statements(path: &Path) -> String {
    let db = rusqlite::Connection::open(path).unwrap();
    let mut statement = db
        .prepare(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL
             AND name NOT IN ('search_data', 'search_idx', 'search_docsize', 'search_config') ORDER BY rowid",
        )
        .unwrap();
    let made = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    made.map(|sql| sql.unwrap() + ";\n").collect()
}

#[test]
fn a_new_file_is_what_the_migrations_make() {
    let folder = tempfile::tempdir().unwrap();
    let grown = folder.path().join("grown.db");
    drop(Store::open_with(&grown, &plan(&MIGRATIONS[..1])).unwrap());
    drop(Store::open(&grown, OpenMode::ReadWrite).unwrap());
    let written = format!(
        "-- Written by a test from the migrations (`UPDATE=1 cargo test migrate`).\n{}",
        statements(&grown)
    );
    if std::env::var_os("UPDATE").is_some() {
        fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/schema.sql"), &written).unwrap();
    }
    assert!(
        written == WHOLE,
        "assets/schema.sql is not what the migrations make: UPDATE=1 cargo test migrate"
    );
    let fresh = folder.path().join("fresh.db");
    drop(Store::open(&fresh, OpenMode::ReadWrite).unwrap());
    assert_eq!(schema(&fresh), schema(&grown));
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

/// The same meeting as each released schema holds it: who comes and goes, with reasons, corrected times and two of one name; motions
/// with seconders and counts; everybody else stayed to the end.
const RELEASED: [&str; 6] = [
    include_str!("migrate/v1.sql"),
    include_str!("migrate/v2.sql"),
    include_str!("migrate/v3.sql"),
    include_str!("migrate/v4.sql"),
    include_str!("migrate/v5.sql"),
    include_str!("migrate/v6.sql"),
];

/// A file of a released schema, opened by the program of today, with its meeting open.
fn opened(folder: &Path, version: usize) -> Records {
    let file = folder.join(format!("v{version}.db"));
    drop(Store::open_with(&file, &plan(&MIGRATIONS[..version])).unwrap());
    rusqlite::Connection::open(&file)
        .unwrap()
        .execute_batch(RELEASED[version - 1])
        .unwrap();
    let mut records = Records::default();
    records.absorb(Store::open(&file, OpenMode::ReadWrite).unwrap().load_all().unwrap());
    let meeting = records.meetings.rows()[0].id;
    records.set_open(meeting);
    records
}

/// Returns who came and went by which lines: name, arrival with its reason, leaving with its reason.
fn stays(records: &Records) -> Vec<[String; 3]> {
    let line = |id: Option<Id<Entry>>, reason: &str| {
        let entry = id.and_then(|id| records.entries.get(id));
        let text = entry.map_or("?".to_owned(), |e| match e.kind {
            EntryKind::Adjourned => "end".to_owned(),
            _ => e.text.clone(),
        });
        format!("{text} [{reason}]")
    };
    let stays = records.intervals.iter().map(|stay| {
        [
            records.name_of(stay.attendee).to_owned(),
            line(stay.came, &stay.came_reason),
            line(stay.went, &stay.went_reason),
        ]
    });
    stays.collect()
}

#[test]
fn a_file_of_each_released_schema_knows_what_its_lines_made() {
    let folder = tempfile::tempdir().unwrap();
    for version in 1..=RELEASED.len() {
        let records = opened(folder.path(), version);
        let bus = ["Lee Dunn, Rosa Lindt []", "Lee Dunn, Rosa Lindt (bus) [bus]"];
        let jam = "单立、李四（路上堵车） [路上堵车]";
        let wanted = [
            ["Jo Ann Bellamy", "Jo Ann Bellamy []", "end []"],
            ["Kim Sato", "Kim Sato []", "Kim Sato []"],
            ["Lee Dunn", bus[0], bus[1]],
            ["Rosa Lindt", bus[0], bus[1]],
            ["单立", jam, "end []"],
            ["李四", jam, "end []"],
            // One line names two people of one name: the first by number; which line brought the other is not guessed.
            ["Wei Zhang", "Wei Zhang, Wei Zhang []", "end []"],
            ["Wei Zhang", "? []", "end []"],
            ["Rosa Lindt", "Rosa Lindt []", "end []"],
        ];
        assert_eq!(stays(&records), wanted, "v{version}");
        let motions: Vec<_> = records
            .motions
            .iter()
            .map(|motion| {
                let seconded = motion.seconded.and_then(|id| records.entries.get(id)).unwrap();
                assert_eq!(
                    motion.mover,
                    records.entries.get(motion.entry).and_then(|entry| entry.speaker)
                );
                let counted = records.count_of(motion).map(|entry| entry.text.as_str());
                (seconded.speaker == motion.seconder, counted)
            })
            .collect();
        assert_eq!(motions, [(true, Some("4/1/0")), (true, None)], "v{version}");
    }
}

#[test]
fn a_file_of_each_released_schema_keeps_its_lines() {
    let folder = tempfile::tempdir().unwrap();
    let newest = opened(folder.path(), RELEASED.len());
    assert_eq!(newest.entries.len(), 30);
    for version in 1..RELEASED.len() {
        let records = opened(folder.path(), version);
        let rows = |records: &Records| -> Vec<Record> {
            let own = |row: &Record| {
                matches!(
                    row,
                    Record::Entry(_)
                        | Record::Interval(_)
                        | Record::Motion(_)
                        | Record::Decision(_)
                        | Record::Action(_)
                        | Record::Person(_)
                        | Record::Attendee(_)
                )
            };
            records.all().into_iter().filter(own).collect()
        };
        assert!(rows(&records) == rows(&newest), "v{version}");
        assert_eq!(records.head_count(), newest.head_count());
    }
}

#[test]
fn acts_of_an_older_file_are_taken_back_and_repeated() {
    let folder = tempfile::tempdir().unwrap();
    drop(opened(folder.path(), RELEASED.len()));
    let file = folder.path().join(format!("v{}.db", RELEASED.len()));
    let setup = Setup::new(file, OpenMode::ReadWrite);
    let mut office = Office::open(
        setup,
        Lang::En,
        Stamp::from_ms(1_795_900_000_000),
        Zone::from_minutes(0),
    )
    .unwrap();
    let meeting = Id::from_raw(914_466_534_534_445_911);
    office.open_meeting(meeting);
    office.m.tab = Tab::Live;
    let scope = UndoScope::Meeting(meeting);
    let entries = office.m.ledger.records().entries.rows().to_vec();
    assert_eq!(entries.len(), 30);
    let mut acts = 0;
    while office.m.ledger.undo_list(scope).can_undo() {
        office.take(Msg::Key(Key::parse("ctrl-z").unwrap()));
        acts += 1;
        assert!(acts <= 28, "{:?}", office.m.shown_notice());
    }
    let records = office.m.ledger.records();
    // Only what no act of the file made is left.
    assert_eq!((records.entries.len(), records.motions.len()), (1, 0));
    assert!(
        records
            .intervals
            .iter()
            .all(|stay| records.name_of(stay.attendee) == "Wei Zhang")
    );
    for _ in 0..acts {
        office.take(Msg::Key(Key::parse("ctrl-y").unwrap()));
    }
    let records = office.m.ledger.records();
    assert!(records.entries.rows() == entries, "the lines are there again");
    assert_eq!(records.intervals.len(), 9);
}
