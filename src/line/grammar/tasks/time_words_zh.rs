//! Chinese words of time around a deadline, which make another day of it or hang it on something else: 周四或|周五前, 通知后|三天内. Knows no dates.

use crate::line::lexer;

/// Han numerals and figures of either width.
pub(crate) fn is_figure(c: char) -> bool {
    lexer::digit(c).is_some() || is_han_figure(c)
}

/// Han numerals, on which names end as well (张三).
pub(crate) fn is_han_figure(c: char) -> bool {
    "一二三四五六七八九十廿".contains(c)
}

/// Words that stand for a day or a stretch by themselves.
#[rustfmt::skip]
const NAMED: [&str; 42] = [
    "春节", "元旦", "国庆", "中秋", "端午", "清明", "五一", "元宵", "重阳", "除夕", "小年", "节后", "节前", "节日", "假期", "长假", "假后", "会前",
    "会后", "会议前", "会议后", "散会", "明天", "明日", "后天", "当天", "次日", "翌日", "本周", "上周", "下周", "周末", "月底", "月初",
    "月中", "月末", "年底", "年初", "农历", "阴历", "旧历", "正月",
];
/// Units behind a figure.
const UNITS: [&str; 9] = ["日", "号", "月", "天", "周", "旬", "个月", "个工作日", "季度"];
/// Behind a unit these make another word of it: 11月份的报表, 3号楼, 三天两头.
#[rustfmt::skip]
const NO_DAY: [&str; 14] = [
    "份", "报", "楼", "机", "线", "门", "厅", "室", "院", "馆", "文", "会议室", "两头", "常",
];
/// Parts of the day, which a time begins with.
const PARTS: [&str; 10] = [
    "上午", "下午", "中午", "早上", "晚上", "凌晨", "傍晚", "午后", "早", "晚",
];

/// Whether a text says a day or a stretch anywhere, a time of day not counted.
pub(crate) fn says_day(text: &str) -> bool {
    NAMED.iter().any(|word| text.contains(word))
        || counted_days(text).next().is_some()
        || weekdays(text).next().is_some()
}

/// The ends of the days in figures (12月10日, 三天), in bytes.
fn counted_days(text: &str) -> impl Iterator<Item = usize> + '_ {
    text.char_indices().filter_map(|(at, c)| {
        let behind = text.get(at + c.len_utf8()..).filter(|_| is_figure(c))?;
        let unit = UNITS.iter().find(|unit| behind.starts_with(**unit))?;
        let more = behind.get(unit.len()..)?;
        let numbered = text.get(..at)?.trim_end_matches(is_figure).ends_with('第') && *unit != "天" && *unit != "周";
        let other = NO_DAY.iter().any(|word| more.starts_with(word));
        (!numbered && !other).then_some(at + c.len_utf8() + unit.len())
    })
}

/// The ends of the days of the week.
fn weekdays(text: &str) -> impl Iterator<Item = usize> + '_ {
    ["周", "星期", "礼拜"].into_iter().flat_map(move |week| {
        text.match_indices(week).filter_map(move |(at, _)| {
            let day = text.get(at + week.len()..)?.chars().next()?;
            "一二三四五六日天"
                .contains(day)
                .then_some(at + week.len() + day.len_utf8())
        })
    })
}

/// Whether a text ends on words of time that the phrase behind it goes on from: 周四或, 12月10日左右, 春节后, 冬月初十, 农历.
pub(crate) fn ends_in_time(before: &str) -> bool {
    const ABOUT: [&str; 8] = ["左右", "前后", "上下", "期间", "之间", "那天", "的", "第一天"];
    const JOINTS: [&str; 12] = ["或者", "或", "至", "到", "和", "及", "、", "，", ",", "~", "-", "—"];
    let mut text = before.trim_end();
    for joint in JOINTS.iter().chain(&ABOUT) {
        if let Some(shorter) = text.strip_suffix(joint) {
            text = shorter.trim_end();
        }
    }
    let moon = text.trim_end_matches(is_figure);
    let lunar = moon.len() < text.len() && moon.ends_with('初');
    let over = |end: usize| {
        text.get(end..)
            .is_some_and(|rest| rest.is_empty() || matches!(rest, "后" | "之后" | "以后" | "前" | "之前" | "晚" | "早"))
    };
    let named = NAMED
        .iter()
        .any(|word| text.rfind(word).is_some_and(|at| over(at + word.len())));
    lunar || named || counted_days(text).any(over) || weekdays(text).any(over)
}

/// Whether a text begins with a time of day: 下午3点到场.
pub(crate) fn begins_with_clock(after: &str) -> bool {
    let after = after.trim_start();
    let figures = after.trim_start_matches(is_figure);
    PARTS
        .iter()
        .any(|part| part.chars().count() > 1 && after.starts_with(part))
        || figures.len() < after.len() && figures.starts_with(['点', '时', ':', '：'])
}

/// Whether a phrase begins with a time of day, so that it says no day: 下午3点前, 15:00前.
pub(crate) fn is_clock(phrase: &str) -> bool {
    let phrase = phrase.trim_start_matches(['于', '在', '最', '迟']);
    begins_with_clock(phrase)
        || PARTS
            .iter()
            .any(|part| phrase.strip_prefix(part).is_some_and(begins_with_clock))
}

/// Whether a length behind a text is counted from what the text tells, not from today: 收到通知后|三天内, 比计划提前|10天内, 12月|会议前, 党组|会前.
pub(crate) fn hangs(before: &str, phrase: &str) -> bool {
    const FROM: [&str; 10] = [
        "后",
        "之日起",
        "起",
        "提前",
        "后的",
        "后再",
        "后，",
        "后,",
        "以来",
        "开始",
    ];
    const NOT_FROM: [&str; 7] = ["然后", "随后", "今后", "此后", "最后", "先后", "前后"];
    const BODIES: [&str; 27] = [
        "组",
        "委",
        "次",
        "届",
        "月",
        "年",
        "季度",
        "大",
        "例",
        "全",
        "董事",
        "监事",
        "理事",
        "党代",
        "人代",
        "职代",
        "办公",
        "协调",
        "专题",
        "评审",
        "股东",
        "常务",
        "联席",
        "碰头",
        "动员",
        "总结",
        "常委会",
    ];
    let before = before.trim_end();
    let meeting = phrase.starts_with("会前") || phrase.starts_with("会议前") || phrase.starts_with("会后");
    let length = phrase.ends_with('内');
    length && FROM.iter().any(|word| before.ends_with(word)) && !NOT_FROM.iter().any(|word| before.ends_with(word))
        || meeting && BODIES.iter().any(|word| before.ends_with(word))
}

/// Whether the words behind a deadline turn it round: 周五前|不得开工.
pub(crate) fn is_forbidden(after: &str) -> bool {
    const WORDS: [&str; 12] = [
        "不得", "不要", "不能", "不准", "不许", "不予", "不开", "勿", "请勿", "禁止", "严禁", "暂不",
    ];
    let after = after.trim_start_matches([' ', '，', ',', '一', '律', '均', '都', '先', '暂']);
    WORDS.iter().any(|word| after.starts_with(word))
}

/// Whether a text sets another limit by a word of its own: 最晚周五、争取|周四前.
pub(crate) fn says_latest(text: &str) -> bool {
    ["最晚", "最迟", "至迟", "不迟于", "不晚于"].iter().any(|word| {
        let behind = text.split_once(word).map(|(_, behind)| behind);
        behind.is_some_and(says_day)
    })
}

/// A text without the first weekday in brackets behind a day: 12月4日（周五）前. `None` = there is none.
pub(crate) fn without_weekday(text: &str) -> Option<String> {
    text.match_indices(['（', '(']).find_map(|(at, open)| {
        let (before, behind) = (text.get(..at)?, text.get(at + open.len()..)?);
        let (inner, rest) = behind.split_once(['）', ')'])?;
        let weekday = ["周", "星期", "礼拜", "本周", "下周"]
            .iter()
            .find_map(|lead| inner.trim().strip_prefix(lead))?;
        let named = matches!(weekday, "一" | "二" | "三" | "四" | "五" | "六" | "日" | "天");
        (named && before.ends_with(['日', '号'])).then(|| format!("{before}{rest}"))
    })
}
