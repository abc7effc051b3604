//! English words of time around a deadline, which make another day of it or turn it round: `each Friday | by 3pm`, `not | before Friday`. Knows
//! no dates.

use crate::domain::calendar::names::{is_month_or_short, is_weekday};

/// The words of a text in small letters, without signs at their ends.
fn words(text: &str) -> impl DoubleEndedIterator<Item = String> + '_ {
    text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'))
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        .filter(|word| !word.is_empty())
}

/// Whether a word is a day of the week, written out or short.
fn is_day(word: &str) -> bool {
    is_weekday(word)
        || matches!(
            word,
            "mon" | "tue" | "tues" | "wed" | "thu" | "thurs" | "fri" | "sat" | "sun"
        )
}

/// Whether a text says a day or a stretch anywhere, a time of day not counted.
pub(crate) fn says_day(text: &str) -> bool {
    const NAMED: [&str; 16] = [
        "tomorrow",
        "tmrw",
        "tmw",
        "tomoz",
        "week",
        "weeks",
        "weekend",
        "month",
        "fortnight",
        "christmas",
        "easter",
        "monday's",
        "days",
        "eve",
        "quarter",
        "daily",
    ];
    let all: Vec<String> = words(text).collect();
    let month = |(at, word): (usize, &String)| {
        let figure = |at: Option<usize>| {
            at.and_then(|at| all.get(at))
                .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        };
        is_month_or_short(word)
            && (word.len() > 3 && word != "march" || figure(at.checked_sub(1)) || figure(Some(at + 1)))
    };
    let ordinal = |word: &String| {
        ["st", "nd", "rd", "th"].iter().any(|end| {
            word.strip_suffix(end)
                .is_some_and(|figure| !figure.is_empty() && figure.chars().all(|c| c.is_ascii_digit()))
        })
    };
    all.iter()
        .any(|word| is_day(word) || NAMED.contains(&word.as_str()) || ordinal(word))
        || all.iter().enumerate().any(month)
}

/// Whether a phrase says a time of day alone: `by 3pm`, `15:00`, `noon`.
pub(crate) fn is_clock(phrase: &str) -> bool {
    const LEADS: [&str; 9] = ["by", "b4", "before", "until", "till", "due", "no", "later", "than"];
    let mut rest = words(phrase).filter(|word| !LEADS.contains(&word.as_str()));
    let (Some(first), second) = (rest.next(), rest.next()) else {
        return false;
    };
    let half = |word: &str| ["am", "pm", "a.m", "p.m"].iter().any(|half| word.ends_with(half));
    let figure = first.starts_with(|c: char| c.is_ascii_digit());
    let timed = figure && (first.contains(':') || half(&first) || second.as_deref().is_some_and(half));
    (timed || matches!(first.as_str(), "noon" | "midday" | "midnight" | "lunchtime" | "lunch")) && !says_day(phrase)
}

/// Whether `before` or `until` behind a text forbids rather than sets a limit: `do not start | before Friday`.
pub(crate) fn is_turned(before: &str, lead: &str) -> bool {
    const NOT: [&str; 7] = ["not", "never", "cannot", "no", "nobody", "nothing", "without"];
    if !matches!(lead, "before" | "b4" | "until" | "till") {
        return false;
    }
    let clause = before.rsplit([';', '.']).next().unwrap_or(before);
    let all: Vec<String> = words(clause).collect();
    all.iter().enumerate().any(|(at, word)| {
        let denied = NOT.contains(&word.as_str()) || word.ends_with("n't") || word.ends_with("n’t");
        // `do not forget to send it before Friday` is a deadline.
        denied && !all.get(at + 1).is_some_and(|next| next == "forget" || next == "later")
    })
}

/// Where a text says that something comes again before the phrase behind it: `report monthly | by the 5th`, `every year | by 31 March`.
pub(crate) fn recurring(before: &str) -> Option<&str> {
    const PERIODS: [&str; 13] = [
        "day",
        "week",
        "month",
        "quarter",
        "year",
        "fortnight",
        "morning",
        "evening",
        "weekday",
        "term",
        "season",
        "afternoon",
        "night",
    ];
    const ADVERBS: [&str; 11] = [
        "daily",
        "weekly",
        "monthly",
        "quarterly",
        "yearly",
        "annually",
        "fortnightly",
        "biweekly",
        "bimonthly",
        "termly",
        "nightly",
    ];
    let lower = before.to_lowercase();
    let every = ["every ", "each "].iter().find_map(|word| {
        let at = lower.find(word)?;
        let behind = lower.get(at + word.len()..)?;
        let mut next = words(behind);
        let first = next.next()?;
        let counted = [
            "other", "second", "two", "three", "first", "last", "working", "six", "2", "3", "6",
        ]
        .contains(&first.as_str());
        let period = if counted { next.next()? } else { first };
        let bare = period.strip_suffix('s').unwrap_or(&period);
        let whole = at == 0 || lower.get(..at).is_some_and(|head| head.ends_with(' '));
        (whole && (PERIODS.contains(&bare) || is_day(&period) || is_month_or_short(&period))).then_some(at)
    });
    let last = || {
        let trimmed = lower.trim_end_matches([' ', ',']);
        let word = trimmed.rsplit(' ').next()?;
        ADVERBS.contains(&word).then(|| trimmed.len() - word.len())
    };
    before.get(every.or_else(last)?..)
}
