//! A phrase of time as the sentence of an action holds it. Knows no words.

use crate::domain::action::Due;

/// A phrase of time in the sentence.
pub(crate) struct DuePhrase {
    pub(crate) due: Due,
    /// It says plainly that something is due then.
    pub(crate) plain: bool,
    /// It comes again and again.
    pub(crate) recurs: bool,
}

impl DuePhrase {
    /// One that comes again.
    pub(crate) fn recurring(phrase: &str) -> Self {
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
