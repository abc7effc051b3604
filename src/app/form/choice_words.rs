//! The values of choices in words, as the screen shows them and as they are typed.

use crate::{
    domain::text::cut,
    export::Style,
    words::{Lang, Strings},
};

use super::value::Choice;

/// A choice in words.
pub fn choice_words(t: &Strings, choice: &Choice) -> String {
    let d = &t.domain;
    match choice {
        Choice::Template(name, _) | Choice::Region(_, name) => match t.lang {
            Lang::En => name.en.clone(),
            Lang::Zh => name.zh.clone(),
        },
        Choice::Passage(_, text, place) if place.is_empty() => cut(text, 60).into_owned(),
        Choice::Passage(_, text, place) => format!("{} › {}", cut(place, 28), cut(text, 48)),
        Choice::MeetingForm(value) => (d.form)(*value).to_owned(),
        Choice::ItemKind(value) => (d.item_kind)(*value).to_owned(),
        Choice::Category(value) => (d.category)(*value).to_owned(),
        Choice::Duty(value) => (d.duty)(*value).to_owned(),
        Choice::Reply(value) => (d.reply)(*value).to_owned(),
        Choice::ActionState(value) => (d.action_state)(*value).to_owned(),
        Choice::Outcome(Some(value)) => (d.outcome)(*value).to_owned(),
        Choice::Outcome(None) | Choice::Solved(None) => t.screen.no_outcome.to_owned(),
        Choice::Solved(Some(value)) => (d.solved)(*value).to_owned(),
        Choice::Item(Some(_), title) | Choice::Device(Some(_), title) => title.clone(),
        Choice::Item(None, _) | Choice::Device(None, _) | Choice::Style(None) => t.screen.none.to_owned(),
        Choice::YesNo(true) => t.screen.yes.to_owned(),
        Choice::YesNo(false) => t.screen.no.to_owned(),
        Choice::Document(kind) => kind.name(t).to_owned(),
        Choice::Style(Some(style)) => style_name(t, *style).to_owned(),
        Choice::Format(format) => format!(".{}", format.extension()),
        Choice::Filing(value) => (t.prepare.filing)(*value).to_owned(),
        Choice::Phase(value) => (t.prepare.phase)(*value).to_owned(),
        Choice::Proof(value) => (t.prepare.proof)(*value).to_owned(),
        Choice::BudgetCategory(value) => (t.prepare.budget)(*value).to_owned(),
        Choice::PayMethod(value) => (t.closing.pay)(*value).to_owned(),
        Choice::ArchiveKind(value) => (t.closing.archive)(*value).to_owned(),
        Choice::ArchiveState(value) => (t.closing.step)(*value).to_owned(),
        Choice::Retention(value) => (t.closing.retention)(*value).to_owned(),
        Choice::Urgency(value) => (d.urgency)(*value).to_owned(),
        Choice::Secrecy(value) => (d.secrecy)(*value).to_owned(),
        Choice::Minuting(value) => (d.minuting)(*value).to_owned(),
        Choice::QuorumBase(value) => (d.quorum_base)(*value).to_owned(),
        Choice::VoteBase(value) => (d.vote_base)(*value).to_owned(),
        Choice::PlanKind(value) => (t.prepare.plan)(*value).to_owned(),
        Choice::SeatRule(value) => (t.prepare.rule)(*value).to_owned(),
        Choice::TableSides(value) => (t.prepare.sides)(*value).to_owned(),
        Choice::ShotKind(value) => (t.beside.shot_kind)(*value).to_owned(),
        Choice::Sex(value) => (d.sex)(*value).to_owned(),
        Choice::Viewpoint(value) => (t.prepare.viewpoint)(*value).to_owned(),
    }
}

/// The style of minutes or the size of cards.
pub fn style_name(t: &Strings, style: Style) -> &'static str {
    let s = &t.screen;
    match style {
        Style::Official => s.official,
        Style::Council => s.council,
        Style::Public => s.public_copy,
        Style::MeetBot => s.meetbot,
        Style::Actions => s.actions,
        Style::Card210 => "210 × 140 mm",
        Style::Card200 => "200 × 100 mm",
        Style::Card297 => "297 × 105 mm",
    }
}
