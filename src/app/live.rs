//! The Live tab: the capture line, the feed above it, and what the header and the agenda show.

pub mod capture;
pub mod complete;
pub mod edit;
pub mod feed;
pub mod hint;
mod line;
pub mod newcomer;
pub mod scene;
pub mod session;
mod state;
mod unfinished;
pub mod view;

use crate::{
    domain::{id::Id, meeting::Meeting},
    input::command::Command,
};

pub use self::{
    line::{edit_line, type_text},
    state::Live,
    unfinished::{keep as keep_draft, restore as restore_draft},
};
use super::{cx::Cx, message::Message, model::Model, text::Edit};

/// Another meeting is open now, or none; `left` is the one before. A line that was begun waits until its meeting is open again.
pub fn reset(m: &mut Model, left: Option<Id<Meeting>>) {
    let draft = std::mem::take(&mut m.live).unfinished(left);
    m.set_aside.keep(draft);
}

/// A command of this tab.
pub fn run(m: &mut Model, command: Command, cx: &mut Cx) {
    match command {
        Command::Send => capture::send(m, cx),
        Command::Complete => {
            if complete::take_first(m) {
                line::changed(m, cx);
            }
        }
        Command::LeaveLine => line::leave(m, cx),
        Command::LongEditor => {
            m.live.long = true;
        }
        Command::OlderEntry => edit::older(m, cx),
        Command::NewerEntry => edit::newer(m, cx),
        Command::FeedBack => feed::turn(m, true),
        Command::FeedOn => feed::turn(m, false),
        Command::PeopleBack => m.live.people_scroll = m.live.people_scroll.saturating_sub(10),
        Command::PeopleOn => {
            m.live.people_scroll =
                (m.live.people_scroll + 10).min(m.ledger.records().attendees.len().saturating_sub(1));
        }
        Command::EarlierTime => line::shift(m, -line::SHIFT_MS, cx),
        Command::LaterTime => line::shift(m, line::SHIFT_MS, cx),
        Command::ToDecision
        | Command::ToAction
        | Command::ToQuestion
        | Command::ToRequirement
        | Command::ToMotion
        | Command::ToIncident
        | Command::ToNote => edit::convert(m, command, cx),
        Command::Strike => edit::strike(m, cx),
        Command::ArriveNew => newcomer::arrive_new(m, cx),
        other => session::run(m, other, "", cx),
    }
}

/// A command of the long editor.
pub fn run_editor(m: &mut Model, command: Command, cx: &mut Cx) {
    let edit = match command {
        Command::KeepText => return capture::send(m, cx),
        Command::CloseEditor => {
            m.live.long = false;
            let lines = m.live.field.lines().len();
            if lines > 1 {
                cx.say(Message::LongTextWaits(lines));
            }
            return;
        }
        Command::NewLine => Edit::Newline,
        Command::EditorUp => Edit::Up,
        Command::EditorDown => Edit::Down,
        Command::EditorPageUp => Edit::PageUp(10),
        Command::EditorPageDown => Edit::PageDown(10),
        _ => return,
    };
    edit_line(m, edit, cx);
}
