//! The schema: whose file it is, its version, and the way from an old version to this one, with a copy made first.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use super::{backup, error::StoreError, open::side_file};

/// What marks a file as ours: the letters `HUIW`.
pub const APPLICATION_ID: i32 = 0x4855_4957;

/// The migrations in order; a released one is never changed.
pub const MIGRATIONS: &[&str] = &[
    include_str!("../../assets/migrations/0001_init.sql"),
    include_str!("../../assets/migrations/0002_prepare.sql"),
    include_str!("../../assets/migrations/0003_sides_and_groups.sql"),
    include_str!("../../assets/migrations/0004_imprint.sql"),
    include_str!("../../assets/migrations/0005_told_start.sql"),
    include_str!("../../assets/migrations/0006_review_parts.sql"),
    include_str!("../../assets/migrations/0007_what_a_line_made.sql"),
    include_str!("../../assets/migrations/0008_zone_names.sql"),
];

/// The schema version of the file.
pub(super) fn version(db: &Connection) -> Result<u32, StoreError> {
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Refuses a file of another program. A new file is empty and gets its mark with its first table.
pub(super) fn check_ours(db: &Connection, fresh: bool) -> Result<(), StoreError> {
    let id: i32 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if id == APPLICATION_ID {
        return Ok(());
    }
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    // Somebody else may have made a fresh file ours in between; or a crash left it empty.
    if id == 0 && tables == 0 && (fresh || version(db)? == 0) {
        return Ok(());
    }
    Err(StoreError::NotOurs("a SQLite file of another program".to_owned()))
}

/// Brings the file to the newest version, each step in a transaction of its own.
pub(super) fn migrate(db: &mut Connection, path: &Path, steps: &[&str]) -> Result<(), StoreError> {
    let found = version(db)?;
    if found > 0 {
        backup::copy(db, &copy_name(path, found))?;
    }
    for (to, step) in (1_u32..).zip(steps) {
        let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Read again inside: another window may have been quicker.
        if version(&transaction)? >= to {
            continue;
        }
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", to)?;
        transaction.commit()?;
    }
    Ok(())
}

/// A free name beside the file that says from which version the copy is.
fn copy_name(path: &Path, version: u32) -> PathBuf {
    let name = side_file(path, &format!("-before-v{}", version.saturating_add(1)));
    let mut free = name.clone();
    let mut n = 2_u32;
    while free.symlink_metadata().is_ok() {
        free = side_file(&name, &format!("-{n}"));
        n = n.saturating_add(1);
    }
    free
}
