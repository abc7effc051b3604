//! The agenda: items in their order, one at a time or as a pasted list, and how far each has been filed.

use std::collections::HashSet;

use crate::{
    choice,
    domain::{
        agenda::{Filing, Item, ItemKind},
        change::{Act, Change},
        record::Key,
        records::Records,
        template::ITEM_STEP,
    },
    input::section::SectionId,
    ledger::Ledger,
    line::agenda::{AgendaTextItem, Rejection, read_agenda},
    offer,
    words::{field::FieldName, why::Why},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, edit_record,
        listed::{SectionRecord, ask_new, chosen, own_sheet, text_of},
        section::{Acts, FormRow, Progress, RowKind, Section, SectionRow, open},
    },
    form::{Access, Choice, Form, Problem, Topic},
    message::Message,
    offer::{always, need},
    outcome::Outcome,
};

pub(super) const SECTION: Section = Section {
    kinds: &[RowKind::of::<Item>()],
    holds: |_, key| matches!(key, Key::Item(_)),
    rows: |seen| {
        let items = seen.records().numbered_items().into_iter();
        items.map(|(item, ..)| SectionRow::Record(item.id.into())).collect()
    },
    progress: |seen| {
        let items = seen
            .records()
            .items
            .iter()
            .filter(|item| item.kind != ItemKind::Procedural);
        Progress::count(items, |item| !item.presenter.is_empty())
    },
    search: text_of::<Item>,
    add: Some(|w, cx| match w.records().open() {
        Some(meeting) => {
            let item = Item::titled(cx.mint(), meeting, next_place(w.records()), "");
            ask_new(w, item)
        }
        None => Outcome::Stay,
    }),
    edit: edit_record,
    forms: &[PASTE],
    offers: &[
        offer!(PasteAgenda, always, ask_paste),
        offer!(NextFiling, unscheduled, file_on),
    ],
    ..Section::of(SectionId::Agenda)
};

impl SectionRecord for Item {
    const FORM: &'static str = "agenda.item";
    const TITLE: fn(&'static crate::words::Strings) -> &'static str = |t| t.screen.form_item;
    own_sheet!();
    const FIELDS: &'static [DeskField<Self>] = &[
        DeskField::required(FieldName::Title, Access::Text(|i| &mut i.title)),
        DeskField::new(FieldName::Kind, choice!(ItemKind, kind)),
        DeskField::new(FieldName::Minutes, Access::Maybe(|i| &mut i.minutes)),
        DeskField::new(FieldName::Presenter, Access::Text(|i| &mut i.presenter)),
        DeskField::new(FieldName::Units, Access::Text(|i| &mut i.units)),
        DeskField::new(FieldName::Papers, Access::Text(|i| &mut i.papers)),
        DeskField::new(
            FieldName::Under,
            Access::Choice {
                options: |item, seen| tops(item, seen.records()),
                get: |item| Choice::Item(item.parent, String::new()),
                set: |item, chosen| {
                    if let Choice::Item(parent, _) = chosen {
                        item.parent = *parent;
                    }
                },
            },
        ),
        DeskField::new(FieldName::Consent, Access::YesNo(|i| &mut i.consent)),
        DeskField::new(FieldName::Filing, choice!(Filing, filing)),
        DeskField::new(FieldName::FiledBy, Access::Text(|i| &mut i.filed_by)),
        DeskField::new(FieldName::FilingRemark, Access::Text(|i| &mut i.filing_remark)),
    ];
    const ACTS: Acts = Acts {
        edit: Act::EditItem,
        drop: Act::DeleteItem,
        shift: Act::MoveItem,
    };
    const PLACE: Option<fn(&mut Self) -> &mut i64> = Some(|item| &mut item.place);
    const STEP: i64 = ITEM_STEP;

    fn name(&self, _: &DeskSeen) -> String {
        self.title.clone()
    }

    fn search(&self, _: &DeskSeen) -> String {
        [self.title.as_str(), &self.presenter, &self.units].join(" ")
    }

    fn free(&self, r: &Records) -> Result<(), Why> {
        need(!r.entries.iter().any(|e| e.item == Some(self.id)), Why::HasEntries)?;
        need(!r.items.iter().any(|i| i.parent == Some(self.id)), Why::HasSubItems)
    }

    /// Sub-items move among those of their item.
    fn is_beside(&self, other: &Self) -> bool {
        self.parent == other.parent
    }
}

/// No item, and the items under which this one may stand.
fn tops(item: &Item, r: &Records) -> Vec<Choice> {
    let tops = r.numbered_items().into_iter();
    let tops = tops
        .filter(|(other, _, depth)| *depth == 0 && other.id != item.id)
        .map(|(other, number, _)| Choice::Item(Some(other.id), format!("{number} {}", other.title)));
    std::iter::once(Choice::Item(None, String::new())).chain(tops).collect()
}

fn next_place(r: &Records) -> i64 {
    let last = r.items.iter().map(|item| item.place).max();
    last.map_or(ITEM_STEP, |last| last + ITEM_STEP)
}

/// The item under the cursor, if its filing can go on.
fn unscheduled(seen: &DeskSeen) -> Result<Item, Why> {
    let item = chosen::<Item>(seen)?;
    need(item.filing != Filing::Scheduled, Why::LastFiling)?;
    Ok(item)
}

/// The filing of the item goes one step on (docs/rules.md §item-filing).
fn file_on(w: &mut DeskWork, cx: &mut Cx, mut item: Item) {
    // An item is returned with a remark, in its form; then it is filed again.
    item.filing = match item.filing {
        Filing::None | Filing::Returned => Filing::Filed,
        Filing::Filed => Filing::Checked,
        Filing::Checked => Filing::Approved,
        Filing::Approved | Filing::Scheduled => Filing::Scheduled,
    };
    cx.say(Message::FiledAs(item.title.clone(), item.filing));
    commit(w.ledger, Act::EditItem, item, cx);
}

/// A list of items, a line each.
const PASTE: FormRow = FormRow {
    name: "agenda.paste",
    title: |t| t.screen.form_paste_agenda,
    done: paste,
};

fn ask_paste(_: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    open(PASTE.form(Topic::Meeting).block(FieldName::Text, "").required())
}

fn paste(w: &mut DeskWork, form: &mut Form, _: &Topic, cx: &mut Cx) -> bool {
    let read = read_agenda(&form.text(FieldName::Text));
    let added = add_items(w.ledger, &read.items, cx);
    let rejected = read.rejected.len() + read.items.len() - added;
    cx.say(Message::Pasted { added, rejected });
    // Lines that are no item stay with their writer; a heading has done its work.
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

/// Adds items as they were read from a text, as one act. Titles that are on the agenda already are not added again. Returns how
/// many are new.
pub fn add_items(ledger: &mut Ledger, items: &[AgendaTextItem], cx: &mut Cx) -> usize {
    let r = ledger.records();
    let Some(meeting) = r.open() else { return 0 };
    let known: HashSet<&str> = r.items.iter().map(|i| i.title.as_str()).collect();
    let mut place = next_place(r);
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
            own_number: read.number.clone(),
            parent: parent.filter(|_| read.depth > 0),
            ..Item::titled(id, meeting, place, &read.title)
        }));
        place += ITEM_STEP;
    }
    let added = parts.len();
    commit(ledger, Act::EditItem, Change::Batch(parts), cx);
    added
}
