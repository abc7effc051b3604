//! Whether the index agrees with the rows, looked at as a whole.

use std::collections::HashMap;

use super::{
    super::{error::StoreError, file::Store},
    index::{all_keys, slot},
    places::{span, table_of},
    rows,
};
use crate::domain::{id::Id, meeting::Meeting};

impl Store {
    /// Returns the meetings of which the index says something else than the rows do. Reads all of the file.
    pub fn disagreeing(&self) -> Result<Vec<Id<Meeting>>, StoreError> {
        let sql = "SELECT id FROM meetings WHERE id NOT IN (SELECT meeting FROM search_todo) ORDER BY id";
        let meetings: Vec<i64> = self
            .db
            .prepare(sql)?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let mut wrong = Vec::new();
        for meeting in meetings.into_iter().map(Id::from_raw) {
            if !self.agrees(meeting)? {
                wrong.push(meeting);
            }
        }
        Ok(wrong)
    }

    fn agrees(&self, meeting: Id<Meeting>) -> Result<bool, StoreError> {
        let mut indexed = HashMap::new();
        if let Some(slot) = slot(&self.db, meeting)? {
            let (first, last) = span(slot);
            // Whether the texts themselves are there shows in the table that FTS5 keeps of their lengths.
            let sql = "SELECT d.kind, d.row, d.mark, f.id IS NOT NULL FROM search_docs d
                       LEFT JOIN search_docsize f ON f.id = d.docid WHERE d.docid BETWEEN ? AND ?";
            let mut statement = self.db.prepare_cached(sql)?;
            let mut found = statement.query([first, last])?;
            while let Some(row) = found.next()? {
                if !row.get::<_, bool>(3)? {
                    return Ok(false);
                }
                indexed.insert((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?), row.get::<_, i64>(2)?);
            }
        }
        for key in all_keys(&self.db, meeting)? {
            let mark = rows::sought(&self.db, key)?.map(|found| found.doc.mark());
            let known = table_of(key).and_then(|table| indexed.remove(&(table, key.raw())));
            if mark != known {
                return Ok(false);
            }
        }
        Ok(indexed.is_empty())
    }
}
