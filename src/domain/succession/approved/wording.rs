//! The parts of a wording that speaks of minutes.

/// The corrections with which minutes were approved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Corrections {
    #[default]
    None,
    /// In these words.
    Said(String),
    /// There are some, and the resolution does not say which.
    Unsaid,
}

impl Corrections {
    /// The same, with more of them.
    #[must_use]
    pub fn and(self, more: Self) -> Self {
        match (self, more) {
            (Self::Said(first), Self::Said(more)) => Self::Said(format!("{first}\n{more}")),
            (Self::Said(said), _) | (_, Self::Said(said)) => Self::Said(said),
            (Self::Unsaid, _) | (_, Self::Unsaid) => Self::Unsaid,
            (Self::None, Self::None) => Self::None,
        }
    }

    pub(super) fn read(told: Option<&str>) -> Self {
        match told.map(str::trim) {
            Some("") => Self::Unsaid,
            Some(told) => Self::Said(told.to_owned()),
            None => Self::None,
        }
    }
}

/// A wording that speaks of minutes, in its parts.
pub(super) struct Wording<'t> {
    /// The words beside the corrections.
    pub(super) act: &'t str,
    pub(super) approves: bool,
    pub(super) refuses: bool,
    pub(super) corrections: Corrections,
}
