//! Lessons on the screen.

use crate::{app::desk::listed::SectionRecord, domain::lesson::Lesson, input::section::SectionId};

use super::super::desk::view::{SectionColumn, SectionView};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    dim: |s, row| s.row::<Lesson>(row).is_some_and(|lesson| !lesson.adopted.is_empty()),
    below: |s, row| s.text(row, |lesson: &Lesson| lesson.text.clone()),
    ..SectionView::of(
        SectionId::Lessons,
        &[
            SectionColumn::left(
                |t| t.closing.col_lesson,
                0,
                |s, row| s.text(row, |lesson: &Lesson| lesson.name(&s.seen)),
            ),
            SectionColumn::left(
                |t| t.closing.col_adopted,
                16,
                |s, row| s.text(row, |lesson: &Lesson| lesson.adopted.clone()),
            ),
        ],
    )
};
