//! Why a case, a meeting as JSON, was not taken in: found where it is read, said in the language of the screen.

/// The value that a place of the file should hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseWanted {
    Text,
    WholeNumber,
    YesOrNo,
    /// Digits in quotation marks.
    Identifier,
    /// A time as RFC 3339.
    Moment,
    List,
    Object,
    /// One of these words.
    OneOf(String),
    /// The field of this name, which is missing.
    Field(String),
    /// Nothing: no field of this name is known.
    Nothing,
    /// In the words of the reader.
    Other(String),
}

/// Why a case was not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseFault {
    /// Line and column in the text.
    NotJson { line: usize, column: usize },
    /// Another format, as it names itself.
    OtherFormat(String),
    /// A version that this program does not know yet.
    Newer(u64),
    /// A place, as `records[3].Item.title`, does not hold what it should.
    Misfit { place: String, wanted: CaseWanted },
    /// It holds no meeting, or a row of another one at this place.
    OtherMeeting(String),
    /// The row at this place stands there twice.
    Twice(String),
    /// It is in the file already: identifier and title.
    Known { id: String, title: String },
}
