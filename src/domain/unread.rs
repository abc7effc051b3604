//! Why a file from outside could not be read: found where it is read, said in the language of the screen.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why a file could not be read at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFault {
    NotThere,
    /// A folder, a pipe or a device.
    NotAFile,
    TooLarge,
    /// Its bytes are no text.
    NotText,
    /// In the words of the system.
    Io(String),
}

/// Why a file could not be read as tables.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SheetFault {
    NotThere,
    Empty,
    /// Protected by a password.
    Locked,
    Damaged,
    /// Neither a text table nor a workbook.
    WrongType,
    TooLarge,
    /// Reading it came to no end.
    TooSlow,
    /// In the words of the system.
    Io(String),
}

/// A fault of a table. Entries are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HolidayFault {
    /// Not such a table; line and column in the text.
    NotATable { line: usize, column: usize },
    /// The year is none that a calendar has.
    Year(i64),
    /// The date of an entry is no date.
    Date { entry: usize, date: String },
    /// The date is neither in the year nor in a month beside it.
    OtherYear { entry: usize, date: NaiveDate },
    /// Two entries have one date and do not agree.
    Twice { entry: usize, date: NaiveDate },
    /// There is no entry.
    Empty,
}

/// Why a file was not taken in as a year of holidays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HolidaysUnread {
    File(FileFault),
    Fault(HolidayFault),
}
