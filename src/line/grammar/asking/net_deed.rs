//! The deeds that the net knows, the signs beside them, and the names that it asks for. Knows no line.

use crate::domain::possible_fact::PossibleFact;

/// The list and the agenda, as far as the net must know them.
pub trait NetNames {
    /// Whether a text is the name of somebody of the list, as people are called.
    fn is_person(&self, name: &str) -> bool;

    /// The place of the first whole name of the list in a Chinese text, in bytes: a name with its post (周局) only at the beginning.
    fn first_named(&self, text: &str) -> Option<(usize, usize)>;

    /// Whether a word, or two Chinese signs, stand in the title of an item.
    fn is_of_title(&self, word: &str) -> bool;
}

/// The sign that must stand beside words by which they tell of a deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DeedSign {
    Always,
    /// A time of day.
    Clock,
    /// A sum of money.
    Money,
    /// The word for an office.
    Post,
    /// Two more words at most.
    Few,
}

/// The deed that a line may tell, and the people of whom it tells, as typed; empty = nobody is named at its beginning.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NetFact<'t> {
    pub(crate) deed: PossibleFact,
    pub(crate) who: &'t str,
}

impl NetFact<'_> {
    /// The fact, told of nobody who is named at the beginning of the line.
    pub(crate) const fn fact(fact: PossibleFact) -> Self {
        Self { deed: fact, who: "" }
    }
}
