//! The checklist: what has to be done before, during and after the meeting, each line with its proof (docs/rules.md §checklist).

use strum::IntoEnumIterator;

use crate::{
    choice,
    domain::{
        change::Act,
        check_group::CheckGroup,
        checklist::{CheckItem, CheckSource, CheckState, Phase, Proof},
        deadline::Dated,
        records::Records,
        time::Stamp,
    },
    input::{command::Command, section::SectionId},
    offer,
    words::{Lang, Strings, field::FieldName, why::Why},
};

use super::{
    commit::commit,
    cx::Cx,
    desk::{
        Desk, DeskField, DeskSeen, DeskWork, edit_record,
        listed::{SectionRecord, Tabled, ask_new, chosen, own_sheet, text_of},
        section::{FormRow, Progress, RowKind, Section, SectionRow, open},
    },
    form::{Access, Topic},
    message::{Message, RoomMessage},
    offer::{Offer, always, need},
    outcome::{Outcome, Request},
};

pub(super) const SECTION: Section = Section {
    kinds: &[RowKind::of::<CheckItem>()],
    holds: |records, key| CheckItem::at(records, key).is_some_and(|line| line.phase != Phase::Post),
    rows: |seen| lines(seen, |phase| phase != Phase::Post),
    progress: |seen| {
        let lines = seen.records().checklist.iter();
        Progress::count(lines.filter(|c| c.required && c.phase == Phase::Pre), |c| {
            c.state != CheckState::Open
        })
    },
    search: text_of::<CheckItem>,
    add: Some(|w, cx| add(w, Phase::Pre, cx)),
    edit: edit_record,
    forms: FORMS,
    offers: OFFERS,
    ..Section::of(SectionId::Checklist)
};

/// The forms of lines, in whichever section they stand.
pub const FORMS: &[FormRow] = &[TICK, NOT_NEEDED];

/// The commands of lines, in whichever section they stand.
pub const OFFERS: &[Offer<Desk>] = &[
    offer!(Tick, open_line, tick),
    offer!(CheckNotNeeded, open_line, ask_not_needed),
    offer!(Untick, closed_line, untick),
    offer!(ImportHolidays, always, ask_holidays),
];

/// The lines of some phases, in their order.
pub fn lines(seen: &DeskSeen, of: impl Fn(Phase) -> bool) -> Vec<SectionRow> {
    let lines = seen.records().checklist.iter().filter(|line| of(line.phase));
    lines.map(|line| SectionRow::Record(line.id.into())).collect()
}

/// Asks for a new line of a phase.
pub fn add(w: &mut DeskWork, phase: Phase, cx: &mut Cx) -> Outcome {
    let Some(meeting) = w.records().open() else {
        return Outcome::Stay;
    };
    let line = CheckItem {
        phase,
        ..CheckItem::own(cx.mint(), meeting, CheckItem::behind(w.records()), "")
    };
    ask_new(w, line)
}

impl SectionRecord for CheckItem {
    const FORM: &'static str = "checklist.line";
    const OWN: &'static [FieldName] = &[FieldName::Text];
    const TITLE: fn(&'static Strings) -> &'static str = |t| (t.prepare.section)(SectionId::Checklist);
    own_sheet!();
    const FIELDS: &'static [DeskField<Self>] = &[
        DeskField::required(FieldName::Text, Access::Text(|c| &mut c.text)),
        DeskField::new(
            FieldName::Section,
            Access::Own {
                get: |c, seen| group_named(&c.section, seen.words()).to_owned(),
                set: |c, typed, _| {
                    c.section = group_of(typed);
                    Ok(())
                },
            },
        ),
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

    fn search(&self, seen: &DeskSeen) -> String {
        let words = &seen.words().prepare;
        let (phase, state) = ((words.phase)(self.phase), (words.check_found)(self.state));
        let group = group_named(&self.section, seen.words());
        [self.text.as_str(), &self.owner, group, state, phase].join(" ")
    }

    /// Lines of the template are answered, not removed.
    fn free(&self, _: &Records) -> Result<(), Why> {
        need(self.source == CheckSource::Own, Why::FromTemplate)
    }
}

/// The name of a group; a word of the clerk's own as it stands.
fn group_named<'c>(code: &'c str, t: &'static Strings) -> &'c str {
    code.parse().map_or(code, t.domain.check_group)
}

/// The code of a group that is typed by its name in either language; another word as it is typed.
fn group_of(typed: &str) -> String {
    let typed = typed.trim();
    let is_named = |group: &CheckGroup| {
        let names = [Lang::En, Lang::Zh].map(|lang| (lang.strings().domain.check_group)(*group));
        names.iter().any(|name| name.eq_ignore_ascii_case(typed))
    };
    let named = CheckGroup::iter().find(is_named);
    named.map_or_else(|| typed.to_owned(), |group| <&str>::from(group).to_owned())
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

/// A line as it is when the clerk closes it. Its time stays where it is when the meeting moves (docs/rules.md §deadlines).
pub fn closed(w: &DeskWork, row: CheckItem, state: CheckState, now: Stamp) -> CheckItem {
    let meeting = w.meeting();
    CheckItem {
        state,
        due: meeting.and_then(|meeting| row.due_at(meeting, &w.records().calendar())),
        closed: Some(now),
        closed_by: w.ledger.clerk().to_owned(),
        ..row
    }
}

/// Closes a line and goes to the next open one, so that a list is one key a line.
fn close(w: &mut DeskWork, row: CheckItem, state: CheckState, cx: &mut Cx) {
    let closed = closed(w, row, state, cx.now);
    let (text, phase) = (closed.text.clone(), closed.phase);
    commit(w.ledger, Act::Check, closed, cx);
    // Lines of the meeting itself are no work that is left before it.
    let lines = w.records().checklist.iter().filter(|line| line.phase == phase);
    let open = lines.filter(|line| line.state == CheckState::Open).count();
    cx.say(if state == CheckState::NotNeeded {
        Message::Room(RoomMessage::CheckNotNeeded(text, open))
    } else {
        Message::Ticked(text, open)
    });
    w.go_on(|seen, row| {
        let line = row
            .try_as_record_ref()
            .and_then(|key| CheckItem::at(seen.records(), *key));
        line.is_some_and(|line| line.state == CheckState::Open)
    });
}
