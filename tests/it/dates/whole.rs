//! Phrases that are read whole or not at all: years and times behind the day, counted weekdays, stretches, blanks, feasts.

use huiwu::{
    domain::calendar::Calendar,
    line::dates::{DateFrame, read_prefix},
};

use super::{base, check_both, check_chinese, check_english, check_in, show};

#[test]
fn a_year_behind_a_day_belongs_to_it() {
    check_both(&[
        ("5 March next year", "2027-03-05"),
        ("6 May '28", "2028-05-06 ?off"),
        ("2 nov 27", "2027-11-02"),
        ("Nov 2, 27", "2027-11-02"),
        ("4-Nov-27", "2027-11-04"),
        ("April next year", "2027-04-30 ?end"),
        ("9 June the year after next", "2028-06-09"),
        ("Q2 next year", "2027-06-30 ?end"),
    ]);
    check_english(&[("31/3/27", "2027-03-31"), ("13.04.27", "2027-04-13")]);
    check_chinese(&[("27-4-13", "2027-04-13"), ("31/3/27", "2031-03-27 | 2027-03-31")]);
}

#[test]
fn a_time_behind_a_day_belongs_to_it() {
    check_both(&[
        ("Friday 5.30pm", "03-06 17:30"),
        ("Friday at 5.30 pm", "03-06 17:30"),
        ("Friday 17h", "03-06 17:00"),
        ("Friday 17h45", "03-06 17:45"),
        ("Friday 1745", "03-06 17:45"),
        ("Friday 12 noon", "03-06 12:00"),
        ("Friday midnight", "03-06 23:59"),
        ("Friday 4 o'clock", "03-06 04:00 ?early"),
        ("Friday lunchtime", "03-06 ?time"),
        ("5 March 2027", "2027-03-05"),
        ("end of the working day tomorrow", "03-05 17:30"),
        ("下周一上班前", "03-09 <= ?time"),
    ]);
}

#[test]
fn counted_weekdays_and_days_of_a_month_are_read() {
    check_both(&[
        ("1st Monday of next month", "04-06"),
        ("second Tuesday in May", "05-12"),
        ("the last Friday of March", "03-27"),
        ("last working day of the month", "03-31"),
        ("last day of February next year", "2027-02-28 ?off"),
        ("the third Thursday", "03-19"),
        ("5th Monday of this month", "03-30"),
        ("5th Monday in February 2027", "no"),
        ("下月第二个周一", "04-13"),
        ("5月 第三个周五", "05-15"),
        ("4月 最后一个工作日", "04-30"),
        ("3月最后一个工作日", "03-31"),
        ("本月最后一天前", "03-31 <= ?incl"),
    ]);
}

#[test]
fn a_stretch_between_two_days_is_due_on_its_last_day() {
    check_both(&[
        ("16-18 March", "03-18 ?end"),
        ("16th to 18th March", "03-18 ?end"),
        ("March 16–18", "03-18 ?end"),
        ("16 March - 2 April", "04-02 ?end"),
        ("between 16 and 18 March", "03-18 ?end"),
        ("Monday to Wednesday", "03-11 ?end"),
        ("3月16日至18日", "03-18 ?end"),
        ("Mon 9 Mar - Fri 13 Mar", "03-13 ?end"),
        ("Monday 9 March to Wednesday 11 March", "03-11 ?end"),
        ("3月30日到4月2日", "04-02 ?end"),
        ("周一至周三", "03-11 ?end"),
    ]);
}

#[test]
fn blanks_inside_a_chinese_date_part_nothing() {
    check_both(&[
        ("4月 7日", "04-07"),
        ("4 月 7 日 前", "04-07 <= ?incl"),
        ("明年 4月6日", "2027-04-06"),
        ("2027年 4 月底", "2027-04-30"),
        ("明年 二季度", "2027-06-30 ?end"),
        ("3 个工作日内", "03-09 <= ?table"),
        ("下月 7号", "04-07"),
        ("本周周五", "03-06"),
        ("下周星期二", "03-10"),
        ("4月月底", "04-30"),
        ("本月月底", "03-31"),
    ]);
}

#[test]
fn half_months_and_half_years_are_counted() {
    check_both(&[
        ("一个半月内", "04-19 <= ?off"),
        ("两个半月后", "05-19"),
        ("一年半内", "2027-09-04 <= ?off"),
        ("半月内", "03-19 <="),
    ]);
}

#[test]
fn feasts_move_as_they_do_and_before_one_is_the_day_before() {
    check_both(&[
        ("Good Friday", "04-03"),
        ("Easter Monday", "04-06"),
        ("Boxing Day", "12-26 ?off"),
        ("Easter 2027", "2027-03-28 ?off"),
        ("before Christmas", "12-24 <="),
        ("by Christmas", "12-25 <="),
        ("元旦前", "12-31 <= ?year"),
        ("Thanksgiving", "11-26 | 10-12"),
    ]);
}

#[test]
fn the_week_of_a_day_is_asked_about_like_any_week() {
    check_both(&[
        ("w/c 16 March", "03-20 | 03-22 ?off"),
        ("the week of 16 March", "03-20 | 03-22 ?off"),
        ("week ending 20 March", "03-20"),
        ("Monday after next", "03-16"),
    ]);
}

#[test]
fn the_order_of_day_and_month_is_that_of_the_office() {
    let calendar = Calendar::default();
    let british = DateFrame {
        english: true,
        day_first: true,
        ..base(&calendar)
    };
    check_in(
        &british,
        &[
            ("3/6", "06-03 | 03-06"),
            ("5/6/2026", "06-05 | 05-06"),
            ("31/3", "03-31"),
        ],
    );
}

#[test]
fn a_phrase_of_which_only_a_part_is_understood_is_kept_whole_without_a_date() {
    let calendar = Calendar::default();
    let frame = DateFrame {
        english: true,
        ..base(&calendar)
    };
    let whole = [
        "Friday half past",
        "Monday meeting",
        "12 May council",
        "Friday, 3",
        "March 5 of",
        "6月 例会",
    ];
    for phrase in whole {
        let got = read_prefix(phrase, &frame).map(|(end, reading)| (end, show(&reading)));
        assert_eq!(got, Some((phrase.len(), "no".to_owned())), "{phrase}");
    }
    assert_eq!(read_prefix("May meeting", &frame), None);
}
