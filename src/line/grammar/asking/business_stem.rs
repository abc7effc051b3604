//! A row of the tables of words of business, and in whose mouth it is one.

use crate::domain::possible_fact::PossibleFact;

/// The mouth that a line may be from which names nobody before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouth {
    /// Nobody has the word, or the line tells of whoever has it.
    Clerk,
    /// Somebody has the word, and the line names others of the list.
    OfPeople,
    /// Somebody has the word.
    Speaker,
}

/// Where a stem is a word of business.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StemSense {
    /// In a clerk's line alone: people talk in this word as well, and it asks nothing while somebody has the word.
    OfClerk,
    /// Wherever it stands: nobody says it but of the business of the meeting.
    Anywhere,
}

/// A row of the tables: the stem, where it is a word of business, and the fact that a line with it may tell. In English the words of a row are
/// in small letters, parted by blanks, without signs; a star ends a stem.
pub(crate) type Row = (&'static str, StemSense, PossibleFact);

pub(crate) use StemSense as Heard;
