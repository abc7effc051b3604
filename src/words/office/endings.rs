//! Titles by how they end, where that tells what a meeting does with them.

/// A title without the bracket at its end that holds figures: 修路集资（每户500元） is told of as 修路集资.
pub(super) fn without_figures(title: &str) -> &str {
    let inner = title
        .strip_suffix(['）', ')'])
        .and_then(|open| open.rsplit_once(['（', '(']));
    match inner {
        Some((bare, inside)) if !bare.is_empty() && inside.contains(|c: char| c.is_ascii_digit()) => bare.trim_end(),
        Some(_) | None => title,
    }
}

/// Endings of titles that are acts by themselves.
const HELD: [&str; 14] = [
    "评议",
    "选举",
    "测评",
    "评选",
    "推选",
    "述职评议",
    "投票",
    "踏勘",
    "勘察",
    "批评",
    "质询",
    "答疑",
    "宣誓",
    "谈心谈话",
];

/// Beginnings of titles that are questions: 是否续聘物业公司, 怎么解决停车难.
const ASKS: [&str; 6] = ["是否", "怎么", "怎样", "如何", "要不要", "能否"];

/// Whether a title asks what is to be done.
pub(super) fn is_question(title: &str) -> bool {
    ASKS.iter().any(|word| title.starts_with(word)) || title.ends_with(['？', '?'])
}

/// A title without the word that makes a paper: 形成评审意见 is told of as 评审意见.
pub(super) fn without_making(title: &str) -> &str {
    let bare = ["形成", "出具", "拟定"]
        .iter()
        .find_map(|verb| title.strip_prefix(verb));
    bare.filter(|bare| bare.chars().count() >= 2).unwrap_or(title)
}

/// Whether a title is an act that a meeting carries out.
pub(super) fn is_held(title: &str) -> bool {
    HELD.iter().any(|end| title.ends_with(end))
}

/// Returns the object, or nothing where it says the verb itself, outside the name of a document: 研究院改革方案 under 研究.
pub(super) fn unless_said(verb: &str, object: String) -> String {
    let mut inside = false;
    let bare: String = object
        .chars()
        .filter(|c| {
            inside = *c == '《' || inside && *c != '》';
            !inside
        })
        .collect();
    if bare.contains(verb) { String::new() } else { object }
}
