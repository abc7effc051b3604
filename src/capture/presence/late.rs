//! Lateness: before the opening somebody who is late is still expected (`Late: Imran Khan` on the clerk's list), from then on they come
//! now.

use crate::{
    capture::{
        entry::draft::{EntryDraft, is_before},
        outcome::{Captured, Said},
        scene::{Scene, TypedLine},
    },
    domain::{
        change::{Act, Change},
        entry::{Entry, EntryKind},
        id::{Id, Mint},
        people::{Attendee, Reply},
        records::Records,
    },
    line::{
        grammar::presence::excused,
        reading::{Reading, What},
    },
};

use super::attendance::with_reason;

/// The same reading, in which those who are late come: once the meeting is open, and where a time is told.
pub(crate) fn judged(scene: &Scene, reading: Reading, line: &TypedLine) -> Reading {
    let What::Late { who, at, reason, own } = &reading.what else {
        return reading;
    };
    // Somebody who is running late is not there yet.
    if at.is_none() && (is_before(scene.records) || excused::is_expected(line.raw)) {
        return reading;
    }
    // `Late: ted 7.30`, typed before that time: it is when he is expected.
    if let Some(at) = at.filter(|at| *at > line.at.max(scene.now))
        && line.over.is_none()
    {
        let told = scene.zone.hm(at);
        let reason = match reason.as_str() {
            "" | "late" | "迟到" | "晚到" => told,
            why if scene.english => format!("{told}, {why}"),
            why => format!("{told}，{why}"),
        };
        let what = What::Late {
            who: who.clone(),
            at: None,
            reason,
            own: own.clone(),
        };
        return Reading { what, ..reading };
    }
    let what = What::Arrive {
        who: who.clone(),
        at: *at,
        reason: reason.clone(),
        own: own.clone(),
    };
    Reading { what, ..reading }
}

/// The same reading, in which those who come and go in a minute do so behind the lines of that minute.
pub(crate) fn in_order(records: &Records, mut reading: Reading) -> Reading {
    if let What::Series(facts) = &mut reading.what {
        for fact in facts {
            *fact = in_order(records, fact.clone());
        }
    } else if let What::Arrive { at, .. } | What::Leave { at, .. } | What::Return { at, .. } | What::TakeIn { at, .. } =
        &mut reading.what
    {
        *at = at.map(|at| records.behind_lines_of(at));
    }
    reading
}

/// Keeps the line of those who will come late: they are expected, and not here.
pub(crate) fn expect(
    draft: &EntryDraft,
    who: &[Id<Attendee>],
    (reason, own): (&str, &[(Id<Attendee>, String)]),
    ids: &mut Mint,
) -> Captured {
    let records = draft.scene.records;
    let told: Vec<String> = who
        .iter()
        .map(|id| {
            let why = own.iter().find(|(of, _)| of == id).map_or(reason, |(_, why)| why);
            with_reason(records.name_of(*id), why)
        })
        .collect();
    let told = told.join(if draft.scene.english { ", " } else { "、" });
    let text = if draft.scene.english {
        format!("Expected late: {told}")
    } else {
        format!("将迟到：{told}")
    };
    let entry = Entry {
        speaker: None,
        said_by: String::new(),
        ..draft.entry(EntryKind::Aside, text, ids)
    };
    let coming = who.iter().filter_map(|id| records.attendees.get(*id));
    let also = coming
        .filter(|attendee| attendee.reply == Reply::Open)
        .map(|attendee| {
            Change::put(Attendee {
                reply: Reply::Attends,
                ..attendee.clone()
            })
        })
        .collect();
    let names = records.names_of(who);
    draft
        .finish(Act::EditPerson, entry, also, ids)
        .saying(Said::ExpectedLate(names))
}
