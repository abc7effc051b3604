//! The days of feasts by the moon from 2000 to 2100, by the Chinese calendar (docs/rules.md §dates). Knows no words.

use chrono::NaiveDate;

/// A day of the Chinese calendar that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LunarDay {
    /// The first day of the first month, 春节.
    NewYear,
    /// The fifth of the fifth, 端午.
    DragonBoat,
    /// The seventh of the seventh, 七夕.
    Sevens,
    /// The fifteenth of the eighth, 中秋.
    MidAutumn,
    /// The ninth of the ninth, 重阳.
    DoubleNinth,
}

/// The first year of the table.
const FIRST: i32 = 2000;

/// New year, dragon boat, sevens, mid-autumn, double ninth of each year as month and day; 0 = the new moon is so near to midnight that
/// almanacs differ.
const YEARS: [(u32, u32, u32, u32, u32); 101] = [
    (205, 606, 806, 912, 1006),
    (124, 625, 825, 1001, 1025),
    (212, 615, 815, 921, 1014),
    (201, 604, 804, 911, 1004),
    (122, 622, 822, 928, 1022),
    (209, 611, 811, 918, 1011),
    (129, 531, 731, 1006, 1030),
    (218, 619, 819, 925, 1019),
    (207, 608, 807, 914, 1007),
    (126, 528, 826, 1003, 1026),
    (214, 616, 816, 922, 1016),
    (203, 606, 806, 912, 1005),
    (123, 623, 823, 930, 1023),
    (210, 612, 813, 919, 1013),
    (131, 602, 802, 908, 1002),
    (219, 620, 820, 927, 1021),
    (208, 609, 809, 915, 1009),
    (128, 530, 828, 1004, 1028),
    (216, 618, 817, 924, 1017),
    (205, 607, 807, 913, 1007),
    (125, 625, 825, 1001, 1025),
    (212, 614, 814, 921, 1014),
    (201, 603, 804, 910, 1004),
    (122, 622, 822, 929, 1023),
    (210, 610, 810, 917, 1011),
    (129, 531, 829, 1006, 1029),
    (217, 619, 819, 925, 1018),
    (206, 609, 808, 915, 1008),
    (126, 528, 826, 1003, 1026),
    (213, 616, 816, 922, 1016),
    (203, 605, 805, 912, 1005),
    (123, 624, 824, 1001, 1024),
    (211, 612, 812, 919, 1012),
    (131, 601, 801, 908, 1001),
    (219, 620, 820, 927, 1020),
    (208, 610, 810, 916, 1009),
    (128, 530, 828, 1004, 1027),
    (215, 618, 817, 924, 1017),
    (204, 607, 807, 913, 1007),
    (124, 527, 826, 1002, 1026),
    (212, 614, 814, 920, 1014),
    (201, 603, 803, 910, 1003),
    (122, 622, 822, 928, 1022),
    (210, 611, 811, 917, 1011),
    (130, 531, 731, 1005, 1029),
    (217, 619, 819, 925, 1018),
    (206, 608, 808, 915, 1008),
    (126, 529, 827, 1004, 1027),
    (214, 615, 816, 922, 1016),
    (202, 604, 805, 911, 1005),
    (123, 623, 823, 930, 1024),
    (211, 613, 812, 919, 1013),
    (201, 601, 801, 907, 1030),
    (219, 620, 820, 926, 1020),
    (208, 610, 810, 916, 1009),
    (128, 530, 829, 1005, 1028),
    (215, 617, 817, 924, 1017),
    (204, 606, 806, 913, 0),
    (124, 625, 825, 1002, 1025),
    (212, 614, 814, 921, 1014),
    (202, 603, 802, 909, 1002),
    (121, 622, 821, 928, 1021),
    (209, 611, 811, 917, 1011),
    (129, 601, 801, 1006, 1030),
    (217, 619, 819, 925, 1018),
    (205, 608, 808, 915, 1008),
    (126, 528, 827, 1003, 1027),
    (214, 616, 816, 923, 1016),
    (203, 604, 804, 911, 1004),
    (123, 623, 823, 929, 1023),
    (211, 613, 812, 919, 1012),
    (131, 602, 802, 908, 1031),
    (219, 620, 820, 926, 1020),
    (207, 610, 810, 916, 1009),
    (127, 530, 828, 1005, 1028),
    (215, 617, 818, 924, 1018),
    (205, 606, 806, 912, 1006),
    (124, 624, 824, 1001, 1025),
    (212, 614, 814, 920, 1014),
    (202, 604, 803, 910, 1003),
    (122, 622, 821, 928, 1021),
    (209, 611, 811, 917, 1011),
    (129, 601, 731, 1006, 1030),
    (217, 619, 819, 926, 1019),
    (206, 607, 808, 914, 1008),
    (126, 527, 826, 1003, 1027),
    (214, 615, 815, 922, 1016),
    (203, 605, 805, 911, 1005),
    (124, 623, 823, 929, 1022),
    (210, 613, 812, 0, 1012),
    (130, 602, 802, 908, 1031),
    (218, 621, 821, 927, 1021),
    (207, 609, 809, 916, 1009),
    (127, 529, 828, 1005, 1028),
    (215, 617, 817, 924, 1017),
    (205, 606, 806, 913, 1006),
    (125, 624, 824, 930, 1024),
    (212, 614, 0, 920, 1013),
    (201, 604, 803, 909, 1003),
    (121, 623, 822, 929, 1022),
    (209, 612, 812, 918, 1012),
];

/// The day in a year; `None` = the year is outside the table, or almanacs differ.
pub(super) fn lunar_day(day: LunarDay, year: i32) -> Option<NaiveDate> {
    let row = YEARS.get(usize::try_from(year - FIRST).ok()?)?;
    let (new_year, dragon_boat, sevens, mid_autumn, double_ninth) = *row;
    let found = match day {
        LunarDay::NewYear => new_year,
        LunarDay::DragonBoat => dragon_boat,
        LunarDay::Sevens => sevens,
        LunarDay::MidAutumn => mid_autumn,
        LunarDay::DoubleNinth => double_ninth,
    };
    NaiveDate::from_ymd_opt(year, found / 100, found % 100)
}

/// 清明, the day on which the sun stands at 15 degrees, from 2000 to 2100.
pub(super) fn qingming(year: i32) -> Option<NaiveDate> {
    if year == 2100 {
        return NaiveDate::from_ymd_opt(year, 4, 5);
    }
    NaiveDate::from_ymd_opt(year, 4, solar_day(year, 481)?)
}

/// 冬至, the shortest day, from 2000 to 2100.
pub(super) fn winter_solstice(year: i32) -> Option<NaiveDate> {
    match year {
        2021 => NaiveDate::from_ymd_opt(year, 12, 21),
        2100 => NaiveDate::from_ymd_opt(year, 12, 22),
        _ => NaiveDate::from_ymd_opt(year, 12, solar_day(year, 2194)?),
    }
}

/// The day of the month of a solar term in this century: it comes 0.2422 days later each year, and a leap day takes that back. `first` is
/// its place in the year 2000, in hundredths of a day.
fn solar_day(year: i32, first: u32) -> Option<u32> {
    let ahead = u32::try_from(year - FIRST).ok().filter(|ahead| *ahead < 100)?;
    Some((ahead * 2422 + first * 100) / 10_000 - ahead / 4)
}
