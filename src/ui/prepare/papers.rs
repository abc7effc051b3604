//! Papers on the screen; below the list, who gets which copy.

use crate::{
    app::desk::SectionRow,
    domain::papers::{Paper, PaperCopy},
    input::section::SectionId,
};

use super::super::desk::view::{SectionColumn, SectionView, Sight};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    below: holders,
    ..SectionView::of(
        SectionId::Papers,
        &[
            SectionColumn::right(
                |t| t.screen.col_number,
                4,
                |s, row| s.text(row, |p: &Paper| p.number.to_string()),
            ),
            SectionColumn::left(
                |t| t.screen.col_title,
                0,
                |s, row| s.text(row, |p: &Paper| p.title.clone()),
            ),
            SectionColumn::right(|t| t.prepare.col_copies, 6, |s, row| count(s, row, |_| true)),
            SectionColumn::right(
                |t| t.prepare.col_issued,
                6,
                |s, row| count(s, row, |copy| copy.issued.is_some()),
            ),
            SectionColumn::left(
                |t| t.prepare.col_secrecy,
                10,
                |s, row| s.text(row, |p: &Paper| (s.t.domain.secrecy)(p.secrecy).to_owned()),
            )
            .wide(),
        ],
    )
};

/// The number of copies that hold.
fn count(s: &Sight, row: &SectionRow, holds: fn(&PaperCopy) -> bool) -> String {
    s.text(row, |paper: &Paper| {
        let copies = s.seen.records().copies_of(paper.id);
        copies.filter(|copy| holds(copy)).count().to_string()
    })
}

/// The holders of the copies.
fn holders(s: &Sight, row: &SectionRow) -> String {
    let r = s.seen.records();
    s.text(row, |paper: &Paper| {
        r.copies_of(paper.id)
            .map(|copy| {
                let name = copy.holder.map_or(s.t.prepare.nobody, |who| r.name_of(who));
                format!("{} {name}", copy.number)
            })
            .collect::<Vec<_>>()
            .join("  ")
    })
}
