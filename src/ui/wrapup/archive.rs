//! The packing list on the screen.

use crate::{domain::archive::ArchiveItem, input::section::SectionId};

use super::super::desk::view::{SectionColumn, SectionView};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    dim: |s, row| s.row::<ArchiveItem>(row).is_some_and(ArchiveItem::is_settled),
    ..SectionView::of(
        SectionId::Archive,
        &[
            SectionColumn::left(
                |t| t.prepare.col_deliverable,
                14,
                |s, row| s.text(row, |item: &ArchiveItem| (s.t.closing.archive)(item.kind).to_owned()),
            ),
            SectionColumn::left(
                |t| t.screen.col_title,
                0,
                |s, row| {
                    s.text(row, |item: &ArchiveItem| {
                        format!("{} {}", item.title, item.none_formed).trim().to_owned()
                    })
                },
            ),
            SectionColumn::right(
                |t| t.closing.col_pages,
                5,
                |s, row| s.text(row, |item: &ArchiveItem| item.pages.to_string()),
            )
            .wide(),
            SectionColumn::left(
                |t| t.closing.col_retention,
                9,
                |s, row| {
                    s.text(row, |item: &ArchiveItem| {
                        (s.t.closing.retention)(item.retention).to_owned()
                    })
                },
            ),
            SectionColumn::left(
                |t| t.closing.col_step,
                12,
                |s, row| {
                    s.text(row, |item: &ArchiveItem| match item.none_formed.as_str() {
                        "" => (s.t.closing.step)(item.state).to_owned(),
                        _ => s.t.closing.none_formed.to_owned(),
                    })
                },
            ),
            SectionColumn::left(
                |t| t.closing.col_code,
                26,
                |s, row| {
                    s.text(row, |item: &ArchiveItem| {
                        let code = s.seen.records().archive_code();
                        code.map(|code| code.of(item)).unwrap_or_default()
                    })
                },
            )
            .wide(),
        ],
    )
};
