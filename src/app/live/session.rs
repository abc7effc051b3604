//! The session as the Live tab offers it: when each act can happen, which act it is, and what it brings about outside of the records.

use crate::{
    app::{
        commit::commit,
        cx::Cx,
        effect::Effect,
        form::{Choice, Form},
        forms::session as forms,
        message::Message,
        offer::{self, Offer, need},
        outcome::Outcome,
    },
    capture::{Acted, Scene, recorder, session as acts},
    domain::{
        agenda::Item,
        change::{Act, Change},
        id::Id,
        meeting::{MeetingState, Recording},
        question::Question,
        records::Records,
        time::Stamp,
    },
    input::command::Command,
    offer,
    words::{field::FieldName, why::Why},
};

use super::{
    scene::{with_scene, words_of},
    state::{LiveSeen, LiveWork},
    view::current_item,
};

/// The acts of the session.
pub const OFFERS: &[Offer<super::Live>] = &[
    offer!(OpenSession, not_opened, |work, cx, ()| run(
        work,
        cx,
        Command::OpenSession
    )),
    offer!(Recess, in_progress, |work, cx, ()| run(work, cx, Command::Recess)),
    offer!(Resume, in_recess, |work, cx, ()| run(work, cx, Command::Resume)),
    offer!(Adjourn, in_session, |work, cx, ()| run(work, cx, Command::Adjourn)),
    offer!(Reopen, adjourned, ask_why_reopened),
    offer!(MarkRecording, opened, |work, cx, ()| run(
        work,
        cx,
        Command::MarkRecording
    )),
    offer!(RecorderStart, may_record, |work, cx, ()| run(
        work,
        cx,
        Command::RecorderStart
    )),
    offer!(RecorderStop, records_now, |work, cx, ()| run(
        work,
        cx,
        Command::RecorderStop
    )),
    offer!(NextItem, following_item, |work, cx, _| run(work, cx, Command::NextItem)),
    offer!(Outcome, item, ask_outcome),
    offer!(NoAction, item, no_action),
    offer!(AllPresent, somebody_missing, |work, cx, ()| run(
        work,
        cx,
        Command::AllPresent
    )),
];

/// The state of the open meeting.
fn state(seen: &LiveSeen) -> Result<MeetingState, Why> {
    seen.meeting().map(|meeting| meeting.state).ok_or(Why::NoMeeting)
}

fn not_opened(seen: &LiveSeen) -> Result<(), Why> {
    need(state(seen)?.before(), Why::AlreadyOpen)
}

fn opened(seen: &LiveSeen) -> Result<(), Why> {
    need(!state(seen)?.before(), Why::NotOpened)
}

fn in_progress(seen: &LiveSeen) -> Result<(), Why> {
    opened(seen)?;
    let state = state(seen)?;
    need(state != MeetingState::Recess, Why::InRecess)?;
    need(state == MeetingState::Live, Why::Over)
}

fn in_recess(seen: &LiveSeen) -> Result<(), Why> {
    need(state(seen)? == MeetingState::Recess, Why::NotInRecess)
}

fn in_session(seen: &LiveSeen) -> Result<(), Why> {
    need(state(seen)?.in_session(), Why::NotInSession)
}

fn adjourned(seen: &LiveSeen) -> Result<(), Why> {
    let over = matches!(state(seen)?, MeetingState::Wrapping | MeetingState::Closed);
    need(over, Why::NotAdjourned)
}

fn may_record(seen: &LiveSeen) -> Result<(), Why> {
    let meeting = seen.meeting().ok_or(Why::NoMeeting)?;
    need(meeting.recording != Recording::Forbidden, Why::RecordingForbidden)?;
    need(recorder::running(seen.records()).is_none(), Why::RecorderRuns)
}

fn records_now(seen: &LiveSeen) -> Result<(), Why> {
    state(seen)?;
    need(recorder::running(seen.records()).is_some(), Why::NoRecorder)
}

/// The item after the current one.
fn following_item(seen: &LiveSeen) -> Result<Id<Item>, Why> {
    state(seen)?;
    let view = &seen.own.view;
    let next = view.agenda.get(view.current.map_or(0, |n| n + 1));
    next.map(|line| line.item).ok_or(Why::NoItem)
}

/// The item that is taken up.
fn item(seen: &LiveSeen) -> Result<Id<Item>, Why> {
    state(seen)?;
    current_item(seen.own, seen.ledger).ok_or(Why::NoItem)
}

fn somebody_missing(seen: &LiveSeen) -> Result<(), Why> {
    state(seen)?;
    let head = seen.own.view.head;
    need(head.present < head.expected, Why::AllHere)
}

/// Carries out an act with the words typed after its name, says what it did, and brings about what follows.
fn run(work: &mut LiveWork, cx: &mut Cx, command: Command) {
    let words = std::mem::take(&mut work.own.words);
    let acted = act(&work.seen(), work.records(), (command, &words), None, cx);
    settle(work, command, acted, cx);
}

/// Reopens the meeting for the reason typed after the command, else asks for one.
fn ask_why_reopened(work: &mut LiveWork, cx: &mut Cx, (): ()) -> Outcome {
    if work.own.words.is_empty() {
        return forms::reopen_form().into();
    }
    run(work, cx, Command::Reopen);
    Outcome::Stay
}

/// Asks how the current item ended.
fn ask_outcome(work: &mut LiveWork, _: &mut Cx, item: Id<Item>) -> Outcome {
    let reason = std::mem::take(&mut work.own.words);
    forms::outcome_form(work.records(), item, &reason).map_or(Outcome::Stay, Outcome::from)
}

/// Notes that nothing follows from the item, for the reason typed after the command, else asks for one.
fn no_action(work: &mut LiveWork, cx: &mut Cx, item: Id<Item>) -> Outcome {
    if work.own.words.is_empty() {
        return ask_outcome(work, cx, item);
    }
    run(work, cx, Command::NoAction);
    Outcome::Stay
}

fn settle(work: &mut LiveWork, command: Command, acted: Option<Acted>, cx: &mut Cx) {
    let Some(acted) = acted else { return };
    if acted.frees_word {
        work.own.speaker = None;
    }
    commit(work.ledger, acted.act, acted.change, cx);
    after(command, cx);
    if let Some(said) = acted.said {
        cx.say(words_of(said));
    }
}

/// What an act brings about outside of the records: a backup at the end of the meeting.
fn after(command: Command, cx: &mut Cx) {
    if command == Command::Adjourn {
        cx.emit(Effect::Ask(Question::Backup { to: None, now: cx.now }));
    }
}

/// What a command with the words after its name comes to, against `records`. `moment` is when it was ordered, where that is not now.
/// `None` where there is nothing to do, or a form asks for more.
fn act(
    seen: &LiveSeen,
    records: &Records,
    (command, rest): (Command, &str),
    moment: Option<Stamp>,
    cx: &mut Cx,
) -> Option<Acted> {
    let now = cx.now;
    let line_time = seen.own.line_time(now);
    let ordered = (moment.unwrap_or(now), now);
    let ids = &mut cx.mint_now();
    match command {
        Command::OpenSession => Some(acts::open(records, (line_time, now), ids)),
        Command::Recess => acts::recess(records, rest, ordered, ids),
        Command::Resume => acts::resume(records, rest, ordered, ids),
        Command::Adjourn => acts::adjourn(records, rest, ordered, ids),
        Command::Reopen if !rest.is_empty() => acts::reopen(records, rest, now, ids),
        Command::MarkRecording => recorder::mark(records, rest, (moment.unwrap_or(line_time), now), ids),
        Command::RecorderStart => recorder::start(records, rest, ordered, ids),
        Command::RecorderStop => recorder::stop(records, ordered, ids),
        Command::NextItem => {
            let item = following_item(seen).ok()?;
            with_scene(seen, now, |scene| {
                acts::take_up_next(&Scene { records, ..*scene }, item, ids)
            })
        }
        Command::NoAction if !rest.is_empty() => acts::no_action(records, rest),
        Command::AllPresent => Some(acts::all_present(records, (line_time, now), ids)),
        _ => None,
    }
}

/// An act that stands in a line of the feed, for which `records` were made ready.
pub(super) struct Ordered<'a> {
    pub(super) command: Command,
    pub(super) words: &'a str,
    /// The moment of the line; `None` where something was written since.
    pub(super) moment: Option<Stamp>,
}

/// Carries out an act that stands in a line of the feed. `aside` keeps the line; both are one act. Returns what there is to say, and
/// the form that asks for more.
pub(super) fn stand_for(
    work: &mut LiveWork,
    ordered: &Ordered,
    aside: Change,
    cx: &mut Cx,
) -> (Option<Message>, Outcome) {
    let records = work.records().after(&aside);
    let call = (ordered.command, ordered.words);
    let Some(acted) = act(&work.seen(), &records, call, ordered.moment, cx) else {
        commit(work.ledger, Act::EditEntry, aside, cx);
        ordered.words.clone_into(&mut work.own.words);
        let asked = offer::run(OFFERS, work, ordered.command, cx);
        return (None, asked.unwrap_or_default());
    };
    if acted.frees_word {
        work.own.speaker = None;
    }
    let change = Change::Batch(vec![aside, acted.change]);
    commit(work.ledger, Act::EditEntry, change, cx);
    after(ordered.command, cx);
    (acted.said.map(words_of), Outcome::Stay)
}

/// Ends the session.
pub fn adjourn(work: &mut LiveWork, reason: &str, cx: &mut Cx) {
    let acted = act(&work.seen(), work.records(), (Command::Adjourn, reason), None, cx);
    settle(work, Command::Adjourn, acted, cx);
}

/// Goes on with a meeting that was adjourned, as its form says. Whether the form was stored.
pub fn save_reopen(work: &mut LiveWork, form: &Form, cx: &mut Cx) -> bool {
    let reason = form.text(FieldName::Reason);
    let acted = acts::reopen(work.records(), &reason, cx.now, &mut cx.mint_now());
    settle(work, Command::Reopen, acted, cx);
    true
}

/// Sets how an item ended, as its form says. Whether the form was stored.
pub fn save_outcome(work: &mut LiveWork, form: &Form, item: Id<Item>, cx: &mut Cx) -> bool {
    let outcome = match form.chosen(FieldName::Outcome) {
        Some(Choice::Outcome(outcome)) => *outcome,
        _ => None,
    };
    let set = (
        outcome,
        form.text(FieldName::OutcomeReason),
        form.text(FieldName::NoAction),
    );
    let acted = acts::set_outcome(work.records(), item, set);
    settle(work, Command::Outcome, acted, cx);
    true
}
