//! Check-in: who comes to the door is found by initials, name, seat or badge code and is in the room with Enter. Before the opening it
//! is no more than signing in. It lies over the feed, or fills the screen for the desk at the door.

mod answer;
mod meant;
pub(in crate::app::live) mod state;

use crate::{
    app::{
        commit::commit,
        cx::Cx,
        message::Message,
        offer::{Offer, need},
    },
    capture::presence::{sitting, stranger::Stranger},
    domain::{attendance::Attending, id::Id, people::Attendee},
    input::scope::Scope,
    offer,
    words::why::Why,
};

pub use self::{
    meant::{CATEGORIES, Meant, as_attendee, late_by, meant, must_verify},
    state::Asks,
};
use super::{
    super::{
        scene::words_of,
        state::{Live, LiveSeen, LiveWork, Panel, PanelId},
    },
    own::meeting,
};
use answer::{choose, enter};
use meant::{ask, panel, rows};

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
    offer!(DoorDesk, meeting, |work, cx, ()| turn_full(work, cx)),
    offer!(CloseCheckIn, shown, |work, _, ()| close(work)),
];

/// Opens the panel. On another day than the recess began, it is for the next sitting: nobody stayed overnight.
pub fn open(work: &mut LiveWork, cx: &mut Cx) {
    let ended = sitting::overnight(work.records(), cx.now).and_then(|_| sitting::end(work.records()));
    if let Some(acted) = ended {
        commit(work.ledger, acted.act, acted.change, cx);
        acted.said.into_iter().for_each(|said| cx.say(words_of(said)));
    }
    work.own.check_in.asks = Asks::Who;
    work.own.toggle(&PANEL);
}

/// Makes the panel fill the screen, opening it first where it is not shown; from the full screen back to the feed.
pub fn turn_full(work: &mut LiveWork, cx: &mut Cx) {
    if panel(&work.seen()).is_ok_and(|shown| shown.fills.is_some()) {
        work.own.shown = None;
        return;
    }
    if panel(&work.seen()).is_err() {
        open(work, cx);
    }
    if let Some(shown) = &mut work.own.shown {
        shown.fills = Some(cx.now);
    }
}

fn shown(seen: &LiveSeen) -> Result<(), Why> {
    panel(seen).map(|_| ())
}

/// The person of the row that is meant.
fn person(seen: &LiveSeen) -> Result<Id<Attendee>, Why> {
    panel(seen)?;
    need(seen.own.check_in.asks == Asks::Who, Why::AnswerFirst)?;
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
    need(seen.own.check_in.asks == Asks::Who, Why::AnswerFirst)?;
    Stranger::read(&typed).ok_or(Why::NotTyped)
}

/// A digit where a category is asked for; the end of a line where a reader sends that in place of Enter. Everything else goes into the
/// field.
fn typed(work: &mut LiveWork, text: &str, cx: &mut Cx) -> bool {
    match work.own.check_in.asks.clone() {
        Asks::Category(stranger) => choose(work, stranger, text, cx),
        Asks::Member(_) => cx.say(Message::ChooseByDigit),
        _ if text == "\n" => enter(work, cx),
        Asks::Who | Asks::Reason(_) | Asks::StandIn(_) | Asks::Credential(_) | Asks::Refusal(_) => return false,
    }
    true
}

/// Opens the panel with the question for the credential of somebody who is in the room.
pub(super) fn ask_credential(work: &mut LiveWork, who: Id<Attendee>) {
    work.own.toggle(&PANEL);
    ask(work, Asks::Credential(who));
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
