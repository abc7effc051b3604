//! Judges the text before a colon that names nobody on the list: a name on no list, a slip, a label, or prose. Knows no person.

use crate::domain::{
    calendar::names::{is_month, is_weekday},
    surname,
    text::is_han,
};

use super::{
    bracket, headings,
    label::{is_label, looks_like_name},
};
use crate::line::{
    dialect::{mode::DialectMode, words},
    frame::LineFrame,
    lexer::Colon,
};

/// The text before a colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineHead {
    /// A name on no list: it is kept as the speaker.
    Name,
    /// It may have been meant as a name, but is not written as one: nobody says the line, and that is said.
    Slip,
    /// A heading of a note (`Budget: 40k`): nobody says the line.
    Label,
    /// The colon stands in running text.
    Prose,
}

/// More words than this before a colon are prose.
const MOST_WORDS: usize = 4;
/// More Han characters than this before a colon are prose.
const MOST_HAN: usize = 8;

/// Judges the head of a colon. Brackets at its end (李四（人事处）) say more of whoever is named before them.
pub(crate) fn judge(head: &str, colon: Colon, frame: &LineFrame) -> LineHead {
    let head = match bracket::split(head) {
        Some((base, inner)) if inner.chars().all(is_han) && surname::looks_like_person(base) => base,
        Some(_) | None => head,
    };
    let ends_word = colon.wide || colon.rest.is_empty() || colon.rest.starts_with(char::is_whitespace);
    if !ends_word {
        return LineHead::Prose;
    }
    if frame.dialect == DialectMode::W3c {
        return judge_nick(head);
    }
    let known = words::colon_word(head, frame.dialect).is_some()
        || is_label(head)
        || headings::is_heading(head)
        || frame.room.is_title(head);
    // 余额：3370, 增资：3票同意: a figure, or a vote, and no speech of somebody on no list.
    let counted = frame.dialect == DialectMode::Live && head.chars().all(is_han) && is_figure_or_vote(colon.rest);
    if known || counted || head.starts_with("会议") || is_of_line_above(head) {
        return LineHead::Label;
    }
    if head.chars().all(|c| is_han(c) || matches!(c, '·' | '•' | '・' | '‧')) {
        judge_han(head)
    } else {
        judge_latin(head)
    }
}

/// Whether the head names a line above: 上一条更正：…, 刚才那条：….
fn is_of_line_above(head: &str) -> bool {
    #[rustfmt::skip]
    const LINES: [&str; 11] = [
        "上一条", "上一行", "上一句", "上条", "上行", "上句", "上面", "前一条", "前面那条", "刚才那", "刚才第",
    ];
    LINES.iter().any(|line| head.starts_with(line))
}

/// Whether a text is nothing but a figure with its unit, a day or a time, or begins with the votes of a side.
fn is_figure_or_vote(text: &str) -> bool {
    const UNITS: &str = "元万亿千百人个次年月日号点分时天周家户台套份吨米亩件辆间条项%％.．:：-—～~/,， 左右约共每";
    let text = text.trim().trim_end_matches('。');
    let figure = |c: char| c.is_ascii_digit();
    let amount = text.contains(figure) && text.chars().all(|c| figure(c) || UNITS.contains(c));
    let side = ["同意", "赞成", "反对"].iter().any(|side| {
        let behind = text.strip_prefix(side).is_some_and(|rest| rest.starts_with(figure));
        behind || text.starts_with(figure) && text.contains(&format!("票{side}"))
    });
    amount || side
}

/// In a log one word is a nick, and a name may have capitals as everywhere.
fn judge_nick(head: &str) -> LineHead {
    let nick = !head.contains(char::is_whitespace);
    let barred = words::colon_word(head, DialectMode::Live).is_some() || is_label(head);
    match (
        nick || judge_latin(head) == LineHead::Name || looks_like_name(head),
        barred,
    ) {
        (true, false) => LineHead::Name,
        (_, true) | (false, false) => LineHead::Prose,
    }
}

/// Endings of headings that have the length of a name.
const HEADINGS: &[&str] = &[
    "意见", "安排", "情况", "问题", "建议", "要求", "工作", "事项", "方案", "报告", "时间", "地点", "内容", "措施",
    "原因", "结论", "金额", "费用", "人员", "单位", "部门", "会议", "计划", "要点", "重点", "任务", "目标", "进度",
    "材料", "文件", "通知", "说明", "总结", "汇报", "讨论", "审议", "表决", "决定", "如下", "方面", "部分", "环节",
    "阶段", "资金", "预算", "项目", "议题", "议程", "结果", "名单", "时限", "期限", "票决", "评议", "评审", "研究",
    "审核",
];

/// How the posts end by which people are addressed.
const POST_ENDS: [char; 7] = ['长', '任', '记', '席', '理', '监', '员'];

fn judge_han(head: &str) -> LineHead {
    let count = head.chars().count();
    let named = looks_like_name(head);
    let heading = HEADINGS.iter().any(|end| head.ends_with(end)) && !surname::looks_like_person(head);
    // 评议马三：… is no speech of somebody called 评.
    let numbered = ["评议", "测评", "审议", "表决", "票决"]
        .iter()
        .any(|word| head.starts_with(word))
        || head.starts_with([
            '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '第', '两', '几', '本', '各',
        ]);
    match count {
        // 王：… is somebody of that surname, but of several no one.
        1 if named => LineHead::Slip,
        2.. if head.contains(['·', '•', '・', '‧']) && named => LineHead::Name,
        2..=4 if named && !heading && !numbered && may_be_called(head) => LineHead::Name,
        // Two characters of which none is a surname are as likely a word.
        2..=4 if named && !heading && !numbered => LineHead::Slip,
        // 欧阳副区长：…
        5..=MOST_HAN if surname::begins_with_surname(head) && head.ends_with(POST_ENDS) && !is_running(head) => {
            LineHead::Name
        }
        5..=12 if named => LineHead::Slip,
        // 财政所王强：没钱
        5..=10 if !heading && unit_and_name(head) => LineHead::Slip,
        0..=4 => LineHead::Label,
        5..=MOST_HAN if !is_running(head) => LineHead::Label,
        _ => LineHead::Prose,
    }
}

/// Whether a text is the name of a unit and of a person behind it, neither of which is on the list.
fn unit_and_name(head: &str) -> bool {
    const UNITS: [char; 15] = [
        '长', '任', '局', '所', '办', '科', '室', '院', '校', '村', '镇', '委', '站', '队', '会',
    ];
    [2, 3].iter().any(|count| {
        let at = head.char_indices().rev().nth(count - 1).map(|(at, _)| at);
        let parts = at.and_then(|at| head.split_at_checked(at));
        parts.is_some_and(|(unit, name)| {
            unit.chars().count() >= 3 && unit.ends_with(UNITS) && surname::looks_like_person(name)
        })
    })
}

/// Surnames that are also words, and are not taken for one where nothing else speaks for it.
const MORE_SURNAMES: &str = "萧阎赖洪谈鄢郁匡栗楚揭燕荆储楼屠鞠奚雍冼郜廉蔺冀尧付阳官原封盖衣占";

/// Whether somebody may be called so: by a surname, as people are addressed (小吴, 老王, 阿强), or by a post (处长).
fn may_be_called(head: &str) -> bool {
    surname::begins_with_surname(head)
        || head.starts_with(|c| MORE_SURNAMES.contains(c))
        || head.starts_with(['小', '老', '阿', '大'])
        || head.ends_with(POST_ENDS)
}

/// Whether a text is part of a sentence.
fn is_running(text: &str) -> bool {
    text.contains(['的', '了', '是', '我', '你', '他', '她', '们', '说', '吗', '呢', '吧'])
}

/// Small words within names.
const PARTICLES: &[&str] = &[
    "de", "del", "della", "der", "den", "di", "da", "do", "dos", "du", "la", "le", "van", "von", "vom", "zu", "zur",
    "ten", "ter", "bin", "ibn", "al", "el", "y", "af", "av", "mac", "ap",
];

/// Words of sentences, which no name and no heading holds.
const SENTENCES: &[&str] = &[
    "i", "we", "you", "he", "she", "it", "they", "is", "are", "was", "were", "be", "been", "has", "have", "had",
    "will", "would", "can", "could", "should", "that", "this", "these", "those", "there", "here", "what", "who", "why",
    "how", "when", "if", "because", "not", "my", "our", "your", "his", "their", "as", "than", "then", "said", "says",
    "think", "means", "mean", "say",
];

/// Words of headings, where a name would have none.
const ARTICLES: &[&str] = &[
    "the", "a", "an", "of", "for", "in", "on", "at", "by", "with", "new", "old", "last", "more", "other", "per", "via",
    "about",
];

/// Feasts, which are no names although they have capitals.
const FEASTS: &[&str] = &["christmas", "easter"];

/// Whether a word is a day, a month or a feast. `May` is a name, too.
fn is_of_calendar(word: &str) -> bool {
    is_weekday(word) || is_month(word) && !word.eq_ignore_ascii_case("may") || is_one_of(FEASTS, word)
}

fn is_one_of(list: &[&str], word: &str) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether a word of letters is written as a part of a name: with a capital, or in a script without capitals.
pub(crate) fn is_proper(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let first = letters.next();
    let cased = |c: char| c.is_uppercase() || c.is_lowercase();
    let spelled = word
        .chars()
        .all(|c| c.is_alphabetic() && !is_han(c) || matches!(c, '.' | '\'' | '’' | '‘' | '-' | '‐' | '‑'));
    // Combining accents are no letters of their own.
    spelled && first.is_some_and(|c| !cased(c) || c.is_uppercase()) && !is_label(word) && !is_of_calendar(word)
}

/// Whether a word stands within names: `de`, `van`.
pub(crate) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

fn judge_latin(head: &str) -> LineHead {
    let words: Vec<&str> = head.split_whitespace().collect();
    let count = words.len();
    let last = words.last().copied().unwrap_or_default();
    let first = words.first().copied().unwrap_or_default();
    let inner = |word: &&str| is_proper(word) || is_particle(word);
    let names = words.iter().filter(|word| is_proper(word)).count();
    if (1..=MOST_WORDS).contains(&names) && is_proper(last) && words.iter().all(inner) && count <= 6 {
        return LineHead::Name;
    }
    if count > MOST_WORDS || words.iter().any(|word| is_one_of(SENTENCES, word)) {
        return LineHead::Prose;
    }
    let spelled = |word: &&str| {
        word.chars()
            .all(|c| c.is_alphabetic() && !is_han(c) || matches!(c, '.' | '\'' | '’' | '-'))
    };
    let heading = |word: &&str| is_label(word) || is_one_of(ARTICLES, word) || is_of_calendar(word);
    let lower = first.starts_with(char::is_lowercase);
    if lower && count <= 3 && words.iter().all(spelled) && !words.iter().any(heading) {
        return LineHead::Slip;
    }
    LineHead::Label
}
