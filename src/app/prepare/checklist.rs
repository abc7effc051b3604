//! The checklist: what has to be done before, during and after the meeting, each line with its proof (docs/rules.md §checklist).

use crate::{
    choice,
    domain::{
        change::Act,
        checklist::{CheckItem, CheckSource, CheckState, Phase, Proof},
        deadline::Dated,
        record::Key,
        records::Records,
    },
    input::{command::Command, section::Section as SectionId},
    offer,
    words::{field::FieldName, why::Why},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, edit_record,
        listed::{SectionRecord, Tabled, ask_new, chosen, own_sheet, rows_of, text_of},
        section::{FormRow, Progress, RowKind, Section, open},
    },
    form::{Access, Topic},
    message::Message,
    offer::{always, need},
    outcome::{Outcome, Request},
};

pub(super) const SECTION: Section = Section {
    kinds: &[RowKind::of::<CheckItem>()],
    holds: |key| matches!(key, Key::CheckItem(_)),
    rows: rows_of::<CheckItem>,
    progress: |seen| {
        let lines = seen.records().checklist.iter();
        Progress::count(lines.filter(|c| c.required && c.phase == Phase::Pre), |c| {
            c.state != CheckState::Open
        })
    },
    search: text_of::<CheckItem>,
    add: Some(|w, cx| match w.records().open() {
        Some(meeting) => {
            let line = CheckItem::own(cx.mint(), meeting, CheckItem::behind(w.records()), "");
            ask_new(w, line)
        }
        None => Outcome::Stay,
    }),
    edit: edit_record,
    forms: &[TICK, NOT_NEEDED],
    offers: &[
        offer!(Tick, open_line, tick),
        offer!(CheckNotNeeded, open_line, ask_not_needed),
        offer!(Untick, closed_line, untick),
        offer!(ImportHolidays, always, ask_holidays),
    ],
    ..Section::of(SectionId::Checklist)
};

impl SectionRecord for CheckItem {
    const FORM: &'static str = "checklist.line";
    const TITLE: fn(&'static crate::words::Strings) -> &'static str = |t| (t.prepare.section)(SectionId::Checklist);
    own_sheet!();
    const FIELDS: &'static [DeskField<Self>] = &[
        DeskField::required(FieldName::Text, Access::Text(|c| &mut c.text)),
        DeskField::new(FieldName::Section, Access::Text(|c| &mut c.section)),
        DeskField::new(FieldName::Phase, choice!(Phase, phase)),
        DeskField::new(FieldName::Owner, Access::Text(|c| &mut c.owner)),
        DeskField::new(FieldName::DueMoment, Access::Due(|c| (&mut c.due_offset, &mut c.due))),
        DeskField::new(FieldName::Required, Access::YesNo(|c| &mut c.required)),
        DeskField::new(FieldName::Proof, choice!(Proof, proof)),
        DeskField::new(FieldName::ProofText, Access::Text(|c| &mut c.proof_text)),
    ];
    const PLACE: Option<fn(&mut Self) -> &mut i64> = Some(|line| &mut line.place);

    fn name(&self, _: &DeskSeen) -> String {
        self.text.clone()
    }

    fn search(&self, _: &DeskSeen) -> String {
        [self.text.as_str(), &self.owner, &self.section, self.state.into()].join(" ")
    }

    /// Lines of the template are answered, not removed.
    fn free(&self, _: &Records) -> Result<(), Why> {
        need(self.source == CheckSource::Own, Why::FromTemplate)
    }
}

fn open_line(seen: &DeskSeen) -> Result<CheckItem, Why> {
    let row = chosen::<CheckItem>(seen)?;
    need(row.state == CheckState::Open, Why::SameState)?;
    Ok(row)
}

fn closed_line(seen: &DeskSeen) -> Result<CheckItem, Why> {
    let row = chosen::<CheckItem>(seen)?;
    need(row.state != CheckState::Open, Why::SameState)?;
    Ok(row)
}

/// Ticks a line off, or asks for the proof that it wants.
fn tick(w: &mut DeskWork, cx: &mut Cx, row: CheckItem) -> Outcome {
    if row.proof.is_word() {
        close(w, row, CheckState::Done, cx);
        return Outcome::Stay;
    }
    let form = TICK.form(Topic::Key(row.id.into())).of(row.name(&w.seen()));
    open(form.line(FieldName::ProofText, &row.proof_text).required())
}

fn ask_not_needed(w: &mut DeskWork, _: &mut Cx, row: CheckItem) -> Outcome {
    let form = NOT_NEEDED.form(Topic::Key(row.id.into())).of(row.name(&w.seen()));
    open(form.line(FieldName::Reason, "").required())
}

fn untick(w: &mut DeskWork, cx: &mut Cx, row: CheckItem) {
    let open = CheckItem {
        state: CheckState::Open,
        closed: None,
        closed_by: String::new(),
        reason: String::new(),
        // Its time moves with the meeting again.
        due: row.due.filter(|_| row.due_offset.is_none()),
        ..row
    };
    commit(w.ledger, Act::Check, open, cx);
}

/// Due times move over holidays, so they are taken in here.
const fn ask_holidays(_: &mut DeskWork, _: &mut Cx, (): ()) -> Outcome {
    Outcome::Open(Request::ImportHolidays)
}

const TICK: FormRow = FormRow {
    name: "checklist.tick",
    title: |t| t.command(Command::Tick).label,
    done: |w, form, topic, cx| {
        if let Some(mut row) = about(w.records(), topic) {
            row.proof_text = form.text(FieldName::ProofText);
            close(w, row, CheckState::Done, cx);
        }
        true
    },
};

const NOT_NEEDED: FormRow = FormRow {
    name: "checklist.not_needed",
    title: |t| t.command(Command::CheckNotNeeded).label,
    done: |w, form, topic, cx| {
        if let Some(mut row) = about(w.records(), topic) {
            row.reason = form.text(FieldName::Reason);
            close(w, row, CheckState::NotNeeded, cx);
        }
        true
    },
};

/// The line that a form is about.
fn about(r: &Records, topic: &Topic) -> Option<CheckItem> {
    match topic {
        Topic::Key(key) => CheckItem::at(r, *key).cloned(),
        Topic::Meeting | Topic::Row(_) | Topic::Keys(..) | Topic::Mark(_) => None,
    }
}

/// Closes a line and goes to the next open one, so that a list is one key a line. Its time stays where it is when the meeting
/// moves (docs/rules.md §deadlines).
fn close(w: &mut DeskWork, row: CheckItem, state: CheckState, cx: &mut Cx) {
    let due = w
        .meeting()
        .and_then(|meeting| row.due_at(meeting, &w.records().calendar()));
    let closed = CheckItem {
        state,
        due,
        closed: Some(cx.now),
        closed_by: w.ledger.clerk().to_owned(),
        ..row
    };
    let text = closed.text.clone();
    commit(w.ledger, Act::Check, closed, cx);
    let open = w.records().checklist.iter().filter(|c| c.state == CheckState::Open);
    cx.say(Message::Ticked(text, open.count()));
    w.go_on(|seen, row| {
        let line = row
            .try_as_record_ref()
            .and_then(|key| CheckItem::at(seen.records(), *key));
        line.is_some_and(|line| line.state == CheckState::Open)
    });
}
