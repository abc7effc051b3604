//! The owners that a sentence names, and the single names of a list of them. Knows no people.

use crate::domain::{action::Owner, entry::Remark};

use crate::line::lexer::{self, strip_word};

/// Those who stand in the place of an owner.
#[derive(Debug, Default)]
pub(crate) struct Assigned {
    pub(crate) owners: Vec<Owner>,
    /// Why one of them is in doubt.
    pub(crate) remark: Option<Remark>,
    /// A name of the list that may be that of an owner, as typed: only the writer knows.
    pub(crate) asks: Option<String>,
}

impl Assigned {
    pub(crate) fn of(owners: Vec<Owner>) -> Self {
        let mut found = Self::default();
        for owner in owners {
            found.push(owner);
        }
        found
    }

    pub(crate) fn push(&mut self, owner: Owner) {
        if !self.owners.contains(&owner) {
            self.owners.push(owner);
        }
    }

    /// Keeps a name that nobody on the list bears, or several do, as it was typed.
    pub(crate) fn keep(&mut self, name: &str, remark: Remark) {
        self.push(Owner::Named(name.to_owned()));
        self.remark.get_or_insert(remark);
    }
}

/// The single names of a list: `Dent, Ward & Fox`, `Dev/Chloe`, `Ann and Bob`.
pub(crate) fn names_of(list: &str) -> impl Iterator<Item = &str> {
    list.split([',', '，', '、', ';', '；', '/', '&', '＆', '+'])
        .flat_map(|part| part.split(" and "))
        .map(|name| {
            let name = name.trim().trim_start_matches(['@', '＠']);
            strip_word(name, "and ").unwrap_or(name).trim_start_matches(['@', '＠'])
        })
        .filter(|name| !name.is_empty())
}

/// A text without the brackets around the whole of it.
pub(crate) fn unbracketed(text: &str) -> &str {
    let text = text.trim();
    let inner = [('(', ')'), ('[', ']'), ('（', '）')]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close));
    inner.unwrap_or(text).trim()
}

/// The names of owners, the day behind them, and whether a word says that it is one: `Dan Reid, by 15 January`, `DR, 15 Jan`.
pub(crate) fn day_behind(names: &str) -> Option<(&str, &str, bool)> {
    const WORDS: [&str; 5] = [" by ", " due ", " before ", " for completion by ", " - by "];
    let worded = WORDS
        .iter()
        .filter_map(|word| {
            let at = lexer::find_word(names, word)?;
            Some((names.get(..at)?, names.get(at + word.len()..)?, true))
        })
        .min_by_key(|(before, ..)| before.len());
    let parted = || {
        let (before, behind) = names.rsplit_once([',', ';'])?;
        behind
            .chars()
            .any(char::is_alphanumeric)
            .then_some((before, behind, false))
    };
    let (before, day, said) = worded.or_else(parted)?;
    let before = before.trim_end_matches([' ', ',', ';', '-', '–']);
    (!before.is_empty() && !day.trim().is_empty()).then_some((before, day.trim(), said))
}
