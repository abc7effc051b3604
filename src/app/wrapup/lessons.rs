//! Lessons: improvements for the next meeting (docs/rules.md §lessons).

use crate::{
    domain::{change::Act, lesson::Lesson, record::Key},
    input::section::SectionId,
    offer,
    words::{Strings, field::FieldName, why::Why},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, edit_record,
        listed::{SectionRecord, Tabled, ask_new, chosen, own_sheet, rows_of, text_of},
        section::{Progress, RowKind, Section},
    },
    effect::{Effect, TypeLesson},
    form::Access,
    offer::need,
    outcome::Outcome,
};
use super::solved;

pub(super) static SECTION: Section = Section {
    kinds: &[RowKind::of::<Lesson>()],
    holds: |_, key| matches!(key, Key::Lesson(_)),
    rows: rows_of::<Lesson>,
    progress: |seen| Progress::count(seen.records().lessons.iter(), |_| true),
    search: text_of::<Lesson>,
    add: Some(|w, cx| match blank(w, cx) {
        Some(lesson) => ask_new(w, lesson),
        None => Outcome::Stay,
    }),
    edit: edit_record,
    offers: &[
        offer!(NothingLearned, none_yet, nothing_learned),
        offer!(TeachType, to_be_taught, teach),
        offer!(SayIfSolved, solved::held, solved::ask),
    ],
    forms: &[solved::SOLVED],
    ..Section::of(SectionId::Lessons)
};

impl SectionRecord for Lesson {
    const FORM: &'static str = "lessons.lesson";
    const TITLE: fn(&'static Strings) -> &'static str = |t| (t.prepare.section)(SectionId::Lessons);
    own_sheet!();
    const FIELDS: &'static [DeskField<Self>] = &[DeskField::required(
        FieldName::Lesson,
        Access::Text(|lesson| &mut lesson.text),
    )];
    const PLACE: Option<fn(&mut Self) -> &mut i64> = Some(|lesson| &mut lesson.place);

    fn name(&self, seen: &DeskSeen) -> String {
        match self.text.as_str() {
            "" => seen.words().closing.nothing_learned.to_owned(),
            text => text.to_owned(),
        }
    }

    fn new_name(&self, _: &DeskSeen) -> String {
        String::new()
    }

    fn search(&self, _: &DeskSeen) -> String {
        self.text.clone()
    }
}

/// An empty lesson behind the last one.
fn blank(w: &DeskWork, cx: &mut Cx) -> Option<Lesson> {
    Some(Lesson {
        id: cx.mint(),
        meeting: w.records().open()?,
        place: Lesson::behind(w.records()),
        text: String::new(),
        adopted: String::new(),
    })
}

fn nothing_learned(w: &mut DeskWork, cx: &mut Cx, (): ()) {
    if let Some(lesson) = blank(w, cx) {
        commit(w.ledger, Act::EditRow, lesson, cx);
    }
}

fn none_yet(seen: &DeskSeen) -> Result<(), Why> {
    need(seen.records().lessons.is_empty(), Why::SameState)
}

/// A lesson that its type does not hold yet. Nothing of a register-only meeting goes into a file beside the database.
fn to_be_taught(seen: &DeskSeen) -> Result<TypeLesson, Why> {
    let lesson = chosen::<Lesson>(seen)?;
    let meeting = seen.meeting().ok_or(Why::NoMeeting)?;
    need(!meeting.register_only(), Why::RegisterOnly)?;
    need(
        !meeting.template.is_empty() && !lesson.text.trim().is_empty(),
        Why::WrongKind,
    )?;
    need(lesson.adopted.is_empty(), Why::SameState)?;
    Ok(TypeLesson {
        lesson: lesson.id,
        template: meeting.template.clone(),
        text: lesson.text.trim().to_owned(),
        from: format!("{} {}", meeting.title.trim(), meeting.zone.ymd(meeting.start)),
    })
}

fn teach(_: &mut DeskWork, cx: &mut Cx, lesson: TypeLesson) {
    cx.emit(Effect::Teach(lesson));
}
