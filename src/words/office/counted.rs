//! Sentences of 纪要 about a vote that a decision tells itself: 经表决，同意4票，反对2票，通过.

use super::phrases::closed;

/// Heads of such a sentence.
const HEADS: [&str; 9] = [
    "经无记名投票表决",
    "经举手表决",
    "经投票表决",
    "经会议表决",
    "经集体表决",
    "经无记名投票",
    "经票决",
    "经投票",
    "经表决",
];

/// Sides of a vote, before their votes or behind them.
const SIDES: [&str; 5] = ["同意", "赞成", "反对", "弃权", "不同意"];

/// Results that say that something was lost.
const LOST: [&str; 9] = [
    "未获通过",
    "未通过",
    "没有通过",
    "没通过",
    "不通过",
    "不予通过",
    "被否决",
    "否决",
    "未获得通过",
];

/// The sentence of the vote and of its result, about the matter where the text names none; `None` = the text is no such sentence.
pub(super) fn voted(text: &str, adopted: bool, subject: &str) -> Option<String> {
    let head = HEADS.iter().find(|head| text.starts_with(**head))?;
    let rest = text.strip_prefix(head)?.trim_start_matches(['，', ',', '：', ':', ' ']);
    let clauses: Vec<&str> = rest.split(['，', ',', '；', ';']).map(str::trim).collect();
    let (votes, said): (Vec<&str>, Vec<&str>) = clauses.iter().partition(|clause| is_side(clause) || is_stand(clause));
    if !votes.iter().any(|clause| is_side(clause)) {
        return None;
    }
    let (votes, result) = (with_commas(&votes.join("，")), said.join("，"));
    if result.is_empty() {
        return Some(closed(&format!("{head}，{votes}")));
    }
    let result = result.strip_prefix("会议").unwrap_or(&result);
    let subject = if subject.is_empty() { "该事项" } else { subject };
    if !adopted {
        let object = LOST
            .iter()
            .find_map(|word| result.strip_prefix(word))
            .filter(|rest| !rest.is_empty());
        return Some(closed(&format!(
            "{head}（{votes}），{}未获通过",
            object.unwrap_or(subject)
        )));
    }
    let bare = ["获得通过", "获通过", "一致通过", "表决通过", "原则通过", "通过", "同意"]
        .iter()
        .find_map(|verb| Some((*verb, result.strip_prefix(verb)?)));
    Some(match bare {
        Some(("获得通过" | "获通过", "")) => closed(&format!("{head}（{votes}），{subject}获得通过")),
        Some((verb, "")) => closed(&format!("{head}（{votes}），会议{verb}{subject}")),
        Some((verb, rest)) => {
            let rest = rest.trim_start_matches('了');
            closed(&format!("{head}（{votes}），会议{verb}{rest}"))
        }
        None => {
            let bare = result
                .strip_prefix("决定")
                .filter(|rest| !rest.starts_with(['书', '性', '权', '的']));
            let result = bare.map_or(result, |rest| rest.trim_start_matches(['：', ':', '，', ',', ' ']));
            closed(&format!("{head}（{votes}），会议决定，{result}"))
        }
    })
}

/// Votes with one sign between them; names in brackets keep theirs.
fn with_commas(votes: &str) -> String {
    let mut depth = 0_usize;
    votes
        .chars()
        .map(|c| {
            match c {
                '（' | '(' => depth += 1,
                '）' | ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if c == '、' && depth == 0 { '，' } else { c }
        })
        .collect()
}

/// Whether a clause gives votes and nothing else: 同意4票, 4票同意、1票反对（白雪）.
fn is_side(clause: &str) -> bool {
    let mut left = String::new();
    let mut depth = 0_usize;
    for c in clause.chars() {
        match c {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => left.push(c),
            _ => {}
        }
    }
    for word in ["不同意", "同意", "赞成", "反对", "弃权", "零票", "无"] {
        left = left.replace(word, "");
    }
    let counts = |c: char| c.is_ascii_digit() || "票人、零一二两三四五六七八九十百 名".contains(c);
    clause.contains('票') && SIDES.iter().any(|side| clause.contains(side)) && left.chars().all(counts)
}

/// Whether a clause says how somebody voted: 吴刚反对.
fn is_stand(clause: &str) -> bool {
    if clause.contains("三分之二") || clause.contains("半数") {
        return true;
    }
    let name = ["投反对票", "投弃权票", "反对", "弃权", "保留意见"]
        .iter()
        .find_map(|end| clause.strip_suffix(end));
    name.is_some_and(|name| (2..=8).contains(&name.chars().count()) && !name.chars().any(|c| c.is_ascii_digit()))
}
