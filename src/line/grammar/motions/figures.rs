//! Figures behind the sign of a motion: sums of money, measures, and the numbers of motions.

use crate::domain::text::is_han;

use crate::line::lexer::{self, is_separator};

/// `500 to the food bank`, `2m loan`, `4 million for roads`: whether a figure behind the sign is a sum of money.
pub(super) fn is_sum(text: &str) -> bool {
    #[rustfmt::skip]
    const BEHIND: [&str; 9] = ["m ", "k ", "bn ", " million", " thousand", " to ", " for ", " from ", " towards "];
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    BEHIND.iter().any(|word| rest.starts_with(word))
}

/// Whether a Chinese text begins with a figure that is no sum of money: 12月20日…, 42亩….
pub(super) fn counts_no_money(text: &str) -> bool {
    let behind = text.trim_start_matches(|c: char| lexer::digit(c).is_some() || matches!(c, '.' | ',' | '，'));
    // $1000元慰问金给宋大爷, $80%业主同意即启动: the unit says that the sign is none of money.
    let told = ["元", "万元", "亿元", "%", "％"]
        .iter()
        .find_map(|unit| behind.strip_prefix(unit));
    if behind.len() < text.len() && told.is_some_and(|told| told.chars().filter(|c| is_han(*c)).count() >= 3) {
        return true;
    }
    let unit = behind.chars().next();
    text.chars().count() > 4
        && unit
            .is_some_and(|c| is_han(c) && !"元万亿千百块角分美港欧英日用的是以左".contains(c) || "日月年".contains(c))
}

/// Whether a Chinese text behind the number of a motion may be about that motion: it begins with no measure, sum, day or point of a list.
pub(super) fn is_about_motion(after: &str) -> bool {
    const MEASURES: &str = "台辆个名人套件份张本次条项栋间亩户家所处座株棵吨斤公千克米平立升元万亿百角分美港欧英日月年天周号时点岁层级期倍成路块把只头匹门批组种类段片支根双对副艘架部%％";
    let text = after.trim_start_matches(|c: char| is_separator(c) || lexer::is_colon(c));
    let marked = text.len() < after.len() && !after.starts_with('、');
    let begins = text
        .chars()
        .next()
        .is_some_and(|c| is_han(c) && (marked || !MEASURES.contains(c)));
    begins && text.chars().count() >= 4
}
