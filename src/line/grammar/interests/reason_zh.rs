//! The reason of a declared interest in Chinese: 他爱人在名单里, without the words of the act itself.

use crate::line::grammar::{asking::possible_people_zh, presence::reasons};

use super::interest::bare;

/// Whether a clause says why somebody takes no part: 他爱人在名单里, 宋老三是他弟.
pub(super) fn tells_why(clause: &str) -> bool {
    let of_them = ["他", "她", "其", "因", "系", "与", "本人", "是"]
        .iter()
        .any(|word| clause.starts_with(word))
        || ["是他", "是她", "是其"].iter().any(|word| clause.contains(word))
        || possible_people_zh::names_kin(clause);
    // 裴磊回避，是不是还得退场 asks.
    let asks = [
        "是不是",
        "是否",
        "是吗",
        "吗",
        "呢",
        "什么",
        "还得",
        "要不要",
        "该不该",
        "谁",
    ];
    of_them
        && !asks.iter().any(|word| clause.contains(word))
        && !reasons::is_of_meeting(clause)
        && clause.chars().count() <= 24
}

/// A reason without the words that it is a reason to withdraw.
pub(super) fn without_act(text: &str) -> &str {
    let text = bare(text);
    // 鉴于赵磊与供应商存在利害关系，会议决定赵磊回避
    let text = match text.rsplit_once(['，', ',']) {
        Some((head, last)) if last.contains("回避") && last.chars().count() <= 14 => bare(head),
        None if text.contains("决定") && text.ends_with("回避") => "",
        _ => text,
    };
    let cut = [
        "，申请回避",
        "，主动回避",
        "，提出回避",
        "，回避",
        "申请回避",
        "主动回避",
        "回避",
    ];
    bare(cut.iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text))
}

/// A reason behind other words.
pub(super) fn joined(reason: &str) -> String {
    if reason.is_empty() {
        String::new()
    } else {
        format!("，{reason}")
    }
}
