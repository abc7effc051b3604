//! 会议经费决算表: what was spent against what was planned, by category and against the limit per person and day, with every payment
//! (docs/rules.md §settlement). Money is in integer cents.

use strum::IntoEnumIterator;

use super::{
    budget,
    digest::Digest,
    document::{Block, Definition, Document, Grid, Run},
    letters::{capitalised, safe},
    prepared,
    reckoned::{ReckonedCell, ReckonedColumn, add, add_strong, money, table},
};
use crate::domain::{
    budget::Measure,
    estimate::BudgetCategory,
    expense::{Expense, Overrun},
};

/// The settlement of a meeting.
pub(super) fn document(digest: &Digest<'_>) -> Document {
    let (words, own) = (&digest.strings.export.words, &digest.strings.closing.papers);
    let mut document = prepared::document(digest, own.settlement);
    let mut facts = prepared::facts_held(digest);
    facts.extend(budget::frame(digest));
    facts.extend(prepared::known([(own.currency, currency(digest))]));
    document.definitions(facts);
    if digest.records.expenses.is_empty() && digest.records.budget_lines.is_empty() {
        document.paragraph(vec![Run::plain(words.nothing_recorded)]);
        return document;
    }
    document.push(Block::Table(grid(digest)));
    if !digest.records.expenses.is_empty() {
        document.heading(0, own.payments);
        document.push(Block::Table(payments(digest)));
    }
    if !digest.records.overruns.is_empty() {
        document.heading(0, own.overruns);
        document.push(Block::Table(overruns(digest)));
    }
    document.push(Block::Signatures(vec![
        Definition::new(words.prepared_by, ""),
        Definition::new(own.checked_by, ""),
        Definition::new(words.approved_by, ""),
        Definition::new(words.date, ""),
    ]));
    document
}

/// The currency: that of the office, else that of the rules; empty where neither is known.
fn currency(digest: &Digest<'_>) -> String {
    let is_measured = digest.records.budget_measure().is_some();
    let of_rules = if is_measured {
        digest.strings.closing.papers.yuan
    } else {
        ""
    };
    let own = digest.records.house.currency.trim();
    if own.is_empty() { of_rules.to_owned() } else { safe(own) }
}

fn category(digest: &Digest<'_>, own: BudgetCategory) -> ReckonedCell {
    ReckonedCell::Words(capitalised((digest.strings.prepare.budget)(own)))
}

/// The categories in which something was planned or spent, then the sums, then the limit.
pub(super) fn grid(digest: &Digest<'_>) -> Grid {
    let (r, own) = (digest.records, &digest.strings.closing.papers);
    let mut grid = table(&[
        (digest.strings.closing.col_category, ReckonedColumn::Words, 10),
        (own.planned, ReckonedColumn::Cents, 8),
        (own.spent, ReckonedColumn::Cents, 8),
        (own.difference, ReckonedColumn::Cents, 8),
        (own.remark, ReckonedColumn::Words, 12),
    ]);
    let mut sums = (0_i64, 0_i64);
    for kind in BudgetCategory::iter() {
        let (planned, spent) = (r.planned_in(kind), r.spent_in(kind));
        if planned == 0 && spent == 0 {
            continue;
        }
        sums = (sums.0.saturating_add(planned), sums.1.saturating_add(spent));
        let remark = ReckonedCell::Words(remark(digest, kind));
        add(&mut grid, row(category(digest, kind), planned, spent, remark));
    }
    let total = ReckonedCell::Words(capitalised(own.total));
    add_strong(&mut grid, row(total, sums.0, sums.1, ReckonedCell::Blank));
    let online = (r.planned_in(BudgetCategory::Online), r.spent_in(BudgetCategory::Online));
    if let Some(measure) = r.budget_measure() {
        if online != (0, 0) {
            add(
                &mut grid,
                row(ReckonedCell::words(own.online), online.0, online.1, ReckonedCell::Blank),
            );
        }
        let spent = r.spent_within_limit();
        let remark = against(digest, measure, spent);
        add_strong(
            &mut grid,
            row(
                ReckonedCell::words(own.limit),
                measure.limit,
                spent,
                ReckonedCell::Words(remark),
            ),
        );
    }
    grid
}

/// A row of the first table: what is named, planned or allowed, spent, and by how much that is more.
fn row(named: ReckonedCell, planned: i64, spent: i64, remark: ReckonedCell) -> [ReckonedCell; 5] {
    let over = spent.saturating_sub(planned);
    [
        named,
        ReckonedCell::Cents(planned),
        ReckonedCell::Cents(spent),
        ReckonedCell::Cents(over),
        remark,
    ]
}

/// How the limit is made, and that it is exceeded.
fn against(digest: &Digest<'_>, measure: Measure<'_>, spent: i64) -> String {
    let own = &digest.strings.closing.papers;
    let Measure { frame, day, limit, .. } = measure;
    let rate = (own.rate)(&money(frame.rate(day)), frame.people, &budget::days(frame.half_days));
    if spent <= limit {
        return rate;
    }
    let approved = digest
        .records
        .overrun_of(None)
        .filter(|_| !digest.records.is_over_limit());
    let said = approved.map_or_else(
        || own.over_limit.to_owned(),
        |overrun| (own.over_approved)(&money(overrun.up_to_cents), overrun.approved_by.trim()),
    );
    rate + digest.strings.export.semicolon + &said
}

/// Whether more than planned was spent in a category, and who approved that.
fn remark(digest: &Digest<'_>, kind: BudgetCategory) -> String {
    let (r, own) = (digest.records, &digest.strings.closing.papers);
    let spent = r.spent_in(kind);
    // Without a budget there is nothing to exceed.
    if r.budget_lines.is_empty() || spent <= r.planned_in(kind) {
        return String::new();
    }
    if spent > r.allowed_in(kind) {
        return own.over_unapproved.to_owned();
    }
    let most = r.overrun_of(Some(kind));
    most.map(|overrun| (own.over_approved)(&money(overrun.up_to_cents), overrun.approved_by.trim()))
        .unwrap_or_default()
}

/// Every payment, by category.
pub(super) fn payments(digest: &Digest<'_>) -> Grid {
    let (words, own) = (&digest.strings.export.words, &digest.strings.closing.papers);
    let mut grid = table(&[
        (words.serial, ReckonedColumn::Words, 3),
        (digest.strings.closing.col_category, ReckonedColumn::Words, 8),
        (own.payee, ReckonedColumn::Words, 10),
        (own.method, ReckonedColumn::Words, 6),
        (own.paid, ReckonedColumn::Whole, 8),
        (own.voucher, ReckonedColumn::Whole, 8),
        (own.remark, ReckonedColumn::Words, 9),
        (own.amount, ReckonedColumn::Cents, 9),
    ]);
    let mut all: Vec<&Expense> = digest.records.expenses.iter().collect();
    all.sort_by_key(|expense| (expense.category as usize, expense.place, expense.id));
    let mut sum = 0_i64;
    for (n, expense) in (1..).zip(all) {
        sum = sum.saturating_add(expense.amount_cents);
        let paid = expense.paid.map(|at| ReckonedCell::Day(digest.zone().date(at)));
        let mut remarks = vec![expense.note.trim()];
        if expense.voucher.trim().is_empty() {
            remarks.push(own.no_voucher);
        }
        remarks.retain(|remark| !remark.is_empty());
        add(
            &mut grid,
            [
                ReckonedCell::Count(n),
                category(digest, expense.category),
                ReckonedCell::words(expense.payee.trim()),
                ReckonedCell::Words(capitalised((digest.strings.closing.pay)(expense.method))),
                paid.unwrap_or_else(|| ReckonedCell::words(own.not_paid)),
                ReckonedCell::words(expense.voucher.trim()),
                ReckonedCell::Words(remarks.join(digest.strings.export.semicolon)),
                ReckonedCell::Cents(expense.amount_cents),
            ],
        );
    }
    let blank = || ReckonedCell::Blank;
    let total = ReckonedCell::Words(capitalised(own.total));
    add_strong(
        &mut grid,
        [
            blank(),
            total,
            blank(),
            blank(),
            blank(),
            blank(),
            blank(),
            ReckonedCell::Cents(sum),
        ],
    );
    grid
}

/// Returns the table of sums approved beyond the plan.
pub(super) fn overruns(digest: &Digest<'_>) -> Grid {
    let (words, own) = (&digest.strings.export.words, &digest.strings.closing.papers);
    let mut grid = table(&[
        (digest.strings.closing.col_category, ReckonedColumn::Words, 8),
        (words.approved_by, ReckonedColumn::Words, 8),
        (words.date, ReckonedColumn::Words, 8),
        (own.reason, ReckonedColumn::Words, 14),
        (own.up_to, ReckonedColumn::Cents, 9),
    ]);
    let all: Vec<&Overrun> = digest.records.overruns.iter().collect();
    for overrun in all {
        add(
            &mut grid,
            [
                overrun
                    .category
                    .map_or_else(|| ReckonedCell::words(own.limit), |of| category(digest, of)),
                ReckonedCell::words(overrun.approved_by.trim()),
                ReckonedCell::Words(digest.zone().ymd(overrun.at)),
                ReckonedCell::words(overrun.reason.trim()),
                ReckonedCell::Cents(overrun.up_to_cents),
            ],
        );
    }
    grid
}
