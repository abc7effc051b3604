//! Entering a line: what the grammar read becomes one change. The Live tab, `capture` and `import log` all come through here.

mod attendance;
mod draft;
mod motion;
mod newcomer;

use crate::{app::confirm::Confirm, input::command::Command};
use attendance::Moved;
pub(super) use attendance::{corrects_attendance, judged};
pub(super) use draft::{Draft, action_of, decision_of};
pub(super) use motion::{corrects_count, motion_of};
pub use newcomer::{arrive_new, nameless, nameless_in_line, new_attendee, next_rank};

use crate::{
    domain::{
        clean::{clean_block, clean_text},
        entry::{Entry, EntryKind},
        id::Id,
        meeting::MeetingState,
        people::Attendee,
        time::Stamp,
    },
    line::reading::{Reading, What},
};

use super::{
    super::{cx::Cx, model::Model, notice::Notice, palette},
    as_line, changed, complete, correct, dialect,
    frame::{self, Source},
    mend, session,
};

/// A line on its way into the records.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// What was typed.
    pub raw: &'a str,
    /// The moment of its first key, with the clerk's shift.
    pub at: Stamp,
    pub source: Source,
    /// The name of the writer in a log; empty = the clerk.
    pub author: &'a str,
    /// The place in the feed; `None` = at the end, or where `over` stands.
    pub place: Option<i64>,
    /// The entry that the line is typed over: what it becomes stands there, at that moment.
    pub over: Option<Id<Entry>>,
}

impl<'a> Line<'a> {
    /// A line of the clerk, at the end of the feed.
    pub const fn typed(raw: &'a str, at: Stamp) -> Self {
        Self {
            raw,
            at,
            source: Source::CLERK,
            author: "",
            place: None,
            over: None,
        }
    }
}

/// What became of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    /// There was nothing to enter.
    Nothing,
    /// It is in the feed as this entry.
    Kept(Id<Entry>),
    /// It is in the feed, and `Notice` says what it did beside.
    Did(Id<Entry>, Notice),
    /// It changed the meeting or the state of the line, not the feed.
    Done(Notice),
    /// It is a command.
    Command { name: String, rest: String },
    /// It cannot be stored here; the text stays with its writer.
    Refused(Notice),
}

/// Enter in the capture line.
pub fn send(m: &mut Model, cx: &mut Cx) {
    let raw = m.live.field.text();
    let at = m.live.line_time(cx.now);
    if let Some(id) = m.live.editing {
        if m.ledger.records().entries.get(id).is_some() {
            return mend::save(m, &raw, cx);
        }
        // The entry was taken back meanwhile: what stands in the line is a line of its own.
        m.live.editing = None;
    }
    if complete::is_ambiguous(m) {
        return;
    }
    match enter(m, &Line::typed(&raw, at), cx) {
        Entered::Nothing => cx.say(Notice::NothingTyped),
        Entered::Refused(notice) => return cx.say(notice),
        Entered::Command { name, rest } => {
            if let Some(command) = palette::half_named(m, &name) {
                palette::complete_name(m, command, &rest);
                changed(m, cx);
                return cx.ask(Confirm::of(Command::Send, Notice::RunsOnRepeat(command)));
            }
            if let Some(notice) =
                palette::refuses_words(m, &name, &rest).or_else(|| palette::asks_which(m, &name, &rest))
            {
                return cx.say(notice);
            }
            if name.is_empty() && rest.is_empty() {
                m.live.clear();
                changed(m, cx);
                return palette::open(m);
            }
            m.live.clear();
            changed(m, cx);
            if let Err(notice) = palette::run_named(m, &name, &rest, cx) {
                let Some(entry) = keep_command(m, &Line::typed(&raw, at), &notice, cx) else {
                    m.live.field.set_text(&raw);
                    changed(m, cx);
                    return cx.say(Notice::RegisterOnly);
                };
                // That the line is kept, and how it is mended, says more than that there is no such command.
                let remark = m.ledger.records().entries.get(entry).and_then(|e| e.remark.clone());
                cx.say(match (notice, remark) {
                    (_, Some(remark)) => Notice::Kept(remark),
                    (notice, None) => notice,
                });
            }
            return;
        }
        Entered::Kept(entry) => {
            cx.hush();
            if let Some(remark) = m.ledger.records().entries.get(entry).and_then(|e| e.remark.clone()) {
                cx.say(Notice::Kept(remark));
            } else if m.meeting().is_some_and(|meeting| meeting.state.after()) {
                cx.say(Notice::AddedAfterEnd);
            }
        }
        Entered::Did(entry, notice) => {
            // Why a line is not what was meant comes before what it did beside (P3).
            let remark = m.ledger.records().entries.get(entry).and_then(|e| e.remark.clone());
            cx.say(remark.map_or(notice, Notice::Kept));
        }
        Entered::Done(notice) => cx.say(notice),
    }
    m.live.clear();
    changed(m, cx);
}

/// A command that nobody knows, or with words it has no use for: the line is kept as a note with the reason (P3).
pub fn keep_command(m: &mut Model, line: &Line, why: &Notice, cx: &mut Cx) -> Option<Id<Entry>> {
    let reading = Reading::remarked(line.raw, palette::remark_of(why, line.raw));
    match carry_out(m, reading, line, cx) {
        Entered::Kept(id) | Entered::Did(id, _) => Some(id),
        _ => None,
    }
}

/// Keeps a line as an aside without reading it: robots, and what people did rather than said.
pub fn keep_aside(m: &mut Model, line: &Line, cx: &mut Cx) -> Entered {
    let (raw, author) = (clean_block(line.raw), clean_text(line.author));
    let line = &Line {
        raw: &raw,
        author: &author,
        ..*line
    };
    let draft = Draft {
        line,
        speaker: line.source.writer,
        remark: None,
    };
    draft.keep(m, EntryKind::Aside, line.raw.trim().to_owned(), cx)
}

/// Reads a line and carries it out. Control characters of a line from outside stay outside.
pub fn enter(m: &mut Model, line: &Line, cx: &mut Cx) -> Entered {
    let (raw, author) = (clean_block(line.raw), clean_text(line.author));
    let line = &Line {
        raw: &raw,
        author: &author,
        ..*line
    };
    super::refresh_view(m, cx.now);
    let reading = frame::read(m, line);
    carry_out(m, reading, line, cx)
}

/// Carries out what was read.
fn carry_out(m: &mut Model, reading: Reading, line: &Line, cx: &mut Cx) -> Entered {
    if m.ledger.records().open().is_none() {
        return Entered::Refused(Notice::Unavailable(Command::Send, crate::words::why::Why::NoMeeting));
    }
    let Reading { what, speaker, remark } = judged(m, reading, line, cx.now);
    if is_content(&what) && m.meeting().is_some_and(crate::domain::meeting::Meeting::register_only) {
        return Entered::Refused(Notice::RegisterOnly);
    }
    let draft = Draft {
        line,
        speaker: speaker.or_else(|| sticking(m, line, &what)),
        remark,
    };
    match what {
        What::Nothing => Entered::Nothing,
        What::Command { name, rest } => Entered::Command { name, rest },
        What::Speaker { who } => {
            m.live.speaker = Some(Some(who));
            m.live.view.revision = None;
            Entered::Done(Notice::SpeakerSet(m.ledger.records().name_of(who).to_owned()))
        }
        What::Entry { kind, text } => draft.keep(m, kind, text, cx),
        What::Decision { text, verdict } => draft.decide(m, text, verdict, cx),
        What::Action { text, owners, due } => draft.act(m, text, owners, due, cx),
        What::Motion { text } => draft.move_motion(m, text, cx),
        What::Second { by } => draft.second(m, by, cx),
        What::Result { counts } => draft.count(m, counts, cx),
        What::Arrive { who, at, reason } => draft.arrive(m, Moved { who, at, reason }, cx),
        What::Leave { who, at, reason } => draft.leave(m, Moved { who, at, reason }, cx),
        What::Role { list, op, who } => dialect::carry_role(m, list, op, &who, &draft, cx),
        What::GoTo { item } => {
            let entry = session::item_start(m, item, line, cx);
            Entered::Kept(entry)
        }
        What::NewItem { title, sub } => Entered::Kept(session::new_item(m, &title, sub, line, cx)),
        What::Substitute { old, new, reach } => correct::substitute(m, &draft, &correct::Swap { old, new, reach }, cx),
        What::Insert { before, line: inner } => correct::insert(m, &draft, &before, &inner, cx),
        What::Dialect(word) => dialect::carry_out(m, &word, &draft, cx),
    }
}

/// Who speaks where a line names nobody: whoever spoke last where the line stands. Typed over an entry, its own speaker, unless
/// the name stood in the line and was taken out of it.
pub(super) fn sticking(m: &Model, line: &Line, what: &What) -> Option<Id<Attendee>> {
    if let Some(before) = line.over.and_then(|id| m.ledger.records().entries.get(id)) {
        let is_note = matches!(
            what,
            What::Entry {
                kind: EntryKind::Note,
                ..
            }
        );
        return before
            .speaker
            .filter(|_| !(is_note && as_line::names_speaker(m, before)));
    }
    line.place
        .map_or(m.live.view.speaker, |place| m.ledger.records().speaker_at(place))
}

/// Whether the line would store what was said (P9).
const fn is_content(what: &What) -> bool {
    matches!(
        what,
        What::Entry { .. }
            | What::Decision { .. }
            | What::Action { .. }
            | What::Motion { .. }
            | What::NewItem { .. }
            | What::Insert { .. }
            | What::Substitute { .. }
    )
}

/// Whether lines can be captured at all: a meeting is open and it is not cancelled or archived.
pub fn accepts_lines(m: &Model) -> bool {
    m.meeting()
        .is_some_and(|meeting| !matches!(meeting.state, MeetingState::Cancelled | MeetingState::Archived))
}
