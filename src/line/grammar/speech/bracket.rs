//! A name with unit or post in brackets behind it: `张三（财务处）`, `Ann Bell (Parks)`. Knows people only through
//! [`Room`](crate::line::frame::Room).

use crate::domain::{action::Owner, id::Id, people::Attendee, text::is_han};

use super::label;
use crate::line::frame::{LineFrame, Named};

/// The name and what stands in brackets behind it; `None` = there are none at its end.
pub(crate) fn split(name: &str) -> Option<(&str, &str)> {
    let (base, inner) = name.strip_suffix([')', '）'])?.split_once(['(', '（'])?;
    let (base, inner) = (base.trim(), inner.trim());
    (!base.is_empty() && !inner.is_empty()).then_some((base, inner))
}

/// Names without what stands in brackets behind each: `Ann Hall (chair), Bob Dent`.
pub(crate) fn without(names: &str) -> String {
    let mut left = names.to_owned();
    while let Some((from, to)) = left.find(['(', '（']).and_then(|from| {
        let (at, close) = left
            .get(from..)?
            .char_indices()
            .find(|(_, c)| matches!(c, ')' | '）'))?;
        Some((from, from + at + close.len_utf8()))
    }) {
        let before = left.get(..from).unwrap_or_default().trim_end().len();
        left.replace_range(before..to, "");
    }
    left
}

/// Returns the one of several people of one name who is meant; `Several` = the brackets do not tell.
pub(crate) fn one_of(base: &str, inner: &str, as_speaker: bool, frame: &LineFrame) -> Named {
    [format!("{inner}{base}"), format!("{base}{inner}")]
        .iter()
        .map(|both| frame.room.resolve(both, as_speaker))
        .find(|named| matches!(named, Named::One(_)))
        .unwrap_or(Named::Several)
}

/// An owner whose name several people bear, told apart by what stands in brackets behind it, and the text behind them. `None` = the name
/// tells who it is, or the brackets do not.
pub(crate) fn owner<'a>(name: &str, left: &'a str, frame: &LineFrame) -> Option<(Owner, &'a str)> {
    let (inner, rest) = left.trim_start().strip_prefix(['(', '（'])?.split_once([')', '）'])?;
    // A choice among them may have been made already.
    if frame.room.resolve(name, false) != Named::Several && frame.room.several(name).len() < 2 {
        return None;
    }
    match one_of(name, inner.trim(), false, frame) {
        Named::One(who) => Some((Owner::Attendee(who), rest)),
        Named::Several | Named::Nobody => None,
    }
}

/// Signs with which the names of bodies end: 妇联, 县委办.
const BODIES: [char; 16] = [
    '局', '处', '科', '室', '部', '委', '办', '院', '校', '所', '站', '厅', '会', '联', '社', '队',
];

/// Whether the brackets give a unit or a post that the one listed bearer of the name has not: then another person is meant. Where
/// neither unit nor post is on the list, nothing contradicts; and a remark (`线上`, `remote`) is no unit.
pub(crate) fn is_another(who: Id<Attendee>, base: &str, inner: &str, frame: &LineFrame) -> bool {
    let remote = ["电话", "视频", "线上", "网络", "远程", "委托", "现场"]
        .iter()
        .any(|word| inner.contains(word));
    if remote {
        return false;
    }
    let han = inner.chars().all(is_han);
    let body = han && inner.chars().count() > 1 && inner.ends_with(BODIES);
    let place = frame.room.unit(inner).is_some() || body || han && label::ends_as_title(inner);
    let Some(placed) = frame.room.placed(who).filter(|_| place) else {
        return false;
    };
    let said = placed.contains(inner) || inner.contains(placed.as_str());
    let meant = || one_of(base, inner, false, frame) == Named::One(who);
    // The first letters of a unit in its order: 发改委 for 发展和改革委员会.
    let mut letters = placed.chars();
    let shortened = han && inner.chars().all(|c| letters.any(|own| own == c));
    !(said || shortened || meant())
}
