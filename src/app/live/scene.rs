//! The open meeting as a line finds it, and what there is to say of what became of a line.

use crate::{
    app::{model::Model, notice::Notice, palette},
    capture::{Refusal, Said, Scene},
    domain::time::Stamp,
    input::command::Command,
    words::{Lang, why::Why},
};

/// Calls `with` with the scene of the open meeting.
pub fn with_scene<T>(m: &Model, now: Stamp, with: impl FnOnce(&Scene) -> T) -> T {
    let sign_of = |name: &str| sign_of(m, name);
    with(&Scene {
        records: m.ledger.records(),
        room: &m.live.room,
        chosen: &m.live.pins,
        agenda: &m.live.view.agenda,
        speaker: m.live.view.speaker,
        zone: m.shown_zone(),
        english: m.shared.lang == Lang::En,
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
fn sign_of(m: &Model, name: &str) -> Option<char> {
    let named = palette::named(m.tab, name).ok();
    SIGNS
        .iter()
        .find(|(command, _)| {
            let bare = Lang::Zh.strings().command(*command).name.strip_prefix('改');
            named == Some(*command) || bare == Some(name)
        })
        .map(|(_, sign)| *sign)
}

/// The words of what a line or an act did.
pub(super) fn words_of(said: Said) -> Notice {
    match said {
        Said::OpenedByLine => Notice::OpenedByLine,
        Said::Arrived(names) => Notice::Arrived(names),
        Said::LeftRoom(names) => Notice::LeftRoom(names),
        Said::ArrivalCorrected(names) => Notice::ArrivalCorrected(names),
        Said::LeavingCorrected(names) => Notice::LeavingCorrected(names),
        Said::Recounted { number, before, counts } => Notice::Recounted { number, before, counts },
        Said::Corrected(lines) => Notice::Corrected(lines),
        Said::Marked { recorder, counter } => Notice::Marked(recorder, counter),
        Said::MarkedAlone => Notice::NoRecorderMark,
        Said::RecorderOn(recorder) => Notice::RecorderOn(recorder),
        Said::RecorderOff { recorder, length } => Notice::RecorderOff(recorder, length),
    }
}

/// The words of why a line is not carried out.
pub(super) fn words_of_refusal(why: Refusal) -> Notice {
    match why {
        Refusal::NoMeeting => Notice::Unavailable(Command::Send, Why::NoMeeting),
        Refusal::RegisterOnly => Notice::RegisterOnly,
        Refusal::LineOfItsOwn => Notice::LineOfItsOwn,
        Refusal::NotChanged(remark) => Notice::NotChanged(remark),
    }
}
