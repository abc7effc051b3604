//! The mark before a title in a list: spaces, a number or a bullet, a span of time; and how deep it makes the item.

use chrono::NaiveTime;

use super::super::lexer::{ascii_sign, digit};

/// The kind of a mark; marks of one kind stand at one depth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OutlineMark {
    /// `一、`, `第一项`
    Han,
    /// `（一）`
    HanBracket,
    /// `1.`, `1、`; `1.2` has two levels.
    Number(u8),
    /// `(1)`, `①`
    NumberBracket,
    /// `a.`, `b)`
    Letter,
    Bullet(char),
}

impl OutlineMark {
    /// How high a kind of mark stands in the usual order 一、（一）1.（1）a. •: a higher one is never under a lower one.
    const fn level(self) -> u8 {
        match self {
            Self::Han => 0,
            Self::HanBracket => 1,
            Self::Number(_) => 2,
            Self::NumberBracket => 3,
            Self::Letter => 4,
            Self::Bullet(_) => 5,
        }
    }
}

/// The start of a line, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LineStart<'a> {
    /// Cells of the screen before the first character; a tab counts four.
    pub(super) indent: usize,
    pub(super) mark: Option<OutlineMark>,
    /// The number in the mark, without the sign behind it; empty for bullets.
    pub(super) number: &'a str,
    /// The length of a span before the title (`09:00-09:15`).
    pub(super) minutes: Option<u32>,
    /// A time stands before the title (`14:30 …`); the order says it anew, so it is left out.
    pub(super) timed: bool,
    pub(super) text: &'a str,
}

/// Takes the start of a line apart.
pub(super) fn read(line: &str) -> LineStart<'_> {
    let body = line.trim_start();
    let indent = line
        .chars()
        .take_while(|c| c.is_whitespace())
        .map(|c| match c {
            '\t' => 4,
            '\u{3000}' => 2,
            _ => 1,
        })
        .sum();
    let (minutes, body) = span(body).map_or((None, body), |(minutes, rest)| (Some(minutes), rest));
    let whole = body;
    let (mark, text) = mark(body).map_or((None, body), |(mark, rest)| (Some(mark), rest.trim_start()));
    let number = match mark {
        Some(OutlineMark::Han | OutlineMark::Number(_)) => whole.get(..whole.len() - text.len()).unwrap_or_default(),
        Some(OutlineMark::HanBracket | OutlineMark::NumberBracket | OutlineMark::Letter | OutlineMark::Bullet(_))
        | None => "",
    };
    let number = number
        .trim()
        .trim_end_matches(['.', '．', '、', ')', '）', ':', '：', '，', ',']);
    let (minutes, text) = match (minutes, span(text)) {
        (None, Some((minutes, rest))) => (Some(minutes), rest),
        _ => (minutes, text),
    };
    let begins = clock(text).filter(|(_, rest)| minutes.is_none() && rest.starts_with(char::is_whitespace));
    LineStart {
        indent,
        mark,
        number,
        minutes,
        timed: begins.is_some(),
        text: begins.map_or(text, |(_, rest)| rest.trim_start()),
    }
}

fn mark(text: &str) -> Option<(OutlineMark, &str)> {
    let first = text.chars().next()?;
    // `*43. Roads`: the star is part of the number.
    if let Some(starred) = text
        .strip_prefix('*')
        .filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    {
        let digits = starred.trim_start_matches(|c: char| c.is_ascii_digit());
        let rest = digits.strip_prefix(['.', ')']).unwrap_or(digits);
        return rest
            .starts_with(char::is_whitespace)
            .then_some((OutlineMark::Number(1), rest));
    }
    if matches!(first, '-' | '*' | '•' | '·' | '●' | '○' | '■' | '–' | '—' | '+') {
        let rest = text.get(first.len_utf8()..)?;
        return rest
            .starts_with(char::is_whitespace)
            .then_some((OutlineMark::Bullet(first), rest));
    }
    if matches!(first, '①'..='⑳') {
        return Some((OutlineMark::NumberBracket, text.get(first.len_utf8()..)?));
    }
    bracketed(text)
        .or_else(|| numbered(text))
        .or_else(|| han(text))
        .or_else(|| letter(text))
}

/// `（一）`, `(1)`; no mark where more than a number stands in the brackets.
fn bracketed(text: &str) -> Option<(OutlineMark, &str)> {
    let inner = text.strip_prefix(['(', '（'])?;
    let (number, rest) = inner.split_once([')', '）'])?;
    let all = |fits: fn(char) -> bool| !number.is_empty() && number.chars().all(fits);
    if all(|c| digit(c).is_some()) && number.chars().count() <= 3 {
        return Some((OutlineMark::NumberBracket, rest));
    }
    all(is_han_digit).then_some((OutlineMark::HanBracket, rest))
}

/// `1.`, `1、`, `1)`, `1.2`, `1.2.`, `１．`.
fn numbered(text: &str) -> Option<(OutlineMark, &str)> {
    let mut levels = 0_u8;
    let mut left = text;
    let mut closed = false;
    loop {
        let after = left.trim_start_matches(|c| digit(c).is_some());
        if after.len() == left.len() || left.len() - after.len() > 9 {
            break;
        }
        levels = levels.saturating_add(1);
        let next = after.chars().next();
        // `14:30` is a time.
        let time = next.map(ascii_sign) == Some(':') && after.chars().nth(1).is_some_and(|c| digit(c).is_some());
        closed = !time && next.is_some_and(|c| matches!(ascii_sign(c), '.' | ')' | ':') || c == '、');
        left = if closed {
            after.get(next.map_or(0, char::len_utf8)..)?
        } else {
            after
        };
        if !closed || next.map(ascii_sign) != Some('.') {
            break;
        }
    }
    // `3.5万元` is a number, and `2026年` is no mark: a mark ends in a sign, or has levels and a space.
    let spaced = left.starts_with(char::is_whitespace);
    let ends = (closed && levels > 0) || (levels > 1 && spaced);
    ends.then_some((OutlineMark::Number(levels), left))
}

/// `一、`, `十二．`, `第一项`, `第三、`.
fn han(text: &str) -> Option<(OutlineMark, &str)> {
    let counted = text.strip_prefix('第').unwrap_or(text);
    let after = counted.trim_start_matches(is_han_digit);
    if after.len() == counted.len() {
        return None;
    }
    let ordinal = counted.len() != text.len();
    let rest = after.strip_prefix(['、', '.', '．', '，', ',']).or_else(|| {
        after
            .strip_prefix(['项', '个'])
            .filter(|_| ordinal)
            .map(|rest| rest.trim_start_matches(['议', '题', '、', '：', ':']))
    });
    rest.map(|rest| (OutlineMark::Han, rest))
}

/// `a.`, `B)`.
fn letter(text: &str) -> Option<(OutlineMark, &str)> {
    let first = text.chars().next().filter(char::is_ascii_alphabetic)?;
    let rest = text.get(first.len_utf8()..)?.strip_prefix(['.', ')'])?;
    rest.starts_with(char::is_whitespace)
        .then_some((OutlineMark::Letter, rest))
}

const fn is_han_digit(c: char) -> bool {
    matches!(
        c,
        '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '〇' | '零'
    )
}

/// The minutes between two times at the start (`09:00-09:15`, `9：00—9：15`, `09:00 ~ 09:15`).
fn span(text: &str) -> Option<(u32, &str)> {
    let (from, rest) = clock(text)?;
    let rest = rest.trim_start();
    let rest = rest.strip_prefix('至').or_else(|| {
        let dash = |c: char| matches!(ascii_sign(c), '-' | '~');
        rest.starts_with(dash).then(|| rest.trim_start_matches(dash))
    })?;
    let (to, rest) = clock(rest.trim_start())?;
    let minutes = u32::try_from((to - from).num_minutes()).ok().filter(|&m| m > 0)?;
    Some((
        minutes,
        rest.trim_start()
            .trim_start_matches([',', '，', ':', '：'])
            .trim_start(),
    ))
}

fn clock(text: &str) -> Option<(NaiveTime, &str)> {
    let (hour, rest) = super::super::lexer::number(text)?;
    let rest = rest.strip_prefix([':', '：'])?;
    let (minute, rest) = super::super::lexer::number(rest)?;
    NaiveTime::from_hms_opt(hour, minute, 0).map(|time| (time, rest))
}

/// Finds the depth of each item from indentation and marks: a mark of another kind under an item is one deeper, until a kind that stood
/// above comes back.
#[derive(Debug, Default)]
pub(super) struct Depths {
    /// Indentation and mark of the items that are open, from the outermost.
    open: Vec<(usize, Option<OutlineMark>)>,
}

impl Depths {
    pub(super) fn place(&mut self, start: &LineStart) -> u8 {
        let here = (start.indent, start.mark);
        while self.open.last().is_some_and(|&(indent, _)| indent > start.indent) {
            self.open.pop();
        }
        let is_lower = |mark: Option<OutlineMark>| {
            start
                .mark
                .is_some_and(|own| mark.is_none_or(|mark| mark.level() > own.level()))
        };
        while self
            .open
            .last()
            .is_some_and(|&(indent, mark)| indent == start.indent && is_lower(mark))
        {
            self.open.pop();
        }
        if let Some(at) = self.open.iter().position(|&open| open == here) {
            self.open.truncate(at);
        } else if let (Some(OutlineMark::Number(levels)), Some(&(_, Some(OutlineMark::Number(above))))) =
            (start.mark, self.open.last())
            && levels < above
        {
            self.open
                .retain(|(_, mark)| !matches!(mark, Some(OutlineMark::Number(n)) if *n >= levels));
        } else if start.mark.is_none() {
            // Times and plain lines do not nest by themselves, only by indentation.
            while self.open.last().is_some_and(|&(indent, _)| indent == start.indent) {
                self.open.pop();
            }
        }
        let depth = self.open.len();
        self.open.push(here);
        u8::try_from(depth).unwrap_or(u8::MAX)
    }
}
