//! The person whom Enter means: found by initials, name, seat or badge code, or gone to in the list.

use std::rc::Rc;

use crate::{
    capture::room::{attendee, key},
    domain::{
        id::Id,
        people::{Attendee, Category},
        record::Key,
        time::Stamp,
    },
    line::names::{Hit, MatchReason, Resolution, Strictness},
    words::why::Why,
};

use super::{
    super::{
        super::state::{LiveSeen, LiveWork, PanelId, Shown},
        own::own_panel,
    },
    state::{Asks, CheckInMatches},
};

/// The categories of those who are on no list, in the order of the digits. The one with a vote comes last and is asked for once more.
pub const CATEGORIES: [Category; 6] = [
    Category::InAttendance,
    Category::Invited,
    Category::Observer,
    Category::Press,
    Category::Staff,
    Category::Member,
];

/// The person whom Enter means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// Nothing is typed, and no row was gone to.
    Nothing,
    /// Somebody for certain.
    Person(Id<Attendee>),
    /// Somebody who fits best, but others do too, or not exactly: asked once more.
    Likely(Id<Attendee>),
    /// Nobody of the list.
    Nobody(String),
}

impl Meant {
    /// The person, certain or likely.
    pub(super) const fn person(&self) -> Option<Id<Attendee>> {
        match self {
            Self::Person(who) | Self::Likely(who) => Some(*who),
            Self::Nothing | Self::Nobody(_) => None,
        }
    }
}

/// The panel, if it is the one that is shown.
pub(super) fn panel<'m>(seen: &LiveSeen<'m>) -> Result<&'m Shown, Why> {
    own_panel(seen, PanelId::CheckIn)
}

/// Whether the list answers the question that is asked.
const fn lists_people(asks: &Asks) -> bool {
    matches!(asks, Asks::Who | Asks::StandIn(_))
}

/// Everybody, or those who fit what is typed: the best first, and among equals those who are not here yet.
pub(super) fn rows(seen: &LiveSeen) -> Vec<Key> {
    let Ok(panel) = panel(seen) else { return Vec::new() };
    let text = panel.field.text();
    let typed = text.trim();
    let records = seen.records();
    if !lists_people(&seen.own.check_in.asks) {
        return Vec::new();
    }
    if typed.is_empty() {
        return records.attendees.iter().map(|a| a.id.into()).collect();
    }
    let found = find(seen, typed);
    found.hits.iter().map(|hit| attendee(hit.key).into()).collect()
}

/// Those who fit a text, looked for once as long as text and records stay as they are.
fn find(seen: &LiveSeen, typed: &str) -> Rc<CheckInMatches> {
    let (records, room) = (seen.records(), &seen.own.room);
    let look = || {
        let mut hits = room.complete(typed, &[], usize::MAX);
        for equals in hits.chunk_by_mut(|one, other| one.reason == other.reason) {
            equals.sort_by_cached_key(|hit| records.is_present(attendee(hit.key)));
        }
        let resolution = room.resolve(typed, &[], Strictness::Mention);
        if let Resolution::One(one) = resolution {
            hits.sort_by_key(|hit| hit.key != one);
        }
        CheckInMatches { hits, resolution }
    };
    // The list is prepared anew after an act, not within it.
    let of = (seen.ledger.revision(), seen.own.view.revision, typed.to_owned());
    seen.own.check_in.found.get(of, look)
}

/// Whether what is typed is a code: codes are read whole, so that one code that begins like another signs nobody else in.
pub(super) fn is_code(typed: &str) -> bool {
    typed.chars().any(|c| c.is_ascii_digit())
}

/// Whether what is typed is all of a name, an alias or a seat.
const fn is_whole(hit: Option<&Hit>) -> bool {
    matches!(
        hit,
        Some(Hit {
            reason: MatchReason::FullName | MatchReason::Alias | MatchReason::Seat,
            ..
        })
    )
}

/// The person whom Enter means now.
pub fn meant(seen: &LiveSeen) -> Meant {
    let Ok(panel) = panel(seen) else { return Meant::Nothing };
    let text = panel.field.text();
    let typed = text.trim();
    let rows = rows(seen);
    if panel.moved {
        return rows
            .get(panel.cursor.at())
            .and_then(as_attendee)
            .map_or(Meant::Nothing, Meant::Person);
    }
    if typed.is_empty() {
        return Meant::Nothing;
    }
    let Some(first) = rows.first().and_then(as_attendee) else {
        return Meant::Nobody(typed.to_owned());
    };
    let found = find(seen, typed);
    let hit = found.hits.iter().find(|hit| hit.key == key(first));
    match found.resolution {
        Resolution::Nobody => Meant::Nobody(typed.to_owned()),
        Resolution::One(_) if !is_code(typed) || is_whole(hit) => Meant::Person(first),
        Resolution::One(_) | Resolution::Several(_) => Meant::Likely(first),
    }
}

/// The attendee of a row.
pub const fn as_attendee(key: &Key) -> Option<Id<Attendee>> {
    if let Key::Attendee(id) = key { Some(*id) } else { None }
}

/// Minutes after the opening, where that is later than the office allows.
pub fn late_by(seen: &LiveSeen, at: Stamp) -> Option<i64> {
    let opened = seen.meeting()?.opened?;
    let minutes = at.since(opened) / 60_000;
    (minutes > i64::from(seen.records().house.late_minutes)).then_some(minutes)
}

/// Whether the type asks for a credential that nobody saw yet.
pub fn must_verify(seen: &LiveSeen, who: Id<Attendee>) -> bool {
    let asked = seen.meeting().is_some_and(|meeting| meeting.verify_identity);
    let row = seen.records().attendees.get(who);
    asked && row.is_some_and(|row| row.credential.is_empty() && row.verified_by.is_empty())
}

/// Asks the next question; the field is empty for it.
pub(super) fn ask(work: &mut LiveWork, asks: Asks) {
    work.own.check_in.asks = asks;
    clear(work);
}

fn clear(work: &mut LiveWork) {
    if let Some(own) = &mut work.own.shown {
        own.clear();
    }
}
