//! Tables of holidays (docs/rules.md §holidays): the year, the days with their kind, and what is wrong with which entry.

use chrono::NaiveDate;
use huiwu::{
    domain::{calendar::DayKind, unread::HolidayFault},
    line::holidays::read,
};
use proptest::prelude::*;

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default()
}

fn with(days: &str) -> String {
    format!(r#"{{"$schema": "x", "year": 2026, "papers": [], "days": [{days}]}}"#)
}

#[test]
fn a_year_is_read_with_days_off_and_days_of_work() {
    let text = with(
        r#"{"name": "元旦", "date": "2026-01-01", "isOffDay": true},
           {"name": "春节", "date": "2026-02-14", "isOffDay": false},
           {"name": "元旦", "date": "2026-12-31", "isOffDay": true},
           {"name": "元旦", "date": "2026-12-31", "isOffDay": true},
           {"name": "元旦", "date": "2025-12-31", "isOffDay": true}"#,
    );
    for text in [text.clone(), format!("\u{feff}{text}")] {
        assert_eq!(
            read(&text),
            Ok((
                2026,
                vec![
                    (day(2026, 1, 1), DayKind::Off, "元旦".to_owned()),
                    (day(2026, 2, 14), DayKind::Working, "春节".to_owned()),
                    (day(2026, 12, 31), DayKind::Off, "元旦".to_owned()),
                    (day(2025, 12, 31), DayKind::Off, "元旦".to_owned()),
                ]
            ))
        );
    }
}

#[test]
fn what_is_wrong_is_told_with_its_entry() {
    let good = r#"{"name": "元旦", "date": "2026-01-01", "isOffDay": true}"#;
    let bad = |day: &str| read(&with(&format!("{good}, {day}")));
    assert_eq!(
        bad(r#"{"name": "x", "date": "2026-02-30", "isOffDay": true}"#),
        Err(HolidayFault::Date {
            entry: 2,
            date: "2026-02-30".to_owned()
        })
    );
    assert_eq!(
        bad(r#"{"name": "x", "date": "2024-05-01", "isOffDay": true}"#),
        Err(HolidayFault::OtherYear {
            entry: 2,
            date: day(2024, 5, 1)
        })
    );
    assert_eq!(
        bad(r#"{"name": "x", "date": "2026-01-01", "isOffDay": false}"#),
        Err(HolidayFault::Twice {
            entry: 2,
            date: day(2026, 1, 1)
        })
    );
    assert_eq!(read(&with("")), Err(HolidayFault::Empty));
    assert_eq!(read(r#"{"year": 99999, "days": []}"#), Err(HolidayFault::Year(99999)));
    assert_eq!(
        read("{\n \"year\": }"),
        Err(HolidayFault::NotATable { line: 2, column: 10 })
    );
    assert!(matches!(read("[]"), Err(HolidayFault::NotATable { .. })));
}

proptest! {
    #[test]
    fn no_text_breaks_it(text in any::<String>(), date in "[0-9-]{0,12}") {
        let _ = read(&text);
        let _ = read(&with(&format!(r#"{{"name": "x", "date": "{date}", "isOffDay": true}}"#)));
    }
}

/// The spring of 2026: days off from 15 to 23 February, with the 14th and the 28th worked.
const SPRING: &str = r#"{"year": 2026, "days": [
    {"name": "春节", "date": "2026-02-14", "isOffDay": false},
    {"name": "春节", "date": "2026-02-16", "isOffDay": true},
    {"name": "春节", "date": "2026-02-17", "isOffDay": true},
    {"name": "春节", "date": "2026-02-18", "isOffDay": true},
    {"name": "春节", "date": "2026-02-19", "isOffDay": true},
    {"name": "春节", "date": "2026-02-20", "isOffDay": true},
    {"name": "春节", "date": "2026-02-23", "isOffDay": true},
    {"name": "春节", "date": "2026-02-28", "isOffDay": false}
]}"#;

#[test]
fn a_table_taken_in_twice_changes_nothing_and_working_days_follow_it() {
    use crate::support::Clerk;
    use huiwu::{
        app::holidays::take,
        domain::{calendar::offset::Offset, deadline::resolve, meeting::Meeting, time::Zone},
        words::Lang,
    };
    let mut clerk = Clerk::new(Lang::Zh);
    let mut changed = Vec::new();
    for _ in 0..2 {
        clerk.act(|m, cx| changed.push(take(&mut m.ledger, read(SPRING).unwrap(), cx).changed));
    }
    assert_eq!(changed, [8, 0]);
    let zone = Zone::from_minutes(480);
    let at = |y, m, d| zone.instant(day(y, m, d).and_hms_opt(9, 0, 0).unwrap());
    let due = |start, offset: &str, clerk: &Clerk| {
        let meeting = Meeting::draft(huiwu::domain::id::Id::from_raw(1), "会", start, zone);
        let offset: Offset = offset.parse().unwrap();
        zone.ymd_hm(resolve(offset, &meeting, &clerk.m().ledger.records().calendar()).unwrap())
    };
    // Over the holidays, and over the end of a month with a worked Saturday in it.
    assert_eq!(due(at(2026, 2, 25), "T-3wd", &clerk), "2026-02-13 17:30");
    assert_eq!(due(at(2026, 3, 3), "T-3wd", &clerk), "2026-02-27 17:30");
    assert_eq!(due(at(2026, 3, 3), "T-3d", &clerk), "2026-02-28 17:30");
    assert_eq!(due(at(2026, 3, 1), "T-1d", &clerk), "2026-02-28 17:30");
    assert_eq!(due(at(2028, 3, 1), "T-1d", &clerk), "2028-02-29 17:30");
    clerk.check().press("<f2><ctrl-z>");
    assert!(clerk.m().ledger.records().holidays.is_empty());
}
