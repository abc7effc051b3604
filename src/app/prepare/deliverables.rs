//! The seven deliverables: who makes each, its file, and its review (docs/rules.md §deliverables, §review).

use strum::IntoEnumIterator;

use crate::{
    domain::{
        change::{Act, Change},
        deliverable::{Deliverable, DeliverableKind, Review, Standing},
        id::Id,
        record::Key,
        records::Records,
    },
    input::section::SectionId,
    offer,
    words::{field::FieldName, why::Why},
};

use super::{
    super::{
        commit::commit,
        cx::Cx,
        desk::{
            DeskField, DeskSeen, DeskWork, edit_record,
            listed::{SectionRecord, Tabled, chosen, rows_of, text_of},
            section::{FormRow, Progress, RowKind, Section, open},
        },
        form::{Access, Form, Topic},
        offer::need,
        outcome::Outcome,
    },
    files,
    past::not_over,
};

pub(super) const SECTION: Section = Section {
    kinds: &[RowKind::of::<Deliverable>()],
    holds: |_, key| matches!(key, Key::Deliverable(_)),
    rows: rows_of::<Deliverable>,
    progress: |seen| Progress::count(seen.records().deliverables.iter(), |d| d.is_settled(seen.records())),
    search: text_of::<Deliverable>,
    add: Some(add_all),
    edit: edit_record,
    forms: &[SUBMIT, SEND_BACK, WITHOUT],
    offers: &[
        offer!(Submit, to_submit, ask_submit),
        offer!(Approve, to_approve, approve),
        offer!(SendBack, to_send_back, ask_send_back),
        offer!(Without, chosen::<Deliverable>, without),
    ],
    ..Section::of(SectionId::Deliverables)
};

impl SectionRecord for Deliverable {
    const FORM: &'static str = "deliverables.deliverable";
    const TITLE: fn(&'static crate::words::Strings) -> &'static str = |t| (t.prepare.section)(SectionId::Deliverables);
    type Sheet = Self;
    const FIELDS: &'static [DeskField<Self>] = &[
        DeskField::required(FieldName::Owner, Access::Text(|d| &mut d.owner)),
        DeskField::new(FieldName::DueMoment, Access::Due(|d| (&mut d.due_offset, &mut d.due))),
        DeskField::new(FieldName::File, Access::Text(|d| &mut d.file)),
    ];

    fn sheet(&self, _: &DeskSeen) -> Self {
        self.clone()
    }

    fn filled(&self, mut sheet: Self, _: &mut DeskWork, _: &mut Form, cx: &mut Cx) -> Option<Vec<Change>> {
        if !sheet.file.is_empty() {
            files::ask(sheet.id.into(), &sheet.file, cx);
        }
        if sheet.file != self.file {
            sheet.file_hash.clear();
        }
        Some(vec![Change::put(sheet)])
    }

    fn name(&self, seen: &DeskSeen) -> String {
        (seen.words().prepare.deliverable)(self.kind).to_owned()
    }

    fn search(&self, _: &DeskSeen) -> String {
        [self.kind.into(), self.owner.as_str(), &self.file].join(" ")
    }

    fn free(&self, _: &Records) -> Result<(), Why> {
        Err(Why::OneOfSeven)
    }
}

/// Makes those of the seven that the meeting does not have yet.
fn add_all(w: &mut DeskWork, cx: &mut Cx) -> Outcome {
    let r = w.records();
    if let Some(meeting) = r.open() {
        let parts = DeliverableKind::iter()
            .filter(|kind| !r.deliverables.iter().any(|d| d.kind == *kind))
            .map(|kind| Change::put(Deliverable::draft(cx.mint(), meeting, kind)))
            .collect();
        commit(w.ledger, Act::EditRow, Change::Batch(parts), cx);
    }
    Outcome::Stay
}

/// The deliverable, if its owner can submit it.
fn to_submit(seen: &DeskSeen) -> Result<Deliverable, Why> {
    not_over(seen)?;
    let row = chosen::<Deliverable>(seen)?;
    let standing = row.standing(seen.records());
    need(!row.owner.trim().is_empty(), Why::NoOwner)?;
    need(standing != Standing::NotNeeded, Why::NotNeeded)?;
    need(
        !matches!(standing, Standing::Submitted | Standing::Approved),
        Why::SameState,
    )?;
    Ok(row)
}

/// The deliverable, if it was submitted and is as it was.
fn to_approve(seen: &DeskSeen) -> Result<Deliverable, Why> {
    not_over(seen)?;
    let row = chosen::<Deliverable>(seen)?;
    need(row.standing(seen.records()) == Standing::Submitted, Why::NotSubmitted)?;
    Ok(row)
}

fn to_send_back(seen: &DeskSeen) -> Result<Deliverable, Why> {
    not_over(seen)?;
    let row = chosen::<Deliverable>(seen)?;
    let standing = row.standing(seen.records());
    need(
        matches!(standing, Standing::Submitted | Standing::Approved),
        Why::NotSubmitted,
    )?;
    Ok(row)
}

fn approve(w: &mut DeskWork, cx: &mut Cx, row: Deliverable) {
    let after = row.decide(Review::Approved, String::new(), cx.now);
    commit(w.ledger, Act::Review, after, cx);
}

const SUBMIT: FormRow = FormRow {
    name: "deliverables.submit",
    title: |t| t.command(crate::input::command::Command::Submit).label,
    done: |w, form, topic, cx| {
        if let Some(row) = about(w.records(), topic) {
            let after = row.submit(w.records(), form.text(FieldName::Reviewer), cx.now);
            commit(w.ledger, Act::Review, after, cx);
        }
        true
    },
};

const SEND_BACK: FormRow = FormRow {
    name: "deliverables.send_back",
    title: |t| t.command(crate::input::command::Command::SendBack).label,
    done: |w, form, topic, cx| {
        if let Some(row) = about(w.records(), topic) {
            let after = row.decide(Review::Returned, form.text(FieldName::Remark), cx.now);
            commit(w.ledger, Act::Review, after, cx);
        }
        true
    },
};

const WITHOUT: FormRow = FormRow {
    name: "deliverables.without",
    title: |t| t.command(crate::input::command::Command::Without).label,
    done: |w, form, topic, cx| {
        if let Some(mut row) = about(w.records(), topic) {
            row.not_needed = form.text(FieldName::Reason);
            commit(w.ledger, Act::Review, row, cx);
        }
        true
    },
};

/// The deliverable that a form is about.
fn about(r: &Records, topic: &Topic) -> Option<Deliverable> {
    match topic {
        Topic::Key(key) => Deliverable::at(r, *key).cloned(),
        Topic::Meeting | Topic::Row(_) | Topic::Keys(..) | Topic::Mark(_) => None,
    }
}

fn form(w: &DeskWork, form: &FormRow, row: &Deliverable) -> Form {
    let id: Id<Deliverable> = row.id;
    form.form(Topic::Key(id.into())).of(row.name(&w.seen()))
}

fn ask_submit(w: &mut DeskWork, _: &mut Cx, row: Deliverable) -> Outcome {
    open(
        form(w, &SUBMIT, &row)
            .line(FieldName::Reviewer, &row.reviewer)
            .required(),
    )
}

fn ask_send_back(w: &mut DeskWork, _: &mut Cx, row: Deliverable) -> Outcome {
    open(form(w, &SEND_BACK, &row).line(FieldName::Remark, "").required())
}

/// Asks why it is not needed; or it is needed again.
fn without(w: &mut DeskWork, cx: &mut Cx, row: Deliverable) -> Outcome {
    if row.not_needed.is_empty() {
        return open(form(w, &WITHOUT, &row).line(FieldName::Reason, "").required());
    }
    let needed = Deliverable {
        not_needed: String::new(),
        ..row
    };
    commit(w.ledger, Act::Review, needed, cx);
    Outcome::Stay
}
