//! Limits of a budget, against the check values of docs/rules.md §budget, and the files that they are read from.
#![allow(clippy::inconsistent_digit_grouping, reason = "cents stand apart from yuan")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests fail as tests do"
)]

use chrono::NaiveDate;
use huiwu::{
    app::form::money::{read, written},
    domain::{
        budget::rules::{Rules, SHIPPED},
        estimate::BudgetFrame,
        id::Id,
        meeting::Meeting,
        record::Record,
        records::Records,
        template::flaw::Flaw,
        time::Zone,
    },
    shell::rules,
};

fn frame(class: u32, people: u32, half_days: u32, lodging: bool) -> BudgetFrame {
    BudgetFrame {
        id: Id::from_raw(1),
        meeting: Id::from_raw(1),
        region: String::new(),
        class,
        people,
        staff: 0,
        half_days,
        lodging,
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// A meeting in the zone of Beijing that begins at one in the morning of a day (UTC: the day before), with a budget.
fn planned(frame: BudgetFrame, on: NaiveDate) -> Records {
    let zone = Zone::from_minutes(480);
    let start = zone.instant(on.and_hms_opt(1, 0, 0).unwrap());
    let mut records = Records::default();
    records.absorb([
        Record::from(Meeting::draft(Id::from_raw(1), "a", start, zone)),
        Record::from(frame),
    ]);
    records.set_open(Id::from_raw(1));
    records
}

fn limit(frame: BudgetFrame) -> Option<i64> {
    planned(frame, day(2026, 3, 4)).budget_measure().map(|m| m.limit)
}

#[test]
fn forty_people_for_one_and_a_half_days_of_class_four() {
    assert_eq!(limit(frame(4, 40, 3, true)), Some(33_000_00));
    assert_eq!(limit(frame(4, 40, 3, false)), Some(12_600_00));
}

#[test]
fn each_class_has_its_ceiling() {
    let day = |class| limit(frame(class, 1, 2, true));
    assert_eq!(
        [day(1), day(2), day(3), day(4), day(5)],
        [Some(760_00), Some(650_00), Some(550_00), Some(550_00), None]
    );
}

#[test]
fn the_parts_of_every_table_make_its_totals() {
    for set in Rules::default().sets() {
        for class in &set.classes {
            if let (Some(lodging), Some(meals), Some(other)) = (class.lodging, class.meals, class.other) {
                assert_eq!(lodging + meals + other, class.total, "{} {}", set.id, class.class);
            }
        }
    }
}

#[test]
fn a_region_is_known_by_its_id_its_names_and_the_words_of_old_files() {
    let of = |region: &str, class| {
        limit(BudgetFrame {
            region: region.to_owned(),
            ..frame(class, 1, 2, true)
        })
    };
    for fujian in ["fujian", "福建", "福建省", "Fujian", " 福建 "] {
        let day = [of(fujian, 1), of(fujian, 2), of(fujian, 3), of(fujian, 4)];
        assert_eq!(day, [None, Some(500_00), Some(400_00), Some(350_00)], "{fujian}");
    }
    for qingdao in ["qingdao", "青岛", "青岛市"] {
        let day = [of(qingdao, 1), of(qingdao, 2), of(qingdao, 3), of(qingdao, 4)];
        assert_eq!(day, [Some(660_00), Some(550_00), Some(450_00), None], "{qingdao}");
    }
    for national in ["", "central", "中央"] {
        assert_eq!(of(national, 2), Some(650_00), "{national}");
    }
    assert_eq!(of("别处", 3), None, "an unknown region has no limit, not a wrong one");
}

#[test]
fn the_day_on_which_the_meeting_begins_decides_which_table_holds() {
    let most = |class, on| {
        let records = planned(frame(class, 10, 4, true), on);
        records.budget_measure().map(|m| m.day.half_days)
    };
    for class in 2..=4 {
        assert_eq!(
            most(class, day(2023, 7, 31)),
            Some(Some(4)),
            "two days until the amendment"
        );
        assert_eq!(
            most(class, day(2023, 8, 1)),
            Some(Some(3)),
            "one and a half days from it on"
        );
    }
    assert_eq!(most(1, day(2023, 8, 1)), Some(None));
    assert_eq!(
        most(4, day(2016, 6, 30)),
        None,
        "before the first table no limit is known"
    );
}

/// One region of a file of the user's.
fn region(id: &str, from: &str, total: i64) -> String {
    format!(
        "[[region]]\nid = \"{id}\"\nname = {{ en = \"N\", zh = \"{id}地\" }}\nsource = \"s\"\n\
         effective_from = \"{from}\"\nclass = [{{ class = 4, total = {total} }}]\n"
    )
}

#[test]
fn a_file_beside_the_settings_adds_amends_and_replaces() {
    let folder = tempfile::tempdir().unwrap();
    let own = region("north", "2020-01-01", 300_00) + &region("central", "2026-01-01", 600_00);
    std::fs::write(folder.path().join("own.toml"), own).unwrap();
    std::fs::write(folder.path().join("two.toml"), region("fujian", "2016-07-01", 360_00)).unwrap();
    std::fs::write(folder.path().join("notes.txt"), "not rules").unwrap();
    let (rules, faults) = rules::read_all(folder.path());
    assert_eq!(faults, []);
    let total = |word: &str, on| rules.on(word, on)?.class(4).map(|class| class.total);
    assert_eq!(total("north", day(2026, 3, 4)), Some(300_00));
    assert_eq!(total("north地", day(2019, 12, 31)), None, "not in force yet");
    assert_eq!(total("central", day(2025, 12, 31)), Some(550_00));
    assert_eq!(total("central", day(2026, 1, 1)), Some(600_00), "amended");
    assert_eq!(
        total("福建", day(2026, 1, 1)),
        Some(360_00),
        "replaced, and still meant by the word of old files"
    );
    assert_eq!(rules.regions().len(), 4);
}

#[test]
fn a_broken_file_is_named_with_line_and_key_and_the_others_hold() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.toml"), region("north", "2020-01-01", 0)).unwrap();
    std::fs::write(folder.path().join("b.toml"), region("south", "2020-01-01", 1)).unwrap();
    let (rules, faults) = rules::read_all(folder.path());
    assert_eq!(faults.len(), 1);
    let fault = &faults[0];
    assert_eq!(
        (fault.file.as_str(), fault.line, fault.key.as_str(), &fault.flaw),
        ("a.toml", 6, "total", &Flaw::WrongValue)
    );
    assert!(rules.region("south").is_some() && rules.region("north").is_none());
    assert!(rules.region("central").is_some(), "what comes with the program holds");
}

#[test]
fn every_slip_in_a_file_of_limits_is_found_in_its_place() {
    let good = region("north", "2020-01-01", 300_00);
    let faults = |text: &str| {
        let found = rules::read("own.toml", text).unwrap_err();
        found.into_iter().map(|f| (f.line, f.key, f.flaw)).collect::<Vec<_>>()
    };
    let with = |old: &str, new: &str| {
        assert!(good.contains(old), "{old}");
        faults(&good.replacen(old, new, 1))
    };
    let at = |line, key: &str, flaw| vec![(line, key.to_owned(), flaw)];
    assert_eq!(with("source", "sauce"), at(4, "sauce", Flaw::UnknownKey));
    assert_eq!(with("total =", "lodging ="), at(6, "total", Flaw::MissingKey));
    assert_eq!(
        with("2020-01-01", "2020-13-01"),
        at(5, "effective_from", Flaw::WrongValue)
    );
    assert_eq!(with("\"north\"", "\" \""), at(2, "id", Flaw::WrongValue));
    assert_eq!(
        with("total = 30000", "total = 30000, lodging = 30001"),
        at(6, "lodging", Flaw::WrongValue)
    );
    assert_eq!(
        with("total = 30000", "total = 30000, staff_percent = 101"),
        at(6, "staff_percent", Flaw::WrongValue)
    );
    assert_eq!(with("class = 4", "class = 0"), at(6, "class", Flaw::WrongValue));
    assert_eq!(
        with("total = 30000 }", "total = 30000 },\n{ class = 4, total = 1 }"),
        at(7, "class", Flaw::Duplicate("4".into()))
    );
    assert_eq!(
        faults(&(good.clone() + &good)),
        at(11, "effective_from", Flaw::Duplicate("2020-01-01".into()))
    );
    assert_eq!(with("[[region]]", "[[region]"), at(1, "", Flaw::Syntax));
}

#[test]
fn the_file_that_comes_with_the_program_has_no_slip() {
    let sets = rules::read("budget.toml", SHIPPED).unwrap();
    assert_eq!(sets, Rules::default().sets());
    let ids: Vec<_> = Rules::default().regions().iter().map(|set| set.id.clone()).collect();
    assert_eq!(ids, ["central", "fujian", "qingdao"]);
}

#[test]
fn the_example_of_both_guides_is_read() {
    for text in [
        include_str!("../../docs/guide.en.md"),
        include_str!("../../docs/guide.zh-CN.md"),
    ] {
        let example = text
            .split("```toml\n")
            .filter_map(|rest| rest.split("```").next())
            .find(|block| block.contains("[[region]]"))
            .unwrap();
        let sets = rules::read("guide", example).unwrap();
        assert_eq!(sets[0].class(3).and_then(|class| class.half_days), Some(3));
    }
}

#[test]
fn money_is_read_in_both_widths_and_written_with_groups() {
    for (typed, cents) in [
        ("1200", 1_200_00),
        ("1,234.50", 1_234_50),
        ("１２３４.5", 1_234_50),
        ("￥300", 300_00),
        ("300元", 300_00),
        ("0.05", 5),
    ] {
        assert_eq!(read(typed), Some(cents), "{typed}");
    }
    for typed in ["", "-5", "1.234", "十元", "1e5", "9999999999999"] {
        assert_eq!(read(typed), None, "{typed}");
    }
    assert_eq!(written(1_234_567_05), "1,234,567.05");
    assert_eq!(written(0), "0.00");
    assert_eq!(written(-5), "-0.05");
}

#[test]
fn periods_of_the_archive_are_data_and_a_file_beside_the_settings_changes_them() {
    use huiwu::domain::archive::{ArchiveKind, Retention};
    let folder = tempfile::tempdir().unwrap();
    let (rules, _) = rules::read_all(folder.path());
    assert_eq!(rules.periods.of(ArchiveKind::Media), Retention::Years30);
    assert_eq!(rules.periods.of(ArchiveKind::Guide), Retention::Years10);
    let named = <ArchiveKind as strum::IntoEnumIterator>::iter().map(<&str>::from);
    for kind in named {
        let line = format!("\n{kind} = ");
        assert!(huiwu::domain::archive_rules::SHIPPED.contains(&line), "{kind}");
    }
    let path = folder.path().join("archive.toml");
    std::fs::write(&path, "[periods]\nmedia = \"years10\"\n").unwrap();
    let (rules, faults) = rules::read_all(folder.path());
    assert_eq!(faults, []);
    assert_eq!(rules.periods.of(ArchiveKind::Media), Retention::Years10);
    assert_eq!(rules.periods.of(ArchiveKind::Minutes), Retention::Permanent);
    std::fs::write(&path, "[periods]\nmedia = \"for ever\"\n").unwrap();
    let (rules, faults) = rules::read_all(folder.path());
    assert_eq!((faults.len(), faults[0].line), (1, 2), "{faults:?}");
    assert_eq!(rules.periods.of(ArchiveKind::Media), Retention::Years30, "ours hold");
}
