//! A phrase of time as the sentence of an action holds it. Knows no words.

use crate::domain::action::Due;

/// A phrase of time in the sentence.
pub(super) struct DuePhrase {
    pub(super) due: Due,
    /// It says plainly that something is due then.
    pub(super) plain: bool,
    /// It comes again and again.
    pub(super) recurs: bool,
}

impl DuePhrase {
    /// One that comes again.
    pub(super) fn recurring(phrase: &str) -> Self {
        Self {
            plain: true,
            recurs: true,
            due: Due {
                phrase: phrase.trim().to_owned(),
                ..Due::default()
            },
        }
    }
}
