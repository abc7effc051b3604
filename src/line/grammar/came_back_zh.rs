//! The return that a Chinese leaving tells with it: 吴越9:30离席（接待上访群众）9:50返回. Knows no people.

use crate::domain::time::Stamp;

use super::{
    super::{frame::LineFrame, lexer},
    moment,
};

/// The text behind a leaving without the return told at its end, and that return: （接待上访群众） 9:50 返回.
pub(super) fn split<'a>(rest: &'a str, frame: &LineFrame) -> (&'a str, Option<Option<Stamp>>) {
    const BACK: [&str; 9] = [
        "返回会场",
        "回到会场",
        "返回",
        "回来",
        "返会",
        "返席",
        "归席",
        "回席",
        "回",
    ];
    let bare = rest.trim_end_matches(is_gap).trim_end_matches('了');
    let Some(before) = BACK.iter().find_map(|word| bare.strip_suffix(word)) else {
        return (rest, None);
    };
    let before = before.trim_end_matches(is_gap);
    let before = ["已于", "并于", "后于", "又于", "已", "又", "并", "于"]
        .iter()
        .find_map(|word| before.strip_suffix(word))
        .unwrap_or(before);
    if let Some(at) = frame.dates.time(before.trim_matches(is_gap)) {
        return ("", Some(Some(at)));
    }
    let (head, time) = moment::apart(before, frame.dates);
    match frame.dates.time(time).filter(|_| !time.is_empty()) {
        Some(at) => (head, Some(Some(at))),
        None => (rest, None),
    }
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || lexer::is_separator(c)
}
