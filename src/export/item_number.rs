//! The numbers of items as documents write them: one way in lists and timetables, one in headings.

use super::{
    digest::Digest,
    section::{RecordSection, sibling_number},
};
use crate::words::Lang;

/// The number in a list or a timetable: `4.`, `4.1`; one that the agenda gives the item stays as it is.
pub(super) fn counted(section: &RecordSection<'_>) -> String {
    if section.number.chars().all(|c| c.is_ascii_digit()) {
        format!("{}.", section.number)
    } else {
        section.number.clone()
    }
}

/// The number before a heading, with its blank: 一、（一） in Chinese, else as in a list; one that the agenda gives the item stays.
pub(super) fn as_heading(digest: &Digest<'_>, section: &RecordSection<'_>) -> String {
    ranked(digest, section, sibling_number(section))
}

/// The same with another place among its siblings.
pub(super) fn ranked(digest: &Digest<'_>, section: &RecordSection<'_>, rank: usize) -> String {
    let own = section.item.is_some_and(|item| !item.own_number.trim().is_empty());
    let last = section.number.rsplit('.').next().unwrap_or_default();
    let is_counted = !own && last.chars().all(|c| c.is_ascii_digit());
    match digest.lang {
        Lang::Zh if is_counted => (digest.strings.export.heading_number)(section.depth, rank),
        Lang::Zh | Lang::En => format!("{} ", counted(section)),
    }
}
