//! Signs typed into a choice: digits choose by their place, letters by the name of a value in a list.

use crate::domain::text::narrow;

use super::{
    state::Form,
    typed::Typed,
    value::{Choice, Value},
};

/// Whether a choice is shown as a list that letters choose from: kinds of meetings have names to type.
pub fn is_listed(options: &[Choice]) -> bool {
    options.len() > 1 && options.iter().all(|option| matches!(option, Choice::Template(..)))
}

/// The value that a run of signs means: digits count, the last of them chooses and 0 is the tenth; other text is the beginning of a name
/// in a list, else a part of one. `None` = it means none.
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
    if matches!(options.first(), Some(Choice::Passage(..))) {
        let reads = |option: &Choice| matches!(option, Choice::Passage(_, text, place) if text.to_lowercase().contains(&typed) || place.to_lowercase().contains(&typed));
        return options.iter().position(reads);
    }
    if !is_listed(options) {
        return None;
    }
    let names = || {
        options.iter().enumerate().filter_map(|(place, option)| {
            let Choice::Template(name, _) = option else { return None };
            Some((place, [name.zh.to_lowercase(), name.en.to_lowercase()]))
        })
    };
    let begins = names().find(|(_, names)| names.iter().any(|name| name.starts_with(&typed)));
    let holds = || names().find(|(_, names)| names.iter().any(|name| name.contains(&typed)));
    begins.or_else(holds).map(|(place, _)| place)
}

impl Form {
    /// The word that is typed into a list of names; `None` where no names are chosen from.
    pub fn sought(&self) -> Option<&str> {
        let focused = self.fields.get(self.focus).map(|field| &field.value);
        let listed = matches!(focused, Some(Value::Choice { options, .. }) if is_listed(options));
        let typed = self.typed.as_ref().map(|run| run.text.trim());
        typed.filter(|typed| listed && !typed.is_empty())
    }

    /// Whether a text was typed into the choice that has the focus and chose nothing; that is forgotten.
    pub fn take_lost(&mut self) -> bool {
        let focused = self.fields.get(self.focus).map(|field| &field.value);
        let Some(Value::Choice { options, .. }) = focused else {
            return false;
        };
        let lost = self
            .typed
            .as_ref()
            .is_some_and(|run| meant(options, &run.text).is_none());
        if lost {
            self.typed = None;
        }
        lost
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
