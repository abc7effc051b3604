//! Chinese lines of nothing but a ballot and its papers: 无记名投票，收5张，有效5张，同意4票. While no motion waits they settle nothing, and stand in the minutes as they
//! are told.

use crate::line::{
    frame::LineFrame,
    lexer,
    reading::{Reading, Voice},
};

/// How it was voted, without the words before it.
const WAYS: [&str; 12] = [
    "无记名投票表决",
    "无记名投票",
    "无记名表决",
    "记名投票表决",
    "记名投票",
    "举手表决",
    "投票表决",
    "书面表决",
    "投票",
    "票决",
    "表决",
    "不记名投票",
];

/// Words for papers, the longest first.
const PAPERS: [&str; 23] = [
    "有效选票",
    "无效选票",
    "有效票",
    "无效票",
    "弃权票",
    "空白票",
    "发出选票",
    "收回选票",
    "发出表决票",
    "收回表决票",
    "发出",
    "收回",
    "回收",
    "实收",
    "实发",
    "共发",
    "共收",
    "废票",
    "有效",
    "无效",
    "应投",
    "实投",
    "收",
];

/// Sides of a vote.
const SIDES: [&str; 5] = ["不同意", "同意", "赞成", "反对", "弃权"];

/// Reads such a line. `None` = it is none, or a motion waits for its result.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches('。');
    if frame.open_motion || frame.votable || !text.contains(['张', '份', '票']) {
        return None;
    }
    let (mut papers, mut sides) = (0, 0);
    for (at, clause) in text
        .split(['，', ',', '、', '；', '：', ':'])
        .map(str::trim)
        .enumerate()
    {
        let way = clause.strip_prefix('经').unwrap_or(clause);
        if at == 0 && WAYS.contains(&way) {
            continue;
        }
        let paper = counted(clause, &PAPERS, &["张", "份", "票"]);
        if !paper && !counted(clause, &SIDES, &["票", "张", "人", ""]) {
            return None;
        }
        papers += usize::from(paper);
        sides += usize::from(!paper);
    }
    (papers > 0 && sides > 0).then(|| Reading {
        minuted: Some(true),
        ..Reading::note(line.trim()).voiced(Voice::Nobody)
    })
}

/// 收回5张, 同意4票: one of these words, a number and a unit.
fn counted(clause: &str, words: &[&str], units: &[&str]) -> bool {
    let number = |text: &str| {
        !text.is_empty()
            && text
                .chars()
                .all(|c| lexer::digit(c).is_some() || "零一二两三四五六七八九十百".contains(c))
    };
    words.iter().filter_map(|word| clause.strip_prefix(word)).any(|rest| {
        let rest = rest.trim_start();
        units
            .iter()
            .filter_map(|unit| rest.strip_suffix(unit))
            .any(|figures| number(figures.trim()))
    })
}
