//! Two hundred phrases in both languages, said on Wednesday 9 December 2026 at 09:30: each is read whole and right, or asked about; none
//! is read in part.

use huiwu::{
    domain::calendar::Calendar,
    line::dates::{DateFrame, DateReading, DayDoubt, ReadDate, read, read_prefix},
};

use super::{base, moment};

/// The phrase, and what is made of it.
const ENGLISH: &[(&str, &str)] = &[
    ("5 March next year", "2027-03-05"),
    ("31 dec 27", "2027-12-31"),
    ("Dec 31, 27", "2027-12-31"),
    ("1 March '27", "2027-03-01"),
    ("1st Monday of next month", "2027-01-04"),
    ("second Tuesday in January", "2027-01-12"),
    ("last Friday of the month", "2026-12-25"),
    ("third Thursday of January 2027", "2027-01-21"),
    ("end of business day Friday", "2026-12-11 17:30"),
    ("close of business tomorrow", "2026-12-10 17:30"),
    ("COB Friday", "2026-12-11 17:30"),
    ("EOD", "2026-12-09 17:30"),
    ("EOD Friday", "2026-12-11 17:30"),
    ("Friday 5.30pm", "2026-12-11 17:30"),
    ("Friday at 5:30 pm", "2026-12-11 17:30"),
    ("Friday 17h", "2026-12-11 17:00"),
    ("Friday 17h30", "2026-12-11 17:30"),
    ("Friday 1700", "2026-12-11 17:00"),
    ("Friday noon", "2026-12-11 12:00"),
    ("Friday 12 noon", "2026-12-11 12:00"),
    ("Friday midnight", "2026-12-11 23:59"),
    ("tomorrow lunchtime", "2026-12-10"),
    ("tomorrow morning", "2026-12-10"),
    ("tonight", "2026-12-09"),
    ("last day of the month", "2026-12-31"),
    ("last day of next month", "2027-01-31"),
    ("last working day of the year", "2026-12-31"),
    ("14-18 December", "2026-12-18"),
    ("14 - 18 December", "2026-12-18"),
    ("December 14-18", "2026-12-18"),
    ("14 to 18 December", "2026-12-18"),
    ("from 14 to 18 December", "asked"),
    ("between 14 and 18 December", "2026-12-18"),
    ("14 December to 3 January", "2027-01-03"),
    ("Monday to Friday", "2026-12-18"),
    ("Boxing Day", "2026-12-26"),
    ("Christmas", "2026-12-25"),
    ("Christmas Eve", "2026-12-24"),
    ("before Christmas", "2026-12-24"),
    ("by Christmas", "2026-12-25"),
    ("New Year's Day", "2027-01-01"),
    ("New Year's Eve", "2026-12-31"),
    ("Easter", "2027-03-28"),
    ("Easter Monday", "2027-03-29"),
    ("before Easter", "2027-03-27"),
    ("Good Friday", "2027-03-26"),
    ("Thanksgiving", "asked"),
    ("Whit Monday", "2027-05-17"),
    ("Labor Day", "2027-09-06"),
    ("Memorial Day", "2027-05-31"),
    ("May Day", "2027-05-01"),
    ("Halloween", "2027-10-31"),
    ("Diwali", "asked"),
    ("Ramadan", "asked"),
    ("w/c 14 December", "asked"),
    ("week of 14 December", "asked"),
    ("week commencing 14 December", "asked"),
    ("week ending 18 December", "2026-12-18"),
    ("Monday after next", "2026-12-21"),
    ("next Monday", "2026-12-14"),
    ("this Friday", "2026-12-11"),
    ("on Friday", "2026-12-11"),
    ("by Friday", "2026-12-11"),
    ("by next Friday", "asked"),
    ("by the end of the week", "asked"),
    ("end of next week", "asked"),
    ("end of the month", "2026-12-31"),
    ("end of next month", "2027-01-31"),
    ("end of January", "2027-01-31"),
    ("mid January", "asked"),
    ("mid-January", "asked"),
    ("early January", "asked"),
    ("beginning of January", "asked"),
    ("end of the year", "2026-12-31"),
    ("end of Q1", "2027-03-31"),
    ("Q1", "2027-03-31"),
    ("Q1 2027", "2027-03-31"),
    ("next quarter", "2027-03-31"),
    ("next year", "2027-12-31"),
    ("spring", "asked"),
    ("in 3 days", "2026-12-12"),
    ("within 3 days", "2026-12-12"),
    ("in a week", "2026-12-16"),
    ("within two weeks", "2026-12-23"),
    ("in a fortnight", "2026-12-23"),
    ("in a month", "2027-01-09"),
    ("within 5 working days", "2026-12-16"),
    ("3 business days", "2026-12-14"),
    ("in half an hour", "2026-12-09 10:00"),
    ("in two hours", "2026-12-09 11:30"),
    ("2026-12-18", "2026-12-18"),
    ("2026-12-18 14:00", "2026-12-18 14:00"),
    ("2026-12-18T14:00", "2026-12-18 14:00"),
    ("2026/12/18", "2026-12-18"),
    ("18/12/2026", "2026-12-18"),
    ("12/18/2026", "2026-12-18"),
    ("18.12.2026", "2026-12-18"),
    ("31-Dec-27", "2027-12-31"),
    ("31/12/27", "2027-12-31"),
    ("3/12", "asked"),
    ("18th", "2026-12-18"),
    ("the 18th", "2026-12-18"),
    ("18 December", "2026-12-18"),
    ("Friday 18 December", "2026-12-18"),
    ("Friday, 18 December 2026, 2 pm", "2026-12-18 14:00"),
    ("Monday 18 December", "asked"),
    ("Dec 18 at noon", "2026-12-18 12:00"),
    ("30 February", "asked"),
    ("Friday or Monday", "asked"),
    ("Friday half past", "asked"),
    ("a week on Friday", "2026-12-18"),
    ("two weeks from Monday", "2026-12-28"),
    ("3 days before Friday", "asked"),
    ("a day before Friday", "2026-12-10"),
    ("the day after tomorrow", "2026-12-11"),
    ("ASAP", "asked"),
    ("immediately", "asked"),
    ("next meeting", "asked"),
    ("before the next meeting", "asked"),
    ("40 euros", "no date"),
    ("40%", "no date"),
];

const CHINESE: &[(&str, &str)] = &[
    ("12月 10日", "2026-12-10"),
    ("12 月 10 日", "2026-12-10"),
    ("12月10号", "2026-12-10"),
    ("明年 3月5日", "2027-03-05"),
    ("明年3月5日前", "2027-03-05"),
    ("2027年 1月底", "2027-01-31"),
    ("明年 一季度", "2027-03-31"),
    ("明年一季度末", "2027-03-31"),
    ("3 个工作日内", "2026-12-14"),
    ("三个工作日内", "2026-12-14"),
    ("本周周五", "2026-12-11"),
    ("本周五", "2026-12-11"),
    ("本周五下班前", "2026-12-11 17:30"),
    ("这周五", "2026-12-11"),
    ("下周周三", "2026-12-16"),
    ("下周一上班前", "2026-12-14"),
    ("下周一上午", "2026-12-14"),
    ("下下周一", "2026-12-21"),
    ("下周内", "asked"),
    ("本周内", "asked"),
    ("12月月底", "2026-12-31"),
    ("12月底", "2026-12-31"),
    ("12月底前", "2026-12-31"),
    ("12月中旬", "2026-12-20"),
    ("1月上旬", "2027-01-10"),
    ("本月底", "2026-12-31"),
    ("下月初", "asked"),
    ("下个月中", "2027-01-15"),
    ("月底", "2026-12-31"),
    ("年底前", "2026-12-31"),
    ("年内", "2026-12-31"),
    ("明年年初", "asked"),
    ("半个月内", "2026-12-24"),
    ("半月内", "2026-12-24"),
    ("一个半月内", "2027-01-24"),
    ("一个月内", "2027-01-09"),
    ("两周内", "2026-12-23"),
    ("半天内", "asked"),
    ("半年内", "2027-06-09"),
    ("一周之内", "2026-12-16"),
    ("十天内", "2026-12-19"),
    ("10日内", "2026-12-19"),
    ("三日内", "2026-12-12"),
    ("48小时内", "2026-12-11 09:30"),
    ("元旦前", "2026-12-31"),
    ("元旦", "2027-01-01"),
    ("春节前", "2027-02-05"),
    ("清明节前", "2027-04-04"),
    ("五一前", "2027-04-30"),
    ("端午节前", "2027-06-08"),
    ("中秋节", "2027-09-15"),
    ("国庆节前", "2027-09-30"),
    ("国庆前", "2027-09-30"),
    ("圣诞节", "2026-12-25"),
    ("节后", "asked"),
    ("12月14日至18日", "2026-12-18"),
    ("12月14日—18日", "2026-12-18"),
    ("12月14日-12月18日", "2026-12-18"),
    ("12月28日至1月5日", "2027-01-05"),
    ("14日至18日", "2026-12-18"),
    ("周一至周五", "2026-12-18"),
    ("12月14日（周一）", "2026-12-14"),
    ("12月14日（周二）", "asked"),
    ("12月14日下午3点", "2026-12-14 15:00"),
    ("12月14日15时30分", "2026-12-14 15:30"),
    ("12月14日 15：30", "2026-12-14 15:30"),
    ("12月14日中午", "2026-12-14 12:00"),
    ("12月14日下班前", "2026-12-14 17:30"),
    ("周五下午三点半", "2026-12-11 15:30"),
    ("明天上午9点", "2026-12-10 09:00"),
    ("明早", "2026-12-10"),
    ("今晚", "2026-12-09"),
    ("后天", "2026-12-11"),
    ("大后天下午", "2026-12-12"),
    ("下月10日", "2027-01-10"),
    ("本月20日前", "2026-12-20"),
    ("20日前", "2026-12-20"),
    ("20号", "2026-12-20"),
    ("二〇二六年十二月十八日", "2026-12-18"),
    ("2026年12月18日", "2026-12-18"),
    ("2026.12.18", "2026-12-18"),
    ("12.18", "2026-12-18"),
    ("12.18前", "2026-12-18"),
    ("12/18", "2026-12-18"),
    ("20261218", "2026-12-18"),
    ("１２月１８日", "2026-12-18"),
    ("下月第二个周一", "2027-01-11"),
    ("每周一", "asked"),
    ("2月30日", "asked"),
    ("周五或周一", "asked"),
    ("12月10日前后", "asked"),
    ("立即", "asked"),
    ("尽快", "asked"),
    ("长期", "asked"),
    ("下次会议前", "asked"),
    ("上半年", "2027-06-30"),
    ("三季度", "2027-09-30"),
    ("第一季度末", "2027-03-31"),
    ("明年上半年", "2027-06-30"),
    ("会后三天内", "2026-12-12 17:30"),
    ("第三周", "asked"),
    ("本季度末", "2026-12-31"),
];

/// Whether a doubt is about the day itself, and not only about whether anybody works then.
fn must_ask(read: &ReadDate) -> bool {
    read.doubts
        .iter()
        .any(|doubt| matches!(doubt, DayDoubt::Past | DayDoubt::WeekdayContradicts { .. }))
}

/// The day and the time, `asked` where nothing is stored before the clerk has answered, `no date` where the text is no phrase of time.
fn shown(phrase: &str, frame: &DateFrame<'_>) -> String {
    let plain = |read: &ReadDate| match read.time {
        Some(time) => format!("{} {}", read.date, time.format("%H:%M")),
        None => read.date.to_string(),
    };
    match read_prefix(phrase, frame) {
        None if read(phrase, frame) == DateReading::Unreadable && phrase.starts_with("40") => "no date".to_owned(),
        Some((end, DateReading::Date(read))) if end == phrase.len() && !must_ask(&read) => plain(&read),
        Some((end, DateReading::Date(_))) if end < phrase.len() => {
            format!("{} in part", phrase.get(..end).unwrap_or_default())
        }
        None | Some(_) => "asked".to_owned(),
    }
}

/// The phrases that are read otherwise than they should be.
pub(super) fn wrong_ones(english: &[(&str, &str)], chinese: &[(&str, &str)]) -> Vec<String> {
    let calendar = Calendar::default();
    let meeting = Some(moment("2026-12-09 09:30"));
    let of_chinese = DateFrame {
        now: moment("2026-12-09 09:30"),
        meeting_start: meeting,
        meeting_end: meeting,
        ..base(&calendar)
    };
    let of_english = DateFrame {
        english: true,
        ..of_chinese
    };
    [(english, of_english), (chinese, of_chinese)]
        .iter()
        .flat_map(|(phrases, frame)| {
            phrases
                .iter()
                .map(move |(phrase, want)| (*phrase, *want, shown(phrase, frame)))
        })
        .filter(|(_, want, got)| want != got)
        .map(|(phrase, want, got)| format!("{phrase}: wanted {want}, got {got}"))
        .collect()
}

#[test]
fn two_hundred_phrases_are_read_whole_or_asked_about() {
    assert!(ENGLISH.len() + CHINESE.len() >= 200);
    let wrong = wrong_ones(ENGLISH, CHINESE);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
