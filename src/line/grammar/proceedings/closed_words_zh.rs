//! Short Chinese lines by which the public goes or comes back, in the words of a room: 清场, 以下不外传, 闭门结束. Each is asked about.

use crate::domain::possible_fact::PossibleFact as Fact;

use crate::line::grammar::asking::fact_line::spaced;

/// Whole lines by which those outside go, or nothing is written any more.
#[rustfmt::skip]
const CLOSES: &[&str] = &[
    "以下涉密", "转闭门", "转入闭门", "闭门", "闭门会议", "闭门会", "进入闭门环节", "进入闭门会议", "内部讨论", "内部研究", "清场", "停止记录", "暂停记录", "关录音", "录音暂停", "关掉录音", "录音关了", "暂停录音",
    "列席的都出去", "列席的出去", "列席人员先出去", "列席人员出去", "列席人员先离开", "列席人员退场", "列席人员离场", "列席人员请退场", "列席同志离场", "列席同志退场", "请列席同志回避", "请列席人员回避", "请列席人员退场", "党组成员留下", "班子成员留下", "委员留下",
    "转为闭门", "闭门合议", "评委合议", "专家组闭门合议", "背靠背讨论", "单独讨论", "小范围研究", "秘密审议", "秘密讨论", "闭门讨论", "闭门研究", "关门研究", "关麦", "直播关了", "关闭直播", "录像停", "停录音", "不录音", "停止录音",
    "旁听的同志请离开", "旁听退场", "媒体退场", "媒体离场", "家长离场", "观察员离场", "其他人先出去", "成员留下，其他人先出去", "局领导留下", "保密部分", "涉密部分",
];

/// The line that would say it. `None` = the text is about something else.
pub(crate) fn order(text: &str) -> Option<String> {
    let length = text.chars().count();
    if CLOSES.contains(&text) {
        return Some(spaced(Fact::ClosedPart, "", true));
    }
    // 以下不外传, 下面不记了: what follows is meant.
    let below = ["以下", "下面", "接下来"].iter().any(|word| text.starts_with(word));
    let hidden = [
        "不外传",
        "不记",
        "不作记录",
        "不做记录",
        "不要记",
        "别记",
        "隐私",
        "秘密",
        "涉密",
    ];
    if below && length <= 14 && hidden.iter().any(|word| text.contains(word)) {
        return Some(spaced(Fact::ClosedPart, "", true));
    }
    let over = ["结束", "完毕", "结束了"].iter().any(|end| text.ends_with(end))
        && ["不公开", "闭门", "合议", "内部讨论", "保密部分", "涉密部分"]
            .iter()
            .any(|begin| text.starts_with(begin));
    if over && length <= 12 {
        return Some(spaced(Fact::PublicPart, "", true));
    }
    if [
        "列席人员进场",
        "列席人员进来",
        "请列席人员进来",
        "列席人员回来了",
        "列席人员入场",
        "记者进场",
        "媒体进场",
        "旁听返回",
        "列席返回",
        "录音恢复",
        "恢复录音",
        "继续公开",
        "继续公开讨论",
        "公开",
        "转入公开",
        "转公开",
        "以下公开",
        "公开部分",
        "以下可以公开",
        "以下内容公开",
        "下面公开",
        "恢复公开审议",
    ]
    .contains(&text)
    {
        return Some(spaced(Fact::PublicPart, "", true));
    }
    // 以上不公开 is about what was said, and closes nothing that follows.
    let above = ["以上", "上面", "刚才", "前面", "上一条", "上条", "上一句", "上句"]
        .iter()
        .any(|word| text.starts_with(word));
    if above
        && length <= 16
        && ["不公开", "不对外", "保密", "不外传"]
            .iter()
            .any(|word| text.contains(word))
    {
        return Some("不记录：…".to_owned());
    }
    None
}
