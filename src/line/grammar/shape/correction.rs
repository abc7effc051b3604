//! `s/old/new/` and `i/where/line/` as W3C scribes type them (docs/rules.md §w3c): the closing delimiter is optional, what is put in may
//! hold the delimiter, nothing put in takes the text out. A backslash before the delimiter makes it text.

use crate::domain::entry::Remark;

use crate::line::{
    dialect::mode::DialectMode,
    lexer::{ascii_sign, is_colon},
    reading::{Reading, SubstitutionReach, What},
};

/// A line that begins with `s` or `i` and a delimiter. A malformed one stays a note and says so.
pub(crate) fn read(line: &str, dialect: DialectMode) -> Option<Reading> {
    if dialect == DialectMode::Live
        && let Some(what) = in_words(line)
    {
        return Some(Reading::of(what));
    }
    // 改：11个→12个，146个→147个 corrects twice.
    let twice = ["改", "更正"].iter().any(|word| line.starts_with(word))
        && ARROWS.iter().map(|arrow| line.matches(arrow).count()).sum::<usize>() > 1;
    if dialect == DialectMode::Live && twice {
        return Some(Reading::remarked(line, Remark::MalformedCorrection));
    }
    let mut chars = line.chars();
    let letter = chars.next().map(ascii_sign).filter(|c| matches!(c, 's' | 'i'))?;
    // The key of the slash gives `、` where an input method is on.
    let typed = |c: &char| letter == 's' && dialect == DialectMode::Live && *c == '、';
    let delimiter = chars
        .next()
        .filter(|c| matches!(c, '/' | '|' | ';' | '／' | '｜' | '；') || typed(c))?;
    let cut = Cut {
        delimiter,
        escapes: dialect != DialectMode::MeetBot,
    };
    let what = if letter == 's' {
        substitution(chars.as_str(), cut)
    } else {
        insertion(chars.as_str(), cut)
    };
    Some(what.map_or_else(|| Reading::remarked(line, Remark::MalformedCorrection), Reading::of))
}

/// The arrows between the old and the new wording.
const ARROWS: &[&str] = &["→", "➔", "->", "=>", "－＞", "＞", "—>", "——>"];

/// Words between a slip and what is right: 更正：张蕾应为张磊.
const SLIPS: &[&str] = &["应该为", "应改为", "应为", "应是", "改为", "更正为"];

/// `改：旧→新`, `更正 旧 新`: the same with an input method on. `None` = no correction.
pub(super) fn in_words(line: &str) -> Option<What> {
    let (rest, spaced) = if let Some(rest) = line.strip_prefix("改") {
        (rest, false)
    } else {
        (line.strip_prefix("更正")?, true)
    };
    let body = rest
        .strip_prefix(is_colon)
        .or_else(|| rest.strip_prefix(char::is_whitespace))?
        .trim();
    let slip = || SLIPS.iter().find_map(|word| body.split_once(word)).filter(|_| spaced);
    let plain = |text: &str| (1..=12).contains(&text.trim().chars().count()) && !text.contains(['，', '。', '；', ',']);
    if let Some((old, new)) = slip().filter(|(old, new)| plain(old) && plain(new)) {
        let quotes = ['“', '”', '"', '「', '」', ' '];
        return Some(What::Substitute {
            old: old.trim_matches(quotes).to_owned(),
            new: new.trim_matches(quotes).to_owned(),
            reach: SubstitutionReach::Last,
        });
    }
    let (old, new) = ARROWS.iter().find_map(|arrow| body.split_once(arrow)).or_else(|| {
        body.split_once(char::is_whitespace)
            .filter(|(_, new)| spaced && !new.trim().contains(char::is_whitespace))
    })?;
    let (old, new) = (old.trim(), new.trim());
    // 86→85，28→27 are two corrections.
    let several = ARROWS.iter().any(|arrow| new.contains(arrow));
    (!old.is_empty() && !several).then(|| What::Substitute {
        old: old.to_owned(),
        new: new.to_owned(),
        reach: SubstitutionReach::Last,
    })
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
    let (old, rest) = cut.split(body).filter(|(old, _)| !old.is_empty())?;
    // s/146/147/ s/11/12/ are two.
    if rest.contains(&format!(" s{}", cut.delimiter)) {
        return None;
    }
    let rest = rest.trim_end();
    let flagged = |flag: char| rest.strip_suffix(flag).and_then(|rest| cut.closed(rest));
    let (new, reach) = if let Some(new) = flagged('g').or_else(|| flagged('ｇ')) {
        (new, SubstitutionReach::Earlier)
    } else if let Some(new) = flagged('G').or_else(|| flagged('Ｇ')) {
        (new, SubstitutionReach::All)
    } else {
        (cut.closed(rest).unwrap_or(rest), SubstitutionReach::Last)
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
