//! Minutes and record as data for other programs.
//!
//! Version 1: `format` is `huiwu-minutes` or `huiwu-record`; `meeting` is null where none is open. Times are RFC 3339 with
//! the distance from UTC of the meeting; enum values are the same in every language. Minutes leave out speeches,
//! incidents and the course of the meeting; the record has them. Struck lines are in neither.

use std::fmt::Write as _;

use serde::Serialize;

use super::{
    digest::Digest,
    letters::{is_unsafe, safe},
    order::{DocumentKind, DocumentOrder},
    roll::{FinalStanding, RollEntry},
    section::{EntryRow, RecordSection, SectionEntry, taken_up},
};
use crate::domain::{
    action::ActionState,
    agenda::{ItemKind, ItemOutcome},
    decision::Verdict,
    entry::EntryKind,
    meeting::{MeetingForm, MeetingState},
    motion::{Counts, Majority, Motion, MotionState, ResultWord, Vote, VotingForm},
    people::{Category, Duty},
    records::Records,
};

const VERSION: u32 = 1;

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    version: u32,
    generator: &'a str,
    lang: &'static str,
    generated: String,
    meeting: Option<MeetingPart>,
    attendance: Option<AttendancePart>,
    items: Vec<ItemPart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    course: Option<Vec<EntryPart>>,
}

#[derive(Serialize)]
struct MeetingPart {
    id: String,
    title: String,
    number: Option<u32>,
    state: MeetingState,
    form: MeetingForm,
    zone: String,
    planned: String,
    opened: Option<String>,
    adjourned: Option<String>,
    place: String,
    organiser: String,
    purpose: String,
    chair: Vec<String>,
    scribe: Vec<String>,
    register_only: bool,
}

#[derive(Serialize)]
struct AttendancePart {
    members: u32,
    most_members_present: u32,
    quorum: Option<u32>,
    people: Vec<PersonPart>,
}

#[derive(Serialize)]
struct PersonPart {
    name: String,
    unit: String,
    post: String,
    category: Category,
    standing: &'static str,
    reason: String,
    substitute: String,
    stays: Vec<(String, Option<String>)>,
}

#[derive(Serialize)]
struct ItemPart {
    /// `2.1`; empty for what belongs to no item.
    number: String,
    title: String,
    kind: Option<ItemKind>,
    presenter: String,
    started: Option<String>,
    outcome: Option<ItemOutcome>,
    outcome_reason: String,
    lines: Vec<EntryPart>,
}

#[derive(Serialize)]
struct EntryPart {
    at: String,
    kind: EntryKind,
    speaker: String,
    text: String,
    /// When it was put right, if the meeting was over then.
    #[serde(skip_serializing_if = "Option::is_none")]
    corrected: Option<String>,
    #[serde(flatten)]
    what: Option<WhatPart>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum WhatPart {
    Decision {
        number: u32,
        verdict: Verdict,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        votes: Vec<VotePart>,
    },
    Action {
        number: u32,
        owners: Vec<String>,
        due: Option<String>,
        due_phrase: String,
        state: ActionState,
    },
    Motion {
        number: u32,
        state: MotionState,
        mover: String,
        seconder: String,
        /// The number of the motion that it amends.
        amends: Option<u32>,
        /// As it was put to the vote, where that is not as it was moved.
        wording: String,
        form: VotingForm,
        said: Option<ResultWord>,
        counts: Option<Counts>,
        majority: Majority,
        base: Option<u32>,
        entitled: Option<u32>,
        casting: Option<Vote>,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        votes: Vec<VotePart>,
    },
}

/// The vote of one person by name.
#[derive(Serialize)]
struct VotePart {
    name: String,
    vote: Vote,
    #[serde(skip_serializing_if = "String::is_empty")]
    remark: String,
}

/// Writes minutes or record.
pub(super) fn write(records: &Records, order: &DocumentOrder<'_>) -> String {
    let digest = Digest::new(records, order.lang);
    let digest = digest.as_ref();
    let is_record = order.kind == DocumentKind::Record;
    let zone = digest.map(Digest::zone).unwrap_or_default();
    let entries = |list: &[&crate::domain::entry::Entry]| {
        let part = |entry: &&crate::domain::entry::Entry| EntryPart {
            at: zone.rfc(entry.at),
            kind: entry.kind,
            speaker: digest.map(|d| d.speaker(entry)).unwrap_or_default(),
            text: safe(&entry.text),
            corrected: None,
            what: None,
        };
        list.iter().map(part).collect::<Vec<_>>()
    };
    printed(&File {
        format: if is_record { "huiwu-record" } else { "huiwu-minutes" },
        version: VERSION,
        generator: order.generator,
        lang: order.lang.code(),
        generated: zone.rfc(order.now),
        meeting: digest.map(meeting),
        attendance: digest.map(attendance),
        items: digest
            .map(|d| {
                let told = taken_up(d.sections.iter().collect());
                told.into_iter().map(|s| item(d, s, is_record)).collect()
            })
            .unwrap_or_default(),
        course: digest.filter(|_| is_record).map(|d| entries(&d.session)),
    })
}

fn meeting(digest: &Digest<'_>) -> MeetingPart {
    let (m, zone) = (digest.meeting, digest.zone());
    MeetingPart {
        id: m.id.raw().to_string(),
        title: safe(&m.title),
        number: m.number,
        state: m.state,
        form: m.form,
        zone: String::from(zone),
        planned: zone.rfc(m.start),
        opened: m.opened.map(|at| zone.rfc(at)),
        adjourned: m.adjourned.map(|at| zone.rfc(at)),
        place: safe(&m.venue),
        organiser: safe(&m.organiser),
        purpose: safe(&m.purpose),
        chair: digest.with_duty(Duty::Chair),
        scribe: digest.with_duty(Duty::Scribe),
        register_only: m.register_only(),
    }
}

fn attendance(digest: &Digest<'_>) -> AttendancePart {
    let zone = digest.zone();
    let person = |place: &RollEntry<'_>| PersonPart {
        name: place.name.clone(),
        unit: place.unit.clone(),
        post: place.post.clone(),
        category: place.attendee.category,
        standing: match place.standing {
            FinalStanding::Present => "present",
            FinalStanding::Excused => "excused",
            FinalStanding::Absent => "absent",
            FinalStanding::Unrecorded => "unrecorded",
            FinalStanding::Expected => "expected",
            FinalStanding::Named => "named",
        },
        reason: safe(&place.attendee.leave_reason),
        substitute: place.substitute.clone(),
        stays: place
            .stays
            .iter()
            .map(|s| (zone.rfc(s.from), s.to.map(|to| zone.rfc(to))))
            .collect(),
    };
    AttendancePart {
        members: digest.roll.members,
        most_members_present: digest.roll.most_members,
        quorum: digest.roll.quorum,
        people: digest.roll.places.iter().map(person).collect(),
    }
}

fn item(digest: &Digest<'_>, section: &RecordSection<'_>, is_record: bool) -> ItemPart {
    let lines = section
        .lines
        .iter()
        .filter(|l| is_record || super::minuted::is_minuted(digest, l));
    ItemPart {
        number: section.number.clone(),
        title: section.item.map(|i| safe(&i.title)).unwrap_or_default(),
        kind: section.item.map(|i| i.kind),
        presenter: section.item.map(|i| safe(&i.presenter)).unwrap_or_default(),
        started: section.started.map(|e| digest.zone().rfc(e.at)),
        outcome: section.outcome(),
        outcome_reason: section.item.map(|i| safe(&i.outcome_reason)).unwrap_or_default(),
        lines: lines.map(|l| line(digest, l)).collect(),
    }
}

fn line(digest: &Digest<'_>, line: &SectionEntry<'_>) -> EntryPart {
    let what = match line.what {
        EntryRow::Text => None,
        EntryRow::Decision(d) => Some(WhatPart::Decision {
            number: d.number,
            verdict: d.verdict,
            votes: digest
                .decided_by(line.entry)
                .map(|motion| votes(digest, motion))
                .unwrap_or_default(),
        }),
        EntryRow::Action(a) => Some(WhatPart::Action {
            number: a.number,
            owners: digest.owners(a),
            due: a.due.date.map(|date| match a.due.time {
                Some(time) => format!("{date}T{}", time.format("%H:%M")),
                None => date.to_string(),
            }),
            due_phrase: safe(&a.due.phrase),
            state: a.state,
        }),
        EntryRow::Motion(m) => Some(WhatPart::Motion {
            number: m.number,
            state: m.state,
            mover: m.mover.map(|id| digest.name(id)).unwrap_or_default(),
            seconder: m.seconder.map(|id| digest.name(id)).unwrap_or_default(),
            amends: m
                .amends
                .and_then(|id| digest.records.motions.get(id))
                .map(|main| main.number),
            wording: safe(m.wording.trim()),
            form: m.form,
            said: m.said,
            counts: digest.counts_of(m),
            majority: m.majority,
            base: m.counts.map(|_| digest.base(m, line.entry)),
            votes: votes(digest, m),
            entitled: digest.entitled(m, line.entry),
            casting: m.casting,
        }),
    };
    EntryPart {
        at: digest.zone().rfc(line.entry.at),
        kind: line.entry.kind,
        speaker: digest.speaker(line.entry),
        text: line.text.clone(),
        corrected: digest.corrected_after(line.entry).map(|at| digest.zone().rfc(at)),
        what,
    }
}

/// The votes by name on a motion; none of a secret ballot.
fn votes(digest: &Digest<'_>, motion: &Motion) -> Vec<VotePart> {
    if motion.form == VotingForm::Secret {
        return Vec::new();
    }
    let part = |ballot: &crate::domain::motion::Ballot| VotePart {
        name: ballot
            .attendee
            .map_or_else(|| safe(ballot.name.trim()), |id| digest.name(id)),
        vote: ballot.vote,
        remark: safe(ballot.remark.trim()),
    };
    digest.records.ballots_of(motion.id).map(part).collect()
}

/// JSON in lines, with every doubtful sign escaped, so that it may be shown on a terminal and still reads back the same.
pub fn printed(value: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(value).unwrap_or_else(|_| "null".to_owned());
    let mut out = String::with_capacity(json.len() + 1);
    for c in json.chars() {
        if is_unsafe(c) {
            _ = write!(out, "\\u{:04x}", u32::from(c));
        } else {
            out.push(c);
        }
    }
    out.push('\n');
    out
}
