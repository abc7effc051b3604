//! What stands in the way of issuing the minutes: each finding names the record where it is mended.

use super::{
    digest::{Digest, Line, Section, What},
    letters::safe,
};
use crate::{
    domain::{
        agenda::ItemKind,
        entry::{Entry, EntryKind},
        fault::Fault,
        motion::MotionState,
        people::Duty,
        record::Key,
        records::Records,
    },
    words::Lang,
};

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub fault: Fault,
    /// Where Enter goes.
    pub key: Option<Key>,
    /// The item, action or line it is about.
    pub subject: String,
}

/// Every finding of the open meeting: the meeting as a whole, then item by item, then lines kept with a remark.
pub fn findings(records: &Records) -> Vec<Finding> {
    let safe = super::codes::registered(records, Lang::default());
    let records = safe.as_ref().unwrap_or(records);
    let Some(digest) = Digest::new(records, Lang::default()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    check_meeting(&digest, &mut found);
    for section in &digest.sections {
        check_section(&digest, section, &mut found);
    }
    check_remarks(&digest, &mut found);
    found
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
    if digest.roll.places.iter().all(|place| place.stays.is_empty()) {
        say(Fault::NobodyPresent, people, String::new());
    }
    let most = digest.roll.most_members;
    if let Some(needed) = digest.roll.quorum.filter(|needed| most < *needed) {
        say(Fault::NoQuorum, people, format!("{most}/{needed}"));
    }
}

fn check_section(digest: &Digest<'_>, section: &Section<'_>, found: &mut Vec<Finding>) {
    check_item(section, found);
    for line in &section.lines {
        let subject = format!("{} {}", digest.label(line), line.text);
        let mut say = |fault, key: Key| {
            found.push(Finding {
                fault,
                key: Some(key),
                subject: subject.clone(),
            });
        };
        match line.what {
            What::Text => continue,
            What::Decision(_) => {}
            What::Action(action) => {
                if action.owners.is_empty() {
                    say(Fault::NoOwner, action.id.into());
                }
                if action.due.date.is_none() {
                    say(Fault::NoDate, action.id.into());
                }
                continue;
            }
            What::Motion(motion) => {
                if motion.state.is_open() {
                    say(Fault::OpenMotion, motion.id.into());
                }
                let carries = motion
                    .counts
                    .map(|c| c.carries(motion.majority, digest.base(motion, line.entry)));
                match (motion.state, carries) {
                    (MotionState::Carried, Some(false)) | (MotionState::Lost, Some(true)) => {
                        say(Fault::CountContradicts, motion.id.into());
                    }
                    (MotionState::Carried | MotionState::Lost, _) => {}
                    (
                        MotionState::Moved
                        | MotionState::Seconded
                        | MotionState::Withdrawn
                        | MotionState::Tabled
                        | MotionState::Postponed
                        | MotionState::Referred,
                        _,
                    ) => continue,
                }
            }
        }
        check_quorum(digest, line, found);
    }
}

/// An item needs an outcome, and an item for decision an action or a reason for none (docs/rules.md §outcome). Sub-items are
/// settled with their item; procedure needs no outcome.
fn check_item(section: &Section<'_>, found: &mut Vec<Finding>) {
    let Some(item) = section.item else { return };
    let subject = format!("{} {}", section.number, safe(&item.title));
    let acted = !item.no_action_reason.is_empty() || section.lines.iter().any(|l| l.entry.kind == EntryKind::Action);
    let fault = if section.outcome().is_none() && section.depth == 0 && item.kind != ItemKind::Procedural {
        Fault::NoOutcome
    } else if section.outcome().is_some() && !acted && item.kind == ItemKind::Decision {
        Fault::NoAction
    } else {
        return;
    };
    found.push(Finding {
        fault,
        key: Some(item.id.into()),
        subject,
    });
}

/// Whether there were enough members when something was settled. Where there never were, that is said once.
fn check_quorum(digest: &Digest<'_>, line: &Line<'_>, found: &mut Vec<Finding>) {
    let present = digest.roll.members_at(line.entry.at);
    let reached = digest.roll.quorum.filter(|needed| digest.roll.most_members >= *needed);
    if let Some(needed) = reached.filter(|needed| present < *needed) {
        let subject = format!("{} {present}/{needed}", digest.label(line));
        found.push(Finding {
            fault: Fault::QuorumMissing,
            key: Some(line.entry.id.into()),
            subject,
        });
    }
}

fn check_remarks(digest: &Digest<'_>, found: &mut Vec<Finding>) {
    let own = digest
        .records
        .entries
        .iter()
        .filter(|e| e.meeting == digest.meeting.id && !e.struck);
    let kept = own.filter(|e| e.remark.is_some() && !matches!(e.kind, EntryKind::Action | EntryKind::Aside));
    found.extend(kept.map(|entry| Finding {
        fault: Fault::Remark,
        key: Some(entry.id.into()),
        subject: subject_of(entry),
    }));
}

/// What a doubtful line is about. Who comes and who goes is told by the sign with which it is typed.
fn subject_of(entry: &Entry) -> String {
    let sign = match entry.kind {
        EntryKind::Arrival => "+",
        EntryKind::Departure => "-",
        EntryKind::Second => "$+",
        EntryKind::VoteResult => "$= ",
        _ => "",
    };
    match entry.text.trim() {
        "" => safe(&entry.raw),
        text => format!("{sign}{}", safe(text)),
    }
}
