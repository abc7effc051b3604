//! A form as it is filled in: its fields, which of them has the caret, what was changed.

use crate::{
    domain::{agenda::Item, id::Id, matter::MatterDeed, meeting::Meeting, question::FollowUpRow},
    export::matters::MatterPaper,
    words::{Strings, field::FieldName},
};

use super::{
    super::{
        cursor::{Cursor, Step},
        text::{Edit, FieldKind, TextField},
    },
    id::FormId,
    styles::Styles,
    typed::Typed,
    value::{Choice, FormInput, Problem, Value},
};

/// Options from which on pages are turned.
const MANY: usize = 10;

/// The kinds of forms, each with the rows it works on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormKind {
    NewMeeting,
    Rename(Box<Meeting>),
    Postpone(Box<Meeting>),
    Cancel(Box<Meeting>),
    ImportRoster,
    ImportHolidays,
    ImportAgenda,
    Action(Box<FollowUpRow>),
    Matter(MatterDeed, Box<FollowUpRow>),
    /// With the styles that were chosen last.
    ExportTo(Styles),
    CopyTo,
    /// A paper about matters that is previewed in Follow-up.
    MatterPaper(MatterPaper),
    Imprint,
    /// How items ended; several are asked for once.
    Outcome(Vec<Id<Item>>),
    Reopen,
    /// A form in the table of a tab.
    Of(FormId),
}

impl FormKind {
    /// Whether saving it changes the records; the others write to other files.
    pub const fn writes(&self) -> bool {
        !matches!(self, Self::ExportTo(_) | Self::CopyTo | Self::MatterPaper(_))
    }
}

/// A form that covers the tab.
#[derive(Debug)]
pub struct Form {
    pub kind: FormKind,
    /// Returns the title; empty for forms that are named by their kind.
    pub title: fn(&'static Strings) -> &'static str,
    pub fields: Vec<FormInput>,
    pub focus: usize,
    /// The name of the row in the words of the records; shown beside the title of the form.
    pub subject: String,
    /// One line under the title: a fact to know before it is filled in.
    pub about: String,
    pub(super) changed: bool,
    /// Grows with every change, so that what is kept of it is known to be old.
    changes: u64,
    /// The text of the focused field is selected: it was there before the caret came, and what is typed takes its place.
    pub(super) selected: bool,
    /// It holds what was typed into it before the program ended: the choices as they were without that.
    pub(super) restored: Option<Vec<usize>>,
    /// The signs typed into a choice since the focus came to it.
    pub(super) typed: Option<Typed>,
}

impl Form {
    /// A form without fields yet.
    pub const fn new(kind: FormKind) -> Self {
        Self {
            kind,
            title: |_| "",
            fields: Vec::new(),
            focus: 0,
            subject: String::new(),
            about: String::new(),
            changed: false,
            changes: 0,
            selected: false,
            restored: None,
            typed: None,
        }
    }

    /// A form in the table of a tab, under its title.
    pub const fn titled(id: FormId, title: fn(&'static Strings) -> &'static str) -> Self {
        let mut form = Self::new(FormKind::Of(id));
        form.title = title;
        form
    }

    /// The same form, about a row.
    #[must_use]
    pub fn of(mut self, subject: impl Into<String>) -> Self {
        self.subject = subject.into();
        self
    }

    /// Puts the caret into a field before the form is shown.
    pub fn start_at(&mut self, name: FieldName) {
        self.focus = self.fields.iter().position(|field| field.name == name).unwrap_or(0);
    }

    fn with(mut self, name: FieldName, value: Value) -> Self {
        self.fields.push(FormInput {
            name,
            value,
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

    /// Adds a field of several lines for a list that may be a table.
    #[must_use]
    pub fn cells(self, name: FieldName, text: &str) -> Self {
        self.with(name, Value::Text(TextField::cells().with_text(text)))
    }

    /// Adds a choice; what is chosen is known by its word.
    #[must_use]
    pub fn choice(self, name: FieldName, options: impl IntoIterator<Item = Choice>, chosen: &Choice) -> Self {
        let options: Vec<_> = options.into_iter().collect();
        let word = chosen.word();
        let at = options
            .iter()
            .position(|option: &Choice| option.word() == word)
            .unwrap_or(0);
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
    pub fn field(&self, name: FieldName) -> Option<&FormInput> {
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
            self.changes += 1;
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
            self.selected = false;
            if let Some(text) = self.focused_text() {
                text.set_text(words);
            }
            self.note_change();
        }
    }

    /// Takes over what was changed in another form of the same fields, which was like `before`.
    pub fn take_changes(&mut self, before: &Self, after: &Self) {
        for field in &mut self.fields {
            let (Some(old), Some(new)) = (before.field(field.name), after.field(field.name)) else {
                continue;
            };
            if old.value.kept() != new.value.kept() {
                field.value.restore(&new.value.kept());
            }
        }
    }

    /// Takes fields out of the form: what it fills keeps there what it has.
    pub fn leave_out(&mut self, names: &[FieldName]) {
        self.fields.retain(|field| !names.contains(&field.name));
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
            self.enter(at);
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
            self.enter(at);
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
        matches!(self.fields.get(self.focus).map(|f| &f.value), Some(Value::Text(text)) if text.has_lines())
    }

    /// Something was typed into the focused field.
    pub(super) fn note_change(&mut self) {
        self.changed = true;
        self.changes += 1;
        self.restored = None;
        if let Some(field) = self.fields.get_mut(self.focus) {
            field.problem = None;
        }
    }

    /// Puts the caret into a field. The text of a field of one line is selected.
    pub fn enter(&mut self, at: usize) {
        self.focus = at;
        self.selected = self
            .focused_field()
            .is_some_and(|field| field.kind() == FieldKind::Line && !field.is_empty());
    }

    /// Whether the text of the focused field is selected: what is typed next takes its place.
    pub const fn is_selected(&self) -> bool {
        self.selected
    }

    /// How often it was changed.
    pub const fn changes(&self) -> u64 {
        self.changes
    }

    /// Puts a typed character or a pasted text into the focused field, in place of what is selected. Whether there is one.
    pub fn take(&mut self, text: &str) -> bool {
        let selected = std::mem::take(&mut self.selected);
        let Some(field) = self.focused_text() else {
            return false;
        };
        if selected {
            field.replace(text);
        } else {
            field.take(text);
        }
        self.note_change();
        true
    }

    /// Whether the focused field is a choice of so many that pages of it are worth their keys.
    pub fn chooses_of_many(&self) -> bool {
        let focused = self.fields.get(self.focus).map(|field| &field.value);
        matches!(focused, Some(Value::Choice { options, .. }) if options.len() > MANY)
    }

    /// A move among the options of the focused choice.
    pub fn step(&mut self, step: Step) {
        self.typed = None;
        let Some(Value::Choice { options, at }) = self.fields.get_mut(self.focus).map(|field| &mut field.value) else {
            return;
        };
        let mut cursor = Cursor::START;
        cursor.set(*at);
        cursor.step(step, options.len());
        if *at != cursor.at() {
            *at = cursor.at();
            self.note_change();
        }
    }

    /// Edits the focused field; left and right turn a choice. Selected text is kept, not replaced.
    pub fn edit(&mut self, edit: Edit) {
        self.typed = None;
        self.selected = false;
        let changed = match self.fields.get_mut(self.focus).map(|f| &mut f.value) {
            Some(Value::Text(text)) => text.edit(edit),
            Some(Value::Choice { options, at }) => turn(options.len(), at, edit),
            None => false,
        };
        if changed {
            self.note_change();
        }
    }
}

fn turn(len: usize, at: &mut usize, edit: Edit) -> bool {
    let before = *at;
    let last = len.saturating_sub(1);
    if edit == Edit::Left {
        *at = at.saturating_sub(1);
    } else if edit == Edit::Right {
        *at = (*at + 1).min(last);
    } else if edit == Edit::Home {
        *at = 0;
    } else if edit == Edit::End {
        *at = last;
    }
    before != *at
}
