//! `s/old/new/` and `i/where/line/` as W3C scribes type them (dialects.md §2): no escapes, the closing delimiter is optional, what
//! is put in may hold the delimiter.

use crate::domain::entry::Remark;

use super::super::reading::{Reach, Reading, What};

/// A line that begins with `s` or `i` and a delimiter. A malformed one stays a note and says so.
pub(crate) fn read(line: &str) -> Option<Reading> {
    let mut chars = line.chars();
    let letter = chars.next().filter(|c| matches!(c, 's' | 'i'))?;
    let delimiter = chars
        .next()
        .filter(|c| matches!(c, '/' | '|' | ';' | '／' | '｜' | '；'))?;
    let what = if letter == 's' {
        substitution(chars.as_str(), delimiter)
    } else {
        insertion(chars.as_str(), delimiter)
    };
    Some(what.map_or_else(|| Reading::remarked(line, Remark::MalformedCorrection), Reading::of))
}

fn substitution(body: &str, delimiter: char) -> Option<What> {
    let (old, rest) = body
        .split_once(delimiter)
        .filter(|(old, rest)| !old.is_empty() && !rest.is_empty())?;
    let rest = rest.trim_end();
    let closed = |flag: char| rest.strip_suffix(flag).and_then(|rest| rest.strip_suffix(delimiter));
    let (new, reach) = if let Some(new) = closed('g').or_else(|| closed('ｇ')) {
        (new, Reach::Earlier)
    } else if let Some(new) = closed('G').or_else(|| closed('Ｇ')) {
        (new, Reach::All)
    } else {
        (rest.strip_suffix(delimiter).unwrap_or(rest), Reach::Last)
    };
    Some(What::Substitute {
        old: old.to_owned(),
        new: new.to_owned(),
        reach,
    })
}

fn insertion(body: &str, delimiter: char) -> Option<What> {
    let (before, rest) = body.split_once(delimiter).filter(|(before, _)| !before.is_empty())?;
    let rest = rest.trim();
    let line = rest.strip_suffix(delimiter).unwrap_or(rest).trim();
    (!line.is_empty()).then(|| What::Insert {
        before: before.to_owned(),
        line: line.to_owned(),
    })
}
