//! The checklist on the screen.

use crate::{
    domain::{
        checklist::{CheckItem, CheckState},
        deadline::Dated,
    },
    input::section::SectionId,
    words::field::FieldName,
};

use super::super::desk::view::{SectionColumn, SectionView, Sight};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    dim: |s, row| s.row::<CheckItem>(row).is_some_and(|c| c.state != CheckState::Open),
    below: |s, row| {
        s.text(row, |c: &CheckItem| {
            let proof = format!(
                "  {}{}{}",
                s.t.field(FieldName::Proof),
                s.t.export.colon,
                (s.t.prepare.proof)(c.proof)
            );
            let found = s.field(FieldName::ProofText, &c.proof_text) + &s.field(FieldName::Reason, &c.reason);
            let due = s.overdue(c);
            format!("{}{due}{}{proof}{found}", c.text, s.field(FieldName::Owner, &c.owner))
        })
    },
    ..SectionView::of(
        SectionId::Checklist,
        &[
            SectionColumn::left(
                |t| t.screen.col_state,
                10,
                |s, row| s.text(row, |c: &CheckItem| state(s, c)),
            ),
            SectionColumn::left(
                |t| t.prepare.col_check,
                0,
                |s, row| s.text(row, |c: &CheckItem| c.text.clone()),
            ),
            SectionColumn::left(
                |t| t.screen.col_due,
                14,
                |s, row| s.text(row, |c: &CheckItem| due(s, c)),
            ),
            SectionColumn::left(
                |t| t.prepare.col_owner,
                12,
                |s, row| s.text(row, |c: &CheckItem| c.owner.clone()),
            )
            .wide(),
            SectionColumn::left(
                |t| t.prepare.col_proof,
                14,
                |s, row| s.text(row, |c: &CheckItem| proof(s, c)),
            )
            .wide(),
        ],
    )
};

fn state(s: &Sight, row: &CheckItem) -> String {
    if row.required && row.state == CheckState::Open {
        return s.t.prepare.required_open.to_owned();
    }
    (s.t.prepare.check)(row.state).to_owned()
}

/// Its due time; the moment of the meeting that stands for one, or the word that it cannot be kept.
fn due(s: &Sight, row: &CheckItem) -> String {
    let due = s.seen.meeting().and_then(|meeting| row.due_at(meeting, s.calendar()));
    match due {
        None if !row.moment.is_empty() => s.moment(&row.moment),
        _ => s.due(row),
    }
}

/// Why it is not needed, else its proof, else the kind of proof that it wants.
fn proof(s: &Sight, row: &CheckItem) -> String {
    match (&row.reason, &row.proof_text) {
        (reason, _) if !reason.is_empty() => reason.clone(),
        (_, text) if !text.is_empty() => text.clone(),
        _ => (s.t.prepare.proof)(row.proof).to_owned(),
    }
}
