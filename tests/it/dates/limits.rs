//! Dates that are contradicted, over or impossible, and text that is no date.

use huiwu::{
    domain::calendar::Calendar,
    line::dates::{DateFrame, DateReading, DayDoubt, read},
};

use super::{base, check_both, check_in, moment};

#[test]
fn a_weekday_that_contradicts_its_date_is_reported() {
    check_both(&[
        ("Fri 6 March", "03-06"),
        ("Friday, March 6, 2026", "03-06"),
        ("Friday the 6th", "03-06"),
        ("6 March (Fri)", "03-06"),
        ("3月6日（周五）", "03-06"),
        ("3月6日周五下午3点", "03-06 15:00"),
        ("周五3月6日", "03-06"),
        ("周五（3月6日）前", "03-06 <= ?incl"),
        ("3月6日（星期五）前", "03-06 <= ?incl"),
        ("下周五（3月13日）", "03-13"),
        ("next Friday (13 March)", "03-13"),
        ("3月6日（周四）", "03-06 ?thu/fri"),
        ("周四3月6日", "03-06 ?thu/fri"),
        ("Thu 6 March", "03-06 ?thu/fri"),
        ("2026-03-06 周四", "03-06 ?thu/fri"),
        ("明天（周五）", "03-05 ?fri/thu"),
        ("下周五（3月12日）", "03-12 ?fri/thu"),
        ("下周五（3月20日）", "03-20 | 03-13"),
        ("3月6日（周八）", "no"),
    ]);
    let calendar = Calendar::default();
    let DateReading::Date(slip) = read("3月6日（周四）", &base(&calendar)) else {
        panic!("one day")
    };
    assert!(matches!(slip.doubts[..], [DayDoubt::WeekdayContradicts { .. }]));
}

#[test]
fn days_that_do_not_exist_are_not_read() {
    check_both(&[
        ("2月30日", "no"),
        ("4月31日", "no"),
        ("31 April", "no"),
        ("2月29日", "no"),
        ("2028年2月29日", "2028-02-29"),
        ("29 Feb 2028", "2028-02-29"),
        ("13月1日", "no"),
        ("0月1日", "no"),
        ("32号", "no"),
        ("0号", "no"),
        ("2026-13-01", "no"),
        ("20260231", "no"),
        ("2026-02-29", "no"),
        ("1234-05-06", "no"),
        ("2026-3/5", "no"),
    ]);
    let calendar = Calendar::default();
    let april = DateFrame {
        now: moment("2026-04-10 09:30"),
        ..base(&calendar)
    };
    check_in(&april, &[("31号", "no"), ("the 31st", "no"), ("30号", "04-30")]);
    let december = DateFrame {
        now: moment("2027-12-01 09:30"),
        ..base(&calendar)
    };
    check_in(
        &december,
        &[("2月29日", "2028-02-29 ?year"), ("下个月", "2028-01-31 ?end")],
    );
    let january = DateFrame {
        now: moment("2027-01-31 09:30"),
        ..base(&calendar)
    };
    check_in(
        &january,
        &[
            ("一个月后", "2027-02-28 ?off"),
            ("30号", "no"),
            ("月底", "2027-01-31 ?off"),
        ],
    );
}

#[test]
fn what_is_over_is_asked_about() {
    check_both(&[
        ("3月1日", "2027-03-01 ?year"),
        ("3月1日前", "2027-03-01 <= ?year ?incl"),
        ("by 1 March", "2027-03-01 <= ?year"),
        ("2026-03-01", "03-01 ?off ?past"),
        ("2026年2月28日", "02-28 ?off ?past"),
        ("去年12月31日", "2025-12-31 ?past"),
        ("本周一", "03-02 ?past"),
        ("上周五", "02-27 ?past"),
        ("1 March 2026", "03-01 ?off ?past"),
    ]);
    let calendar = Calendar::default();
    let saturday = DateFrame {
        now: moment("2026-03-07 18:00"),
        ..base(&calendar)
    };
    check_in(
        &saturday,
        &[
            ("本周五", "03-06 ?past"),
            ("周五", "03-13"),
            ("this Friday", "03-06 ?past"),
            ("下班前", "03-07 17:30 <= ?off ?past"),
            ("本周内", "03-08 <= ?off"),
        ],
    );
    let sunday = DateFrame {
        now: moment("2026-03-08 09:00"),
        english: true,
        ..base(&calendar)
    };
    check_in(
        &sunday,
        &[
            ("next Monday", "03-09"),
            ("下周一", "03-09"),
            ("下周日", "03-15"),
            ("本周日", "03-08"),
        ],
    );
    let autumn = DateFrame {
        now: moment("2026-09-01 09:00"),
        ..base(&calendar)
    };
    check_in(
        &autumn,
        &[("上半年", "2027-06-30 ?year ?end"), ("Q1", "2027-03-31 ?year ?end")],
    );
}

#[test]
fn what_is_not_understood_in_full_is_not_read() {
    check_both(&[
        ("", "no"),
        (" ", "no"),
        ("张三", "no"),
        ("3月5日前后", "no"),
        ("国庆前夕", "no"),
        ("周五左右", "no"),
        ("三天左右", "no"),
        ("周五交材料", "no"),
        ("周五或周一", "no"),
        ("3月8日至5日", "no"),
        ("8-5 March", "no"),
        ("Friday or Monday", "no"),
        ("3 days before Friday", "no"),
        ("Friday fortnight", "no"),
        ("Fridays", "no"),
        ("marching", "no"),
        ("2026", "no"),
        ("3-5", "no"),
        ("一二三", "no"),
        ("十百", "no"),
        ("三", "no"),
        ("半天", "no"),
        ("一个半月", "no"),
        ("by", "no"),
        ("due", "no"),
        ("前", "no"),
    ]);
    check_both(&[
        ("3月5日后", "unclear"),
        ("3月5日起", "unclear"),
        ("after Friday", "unclear"),
        ("国庆后", "unclear"),
        ("节前", "unclear"),
        ("春节假期前", "unclear"),
        ("as soon as possible", "unclear"),
        ("long-term", "unclear"),
        ("in due course", "unclear"),
        ("待定", "unclear"),
    ]);
}
