//! The seven deliverables on the screen.

use crate::{
    domain::deliverable::{Deliverable, Reopened, Standing},
    input::section::SectionId,
    words::field::FieldName,
};

use super::super::desk::view::{SectionColumn, SectionView, Sight};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    dim: |s, row| {
        let standing = s.row::<Deliverable>(row).map(|d| d.standing(s.seen.records()));
        matches!(standing, Some(Standing::NotNeeded | Standing::Approved))
    },
    below: |s, row| {
        s.text(row, |d: &Deliverable| {
            changed(s, d)
                + &s.overdue(d)
                + &s.field(FieldName::File, &d.file)
                + &s.field(FieldName::Reviewer, &reviewed(s, d))
                + &s.field(FieldName::Remark, &d.remark)
        })
    },
    ..SectionView::of(
        SectionId::Deliverables,
        &[
            SectionColumn::left(
                |t| t.prepare.col_deliverable,
                15,
                |s, row| s.text(row, |d: &Deliverable| (s.t.prepare.deliverable)(d.kind).to_owned()),
            ),
            SectionColumn::left(
                |t| t.prepare.col_owner,
                0,
                |s, row| s.text(row, |d: &Deliverable| owner(s, d)),
            ),
            SectionColumn::left(
                |t| t.screen.col_due,
                14,
                |s, row| s.text(row, |d: &Deliverable| s.due(d)),
            ),
            SectionColumn::left(
                |t| t.prepare.col_review,
                14,
                |s, row| s.text(row, |d: &Deliverable| review(s, d)),
            ),
        ],
    )
};

/// The person who makes it, or why it is not needed.
fn owner(s: &Sight, row: &Deliverable) -> String {
    if row.standing(s.seen.records()) == Standing::NotNeeded {
        row.not_needed.clone()
    } else {
        row.owner.clone()
    }
}

/// The reviewer, and when the review was decided.
fn reviewed(s: &Sight, row: &Deliverable) -> String {
    let decided = row.decided.map(|at| s.seen.zone().ymd_hm(at)).unwrap_or_default();
    format!("{} {decided}", row.reviewer).trim().to_owned()
}

/// How far its review is; what has changed, where that is known; why it was returned.
fn review(s: &Sight, row: &Deliverable) -> String {
    let r = s.seen.records();
    let standing = row.standing(r);
    let review = match (standing, row.changed_part(r)) {
        (Standing::Reopened(Reopened::Records), Some(part)) => (s.t.prepare.part_changed)((s.t.prepare.part)(part)),
        _ => (s.t.prepare.standing)(standing).to_owned(),
    };
    if standing == Standing::Returned && !row.remark.is_empty() {
        return format!("{review}{}{}", s.t.export.colon, row.remark);
    }
    review
}

/// The parts that changed under a review, and when; empty where the review holds.
pub(super) fn changed(s: &Sight, row: &Deliverable) -> String {
    let r = s.seen.records();
    if !matches!(row.standing(r), Standing::Reopened(_)) {
        return String::new();
    }
    let at = row.reopened.map(|at| format!(" {}", s.seen.zone().ymd_hm(at)));
    let what = match row.changed_part(r) {
        Some(part) => (s.t.prepare.part_changed)((s.t.prepare.part)(part)),
        // It was submitted before the parts were kept.
        None => (s.t.prepare.standing)(row.standing(r)).to_owned(),
    };
    format!("{what}{}", at.unwrap_or_default())
}
