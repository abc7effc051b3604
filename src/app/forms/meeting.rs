//! Forms about a meeting as a whole: new, rename, postpone, cancel, purpose.

use crate::{
    domain::{
        change::{Act, Scope},
        meeting::{Meeting, MeetingForm, MeetingState},
        template::{NewMeeting, Template},
        time::Stamp,
    },
    words::Lang,
};

use crate::words::field::FieldName;

use super::super::{
    commit::{commit, commit_in},
    cx::Cx,
    form::{Choice, Form, FormKind},
    meetings,
    model::{Cover, Model},
    notice::Notice,
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
    let Some(start) = read_moment(m, form, FieldName::Start, None, cx.now) else {
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
    let Some(start) = read_moment(m, form, FieldName::Start, Some(&before), cx.now) else {
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
    let Some(start) = read_moment(m, form, FieldName::Start, Some(&before), cx.now) else {
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

/// The fields of the purpose card, in its order (domain.md B1 to B4).
pub const CARD: [FieldName; 14] = [
    FieldName::Title,
    FieldName::Start,
    FieldName::Length,
    FieldName::Purpose,
    FieldName::Problem,
    FieldName::Expected,
    FieldName::Theme,
    FieldName::ThemeBy,
    FieldName::Venue,
    FieldName::Organiser,
    FieldName::MeetingForm,
    FieldName::AskDocument,
    FieldName::AskMerge,
    FieldName::AskOnline,
];

/// The purpose card of the open meeting, at one of its fields.
pub fn open_purpose(m: &mut Model, at: FieldName) {
    use strum::IntoEnumIterator;
    let Some(meeting) = m.meeting() else { return };
    let mut form = Form::new(FormKind::Purpose).of(&meeting.title);
    for name in CARD {
        form = match name {
            FieldName::Title => form.line(name, &meeting.title).required(),
            FieldName::Start => form.line(name, &meeting.zone.ymd_hm(meeting.start)).required(),
            FieldName::Length => form.line(name, &meeting.length_min.to_string()),
            FieldName::Purpose => form.line(name, &meeting.purpose),
            FieldName::Problem => form.line(name, &meeting.problem),
            FieldName::Expected => form.line(name, &meeting.expected),
            FieldName::Theme => form.line(name, &meeting.theme),
            FieldName::ThemeBy => form.line(name, &meeting.theme_by),
            FieldName::Venue => form.line(name, &meeting.venue),
            FieldName::Organiser => form.line(name, &meeting.organiser),
            FieldName::AskDocument => form.line(name, &meeting.ask_document),
            FieldName::AskMerge => form.line(name, &meeting.ask_merge),
            FieldName::AskOnline => form.line(name, &meeting.ask_online),
            _ => {
                let forms = MeetingForm::iter().map(Choice::MeetingForm);
                form.choice(name, forms, &Choice::MeetingForm(meeting.form))
            }
        };
    }
    show(m, form);
    if let Cover::Form(form) = &mut m.cover {
        form.enter(CARD.iter().position(|name| *name == at).unwrap_or(0));
    }
}

pub(super) fn save_purpose(m: &mut Model, form: &mut Form, cx: &mut Cx) -> bool {
    let Some(meeting) = m.meeting().cloned() else {
        return true;
    };
    let (Some(start), Ok(length)) = (
        read_moment(m, form, FieldName::Start, Some(&meeting), cx.now),
        read_number(form, FieldName::Length),
    ) else {
        return false;
    };
    let chosen = match form.chosen(FieldName::MeetingForm) {
        Some(Choice::MeetingForm(form)) => *form,
        _ => meeting.form,
    };
    let theme = form.text(FieldName::Theme);
    let (theme_by, theme_at) = confirmation(&meeting, &theme, form.text(FieldName::ThemeBy), cx);
    let unconfirmed = theme_by.is_empty() && !meeting.theme_by.is_empty() && theme != meeting.theme.trim();
    // A minute is shown, so a start that was not touched keeps its seconds.
    let same_start = meeting.zone.ymd_hm(start) == meeting.zone.ymd_hm(meeting.start);
    let after = Meeting {
        title: form.text(FieldName::Title),
        start: if same_start { meeting.start } else { start },
        length_min: length.unwrap_or(meeting.length_min),
        purpose: form.text(FieldName::Purpose),
        problem: form.text(FieldName::Problem),
        expected: form.text(FieldName::Expected),
        theme,
        theme_by,
        venue: form.text(FieldName::Venue),
        organiser: form.text(FieldName::Organiser),
        form: chosen,
        ask_document: form.text(FieldName::AskDocument),
        ask_merge: form.text(FieldName::AskMerge),
        ask_online: form.text(FieldName::AskOnline),
        theme_at,
        ..meeting.clone()
    };
    if after != meeting {
        commit(&mut m.ledger, Act::EditMeeting, after, cx);
    }
    if unconfirmed {
        cx.say(Notice::ThemeUnconfirmed);
    }
    true
}

/// Who confirmed the theme, and when (B2): it is confirmed when a confirmer is named; another theme is confirmed by nobody yet.
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
