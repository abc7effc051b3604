//! Enter in the capture line: the line is captured, the change committed, and what there is to say is said. `capture` and `import log`
//! enter their lines here too.

use crate::{
    app::{
        commit::commit,
        confirm::Confirm,
        cx::Cx,
        message::{FileMessage, Message, RoomMessage},
        outcome::{Outcome, Place, Request},
        palette,
        tab::Tab,
        undo,
    },
    capture::{self, Captured, Next, Refusal, Said},
    domain::{
        entry::{Entry, Remark},
        id::Id,
        readiness::Missing,
        time::Stamp,
    },
    input::command::Command,
    line::dialect::DialectMode,
};

pub use crate::capture::{Source, TypedLine};

use super::{
    complete, edit, feed,
    look_ahead::changed,
    panel,
    scene::{with_scene, words_of, words_of_refusal},
    session,
    state::LiveWork,
    told_act,
};

/// The result of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    /// There was nothing to enter.
    Nothing,
    /// It is in the feed as this entry.
    Kept(Id<Entry>),
    /// It is in the feed, and `Message` says what it did beside.
    Did(Id<Entry>, Message),
    /// It is a command.
    Command { name: String, rest: String },
    /// It cannot be stored here; the text stays with its writer.
    Refused(Message),
}

/// Captures the line, or saves it over the entry that is edited.
pub(super) fn keep_line(work: &mut LiveWork, cx: &mut Cx) -> Outcome {
    let raw = work.own.field.text();
    let at = work.own.line_time(cx.now);
    if let Some(id) = work.own.editing {
        if work.records().entries.get(id).is_some() {
            return edit::save(work, &raw, cx);
        }
        // The entry was taken back meanwhile: what stands in the line is a line of its own.
        work.own.editing = None;
    }
    if complete::is_ambiguous(work.own) {
        return Outcome::Stay;
    }
    let spaced = palette::spaced_order(Tab::Live, &raw);
    if let (None, Some(command)) = (&spaced, palette::begins_spaced(Tab::Live, &raw)) {
        let asks = Confirm::of(Command::Send, Message::File(FileMessage::SpacedOrder(command)));
        if !cx.confirmed(asks) {
            return Outcome::Stay;
        }
    }
    let raw = spaced.unwrap_or(raw);
    match enter(work, &TypedLine::typed(&raw, at), cx) {
        Entered::Nothing => cx.say(Message::NothingTyped),
        Entered::Refused(notice) => {
            cx.say(notice);
            return Outcome::Stay;
        }
        Entered::Command { name, rest } => return order(work, (&raw, at), (&name, &rest), cx),
        Entered::Kept(entry) => {
            cx.hush();
            if let Some(remark) = remark_of(work, entry) {
                cx.say(Message::Kept(remark));
            } else if work.meeting().is_some_and(|meeting| meeting.state.after()) {
                cx.say(Message::AddedAfterEnd);
            }
        }
        Entered::Did(entry, notice) => {
            // The doubt comes before what the line did: else nobody learns that it was not understood.
            cx.say(remark_of(work, entry).map_or(notice, Message::Kept));
        }
    }
    clear(work, cx);
    Outcome::Stay
}

/// The doubt with which a line was kept.
fn remark_of(work: &LiveWork, entry: Id<Entry>) -> Option<Remark> {
    work.records().entries.get(entry).and_then(|e| e.remark.clone())
}

/// Empties the line.
pub fn clear(work: &mut LiveWork, cx: &mut Cx) {
    work.own.clear();
    changed(work, cx);
}

/// A command in the line: it is run, completed, or kept as a note where there is none of its name.
fn order(work: &mut LiveWork, (raw, at): (&str, Stamp), (name, rest): (&str, &str), cx: &mut Cx) -> Outcome {
    if let Some(section) = palette::section_named(Tab::Live, name, rest) {
        clear(work, cx);
        return Outcome::Go(Place::Section(section));
    }
    if let Some(command) = palette::half_named(Tab::Live, name) {
        palette::complete_name(&mut work.own.field, work.shared.lang, command, rest);
        changed(work, cx);
        cx.ask(Confirm::of(Command::Send, Message::RunsOnRepeat(command)));
        return Outcome::Stay;
    }
    if let Some(which) = palette::asks_which(Tab::Live, name, rest) {
        cx.say(which);
        return Outcome::Stay;
    }
    if name.is_empty() && rest.is_empty() {
        clear(work, cx);
        return Outcome::Open(Request::Palette);
    }
    if let Some((why, remark)) = told_act::refused(work, (raw, at), (name, rest), cx) {
        clear(work, cx);
        let kept = keep_doubted(work, &TypedLine::typed(raw, at), remark, cx);
        let doubt = kept.and_then(|id| remark_of(work, id)).map(Message::Kept);
        cx.say(doubt.unwrap_or(why));
        return Outcome::Stay;
    }
    let why = match palette::meant(Tab::Live, name, rest) {
        Ok(command) => {
            if let Err(why) = session::try_out(work, (command, rest.trim()), at, cx) {
                cx.say(why);
                return Outcome::Stay;
            }
            work.own.ordered = Some(at);
            return Outcome::Order(command, rest.trim().to_owned());
        }
        Err(why) => why,
    };
    clear(work, cx);
    if let Some(entry) = keep_command(work, &TypedLine::typed(raw, at), &why, cx) {
        // That the line is kept, and how it is mended, says more than that there is no such command.
        cx.say(remark_of(work, entry).map_or(why, Message::Kept));
    } else {
        work.own.field.set_text(raw);
        changed(work, cx);
        cx.say(Message::RegisterOnly);
    }
    Outcome::Stay
}

/// Keeps the line of an unknown command, or of one with words it has no use for, as a note with the reason. Returns the entry;
/// `None` where nothing may be kept.
pub fn keep_command(work: &mut LiveWork, line: &TypedLine, why: &Message, cx: &mut Cx) -> Option<Id<Entry>> {
    keep_doubted(work, line, palette::remark_of(why, line.raw), cx)
}

/// Keeps a line as a note with a doubt. Returns the entry; `None` where nothing may be kept.
pub fn keep_doubted(work: &mut LiveWork, line: &TypedLine, remark: Remark, cx: &mut Cx) -> Option<Id<Entry>> {
    let captured = with_scene(&work.seen(), cx.now, |scene| {
        capture::keep_remarked(scene, line, remark, &mut cx.mint_now())
    });
    match settle(work, captured, line, cx) {
        Entered::Kept(id) | Entered::Did(id, _) => Some(id),
        Entered::Nothing | Entered::Command { .. } | Entered::Refused(_) => None,
    }
}

/// Reads a line and carries it out.
pub fn enter(work: &mut LiveWork, line: &TypedLine, cx: &mut Cx) -> Entered {
    work.own.refresh(work.ledger, cx.now);
    let captured = with_scene(&work.seen(), cx.now, |scene| {
        capture::enter(scene, line, &mut cx.mint_now())
    });
    settle(work, captured, line, cx)
}

/// The words of what a line did; if it opened the meeting and "ready" was not reached, with what that lacks.
fn opened_by(said: Said, missing: Vec<Missing>) -> Message {
    if missing.is_empty() {
        return words_of(said);
    }
    match said {
        Said::OpenedByLine => Message::Room(RoomMessage::OpenedLacking(missing)),
        Said::Inferred(names, _) => Message::Room(RoomMessage::OpenedAndInferred(names, missing)),
        said @ (Said::HasWord(_)
        | Said::Arrived(_)
        | Said::LeftRoom(_)
        | Said::ArrivalCorrected(_)
        | Said::LeavingCorrected(_)
        | Said::QuorumTurned(_)
        | Said::InRecess
        | Said::WithoutQuorum(_)
        | Said::HereThough(..)
        | Said::Recounted { .. }
        | Said::WordingAsked(_)
        | Said::ActAt(..)
        | Said::ActCorrected(..)
        | Said::Confirmed(_)
        | Said::Excused(_)
        | Said::Absent(_)
        | Said::ExpectedLate(_)
        | Said::Holds(..)
        | Said::HeadFirst(_)
        | Said::CameAfterAll(_)
        | Said::ClosedBegins
        | Said::TitleSaysClosed
        | Said::Corrected(..)
        | Said::Marked { .. }
        | Said::MarkedAlone
        | Said::Queue(_)
        | Said::NextSitting(_)
        | Said::ReopenedForRecord(_)
        | Said::RecorderOn(_)
        | Said::RecorderOff { .. }) => words_of(said),
    }
}

/// The newest line that a correction changed, as the feed shows it from now on, with its time.
fn corrected_line(work: &mut LiveWork, correction: Id<Entry>, cx: &Cx) -> String {
    work.own.refresh(work.ledger, cx.now);
    let seen = work.seen();
    let of = |id: Id<Entry>| seen.records().entries.get(id);
    let told = of(correction).and_then(|entry| entry.about.and_then(of).or(Some(entry)));
    told.map_or_else(String::new, |entry| {
        format!("{} {}", seen.zone().hm(entry.at), feed::says(&seen, entry))
    })
}

/// Commits what a line comes to, and does what it orders beside.
fn settle(work: &mut LiveWork, captured: Result<Captured, Refusal>, line: &TypedLine, cx: &mut Cx) -> Entered {
    let captured = match captured {
        Ok(captured) => captured,
        Err(why) => return Entered::Refused(words_of_refusal(why)),
    };
    // Lines of a log tell nobody what should have been ready.
    let is_typed = matches!(line.source.mode, DialectMode::Live);
    let before = work.meeting().is_some_and(|meeting| meeting.state.before());
    commit(work.ledger, captured.act, captured.change, cx);
    if captured.next == Next::Adjourn {
        work.own.ordered = Some(line.at);
        session::adjourn(work, "", cx);
    }
    match captured.outcome {
        capture::LineOutcome::Nothing => Entered::Nothing,
        capture::LineOutcome::Entry { id, said: None, .. } => Entered::Kept(id),
        capture::LineOutcome::Entry {
            id,
            said: Some(Said::Corrected(lines, left)),
            ..
        } => {
            let line = corrected_line(work, id, cx);
            Entered::Did(
                id,
                match left {
                    0 => Message::Corrected(lines, line),
                    left => Message::CorrectedOne(left, line),
                },
            )
        }
        capture::LineOutcome::Entry {
            id, said: Some(said), ..
        } => {
            let opened = before && is_typed && work.meeting().is_some_and(|meeting| meeting.state.in_session());
            let missing = if opened {
                panel::gate::missing(work.records(), cx.now)
            } else {
                Vec::new()
            };
            Entered::Did(id, opened_by(said, missing))
        }
        capture::LineOutcome::Command { name, rest } => Entered::Command { name, rest },
        capture::LineOutcome::TakeBack => {
            if !undo::take_back(work.ledger, cx) {
                return Entered::Refused(Message::Fetching);
            }
            let kept = with_scene(&work.seen(), cx.now, |scene| {
                capture::keep_aside(scene, line, &mut cx.mint_now())
            });
            settle(work, kept, line, cx)
        }
    }
}
