//! Limits of a budget, against the check values of domain.md §2.9.
#![allow(clippy::inconsistent_digit_grouping, reason = "cents stand apart from yuan")]

use huiwu::{
    app::forms::money::{read, written},
    domain::{estimate::BudgetFrame, id::Id},
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

#[test]
fn forty_people_for_one_and_a_half_days_of_class_four() {
    assert_eq!(frame(4, 40, 3, true).limit(), Some(33_000_00));
    assert_eq!(frame(4, 40, 3, false).limit(), Some(12_600_00));
}

#[test]
fn each_class_has_its_ceiling() {
    let day = |class| frame(class, 1, 2, true).limit();
    assert_eq!(
        [day(1), day(2), day(3), day(4), day(5)],
        [Some(760_00), Some(650_00), Some(550_00), Some(550_00), None]
    );
}

#[test]
fn a_region_has_a_table_of_its_own() {
    let of = |region: &str, class| BudgetFrame {
        region: region.to_owned(),
        ..frame(class, 1, 2, true)
    };
    assert_eq!(of("福建", 2).limit(), Some(500_00));
    assert_eq!(of("福建", 1).limit(), None, "its table has no class 1");
    assert_eq!(of("青岛", 3).limit(), Some(450_00));
    assert_eq!(
        of("别处", 3).limit(),
        None,
        "an unknown region has no limit, not a wrong one"
    );
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
