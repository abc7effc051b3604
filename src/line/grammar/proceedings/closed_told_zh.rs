//! Sentences in Chinese that say that the public went out or came back: 旁听人员退场, 以下内容不公开, 恢复公开.

use crate::line::reading::{Reading, What};

/// Whether a sentence says that what comes next is not for the public: 以下内容不公开, 本议题不对外公开, 以下保密.
fn withheld(text: &str) -> bool {
    const ENDS: [&str; 8] = [
        "内部讨论",
        "内部研究",
        "不对外公开",
        "不予公开",
        "不宜公开",
        "不公开",
        "不对外",
        "保密",
    ];
    const SUBJECTS: [&str; 24] = [
        "以下",
        "以下内容",
        "以下部分",
        "以下议题",
        "以下发言",
        "以下讨论",
        "下面",
        "下面的内容",
        "下面内容",
        "接下来的内容",
        "接下来",
        "本议题",
        "本项议题",
        "本项",
        "该议题",
        "该项",
        "此项",
        "此议题",
        "这一项",
        "这项",
        "这个议题",
        "本项内容",
        "本议题内容",
        "后面的内容",
    ];
    let found = ENDS.iter().find_map(|end| text.strip_suffix(end));
    found.is_some_and(|subject| SUBJECTS.contains(&subject.trim_end_matches(['均', '请', '，', '为', '属', '是'])))
}

/// Reads such a sentence without its full stop. `None` = it says more, or nothing of the kind.
pub(crate) fn read(text: &str) -> Option<Reading> {
    let text = text.strip_prefix("会议").unwrap_or(text);
    if withheld(text) {
        return Some(Reading::of(What::Closed {
            ground: String::new(),
            at: None,
        }));
    }
    let text = ["请", "现在", "以下", "随后", "接下来", "下面"]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
        .unwrap_or(text);
    if let Some(rest) = ["旁听人员及记者", "旁听人员和记者", "旁听人员", "全体旁听人员"]
        .iter()
        .find_map(|who| text.strip_prefix(who))
    {
        let out = ["退场", "离场", "退席", "离开会场", "请退场", "已退场", "全部退场"];
        let back = [
            "返回",
            "返回会场",
            "重新入场",
            "重新进场",
            "重新入席",
            "回到会场",
            "回来",
            "回来了",
            "进场",
            "入场",
            "回场",
            "返场",
        ];
        let rest = rest.strip_prefix('已').unwrap_or(rest);
        if out.contains(&rest) {
            return Some(Reading::of(What::Closed {
                ground: String::new(),
                at: None,
            }));
        }
        return back.contains(&rest).then(|| Reading::of(What::Public { at: None }));
    }
    if ["恢复公开", "转为公开", "恢复公开进行", "恢复公开审议"].contains(&text) {
        return Some(Reading::of(What::Public { at: None }));
    }
    let rest = [
        "转入不公开审议",
        "转入不公开",
        "进入不公开审议",
        "进入不公开环节",
        "转为不公开",
        "不公开审议",
        "不公开进行",
    ]
    .iter()
    .find_map(|lead| text.strip_prefix(lead))?;
    let ground = rest.trim_matches(['（', '）', '(', ')', '，', '：', ' ']);
    let apart = rest.is_empty() || rest.starts_with(['（', '(', '，', '：', ' ']);
    (apart && ground.chars().count() <= 30).then(|| {
        Reading::of(What::Closed {
            ground: ground.to_owned(),
            at: None,
        })
    })
}
