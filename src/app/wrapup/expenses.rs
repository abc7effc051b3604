//! The expenses of the meeting, measured by its budget (docs/rules.md §settlement).

use crate::{
    choice,
    domain::{
        change::Act,
        estimate::BudgetCategory,
        expense::{Expense, Overrun, PayMethod},
        record::Key,
    },
    input::{command::Command, section::SectionId},
    offer,
    words::{Strings, field::FieldName},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, edit_record,
        listed::{SectionRecord, Tabled, ask_new, chosen, joined, own_sheet, rows_of, text_of},
        section::{FormRow, Progress, RowKind, Section, open},
    },
    form::{Access, Form, Problem, Topic, money},
    message::{ClosingMessage, Message},
    outcome::Outcome,
};

pub(super) static SECTION: Section = Section {
    kinds: &[RowKind::of::<Expense>()],
    holds: |_, key| matches!(key, Key::Expense(_) | Key::Overrun(_)),
    rows: rows_of::<Expense>,
    progress: |seen| {
        Progress::count(seen.records().expenses.iter(), |row| {
            row.paid.is_some() && !row.voucher.trim().is_empty()
        })
    },
    search: text_of::<Expense>,
    add: Some(add),
    edit: edit_record,
    forms: &[OVERRUN],
    offers: &[
        offer!(MarkPaid, chosen::<Expense>, mark_paid),
        offer!(ApproveOverrun, chosen::<Expense>, ask_overrun),
    ],
    ..Section::of(SectionId::Expenses)
};

impl SectionRecord for Expense {
    const FORM: &'static str = "expenses.expense";
    const OWN: &'static [FieldName] = &[FieldName::Amount];
    const TITLE: fn(&'static Strings) -> &'static str = |t| (t.prepare.section)(SectionId::Expenses);
    own_sheet!();
    const FIELDS: &'static [DeskField<Self>] = &[
        DeskField::new(FieldName::BudgetCategory, choice!(BudgetCategory, category)),
        DeskField::required(FieldName::Amount, Access::Money(|expense| &mut expense.amount_cents)),
        DeskField::required(FieldName::Payee, Access::Text(|expense| &mut expense.payee)),
        DeskField::new(FieldName::Voucher, Access::Text(|expense| &mut expense.voucher)),
        DeskField::new(FieldName::PayMethod, choice!(PayMethod, method)),
        DeskField::new(FieldName::PaidOn, Access::Moment(|expense| &mut expense.paid)),
        DeskField::new(FieldName::Remark, Access::Text(|expense| &mut expense.note)),
    ];
    const PLACE: Option<fn(&mut Self) -> &mut i64> = Some(|expense| &mut expense.place);

    fn name(&self, seen: &DeskSeen) -> String {
        joined((seen.words().prepare.budget)(self.category), &self.payee)
    }

    fn search(&self, seen: &DeskSeen) -> String {
        [self.name(seen).as_str(), &self.voucher, &self.note].join(" ")
    }
}

fn add(w: &mut DeskWork, cx: &mut Cx) -> Outcome {
    let Some(meeting) = w.records().open() else {
        return Outcome::Stay;
    };
    let last = w.records().expenses.rows().last();
    let expense = Expense {
        id: cx.mint(),
        meeting,
        place: Expense::behind(w.records()),
        category: last.map(|expense| expense.category).unwrap_or_default(),
        payee: String::new(),
        amount_cents: 0,
        voucher: String::new(),
        method: last.map(|expense| expense.method).unwrap_or_default(),
        paid: None,
        note: String::new(),
    };
    ask_new(w, expense)
}

/// The amount is paid now, or not paid.
fn mark_paid(w: &mut DeskWork, cx: &mut Cx, expense: Expense) {
    let paid = expense.paid.is_none().then_some(cx.now);
    let t = &w.seen().words().closing;
    let state = if paid.is_some() { t.is_paid } else { t.is_not_paid };
    cx.say(Message::Closing(ClosingMessage::RowIs(
        expense.name(&w.seen()),
        state.to_owned(),
    )));
    commit(w.ledger, Act::EditRow, Expense { paid, ..expense }, cx);
    w.go_on(|seen, row| {
        let next = row
            .try_as_record_ref()
            .and_then(|key| Expense::at(seen.records(), *key));
        next.is_some_and(|expense| expense.paid.is_none())
    });
}

const OVERRUN: FormRow = FormRow {
    name: "expenses.overrun",
    title: |t| t.command(Command::ApproveOverrun).label,
    done: store_overrun,
};

/// Asks who approved that the category of a row may cost more; where no category does, the meeting as a whole.
fn ask_overrun(w: &mut DeskWork, _: &mut Cx, expense: Expense) -> Outcome {
    let r = w.records();
    let is_over = |category| r.spent_in(category) > r.allowed_in(category);
    if !is_over(expense.category) && r.is_over_limit() {
        return ask_limit(w);
    }
    let category = (w.seen().words().prepare.budget)(expense.category);
    let form = OVERRUN.form(Topic::Key(expense.id.into())).of(category.to_owned());
    ask_approval(form, r.spent_in(expense.category))
}

/// Asks who approved that the meeting may cost more than the limit per person and day allows.
pub(super) fn ask_limit(w: &DeskWork) -> Outcome {
    let limit = w.seen().words().closing.papers.limit;
    let form = OVERRUN.form(Topic::Meeting).of(limit.to_owned());
    ask_approval(form, w.records().spent_within_limit())
}

fn ask_approval(form: Form, spent: i64) -> Outcome {
    let form = form.line(FieldName::UpTo, &money::written(spent)).required();
    open(
        form.line(FieldName::ApprovedBy, "")
            .required()
            .line(FieldName::Reason, "")
            .required(),
    )
}

fn store_overrun(w: &mut DeskWork, form: &mut Form, topic: &Topic, cx: &mut Cx) -> bool {
    let Some(up_to_cents) = money::read(&form.text(FieldName::UpTo)) else {
        form.complain(FieldName::UpTo, Problem::NotANumber);
        return false;
    };
    let category = match topic {
        Topic::Key(key) => Expense::at(w.records(), *key).map(|expense| Some(expense.category)),
        Topic::Meeting => Some(None),
        Topic::Row(_) | Topic::Keys(..) | Topic::Mark(_) => None,
    };
    if let (Some(category), Some(meeting)) = (category, w.records().open()) {
        let row = Overrun {
            id: cx.mint(),
            meeting,
            category,
            up_to_cents,
            approved_by: form.text(FieldName::ApprovedBy),
            reason: form.text(FieldName::Reason),
            at: cx.now,
        };
        commit(w.ledger, Act::EditRow, row, cx);
    }
    true
}
