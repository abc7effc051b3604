//! Tasks after the meeting: lines of the checklist whose times count from its real end (docs/rules.md §checklist).

use crate::{
    domain::checklist::{CheckItem, CheckState, Phase},
    input::section::SectionId,
};

use super::super::{
    checklist::{FORMS, OFFERS, add, lines},
    desk::{
        edit_record,
        listed::{Tabled, text_of},
        section::{Progress, RowKind, Section},
    },
};

pub(super) static SECTION: Section = Section {
    kinds: &[RowKind::of::<CheckItem>()],
    holds: |records, key| CheckItem::at(records, key).is_some_and(|line| line.phase == Phase::Post),
    rows: |seen| lines(seen, |phase| phase == Phase::Post),
    progress: |seen| {
        let lines = seen.records().checklist.iter();
        Progress::count(lines.filter(|line| line.phase == Phase::Post), |line| {
            line.state != CheckState::Open
        })
    },
    search: text_of::<CheckItem>,
    add: Some(|w, cx| add(w, Phase::Post, cx)),
    edit: edit_record,
    forms: FORMS,
    offers: OFFERS,
    ..Section::of(SectionId::Tasks)
};
