//! The incidents of the open meeting: their numbers, and those that are not over.

use crate::domain::{entry::Entry, equipment::Equipment, id::Id, incident::Incident, records::Records};

impl Records {
    /// The incident that an entry reported.
    pub fn incident_of(&self, entry: Id<Entry>) -> Option<&Incident> {
        self.incidents.iter().find(|incident| incident.entry == entry)
    }

    /// The incidents whose lines stand, with their numbers, in the order in which they were reported. A struck line keeps its number.
    pub fn numbered_incidents(&self) -> impl DoubleEndedIterator<Item = (usize, &Incident)> {
        let numbered = self.incidents.rows().iter().enumerate();
        numbered
            .map(|(n, incident)| (n + 1, incident))
            .filter(|(_, incident)| self.entries.get(incident.entry).is_none_or(|entry| !entry.struck))
    }

    /// The incidents that are not over, with their numbers.
    pub fn open_incidents(&self) -> impl DoubleEndedIterator<Item = (usize, &Incident)> {
        self.numbered_incidents().filter(|(_, incident)| incident.is_open())
    }

    /// The number under which an incident is spoken of.
    pub fn incident_number(&self, id: Id<Incident>) -> Option<usize> {
        self.incidents.position(id).map(|at| at + 1)
    }

    /// The text of an incident, as its line tells it; empty where nothing of it may be kept.
    pub fn incident_text(&self, incident: &Incident) -> &str {
        self.entries.get(incident.entry).map_or("", |entry| entry.text.as_str())
    }

    /// The incident of a device that is not over.
    pub fn open_fault(&self, device: Id<Equipment>) -> Option<&Incident> {
        let mut open = self.open_incidents();
        open.find(|(_, incident)| incident.equipment == Some(device))
            .map(|(_, incident)| incident)
    }
}
