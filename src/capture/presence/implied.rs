//! Presence that follows from what somebody did: who speaks, moves, seconds or votes without having signed in is in the room from
//! then on, because of that (docs/rules.md §presence). Knows no names and no screen.

use crate::{
    capture::{
        outcome::{Acted, Refusal, Said},
        room::attendee,
        scene::Scene,
    },
    domain::{
        attendance::{Interval, StaySource},
        change::{Act, Change},
        entry::{Entry, EntryKind},
        id::{Id, Mint},
        people::{Attendee, ChairTaken, Reply},
        record::Record,
        records::Records,
        time::Stamp,
    },
    line::{
        lexer,
        names::{Resolution, Strictness},
    },
};

/// Somebody who did something, and how that shows presence.
pub(crate) type Deed = (Id<Attendee>, StaySource);

/// Returns the stay that begins with an entry, because `who` did in it what `source` says. `None` = that person was there already,
/// or the meeting had not begun by then, or was over.
pub fn inferred(
    records: &Records,
    by: &Entry,
    who: Id<Attendee>,
    source: StaySource,
    ids: &mut Mint,
) -> Option<Interval> {
    if by.author.is_empty() && records.has_left(who, by.place) {
        // The clerk said that they went: whether they are back is asked.
        return None;
    }
    if source == StaySource::Voted && came_below(records, by, who) {
        // By the lines they came later: that they voted is doubted.
        return None;
    }
    returned(records, by, who, source, ids)
}

/// Whether somebody first came by a line below an entry, at a later time.
fn came_below(records: &Records, by: &Entry, who: Id<Attendee>) -> bool {
    let first = records.stays(who).next().filter(|stay| stay.from > by.at);
    let came = first.and_then(|stay| stay.came).and_then(|id| records.entries.get(id));
    came.is_some_and(|came| came.kind == EntryKind::Arrival && came.place > by.place)
}

/// The same of somebody of whom an entry says that they are back, whatever was said of them before.
pub(crate) fn returned(
    records: &Records,
    by: &Entry,
    who: Id<Attendee>,
    source: StaySource,
    ids: &mut Mint,
) -> Option<Interval> {
    let meeting = records.meeting()?;
    let early = meeting.opened.is_some_and(|opened| by.at < opened);
    let late = meeting.adjourned.is_some_and(|end| by.at >= end) && !records.is_written_after_end(by);
    if early || late || records.stays(who).any(|stay| stay.covers(by.at)) {
        return None;
    }
    if records.has_no_moment(by) {
        return written_up(records, by, who, source, ids);
    }
    if let Some(stay) = ahead_of(records, by, who) {
        return Some(Interval {
            from: by.at,
            ..stay.clone()
        });
    }
    let stay = begun_by(by, who, source, (by.at, ids));
    let next = records.stays(who).map(|stay| stay.from).filter(|from| *from > by.at);
    Some(match next.min() {
        Some(next) => Interval { to: Some(next), ..stay },
        None => records.to_the_end(stay),
    })
}

/// The same of a line of which nobody knows the moment: who is not told to have come or gone was there from the opening.
fn written_up(
    records: &Records,
    by: &Entry,
    who: Id<Attendee>,
    source: StaySource,
    ids: &mut Mint,
) -> Option<Interval> {
    let opened = records.meeting()?.opened?;
    if records.was_there_for(who, by) {
        return None;
    }
    let from = match records.stays(who).next() {
        Some(_) => records.told_above(by.place),
        None => Some(opened),
    };
    Some(records.to_the_end(begun_by(by, who, source, (from?, ids))))
}

/// A stay that begins by what an entry says.
fn begun_by(by: &Entry, who: Id<Attendee>, source: StaySource, (from, ids): (Stamp, &mut Mint)) -> Interval {
    Interval {
        came: Some(by.id),
        source,
        ..Interval::begun(ids.mint(), by.meeting, who, from)
    }
}

/// The stay that an arrival above `by` began at a slightly later time: the watch by which that was typed is ahead of the clock. A time that is further
/// ahead was told, and stays as it is.
fn ahead_of<'a>(records: &'a Records, by: &Entry, who: Id<Attendee>) -> Option<&'a Interval> {
    const WATCH_MS: i64 = 3 * 60_000;
    let stay = records
        .stays(who)
        .find(|stay| stay.from > by.at && stay.from.since(by.at) <= WATCH_MS)?;
    let came = stay.came.and_then(|id| records.entries.get(id))?;
    (came.kind == EntryKind::Arrival && came.place < by.place).then_some(stay)
}

/// Returns who did something in an entry that is about to be stored with the rows `also`: its speaker, and who is a mover, a
/// seconder or a voter by these rows and was not before.
pub(crate) fn deeds_of(records: &Records, entry: &Entry, also: &[Change]) -> Vec<Deed> {
    let mut deeds = Vec::new();
    for part in also {
        part.each(&mut |part| match part {
            Change::Put(Record::Motion(motion)) => {
                let before = records.motions.get(motion.id);
                let mover = motion.mover.filter(|who| before.and_then(|b| b.mover) != Some(*who));
                let seconder = motion
                    .seconder
                    .filter(|who| before.and_then(|b| b.seconder) != Some(*who));
                for who in mover.into_iter().chain(seconder) {
                    add(&mut deeds, who, StaySource::Moved);
                }
            }
            Change::Put(Record::Ballot(ballot)) if ballot.entry == Some(entry.id) => {
                if let Some(who) = ballot.attendee {
                    add(&mut deeds, who, StaySource::Voted);
                }
            }
            Change::Put(_) | Change::Drop(_) | Change::Batch(_) => {}
        });
    }
    spoke(&mut deeds, entry);
    told(&mut deeds, records, entry);
    deeds
}

/// Whether a change says something of its own about somebody: a stay, or an answer to the invitation.
pub(crate) fn is_about(change: &Change, who: Id<Attendee>) -> bool {
    let mut found = false;
    change.each(&mut |part| {
        found |= match part {
            Change::Put(Record::Interval(stay)) => stay.attendee == who,
            Change::Put(Record::Attendee(attendee)) => attendee.id == who && attendee.reply.is_absence(),
            Change::Put(_) | Change::Drop(_) | Change::Batch(_) => false,
        };
    });
    found
}

/// Whether somebody did something in an entry of the feed.
pub(crate) fn did_something(records: &Records, who: Id<Attendee>) -> bool {
    let mut entries = records.entries.iter();
    entries.any(|entry| deeds_in(records, entry).iter().any(|(known, _)| *known == who))
}

/// Returns who did something in an entry of the feed. Nobody did in one that is struck out.
fn deeds_in(records: &Records, entry: &Entry) -> Vec<Deed> {
    let mut deeds = Vec::new();
    if entry.struck {
        return deeds;
    }
    let mover = records.motion_of(entry.id).and_then(|motion| motion.mover);
    let seconder = records.seconded_by(entry.id).and_then(|motion| motion.seconder);
    for who in mover.into_iter().chain(seconder) {
        add(&mut deeds, who, StaySource::Moved);
    }
    let took = |a: &&Attendee| {
        a.took_chair
            .iter()
            .flat_map(ChairTaken::turns)
            .any(|taken| taken.by == entry.id.of())
    };
    for attendee in records.attendees.iter().filter(took) {
        add(&mut deeds, attendee.id, StaySource::Presided);
    }
    let ballots = records.ballots.iter().filter(|ballot| ballot.entry == Some(entry.id));
    for who in ballots.filter_map(|ballot| ballot.attendee) {
        add(&mut deeds, who, StaySource::Voted);
    }
    spoke(&mut deeds, entry);
    told(&mut deeds, records, entry);
    deeds
}

/// Those of whom a line tells what only people who are there do.
fn told(deeds: &mut Vec<Deed>, records: &Records, entry: &Entry) {
    for who in records.shown_by_deed(entry) {
        add(deeds, who, StaySource::Spoke);
    }
}

fn spoke(deeds: &mut Vec<Deed>, entry: &Entry) {
    // A correction has a speaker where it names the mover of a motion.
    let moves = matches!(entry.kind, EntryKind::Second | EntryKind::Correction);
    let declares = entry.kind == EntryKind::Interest;
    let source = match (moves, declares) {
        (true, _) => StaySource::Moved,
        (false, true) => StaySource::Declared,
        (false, false) => StaySource::Spoke,
    };
    let shows = entry.kind.is_content() || declares || moves;
    if let Some(who) = entry.speaker.filter(|_| shows) {
        add(deeds, who, source);
    }
}

fn add(deeds: &mut Vec<Deed>, who: Id<Attendee>, source: StaySource) {
    if !deeds.iter().any(|(known, _)| *known == who) {
        deeds.push((who, source));
    }
}

/// Returns what a change to an entry means for the presence that it showed, in the records `after` that change: a stay that only it
/// spoke for goes, or begins with the next line that speaks for it; who is new in it is present. Stays that the clerk confirmed
/// are left alone.
pub(crate) fn settled(after: &Records, entry: Id<Entry>, ids: &mut Mint) -> Vec<Change> {
    let Some(entry) = after.entries.get(entry) else {
        return Vec::new();
    };
    let deeds = deeds_in(after, entry);
    let shows = |who| deeds.iter().any(|(known, _)| *known == who);
    let mut parts: Vec<Change> = after
        .begun_by(entry.id)
        .filter(|stay| stay.rests_on_deed() && !shows(stay.attendee))
        .map(|stay| match next_deed(after, entry, stay) {
            Some((later, source)) => Change::put(Interval {
                from: later.at,
                came: Some(later.id),
                source,
                ..stay.clone()
            }),
            None => Change::drop(stay.id),
        })
        .collect();
    let new = deeds
        .iter()
        .filter_map(|(who, source)| inferred(after, entry, *who, *source, ids));
    parts.extend(new.map(Change::put));
    parts
}

/// The first entry after one that shows its bearer in a stay.
fn next_deed<'a>(records: &'a Records, after: &Entry, stay: &Interval) -> Option<(&'a Entry, StaySource)> {
    let mut later = records.entries.iter().filter(|e| e.place > after.place);
    later.find_map(|entry| {
        let within = entry.at >= stay.from && stay.to.is_none_or(|to| entry.at < to);
        let deeds = deeds_in(records, entry);
        let deed = deeds.iter().find(|(who, _)| *who == stay.attendee);
        deed.filter(|_| within).map(|(_, source)| (entry, *source))
    })
}

/// The clerk confirms all that was inferred. `None` if nothing is.
pub fn confirm(records: &Records) -> Option<Acted> {
    let open: Vec<&Interval> = records.unconfirmed().collect();
    let mut who: Vec<Id<Attendee>> = Vec::new();
    for stay in &open {
        if !who.contains(&stay.attendee) {
            who.push(stay.attendee);
        }
    }
    if open.is_empty() {
        return None;
    }
    let parts = open.into_iter().map(|stay| Change::put(confirmed(stay))).collect();
    Some(Acted::silent(Act::Arrive, parts).saying(Said::Confirmed(records.names_apart(&who))))
}

fn confirmed(stay: &Interval) -> Interval {
    Interval {
        confirmed: true,
        ..stay.clone()
    }
}

/// Those who are in the room although they are on leave, or represented by somebody else.
pub fn here_though(records: &Records) -> impl Iterator<Item = &Attendee> {
    records
        .attendees
        .iter()
        .filter(|a| a.reply.is_absence() && records.stays(a.id).next().is_some())
}

/// Those who were on leave or represented came after all: `names` of them, or where that is empty all who are in the room. `None` if
/// there are none.
///
/// # Errors
/// A name is nobody's, or several people's.
pub fn came(scene: &Scene, names: &str) -> Result<Option<Acted>, Refusal> {
    let records = scene.records;
    let named = lexer::parts(names)
        .map(|name| match scene.room.resolve(name, &[], Strictness::Mention) {
            Resolution::One(key) => Ok(attendee(key)),
            Resolution::Several(_) | Resolution::Nobody => Err(Refusal::NobodyMeant(name.to_owned())),
        })
        .collect::<Result<Vec<_>, _>>()?;
    let came: Vec<&Attendee> = here_though(records)
        .filter(|a| named.is_empty() || named.contains(&a.id))
        .collect();
    if came.is_empty() {
        return Ok(None);
    }
    let mut parts = Vec::new();
    for attendee in &came {
        parts.push(Change::put(Attendee {
            reply: Reply::Attends,
            leave_reason: String::new(),
            substitute: None,
            ..(*attendee).clone()
        }));
        let open = records.stays(attendee.id).filter(|stay| stay.is_unconfirmed());
        parts.extend(open.map(|stay| Change::put(confirmed(stay))));
    }
    let who: Vec<_> = came.iter().map(|attendee| attendee.id).collect();
    Ok(Some(
        Acted::silent(Act::Arrive, parts).saying(Said::CameAfterAll(records.names_apart(&who))),
    ))
}
