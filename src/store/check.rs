//! Whether the file is sound. Reads all of it: never on the way to the first screen.

use rusqlite::Connection;

use super::{audit, error::StoreError, file::Store, schema, table};
use crate::domain::trouble::Trouble;

/// The findings of a check.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckReport {
    /// Findings of SQLite's own check, then the first row that cannot be read; empty = sound.
    pub faults: Vec<String>,
    /// Schema version of the file.
    pub version: u32,
    /// Rows whose meeting is not there. Harmless, but worth a look.
    pub orphans: u64,
}

impl Store {
    /// Returns the findings of SQLite's own check, then the first row that cannot be read; empty = sound.
    pub fn faults(&self) -> Result<Vec<String>, StoreError> {
        faults(&self.db)
    }

    /// Checks the whole file.
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        let faults = faults(&self.db)?;
        let mut report = CheckReport {
            faults,
            version: schema::version(&self.db)?,
            orphans: 0,
        };
        if report.faults.is_empty() {
            for name in table::meeting_tables() {
                let sql = format!("SELECT count(*) FROM {name} WHERE meeting NOT IN (SELECT id FROM meetings)");
                let count: i64 = self.db.query_row(&sql, [], |row| row.get(0))?;
                report.orphans += u64::try_from(count).unwrap_or(0);
            }
        }
        Ok(report)
    }
}

/// SQLite's own findings and ours about mark and version, and the first row that cannot be read.
pub(super) fn faults(db: &Connection) -> Result<Vec<String>, StoreError> {
    if let Err(error) = schema::check_ours(db, false) {
        return Ok(vec![error.to_string()]);
    }
    let mut faults = Vec::new();
    let found = integrity_check(db, &mut faults).and_then(|()| {
        // Rows of another version have other columns.
        if faults.is_empty() && schema::version(db)? == schema::known() {
            table::read_through(db)?;
            audit::read_through(db)?;
        }
        Ok(())
    });
    match found {
        // A file that another program holds may be sound.
        Err(error) if error.trouble() == Trouble::Locked => return Err(error),
        // A file that is too damaged to be checked.
        Err(error) => faults.push(error.to_string()),
        Ok(()) => {}
    }
    Ok(faults)
}

/// Adds the faults that SQLite finds in pages, tables and the agreement of the indexes with them. It looks at no value.
fn integrity_check(db: &Connection, faults: &mut Vec<String>) -> Result<(), StoreError> {
    let mut statement = db.prepare("PRAGMA integrity_check(20)")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let line: String = row.get(0)?;
        if line != "ok" {
            faults.push(line);
        }
    }
    Ok(())
}
