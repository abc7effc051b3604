//! The commands of the Live tab: the line, the entries of the feed, what is scrolled. The acts of the session stand in a table of
//! their own, those of a panel in its file.

use crate::{
    app::{
        cx::Cx,
        message::Message,
        offer::{self, Offer, need},
        outcome::Outcome,
    },
    domain::entry::EntryKind,
    input::command::Command,
    offer,
    words::why::Why,
};

use super::{
    capture::{self, Entered},
    complete, edit, feed, line,
    look_ahead::changed,
    minuted, moved, newcomer,
    panel::{self, PANELS},
    session,
    state::{Live, LiveSeen, LiveWork},
};

/// People that a key scrolls.
const PEOPLE: usize = 10;

/// The offer that turns an entry into another kind.
macro_rules! turns_into {
    ($command:ident, $kind:ident) => {
        offer!(
            $command,
            |seen| edit::of_other_kind(seen, EntryKind::$kind),
            |work, cx, entry| edit::convert(work, cx, &entry, EntryKind::$kind)
        )
    };
}

/// Offers for the line and the feed.
const OFFERS: &[Offer<Live>] = &[
    offer!(Send, meeting, |work, cx, ()| line::send(work, cx, Command::Send)),
    offer!(Complete, meeting, complete_name),
    offer!(LeaveLine, meeting, |work, cx, ()| line::leave(work, cx)),
    turns_into!(ToDecision, Decision),
    turns_into!(ToAction, Action),
    turns_into!(ToQuestion, Question),
    turns_into!(ToRequirement, Requirement),
    turns_into!(ToMotion, Motion),
    turns_into!(ToIncident, Incident),
    turns_into!(ToNote, Note),
    offer!(Strike, edit::to_strike, |work, cx, entry| edit::strike(
        work, cx, &entry
    )),
    offer!(MoveEntry, moved::to_move, |work, cx, entry| moved::move_entry(
        work, cx, &entry
    )),
    offer!(ToMinutes, minuted::to_minute, |work, cx, entry| minuted::minute(
        work, cx, &entry
    )),
    offer!(LongEditor, meeting, write_long),
    offer!(OlderEntry, unchanged, |work, cx, ()| edit::older(work, cx)),
    offer!(NewerEntry, unchanged, |work, cx, ()| edit::newer(work, cx)),
    offer!(FeedBack, meeting, |work, _, ()| feed::turn(work, true)),
    offer!(FeedOn, meeting, |work, _, ()| feed::turn(work, false)),
    offer!(EarlierTime, meeting, |work, cx, ()| line::shift(
        work,
        -line::SHIFT_MS,
        cx
    )),
    offer!(LaterTime, meeting, |work, cx, ()| line::shift(work, line::SHIFT_MS, cx)),
    offer!(PeopleBack, meeting, people_back),
    offer!(PeopleOn, meeting, people_on),
    offer!(DeclareInterest, meeting, |work, cx, ()| order(
        work,
        cx,
        Command::DeclareInterest
    )),
    offer!(ClosePart, meeting, |work, cx, ()| order(work, cx, Command::ClosePart)),
    offer!(OpenPart, meeting, |work, cx, ()| order(work, cx, Command::OpenPart)),
    offer!(ArriveNew, newcomer::someone, newcomer::arrive_new),
    offer!(CheckIn, meeting, |work, cx, ()| panel::check_in::open(work, cx)),
    offer!(CountCopies, copies_out, |work: &mut LiveWork, _, ()| {
        Outcome::from(panel::copies::form(&work.seen()))
    }),
    offer!(RollCall, panel::roll_call::to_vote_on, |work, _, motion| {
        panel::roll_call::open(work, motion);
    }),
    offer!(Absent, meeting, show_absent),
    offer!(AgendaView, meeting, |work: &mut LiveWork, _, ()| {
        work.own.toggle(&panel::agenda::PANEL);
    }),
];

/// Every table of the tab.
fn tables() -> impl Iterator<Item = &'static [Offer<Live>]> {
    let panels = PANELS.iter().map(|panel| panel.offers);
    let by_line = [panel::incidents::BY_LINE, panel::rounds::BY_LINE, panel::gate::BY_LINE];
    let beside = [
        panel::queue::BY_LINE,
        panel::recorders::BY_LINE,
        panel::posts::BY_LINE,
        panel::copies::BY_LINE,
        panel::media::BY_LINE,
    ];
    [OFFERS, session::OFFERS, super::editor::OFFERS]
        .into_iter()
        .chain(by_line)
        .chain(beside)
        .chain(panels)
}

/// The table in which a command of the tab stands.
fn table_of(command: Command) -> &'static [Offer<Live>] {
    let found = tables().find(|table| offer::find(table, command).is_some());
    found.unwrap_or_default()
}

/// Whether a command of the tab can run now.
///
/// # Errors
/// Why it cannot.
pub fn available(seen: &LiveSeen, command: Command) -> Result<(), Why> {
    offer::ask(table_of(command), true, seen, command)
}

/// Runs a command of the tab.
///
/// # Errors
/// Why it cannot run.
pub fn run(work: &mut LiveWork, command: Command, cx: &mut Cx) -> Result<Outcome, Why> {
    let chosen = panel::chosen_row(&work.seen());
    let outcome = offer::run(table_of(command), work, command, cx);
    panel::follow(work, chosen);
    work.own.words.clear();
    work.own.ordered = None;
    outcome
}

/// All commands that the tab offers, with those of its editor and its panels.
#[allow(dead_code, reason = "tests hold the command table against it")]
pub fn commands() -> Vec<Command> {
    tables().flat_map(offer::commands).collect()
}

fn meeting(seen: &LiveSeen) -> Result<(), Why> {
    need(seen.meeting().is_some(), Why::NoMeeting)
}

/// Numbered copies are handed out.
fn copies_out(seen: &LiveSeen) -> Result<(), Why> {
    meeting(seen)?;
    need(panel::copies::issued(seen.records()) > 0, Why::NoCopiesOut)
}

/// No entry is open with changes that going to another one would throw away.
fn unchanged(seen: &LiveSeen) -> Result<(), Why> {
    meeting(seen)?;
    need(!seen.own.holds_change(), Why::EditFirst)
}

fn complete_name(work: &mut LiveWork, cx: &mut Cx, (): ()) {
    if complete::take_first(work.own) {
        changed(work, cx);
    }
}

fn write_long(work: &mut LiveWork, _: &mut Cx, (): ()) {
    work.own.long = true;
}

/// A command that is an entry of its own, ordered by its name: entered as the line that says it.
fn order(work: &mut LiveWork, cx: &mut Cx, command: Command) {
    let words = std::mem::take(&mut work.own.words);
    if words.is_empty() && command == Command::DeclareInterest {
        return cx.say(Message::InterestHow);
    }
    let at = work.own.ordered.take().unwrap_or(cx.now);
    let name = work.shared.lang.strings().command(command).name;
    let raw = format!(":{name} {words}");
    match capture::enter(work, &capture::TypedLine::typed(raw.trim_end(), at), cx) {
        Entered::Kept(entry) => {
            if let Some(remark) = work.records().entries.get(entry).and_then(|entry| entry.remark.clone()) {
                cx.say(Message::Kept(remark));
            }
        }
        Entered::Did(_, message) | Entered::Refused(message) => cx.say(message),
        Entered::Nothing | Entered::Command { .. } => {}
    }
}

fn show_absent(work: &mut LiveWork, _: &mut Cx, (): ()) {
    work.own.toggle(&panel::absent::PANEL);
}

fn people_back(work: &mut LiveWork, _: &mut Cx, (): ()) {
    work.own.people_scroll = work.own.people_scroll.saturating_sub(PEOPLE);
}

fn people_on(work: &mut LiveWork, _: &mut Cx, (): ()) {
    let last = work.records().attendees.len().saturating_sub(1);
    work.own.people_scroll = (work.own.people_scroll + PEOPLE).min(last);
}
