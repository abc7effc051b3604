//! Numbered copies that come back: by their number at the seat, one key a copy; who still has one is asked for it (docs/rules.md §returns).

use crate::{
    domain::{
        change::Act,
        papers::PaperCopy,
        record::Key,
        records::Records,
        returns::{Chase, CopyFate, CopyReturn},
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
        listed::{SectionRecord, Tabled, chosen, text_of},
        section::{FormRow, Progress, RowKind, Section, SectionRow, open},
    },
    form::{Access, Form, Topic},
    message::{ClosingMessage, Message},
    outcome::Outcome,
};

pub(super) static SECTION: Section = Section {
    kinds: &[RowKind::of::<PaperCopy>()],
    holds: |_, key| matches!(key, Key::PaperCopy(_) | Key::CopyReturn(_) | Key::Chase(_)),
    rows: |seen| {
        let copies = seen.records().fates().into_iter();
        copies.map(|(copy, _)| SectionRow::Record(copy.id.into())).collect()
    },
    progress: |seen| Progress::count(seen.records().fates().into_iter(), |(_, fate)| fate.is_some()),
    search: text_of::<PaperCopy>,
    edit: edit_record,
    forms: &[KEPT, DESTROYED, LOST],
    offers: &[
        offer!(CopyBack, chosen::<PaperCopy>, take_back),
        offer!(CopyKept, chosen::<PaperCopy>, |w, _, copy| ask(
            w,
            &KEPT,
            FieldName::ApprovedBy,
            &copy
        )),
        offer!(CopyDestroyed, chosen::<PaperCopy>, ask_destroyed),
        offer!(CopyLost, chosen::<PaperCopy>, |w, _, copy| ask(
            w,
            &LOST,
            FieldName::ReportedBy,
            &copy
        )),
    ],
    ..Section::of(SectionId::Returns)
};

/// Asking for a copy is what its form does: who asked, the answer, when it is promised.
impl SectionRecord for PaperCopy {
    const FORM: &'static str = "returns.chase";
    const TITLE: fn(&'static Strings) -> &'static str = |t| (t.prepare.section)(SectionId::Returns);
    type Sheet = Chase;
    const FIELDS: &'static [DeskField<Chase>] = &[
        DeskField::new(FieldName::AskedBy, Access::Text(|chase| &mut chase.by)),
        DeskField::new(FieldName::Answer, Access::Text(|chase| &mut chase.answer)),
        DeskField::required(FieldName::AskAgain, Access::Moment(|chase| &mut chase.next)),
    ];

    fn sheet(&self, seen: &DeskSeen) -> Chase {
        let last = seen.records().last_chase(self.id);
        Chase {
            id: last.map_or_else(|| crate::domain::id::Id::from_raw(0), |chase| chase.id),
            meeting: self.meeting,
            copy: self.id,
            at: seen.shared.now,
            by: seen.ledger.clerk().to_owned(),
            answer: String::new(),
            next: last.and_then(|chase| chase.next),
        }
    }

    fn filled(
        &self,
        sheet: Chase,
        w: &mut DeskWork,
        form: &mut Form,
        cx: &mut Cx,
    ) -> Option<Vec<crate::domain::change::Change>> {
        let zone = w.seen().zone();
        // Nobody promises a day that is over.
        if sheet.next.is_some_and(|next| zone.date(next) < zone.date(cx.now)) {
            form.complain(FieldName::AskAgain, super::super::form::Problem::AlreadyOver);
            return None;
        }
        let chase = Chase {
            id: cx.mint(),
            at: cx.now,
            ..sheet
        };
        Some(vec![crate::domain::change::Change::put(chase)])
    }

    fn name(&self, seen: &DeskSeen) -> String {
        seen.records().copy_name(self)
    }

    fn search(&self, seen: &DeskSeen) -> String {
        let fate = seen.records().fate_of(self.id).and_then(|row| row.fate);
        let t = seen.words();
        let word = fate.map_or(t.closing.out, |fate| (t.closing.fate)(fate));
        format!("{} {word}", self.name(seen))
    }

    /// Copies are dropped where they were made.
    fn free(&self, _: &Records) -> Result<(), Why> {
        Err(Why::WrongKind)
    }
}

/// The copy is back, or out again if it was; the filter is free for the next number.
fn take_back(w: &mut DeskWork, cx: &mut Cx, copy: PaperCopy) {
    let was = w.records().fate_of(copy.id).and_then(|row| row.fate);
    let fate = (was != Some(CopyFate::Returned)).then_some(CopyFate::Returned);
    let by = w.ledger.clerk().to_owned();
    let t = &w.seen().words().closing;
    let state = fate.map_or(t.out, t.fate);
    cx.say(Message::Closing(ClosingMessage::RowIs(
        copy.name(&w.seen()),
        state.to_owned(),
    )));
    store(w, cx, &copy, fate, [by, String::new(), String::new()]);
}

const KEPT: FormRow = FormRow {
    name: "returns.kept",
    title: |t| t.command(Command::CopyKept).label,
    done: |w, form, topic, cx| {
        let parts = [
            form.text(FieldName::ApprovedBy),
            String::new(),
            form.text(FieldName::Reason),
        ];
        ended(w, topic, CopyFate::Kept, parts, cx)
    },
};

const LOST: FormRow = FormRow {
    name: "returns.lost",
    title: |t| t.command(Command::CopyLost).label,
    done: |w, form, topic, cx| {
        let parts = [
            form.text(FieldName::ReportedBy),
            String::new(),
            form.text(FieldName::Reason),
        ];
        ended(w, topic, CopyFate::Lost, parts, cx)
    },
};

const DESTROYED: FormRow = FormRow {
    name: "returns.destroyed",
    title: |t| t.command(Command::CopyDestroyed).label,
    done: |w, form, topic, cx| {
        let [first, second] = [FieldName::FirstPerson, FieldName::SecondPerson].map(|name| form.text(name));
        if first.trim() == second.trim() {
            form.complain(FieldName::SecondPerson, super::super::form::Problem::SamePerson);
            return false;
        }
        ended(
            w,
            topic,
            CopyFate::Destroyed,
            [first, second, form.text(FieldName::Reason)],
            cx,
        )
    },
};

/// Asks who says so, and why.
fn ask(w: &mut DeskWork, row: &FormRow, who: FieldName, copy: &PaperCopy) -> Outcome {
    let form = row.form(Topic::Key(copy.id.into())).of(copy.name(&w.seen()));
    open(form.line(who, "").required().line(FieldName::Reason, "").required())
}

fn ask_destroyed(w: &mut DeskWork, _: &mut Cx, copy: PaperCopy) -> Outcome {
    let form = DESTROYED.form(Topic::Key(copy.id.into())).of(copy.name(&w.seen()));
    let form = form.line(FieldName::FirstPerson, w.ledger.clerk()).required();
    open(
        form.line(FieldName::SecondPerson, "")
            .required()
            .line(FieldName::Reason, ""),
    )
}

/// Stores where the copy that a form is about ended.
fn ended(w: &mut DeskWork, topic: &Topic, fate: CopyFate, parts: [String; 3], cx: &mut Cx) -> bool {
    let copy = match topic {
        Topic::Key(key) => PaperCopy::at(w.records(), *key).cloned(),
        Topic::Meeting | Topic::Row(_) | Topic::Keys(..) | Topic::Mark(_) => None,
    };
    if let Some(copy) = copy {
        store(w, cx, &copy, Some(fate), parts);
    }
    true
}

/// Stores where a copy ended, with who says so, a second person, and the reason.
fn store(w: &mut DeskWork, cx: &mut Cx, copy: &PaperCopy, fate: Option<CopyFate>, parts: [String; 3]) {
    let [by, second, reason] = parts;
    let row = CopyReturn {
        id: cx.mint(),
        meeting: copy.meeting,
        copy: copy.id,
        fate,
        at: cx.now,
        by,
        second,
        reason,
    };
    commit(w.ledger, Act::Papers, row, cx);
    w.own.filter.set_text("");
    w.point_at(copy.id.into());
    w.go_on(|seen, row| {
        let copy = row
            .try_as_record_ref()
            .and_then(|key| PaperCopy::at(seen.records(), *key));
        copy.is_some_and(|copy| seen.records().fate_of(copy.id).is_none())
    });
}
