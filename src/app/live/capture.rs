//! Entering a line: what the grammar read becomes one change. The Live tab, `capture` and `import log` all come through here.

use crate::{
    domain::{
        action::{Action, ActionState, Due, Owner},
        attendance::Interval,
        change::{Act, Change},
        clean::{clean_block, clean_text},
        decision::{Decision, Verdict},
        entry::{Entry, EntryKind, PLACE_STEP, Remark},
        id::Id,
        meeting::MeetingState,
        motion::{Counts, Majority, Motion, MotionState},
        people::{Attendee, Person, listed},
        time::Stamp,
    },
    line::reading::{Reading, What},
};

use super::{
    super::{commit::commit, cx::Cx, model::Model, notice::Notice, palette},
    changed, complete, correct, dialect, edit,
    frame::{self, Source},
    session,
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
    /// The place in the feed; `None` = at the end.
    pub place: Option<i64>,
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
    if m.live.editing.is_some() {
        return edit::save(m, &raw, cx);
    }
    if complete::is_ambiguous(m) {
        return;
    }
    match enter(
        m,
        &Line {
            raw: &raw,
            at,
            source: Source::CLERK,
            author: "",
            place: None,
        },
        cx,
    ) {
        Entered::Nothing => m.say(Notice::NothingTyped, cx),
        Entered::Refused(notice) => return m.say(notice, cx),
        Entered::Command { name, rest } => {
            if let Some(notice) = palette::refuses_words(m, &name, &rest) {
                return m.say(notice, cx);
            }
            if name.is_empty() && rest.is_empty() {
                m.live.clear();
                changed(m, cx);
                return palette::open(m);
            }
            m.live.clear();
            changed(m, cx);
            if let Err(notice) = palette::run_named(m, &name, &rest, cx) {
                if keep_unknown_command(m, &raw, at, cx).is_none() {
                    m.live.field.set_text(&raw);
                    changed(m, cx);
                    return m.say(Notice::RegisterOnly, cx);
                }
                m.say(notice, cx);
            }
            return;
        }
        Entered::Kept(entry) => {
            m.notice = None;
            if let Some(remark) = m.records.entries.get(entry).and_then(|e| e.remark.clone()) {
                m.say(Notice::Kept(remark), cx);
            }
        }
        Entered::Did(entry, notice) => {
            // Why a line is not what was meant comes before what it did beside (P3).
            let remark = m.records.entries.get(entry).and_then(|e| e.remark.clone());
            m.say(remark.map_or(notice, Notice::Kept), cx);
        }
        Entered::Done(notice) => m.say(notice, cx),
    }
    m.live.clear();
    changed(m, cx);
}

/// A command nobody knows: the line is kept as a note with the reason (P3).
pub fn keep_unknown_command(m: &mut Model, raw: &str, at: Stamp, cx: &mut Cx) -> Option<Id<Entry>> {
    let reading = Reading {
        what: What::Entry {
            kind: EntryKind::Note,
            text: raw.trim().to_owned(),
        },
        speaker: None,
        remark: Some(Remark::UnknownCommand(raw.trim().to_owned())),
    };
    match carry_out(
        m,
        reading,
        &Line {
            raw,
            at,
            source: Source::CLERK,
            author: "",
            place: None,
        },
        cx,
    ) {
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
    let reading = frame::read(m, line.raw, line.at, line.source);
    carry_out(m, reading, line, cx)
}

/// Carries out what was read.
fn carry_out(m: &mut Model, reading: Reading, line: &Line, cx: &mut Cx) -> Entered {
    if m.records.open().is_none() {
        return Entered::Refused(Notice::Unavailable(
            crate::input::command::Command::Send,
            crate::input::command::Why::NoMeeting,
        ));
    }
    let Reading { what, speaker, remark } = reading;
    if is_content(&what) && m.meeting().is_some_and(crate::domain::meeting::Meeting::register_only) {
        return Entered::Refused(Notice::RegisterOnly);
    }
    let draft = Draft {
        line,
        speaker: speaker.or(m.live.view.speaker),
        remark,
    };
    match what {
        What::Nothing => Entered::Nothing,
        What::Command { name, rest } => Entered::Command { name, rest },
        What::Speaker { who } => {
            m.live.speaker = Some(Some(who));
            m.touch();
            Entered::Done(Notice::SpeakerSet(m.records.name_of(who).to_owned()))
        }
        What::Entry { kind, text } => draft.keep(m, kind, text, cx),
        What::Decision { text, verdict } => draft.decide(m, text, verdict, cx),
        What::Action { text, owners, due } => draft.act(m, text, owners, due, cx),
        What::Motion { text } => draft.move_motion(m, text, cx),
        What::Second { by } => draft.second(m, by, cx),
        What::Result { counts } => draft.count(m, counts, cx),
        What::Arrive { who, at } => draft.arrive(m, &who, at, cx),
        What::Leave { who, at } => draft.leave(m, &who, at, cx),
        What::ArriveNew { names, at } => draft.arrive_new(m, &names, at, cx),
        What::GoTo { item } => {
            m.live.speaker = None;
            let entry = session::item_start(m, item, line, cx);
            Entered::Kept(entry)
        }
        What::NewItem { title, sub } => Entered::Kept(session::new_item(m, &title, sub, line, cx)),
        What::Substitute { old, new, reach } => correct::substitute(m, &draft, &correct::Swap { old, new, reach }, cx),
        What::Insert { before, line: inner } => correct::insert(m, &draft, &before, &inner, cx),
        What::Dialect(word) => dialect::carry_out(m, &word, &draft, cx),
    }
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

/// A line that is about to become an entry.
pub(super) struct Draft<'a> {
    pub(super) line: &'a Line<'a>,
    pub(super) speaker: Option<Id<Attendee>>,
    pub(super) remark: Option<Remark>,
}

impl Draft<'_> {
    /// The entry of this line.
    pub(super) fn entry(&self, m: &Model, kind: EntryKind, text: String, cx: &mut Cx) -> Option<Entry> {
        let meeting = m.records.open()?;
        Some(Entry {
            id: cx.mint(),
            meeting,
            item: m.records.current_item(),
            kind,
            raw: self.line.raw.to_owned(),
            text,
            speaker: self.speaker,
            at: self.line.at,
            entered: cx.now,
            place: self.line.place.unwrap_or_else(|| m.records.next_place()),
            about: None,
            remark: self.remark.clone(),
            author: self.line.author.to_owned(),
            struck: false,
        })
    }

    /// One entry and what belongs to it, as one act. The first line of a meeting that was not opened opens it.
    pub(super) fn commit(&self, m: &mut Model, act: Act, mut entry: Entry, also: Vec<Change>, cx: &mut Cx) -> Entered {
        let mut parts = Vec::new();
        let opens = m.meeting().is_some_and(|meeting| meeting.state.before()) && self.line.place.is_none();
        if opens {
            let place = entry.place;
            parts.extend(session::opening(m, self.line.at, place, cx));
            entry.place += PLACE_STEP;
        }
        let id = entry.id;
        parts.push(Change::put(entry));
        parts.extend(also);
        commit(m, act, Change::Batch(parts), cx);
        if opens {
            Entered::Did(id, Notice::OpenedByLine)
        } else {
            Entered::Kept(id)
        }
    }

    pub(super) fn keep(&self, m: &mut Model, kind: EntryKind, text: String, cx: &mut Cx) -> Entered {
        let Some(mut entry) = self.entry(m, kind, text, cx) else {
            return Entered::Nothing;
        };
        if kind == EntryKind::Continuation {
            let before = m
                .records
                .entries
                .iter()
                .rev()
                .find(|e| e.kind.is_content() && !e.struck);
            entry.about = before.map(|e| e.about.filter(|_| e.kind == EntryKind::Continuation).unwrap_or(e.id));
            entry.speaker = before.and_then(|e| e.speaker);
        }
        self.commit(m, Act::Capture, entry, Vec::new(), cx)
    }

    fn decide(&self, m: &mut Model, text: String, verdict: Verdict, cx: &mut Cx) -> Entered {
        let Some(entry) = self.entry(m, EntryKind::Decision, text, cx) else {
            return Entered::Nothing;
        };
        let decision = decision_of(m, &entry, verdict, cx);
        self.commit(m, Act::Capture, entry, vec![Change::put(decision)], cx)
    }

    fn act(&self, m: &mut Model, text: String, owners: Vec<Owner>, due: Due, cx: &mut Cx) -> Entered {
        let Some(mut entry) = self.entry(m, EntryKind::Action, text, cx) else {
            return Entered::Nothing;
        };
        if owners.is_empty() && entry.remark.is_none() {
            entry.remark = Some(Remark::NoOwner);
        }
        let action = action_of(m, &entry, owners, due, cx);
        self.commit(m, Act::Capture, entry, vec![Change::put(action)], cx)
    }

    fn move_motion(&self, m: &mut Model, text: String, cx: &mut Cx) -> Entered {
        let Some(entry) = self.entry(m, EntryKind::Motion, text, cx) else {
            return Entered::Nothing;
        };
        let motion = motion_of(m, &entry, cx);
        self.commit(m, Act::Capture, entry, vec![Change::put(motion)], cx)
    }

    fn second(&self, m: &mut Model, by: Id<Attendee>, cx: &mut Cx) -> Entered {
        let Some(mut entry) = self.entry(m, EntryKind::Second, String::new(), cx) else {
            return Entered::Nothing;
        };
        entry.speaker = Some(by);
        let Some(motion) = open_motion(m) else {
            entry.remark = Some(Remark::NoOpenMotion);
            return self.commit(m, Act::Capture, entry, Vec::new(), cx);
        };
        entry.about = Some(motion.entry);
        let motion = Motion {
            seconder: Some(by),
            state: MotionState::Seconded,
            ..motion
        };
        self.commit(m, Act::Capture, entry, vec![Change::put(motion)], cx)
    }

    fn count(&self, m: &mut Model, counts: Counts, cx: &mut Cx) -> Entered {
        let Some(mut entry) = self.entry(m, EntryKind::VoteResult, String::new(), cx) else {
            return Entered::Nothing;
        };
        let Some(motion) = open_motion(m) else {
            entry.remark = Some(Remark::NoOpenMotion);
            return self.commit(m, Act::Capture, entry, Vec::new(), cx);
        };
        entry.about = Some(motion.entry);
        entry.speaker = None;
        let motion = counted(m, motion, counts);
        self.commit(m, Act::Vote, entry, vec![Change::put(motion)], cx)
    }

    fn arrive(&self, m: &mut Model, who: &[Id<Attendee>], at: Option<Stamp>, cx: &mut Cx) -> Entered {
        let at = at.unwrap_or(self.line.at);
        let names = names_of(m, who);
        let Some(mut entry) = self.entry(m, EntryKind::Arrival, names.clone(), cx) else {
            return Entered::Nothing;
        };
        entry.speaker = who.first().copied();
        let (new, already): (Vec<_>, Vec<_>) = who.iter().copied().partition(|id| !m.records.is_present(*id));
        if let Some(first) = already.first() {
            entry.remark = Some(Remark::AlreadyPresent(m.records.name_of(*first).to_owned()));
        }
        let stays = new
            .into_iter()
            .map(|id| Change::put(stay(&entry, id, at, cx)))
            .collect();
        entry.at = at;
        match self.commit(m, Act::Arrive, entry, stays, cx) {
            Entered::Kept(id) if m.records.entries.get(id).is_some_and(|e| e.remark.is_none()) => {
                Entered::Did(id, Notice::Arrived(names))
            }
            other => other,
        }
    }

    fn leave(&self, m: &mut Model, who: &[Id<Attendee>], at: Option<Stamp>, cx: &mut Cx) -> Entered {
        let at = at.unwrap_or(self.line.at);
        let names = names_of(m, who);
        let Some(mut entry) = self.entry(m, EntryKind::Departure, names.clone(), cx) else {
            return Entered::Nothing;
        };
        entry.speaker = who.first().copied();
        entry.at = at;
        let mut ends = Vec::new();
        for id in who {
            match m.records.open_stay(*id) {
                Some(open) => ends.push(Change::put(Interval {
                    to: Some(at.max(open.from)),
                    ..open.clone()
                })),
                None => entry.remark = Some(Remark::NotPresent(m.records.name_of(*id).to_owned())),
            }
        }
        match self.commit(m, Act::Leave, entry, ends, cx) {
            Entered::Kept(id) if m.records.entries.get(id).is_some_and(|e| e.remark.is_none()) => {
                Entered::Did(id, Notice::LeftRoom(names))
            }
            other => other,
        }
    }

    /// People who are not on the list come in: they are put on it, as members where nothing else is known.
    pub(super) fn arrive_new(&self, m: &mut Model, names: &[String], at: Option<Stamp>, cx: &mut Cx) -> Entered {
        let at = at.unwrap_or(self.line.at);
        let shown = listed(&names.iter().map(String::as_str).collect::<Vec<_>>());
        let Some(mut entry) = self.entry(m, EntryKind::Arrival, shown.clone(), cx) else {
            return Entered::Nothing;
        };
        entry.at = at;
        let mut also = Vec::new();
        for (n, name) in names.iter().enumerate() {
            let rank = next_rank(m) + i64::try_from(n).unwrap_or(0) * PLACE_STEP;
            let (attendee, parts) = new_attendee(entry.meeting, name, rank, cx);
            also.extend(parts);
            also.push(Change::put(stay(&entry, attendee, at, cx)));
            if n == 0 {
                entry.speaker = Some(attendee);
            }
        }
        match self.commit(m, Act::Arrive, entry, also, cx) {
            Entered::Kept(id) => Entered::Did(id, Notice::Arrived(shown)),
            other => other,
        }
    }
}

/// The one key that mends an unknown name: the person is put on the list and arrives, and the line that was kept is struck.
pub fn arrive_new(m: &mut Model, cx: &mut Cx) {
    let Some(entry) = edit::last_unknown_name(m).cloned() else {
        return;
    };
    let Some(Remark::UnknownName(name)) = entry.remark.clone() else {
        return;
    };
    let rank = next_rank(m);
    let (attendee, mut parts) = new_attendee(entry.meeting, &name, rank, cx);
    parts.push(Change::put(stay(&entry, attendee, entry.at, cx)));
    // The line is read again with the name known, in the same act.
    let before = Entry { remark: None, ..entry };
    let pins = std::mem::replace(&mut m.live.pins, vec![(name.clone(), attendee)]);
    parts.push(edit::reread(m, before, &name, cx));
    m.live.pins = pins;
    commit(m, Act::Arrive, Change::Batch(parts), cx);
    m.say(Notice::Arrived(name), cx);
}

/// A new person on the list of a meeting.
pub fn new_attendee(
    meeting: Id<crate::domain::meeting::Meeting>,
    name: &str,
    rank: i64,
    cx: &mut Cx,
) -> (Id<Attendee>, Vec<Change>) {
    let person = Person::named(cx.mint(), name);
    let attendee = Attendee::invited(cx.mint(), meeting, person.id, rank);
    (attendee.id, vec![Change::put(person), Change::put(attendee)])
}

/// The rank after the last one of the list.
pub fn next_rank(m: &Model) -> i64 {
    m.records.attendees.rows().last().map_or(0, |a| a.rank + PLACE_STEP)
}

fn stay(entry: &Entry, attendee: Id<Attendee>, from: Stamp, cx: &mut Cx) -> Interval {
    Interval {
        id: cx.mint(),
        meeting: entry.meeting,
        attendee,
        from,
        to: None,
    }
}

fn names_of(m: &Model, who: &[Id<Attendee>]) -> String {
    listed(&who.iter().map(|id| m.records.name_of(*id)).collect::<Vec<_>>())
}

/// The motion that waits for a vote: the last one that is open.
fn open_motion(m: &Model) -> Option<Motion> {
    m.records
        .motions
        .iter()
        .rev()
        .find(|motion| motion.state.is_open())
        .cloned()
}

/// A motion with its result, by the rule of the meeting.
pub(super) fn counted(m: &Model, motion: Motion, counts: Counts) -> Motion {
    let head = m.records.head_count();
    let rule = m.meeting().map(|meeting| meeting.vote_base).unwrap_or_default();
    let base = counts.base(rule, head.members_present, head.members);
    let state = if counts.carries(motion.majority, base) {
        MotionState::Carried
    } else {
        MotionState::Lost
    };
    Motion {
        state,
        counts: Some(counts),
        base: Some(base),
        ..motion
    }
}

/// The decision row of an entry.
pub(super) fn decision_of(m: &Model, entry: &Entry, verdict: Verdict, cx: &mut Cx) -> Decision {
    let number = m.records.next_decision_number();
    Decision {
        id: cx.mint(),
        meeting: entry.meeting,
        entry: entry.id,
        number,
        verdict,
    }
}

/// The action row of an entry.
pub(super) fn action_of(m: &Model, entry: &Entry, owners: Vec<Owner>, due: Due, cx: &mut Cx) -> Action {
    Action {
        id: cx.mint(),
        meeting: entry.meeting,
        entry: entry.id,
        number: m.records.next_action_number(),
        owners,
        due,
        state: ActionState::Open,
        closed: None,
    }
}

/// The motion row of an entry.
pub(super) fn motion_of(m: &Model, entry: &Entry, cx: &mut Cx) -> Motion {
    Motion {
        id: cx.mint(),
        meeting: entry.meeting,
        entry: entry.id,
        number: m.records.next_motion_number(),
        state: MotionState::Moved,
        seconder: None,
        counts: None,
        majority: Majority::Simple,
        base: None,
    }
}

/// Whether lines can be captured at all: a meeting is open and it is not cancelled or archived.
pub fn accepts_lines(m: &Model) -> bool {
    m.meeting()
        .is_some_and(|meeting| !matches!(meeting.state, MeetingState::Cancelled | MeetingState::Archived))
}
