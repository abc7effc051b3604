//! What a meeting may cost (domain.md §2.9): limits per person and day as rule data, by region and class. Money is in integer cents.
//!
//! Sources as given there: 财行〔2016〕214号, amended by 财行〔2023〕86号; local tables name totals only.

use super::{
    estimate::{BudgetCategory, BudgetFrame},
    records::Records,
};

/// The limits of one class, CNY cents per person and day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayLimit {
    /// The class, 1 to 4.
    pub class: u32,
    /// The part for lodging, which falls away where nobody stays over night; none where the table does not name it.
    pub lodging: Option<i64>,
    /// The ceiling; parts may be shifted within it.
    pub total: i64,
    /// At most so many people; none = no limit.
    pub people: Option<u32>,
    /// At most so many half days; none = no limit.
    pub half_days: Option<u32>,
    /// Staff at most so many per cent of the people; none = no limit.
    pub staff_percent: Option<u32>,
}

/// A table of limits.
#[derive(Debug, Clone, Copy)]
pub struct RuleSet {
    /// As it is typed; the first is the usual one.
    pub region: &'static str,
    /// In force from this day on, year, month, day.
    pub from: (i32, u32, u32),
    pub limits: &'static [DayLimit],
}

/// Only a total is known.
const fn total(class: u32, yuan: i64) -> DayLimit {
    DayLimit {
        class,
        lodging: None,
        total: yuan * 100,
        people: None,
        half_days: None,
        staff_percent: None,
    }
}

/// One and a half days, from 2023-08-01 on.
const SHORT: Option<u32> = Some(3);

/// Every table that the program knows.
pub const RULE_SETS: &[RuleSet] = &[
    RuleSet {
        region: "中央",
        from: (2023, 8, 1),
        limits: &[
            DayLimit {
                lodging: Some(50_000),
                ..total(1, 760)
            },
            DayLimit {
                lodging: Some(40_000),
                people: Some(300),
                half_days: SHORT,
                staff_percent: Some(15),
                ..total(2, 650)
            },
            DayLimit {
                lodging: Some(34_000),
                people: Some(150),
                half_days: SHORT,
                staff_percent: Some(10),
                ..total(3, 550)
            },
            DayLimit {
                lodging: Some(34_000),
                people: Some(50),
                half_days: SHORT,
                staff_percent: Some(5),
                ..total(4, 550)
            },
        ],
    },
    RuleSet {
        region: "福建",
        from: (2016, 7, 1),
        limits: &[total(2, 500), total(3, 400), total(4, 350)],
    },
    RuleSet {
        region: "青岛",
        from: (2016, 7, 1),
        limits: &[total(1, 660), total(2, 550), total(3, 450)],
    },
];

/// What a budget exceeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Excess {
    Money,
    People,
    Days,
    Staff,
}

impl BudgetFrame {
    /// The limits that hold; none if the region has none for this class.
    pub fn day_limit(&self) -> Option<&'static DayLimit> {
        let named = RULE_SETS.iter().find(|set| set.region == self.region.trim());
        let set = if self.region.trim().is_empty() {
            RULE_SETS.first()
        } else {
            named
        };
        set?.limits.iter().find(|limit| limit.class == self.class)
    }

    /// The ceiling in cents for all people and all days. Without lodging its part falls away and may not be shifted.
    pub fn limit(&self) -> Option<i64> {
        let day = self.day_limit()?;
        let lodging = if self.lodging { 0 } else { day.lodging.unwrap_or(0) };
        let halves = i64::from(self.people).saturating_mul(i64::from(self.half_days));
        Some((day.total - lodging).saturating_mul(halves) / 2)
    }
}

impl Records {
    /// The planned cents that count for the limit: online costs stand outside it.
    pub fn planned_within_limit(&self) -> i64 {
        let counted = self
            .budget_lines
            .iter()
            .filter(|l| l.category != BudgetCategory::Online);
        counted.map(|l| l.plan_cents).sum()
    }

    /// What the budget of the open meeting exceeds: what it is, what it may be, both in the unit of the kind (cents, people, half
    /// days, staff).
    pub fn excesses(&self) -> Vec<(Excess, i64, i64)> {
        let Some(frame) = self.budget_frames.iter().next() else {
            return Vec::new();
        };
        let Some(day) = frame.day_limit() else {
            return Vec::new();
        };
        let staff_most = day
            .staff_percent
            .map(|percent| i64::from(frame.people) * i64::from(percent) / 100);
        [
            (Excess::Money, self.planned_within_limit(), frame.limit()),
            (Excess::People, i64::from(frame.people), day.people.map(i64::from)),
            (Excess::Days, i64::from(frame.half_days), day.half_days.map(i64::from)),
            (Excess::Staff, i64::from(frame.staff), staff_most),
        ]
        .into_iter()
        .filter_map(|(kind, is, most)| most.filter(|most| is > *most).map(|most| (kind, is, most)))
        .collect()
    }
}
