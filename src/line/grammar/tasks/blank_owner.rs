//! The owner of a task who stands between blanks and says no more: 整改3处隐患 吴涛 下周三前完成; 报送考核材料 各科室 12月10日前. Knows no date.

use crate::domain::{action::Owner, text::is_han};

use crate::line::{frame::LineFrame, grammar::speech::mention::owner};

/// Words for units in general, which own a task as they stand.
const GENERAL: [&str; 10] = [
    "各科室",
    "各部门",
    "各单位",
    "各处室",
    "各股室",
    "各支部",
    "各班组",
    "各项目部",
    "各街道",
    "全体干部",
];

/// The text without the owner, and the owner. `None` = none stands there so.
pub(crate) fn take(text: &str, frame: &LineFrame) -> Option<(String, Owner)> {
    if !text.contains(is_han) {
        return None;
    }
    let parts: Vec<&str> = text.split([' ', '\u{3000}']).filter(|part| !part.is_empty()).collect();
    let mut behind = (0..parts.len())
        .filter(|_| parts.len() > 1)
        .filter_map(|at| Some((at, alone(parts.get(at)?, frame)?)));
    let (at, owner) = behind.next()?;
    // Two names between blanks may be a list, or those who help.
    if behind.next().is_some() {
        return None;
    }
    let kept = parts
        .iter()
        .enumerate()
        .filter(|(n, _)| *n != at)
        .map(|(_, part)| *part);
    Some((kept.collect::<Vec<_>>().join(" "), owner))
}

fn alone(part: &str, frame: &LineFrame) -> Option<Owner> {
    if GENERAL.contains(&part) {
        return Some(Owner::Named(part.to_owned()));
    }
    let named = part.chars().all(is_han) && (2..=8).contains(&part.chars().count());
    let owner = owner(part, frame).ok().filter(|_| named)?;
    (matches!(owner, Owner::Unit(_)) || frame.room.called_exactly(part)).then_some(owner)
}
