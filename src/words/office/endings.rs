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

/// Endings of titles that say what the meeting does with the matter before them, and the verb for it.
const ACTED: [(&str, &str); 14] = [
    ("讨论与表决", "讨论"),
    ("讨论和表决", "讨论"),
    ("讨论及表决", "讨论"),
    ("研究讨论", "研究讨论"),
    ("讨论研究", "讨论研究"),
    ("研讨", "研讨"),
    ("商讨", "商讨"),
    ("协商", "协商"),
    ("讨论", "讨论"),
    ("审定", "审定"),
    ("审核", "审核"),
    ("审查", "审查"),
    ("表决", "表决"),
    ("研究", "研究"),
];

/// Words before such an ending with which it is a name of its own: 自由讨论, 可行性研究, 资格审查.
#[rustfmt::skip]
const OF_ITS_OWN: [&str; 24] = [
    "自由", "分组", "小组", "集体", "专题", "大会", "充分", "深入", "重点", "交流", "互动", "课题", "科研", "项目", "学术", "理论", "技术", "可行性", "政策", "调查", "资格", "合法性", "合规性", "财务",
];

/// The verb and the matter of a title that ends with what is done: 食堂改造方案讨论 is told of as 讨论, 食堂改造方案.
pub(super) fn acted(title: &str) -> Option<(&'static str, &str)> {
    let (matter, verb) = ACTED
        .iter()
        .find_map(|(end, verb)| Some((title.strip_suffix(end)?, *verb)))?;
    let own = OF_ITS_OWN.iter().any(|word| matter.ends_with(word));
    let matter = matter.trim_end_matches('的').trim_start_matches("关于");
    let told = matter.chars().count() >= 2 && !matter.contains(['、', '，', '《', '：']) || matter.ends_with('》');
    (told && !own).then_some((verb, matter))
}

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
