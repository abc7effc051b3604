//! Forms about a meeting as a whole: new, rename, postpone, cancel, purpose.

use strum::IntoEnumIterator;

use crate::{
    domain::{
        change::Act,
        meeting::{Meeting, MeetingForm, MeetingState},
        template::{NewMeeting, Template},
        time::Stamp,
    },
    words::Lang,
    words::field::FieldName,
};

use super::super::{
    commit::commit,
    cx::Cx,
    form::{Choice, Form, FormKind},
    model::{Cover, Model},
    notice::Notice,
    seen::Seen,
    shared::Shared,
};
use super::{read_moment, read_number, show};

/// Asks for type, title and start.
pub fn new(shared: &Shared, now: Stamp) -> Form {
    let options: Vec<Choice> = shared
        .templates
        .iter()
        .map(|t| Choice::Template(t.name.clone()))
        .collect();
    let first = options.first().cloned().unwrap_or(Choice::YesNo(false));
    Form::new(FormKind::NewMeeting)
        .line(FieldName::Title, "")
        .required()
        .choice(FieldName::Template, options, &first)
        .line(FieldName::Start, &shared.zone.ymd_hm(now))
        .required()
}

/// The template and the particulars of a new meeting; `None` with what is wrong beside the field.
pub fn read_new(seen: &Seen<'_, ()>, form: &mut Form, cx: &Cx) -> Option<(Template, NewMeeting)> {
    let start = read_moment(seen, form, FieldName::Start, None, cx.now)?;
    let template = seen
        .shared
        .templates
        .get(form.chosen_at(FieldName::Template))
        .cloned()?;
    let new = NewMeeting {
        title: form.text(FieldName::Title),
        start,
        zone: cx.zone,
        chinese: seen.shared.lang == Lang::Zh,
    };
    Some((template, new))
}

/// Asks for title, number, start, length, place.
pub fn rename(meeting: Meeting) -> Form {
    let number = meeting.number.map(|n| n.to_string()).unwrap_or_default();
    let (start, length) = (meeting.zone.ymd_hm(meeting.start), meeting.length_min.to_string());
    let title = meeting.title.clone();
    Form::new(FormKind::Rename(Box::new(meeting)))
        .of(&title)
        .line(FieldName::Title, &title)
        .required()
        .line(FieldName::Number, &number)
        .line(FieldName::Start, &start)
        .required()
        .line(FieldName::Length, &length)
}

/// The meeting as the form says it is; `None` with what is wrong beside the field.
pub fn read_rename(seen: &Seen<'_, ()>, form: &mut Form, before: &Meeting, now: Stamp) -> Option<Meeting> {
    let start = read_moment(seen, form, FieldName::Start, Some(before), now)?;
    let (Ok(number), Ok(length)) = (
        read_number(form, FieldName::Number),
        read_number(form, FieldName::Length),
    ) else {
        return None;
    };
    let title = form.text(FieldName::Title);
    let length_min = length.unwrap_or(before.length_min);
    Some(Meeting {
        title,
        number,
        start,
        length_min,
        ..before.clone()
    })
}

/// Asks for the new start and the reason.
pub fn postpone(meeting: Meeting) -> Form {
    let (title, reason) = (meeting.title.clone(), meeting.reason.clone());
    let start = meeting.zone.ymd_hm(meeting.start);
    Form::new(FormKind::Postpone(Box::new(meeting)))
        .of(title)
        .line(FieldName::Start, &start)
        .required()
        .line(FieldName::Reason, &reason)
        .required()
}

/// The meeting as the form says it is; `None` with what is wrong beside the field.
pub fn read_postpone(seen: &Seen<'_, ()>, form: &mut Form, before: &Meeting, now: Stamp) -> Option<Meeting> {
    let start = read_moment(seen, form, FieldName::Start, Some(before), now)?;
    let reason = form.text(FieldName::Reason);
    Some(Meeting {
        state: MeetingState::Postponed,
        start,
        reason,
        ..before.clone()
    })
}

/// Asks for the reason.
pub fn cancel(meeting: Meeting) -> Form {
    let title = meeting.title.clone();
    Form::new(FormKind::Cancel(Box::new(meeting)))
        .of(title)
        .line(FieldName::Reason, "")
        .required()
}

/// The cancelled meeting with its reason.
pub fn read_cancel(form: &Form, before: &Meeting) -> Meeting {
    Meeting {
        state: MeetingState::Cancelled,
        reason: form.text(FieldName::Reason),
        ..before.clone()
    }
}

/// The fields of the purpose card, in its order.
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
        read_moment(&m.seen(&()), form, FieldName::Start, Some(&meeting), cx.now),
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
