//! Excuses: who does not come, and why. One entry a person, so that each can be corrected by itself.

use crate::domain::{
    change::{Act, Change},
    entry::{Entry, EntryKind},
    id::{Id, Mint},
    people::{Attendee, EarlierReply, Reply},
    records::Records,
};

use super::{
    attendance::with_reason,
    draft::EntryDraft,
    outcome::{Captured, Said},
    scene::Scene,
};

/// Puts people down as on leave, each with a reason; or only says why they are absent.
pub(super) fn excuse(draft: &EntryDraft, people: &[(Id<Attendee>, String)], absent: bool, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let who: Vec<_> = people.iter().map(|(who, _)| *who).collect();
    let names = records.names_of(&who);
    let mut also: Vec<Change> = people
        .iter()
        .filter_map(|(who, reason)| {
            let attendee = records.attendees.get(*who)?;
            let before = last_excuse(records, attendee, None)
                .is_none()
                .then(|| attendee.present_reply());
            let answered = answered(attendee, reason, absent);
            Some(Attendee {
                before_excuse: before.filter(|_| !absent).or_else(|| attendee.before_excuse.clone()),
                ..answered
            })
        })
        .map(Change::put)
        .collect();
    if absent {
        let entry = Entry {
            speaker: None,
            ..draft.entry(EntryKind::Aside, draft.line.raw.trim().to_owned(), ids)
        };
        return draft.finish(Act::EditPerson, entry, also, ids);
    }
    let says = |entry: Entry, (who, reason): &(Id<Attendee>, String)| Entry {
        speaker: Some(*who),
        text: with_reason(records.name_of(*who), reason),
        ..entry
    };
    let entry = draft.entry(EntryKind::Regrets, String::new(), ids);
    let mut entries = people.iter();
    let first = match entries.next() {
        Some(person) => says(entry.clone(), person),
        None => entry.clone(),
    };
    for (place, person) in (entry.place + 1..).zip(entries) {
        let next = Entry {
            id: ids.mint(),
            place,
            remark: None,
            ..entry.clone()
        };
        also.push(Change::put(says(next, person)));
    }
    draft
        .finish(Act::EditPerson, first, also, ids)
        .saying(Said::Excused(names))
}

fn answered(attendee: &Attendee, reason: &str, absent: bool) -> Attendee {
    let reply = match attendee.reply {
        Reply::Leave if absent => Reply::Open,
        reply if absent => reply,
        _ => Reply::Leave,
    };
    Attendee {
        reply,
        leave_reason: reason.to_owned(),
        substitute: if absent { attendee.substitute } else { None },
        ..attendee.clone()
    }
}

/// Takes an excuse back: an earlier one of that person holds again, else what had been answered before; without either nobody knows
/// whether that person comes.
pub(super) fn unexcused(records: &Records, entry: &Entry) -> Option<Change> {
    let attendee = records.attendees.get(entry.speaker?)?;
    let earlier = last_excuse(records, attendee, Some(entry));
    if let Some(earlier) = earlier.filter(|_| attendee.reply == Reply::Leave) {
        let name = records.name_of(attendee.id);
        let told = earlier.text.strip_prefix(name).unwrap_or_default().trim();
        let reason = told.trim_start_matches(['(', '（']).trim_end_matches([')', '）']);
        return Some(Change::put(Attendee {
            leave_reason: reason.to_owned(),
            ..attendee.clone()
        }));
    }
    (attendee.reply == Reply::Leave).then(|| {
        let unknown = EarlierReply {
            reply: Reply::Open,
            leave_reason: String::new(),
            substitute: None,
        };
        Change::put(attendee.with_reply(attendee.before_excuse.clone().unwrap_or(unknown)))
    })
}

/// The last line that excuses somebody, before `entry` where that is given.
fn last_excuse<'a>(records: &'a Records, attendee: &Attendee, entry: Option<&Entry>) -> Option<&'a Entry> {
    let before = |e: &&Entry| entry.is_none_or(|entry| e.id != entry.id && e.place < entry.place);
    let mut excuses = records
        .entries
        .iter()
        .rev()
        .filter(|e| e.kind == EntryKind::Regrets && !e.struck);
    excuses.find(|e| e.speaker == Some(attendee.id) && before(e))
}

/// The line of an excuse, as it would be typed.
pub(super) fn line_of(scene: &Scene, entry: &Entry) -> String {
    if scene.english {
        format!("Apologies: {}", entry.text)
    } else {
        format!("请假：{}", entry.text)
    }
}
