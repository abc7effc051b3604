//! Offers for the rows of any section: open, add, drop, move.

use crate::{
    domain::{change::Change, record::Key},
    offer,
    words::why::Why,
};

use super::{
    super::{
        commit::commit,
        cx::Cx,
        message::Message,
        offer::{Offer, need},
        outcome::Outcome,
    },
    section::{Desk, DeskSeen, DeskWork, RowKind, SectionRow, found, open},
};

pub(super) const OFFERS: &[Offer<Desk>] = &[
    offer!(EditRow, something, edit),
    offer!(AddRow, addable, add),
    offer!(DeleteRow, free_row, drop_row),
    offer!(MoveRowUp, not_first, move_up),
    offer!(MoveRowDown, not_last, move_down),
];

/// Opens the form of the row; in an empty list, that of a new one.
pub fn edit_record(w: &mut DeskWork, row: Option<SectionRow>) -> Outcome {
    let Some(SectionRow::Record(key)) = row else {
        return Outcome::Stay;
    };
    let seen = w.seen();
    let record = seen.records().row(key);
    let form = record.and_then(|row| seen.own.shown.kinds.iter().find_map(|kind| (kind.ask)(&seen, &row)));
    form.map_or(Outcome::Stay, open)
}

/// The kind of a record among those of the shown section.
fn kind_of(seen: &DeskSeen, key: Key) -> Option<&'static RowKind> {
    seen.own.shown.kinds.iter().find(|kind| (kind.holds)(key))
}

/// The row under the cursor. The one notice is made by opening it.
fn something(seen: &DeskSeen) -> Result<Option<SectionRow>, Why> {
    let row = seen.chosen();
    need(!seen.rows().is_empty() || seen.own.shown.opens_empty, Why::NoRow)?;
    if let Some(SectionRow::Finding(_)) = row {
        need(!seen.shared.entry_changed, Why::EditFirst)?;
    }
    Ok(row)
}

fn edit(w: &mut DeskWork, cx: &mut Cx, row: Option<SectionRow>) -> Outcome {
    match (row, w.own.shown.add) {
        (None, Some(add)) if w.own.shown.opens_empty => add(w, cx),
        (row, _) => (w.own.shown.edit)(w, row),
    }
}

/// The way in which the section gets a new row.
fn addable(seen: &DeskSeen) -> Result<fn(&mut DeskWork, &mut Cx) -> Outcome, Why> {
    let add = seen.own.shown.add.ok_or(Why::WrongKind)?;
    (seen.own.shown.can_add)(seen)?;
    Ok(add)
}

fn add(w: &mut DeskWork, cx: &mut Cx, add: fn(&mut DeskWork, &mut Cx) -> Outcome) -> Outcome {
    add(w, cx)
}

/// The row under the cursor, if nothing points at it.
fn free_row(seen: &DeskSeen) -> Result<(Key, &'static RowKind), Why> {
    need(!seen.own.shown.kinds.is_empty(), Why::WrongKind)?;
    let key = found(seen.chosen_key())?;
    let kind = found(kind_of(seen, key))?;
    (kind.free)(seen.records(), key)?;
    Ok((key, kind))
}

/// Drops the row with those that go with it.
fn drop_row(w: &mut DeskWork, cx: &mut Cx, (key, kind): (Key, &'static RowKind)) {
    let name = (kind.name)(&w.seen(), key).unwrap_or_default();
    let with = (kind.goes_with)(w.records(), key).into_iter();
    let parts = with.chain([key]).map(Change::Drop).collect();
    cx.say(Message::Removed(name));
    commit(w.ledger, kind.acts.drop, Change::Batch(parts), cx);
}

/// The row under the cursor, if rows of its kind have an order of their own.
fn ordered(seen: &DeskSeen) -> Result<(Key, &'static RowKind), Why> {
    let key = seen.chosen_key().ok_or(Why::WrongKind)?;
    let kind = kind_of(seen, key).filter(|kind| kind.is_ordered);
    Ok((key, kind.ok_or(Why::WrongKind)?))
}

fn not_first(seen: &DeskSeen) -> Result<(Key, &'static RowKind), Why> {
    let row = ordered(seen)?;
    need(moves(seen, row, false), Why::FirstRow)?;
    Ok(row)
}

fn not_last(seen: &DeskSeen) -> Result<(Key, &'static RowKind), Why> {
    let row = ordered(seen)?;
    need(moves(seen, row, true), Why::LastRow)?;
    Ok(row)
}

/// Whether a row has a neighbour to change places with, shown or not.
fn moves(seen: &DeskSeen, (key, kind): (Key, &RowKind), down: bool) -> bool {
    !(kind.shift)(seen.records(), key, down).is_empty()
}

fn move_up(w: &mut DeskWork, cx: &mut Cx, row: (Key, &'static RowKind)) {
    shift(w, row, false, cx);
}

fn move_down(w: &mut DeskWork, cx: &mut Cx, row: (Key, &'static RowKind)) {
    shift(w, row, true, cx);
}

/// Moves the row; the cursor stays on it, over the sub-items that move with it.
fn shift(w: &mut DeskWork, (key, kind): (Key, &'static RowKind), down: bool, cx: &mut Cx) {
    let parts = (kind.shift)(w.records(), key, down);
    if !parts.is_empty() {
        commit(w.ledger, kind.acts.shift, Change::Batch(parts), cx);
        w.point_at(key);
    }
}
