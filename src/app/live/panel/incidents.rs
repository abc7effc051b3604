//! Incidents: what went wrong, the clocks that run, the spare and the technician of the device, and the cards of the type of meeting with
//! what to do and what to say.

mod cards;
mod chosen;
mod sheet;

use crate::{
    app::{
        commit::commit,
        cx::Cx,
        effect::Effect,
        message::{Message, RoomMessage},
        offer::{Offer, need},
        outcome::{Outcome, Request},
    },
    capture::proceedings::incident::{self, IncidentStep, Unsettled},
    domain::{change::Act, entry::Entry, id::Id, incident::Incident, record::Key},
    input::{command::Command, scope::Scope},
    offer,
    words::why::Why,
};

use super::{
    super::state::{Live, LiveSeen, LiveWork, Panel, PanelId},
    own::meeting,
};

pub use self::{
    cards::{IncidentCard, cards},
    chosen::{as_incident, chosen},
    sheet::{FORM, store},
};
use chosen::{panel, rows};

/// The panel.
pub static PANEL: Panel = Panel {
    id: PanelId::Incidents,
    scope: Some(Scope::Incidents),
    rows,
    typed: |_, _, _| false,
    filters: false,
    offers: OFFERS,
};

/// The commands of the panel.
const OFFERS: &[Offer<Live>] = &[
    offer!(EditIncident, chosen, |work, _, incident| edit(work, &incident)),
    offer!(SomebodyThere, chosen, |work, cx, incident| step(
        work,
        cx,
        IncidentStep::Arrived,
        &incident
    )),
    offer!(IncidentOver, chosen, |work, cx, incident| step(
        work,
        cx,
        IncidentStep::Fixed,
        &incident
    )),
    offer!(NextCard, some_card, |work, _, ()| turn(work, true)),
    offer!(PreviousCard, some_card, |work, _, ()| turn(work, false)),
    offer!(CloseIncidents, shown, |work: &mut LiveWork, _, ()| work.own.shown =
        None),
];

/// Offers for incidents in the capture line.
pub const BY_LINE: &[Offer<Live>] = &[
    offer!(Incidents, meeting, |work, cx, ()| open(work, cx)),
    offer!(IncidentArrived, meeting, |work, cx, ()| by_line(
        work,
        cx,
        IncidentStep::Arrived
    )),
    offer!(IncidentFixed, meeting, |work, cx, ()| by_line(
        work,
        cx,
        IncidentStep::Fixed
    )),
    offer!(IncidentTold, meeting, |work, cx, ()| by_line(
        work,
        cx,
        IncidentStep::Told
    )),
];

/// Opens the panel, or closes it again. The cards come from the templates, which are read when they are first wanted.
pub(in crate::app::live) fn open(work: &mut LiveWork, cx: &mut Cx) {
    work.own.card = 0;
    work.own.toggle(&PANEL);
    if work.shared.templates.is_empty() {
        cx.emit(Effect::ReadCards);
    }
}

fn shown(seen: &LiveSeen) -> Result<(), Why> {
    panel(seen).map(|_| ())
}

fn some_card(seen: &LiveSeen) -> Result<(), Why> {
    shown(seen)?;
    need(!cards(seen).is_empty(), Why::NoRow)
}

fn turn(work: &mut LiveWork, on: bool) {
    let len = cards(&work.seen()).len().max(1);
    let step = if on { 1 } else { len - 1 };
    work.own.card = (work.own.card + step) % len;
}

/// The form of an incident.
fn edit(work: &mut LiveWork, incident: &Incident) -> Outcome {
    let form = sheet::form(&work.seen(), incident);
    Outcome::Open(Request::Form(Box::new(form)))
}

/// A key of the panel: it is so now.
fn step(work: &mut LiveWork, cx: &mut Cx, step: IncidentStep, incident: &Incident) {
    let number = work.records().incident_number(incident.id).unwrap_or_default();
    settle(work, cx, step, &format!("%{number}"));
}

/// A command of the line, with the words after its name.
fn by_line(work: &mut LiveWork, cx: &mut Cx, step: IncidentStep) {
    let words = std::mem::take(&mut work.own.words);
    settle(work, cx, step, &words);
}

fn settle(work: &mut LiveWork, cx: &mut Cx, step: IncidentStep, typed: &str) {
    let ordered = work.own.ordered.take();
    let seen = work.seen();
    let moment = ordered.unwrap_or_else(|| seen.own.line_time(cx.now));
    let zone = seen.zone();
    match incident::settle(seen.records(), step, typed, (zone, moment, cx.now.max(moment))) {
        Ok(settled) => {
            let (number, at) = (settled.number, zone.hm(settled.at));
            let told = settled.incident.told.clone();
            commit(work.ledger, Act::Incident, settled.incident, cx);
            cx.say(match step {
                IncidentStep::Arrived => Message::Room(RoomMessage::IncidentArrived(number, at)),
                IncidentStep::Fixed => Message::Room(RoomMessage::IncidentFixed(number, at)),
                IncidentStep::Told => Message::Room(RoomMessage::IncidentTold(number, told)),
            });
        }
        Err(why) => {
            let typed = typed.trim().to_owned();
            cx.say(match why {
                Unsettled::NoIncident if typed.starts_with(['%', '％']) => {
                    Message::Room(RoomMessage::NoSuchIncident(typed))
                }
                Unsettled::NoIncident => Message::Unavailable(command(step), Why::NoIncident),
                Unsettled::Which(numbers) => Message::Room(RoomMessage::WhichIncident(numbers)),
                Unsettled::Nobody => Message::Room(RoomMessage::ToldNobody),
                Unsettled::WrongTime(time) => Message::Room(RoomMessage::IncidentTime(time)),
            });
        }
    }
}

const fn command(step: IncidentStep) -> Command {
    match step {
        IncidentStep::Arrived => Command::IncidentArrived,
        IncidentStep::Fixed => Command::IncidentFixed,
        IncidentStep::Told => Command::IncidentTold,
    }
}

/// Goes to the row of the incident that an entry reported.
pub(super) fn choose(work: &mut LiveWork, entry: Id<Entry>) {
    let wanted = work.records().incident_of(entry).map(|incident| Key::from(incident.id));
    let at = rows(&work.seen()).iter().position(|key| Some(*key) == wanted);
    if let (Some(shown), Some(at)) = (&mut work.own.shown, at) {
        shown.cursor.set(at);
        shown.moved = true;
    }
}
