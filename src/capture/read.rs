//! Reads a line as Enter would, and judges what the room makes of it. The hint under the caret calls the same functions.

use std::cell::RefCell;

use crate::{
    domain::{
        agenda::Item,
        entry::{EntryKind, Remark},
        id::Id,
        motion::Motion,
        people::{Attendee, Reply},
        records::Records,
        time::Stamp,
    },
    line::{
        dialect::{DialectMode, as_chat},
        grammar::{self, LineFrame, Waiting, speech::minuting},
        lexer,
        log::LinePart,
        reading::{Reading, Voice, What},
    },
};

use super::{
    asking::{dated, funded, other_body, settled, weekday},
    dates::LineDates,
    entry::{draft, series},
    interests::{declared_leaving, interest, kin_interest},
    lines::{behind, list_lines, points},
    motions::{backers_told, disposal, motions_found, parts, resolved::as_result},
    presence::{attendance, departed, excused, first_list, late, returned, step::StayChange, untimely},
    proceedings::{
        bare_act, chair_part, heading, item_mark, items, numbered_heading, opened_told, paper_called, said_closed,
    },
    room::{LineRoom, key},
    scene::{Scene, TypedLine},
    voting::{gainsaid, said_again, side_told, votes_alone, whole_room},
};

/// Reads a line, before the room is asked about it: below the head of a list as one of its lines, else as it stands.
pub fn read(scene: &Scene, typed: &TypedLine) -> Reading {
    let marked = scene.over(typed).and_then(|entry| entry.minuted);
    let kept = marked.and_then(|was| minuting::kept(typed.raw, was));
    if let Some((bare, minuted)) = &kept {
        let line = TypedLine { raw: bare, ..*typed };
        let reading = read(scene, &line);
        return Reading {
            minuted: reading.minuted.or(Some(*minuted)),
            ..reading
        };
    }
    let under = list_lines::written(scene, typed);
    let listed = under.and_then(|under| {
        let line = TypedLine { raw: &under, ..*typed };
        Some(read_line(scene, &line)).filter(|reading| list_lines::accepts(&under, reading))
    });
    listed.unwrap_or_else(|| read_line(scene, typed))
}

/// The wording of the motion that waits for its vote; empty = none does.
fn waiting_wording(records: &Records) -> String {
    let motion = records.motion_to_count();
    let entry = motion.and_then(|motion| records.entries.get(motion.entry));
    entry.map(|entry| entry.text.clone()).unwrap_or_default()
}

fn read_line(scene: &Scene, typed: &TypedLine) -> Reading {
    let TypedLine { raw, source, .. } = *typed;
    let at = typed.meant(scene);
    let over = scene.over(typed).map(|entry| entry.kind);
    let records = scene.records;
    let recent: Vec<u64> = records.recent_speakers(8).into_iter().map(key).collect();
    let room = LineRoom {
        room: scene.room,
        records,
        recent: &recent,
        pins: scene.chosen,
        logged: !matches!(source.mode, DialectMode::Live),
        answered: RefCell::default(),
    };
    let calendar = records.calendar();
    let dates = LineDates {
        records,
        zone: scene.zone,
        at,
        near: records.mended_at(at),
        english: scene.english,
        calendar: &calendar,
    };
    let items: Vec<(Id<Item>, String)> = scene
        .agenda
        .iter()
        .map(|line| (line.item, line.number.clone()))
        .collect();
    let worded = over.filter(|kind| *kind == EntryKind::Wording);
    let own = worded.and(typed.over).and_then(|id| records.worded_by(id));
    // Only a line with a figure in it names a motion: the others need not look for them.
    let numbered = raw.chars().any(|c| lexer::digit(c).is_some());
    let motions = if numbered { records.motion_numbers() } else { Vec::new() };
    let mut unworded = if numbered {
        records.unworded_numbers()
    } else {
        Vec::new()
    };
    unworded.extend(own.map(|motion| motion.number));
    let motions_here = motions_found::found(scene, typed);
    let wording = waiting_wording(records);
    let elsewhere = motions_here.elsewhere.map(|motion| named_with_item(scene, motion));
    let line = LineFrame {
        motions: &motions,
        unworded: &unworded,
        waiting: Waiting {
            amendment: motions_here.amendment.map(|motion| motion.number),
            procedural: motions_here.procedural.map(|motion| motion.number),
            main_mover: motions_here.main_mover,
            elsewhere: elsewhere.as_deref(),
            wording: &wording,
            parts: parts::awaits_parts(records),
        },
        room: &room,
        dates: &dates,
        items: &items,
        open_motion: motions_here.open,
        votable: motions_here.votable,
        has_entry: !records.entries.is_empty(),
        dialect: source.mode,
        writer: source.writer,
    };
    let mut reading = grammar::read(raw, &line);
    if matches!(source.mode, DialectMode::Live)
        && let Some(signed) = signed(scene, &reading)
    {
        reading = grammar::read(&signed, &line);
    }
    reading = series::in_time(motions_here.numbered(reading));
    if matches!(source.mode, DialectMode::Live) && over.is_none() {
        reading = in_order(scene, reading, (typed, &line));
    }
    if matches!(source.mode, DialectMode::Live) && source.writer.is_none() {
        let told = funded::asked(scene, settled::read(scene, reading, typed), typed);
        let told = kin_interest::asked(scene, told, typed);
        reading = said_closed::asked(scene, told, typed);
    }
    if source.part == LinePart::Remark {
        as_chat(reading, raw, &line)
    } else {
        reading
    }
}

/// A line behind others: what they let it be, and whether that can be so.
fn in_order(scene: &Scene, reading: Reading, (typed, line): (&TypedLine, &LineFrame)) -> Reading {
    let (records, raw, at) = (scene.records, typed.raw, typed.meant(scene));
    let reading = bare_act::read(scene, reading, (typed, line));
    let reading = declared_leaving::told(scene, paper_called::meant(scene, reading, raw), typed);
    let reading = match numbered_heading::read(scene, &reading, (raw, line)) {
        Some(numbered) => numbered,
        None => item_mark::asked(scene, heading::read(scene, reading, (raw, line)), raw),
    };
    let reading = parts::asked_below(records, parts::asked(records, reading, raw), raw);
    let reading = opened_told::asked(records, reading, (raw, at, scene.now));
    let reading = behind::asked(scene, chair_part::asked(scene, reading, raw), typed);
    let reading = votes_alone::with_earlier(records, reading, line);
    let reading = side_told::counted(records, by_room(records, reading, (raw, at)), (raw, line));
    let reading = said_again::as_note(records, reading, raw);
    let reading = weekday::asked(points::placed(scene, reading, typed), scene.zone.date(typed.at));
    if typed.place.is_none() {
        first_list::timed(scene, typed, late::in_order(records, reading))
    } else {
        reading
    }
}

/// A result as those in the room, and the motion that waits, let it be meant.
fn by_room(records: &Records, reading: Reading, (raw, at): (&str, Stamp)) -> Reading {
    let reading = backers_told::asked(records, votes_alone::asked(records, reading, raw), raw);
    let reading = as_result(records, whole_room::counted(records, reading, at), raw);
    let reading = dated::asked(records, reading, raw);
    let reading = other_body::asked(records, reading, raw);
    disposal::asked(records, reading, raw)
}

/// `M7, item 14`, M7（第14项）: a motion of another item than the one that is taken up.
fn named_with_item(scene: &Scene, motion: &Motion) -> String {
    let item = scene.records.entries.get(motion.entry).and_then(|entry| entry.item);
    let line = scene.agenda.iter().find(|line| Some(line.item) == item);
    match (line, scene.english) {
        (Some(line), true) => format!("M{}, item {}", motion.number, line.number),
        (Some(line), false) => format!("M{}（第{}项）", motion.number, line.number),
        (None, _) => format!("M{}", motion.number),
    }
}

/// `:decision text`, `：决定 文字`: the line with the sign of the kind that is named before a text.
fn signed(scene: &Scene, reading: &Reading) -> Option<String> {
    let What::Command { name, rest } = &reading.what else {
        return None;
    };
    if rest.trim().is_empty() {
        return None;
    }
    let sign = (scene.sign_of)(name)?;
    Some(format!("{sign}{rest}"))
}

/// Adds what the room says of an arrival or a leaving: who is here already, who is not. A typed time that cannot be leaves the line
/// a note. The hint calls it too, so that the clerk knows before Enter.
pub fn judge(scene: &Scene, reading: Reading, line: &TypedLine) -> Reading {
    let reading = excused::judged(scene, on_leave(scene, keep_kind(scene, reading, line), line), line);
    let reading = interest::placed(scene, late::judged(scene, reading, line), line);
    let reading = returned::judged(scene, reading, line);
    if let Some(remark) = misplaced(scene, &reading.what, line) {
        let told = tells_of_public(&reading.what, line.raw);
        // It was closed before, and nobody said so.
        let unsaid = told && matches!(reading.what, What::Public { .. });
        let closed = unsaid.then(|| Remark::MayMean(":closed".to_owned()));
        let remark = closed.or_else(|| Some(remark).filter(|_| !told));
        return Reading::note(line.raw).voiced(Voice::Nobody).remark(remark);
    }
    if let Some(remark) = untimely::untimely(scene, &reading.what, line) {
        return Reading::remarked(line.raw, remark);
    }
    let reading = departed::asked(scene, reading, line);
    let steps = attendance::steps(scene, &reading.what, line);
    let crosses = steps.iter().find_map(|(id, step)| match step {
        StayChange::Crosses(sign, at) => Some(format!("{sign}{} {}", scene.records.name_of(*id), scene.zone.hm(*at))),
        StayChange::Begin | StayChange::Set(_) | StayChange::Already => None,
    });
    if let Some(recorded) = crosses {
        let remark = Remark::OutOfOrder(recorded);
        let fits = |step: &StayChange| !matches!(step, StayChange::Crosses(..));
        let rest = steps.iter().filter(|(_, step)| fits(step)).map(|(id, _)| *id).collect();
        return match only_those(reading, rest) {
            Some(reading) => reading.remark(Some(remark)),
            None => Reading::remarked(line.raw, remark),
        };
    }
    let named = |fits: &dyn Fn(&StayChange) -> bool| {
        let some: Vec<_> = steps.iter().filter(|(_, step)| fits(step)).map(|(id, _)| *id).collect();
        Some(attendance::names_of(scene.records, &some)).filter(|names| !names.is_empty())
    };
    if reading.remark.is_some() {
        // The doubt about a name is shown rather than this one: mending it may settle both.
        return reading;
    }
    if let Some(remark) = gainsaid::contradicts_vote(scene, &reading.what, line) {
        if matches!(reading.what, What::Result { .. }) {
            return Reading::remarked(line.raw, remark);
        }
        return reading.remark(Some(remark));
    }
    match named(&|step| matches!(step, StayChange::Already)) {
        Some(names) if matches!(reading.what, What::Arrive { .. }) => {
            reading.remark(Some(Remark::AlreadyPresent(names)))
        }
        Some(names) => reading.remark(Some(Remark::NotPresent(names))),
        None => reading,
    }
}

/// The arrival of some of those who were listed: one of whom something else is on record undoes no roll. `None` = nobody is left, or it is another line.
fn only_those(reading: Reading, rest: Vec<Id<Attendee>>) -> Option<Reading> {
    let What::Arrive { at, reason, own, .. } = &reading.what else {
        return None;
    };
    let what = What::Arrive {
        at: *at,
        reason: reason.clone(),
        own: own.iter().filter(|(who, _)| rest.contains(who)).cloned().collect(),
        who: rest.clone(),
    };
    (!rest.is_empty()).then_some(Reading { what, ..reading })
}

/// The name of somebody who never came before the word that excuses them, and nothing else (李四：请假（出差）): that is no speech.
fn on_leave(scene: &Scene, reading: Reading, line: &TypedLine) -> Reading {
    let (
        What::Entry {
            kind: EntryKind::Note,
            text,
        },
        Voice::One(who),
    ) = (&reading.what, &reading.voice)
    else {
        return reading;
    };
    let live = matches!(line.source.mode, DialectMode::Live);
    if !live || line.over.is_some() || scene.records.stays(*who).next().is_some() {
        return reading;
    }
    match grammar::presence::excused::alone(text) {
        Some((reason, absent)) => Reading::of(What::Excuse {
            people: vec![(*who, reason.to_owned())],
            others: Vec::new(),
            absent,
        }),
        None => reading,
    }
}

/// Whether a sentence, and no command, tells that the public went or came.
fn tells_of_public(what: &What, raw: &str) -> bool {
    matches!(what, What::Closed { .. } | What::Public { .. }) && lexer::sign(raw).is_none()
}

/// Returns why a line about an item, about the public or about those who are absent can't be meant: no item is taken up, the public
/// is there, the people are here.
fn misplaced(scene: &Scene, what: &What, line: &TypedLine) -> Option<Remark> {
    let records = scene.records;
    let place = scene.over(line).map_or_else(|| records.next_place(), |over| over.place);
    let nothing = || Some(Remark::NotHere(line.raw.trim().to_owned()));
    match what {
        What::ItemOutcome { item: None, .. } if records.item_at(place).is_none() => {
            Some(items::ended_nowhere(line.raw))
        }
        What::Public { .. } if !records.is_closed_at(place) => nothing(),
        What::Closed { ground, .. } if line.over.is_none() && records.is_closed_at(place) => {
            // The ground of a part that a resolution began may be said behind it.
            let adds = lexer::sign(line.raw).is_some()
                && !ground.is_empty()
                && items::closed_by_resolution(records, place).is_some();
            if adds { None } else { nothing() }
        }
        What::Excuse { people, others, .. } if people.is_empty() && others.is_empty() => {
            let own = scene.over(line).and_then(|over| over.speaker);
            let leave = records
                .attendees
                .iter()
                .filter(|a| a.reply == Reply::Leave && Some(a.id) != own);
            let leave: Vec<_> = leave.map(|a| a.id).collect();
            (!leave.is_empty()).then(|| Remark::Excused(attendance::names_of(records, &leave)))
        }
        What::Excuse { people, .. } if line.over.is_none() => excused::of_those_there(scene, people, line),
        What::Nothing
        | What::Entry { .. }
        | What::Decision { .. }
        | What::Action { .. }
        | What::Motion { .. }
        | What::Mover { .. }
        | What::Second { .. }
        | What::Wording { .. }
        | What::Result { .. }
        | What::Votes { .. }
        | What::Casting { .. }
        | What::Consent { .. }
        | What::Pull { .. }
        | What::Ballot { .. }
        | What::Speaker
        | What::Arrive { .. }
        | What::Leave { .. }
        | What::Late { .. }
        | What::TakeIn { .. }
        | What::Return { .. }
        | What::Series(_)
        | What::Role { .. }
        | What::Excuse { .. }
        | What::Interest { .. }
        | What::ItemOutcome { .. }
        | What::Closed { .. }
        | What::Public { .. }
        | What::GoTo { .. }
        | What::NewItem { .. }
        | What::Substitute { .. }
        | What::Insert { .. }
        | What::Command { .. }
        | What::Queue { .. }
        | What::Dialect(_) => None,
    }
}

/// Keeps the kind of the entry where no sign stands for it and the line typed over it has no other sign.
fn keep_kind(scene: &Scene, reading: Reading, line: &TypedLine) -> Reading {
    let over = scene.over(line).map(|over| over.kind);
    let what = match (over, reading.what) {
        (
            Some(
                kind
                @ (EntryKind::Information | EntryKind::Idea | EntryKind::Help | EntryKind::Link | EntryKind::Aside),
            ),
            What::Entry {
                kind: EntryKind::Note | EntryKind::Link,
                text,
            },
        ) => What::Entry { kind, text },
        (Some(kind @ EntryKind::Aside), What::Dialect(_)) => What::Entry {
            kind,
            text: line.raw.trim().to_owned(),
        },
        (_, what) => what,
    };
    Reading { what, ..reading }
}

/// Whether a line that was read would open the meeting (docs/rules.md §presence).
pub fn opens(scene: &Scene, reading: &Reading, line: &TypedLine) -> bool {
    let Some(kind) = reading.what.entry_kind() else {
        return false;
    };
    draft::opens(scene.records, (kind, reading.remark.as_ref()), line)
}
