//! Papers of units on the screen.

use crate::{domain::inbound::Inbound, input::section::SectionId};

use super::super::desk::view::{SectionColumn, SectionView};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    dim: |s, row| s.row::<Inbound>(row).is_some_and(Inbound::is_settled),
    ..SectionView::of(
        SectionId::Inbound,
        &[
            SectionColumn::left(
                |t| t.closing.col_unit,
                16,
                |s, row| s.text(row, |paper: &Inbound| paper.unit.clone()),
            ),
            SectionColumn::left(
                |t| t.closing.col_title,
                0,
                |s, row| s.text(row, |paper: &Inbound| paper.title.clone()),
            ),
            SectionColumn::left(
                |t| t.screen.col_state,
                14,
                |s, row| {
                    s.text(row, |paper: &Inbound| match (paper.returned, paper.consent.as_str()) {
                        (Some(at), _) => format!("{} {}", s.moment_of(at), paper.receipt),
                        (None, "") => String::new(),
                        (None, consent) => consent.to_owned(),
                    })
                },
            )
            .whole(24),
            SectionColumn::right(
                |t| t.closing.col_pages,
                5,
                |s, row| s.text(row, |paper: &Inbound| paper.pages.to_string()),
            ),
        ],
    )
};
