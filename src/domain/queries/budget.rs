//! The budget of the open meeting: its plan, the limits it is measured by, and those it exceeds.

use crate::domain::{
    budget::{Excess, Measure},
    estimate::{BudgetCategory, BudgetFrame},
    records::Records,
};

impl Records {
    /// The frame of the open meeting's budget.
    pub fn budget_frame(&self) -> Option<&BudgetFrame> {
        let own = |frame: &&BudgetFrame| Some(frame.meeting) == self.open();
        self.budget_frames.iter().find(own)
    }

    /// The currency of the open meeting's amounts: that of the office, else that of the rules; empty where neither is known.
    pub fn currency(&self) -> &str {
        match self.house.currency.trim() {
            "" if self.budget_measure().is_some() => "CNY",
            own => own,
        }
    }

    /// Returns the limits of the open meeting; `None` if the region has no table on that day, or none for the class.
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

    /// The limits that the budget of the open meeting exceeds: what it is, what it may be, both in the unit of the kind (cents, people, half
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
