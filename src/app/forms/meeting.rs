//! Forms about a meeting as a whole: new, rename, postpone, cancel, purpose.

use strum::IntoEnumIterator as _;

use crate::{
    domain::{
        meeting::{Meeting, MeetingState, RecordMode, VoteBase},
        quorum::{QuorumBase, QuorumRule},
        template::{Bilingual, NewMeeting, Template},
        time::Stamp,
        weight::Demand,
    },
    words::Lang,
    words::field::FieldName,
};

use super::super::{
    cx::Cx,
    form::{Choice, Form, FormKind, Problem},
    seen::Seen,
    shared::Shared,
};
use super::read::{read_moment, read_number};

/// The types as they are offered: those that are usual where the language is spoken first.
pub fn in_order(mut templates: Vec<Template>, lang: Lang) -> Vec<Template> {
    let usual: &[&str] = match lang {
        Lang::En => &["committee", "council"],
        Lang::Zh => &["executive", "weekly"],
    };
    let place = |template: &Template| usual.iter().position(|id| *id == template.id);
    templates.sort_by_key(|template| place(template).unwrap_or(usual.len()));
    templates
}

/// Returns the purpose of a type, and the things that its meetings ask for before they are ready.
fn asks_for(template: &Template) -> Bilingual {
    let weight = template.weight();
    let of = |demand, count: usize| if weight.asks(demand) { count } else { 0 };
    let lines = of(Demand::Checklist, template.checklist.len());
    let documents = of(Demand::Papers, template.documents.len());
    let devices = of(Demand::Equipment, template.equipment.len());
    let light = weight == [].into_iter().collect();
    let said = |lang: Lang, summary: &str| {
        let asks = &lang.strings().prepare;
        if light {
            format!("{summary}\n{}", asks.asks_little)
        } else {
            format!("{summary}\n{}", (asks.asks_for)(lines, documents, devices))
        }
    };
    Bilingual {
        en: said(Lang::En, &template.summary.en),
        zh: said(Lang::Zh, &template.summary.zh),
    }
}

/// Asks for type, title and start.
pub fn new(shared: &Shared, now: Stamp) -> Form {
    let options: Vec<Choice> = shared
        .templates
        .iter()
        .map(|t| Choice::Template(t.name.clone(), asks_for(t)))
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
    let start = read_moment(seen, form, FieldName::Start, None)?;
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

/// The degrees of minuting that can be chosen (docs/rules.md §minuting). A register-only meeting stays one.
fn degrees(now: RecordMode) -> Vec<Choice> {
    let all = [
        RecordMode::Decisions,
        RecordMode::Summary,
        RecordMode::VerbatimKey,
        RecordMode::Verbatim,
    ];
    let offered: &[RecordMode] = if now == RecordMode::RegisterOnly {
        &[RecordMode::RegisterOnly]
    } else {
        &all
    };
    offered.iter().copied().map(Choice::Minuting).collect()
}

/// The types that a meeting may have, and the one that it has. Nothing is kept of the content of a confidential one, and so it neither
/// becomes another one nor is made of one.
fn types_for(meeting: &Meeting, changes: bool, shared: &Shared) -> (Vec<Choice>, Choice) {
    let named = |template: &Template| Choice::Template(template.name.clone(), asks_for(template));
    let known = shared.templates.iter().find(|template| template.id == meeting.template);
    let nothing = || Bilingual {
        en: String::new(),
        zh: String::new(),
    };
    let own = known.map_or_else(
        || {
            let id = Bilingual {
                en: meeting.template.clone(),
                zh: meeting.template.clone(),
            };
            Choice::Template(id, nothing())
        },
        |template| Choice::Template(template.name.clone(), nothing()),
    );
    if !changes {
        return (vec![own.clone()], own);
    }
    let open = shared.templates.iter().filter(|template| !template.register_only());
    let unknown = known.is_none().then(|| own.clone());
    (unknown.into_iter().chain(open.map(named)).collect(), own)
}

/// The type that the form of a meeting gives it, by the name that is chosen there.
fn chosen_type(form: &Form, shared: &Shared) -> Option<String> {
    let Some(Choice::Template(name, _)) = form.chosen(FieldName::Template) else {
        return None;
    };
    let mut templates = shared.templates.iter();
    let chosen = templates.find(|template| template.name == *name)?;
    Some(chosen.id.clone())
}

/// Asks for title, number, start, length, quorum, and what its minutes bear.
pub fn rename(meeting: Meeting, shared: &Shared) -> Form {
    let words = shared.words();
    let changes = meeting.state.before() && !meeting.register_only();
    let about = if meeting.register_only() {
        words.room.register_means
    } else if changes {
        words.screen.type_changes
    } else {
        words.screen.type_stays
    };
    let (types, template) = types_for(&meeting, changes, shared);
    let number = meeting.number.map(|n| n.to_string()).unwrap_or_default();
    let (start, length) = (meeting.zone.ymd_hm(meeting.start), meeting.length_min.to_string());
    let (title, quorum) = (meeting.title.clone(), meeting.quorum.typed());
    let (body, issue, first) = (
        meeting.body.clone(),
        meeting.issue.clone(),
        meeting.first_minute.clone(),
    );
    let (mode, rule, vote_base) = (meeting.record_mode, meeting.quorum, meeting.vote_base);
    let seats = if rule.seats == 0 {
        String::new()
    } else {
        rule.seats.to_string()
    };
    let quorum_bases: Vec<Choice> = QuorumBase::iter().map(Choice::QuorumBase).collect();
    let vote_bases: Vec<Choice> = VoteBase::iter().map(Choice::VoteBase).collect();
    let mut form = Form::new(FormKind::Rename(Box::new(meeting)))
        .of(&title)
        .line(FieldName::Title, &title)
        .required()
        .line(FieldName::Number, &number)
        .line(FieldName::Start, &start)
        .required()
        .line(FieldName::Length, &length)
        .line(FieldName::Quorum, &quorum)
        .choice(FieldName::QuorumBase, quorum_bases, &Choice::QuorumBase(rule.base))
        .line(FieldName::Seats, &seats)
        .choice(FieldName::VoteBase, vote_bases, &Choice::VoteBase(vote_base))
        .line(FieldName::Body, &body)
        .line(FieldName::Issue, &issue)
        .line(FieldName::FirstMinute, &first)
        .choice(FieldName::Minuting, degrees(mode), &Choice::Minuting(mode))
        .choice(FieldName::Template, types, &template);
    about.clone_into(&mut form.about);
    form
}

/// The meeting as the form says it is; `None` with what is wrong beside the field.
pub fn read_rename(seen: &Seen<'_, ()>, form: &mut Form, before: &Meeting) -> Option<Meeting> {
    let start = read_moment(seen, form, FieldName::Start, Some(before))?;
    let (Ok(number), Ok(length)) = (
        read_number(form, FieldName::Number),
        read_number(form, FieldName::Length),
    ) else {
        return None;
    };
    let quorum = read_quorum(form, before)?;
    let vote_base = match form.chosen(FieldName::VoteBase) {
        Some(Choice::VoteBase(base)) => *base,
        _ => before.vote_base,
    };
    let title = form.text(FieldName::Title);
    let length_min = length.unwrap_or(before.length_min);
    let record_mode = match form.chosen(FieldName::Minuting) {
        Some(Choice::Minuting(mode)) => *mode,
        _ => before.record_mode,
    };
    Some(Meeting {
        title,
        number,
        start,
        length_min,
        quorum,
        vote_base,
        body: form.text(FieldName::Body),
        issue: form.text(FieldName::Issue),
        first_minute: form.text(FieldName::FirstMinute),
        record_mode,
        template: chosen_type(form, seen.shared).unwrap_or_else(|| before.template.clone()),
        ..before.clone()
    })
}

/// The quorum with its base; `None` with what is wrong beside the field. A share of seats needs their number.
fn read_quorum(form: &mut Form, before: &Meeting) -> Option<QuorumRule> {
    let Some(rule) = QuorumRule::read(&form.text(FieldName::Quorum)) else {
        form.complain(FieldName::Quorum, Problem::NotAQuorum);
        return None;
    };
    let base = match form.chosen(FieldName::QuorumBase) {
        Some(Choice::QuorumBase(base)) => *base,
        _ => before.quorum.base,
    };
    let seats = read_number(form, FieldName::Seats).ok()?.unwrap_or(0);
    if base == QuorumBase::Seats && seats == 0 && rule.num > 0 {
        form.complain(FieldName::Seats, Problem::Missing);
        return None;
    }
    Some(QuorumRule { base, seats, ..rule })
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
pub fn read_postpone(seen: &Seen<'_, ()>, form: &mut Form, before: &Meeting) -> Option<Meeting> {
    let start = read_moment(seen, form, FieldName::Start, Some(before))?;
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
