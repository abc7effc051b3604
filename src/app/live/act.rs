//! Carries out a command about the session, and corrects its row in the feed. Knows no offers.

use crate::{
    app::{commit::commit, cx::Cx, message::Message},
    capture::{
        Acted, Refusal, Scene,
        presence::{implied, sitting},
        proceedings::{
            exclusion, items, recorder, resumption,
            session::{self as acts, SessionOrder},
        },
    },
    domain::{
        agenda::Item,
        entry::{Entry, EntryKind},
        id::Id,
        meeting::Meeting,
        records::Records,
        time::Stamp,
    },
    input::command::Command,
    words::{Lang, why::Why},
};

use super::{
    scene::{with_scene, words_of, words_of_refusal},
    state::{LiveSeen, LiveWork},
};

/// Whether a command belongs to a meeting that goes on: afterwards it may still correct, but nothing leads on by it.
pub const fn is_of_session(command: Command) -> bool {
    matches!(
        command,
        Command::NextItem | Command::CheckIn | Command::RollCall | Command::MarkRecording | Command::Rounds
    )
}

/// The item after the current one.
pub(super) fn following_item(seen: &LiveSeen) -> Result<Id<Item>, Why> {
    seen.meeting().ok_or(Why::NoMeeting)?;
    let view = &seen.own.view;
    let next = view.agenda.get(view.current.map_or(0, |n| n + 1));
    next.map(|line| line.item).ok_or(Why::NoItem)
}

/// The question before a meeting is opened more than an hour before or after its planned start; `None` nearer to it.
pub(super) fn asks_to_open(meeting: &Meeting, at: Stamp) -> Option<Message> {
    let minutes = meeting.start.since(at) / 60_000;
    match minutes {
        60.. if meeting.start.since(at) > HOUR_MS => Some(Message::OpensEarly(minutes)),
        ..=-60 if at.since(meeting.start) > HOUR_MS => Some(Message::OpensLate(-minutes)),
        _ => None,
    }
}

const HOUR_MS: i64 = 60 * 60_000;

/// Returns the outcome of a command with the words after its name, against `records`. `moment` is when it was ordered, where that is not now.
/// `None` where there is nothing to do, or a form asks for more.
///
/// # Errors
/// Why it cannot be done.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "other commands are no acts of the session"
)]
pub(super) fn act(
    seen: &LiveSeen,
    records: &Records,
    (command, rest): (Command, &str),
    moment: Option<Stamp>,
    cx: &mut Cx,
) -> Result<Option<Acted>, Refusal> {
    let beside = matches!(
        command,
        Command::Reopen | Command::MarkRecording | Command::RecorderStart | Command::RecorderStop
    );
    if !beside && records.minutes_state().is_issued() {
        return Err(Refusal::MinutesIssued);
    }
    let now = cx.now;
    let line_time = moment.unwrap_or_else(|| seen.own.line_time(now));
    let ordered = (moment.unwrap_or(now), now);
    let told = || SessionOrder::read(records, rest, ordered);
    let ids = &mut cx.mint_now();
    let acted = match command {
        Command::OpenSession => {
            let told = SessionOrder::read(records, rest, (line_time, now))?;
            acts::open(records, &told, ids)?
        }
        Command::Recess => acts::recess(records, &told()?, ids)?,
        Command::Resume => resumption::resumed(records, &told()?, ids)?,
        Command::NextSitting => return Ok(sitting::end(records)),
        Command::Adjourn => acts::adjourn(records, &told()?, ids)?,
        Command::Reopen if !rest.is_empty() => return Ok(acts::reopen(records, rest, now, ids)),
        Command::MarkRecording => return Ok(recorder::mark(records, rest, (line_time, now), ids)),
        Command::RecorderStart => {
            let english = seen.shared.lang == Lang::En;
            return Ok(recorder::start(records, (rest, english), ordered, ids));
        }
        Command::RecorderStop => {
            let row = recorder::named(records, rest).map_err(Refusal::WhichRecorder)?;
            return Ok(recorder::stop(records, row, ordered, ids));
        }
        Command::NextItem => {
            let item = following_item(seen).ok();
            let moment = ordered.0;
            return Ok(item.and_then(|item| {
                with_scene(seen, now, |scene| {
                    exclusion::take_up_next(&Scene { records, ..*scene }, item, moment, ids)
                })
            }));
        }
        Command::NoAction if !rest.is_empty() => return Ok(items::no_action(records, rest)),
        Command::AllPresent => acts::all_present(records, (records.meant_at(line_time), now), ids),
        Command::Confirm => return Ok(implied::confirm(records)),
        Command::Came => return with_scene(seen, now, |scene| implied::came(&Scene { records, ..*scene }, rest)),
        _ => return Ok(None),
    };
    Ok(Some(acted))
}

/// Corrects an entry about the session by the line typed over it.
///
/// # Errors
/// Why that cannot be; nothing has changed.
pub(super) fn correct_row(
    work: &mut LiveWork,
    entry: &Entry,
    words: &str,
    cx: &mut Cx,
) -> Result<Option<Message>, Message> {
    if work.records().minutes_state().is_issued() {
        return Err(words_of_refusal(Refusal::MinutesIssued));
    }
    let acted = acts::correct_row(work.records(), entry, words, cx.now).map_err(words_of_refusal)?;
    commit(work.ledger, acted.act, acted.change, cx);
    Ok(acted.said.map(words_of))
}

/// The kind of entry that a command about the session makes.
pub(super) fn kind_of(command: Command) -> Option<EntryKind> {
    let kinds = [
        (Command::OpenSession, EntryKind::Opened),
        (Command::Recess, EntryKind::Recess),
        (Command::Resume, EntryKind::Resumed),
        (Command::Adjourn, EntryKind::Adjourned),
    ];
    kinds.into_iter().find(|(of, _)| *of == command).map(|(_, kind)| kind)
}
