//! The posts of the staff on the screen.

use crate::{domain::staffing::DutyPost, input::section::SectionId};

use super::super::desk::view::{SectionColumn, SectionView};

pub(in crate::ui) const VIEW: SectionView = SectionView::of(
    SectionId::Duties,
    &[
        SectionColumn::left(
            |t| t.prepare.col_desk,
            16,
            |s, row| s.text(row, |p: &DutyPost| p.desk.clone()),
        ),
        SectionColumn::left(
            |t| t.prepare.col_task,
            0,
            |s, row| s.text(row, |p: &DutyPost| p.task.clone()),
        ),
        SectionColumn::left(
            |t| t.prepare.col_person,
            12,
            |s, row| {
                s.text(row, |p: &DutyPost| match p.person.as_str() {
                    "" => s.t.prepare.nobody.to_owned(),
                    person => person.to_owned(),
                })
            },
        )
        .wider()
        .whole(26),
        SectionColumn::left(
            |t| t.prepare.col_phone,
            13,
            |s, row| s.text(row, |p: &DutyPost| p.phone.clone()),
        )
        .wide(),
    ],
);
