//! Working on entries that are already in the feed: editing in place, turning one kind into another, striking out.

use crate::{
    app::{commit::commit, cx::Cx, message::Message, model::Model, palette, update::spoken},
    capture::{
        Captured, Outcome, Refusal,
        as_line::{self, as_line},
        convert,
        mend::{self, Mended, is_fact},
    },
    domain::{
        change::{Act, Change},
        entry::{Entry, EntryKind},
        id::Id,
    },
    input::command::Command,
    words::why::Why,
};

use super::{
    line::changed,
    scene::{with_scene, words_of, words_of_refusal},
    session, view,
};

/// Entries that can be opened for editing: those with a text of their own, and what is on record of votes and attendance.
fn editable(entry: &Entry) -> bool {
    entry.kind.convertible() || is_fact(entry.kind) && !entry.struck
}

/// The entry that conversions work on: the one being edited, else the last one that was captured.
pub fn target(m: &Model) -> Option<&Entry> {
    match m.live.editing {
        Some(id) => m.ledger.records().entries.get(id).filter(|e| e.kind.convertible()),
        None => last(m, |e| !e.struck),
    }
}

/// The entry that strikes work on; the last one also where it is struck, so that the same key takes the strike back.
pub fn strike_target(m: &Model) -> Option<&Entry> {
    match m.live.editing {
        Some(id) => m.ledger.records().entries.get(id),
        None => last(m, |_| true),
    }
}

fn last(m: &Model, fits: impl Fn(&Entry) -> bool) -> Option<&Entry> {
    let mut entries = m.ledger.records().entries.iter().rev();
    entries.find(|e| e.kind.convertible() && fits(e))
}

/// Up: opens the entry before the one being edited, or the last one; a line that was begun is set aside.
pub fn older(m: &mut Model, cx: &mut Cx) {
    let entries = m.ledger.records().entries.rows();
    let from = m
        .live
        .editing
        .and_then(|id| m.ledger.records().entries.position(id))
        .unwrap_or(entries.len());
    let Some(entry) = entries.iter().take(from).rev().find(|e| editable(e)) else {
        return;
    };
    let (id, text) = (entry.id, line_of(m, entry));
    open(m, id, &text, cx);
}

/// Down: the entry after the one being edited; after the last one, the line that was set aside.
pub fn newer(m: &mut Model, cx: &mut Cx) {
    let Some(at) = m.live.editing.and_then(|id| m.ledger.records().entries.position(id)) else {
        m.live.scroll = 0;
        return;
    };
    match m.ledger.records().entries.iter().skip(at + 1).find(|e| editable(e)) {
        Some(entry) => {
            let (id, text) = (entry.id, line_of(m, entry));
            open(m, id, &text, cx);
        }
        None => {
            m.live.clear();
            changed(m, cx);
        }
    }
}

/// Opens an entry of the feed for editing.
pub fn open_entry(m: &mut Model, id: Id<Entry>, cx: &mut Cx) {
    if let Some(entry) = m.ledger.records().entries.get(id) {
        let text = line_of(m, entry);
        open(m, id, &text, cx);
    }
}

fn open(m: &mut Model, id: Id<Entry>, text: &str, cx: &mut Cx) {
    if m.live.editing.is_none() {
        m.live.set_aside();
    }
    m.live.field.set_text(text);
    m.live.long = text.contains('\n');
    m.live.editing = Some(id);
    m.live.pins = m
        .ledger
        .records()
        .entries
        .get(id)
        .map(|entry| as_line::chosen(m.ledger.records(), entry))
        .unwrap_or_default();
    let len = m.ledger.records().entries.len();
    m.live.scroll = m
        .ledger
        .records()
        .entries
        .position(id)
        .map_or(0, |at| (len - at).saturating_sub(3));
    m.live.first_key = None;
    m.live.shift_ms = 0;
    super::hint::refresh(m, cx.now);
}

/// The line of an entry, as it would be typed.
fn line_of(m: &Model, entry: &Entry) -> String {
    with_scene(m, m.shared.now, |scene| as_line(scene, entry))
}

/// Turns the target into another kind, keeping text, time and speaker.
pub fn convert(m: &mut Model, command: Command, cx: &mut Cx) {
    let kind = match command {
        Command::ToDecision => EntryKind::Decision,
        Command::ToAction => EntryKind::Action,
        Command::ToQuestion => EntryKind::Question,
        Command::ToRequirement => EntryKind::Requirement,
        Command::ToMotion => EntryKind::Motion,
        Command::ToIncident => EntryKind::Incident,
        _ => EntryKind::Note,
    };
    let Some(entry) = target(m).cloned() else { return };
    if entry.kind == kind {
        return cx.say(Message::Unavailable(command, Why::SameState));
    }
    let change = with_scene(m, cx.now, |scene| {
        convert::convert(scene, &entry, kind, &mut cx.mint_now())
    });
    commit(&mut m.ledger, Act::ConvertEntry, change, cx);
    if let Some(id) = m.live.editing {
        open_entry(m, id, cx);
    }
}

/// Strikes the target out, or takes a strike back.
pub fn strike(m: &mut Model, cx: &mut Cx) {
    let Some(entry) = strike_target(m).cloned() else { return };
    view::refresh(&mut m.live, &m.ledger, cx.now);
    match with_scene(m, cx.now, |scene| mend::strike(scene, &entry, &mut cx.mint_now())) {
        Ok(change) => commit(&mut m.ledger, Act::StrikeEntry, change, cx),
        Err(why) => cx.say(words_of_refusal(why)),
    }
}

/// Shifts the time of the entry being edited, and of the stays that it began or ended.
pub(super) fn shift_time(m: &mut Model, ms: i64, cx: &mut Cx) {
    if let Some(entry) = m.live.editing.and_then(|id| m.ledger.records().entries.get(id)) {
        let change = mend::shift_time(m.ledger.records(), entry, ms);
        commit(&mut m.ledger, Act::EditEntry, change, cx);
    }
}

/// Saves the line over the entry that is edited. A line that cannot stand in its place is refused and stays in the field.
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
        return cx.say(Message::NothingTyped);
    }
    // What was not touched stays as it is, to the second; a doubt is judged anew, for somebody may be on the list now.
    let untouched = entry.remark.is_none() && raw.trim() == line_of(m, &entry).trim();
    let said = if untouched {
        Ok(None)
    } else {
        mend_with(m, &entry, raw, cx)
    };
    let said = match said {
        Ok(said) => said,
        Err(why) => return cx.say(why),
    };
    m.live.clear();
    cx.hush();
    if let Some(notice) = said {
        cx.say(notice);
    }
    changed(m, cx);
}

/// Carries a line out in the place of an entry. Returns what there is to say.
///
/// # Errors
/// Why it cannot be done there; nothing has changed.
fn mend_with(m: &mut Model, entry: &Entry, raw: &str, cx: &mut Cx) -> Result<Option<Message>, Message> {
    view::refresh(&mut m.live, &m.ledger, cx.now);
    let mended = with_scene(m, cx.now, |scene| mend::mend(scene, entry, raw, &mut cx.mint_now()));
    match mended.map_err(words_of_refusal)? {
        Mended::Line(captured) => Ok(settle(m, captured, cx)),
        Mended::Order { name, rest } => order(m, entry, raw, (&name, &rest), cx),
    }
}

/// Commits a line in the place of an entry. Returns what there is to say: the doubt it was kept with before what it did.
fn settle(m: &mut Model, captured: Captured, cx: &mut Cx) -> Option<Message> {
    if captured.frees_word {
        m.live.speaker = None;
    }
    commit(&mut m.ledger, Act::EditEntry, captured.change, cx);
    match captured.outcome {
        Outcome::Entry {
            remark: Some(remark), ..
        } => Some(Message::Kept(remark)),
        Outcome::Entry { said, .. } => said.map(words_of),
        _ => None,
    }
}

/// An act of the session that stands in a line of the feed: the line is kept as an aside, and the act happens, at the moment of the
/// line where nothing was written since.
fn order(
    m: &mut Model,
    entry: &Entry,
    raw: &str,
    (name, rest): (&str, &str),
    cx: &mut Cx,
) -> Result<Option<Message>, Message> {
    if let Some(why) = spoken::refuses_words(m, name, rest).or_else(|| palette::asks_which(m.tab, name, rest)) {
        return Err(why);
    }
    let command = match palette::meant(m.tab, name, rest) {
        Ok(command) => command,
        Err(why) => {
            let remark = palette::remark_of(&why, raw);
            let kept: Result<Captured, Refusal> = with_scene(m, cx.now, |scene| {
                mend::mend_remarked(scene, entry, raw, remark, &mut cx.mint_now())
            });
            return Ok(settle(m, kept.map_err(words_of_refusal)?, cx));
        }
    };
    spoken::may_run(m, command)?;
    if !session::is_act(command) {
        return Err(Message::LineOfItsOwn);
    }
    let aside = mend::stand_aside(m.ledger.records(), entry, raw);
    let records = m.ledger.records().after(&aside);
    let newest = m
        .ledger
        .records()
        .entries
        .rows()
        .last()
        .is_some_and(|last| last.id == entry.id);
    let moment = newest.then_some(entry.at);
    let rest = rest.trim();
    let Some(acted) = session::act(m, &records, (command, rest), moment, cx) else {
        // The act asks for more in a form.
        commit(&mut m.ledger, Act::EditEntry, aside, cx);
        session::run(m, command, rest, cx);
        return Ok(None);
    };
    if acted.frees_word {
        m.live.speaker = None;
    }
    commit(
        &mut m.ledger,
        Act::EditEntry,
        Change::Batch(vec![aside, acted.change]),
        cx,
    );
    session::after(command, cx);
    Ok(acted.said.map(words_of))
}
