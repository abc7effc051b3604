//! The desk at the door: what it is given, and what comes back from it, between two files.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail as tests do")]

use std::{fs, path::Path};

use huiwu::{
    domain::{
        attendance::{Interval, StaySource},
        record::Record,
    },
    store::{OpenMode, Store},
    words::Lang,
};

use crate::{
    program::{command, huiwu, huiwu_reading},
    support::Clerk,
};

fn run(folder: &Path, args: &[&str]) -> String {
    let output = huiwu(folder, "en", args);
    assert!(output.status.success(), "{args:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn capture(folder: &Path, at: &str, lines: &str) {
    let output = huiwu_reading(&mut command(folder, "en", &["capture", "--at", at]), lines);
    assert!(output.status.success(), "{output:?}");
}

/// A meeting with four people on the list, and its file for the door.
fn two_desks(template: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let start = "2026-03-04T10:00";
    run(
        folder.path(),
        &[
            "new",
            "--template",
            template,
            "--title",
            "Harbour lease",
            "--start",
            start,
        ],
    );
    let list = "name,capacity,telephone\nRosa Lindt,member,5550111\nPeter Bloom,member,5550112\nAnn Hedges,member,5550113\nCy Poole,member,5550114\n";
    fs::write(folder.path().join("people.csv"), list).unwrap();
    run(folder.path(), &["import", "roster", "people.csv"]);
    capture(folder.path(), "2026-03-04T09:40", "+ann\n");
    let said = run(folder.path(), &["export", "door", "-o", "door.db"]);
    assert!(said.contains("4 people"), "{said}");
    folder
}

/// The clerk at the door, before the check-in, with the file of the door.
fn at_the_door(folder: &Path) -> Clerk {
    let from = folder.join("door.db");
    let mut clerk = Clerk::on(Lang::En, |file, _| {
        fs::copy(from, file).unwrap();
    });
    let rows = clerk.whole_file();
    clerk.go_back_to(rows.iter().find_map(Record::meeting));
    clerk.now = clerk.open_meeting().start.plus_minutes(-10);
    assert!(clerk.m().live.full_panel().is_some(), "the check-in opens by itself");
    clerk
}

/// The clerk at the door goes home; the file is back at the first desk.
fn bring_back(clerk: Clerk, folder: &Path) {
    let file = clerk.file();
    let kept = clerk.close();
    fs::copy(file, folder.join("door.db")).unwrap();
    drop(kept);
}

fn rows(folder: &Path, file: &str) -> Vec<Record> {
    Store::open(&folder.join(file), OpenMode::ReadOnly)
        .unwrap()
        .load_all()
        .unwrap()
}

fn stays(folder: &Path) -> Vec<Interval> {
    rows(folder, "h.db")
        .into_iter()
        .filter_map(|row| match row {
            Record::Interval(stay) => Some(*stay),
            _ => None,
        })
        .collect()
}

#[test]
fn who_comes_to_the_door_is_taken_in_once_with_the_door_as_source() {
    let folder = two_desks("council");
    let mut door = at_the_door(folder.path());
    door.press("rosa<enter>").press("peter<enter>");
    door.press("Dee Dunn (Press Office, editor)<f9>2");
    door.check();
    bring_back(door, folder.path());
    let said = run(folder.path(), &["import", "door", "door.db"]);
    for line in [
        "Rosa Lindt came at",
        "Peter Bloom came at",
        "Dee Dunn came at",
        "Dee Dunn was on no list",
        "0 to look at",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    let once = rows(folder.path(), "h.db");
    let from_door = stays(folder.path())
        .into_iter()
        .filter(|stay| stay.source == StaySource::Door);
    assert_eq!((from_door.count(), stays(folder.path()).len()), (3, 4));
    let again = run(folder.path(), &["import", "door", "door.db"]);
    assert!(again.contains("nothing new"), "{again}");
    assert_eq!(rows(folder.path(), "h.db").len(), once.len(), "nothing doubles");
    assert!(run(folder.path(), &["check"]).contains("sound"));
    let record = run(folder.path(), &["export", "record", "--format", "text"]);
    assert!(record.contains("Dee Dunn"), "{record}");
}

#[test]
fn what_both_desks_say_differently_is_told_and_ours_stands() {
    let folder = two_desks("council");
    let mut door = at_the_door(folder.path());
    door.press("rosa<enter>").press("cy<enter>");
    bring_back(door, folder.path());
    capture(folder.path(), "2026-03-04T09:55", "+rosa\nApologies: Cy Poole (ill)\n");
    let before: Vec<_> = stays(folder.path());
    let said = run(folder.path(), &["import", "door", "door.db"]);
    assert!(said.contains("look: Rosa Lindt came at"), "{said}");
    assert!(
        said.contains("look: Cy Poole does not come by the list, and came"),
        "{said}"
    );
    assert!(said.contains("2 to look at"), "{said}");
    for stay in before {
        assert!(stays(folder.path()).contains(&stay), "ours stands");
    }
}

#[test]
fn who_left_by_the_door_has_left() {
    let folder = two_desks("council");
    let mut door = at_the_door(folder.path());
    door.press("ann<f7>called away<enter>");
    bring_back(door, folder.path());
    let said = run(folder.path(), &["import", "door", "door.db"]);
    if said.contains("left at") {
        assert!(stays(folder.path()).iter().all(|stay| stay.to.is_some()));
    } else {
        panic!("{said}");
    }
    assert!(run(folder.path(), &["import", "door", "door.db"]).contains("nothing new"));
}

#[test]
fn the_file_for_the_door_holds_nothing_of_the_content() {
    for template in ["council", "confidential"] {
        let folder = tempfile::tempdir().unwrap();
        let start = "2026-03-04T10:00";
        run(
            folder.path(),
            &["new", "--template", template, "--title", "K-17", "--start", start],
        );
        fs::write(folder.path().join("people.csv"), "name,telephone\nRosa Lindt,5550111\n").unwrap();
        run(folder.path(), &["import", "roster", "people.csv"]);
        fs::write(folder.path().join("agenda.txt"), "1. SECRETITEM\n").unwrap();
        run(folder.path(), &["import", "agenda", "agenda.txt"]);
        capture(folder.path(), "2026-03-04T10:00", "+rosa\n");
        let said = ["capture", "--at", "2026-03-04T10:02"];
        let output = huiwu_reading(
            &mut command(folder.path(), "en", &said),
            "rosa: SECRETWORD\n=SECRETDECISION\n",
        );
        // A register-only meeting takes in no line of what is said.
        let code = i32::from(template == "confidential");
        assert_eq!(output.status.code(), Some(code), "{output:?}");
        run(folder.path(), &["export", "door", "-o", "door.db"]);
        let bytes = fs::read(folder.path().join("door.db")).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains("Rosa Lindt"), "{template}");
        assert!(text.contains("K-17") || template == "confidential");
        for closed in ["SECRET", "5550111"] {
            assert!(!text.contains(closed), "{template}: {closed}");
        }
        for row in rows(folder.path(), "door.db") {
            assert!(
                matches!(
                    row,
                    Record::Unit(_)
                        | Record::Person(_)
                        | Record::Meeting(_)
                        | Record::Attendee(_)
                        | Record::Interval(_)
                        | Record::Entry(_)
                        | Record::Setting(_)
                ),
                "{row:?}"
            );
        }
    }
}

#[test]
fn a_file_of_something_else_is_refused_and_nothing_is_written_over() {
    let folder = two_desks("weekly");
    let refused = |args: &[&str]| {
        let output = huiwu(folder.path(), "en", args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(refused(&["export", "door", "-o", "door.db"]).contains("door.db"));
    assert!(refused(&["export", "door"]).contains("-o door.db"));
    fs::write(folder.path().join("note.txt"), "no database").unwrap();
    refused(&["import", "door", "note.txt"]);
    let other = two_desks("weekly");
    fs::copy(other.path().join("door.db"), folder.path().join("other.db")).unwrap();
    assert!(refused(&["import", "door", "other.db"]).contains("not in this file"));
}

#[test]
fn texts_from_the_door_are_made_safe_and_each_row_that_changed_is_told() {
    let folder = two_desks("council");
    let door = rusqlite::Connection::open(folder.path().join("door.db")).unwrap();
    door.execute(
        "UPDATE attendees SET credential = ?1, verified_by = ?1, reported = 1772618000000 WHERE rank = 0",
        ["ID \u{1b}[31m\u{202e}7"],
    )
    .unwrap();
    door.execute("UPDATE people SET name = name || ?1", ["\u{202e}\u{1b}[2J"])
        .unwrap();
    drop(door);
    let said = run(folder.path(), &["import", "door", "door.db"]);
    assert!(said.contains("Rosa Lindt") && !said.contains("nothing new"), "{said}");
    assert!(said.contains("0 to look at"), "{said}");
    let seen: Vec<_> = rows(folder.path(), "h.db")
        .into_iter()
        .filter_map(|row| {
            let Record::Attendee(attendee) = row else { return None };
            Some((attendee.credential, attendee.verified_by)).filter(|(seen, _)| !seen.is_empty())
        })
        .collect();
    assert_eq!(seen, [("ID 7".to_owned(), "ID 7".to_owned())]);
    for row in rows(folder.path(), "h.db") {
        let text = serde_json::to_string(&row).unwrap();
        assert!(!text.contains("\\u001b") && !text.contains('\u{202e}'), "{text}");
    }
    assert!(run(folder.path(), &["import", "door", "door.db"]).contains("nothing new"));
}
