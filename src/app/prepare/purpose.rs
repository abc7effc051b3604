//! The purpose card: what the meeting is for, where and when, as one form over the row of the meeting.

use strum::IntoEnumIterator;

use crate::{
    choice,
    domain::{
        change::Act,
        function::{Functions, MeetingFunction},
        meeting::{Meeting, MeetingForm},
        record::Key,
        time::Stamp,
        weight::Demand,
    },
    input::section::SectionId,
    words::{Lang, Strings, field::FieldName},
};

use super::super::{
    commit::commit,
    cx::Cx,
    desk::DeskField,
    desk::{
        DeskSeen, DeskWork,
        section::{FormRow, Progress, Section, SectionRow, open},
    },
    form::{Access, Content, Form, Problem, Topic, read::read_moment},
    message::Message,
    outcome::Outcome,
};

pub(super) const SECTION: Section = Section {
    holds: |_, key| matches!(key, Key::Meeting(_)),
    rows: |seen| match seen.open() {
        Some(_) => fields(seen).map(|field| SectionRow::Field(field.name)).collect(),
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
    DeskField::new(
        FieldName::Functions,
        Access::Own {
            get: |m, seen| named(&m.functions, seen.words()),
            set: |m, typed, _| {
                m.functions = read_functions(typed).ok_or(Problem::NotAFunction)?;
                Ok(())
            },
        },
    ),
];

/// The field that is chosen first: title, start and length were given when the meeting was made.
pub const FIRST: FieldName = FieldName::Purpose;

/// The place of a field on the whole card.
fn place_of(name: FieldName) -> Option<usize> {
    FIELDS.iter().position(|field| field.name == name)
}

/// The demand under which a type has a field; `None` for those that every meeting has.
const fn demand_of(name: FieldName) -> Option<Demand> {
    if matches!(
        name,
        FieldName::Purpose | FieldName::Problem | FieldName::Expected | FieldName::Functions
    ) {
        Some(Demand::Purpose)
    } else if matches!(name, FieldName::Theme | FieldName::ThemeBy) {
        Some(Demand::Theme)
    } else if matches!(
        name,
        FieldName::AskDocument | FieldName::AskMerge | FieldName::AskOnline
    ) {
        Some(Demand::Questions)
    } else {
        None
    }
}

/// The fields that the card of this meeting shows: those that its type asks for, and those that are filled in.
pub fn fields<'s>(seen: &'s DeskSeen) -> impl Iterator<Item = &'static DeskField<Meeting>> + use<'s> {
    FIELDS.iter().filter(|field| {
        let Some((meeting, demand)) = seen.meeting().zip(demand_of(field.name)) else {
            return true;
        };
        let is_empty = || matches!(field.content(meeting, seen), Content::Text(text) if text.trim().is_empty());
        meeting.weight.asks(demand) || !is_empty()
    })
}

/// The functions in words.
fn named(functions: &Functions, t: &Strings) -> String {
    let named: Vec<&str> = functions.iter().map(t.domain.function).collect();
    named.join(t.export.comma)
}

/// Functions by their names in either language, or the first letters of these; `None` where a word is none of them.
fn read_functions(typed: &str) -> Option<Functions> {
    let words = typed
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    let function = |word: &str| {
        let word = word.to_lowercase();
        MeetingFunction::iter().find(|function| {
            let names = [Lang::En, Lang::Zh].map(|lang| (lang.strings().domain.function)(*function));
            names.iter().any(|name| name.starts_with(&word))
        })
    };
    words.map(function).collect()
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
    let functions = m.functions.names();
    let fields = [
        (Some(Demand::Purpose), &m.purpose),
        (Some(Demand::Purpose), &m.problem),
        (Some(Demand::Theme), &m.theme),
        (Some(Demand::Theme), &m.theme_by),
        (Some(Demand::Purpose), &functions),
        (None, &m.venue),
        (Some(Demand::Questions), &m.ask_document),
        (Some(Demand::Questions), &m.ask_merge),
        (Some(Demand::Questions), &m.ask_online),
    ];
    let asked = fields
        .into_iter()
        .filter(|(demand, _)| demand.is_none_or(|demand| m.weight.asks(demand)));
    Progress::count(asked, |(_, text)| !text.trim().is_empty())
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

/// The confirmation of the theme, with its time: it is confirmed when a confirmer is named; another theme is confirmed by nobody yet.
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
