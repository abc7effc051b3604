//! Where a deliverable stands in its review, seen from the records as they are now.

use super::content;
use crate::domain::{
    deliverable::{Deliverable, Part, Reopened, Review, Standing},
    records::Records,
    time::Stamp,
};

impl Deliverable {
    /// Where it stands, seen from the records as they are now. Nothing has to be written for a change to reopen a review.
    pub fn standing(&self, records: &Records) -> Standing {
        if !self.not_needed.is_empty() {
            return Standing::NotNeeded;
        }
        let bound = match self.review {
            Review::Draft => return Standing::Draft,
            Review::Returned => return Standing::Returned,
            Review::Submitted => Standing::Submitted,
            Review::Approved => Standing::Approved,
        };
        if self.file_hash != self.bound_file_hash {
            return Standing::Reopened(if self.file_hash.is_empty() {
                Reopened::FileGone
            } else {
                Reopened::File
            });
        }
        if content::figure(records, self.kind) == self.content_hash {
            bound
        } else {
            Standing::Reopened(Reopened::Records)
        }
    }

    /// Returns the part that has changed since it was submitted; `None` if nothing has, or if it was submitted before the parts were kept.
    pub fn changed_part(&self, records: &Records) -> Option<Part> {
        match self.standing(records) {
            Standing::Reopened(Reopened::Records) => {
                let now = content::parts(records, self.kind);
                let mut then = self.parts.iter();
                then.find(|part| !now.contains(part)).map(|(part, _)| *part)
            }
            Standing::Reopened(_) => Some(Part::File),
            Standing::NotNeeded | Standing::Draft | Standing::Submitted | Standing::Returned | Standing::Approved => {
                None
            }
        }
    }

    /// Whether it does not stand in the way of the meeting (docs/rules.md §deliverables, §review).
    pub fn is_settled(&self, records: &Records) -> bool {
        matches!(self.standing(records), Standing::NotNeeded | Standing::Approved)
    }

    /// The same review, of the records as they are now.
    #[must_use]
    pub fn bound_anew(self, records: &Records) -> Self {
        Self {
            content_hash: content::figure(records, self.kind),
            parts: content::parts(records, self.kind),
            ..self
        }
    }

    /// It goes to a reviewer as it is now.
    #[must_use]
    pub fn submit(self, records: &Records, reviewer: String, now: Stamp) -> Self {
        Self {
            review: Review::Submitted,
            reviewer,
            submitted: Some(now),
            decided: None,
            remark: String::new(),
            content_hash: content::figure(records, self.kind),
            parts: content::parts(records, self.kind),
            reopened: None,
            bound_file_hash: self.file_hash.clone(),
            ..self
        }
    }
}
