//! The sections of the tabs that are made of sections, in the order of work. Here, so that their names stand in `words`.

use super::scope::Scope;

/// One section.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, strum::EnumIter)]
pub enum SectionId {
    #[default]
    Purpose,
    Agenda,
    People,
    Deliverables,
    Checklist,
    Equipment,
    Duties,
    Budget,
    Papers,
    Seats,
    Notice,
    Errors,
    Ready,
    /// From here on: sections of Wrap-up.
    Minutes,
    Tasks,
    Returns,
    Inbound,
    Expenses,
    Conveyance,
    Matters,
    Archive,
    Lessons,
    Close,
}

impl SectionId {
    /// The scope of its own commands; none for sections that have only those of the tab.
    pub const fn scope(self) -> Option<Scope> {
        match self {
            Self::Purpose | Self::Duties => None,
            Self::Agenda => Some(Scope::Agenda),
            Self::People => Some(Scope::People),
            Self::Deliverables => Some(Scope::Deliverables),
            // Tasks after the meeting are lines of the checklist, of another phase.
            Self::Checklist | Self::Tasks => Some(Scope::Checklist),
            Self::Equipment => Some(Scope::Equipment),
            Self::Budget => Some(Scope::Budget),
            Self::Papers => Some(Scope::Papers),
            Self::Seats => Some(Scope::Seats),
            Self::Notice => Some(Scope::Notice),
            Self::Errors => Some(Scope::Errors),
            Self::Ready => Some(Scope::Ready),
            Self::Minutes => Some(Scope::Minutes),
            Self::Returns => Some(Scope::Returns),
            Self::Inbound => Some(Scope::Inbound),
            Self::Expenses => Some(Scope::Expenses),
            Self::Conveyance => Some(Scope::Conveyance),
            Self::Matters => Some(Scope::Matters),
            Self::Archive => Some(Scope::Archive),
            Self::Lessons => Some(Scope::Lessons),
            Self::Close => Some(Scope::Close),
        }
    }
}
