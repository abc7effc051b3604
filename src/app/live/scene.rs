//! The open meeting as a line finds it, and what there is to say of what became of a line.

use super::state::LiveSeen;
use crate::{
    app::{
        message::{Message, RoomMessage},
        palette,
        tab::Tab,
    },
    capture::{Refusal, Said, Scene},
    domain::time::Stamp,
    input::command::Command,
    words::{Lang, why::Why},
};

/// Calls `with` with the scene of the open meeting.
pub fn with_scene<T>(seen: &LiveSeen, now: Stamp, with: impl FnOnce(&Scene) -> T) -> T {
    with(&Scene {
        records: seen.records(),
        room: &seen.own.room,
        chosen: &seen.own.pins,
        agenda: &seen.own.view.agenda,
        zone: seen.zone(),
        english: seen.shared.lang == Lang::En,
        sign_of: &sign_of,
        now,
    })
}

/// The commands that name a kind, with the sign of that kind.
const SIGNS: [(Command, char); 7] = [
    (Command::ToDecision, '='),
    (Command::ToAction, '!'),
    (Command::ToQuestion, '?'),
    (Command::ToRequirement, '*'),
    (Command::ToMotion, '$'),
    (Command::ToIncident, '%'),
    (Command::ToNote, '\\'),
];

/// The sign of the kind that the name of a command stands for, in either language.
fn sign_of(name: &str) -> Option<char> {
    let named = palette::named(Tab::Live, name).ok();
    SIGNS
        .iter()
        .find(|(command, _)| {
            let bare = Lang::Zh.strings().command(*command).name.strip_prefix('改');
            named == Some(*command) || bare == Some(name)
        })
        .map(|(_, sign)| *sign)
}

/// The words of what a line or an act did.
pub(in crate::app::live) fn words_of(said: Said) -> Message {
    match said {
        Said::OpenedByLine => Message::OpenedByLine,
        Said::HasWord(name) => Message::SpeakerSet(name),
        Said::Arrived(names) => Message::Arrived(names),
        Said::LeftRoom(names) => Message::LeftRoom(names),
        Said::ArrivalCorrected(names) => Message::ArrivalCorrected(names),
        Said::LeavingCorrected(names) => Message::LeavingCorrected(names),
        Said::QuorumTurned(quorum) => Message::Room(RoomMessage::QuorumTurned(quorum)),
        Said::InRecess => Message::Room(RoomMessage::TakenInRecess),
        Said::WithoutQuorum(quorum) => Message::Room(RoomMessage::WithoutQuorum(quorum)),
        Said::Inferred(names, source) => Message::Inferred(names, source),
        Said::HereThough(names, reply) => Message::HereThough(names, reply),
        Said::ActAt(kind, time) => Message::ActAt(kind, time),
        Said::ActCorrected(kind, time) => Message::ActCorrected(kind, time),
        Said::Confirmed(names) => Message::PresenceConfirmed(names),
        Said::Excused(names) if names.is_empty() => Message::Room(RoomMessage::NobodyExcused),
        Said::Excused(names) => Message::Excused(names),
        Said::ExpectedLate(names) => Message::Room(RoomMessage::ExpectedLate(names)),
        Said::Absent(names) => Message::Room(RoomMessage::Absent(names)),
        Said::Holds(names, duty) => Message::Room(RoomMessage::Holds(names, duty)),
        Said::HeadFirst(name) => Message::HeadFirst(name),
        Said::TitleSaysClosed => Message::Room(RoomMessage::TitleSaysClosed),
        Said::ClosedBegins => Message::Room(RoomMessage::ClosedBegins),
        Said::CameAfterAll(names) => Message::AttendsAfterAll(names),
        Said::Recounted { number, before, counts } => Message::Recounted { number, before, counts },
        Said::WordingAsked(number) => Message::WordingAsked(number),
        Said::Corrected(lines, _) => Message::Corrected(lines, String::new()),
        Said::Marked { recorder, counter } => Message::Marked(recorder, counter),
        Said::MarkedAlone => Message::NoRecorderMark,
        Said::Queue(names) => Message::Room(RoomMessage::Queue(names)),
        Said::NextSitting(number) => Message::Room(RoomMessage::NextSitting(number)),
        Said::ReopenedForRecord(end) => Message::Room(RoomMessage::ReopenedForRecord(end)),
        Said::RecorderOn(recorder) => Message::RecorderOn(recorder),
        Said::RecorderOff { recorder, length } => Message::RecorderOff(recorder, length),
    }
}

/// The words of why a line is not carried out.
pub(in crate::app::live) fn words_of_refusal(why: Refusal) -> Message {
    match why {
        Refusal::NoMeeting => Message::Unavailable(Command::Send, Why::NoMeeting),
        Refusal::RegisterOnly => Message::RegisterOnly,
        Refusal::MinutesIssued => Message::Unavailable(Command::Send, Why::MinutesIssued),
        Refusal::LineOfItsOwn => Message::LineOfItsOwn,
        Refusal::MotionHeld => Message::Room(RoomMessage::MotionHeld),
        Refusal::NotChanged(remark) => Message::NotChanged(remark),
        Refusal::NotATime(typed) => Message::NotATime(typed),
        Refusal::NotYet(time) => Message::TimeToCome(time),
        Refusal::Crosses(time) => Message::TimeCrosses(time),
        Refusal::NothingToCorrect => Message::NothingToChange,
        Refusal::NoRecess => Message::Room(RoomMessage::NoRecess),
        Refusal::WhichRecorder(names) => Message::Room(RoomMessage::WhichRecorder(names)),
        Refusal::NobodyMeant(name) => Message::NobodyMeant(name),
    }
}
