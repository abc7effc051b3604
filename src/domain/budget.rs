//! Limits of what a meeting may cost (docs/rules.md §budget): limits per person and day as rule data, by region and class. Money is in integer cents.
//!
//! Sources as given there: 财行〔2016〕214号, amended by 财行〔2023〕86号; local tables name totals only.

pub mod rules;

use super::estimate::BudgetFrame;

use self::rules::{DayLimit, RuleSet};

/// The limit that a budget exceeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Excess {
    Money,
    People,
    Days,
    Staff,
}

impl BudgetFrame {
    /// The cents per person and day. Without lodging its part falls away and may not be shifted.
    pub const fn rate(&self, day: &DayLimit) -> i64 {
        match day.lodging {
            Some(lodging) if !self.lodging => day.total - lodging,
            _ => day.total,
        }
    }

    /// The ceiling in cents for all people and all days.
    pub fn limit(&self, day: &DayLimit) -> i64 {
        let halves = i64::from(self.people).saturating_mul(i64::from(self.half_days));
        self.rate(day).saturating_mul(halves) / 2
    }
}

/// The limits that a budget is measured by.
#[derive(Debug, Clone, Copy)]
pub struct Measure<'a> {
    pub frame: &'a BudgetFrame,
    /// The table of the region on the day on which the meeting begins.
    pub rules: &'a RuleSet,
    pub day: &'a DayLimit,
    /// The ceiling in cents.
    pub limit: i64,
}
