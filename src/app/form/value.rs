//! The fields of a form: their values, the few values of a choice, and what can be wrong with them.

use crate::{
    domain::{
        action::ActionState,
        agenda::{Filing, Item, ItemKind, Outcome},
        checklist::{Phase, Proof},
        estimate::BudgetCategory,
        id::Id,
        imprint::Urgency,
        meeting::{MeetingForm, Secrecy},
        people::{Category, Duty, Reply, Sex},
        seating::{PlanKind, SeatRule, TableSides, Viewpoint},
        template::Bilingual,
    },
    export::{DocumentKind, Format, Style},
    words::field::FieldName,
};

use super::super::text::TextField;

/// One of a few values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Choice {
    Template(Bilingual),
    MeetingForm(MeetingForm),
    ItemKind(ItemKind),
    Category(Category),
    Duty(Duty),
    Reply(Reply),
    ActionState(ActionState),
    Outcome(Option<Outcome>),
    Item(Option<Id<Item>>, String),
    YesNo(bool),
    Document(DocumentKind),
    Format(Format),
    /// None where the document has only one.
    Style(Option<Style>),
    Filing(Filing),
    Phase(Phase),
    Proof(Proof),
    BudgetCategory(BudgetCategory),
    Secrecy(Secrecy),
    Urgency(Urgency),
    PlanKind(PlanKind),
    SeatRule(SeatRule),
    Viewpoint(Viewpoint),
    Sex(Sex),
    TableSides(TableSides),
    /// A table of limits: as records name it, and in words.
    Region(String, Bilingual),
}

/// What a field holds.
#[derive(Debug)]
pub enum Value {
    Text(TextField),
    Choice { options: Vec<Choice>, at: usize },
}

/// What is wrong with a field, shown beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    Missing,
    NotADate,
    DateUnclear,
    NotANumber,
    /// A file ending in which the chosen document is not written; those in which it is.
    NotOffered(Vec<Format>),
    OutOfRange,
    NobodyOfThatName,
    NotAName,
    NotAnItem,
    /// The explicit word is wanted.
    MustSayYes,
    /// So many numbered copies are handed out.
    CopiesOut(u32),
}

/// One field.
#[derive(Debug)]
pub struct Field {
    pub name: FieldName,
    pub value: Value,
    pub required: bool,
    pub problem: Option<Problem>,
}

impl Value {
    /// The place of the chosen value; 0 for a text.
    pub(super) const fn chosen_at(&self) -> usize {
        match self {
            Self::Text(_) => 0,
            Self::Choice { at, .. } => *at,
        }
    }

    /// As it is kept beside the database.
    pub fn kept(&self) -> String {
        match self {
            Self::Text(field) => field.text(),
            Self::Choice { options, at } => options.get(*at).map(|choice| format!("{choice:?}")).unwrap_or_default(),
        }
    }

    /// Takes up what was kept, a text as one step that can be taken back. Whether it differs.
    pub(super) fn restore(&mut self, kept: &str) -> bool {
        match self {
            Self::Text(field) if field.text() == kept => false,
            Self::Text(field) => {
                field.replace(kept);
                true
            }
            Self::Choice { options, at } => {
                let known = options.iter().position(|choice| format!("{choice:?}") == kept);
                known.is_some_and(|place| std::mem::replace(at, place) != place)
            }
        }
    }
}
