//! English plurals.

use std::fmt::Display;

/// A number with its noun: `1 item`, `2 items`.
pub(super) fn counted<N: Display + PartialEq + From<bool>>(n: N, one: &str, many: &str) -> String {
    let noun = if n == N::from(true) { one } else { many };
    format!("{n} {noun}")
}

/// A rate per person and day, times people, times days.
pub(super) fn rate_by_days(rate: &str, people: u32, days: &str) -> String {
    let noun = if days == "1" { "day" } else { "days" };
    format!("{rate} × {} × {days} {noun}", counted(people, "person", "people"))
}
