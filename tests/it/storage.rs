//! The storage does what the thread will do, in place: saves in order, tells of trouble, recovers, keeps the draft.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use std::{
    fs,
    path::{Path, PathBuf},
    sync::mpsc::Receiver,
    time::Duration,
};

use huiwu::{
    domain::{
        change::{Change, Commit, Seq, Turn, UndoScope},
        draft::Draft,
        id::Id,
        meeting::Meeting,
        question::{Answer, Question},
        records::Records,
        time::{Stamp, Zone},
        trouble::Trouble,
    },
    shell::{
        daily::DailyLook,
        draft::DraftFile,
        pending::PendingFile,
        storage::{Event, LeftBehind, Opened, Setup, Storage, StorageOrder, in_pieces, thread},
    },
    store::{OpenMode, Store, backup},
};

use crate::disk::rows::{act, note, noted};

fn setup(folder: &tempfile::TempDir) -> Setup {
    Setup::new(folder.path().join("a.db"), OpenMode::ReadWrite)
}

fn start(setup: &Setup) -> (Storage, Opened) {
    let (storage, mut events) = Storage::open(setup.clone());
    match events.remove(0) {
        Event::Opened(opened) => (storage, *opened),
        other => panic!("{other:?}"),
    }
}

fn side(path: &Path, suffix: &str) -> PathBuf {
    huiwu::store::side_file(path, suffix)
}

pub(crate) fn draft(text: &str) -> Draft {
    Draft {
        meeting: Some(Id::from_raw(1)),
        text: text.to_owned(),
        caret: text.len(),
        first_key: Some(Stamp::from_ms(5)),
        change: None,
        form: None,
    }
}

/// Waits for what is due and does it, until an event comes.
fn until_event(storage: &mut Storage) -> Vec<Event> {
    let (_keep, nothing): (_, Receiver<()>) = std::sync::mpsc::channel();
    for _ in 0..200 {
        let events = storage.pulse();
        if !events.is_empty() {
            return events;
        }
        let _ = nothing.recv_timeout(Duration::from_millis(10));
    }
    panic!("nothing happened");
}

fn stored(path: &Path) -> Vec<String> {
    let db = rusqlite::Connection::open(path).unwrap();
    let mut statement = db.prepare("SELECT raw FROM entries ORDER BY place").unwrap();
    statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

/// The draft in a file beside the database; `None` if there is none, or an empty one.
fn read_draft(path: &Path) -> Option<Draft> {
    let file = DraftFile::open(path).ok()?;
    Some(file.last().clone()).filter(|draft| !draft.is_empty())
}

#[test]
fn acts_that_come_together_are_saved_together_and_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let (mut storage, opened) = start(&setup);
    assert_eq!((opened.last_seq, opened.read_only), (Seq(0), None));
    let events = storage.answer_all((1..=5).map(|n| StorageOrder::Commit(noted(n, "x"))).collect());
    assert_eq!(events, [Event::Saved(Seq(5))]);
    assert_eq!(stored(&setup.path).len(), 5);
    assert!(storage.due().is_none(), "nothing to wake up for");
}

#[test]
fn a_locked_file_lets_acts_wait_in_order_and_questions_through() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let (mut storage, _) = start(&setup);
    storage.answer(StorageOrder::Commit(noted(1, "before")));
    let holder = rusqlite::Connection::open(&setup.path).unwrap();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let failed = Event::SaveFailed {
        first: Seq(2),
        trouble: Trouble::Locked,
    };
    assert_eq!(
        storage.answer(StorageOrder::Commit(noted(2, "b"))),
        std::slice::from_ref(&failed)
    );
    assert_eq!(storage.answer(StorageOrder::Commit(noted(3, "c"))), [], "told once");
    assert_eq!(
        storage.answer(StorageOrder::RetryNow),
        [failed],
        "told again when asked"
    );
    let list = Question::Meetings {
        filter: String::new(),
        offset: 0,
        limit: 9,
    };
    assert!(matches!(
        storage.answer(StorageOrder::Ask(list))[..],
        [Event::Answer(Answer::Meetings { .. })]
    ));
    holder.execute_batch("ROLLBACK").unwrap();
    assert_eq!(until_event(&mut storage), [Event::Saved(Seq(3)), Event::Recovered]);
    assert_eq!(stored(&setup.path), ["before", "b", "c"]);
}

#[test]
fn acts_that_wait_outlive_the_program_and_are_seen_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let holder = {
        let (mut storage, _) = start(&setup);
        storage.answer(StorageOrder::Commit(noted(1, "a")));
        let meeting = Meeting::draft(Id::from_raw(1), "会", Stamp::from_ms(0), Zone::default());
        storage.answer(StorageOrder::Commit(act(
            &mut Records::default(),
            2,
            Turn::Do,
            Change::put(meeting),
        )));
        let holder = rusqlite::Connection::open(&setup.path).unwrap();
        holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
        storage.answer_all(vec![
            StorageOrder::Commit(noted(3, "b")),
            StorageOrder::Commit(noted(4, "c")),
        ]);
        // Dropped without Stop, as a kill would.
        holder
    };
    let (mut storage, opened) = start(&setup);
    assert_eq!(opened.last_seq, Seq(4));
    let events = storage.answer(StorageOrder::Ask(Question::OpenMeeting {
        meeting: Id::from_raw(1),
    }));
    let [Event::Answer(Answer::Opened { rows, history, .. })] = &events[..] else {
        panic!("{events:?}")
    };
    assert_eq!(rows.len(), 4, "the waiting lines are there");
    assert_eq!(history.undo.iter().map(|c| c.seq.0).collect::<Vec<_>>(), [4, 3, 2, 1]);
    holder.execute_batch("ROLLBACK").unwrap();
    assert_eq!(until_event(&mut storage), [Event::Saved(Seq(4)), Event::Recovered]);
    assert_eq!(stored(&setup.path), ["a", "b", "c"]);
    drop(storage);
    let (storage, opened) = start(&setup);
    assert_eq!(opened.last_seq, Seq(4));
    assert!(storage.due().is_none(), "nothing waits any more");
}

#[test]
fn a_waiting_act_whose_number_was_taken_gets_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let holder = {
        let (mut storage, _) = start(&setup);
        let holder = rusqlite::Connection::open(&setup.path).unwrap();
        holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
        storage.answer(StorageOrder::Commit(noted(1, "mine")));
        holder
    };
    holder.execute_batch("ROLLBACK").unwrap();
    let mut other = Store::open(&setup.path, OpenMode::ReadWrite).unwrap();
    let theirs = Commit {
        change: Change::Put(note(50, "theirs")),
        ..noted(1, "")
    };
    other.commit(&theirs).unwrap();
    let (_, opened) = start(&setup);
    assert_eq!(opened.last_seq, Seq(2));
    assert_eq!(stored(&setup.path), ["mine", "theirs"]);
}

#[test]
fn of_acts_that_come_together_those_before_a_bad_one_are_saved() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let (mut storage, _) = start(&setup);
    let mut other = Store::open(&setup.path, OpenMode::ReadWrite).unwrap();
    other.commit(&noted(3, "theirs")).unwrap();
    let mut events = storage.answer_all((1..=4).map(|n| StorageOrder::Commit(noted(n, "mine"))).collect());
    // A slow machine needs more than one round.
    while !events.iter().any(|event| matches!(event, Event::SaveFailed { .. })) {
        events.extend(until_event(&mut storage));
    }
    let saved: Vec<_> = events.iter().filter(|event| matches!(event, Event::Saved(_))).collect();
    assert_eq!(saved, [&Event::Saved(Seq(1)), &Event::Saved(Seq(2))]);
    assert!(
        matches!(events.last(), Some(Event::SaveFailed { first: Seq(3), .. })),
        "{events:?}"
    );
    assert_eq!(stored(&setup.path), ["mine", "mine", "theirs"]);
}

#[test]
fn a_full_disk_is_told_and_nothing_is_lost_when_there_is_room_again() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let (mut storage, _) = start(&setup);
    storage.store().unwrap().limit_pages(1).unwrap();
    let text = "y".repeat(20_000);
    let mut seq = 0;
    let failed = loop {
        seq += 1;
        let events = storage.answer(StorageOrder::Commit(noted(seq, &text)));
        if !matches!(events[..], [Event::Saved(_)]) {
            break events;
        }
    };
    assert_eq!(
        failed,
        [Event::SaveFailed {
            first: Seq(seq),
            trouble: Trouble::Full
        }]
    );
    storage.store().unwrap().limit_pages(100_000).unwrap();
    assert_eq!(
        storage.answer(StorageOrder::RetryNow),
        [Event::Saved(Seq(seq)), Event::Recovered]
    );
    assert_eq!(stored(&setup.path).len() as u64, seq);
}

#[test]
fn a_file_that_is_gone_never_counts_as_saved_and_a_copy_elsewhere_has_everything() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let (mut storage, _) = start(&setup);
    storage.answer(StorageOrder::Commit(noted(1, "a")));
    fs::remove_file(&setup.path).unwrap();
    let events = storage.answer(StorageOrder::Commit(noted(2, "b")));
    assert_eq!(
        events,
        [Event::SaveFailed {
            first: Seq(2),
            trouble: Trouble::FileGone
        }]
    );
    assert!(!setup.path.exists(), "nothing is made in its place");
    let to = folder.path().join("copy.db");
    let events = storage.answer(StorageOrder::Ask(Question::CopyElsewhere { to: to.clone() }));
    assert_eq!(events, [Event::Answer(Answer::Copied { path: to.clone() })]);
    assert_eq!(stored(&to), ["a", "b"]);
}

#[test]
fn a_second_window_reads_only() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let (mut first, _) = start(&setup);
    first.answer(StorageOrder::Commit(noted(1, "a")));
    let (_second, opened) = start(&setup);
    assert_eq!((opened.read_only, opened.last_seq), (Some(Trouble::Locked), Seq(1)));
    first.answer(StorageOrder::Stop);
    assert_eq!(start(&setup).1.read_only, None);
}

#[test]
fn the_draft_is_on_disk_before_anything_else_is_asked_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let (mut storage, opened) = start(&setup);
    assert_eq!(opened.draft, None);
    storage.answer(StorageOrder::Draft(draft("半")));
    storage.answer_all(vec![
        StorageOrder::Draft(draft("半行")),
        StorageOrder::Draft(draft("半行字")),
    ]);
    assert_eq!(read_draft(&side(&setup.path, "-draft")), Some(draft("半行字")));
    assert!(storage.due().is_some(), "it is to be synced within a second");
    drop(storage);
    assert_eq!(start(&setup).1.draft, Some(draft("半行字")));
}

#[test]
fn a_torn_draft_leaves_the_one_before() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let (mut storage, _) = start(&setup);
    storage.answer(StorageOrder::Draft(draft("older")));
    storage.answer(StorageOrder::Draft(draft("newer")));
    let file = side(&setup.path, "-draft");
    let mut bytes = fs::read(&file).unwrap();
    assert_eq!(bytes.len(), 64 * 1024);
    let at = bytes.windows(5).position(|w| w == b"newer").unwrap();
    bytes[at + 2] = b'#';
    fs::write(&file, bytes).unwrap();
    assert_eq!(read_draft(&file), Some(draft("older")));
}

#[test]
fn a_draft_larger_than_its_slot_is_kept_whole() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let (mut storage, _) = start(&setup);
    for size in [100, 60_000, 500_000] {
        storage.answer(StorageOrder::Draft(draft(&"z".repeat(size))));
    }
    storage.answer(StorageOrder::Draft(draft("short again")));
    assert_eq!(read_draft(&side(&setup.path, "-draft")), Some(draft("short again")));
    storage.answer(StorageOrder::Draft(draft(&"z".repeat(300_000))));
    storage.answer(StorageOrder::Stop);
    assert_eq!(start(&setup).1.draft, Some(draft(&"z".repeat(300_000))));
}

#[test]
fn a_draft_whose_line_was_entered_does_not_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let (mut storage, _) = start(&setup);
    storage.answer(StorageOrder::Draft(draft("entered")));
    // `noted(5, …)` is begun at the moment 5, as the draft is.
    storage.answer(StorageOrder::Commit(noted(5, "entered")));
    drop(storage);
    assert_eq!(start(&setup).1.draft, None);
}

#[test]
fn a_file_of_something_else_is_refused_and_gets_no_side_files() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    fs::write(&setup.path, "a letter").unwrap();
    let (mut storage, events) = Storage::open(setup.clone());
    assert_eq!(events, [Event::OpenFailed(Trouble::NotOurs)]);
    let question = Question::Check;
    assert!(matches!(
        storage.answer(StorageOrder::Ask(question))[..],
        [Event::Answer(Answer::Failed { .. })]
    ));
    assert_eq!(fs::read_to_string(&setup.path).unwrap(), "a letter");
    assert!(!side(&setup.path, "-draft").exists() && !side(&setup.path, "-pending").exists());
}

#[test]
fn a_daily_backup_is_made_once_a_day() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let (mut storage, _) = start(&setup);
    let day = |n: i64| Stamp::from_ms(1_800_000_000_000 + n * backup::DAY_MS);
    for n in 0..16 {
        assert!(matches!(
            storage.answer(StorageOrder::DailyBackup(day(n)))[..],
            [Event::Answer(Answer::BackedUp { .. })]
        ));
        assert_eq!(storage.answer(StorageOrder::DailyBackup(day(n).plus_ms(1000))), []);
    }
    assert_eq!(backup::list(&setup.backups, &setup.path).len(), 14);
}

#[test]
fn no_copy_grows_older_than_a_day_while_the_program_runs() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let (mut storage, _) = start(&setup);
    let begin = Stamp::from_ms(1_800_000_000_000);
    let mut look = DailyLook::begin(begin);
    assert!(!look.take(begin), "the first keys come first");
    let mut now = begin.plus_ms(60_000);
    for _ in 0..7 * 24 * 60 {
        if look.take(now) {
            storage.answer(StorageOrder::DailyBackup(now));
        }
        let newest = backup::list(&setup.backups, &setup.path)[0].at;
        assert!(now.since(newest) <= backup::DAY_MS, "{}", now.since(newest));
        assert!(look.due() > now);
        now = now.plus_ms(60_000);
    }
    assert_eq!(backup::list(&setup.backups, &setup.path).len(), 8);
    // The clock of the laptop was a year ahead.
    assert!(look.take(now.plus_ms(-365 * backup::DAY_MS)));
}

#[test]
fn where_none_are_kept_no_copy_is_made_by_itself_and_none_is_removed() {
    let folder = tempfile::tempdir().unwrap();
    let with = setup(&folder);
    let day = |n: i64| Stamp::from_ms(1_800_000_000_000 + n * backup::DAY_MS);
    let (mut storage, _) = start(&with);
    for n in 0..2 {
        storage.answer(StorageOrder::DailyBackup(day(n)));
    }
    storage.answer(StorageOrder::Stop);
    let without = Setup { keep: None, ..with };
    let made = || backup::list(&without.backups, &without.path).len();
    let (mut storage, _) = start(&without);
    let at_end = Question::Backup {
        to: None,
        now: day(9),
        asked: false,
    };
    assert_eq!(storage.answer(StorageOrder::DailyBackup(day(9))), []);
    assert_eq!(storage.answer(StorageOrder::Ask(at_end.clone())), []);
    assert_eq!(made(), 2);
    let asked = Question::Backup {
        to: None,
        now: day(10),
        asked: true,
    };
    let told = storage.answer(StorageOrder::Ask(asked.clone()));
    let [Event::Answer(Answer::BackedUp { path })] = &told[..] else {
        panic!("{told:?}")
    };
    assert!(path.is_file());
    assert_eq!(made(), 3);
    storage.answer(StorageOrder::Stop);
    // The same on the threads.
    let (sender, events) = std::sync::mpsc::channel();
    let running = thread::start(without.clone(), move |event| drop(sender.send(event))).unwrap();
    let later = Question::Backup {
        to: None,
        now: day(20),
        asked: true,
    };
    for order in [
        StorageOrder::DailyBackup(day(20)),
        StorageOrder::Ask(at_end),
        StorageOrder::Ask(later),
    ] {
        running.orders.send(order).unwrap();
    }
    let next = || events.recv_timeout(Duration::from_secs(10)).unwrap();
    assert!(matches!(next(), Event::Opened(_)));
    assert!(matches!(next(), Event::Answer(Answer::BackedUp { .. })));
    assert_eq!(made(), 4);
    running.orders.send(StorageOrder::Stop).unwrap();
    running.handle.join().unwrap();
}

#[test]
fn acts_that_got_other_numbers_wait_under_those_and_are_taken_in_once() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let (mut storage, _) = start(&setup);
    storage.answer(StorageOrder::Commit(noted(1, "theirs")));
    storage.answer(StorageOrder::Stop);
    let mut waited = noted(1, "ours");
    waited.change = Change::Put(note(7, "ours"));
    let mut again = noted(2, "next");
    again.change = Change::Put(note(8, "next"));
    let (mut file, _) = PendingFile::open(&side(&setup.path, "-pending")).unwrap();
    for commit in [&waited, &again] {
        file.add(commit).unwrap();
    }
    drop(file);
    // Another program holds the file: the acts go on waiting.
    let other = rusqlite::Connection::open(&setup.path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let (mut storage, opened) = start(&setup);
    let acts = PendingFile::acts(&side(&setup.path, "-pending"));
    let numbers: Vec<u64> = acts.iter().map(|commit| commit.seq.0).collect();
    assert_eq!((numbers, opened.last_seq), (vec![3, 4], Seq(4)));
    storage.answer(StorageOrder::Commit(noted(opened.last_seq.0 + 1, "new")));
    // Killed.
    drop(storage);
    other.execute_batch("COMMIT").unwrap();
    drop(other);
    let (mut storage, _) = start(&setup);
    storage.answer(StorageOrder::Stop);
    let store = Store::open(&setup.path, OpenMode::ReadOnly).unwrap();
    assert_eq!(stored(&setup.path), ["theirs", "new", "ours", "next"]);
    assert_eq!(store.last_seq().unwrap(), Seq(5), "each is taken in once");
}

#[test]
fn the_thread_answers_saves_and_stops() {
    let folder = tempfile::tempdir().unwrap();
    let setup = setup(&folder);
    let (sender, events) = std::sync::mpsc::channel();
    let running = thread::start(setup.clone(), move |event| drop(sender.send(event))).unwrap();
    let next = || events.recv_timeout(Duration::from_secs(10)).unwrap();
    assert!(matches!(next(), Event::Opened(_)));
    running.orders.send(StorageOrder::Commit(noted(1, "a"))).unwrap();
    assert_eq!(next(), Event::Saved(Seq(1)));
    running.orders.send(StorageOrder::Ask(Question::Check)).unwrap();
    assert_eq!(
        next(),
        Event::Answer(Answer::Checked {
            faults: Vec::new(),
            disagreeing: Vec::new()
        })
    );
    running
        .orders
        .send(StorageOrder::Ask(Question::History {
            scope: UndoScope::File,
            before: None,
            limit: 3,
        }))
        .unwrap();
    assert!(matches!(next(), Event::Answer(Answer::History { .. })));
    running.orders.send(StorageOrder::Draft(draft("left"))).unwrap();
    running.orders.send(StorageOrder::Commit(noted(2, "b"))).unwrap();
    running.orders.send(StorageOrder::Stop).unwrap();
    assert_eq!(next(), Event::Saved(Seq(2)));
    assert_eq!(next(), Event::Stopped(LeftBehind::default()));
    running.handle.join().unwrap();
    assert_eq!(stored(&setup.path), ["a", "b"]);
    assert_eq!(read_draft(&side(&setup.path, "-draft")), Some(draft("left")));
}

#[test]
fn the_answer_of_a_question_does_not_wait_for_those_behind_it() {
    let meeting = || {
        StorageOrder::Ask(Question::OpenMeeting {
            meeting: Id::from_raw(1),
        })
    };
    let history = || {
        StorageOrder::Ask(Question::History {
            scope: UndoScope::File,
            before: None,
            limit: 50,
        })
    };
    let act = |n| StorageOrder::Commit(noted(n, "a"));
    for (orders, wanted) in [
        (vec![], vec![]),
        (vec![act(1), act(2)], vec![2]),
        (vec![meeting(), history()], vec![1, 1]),
        (
            vec![act(1), meeting(), act(2), history(), StorageOrder::Stop],
            vec![2, 2, 1],
        ),
    ] {
        let pieces = in_pieces(orders.clone());
        assert_eq!(pieces.iter().map(Vec::len).collect::<Vec<_>>(), wanted);
        assert_eq!(pieces.concat(), orders, "none is lost, none goes before another");
    }
}
