//! Forms as data: fields with a name, a value and what is wrong with them. What a form does when it is saved is in `forms/`.

use crate::{
    domain::{
        action::ActionState,
        agenda::{Filing, Item, ItemKind, Outcome},
        checklist::{Phase, Proof},
        estimate::BudgetCategory,
        id::Id,
        imprint::Urgency,
        meeting::{Meeting, MeetingForm, Secrecy},
        people::{Attendee, Category, Duty, Reply, Sex},
        question::FollowUpRow,
        record::Record,
        seating::{PlanKind, SeatRule, TableSides, Viewpoint},
        template::Bilingual,
    },
    export::{DocumentKind, Format, Style},
    input::field::FieldName,
};

use super::{
    forms::ask::Ask,
    text::{Edit, FieldKind, TextField},
    wrapup::Styles,
};

/// Which form it is, with what it works on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormKind {
    NewMeeting,
    Rename(Box<Meeting>),
    Postpone(Box<Meeting>),
    Cancel(Box<Meeting>),
    Purpose,
    Item(Option<Id<Item>>),
    Person(Option<Id<Attendee>>),
    PasteAgenda,
    PastePeople,
    ImportRoster,
    ImportHolidays,
    Action(Box<FollowUpRow>),
    /// With the styles that were chosen last.
    ExportTo(Styles),
    CopyTo,
    Imprint,
    Outcome(Id<Item>),
    Reopen,
    /// A row of preparation, as it was before.
    Row(Box<Record>),
    Ask(Ask),
}

impl FormKind {
    /// Whether saving it changes the records; the others write to other files.
    pub const fn writes(&self) -> bool {
        !matches!(self, Self::ExportTo(_) | Self::CopyTo)
    }
}

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
}

/// One field.
#[derive(Debug)]
pub struct Field {
    pub name: FieldName,
    pub value: Value,
    /// What stood in a text before anybody typed.
    pub default: String,
    pub required: bool,
    pub problem: Option<Problem>,
}

/// A form that covers the tab.
#[derive(Debug)]
pub struct Form {
    pub kind: FormKind,
    pub fields: Vec<Field>,
    pub focus: usize,
    changed: bool,
    /// Esc was pressed on a changed form; once more throws the changes away.
    pub leaving: bool,
    /// What was typed into a choice since the focus came to it.
    typed: Option<Typed>,
}

/// A run of signs typed into a choice.
#[derive(Debug)]
struct Typed {
    /// What was chosen before.
    before: usize,
    /// There was a sign among them that chooses nothing.
    is_text: bool,
}

impl Form {
    /// A form without fields yet.
    pub const fn new(kind: FormKind) -> Self {
        Self {
            kind,
            fields: Vec::new(),
            focus: 0,
            changed: false,
            leaving: false,
            typed: None,
        }
    }

    fn with(mut self, name: FieldName, value: Value) -> Self {
        let default = match &value {
            Value::Text(field) => field.text().trim().to_owned(),
            Value::Choice { .. } => String::new(),
        };
        self.fields.push(Field {
            name,
            value,
            default,
            required: false,
            problem: None,
        });
        self
    }

    /// Adds a field of one line.
    #[must_use]
    pub fn line(self, name: FieldName, text: &str) -> Self {
        let mut field = TextField::line();
        field.set_text(text);
        self.with(name, Value::Text(field))
    }

    /// Adds a field of several lines.
    #[must_use]
    pub fn block(self, name: FieldName, text: &str) -> Self {
        let mut field = TextField::block();
        field.set_text(text);
        self.with(name, Value::Text(field))
    }

    /// Adds a choice, the chosen one being the first that equals `chosen`.
    #[must_use]
    pub fn choice(self, name: FieldName, options: impl IntoIterator<Item = Choice>, chosen: &Choice) -> Self {
        let options: Vec<_> = options.into_iter().collect();
        let at = options.iter().position(|o| o == chosen).unwrap_or(0);
        self.with(name, Value::Choice { options, at })
    }

    /// The field added last must be filled in.
    #[must_use]
    pub fn required(mut self) -> Self {
        if let Some(field) = self.fields.last_mut() {
            field.required = true;
        }
        self
    }

    /// The field of a name.
    pub fn field(&self, name: FieldName) -> Option<&Field> {
        self.fields.iter().find(|f| f.name == name)
    }

    /// The text of a field without spaces around it; empty for choices.
    pub fn text(&self, name: FieldName) -> String {
        match self.field(name).map(|f| &f.value) {
            Some(Value::Text(field)) => field.text().trim().to_owned(),
            _ => String::new(),
        }
    }

    /// The chosen value of a field.
    pub fn chosen(&self, name: FieldName) -> Option<&Choice> {
        match self.field(name).map(|f| &f.value) {
            Some(Value::Choice { options, at }) => options.get(*at),
            _ => None,
        }
    }

    /// The place of the chosen value.
    pub fn chosen_at(&self, name: FieldName) -> usize {
        match self.field(name).map(|f| &f.value) {
            Some(Value::Choice { at, .. }) => *at,
            _ => 0,
        }
    }

    /// Puts a text into a field.
    pub fn fill(&mut self, name: FieldName, text: &str) {
        if let Some(Value::Text(field)) = self.fields.iter_mut().find(|f| f.name == name).map(|f| &mut f.value) {
            field.set_text(text);
        }
    }

    /// Words that were typed with the command: they stand in the first field of text, where the caret is.
    pub fn prefill(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        let first = self
            .fields
            .iter()
            .position(|field| matches!(field.value, Value::Text(_)));
        if let Some(at) = first {
            self.focus = at;
            if let Some(text) = self.focused_text() {
                text.set_text(words);
            }
            self.note_change();
        }
    }

    /// What stood in a field before anybody typed.
    pub fn default_of(&self, name: FieldName) -> String {
        self.field(name).map(|field| field.default.clone()).unwrap_or_default()
    }

    /// Puts other options into a choice.
    pub fn offer(&mut self, name: FieldName, new: Vec<Choice>, chosen: &Choice) {
        if let Some(Value::Choice { options, at }) =
            self.fields.iter_mut().find(|f| f.name == name).map(|f| &mut f.value)
        {
            *at = new.iter().position(|option| option == chosen).unwrap_or(0);
            *options = new;
        }
    }

    /// Says what is wrong with a field and goes there.
    pub fn complain(&mut self, name: FieldName, problem: Problem) {
        if let Some(at) = self.fields.iter().position(|f| f.name == name)
            && let Some(field) = self.fields.get_mut(at)
        {
            field.problem = Some(problem);
            self.focus = at;
        }
    }

    /// Marks empty required fields; says whether there are any.
    pub fn check_required(&mut self) -> bool {
        let mut first = None;
        for (at, field) in self.fields.iter_mut().enumerate() {
            if let Value::Text(text) = &field.value
                && field.required
                && text.text().trim().is_empty()
            {
                field.problem = Some(Problem::Missing);
                first.get_or_insert(at);
            }
        }
        if let Some(at) = first {
            self.focus = at;
        }
        first.is_none()
    }

    /// Whether anything was typed or chosen.
    pub const fn is_changed(&self) -> bool {
        self.changed
    }

    /// The field that has the caret, if it is a text.
    pub fn focused_field(&self) -> Option<&TextField> {
        match self.fields.get(self.focus).map(|f| &f.value) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The field that has the caret, if it is a text.
    pub fn focused_text(&mut self) -> Option<&mut TextField> {
        match self.fields.get_mut(self.focus).map(|f| &mut f.value) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Whether the focused field has several lines, so that Enter and the arrows belong to it.
    pub fn in_block(&self) -> bool {
        matches!(self.fields.get(self.focus).map(|f| &f.value), Some(Value::Text(text)) if text.kind() == FieldKind::Block)
    }

    /// Something was typed into the focused field.
    pub fn note_change(&mut self) {
        self.changed = true;
        self.leaving = false;
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.problem = None;
        }
    }

    /// An edit in the focused field; left and right turn a choice.
    pub fn edit(&mut self, edit: Edit) {
        self.typed = None;
        let changed = match self.fields.get_mut(self.focus).map(|f| &mut f.value) {
            Some(Value::Text(text)) => text.edit(edit),
            Some(Value::Choice { options, at }) => turn(options.len(), at, edit),
            None => false,
        };
        if changed {
            self.note_change();
        }
    }

    /// A digit typed into a choice. Whether it chose something: a text that was meant for another field chooses nothing, whatever
    /// digits it holds.
    pub fn choose(&mut self, typed: char) -> bool {
        let Some(Value::Choice { options, at }) = self.fields.get_mut(self.focus).map(|f| &mut f.value) else {
            return false;
        };
        let run = self.typed.get_or_insert(Typed {
            before: *at,
            is_text: false,
        });
        let chosen = typed.to_digit(10).and_then(|n| (n as usize).checked_sub(1));
        match chosen.filter(|n| *n < options.len() && !run.is_text) {
            Some(n) => *at = n,
            None => {
                run.is_text = true;
                *at = run.before;
                return false;
            }
        }
        self.note_change();
        true
    }

    /// Goes to the field so many places further; the ends meet.
    pub fn go(&mut self, forward: bool) {
        self.typed = None;
        let len = self.fields.len().max(1);
        self.focus = if forward {
            (self.focus + 1) % len
        } else {
            (self.focus + len - 1) % len
        };
    }
}

fn turn(len: usize, at: &mut usize, edit: Edit) -> bool {
    let before = *at;
    match edit {
        Edit::Left => *at = at.saturating_sub(1),
        Edit::Right => *at = (*at + 1).min(len.saturating_sub(1)),
        Edit::Home => *at = 0,
        Edit::End => *at = len.saturating_sub(1),
        _ => {}
    }
    before != *at
}
