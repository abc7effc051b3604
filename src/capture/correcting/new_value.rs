//! A value in place of another one, where the correction names what has it: 石桥80万改为70万, 工期应为360天, 12月10日应为8日. The name stays.

use crate::domain::text::is_han;

/// Units in which values are counted, as they stand behind figures.
const UNITS: &str = "亿万千百元角分天日号月年周时点人名位户个项件台套辆亩米里吨公斤克票%％平方立厘毫度次条张页份折处间栋座根棵层岁场批箱盏把家所册本段幢宗起例";
/// Words between a name and its value.
const LINKS: [&str; 7] = ["定为", "确定为", "调整为", "为", "是", "：", ":"];

/// The text with the new value; `None` = the wordings are no name and value, and one simply takes the place of the other.
pub(crate) fn of(text: &str, (old, new): (&str, &str)) -> Option<String> {
    let at = text.find(old)?;
    let (before, behind) = (text.get(..at)?, text.get(at + old.len()..)?);
    // 县级 and 市级配套 before 配套, 146 and 147个村 before 个村: what the text says already is not said twice.
    if let Some(own) = without_overlap(new, behind).filter(|_| !old.ends_with(|c| new.ends_with(c))) {
        return Some(format!("{before}{own}{behind}"));
    }
    // 东侧3处 and 5处, 地下车库三层 and 二层: the name before the value stays.
    if is_value(new)
        && let Some(name) = name_before(old, new)
    {
        return Some(format!("{before}{name}{new}{behind}"));
    }
    if !new.starts_with(|c: char| c.is_ascii_digit()) || !old.chars().any(is_han) {
        return None;
    }
    let first = old.find(|c: char| c.is_ascii_digit());
    match first {
        // 11个乡镇 and 12个: the name behind the value stays.
        Some(0) if is_named_value(old, new) => {
            let name = old.get(value_of(old).len()..)?;
            Some(format!("{before}{new}{name}{behind}"))
        }
        // 12月10日 and 8日: the month stays.
        Some(0) => {
            let (month, day) = old.split_once('月')?;
            let days = day.ends_with(['日', '号']) && new.ends_with(['日', '号']) && !new.contains('月');
            days.then(|| format!("{before}{month}月{new}{behind}"))
        }
        // 石桥80万 and 70万
        Some(value) => {
            let (name, value) = old.split_at_checked(value)?;
            (value_of(value) == value).then(|| format!("{before}{name}{new}{behind}"))
        }
        // 工期 and 360天
        None => {
            let link = LINKS
                .iter()
                .find(|link| behind.starts_with(**link))
                .copied()
                .unwrap_or("");
            let rest = behind.strip_prefix(link)?;
            let value = value_of(rest);
            if !value.is_empty() {
                return Some(format!(
                    "{before}{old}{link}{new}{}",
                    rest.get(value.len()..).unwrap_or("")
                ));
            }
            // 12月28日试灯: the value stands before its name.
            let value = value_before(before);
            let lead = before.strip_suffix(value)?;
            if value.is_empty() || kind_of(value) != kind_of(new) {
                return None;
            }
            Some(format!("{lead}{new}{old}{behind}"))
        }
    }
}

/// The name before a value that is counted as the new one is.
fn name_before<'o>(old: &'o str, new: &str) -> Option<&'o str> {
    let unit = new.chars().next_back()?;
    let starts = old.char_indices().map(|(at, _)| at).skip(1);
    let parts = starts.filter_map(|at| old.split_at_checked(at));
    let figure = |c: char| c.is_ascii_digit() || "一二两三四五六七八九十百半".contains(c);
    let mut named = parts.filter(|(name, value)| {
        let begins = value.starts_with(figure) && !name.ends_with(|c| figure(c) || matches!(c, '.' | ','));
        // 11月25日 and 11月28日: the new value says the month itself.
        let said = is_value(name) && name.chars().next_back().is_some_and(|unit| new.contains(unit));
        begins && value.ends_with(unit) && is_value(value) && !said
    });
    named.next().map(|(name, _)| name)
}

/// Whether the old wording is a value of the same kind as the new one, and a name behind it.
fn is_named_value(old: &str, new: &str) -> bool {
    let value = value_of(old);
    value.len() < old.len() && value_of(new) == new && kind_of(value) == kind_of(new) && !kind_of(new).is_empty()
}

/// The new wording without its end, where the text goes on with that end of two characters or more.
fn without_overlap<'n>(new: &'n str, behind: &str) -> Option<&'n str> {
    let starts = new.char_indices().map(|(at, _)| at).skip(1);
    starts
        .filter_map(|at| new.split_at_checked(at))
        .find(|(_, end)| end.chars().count() >= 2 && end.chars().all(is_han) && behind.starts_with(end))
        .map(|(own, _)| own)
}

/// Whether a text is a value and nothing else: 27日, 五天, 85万元.
pub(crate) fn is_value(text: &str) -> bool {
    let figures = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',') || "一二两三四五六七八九十百半".contains(c);
    let rest = text.trim_start_matches(figures);
    rest.len() < text.len()
        && !rest.is_empty()
        && rest.chars().count() <= 4
        && rest.chars().all(|c| UNITS.contains(c) || figures(c))
}

/// Whether the name of a value would be lost: another value stands before it, and the new one is of no kind with it.
pub(crate) fn is_lost(text: &str, (old, new): (&str, &str)) -> bool {
    let counts = |c: char| c.is_ascii_digit();
    // 灯会 and 五天: the value of 三天 may be meant.
    let unnamed = !is_value(old) && name_before(old, new).is_none();
    if !new.starts_with(counts) && is_value(new) && old.chars().all(is_han) && unnamed {
        return true;
    }
    let named = new.starts_with(counts) && old.chars().all(is_han) && !old.is_empty();
    if !named || of(text, (old, new)).is_some() {
        return false;
    }
    // 10日前完成招标 holds a day, and nobody knows that it is that of the tender.
    let mut rest = text;
    let mut alike = false;
    while let Some(at) = rest.find(counts) {
        let found = rest.get(at..).unwrap_or_default();
        let value = value_of(found);
        alike |= kind_of(value) == kind_of(value_of(new));
        rest = found.get(value.len().max(1)..).unwrap_or_default();
    }
    let before = text.find(old).and_then(|at| text.get(..at)).unwrap_or_default();
    alike || !value_before(before).is_empty()
}

/// The units of a value, by which it is of a kind: 月日 of 12月28日.
fn kind_of(value: &str) -> String {
    value
        .chars()
        .filter(|c| is_han(*c) || matches!(c, '%' | '％'))
        .collect()
}

/// The value with which a text ends.
fn value_before(text: &str) -> &str {
    let counts = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',') || UNITS.contains(c);
    let lead = text.trim_end_matches(counts);
    let value = text.get(lead.len()..).unwrap_or_default();
    value.trim_start_matches(|c: char| !c.is_ascii_digit())
}

/// The figures with which a text begins, with their units: 1.28亿元 of 1.28亿元，工期.
fn value_of(text: &str) -> &str {
    let figures = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    if figures.len() == text.len() {
        return "";
    }
    let rest = figures.trim_start_matches(|c: char| UNITS.contains(c) || c.is_ascii_digit());
    text.get(..text.len() - rest.len()).unwrap_or("")
}
