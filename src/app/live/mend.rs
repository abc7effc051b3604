//! Enter while an entry is edited: what the entry did is taken back, and the line is carried out in its place, at its moment, as
//! one act. What cannot be done there is refused, and the line stays (P3).

use crate::app::cx::Word;
use crate::{
    domain::{
        attendance::Interval,
        change::{Act, Change},
        entry::{Entry, EntryKind},
    },
    line::reading::What,
};

use super::{
    super::{
        commit::{as_one, commit},
        cx::Cx,
        model::Model,
        notice::Notice,
        palette,
    },
    as_line,
    capture::{self, Entered, Line},
    changed, frame,
};

/// Saves the line over the entry that is edited.
pub(super) fn save(m: &mut Model, raw: &str, cx: &mut Cx) {
    let Some(entry) = m
        .live
        .editing
        .and_then(|id| m.ledger.records().entries.get(id))
        .cloned()
    else {
        return;
    };
    if raw.trim().is_empty() {
        return cx.say(Notice::NothingTyped);
    }
    // What was not touched stays as it is, to the second; a doubt is judged anew, for somebody may be on the list now.
    let untouched = entry.remark.is_none() && raw.trim() == as_line::typed(m, &entry).trim();
    let mut said = None;
    let done = as_one(m, Act::EditEntry, cx, |m, cx| {
        if !untouched {
            said = carry_out(m, &entry, raw, cx)?;
        }
        Ok(())
    });
    if let Err(why) = done {
        return cx.say(why);
    }
    m.live.clear();
    cx.hush();
    if let Some(notice) = said {
        cx.say(notice);
    }
    changed(m, cx);
}

/// Carries a line out in the place of an entry, as part of an act that is going on. Says what is to be said.
///
/// # Errors
/// Why it cannot be done there.
pub(super) fn carry_out(m: &mut Model, entry: &Entry, raw: &str, cx: &mut Cx) -> Result<Option<Notice>, Notice> {
    super::refresh_view(m, cx.now);
    let line = Line {
        over: Some(entry.id),
        ..Line::typed(raw, entry.at)
    };
    let what = capture::judged(m, frame::read(m, &line), &line, cx.now).what;
    match &what {
        What::Command { name, rest } => return order(m, entry, &line, (name, rest), cx),
        What::Speaker { .. } | What::Dialect(_) => return Err(Notice::LineOfItsOwn),
        _ => {}
    }
    withdraw(m, entry, Some(&what), cx);
    let said = match capture::enter(m, &line, cx) {
        Entered::Kept(_) => None,
        Entered::Did(_, notice) => Some(notice),
        Entered::Refused(notice) => return Err(notice),
        Entered::Nothing | Entered::Done(_) | Entered::Command { .. } => return Err(Notice::LineOfItsOwn),
    };
    let remark = m
        .ledger
        .records()
        .entries
        .get(entry.id)
        .and_then(|now| now.remark.clone());
    match remark {
        // A fact on record does not become a doubt by a slip.
        Some(remark) if is_fact(entry.kind) => Err(Notice::NotChanged(remark)),
        Some(remark) => Ok(Some(Notice::Kept(remark))),
        None => Ok(said),
    }
}

/// An act of the session that stands in a line of the feed: the line is kept as an aside, and the act happens, at the moment of the
/// line where nothing was written since.
fn order(
    m: &mut Model,
    entry: &Entry,
    line: &Line,
    (name, rest): (&str, &str),
    cx: &mut Cx,
) -> Result<Option<Notice>, Notice> {
    if let Some(why) = palette::refuses_words(m, name, rest).or_else(|| palette::asks_which(m, name, rest)) {
        return Err(why);
    }
    let command = match palette::meant(m, name, rest) {
        Ok(command) => command,
        Err(why) => {
            withdraw(m, entry, None, cx);
            capture::keep_command(m, line, &why, cx).ok_or(Notice::RegisterOnly)?;
            let now = m.ledger.records().entries.get(entry.id);
            return Ok(now.and_then(|now| now.remark.clone()).map(Notice::Kept));
        }
    };
    palette::may_run(m, command)?;
    if !command.row().is_act {
        return Err(Notice::LineOfItsOwn);
    }
    withdraw(m, entry, None, cx);
    let newest = m
        .ledger
        .records()
        .entries
        .rows()
        .last()
        .is_some_and(|last| last.id == entry.id);
    let aside = Entry {
        kind: EntryKind::Aside,
        text: line.raw.trim().to_owned(),
        speaker: None,
        about: None,
        remark: None,
        ..entry.clone()
    };
    commit(&mut m.ledger, Act::EditEntry, aside, cx);
    cx.hush();
    m.live.moment = newest.then_some(entry.at);
    let done = palette::run_named(m, name, rest, cx);
    m.live.moment = None;
    done?;
    Ok(match cx.take_word() {
        Word::Said(notice) => Some(notice),
        Word::Same | Word::Nothing => None,
    })
}

/// Lines that say what happened rather than what was said: striking one takes back what it did.
pub(super) const fn is_fact(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Second | EntryKind::VoteResult | EntryKind::Arrival | EntryKind::Departure
    )
}

/// Takes back what an entry did beside being there, as far as `what` does not do it again.
pub(super) fn withdraw(m: &mut Model, entry: &Entry, what: Option<&What>, cx: &mut Cx) {
    let records = m.ledger.records();
    let mut parts = Vec::new();
    if !matches!(what, Some(What::Decision { .. })) {
        parts.extend(records.decision_of(entry.id).map(|row| Change::drop(row.id)));
    }
    if !matches!(what, Some(What::Action { .. })) {
        parts.extend(records.action_of(entry.id).map(|row| Change::drop(row.id)));
    }
    if !matches!(what, Some(What::Motion { .. })) {
        parts.extend(records.motion_of(entry.id).map(|row| Change::drop(row.id)));
    }
    let (counted, seconded) = (records.counted_by(entry.id), records.seconded_by(entry.id));
    match (entry.kind, what) {
        (EntryKind::VoteResult, Some(What::Result { .. })) | (EntryKind::Second, Some(What::Second { .. })) => {}
        (EntryKind::VoteResult, _) => parts.extend(counted.cloned().map(|motion| Change::put(motion.uncounted()))),
        (EntryKind::Second, _) => parts.extend(seconded.cloned().map(|motion| Change::put(motion.unseconded()))),
        (EntryKind::Arrival, what) => {
            let gone = records
                .stays_of(entry)
                .filter(|stay| !names(what, stay, EntryKind::Arrival));
            parts.extend(gone.map(|stay| Change::drop(stay.id)));
        }
        (EntryKind::Departure, what) => {
            let back = records
                .stays_of(entry)
                .filter(|stay| !names(what, stay, EntryKind::Departure));
            // Whoever did not leave then was there to the end.
            parts.extend(back.map(|stay| Change::put(records.to_the_end(stay.clone()))));
        }
        _ => {}
    }
    commit(&mut m.ledger, Act::EditEntry, Change::Batch(parts), cx);
}

/// Whether a line that is typed over an arrival or a leaving is about the same person.
fn names(what: Option<&What>, stay: &Interval, kind: EntryKind) -> bool {
    match what {
        Some(What::Arrive { who, .. }) => kind == EntryKind::Arrival && who.contains(&stay.attendee),
        Some(What::Leave { who, .. }) => kind == EntryKind::Departure && who.contains(&stay.attendee),
        _ => false,
    }
}
