//! Enter in the capture line: the line is captured, the change committed, and what there is to say is said. `capture` and `import log`
//! enter their lines here too.

use crate::{
    app::{commit::commit, confirm::Confirm, cx::Cx, message::Message, model::Model, palette, undo, update::spoken},
    capture::{self, Captured, Next, Outcome, Refusal},
    domain::{entry::Entry, id::Id},
    input::command::Command,
};

pub use crate::capture::{Line, Source};

use super::{
    complete, edit,
    line::changed,
    scene::{with_scene, words_of, words_of_refusal},
    session, view,
};

/// What became of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    /// There was nothing to enter.
    Nothing,
    /// It is in the feed as this entry.
    Kept(Id<Entry>),
    /// It is in the feed, and `Message` says what it did beside.
    Did(Id<Entry>, Message),
    /// It changed the meeting or the state of the line, not the feed.
    Done(Message),
    /// It is a command.
    Command { name: String, rest: String },
    /// It cannot be stored here; the text stays with its writer.
    Refused(Message),
}

/// Enter in the capture line.
pub fn send(m: &mut Model, cx: &mut Cx) {
    let raw = m.live.field.text();
    let at = m.live.line_time(cx.now);
    if let Some(id) = m.live.editing {
        if m.ledger.records().entries.get(id).is_some() {
            return edit::save(m, &raw, cx);
        }
        // The entry was taken back meanwhile: what stands in the line is a line of its own.
        m.live.editing = None;
    }
    if complete::is_ambiguous(m) {
        return;
    }
    match enter(m, &Line::typed(&raw, at), cx) {
        Entered::Nothing => cx.say(Message::NothingTyped),
        Entered::Refused(notice) => return cx.say(notice),
        Entered::Command { name, rest } => {
            if let Some(command) = palette::half_named(m.tab, &name) {
                palette::complete_name(&mut m.live.field, m.shared.lang, command, &rest);
                changed(m, cx);
                return cx.ask(Confirm::of(Command::Send, Message::RunsOnRepeat(command)));
            }
            if let Some(notice) =
                spoken::refuses_words(m, &name, &rest).or_else(|| palette::asks_which(m.tab, &name, &rest))
            {
                return cx.say(notice);
            }
            if name.is_empty() && rest.is_empty() {
                m.live.clear();
                changed(m, cx);
                return m.cover = super::super::model::Cover::Palette(palette::Palette::default());
            }
            m.live.clear();
            changed(m, cx);
            if let Err(notice) = spoken::run_named(m, &name, &rest, cx) {
                let Some(entry) = keep_command(m, &Line::typed(&raw, at), &notice, cx) else {
                    m.live.field.set_text(&raw);
                    changed(m, cx);
                    return cx.say(Message::RegisterOnly);
                };
                // That the line is kept, and how it is mended, says more than that there is no such command.
                let remark = m.ledger.records().entries.get(entry).and_then(|e| e.remark.clone());
                cx.say(match (notice, remark) {
                    (_, Some(remark)) => Message::Kept(remark),
                    (notice, None) => notice,
                });
            }
            return;
        }
        Entered::Kept(entry) => {
            cx.hush();
            if let Some(remark) = m.ledger.records().entries.get(entry).and_then(|e| e.remark.clone()) {
                cx.say(Message::Kept(remark));
            } else if m.meeting().is_some_and(|meeting| meeting.state.after()) {
                cx.say(Message::AddedAfterEnd);
            }
        }
        Entered::Did(entry, notice) => {
            // The doubt comes before what the line did: else nobody learns that it was not understood.
            let remark = m.ledger.records().entries.get(entry).and_then(|e| e.remark.clone());
            cx.say(remark.map_or(notice, Message::Kept));
        }
        Entered::Done(notice) => cx.say(notice),
    }
    m.live.clear();
    changed(m, cx);
}

/// Keeps the line of an unknown command, or of one with words it has no use for, as a note with the reason. Returns the entry;
/// `None` where nothing may be kept.
pub fn keep_command(m: &mut Model, line: &Line, why: &Message, cx: &mut Cx) -> Option<Id<Entry>> {
    let remark = palette::remark_of(why, line.raw);
    let captured = with_scene(m, cx.now, |scene| {
        capture::keep_remarked(scene, line, remark, &mut cx.mint_now())
    });
    match settle(m, captured, line, cx) {
        Entered::Kept(id) | Entered::Did(id, _) => Some(id),
        _ => None,
    }
}

/// Keeps a line as an aside without reading it: robots, and what people did rather than said.
pub fn keep_aside(m: &mut Model, line: &Line, cx: &mut Cx) -> Entered {
    let captured = with_scene(m, cx.now, |scene| capture::keep_aside(scene, line, &mut cx.mint_now()));
    settle(m, captured, line, cx)
}

/// Reads a line and carries it out.
pub fn enter(m: &mut Model, line: &Line, cx: &mut Cx) -> Entered {
    view::refresh(&mut m.live, &m.ledger, cx.now);
    let captured = with_scene(m, cx.now, |scene| capture::enter(scene, line, &mut cx.mint_now()));
    settle(m, captured, line, cx)
}

/// Commits what a line comes to, and does what it orders beside.
fn settle(m: &mut Model, captured: Result<Captured, Refusal>, line: &Line, cx: &mut Cx) -> Entered {
    let captured = match captured {
        Ok(captured) => captured,
        Err(why) => return Entered::Refused(words_of_refusal(why)),
    };
    if captured.frees_word {
        m.live.speaker = None;
    }
    commit(&mut m.ledger, captured.act, captured.change, cx);
    if captured.next == Next::Adjourn {
        session::adjourn(m, "", cx);
    }
    match captured.outcome {
        Outcome::Nothing => Entered::Nothing,
        Outcome::Entry { id, said: None, .. } => Entered::Kept(id),
        Outcome::Entry {
            id, said: Some(said), ..
        } => Entered::Did(id, words_of(said)),
        Outcome::Command { name, rest } => Entered::Command { name, rest },
        Outcome::Speaker(who) => {
            m.live.speaker = Some(Some(who));
            m.live.view.revision = None;
            Entered::Done(Message::SpeakerSet(m.ledger.records().name_of(who).to_owned()))
        }
        Outcome::TakeBack { speaker } => {
            let scope = m.undo_scope();
            undo::undo(m, scope, cx);
            let kept = with_scene(m, cx.now, |scene| {
                capture::aside(scene, line, speaker, &mut cx.mint_now())
            });
            settle(m, kept, line, cx)
        }
    }
}
