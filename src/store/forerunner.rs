//! A meeting from which another one is made: its preparation and what is open of it and of its series, never what was said in it.

use rusqlite::{Connection, params};

use super::{
    error::StoreError,
    file::Store,
    neighbours,
    table::{self, Stored},
};
use crate::domain::{
    action::Action,
    agenda::Item,
    checklist::CheckItem,
    deliverable::Deliverable,
    entry::Entry,
    equipment::{Equipment, EquipmentRound},
    estimate::{BudgetFrame, BudgetLine},
    id::Id,
    imprint::Imprint,
    invitation::Invitation,
    lesson::Lesson,
    meeting::{Meeting, MeetingState},
    people::{Attendee, Person, Unit},
    record::Record,
    records::Records,
    seating::{Seat, SeatPlan},
    staffing::DutyPost,
    succession::{ClosedMatters, EarlierAction, Forerunner, is_kin},
};

/// Meetings of the same type that are looked at for the series, latest first.
const KIN: u32 = 500;

/// The items with a line in the minutes, or an outcome; sub-items are numbered under their item.
const MINUTED: &str = "SELECT count(*) FROM items i WHERE i.meeting = ?1 AND i.parent IS NULL AND (
        i.outcome IS NOT NULL
        OR EXISTS (SELECT 1 FROM items c WHERE c.parent = i.id AND (c.outcome IS NOT NULL OR c.id IN (
            SELECT e.item FROM entries e WHERE e.meeting = ?1 AND e.item IS NOT NULL AND NOT e.struck AND e.kind <> 'aside')))
        OR i.id IN (
            SELECT e.item FROM entries e WHERE e.meeting = ?1 AND e.item IS NOT NULL AND NOT e.struck AND e.kind <> 'aside'))";

impl Store {
    /// The meeting from which the next of a series, or a duplicate, is made.
    ///
    /// # Errors
    /// There is no such meeting, or the file cannot be read.
    pub fn forerunner(&self, id: Id<Meeting>) -> Result<Forerunner, StoreError> {
        // One snapshot, should another window write in between.
        let snapshot = self.db.unchecked_transaction()?;
        let last = self.load_meeting_row(id)?.ok_or(StoreError::MeetingGone)?;
        let kin = kin(&snapshot, &last)?;
        let before = kin.first();
        let later = neighbours::kin(&snapshot, &last, "t.start > ?2", "ASC")?;
        let earlier_items = match before.filter(|before| !before.register_only()) {
            Some(before) => titles(&snapshot, before.id)?,
            None => Vec::new(),
        };
        let earlier_actions = if last.register_only() {
            Vec::new()
        } else {
            self.open_of(&kin)?
        };
        let closed = closed(&snapshot, id)?;
        let minutes = snapshot
            .prepare_cached(MINUTED)?
            .query_row([id.raw()], |row| row.get(0))?;
        Ok(Forerunner {
            meeting: id,
            rows: prepared(&snapshot, last)?,
            kin,
            next: later.into_iter().next(),
            earlier_items,
            earlier_actions,
            minutes,
            told: told(&snapshot, id, &closed)?,
            told_start: None,
            closed,
        })
    }

    /// The open actions of meetings, in their order. Those of register-only meetings stay where they are.
    fn open_of(&self, kin: &[Meeting]) -> Result<Vec<EarlierAction>, StoreError> {
        let mut list = Vec::new();
        for meeting in kin.iter().rev().filter(|meeting| !meeting.register_only()) {
            let open = self.actions_that(
                "WHERE t.meeting = ? AND t.is_open = 1 AND NOT coalesce(e.struck, 0) ORDER BY t.number, t.id",
                params![meeting.id.raw()],
            )?;
            if open.is_empty() {
                continue;
            }
            let closed = closed(&self.db, meeting.id)?;
            list.extend(open.into_iter().map(|row| EarlierAction {
                closed: closed.entries.contains(&row.action.entry),
                action: row.action,
                text: row.text,
                owners: row.owners,
                meeting_start: row.meeting_start,
            }));
        }
        Ok(list)
    }
}

/// The matters that a meeting dealt with without the public.
fn closed(db: &Connection, meeting: Id<Meeting>) -> Result<ClosedMatters, StoreError> {
    let any = "SELECT EXISTS (SELECT 1 FROM entries WHERE meeting = ?1 AND kind = 'closed_part' AND NOT struck)";
    let any: bool = db.prepare_cached(any)?.query_row([meeting.raw()], |row| row.get(0))?;
    let mut records = Records::default();
    if any {
        let lines = table::rows_of::<Entry>(db, meeting)?;
        records.absorb(lines.into_iter().map(Record::from));
    }
    Ok(ClosedMatters::of(&records))
}

/// Notes that may say when the next meeting is, in their order; none of a closed part.
fn told(db: &Connection, meeting: Id<Meeting>, closed: &ClosedMatters) -> Result<Vec<String>, StoreError> {
    let notes = table::rows::<Entry>(
        db,
        "WHERE t.meeting = ? AND t.kind = 'note' AND NOT t.struck AND (t.text LIKE '%next %'
         OR t.text LIKE '%下次%' OR t.text LIKE '%下一次%' OR t.text LIKE '%下周期%' OR t.text LIKE '%下一期%')
         ORDER BY t.place",
        [meeting.raw()],
    )?;
    let open = notes.into_iter().filter(|note| !closed.entries.contains(&note.id));
    Ok(open.map(|note| note.text).collect())
}

/// The earlier meetings of the series, latest first; cancelled ones were none.
fn kin(db: &Connection, last: &Meeting) -> Result<Vec<Meeting>, StoreError> {
    let near = table::rows::<Meeting>(
        db,
        "WHERE t.id <> ?1 AND t.start <= ?2 AND (t.template = ?3 OR t.series = ?4) ORDER BY t.start DESC LIMIT ?5",
        params![
            last.id.raw(),
            last.start.ms(),
            last.template,
            last.series.map(Id::raw),
            KIN
        ],
    )?;
    let held = |meeting: &Meeting| meeting.state != MeetingState::Cancelled && is_kin(meeting, last);
    Ok(near.into_iter().filter(held).collect())
}

fn titles(db: &Connection, meeting: Id<Meeting>) -> Result<Vec<String>, StoreError> {
    Ok(table::rows_of::<Item>(db, meeting)?
        .into_iter()
        .map(|item| item.title)
        .collect())
}

/// The rows of preparation, the open actions with their entries, the people and their units.
fn prepared(db: &Connection, last: Meeting) -> Result<Vec<Record>, StoreError> {
    fn take<T: Stored>(db: &Connection, meeting: Id<Meeting>, list: &mut Vec<Record>) -> Result<(), StoreError>
    where
        Record: From<T>,
    {
        list.extend(table::rows_of::<T>(db, meeting)?.into_iter().map(Record::from));
        Ok(())
    }
    let id = last.id;
    let mut list = vec![Record::from(last)];
    let units = table::rows::<Unit>(db, "ORDER BY t.id", [])?;
    list.extend(units.into_iter().map(Record::from));
    let people = table::rows::<Person>(
        db,
        "WHERE t.id IN (SELECT person FROM attendees WHERE meeting = ?)",
        [id.raw()],
    )?;
    list.extend(people.into_iter().map(Record::from));
    take::<Attendee>(db, id, &mut list)?;
    take::<Item>(db, id, &mut list)?;
    let of_actions = "WHERE t.id IN (SELECT entry FROM actions WHERE meeting = ? AND is_open = 1)";
    let entries = table::rows::<Entry>(db, of_actions, [id.raw()])?;
    list.extend(entries.into_iter().map(Record::from));
    let actions = table::rows::<Action>(db, "WHERE t.meeting = ? AND t.is_open = 1", [id.raw()])?;
    list.extend(actions.into_iter().map(Record::from));
    take::<Deliverable>(db, id, &mut list)?;
    take::<CheckItem>(db, id, &mut list)?;
    take::<Lesson>(db, id, &mut list)?;
    take::<Equipment>(db, id, &mut list)?;
    take::<EquipmentRound>(db, id, &mut list)?;
    take::<DutyPost>(db, id, &mut list)?;
    take::<BudgetFrame>(db, id, &mut list)?;
    take::<BudgetLine>(db, id, &mut list)?;
    take::<SeatPlan>(db, id, &mut list)?;
    take::<Seat>(db, id, &mut list)?;
    take::<Invitation>(db, id, &mut list)?;
    take::<Imprint>(db, id, &mut list)?;
    Ok(list)
}
