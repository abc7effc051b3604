//! The Live tab: the capture line, the feed above it, and what the header and the agenda show. Entering a line is in `live/`.

pub mod capture;
pub mod complete;
pub mod edit;
pub mod feed;
pub mod hint;
pub mod newcomer;
pub mod scene;
pub mod session;
mod unfinished;

use crate::{
    capture::room::{Room, attendee},
    domain::{
        agenda::Item,
        entry::Entry,
        id::Id,
        meeting::Meeting,
        people::Attendee,
        queries::{room::HeadCount, session::AgendaLine},
        time::Stamp,
    },
    input::command::Command,
};

use self::hint::Hint;
pub use self::unfinished::{keep as keep_draft, restore as restore_draft};
use super::{
    confirm::{About, Confirm},
    cx::Cx,
    model::Model,
    notice::Notice,
    text::{Edit, TextField},
};

/// Milliseconds that one press of Ctrl-Up or Ctrl-Down shifts the time of the line.
const SHIFT_MS: i64 = 10_000;

/// The state of the tab.
#[derive(Debug)]
pub struct Live {
    /// The capture line, or the text in the long editor.
    pub field: TextField,
    /// When the first key of the line was typed.
    pub first_key: Option<Stamp>,
    /// How far the clerk shifted it.
    pub shift_ms: i64,
    /// The entry that is being edited in place.
    pub editing: Option<Id<Entry>>,
    /// What was in the line before an entry was opened for editing, or the palette from the line.
    stash: Stash,
    long: bool,
    /// How many entries the feed is scrolled back from its end.
    pub scroll: usize,
    /// How many people the panel is scrolled.
    pub people_scroll: usize,
    /// Who was chosen for an ambiguous name in this line.
    pins: Vec<(String, Id<Attendee>)>,
    /// A speaker set by `name:` alone; `Some(None)` = nobody speaks.
    speaker: Option<Option<Id<Attendee>>>,
    /// What the line will become.
    pub hint: Hint,
    /// What the header and the agenda show, derived when the records change.
    pub view: View,
    room: Room,
}

/// What is derived from the records for the screen.
#[derive(Debug, Default)]
pub struct View {
    revision: Option<u64>,
    pub head: HeadCount,
    pub agenda: Vec<AgendaLine>,
    /// The item that is taken up: looking for it reads the feed back to its beginning.
    item: Option<Id<Item>>,
    /// The line of the agenda whose clock runs, and since when.
    pub current: Option<usize>,
    pub speaker: Option<Id<Attendee>>,
    pub session_ms: i64,
    /// The moment at which the clocks were read.
    pub read_at: Stamp,
    /// How many lines have a remark that was not mended.
    pub remarks: usize,
}

/// A line that was begun, set aside with all that belongs to it.
#[derive(Debug, Default)]
struct Stash {
    text: String,
    caret: usize,
    first_key: Option<Stamp>,
    shift_ms: i64,
    pins: Vec<(String, Id<Attendee>)>,
}

impl Default for Live {
    fn default() -> Self {
        Self {
            field: TextField::block(),
            first_key: None,
            shift_ms: 0,
            editing: None,
            stash: Stash::default(),
            long: false,
            scroll: 0,
            people_scroll: 0,
            pins: Vec::new(),
            speaker: None,
            hint: Hint::default(),
            view: View::default(),
            room: Room::default(),
        }
    }
}

impl Live {
    /// Whether the text is in the editor over the feed.
    pub const fn is_long(&self) -> bool {
        self.long
    }

    /// Whether an entry is being edited and would lose a change if the line were used for something else.
    pub fn holds_change(&self) -> bool {
        self.editing.is_some() && self.field.can_undo()
    }

    /// The moment that the line in the field will carry.
    pub fn line_time(&self, now: Stamp) -> Stamp {
        self.first_key.unwrap_or(now).plus_ms(self.shift_ms)
    }

    /// Who was chosen for an ambiguous name in this line.
    pub(super) fn pinned(&self, typed: &str) -> Option<Id<Attendee>> {
        self.pins.iter().find(|(name, _)| name == typed).map(|(_, id)| *id)
    }

    /// Everybody whose name fits what is typed.
    pub fn complete_people(&self, typed: &str) -> Vec<Id<Attendee>> {
        self.room
            .complete(typed, &[], usize::MAX)
            .into_iter()
            .map(|hit| attendee(hit.key))
            .collect()
    }

    /// Sets the line aside while an entry is edited.
    fn set_aside(&mut self) {
        self.stash = Stash {
            text: self.field.text(),
            caret: self.field.caret_byte(),
            first_key: self.first_key,
            shift_ms: self.shift_ms,
            pins: std::mem::take(&mut self.pins),
        };
    }

    fn clear(&mut self) {
        self.field.set_text("");
        self.first_key = None;
        self.shift_ms = 0;
        self.editing = None;
        self.long = false;
        self.pins.clear();
        self.scroll = 0;
        let stash = std::mem::take(&mut self.stash);
        if !stash.text.is_empty() {
            self.field.set_text(&stash.text);
            self.field.set_caret_byte(stash.caret);
            self.long = self.field.lines().len() > 1;
            self.first_key = stash.first_key;
            self.shift_ms = stash.shift_ms;
            self.pins = stash.pins;
        }
    }
}

/// A key or a text for the field. The first one fixes the time of the line.
pub fn type_text(m: &mut Model, text: &str, cx: &mut Cx) {
    let mut chars = text.chars();
    match (chars.next(), chars.as_str()) {
        (Some(c), "") => {
            if complete::choose_by_digit(m, c, cx) {
                return changed(m, cx);
            }
            m.live.field.insert_char(c);
        }
        _ => {
            m.live.field.paste(text);
        }
    }
    if !m.live.long && m.live.field.lines().len() > 1 {
        m.live.long = true;
        cx.say(Notice::MultiLine(m.live.field.lines().len()));
    }
    changed(m, cx);
}

/// An edit of the field.
pub fn edit_line(m: &mut Model, edit: Edit, cx: &mut Cx) {
    let lines = m.live.field.lines().len();
    // Of a long text in the line only the end is seen: what empties the line empties all of it.
    if edit == Edit::KillToStart && !m.live.long && lines > 1 {
        m.live.field.replace("");
        cx.say(Notice::LongTextGone(lines));
        return changed(m, cx);
    }
    if m.live.field.edit(edit) {
        changed(m, cx);
    }
}

/// The line has changed: its time, its draft, its hint.
pub fn changed(m: &mut Model, cx: &mut Cx) {
    if m.live.field.is_empty() {
        m.live.first_key = None;
        m.live.shift_ms = 0;
        m.live.pins.clear();
    } else {
        m.live.first_key.get_or_insert(cx.now);
    }
    unfinished::keep(m, cx);
    hint::refresh(m, cx.now);
}

/// Another meeting is open now, or none; `left` is the one before. A line that was begun waits until its meeting is open again.
pub fn reset(m: &mut Model, left: Option<Id<Meeting>>) {
    let draft = std::mem::take(&mut m.live).unfinished(left);
    m.going_on.set_aside(draft);
}

/// The item that is taken up, looked for only when the records have changed.
pub fn current_item(m: &Model) -> Option<Id<Item>> {
    let view = &m.live.view;
    if view.revision == Some(m.ledger.revision()) {
        view.item
    } else {
        m.ledger.records().current_item()
    }
}

/// Brings what is derived from the records up to date.
pub fn refresh_view(m: &mut Model, now: Stamp) {
    let running = m.meeting().is_some_and(|meeting| meeting.state.in_session());
    let view = &m.live.view;
    let stale = view.revision != Some(m.ledger.revision());
    if !(stale || running && now.since(view.read_at) >= 500) {
        return;
    }
    if stale {
        m.live.room.refresh(m.ledger.records());
    }
    let records = m.ledger.records();
    let agenda = records.agenda_lines(now);
    let item = if stale { records.current_item() } else { view.item };
    let current = item.and_then(|id| agenda.iter().position(|line| line.item == id));
    m.live.view = View {
        revision: Some(m.ledger.revision()),
        head: if stale { records.head_count() } else { view.head },
        item,
        current,
        agenda,
        speaker: m.live.speaker.unwrap_or_else(|| records.last_speaker()),
        session_ms: records.session_ms(now),
        read_at: now,
        remarks: if stale {
            records
                .entries
                .iter()
                .filter(|e| e.remark.is_some() && !e.struck)
                .count()
        } else {
            view.remarks
        },
    };
}

/// A command of this tab.
pub fn run(m: &mut Model, command: Command, cx: &mut Cx) {
    match command {
        Command::Send => capture::send(m, cx),
        Command::Complete => {
            if complete::take_first(m) {
                changed(m, cx);
            }
        }
        Command::LeaveLine => leave_line(m, cx),
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
        Command::EarlierTime => shift(m, -SHIFT_MS, cx),
        Command::LaterTime => shift(m, SHIFT_MS, cx),
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
                cx.say(Notice::LongTextWaits(lines));
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

/// Esc: leaves the entry that is being edited, else the way back to the newest entry, else empties a one-line command.
fn leave_line(m: &mut Model, cx: &mut Cx) {
    if m.live.holds_change() && !cx.confirmed(Confirm::of(Command::LeaveLine, Notice::DiscardOnEsc).over(About::Line)) {
        return;
    }
    if m.live.editing.is_some() || !m.live.stash.text.is_empty() {
        m.live.clear();
        cx.hush();
        changed(m, cx);
    } else {
        m.live.scroll = 0;
        m.live.people_scroll = 0;
        cx.hush();
    }
}

fn shift(m: &mut Model, ms: i64, cx: &mut Cx) {
    if m.live.editing.is_some() {
        edit::shift_time(m, ms, cx);
    } else {
        // Before the first key there is no moment yet: the shift waits for it.
        m.live.shift_ms += ms;
    }
}
