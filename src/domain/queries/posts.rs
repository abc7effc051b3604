//! The people on the posts, now and before (docs/rules.md §staffing).

use crate::domain::{
    id::Id,
    records::Records,
    staffing::{DutyPost, PostShift},
};

impl Records {
    /// The shifts of a post in order.
    pub fn shifts_of(&self, post: Id<DutyPost>) -> impl DoubleEndedIterator<Item = &PostShift> {
        self.post_shifts.rows().iter().filter(move |shift| shift.post == post)
    }

    /// The people who stand on a post.
    pub fn on_post(&self, post: Id<DutyPost>) -> Option<&PostShift> {
        self.shifts_of(post).rev().find(|shift| shift.to.is_none())
    }

    /// The posts that are looked after in the meeting: those with a person in the plan, and those that somebody stood on.
    pub fn manned_posts(&self) -> impl Iterator<Item = &DutyPost> {
        let planned = |post: &DutyPost| !post.person.trim().is_empty();
        self.duty_posts
            .iter()
            .filter(move |post| planned(post) || self.shifts_of(post.id).next().is_some())
    }

    /// The posts on which nobody stands, or stood to the end.
    pub fn unfilled_posts(&self) -> impl Iterator<Item = &DutyPost> {
        let over = self.meeting().and_then(|meeting| meeting.adjourned);
        let lasts = move |shift: &PostShift| {
            let began = over.is_none_or(|end| shift.from <= end);
            began && shift.to.is_none_or(|to| over.is_some_and(|end| to >= end))
        };
        self.manned_posts()
            .filter(move |post| !self.shifts_of(post.id).any(&lasts))
    }
}

/// The name of a post: its task, else its desk.
pub fn post_name(post: &DutyPost) -> &str {
    if post.task.trim().is_empty() {
        &post.desk
    } else {
        &post.task
    }
}
