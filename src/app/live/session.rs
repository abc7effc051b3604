//! Commands about the session: which act each one is, when it happens, and what it brings about outside of the records.

use crate::{
    app::{commit::commit, cx::Cx, effect::Effect, forms, model::Model},
    capture::{Acted, recorder, session as acts},
    domain::{
        agenda::{Item, Outcome},
        id::Id,
        question::Question,
        records::Records,
        time::Stamp,
    },
    input::command::Command,
};

use super::scene::{with_scene, words_of};

/// A command about the session. `rest` is what was typed after its name.
pub fn run(m: &mut Model, command: Command, rest: &str, cx: &mut Cx) {
    match command {
        Command::Reopen if rest.is_empty() => forms::session::open_reopen(m),
        Command::Outcome => {
            if let Some(item) = m.ledger.records().current_item() {
                forms::session::open_outcome(m, item, rest);
            }
        }
        Command::NoAction if rest.is_empty() => {
            if let Some(item) = m.ledger.records().current_item() {
                forms::session::open_outcome(m, item, "");
            }
        }
        _ => {
            let acted = act(m, m.ledger.records(), (command, rest), None, cx);
            settle(m, command, acted, cx);
        }
    }
}

/// Commits an act of the session, says what it did, and brings about what follows.
fn settle(m: &mut Model, command: Command, acted: Option<Acted>, cx: &mut Cx) {
    let Some(acted) = acted else { return };
    if acted.frees_word {
        m.live.speaker = None;
    }
    commit(&mut m.ledger, acted.act, acted.change, cx);
    after(command, cx);
    if let Some(said) = acted.said {
        cx.say(words_of(said));
    }
}

/// What an act brings about outside of the records: a backup at the end of the meeting.
pub(super) fn after(command: Command, cx: &mut Cx) {
    if command == Command::Adjourn {
        cx.emit(Effect::Ask(Question::Backup { to: None, now: cx.now }));
    }
}

/// Whether a command is an act of the session, so that a line in the feed may stand for it.
pub const fn is_act(command: Command) -> bool {
    matches!(
        command,
        Command::OpenSession
            | Command::Recess
            | Command::Resume
            | Command::Adjourn
            | Command::Reopen
            | Command::MarkRecording
            | Command::RecorderStart
            | Command::RecorderStop
            | Command::NextItem
            | Command::Outcome
            | Command::NoAction
            | Command::AllPresent
    )
}

/// What a command with the words after its name comes to, against `records`. `moment` is when it was ordered, where that is not now.
/// `None` where there is nothing to do, or a form asks for more.
pub(super) fn act(
    m: &Model,
    records: &Records,
    (command, rest): (Command, &str),
    moment: Option<Stamp>,
    cx: &mut Cx,
) -> Option<Acted> {
    let now = cx.now;
    let line_time = m.live.line_time(now);
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
            let item = following_item(m)?;
            with_scene(m, now, |scene| {
                acts::take_up_next(&crate::capture::Scene { records, ..*scene }, item, ids)
            })
        }
        Command::NoAction if !rest.is_empty() => acts::no_action(records, rest),
        Command::AllPresent => Some(acts::all_present(records, (line_time, now), ids)),
        _ => None,
    }
}

/// Ends the session.
pub fn adjourn(m: &mut Model, reason: &str, cx: &mut Cx) {
    let acted = act(m, m.ledger.records(), (Command::Adjourn, reason), None, cx);
    settle(m, Command::Adjourn, acted, cx);
}

/// Goes on with a meeting that was adjourned.
pub fn reopen(m: &mut Model, reason: &str, cx: &mut Cx) {
    let acted = acts::reopen(m.ledger.records(), reason, cx.now, &mut cx.mint_now());
    settle(m, Command::Reopen, acted, cx);
}

/// Sets how the current item ended.
pub fn set_outcome(m: &mut Model, item: Id<Item>, set: (Option<Outcome>, String, String), cx: &mut Cx) {
    let acted = acts::set_outcome(m.ledger.records(), item, set);
    settle(m, Command::Outcome, acted, cx);
}

/// The item after the current one.
pub fn following_item(m: &Model) -> Option<Id<Item>> {
    let current = m.live.view.current;
    m.live
        .view
        .agenda
        .get(current.map_or(0, |n| n + 1))
        .map(|line| line.item)
}
