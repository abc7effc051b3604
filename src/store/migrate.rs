//! The way from an old version of the schema to this one, with a copy made first.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use super::{
    copy::copy,
    error::StoreError,
    place::side_file,
    schema::{APPLICATION_ID, version},
};

/// Brings the file to the newest version, a copy of the old one beside it.
pub(super) fn migrate(db: &mut Connection, path: &Path, steps: &[&str]) -> Result<(), StoreError> {
    let found = version(db)?;
    if found > 0 {
        copy(db, &copy_name(path, found))?;
    }
    step_up(db, steps)
}

/// Carries out the steps that a file still lacks, each in a transaction of its own.
pub(super) fn step_up(db: &mut Connection, steps: &[&str]) -> Result<(), StoreError> {
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
