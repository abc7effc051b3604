//! The packing list of the archive: every kind of paper is collected, or was not formed (docs/rules.md §archive).

use strum::IntoEnumIterator;

use crate::{
    choice,
    domain::{
        archive::{ArchiveCode, ArchiveItem, ArchiveKind, ArchiveState, Retention},
        change::{Act, Change},
        record::Key,
        records::Records,
    },
    input::{command::Command, section::SectionId},
    offer,
    words::{Strings, field::FieldName, why::Why},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, edit_record,
        listed::{SectionRecord, Tabled, ask_new, chosen, joined, own_sheet, rows_of, text_of},
        section::{FormRow, Progress, RowKind, Section, open},
    },
    form::{Access, Form, Topic},
    forms,
    message::{ClosingMessage, Message},
    offer::{always, need},
    outcome::Outcome,
};

pub(super) static SECTION: Section = Section {
    kinds: &[RowKind::of::<ArchiveItem>()],
    holds: |_, key| matches!(key, Key::ArchiveItem(_) | Key::ArchiveCode(_)),
    rows: rows_of::<ArchiveItem>,
    progress: |seen| Progress::count(seen.records().archive_items.iter(), |item| item.is_settled()),
    search: text_of::<ArchiveItem>,
    add: Some(|w, cx| match blank(w.records(), ArchiveKind::Papers, 0, cx) {
        Some(item) => ask_new(w, item),
        None => Outcome::Stay,
    }),
    edit: edit_record,
    forms: &[NONE, CODE],
    offers: &[
        offer!(NextArchiveState, unfinished, step_on),
        offer!(NoneFormed, chosen::<ArchiveItem>, ask_none),
        offer!(FillArchive, always, fill),
        offer!(EditArchiveCode, always, ask_code),
    ],
    ..Section::of(SectionId::Archive)
};

impl SectionRecord for ArchiveItem {
    const FORM: &'static str = "archive.item";
    const OWN: &'static [FieldName] = &[FieldName::Title, FieldName::File, FieldName::Sequence];
    const TITLE: fn(&'static Strings) -> &'static str = |t| (t.prepare.section)(SectionId::Archive);
    own_sheet!();
    const FIELDS: &'static [DeskField<Self>] = &[
        DeskField::new(FieldName::ArchiveKind, choice!(ArchiveKind, kind)),
        DeskField::new(FieldName::Title, Access::Text(|item| &mut item.title)),
        DeskField::new(FieldName::Reference, Access::Text(|item| &mut item.reference)),
        DeskField::new(FieldName::Responsible, Access::Text(|item| &mut item.responsible)),
        DeskField::new(FieldName::Marking, Access::Text(|item| &mut item.secrecy)),
        DeskField::new(FieldName::File, Access::Text(|item| &mut item.file)),
        DeskField::new(FieldName::Pages, Access::Number(|item| &mut item.pages)),
        DeskField::new(FieldName::Retention, choice!(Retention, retention)),
        DeskField::new(FieldName::Sequence, Access::Number(|item| &mut item.sequence)),
        DeskField::new(FieldName::ArchiveState, choice!(ArchiveState, state)),
        DeskField::new(FieldName::NoneFormed, Access::Text(|item| &mut item.none_formed)),
    ];
    const PLACE: Option<fn(&mut Self) -> &mut i64> = Some(|item| &mut item.place);

    fn name(&self, seen: &DeskSeen) -> String {
        joined((seen.words().closing.archive)(self.kind), &self.title)
    }

    fn search(&self, seen: &DeskSeen) -> String {
        self.name(seen)
    }
}

/// A new piece, so many places behind the last one.
fn blank(r: &Records, kind: ArchiveKind, behind: i64, cx: &mut Cx) -> Option<ArchiveItem> {
    let meeting = r.open()?;
    Some(ArchiveItem {
        id: cx.mint(),
        meeting,
        place: ArchiveItem::behind(r).saturating_add(behind.saturating_mul(ArchiveItem::STEP)),
        kind,
        title: String::new(),
        file: String::new(),
        hash: String::new(),
        pages: 0,
        retention: r.rules.periods.of(kind),
        sequence: 0,
        state: ArchiveState::Wanted,
        none_formed: String::new(),
        reference: String::new(),
        responsible: String::new(),
        secrecy: String::new(),
    })
}

/// A piece with a step before it.
fn unfinished(seen: &DeskSeen) -> Result<ArchiveItem, Why> {
    let item = chosen::<ArchiveItem>(seen)?;
    need(item.state != ArchiveState::HandedOver, Why::SameState)?;
    Ok(item)
}

fn step_on(w: &mut DeskWork, cx: &mut Cx, item: ArchiveItem) {
    let state = ArchiveState::iter()
        .find(|state| *state > item.state)
        .unwrap_or(item.state);
    let none_formed = String::new();
    let told = (w.seen().words().closing.step)(state);
    cx.say(Message::Closing(ClosingMessage::RowIs(
        item.name(&w.seen()),
        told.to_owned(),
    )));
    commit(
        w.ledger,
        Act::EditRow,
        ArchiveItem {
            state,
            none_formed,
            ..item
        },
        cx,
    );
}

const NONE: FormRow = FormRow {
    name: "archive.none",
    title: |t| t.command(Command::NoneFormed).label,
    done: |w, form, topic, cx| {
        let item = match topic {
            Topic::Key(key) => ArchiveItem::at(w.records(), *key).cloned(),
            Topic::Meeting | Topic::Row(_) | Topic::Keys(..) | Topic::Mark(_) => None,
        };
        if let Some(item) = item {
            let none_formed = form.text(FieldName::NoneFormed);
            commit(w.ledger, Act::EditRow, ArchiveItem { none_formed, ..item }, cx);
            w.go_on(|seen, row| {
                let next = row
                    .try_as_record_ref()
                    .and_then(|key| ArchiveItem::at(seen.records(), *key));
                next.is_some_and(|item| !item.is_settled())
            });
        }
        true
    },
};

fn ask_none(w: &mut DeskWork, _: &mut Cx, item: ArchiveItem) -> Outcome {
    let form = NONE.form(Topic::Key(item.id.into())).of(item.name(&w.seen()));
    open(form.line(FieldName::NoneFormed, &item.none_formed).required())
}

/// Lists the kinds that are missing, and numbers the pieces that are collected and have no number.
fn fill(w: &mut DeskWork, cx: &mut Cx, (): ()) {
    let r = w.records();
    let missing = ArchiveKind::iter().filter(|kind| r.archive_items.iter().all(|item| item.kind != *kind));
    let mut parts: Vec<Change> = (0..)
        .zip(missing)
        .filter_map(|(n, kind)| blank(r, kind, n, cx).map(Change::put))
        .collect();
    let code = code_of(&w.seen());
    for retention in Retention::iter() {
        let own = || r.archive_items.iter().filter(|item| item.retention == retention);
        // The number runs on in its class over all meetings.
        let elsewhere = code.as_ref().map_or(0, |code| r.neighbours.last_filed(code, retention));
        let last = own().map(|item| item.sequence).max().unwrap_or(0).max(elsewhere);
        let unnumbered = own().filter(|item| item.sequence == 0 && item.state >= ArchiveState::Collected);
        parts.extend((last.saturating_add(1)..).zip(unnumbered).map(|(sequence, item)| {
            Change::put(ArchiveItem {
                sequence,
                ..item.clone()
            })
        }));
    }
    commit(w.ledger, Act::EditRow, Change::Batch(parts), cx);
}

const CODE_FIELDS: &[DeskField<ArchiveCode>] = &[
    DeskField::required(FieldName::Fonds, Access::Text(|code| &mut code.fonds)),
    DeskField::required(FieldName::ArchiveClass, Access::Text(|code| &mut code.class)),
    DeskField::required(FieldName::Year, Access::Number(|code| &mut code.year)),
    DeskField::required(FieldName::Organ, Access::Text(|code| &mut code.organ)),
];

const CODE: FormRow = FormRow {
    name: "archive.code",
    title: |t| t.command(Command::EditArchiveCode).label,
    done: store_code,
};

/// The head of the codes, or a new one of the year of the meeting, as the last one was otherwise.
fn code_of(seen: &DeskSeen) -> Option<ArchiveCode> {
    let meeting = seen.meeting()?;
    let r = seen.records();
    if let Some(known) = r.archive_code() {
        return Some(known.clone());
    }
    let last = r.neighbours.code.as_ref();
    let of_last = |field: fn(&ArchiveCode) -> &String| last.map_or_else(String::new, |code| field(code).clone());
    Some(ArchiveCode {
        id: crate::domain::id::Id::from_raw(0),
        meeting: meeting.id,
        fonds: of_last(|code| &code.fonds),
        class: last.map_or_else(|| "WS".to_owned(), |code| code.class.clone()),
        year: u32::try_from(chrono::Datelike::year(&meeting.zone.date(meeting.start))).unwrap_or(0),
        organ: of_last(|code| &code.organ),
    })
}

fn ask_code(w: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    let seen = w.seen();
    let title = seen.meeting().map(|meeting| meeting.title.clone()).unwrap_or_default();
    match code_of(&seen) {
        Some(code) => open(CODE.form(Topic::Meeting).of(title).ask(CODE_FIELDS, &code, &seen)),
        None => Outcome::Stay,
    }
}

fn store_code(w: &mut DeskWork, form: &mut Form, _: &Topic, cx: &mut Cx) -> bool {
    let Some(mut code) = code_of(&w.seen()) else {
        return true;
    };
    if !form.store(CODE_FIELDS, &mut code, &w.seen()) {
        return false;
    }
    if w.records().archive_code().is_none() {
        code.id = cx.mint();
    }
    commit(w.ledger, Act::EditRow, code, cx);
    true
}

/// Asks where the bundle of the whole meeting is written to.
pub(super) fn ask_bundle(w: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    forms::export::bundle_form(w.own.preview.styles, w.meeting(), w.shared.lang).into()
}
