//! Everything that keeps the gate shut, and the error book: made of the records, and of the clock where something is overdue.

use std::collections::HashMap;

use crate::{
    domain::{answers::Gate, error_book::Slip, readiness::Missing, records::Records, time::Stamp},
    line::detect::read_slips,
};

/// The things that are missing, and the slips.
#[derive(Debug, Default)]
pub struct Findings {
    /// Everything that keeps the gate shut.
    pub missing: Vec<Missing>,
    /// The error book, open findings first, unless an order was asked for.
    pub slips: Vec<Slip>,
    /// How many of the findings are open.
    pub open_slips: usize,
    /// Why the shut gate was passed.
    pub overridden: Option<String>,
}

impl Findings {
    /// Looks through the records. Findings whose marks stand in `order` come first, in that order.
    pub(super) fn of(records: &Records, now: Stamp, order: &[String]) -> Self {
        let (mut slips, answered) = records.slips_by_answer(now, read_slips(records));
        let missing = records.missing(&slips);
        let open_slips = slips.len();
        slips.extend(answered);
        if !order.is_empty() {
            let places: HashMap<&str, usize> = order.iter().enumerate().map(|(n, mark)| (mark.as_str(), n)).collect();
            slips.sort_by_key(|slip| places.get(slip.mark().as_str()).copied().unwrap_or(usize::MAX));
        }
        Self {
            missing,
            slips,
            open_slips,
            overridden: records.override_of(Gate::Ready).map(str::to_owned),
        }
    }
}
