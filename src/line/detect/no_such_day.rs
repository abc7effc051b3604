//! Days in a text that no calendar has: 11月31日, 2月30日, 13月5日, `31 November`, `June 31`.

use crate::domain::calendar::names::MONTHS;

/// The longest month of each number; 29 February is a day of some years.
const LENGTHS: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// The first such day in a text, as it is written.
pub fn find(text: &str) -> Option<String> {
    chinese(text).or_else(|| english(text))
}

fn exists(month: u32, day: u32) -> bool {
    let length = month
        .checked_sub(1)
        .and_then(|at| LENGTHS.get(usize::try_from(at).ok()?));
    length.is_some_and(|length| (1..=*length).contains(&day))
}

/// The figures at the end of a text, and their value.
fn last_number(text: &str) -> Option<(&str, u32)> {
    let head = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let figures = text.get(head.len()..)?;
    (1..=2)
        .contains(&figures.len())
        .then(|| Some((figures, figures.parse().ok()?)))
        .flatten()
}

fn chinese(text: &str) -> Option<String> {
    text.match_indices('月').find_map(|(at, sign)| {
        let (month, number) = last_number(text.get(..at)?)?;
        let behind = text.get(at + sign.len()..)?;
        let rest = behind.trim_start_matches(|c: char| c.is_ascii_digit());
        let day = behind
            .get(..behind.len() - rest.len())
            .filter(|day| (1..=2).contains(&day.len()))?;
        let unit = rest.chars().next().filter(|c| matches!(c, '日' | '号'))?;
        (!exists(number, day.parse().ok()?)).then(|| format!("{month}月{day}{unit}"))
    })
}

fn english(text: &str) -> Option<String> {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '(' | ')' | ';' | '~'))
        .filter(|word| !word.is_empty())
        .collect();
    let month = |word: &str| {
        let word = word.trim_end_matches('.').to_lowercase();
        let named = |name: &&str| word.len() > 2 && name.to_lowercase().starts_with(&word);
        let at = MONTHS.iter().position(|name| named(&&**name))?;
        u32::try_from(at + 1).ok()
    };
    let day = |word: &str| {
        let word = word.trim_end_matches(['.', '。']);
        let bare = ["st", "nd", "rd", "th"]
            .iter()
            .find_map(|end| word.strip_suffix(end))
            .unwrap_or(word);
        (bare.len() == 2)
            .then(|| bare.parse::<u32>().ok())
            .flatten()
            .filter(|day| (29..=31).contains(day))
    };
    words.windows(2).find_map(|pair| {
        let [one, two] = pair else { return None };
        let (month, day) = month(two).zip(day(one)).or_else(|| month(one).zip(day(two)))?;
        (!exists(month, day)).then(|| format!("{one} {two}"))
    })
}
