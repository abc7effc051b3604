//! The obstacles to issuing the minutes, in one list.

use crate::domain::{fault::Fault, records::Records};

use super::{
    checks::{self, Finding},
    rewording, versions,
};

/// Every finding of the open meeting before its minutes go out: whether they are as they were issued, what the records lack, then
/// wordings that are to be looked at.
pub fn findings(records: &Records) -> Vec<Finding> {
    let mut found = Vec::new();
    if versions::changed_since_issued(records) {
        found.push(Finding {
            fault: Fault::ChangedSinceIssued,
            key: None,
            subject: String::new(),
        });
    }
    let changed = records
        .confirmations_now()
        .filter(|row| versions::is_changed_since(records, row));
    found.extend(changed.map(|row| Finding {
        fault: Fault::ChangedSinceConfirmed,
        key: Some(row.id.into()),
        subject: row.name.clone(),
    }));
    found.extend(checks::findings(records));
    found.extend(rewording::findings(records));
    found
}
