//! Fields of a form as one table over what the form fills: asked, shown, checked and stored by the same row. Knows no form by name.

use crate::{
    domain::{
        calendar::offset::{NotAnOffset, Offset},
        time::{Stamp, Zone},
    },
    words::{Lang, chinese, field::FieldName},
};

use super::{
    super::seen::Seen,
    money,
    read::{read_moment, read_number},
    state::Form,
    value::{Choice, FormInput, Problem},
};

/// One field of what a form fills, `R`, as the tab `T` asks for it.
pub struct Field<R: 'static, T: 'static> {
    pub name: FieldName,
    /// It cannot be left empty.
    pub required: bool,
    pub access: Access<R, T>,
}

/// A distance from the start, or a moment: one of them, or none.
type DueParts<'r> = (&'r mut Option<Offset>, &'r mut Option<Stamp>);

/// The way to a value and back.
pub enum Access<R: 'static, T: 'static> {
    Text(fn(&mut R) -> &mut String),
    /// The same in several lines.
    Block(fn(&mut R) -> &mut String),
    YesNo(fn(&mut R) -> &mut bool),
    /// Left empty, the number stays.
    Number(fn(&mut R) -> &mut u32),
    Maybe(fn(&mut R) -> &mut Option<u32>),
    /// Cents. A new amount, which is 0, is typed and not corrected: the field is empty.
    Money(fn(&mut R) -> &mut i64),
    Due(fn(&mut R) -> DueParts<'_>),
    Moment(fn(&mut R) -> &mut Option<Stamp>),
    Choice {
        options: fn(&R, &Seen<'_, T>) -> Vec<Choice>,
        get: fn(&R) -> Choice,
        set: fn(&mut R, &Choice),
    },
    /// A text that is read in a way of its own.
    Own {
        get: fn(&R, &Seen<'_, T>) -> String,
        set: fn(&mut R, &str, &Seen<'_, T>) -> Result<(), Problem>,
    },
}

/// The content of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    Text(String),
    Choice(Choice),
}

/// Makes the access to a field that is one of a few values: `choice!(Proof, proof)`.
#[macro_export]
macro_rules! choice {
    ($kind:ident, $field:ident) => {
        $crate::app::form::Access::Choice {
            options: |_, _| {
                <$kind as strum::IntoEnumIterator>::iter()
                    .map($crate::app::form::Choice::$kind)
                    .collect()
            },
            get: |row| $crate::app::form::Choice::$kind(row.$field),
            set: |row, chosen| {
                if let $crate::app::form::Choice::$kind(value) = chosen {
                    row.$field = *value;
                }
            },
        }
    };
}

/// Yes and no, in the order in which they are turned.
const YES_NO: [Choice; 2] = [Choice::YesNo(false), Choice::YesNo(true)];

impl<R: Clone, T> Field<R, T> {
    /// A field that may be left empty.
    pub const fn new(name: FieldName, access: Access<R, T>) -> Self {
        Self {
            name,
            required: false,
            access,
        }
    }

    /// A field that must be filled in.
    pub const fn required(name: FieldName, access: Access<R, T>) -> Self {
        Self {
            name,
            required: true,
            access,
        }
    }

    /// Returns the content of the field.
    pub fn content(&self, row: &R, seen: &Seen<'_, T>) -> Content {
        // The way back goes through the same accessor, which wants a row that it may change.
        let mut own = row.clone();
        Content::Text(match self.access {
            Access::Text(at) | Access::Block(at) => at(&mut own).clone(),
            Access::YesNo(at) => return Content::Choice(Choice::YesNo(*at(&mut own))),
            Access::Number(at) => at(&mut own).to_string(),
            Access::Maybe(at) => at(&mut own).map(|number| number.to_string()).unwrap_or_default(),
            Access::Money(at) => match *at(&mut own) {
                0 => String::new(),
                cents => money::written(cents),
            },
            Access::Due(at) => {
                let (offset, due) = at(&mut own);
                due_text(seen.shared.lang, seen.zone(), *offset, *due)
            }
            Access::Moment(at) => at(&mut own)
                .map(|moment| seen.zone().ymd_hm(moment))
                .unwrap_or_default(),
            Access::Choice { get, .. } => return Content::Choice(get(row)),
            Access::Own { get, .. } => get(row, seen),
        })
    }

    /// Adds the field to a form.
    fn ask(&self, form: Form, row: &R, seen: &Seen<'_, T>) -> Form {
        let form = match self.content(row, seen) {
            Content::Text(text) if matches!(self.access, Access::Block(_)) => form.block(self.name, &text),
            Content::Text(text) => form.line(self.name, &text),
            Content::Choice(chosen) => {
                let options = match self.access {
                    Access::Choice { options, .. } => options(row, seen),
                    Access::Text(_)
                    | Access::Block(_)
                    | Access::YesNo(_)
                    | Access::Number(_)
                    | Access::Maybe(_)
                    | Access::Money(_)
                    | Access::Due(_)
                    | Access::Moment(_)
                    | Access::Own { .. } => YES_NO.to_vec(),
                };
                form.choice(self.name, options, &chosen)
            }
        };
        if self.required { form.required() } else { form }
    }

    /// Puts the answer of a form into the row.
    fn store(&self, form: &Form, row: &mut R, seen: &Seen<'_, T>) -> Result<(), Problem> {
        let typed = form.text(self.name);
        match self.access {
            Access::Text(at) | Access::Block(at) => *at(row) = typed,
            Access::YesNo(at) => *at(row) = form.chosen(self.name) == Some(&Choice::YesNo(true)),
            Access::Number(at) => {
                if let Some(number) = read_number(&typed, self.name)? {
                    *at(row) = number;
                }
            }
            Access::Maybe(at) => *at(row) = read_number(&typed, self.name)?,
            Access::Money(at) => {
                *at(row) = money::read(&typed).ok_or(Problem::NotANumber)?;
                let own = seen.records().currency();
                let sign = money::sign(&typed).filter(|sign| !money::is_sign_of(*sign, own));
                // Where none is set, an office that works in Chinese reckons in yuan.
                let meant = own.is_empty() && seen.shared.lang == Lang::Zh && sign == Some('¥');
                if let Some(sign) = sign.filter(|_| !meant) {
                    return Err(Problem::OtherCurrency(sign, own.to_owned()));
                }
            }
            Access::Due(at) => {
                let read = if typed.is_empty() {
                    (None, None)
                } else if let Ok(offset) = read_offset(&typed) {
                    (Some(offset), None)
                } else {
                    (None, Some(read_moment(&typed, self.name, seen.meeting(), seen)?))
                };
                let (offset, due) = at(row);
                (*offset, *due) = read;
            }
            Access::Moment(at) => {
                *at(row) = if typed.is_empty() {
                    None
                } else {
                    Some(read_moment(&typed, self.name, seen.meeting(), seen)?)
                };
            }
            Access::Choice { set, .. } => {
                if let Some(chosen) = form.chosen(self.name) {
                    set(row, chosen);
                }
            }
            Access::Own { set, .. } => set(row, &typed, seen)?,
        }
        Ok(())
    }
}

impl Form {
    /// Adds all fields of a table, with what stands in `row`.
    #[must_use]
    pub fn ask<R: Clone, T>(self, fields: &[Field<R, T>], row: &R, seen: &Seen<'_, T>) -> Self {
        fields.iter().fold(self, |form, field| field.ask(form, row, seen))
    }

    /// Puts the answers into `row`, which keeps what it has where the form asks nothing; false with what is wrong beside its field, the
    /// row being filled in part.
    pub fn store<R: Clone, T>(&mut self, fields: &[Field<R, T>], row: &mut R, seen: &Seen<'_, T>) -> bool {
        let mut fits = true;
        for field in fields {
            if self.field(field.name).is_none() {
                continue;
            }
            if let Err(problem) = field.store(self, row, seen) {
                // Told before: saving again keeps what was typed.
                let told = |input: &FormInput| input.problem.as_ref() == Some(&problem);
                if problem.is_told_once() && self.field(field.name).is_some_and(told) {
                    continue;
                }
                self.complain(field.name, problem);
                fits = false;
            }
        }
        fits
    }
}

/// A due time as it is typed: the distance, or the moment.
fn due_text(lang: Lang, zone: Zone, offset: Option<Offset>, due: Option<Stamp>) -> String {
    match (due, offset, lang) {
        (Some(due), ..) => zone.ymd_hm(due),
        (None, Some(offset), Lang::Zh) => chinese::offset(offset),
        (None, Some(offset), Lang::En) => offset.to_string(),
        (None, None, _) => String::new(),
    }
}

/// `t-3wd` in either case, 会前3个工作日.
fn read_offset(typed: &str) -> Result<Offset, NotAnOffset> {
    if let Some(offset) = chinese::read_offset(typed) {
        return Ok(offset);
    }
    let mut chars = typed.trim().chars();
    let mark = chars.next().map(|c| c.to_ascii_uppercase()).unwrap_or_default();
    format!("{mark}{}", chars.as_str().to_lowercase()).parse()
}
