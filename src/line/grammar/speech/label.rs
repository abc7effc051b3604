//! Tells a name before a colon from a label or from prose. Knows nobody: it looks at the letters only.

use crate::domain::{text::is_han, titles::is_title};

/// Words that stand before a colon in notes and are nobody's name.
const LABELS: &[&str] = &[
    "备注",
    "注",
    "说明",
    "附件",
    "附",
    "时间",
    "地点",
    "主题",
    "内容",
    "结论",
    "背景",
    "目的",
    "原因",
    "例如",
    "比如",
    "譬如",
    "注意",
    "提示",
    "总结",
    "小结",
    "其中",
    "此外",
    "另外",
    "首先",
    "其次",
    "最后",
    "第一",
    "第二",
    "第三",
    "第四",
    "一是",
    "二是",
    "三是",
    "四是",
    "五是",
    "结果",
    "意见",
    "建议",
    "方案",
    "措施",
    "数据",
    "补充",
    "重点",
    "关键",
    "答复",
    "回答",
    "提问",
    "问",
    "答",
    "金额",
    "合计",
    "总计",
    "预算",
    "地址",
    "电话",
    "网址",
    "来源",
    "标题",
    "摘要",
    "关于",
    "待办",
    "风险",
    "进展",
    "现状",
    "要点",
    "议程",
    "日期",
    "会议",
    "人数",
    "单位",
    "姓名",
    "编号",
    "名称",
    "优点",
    "缺点",
    "优势",
    "不足",
    "理由",
    "依据",
    "前提",
    "条件",
    "范围",
    "目标",
    "任务",
    "分工",
    "出席",
    "缺席",
    "列席",
    "主持",
    "记录",
    "记录人",
    "表决",
    "附议",
    "讨论",
    "发言",
    "大家",
    "全体",
    "会上",
    "会后",
    "会前",
    "note",
    "notes",
    "nb",
    "ps",
    "eg",
    "ie",
    "e.g",
    "i.e",
    "etc",
    "fyi",
    "todo",
    "warning",
    "example",
    "update",
    "summary",
    "question",
    "answer",
    "background",
    "reason",
    "reasons",
    "result",
    "results",
    "conclusion",
    "remark",
    "comment",
    "comments",
    "option",
    "options",
    "context",
    "status",
    "goal",
    "goals",
    "risk",
    "risks",
    "problem",
    "issue",
    "source",
    "see",
    "next",
    "also",
    "and",
    "but",
    "so",
    "or",
    "yes",
    "no",
    "ok",
    "re",
    "cc",
    "to",
    "from",
    "subject",
    "date",
    "time",
    "place",
    "venue",
    "total",
    "cost",
    "budget",
    "pros",
    "cons",
    "plan",
    "step",
    "steps",
    "first",
    "second",
    "third",
    "finally",
    "however",
    "important",
    "attention",
    "hint",
    "tip",
    "q",
    "a",
    "vs",
    "std",
    "file",
    "error",
    "fix",
    "draft",
    "final",
    "today",
    "tomorrow",
    "now",
    "later",
    "deadline",
    "next steps",
    "action items",
    "open points",
    "attendance",
    "discussion",
    "proposed",
    "proposal",
    "std::",
    "http",
    "https",
    "ftp",
    "mailto",
    "ssh",
    "irc",
];

/// Characters that names of two to four characters do not hold, but running text does.
const RUNNING: &[char] = &[
    '的', '了', '是', '在', '和', '与', '为', '对', '有', '不', '这', '那', '如', '及', '等', '把', '被', '我', '你',
    '他', '她', '它', '们', '说', '要', '请', '将', '由', '以', '到', '从', '也', '都', '就', '还', '很', '吗', '呢',
    '吧', '下',
];

/// Single characters that stand before a colon and are no surname: numbers, counters, signs of lists and of quotations.
const NO_SURNAMES: &str = "一二三四五六七八九十百千甲乙丙戊己庚壬癸上中下右前后东南西北内外大小多少新旧图表例按即又再曰注问答附案题析总共合计男女正反优缺利弊因果至止自定";

/// Words that begin a speech and no name.
const GREETINGS: &[&str] = &["大家", "各位", "同志", "下面", "现在", "今天"];

/// Endings of posts and units; longer names may be one.
const TITLES: &[&str] = &[
    "主任",
    "处长",
    "局长",
    "部长",
    "科长",
    "经理",
    "总",
    "书记",
    "主席",
    "校长",
    "院长",
    "老师",
    "同志",
    "秘书长",
    "委员",
    "代表",
    "教授",
    "工",
    "处",
    "科",
    "部",
    "局",
    "委",
    "办",
    "室",
    "组",
    "公司",
    "中心",
    "院",
    "所",
    "厅",
    "会",
];

/// Whether the text is a label that notes are full of (`备注`, `Note`).
pub fn is_label(text: &str) -> bool {
    LABELS.iter().any(|label| label.eq_ignore_ascii_case(text))
}

/// Whether a text ends as posts and units do (财务处, 主任).
pub fn ends_as_title(text: &str) -> bool {
    text.chars().count() > 1 && (TITLES.iter().any(|title| text.ends_with(title)) || text.ends_with(['长', '队', '站']))
}

/// Whether the text may have been typed as the name of a person or a unit.
pub fn looks_like_name(text: &str) -> bool {
    if is_label(text) {
        return false;
    }
    if text.chars().all(|c| is_han(c) || is_dot(c)) {
        return looks_like_han_name(text);
    }
    looks_like_latin_name(text)
}

/// `·` and its look-alikes inside transcribed names.
const fn is_dot(c: char) -> bool {
    matches!(c, '·' | '•' | '・' | '‧')
}

/// Whether a text is what a body is called that meets: 董事会, 支委会, 局党组.
fn is_body(text: &str) -> bool {
    #[rustfmt::skip]
    const BODIES: [&str; 16] = [
        "董事会", "监事会", "理事会", "支委会", "党委会", "常委会", "业委会", "村委会", "居委会", "局务会", "院务会", "校务会", "班子会", "工委会", "党组", "党支部",
    ];
    BODIES.contains(&text)
}

fn looks_like_han_name(text: &str) -> bool {
    let length = text.chars().count();
    if is_body(text) {
        return false;
    }
    if text.contains(is_dot) {
        return (3..=20).contains(&length);
    }
    let running = text.contains(RUNNING);
    match length {
        // 王：… is somebody of that surname.
        1 => !running && !NO_SURNAMES.contains(text),
        2..=4 => !running && !GREETINGS.iter().any(|word| text.starts_with(word)),
        5..=12 => !running && TITLES.iter().any(|title| text.ends_with(title)),
        _ => false,
    }
}

/// Whether one to three words of Latin letters may be a name although they are typed without capitals, where a sign says that
/// somebody is meant.
pub fn can_be_latin_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word = |word: &&str| {
        word.chars()
            .all(|c| c.is_alphabetic() && !is_han(c) || matches!(c, '.' | '\'' | '’' | '-'))
            && !is_label(word)
    };
    // `Dr. K. L. Mann`: titles and initials stand beside the words of a name.
    let beside =
        |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() == 1 || is_title(word.trim_end_matches('.'));
    let named = words.iter().filter(|word| !beside(word)).count();
    let few = (1..=3).contains(&words.len()) || (1..=3).contains(&named) && words.len() <= 6;
    let is_part = |word: &&str| is_word(word) || beside(word) && word.starts_with(char::is_uppercase);
    few && words.iter().all(is_part)
}

fn looks_like_latin_name(text: &str) -> bool {
    if text.len() > 40 {
        return false;
    }
    let mut words = 0;
    let mut capital = true;
    for word in text.split_whitespace() {
        words += 1;
        let mut chars = word.chars();
        let letters = chars.all(|c| c.is_alphabetic() || matches!(c, '.' | '\'' | '’' | '-'));
        if !letters || is_label(word) {
            return false;
        }
        capital &= word.chars().next().is_some_and(char::is_uppercase);
    }
    (words == 1 && text.chars().count() <= 4) || ((1..=3).contains(&words) && capital)
}
