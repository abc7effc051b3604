//! Opening, recess, resumption, adjournment: the acts about the session itself, each as one change, and each corrected by being
//! ordered again.

use crate::domain::{
    attendance::Interval,
    change::{Act, Change},
    entry::{Entry, EntryKind},
    id::Mint,
    meeting::{Meeting, MeetingState},
    queries::room::Presence,
    recorder::Recorder,
    records::Records,
    time::{Stamp, Zone},
};

use super::doubted_opening::there_at_opening;

pub use super::reopened::reopen;
use crate::capture::{
    dates::read_told,
    entry::draft::{is_before, opening, session_entry},
    outcome::{Acted, Refusal, Said},
    presence::{attendance::names_of, sitting},
    scene::Scene,
};

/// When an act happened, and when it is entered.
pub type ActTimes = (Stamp, Stamp);

/// An order about the session: the words after its name, and the moment of the line.
#[derive(Debug, Clone, Copy)]
pub struct SessionOrder<'a> {
    /// The time that was typed; `None` = none was.
    pub typed: Option<Stamp>,
    /// The reason; empty = not said.
    pub reason: &'a str,
    pub moment: ActTimes,
}

impl<'a> SessionOrder<'a> {
    /// An order without a time of its own.
    pub const fn now(reason: &'a str, moment: ActTimes) -> Self {
        Self {
            typed: None,
            reason,
            moment,
        }
    }

    /// Reads the words after the name of a command: `10:43`, `10:32 pm`, `10:43 (the hall was needed)`.
    ///
    /// # Errors
    /// They hold what looks like a time and is none, or a time that is still to come.
    pub fn read(records: &Records, words: &'a str, moment: ActTimes) -> Result<Self, Refusal> {
        let zone = records.meeting().ok_or(Refusal::NoMeeting)?.zone;
        let (at, entered) = (records.mended_at(moment.0), moment.1);
        let (typed, reason) =
            read_told(records, (zone, at), words).map_err(|typed| Refusal::NotATime(typed.to_owned()))?;
        if let Some(early) = typed.filter(|typed| *typed > at.max(entered)) {
            return Err(Refusal::NotYet(zone.hm(early)));
        }
        Ok(Self {
            typed,
            reason,
            moment: (at, entered),
        })
    }

    fn moment(&self) -> ActTimes {
        (self.typed.unwrap_or(self.moment.0), self.moment.1)
    }
}

/// Whether entries of a kind say how the session went. Their rows are edited by the command that made them, and are not struck.
pub const fn is_of_session(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Opened | EntryKind::Recess | EntryKind::Resumed | EntryKind::Adjourned
    )
}

/// The line of an entry about the session, as it would be typed; `None` for entries of other kinds.
pub fn line_of(scene: &Scene, entry: &Entry) -> Option<String> {
    let (english, chinese) = match entry.kind {
        EntryKind::Opened => ("open", "开会"),
        EntryKind::Recess => ("recess", "休会"),
        EntryKind::Resumed => ("resume", "复会"),
        EntryKind::Adjourned => ("adjourn", "散会"),
        EntryKind::Note
        | EntryKind::Continuation
        | EntryKind::Decision
        | EntryKind::Action
        | EntryKind::Question
        | EntryKind::Requirement
        | EntryKind::Motion
        | EntryKind::Second
        | EntryKind::VoteResult
        | EntryKind::Incident
        | EntryKind::Information
        | EntryKind::Idea
        | EntryKind::Help
        | EntryKind::Link
        | EntryKind::Arrival
        | EntryKind::Departure
        | EntryKind::ItemStart
        | EntryKind::Correction
        | EntryKind::Reopened
        | EntryKind::RecorderOn
        | EntryKind::RecorderOff
        | EntryKind::RecordingMark
        | EntryKind::Regrets
        | EntryKind::Interest
        | EntryKind::ItemOutcome
        | EntryKind::Wording
        | EntryKind::ClosedPart
        | EntryKind::PublicPart
        | EntryKind::Aside => return None,
    };
    let (sign, name) = if scene.english {
        (':', english)
    } else {
        ('：', chinese)
    };
    let line = format!("{sign}{name} {} {}", scene.zone.hm(entry.at), entry.text);
    Some(line.trim_end().to_owned())
}

/// Opens the meeting; once it is open, corrects when it was opened.
///
/// # Errors
/// Why that cannot be.
pub fn open(records: &Records, told: &SessionOrder, ids: &mut Mint) -> Result<Acted, Refusal> {
    if !is_before(records) {
        return correct(records, EntryKind::Opened, told);
    }
    let mut parts = opening(records, told.moment(), records.next_place(), ids);
    parts.extend(there_at_opening(records, told.moment().0, records.next_place()));
    Ok(Acted::silent(Act::Open, parts).at(EntryKind::Opened, records, told))
}

/// Interrupts the meeting; in a recess, corrects when that began.
///
/// # Errors
/// Why that cannot be.
pub fn recess(records: &Records, told: &SessionOrder, ids: &mut Mint) -> Result<Acted, Refusal> {
    if state(records)? == MeetingState::Recess {
        return correct(records, EntryKind::Recess, told);
    }
    let parts = step(records, (EntryKind::Recess, MeetingState::Recess), told, ids)?;
    Ok(Acted::silent(Act::Recess, parts).at(EntryKind::Recess, records, told))
}

/// Goes on after a recess; in session, corrects when the meeting went on.
///
/// # Errors
/// Why that cannot be.
pub fn resume(records: &Records, told: &SessionOrder, ids: &mut Mint) -> Result<Acted, Refusal> {
    if state(records)? != MeetingState::Recess {
        return correct(records, EntryKind::Resumed, told);
    }
    within_break(records, EntryKind::Resumed, records.next_place(), told.moment().0)?;
    let mut parts = step(records, (EntryKind::Resumed, MeetingState::Live), told, ids)?;
    let overnight = sitting::overnight(records, told.moment().0);
    parts.extend(overnight.into_iter().flat_map(|recess| sitting::ended(records, recess)));
    let acted = Acted::silent(Act::Resume, parts).at(EntryKind::Resumed, records, told);
    // Everybody signs in again: those of the day before need not be there now.
    Ok(match overnight {
        Some(_) => acted.saying(Said::NextSitting(records.sitting() + 1)),
        None => acted,
    })
}

fn state(records: &Records) -> Result<MeetingState, Refusal> {
    records.meeting().map(|meeting| meeting.state).ok_or(Refusal::NoMeeting)
}

fn step(
    records: &Records,
    (kind, state): (EntryKind, MeetingState),
    told: &SessionOrder,
    ids: &mut Mint,
) -> Result<Vec<Change>, Refusal> {
    let meeting = records.meeting().ok_or(Refusal::NoMeeting)?.clone();
    follows(records, told, told.moment().0)?;
    let entry = session_entry(records, kind, told.reason, told.moment(), ids).ok_or(Refusal::NoMeeting)?;
    Ok(vec![Change::put(Meeting { state, ..meeting }), Change::put(entry)])
}

/// A typed time is not before the opening.
fn follows(records: &Records, told: &SessionOrder, at: Stamp) -> Result<(), Refusal> {
    let meeting = records.meeting().ok_or(Refusal::NoMeeting)?;
    let crosses = told.typed.is_some() && meeting.opened.is_some_and(|opened| at < opened);
    if crosses {
        return Err(Refusal::Crosses(meeting.zone.hm(at)));
    }
    Ok(())
}

/// A break does not end before it begins: the time of its beginning or its end, which stands or will stand at a place of the feed.
fn within_break(records: &Records, kind: EntryKind, place: i64, at: Stamp) -> Result<(), Refusal> {
    let of = |entry: &&Entry| !entry.struck && matches!(entry.kind, EntryKind::Recess | EntryKind::Resumed);
    let mut turns = records.entries.iter().filter(of);
    let crosses = if kind == EntryKind::Resumed {
        let begun = turns.rfind(|entry| entry.place < place);
        begun.is_some_and(|begun| begun.kind == EntryKind::Recess && begun.at.is_minutes_after(at))
    } else if kind == EntryKind::Recess {
        let ended = turns.find(|entry| entry.place > place);
        ended.is_some_and(|ended| ended.kind == EntryKind::Resumed && at.is_minutes_after(ended.at))
    } else {
        false
    };
    let zone = records.meeting().ok_or(Refusal::NoMeeting)?.zone;
    if crosses {
        Err(Refusal::Crosses(zone.hm(at)))
    } else {
        Ok(())
    }
}

/// Ends the session: everybody still there leaves with it, and running recorders stop. Once it is over, corrects when it ended.
///
/// # Errors
/// Why that cannot be.
pub fn adjourn(records: &Records, told: &SessionOrder, ids: &mut Mint) -> Result<Acted, Refusal> {
    if state(records)?.after() {
        return correct(records, EntryKind::Adjourned, told);
    }
    let told = &SessionOrder {
        typed: told.typed.map(|typed| records.behind_lines_of(typed)),
        moment: (records.meant_at(told.moment.0), told.moment.1),
        ..*told
    };
    let at = told.moment().0;
    follows(records, told, at)?;
    let meeting = records.meeting().ok_or(Refusal::NoMeeting)?.clone();
    let entry =
        session_entry(records, EntryKind::Adjourned, told.reason, told.moment(), ids).ok_or(Refusal::NoMeeting)?;
    let meeting = Meeting {
        state: MeetingState::Wrapping,
        adjourned: Some(at),
        ..meeting
    };
    let end = entry.id;
    let mut parts = vec![Change::put(meeting), Change::put(entry)];
    let here = records.intervals.iter().filter(|stay| stay.to.is_none());
    parts.extend(here.map(|stay| {
        // Nobody comes after the end: the time of such an arrival is when it was typed.
        let from = records.begun_before(stay, at);
        Change::put(Interval { from, ..stay.clone() }.ended(at, Some(end)))
    }));
    let running = |r: &&Recorder| r.started.is_some() && r.stopped.is_none();
    parts.extend(records.recorders.iter().filter(running).map(|recorder| {
        Change::put(Recorder {
            stopped: Some(at),
            ..recorder.clone()
        })
    }));
    Ok(Acted::silent(Act::Adjourn, parts).at(EntryKind::Adjourned, records, told))
}

/// The entry of an act that is on record, so that ordering the act again corrects it; `None` = the order carries it out.
pub fn on_record(records: &Records, kind: EntryKind) -> Option<&Entry> {
    let state = records.meeting()?.state;
    #[expect(clippy::wildcard_enum_match_arm, reason = "other lines are no acts of the session")]
    let is_done = match kind {
        EntryKind::Opened => !state.before(),
        EntryKind::Recess => state == MeetingState::Recess,
        EntryKind::Resumed => state != MeetingState::Recess,
        EntryKind::Adjourned => state.after(),
        _ => false,
    };
    let mut entries = records.entries.iter().rev().filter(|_| is_done);
    entries.find(|e| e.kind == kind && !e.struck)
}

/// Corrects the last entry of a kind: its time where one was typed, its reason where one was given.
fn correct(records: &Records, kind: EntryKind, told: &SessionOrder) -> Result<Acted, Refusal> {
    let none = if kind == EntryKind::Resumed {
        Refusal::NoRecess
    } else {
        Refusal::NothingToCorrect
    };
    let entry = on_record(records, kind).ok_or(none)?;
    if told.typed.is_none() && told.reason.is_empty() {
        return Err(Refusal::NothingToCorrect);
    }
    let reason = if told.reason.is_empty() {
        &entry.text
    } else {
        told.reason
    };
    set(records, entry, (told.typed.unwrap_or(entry.at), reason))
}

/// Corrects an entry about the session by the line that is typed over it: what is not in it any more is taken out.
///
/// # Errors
/// Why that cannot be.
pub fn correct_row(records: &Records, entry: &Entry, words: &str, now: Stamp) -> Result<Acted, Refusal> {
    let told = SessionOrder::read(records, words, (entry.at, now))?;
    let zone = records.meeting().ok_or(Refusal::NoMeeting)?.zone;
    // The minute that stands in the line is not a new time.
    let typed = told.typed.filter(|typed| zone.hm(*typed) != zone.hm(entry.at));
    set(records, entry, (typed.unwrap_or(entry.at), told.reason))
}

/// Sets the time and the reason of an entry about the session, and what hangs on its time.
fn set(records: &Records, entry: &Entry, (at, reason): (Stamp, &str)) -> Result<Acted, Refusal> {
    let meeting = records.meeting().ok_or(Refusal::NoMeeting)?;
    let opens = entry.kind == EntryKind::Opened;
    let crosses = if opens {
        meeting.adjourned.is_some_and(|end| at > end)
    } else {
        meeting.opened.is_some_and(|opened| at < opened)
    };
    if crosses {
        return Err(Refusal::Crosses(meeting.zone.hm(at)));
    }
    within_break(records, entry.kind, entry.place, at)?;
    let mut parts = vec![Change::put(Entry {
        at,
        text: reason.to_owned(),
        ..entry.clone()
    })];
    if opens {
        parts.push(Change::put(Meeting {
            opened: Some(at),
            ..meeting.clone()
        }));
        parts.extend(there_at_opening(records, at, entry.place));
        parts.extend(records.begun_by(entry.id).map(|stay| {
            Change::put(Interval {
                from: at,
                ..stay.clone()
            })
        }));
    }
    if entry.kind == EntryKind::Adjourned && records.adjournment().is_some_and(|end| end.id == entry.id) {
        parts.push(Change::put(Meeting {
            adjourned: Some(at),
            ..meeting.clone()
        }));
    }
    if matches!(entry.kind, EntryKind::Adjourned | EntryKind::Recess) {
        parts.extend(records.ended_by(entry.id).map(|stay| {
            let from = records.begun_before(stay, at);
            Change::put(Interval {
                from,
                to: Some(at),
                ..stay.clone()
            })
        }));
    }
    let said = Said::ActCorrected(entry.kind, seen_from(meeting.zone, at, entry.at));
    Ok(Acted::silent(Act::EditEntry, parts).saying(said))
}

/// A time of day, with its day where that is another one than that of the line.
fn seen_from(zone: Zone, at: Stamp, line: Stamp) -> String {
    if zone.date(at) == zone.date(line) {
        zone.hm(at)
    } else {
        zone.ymd_hm(at)
    }
}

impl Acted {
    /// The same act; where a time was typed, that is said.
    fn at(self, kind: EntryKind, records: &Records, told: &SessionOrder) -> Self {
        match (told.typed, records.meeting()) {
            (Some(typed), Some(meeting)) => {
                self.saying(Said::ActAt(kind, seen_from(meeting.zone, typed, told.moment.0)))
            }
            _ => self,
        }
    }
}

/// Everybody expected who has not come yet is there now, in one act.
pub fn all_present(records: &Records, moment: ActTimes, ids: &mut Mint) -> Acted {
    let waiting = records.attendees.iter();
    let waiting: Vec<_> = waiting
        .filter(|a| matches!(records.presence(a), Presence::Expected) && !records.is_said_absent(a))
        .map(|a| (a.meeting, a.id))
        .collect();
    let names = names_of(records, &waiting.iter().map(|(_, id)| *id).collect::<Vec<_>>());
    let entry = session_entry(records, EntryKind::Arrival, &names, moment, ids);
    let came = entry.as_ref().map(|entry| entry.id);
    let mut parts: Vec<Change> = entry.map(Change::put).into_iter().collect();
    for (meeting, attendee) in waiting {
        parts.push(Change::put(Interval {
            came,
            ..Interval::begun(ids.mint(), meeting, attendee, moment.0)
        }));
    }
    Acted::silent(Act::Arrive, parts).saying(Said::Arrived(names))
}
