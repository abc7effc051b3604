//! The commands that work everywhere: going to a tab, undo, the file as a whole, the program.

use crate::{
    domain::{id::Id, meeting::Meeting, question::Question},
    input::command::Command,
    offer,
    words::Lang,
    words::why::Why,
};

use super::{
    confirm::{About, Confirm},
    cx::Cx,
    effect::Effect,
    forms,
    message::{AskingMessage, Message},
    offer::{Offer, always, need},
    outcome::{Outcome, Place, Request},
    seen::{Seen, Work},
    tab::Tab,
};

/// The state that the global commands look at beside ledger and shared state; made anew for each question.
#[derive(Debug)]
pub struct Global {
    /// Going elsewhere would throw away what was typed into the dialog.
    pub holds_work: bool,
    /// The meeting under the cursor of the list that is shown.
    pub chosen: Option<Id<Meeting>>,
    /// Whether something can be taken back, or repeated, here.
    pub undo: Result<(), Why>,
    pub redo: Result<(), Why>,
    /// The gravest of what would be lost with the program.
    pub at_stake: Option<(About, Message)>,
    /// The clerk waits for the name of a backup.
    pub backup_asked: bool,
    /// The file holds no meeting at all.
    pub is_first_start: bool,
}

/// The commands of this scope.
pub const OFFERS: &[Offer<Global>] = &[
    offer!(Help, always, |_, _, ()| Outcome::Open(Request::Help)),
    offer!(TabMeetings, free, |_, _, ()| Outcome::Go(Place::Tab(Tab::Meetings))),
    offer!(TabPrepare, with_meeting, |_, _, meant| go(meant, Tab::Prepare)),
    offer!(TabLive, with_meeting, |_, _, meant| go(meant, Tab::Live)),
    offer!(TabWrapup, with_meeting, |_, _, meant| go(meant, Tab::Wrapup)),
    offer!(TabFollowUp, free, |_, _, ()| Outcome::Go(Place::Tab(Tab::FollowUp))),
    offer!(Palette, free, |_, _, ()| Outcome::Open(Request::Palette)),
    offer!(Find, always, |_, _, ()| Outcome::Open(Request::Search)),
    offer!(ShowSaid, always, |_, _, ()| Outcome::Open(Request::Said)),
    offer!(Practice, always, |_, _, ()| Outcome::Open(Request::Practice(None))),
    offer!(Tour, free, tour),
    offer!(HowToLeave, always, how_to_leave),
    offer!(Undo, can_undo, |_, _, ()| Outcome::Undo),
    offer!(Redo, can_redo, |_, _, ()| Outcome::Redo),
    offer!(Language, always, other_language),
    offer!(Settings, free, |_, _, ()| Outcome::Open(Request::Settings)),
    offer!(CopyText, may_copy, |_, _, ()| Outcome::Copy),
    offer!(Mouse, always, |_, _, ()| Outcome::TurnMouse),
    offer!(StopJob, works, |_, _, ()| Outcome::StopJob),
    offer!(Redraw, always, |_, cx, ()| emit(cx, Effect::Redraw)),
    offer!(Retry, has_trouble, |_, cx, ()| emit(cx, Effect::Retry)),
    offer!(CopyElsewhere, free, |_, _, ()| forms::export::copy_form()),
    offer!(OpenBackup, has_copy, |_, cx, ()| emit(cx, Effect::OpenBackup)),
    offer!(Backup, always, backup),
    offer!(Check, always, |_, cx, ()| emit(cx, Effect::Ask(Question::Check))),
    offer!(Suspend, always, |_, cx, ()| emit(cx, Effect::Suspend)),
    offer!(Quit, always, quit),
];

/// Whether the tab can be left without throwing away what was typed into a dialog.
fn free(seen: &Seen<'_, Global>) -> Result<(), Why> {
    need(!seen.own.holds_work, Why::FormFirst)
}

/// The meeting to be opened first, where none is open: the one under the cursor of the list.
fn with_meeting(seen: &Seen<'_, Global>) -> Result<Option<Id<Meeting>>, Why> {
    free(seen)?;
    let meant = seen.own.chosen.filter(|_| seen.meeting().is_none());
    need(seen.meeting().is_some() || meant.is_some(), Why::NoMeeting)?;
    Ok(meant)
}

fn go(meant: Option<Id<Meeting>>, tab: Tab) -> Outcome {
    Outcome::Go(meant.map_or(Place::Tab(tab), |meeting| Place::Meeting(meeting, tab)))
}

const fn can_undo(seen: &Seen<'_, Global>) -> Result<(), Why> {
    seen.own.undo
}

const fn can_redo(seen: &Seen<'_, Global>) -> Result<(), Why> {
    seen.own.redo
}

fn has_trouble(seen: &Seen<'_, Global>) -> Result<(), Why> {
    need(seen.ledger.unsaved().trouble().is_some(), Why::NothingWaits)
}

fn has_copy(seen: &Seen<'_, Global>) -> Result<(), Why> {
    free(seen)?;
    need(seen.ledger.unsaved().copy().is_some(), Why::NoCopy)
}

/// Begins the tour on the demo. The clerk's own file is left for the demo when it is asked for twice, or holds nothing yet.
fn tour(work: &mut Work<'_, Global>, cx: &mut Cx, (): ()) -> Outcome {
    if work.shared.is_demo {
        return Outcome::Tour;
    }
    let asks = Confirm::of(Command::Tour, Message::Asking(AskingMessage::TourNeedsDemo));
    if work.own.is_first_start || cx.confirmed(asks) {
        cx.emit(Effect::OpenDemo { tour: true });
    }
    Outcome::Stay
}

/// Says how the program is left; what is typed stays.
fn how_to_leave(work: &mut Work<'_, Global>, cx: &mut Cx, (): ()) {
    let shared = &work.shared;
    let key = shared.keymap.keys_of(Command::Quit).first().map(ToString::to_string);
    let key = key.unwrap_or_else(|| format!(":{}", shared.words().command(Command::Quit).name));
    cx.say(Message::Asking(if shared.goes_back {
        AskingMessage::HowToGoBack(key)
    } else if shared.is_demo {
        AskingMessage::HowToLeaveDemo(key)
    } else {
        AskingMessage::HowToLeave(key)
    }));
}

/// Nothing of a register-only meeting leaves the program by the clipboard.
fn may_copy(seen: &Seen<'_, Global>) -> Result<(), Why> {
    need(!seen.meeting().is_some_and(Meeting::register_only), Why::RegisterOnly)
}

fn works(seen: &Seen<'_, Global>) -> Result<(), Why> {
    need(seen.shared.job.is_some(), Why::NothingRuns)
}

fn emit(cx: &mut Cx, effect: Effect) {
    cx.emit(effect);
}

fn other_language(work: &mut Work<'_, Global>, _: &mut Cx, (): ()) -> Outcome {
    Outcome::Speak(if work.shared.lang == Lang::En {
        Lang::Zh
    } else {
        Lang::En
    })
}

/// Makes a copy of the file beside it; the name is told when it is there.
fn backup(work: &mut Work<'_, Global>, cx: &mut Cx, (): ()) {
    work.own.backup_asked = true;
    cx.emit(Effect::Ask(Question::Backup {
        to: None,
        now: cx.now,
        asked: true,
    }));
}

/// Quits; over work that would be lost only when it is asked for twice.
fn quit(work: &mut Work<'_, Global>, cx: &mut Cx, (): ()) {
    let asks = work.own.at_stake.take();
    if asks.is_none_or(|(about, words)| cx.confirmed(Confirm::of(Command::Quit, words).over(about))) {
        cx.emit(Effect::Quit);
    }
}
