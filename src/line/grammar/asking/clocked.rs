//! Lines that begin with a clock time and tell what happens in the room at that minute: 14:00继续, 9:40 休息10分钟，9:50继续开, `19.25 lights back on`. They are the
//! clerk's, whoever has the word (docs/rules.md §speaker).

use crate::domain::text::is_han;

use crate::line::lexer;

/// Longer lines are speeches, in characters.
const LONGEST: usize = 48;

/// Words of what happens in a room, wherever they stand in a clause.
#[rustfmt::skip]
const HAPPENS: [&str; 31] = [
    "来电了",
    "休会", "休息", "茶歇", "复会", "散会", "闭会", "停电", "断电", "断网", "断线", "掉线", "断开", "连上", "连通", "接通", "没声", "没信号", "卡了", "卡住", "死机",
    "黑屏", "报警", "晕倒", "起火", "失火", "中断", "故障", "恢复", "会议暂停", "会议继续",
];

/// Words with which a clause of it begins.
const BEGINS: [&str; 4] = ["继续", "接着", "暂停", "重新开"];

/// Words with which a clause of it ends.
#[rustfmt::skip]
const ENDS: [&str; 25] = [
    "到", "到了", "到会", "到场", "进来", "进来了", "进场", "入场", "回来", "回来了", "返回", "离开", "离席", "离会", "离场", "退席", "退场", "先走", "走了", "出去了",
    "接入", "开会", "开始", "结束", "继续",
];

/// Words behind a time that is no minute of the meeting (9:30的车, 8:00前), and words of talk.
const BESIDE: [&str; 11] = ["的", "前", "后", "以", "之", "到", "至", "-", "~", "—", "左右"];
#[rustfmt::skip]
const TALK: [&str; 19] = [
    "我", "你", "咱", "吗", "呢", "吧", "如果", "要是", "希望", "应该", "可能", "每天", "每周", "平时", "以前", "昨天", "上次", "去年", "必须",
];

/// Words of another day: the clause that has one tells nothing of this minute, and another one may (10:05散会，下次12月14日).
const LATER: [&str; 3] = ["明天", "下次", "下周"];

/// The same in English: how the words behind the time begin, and verbs within them.
#[rustfmt::skip]
const STARTS: [&str; 26] = [
    "break", "recess", "tea", "coffee", "lunch", "comfort", "adj", "adjourned", "suspended", "paused", "resumed", "reconvened", "restarted", "back", "close", "closed",
    "end", "ended", "finish", "finished", "power", "lights", "alarm", "fire alarm", "sound", "link",
];
#[rustfmt::skip]
const MOVES: [&str; 16] = [
    "arr", "arrived", "arrives", "left", "leaves", "joined", "came in", "comes in", "came back", "went out", "returned", "rejoined", "dropped", "reconnected", "off", "on",
];
#[rustfmt::skip]
const PROSE: [&str; 22] = [
    "i", "we", "you", "my", "our", "would", "could", "should", "if", "will", "is", "was", "were", "the", "it's", "next", "last", "every", "usually", "until", "bus", "train",
];

/// Whether a line tells what happened at the minute with which it begins.
pub fn tells_of_minute(line: &str) -> bool {
    let text = line.trim().trim_end_matches(['。', '.', '！', '!']);
    if text.chars().count() > LONGEST || text.ends_with(['?', '？']) {
        return false;
    }
    let text = ["本次会议", "会议"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(text);
    let Some(rest) = behind_clock(text) else { return false };
    let told = rest.trim_start_matches([' ', '，', ',', '　']);
    if text.contains(is_han) {
        let beside = BESIDE.iter().any(|word| told.starts_with(word));
        let now = |clause: &str| happens(clause) && !LATER.iter().any(|word| clause.contains(word));
        !beside && !TALK.iter().any(|word| told.contains(word)) && told.split(['，', ',', '；', '。']).any(now)
    } else {
        rest.starts_with([' ', ',']) && happens_en(told)
    }
}

/// Whether a Chinese clause tells what happens in the room.
fn happens(clause: &str) -> bool {
    let clause = clause.trim();
    HAPPENS.iter().any(|word| clause.contains(word))
        || BEGINS.iter().any(|word| clause.starts_with(word))
        || ENDS.iter().any(|word| clause.ends_with(word)) && clause.chars().count() <= 10
}

fn happens_en(told: &str) -> bool {
    let lower = told.trim_start_matches(['-', '–', ' ']).to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')))
        .filter(|word| !word.is_empty())
        .collect();
    let said = format!(" {} ", words.join(" "));
    let says = |word: &&str| said.contains(&format!(" {word} "));
    let starts = STARTS.iter().any(|word| said.starts_with(&format!(" {word} ")));
    let talks = PROSE.iter().any(says);
    words.len() <= 8 && !talks && (starts || words.len() > 1 && MOVES.iter().any(says))
}

/// The text behind a clock time at the beginning: 9:40, 19.25, 上午9点半. `None` = it begins otherwise.
pub(super) fn behind_clock(text: &str) -> Option<&str> {
    const HALVES: [&str; 5] = ["上午", "下午", "晚上", "早上", "中午"];
    let half = HALVES.iter().find_map(|half| text.strip_prefix(half));
    let (hour, rest) = number(half.unwrap_or(text))?;
    if hour > 24 {
        return None;
    }
    if let Some(rest) = rest.strip_prefix(['点', '时']) {
        let behind = rest.strip_prefix('半').or_else(|| rest.strip_prefix("一刻"));
        let minutes = || Some(number(rest)?.1).map(|rest| rest.strip_prefix('分').unwrap_or(rest));
        return behind.or_else(minutes).or(Some(rest));
    }
    let pointed = rest.starts_with('.');
    let (minute, behind) = number(rest.strip_prefix([':', '：', '.'])?)?;
    let two = rest.len() - behind.len() >= ":00".len();
    let behind = ["am", "pm"]
        .iter()
        .find_map(|half| behind.strip_prefix(half))
        .unwrap_or(behind);
    // 3.25万元 is no time.
    (two && minute < 60 && (!pointed || behind.starts_with(' '))).then_some(behind)
}

/// A number below a hundred, and what follows.
fn number(text: &str) -> Option<(u32, &str)> {
    lexer::number(text).filter(|(number, _)| *number < 100)
}
