//! Feasts on moving days, and days counted from them: computed where the almanac says them, asked about where it does not.

use chrono::NaiveDate;
use huiwu::{
    domain::calendar::Calendar,
    line::dates::{DateFrame, DateReading, read, read_prefix},
};

use super::{base, day, moment};

/// The day of a phrase in Chinese, said on Wednesday 9 December 2026; `None` = it is asked about.
fn found(phrase: &str, english: bool) -> Option<NaiveDate> {
    let calendar = Calendar::default();
    let frame = DateFrame {
        now: moment("2026-12-09 09:30"),
        english,
        ..base(&calendar)
    };
    match read(phrase, &frame) {
        DateReading::Date(read) => Some(read.date),
        DateReading::Ambiguous { .. } | DateReading::Unclear | DateReading::Unreadable => None,
    }
}

#[track_caller]
fn check(english: bool, rows: &[(&str, &str)]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(phrase, want)| {
            let got = found(phrase, english).map_or_else(|| "asked".to_owned(), |day| day.to_string());
            (got != *want).then(|| format!("{phrase}: wanted {want}, got {got}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_chinese_new_year_is_that_of_the_almanac() {
    let days = [
        (2000, "2000-02-05"),
        (2008, "2008-02-07"),
        (2020, "2020-01-25"),
        (2024, "2024-02-10"),
        (2025, "2025-01-29"),
        (2026, "2026-02-17"),
        (2027, "2027-02-06"),
        (2030, "2030-02-03"),
        (2033, "2033-01-31"),
        (2034, "2034-02-19"),
        (2050, "2050-01-23"),
        (2099, "2099-01-21"),
        (2100, "2100-02-09"),
    ];
    for (year, want) in days {
        assert_eq!(found(&format!("{year}年春节"), false), Some(day(want)), "{year}");
    }
}

#[test]
fn other_feasts_by_the_moon_and_the_sun_are_those_of_the_almanac() {
    check(
        false,
        &[
            ("2020年中秋节", "2020-10-01"),
            ("2023年中秋节", "2023-09-29"),
            ("2024年中秋", "2024-09-17"),
            ("2025年中秋", "2025-10-06"),
            ("2026年中秋", "2026-09-25"),
            ("2023年端午节", "2023-06-22"),
            ("2024年端午", "2024-06-10"),
            ("2025年端午", "2025-05-31"),
            ("2026年端午", "2026-06-19"),
            ("2024年清明", "2024-04-04"),
            ("2026年清明节", "2026-04-05"),
            ("2027年清明节", "2027-04-05"),
            ("2024年重阳节", "2024-10-11"),
            ("2025年重阳节", "2025-10-29"),
            ("2024年元宵节", "2024-02-24"),
            ("2026年元宵节", "2026-03-03"),
            ("2026年除夕", "2026-02-16"),
            ("2025年七夕", "2025-08-29"),
            ("2021年冬至", "2021-12-21"),
            ("2024年冬至", "2024-12-21"),
        ],
    );
}

#[test]
fn feasts_are_the_next_ones_and_before_is_the_eve() {
    check(
        false,
        &[
            ("春节", "2027-02-06"),
            ("春节前", "2027-02-05"),
            ("明年春节前", "2027-02-05"),
            ("除夕前", "2027-02-04"),
            ("大年三十", "2027-02-05"),
            ("正月十五前", "2027-02-19"),
            ("元宵节前", "2027-02-19"),
            ("清明节前", "2027-04-04"),
            ("五一前", "2027-04-30"),
            ("端午节前", "2027-06-08"),
            ("七夕", "2027-08-08"),
            ("中秋前", "2027-09-14"),
            ("中秋节之前", "2027-09-14"),
            ("农历八月十五", "2027-09-15"),
            ("国庆节前", "2027-09-30"),
            ("重阳节", "2027-10-08"),
            ("冬至", "2026-12-22"),
            ("圣诞节前", "2026-12-24"),
            ("元旦前", "2026-12-31"),
            ("2089年端午", "2089-06-13"),
        ],
    );
    check(
        true,
        &[
            ("before Chinese New Year", "2027-02-05"),
            ("by the Spring Festival", "2027-02-06"),
            ("Lantern Festival", "2027-02-20"),
            ("Mid-Autumn Festival", "2027-09-15"),
            ("before the Dragon Boat Festival", "2027-06-08"),
            ("Tomb-Sweeping Day", "2027-04-05"),
            ("Good Friday", "2027-03-26"),
            ("Easter 2038", "2038-04-25"),
            ("before Christmas", "2026-12-24"),
            ("Mothering Sunday", "2027-03-07"),
            ("Early May bank holiday", "2027-05-03"),
            ("spring bank holiday", "2027-05-31"),
            ("MLK Day", "2027-01-18"),
            ("Presidents' Day", "2027-02-15"),
            ("Juneteenth", "2027-06-19"),
            ("Veterans Day", "2027-11-11"),
            ("Columbus Day", "2027-10-11"),
            ("Father's Day", "2027-06-20"),
            ("St Patrick's Day", "2027-03-17"),
        ],
    );
}

#[test]
fn a_day_is_counted_from_a_feast() {
    check(
        false,
        &[
            ("国庆节前一周", "2027-09-24"),
            ("春节前三天", "2027-02-03"),
            ("春节前10天", "2027-01-27"),
            ("中秋节后一周", "2027-09-22"),
            ("中秋节后一周内", "2027-09-22"),
            ("元宵节后三天内", "2027-02-23"),
            ("元旦后两周内", "2027-01-15"),
            ("清明节后5天", "2027-04-10"),
            ("端午节后半个月内", "2027-06-24"),
            ("元旦前3个工作日", "2026-12-29"),
        ],
    );
    check(
        true,
        &[
            ("a week before Christmas", "2026-12-18"),
            ("two weeks before Christmas", "2026-12-11"),
            ("2 days before Good Friday", "2027-03-24"),
            ("a fortnight after Easter", "2027-04-11"),
            ("3 days after Easter Monday", "2027-04-01"),
            ("the Friday before Christmas", "2026-12-18"),
            ("the Tuesday after Easter", "2027-03-30"),
            ("Monday after Christmas", "2026-12-28"),
            ("the last working day before Christmas", "2026-12-24"),
            ("a month before Chinese New Year", "2027-01-06"),
        ],
    );
}

#[test]
fn what_nobody_can_reckon_is_asked_about() {
    check(
        false,
        &[
            // Behind a holiday of several days nobody knows from which end is counted.
            ("春节后一周内", "asked"),
            ("国庆节后三天", "asked"),
            ("五一后一周", "asked"),
            ("春节后", "asked"),
            ("春节假期前", "asked"),
            ("国庆长假后", "asked"),
            ("国庆期间", "asked"),
            ("小年前", "asked"),
            ("腊八节", "asked"),
            ("开斋节", "asked"),
            // The new moon is minutes from midnight: almanacs differ.
            ("2089年中秋", "asked"),
            ("2057年重阳节", "asked"),
            ("2097年七夕", "asked"),
            ("2150年春节", "asked"),
        ],
    );
    check(
        true,
        &[
            ("Thanksgiving", "asked"),
            ("Mother's Day", "asked"),
            ("Labour Day", "asked"),
            ("August bank holiday", "asked"),
            ("bank holiday", "asked"),
            ("the week after Easter", "asked"),
            ("after Christmas", "asked"),
            ("Christmas holidays", "asked"),
            ("Orthodox Easter", "asked"),
            ("Diwali", "asked"),
            ("Passover", "asked"),
        ],
    );
}

#[test]
fn nothing_of_a_phrase_stays_in_the_text_of_the_task() {
    let calendar = Calendar::default();
    let frame = DateFrame {
        now: moment("2026-12-09 09:30"),
        english: true,
        ..base(&calendar)
    };
    let whole = [
        "中秋节后一周",
        "春节后一周内",
        "国庆长假后",
        "a week before Christmas",
        "the Friday before Christmas",
        "Orthodox Easter",
        "Christmas holidays",
        "Mother's Day",
        "August bank holiday",
    ];
    let cut: Vec<&str> = whole
        .into_iter()
        .filter(|phrase| read_prefix(phrase, &frame).map(|(end, _)| end) != Some(phrase.len()))
        .collect();
    assert!(cut.is_empty(), "{cut:?}");
}
