//! Posts of the staff: who does what, where, and to what standard (docs/rules.md §staffing).

use crate::{
    domain::{record::Key, staffing::DutyPost},
    input::section::SectionId,
    words::{Strings, field::FieldName},
};

use super::super::{
    cx::Cx,
    desk::{
        DeskField, DeskSeen, DeskWork, edit_record,
        listed::{SectionRecord, Tabled, ask_new, joined, own_sheet, rows_of, text_of},
        section::{Progress, RowKind, Section},
    },
    form::Access,
    outcome::Outcome,
};

pub(super) const SECTION: Section = Section {
    kinds: &[RowKind::of::<DutyPost>()],
    holds: |_, key| matches!(key, Key::DutyPost(_)),
    rows: rows_of::<DutyPost>,
    progress: |seen| Progress::count(seen.records().duty_posts.iter(), |post| !post.person.is_empty()),
    search: text_of::<DutyPost>,
    add: Some(add),
    edit: edit_record,
    ..Section::of(SectionId::Duties)
};

impl SectionRecord for DutyPost {
    const FORM: &'static str = "duties.post";
    const OWN: &'static [FieldName] = &[FieldName::Desk, FieldName::Task];
    const TITLE: fn(&'static Strings) -> &'static str = |t| (t.prepare.section)(SectionId::Duties);
    own_sheet!();
    const FIELDS: &'static [DeskField<Self>] = &[
        DeskField::required(FieldName::Desk, Access::Text(|p| &mut p.desk)),
        DeskField::new(FieldName::Task, Access::Text(|p| &mut p.task)),
        DeskField::new(FieldName::Person, Access::Text(|p| &mut p.person)),
        DeskField::new(FieldName::Phone, Access::Text(|p| &mut p.phone)),
        DeskField::new(FieldName::Hours, Access::Text(|p| &mut p.hours)),
        DeskField::new(FieldName::Relief, Access::Text(|p| &mut p.relief)),
        DeskField::new(FieldName::Standard, Access::Text(|p| &mut p.standard)),
    ];
    const PLACE: Option<fn(&mut Self) -> &mut i64> = Some(|post| &mut post.place);

    fn name(&self, _: &DeskSeen) -> String {
        joined(&self.desk, &self.task)
    }

    fn search(&self, _: &DeskSeen) -> String {
        [self.desk.as_str(), &self.task, &self.person].join(" ")
    }
}

fn add(w: &mut DeskWork, cx: &mut Cx) -> Outcome {
    let Some(meeting) = w.records().open() else {
        return Outcome::Stay;
    };
    let text = String::new;
    let post = DutyPost {
        id: cx.mint(),
        meeting,
        place: DutyPost::behind(w.records()),
        desk: text(),
        task: text(),
        person: text(),
        phone: text(),
        hours: text(),
        relief: text(),
        standard: text(),
    };
    ask_new(w, post)
}
