//! Acts on their way to the disk: each with its audit row, in one transaction.

use rusqlite::TransactionBehavior;

use super::{audit, error::StoreError, file::Store, search, table};
use crate::domain::{
    change::{Commit, Seq},
    id::Id,
    meeting::Meeting,
    time::Stamp,
};

impl Store {
    /// Writes one act and its audit row; when this returns they survive a power cut.
    pub fn commit(&mut self, commit: &Commit) -> Result<(), StoreError> {
        self.commit_all([commit])
    }

    /// Writes acts in order, all or none. An act that is in the file already is passed over, so a repeat does no harm.
    ///
    /// The path is compared before and after, so that nothing counts as saved in a file that nobody will find again.
    pub fn commit_all<'c>(&mut self, commits: impl IntoIterator<Item = &'c Commit>) -> Result<(), StoreError> {
        if let Some(why) = &self.read_only {
            return Err(why.clone().into());
        }
        self.check_place()?;
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for commit in commits {
            if audit::holds(&transaction, commit)? {
                continue;
            }
            let touched = search::Touched::by(&transaction, &commit.change)?;
            table::write(&transaction, &commit.change)?;
            touched.follow(&transaction)?;
            audit::add(&transaction, commit)?;
        }
        transaction.commit()?;
        self.check_place()
    }

    /// The number of the last act in the file; zero if there is none.
    pub fn last_seq(&self) -> Result<Seq, StoreError> {
        audit::last_seq(&self.db)
    }

    /// Whether this very act is in the file. `SeqTaken` if another one stands under its number.
    pub fn holds(&self, commit: &Commit) -> Result<bool, StoreError> {
        audit::holds(&self.db, commit)
    }

    /// Whether one of the last lines of a meeting is `raw`, begun at `at`: then a draft of it was entered after all.
    pub fn holds_line(&self, meeting: Id<Meeting>, raw: &str, at: Stamp) -> Result<bool, StoreError> {
        Ok(self
            .db
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM (SELECT raw, at FROM entries WHERE meeting = ?1 ORDER BY place DESC LIMIT 50)
                 WHERE raw = ?2 AND at = ?3)",
            )?
            .query_row(rusqlite::params![meeting.raw(), raw, at.ms()], |row| row.get(0))?)
    }
}
