//! The agenda on the screen.

use crate::{domain::agenda::Item, input::section::SectionId, words::field::FieldName};

use super::super::desk::view::{SectionColumn, SectionView, Sight};
use crate::app::desk::SectionRow;

pub(in crate::ui) const VIEW: SectionView = SectionView {
    below,
    ..SectionView::of(
        SectionId::Agenda,
        &[
            SectionColumn::left(
                |t| t.screen.col_number,
                5,
                |s, row| s.number(row).map(|(number, _)| number.clone()).unwrap_or_default(),
            ),
            SectionColumn::left(
                |t| t.screen.col_title,
                0,
                |s, row| {
                    let depth = s.number(row).map_or(0, |(_, depth)| usize::from(*depth));
                    s.text(row, |item: &Item| format!("{}{}", "  ".repeat(depth), item.title))
                },
            ),
            SectionColumn::left(
                |t| t.screen.col_kind,
                11,
                |s, row| s.text(row, |item: &Item| (s.t.domain.item_kind)(item.kind).to_owned()),
            ),
            SectionColumn::right(
                |t| t.screen.col_minutes,
                4,
                |s, row| {
                    s.text(row, |item: &Item| {
                        item.minutes.map(|n| n.to_string()).unwrap_or_default()
                    })
                },
            ),
            SectionColumn::left(
                |t| t.screen.col_presenter,
                14,
                |s, row| s.text(row, |item: &Item| item.presenter.clone()),
            )
            .wide(),
            SectionColumn::left(
                |t| t.prepare.col_filing,
                10,
                |s, row| s.text(row, |item: &Item| (s.t.prepare.filing)(item.filing).to_owned()),
            )
            .wide(),
        ],
    )
};

/// Details that the list has no room for at 80 columns.
fn below(s: &Sight, row: &SectionRow) -> String {
    s.text(row, |item: &Item| {
        let filing = format!(
            "{}{}{}",
            s.t.prepare.col_filing,
            s.t.export.colon,
            (s.t.prepare.filing)(item.filing)
        );
        let more = s.field(FieldName::Presenter, &item.presenter)
            + &s.field(FieldName::FiledBy, &item.filed_by)
            + &s.field(FieldName::FilingRemark, &item.filing_remark)
            + &s.field(FieldName::Units, &item.units)
            + &s.field(FieldName::Papers, &item.papers);
        format!("{}  {filing}{more}", item.title)
    })
}
