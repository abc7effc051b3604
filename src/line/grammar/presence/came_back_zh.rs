//! The return that a Chinese leaving tells with it: 吴越9:30离席（接待上访群众）9:50返回. Knows no people.

use crate::domain::time::Stamp;

use crate::line::{frame::LineFrame, grammar::shape::moment, lexer};

/// The text behind a leaving without the return told at its end, and that return: （接待上访群众） 9:50 返回.
pub(crate) fn split<'a>(rest: &'a str, frame: &LineFrame) -> (&'a str, Option<Option<Stamp>>) {
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

/// The time at the end of a text, and what stands before it: 离席（15:10.
fn clock_at_end<'a>(text: &'a str, frame: &LineFrame) -> Option<(&'a str, Stamp)> {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).rev().take(8).collect();
    let in_time = |c: char| lexer::digit(c).is_some() || lexer::is_colon(c);
    starts.into_iter().rev().find_map(|start| {
        let (before, time) = text.split_at_checked(start)?;
        let whole = time.starts_with(|c| lexer::digit(c).is_some()) && !before.ends_with(in_time);
        Some((before, frame.dates.time(time).filter(|_| whole)?))
    })
}

/// The text before two times that a sign or 至 joins, the times, and the text behind them: 15:10-15:20.
pub(crate) fn span<'a>(text: &'a str, frame: &LineFrame) -> Option<(&'a str, (Stamp, Stamp), &'a str)> {
    let joints = text.char_indices().filter(|(_, c)| "-–—~～至到".contains(*c));
    joints.into_iter().find_map(|(at, joint)| {
        let (before, from) = clock_at_end(text.get(..at)?.trim_end(), frame)?;
        let rest = text.get(at + joint.len_utf8()..)?;
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).skip(2).take(8);
        let ends: Vec<usize> = ends.collect();
        ends.into_iter().rev().find_map(|end| {
            let (to, behind) = rest.split_at_checked(end)?;
            let to = frame.dates.time(to.trim())?;
            (from < to).then_some((before, (from, to), behind))
        })
    })
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || lexer::is_separator(c)
}
