//! Forms about a meeting as a whole: new, rename, postpone, cancel, purpose.

use crate::{
    domain::{
        change::{Act, Scope},
        meeting::{Meeting, MeetingState},
        template::{NewMeeting, Template},
    },
    words::Lang,
};

use crate::words::field::FieldName;

use super::super::{
    commit::commit_in,
    cx::Cx,
    form::{Choice, Form, FormKind},
    meetings,
    model::Model,
};
use super::{read_moment, read_number, show};

/// The templates have come: asks for type, title and start.
pub fn open_new(m: &mut Model, templates: Vec<Template>, cx: &Cx) {
    m.shared.templates = templates;
    let options: Vec<Choice> = m
        .shared
        .templates
        .iter()
        .map(|t| Choice::Template(t.name.clone()))
        .collect();
    let first = options.first().cloned().unwrap_or(Choice::YesNo(false));
    let start = m.shared.zone.ymd_hm(cx.now);
    let form = Form::new(FormKind::NewMeeting)
        .line(FieldName::Title, "")
        .required()
        .choice(FieldName::Template, options, &first)
        .line(FieldName::Start, &start)
        .required();
    show(m, form);
}

pub(super) fn save_new(m: &mut Model, form: &mut Form, cx: &mut Cx) -> bool {
    let Some(start) = read_moment(m, form, FieldName::Start, None) else {
        return false;
    };
    let Some(template) = m.shared.templates.get(form.chosen_at(FieldName::Template)).cloned() else {
        return false;
    };
    let chinese = m.shared.lang == Lang::Zh;
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
    let left = m.ledger.records().open();
    m.ledger.close_meeting();
    super::super::live::reset(m, left);
    commit_in(&mut m.ledger, Scope::File, Act::NewMeeting, change, cx);
    m.ledger.open_new(id);
    m.tab = m.meeting().map_or(m.tab, |meeting| meetings::tab_of(meeting, now));
    m.prepare = super::super::prepare::Prepare::default();
    m.wrapup = super::super::wrapup::Wrapup::new(m.shared.lang);
    meetings::reload(m, cx);
    id
}

/// Asks for title, number, start, length, place.
pub fn open_rename(m: &mut Model, meeting: Meeting) {
    let number = meeting.number.map(|n| n.to_string()).unwrap_or_default();
    let form = Form::new(FormKind::Rename(Box::new(meeting.clone())))
        .of(&meeting.title)
        .line(FieldName::Title, &meeting.title)
        .required()
        .line(FieldName::Number, &number)
        .line(FieldName::Start, &meeting.zone.ymd_hm(meeting.start))
        .required()
        .line(FieldName::Length, &meeting.length_min.to_string());
    show(m, form);
}

pub(super) fn save_rename(m: &mut Model, form: &mut Form, before: Meeting, cx: &mut Cx) -> bool {
    let Some(start) = read_moment(m, form, FieldName::Start, Some(&before)) else {
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
        .of(&meeting.title)
        .line(FieldName::Start, &meeting.zone.ymd_hm(meeting.start))
        .required()
        .line(FieldName::Reason, &meeting.reason)
        .required();
    show(m, form);
}

pub(super) fn save_postpone(m: &mut Model, form: &mut Form, before: Meeting, cx: &mut Cx) -> bool {
    let Some(start) = read_moment(m, form, FieldName::Start, Some(&before)) else {
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
    let title = meeting.title.clone();
    let form = Form::new(FormKind::Cancel(Box::new(meeting)))
        .of(title)
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
