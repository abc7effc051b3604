//! The text that goes to the clipboard of the terminal: what is chosen or shown where the clerk is.

use super::{
    super::{
        cx::Cx,
        desk,
        effect::Effect,
        live,
        message::{Message, TerminalMessage},
        model::{Cover, Model, Tab},
        text::TextField,
    },
    caret,
};
use crate::{
    domain::{clean::clean_block, meeting::Meeting, question::FollowUpRow},
    input::section::SectionId,
    words::why::Why,
};

/// The longest text that terminals take, in bytes: 100,000 characters of the sequence that carries it.
const MOST_BYTES: usize = 74_994;

/// Copies what is chosen or shown.
pub(super) fn copy(m: &Model, cx: &mut Cx) {
    let said = match shown_text(m) {
        Err(why) => TerminalMessage::NotCopied(why),
        Ok(text) => {
            let text = clean_block(&text).trim_end().to_owned();
            match text.len() {
                0 => TerminalMessage::NotCopied(Why::NothingSelected),
                bytes if bytes > MOST_BYTES => TerminalMessage::TooLongToCopy(bytes, MOST_BYTES),
                _ => {
                    let characters = text.chars().count();
                    cx.emit(Effect::Copy(text));
                    TerminalMessage::CopiedText(characters)
                }
            }
        }
    };
    cx.say(Message::Terminal(said));
}

/// The text of what is chosen or shown.
///
/// # Errors
/// Nothing is chosen, or it is of a register-only meeting.
fn shown_text(m: &Model) -> Result<String, Why> {
    // Closed by default: whatever is shown while such a meeting is open, nothing of it leaves the program.
    if m.meeting().is_some_and(Meeting::register_only) {
        return Err(Why::RegisterOnly);
    }
    match &m.cover {
        Cover::Form(_) | Cover::Palette(_) | Cover::Practice(..) | Cover::Settings(_) => typed(m),
        Cover::Search(search, _) => search.chosen().map(|hit| hit.text.clone()).ok_or(Why::NoRow),
        Cover::Help(..) | Cover::Said(..) | Cover::Roster(_) | Cover::Succession(_) | Cover::Agenda(_) => {
            Err(Why::NothingSelected)
        }
        Cover::None => of_tab(m),
    }
}

fn typed(m: &Model) -> Result<String, Why> {
    caret::field(m).map(TextField::text).ok_or(Why::NothingSelected)
}

fn of_tab(m: &Model) -> Result<String, Why> {
    match m.tab {
        Tab::Meetings => {
            let row = m.meetings.chosen().ok_or(Why::NoRow)?;
            if row.meeting.register_only() {
                return Err(Why::RegisterOnly);
            }
            let start = row.meeting.zone.ymd_hm(row.meeting.start);
            Ok(format!("{start}  {}", row.meeting.title))
        }
        Tab::Prepare | Tab::Wrapup => {
            let desk = m.desk().ok_or(Why::NoRow)?;
            if desk.section == SectionId::Minutes {
                return Ok(pages(&desk.preview.pages));
            }
            desk::chosen_text(&m.seen(desk)).ok_or(Why::NoRow)
        }
        Tab::FollowUp => match &m.follow_up.paper {
            Some(paper) => Ok(pages(&paper.pages)),
            None => matter_text(m.follow_up.chosen().ok_or(Why::NoRow)?),
        },
        Tab::Live => live_text(m),
    }
}

/// The text of an entry that is opened, of the row of a panel, else the newest entry in the feed.
fn live_text(m: &Model) -> Result<String, Why> {
    if m.live.open_panel().is_some() || m.live.is_long() {
        return typed(m);
    }
    let entries = &m.ledger.records().entries;
    let newest = || entries.rows().iter().rev().find(|entry| !entry.struck);
    let entry = match m.live.editing {
        Some(id) => entries.get(id),
        None => newest(),
    };
    let entry = entry.ok_or(Why::NothingSelected)?;
    Ok(live::feed::says(&m.seen(&m.live), entry))
}

/// Number, wording, owners, due.
fn matter_text(row: &FollowUpRow) -> Result<String, Why> {
    if row.register_only {
        return Err(Why::RegisterOnly);
    }
    let due = row.action.due.date.map(|date| date.to_string()).unwrap_or_default();
    let mut parts = vec![row.register_number(), row.text.clone(), row.owners.join(", "), due];
    parts.retain(|part| !part.is_empty());
    Ok(parts.join("  "))
}

fn pages(pages: &[Vec<String>]) -> String {
    let lines: Vec<&str> = pages.iter().flatten().map(String::as_str).collect();
    lines.join("\n")
}
