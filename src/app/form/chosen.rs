//! Signs typed into a choice: digits choose by their place, letters by the words of a value.

use crate::{domain::text::narrow, words::Lang};

use super::{
    choice_words::choice_words,
    state::Form,
    typed::Typed,
    value::{Choice, Value},
};

/// Whether a choice is shown as a list: kinds of meetings have names to look for.
pub fn is_listed(options: &[Choice]) -> bool {
    options.len() > 1 && options.iter().all(|option| matches!(option, Choice::Template(..)))
}

/// The value that a run of signs means: digits count, the last of them chooses and 0 is the tenth; other text is the beginning of a value
/// in words of either language, in a list of names or passages also a part of one. `None` = it means none.
fn meant(options: &[Choice], typed: &str) -> Option<usize> {
    let digits: Option<Vec<u32>> = typed.chars().map(|c| narrow(c).to_digit(10)).collect();
    if let Some(digits) = digits {
        let place = match digits.last()? {
            0 => 9,
            digit => *digit as usize - 1,
        };
        return Some(place).filter(|place| *place < options.len());
    }
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return None;
    }
    let place = |fits: fn(&str, &str) -> bool| {
        let says = |option: &Choice| texts(option).iter().any(|text| fits(&text.to_lowercase(), &typed));
        options.iter().position(says)
    };
    let is_long = is_listed(options) || matches!(options.first(), Some(Choice::Passage(..)));
    let holds = || place(|text, typed| text.contains(typed)).filter(|_| is_long);
    place(|text, typed| text.starts_with(typed)).or_else(holds)
}

/// A value as it may be typed.
fn texts(option: &Choice) -> Vec<String> {
    if let Choice::Passage(_, text, place) = option {
        return vec![text.clone(), place.clone()];
    }
    let words = [Lang::Zh, Lang::En].map(|lang| choice_words(lang.strings(), option));
    words.into()
}

impl Form {
    /// The text typed into the focused choice that means none of its values.
    pub fn unfit(&self) -> Option<&str> {
        let Some(Value::Choice { options, .. }) = self.fields.get(self.focus).map(|field| &field.value) else {
            return None;
        };
        let typed = self.typed.as_ref().map(|run| run.text.trim())?;
        (!typed.is_empty() && meant(options, typed).is_none()).then_some(typed)
    }

    /// The text typed into a choice is no longer known.
    pub fn forget_typed(&mut self) {
        self.typed = None;
    }

    /// A sign typed into a choice. Whether what was typed there chooses something: a text that was meant for another field chooses nothing,
    /// whatever digits it holds.
    pub fn choose(&mut self, typed: char) -> bool {
        let Some(Value::Choice { options, at }) = self.fields.get_mut(self.focus).map(|f| &mut f.value) else {
            return false;
        };
        let run = self.typed.get_or_insert(Typed {
            before: *at,
            text: String::new(),
        });
        run.text.push(typed);
        match meant(options, &run.text) {
            Some(place) => *at = place,
            None => {
                *at = run.before;
                return false;
            }
        }
        self.note_change();
        true
    }
}
