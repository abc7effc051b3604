//! Moves the caret between the fields of a form: by keys, by a click, by the wheel.

use super::state::Form;

impl Form {
    /// A click brought the caret to a field: what stands in it is not selected.
    pub fn point(&mut self, at: usize) {
        self.typed = None;
        if at < self.fields.len() {
            self.focus = at;
            self.selected = false;
        }
    }

    /// The wheel goes to the next field, or to the one before; the ends do not meet.
    pub fn wheel(&mut self, down: bool) {
        let is_end = if down {
            self.focus + 1 >= self.fields.len()
        } else {
            self.focus == 0
        };
        if !is_end {
            self.go(down);
        }
    }

    /// Goes to the field so many places further; the ends meet.
    pub fn go(&mut self, forward: bool) {
        self.typed = None;
        let len = self.fields.len().max(1);
        let step = if forward { 1 } else { len - 1 };
        self.enter((self.focus + step) % len);
    }
}
