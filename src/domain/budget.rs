//! What a meeting may cost (domain.md §2.9): limits per person and day as rule data, by region and class. Money is in integer cents.
//!
//! Sources as given there: 财行〔2016〕214号, amended by 财行〔2023〕86号; local tables name totals only.

pub mod rules;

use super::{
    estimate::{BudgetCategory, BudgetFrame},
    records::Records,
};

use self::rules::{DayLimit, RuleSet};

/// What a budget exceeds.
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

/// What a budget is measured by.
#[derive(Debug, Clone, Copy)]
pub struct Measure<'a> {
    pub frame: &'a BudgetFrame,
    /// The table of the region on the day on which the meeting begins.
    pub rules: &'a RuleSet,
    pub day: &'a DayLimit,
    /// The ceiling in cents.
    pub limit: i64,
}

impl Records {
    /// The frame of the open meeting's budget.
    pub fn budget_frame(&self) -> Option<&BudgetFrame> {
        let own = |frame: &&BudgetFrame| Some(frame.meeting) == self.open();
        self.budget_frames.iter().find(own)
    }

    /// What the budget of the open meeting is measured by; none if the region has no table on that day, or none for the class.
    pub fn budget_measure(&self) -> Option<Measure<'_>> {
        let (meeting, frame) = (self.meeting()?, self.budget_frame()?);
        let rules = self.rules.on(&frame.region, meeting.zone.date(meeting.start))?;
        let day = rules.class(frame.class)?;
        Some(Measure {
            frame,
            rules,
            day,
            limit: frame.limit(day),
        })
    }

    fn planned(&self, counts: impl Fn(BudgetCategory) -> bool) -> i64 {
        let own = self
            .budget_lines
            .iter()
            .filter(|line| Some(line.meeting) == self.open());
        let counted = own.filter(|line| counts(line.category));
        counted.fold(0, |sum: i64, line| sum.saturating_add(line.plan_cents))
    }

    /// The planned cents that count for the limit: online costs stand outside it (财行〔2023〕86号).
    pub fn planned_within_limit(&self) -> i64 {
        self.planned(|category| category != BudgetCategory::Online)
    }

    /// The planned cents of online costs.
    pub fn planned_online(&self) -> i64 {
        self.planned(|category| category == BudgetCategory::Online)
    }

    /// What the budget of the open meeting exceeds: what it is, what it may be, both in the unit of the kind (cents, people, half
    /// days, staff).
    pub fn excesses(&self) -> Vec<(Excess, i64, i64)> {
        let Some(Measure { frame, day, limit, .. }) = self.budget_measure() else {
            return Vec::new();
        };
        let staff_most = day
            .staff_percent
            .map(|percent| i64::from(frame.people) * i64::from(percent) / 100);
        [
            (Excess::Money, self.planned_within_limit(), Some(limit)),
            (Excess::People, i64::from(frame.people), day.people.map(i64::from)),
            (Excess::Days, i64::from(frame.half_days), day.half_days.map(i64::from)),
            (Excess::Staff, i64::from(frame.staff), staff_most),
        ]
        .into_iter()
        .filter_map(|(kind, is, most)| most.filter(|most| is > *most).map(|most| (kind, is, most)))
        .collect()
    }
}
