//! Forms of the agenda: one item, or a pasted list.

use crate::{
    domain::{
        agenda::{Filing, Item, ItemKind},
        change::{Act, Change},
        id::Id,
        template::ITEM_STEP,
    },
    line::agenda::{AgendaTextItem, Rejection, read_agenda},
};

use crate::words::field::FieldName;

use super::super::{
    commit::commit,
    cx::Cx,
    form::{Choice, Form, FormKind, Problem},
    model::Model,
    notice::Notice,
};
use super::{read_number, show};

/// Asks for one item; `None` = a new one.
pub fn open(m: &mut Model, id: Option<Id<Item>>) {
    use strum::IntoEnumIterator;
    let item = id.and_then(|id| m.ledger.records().items.get(id));
    let text = |read: fn(&Item) -> &String| item.map(read).cloned().unwrap_or_default();
    let minutes = item.and_then(|i| i.minutes).map(|n| n.to_string()).unwrap_or_default();
    let tops: Vec<Choice> = std::iter::once(Choice::Item(None, String::new()))
        .chain(
            m.ledger
                .records()
                .numbered_items()
                .into_iter()
                .filter(|(other, _, depth)| *depth == 0 && Some(other.id) != id)
                .map(|(other, number, _)| Choice::Item(Some(other.id), format!("{number} {}", other.title))),
        )
        .collect();
    let parent = item.and_then(|i| i.parent);
    let under = tops
        .iter()
        .find(|choice| matches!(choice, Choice::Item(id, _) if *id == parent))
        .cloned()
        .unwrap_or(Choice::Item(None, String::new()));
    let kinds = ItemKind::iter().map(Choice::ItemKind);
    let consent = Choice::YesNo(item.is_some_and(|i| i.consent));
    let form = Form::new(FormKind::Item(item.map(|i| i.id)))
        .of(text(|i| &i.title))
        .line(FieldName::Title, &text(|i| &i.title))
        .required()
        .choice(
            FieldName::Kind,
            kinds,
            &Choice::ItemKind(item.map(|i| i.kind).unwrap_or_default()),
        )
        .line(FieldName::Minutes, &minutes)
        .line(FieldName::Presenter, &text(|i| &i.presenter))
        .line(FieldName::Units, &text(|i| &i.units))
        .line(FieldName::Papers, &text(|i| &i.papers))
        .choice(FieldName::Under, tops, &under)
        .choice(
            FieldName::Consent,
            [Choice::YesNo(false), Choice::YesNo(true)],
            &consent,
        )
        .choice(
            FieldName::Filing,
            Filing::iter().map(Choice::Filing),
            &Choice::Filing(item.map(|i| i.filing).unwrap_or_default()),
        )
        .line(FieldName::FiledBy, &text(|i| &i.filed_by))
        .line(FieldName::FilingRemark, &text(|i| &i.filing_remark));
    show(m, form);
}

pub(super) fn save(m: &mut Model, form: &mut Form, id: Option<Id<Item>>, cx: &mut Cx) -> bool {
    let Ok(minutes) = read_number(form, FieldName::Minutes) else {
        return false;
    };
    let Some(meeting) = m.ledger.records().open() else {
        return true;
    };
    let before = id.and_then(|id| m.ledger.records().items.get(id)).cloned();
    let base = before
        .clone()
        .unwrap_or_else(|| Item::titled(cx.mint(), meeting, next_place(m), ""));
    let kind = match form.chosen(FieldName::Kind) {
        Some(Choice::ItemKind(kind)) => *kind,
        _ => base.kind,
    };
    let parent = match form.chosen(FieldName::Under) {
        Some(Choice::Item(parent, _)) => *parent,
        _ => base.parent,
    };
    let after = Item {
        title: form.text(FieldName::Title),
        kind,
        minutes,
        presenter: form.text(FieldName::Presenter),
        units: form.text(FieldName::Units),
        papers: form.text(FieldName::Papers),
        parent,
        consent: form.chosen(FieldName::Consent) == Some(&Choice::YesNo(true)),
        filing: match form.chosen(FieldName::Filing) {
            Some(Choice::Filing(filing)) => *filing,
            _ => base.filing,
        },
        filed_by: form.text(FieldName::FiledBy),
        filing_remark: form.text(FieldName::FilingRemark),
        ..base
    };
    if before.as_ref() != Some(&after) {
        commit(&mut m.ledger, Act::EditItem, after, cx);
    }
    true
}

fn next_place(m: &Model) -> i64 {
    m.ledger
        .records()
        .items
        .iter()
        .map(|i| i.place)
        .max()
        .map_or(ITEM_STEP, |last| last + ITEM_STEP)
}

/// Asks for a list of items, a line each.
pub fn open_paste(m: &mut Model) {
    show(
        m,
        Form::new(FormKind::PasteAgenda).block(FieldName::Text, "").required(),
    );
}

pub(super) fn save_paste(m: &mut Model, form: &mut Form, cx: &mut Cx) -> bool {
    let read = read_agenda(&form.text(FieldName::Text));
    let added = add_items(m, &read.items, cx);
    let rejected = read.rejected.len() + read.items.len() - added;
    cx.say(Notice::Pasted { added, rejected });
    // Lines that are no item stay with their writer (P3); a heading has done its work.
    let left: Vec<&str> = read
        .rejected
        .iter()
        .filter(|line| line.why != Rejection::Heading)
        .map(|line| line.text.as_str())
        .collect();
    if left.is_empty() {
        return added > 0;
    }
    form.fill(FieldName::Text, &left.join("\n"));
    form.complain(FieldName::Text, Problem::NotAnItem);
    false
}

/// Adds items as they were read from a text, as one act. Titles that are on the agenda already are not added again.
pub fn add_items(m: &mut Model, items: &[AgendaTextItem], cx: &mut Cx) -> usize {
    let Some(meeting) = m.ledger.records().open() else {
        return 0;
    };
    let known: std::collections::HashSet<&str> = m.ledger.records().items.iter().map(|i| i.title.as_str()).collect();
    let mut place = next_place(m);
    let mut parent = None;
    let mut parts = Vec::new();
    for read in items.iter().filter(|item| !known.contains(item.title.as_str())) {
        let id = cx.mint();
        if read.depth == 0 {
            parent = Some(id);
        }
        parts.push(Change::put(Item {
            kind: read.kind.unwrap_or_default(),
            minutes: read.minutes,
            presenter: read.presenter.clone().unwrap_or_default(),
            parent: parent.filter(|_| read.depth > 0),
            ..Item::titled(id, meeting, place, &read.title)
        }));
        place += ITEM_STEP;
    }
    let added = parts.len();
    commit(&mut m.ledger, Act::EditItem, Change::Batch(parts), cx);
    added
}
