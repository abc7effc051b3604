//! What was dealt with under an item, by the first word of its title: 传达, 听取, 审议 …

use crate::domain::agenda::ItemKind;

use super::titles::unlabelled;

/// How an item was dealt with: from the first word of its title, else from its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// 传达, 听取, 审议, 通报, 学习 …
    verb: &'static str,
    /// What was dealt with, without the verb.
    pub subject: String,
    /// It was heard as it is, not a report on it: 讲话, 发言.
    heard: bool,
    /// The heading behind its number.
    pub heading: String,
}

/// First words of titles. Longer ones stand before their beginnings.
const VERBS: [&str; 22] = [
    "传达学习",
    "学习传达",
    "传达",
    "学习",
    "听取",
    "审议",
    "审定",
    "审核",
    "研究",
    "讨论",
    "通报",
    "汇报",
    "部署",
    "表决",
    "选举",
    "推选",
    "签订",
    "签署",
    "表彰",
    "宣布",
    "宣读",
    "测评",
];

/// Last words of titles of what is heard as it is.
const HEARD: [&str; 5] = ["讲话", "发言", "致辞", "致词", "点评"];

impl Matter {
    /// Reads a title.
    pub fn of(title: &str, kind: ItemKind) -> Self {
        let title = unlabelled(title.trim().trim_end_matches('。'));
        let found = VERBS.iter().find_map(|verb| {
            let rest = title.strip_prefix(verb)?;
            // 研究院…, 学习型…, 审核员… and 审议事项 are no verbs.
            let is_word = rest.starts_with(['院', '所', '生', '型', '员', '会', '室']) || rest.starts_with("事项");
            // 选举办法, 表决结果 are names too.
            let vote = ["表决", "选举", "推选", "表彰", "测评"].contains(verb);
            let name = ["办法", "结果", "规则", "方案", "工作", "票", "决定", "名单"];
            let is_name = vote && name.iter().any(|word| rest.starts_with(word));
            (!rest.is_empty() && !is_word && !is_name).then_some((*verb, rest))
        });
        let heard = HEARD.iter().any(|end| title.ends_with(end)) && found.is_none_or(|(verb, _)| verb == "听取");
        let (verb, rest) = found.or(heard.then_some(("听取", title))).unwrap_or(match kind {
            ItemKind::Decision => ("审议", title),
            ItemKind::Report => ("听取", title),
            ItemKind::Information => ("通报", title),
            ItemKind::Education => ("学习", title),
            ItemKind::Procedural => ("研究", title),
        });
        let verb = if verb == "汇报" { "听取" } else { verb };
        let mut subject = rest.trim_start_matches(['了', '：', ':']).to_owned();
        if verb == "听取" && !heard {
            subject = bare_report(&subject).to_owned();
        }
        let keeps = matches!(verb, "传达学习" | "学习传达" | "传达" | "学习" | "部署") && found.is_some();
        let whole = if keeps { title } else { &subject };
        let heading = if heard || whole.starts_with("关于") {
            whole.to_owned()
        } else {
            format!("关于{whole}")
        };
        Self {
            verb,
            subject,
            heard,
            heading,
        }
    }

    /// Whether a phrase of the clerk's, such as 会议听取, says what was done with it.
    pub fn is_told_by(&self, phrase: &str) -> bool {
        phrase.strip_prefix("会议") == Some(self.verb)
    }

    /// The sentence that says what was done with it. `presenter`: unit, post and name of who is shown to have presented it, or empty.
    pub fn dealt_with(&self, presenter: &str) -> String {
        let subject = &self.subject;
        match (self.verb, presenter.is_empty()) {
            ("听取", _) if self.heard => format!("会议听取了{subject}。"),
            ("听取", true) => format!("会议听取了{}的汇报。", about(subject)),
            ("听取", false) => format!("会议听取了{presenter}{}的汇报。", about(subject)),
            // The presenter passes it on; the meeting learns from it.
            ("传达" | "传达学习" | "学习传达", false) => format!("{presenter}传达了{subject}。"),
            ("通报", false) => format!("{presenter}通报了{subject}。"),
            (verb @ ("审议" | "审定" | "审核"), false) => format!("会议{verb}了{presenter}汇报的{subject}。"),
            (verb @ ("研究" | "讨论"), false) => {
                format!("会议听取了{presenter}{}的汇报，并进行了{verb}。", about(subject))
            }
            (verb, _) => format!("会议{verb}了{subject}。"),
        }
    }

    /// What an opening paragraph says of several items, in their order: those of one verb stand behind it together.
    pub fn told_together(matters: &[Self]) -> String {
        let mut parts = Vec::new();
        for group in matters.chunk_by(|a, b| (a.verb, a.heard) == (b.verb, b.heard)) {
            let Some(first) = group.first() else { continue };
            let subjects: Vec<&str> = group.iter().map(|matter| matter.subject.as_str()).collect();
            let subjects = match subjects.as_slice() {
                [others @ .., last] if !others.is_empty() => format!("{}和{last}", others.join("、")),
                _ => subjects.concat(),
            };
            parts.push(if first.verb == "听取" && !first.heard {
                format!("听取{}的汇报", about(&subjects))
            } else {
                format!("{}{subjects}", first.verb)
            });
        }
        parts.join("，")
    }
}

fn about(subject: &str) -> String {
    if subject.starts_with("关于") {
        subject.to_owned()
    } else {
        format!("关于{subject}")
    }
}

/// The subject of a report: `关于安全生产情况的汇报` → `关于安全生产情况`.
fn bare_report(subject: &str) -> &str {
    let bare = ["的情况汇报", "的汇报", "工作汇报", "情况汇报", "汇报", "的报告"]
        .iter()
        .find_map(|end| Some((subject.strip_suffix(end)?, *end)));
    match bare {
        // 工作 and 情况 belong to the subject.
        Some((_, "工作汇报" | "情况汇报")) => subject.strip_suffix("汇报").unwrap_or(subject),
        Some((rest, _)) if !rest.is_empty() => rest,
        Some(_) | None => subject,
    }
}
