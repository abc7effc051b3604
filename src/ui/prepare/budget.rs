//! The budget on the screen: its lines, over them the sum and what it may be.

use ratatui::layout::Rect;

use crate::{app::form::money, domain::estimate::BudgetLine, input::section::SectionId, words::Lang};

use super::super::{
    Pen,
    desk::view::{SectionColumn, SectionView, head},
    theme,
};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    above: sum,
    ..SectionView::of(
        SectionId::Budget,
        &[
            SectionColumn::left(
                |t| t.closing.col_category,
                12,
                |s, row| s.text(row, |line: &BudgetLine| (s.t.prepare.budget)(line.category).to_owned()),
            ),
            SectionColumn::left(
                |t| t.prepare.col_remark,
                0,
                |s, row| s.text(row, |line: &BudgetLine| line.note.clone()),
            ),
            SectionColumn::right(
                |t| t.prepare.col_amount,
                14,
                |s, row| s.text(row, |line: &BudgetLine| money::written(line.plan_cents)),
            ),
        ],
    )
};

/// The sum, and the limit by which it is measured.
fn sum(pen: &mut Pen, area: Rect) -> u16 {
    let p = &pen.t.prepare;
    let r = pen.m.ledger.records();
    let sum = r.planned_within_limit().saturating_add(r.planned_online());
    let limit = r.budget_measure().map(|measure| {
        let (frame, name) = (measure.frame, &measure.rules.name);
        let days = f64::from(frame.half_days) / 2.0;
        let (comma, region) = match pen.t.lang {
            Lang::En => (", ", &name.en),
            Lang::Zh => ("，", &name.zh),
        };
        let limit = money::written(measure.limit);
        format!("  {} {limit}  ({} × {days}{comma}{region})", p.limit, frame.people)
    });
    let text = format!("{} {}{}", p.total, money::written(sum), limit.unwrap_or_default());
    head(pen, area, &text, theme::PLAIN)
}
