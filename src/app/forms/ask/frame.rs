//! The form of a budget's frame: the region by whose table it is measured, class, people, days (domain.md §2.9).

use crate::{
    domain::{budget::rules::NATIONAL, estimate::BudgetFrame, template::Bilingual},
    words::field::FieldName,
};

use super::super::{
    super::{
        commit::commit,
        cx::Cx,
        form::{Choice, Form, Problem},
        model::Model,
    },
    read_number,
};
use crate::domain::change::Act;

/// The classes that every table may have.
const CLASSES: std::ops::RangeInclusive<u32> = 1..=4;

/// Asks, with what is known.
pub(super) fn ask(m: &Model, form: Form) -> Form {
    let known = m.ledger.records().budget_frame();
    let number = |read: fn(&BudgetFrame) -> u32| known.map(|f| read(f).to_string()).unwrap_or_default();
    let people = known.map_or_else(
        || m.ledger.records().attendees.len().to_string(),
        |f| f.people.to_string(),
    );
    let yes_no = [Choice::YesNo(true), Choice::YesNo(false)];
    let (regions, chosen) = regions(m, known);
    form.line(FieldName::BudgetClass, &number(|f| f.class))
        .required()
        .line(FieldName::People, &people)
        .required()
        .line(FieldName::Staff, &number(|f| f.staff))
        .line(FieldName::HalfDays, &number(|f| f.half_days))
        .required()
        .choice(
            FieldName::Lodging,
            yes_no,
            &Choice::YesNo(known.is_some_and(|f| f.lodging)),
        )
        .choice(FieldName::Region, regions, &chosen)
}

/// The regions, and the one that is meant. A record keeps the word that it had, so that an approval of the budget is not undone by
/// looking at the form; a word that no table knows is kept too: its table may come back.
fn regions(m: &Model, known: Option<&BudgetFrame>) -> (Vec<Choice>, Choice) {
    let word = known
        .map_or(m.shared.usual_region.as_str(), |frame| &frame.region)
        .trim();
    let mut chosen = None;
    let mut options: Vec<Choice> = Vec::new();
    let own = m.ledger.records().rules.region(word);
    for set in m.ledger.records().rules.regions() {
        let meant = own.is_some_and(|own| own.id == set.id);
        let id = if meant && known.is_some() { word } else { &set.id };
        let option = Choice::Region(id.to_owned(), set.name.clone());
        if meant {
            chosen = Some(option.clone());
        }
        options.push(option);
    }
    let chosen = chosen.unwrap_or_else(|| {
        let name = Bilingual {
            en: word.to_owned(),
            zh: word.to_owned(),
        };
        let unknown = Choice::Region(word.to_owned(), name);
        options.push(unknown.clone());
        unknown
    });
    (options, chosen)
}

/// Stores the frame; false with what is wrong beside the field.
pub(super) fn save(m: &mut Model, form: &mut Form, cx: &mut Cx) -> bool {
    let (Ok(class), Ok(people), Ok(staff), Ok(half_days)) = (
        read_number(form, FieldName::BudgetClass),
        read_number(form, FieldName::People),
        read_number(form, FieldName::Staff),
        read_number(form, FieldName::HalfDays),
    ) else {
        return false;
    };
    let Some(meeting) = m.meeting() else { return true };
    let region = match form.chosen(FieldName::Region) {
        Some(Choice::Region(id, _)) => id.clone(),
        _ => NATIONAL.to_owned(),
    };
    let class = class.unwrap_or(0);
    let rules = m.ledger.records().rules.on(&region, meeting.zone.date(meeting.start));
    if !CLASSES.contains(&class) && rules.and_then(|set| set.class(class)).is_none() {
        form.complain(FieldName::BudgetClass, Problem::OutOfRange);
        return false;
    }
    let (meeting, id) = (meeting.id, m.ledger.records().budget_frame().map(|f| f.id));
    let row = BudgetFrame {
        id: id.unwrap_or_else(|| cx.mint()),
        meeting,
        region,
        class,
        people: people.unwrap_or(0),
        staff: staff.unwrap_or(0),
        half_days: half_days.unwrap_or(0),
        lodging: form.chosen(FieldName::Lodging) == Some(&Choice::YesNo(true)),
    };
    commit(&mut m.ledger, Act::EditRow, row, cx);
    true
}
