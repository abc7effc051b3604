//! Check-in: who comes to the door is found by initials, name, seat or badge code and is in the room with Enter. Before the opening it
//! is no more than signing in.

mod answer;

use std::rc::Rc;

use crate::{
    app::{
        cx::Cx,
        memo::Memo,
        message::Message,
        offer::{Offer, need},
    },
    capture::{
        check_in::Stranger,
        room::{attendee, key},
    },
    domain::{
        attendance::Attending,
        id::Id,
        people::{Attendee, Category},
        record::Key,
        time::Stamp,
    },
    input::scope::Scope,
    line::names::{Hit, MatchReason, Resolution, Strictness},
    offer,
    words::why::Why,
};

use super::{
    super::state::{Live, LiveSeen, LiveWork},
    Panel, PanelId, Shown,
};
use answer::{choose, enter};

/// The panel.
pub static PANEL: Panel = Panel {
    id: PanelId::CheckIn,
    scope: Some(Scope::CheckIn),
    rows,
    typed,
    filters: true,
    offers: OFFERS,
};

/// The commands of the panel.
const OFFERS: &[Offer<Live>] = &[
    offer!(SignIn, shown, |work, cx, ()| enter(work, cx)),
    offer!(StayAway, goer, |work, _, who| ask(work, Asks::Reason(who))),
    offer!(StandIn, person, |work, _, who| ask(work, Asks::StandIn(who))),
    offer!(WalkIn, stranger, |work, _, stranger| ask(
        work,
        Asks::Category(stranger)
    )),
    offer!(NextWay, shown, |work, _, ()| next_way(work)),
    offer!(Verify, person, |work, _, who| ask(work, Asks::Credential(who))),
    offer!(Refuse, person, |work, _, who| ask(work, Asks::Refusal(who))),
    offer!(Report, person, |work, cx, who| answer::report(work, who, cx)),
    offer!(CloseCheckIn, shown, |work, _, ()| close(work)),
];

/// The categories of those who are on no list, in the order of the digits. The one with a vote comes last and is asked for once more.
pub const CATEGORIES: [Category; 6] = [
    Category::InAttendance,
    Category::Invited,
    Category::Observer,
    Category::Press,
    Category::Staff,
    Category::Member,
];

/// The state of the panel beside its text and cursor.
#[derive(Debug, Default)]
pub struct CheckIn {
    pub asks: Asks,
    /// What was entered and is on no list, so that a code that was read is not lost. The last one stands last.
    pub not_found: Vec<String>,
    /// How those who are signed in take part; `None` = not said.
    pub way: Option<Attending>,
    found: Memo<(u64, Option<u64>, String), CheckInMatches>,
}

/// The question that the field answers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Asks {
    /// Who comes in.
    #[default]
    Who,
    /// Why somebody goes or stays away.
    Reason(Id<Attendee>),
    /// Who comes in the place of somebody.
    StandIn(Id<Attendee>),
    /// The category of somebody who is on no list.
    Category(Stranger),
    /// Whether that person gets a vote.
    Member(Stranger),
    /// The paper that showed who somebody is.
    Credential(Id<Attendee>),
    /// Why somebody is turned away.
    Refusal(Id<Attendee>),
}

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
    const fn person(&self) -> Option<Id<Attendee>> {
        match self {
            Self::Person(who) | Self::Likely(who) => Some(*who),
            Self::Nothing | Self::Nobody(_) => None,
        }
    }
}

/// The panel, if it is the one that is shown.
fn panel<'m>(seen: &LiveSeen<'m>) -> Result<&'m Shown, Why> {
    need(seen.meeting().is_some(), Why::NoMeeting)?;
    let own = seen.own.shown.as_ref();
    own.filter(|own| own.panel.id == PanelId::CheckIn)
        .ok_or(Why::OtherPanel)
}

fn shown(seen: &LiveSeen) -> Result<(), Why> {
    panel(seen).map(|_| ())
}

/// The person of the row that is meant.
fn person(seen: &LiveSeen) -> Result<Id<Attendee>, Why> {
    panel(seen)?;
    need(seen.own.check_in.asks == Asks::Who, Why::OtherPanel)?;
    meant(seen).person().ok_or(Why::NoRow)
}

/// The person of the row, unless that one has gone already.
fn goer(seen: &LiveSeen) -> Result<Id<Attendee>, Why> {
    let who = person(seen)?;
    let records = seen.records();
    let gone = records.stays(who).next().is_some() && !records.is_present(who);
    need(!gone, Why::Gone)?;
    Ok(who)
}

/// Somebody who is on no list, as typed.
fn stranger(seen: &LiveSeen) -> Result<Stranger, Why> {
    let typed = panel(seen)?.field.text();
    need(seen.own.check_in.asks == Asks::Who, Why::OtherPanel)?;
    Stranger::read(&typed).ok_or(Why::NotTyped)
}

/// Whether the list answers the question that is asked.
const fn lists_people(asks: &Asks) -> bool {
    matches!(asks, Asks::Who | Asks::StandIn(_))
}

/// Everybody, or those who fit what is typed: the best first, and among equals those who are not here yet.
fn rows(seen: &LiveSeen) -> Vec<Key> {
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

/// Those who fit a text.
#[derive(Debug)]
struct CheckInMatches {
    /// The best first, and among equals those who are not here yet.
    hits: Vec<Hit>,
    resolution: Resolution,
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
fn is_code(typed: &str) -> bool {
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

/// A digit where a category is asked for; the end of a line where a reader sends that in place of Enter. Everything else goes into the
/// field.
fn typed(work: &mut LiveWork, text: &str, cx: &mut Cx) -> bool {
    match work.own.check_in.asks.clone() {
        Asks::Category(stranger) => choose(work, stranger, text, cx),
        Asks::Member(_) => cx.say(Message::ChooseByDigit),
        _ if text == "\n" => enter(work, cx),
        _ => return false,
    }
    true
}

/// Opens the panel with the question for the credential of somebody who is in the room.
pub(super) fn ask_credential(work: &mut LiveWork, who: Id<Attendee>) {
    work.own.toggle(&PANEL);
    ask(work, Asks::Credential(who));
}

/// Whether the type asks for a credential that nobody saw yet.
pub fn must_verify(seen: &LiveSeen, who: Id<Attendee>) -> bool {
    let asked = seen.meeting().is_some_and(|meeting| meeting.verify_identity);
    let row = seen.records().attendees.get(who);
    asked && row.is_some_and(|row| row.credential.is_empty() && row.verified_by.is_empty())
}

/// Asks the next question; the field is empty for it.
fn ask(work: &mut LiveWork, asks: Asks) {
    work.own.check_in.asks = asks;
    clear(work);
}

fn clear(work: &mut LiveWork) {
    if let Some(own) = &mut work.own.shown {
        own.clear();
    }
}

/// Esc: back to who comes in, then to the feed.
fn close(work: &mut LiveWork) {
    if work.own.check_in.asks == Asks::Who {
        work.own.shown = None;
    } else {
        ask(work, Asks::Who);
    }
}

fn next_way(work: &mut LiveWork) {
    work.own.check_in.way = match work.own.check_in.way {
        None => Some(Attending::InPerson),
        Some(Attending::InPerson) => Some(Attending::Video),
        Some(Attending::Video) => Some(Attending::Phone),
        Some(Attending::Phone) => None,
    };
}
