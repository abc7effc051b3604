//! The incidents of the panel, and the one that is chosen.

use crate::{
    domain::{id::Id, incident::Incident, record::Key},
    words::why::Why,
};

use super::super::{
    super::state::{LiveSeen, PanelId, Shown},
    own::own_panel,
};

pub(super) fn panel<'m>(seen: &LiveSeen<'m>) -> Result<&'m Shown, Why> {
    own_panel(seen, PanelId::Incidents)
}

/// All incidents: those that are not over first, the newest of them first.
pub(super) fn rows(seen: &LiveSeen) -> Vec<Key> {
    let mut all: Vec<&Incident> = seen.records().numbered_incidents().map(|(_, row)| row).collect();
    all.reverse();
    all.sort_by_key(|incident| !incident.is_open());
    all.into_iter().map(|incident| incident.id.into()).collect()
}

/// The incident that a key names.
pub const fn as_incident(key: Key) -> Option<Id<Incident>> {
    if let Key::Incident(id) = key { Some(id) } else { None }
}

/// The incident of the chosen row.
///
/// # Errors
/// The panel is not shown, or there is none.
pub fn chosen(seen: &LiveSeen<'_>) -> Result<Incident, Why> {
    let at = panel(seen)?.cursor.at();
    let rows = rows(seen);
    let id = rows.get(at).or(rows.last()).copied().and_then(as_incident);
    let row = id.and_then(|id| seen.records().incidents.get(id));
    row.cloned().ok_or(Why::NoRow)
}
