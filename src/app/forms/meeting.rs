//! Forms about a meeting as a whole: new, rename, postpone, cancel, purpose.

use crate::{
    domain::{
        change::{Act, Scope},
        meeting::{Meeting, MeetingForm, MeetingState},
        template::{NewMeeting, Template},
    },
    i18n::Lang,
};

use crate::input::field::FieldName;

use super::super::{
    commit::{commit, commit_in},
    cx::Cx,
    form::{Choice, Form, FormKind},
    meetings,
    model::{Model, Tab},
};
use super::{read_moment, read_number, show};

/// The templates have come: asks for type, title and start.
pub fn open_new(m: &mut Model, templates: Vec<Template>, cx: &Cx) {
    m.templates = templates;
    let options: Vec<Choice> = m.templates.iter().map(|t| Choice::Template(t.name.clone())).collect();
    let first = options.first().cloned().unwrap_or(Choice::YesNo(false));
    let start = m.zone.ymd_hm(cx.now);
    let form = Form::new(FormKind::NewMeeting)
        .line(FieldName::Title, "")
        .required()
        .choice(FieldName::Template, options, &first)
        .line(FieldName::Start, &start)
        .required();
    show(m, form);
}

pub(super) fn save_new(m: &mut Model, form: &mut Form, cx: &mut Cx) -> bool {
    let Some(start) = read_moment(m, form, FieldName::Start, cx.now) else {
        return false;
    };
    let Some(template) = m.templates.get(form.chosen_at(FieldName::Template)).cloned() else {
        return false;
    };
    let chinese = m.lang == Lang::Zh;
    let new = NewMeeting {
        title: form.text(FieldName::Title),
        start,
        zone: cx.zone,
        chinese,
    };
    create(m, &template, &new, cx);
    true
}

/// Makes a meeting from a template and opens it.
pub fn create(m: &mut Model, template: &Template, new: &NewMeeting, cx: &mut Cx) -> crate::domain::id::Id<Meeting> {
    let now = cx.now;
    let (id, change) = template.instantiate(new, now, cx.ids());
    let left = m.records.open();
    m.records.close();
    super::super::live::reset(m, left);
    commit_in(m, Scope::File, Act::NewMeeting, change, cx);
    m.records.set_open(id);
    m.history.open(crate::domain::question::History::default());
    m.tab = if new.start.since(now) > 30 * 60_000 {
        Tab::Prepare
    } else {
        Tab::Live
    };
    m.prepare = super::super::prepare::Prepare::default();
    m.wrapup = super::super::wrapup::Wrapup::new(m.lang);
    meetings::reload(m, cx);
    id
}

/// Asks for title, number, start, length, place.
pub fn open_rename(m: &mut Model, meeting: Meeting) {
    let number = meeting.number.map(|n| n.to_string()).unwrap_or_default();
    let form = Form::new(FormKind::Rename(Box::new(meeting.clone())))
        .line(FieldName::Title, &meeting.title)
        .required()
        .line(FieldName::Number, &number)
        .line(FieldName::Start, &meeting.zone.ymd_hm(meeting.start))
        .required()
        .line(FieldName::Length, &meeting.length_min.to_string());
    show(m, form);
}

pub(super) fn save_rename(m: &mut Model, form: &mut Form, before: Meeting, cx: &mut Cx) -> bool {
    let Some(start) = read_moment(m, form, FieldName::Start, cx.now) else {
        return false;
    };
    let (Ok(number), Ok(length)) = (
        read_number(form, FieldName::Number),
        read_number(form, FieldName::Length),
    ) else {
        return false;
    };
    let title = form.text(FieldName::Title);
    let length_min = length.unwrap_or(before.length_min);
    let after = Meeting {
        title,
        number,
        start,
        length_min,
        ..before.clone()
    };
    meetings::change(m, Act::EditMeeting, before, after, cx);
    true
}

/// Asks for the new start and the reason.
pub fn open_postpone(m: &mut Model, meeting: Meeting) {
    let form = Form::new(FormKind::Postpone(Box::new(meeting.clone())))
        .line(FieldName::Start, &meeting.zone.ymd_hm(meeting.start))
        .required()
        .line(FieldName::Reason, &meeting.reason)
        .required();
    show(m, form);
}

pub(super) fn save_postpone(m: &mut Model, form: &mut Form, before: Meeting, cx: &mut Cx) -> bool {
    let Some(start) = read_moment(m, form, FieldName::Start, cx.now) else {
        return false;
    };
    let reason = form.text(FieldName::Reason);
    let after = Meeting {
        state: MeetingState::Postponed,
        start,
        reason,
        ..before.clone()
    };
    meetings::change(m, Act::Postpone, before, after, cx);
    true
}

/// Asks for the reason.
pub fn open_cancel(m: &mut Model, meeting: Meeting) {
    let form = Form::new(FormKind::Cancel(Box::new(meeting)))
        .line(FieldName::Reason, "")
        .required();
    show(m, form);
}

pub(super) fn save_cancel(m: &mut Model, form: &mut Form, before: Meeting, cx: &mut Cx) -> bool {
    let reason = form.text(FieldName::Reason);
    let after = Meeting {
        state: MeetingState::Cancelled,
        reason,
        ..before.clone()
    };
    meetings::change(m, Act::Cancel, before, after, cx);
    true
}

/// The purpose card of the open meeting (domain.md B1 to B4).
pub fn open_purpose(m: &mut Model) {
    use strum::IntoEnumIterator;
    let Some(meeting) = m.meeting() else { return };
    let forms = MeetingForm::iter().map(Choice::MeetingForm);
    let form = Form::new(FormKind::Purpose)
        .line(FieldName::Purpose, &meeting.purpose)
        .line(FieldName::Problem, &meeting.problem)
        .line(FieldName::Expected, &meeting.expected)
        .line(FieldName::Theme, &meeting.theme)
        .line(FieldName::ThemeBy, &meeting.theme_by)
        .line(FieldName::Venue, &meeting.venue)
        .line(FieldName::Organiser, &meeting.organiser)
        .choice(FieldName::MeetingForm, forms, &Choice::MeetingForm(meeting.form))
        .line(FieldName::AskDocument, &meeting.ask_document)
        .line(FieldName::AskMerge, &meeting.ask_merge)
        .line(FieldName::AskOnline, &meeting.ask_online);
    show(m, form);
}

pub(super) fn save_purpose(m: &mut Model, form: &mut Form, cx: &mut Cx) -> bool {
    let Some(meeting) = m.meeting().cloned() else {
        return true;
    };
    let chosen = match form.chosen(FieldName::MeetingForm) {
        Some(Choice::MeetingForm(form)) => *form,
        _ => meeting.form,
    };
    let after = Meeting {
        purpose: form.text(FieldName::Purpose),
        problem: form.text(FieldName::Problem),
        expected: form.text(FieldName::Expected),
        theme: form.text(FieldName::Theme),
        theme_by: form.text(FieldName::ThemeBy),
        venue: form.text(FieldName::Venue),
        organiser: form.text(FieldName::Organiser),
        form: chosen,
        ask_document: form.text(FieldName::AskDocument),
        ask_merge: form.text(FieldName::AskMerge),
        ask_online: form.text(FieldName::AskOnline),
        // A theme is confirmed anew when it or its confirmer changes (B2).
        theme_at: if (form.text(FieldName::Theme), form.text(FieldName::ThemeBy))
            == (meeting.theme.clone(), meeting.theme_by.clone())
        {
            meeting.theme_at
        } else {
            Some(cx.now)
        },
        ..meeting.clone()
    };
    if after != meeting {
        commit(m, Act::EditMeeting, after, cx);
    }
    true
}
