//! Findings about whoever is in the chair or takes the minutes: they did not come, or nobody is in the chair any more.

use super::{digest::Digest, roll::RollEntry};
use crate::domain::{fault::Fault, people::Duty, record::Key};

/// Reports a chair or a taker of the minutes who has no stay, where others have: the record would contradict itself.
pub(super) fn check(digest: &Digest<'_>) -> Vec<(Fault, Option<Key>, String)> {
    let mut found = Vec::new();
    let places = &digest.roll.places;
    if let Some(at) = digest.records.unchaired() {
        let first = places.first().map(|place| Key::Attendee(place.attendee.id));
        found.push((Fault::ChairEmpty, first, digest.zone().hm(at)));
    }
    if digest.meeting.opened.is_none() || places.iter().all(|place| place.stays.is_empty()) {
        return found;
    }
    let holds = |place: &&RollEntry<'_>| {
        [Duty::Chair, Duty::Scribe]
            .iter()
            .any(|duty| place.attendee.duty.holds(*duty))
    };
    for place in places.iter().filter(holds).filter(|place| place.stays.is_empty()) {
        let who = place.attendee.id;
        found.push((Fault::OfficerAway, Some(who.into()), digest.name(who)));
    }
    found
}
