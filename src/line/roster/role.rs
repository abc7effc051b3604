//! Somebody's part in the meeting, as a list tells it. Knows no words.

use crate::domain::{
    people::{Category, Duty, Reply, Sex},
    text::is_han,
};

use super::office::NamedOffice;

/// Somebody's part in the meeting, as a list tells it; `None` = not told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListedRole {
    pub category: Option<Category>,
    pub duty: Option<Duty>,
    pub reply: Option<Reply>,
    pub leave_reason: String,
    /// Comes in place of this person: `王五（代赵六）`.
    pub stands_for: Option<String>,
    /// This person comes instead: `赵六（由王五代）`.
    pub replaced_by: Option<String>,
    /// Unit and post of the one who comes instead, where the list tells them.
    pub stand_in: NamedOffice,
    pub sex: Option<Sex>,
    /// The office that a word in brackets or in a column of capacities names.
    pub post: String,
    /// The list does not tell this one's capacity, or in a word that is not known: whoever is new gets no vote.
    pub unsure: bool,
    /// Words that are understood and have no field of their own, such as 回族 or 线上; also remarks in words of their own.
    pub remark: String,
}

impl ListedRole {
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
        if self.replaced_by.is_none() {
            self.replaced_by = other.replaced_by;
            self.stand_in = other.stand_in;
        }
        if self.post.is_empty() {
            self.post = other.post;
        }
        self.sex = self.sex.or(other.sex);
        self.note(&other.remark);
    }

    /// Adds to the remark what it does not say yet.
    pub(super) fn note(&mut self, words: &str) {
        if words.is_empty() || self.remark.split(['；', ';']).any(|said| said.trim() == words) {
            return;
        }
        if !self.remark.is_empty() {
            let is_chinese = self.remark.chars().chain(words.chars()).any(is_han);
            self.remark.push_str(if is_chinese { "；" } else { "; " });
        }
        self.remark.push_str(words);
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
