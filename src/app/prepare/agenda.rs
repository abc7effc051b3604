//! The agenda: items in their order, one at a time or as a pasted list, and how far each has been filed.

use crate::{
    choice,
    domain::clean::with_tabs,
    domain::{
        agenda::{Filing, Item, ItemKind},
        change::Act,
        record::Key,
        records::Records,
        template::ITEM_STEP,
    },
    input::section::SectionId,
    ledger::Ledger,
    line::agenda::read_agenda,
    offer,
    words::{field::FieldName, why::Why},
};

use super::super::{
    agenda_rows::{AgendaPreview, AgendaSource},
    commit::commit,
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, edit_record,
        listed::{SectionRecord, ask_new, chosen, own_sheet, text_of},
        section::{Acts, FormRow, Progress, RowKind, Section, SectionRow, open},
    },
    form::{Access, Choice, Form, Topic},
    message::Message,
    offer::{always, need},
    outcome::{Outcome, Request},
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
            let item = Item::titled(cx.mint(), meeting, w.records().places_for(1).0, "");
            ask_new(w, item)
        }
        None => Outcome::Stay,
    }),
    edit: edit_record,
    forms: &[PASTE],
    offers: &[
        offer!(PasteAgenda, always, ask_paste),
        offer!(ImportAgenda, always, |_, _, ()| Outcome::Open(Request::ImportAgenda)),
        offer!(NextFiling, unscheduled, file_on),
    ],
    ..Section::of(SectionId::Agenda)
};

impl SectionRecord for Item {
    const FORM: &'static str = "agenda.item";
    const OWN: &'static [FieldName] = &[FieldName::Title];
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

/// The name of the form for a list of items, which the preview takes over.
pub const PASTE_NAME: &str = "agenda.paste";

/// A list of items, a line each.
const PASTE: FormRow = FormRow {
    name: PASTE_NAME,
    title: |t| t.screen.form_paste_agenda,
    // The preview takes it over before a section could.
    done: |_, _, _, _| true,
};

/// The form for a list of items, with a text in it.
pub fn paste_form(text: &str) -> Form {
    PASTE.form(Topic::Meeting).cells(FieldName::Text, text).required()
}

fn ask_paste(_: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    open(paste_form(""))
}

/// The preview of what was pasted into the form.
pub fn pasted(form: &Form, ledger: &Ledger) -> AgendaPreview {
    let text = form.text(FieldName::Text);
    let reading = read_agenda(&with_tabs(&text));
    AgendaPreview::of(AgendaSource::Pasted(text), reading, ledger)
}
