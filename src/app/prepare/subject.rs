//! What a row is called, in the language of the screen: the title of its form, and what a message about it says.

use crate::domain::record::Key;

use super::super::model::Model;

/// The name of a row; empty where it has none.
pub fn of(m: &Model, key: Key) -> String {
    let r = m.ledger.records();
    let words = &m.shared.lang.strings().prepare;
    let both = |first: &str, second: &str| format!("{first} {second}").trim().to_owned();
    match key {
        Key::Meeting(id) => r.meetings.get(id).map(|x| x.title.clone()),
        Key::Item(id) => r.items.get(id).map(|x| x.title.clone()),
        Key::Attendee(id) => Some(r.name_of(id).to_owned()),
        Key::Deliverable(id) => r.deliverables.get(id).map(|x| (words.deliverable)(x.kind).to_owned()),
        Key::CheckItem(id) => r.checklist.get(id).map(|x| x.text.clone()),
        Key::Equipment(id) => r.equipment.get(id).map(|x| x.name.clone()),
        Key::EquipmentRound(id) => r.equipment_rounds.get(id).map(|x| both(&x.name, &x.title)),
        Key::Slide(id) => r.slides.get(id).map(|x| x.name.clone()),
        Key::DutyPost(id) => r.duty_posts.get(id).map(|x| both(&x.desk, &x.task)),
        Key::BudgetLine(id) => r
            .budget_lines
            .get(id)
            .map(|x| both((words.budget)(x.category), &x.note)),
        Key::Paper(id) => r.papers.get(id).map(|x| x.title.clone()),
        Key::Seat(id) => r.seats.get(id).map(|x| {
            let name = x.attendee.map_or("", |who| r.name_of(who));
            both(&format!("{}-{}", x.line + 1, x.col + 1), name)
        }),
        Key::Invitation(_) => m.meeting().map(|x| x.title.clone()),
        _ => None,
    }
    .unwrap_or_default()
}
