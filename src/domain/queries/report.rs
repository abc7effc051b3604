//! Follow-up reports by their numbers.

use chrono::NaiveDate;

use crate::domain::{records::Records, report::Report, time::Zone};

impl Records {
    /// The last report; `None` while there is none.
    pub fn last_report(&self) -> Option<&Report> {
        self.reports.rows().last()
    }

    /// The report of a year with a number.
    pub fn report(&self, year: u32, number: u32) -> Option<&Report> {
        self.reports.iter().find(|row| row.year == year && row.number == number)
    }

    /// The day on which the report before another one was made; `None` where it is the first.
    pub fn report_before(&self, report: &Report, zone: Zone) -> Option<NaiveDate> {
        let place = (report.year, report.number);
        let before = self.reports.iter().filter(|row| (row.year, row.number) < place);
        before
            .max_by_key(|row| (row.year, row.number))
            .map(|row| zone.date(row.made))
    }

    /// The number of the next report of a year: behind the last one.
    pub fn next_report(&self, year: u32) -> u32 {
        let own = self.reports.iter().filter(|row| row.year == year);
        own.map(|row| row.number).max().unwrap_or(0).saturating_add(1)
    }
}
