//! Lines that say that a meeting was not held because too few came: 流会, 本次会议因不足法定人数流会，改为12月4日召开.

/// Words with which a sentence speaks of it as of something that may be.
const PROSE: [&str; 14] = [
    "如果",
    "要是",
    "假如",
    "可能",
    "避免",
    "防止",
    "是否",
    "会不会",
    "我",
    "上次",
    "去年",
    "吗",
    "呢",
    "规定",
];

/// Whether a line says so.
pub fn tells(line: &str) -> bool {
    let text = line.trim().trim_end_matches(['。', '！', '.']);
    let Some((before, behind)) = text.split_once("流会") else {
        return false;
    };
    let meets = before.trim().is_empty()
        || ["会议", "本次", "此次", "例会", "人数", "法定", "不足", "宣布"]
            .iter()
            .any(|word| before.contains(word));
    let ends = meets
        && Some(behind.trim())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['，', ',', '；', '。', '（', '(']));
    ends && !text.ends_with(['？', '?']) && !PROSE.iter().any(|word| text.contains(word))
}
