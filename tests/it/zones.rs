//! Time zones by name: the same wall clock before and after a clock change, on screens, in documents, in calendars and in old files.
#![allow(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use std::{fs, path::Path};

use chrono::NaiveDateTime;
use huiwu::{
    domain::{
        calendar::offset::Offset,
        change::{Change, Turn},
        deadline::resolve,
        id::Id,
        meeting::Meeting,
        records::Records,
        time::{Stamp, Zone},
    },
    shell::clock::named_zone,
    store::{OpenMode, OpenOptions, Store, schema::MIGRATIONS},
};

use crate::{
    disk::rows::act,
    program::{command, huiwu_reading},
};

fn zone(name: &str) -> Zone {
    name.parse().unwrap()
}

fn local(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

/// The instant of a wall clock, as UTC.
fn utc(zone: Zone, text: &str) -> String {
    Zone::UTC.ymd_hm(zone.instant(local(text)))
}

#[test]
fn a_named_zone_knows_its_clock_changes() {
    let cases = [
        ("Europe/Berlin", "2027-01-01 09:00", "2027-01-01 08:00"),
        ("Europe/Berlin", "2027-07-01 09:00", "2027-07-01 07:00"),
        ("America/New_York", "2027-01-04 09:00", "2027-01-04 14:00"),
        ("America/New_York", "2027-07-01 09:00", "2027-07-01 13:00"),
        ("Asia/Shanghai", "2027-07-01 09:00", "2027-07-01 01:00"),
        ("Asia/Kathmandu", "2027-07-01 09:00", "2027-07-01 03:15"),
        ("Pacific/Auckland", "2027-01-04 09:00", "2027-01-03 20:00"),
        // By the rule of the zone, long after the last change that is listed.
        ("Europe/Berlin", "2071-07-01 09:00", "2071-07-01 07:00"),
        // Before the first.
        ("Europe/Berlin", "1976-07-01 09:00", "1976-07-01 08:00"),
        ("UTC+08:00", "2027-07-01 09:00", "2027-07-01 01:00"),
        ("UTC", "2027-07-01 09:00", "2027-07-01 09:00"),
    ];
    for (name, wall, instant) in cases {
        assert_eq!(utc(zone(name), wall), instant, "{name} {wall}");
        let at = zone(name).instant(local(wall));
        assert_eq!(zone(name).ymd_hm(at), wall, "{name}");
    }
}

#[test]
fn a_time_that_never_comes_is_moved_on_by_what_was_left_out() {
    // Berlin: 02:00 becomes 03:00. Lord Howe: half an hour. Apia: a whole day.
    let cases = [
        ("Europe/Berlin", "2027-03-28 02:30", "2027-03-28 03:30"),
        ("Europe/Berlin", "2027-03-28 02:00", "2027-03-28 03:00"),
        ("Australia/Lord_Howe", "2027-10-03 02:15", "2027-10-03 02:45"),
        ("Pacific/Apia", "2011-12-30 09:00", "2011-12-31 09:00"),
    ];
    for (name, typed, shown) in cases {
        let at = zone(name).instant(local(typed));
        assert_eq!(zone(name).ymd_hm(at), shown, "{name} {typed}");
    }
}

#[test]
fn of_a_time_that_comes_twice_the_first_is_meant() {
    assert_eq!(utc(zone("Europe/Berlin"), "2026-10-25 02:30"), "2026-10-25 00:30");
    assert_eq!(utc(zone("America/New_York"), "2026-11-01 01:30"), "2026-11-01 05:30");
    // The second one is shown as what the clock shows.
    let second = zone("Europe/Berlin")
        .instant(local("2026-10-25 02:30"))
        .plus_minutes(60);
    assert_eq!(zone("Europe/Berlin").hm(second), "02:30");
}

#[test]
fn days_before_a_meeting_go_by_the_wall_clock_and_hours_by_the_time_that_passes() {
    let berlin = zone("Europe/Berlin");
    let due = |start: &str, offset: &str| {
        let meeting = Meeting::draft(Id::from_raw(1), "a", berlin.instant(local(start)), berlin);
        let offset: Offset = offset.parse().unwrap();
        let due = resolve(offset, &meeting, &Records::default().calendar()).unwrap();
        (berlin.ymd_hm(due), meeting.start.since(due) / 60_000)
    };
    // The clock is put forward in the night to Sunday, 28 March 2027.
    assert_eq!(
        due("2027-03-29 09:00", "T-3d"),
        ("2027-03-26 17:30".into(), 62 * 60 + 30)
    );
    assert_eq!(
        due("2027-03-29 09:00", "T-1wd"),
        ("2027-03-26 17:30".into(), 62 * 60 + 30)
    );
    assert_eq!(due("2027-03-28 09:00", "T-12h"), ("2027-03-27 20:00".into(), 12 * 60));
    assert_eq!(due("2026-10-25 09:00", "T-720m"), ("2026-10-24 22:00".into(), 12 * 60));
}

#[test]
fn a_zone_is_written_by_its_name_and_old_minutes_are_read() {
    for name in ["Europe/Berlin", "UTC", "UTC+08:00", "UTC-03:30", "UTC+05:45", "Etc/UTC"] {
        let written = serde_json::to_string(&zone(name)).unwrap();
        assert_eq!(written, format!("\"{name}\""));
        assert_eq!(serde_json::from_str::<Zone>(&written).unwrap(), zone(name));
    }
    for minutes in [0, 480, -210, 345, -30] {
        let read: Zone = serde_json::from_str(&minutes.to_string()).unwrap();
        assert_eq!(read, Zone::from_minutes(minutes));
        assert_eq!(zone(&read.to_string()), read);
    }
    for none in [
        "",
        "Berlin",
        "UTC8",
        "UTC+8:00",
        "UTC+24:00",
        "UTC-00:00",
        "UTC+08:00 ",
        "Europe/Atlantis",
    ] {
        assert!(none.parse::<Zone>().is_err(), "{none}");
    }
}

#[test]
fn the_laptop_tells_its_zone_by_name() {
    let system = || Some("Asia/Shanghai".to_owned());
    let cases = [
        (None, Some(zone("Asia/Shanghai"))),
        (Some("Europe/Berlin"), Some(zone("Europe/Berlin"))),
        (Some(":Europe/Berlin"), Some(zone("Europe/Berlin"))),
        (Some("/usr/share/zoneinfo/Europe/Berlin"), Some(zone("Europe/Berlin"))),
        (Some(""), Some(Zone::UTC)),
        (Some("UTC"), Some(Zone::UTC)),
        // The clock of the laptop is asked then.
        (Some("CET-1CEST"), None),
    ];
    for (tz, expected) in cases {
        assert_eq!(named_zone(tz, system), expected, "{tz:?}");
    }
    assert_eq!(named_zone(None, || None), None);
}

fn run(folder: &Path, tz: &str, args: &[&str], lines: &str) -> String {
    let output = huiwu_reading(command(folder, "en", args).env("TZ", tz), lines);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{args:?}: {output:?}");
    said
}

fn new_meeting(tz: &str, start: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let new = ["new", "--template", "council", "--title", "Harbour", "--start", start];
    run(folder.path(), tz, &new, "");
    fs::write(folder.path().join("people.csv"), "name\nRosa Lindt\nPeter Bloom\n").unwrap();
    run(folder.path(), tz, &["import", "roster", "people.csv"], "");
    folder
}

#[test]
fn a_meeting_on_the_other_side_of_a_clock_change_is_at_its_hour_in_calendars() {
    // One of the two lies on the other side, on any day of the test.
    for (tz, start, instant) in [
        ("Europe/Berlin", "2027-07-01T09:00", "20270701T070000Z"),
        ("Europe/Berlin", "2027-12-01T09:00", "20271201T080000Z"),
        ("America/New_York", "2027-07-01T09:00", "20270701T130000Z"),
        ("America/New_York", "2027-12-01T09:00", "20271201T140000Z"),
        ("Europe/London", "2027-07-01T09:00", "20270701T080000Z"),
        ("Europe/London", "2027-12-01T09:00", "20271201T090000Z"),
        ("Pacific/Auckland", "2027-07-01T09:00", "20270630T210000Z"),
        ("Pacific/Auckland", "2027-12-01T09:00", "20271130T200000Z"),
        ("America/St_Johns", "2027-07-01T09:00", "20270701T113000Z"),
        ("America/St_Johns", "2027-12-01T09:00", "20271201T123000Z"),
        ("Australia/Lord_Howe", "2027-07-01T09:00", "20270630T223000Z"),
        ("Australia/Lord_Howe", "2027-12-01T09:00", "20271130T220000Z"),
        ("Asia/Kathmandu", "2027-07-01T09:00", "20270701T031500Z"),
        ("Asia/Shanghai", "2027-12-01T09:00", "20271201T010000Z"),
        // On the day of the change, and around midnight.
        ("Europe/Berlin", "2027-03-28T09:00", "20270328T070000Z"),
        ("Europe/Berlin", "2027-10-31T09:00", "20271031T080000Z"),
        ("America/New_York", "2027-07-01T23:30", "20270702T033000Z"),
    ] {
        let folder = new_meeting(tz, start);
        let hour = start.split('T').next_back().unwrap();
        let calendar = run(folder.path(), tz, &["export", "agenda", "--format", "ics"], "");
        assert!(calendar.contains(&format!("DTSTART:{instant}")), "{tz}: {calendar}");
        let agenda = run(folder.path(), tz, &["export", "agenda", "--format", "text"], "");
        assert!(agenda.contains(hour), "{agenda}");
        // Another laptop, in another zone, shows the hour of the place.
        assert!(run(folder.path(), "Asia/Shanghai", &["list"], "").contains(hour));
        let json = run(folder.path(), "UTC", &["export", "record", "--format", "json"], "");
        assert!(json.contains(&format!("T{hour}:00")), "{json}");
        let case = run(folder.path(), "UTC", &["export", "case"], "");
        assert!(case.contains(&format!("\"zone\": \"{tz}\"")), "{tz}");
    }
}

#[test]
fn a_live_meeting_in_summer_takes_times_as_they_are_said() {
    for (tz, day, due) in [
        ("Europe/Berlin", "2027-04-10", "150000Z"),
        ("Europe/Berlin", "2027-11-10", "150000Z"),
        ("Europe/London", "2027-04-10", "160000Z"),
        ("Europe/London", "2027-11-10", "160000Z"),
        ("America/New_York", "2027-04-10", "210000Z"),
        ("America/New_York", "2027-12-10", "210000Z"),
        ("Pacific/Auckland", "2027-04-20", "050000Z"),
        ("Pacific/Auckland", "2027-11-10", "050000Z"),
        ("America/St_Johns", "2027-04-10", "193000Z"),
        ("Australia/Lord_Howe", "2027-11-10", "063000Z"),
        ("Asia/Kathmandu", "2027-04-10", "111500Z"),
        ("Asia/Shanghai", "2027-11-10", "090000Z"),
    ] {
        let folder = new_meeting(tz, &format!("{day}T09:00"));
        let at = format!("{day}T09:05");
        let lines = "=We build the quay\n+peter 9:02\n!Measure it @rosa ~7 July 2028 17:00\n";
        let answers = run(folder.path(), tz, &["capture", "--at", &at], lines);
        assert!(!answers.contains("still to come"), "{answers}");
        let record = run(folder.path(), tz, &["export", "record", "--format", "text"], "");
        assert!(
            record.contains("09:05  Opened") && record.contains("09:02  Arrives: Peter Bloom"),
            "{record}"
        );
        let actions = ["export", "minutes", "--style", "actions", "--format", "ics"];
        let calendar = run(folder.path(), tz, &actions, "");
        assert!(calendar.contains(&format!("DUE:20280707T{due}")), "{tz}: {calendar}");
    }
}

#[test]
fn the_filter_of_the_list_finds_the_day_of_the_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(&folder.path().join("a.db"), OpenMode::ReadWrite).unwrap();
    let auckland = zone("Pacific/Auckland");
    // In UTC it is the day before.
    let meeting = Meeting::draft(
        Id::from_raw(1),
        "Harbour",
        auckland.instant(local("2027-01-05 09:00")),
        auckland,
    );
    let act = act(&mut Records::default(), 1, Turn::Do, Change::put(meeting));
    store.commit(&act).unwrap();
    assert_eq!(store.meetings("2027-01-05", 9, 0).unwrap().1, 1);
    assert_eq!(store.meetings("2027-01-04", 9, 0).unwrap().1, 0);
}

#[test]
fn a_file_with_minutes_from_utc_keeps_every_instant_and_every_hour() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.db");
    let released = OpenOptions {
        mode: OpenMode::ReadWrite,
        patience: std::time::Duration::ZERO,
        migrations: &MIGRATIONS[..6],
    };
    drop(Store::open_with(&file, &released).unwrap());
    let db = rusqlite::Connection::open(&file).unwrap();
    db.execute_batch(include_str!("migrate/v6.sql")).unwrap();
    let start: i64 = db
        .query_row("SELECT start FROM meetings", [], |row| row.get(0))
        .unwrap();
    let columns: String = db
        .query_row(
            "SELECT group_concat(name) FROM pragma_table_info('meetings') WHERE name NOT IN ('id', 'zone')",
            [],
            |row| row.get(0),
        )
        .unwrap();
    let zones = [480, -210, 345, -30];
    for (id, minutes) in (1_i64..).zip(zones) {
        let copy = format!(
            "INSERT INTO meetings (id, zone, {columns}) SELECT {id}, {minutes}, {columns} FROM meetings WHERE id > 99"
        );
        db.execute(&copy, []).unwrap();
    }
    drop(db);
    let store = Store::open(&file, OpenMode::ReadWrite).unwrap();
    let mut records = Records::default();
    records.absorb(store.load_all().unwrap());
    for (id, minutes) in (1_i64..).zip(zones) {
        let meeting = records.meetings.get(Id::from_raw(id)).unwrap();
        assert_eq!(meeting.zone, Zone::from_minutes(minutes));
        assert_eq!(meeting.start, Stamp::from_ms(start));
    }
    assert!(records.meetings.rows().iter().any(|meeting| meeting.zone == Zone::UTC));
    // The audit keeps the minutes as they were written, and is still read, so that old acts can be undone.
    assert!(store.replay_audit().is_ok());
}
