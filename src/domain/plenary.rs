//! Sentences whose subject is the meeting itself: 会议听取了…, 会议强调…, 会议一致通过…. They are not credited to the speaker who has the
//! word, and minutes print them as they are.

/// The part that a phrase plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlenaryAct {
    /// The meeting heard, stressed, asked for something.
    Tells,
    Decides,
    Refuses,
}

use PlenaryAct::{Decides, Refuses, Tells};

/// Phrases that open a sentence: their act, and what joins them to the rest. Longer ones stand before their beginnings.
const PHRASES: &[(&str, PlenaryAct, &str)] = &[
    ("会议明确了", Tells, ""),
    ("会议指出了", Tells, ""),
    ("会议提出了", Tells, ""),
    ("会议强调了", Tells, ""),
    ("会议决定了", Decides, ""),
    ("会议同意了", Decides, ""),
    ("会议批准了", Decides, ""),
    ("会议一致认为", Tells, "，"),
    ("会议研究认为", Tells, "，"),
    ("会议一致要求", Tells, "，"),
    ("会议一致决定", Decides, "，"),
    ("会议研究决定", Decides, "，"),
    ("会议讨论决定", Decides, "，"),
    ("会议审议决定", Decides, "，"),
    ("会议研究同意", Decides, ""),
    ("会议一致同意", Decides, ""),
    ("会议原则同意", Decides, ""),
    ("会议原则上同意", Decides, ""),
    ("会议还指出", Tells, "，"),
    ("会议还强调", Tells, "，"),
    ("会议还要求", Tells, "，"),
    ("会议最后强调", Tells, "，"),
    ("会议最后要求", Tells, "，"),
    ("会议不同意", Refuses, ""),
    ("会议未通过", Refuses, ""),
    ("会议没有通过", Refuses, ""),
    ("会议未予通过", Refuses, ""),
    ("会议不予通过", Refuses, ""),
    ("会议否决了", Refuses, ""),
    ("会议否决", Refuses, ""),
    ("会议批准", Decides, ""),
    ("会议认为", Tells, "，"),
    ("会议指出", Tells, "，"),
    ("会议强调", Tells, "，"),
    ("会议要求", Tells, "，"),
    ("会议决定", Decides, "，"),
    ("会议明确", Tells, "，"),
    ("会议号召", Tells, "，"),
    ("会议议定", Decides, "，"),
    ("会议提出", Tells, "，"),
    ("会议同意", Decides, ""),
    ("会议明确指出", Tells, "，"),
    ("会议明确提出", Tells, "，"),
    ("会议明确要求", Tells, "，"),
    ("会议明确强调", Tells, "，"),
    ("会议强调指出", Tells, "，"),
    ("会议着重指出", Tells, "，"),
    ("会议着重强调", Tells, "，"),
    ("会议特别强调", Tells, "，"),
    ("会议特别指出", Tells, "，"),
    ("会议同时要求", Tells, "，"),
    ("会议同时强调", Tells, "，"),
    ("会议同时指出", Tells, "，"),
    ("会议重申", Tells, "，"),
    ("会议还决定", Decides, "，"),
    ("会议基本同意", Decides, ""),
    ("会议经研究同意", Decides, ""),
    ("会议经研究决定", Decides, "，"),
    ("会议形成了", Tells, ""),
    ("会议形成", Tells, ""),
];

/// Phrases that take their object with 了: 会议审议了…. `true` = nothing else begins so; the others may begin a name (会议研究室), or say by
/// what means (会议通过视频召开).
const DONE: &[(&str, PlenaryAct, bool)] = &[
    ("会议听取", Tells, true),
    ("会议审议并原则通过", Decides, true),
    ("会议审议并通过", Decides, true),
    ("会议审议原则通过", Decides, true),
    ("会议讨论并原则通过", Decides, true),
    ("会议讨论原则通过", Decides, true),
    ("会议讨论并通过", Decides, true),
    ("会议研究并通过", Decides, true),
    ("会议审议通过", Decides, true),
    ("会议讨论通过", Decides, true),
    ("会议研究通过", Decides, true),
    ("会议原则通过", Decides, true),
    ("会议一致通过", Decides, true),
    ("会议表决通过", Decides, true),
    ("会议通过", Decides, false),
    ("会议传达学习", Tells, true),
    ("会议学习传达", Tells, true),
    ("会议研究部署", Tells, true),
    ("会议安排部署", Tells, true),
    ("会议审议确认", Decides, true),
    ("会议讨论确认", Decides, true),
    ("会议一致确认", Decides, true),
    ("会议确认", Decides, false),
    ("会议认可", Decides, false),
    ("会议核准", Decides, false),
    ("会议审议", Tells, false),
    ("会议审定", Decides, false),
    ("会议研究", Tells, false),
    ("会议讨论", Tells, false),
    ("会议传达", Tells, false),
    ("会议学习", Tells, false),
    ("会议通报", Tells, false),
    ("会议部署", Tells, false),
];

/// Whether a text begins with a verb by which a meeting decides: 会议听取并同意… does two things, and 会议讨论通过 names no object.
fn decides_itself(text: &str) -> bool {
    [
        "通过",
        "并",
        "不同意",
        "同意",
        "原则",
        "一致",
        "暂",
        "决定",
        "未通过",
        "否决",
        "批准",
    ]
    .iter()
    .any(|verb| text.starts_with(verb))
}

/// Signs between a phrase and the rest.
const SIGNS: [char; 6] = ['：', ':', '，', ',', ' ', '　'];

/// The phrase that a text begins with, and what follows it without colon or comma; `None` = it begins otherwise.
pub fn phrase(text: &str) -> Option<(&'static str, &str)> {
    let text = text.trim();
    let done = DONE.iter().filter_map(|(phrase, _, sure)| {
        let rest = text.strip_prefix(phrase)?;
        let done = rest.starts_with('了') && !rest.starts_with("了解");
        let signed = done || rest.starts_with(SIGNS) || rest.starts_with(['《', '〈', '“']);
        let bare = rest
            .trim_start_matches(SIGNS)
            .trim_start_matches(|c| done && c == '了')
            .trim_start_matches(SIGNS);
        // 会议研究，不同意招标方案 refuses, and heard nothing.
        if !done && decides_itself(bare) {
            return None;
        }
        let follows = signed
            || if *sure {
                is_object(rest)
            } else {
                is_matter(phrase, rest)
            };
        (follows && !bare.is_empty()).then_some((*phrase, bare))
    });
    let told = PHRASES.iter().filter_map(|(phrase, ..)| {
        let rest = text.strip_prefix(phrase)?;
        // 会议要求如下：1.…
        let told = rest
            .strip_prefix("如下")
            .filter(|rest| rest.is_empty() || rest.starts_with(['：', ':']));
        // 会议议定以下事项: the points stand below.
        let told =
            told.or_else(|| behind_announcement(rest).filter(|rest| rest.trim_start_matches(['：', ':']).is_empty()));
        (!is_named(rest)).then(|| (*phrase, told.unwrap_or(rest).trim_start_matches(SIGNS)))
    });
    // 会议研究决定 is no 会议研究.
    done.chain(told).max_by_key(|(phrase, _)| phrase.len())
}

/// The text behind words by which points are announced: 如下：…, 以下几点：…, 如下责任分工：…, 三点要求. `None` = nothing is announced so.
fn behind_announcement(rest: &str) -> Option<&str> {
    const NOUNS: [&str; 21] = [
        "人事任免",
        "任免",
        "人选",
        "责任分工",
        "工作分工",
        "工作安排",
        "工作任务",
        "事项",
        "意见",
        "要求",
        "决定",
        "决议",
        "分工",
        "内容",
        "工作",
        "建议",
        "措施",
        "问题",
        "任务",
        "安排",
        "结论",
    ];
    let rest = rest.trim_start_matches(SIGNS).trim_start_matches('了');
    let led = ["如下", "以下", "下列"].iter().find_map(|word| rest.strip_prefix(word));
    let body = led.unwrap_or(rest);
    let counted = body.trim_start_matches(|c: char| c.is_ascii_digit() || "一二两三四五六七八九十几".contains(c));
    let units = ["个方面", "方面", "点", "项", "条", "件"];
    let unit = units
        .iter()
        .filter(|_| counted.len() < body.len())
        .find_map(|unit| counted.strip_prefix(unit));
    if led.is_none() && unit.is_none() {
        return None;
    }
    let behind = unit.unwrap_or(body);
    let behind = NOUNS
        .iter()
        .find_map(|noun| behind.strip_prefix(noun))
        .unwrap_or(behind);
    (behind.is_empty() || behind.starts_with(['：', ':'])).then_some(behind)
}

/// Whether a text begins with words by which points are announced: 以下事项：1.….
pub fn is_announcement(text: &str) -> bool {
    behind_announcement(text).is_some()
}

/// Whether a line announces the points below it: it ends in a colon, or in 如下 and the like.
pub fn announces_points(line: &str) -> bool {
    let text = line.trim().trim_end_matches(['。', '.']);
    // 会议决定 alone leaves what was decided to the lines below.
    if text.ends_with(['：', ':']) || phrase(text).is_some_and(|(_, rest)| rest.is_empty()) {
        return true;
    }
    let starts = text.char_indices().map(|(at, _)| at).skip(2);
    starts
        .filter_map(|at| text.get(at..))
        .any(|rest| behind_announcement(rest).is_some_and(str::is_empty) && !rest.starts_with(SIGNS))
}

/// Whether what follows a verb makes a name or a clause of it: 会议要求的整改事项, 会议决定前，请各位发言, 会议决定权在局长.
fn is_named(rest: &str) -> bool {
    const NAMES: [&str; 24] = [
        "不下来",
        "人数",
        "票数",
        "不下",
        "的",
        "稿",
        "前",
        "后",
        "时",
        "之",
        "以前",
        "以后",
        "与否",
        "权",
        "书",
        "性",
        "事项",
        "不了",
        "是否",
        "吗",
        "过程",
        "程序",
        "内容",
        "精神",
    ];
    let follows = NAMES.iter().any(|name| rest.starts_with(name));
    // 会议要求前期工作抓紧, 会议要求后勤科…: a word begins there, and no clause ends.
    let word = [
        "前期", "前述", "前台", "前端", "后勤", "后续", "后期", "后备", "时刻", "时常", "书面", "书记", "权责",
    ]
    .iter()
    .any(|word| rest.starts_with(word));
    follows && !word
}

/// The act of a phrase that [`phrase`] found.
pub fn act(phrase: &str) -> PlenaryAct {
    let told = PHRASES.iter().map(|(known, act, _)| (*known, *act));
    let done = DONE.iter().map(|(known, act, _)| (*known, *act));
    told.chain(done)
        .find(|(known, _)| *known == phrase)
        .map_or(Tells, |(_, act)| act)
}

/// The sign or syllable between a phrase and what it is about.
pub fn joint(phrase: &str) -> &'static str {
    if DONE.iter().any(|(known, ..)| *known == phrase) {
        return "了";
    }
    PHRASES
        .iter()
        .find(|(known, ..)| *known == phrase)
        .map_or("，", |(_, _, joint)| *joint)
}

/// The act of a whole sentence, with its phrase and the rest; `None` where it is no such sentence, asks, or tells of what comes after.
pub fn sentence(text: &str) -> Option<(PlenaryAct, &'static str, &str)> {
    let text = text.trim().trim_end_matches(['。', '.']);
    if text.ends_with(['？', '?', '吗', '呢']) {
        return None;
    }
    let (phrase, rest) = phrase(text)?;
    let later = ["后", "之后", "以后", "之前", "前", "时", "与否"]
        .iter()
        .any(|word| rest.starts_with(word));
    (!rest.is_empty() && !later).then(|| (act(phrase), phrase, rest))
}

/// Whether what follows a verb is its object: 通过后, 通过的, 通过时 go on otherwise.
fn is_object(rest: &str) -> bool {
    let goes_on = [
        "后", "之后", "以后", "的", "之", "前", "时", "与否", "吗", "率", "不", "才", "就",
    ];
    !rest.is_empty() && !goes_on.iter().any(|word| rest.starts_with(word))
}

/// Whether what follows 审议, 研究, 通过 and the like is what was dealt with, and no name or means.
fn is_matter(phrase: &str, rest: &str) -> bool {
    const NAMES: [char; 12] = ['室', '所', '院', '员', '会', '型', '稿', '组', '生', '中', '期', '人'];
    const MEANS: [&str; 22] = [
        "视频", "电话", "网络", "线上", "线下", "云", "腾讯", "钉钉", "微信", "方式", "形式", "平台", "系统", "渠道",
        "途径", "召开", "举行", "进行", "开展", "参会", "连线", "直播",
    ];
    // 会议通过了解情况，认为…
    const ACTS: [&str; 14] = [
        "了解", "听取", "讨论", "研究", "学习", "观看", "分析", "比较", "协商", "投票", "举手", "实地", "现场", "查看",
    ];
    if !is_object(rest) || rest.starts_with(NAMES) || rest.ends_with(['？', '?', '吗', '呢']) {
        return false;
    }
    let clause = rest.split(['，', '。', '；', ',']).next().unwrap_or_default();
    let by = |word: &str| MEANS.iter().any(|means| word.contains(means));
    phrase != "会议通过" || !by(clause) && !ACTS.iter().any(|act| clause.starts_with(act))
}

/// Whether a line says that all agreed, and no more: 与会同志一致同意。
pub fn all_agree(line: &str) -> bool {
    const EVERYBODY: [&str; 10] = [
        "与会人员",
        "与会同志",
        "与会成员",
        "参会人员",
        "参会成员",
        "到会成员",
        "全体成员",
        "全体人员",
        "班子成员",
        "会议",
    ];
    const AGREES: [&str; 14] = [
        "一致同意",
        "一致通过",
        "一致赞成",
        "原则同意",
        "原则通过",
        "均同意",
        "均表示同意",
        "均无异议",
        "无异议",
        "没有异议",
        "没有不同意见",
        "都同意",
        "都没有意见",
        "表示同意",
    ];
    let text = line.trim().trim_end_matches(['。', '.']);
    EVERYBODY
        .iter()
        .filter_map(|who| text.strip_prefix(who))
        .any(|rest| AGREES.contains(&rest))
}
