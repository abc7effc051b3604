//! The conveyance by units on the screen.

use crate::{domain::conveyance::Conveyance, input::section::SectionId};

use super::super::desk::view::{SectionColumn, SectionView};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    dim: |s, row| s.row::<Conveyance>(row).is_some_and(|unit| unit.done.is_some()),
    ..SectionView::of(
        SectionId::Conveyance,
        &[
            SectionColumn::left(
                |t| t.closing.col_unit,
                20,
                |s, row| s.text(row, |unit: &Conveyance| unit.unit.clone()),
            ),
            SectionColumn::left(
                |t| t.closing.col_how,
                0,
                |s, row| {
                    s.text(row, |unit: &Conveyance| {
                        format!("{} {}", unit.method, unit.audience).trim().to_owned()
                    })
                },
            ),
            SectionColumn::left(
                |t| t.screen.col_due,
                12,
                |s, row| {
                    s.text(row, |unit: &Conveyance| {
                        unit.due.map(|at| s.moment_of(at)).unwrap_or_default()
                    })
                },
            ),
            SectionColumn::left(
                |t| t.closing.col_done,
                12,
                |s, row| {
                    s.text(row, |unit: &Conveyance| {
                        unit.done.map(|at| s.moment_of(at)).unwrap_or_default()
                    })
                },
            ),
        ],
    )
};
