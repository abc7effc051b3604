//! The gate at the end of the meeting: what is left open, each row with the way to where it is settled. It delays nothing.

use crate::{
    app::{
        commit::commit,
        cx::Cx,
        form::{Form, FormId, Topic},
        forms::session::outcome_form,
        message::{Message, RoomMessage},
        offer::{Offer, need},
        outcome::{Outcome, Place, Request},
    },
    domain::{
        answers::{Gate, GateOverride},
        attendance::Interval,
        change::{Act, Change},
        id::Id,
        loose_end::{LooseEnd, Unfinished},
        people::Attendee,
        readiness::Missing,
        record::Key,
        records::Records,
        time::Stamp,
    },
    input::{command::Command, scope::Scope},
    line::detect::open_slips,
    offer,
    words::{field::FieldName, why::Why},
};

use super::{
    super::state::{Live, LiveSeen, LiveWork, Panel, PanelId, Shown},
    check_in, copies, incidents, media,
    own::{meeting, own_panel},
    posts, rounds,
};

/// The panel.
pub static PANEL: Panel = Panel {
    id: PanelId::Gate,
    scope: Some(Scope::Gate),
    rows: |seen| {
        ends(seen)
            .into_iter()
            .filter_map(|end| end.key.or(seen.open().map(Key::from)))
            .collect()
    },
    typed: |_, _, _| false,
    filters: false,
    offers: OFFERS,
};

/// The commands of the panel.
const OFFERS: &[Offer<Live>] = &[
    offer!(GoToLooseEnd, chosen, |work, cx, end: LooseEnd| go_to(work, cx, &end)),
    offer!(PassAdjourn, shut, |work, _, ()| ask_reason(work)),
    offer!(CloseGate, shown, |work: &mut LiveWork, _, ()| work.own.shown = None),
];

/// The commands that open it.
pub const BY_LINE: &[Offer<Live>] = &[offer!(LooseEnds, meeting, |work: &mut LiveWork, _, ()| work
    .own
    .toggle(&PANEL))];

fn panel<'m>(seen: &LiveSeen<'m>) -> Result<&'m Shown, Why> {
    own_panel(seen, PanelId::Gate)
}

fn shown(seen: &LiveSeen) -> Result<(), Why> {
    panel(seen).map(|_| ())
}

/// The things left open.
pub fn ends(seen: &LiveSeen) -> Vec<LooseEnd> {
    seen.records().loose_ends()
}

fn chosen(seen: &LiveSeen) -> Result<LooseEnd, Why> {
    let at = panel(seen)?.cursor.at();
    let mut ends = ends(seen);
    need(!ends.is_empty(), Why::NoRow)?;
    Ok(ends.swap_remove(at.min(ends.len() - 1)))
}

fn shut(seen: &LiveSeen) -> Result<(), Why> {
    panel(seen)?;
    need(!ends(seen).is_empty(), Why::GateIsOpen)
}

/// Goes where a loose end is tied up; what one key can settle is settled.
fn go_to(work: &mut LiveWork, cx: &mut Cx, end: &LooseEnd) -> Outcome {
    match (end.kind, end.key) {
        (Unfinished::NoOutcome, Some(Key::Item(item))) => {
            let form = outcome_form(work.records(), item, "");
            form.map_or(Outcome::Stay, |form| Outcome::Open(Request::Form(Box::new(form))))
        }
        (Unfinished::AttendanceInferred, Some(Key::Attendee(who))) => {
            confirm(work, who, cx);
            Outcome::Stay
        }
        (Unfinished::IncidentOpen | Unfinished::NoHandling, Some(Key::Entry(entry))) => {
            work.own.shown = None;
            incidents::open(work, cx);
            incidents::choose(work, entry);
            Outcome::Stay
        }
        (Unfinished::RoundUnfinished, _) => {
            work.own.shown = None;
            rounds::open(work);
            Outcome::Stay
        }
        (Unfinished::RecorderRuns, _) => Outcome::Run(Command::RecorderStop, end.label.clone()),
        (Unfinished::IdentityUnseen, Some(Key::Attendee(who))) => {
            work.own.shown = None;
            check_in::ask_credential(work, who);
            Outcome::Stay
        }
        (Unfinished::PostUnfilled, Some(key)) => {
            work.own.shown = None;
            work.own.toggle(&posts::PANEL);
            posts::choose(work, key);
            Outcome::Stay
        }
        (Unfinished::ShotMissing, Some(key)) => {
            work.own.shown = None;
            work.own.toggle(&media::PANEL);
            media::choose(work, key);
            Outcome::Stay
        }
        (Unfinished::CopyOut, Some(key)) => {
            work.own.shown = None;
            work.own.toggle(&copies::PANEL);
            copies::choose(work, key);
            Outcome::Stay
        }
        (Unfinished::MotionPending, Some(Key::Entry(entry))) => {
            work.own.shown = None;
            let records = work.records();
            let motion = records.motion_of(entry).filter(|motion| records.awaits_wording(motion));
            Outcome::Go(motion.map_or(Place::Record(entry.into()), |motion| Place::Wording(motion.id)))
        }
        (Unfinished::NoGround, Some(key)) => {
            work.own.shown = None;
            Outcome::Go(Place::Record(key))
        }
        (Unfinished::CopiesUncounted, _) => Outcome::Open(Request::Form(Box::new(copies::form(&work.seen())))),
        _ => {
            cx.say(Message::Room(RoomMessage::OnlyByReason));
            Outcome::Stay
        }
    }
}

/// The clerk confirms that somebody was there.
fn confirm(work: &mut LiveWork, who: Id<Attendee>, cx: &mut Cx) {
    let unconfirmed = work.records().stays(who).filter(|stay| stay.is_unconfirmed());
    let confirmed: Change = unconfirmed
        .map(|stay| {
            Change::put(Interval {
                confirmed: true,
                ..stay.clone()
            })
        })
        .collect();
    let name = work.records().name_of(who).to_owned();
    commit(work.ledger, Act::Arrive, confirmed, cx);
    cx.say(Message::PresenceConfirmed(name));
}

/// The stable name of the form that passes the gate.
pub const FORM: &str = "live.pass_adjourn";

fn ask_reason(work: &LiveWork) -> Outcome {
    let seen = work.seen();
    let id = FormId {
        name: FORM,
        topic: Topic::Meeting,
    };
    let mut form = Form::titled(id, |t| t.command(Command::PassAdjourn).label)
        .of(seen.meeting().map(|meeting| meeting.title.clone()).unwrap_or_default())
        .line(FieldName::Reason, "")
        .required();
    form.about = Message::Room(RoomMessage::LeftOpen(ends(&seen))).text(seen.words());
    Outcome::Open(Request::Form(Box::new(form)))
}

/// The gate is passed with a reason.
pub fn pass(work: &mut LiveWork, form: &Form, cx: &mut Cx) -> bool {
    if let Some(meeting) = work.records().open() {
        let row = GateOverride {
            id: cx.mint(),
            meeting,
            gate: Gate::Adjourn,
            reason: form.text(FieldName::Reason),
            at: cx.now,
            by: work.ledger.clerk().to_owned(),
        };
        commit(work.ledger, Act::Gate, row, cx);
    }
    true
}

/// Returns the things that the gate "ready" lacks; nothing where it was passed with a reason.
pub(in crate::app::live) fn missing(records: &Records, now: Stamp) -> Vec<Missing> {
    match records.override_of(Gate::Ready) {
        None => records.missing(&open_slips(records, now)),
        Some(_) => Vec::new(),
    }
}

/// Returns the message when the meeting was opened or adjourned: what the gate behind lacks. `None` where it lacks nothing, or was
/// passed with a reason.
#[expect(clippy::wildcard_enum_match_arm, reason = "other commands wait for nothing")]
pub(in crate::app::live) fn lacking(work: &LiveWork, command: Command, cx: &Cx) -> Option<Message> {
    let records = work.records();
    match command {
        Command::OpenSession => {
            let missing = missing(records, cx.now);
            // Nothing is made ready for a meeting of another day, whose day the answer names.
            let today = records.meeting().is_some_and(|meeting| {
                meeting
                    .opened
                    .is_some_and(|opened| meeting.zone.date(opened) == meeting.zone.date(cx.now))
            });
            (today && !missing.is_empty()).then_some(Message::Room(RoomMessage::OpenedLacking(missing)))
        }
        Command::Adjourn if records.override_of(Gate::Adjourn).is_none() => {
            let ends = records.loose_ends();
            (!ends.is_empty()).then_some(Message::Room(RoomMessage::LeftOpen(ends)))
        }
        Command::Recess if records.copies_uncounted() => {
            let issued = records.issued_copies().len();
            Some(Message::Room(RoomMessage::CopiesToCount(issued)))
        }
        _ => None,
    }
}
