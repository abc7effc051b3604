//! Rows between and under the people of a list: headings of groups, totals, notes and signatures. Knows no table.

use crate::domain::text::narrow;

use super::name::is_name_like;

/// Words that begin the last rows of a list (docs/rules.md §rosters).
pub(super) fn is_footer(text: &str) -> bool {
    let sums = [
        "合计",
        "共计",
        "总计",
        "小计",
        "总人数",
        "应到",
        "实到",
        "total",
        "totals",
        "subtotal",
        "grandtotal",
        "count",
        "sum",
    ];
    let signed = [
        "注",
        "备注",
        "说明",
        "制表人",
        "制表",
        "制表单位",
        "填报单位",
        "填报人",
        "填表人",
        "填表",
        "填报日期",
        "填表日期",
        "统计人",
        "审核人",
        "审核",
        "联系人",
        "联系电话",
        "日期",
        "note",
    ];
    let plain: String = text
        .chars()
        .map(narrow)
        .filter(|c| *c != ' ')
        .collect::<String>()
        .to_lowercase();
    let rest_is = |word: &str, ends: fn(char) -> bool| {
        plain
            .strip_prefix(word)
            .is_some_and(|rest| rest.chars().next().is_none_or(ends))
    };
    sums.iter()
        .any(|word| rest_is(word, |c| !c.is_ascii_alphabetic()) && !is_han_name(&plain, word))
        || signed
            .iter()
            .any(|word| rest_is(word, |c| matches!(c, ':' | '1' | '(')))
}

/// 总计 begins no name, but a cell of four characters without figures might be one.
fn is_han_name(plain: &str, word: &str) -> bool {
    plain.len() > word.len() && is_name_like(plain) && !plain.ends_with('人')
}

/// Headings of groups that could be taken for a name: 一、市直部门, （二）, 第一组, 领导, 其他.
pub(super) fn is_group_heading(text: &str) -> bool {
    let numeral = |c: char| "一二三四五六七八九十百".contains(c);
    let after_numerals = text.trim_start_matches(['（', '(', '第']).trim_start_matches(numeral);
    let numbered = after_numerals.len() < text.trim_start_matches(['（', '(', '第']).len()
        && after_numerals.starts_with(['、', '）', ')', '．', '.', '组']);
    let kinds = ["组", "部门", "领导", "人员", "单位", "嘉宾", "代表", "其他", "成员"];
    numbered || kinds.iter().any(|kind| text.ends_with(kind))
}
