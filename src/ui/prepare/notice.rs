//! The notice on the screen.

use crate::{domain::invitation::Invitation, input::section::SectionId, words::field::FieldName};

use super::super::desk::view::{SectionColumn, SectionView};

pub(in crate::ui) const VIEW: SectionView = SectionView::of(
    SectionId::Notice,
    &[
        SectionColumn::left(
            |t| t.field(FieldName::DocumentNumber),
            16,
            |s, row| s.text(row, |n: &Invitation| n.number.clone()),
        ),
        SectionColumn::left(
            |t| t.field(FieldName::Scope),
            0,
            |s, row| s.text(row, |n: &Invitation| n.scope.clone()),
        ),
        SectionColumn::left(
            |t| t.prepare.sent,
            16,
            |s, row| {
                s.text(row, |n: &Invitation| {
                    let sent = n.sent.map(|at| s.seen.zone().ymd_hm(at));
                    sent.unwrap_or_else(|| s.t.prepare.not_sent.to_owned())
                })
            },
        ),
    ],
);
