//! The purpose card: what the meeting is for, where and when, as one form over the row of the meeting.

use crate::{
    choice,
    domain::{
        change::Act,
        meeting::{Meeting, MeetingForm},
        record::Key,
        time::Stamp,
    },
    input::section::Section as SectionId,
    words::field::FieldName,
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::DeskField,
    desk::{
        DeskSeen, DeskWork,
        section::{FormRow, Progress, Section, SectionRow, open},
    },
    form::{Access, Form, Topic, read::read_moment},
    message::Message,
    outcome::Outcome,
};

pub(super) const SECTION: Section = Section {
    holds: |_, key| matches!(key, Key::Meeting(_)),
    rows: |seen| match seen.open() {
        Some(_) => FIELDS.iter().map(|field| SectionRow::Field(field.name)).collect(),
        None => Vec::new(),
    },
    progress,
    edit,
    forms: &[CARD],
    is_filtered: false,
    first: || place_of(FIRST).unwrap_or(0),
    ..Section::of(SectionId::Purpose)
};

/// The fields of the card, in its order.
pub const FIELDS: &[DeskField<Meeting>] = &[
    DeskField::required(FieldName::Title, Access::Text(|m| &mut m.title)),
    DeskField::required(
        FieldName::Start,
        Access::Own {
            get: |m, _| m.zone.ymd_hm(m.start),
            set: |m, typed, seen| {
                let start = read_moment(typed, FieldName::Start, seen.meeting(), seen)?;
                // A minute is shown, so a start that was not touched keeps its seconds.
                if m.zone.ymd_hm(start) != m.zone.ymd_hm(m.start) {
                    m.start = start;
                }
                Ok(())
            },
        },
    ),
    DeskField::new(FieldName::Length, Access::Number(|m| &mut m.length_min)),
    DeskField::new(FieldName::Purpose, Access::Text(|m| &mut m.purpose)),
    DeskField::new(FieldName::Problem, Access::Text(|m| &mut m.problem)),
    DeskField::new(FieldName::Expected, Access::Text(|m| &mut m.expected)),
    DeskField::new(FieldName::Theme, Access::Text(|m| &mut m.theme)),
    DeskField::new(FieldName::ThemeBy, Access::Text(|m| &mut m.theme_by)),
    DeskField::new(FieldName::Venue, Access::Text(|m| &mut m.venue)),
    DeskField::new(FieldName::Organiser, Access::Text(|m| &mut m.organiser)),
    DeskField::new(FieldName::MeetingForm, choice!(MeetingForm, form)),
    DeskField::new(FieldName::AskDocument, Access::Text(|m| &mut m.ask_document)),
    DeskField::new(FieldName::AskMerge, Access::Text(|m| &mut m.ask_merge)),
    DeskField::new(FieldName::AskOnline, Access::Text(|m| &mut m.ask_online)),
];

/// The field that is chosen first: title, start and length were given when the meeting was made.
pub const FIRST: FieldName = FieldName::Purpose;

/// The place of a field on the card.
pub fn place_of(name: FieldName) -> Option<usize> {
    FIELDS.iter().position(|field| field.name == name)
}

const CARD: FormRow = FormRow {
    name: "purpose.card",
    title: |t| t.screen.form_purpose,
    done: store,
};

fn progress(seen: &DeskSeen) -> Progress {
    let Some(m) = seen.meeting() else {
        return Progress::default();
    };
    let fields = [
        &m.purpose,
        &m.problem,
        &m.theme,
        &m.theme_by,
        &m.venue,
        &m.ask_document,
        &m.ask_merge,
        &m.ask_online,
    ];
    Progress::count(fields.into_iter(), |text| !text.trim().is_empty())
}

/// Opens the card at the field under the cursor.
fn edit(w: &mut DeskWork, row: Option<SectionRow>) -> Outcome {
    let seen = w.seen();
    let Some(meeting) = seen.meeting() else {
        return Outcome::Stay;
    };
    let mut form = CARD.form(Topic::Meeting).of(&meeting.title).ask(FIELDS, meeting, &seen);
    if let Some(SectionRow::Field(name)) = row {
        form.start_at(name);
    }
    open(form)
}

fn store(w: &mut DeskWork, form: &mut Form, _: &Topic, cx: &mut Cx) -> bool {
    let Some(meeting) = w.meeting().cloned() else {
        return true;
    };
    let mut after = meeting.clone();
    if !form.store(FIELDS, &mut after, &w.seen()) {
        return false;
    }
    let typed = std::mem::take(&mut after.theme_by);
    (after.theme_by, after.theme_at) = confirmation(&meeting, &after.theme, typed, cx);
    let lost = after.theme_by.is_empty() && !meeting.theme_by.is_empty() && after.theme != meeting.theme.trim();
    if after != meeting {
        commit(w.ledger, Act::EditMeeting, after, cx);
    }
    if lost {
        cx.say(Message::ThemeUnconfirmed);
    }
    true
}

/// Who confirmed the theme, and when: it is confirmed when a confirmer is named; another theme is confirmed by nobody yet.
fn confirmation(meeting: &Meeting, theme: &str, by: String, cx: &Cx) -> (String, Option<Stamp>) {
    if by != meeting.theme_by.trim() {
        let at = (!by.is_empty()).then_some(cx.now);
        (by, at)
    } else if theme != meeting.theme.trim() {
        (String::new(), None)
    } else {
        (by, meeting.theme_at)
    }
}
