//! The session as the Live tab offers it: when each act can happen, which act it is, and what it brings about outside of the records.

use crate::{
    app::{
        commit::{commit, together},
        confirm::Confirm,
        cx::Cx,
        effect::Effect,
        form::{Choice, Form, Problem},
        forms::session as forms,
        message::Message,
        offer::{self, Offer, need},
        outcome::Outcome,
    },
    capture::{
        Acted,
        presence::{implied, sitting},
        proceedings::{items, recorder, session as acts},
    },
    domain::{
        agenda::Item,
        change::{Act, Change},
        id::Id,
        meeting::{Meeting, MeetingState, RecordMode, Recording, Secrecy},
        people::Attendee,
        queries::room::Presence,
        question::Question,
        time::Stamp,
    },
    input::command::Command,
    offer,
    words::{field::FieldName, why::Why},
};

use super::{
    act::{act, asks_to_open, following_item, kind_of},
    panel,
    scene::{words_of, words_of_refusal},
    state::{LiveSeen, LiveWork},
};

/// The acts of the session.
pub const OFFERS: &[Offer<super::Live>] = &[
    offer!(OpenSession, not_opened, open_session),
    offer!(Recess, in_progress, |work, cx, ()| run(work, cx, Command::Recess)),
    offer!(Resume, in_recess, |work, cx, ()| run(work, cx, Command::Resume)),
    offer!(NextSitting, somebody_rests, |work, cx, ()| run(
        work,
        cx,
        Command::NextSitting
    )),
    offer!(Adjourn, in_session, |work, cx, ()| run(work, cx, Command::Adjourn)),
    offer!(Confirm, somebody_inferred, |work, cx, ()| run(
        work,
        cx,
        Command::Confirm
    )),
    offer!(Came, somebody_here_though, |work, cx, ()| run(work, cx, Command::Came)),
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
    offer!(LeaveRegister, register_only, leave_register),
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

/// Words after the name of an act: once it is on record they correct it.
fn corrects(seen: &LiveSeen) -> bool {
    !seen.own.words.is_empty()
}

fn not_opened(seen: &LiveSeen) -> Result<(), Why> {
    need(state(seen)?.before() || corrects(seen), Why::AlreadyOpen)
}

fn opened(seen: &LiveSeen) -> Result<(), Why> {
    need(!state(seen)?.before(), Why::NotOpened)
}

fn in_progress(seen: &LiveSeen) -> Result<(), Why> {
    opened(seen)?;
    let state = state(seen)?;
    need(state != MeetingState::Recess || corrects(seen), Why::InRecess)?;
    need(state.in_session(), Why::Over)
}

fn in_recess(seen: &LiveSeen) -> Result<(), Why> {
    let state = state(seen)?;
    let rests = state == MeetingState::Recess;
    need(
        rests || (state.in_session() || state.after()) && corrects(seen),
        Why::NotInRecess,
    )
}

fn somebody_rests(seen: &LiveSeen) -> Result<(), Why> {
    let rests = state(seen)? == MeetingState::Recess;
    need(rests, Why::NotInRecess)?;
    need(sitting::end(seen.records()).is_some(), Why::SittingEnded)
}

fn in_session(seen: &LiveSeen) -> Result<(), Why> {
    let state = state(seen)?;
    need(state.in_session() || state.after() && corrects(seen), Why::NotInSession)
}

fn somebody_inferred(seen: &LiveSeen) -> Result<(), Why> {
    state(seen).and(need(seen.own.editing.is_none(), Why::LineOpen))?;
    need(seen.records().unconfirmed().next().is_some(), Why::NothingInferred)
}

fn somebody_here_though(seen: &LiveSeen) -> Result<(), Why> {
    state(seen)?;
    need(implied::here_though(seen.records()).next().is_some(), Why::NobodyAway)
}

fn adjourned(seen: &LiveSeen) -> Result<(), Why> {
    let over = matches!(state(seen)?, MeetingState::Wrapping | MeetingState::Closed);
    need(over, Why::NotAdjourned)
}

fn may_record(seen: &LiveSeen) -> Result<(), Why> {
    let meeting = seen.meeting().ok_or(Why::NoMeeting)?;
    need(meeting.recording != Recording::Forbidden, Why::RecordingForbidden)?;
    let name = seen.own.words.trim();
    let runs = seen
        .records()
        .running_recorders()
        .any(|row| name.is_empty() || row.name == name);
    need(!runs, Why::RecorderRuns)
}

fn records_now(seen: &LiveSeen) -> Result<(), Why> {
    state(seen)?;
    need(recorder::running(seen.records()).is_some(), Why::NoRecorder)
}

/// The item that is taken up.
fn item(seen: &LiveSeen) -> Result<Id<Item>, Why> {
    state(seen)?;
    seen.own.view.current_item(seen.ledger).ok_or(Why::NoItem)
}

/// The meeting is register-only, and the settings let it be left.
fn register_only(seen: &LiveSeen) -> Result<Meeting, Why> {
    let meeting = seen.meeting().ok_or(Why::NoMeeting)?;
    need(meeting.register_only(), Why::NotRegisterOnly)?;
    need(seen.records().house.leaves_register, Why::StaysRegister)?;
    Ok(meeting.clone())
}

/// Makes an ordinary meeting of a register-only one, once it is asked for twice. Words left out until then stay left out.
fn leave_register(work: &mut LiveWork, cx: &mut Cx, meeting: Meeting) {
    let asks = Confirm::of(Command::LeaveRegister, Message::LeavesRegisterOnRepeat).about(meeting.id);
    if !cx.confirmed(asks) {
        return;
    }
    // Otherwise a line begun before would be kept as a draft.
    work.own.forget_line();
    let secrecy = meeting.secrecy.min(Secrecy::WorkSecret);
    let left = Meeting {
        record_mode: RecordMode::Decisions,
        secrecy,
        ..meeting
    };
    commit(work.ledger, Act::LeaveRegister, Change::put(left), cx);
    cx.say(Message::LeftRegister(work.ledger.clerk().to_owned()));
}

fn somebody_missing(seen: &LiveSeen) -> Result<(), Why> {
    state(seen)?;
    let waits = |a: &Attendee| matches!(seen.records().presence(a), Presence::Expected);
    need(seen.records().attendees.iter().any(waits), Why::AllHere)
}

/// Carries out an act with the words typed after its name, says what it did, and brings about what follows.
fn run(work: &mut LiveWork, cx: &mut Cx, command: Command) {
    let words = std::mem::take(&mut work.own.words);
    let moment = work.own.ordered.take();
    match act(&work.seen(), work.records(), (command, &words), moment, cx) {
        Ok(acted) => settle(work, command, acted, cx),
        Err(why) => cx.say(words_of_refusal(why)),
    }
}

/// Opens the meeting. Far from its planned start, as the time typed with it tells, that is asked once more, unless a line was typed that has
/// asked already.
fn open_session(work: &mut LiveWork, cx: &mut Cx, (): ()) {
    let now = work.own.line_time(cx.now);
    let told = acts::SessionOrder::read(work.records(), &work.own.words, (now, cx.now)).ok();
    let at = told.and_then(|told| told.typed).unwrap_or(now);
    let asks = work
        .meeting()
        .filter(|meeting| meeting.state.before() && work.own.ordered.is_none())
        .and_then(|meeting| asks_to_open(meeting, at));
    if let Some(words) = asks {
        let asks = Confirm::of(Command::OpenSession, words);
        let asks = match work.records().open() {
            Some(meeting) => asks.about(meeting),
            None => asks,
        };
        if !cx.confirmed(asks) {
            return;
        }
    }
    run(work, cx, Command::OpenSession);
}

/// Opens the meeting at the moment of a line that orders it and has asked already.
pub(super) fn open_at(work: &mut LiveWork, at: Stamp, cx: &mut Cx) {
    work.own.ordered = Some(at);
    run(work, cx, Command::OpenSession);
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
    let corrects = acted.act == Act::EditEntry;
    commit(work.ledger, acted.act, acted.change, cx);
    if let Some(said) = acted.said {
        cx.say(words_of(said));
    }
    if corrects {
        return;
    }
    after(command, cx);
    if let Some(lacking) = panel::gate::lacking(work, command, cx) {
        cx.say(lacking);
    }
}

/// Brings about what an act asks for outside of the records: a backup at the end of the meeting.
fn after(command: Command, cx: &mut Cx) {
    if command == Command::Adjourn {
        cx.emit(Effect::Ask(Question::Backup {
            to: None,
            now: cx.now,
            asked: false,
        }));
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
    let acted = match act(&work.seen(), &records, call, ordered.moment, cx) {
        Ok(acted) => acted,
        Err(why) => return (Some(words_of_refusal(why)), Outcome::Stay),
    };
    let Some(acted) = acted else {
        commit(work.ledger, Act::EditEntry, aside, cx);
        ordered.words.clone_into(&mut work.own.words);
        let asked = offer::run(OFFERS, work, ordered.command, cx);
        return (None, asked.unwrap_or_default());
    };
    let change = Change::Batch(vec![aside, acted.change]);
    commit(work.ledger, Act::EditEntry, change, cx);
    after(ordered.command, cx);
    (acted.said.map(words_of), Outcome::Stay)
}

/// Ends the session.
pub fn adjourn(work: &mut LiveWork, reason: &str, cx: &mut Cx) {
    let moment = work.own.ordered.take();
    let told = acts::SessionOrder::now(reason, (moment.unwrap_or(cx.now), cx.now));
    match acts::adjourn(work.records(), &told, &mut cx.mint_now()) {
        Ok(acted) => settle(work, Command::Adjourn, Some(acted), cx),
        Err(why) => cx.say(words_of_refusal(why)),
    }
}

/// Looks whether an act of the session typed in the line can be done with the words after its name: if not, the line stays.
///
/// # Errors
/// Why it cannot.
pub(super) fn try_out(
    work: &mut LiveWork,
    (command, words): (Command, &str),
    at: Stamp,
    cx: &mut Cx,
) -> Result<(), Message> {
    if words.is_empty() || kind_of(command).is_none() && command != Command::Came {
        return Ok(());
    }
    words.clone_into(&mut work.own.words);
    let asked = offer::ask(OFFERS, true, &work.seen(), command);
    work.own.words.clear();
    if asked.is_err() {
        // The command says itself why it cannot run.
        return Ok(());
    }
    act(&work.seen(), work.records(), (command, words), Some(at), cx)
        .map(|_| ())
        .map_err(words_of_refusal)
}

/// Goes on with a meeting that was adjourned, as its form says. Whether the form was stored.
pub fn save_reopen(work: &mut LiveWork, form: &Form, cx: &mut Cx) -> bool {
    let reason = form.text(FieldName::Reason);
    let acted = acts::reopen(work.records(), &reason, cx.now, &mut cx.mint_now());
    settle(work, Command::Reopen, acted, cx);
    true
}

/// Sets how items ended, as their form says. Whether the form was stored.
pub fn save_outcome(work: &mut LiveWork, form: &mut Form, items: &[Id<Item>], cx: &mut Cx) -> bool {
    let outcome = match form.chosen(FieldName::Outcome) {
        Some(Choice::Outcome(outcome)) => *outcome,
        _ => None,
    };
    let is_many = items.len() > 1;
    if is_many && outcome.is_none() {
        form.complain(FieldName::Outcome, Problem::Missing);
        return false;
    }
    let (reason, no_action) = (form.text(FieldName::OutcomeReason), form.text(FieldName::NoAction));
    together(work, cx, |work, cx| {
        for item in items {
            let known = work.records().items.get(*item).filter(|_| is_many);
            // Where one form stands for several items, an empty field leaves to each what it has.
            let kept = |typed: &String, own: fn(&Item) -> &String| {
                let own = known.map(own).filter(|_| typed.is_empty());
                own.unwrap_or(typed).clone()
            };
            let set = (
                outcome,
                kept(&reason, |item| &item.outcome_reason),
                kept(&no_action, |item| &item.no_action_reason),
            );
            let acted = items::set_outcome(work.records(), *item, set);
            settle(work, Command::Outcome, acted, cx);
        }
    });
    if is_many {
        cx.say(Message::DoneForMany(items.len(), items.len(), Vec::new()));
    }
    true
}
