//! A value in place of another one, where the correction names what has it: 石桥80万改为70万, 工期应为360天, 12月10日应为8日. The name stays.

use crate::domain::text::is_han;

/// Units in which values are counted, as they stand behind figures.
const UNITS: &str = "亿万千百元角分天日号月年周时点人名位户个项件台套辆亩米里吨公斤克票%％平方立厘毫度次条张页份折";
/// Words between a name and its value.
const LINKS: [&str; 7] = ["定为", "确定为", "调整为", "为", "是", "：", ":"];

/// The text with the new value; `None` = the wordings are no name and value, and one simply takes the place of the other.
pub(super) fn of(text: &str, (old, new): (&str, &str)) -> Option<String> {
    if !new.starts_with(|c: char| c.is_ascii_digit()) || !old.chars().any(is_han) {
        return None;
    }
    let at = text.find(old)?;
    let (before, behind) = (text.get(..at)?, text.get(at + old.len()..)?);
    let first = old.find(|c: char| c.is_ascii_digit());
    match first {
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
            (!value.is_empty()).then(|| format!("{before}{old}{link}{new}{}", rest.get(value.len()..).unwrap_or("")))
        }
    }
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
