//! Values of several layers in words: the state of a meeting, a finding, the day of a copy.

use crate::{domain::meeting::MeetingState, export::checks::Finding, words::Strings};

use super::{pen::Pen, width};

/// The state of a meeting; behind a meeting that is ready, how many things are missing all the same.
pub fn state(t: &Strings, state: MeetingState, missing: impl FnOnce() -> usize) -> String {
    let word = (t.domain.state)(state);
    // To find what is missing takes time, so it is looked for only where it is said.
    let missing = if state == MeetingState::Ready { missing() } else { 0 };
    if missing > 0 {
        format!("{word}·{}", (t.prepare.lacks)(missing))
    } else {
        word.to_owned()
    }
}

/// The day in the name of a backup, `huiwu.20261124T090000000Z.backup.db`; the name where there is none.
pub fn day_of_copy(path: &std::path::Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stamp = name.rsplit('.').nth(2).unwrap_or_default();
    let day: Option<(&str, &str, &str)> = stamp
        .get(..8)
        .filter(|day| day.bytes().all(|byte| byte.is_ascii_digit()))
        .and_then(|day| Some((day.get(..4)?, day.get(4..6)?, day.get(6..)?)));
    day.map_or_else(
        || name.to_string(),
        |(year, month, day)| format!("{year}-{month}-{day}"),
    )
}

/// One finding before the minutes go out.
pub fn finding(t: &Strings, finding: &Finding) -> String {
    let words = (t.screen.fault)(finding.fault);
    if finding.subject.is_empty() {
        words.to_owned()
    } else {
        format!("{words}{}{}", t.export.colon, finding.subject)
    }
}

/// The same in so many cells, without what the keys do: the words give way to what they are about, down to half of the room.
pub fn short_finding(t: &Strings, finding: &Finding, room: usize) -> String {
    let words = (t.screen.fault)(finding.fault);
    let words = words.split([':', '：', '(', '（']).next().unwrap_or(words).trim_end();
    let about = width::cells(&finding.subject) + width::cells(t.export.colon);
    let words = width::cut(words, room.saturating_sub(about).max(room / 2));
    if finding.subject.is_empty() {
        words.into_owned()
    } else {
        format!("{words}{}{}", t.export.colon, finding.subject)
    }
}

/// In place of a list that nothing fits: while a meeting goes on the text was perhaps meant for its line.
pub(super) fn no_match(pen: &Pen) -> &'static str {
    let in_session = pen.m.meeting().is_some_and(|meeting| meeting.state.in_session());
    if in_session {
        pen.t.screen.no_match_live
    } else {
        pen.t.screen.no_match
    }
}
