//! The mark before a title in a list: spaces, a number or a bullet, a span of time; and how deep it makes the item.

use chrono::NaiveTime;

use super::{
    super::lexer::{ascii_sign, digit},
    bare_figures, bracket_mark,
    figures::{figure_of, is_han_digit, roman_number},
    times::{after_time, begins_pointed, clock, parts_from_time, says_half, span},
};

pub(super) use super::outline::{MarkHabit, OutlineMark};

impl MarkHabit {
    /// The habit of a text.
    pub(super) fn of<'t>(lines: impl Iterator<Item = &'t str> + Clone) -> Self {
        let marks = |habit: Self| lines.clone().filter_map(move |line| read(line, habit).mark);
        let long = |text: &str| {
            let numeral: String = text
                .trim_start()
                .chars()
                .take_while(char::is_ascii_alphabetic)
                .collect();
            numeral.len() > 1
                && roman_number(&numeral).is_some()
                && read(text, WITH_ROMAN).mark == Some(OutlineMark::Roman)
        };
        let roman = lines.clone().any(long);
        let habit = Self {
            roman,
            ..Self::default()
        };
        let first = |wanted: OutlineMark| marks(habit).position(|mark| mark == wanted);
        let figures = marks(habit).position(|mark| matches!(mark, OutlineMark::Number(_) | OutlineMark::Han));
        let before = |at: Option<usize>| at.is_some_and(|at| figures.is_none_or(|figures| at < figures));
        Self {
            roman,
            roman_first: before(first(OutlineMark::Roman)),
            letters_first: before(first(OutlineMark::Upper)) || first(OutlineMark::Roman).is_some(),
            bare: bare_figures::count_items(lines),
        }
    }
}

const WITH_ROMAN: MarkHabit = MarkHabit {
    roman: true,
    roman_first: false,
    letters_first: false,
    bare: false,
};

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
    /// The figure of the mark: 4 of `4.`, 四、, `iv)`.
    pub(super) figure: Option<u32>,
    /// The time of day before the number or the title (`14:30 …`), at which the item begins.
    pub(super) clock: Option<NaiveTime>,
    pub(super) text: &'a str,
}

impl LineStart<'_> {
    /// The capital letter of the mark.
    pub(super) fn letter(&self) -> Option<char> {
        let of_mark = self.figure.filter(|_| self.mark == Some(OutlineMark::Upper))?;
        char::from_u32(u32::from('A') + of_mark.checked_sub(1)?)
    }
}

/// The columns before the text of a line.
pub(super) fn indent_of(line: &str) -> usize {
    let blanks = line.chars().take_while(|c| c.is_whitespace());
    blanks
        .map(|c| match c {
            '\t' => 4,
            '\u{3000}' => 2,
            _ => 1,
        })
        .sum()
}

/// Takes the start of a line apart.
pub(super) fn read(line: &str, habit: MarkHabit) -> LineStart<'_> {
    let (mut minutes, mut text) = (None, line.trim_start());
    if let Some((span, rest)) = span(text) {
        (minutes, text) = (Some(span), rest);
    }
    // `18:35  2. Declarations`: the time stands before the number.
    let mut early = None;
    if let Some((time, rest)) = clock(text).filter(|(_, rest)| minutes.is_none() && parts_from_time(rest))
        && (mark(text, habit).is_none() || begins_pointed(text) || says_half(text, rest))
    {
        (early, text) = (Some(time), after_time(rest));
    }
    let (mut found, mut rest) = match mark(text, habit) {
        Some((found, rest)) => (Some(found), rest.trim_start()),
        None => (None, text),
    };
    // `• 4 - Roads`, `- [ ] 2. Grants`: the number behind a bullet counts.
    let mut begins = text;
    if matches!(found, Some(OutlineMark::Bullet(_))) {
        // Check boxes are one kind of mark, whatever bullet stands before them.
        let bare = without_box(rest);
        if bare.len() < rest.len() {
            (found, rest) = (Some(OutlineMark::Bullet('-')), bare);
        }
        if let Some((inner, more)) = mark(rest, habit).filter(|(inner, _)| !matches!(inner, OutlineMark::Bullet(_))) {
            (found, begins) = (Some(inner), rest);
            rest = more.trim_start();
        }
    }
    // `1. [x] Budget`
    rest = without_box(rest);
    let whole = match found {
        Some(OutlineMark::Number(_) | OutlineMark::Han | OutlineMark::Roman) => begins
            .get(..begins.len().saturating_sub(rest.len()))
            .unwrap_or_default(),
        Some(
            OutlineMark::HanBracket
            | OutlineMark::NumberBracket
            | OutlineMark::Upper
            | OutlineMark::Letter
            | OutlineMark::Bullet(_),
        )
        | None => "",
    };
    let signed = whole.trim().trim_end_matches([
        '.', '．', '、', ')', '）', ':', '：', '，', ',', '-', '–', '—', ' ', '\u{3000}',
    ]);
    // In `Item 38:` the figure is the number.
    let number = match found {
        Some(OutlineMark::Number(_)) => {
            signed.trim_start_matches(|c: char| c.is_ascii_alphabetic() || matches!(c, ' ' | '.'))
        }
        Some(OutlineMark::Roman) => signed.rsplit(' ').next().unwrap_or_default(),
        _ => signed,
    };
    let figure = match found {
        Some(OutlineMark::Letter | OutlineMark::Upper) => begins
            .chars()
            .find(char::is_ascii_alphabetic)
            .map(|c| u32::from(c.to_ascii_lowercase()) - u32::from('a') + 1),
        Some(OutlineMark::Bullet(_)) | None => None,
        Some(OutlineMark::Roman) if !number.is_empty() => figure_of(number),
        Some(_) => figure_of(
            begins
                .get(..begins.len().saturating_sub(rest.len()))
                .unwrap_or_default(),
        ),
    };
    if let (None, Some((span, after))) = (minutes, span(rest)) {
        (minutes, rest) = (Some(span), after);
    }
    let begins = clock(rest).filter(|(_, rest)| minutes.is_none() && parts_from_time(rest));
    LineStart {
        indent: indent_of(line),
        mark: found,
        number,
        minutes,
        figure,
        clock: early.or(begins.map(|(time, _)| time)),
        text: begins.map_or(rest, |(_, rest)| after_time(rest)),
    }
}

/// The text behind a check box: `[ ]`, `[x]`, `☐`.
fn without_box(text: &str) -> &str {
    ["[ ]", "[x]", "[X]", "[]", "☐", "☑", "☒", "□"]
        .iter()
        .find_map(|sign| text.strip_prefix(*sign))
        .map_or(text, str::trim_start)
}

/// Bullets of one rank stand at one depth, however many signs a text mixes: `-`, `*` and `+` are one, `•` is above them, `○` is below.
const fn of_bullet(sign: char) -> char {
    match sign {
        '•' | '●' | '■' | '►' | '➢' | '❖' | '◆' | '‣' => '•',
        '○' | '▪' | '◦' => '○',
        _ => '-',
    }
}

fn mark(text: &str, habit: MarkHabit) -> Option<(OutlineMark, &str)> {
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
    if "-*•·●○■–—+▪◦►➢❖◆‣".contains(first) {
        let rest = text.get(first.len_utf8()..)?;
        let apart = rest.starts_with(char::is_whitespace) || !matches!(first, '-' | '*' | '·' | '–' | '—' | '+');
        return apart.then_some((OutlineMark::Bullet(of_bullet(first)), rest));
    }
    if matches!(first, '☐' | '☑' | '☒' | '□') {
        return Some((OutlineMark::Bullet('-'), text.get(first.len_utf8()..)?));
    }
    if matches!(first, '①'..='⑳' | '⑴'..='⒇') {
        return Some((OutlineMark::NumberBracket, text.get(first.len_utf8()..)?));
    }
    if matches!(first, '㈠'..='㈩') {
        return Some((OutlineMark::HanBracket, text.get(first.len_utf8()..)?));
    }
    worded(text)
        .or_else(|| bracket_mark::bracketed(text))
        .or_else(|| numbered(text))
        .or_else(|| {
            Some((
                OutlineMark::Number(1),
                bare_figures::behind(text).filter(|_| habit.bare)?.1,
            ))
        })
        .or_else(|| han(text))
        .or_else(|| letter(text, habit))
}

/// `Item 1:`, `Agenda item 3 –`, `TOP 2`, 议题一：, 议程1、, 议题（三）.
fn worded(text: &str) -> Option<(OutlineMark, &str)> {
    let english = [
        "agenda item no. ",
        "agenda item ",
        "item no. ",
        "item ",
        "point ",
        "topic ",
        "top ",
        "no. ",
    ];
    if let Some(rest) = english
        .iter()
        .find_map(|word| super::super::lexer::strip_word(text, word))
    {
        // `Item IV: Parks`
        let letters = rest.trim_start_matches(|c: char| c.is_ascii_uppercase());
        let numeral = rest.strip_suffix(letters).unwrap_or_default();
        if roman_number(numeral).is_some()
            && let Some(title) = letters.trim_start().strip_prefix([':', '.', ')', '-', '–', '—'])
        {
            return Some((OutlineMark::Roman, title));
        }
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let sub = after
            .strip_prefix('.')
            .filter(|sub| sub.starts_with(|c: char| c.is_ascii_digit()));
        let after = sub.map_or(after, |sub| sub.trim_start_matches(|c: char| c.is_ascii_digit()));
        let signed = after.trim_start();
        let signed = signed.strip_prefix([':', '.', ')', '-', '–', '—', ',', '：']);
        let levels = if sub.is_some() { 2 } else { 1 };
        return (after.len() < rest.len()).then(|| (OutlineMark::Number(levels), signed.unwrap_or(after)));
    }
    let rest = ["议题", "议程", "事项", "议项"]
        .iter()
        .find_map(|word| text.strip_prefix(word))?;
    let inner = rest.strip_prefix(['（', '(']).unwrap_or(rest);
    let after = inner.trim_start_matches(|c| digit(c).is_some() || is_han_digit(c));
    if after.len() == inner.len() {
        return None;
    }
    let closed = after.strip_prefix(['）', ')']);
    let is_closed = closed.is_some() && inner.len() < rest.len();
    let after = closed.unwrap_or(after);
    let signed = after.strip_prefix(['、', '：', ':', '．', '.', '，', ',', '－', '-', '—']);
    let kind = if inner.starts_with(is_han_digit) {
        OutlineMark::Han
    } else {
        OutlineMark::Number(1)
    };
    match signed {
        Some(rest) => Some((kind, rest)),
        None => (is_closed || after.starts_with(char::is_whitespace)).then_some((kind, after)),
    }
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
        // `1.10月份分析`: the figure behind the sign is that of a month or a year.
        if closed && is_of_date(left.get(..left.len() - after.len()).unwrap_or_default(), after) {
            break;
        }
        levels = levels.saturating_add(1);
        // `2 、预算`: a blank before the sign.
        let joined = after.trim_start_matches([' ', '\u{3000}']);
        let after = if joined.starts_with(['、', '．', ')']) {
            joined
        } else {
            after
        };
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
    // `4 - Roads`
    let stroke = left.trim_start();
    if levels == 1
        && !closed
        && left.starts_with(' ')
        && let Some(rest) = stroke.strip_prefix(['-', '–', '—'])
        && rest.starts_with(char::is_whitespace)
    {
        return Some((OutlineMark::Number(1), rest));
    }
    // `3.5万元` is a number, and `2026年` is no mark: a mark ends in a sign, or has levels and a space.
    let spaced = left.starts_with(char::is_whitespace);
    let ends = (closed && levels > 0) || (levels > 1 && spaced);
    ends.then_some((OutlineMark::Number(levels), left))
}

/// Whether a figure and what stands behind it are a month or a year.
fn is_of_date(figure: &str, behind: &str) -> bool {
    let is_month = matches!(figure.parse::<u32>(), Ok(1..=12)) && behind.starts_with('月');
    is_month || figure.len() == 4 && behind.starts_with('年')
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
        after.strip_prefix(['项', '个']).filter(|_| ordinal).map(|rest| {
            let named = ["议程", "议题"].iter().find_map(|word| rest.strip_prefix(word));
            named.unwrap_or(rest).trim_start_matches(['、', '：', ':'])
        })
    });
    rest.map(|rest| (OutlineMark::Han, rest))
}

/// `a.`, `B)`, `iv.`, `VI)`.
fn letter(text: &str, habit: MarkHabit) -> Option<(OutlineMark, &str)> {
    let after = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let word = text.get(..text.len() - after.len()).filter(|word| !word.is_empty())?;
    let rest = after.strip_prefix(['.', ')']).or_else(|| {
        // `IV – Reports`
        let stroke = after.trim_start();
        (word.len() > 1 && stroke.starts_with(['–', '—', '-'])).then(|| stroke.trim_start_matches(['–', '—', '-']))
    })?;
    if !rest.starts_with(char::is_whitespace) {
        return None;
    }
    // Single letters C, D, L and M are no numbers.
    let short = matches!(word, "I" | "V" | "X" | "i" | "v" | "x");
    if roman_number(word).is_some() && (word.len() > 1 || (short && habit.roman)) {
        return Some((OutlineMark::Roman, rest));
    }
    let upper = word.starts_with(|c: char| c.is_ascii_uppercase());
    (word.len() == 1).then_some((if upper { OutlineMark::Upper } else { OutlineMark::Letter }, rest))
}
