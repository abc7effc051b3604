//! Forms of the roster: one person, or a pasted list of names.

use crate::domain::{
    change::{Act, Change},
    id::Id,
    people::{Attendee, Category, Duty, Person, Reply, Sex},
    text::is_han,
};

use crate::{capture::invite::next_rank, words::field::FieldName};

use super::super::{
    commit::commit,
    cx::Cx,
    form::{Choice, Form, FormKind, Problem},
    model::Model,
    notice::Notice,
    roster,
    units::Units,
};
use super::show;

/// Asks for one person of the meeting; `None` = a new one.
pub fn open(m: &mut Model, id: Option<Id<Attendee>>) {
    use strum::IntoEnumIterator;
    let attendee = id.and_then(|id| m.ledger.records().attendees.get(id));
    let person = attendee.and_then(|a| m.ledger.records().people.get(a.person));
    let text = |read: fn(&Person) -> &String| person.map(read).cloned().unwrap_or_default();
    let unit = person
        .and_then(|p| m.ledger.records().unit_of(p))
        .map(|u| u.name.clone())
        .unwrap_or_default();
    let aliases = person.map(|p| p.aliases.join("、")).unwrap_or_default();
    let substitute = attendee
        .and_then(|a| a.substitute)
        .map(|id| m.ledger.records().name_of(id).to_owned())
        .unwrap_or_default();
    let category = attendee.map(|a| a.category).unwrap_or_default();
    let duty = attendee.map(|a| a.duty).unwrap_or_default();
    let reply = attendee.map(|a| a.reply).unwrap_or_default();
    let form = Form::new(FormKind::Person(attendee.map(|a| a.id)))
        .of(attendee.map(|a| m.ledger.records().name_of(a.id)).unwrap_or_default())
        .line(FieldName::Name, &text(|p| &p.name))
        .required()
        .line(FieldName::Unit, &unit)
        .line(FieldName::Post, &text(|p| &p.post))
        .choice(
            FieldName::Category,
            Category::iter().map(Choice::Category),
            &Choice::Category(category),
        )
        .choice(FieldName::Duty, Duty::iter().map(Choice::Duty), &Choice::Duty(duty))
        .choice(
            FieldName::Reply,
            Reply::iter().map(Choice::Reply),
            &Choice::Reply(reply),
        )
        .line(FieldName::LeaveReason, attendee.map_or("", |a| a.leave_reason.as_str()))
        .line(FieldName::Substitute, &substitute)
        .line(FieldName::Phone, &text(|p| &p.phone))
        .line(FieldName::Email, &text(|p| &p.email))
        .choice(
            FieldName::Sex,
            Sex::iter().map(Choice::Sex),
            &Choice::Sex(person.map(|p| p.sex).unwrap_or_default()),
        )
        .line(FieldName::Grouping, attendee.map_or("", |a| a.grouping.as_str()))
        .line(FieldName::Remark, attendee.map_or("", |a| a.remark.as_str()))
        .line(FieldName::Pinyin, &text(|p| &p.pinyin))
        .line(FieldName::Aliases, &aliases)
        .line(FieldName::Seat, attendee.map_or("", |a| a.seat.as_str()));
    show(m, form);
}

pub(super) fn save(m: &mut Model, form: &mut Form, id: Option<Id<Attendee>>, cx: &mut Cx) -> bool {
    let Some(meeting) = m.ledger.records().open() else {
        return true;
    };
    let before = id.and_then(|id| m.ledger.records().attendees.get(id)).cloned();
    let person = before
        .as_ref()
        .and_then(|a| m.ledger.records().people.get(a.person))
        .cloned();
    let mut parts = Vec::new();
    let unit = form.text(FieldName::Unit);
    let unit = (!unit.is_empty()).then(|| Units::of(m.ledger.records()).named(&unit, &mut parts, cx));
    let mut person = person.unwrap_or_else(|| Person::named(cx.mint(), ""));
    let person_before = person.clone();
    person.name = form.text(FieldName::Name);
    person.unit = unit;
    person.post = form.text(FieldName::Post);
    person.phone = form.text(FieldName::Phone);
    person.email = form.text(FieldName::Email);
    if let Some(Choice::Sex(sex)) = form.chosen(FieldName::Sex) {
        person.sex = *sex;
    }
    person.pinyin = form.text(FieldName::Pinyin);
    person.aliases = split_names(&form.text(FieldName::Aliases));
    let mut attendee =
        before.unwrap_or_else(|| Attendee::invited(cx.mint(), meeting, person.id, next_rank(m.ledger.records())));
    if let Some(Choice::Category(category)) = form.chosen(FieldName::Category) {
        attendee.category = *category;
    }
    if let Some(Choice::Duty(duty)) = form.chosen(FieldName::Duty) {
        attendee.duty = *duty;
    }
    if let Some(Choice::Reply(reply)) = form.chosen(FieldName::Reply) {
        attendee.reply = *reply;
    }
    let typed = form.text(FieldName::Substitute);
    attendee.substitute = if typed.is_empty() {
        None
    } else {
        let found = m
            .ledger
            .records()
            .attendees
            .iter()
            .find(|a| a.id != attendee.id && m.ledger.records().name_of(a.id) == typed);
        if found.is_none() {
            form.complain(FieldName::Substitute, Problem::NobodyOfThatName);
            return false;
        }
        attendee.reply = Reply::Substituted;
        found.map(|a| a.id)
    };
    attendee.leave_reason = form.text(FieldName::LeaveReason);
    attendee.seat = form.text(FieldName::Seat);
    attendee.grouping = form.text(FieldName::Grouping);
    attendee.remark = form.text(FieldName::Remark);
    if m.ledger.records().people.get(person.id).is_some() {
        let unit_before = m
            .ledger
            .records()
            .unit_of(&person_before)
            .map_or("", |u| u.name.as_str());
        person.note_move(&person_before, unit_before, cx.now);
    }
    if m.ledger.records().people.get(person.id) != Some(&person) {
        parts.push(Change::put(person));
    }
    if m.ledger.records().attendees.get(attendee.id) != Some(&attendee) {
        parts.push(Change::put(attendee));
    }
    commit(&mut m.ledger, Act::EditPerson, Change::Batch(parts), cx);
    true
}

/// Asks for a list of names.
pub fn open_paste(m: &mut Model) {
    show(
        m,
        Form::new(FormKind::PastePeople).block(FieldName::Text, "").required(),
    );
}

pub(super) fn save_paste(m: &mut Model, form: &mut Form, cx: &mut Cx) -> bool {
    let pasted = roster::paste(&mut m.ledger, &form.text(FieldName::Text), cx);
    cx.say(Notice::Pasted {
        added: pasted.taken,
        rejected: pasted.rejected,
    });
    if pasted.left.is_empty() {
        return pasted.taken > 0;
    }
    form.fill(FieldName::Text, &pasted.left.join("\n"));
    form.complain(FieldName::Text, Problem::NotAName);
    false
}

/// Names in a text: separated by commas of either width, 、, semicolons or lines. Spaces inside two Han characters go.
pub fn split_names(text: &str) -> Vec<String> {
    text.split(['，', ',', '、', '；', ';', '\n', '\t'])
        .map(|name| {
            let name = name.trim();
            let bare: String = name.chars().filter(|c| !c.is_whitespace()).collect();
            if bare.chars().count() == 2 && bare.chars().all(is_han) {
                bare
            } else {
                name.to_owned()
            }
        })
        .filter(|name| !name.is_empty())
        .collect()
}
