//! Chinese lines in which it is told of somebody of the list that they are on their way, or may not come: 尹建军刚开完视频会赶来, 尹建军打电话来说赶不到,
//! 尹建军可能来不了. Nothing in them is certain, or no minute is told, so that each asks.

use crate::domain::possible_fact::PossibleFact as Fact;

use super::possible_people_zh::begins_with_person;
use crate::line::{
    frame::{LineFrame, Named},
    grammar::presence::movement,
};

/// Characters of such a line.
const LONGEST: usize = 28;

/// The words with which such a line ends, and what they may tell.
#[rustfmt::skip]
const ENDS: [(&str, Fact); 46] = [
    ("赶来", Fact::Arrival), ("赶来了", Fact::Arrival), ("赶来参加", Fact::Arrival), ("赶来开会", Fact::Arrival), ("赶过来", Fact::Arrival), ("赶过来了", Fact::Arrival),
    ("赶回来", Fact::Arrival), ("赶回来了", Fact::Arrival), ("赶到会场", Fact::Arrival), ("赶回会场", Fact::Arrival),
    ("在路上", Fact::Late), ("还在路上", Fact::Late), ("马上到", Fact::Late), ("马上就到", Fact::Late), ("快到了", Fact::Late), ("随后到", Fact::Late), ("随后就到", Fact::Late),
    ("稍后到", Fact::Late), ("晚点到", Fact::Late), ("晚点来", Fact::Late), ("晚一点到", Fact::Late), ("晚一会儿到", Fact::Late), ("一会儿到", Fact::Late), ("一会儿就到", Fact::Late),
    ("晚到", Fact::Late), ("迟到", Fact::Late), ("晚来", Fact::Late), ("会晚一点", Fact::Late), ("要晚一点", Fact::Late), ("正在赶来", Fact::Late), ("正赶来", Fact::Late),
    ("赶不到", Fact::Apologies), ("赶不来", Fact::Apologies), ("赶不过来", Fact::Apologies), ("赶不回来", Fact::Apologies), ("来不了", Fact::Apologies), ("来不了了", Fact::Apologies),
    ("到不了", Fact::Apologies), ("过不来", Fact::Apologies), ("不来了", Fact::Apologies), ("不能来", Fact::Apologies), ("没法来", Fact::Apologies), ("参加不了", Fact::Apologies),
    ("无法参加", Fact::Apologies), ("不能参加", Fact::Apologies), ("不来", Fact::Apologies),
];

/// Words between the name and the end that say how it became known, or how sure it is.
#[rustfmt::skip]
const TELLS: [&str; 34] = [
    "刚才", "刚刚", "刚", "打电话来说", "打来电话说", "打了电话说", "打电话说", "来电话说", "来电说", "来电", "打电话来", "打来电话", "电话说", "发微信说", "微信说", "发消息说", "发短信说", "捎话说",
    "说", "告知", "表示", "可能", "恐怕", "大概", "估计", "也许", "多半", "怕是", "说不定", "今天", "应该", "还", "正", "也",
];

/// Words of another meeting or another day.
const OTHER: [&str; 12] = [
    "下次",
    "明天",
    "后天",
    "下周",
    "下个月",
    "明年",
    "以后",
    "的会",
    "如果",
    "要是",
    "要不要",
    "能不能",
];

/// The line that would say it. `None` = it tells of nobody of the list, or of something else.
pub(crate) fn order(text: &str, frame: &LineFrame) -> Option<String> {
    if text.chars().count() > LONGEST
        || OTHER.iter().any(|word| text.contains(word))
        || text.ends_with(['吗', '呢', '吧'])
    {
        return None;
    }
    let who = begins_with_person(text, frame)?;
    // Somebody who is in the room already comes no more.
    if let Named::One(id) = movement::one(who, frame)
        && frame.room.present().contains(&id)
    {
        return None;
    }
    let rest = text.get(who.len()..)?.trim_start_matches(['，', ',', ' ']);
    let clause = rest.rsplit(['，', ',']).next().unwrap_or(rest);
    let (end, fact) = ENDS
        .iter()
        .filter(|(end, _)| clause.ends_with(*end))
        .max_by_key(|(end, _)| end.len())?;
    let mut before = clause.strip_suffix(*end)?;
    while let Some(bare) = TELLS.iter().find_map(|word| before.strip_prefix(word)) {
        before = bare;
    }
    let busy = [
        "开完",
        "参加完",
        "结束",
        "忙完",
        "处理完",
        "办完",
        "散会",
        "从",
        "因",
        "临时",
        "未必",
        "不一定能",
    ]
    .iter()
    .any(|word| before.starts_with(word));
    (before.is_empty() || busy).then(|| format!("{}{who}", fact.order(true)))
}
