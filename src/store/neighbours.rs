//! The facts about a meeting that those around it tell: approvals of minutes, the archive codes that were given already.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::{column::ColumnValue as _, error::StoreError, file::Store, table};
use crate::domain::{
    agenda::Item,
    archive::{ArchiveCode, Retention},
    entry::Entry,
    id::Id,
    meeting::{Meeting, MeetingState},
    minutes_version::MinutesVersion,
    motion::Motion,
    neighbours::{LastMeeting, MinutesResolution, Neighbours},
    record::Record,
    records::Records,
    succession::{approved::MinutesOf, is_kin},
};

/// Meetings that are looked at for the series, on either side.
const NEAR: u32 = 50;

impl Store {
    /// The facts about a meeting that those around it tell. Nothing of the session of a register-only meeting is told, nor to one.
    pub fn neighbours(&self, id: Id<Meeting>) -> Result<Neighbours, StoreError> {
        let Some(own) = self.load_meeting_row(id)? else {
            return Ok(Neighbours::default());
        };
        let db = &self.db;
        let mut around = Neighbours {
            filed: filed(db, id)?,
            ..Neighbours::default()
        };
        let before = kin(db, &own, "t.start <= ?2", "DESC")?;
        let of_series = before.first().map(|last| last.id);
        around.code = last_code(db, id, of_series)?;
        if own.register_only() {
            return Ok(around);
        }
        if let Some(last) = before.first().filter(|last| !last.register_only()) {
            around.unapproved = unapproved(db, last)?;
        }
        for later in kin(db, &own, "t.start >= ?2", "ASC")? {
            if !later.register_only()
                && let Some(resolved) = resolution(db, &later, &MinutesOf::of(&own))?
            {
                around.resolved = Some(resolved);
                break;
            }
        }
        Ok(around)
    }
}

/// The meetings of the series on one side, the nearest first; cancelled ones were none.
pub(super) fn kin(db: &Connection, own: &Meeting, side: &str, order: &str) -> Result<Vec<Meeting>, StoreError> {
    let near = table::rows::<Meeting>(
        db,
        &format!(
            "WHERE t.id <> ?1 AND {side} AND (t.template = ?3 OR t.series = ?4) ORDER BY t.start {order}, t.id {order} LIMIT ?5"
        ),
        params![
            own.id.raw(),
            own.start.ms(),
            own.template,
            own.series.map(Id::raw),
            NEAR
        ],
    )?;
    let held = |meeting: &Meeting| meeting.state != MeetingState::Cancelled && is_kin(meeting, own);
    Ok(near.into_iter().filter(held).collect())
}

/// The last meeting, if its minutes are issued and their approval is not entered.
fn unapproved(db: &Connection, last: &Meeting) -> Result<Option<LastMeeting>, StoreError> {
    let mut records = Records::default();
    records.absorb(
        table::rows_of::<MinutesVersion>(db, last.id)?
            .into_iter()
            .map(Record::from),
    );
    let issue = records.standing_issue().filter(|_| records.approval().is_none());
    Ok(issue.map(|issue| LastMeeting {
        meeting: last.id,
        minutes: MinutesOf::of(last),
        day: last.zone.date(last.start),
        issue: issue.id,
    }))
}

/// The resolution of a meeting on the minutes of an earlier one.
fn resolution(db: &Connection, later: &Meeting, of: &MinutesOf) -> Result<Option<MinutesResolution>, StoreError> {
    let mut records = Records::default();
    records.absorb(table::rows_of::<Item>(db, later.id)?.into_iter().map(Record::from));
    let lines = "WHERE t.meeting = ? AND t.kind IN ('decision', 'motion') AND NOT t.struck ORDER BY t.place";
    records.absorb(
        table::rows::<Entry>(db, lines, [later.id.raw()])?
            .into_iter()
            .map(Record::from),
    );
    records.absorb(table::rows_of::<Motion>(db, later.id)?.into_iter().map(Record::from));
    let held = later.opened.unwrap_or(later.start);
    Ok(records
        .minutes_resolution(of)
        .map(|(text, corrections)| MinutesResolution {
            title: later.title.clone(),
            day: later.zone.date(held),
            text,
            corrections,
        }))
}

/// The last head of archive codes: that of the last meeting of the series, else the last one that was entered.
fn last_code(
    db: &Connection,
    own: Id<Meeting>,
    of_series: Option<Id<Meeting>>,
) -> Result<Option<ArchiveCode>, StoreError> {
    let last = "WHERE t.meeting <> ?1 ORDER BY t.meeting = ?2 DESC, t.id DESC LIMIT 1";
    Ok(table::rows::<ArchiveCode>(db, last, params![own.raw(), of_series.map(Id::raw)])?.pop())
}

/// The numbers of other meetings in each class of archive codes.
fn filed(db: &Connection, own: Id<Meeting>) -> Result<Vec<(ArchiveCode, Retention, BTreeSet<u32>)>, StoreError> {
    let sql = "SELECT c.fonds, c.class, c.year, c.organ, i.retention, group_concat(i.sequence, ' '), max(c.id), max(c.meeting)
         FROM archive_codes c JOIN archive_items i ON i.meeting = c.meeting
         WHERE c.meeting <> ? AND i.sequence > 0 GROUP BY 1, 2, 3, 4, 5";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([own.raw()])?;
    let mut list = Vec::new();
    while let Some(row) = rows.next()? {
        let code = ArchiveCode {
            id: Id::from_raw(row.get(6)?),
            meeting: Id::from_raw(row.get(7)?),
            fonds: row.get(0)?,
            class: row.get(1)?,
            year: row.get(2)?,
            organ: row.get(3)?,
        };
        let retention = Retention::read(row.get_ref(4)?).unwrap_or_default();
        let numbers: String = row.get(5)?;
        let numbers = numbers.split(' ').filter_map(|number| number.parse().ok()).collect();
        list.push((code, retention, numbers));
    }
    Ok(list)
}
