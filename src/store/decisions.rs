//! The tables of decisions, motions, votes by name and declared interests.

use rusqlite::types::Value;

use super::{
    column::{ColumnValue, Reader},
    error::StoreError,
    table::{Stored, stored},
};
use crate::domain::{
    decision::Decision,
    interest::Interest,
    motion::{Ballot, Counts, Motion},
};

stored!(
    Ballot, "ballots", by "at":
    id, meeting, motion, attendee, name, vote, remark, at, entry
);

stored!(
    Interest, "interests", by "id":
    id, meeting, entry, attendee, item, nature, text
);

stored!(
    Decision, "decisions", by "number":
    id, meeting, entry, number, verdict
);

impl Stored for Motion {
    const TABLE: &'static str = "motions";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "meeting",
        "entry",
        "number",
        "state",
        "seconder",
        "counts_yes",
        "counts_no",
        "counts_abstain",
        "majority",
        "base",
        "seconded",
        "counted",
        "mover",
        "amends",
        "form",
        "said",
        "towards",
        "wording",
        "worded",
        "entitled",
        "casting",
    ];
    const ORDER: &'static str = "number";

    fn values(&self) -> Vec<Value> {
        vec![
            self.id.store(),
            self.meeting.store(),
            self.entry.store(),
            self.number.store(),
            self.state.store(),
            self.seconder.store(),
            self.counts.map(|c| c.yes).store(),
            self.counts.map(|c| c.no).store(),
            self.counts.map(|c| c.abstain).store(),
            self.majority.store(),
            self.base.store(),
            self.seconded.store(),
            self.counted.store(),
            self.mover.store(),
            self.amends.store(),
            self.form.store(),
            self.said.store(),
            self.towards.store(),
            self.wording.store(),
            self.worded.store(),
            self.entitled.store(),
            self.casting.store(),
        ]
    }

    fn read(row: &mut Reader<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.take()?,
            meeting: row.take()?,
            entry: row.take()?,
            number: row.take()?,
            state: row.take()?,
            seconder: row.take()?,
            counts: read_counts(row)?,
            majority: row.take()?,
            base: row.take()?,
            seconded: row.take()?,
            counted: row.take()?,
            mover: row.take()?,
            amends: row.take()?,
            form: row.take()?,
            said: row.take()?,
            towards: row.take()?,
            wording: row.take()?,
            worded: row.take()?,
            entitled: row.take()?,
            casting: row.take()?,
        })
    }
}

/// Three columns, one field: there is a result once the votes in favour are there.
fn read_counts(row: &mut Reader<'_>) -> Result<Option<Counts>, StoreError> {
    let (yes, no, abstain): (Option<u32>, Option<u32>, Option<u32>) = (row.take()?, row.take()?, row.take()?);
    Ok(yes.map(|yes| Counts {
        yes,
        no: no.unwrap_or(0),
        abstain: abstain.unwrap_or(0),
    }))
}
