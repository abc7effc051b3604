//! Excuses: who does not come, and why. One entry a person, so that each can be corrected by itself.

use crate::{
    capture::{
        entry::draft::EntryDraft,
        outcome::{Captured, Said},
        room::attendee,
        scene::Scene,
    },
    domain::{
        attendance::Interval,
        change::{Act, Change},
        entry::{Entry, EntryKind, Remark},
        id::{Id, Mint},
        people::{Attendee, EarlierReply, EarlierStay, Reply, listed},
        record::Record,
        records::Records,
    },
    line::names::{Resolution, Strictness},
};

use super::{attendance::with_reason, group};

/// The people of a line of excuses, each with the reason: those on the list, and those on none by their names as typed.
#[derive(Clone, Copy)]
pub(crate) struct ExcusedPeople<'a> {
    pub on_list: &'a [(Id<Attendee>, String)],
    pub others: &'a [(String, String)],
}

/// Puts people down as on leave, each with a reason; or only says why they are absent.
///
/// People who are here only by a sign-in of everybody were never here. Those on no list are excused by their names as typed.
pub(crate) fn excuse(
    draft: &EntryDraft,
    ExcusedPeople {
        on_list: people,
        others,
    }: ExcusedPeople,
    absent: bool,
    ids: &mut Mint,
) -> Captured {
    let records = draft.scene.records;
    let known = |who: &Id<Attendee>| records.attendees.get(*who).filter(|a| a.reply == Reply::Leave);
    // Said once more, without a reason: nothing new, and no reason on record is lost.
    let repeats = draft.over().is_none()
        && people
            .iter()
            .all(|(who, reason)| known(who).is_some_and(|a| reason.is_empty() || *reason == a.leave_reason));
    if repeats && !absent && !people.is_empty() && others.is_empty() {
        return said_again(draft, people, ids);
    }
    let kept = |(who, reason): &(Id<Attendee>, String)| {
        let before = known(who).filter(|_| reason.is_empty() && draft.over().is_none());
        (*who, before.map_or_else(|| reason.clone(), |a| a.leave_reason.clone()))
    };
    let people = &people.iter().map(kept).collect::<Vec<_>>();
    let who: Vec<_> = people.iter().map(|(who, _)| *who).collect();
    let names = records.names_of(&who);
    let mut also: Vec<Change> = people
        .iter()
        .filter_map(|(who, reason)| {
            let attendee = records.attendees.get(*who)?;
            let before = last_excuse(records, attendee, None).is_none().then(|| EarlierReply {
                stay: group::only_in(records, *who).map(|stay| EarlierStay {
                    id: stay.id.of(),
                    from: stay.from,
                    came: stay.came.map(Id::of),
                }),
                ..attendee.present_reply()
            });
            let replaced = replaced(draft.scene, *who, reason).filter(|_| !absent);
            let answered = match replaced {
                Some((substitute, reason)) => Attendee {
                    reply: Reply::Substituted,
                    leave_reason: reason,
                    substitute: Some(substitute),
                    ..attendee.clone()
                },
                None => answered(attendee, reason, absent),
            };
            Some(Attendee {
                absent_by: None,
                before_excuse: before.filter(|_| !absent).or_else(|| attendee.before_excuse.clone()),
                ..answered
            })
        })
        .map(Change::put)
        .collect();
    also.extend(group::taken_out(records, &who));
    if absent {
        let entry = Entry {
            speaker: None,
            ..draft.entry(EntryKind::Aside, draft.line.raw.trim().to_owned(), ids)
        };
        let also = also.into_iter().map(|part| said_absent(part, entry.id)).collect();
        return draft
            .finish(Act::EditPerson, entry, also, ids)
            .saying(Said::Absent(names));
    }
    let told = ExcusedPeople {
        on_list: people,
        others,
    };
    let (first, next) = entries(draft, told, ids);
    also.extend(next.into_iter().map(Change::put));
    let names = others.iter().fold(names, |names, (name, _)| match names.as_str() {
        "" => name.clone(),
        before => listed(&[before, name]),
    });
    draft
        .finish(Act::EditPerson, first, also, ids)
        .saying(Said::Excused(names))
}

/// A change that says of somebody by which line they are absent.
fn said_absent(part: Change, by: Id<Entry>) -> Change {
    match part {
        Change::Put(Record::Attendee(attendee)) => Change::put(Attendee {
            absent_by: Some(by.of()),
            ..*attendee
        }),
        Change::Put(_) | Change::Drop(_) | Change::Batch(_) => part,
    }
}

/// The entries of a line of excuses, one a person, the first apart; of a line that says that nobody is excused, one.
fn entries(
    draft: &EntryDraft,
    ExcusedPeople {
        on_list: people,
        others,
    }: ExcusedPeople,
    ids: &mut Mint,
) -> (Entry, Vec<Entry>) {
    let records = draft.scene.records;
    let says = |entry: Entry, (who, reason): &(Id<Attendee>, String)| Entry {
        speaker: Some(*who),
        text: with_reason(records.name_of(*who), reason),
        ..entry
    };
    // Nobody is excused, and says so.
    let none = if draft.scene.english { "none" } else { "无" };
    let text = if people.is_empty() && others.is_empty() {
        none.to_owned()
    } else {
        String::new()
    };
    let entry = draft.entry(EntryKind::Regrets, text, ids);
    let doubt = entry.remark.clone();
    let unlisted = |entry: Entry, (name, reason): &(String, String)| Entry {
        speaker: None,
        said_by: name.clone(),
        text: with_reason(name, reason),
        remark: Some(Remark::UnknownName(name.clone())),
        ..entry
    };
    let plain = Entry {
        remark: None,
        ..entry.clone()
    };
    let mut entries: Vec<Entry> = people.iter().map(|person| says(plain.clone(), person)).collect();
    entries.extend(others.iter().map(|other| unlisted(plain.clone(), other)));
    let is_told = |doubt: &Remark| entries.iter().any(|entry| entry.remark.as_ref() == Some(doubt));
    let doubt = doubt.filter(|doubt| !is_told(doubt));
    let mut entries = entries.into_iter();
    let first = entries.next().unwrap_or(plain);
    let first = Entry {
        remark: doubt.or_else(|| first.remark.clone()),
        ..first
    };
    let numbered = (entry.place + 1..).zip(entries).map(|(place, next)| Entry {
        id: ids.mint(),
        place,
        ..next
    });
    (first, numbered.collect())
}

/// Keeps a line that excuses only people who are excused already, beside the minutes.
fn said_again(draft: &EntryDraft, people: &[(Id<Attendee>, String)], ids: &mut Mint) -> Captured {
    let who: Vec<_> = people.iter().map(|(who, _)| *who).collect();
    let names = draft.scene.records.names_of(&who);
    let entry = Entry {
        speaker: None,
        said_by: String::new(),
        ..draft.entry(EntryKind::Aside, draft.line.raw.trim().to_owned(), ids)
    };
    draft
        .finish(Act::Capture, entry, Vec::new(), ids)
        .saying(Said::Excused(names))
}

/// Returns the substitute that the reason names (出差，由李四代; `ill, represented by Ann Bell`), and the rest of the reason; `None` if it
/// names nobody of the list, or another member.
fn replaced(scene: &Scene, who: Id<Attendee>, reason: &str) -> Option<(Id<Attendee>, String)> {
    #[rustfmt::skip]
    const ENDS: [&str; 14] = [
        "代为参加", "代为参会", "代为出席", "代替参加", "代替参会", "代替出席", "代表参加", "代表出席", "代参会", "代会", "替会", "代替", "代", "替",
    ];
    let (lead, at) = [
        ("由", reason.rfind('由')),
        ("represented by ", reason.find("represented by ")),
    ]
    .into_iter()
    .find_map(|(lead, at)| Some((lead, at?)))?;
    let (before, named) = reason.split_at_checked(at)?;
    let named = named.strip_prefix(lead)?.trim();
    let name = if lead == "由" {
        ENDS.iter().find_map(|end| named.strip_suffix(end))?
    } else {
        named
    };
    let Resolution::One(found) = scene.room.resolve(name.trim(), &[], Strictness::Mention) else {
        return None;
    };
    let substitute = attendee(found);
    // A member has a seat of their own, which they do not give up by speaking for another.
    if scene.records.attendees.get(substitute).is_some_and(Attendee::is_member) {
        return None;
    }
    let rest = before.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '，' | ',' | '；' | ';' | '、'));
    (substitute != who).then(|| (substitute, rest.to_owned()))
}

fn answered(attendee: &Attendee, reason: &str, absent: bool) -> Attendee {
    let reply = match attendee.reply {
        Reply::Leave if absent => Reply::Open,
        reply if absent => reply,
        Reply::Open | Reply::Attends | Reply::Leave | Reply::Substituted => Reply::Leave,
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
pub(crate) fn unexcused(records: &Records, entry: &Entry) -> Option<Change> {
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
    // A substitute that the line did not name was noted elsewhere, and stays.
    let named = entry.text.contains('代') || entry.text.contains("represented by");
    let by_line = attendee.reply == Reply::Leave || attendee.reply == Reply::Substituted && named;
    by_line.then(|| {
        let unknown = EarlierReply {
            reply: Reply::Open,
            leave_reason: String::new(),
            substitute: None,
            stay: None,
        };
        let earlier = attendee.before_excuse.clone().unwrap_or(unknown);
        let stay = earlier.stay.clone().map(|stay| Interval {
            came: stay.came.map(Id::of),
            ..Interval::begun(stay.id.of(), attendee.meeting, attendee.id, stay.from)
        });
        let stay = stay.filter(|stay| records.intervals.get(stay.id).is_none());
        let back = stay.into_iter().flat_map(|stay| group::taken_in(records, stay));
        std::iter::once(Change::put(attendee.with_reply(earlier)))
            .chain(back)
            .collect()
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
pub(crate) fn line_of(scene: &Scene, entry: &Entry) -> String {
    if scene.english {
        format!("Apologies: {}", entry.text)
    } else {
        format!("请假：{}", entry.text)
    }
}
