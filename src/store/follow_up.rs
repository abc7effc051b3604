//! Follow-up: actions of all meetings with what their lines need, a page at a time.

use rusqlite::{Connection, OptionalExtension as _, Params, Row, params};

use super::{
    column::{Column as _, Reader},
    error::StoreError,
    file::Store,
    table::{self, Stored},
};
use crate::domain::{
    action::{Action, Owner},
    matter::MatterEvent,
    meeting::{RecordMode, Secrecy, is_register_only},
    question::FollowUpRow,
    time::Stamp,
};

/// Those whose line is struck out are not chased. Ordered by their indexes: open ones nearest first and undated last, closed ones latest first.
const OPEN: &str = "WHERE t.is_open = 1 AND NOT coalesce(e.struck, 0) ORDER BY t.due_order, t.id LIMIT ? OFFSET ?";
const CLOSED: &str =
    "WHERE t.is_open = 0 AND NOT coalesce(e.struck, 0) ORDER BY t.closed DESC, t.id DESC LIMIT ? OFFSET ?";

impl Store {
    /// A page of the open actions of all meetings, with how many there are on all pages; if asked for, the closed ones
    /// follow behind.
    pub fn follow_up(&self, closed: bool, limit: u32, offset: u32) -> Result<(Vec<FollowUpRow>, u32), StoreError> {
        let open = self.count_actions(true)?;
        let mut page = self.actions(OPEN, limit, offset)?;
        let mut total = open;
        if closed {
            total = total.saturating_add(self.count_actions(false)?);
            let room = limit.saturating_sub(u32::try_from(page.len()).unwrap_or(u32::MAX));
            page.extend(self.actions(CLOSED, room, offset.saturating_sub(open))?);
        }
        Ok((page, total))
    }

    fn count_actions(&self, open: bool) -> Result<u32, StoreError> {
        let sql = if open {
            "SELECT count(*) FROM actions t LEFT JOIN entries e ON e.id = t.entry
             WHERE t.is_open = 1 AND NOT coalesce(e.struck, 0)"
        } else {
            "SELECT count(*) FROM actions t LEFT JOIN entries e ON e.id = t.entry
             WHERE t.is_open = 0 AND NOT coalesce(e.struck, 0)"
        };
        Ok(self.db.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
    }

    fn actions(&self, order: &str, limit: u32, offset: u32) -> Result<Vec<FollowUpRow>, StoreError> {
        if limit == 0 {
            return Ok(Vec::new());
        }
        self.actions_that(order, params![limit, offset])
    }

    /// The actions that a condition names, with the wording and the meeting of each. `rest` is never made of what a person typed.
    pub(super) fn actions_that(&self, rest: &str, params: impl Params) -> Result<Vec<FollowUpRow>, StoreError> {
        let sql = format!(
            "SELECT {}, e.text, m.title, m.start,
             EXISTS (SELECT 1 FROM deliverables d WHERE d.meeting = t.meeting), m.secrecy, m.record_mode FROM actions t
             LEFT JOIN entries e ON e.id = t.entry LEFT JOIN meetings m ON m.id = t.meeting {rest}",
            table::columns::<Action>("t")
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut rows = statement.query(params)?;
        let mut page = Vec::new();
        while let Some(row) = rows.next()? {
            page.push(read(&self.db, row)?);
        }
        Ok(page)
    }
}

fn read(db: &Connection, row: &Row<'_>) -> Result<FollowUpRow, StoreError> {
    let action = Action::read(&mut Reader::new(row, Action::TABLE, Action::COLUMNS))?;
    let own = Action::COLUMNS.len();
    let owners = action
        .owners
        .iter()
        .map(|owner| name(db, owner))
        .collect::<Result<_, _>>()?;
    let secrecy = Secrecy::read(row.get_ref(own + 4)?).unwrap_or_default();
    let mode = RecordMode::read(row.get_ref(own + 5)?).unwrap_or_default();
    let order = "WHERE t.action = ? ORDER BY t.at, t.id";
    let steps = table::rows::<MatterEvent>(db, order, [action.id.raw()])?;
    Ok(FollowUpRow {
        formal: row.get(own + 3)?,
        register_only: is_register_only(secrecy, mode),
        steps,
        owners,
        action,
        text: row.get::<_, Option<String>>(own)?.unwrap_or_default(),
        meeting_title: row.get::<_, Option<String>>(own + 1)?.unwrap_or_default(),
        meeting_start: row
            .get::<_, Option<i64>>(own + 2)?
            .map_or(Stamp::default(), Stamp::from_ms),
    })
}

/// The name of an owner; empty if the row is gone.
fn name(db: &Connection, owner: &Owner) -> Result<String, StoreError> {
    let (sql, id) = match owner {
        Owner::Attendee(id) => (
            "SELECT p.name FROM attendees a JOIN people p ON p.id = a.person WHERE a.id = ?",
            id.store(),
        ),
        Owner::Unit(id) => ("SELECT name FROM units WHERE id = ?", id.store()),
        Owner::Named(name) => return Ok(name.clone()),
    };
    let found = db.prepare_cached(sql)?.query_row([id], |row| row.get(0)).optional()?;
    Ok(found.unwrap_or_default())
}
