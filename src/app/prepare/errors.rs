//! The error book: slips that are looked for, each with the answer that was given (docs/rules.md §error-book).

use std::collections::HashSet;

use crate::{
    domain::{
        answers::FindingAnswer,
        change::Act,
        error_book::{Slip, SlipKind},
        record::Key,
    },
    input::{command::Command, section::SectionId},
    line::detect::open_slips,
    offer,
    words::{field::FieldName, why::Why},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskSeen, DeskWork,
        section::{FormRow, Progress, Section, SectionRow, found, open},
    },
    form::{Form, Topic},
    message::Message,
    outcome::{Outcome, Place},
};

pub(super) const SECTION: Section = Section {
    holds: |_, key| matches!(key, Key::FindingAnswer(_)),
    rows: |seen| seen.findings().slips.iter().cloned().map(SectionRow::Slip).collect(),
    progress: |seen| {
        let findings = seen.findings();
        let all = findings.slips.len();
        Progress {
            done: all - findings.open_slips,
            all,
        }
    },
    search: |_, row| {
        row.try_as_slip_ref()
            .map(|slip| slip.subject.clone())
            .unwrap_or_default()
    },
    edit: go_there,
    forms: &[ANSWER],
    offers: &[offer!(AnswerSlip, chosen, ask_answer)],
    ..Section::of(SectionId::Errors)
};

/// Goes to the record that a finding is about.
fn go_there(_: &mut DeskWork, row: Option<SectionRow>) -> Outcome {
    let Some(SectionRow::Slip(slip)) = row else {
        return Outcome::Stay;
    };
    match slip.key {
        Some(Key::Meeting(_)) if slip.kind == SlipKind::TooLong => Outcome::Go(Place::Card(FieldName::Length)),
        Some(key) => Outcome::Go(Place::Record(key)),
        None => Outcome::Stay,
    }
}

/// The finding under the cursor.
fn chosen(seen: &DeskSeen) -> Result<Slip, Why> {
    found(seen.chosen().and_then(SectionRow::try_as_slip))
}

const ANSWER: FormRow = FormRow {
    name: "errors.answer",
    title: |t| t.command(Command::AnswerSlip).label,
    done: |w, form, topic, cx| {
        if let Topic::Mark(mark) = topic {
            answer(w, mark.clone(), form, cx);
        }
        true
    },
};

fn ask_answer(w: &mut DeskWork, _: &mut Cx, slip: Slip) -> Outcome {
    let mark = slip.mark();
    let seen = w.seen();
    let mut answers = seen.records().finding_answers.iter().rev();
    let known = answers.find(|a| a.finding == mark);
    let form = ANSWER
        .form(Topic::Mark(mark.clone()))
        .of(in_words(&seen, &mark))
        .line(FieldName::Answer, known.map_or("", |a| &a.answer));
    open(form.required())
}

/// A finding in words.
fn in_words(seen: &DeskSeen, mark: &str) -> String {
    let words = &seen.words().prepare;
    let findings = seen.findings();
    let found = findings.slips.iter().find(|slip| slip.mark() == mark);
    found.map_or_else(String::new, |slip| {
        format!(
            "{}{}{}",
            (words.slip)(slip.kind),
            seen.words().export.colon,
            slip.subject
        )
    })
}

/// Writes the answer down and goes to the next open finding.
fn answer(w: &mut DeskWork, finding: String, form: &Form, cx: &mut Cx) {
    let Some(meeting) = w.records().open() else { return };
    let name = in_words(&w.seen(), &finding);
    let row = FindingAnswer {
        id: cx.mint(),
        meeting,
        finding,
        answer: form.text(FieldName::Answer),
        at: cx.now,
        by: w.ledger.clerk().to_owned(),
    };
    commit(w.ledger, Act::Answer, row, cx);
    cx.say(Message::Answered(name, open_slips(w.records(), cx.now).len()));
    let answered: HashSet<String> = w.records().finding_answers.iter().map(|a| a.finding.clone()).collect();
    w.go_on(|_, row| matches!(row, SectionRow::Slip(slip) if !answered.contains(&slip.mark())));
}
