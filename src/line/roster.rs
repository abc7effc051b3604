//! Reads a table of text cells as a list of people, the way offices write such lists (domain.md §7). Knows no file and no
//! records. Every row of the table comes back: as a person, as a row that was left out with its reason, or as doubtful.

mod body;
mod header;
mod margin;
mod name;
mod standing;

use crate::domain::people::{Category, Duty, Reply};

pub use name::{Named, read_name, split_list};
pub use standing::Standing;

/// A table: the text of its cells, row by row. Merged cells carry their text in every cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Its name in the workbook; empty for a text file.
    pub name: String,
    pub rows: Vec<Vec<String>>,
}

/// Why a file could not be read as tables. One plain sentence each, in the words of the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SheetFault {
    NotThere,
    Empty,
    /// Protected by a password.
    Locked,
    Damaged,
    /// Neither a text table nor a workbook.
    WrongType,
    TooLarge,
    /// In the words of the system.
    Io(String),
}

/// Somebody on the list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listed {
    pub name: String,
    /// The name in another language, where there is a column for it.
    pub other_name: String,
    pub unit: String,
    pub post: String,
    pub phone: String,
    pub email: String,
    /// The heading of the group above, such as 一、市直部门.
    pub group: String,
    pub standing: Standing,
}

/// What became of one row, or of one half of a row that holds two lists side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The row in the table, counted from 1 as the office program counts.
    pub row: usize,
    pub what: What,
    /// What the clerk should look at; empty = nothing.
    pub doubts: Vec<Doubt>,
}

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    Person(Box<Listed>),
    /// Not a person, and why; with its text.
    Left(Reason, String),
    /// Perhaps a person, but it cannot be taken; with its text. The doubts say why.
    Doubtful(String),
}

/// Why a row is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    Blank,
    /// Above the header: title, time and place.
    Title,
    Header,
    /// The heading of a group.
    Group,
    /// 合计, 注, 制表人 …
    Footer,
}

/// What is doubtful about a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// A phone that an office program has turned into a rounded number; it is not taken.
    RuinedPhone(String),
    /// There is something in the row, but no name.
    NoName,
    /// What stands in the name column is no name.
    NotAName(String),
    /// Two names in one cell.
    SeveralNames(String),
    /// A character of an old font that other machines do not show.
    PrivateCharacter(char),
    /// A word in brackets after the name that is not known.
    UnknownFlag(String),
    /// A category that is not known.
    UnknownCategory(String),
    /// Comes for somebody, but it is not said for whom.
    SubstituteForWhom,
    /// The same person stands in an earlier row.
    Repeated(usize),
}

/// A table, read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The row of the header, counted from 1; `None` = there is none, and nothing can be read.
    pub header: Option<usize>,
    /// In the order of the list: of two lists side by side, the left one first.
    pub lines: Vec<Line>,
}

impl Reading {
    /// The people, in order, with their rows.
    pub fn people(&self) -> impl Iterator<Item = (usize, &Listed)> {
        self.lines.iter().filter_map(|line| match &line.what {
            What::Person(listed) => Some((line.row, &**listed)),
            _ => None,
        })
    }
}

/// Reads a table.
pub fn read(sheet: &Sheet) -> Reading {
    body::read(sheet)
}

/// Reads a pasted list of names: `张三（请假）、李四（列席），王五`. Rows are the places in the list.
pub fn read_names(text: &str) -> Reading {
    let mut lines: Vec<Line> = split_list(text)
        .into_iter()
        .enumerate()
        .map(|(at, cell)| body::name_line(at + 1, &cell))
        .collect();
    body::mark_repeated(&mut lines);
    Reading { header: None, lines }
}

impl Standing {
    /// Takes over what another place says, where this one says nothing.
    pub fn fill_from(&mut self, other: Self) {
        self.category = self.category.or(other.category);
        self.duty = self.duty.or(other.duty);
        if self.reply.is_none() {
            self.reply = other.reply;
        }
        // One cell says 请假, another one why.
        if self.reply == other.reply && self.leave_reason.is_empty() {
            self.leave_reason = other.leave_reason;
        }
        self.stands_for = self.stands_for.take().or(other.stands_for);
        self.replaced_by = self.replaced_by.take().or(other.replaced_by);
        self.sex = self.sex.or(other.sex);
        self.note(&other.remark);
    }

    /// Adds to the remark what it does not say yet.
    pub(super) fn note(&mut self, words: &str) {
        if words.is_empty() || self.remark.split("；").any(|said| said == words) {
            return;
        }
        if !self.remark.is_empty() {
            self.remark.push('；');
        }
        self.remark.push_str(words);
    }

    /// Whether nothing is said.
    pub fn is_silent(&self) -> bool {
        *self == Self::default()
    }

    /// Somebody of a category.
    pub(super) fn of(category: Category) -> Self {
        Self {
            category: Some(category),
            ..Self::default()
        }
    }

    /// Somebody with a duty.
    pub(super) fn with_duty(duty: Duty) -> Self {
        Self {
            duty: Some(duty),
            ..Self::default()
        }
    }

    /// Somebody who has answered.
    pub(super) fn answered(reply: Reply, reason: &str) -> Self {
        Self {
            reply: Some(reply),
            leave_reason: reason.to_owned(),
            ..Self::default()
        }
    }
}
