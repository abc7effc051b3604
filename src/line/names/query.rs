//! What was typed, folded once for all comparisons. Knows no people.

use super::address::{Address, parse_address};
use super::fold::{fold, is_han, squash};

/// A typed name, prepared.
pub(super) struct Query {
    /// Folded, words parted by one space: `o brien`.
    pub(super) chars: Vec<char>,
    /// Letters and digits in one run: `obrien`.
    pub(super) run: String,
    /// How many Han characters.
    pub(super) han: usize,
    /// How many other letters and digits.
    pub(super) letters: usize,
    /// A form of address, as 张总 or Mr Smith.
    pub(super) address: Option<Address>,
}

impl Query {
    pub(super) fn new(typed: &str) -> Self {
        let mut query = Self::plain(typed);
        query.address = parse_address(typed);
        query
    }

    /// Without looking for a form of address.
    pub(super) fn plain(typed: &str) -> Self {
        let mut chars = Vec::new();
        for c in fold(typed).chars() {
            if c.is_alphanumeric() {
                chars.push(c);
            } else if chars.last().is_some_and(|last| *last != ' ') {
                chars.push(' ');
            }
        }
        if chars.last() == Some(&' ') {
            chars.pop();
        }
        let han = chars.iter().filter(|c| is_han(**c)).count();
        let letters = chars.iter().filter(|c| c.is_alphanumeric()).count() - han;
        Self {
            chars,
            run: squash(typed),
            han,
            letters,
            address: None,
        }
    }

    /// What stands after the first `at` characters.
    pub(super) fn tail(&self, at: usize) -> Self {
        let rest: String = self.chars.iter().skip(at).collect();
        Self::new(&rest)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.run.is_empty()
    }

    /// One letter or digit: too little to look inside names with.
    pub(super) fn is_single_letter(&self) -> bool {
        self.han == 0 && self.letters == 1
    }

    /// One Han character: a surname, or no more than a sound inside names.
    pub(super) fn is_lone_han(&self) -> bool {
        self.han == 1 && self.letters == 0
    }

    /// Two Han characters or three letters: enough for the beginning of a name before a colon.
    pub(super) fn is_solid(&self) -> bool {
        self.han >= 2 || 2 * self.han + self.letters >= 3
    }
}
