//! `s/old/new/` and `i/where/line/` as W3C scribes type them (docs/rules.md §w3c): the closing delimiter is optional, what is put in may
//! hold the delimiter. In the capture line a backslash before the delimiter makes it text; logs know no such escape.

use crate::domain::entry::Remark;

use super::super::{
    dialect::mode::DialectMode,
    lexer::ascii_sign,
    reading::{Reach, Reading, What},
};

/// A line that begins with `s` or `i` and a delimiter. A malformed one stays a note and says so.
pub(crate) fn read(line: &str, dialect: DialectMode) -> Option<Reading> {
    let mut chars = line.chars();
    let letter = chars.next().map(ascii_sign).filter(|c| matches!(c, 's' | 'i'))?;
    let delimiter = chars
        .next()
        .filter(|c| matches!(c, '/' | '|' | ';' | '／' | '｜' | '；'))?;
    let cut = Cut {
        delimiter,
        escapes: dialect == DialectMode::Live,
    };
    let what = if letter == 's' {
        substitution(chars.as_str(), cut)
    } else {
        insertion(chars.as_str(), cut)
    };
    Some(what.map_or_else(|| Reading::remarked(line, Remark::MalformedCorrection), Reading::of))
}

/// Where the parts of a correction end.
#[derive(Clone, Copy)]
struct Cut {
    delimiter: char,
    escapes: bool,
}

impl Cut {
    /// Whether the delimiter at `at` is only text: a backslash stands before it.
    fn is_text(self, body: &str, at: usize) -> bool {
        self.escapes && body.get(..at).is_some_and(|head| head.ends_with('\\'))
    }

    /// The parts before and after the first delimiter.
    fn split(self, body: &str) -> Option<(&str, &str)> {
        let (at, found) = body
            .match_indices(self.delimiter)
            .find(|(at, _)| !self.is_text(body, *at))?;
        Some((body.get(..at)?, body.get(at + found.len()..)?))
    }

    /// The text without the delimiter that closes it.
    fn closed(self, text: &str) -> Option<&str> {
        let head = text.strip_suffix(self.delimiter)?;
        (!self.is_text(text, head.len())).then_some(head)
    }

    /// The text as it is meant.
    fn plain(self, text: &str) -> String {
        if self.escapes {
            text.replace(
                &format!("\\{}", self.delimiter),
                self.delimiter.encode_utf8(&mut [0; 4]),
            )
        } else {
            text.to_owned()
        }
    }
}

fn substitution(body: &str, cut: Cut) -> Option<What> {
    let (old, rest) = cut
        .split(body)
        .filter(|(old, rest)| !old.is_empty() && !rest.is_empty())?;
    let rest = rest.trim_end();
    let flagged = |flag: char| rest.strip_suffix(flag).and_then(|rest| cut.closed(rest));
    let (new, reach) = if let Some(new) = flagged('g').or_else(|| flagged('ｇ')) {
        (new, Reach::Earlier)
    } else if let Some(new) = flagged('G').or_else(|| flagged('Ｇ')) {
        (new, Reach::All)
    } else {
        (cut.closed(rest).unwrap_or(rest), Reach::Last)
    };
    Some(What::Substitute {
        old: cut.plain(old),
        new: cut.plain(new),
        reach,
    })
}

fn insertion(body: &str, cut: Cut) -> Option<What> {
    let (before, rest) = cut.split(body).filter(|(before, _)| !before.is_empty())?;
    let rest = rest.trim();
    let line = cut.closed(rest).unwrap_or(rest).trim();
    (!line.is_empty()).then(|| What::Insert {
        before: cut.plain(before),
        line: cut.plain(line),
    })
}
