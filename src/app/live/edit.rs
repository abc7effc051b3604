//! Working on entries that are already in the feed: editing in place, turning one kind into another, striking out.

use crate::{
    app::{
        commit::commit,
        cx::Cx,
        message::{Message, RoomMessage},
        offer::{self, need},
        outcome::Outcome,
        palette,
        tab::Tab,
    },
    capture::{
        Captured, LineOutcome as Became, Refusal,
        correcting::{
            as_line::{self, as_line},
            convert,
            mend::{self, Mended, says_fact},
        },
        proceedings::session::is_of_session,
    },
    domain::{
        change::Act,
        entry::{Entry, EntryKind},
        id::Id,
        records::Records,
    },
    input::command::Command,
    words::why::Why,
};

use super::{
    act, feed,
    look_ahead::{self, changed},
    scene::{with_scene, words_of, words_of_refusal},
    session::{self, Ordered},
    state::{LiveSeen, LiveWork},
};

/// Entries that can be opened for editing: those with a text of their own, and what is on record of votes and attendance.
fn editable(records: &Records, entry: &Entry) -> bool {
    let of_session = is_of_session(entry.kind) || entry.kind == EntryKind::ItemStart;
    entry.kind.convertible() || (says_fact(records, entry) || of_session) && !entry.struck
}

/// The entry that conversions work on: the one being edited, else the last one that was captured.
pub(super) fn target<'m>(seen: &LiveSeen<'m>) -> Option<&'m Entry> {
    match seen.own.editing {
        Some(id) => seen.records().entries.get(id).filter(|e| e.kind.convertible()),
        None => last(seen, |e| !e.struck),
    }
}

/// The entry that strikes work on; the last one also where it is struck, so that the same key takes the strike back.
fn strike_target<'m>(seen: &LiveSeen<'m>) -> Option<&'m Entry> {
    match seen.own.editing {
        Some(id) => seen.records().entries.get(id),
        None => last(seen, |_| true),
    }
}

/// The chosen entry, else the newest one.
///
/// # Errors
/// There is none, or none is chosen and something else stands under the newest one, so that nobody can know which is meant.
pub(super) fn chosen_or_newest<'m>(seen: &LiveSeen<'m>) -> Result<&'m Entry, Why> {
    let entry = strike_target(seen).ok_or(Why::NothingSelected)?;
    let newest = seen.records().entries.rows().last();
    let is_sure = seen.own.editing.is_some() || newest.is_some_and(|last| last.id == entry.id);
    need(is_sure, Why::ChooseLine)?;
    Ok(entry)
}

fn last<'m>(seen: &LiveSeen<'m>, fits: impl Fn(&Entry) -> bool) -> Option<&'m Entry> {
    let mut entries = seen.records().entries.iter().rev();
    entries.find(|e| e.kind.convertible() && fits(e))
}

/// Up: opens the entry before the one being edited, or the last one; a line that was begun is set aside.
pub(super) fn older(work: &mut LiveWork, cx: &mut Cx) {
    let entries = work.records().entries.rows();
    let from = work
        .own
        .editing
        .and_then(|id| work.records().entries.position(id))
        .unwrap_or(entries.len());
    let Some(entry) = entries.iter().take(from).rev().find(|e| editable(work.records(), e)) else {
        return;
    };
    let (id, text) = (entry.id, line_of(&work.seen(), entry));
    open(work, id, &text, cx);
}

/// Down: the entry after the one being edited; after the last one, the line that was set aside.
pub(super) fn newer(work: &mut LiveWork, cx: &mut Cx) {
    let Some(at) = work.own.editing.and_then(|id| work.records().entries.position(id)) else {
        work.own.scroll = 0;
        return;
    };
    match work
        .records()
        .entries
        .iter()
        .skip(at + 1)
        .find(|e| editable(work.records(), e))
    {
        Some(entry) => {
            let (id, text) = (entry.id, line_of(&work.seen(), entry));
            open(work, id, &text, cx);
        }
        None => {
            work.own.clear();
            changed(work, cx);
        }
    }
}

/// Opens an entry of the feed for editing.
pub fn open_entry(work: &mut LiveWork, id: Id<Entry>, cx: &mut Cx) {
    if let Some(entry) = work.records().entries.get(id) {
        let text = line_of(&work.seen(), entry);
        open(work, id, &text, cx);
    }
}

/// Opens an entry of the feed that was clicked twice, if it is one that the arrows come to.
pub fn open_listed(work: &mut LiveWork, id: Id<Entry>, cx: &mut Cx) {
    let entry = work.records().entries.get(id);
    if entry.is_some_and(|entry| editable(work.records(), entry)) {
        open_entry(work, id, cx);
    }
}

fn open(work: &mut LiveWork, id: Id<Entry>, text: &str, cx: &mut Cx) {
    if work.own.editing.is_none() {
        work.own.set_aside();
    }
    work.own.field.set_text(text);
    work.own.long = text.contains('\n');
    work.own.editing = Some(id);
    work.own.turned = None;
    work.own.pins = work
        .records()
        .entries
        .get(id)
        .map(|entry| as_line::chosen(work.records(), entry))
        .unwrap_or_default();
    let len = work.records().entries.len();
    work.own.scroll = work
        .records()
        .entries
        .position(id)
        .map_or(0, |at| (len - at).saturating_sub(3));
    work.own.first_key = None;
    work.own.shift_ms = 0;
    look_ahead::refresh(work, cx.now);
}

/// The line of an entry, as it would be typed.
fn line_of(seen: &LiveSeen, entry: &Entry) -> String {
    with_scene(seen, seen.shared.now, |scene| as_line(scene, entry))
}

/// Issued minutes stand until they are reopened.
///
/// # Errors
/// The minutes are issued.
pub(super) fn not_issued(seen: &LiveSeen) -> Result<(), Why> {
    need(!seen.records().minutes_state().is_issued(), Why::MinutesIssued)
}

/// The target, if it is of another kind than this.
///
/// # Errors
/// There is none, or none that can be of that kind.
pub(super) fn of_other_kind(seen: &LiveSeen, kind: EntryKind) -> Result<Entry, Why> {
    need(seen.meeting().is_some(), Why::NoMeeting)?;
    let none = if seen.own.editing.is_some() {
        Why::WrongKind
    } else {
        Why::NothingSelected
    };
    let entry = target(seen).ok_or(none)?;
    not_issued(seen)?;
    need(entry.kind != kind, Why::SameState)?;
    need(!mend::was_taken_up(seen.records(), entry), Why::MotionHeld)?;
    Ok(entry.clone())
}

/// Turns an entry into another kind, keeping text, time and speaker.
pub(super) fn convert(work: &mut LiveWork, cx: &mut Cx, entry: &Entry, kind: EntryKind) {
    let change = with_scene(&work.seen(), cx.now, |scene| {
        convert::convert(scene, entry, kind, &mut cx.mint_now())
    });
    commit(work.ledger, Act::ConvertEntry, change, cx);
    if let Some(id) = work.own.editing {
        open_entry(work, id, cx);
    }
}

/// The entry that strikes work on.
///
/// # Errors
/// There is none.
pub(super) fn to_strike(seen: &LiveSeen) -> Result<Entry, Why> {
    need(seen.meeting().is_some(), Why::NoMeeting)?;
    let entries = &seen.records().entries;
    let turned = seen
        .own
        .turned
        .filter(|(_, lines)| seen.own.editing.is_none() && *lines == entries.len());
    let entry = match turned.and_then(|(id, _)| entries.get(id)) {
        Some(entry) => entry,
        None => chosen_or_newest(seen)?,
    };
    need(!is_of_session(entry.kind), Why::CorrectedByLine)?;
    Ok(entry.clone())
}

/// Strikes an entry out, or takes a strike back. The caret leaves the line for the empty one: what is typed next is a line of its own.
pub(super) fn strike(work: &mut LiveWork, cx: &mut Cx, entry: &Entry) {
    work.own.refresh(work.ledger, cx.now);
    match with_scene(&work.seen(), cx.now, |scene| {
        mend::strike(scene, entry, &mut cx.mint_now())
    }) {
        Ok(change) => {
            let says = feed::says(&work.seen(), entry);
            commit(work.ledger, Act::StrikeEntry, change, cx);
            if work.own.editing.is_some() {
                work.own.clear();
                changed(work, cx);
            }
            work.own.turned = Some((entry.id, work.records().entries.len()));
            cx.say(Message::Room(if entry.struck {
                RoomMessage::Restored(says)
            } else {
                RoomMessage::Struck(says)
            }));
        }
        Err(why) => cx.say(words_of_refusal(why)),
    }
}

/// Undo took the line that is being edited, or struck it: the caret leaves it, unless something was typed into it since.
pub fn leave_gone(work: &mut LiveWork, cx: &mut Cx) {
    let Some(id) = work.own.editing.filter(|_| !work.own.holds_change()) else {
        return;
    };
    if work.records().entries.get(id).is_none_or(|entry| entry.struck) {
        work.own.clear();
        changed(work, cx);
    }
}

/// Shifts the time of the entry being edited, and of the stays that it began or ended.
pub(super) fn shift_time(work: &mut LiveWork, ms: i64, cx: &mut Cx) {
    if let Err(why) = not_issued(&work.seen()) {
        return cx.say(Message::Unavailable(Command::EarlierTime, why));
    }
    if let Some(entry) = work.own.editing.and_then(|id| work.records().entries.get(id)) {
        let change = mend::shift_time(work.records(), entry, ms);
        commit(work.ledger, Act::EditEntry, change, cx);
    }
}

/// Saves the line over the entry that is edited. A line that cannot stand in its place is refused and stays in the field.
pub(super) fn save(work: &mut LiveWork, raw: &str, cx: &mut Cx) -> Outcome {
    let edited = work.own.editing.and_then(|id| work.records().entries.get(id));
    let Some(entry) = edited.cloned() else {
        return Outcome::Stay;
    };
    if raw.trim().is_empty() {
        cx.say(Message::NothingTyped);
        return Outcome::Stay;
    }
    // An untouched line stays as it is, to the second; a doubt is judged anew, for somebody may be on the list now.
    let untouched = entry.remark.is_none() && raw.trim() == line_of(&work.seen(), &entry).trim();
    let mended = if untouched {
        Ok((None, Outcome::Stay))
    } else {
        mend_with(work, &entry, raw, cx)
    };
    let (said, outcome) = match mended {
        Ok(mended) => mended,
        Err(why) => {
            cx.say(why);
            return Outcome::Stay;
        }
    };
    work.own.clear();
    cx.hush();
    if let Some(notice) = said {
        cx.say(notice);
    } else if !untouched && work.records().entries.get(entry.id).is_some_and(|entry| entry.struck) {
        cx.say(Message::Room(RoomMessage::StaysStruck));
    }
    changed(work, cx);
    outcome
}

/// Carries a line out in the place of an entry. Returns what there is to say, and the form that asks for more.
///
/// # Errors
/// Why it cannot be done there; nothing has changed.
fn mend_with(
    work: &mut LiveWork,
    entry: &Entry,
    raw: &str,
    cx: &mut Cx,
) -> Result<(Option<Message>, Outcome), Message> {
    work.own.refresh(work.ledger, cx.now);
    let mended = with_scene(&work.seen(), cx.now, |scene| {
        mend::mend(scene, entry, raw, &mut cx.mint_now())
    });
    match mended.map_err(words_of_refusal)? {
        Mended::Line(captured) => Ok((settle(work, captured, cx), Outcome::Stay)),
        Mended::Order { name, rest } => order(work, (entry, raw), (&name, &rest), cx),
    }
}

/// Commits a line in the place of an entry. Returns what there is to say: the doubt it was kept with before what it did.
fn settle(work: &mut LiveWork, captured: Captured, cx: &mut Cx) -> Option<Message> {
    commit(work.ledger, Act::EditEntry, captured.change, cx);
    match captured.outcome {
        Became::Entry {
            remark: Some(remark), ..
        } => Some(Message::Kept(remark)),
        Became::Entry { said, .. } => said.map(words_of),
        Became::Nothing | Became::Command { .. } | Became::TakeBack => None,
    }
}

/// An act of the session that stands in a line of the feed: the line is kept as an aside, and the act happens, at the moment of the
/// line where nothing was written since.
fn order(
    work: &mut LiveWork,
    (entry, raw): (&Entry, &str),
    (name, rest): (&str, &str),
    cx: &mut Cx,
) -> Result<(Option<Message>, Outcome), Message> {
    if let Some(which) = palette::asks_which(Tab::Live, name, rest) {
        return Err(which);
    }
    let command = match palette::meant(Tab::Live, name, rest) {
        Ok(command) => command,
        Err(why) => {
            let remark = palette::remark_of(&why, raw);
            let kept: Result<Captured, Refusal> = with_scene(&work.seen(), cx.now, |scene| {
                mend::mend_remarked(scene, entry, raw, remark, &mut cx.mint_now())
            });
            return Ok((settle(work, kept.map_err(words_of_refusal)?, cx), Outcome::Stay));
        }
    };
    if !command.row().is_act {
        return Err(Message::LineOfItsOwn);
    }
    if is_of_session(entry.kind) {
        if act::kind_of(command) != Some(entry.kind) {
            return Err(Message::LineOfItsOwn);
        }
        return Ok((act::correct_row(work, entry, rest, cx)?, Outcome::Stay));
    }
    rest.trim().clone_into(&mut work.own.words);
    let why = offer::ask(session::OFFERS, true, &work.seen(), command).err();
    work.own.words.clear();
    if let Some(refused) = palette::refuses_words(work.meeting(), command, why, rest) {
        return Err(refused);
    }
    if let Some(why) = why {
        return Err(Message::Unavailable(command, why));
    }
    let newest = work.records().entries.rows().last();
    let moment = newest.filter(|last| last.id == entry.id).map(|_| entry.at);
    let ordered = Ordered {
        command,
        words: rest.trim(),
        moment,
    };
    let aside = mend::stand_aside(work.records(), entry, raw);
    Ok(session::stand_for(work, &ordered, aside, cx))
}
