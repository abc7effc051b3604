//! A table of cells, and what became of each of its rows.

use serde::{Deserialize, Serialize};

use super::{headings::ColumnKind, role::ListedRole};

/// A table: the text of its cells, row by row. Merged cells carry their text in every cell.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name in the workbook; of a text file that may be read in several encodings the encoding, else empty.
    pub name: String,
    /// The encoding in which a text file was read that could be another one as well; empty = there is no doubt.
    #[serde(default)]
    pub encoding: String,
    pub rows: Vec<Vec<String>>,
    /// Rows that the office program does not show, counted from 0.
    pub hidden_rows: Vec<usize>,
    /// Columns that it does not show, counted from 0.
    pub hidden_columns: Vec<usize>,
}

/// Somebody on the list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListedPerson {
    pub name: String,
    /// The name in another language, where there is a column for it.
    pub other_name: String,
    pub unit: String,
    pub post: String,
    pub phone: String,
    pub email: String,
    /// The heading of the group above, such as 一、市直部门.
    pub group: String,
    pub standing: ListedRole,
}

/// One row, read; or one half of a row that holds two lists side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RosterRow {
    /// The row in the table, counted from 1 as the office program counts.
    pub row: usize,
    pub what: RowContent,
    /// Doubts that the clerk should look at; empty = none.
    pub doubts: Vec<RowDoubt>,
}

/// The kind of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowContent {
    Person(Box<ListedPerson>),
    /// Not a person, and why; with its text.
    Left(SkipReason, String),
    /// Perhaps a person, but it cannot be taken; with its text. The doubts say why.
    Doubtful(String),
}

/// Why a row is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SkipReason {
    Blank,
    /// Above the header: title, time and place.
    Title,
    Header,
    /// The heading of a group.
    Group,
    /// 合计, 注, 制表人 …
    Footer,
    /// Somebody who joined a video call again; the first row of this name stands for all.
    Again,
}

/// A doubt about a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowDoubt {
    /// A phone that an office program has turned into a rounded number; it is not taken.
    RuinedPhone(String),
    /// There is something in the row, but no name.
    NoName,
    /// The text of the name column is no name.
    NotAName(String),
    /// Two names in one cell.
    SeveralNames(String),
    /// A character of an old font that other machines do not show.
    PrivateCharacter(char),
    /// A word in brackets after the name that is not known.
    UnknownFlag(String),
    /// A capacity that is not known; kept as the post, and it gives no vote.
    UnknownCategory(String),
    /// The list tells the capacity of others, not of this one: no vote.
    NoCategory,
    /// The row is hidden in the file.
    Hidden,
    /// The letters of the name may be others: the file was read in this encoding, and another one is as likely.
    Encoding(String),
    /// No heading and no cell says which column holds the names.
    NoNameColumn,
    /// The text was read as office and name, which stand in one cell.
    CutOffice(String),
    /// Comes for somebody, but it is not said for whom.
    SubstituteForWhom,
    /// The same person stands in an earlier row.
    Repeated(usize),
}

/// A column of a table, and what it is taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnRead {
    /// Counted from 0.
    pub at: usize,
    /// The words above it; empty = none.
    pub title: String,
    /// `None` = not known; its cells are kept in the remark.
    pub kind: Option<ColumnKind>,
    /// The office program does not show it.
    pub hidden: bool,
}

/// A table with what was read in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadTable {
    pub sheet: Sheet,
    pub reading: SheetReading,
}

/// A table, read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetReading {
    /// The row of the header, counted from 1; `None` = there is none.
    pub header: Option<usize>,
    /// The columns, from the left; empty for a pasted list.
    pub columns: Vec<ColumnRead>,
    /// In the order of the list: of two lists side by side, the left one first.
    pub lines: Vec<RosterRow>,
}

impl SheetReading {
    /// The people, in order, with their rows.
    pub fn people(&self) -> impl Iterator<Item = (usize, &ListedPerson)> {
        self.lines.iter().filter_map(|line| match &line.what {
            RowContent::Person(listed) => Some((line.row, &**listed)),
            RowContent::Left(..) | RowContent::Doubtful(_) => None,
        })
    }
}
