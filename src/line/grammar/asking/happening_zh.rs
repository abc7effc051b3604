//! Short Chinese sentences of what happens in the room: a break (停五分钟), the end (散了吧), something that goes wrong (停电了), hands that are counted
//! (3比1，过). Each is asked about whoever has the word: nobody says them as a view on the matter in hand.

use crate::domain::possible_fact::PossibleFact as Fact;

use super::{clocked, fact_line::spaced};
use crate::line::lexer;

/// Longer lines are speeches, in characters.
const LONGEST: usize = 36;

/// Words of a view, of a question, and of another day.
#[rustfmt::skip]
const TALK: [&str; 26] = [
    "我觉得", "我看", "我想", "我建议", "建议", "要不要", "是否", "能不能", "可不可以", "如果", "要是", "万一", "担心", "怕", "不要", "不能", "别", "吗", "呢", "上次", "去年", "昨天",
    "以前", "经常", "老是", "预案",
];

/// Words before a break that say nothing of it.
#[rustfmt::skip]
const LEADS: [&str; 14] = [
    "那就", "那", "好，", "好的，", "大家", "各位", "咱们", "我们", "会议", "中间", "中场", "先", "就", "都",
];

/// Verbs of a break, and the words of time that may stand behind them.
const STOPS: [&str; 11] = [
    "休息",
    "休会",
    "暂停",
    "歇会",
    "中断",
    "缓一缓",
    "停",
    "歇",
    "休",
    "缓",
    "吃饭",
];
#[rustfmt::skip]
const SPANS: [&str; 11] = ["一下", "一会儿", "一会", "会儿", "儿", "会议", "开会", "片刻", "一刻钟", "一歇", "吧"];

/// Clauses by which a break is over later: 十分钟后再来, 两点接着开.
const GOES_ON: [&str; 9] = [
    "接着开",
    "继续开",
    "再开",
    "再开会",
    "再继续",
    "再来",
    "回来接着开",
    "继续开会",
    "接着开会",
];

/// Clauses by which the meeting is over.
const ENDS: [&str; 10] = [
    "散了吧",
    "散了",
    "散会吧",
    "就散了",
    "散吧",
    "大家散了吧",
    "到这儿吧",
    "到这里吧",
    "今天就到这儿吧",
    "今天就到这里吧",
];

/// The things in a room that fail, and the words for it.
#[rustfmt::skip]
const THINGS: [&str; 34] = [
    "话筒", "麦克风", "麦", "音响", "喇叭", "投影仪", "投影机", "投影", "屏幕", "大屏", "显示屏", "视频", "视频会议", "直播", "线路", "网络", "网", "信号", "会议室", "会场", "分会场", "主会场",
    "楼里", "整栋楼", "楼下", "外面", "灯", "电脑", "空调", "消防", "录音笔", "录音", "声音", "画面",
];
#[rustfmt::skip]
const FAILS: [&str; 34] = [
    "没声音", "没声", "没有声音", "没信号", "没有信号", "没画面", "没图像", "没电", "没网", "断电", "停电", "跳闸", "断网", "断线", "掉线", "断开", "断了", "中断", "卡住", "卡了", "死机", "黑屏",
    "蓝屏", "花屏", "坏了", "灭了", "起火", "着火", "失火", "冒烟", "漏水", "报警", "警报响", "火警",
];

/// Words by which it is over: 来电了, 换了备用的，好了.
const MENDED: [&str; 10] = [
    "来电",
    "修好",
    "恢复",
    "连上",
    "连通",
    "接通",
    "好了",
    "正常了",
    "有声音了",
    "换好了",
];

/// The line that such a sentence may mean.
pub(crate) fn order(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(['。', '！', '!', '.']);
    let text = clocked::behind_clock(text).map_or(text, |rest| rest.trim_start_matches(['，', ',', ' ']));
    if text.chars().count() > LONGEST || TALK.iter().any(|word| text.contains(word)) {
        return None;
    }
    if calls_in(text) {
        return Some(Fact::Arrival.order(true).to_owned());
    }
    if counts_hands(text) {
        return Some(format!("{} …", Fact::Result.order(true)));
    }
    let clauses: Vec<&str> = text.split(['，', ',', '；', '。']).map(str::trim).collect();
    let first = clauses.first().copied()?;
    if clauses.iter().any(|clause| ENDS.contains(clause)) {
        return Some(Fact::Close.order(true).to_owned());
    }
    if goes_wrong(first) {
        return Some(format!("%{text}"));
    }
    let later = clauses.iter().skip(1).any(|clause| is_later(clause));
    if pauses(first, later) || clauses.len() < 3 && is_later(first) && tells_time(first) {
        return Some(Fact::Recess.order(true).to_owned());
    }
    let mended = |clause: &&str| MENDED.iter().any(|word| is_whole(clause, word));
    (clauses.iter().all(|clause| clause.chars().count() <= 8) && clauses.last().is_some_and(mended))
        .then(|| spaced(Fact::Minuted, text, true))
}

/// 叫许峰进来吧: somebody who is out is called in.
fn calls_in(text: &str) -> bool {
    const COMES: [&str; 7] = ["进来", "回来", "进场", "入场", "回会场", "回会议室", "入席"];
    let bare = ["吧", "了", "一下"]
        .iter()
        .fold(text, |rest, end| rest.trim_end_matches(end));
    let called = ["叫", "让", "请", "喊", "通知", "可以叫", "可以请"]
        .iter()
        .find_map(|lead| bare.strip_prefix(lead));
    called.is_some_and(|rest| {
        let name = COMES.iter().find_map(|word| rest.strip_suffix(word));
        name.is_some_and(|name| (2..=12).contains(&name.chars().count()))
    })
}

/// Whether a clause is a word, with nothing but the particles of an event around it: 又来电了.
fn is_whole(clause: &str, word: &str) -> bool {
    let bare = clause.trim_end_matches('了');
    let bare = [
        "又", "已经", "已", "刚", "都", "网络", "视频", "声音", "信号", "线路", "电",
    ]
    .iter()
    .fold(bare, |rest, lead| rest.strip_prefix(lead).unwrap_or(rest));
    bare == word.trim_end_matches('了')
}

/// 停五分钟, 先停一下, 暂停会议, 先吃饭 with a clause by which it goes on.
fn pauses(clause: &str, later: bool) -> bool {
    let bare = LEADS
        .iter()
        .fold(clause, |rest, lead| rest.strip_prefix(lead).unwrap_or(rest))
        .trim();
    let Some((verb, span)) = STOPS.iter().find_map(|verb| Some((*verb, bare.strip_prefix(verb)?))) else {
        return false;
    };
    let span = span.trim_start_matches(['个', ' ', '约']);
    match span {
        "" => later || ["暂停", "歇会"].contains(&verb),
        // 停会儿
        _ if SPANS.contains(&span) => verb != "吃饭" || later,
        _ => {
            let rest =
                span.trim_start_matches(|c| lexer::digit(c).is_some() || "一二两三四五六七八九十半几个多".contains(c));
            rest.len() < span.len() && ["分钟", "刻钟", "小时", "钟头", "分", "来分钟", "分钟吧"].contains(&rest)
        }
    }
}

/// 十分钟后再来, 两点接着开, 下午继续开.
fn is_later(clause: &str) -> bool {
    let clause = clause.trim_end_matches(['吧', '啊']);
    clause.chars().count() <= 12 && GOES_ON.iter().any(|end| clause.ends_with(end))
        || tells_time(clause) && (clause.ends_with("继续") || clause.ends_with("回来"))
}

/// Whether a clause says when.
fn tells_time(clause: &str) -> bool {
    ["点", "分钟后", "刻钟后", "小时后", "下午", "待会", "一会"]
        .iter()
        .any(|word| clause.contains(word))
        || clause.contains(|c| lexer::digit(c).is_some())
}

/// 停电了, 话筒没声音了, 火警响了: nothing but a thing in the room and how it failed.
fn goes_wrong(clause: &str) -> bool {
    let bare = ["突然", "刚才", "现在", "好像"]
        .iter()
        .fold(clause, |rest, lead| rest.strip_prefix(lead).unwrap_or(rest));
    let bare = THINGS
        .iter()
        .filter_map(|thing| bare.strip_prefix(thing))
        .min_by_key(|rest| rest.len())
        .unwrap_or(bare);
    let bare = ["突然", "又", "都", "全", "一直"]
        .iter()
        .fold(bare, |rest, lead| rest.strip_prefix(lead).unwrap_or(rest));
    let alone = |fails: &&&str| {
        let behind = bare.strip_prefix(**fails);
        behind.is_some_and(|behind| ["", "了", "响了", "响", "报警", "警报"].contains(&behind))
    };
    // 坏了, 断了 and the like name nothing that failed.
    let named = bare.len() < clause.len();
    FAILS.iter().find(alone).is_some_and(|fails| {
        named
            || [
                "停电",
                "断电",
                "跳闸",
                "断网",
                "起火",
                "着火",
                "失火",
                "冒烟",
                "火警",
                "黑屏",
                "警报响",
                "没声音",
            ]
            .contains(fails)
    })
}

/// 3比1，过; 举手，同意的3个，不同意的1个，过了: two figures and a verdict, or the hands of two sides.
fn counts_hands(text: &str) -> bool {
    const VERDICTS: [&str; 9] = [
        "通过",
        "通过了",
        "过了",
        "过",
        "没过",
        "没通过",
        "未通过",
        "就过了",
        "就这么过了",
    ];
    let figure = |c: char| lexer::digit(c).is_some();
    let small = |part: &str| (1..=2).contains(&part.chars().count()) && part.chars().all(figure);
    let clauses: Vec<&str> = text.split(['，', ',', '；', '。', ' ']).map(str::trim).collect();
    let score = |clause: &str| {
        let parts: Vec<&str> = clause.split(['比', ':', '：', '-', '/']).collect();
        (2..=3).contains(&parts.len()) && parts.iter().all(|part| small(part))
    };
    if let [votes, verdict] = clauses.as_slice()
        && score(votes)
        && VERDICTS.contains(verdict)
    {
        return true;
    }
    let sided = |clause: &&&str| {
        let side = ["同意", "赞成", "反对", "弃权", "没举手", "不举手", "没表态"]
            .iter()
            .any(|side| clause.contains(side));
        let counted = clause.char_indices().any(|(at, c)| {
            let behind = clause.get(at + c.len_utf8()..).unwrap_or_default();
            let unit = behind.is_empty() || behind.starts_with(['个', '人', '票', '位', '名']);
            let number = figure(c) || "一二两三四五六七八九十".contains(c);
            number && unit && !behind.starts_with("个月")
        });
        side && counted
    };
    clauses.iter().filter(sided).count() > 1
}

/// Whether the text behind a colon is nothing but the votes of two sides: 先修三组：8个同意，2个不同意.
pub(crate) fn is_count(text: &str) -> bool {
    counts_hands(text)
}
