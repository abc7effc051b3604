//! Expenses on the screen; over them what was planned, spent and allowed.

use ratatui::layout::Rect;
use strum::IntoEnumIterator;

use crate::{
    app::form::money,
    domain::{estimate::BudgetCategory, expense::Expense},
    input::section::SectionId,
    words::field::FieldName,
};

use super::super::{
    Pen,
    desk::view::{SectionColumn, SectionView, head},
    paint, theme,
};

pub(in crate::ui) const VIEW: SectionView = SectionView {
    above: sums,
    below: |s, row| {
        s.text(row, |e: &Expense| {
            let paid = e.paid.map(|at| s.moment_of(at)).unwrap_or_default();
            let paid = s.field(FieldName::PaidOn, &paid);
            let method = s.field(FieldName::PayMethod, (s.t.closing.pay)(e.method));
            format!("{}{}{paid}{method}", e.payee, s.field(FieldName::Voucher, &e.voucher))
        })
    },
    dim: |s, row| {
        s.row::<Expense>(row)
            .is_some_and(|e| e.paid.is_some() && !e.voucher.trim().is_empty())
    },
    ..SectionView::of(
        SectionId::Expenses,
        &[
            SectionColumn::left(
                |t| t.closing.col_category,
                12,
                |s, row| s.text(row, |e: &Expense| (s.t.prepare.budget)(e.category).to_owned()),
            ),
            SectionColumn::left(
                |t| t.closing.col_payee,
                0,
                |s, row| s.text(row, |e: &Expense| e.payee.clone()),
            ),
            SectionColumn::left(
                |t| t.closing.col_voucher,
                10,
                |s, row| s.text(row, |e: &Expense| e.voucher.clone()),
            )
            .wide(),
            SectionColumn::right(
                |t| t.prepare.col_amount,
                12,
                |s, row| s.text(row, |e: &Expense| money::written(e.amount_cents)),
            ),
            SectionColumn::left(
                |t| t.closing.col_paid,
                12,
                |s, row| s.text(row, |e: &Expense| e.paid.map(|at| s.moment_of(at)).unwrap_or_default()),
            ),
        ],
    )
};

/// The whole plan and all that was spent; then each category in which more was spent than is allowed.
fn sums(pen: &mut Pen, area: Rect) -> u16 {
    let (r, t) = (pen.m.ledger.records(), pen.t);
    let all = |of: &dyn Fn(BudgetCategory) -> i64| {
        BudgetCategory::iter().fold(0_i64, |sum, category| sum.saturating_add(of(category)))
    };
    let planned = all(&|category| r.planned_in(category));
    let spent = all(&|category| r.spent_in(category));
    let limit = r
        .budget_measure()
        .map(|measure| format!("  {} {}", t.prepare.limit, money::written(measure.limit)));
    let text = format!(
        "{} {}  {} {}{}",
        t.closing.planned,
        money::written(planned),
        t.closing.spent,
        money::written(spent),
        limit.unwrap_or_default()
    );
    let used = head(pen, area, &text, theme::PLAIN);
    let over: Vec<String> = BudgetCategory::iter()
        .filter(|category| planned > 0 && r.spent_in(*category) > r.allowed_in(*category))
        .map(|category| {
            let (spent, allowed) = (r.spent_in(category), r.allowed_in(category));
            format!("{} +{}", (t.prepare.budget)(category), money::written(spent - allowed))
        })
        .collect();
    if over.is_empty() {
        return used;
    }
    let over = format!("! {}{}{}", t.closing.over_plan, t.export.colon, over.join("  "));
    used + head(pen, paint::from_row(area, used), &over, theme::wrong())
}
