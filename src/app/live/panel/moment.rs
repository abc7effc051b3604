//! A time of day in a form of a panel: shown, and read back. One that was not touched keeps its seconds.

use crate::{app::form::Problem, domain::time::Stamp, line::dates::read_time};

use super::super::state::LiveSeen;

/// A moment as it is typed; empty for none.
pub(super) fn shown(at: Option<Stamp>, seen: &LiveSeen) -> String {
    at.map(|at| seen.zone().hm(at)).unwrap_or_default()
}

/// Reads a time on the day of the moment before, else of today; empty takes it back.
///
/// # Errors
/// It is no time of day.
pub(super) fn read(before: Option<Stamp>, typed: &str, seen: &LiveSeen) -> Result<Option<Stamp>, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if typed == shown(before, seen) {
        return Ok(before);
    }
    let time = read_time(typed).ok_or(Problem::NotADate)?;
    Ok(Some(seen.zone().on_day_of(before.unwrap_or(seen.shared.now), time)))
}
