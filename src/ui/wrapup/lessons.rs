//! Lessons on the screen.

use crate::{app::desk::listed::SectionRecord, domain::lesson::Lesson, input::section::SectionId};

use super::super::desk::view::{SectionColumn, SectionView};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    below: |s, row| s.text(row, |lesson: &Lesson| lesson.text.clone()),
    ..SectionView::of(
        SectionId::Lessons,
        &[SectionColumn::left(
            |t| t.closing.col_lesson,
            0,
            |s, row| s.text(row, |lesson: &Lesson| lesson.name(&s.seen)),
        )],
    )
};
