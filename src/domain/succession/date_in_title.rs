//! Where a title gives a date: `3 November`, `Tuesday 3rd November 2026`, `November 3, 2026`, `2026-11-03`, `3/11/26`, `11月3日`.

use std::ops::Range;

use crate::domain::calendar::names::{MONTHS, WEEKDAYS};

/// The title before the first date in it, and after that; `None` where it has none.
pub(super) fn around_date(title: &str) -> Option<(&str, &str)> {
    let found = han_date(title).or_else(|| written_date(title))?;
    Some((title.get(..found.start)?, title.get(found.end..)?))
}

/// Whether a title has a date.
pub(super) fn has_date(title: &str) -> bool {
    around_date(title).is_some()
}

/// `2026年11月3日`, `11月3日`.
fn han_date(title: &str) -> Option<Range<usize>> {
    let month = title.find('月')?;
    let digits_before = |end: usize| {
        let head = title.get(..end).unwrap_or_default();
        head.trim_end_matches(|c: char| c.is_ascii_digit()).len()
    };
    let from_month = digits_before(month);
    let rest = title.get(month + '月'.len_utf8()..)?;
    let day = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let end_of_day = rest.get(day..)?.chars().next().filter(|c| matches!(c, '日' | '号'))?;
    if from_month == month || day == 0 {
        return None;
    }
    let head = title.get(..from_month)?;
    let start = match head.strip_suffix('年') {
        Some(year) if year.ends_with(|c: char| c.is_ascii_digit()) => digits_before(year.len()),
        Some(_) | None => from_month,
    };
    Some(start..month + '月'.len_utf8() + day + end_of_day.len_utf8())
}

/// A word of a title with its place.
struct TitleWord<'t> {
    text: &'t str,
    at: usize,
}

impl TitleWord<'_> {
    fn end(&self) -> usize {
        self.at + self.text.len()
    }

    /// Whether it is a name of this list, or the beginning of one by at least three letters.
    fn is_among(&self, names: &[&str]) -> bool {
        let lower = self.text.to_lowercase();
        lower.len() >= 3 && (names.iter().any(|name| name.starts_with(&lower)) || lower == "sept")
    }

    fn is_month(&self) -> bool {
        self.is_among(&MONTHS)
    }

    /// `3`, `3rd`.
    fn is_day(&self) -> bool {
        let digits = self.text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let ending = self.text.get(digits.len()..).unwrap_or_default().to_lowercase();
        let is_ending = ["", "st", "nd", "rd", "th"].contains(&ending.as_str());
        is_ending && digits.parse().is_ok_and(|day: u8| (1..=31).contains(&day))
    }

    fn is_year(&self) -> bool {
        self.text.len() == 4 && self.text.parse().is_ok_and(|year: u16| (1900..=2199).contains(&year))
    }

    /// `2026-11-03`, `3/11/26`, `3.11.2026`.
    fn is_figures(&self) -> bool {
        ['-', '/', '.'].iter().any(|sign| {
            let parts: Vec<&str> = self.text.split(*sign).collect();
            let numbers = parts.iter().all(|part| part.parse::<u16>().is_ok());
            parts.len() == 3 && numbers && parts.iter().any(|part| part.len() <= 2)
        })
    }
}

/// The words of a title, without the signs around them.
fn words_of(title: &str) -> Vec<TitleWord<'_>> {
    let is_edge = |c: char| !c.is_alphanumeric();
    let mut at = 0;
    let mut words = Vec::new();
    for piece in title.split_inclusive(char::is_whitespace) {
        let bare = piece.trim_start_matches(is_edge);
        let text = bare.trim_end_matches(is_edge);
        if !text.is_empty() {
            words.push(TitleWord {
                text,
                at: at + piece.len() - bare.len(),
            });
        }
        at += piece.len();
    }
    words
}

fn written_date(title: &str) -> Option<Range<usize>> {
    let words = words_of(title);
    for (n, word) in words.iter().enumerate() {
        let next = |k: usize| words.get(n + k);
        let last = if word.is_figures() {
            n
        } else if word.is_day() && next(1).is_some_and(TitleWord::is_month) {
            n + 1
        } else if word.is_day() && next(1).is_some_and(|of| of.text == "of") && next(2).is_some_and(TitleWord::is_month)
        {
            n + 2
        } else if word.is_month() && next(1).is_some_and(TitleWord::is_day) {
            n + 1
        } else {
            continue;
        };
        let last = if words.get(last + 1).is_some_and(TitleWord::is_year) && !word.is_figures() {
            last + 1
        } else {
            last
        };
        let before = n.checked_sub(1).and_then(|n| words.get(n));
        let first = before.filter(|word| word.is_among(&WEEKDAYS)).unwrap_or(word);
        return Some(first.at..words.get(last)?.end());
    }
    None
}
