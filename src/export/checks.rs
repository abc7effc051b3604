//! Findings that stand in the way of issuing the minutes: each names the record where it is mended.

pub use super::finding::Finding;
use super::{
    closed_titles,
    digest::Digest,
    issuer::lacks_head,
    letters::safe,
    officers_checked,
    section::{EntryRow, RecordSection, SectionEntry},
    taken_up::not_taken_up,
    vote_checks::{check_motion, check_told},
};
use crate::{
    domain::{
        agenda::{Item, ItemKind},
        entry::{Entry, EntryKind, Remark},
        fault::Fault,
        motion::MotionState,
        people::Duty,
        record::Key,
        records::Records,
    },
    words::Lang,
};

/// Every finding of the open meeting: lines that may be facts, the meeting as a whole, then item by item, then lines kept with a remark.
pub fn findings(records: &Records) -> Vec<Finding> {
    let safe = super::codes::registered(records, Lang::default());
    let records = safe.as_ref().unwrap_or(records);
    Digest::new(records, Lang::default()).map_or_else(Vec::new, |digest| findings_of(&digest))
}

/// The same of a meeting that is arranged already.
pub(super) fn findings_of(digest: &Digest<'_>) -> Vec<Finding> {
    let mut found = possible_facts(digest);
    found.extend(closed_titles::items(digest).into_iter().map(|(item, subject)| Finding {
        fault: Fault::ClosedByTitle,
        key: Some(item.into()),
        subject,
    }));
    check_meeting(digest, &mut found);
    let officers = officers_checked::check(digest).into_iter();
    found.extend(officers.map(|(fault, key, subject)| Finding { fault, key, subject }));
    check_people(digest, &mut found);
    check_recess(digest, &mut found);
    for section in &digest.sections {
        check_section(digest, section, &mut found);
    }
    found.extend(check_taken_up(digest));
    check_entries(digest, &mut found);
    found
}

/// Lines that may tell facts and came to nothing, until they are mended or looked at.
fn possible_facts(digest: &Digest<'_>) -> Vec<Finding> {
    let own = digest
        .records
        .entries
        .iter()
        .filter(|entry| entry.meeting == digest.meeting.id);
    let lost = own.filter(|entry| !entry.struck && entry.may_hide_fact());
    lost.map(|entry| Finding {
        fault: Fault::MayBeFact,
        key: Some(entry.id.into()),
        subject: subject_of(entry),
    })
    .collect()
}

fn check_meeting(digest: &Digest<'_>, found: &mut Vec<Finding>) {
    let people = digest.roll.places.first().map(|place| Key::Attendee(place.attendee.id));
    let mut say = |fault, key, subject: String| found.push(Finding { fault, key, subject });
    if digest.meeting.adjourned.is_none() {
        say(Fault::NotAdjourned, None, String::new());
    }
    if digest.with_duty(Duty::Chair).is_empty() {
        say(Fault::NoChair, people, String::new());
    }
    if digest.with_duty(Duty::Scribe).is_empty() {
        say(Fault::NoScribe, people, String::new());
    }
    if !digest.records.is_attendance_taken() {
        say(Fault::NobodyPresent, people, String::new());
    }
    if lacks_head(digest) {
        say(Fault::NoHead, None, String::new());
    }
    let most = digest.roll.most_members;
    if let Some(needed) = digest.roll.quorum.filter(|needed| digest.roll.most_possible < *needed) {
        say(Fault::NoQuorum, people, format!("{most}/{needed}"));
    }
}

/// Recesses from which nobody called the meeting back, though something was said or settled behind them.
fn check_recess(digest: &Digest<'_>, found: &mut Vec<Finding>) {
    let mut open: Option<&Entry> = None;
    let mut met = false;
    let entries = digest.records.entries.iter().filter(|entry| !entry.struck);
    for entry in entries.filter(|entry| entry.meeting == digest.meeting.id) {
        let ends = matches!(
            entry.kind,
            EntryKind::Recess | EntryKind::Resumed | EntryKind::Adjourned
        );
        if ends {
            if let Some(recess) = open.take().filter(|_| met && entry.kind != EntryKind::Resumed) {
                found.push(not_resumed(digest, recess));
            }
            open = (entry.kind == EntryKind::Recess).then_some(entry);
            met = false;
        } else if entry.kind == EntryKind::ItemStart || entry.kind.is_content() {
            met = true;
        }
    }
    found.extend(open.filter(|_| met).map(|recess| not_resumed(digest, recess)));
}

fn not_resumed(digest: &Digest<'_>, recess: &Entry) -> Finding {
    Finding {
        fault: Fault::NotResumed,
        key: Some(recess.id.into()),
        subject: digest.zone().hm(recess.at),
    }
}

/// Those of whom only what they did says that they were there, and those of whom no line says whether they came, where others signed in: one finding
/// each, until the clerk says it.
fn check_people(digest: &Digest<'_>, found: &mut Vec<Finding>) {
    if digest.records.is_attendance_taken() {
        // A chair or a clerk who has not come is told already.
        let away: Vec<Option<Key>> = found
            .iter()
            .filter(|finding| finding.fault == Fault::OfficerAway)
            .map(|finding| finding.key)
            .collect();
        let doers = digest.records.unrecorded_doers().into_iter();
        let doers = doers.filter(|who| !away.contains(&Some((*who).into())));
        found.extend(doers.map(|who| Finding {
            fault: Fault::Unrecorded,
            key: Some(who.into()),
            subject: digest.name(who),
        }));
    }
    for place in &digest.roll.places {
        if place.stays.iter().any(|stay| stay.is_unconfirmed()) {
            found.push(Finding {
                fault: Fault::PresenceInferred,
                key: Some(place.attendee.id.into()),
                subject: digest.name(place.attendee.id),
            });
        }
    }
}

fn check_section(digest: &Digest<'_>, section: &RecordSection<'_>, found: &mut Vec<Finding>) {
    check_item(digest, section, found);
    for line in &section.lines {
        let subject = format!("{} {}", digest.label(line), line.text);
        let settles = matches!(
            line.entry.kind,
            EntryKind::Motion | EntryKind::Decision | EntryKind::VoteResult | EntryKind::ItemOutcome
        );
        if settles && digest.is_in_recess(line.entry) {
            let subject = match line.entry.about.and_then(|id| digest.records.motion_of(id)) {
                Some(motion) => format!("M{}", motion.number),
                None => subject.trim().to_owned(),
            };
            found.push(Finding {
                fault: Fault::InRecess,
                key: Some(line.entry.id.into()),
                subject,
            });
        }
        let mut say = |fault, key: Key| {
            found.push(Finding {
                fault,
                key: Some(key),
                subject: subject.clone(),
            });
        };
        match line.what {
            EntryRow::Text => continue,
            EntryRow::Decision(_) => check_told(digest, line, found),
            EntryRow::Action(action) => {
                if action.owners.is_empty() {
                    say(Fault::NoOwner, action.id.into());
                }
                if action.due.date.is_none() {
                    say(Fault::NoDate, action.id.into());
                }
                continue;
            }
            EntryRow::Motion(motion) => {
                if motion.state.is_open() {
                    say(Fault::OpenMotion, motion.id.into());
                }
                check_motion(digest, section, (line, motion), found);
                if !matches!(motion.state, MotionState::Carried | MotionState::Lost) {
                    continue;
                }
            }
        }
        check_quorum(digest, line, found);
    }
}

/// An item for decision needs an outcome (docs/rules.md §outcome); a carried motion is one. Sub-items are settled with their item;
/// procedure, information and reports need none, and what was decided needs no reason for having no action.
fn check_item(digest: &Digest<'_>, section: &RecordSection<'_>, found: &mut Vec<Finding>) {
    let Some(item) = section.item.filter(|item| item.kind == ItemKind::Decision) else {
        return;
    };
    // As Live says it: a motion that put it off, and parts that are all settled, settle it too.
    let settled = section.outcome().is_some() || digest.records.is_settled(item);
    if !settled && section.depth == 0 {
        found.push(Finding {
            fault: Fault::NoOutcome,
            key: Some(item.id.into()),
            subject: format!("{} {}", section.number, safe(&item.title)),
        });
    }
}

/// The items that nobody took up, beside those that are told to have no outcome: one finding, which goes to the first of them.
fn check_taken_up(digest: &Digest<'_>) -> Option<Finding> {
    let left = not_taken_up(digest).into_iter();
    let left: Vec<_> = left.filter(|(_, item)| item.kind != ItemKind::Decision).collect();
    let (_, first) = left.first()?;
    let named =
        |(section, item): &(&RecordSection<'_>, &Item)| format!("{} {}", section.number, safe(item.title.trim()));
    let names: Vec<String> = left.iter().map(named).collect();
    Some(Finding {
        fault: Fault::NotTakenUp,
        key: Some(first.id.into()),
        subject: names.join(" · "),
    })
}

/// Whether there were enough members when something was settled. Where there never were, that is said once.
fn check_quorum(digest: &Digest<'_>, line: &SectionEntry<'_>, found: &mut Vec<Finding>) {
    // When the meeting is over nobody is in the room.
    let ever = digest
        .roll
        .quorum
        .is_some_and(|needed| digest.roll.most_possible >= needed);
    if !ever || digest.is_added(line.entry) {
        return;
    }
    let settled = match line.what {
        // A result that is put down after the close was voted where its motion stands.
        EntryRow::Motion(motion) => {
            let counted = digest.records.count_of(motion);
            counted
                .filter(|counted| !digest.is_added(counted))
                .unwrap_or(line.entry)
        }
        EntryRow::Text | EntryRow::Decision(_) | EntryRow::Action(_) => line.entry,
    };
    let Some(quorum) = digest.records.quorum_for(settled) else {
        return;
    };
    let unclear = digest.records.quorum_is_unclear(settled);
    if quorum.is_missed() || unclear {
        found.push(Finding {
            fault: if unclear {
                Fault::QuorumUnclear
            } else {
                Fault::QuorumMissing
            },
            key: Some(line.entry.id.into()),
            subject: format!("{} {}/{}", digest.label(line), quorum.present, quorum.needed),
        });
    }
}

/// Lines that were kept with a doubt, and speakers who are on no list.
fn check_entries(digest: &Digest<'_>, found: &mut Vec<Finding>) {
    let own = digest
        .records
        .entries
        .iter()
        .filter(|e| e.meeting == digest.meeting.id && !e.struck);
    for entry in own.filter(|e| e.kind != EntryKind::Aside) {
        let counted = |finding: &Finding| finding.fault == Fault::TooManyVotes && finding.key == Some(entry.id.into());
        if matches!(entry.remark, Some(Remark::MoreVotes(_))) && found.iter().any(counted) {
            continue;
        }
        let mut say = |fault, subject| {
            found.push(Finding {
                fault,
                key: Some(entry.id.into()),
                subject,
            });
        };
        let unlisted = entry.said_by.trim();
        if entry.may_hide_fact() {
            continue;
        }
        if entry.is_in_doubt() {
            say(Fault::Remark, subject_of(entry));
        } else if !unlisted.is_empty() {
            say(Fault::UnknownSpeaker, safe(unlisted));
        }
    }
}

/// Returns the words of a doubtful line, with the sign under which it is typed: it tells who comes from who goes.
fn subject_of(entry: &Entry) -> String {
    let sign = match entry.kind {
        EntryKind::Arrival => "+",
        EntryKind::Departure => "-",
        EntryKind::Second => "$+",
        EntryKind::VoteResult => "$= ",
        EntryKind::Note
        | EntryKind::Continuation
        | EntryKind::Decision
        | EntryKind::Action
        | EntryKind::Question
        | EntryKind::Requirement
        | EntryKind::Motion
        | EntryKind::Incident
        | EntryKind::Information
        | EntryKind::Idea
        | EntryKind::Help
        | EntryKind::Link
        | EntryKind::ItemStart
        | EntryKind::Correction
        | EntryKind::Opened
        | EntryKind::Recess
        | EntryKind::Resumed
        | EntryKind::Adjourned
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
        | EntryKind::Aside => "",
    };
    // `+Ann Lee` names those who were taken in, and the doubt is about another one.
    let told = matches!(entry.kind, EntryKind::Arrival | EntryKind::Departure) && !entry.raw.trim().is_empty();
    let of_other = matches!(entry.remark, Some(Remark::UnknownName(_) | Remark::AmbiguousName(_)));
    match entry.text.trim() {
        "" => safe(&entry.raw),
        _ if told && of_other => safe(entry.raw.trim()),
        text => format!("{sign}{}", safe(text)),
    }
}
