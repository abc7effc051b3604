//! The way from an old version of the schema to this one, with a copy made first.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use super::{
    copy::copy,
    error::StoreError,
    place::side_file,
    schema::{APPLICATION_ID, MIGRATIONS, WHOLE, known, version},
};

/// Brings the file to the newest version, a copy of the old one beside it. A new file gets the whole schema at once.
pub(super) fn migrate(db: &mut Connection, path: &Path, steps: &[&str]) -> Result<(), StoreError> {
    let found = version(db)?;
    if found > 0 {
        copy(db, &copy_name(path, found))?;
    } else if steps == MIGRATIONS {
        return step(db, known(), WHOLE);
    }
    step_up(db, steps)
}

/// Carries out the steps that a file still lacks, each in a transaction of its own.
pub(super) fn step_up(db: &mut Connection, steps: &[&str]) -> Result<(), StoreError> {
    for (to, sql) in (1_u32..).zip(steps) {
        step(db, to, sql)?;
    }
    Ok(())
}

/// Carries out what makes a file one of version `to`, unless it is that already.
fn step(db: &mut Connection, to: u32, sql: &str) -> Result<(), StoreError> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read again inside: another window may have been quicker.
    if version(&transaction)? >= to {
        return Ok(());
    }
    transaction.execute_batch(sql)?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", to)?;
    transaction.commit()?;
    Ok(())
}

/// The ending of the name of a copy made before a migration.
pub(super) const BEFORE: &str = "-before-v";

/// A free name beside the file that says from which version the copy is.
fn copy_name(path: &Path, version: u32) -> PathBuf {
    let name = side_file(path, &format!("{BEFORE}{}", version.saturating_add(1)));
    let mut free = name.clone();
    let mut n = 2_u32;
    while free.symlink_metadata().is_ok() {
        free = side_file(&name, &format!("-{n}"));
        n = n.saturating_add(1);
    }
    free
}
