//! Motions as they are typed: moved, seconded, amended, worded anew. A mover or seconder is whoever the line names, nobody else.

use crate::{
    capture::{
        entry::draft::EntryDraft,
        outcome::Captured,
        voting::result::{self, named_votes, settled},
    },
    domain::{
        change::{Act, Change},
        entry::{Entry, EntryKind, Remark},
        id::{Id, Mint},
        motion::{Motion, MotionRef, MotionState},
        people::Attendee,
        records::Records,
    },
};

use crate::line::reading::Announced;

use super::{
    disposal,
    motion_row::{asks_wording, motion_of, note, own_motion, without_motion},
};

/// The one who moved and the one who seconded, as far as a line names them.
pub(crate) type MoverAndSeconder = (Option<Id<Attendee>>, Option<Id<Attendee>>);

/// A motion, or an amendment of another one.
pub(crate) fn move_motion(
    draft: &EntryDraft,
    text: String,
    (mover, seconder): MoverAndSeconder,
    (amends, result): (Option<MotionRef>, Option<Announced>),
    ids: &mut Mint,
) -> Captured {
    let records = draft.scene.records;
    let mut entry = draft.entry(EntryKind::Motion, text, ids);
    entry.speaker = mover;
    let main = amends.map(|which| amended(records, &entry, which));
    if let Some(None) = main {
        return without_motion(draft, note(draft, entry), ids);
    }
    let motion = motion_of(records, &entry, ids);
    let motion = Motion {
        mover,
        amends: main.flatten().map(|main| main.id),
        ..motion
    };
    let motion = match seconder {
        Some(by) => seconded(motion, by, &entry),
        // The name of the seconder was taken out of the line that gave it.
        None if motion.seconded == Some(entry.id) => motion.unseconded(),
        None => motion,
    };
    entry.remark = entry.remark.or_else(|| doubt(records, &motion));
    let (motion, unsure) = at_once(records, &entry, motion, result.as_ref());
    entry.remark = entry.remark.or(unsure);
    let with_line = records.after(&Change::put(entry.clone()));
    let asks = asks_wording(&with_line, &motion);
    let on_main = disposal::on_main(&with_line, records.motions.get(motion.id), &motion);
    let mut parts = named_votes(records, &entry, (&motion, result.as_ref()), ids);
    parts.push(Change::put(motion));
    parts.extend(on_main);
    let captured = draft.finish(Act::Capture, entry, parts, ids);
    match asks {
        Some(asks) => captured.saying(asks),
        None => captured,
    }
}

/// A motion with the result that its own line gives, and the doubt about it. A result that the line gave before and gives no more goes.
fn at_once(records: &Records, entry: &Entry, motion: Motion, result: Option<&Announced>) -> (Motion, Option<Remark>) {
    match result {
        Some(result) => {
            // The item settles who may vote, and the line is not yet on record with it.
            let after = records.after(&Change::put(entry.clone()));
            let motion = Motion {
                counted: None,
                ..settled(&after, motion, result, entry.at)
            };
            let unsure = result::doubt(&motion, result, after.tally_of(motion.id));
            (motion, unsure)
        }
        None if !motion.state.is_open() && motion.counted.is_none() => (motion.uncounted(), None),
        None => (motion, None),
    }
}

/// The main motion that is amended.
fn amended<'a>(records: &'a Records, entry: &Entry, which: MotionRef) -> Option<&'a Motion> {
    let own = records.motion_of(entry.id);
    match which {
        MotionRef::Pending => own
            .and_then(|own| records.amended_by(own))
            .or_else(|| records.open_main_motion()),
        MotionRef::Numbered(_) => records.motion_meant(which),
    }
    .filter(|main| own.is_none_or(|own| own.id != main.id))
}

/// Puts down who moved a motion that is there; its own line says so from now on.
pub(crate) fn name_mover(
    draft: &EntryDraft,
    by: Id<Attendee>,
    seconder: Option<Id<Attendee>>,
    of: MotionRef,
    ids: &mut Mint,
) -> Captured {
    let records = draft.scene.records;
    let kind = if seconder.is_some() {
        EntryKind::Second
    } else {
        EntryKind::Correction
    };
    let own = own_motion(records, draft.over(), kind);
    let Some(motion) = own.or_else(|| records.motion_meant(of)).cloned() else {
        let entry = draft.entry(EntryKind::Note, draft.line.raw.trim().to_owned(), ids);
        return without_motion(draft, entry, ids);
    };
    let text = if seconder.is_some() {
        String::new()
    } else {
        draft.line.raw.trim().to_owned()
    };
    let mut entry = draft.entry(kind, text, ids);
    entry.speaker = seconder.or(Some(by));
    entry.about = Some(motion.entry);
    let motion = Motion {
        mover: Some(by),
        ..motion
    };
    let motion = match seconder {
        Some(seconder) => seconded(motion, seconder, &entry),
        None => motion,
    };
    entry.remark = entry.remark.or_else(|| doubt(records, &motion));
    let line = records.entries.get(motion.entry).cloned().map(|line| {
        Change::put(Entry {
            speaker: Some(by),
            ..line
        })
    });
    let parts = std::iter::once(Change::put(motion)).chain(line).collect();
    draft.finish(Act::Capture, entry, parts, ids)
}

pub(crate) fn second(draft: &EntryDraft, by: Id<Attendee>, of: MotionRef, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let mut entry = draft.entry(EntryKind::Second, String::new(), ids);
    entry.speaker = Some(by);
    let own = own_motion(records, draft.over(), EntryKind::Second);
    let Some(motion) = own.or_else(|| records.motion_meant(of)).cloned() else {
        return without_motion(draft, entry, ids);
    };
    entry.about = Some(motion.entry);
    let motion = seconded(motion, by, &entry);
    entry.remark = entry
        .remark
        .or_else(|| doubt(records, &motion))
        .or_else(|| spoke_for(records, &motion, by));
    draft.finish(Act::Capture, entry, vec![Change::put(motion)], ids)
}

/// A motion seconded by a line.
fn seconded(motion: Motion, by: Id<Attendee>, line: &Entry) -> Motion {
    let state = if motion.state.is_open() {
        MotionState::Seconded
    } else {
        motion.state
    };
    Motion {
        seconder: Some(by),
        seconded: Some(line.id),
        state,
        ..motion
    }
}

/// The wording of a motion as amended.
pub(crate) fn word(draft: &EntryDraft, number: u32, text: String, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let mut entry = draft.entry(EntryKind::Wording, text, ids);
    entry.speaker = None;
    let own = own_motion(records, draft.over(), EntryKind::Wording);
    let Some(motion) = own
        .or_else(|| records.motion_meant(MotionRef::Numbered(number)))
        .cloned()
    else {
        return without_motion(draft, note(draft, entry), ids);
    };
    entry.about = Some(motion.entry);
    let motion = Motion {
        wording: entry.text.clone(),
        worded: Some(entry.id),
        ..motion
    };
    draft.finish(Act::Capture, entry, vec![Change::put(motion)], ids)
}

/// Why mover and seconder of a motion may not be what they are called (docs/rules.md §motions).
pub fn doubt(records: &Records, motion: &Motion) -> Option<Remark> {
    let named = |who: Id<Attendee>| records.name_of(who).to_owned();
    if let Some(both) = motion.mover.filter(|mover| motion.seconder == Some(*mover)) {
        return Some(Remark::SelfSeconded(named(both)));
    }
    let has_vote = |who: Id<Attendee>| records.attendees.get(who).is_none_or(Attendee::is_member);
    let mut backers = motion.mover.into_iter().chain(motion.seconder);
    backers
        .find(|who| !has_vote(*who))
        .map(|who| Remark::NoVote(named(who)))
}

/// The doubt that who seconds a motion may have moved it too: no mover is named, and the seconder had the word when it was moved.
fn spoke_for(records: &Records, motion: &Motion, by: Id<Attendee>) -> Option<Remark> {
    let line = records.entries.get(motion.entry).filter(|_| motion.mover.is_none())?;
    (records.speaker_at(line.place) == Some(by)).then(|| Remark::SelfSeconded(records.name_of(by).to_owned()))
}
