//! Items that are called in Chinese without a sign: 第三项, 议题二, 【议题二】, 二、审议公务用车购置事项. Another text in which an item is named is only
//! asked about.

use crate::domain::{agenda::Item, entry::Remark, id::Id};

use super::item::numbered;
use crate::line::{
    dates,
    frame::LineFrame,
    grammar::presence::nobody::is_nothing,
    lexer::{digit, split_colon},
    reading::{Reading, What},
};

/// Words before the item that is called.
#[rustfmt::skip]
const LEADS: &[&str] = &[
    "接下来", "好，", "好的，", "下面", "现在", "接着", "随后", "然后", "继续", "最后", "请大家", "请", "我们", "咱们", "进入", "进行", "转入", "转到", "跳到", "回到", "返回", "切到", "换到", "转", "开始", "先", "再", "审议", "研究",
    "讨论", "听取", "汇报", "先过一下", "过一下", "先过", "说", "议", "看", "上", "是", "讲", "到", "关于", "，", " ",
];

/// Words before a piece of the title of the next item, longer ones first.
#[rustfmt::skip]
const NEXT: [&str; 20] = [
    "下一件是", "下一项是", "下一个是", "下一个议题", "下一项议题", "下一个议案", "下一项议案", "下一议案", "下一个事", "下一件事", "下一议题", "下一个", "下一项", "最后一个议题", "最后一项议题", "最后一个事", "最后一件事", "最后一个", "最后一项", "最后是",
];

/// Words before the number of an item.
const LABELS: [&str; 6] = ["议题", "议案", "议程", "事项", "议事项", "第"];

/// Words behind it.
const UNITS: [&str; 19] = [
    "项议题",
    "个议题",
    "项议案",
    "个议案",
    "项议程",
    "个议程",
    "项内容",
    "项事项",
    "个事项",
    "个问题",
    "议题",
    "议案",
    "个事情",
    "件事情",
    "个事",
    "件事",
    "件",
    "项",
    "个",
];

fn counts(c: char) -> bool {
    digit(c).is_some() || circled(c).is_some() || "一二三四五六七八九十".contains(c)
}

/// The number in a circle: ③.
fn circled(c: char) -> Option<u32> {
    let place = "①②③④⑤⑥⑦⑧⑨⑩".chars().position(|circled| circled == c)?;
    u32::try_from(place + 1).ok()
}

/// The words with which a matter is called taken off a text.
fn without_leads(text: &str) -> &str {
    let mut text = text.trim();
    while !LABELS.iter().any(|label| text.starts_with(label))
        && let Some(rest) = LEADS.iter().find_map(|lead| text.strip_prefix(lead))
    {
        text = rest;
    }
    text
}

/// The number that a text begins with, and whether a word says that it is one of an item; and what follows.
struct CalledNumber<'t> {
    figures: &'t str,
    labelled: bool,
    rest: &'t str,
    /// A bracket stands behind the figures: （三）干部任免.
    closed: bool,
}

fn number(text: &str) -> Option<CalledNumber<'_>> {
    let label = LABELS.iter().find_map(|label| text.strip_prefix(label));
    let body = label.unwrap_or(text).trim_start_matches(['第', '（', '(', ' ']);
    let rest = body.trim_start_matches(counts);
    let figures = body
        .get(..body.len() - rest.len())
        .filter(|figures| !figures.is_empty())?;
    let rest = rest.trim_start_matches(['）', ')']);
    let closed = rest.len() < body.len() - figures.len();
    let unit = UNITS.iter().find_map(|unit| rest.strip_prefix(unit));
    let counted = label == text.strip_prefix('第') && text.starts_with('第');
    // 第三方 counts no items, and 议程4项 counts them all.
    let ordinal = label.is_some_and(|label| label.starts_with('第')) || text.starts_with('第');
    let labelled = label.is_some()
        && if counted {
            unit.is_some_and(|unit| unit != "件")
        } else {
            unit.is_none() || ordinal
        };
    Some(CalledNumber {
        figures,
        labelled,
        rest: unit.filter(|_| label.is_some()).unwrap_or(rest),
        closed,
    })
}

/// A text without the brackets around it and the stop behind it: 【议题二】, 议题二：.
fn bare(text: &str) -> &str {
    text.trim()
        .trim_start_matches(['【', '[', '［', '（', '(', '《', '“', '—', '－'])
        .trim_end_matches([
            '】', ']', '］', '）', ')', '》', '”', '。', '：', ':', '、', '，', '.', '—', '－',
        ])
        .trim()
}

/// 第三项, 下面进行第三项议题, 议题二: goes there. `None` = the line says more.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let typed = bare(line);
    if let Some(reading) = titled(typed, frame) {
        return Some(reading);
    }
    let bare = without_leads(typed);
    let called = number(bare).filter(|called| called.labelled)?;
    if let Some(item) = titled_by_label(bare, called.figures, frame).filter(|_| called.rest.trim().is_empty()) {
        return Some(Reading::of(What::GoTo { item }));
    }
    // 第三个事 may be the third thing that somebody says.
    let loose = typed.contains(['事', '件']) && !typed.contains("事项");
    if loose || !matches!(called.rest.trim(), "" | "开始") {
        return None;
    }
    let figures = called.figures;
    Some(match numbered(&format!("第{figures}项"), frame) {
        Some(item) => Reading::of(What::GoTo { item }),
        // 第五个 may be anything.
        None if !typed.contains("议") && !typed.contains('项') => return None,
        None => Reading::remarked(line, Remark::NoSuchItem(figures.to_owned())),
    })
}

/// The item that bears the very number in its title by which a text calls it (议案一 关于…), whatever its place on the agenda.
fn titled_by_label(called: &str, figures: &str, frame: &LineFrame) -> Option<Id<Item>> {
    let count = figures.parse().ok().or_else(|| dates::read_han_number(figures))?;
    own_labels(called, count)
        .iter()
        .find_map(|label| frame.room.item_labelled(label))
}

/// The labels with which the title of an item may begin that a text calls by a number: 议案一, 议案1 for 第一项议案.
pub fn own_labels(called: &str, count: u32) -> Vec<String> {
    const NAMES: [&str; 4] = ["议案", "议题", "议程", "提案"];
    const HAN: [&str; 20] = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六",
        "十七", "十八", "十九", "二十",
    ];
    let Some(name) = NAMES.iter().find(|name| called.contains(*name)) else {
        return Vec::new();
    };
    let place = usize::try_from(count).ok().and_then(|count| count.checked_sub(1));
    let han = place.and_then(|place| HAN.get(place));
    han.map(|han| vec![format!("{name}{han}"), format!("{name}{count}")])
        .unwrap_or_default()
}

/// Whether a title begins with such a label, and not with the one of a longer number.
pub fn begins_with_label(title: &str, label: &str) -> bool {
    title
        .trim_start()
        .strip_prefix(label)
        .is_some_and(|rest| !rest.starts_with(counts))
}

/// 二、审议公务用车购置事项, 议题二：审议公务用车购置事项, 下面审议…: a number and the whole title of that item.
fn titled(typed: &str, frame: &LineFrame) -> Option<Reading> {
    const STARTS: [&str; 3] = ["下面进行", "下面", "进入"];
    let typed = STARTS.iter().find_map(|lead| typed.strip_prefix(lead)).unwrap_or(typed);
    let called = number(typed)?;
    let title = behind(called.rest);
    if title.chars().count() < 4 || title.len() == called.rest.len() {
        return None;
    }
    let item = numbered(&format!("第{}项", called.figures), frame)?;
    (frame.room.is_title(title) && frame.room.titled(title) == Some(item)).then(|| Reading::of(What::GoTo { item }))
}

/// The title behind its number: 第三件就是停车费的事.
fn title_called(rest: &str) -> &str {
    let said = ["就是", "是"].iter().find_map(|word| rest.strip_prefix(word));
    said.map_or_else(
        || behind(rest),
        |rest| rest.trim_end_matches('事').trim_end_matches('的'),
    )
}

/// A text behind the sign that parts it from its number.
fn behind(rest: &str) -> &str {
    rest.trim_start_matches([
        '、', '.', '．', '：', ':', '，', ',', ' ', '　', ')', '）', '】', ']', '］',
    ])
}

/// An item that a text may take up, as the words of the text name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeantItem<'t> {
    /// Its number, and the text behind it; empty where nothing follows. `labelled` = a word says that the number is one of an item.
    Number {
        number: u32,
        piece: &'t str,
        labelled: bool,
    },
    /// Its number, and nothing else.
    Figure(u32),
    /// A piece of its title.
    Title(&'t str),
    /// The one behind the item in hand, by a piece of its title: 下一个 电子病历.
    Next(&'t str),
}

/// 其他：汪敏汇报了食堂情况: other business, with what it is.
fn is_other_business(typed: &str) -> bool {
    split_colon(typed, 16).is_some_and(|colon| {
        ["其他", "其它", "其他事项", "其它事项"].contains(&colon.head.trim()) && !is_nothing(colon.rest)
    })
}

/// The item that a text may take up: 议题二，丁磊汇报投资计划; 接着研究投资计划; 二. `None` = it names none.
pub fn meant(line: &str) -> Option<MeantItem<'_>> {
    let typed = bare(line);
    let typed = ["好，", "好的，", "好 "]
        .iter()
        .find_map(|lead| typed.strip_prefix(lead))
        .unwrap_or(typed);
    if is_other_business(typed) {
        return Some(MeantItem::Title("其他"));
    }
    if let Some(piece) = NEXT.iter().find_map(|lead| typed.strip_prefix(lead)) {
        let piece = behind(piece);
        return (2..=20)
            .contains(&piece.chars().count())
            .then_some(MeantItem::Next(piece));
    }
    let body = without_leads(typed);
    let led = body.len() < typed.len();
    if let Some(called) = number(body) {
        let figures = called.figures;
        let count = figures
            .chars()
            .map(|c| digit(c).or_else(|| circled(c)))
            .try_fold(0, |sum, next| Some(sum * 10 + next?));
        let count = count
            .or_else(|| dates::read_han_number(figures))
            .filter(|count| (1..=99).contains(count))?;
        let title = title_called(called.rest);
        let parted = title.len() < called.rest.len() || called.closed;
        let alone = called.rest.trim().is_empty() && figures.chars().count() <= 2;
        let short = line.trim().chars().count() <= 60;
        let numbered = |piece, labelled| {
            Some(MeantItem::Number {
                number: count,
                piece,
                labelled,
            })
        };
        if called.labelled && (parted || alone) && short {
            return numbered(title, true);
        }
        if alone && !led {
            return Some(MeantItem::Figure(count));
        }
        // 第三项提前 is taken up before its turn.
        let before = [
            "提前",
            "提前审议",
            "提前研究",
            "先议",
            "先研究",
            "先审议",
            "往前放",
            "先上",
            "先来",
            "提前到这里",
            "提前到现在",
        ];
        if called.labelled && before.contains(&called.rest.trim()) {
            return numbered("", true);
        }
        // 3文化馆 counts where the piece is of that very item.
        let plain = title.chars().count() >= 2 && (parted && short || !led && title.chars().count() <= 12);
        return plain.then(|| numbered(title, false))?;
    }
    let title = ["议题", "议案", "议程", "事项"]
        .iter()
        .find_map(|label| body.strip_prefix(label)?.strip_prefix(['：', ':']));
    let length = title.unwrap_or(body).chars().count();
    let named = led || title.is_some();
    // 民宿奖补 is a piece of a title, and nothing else.
    let body = ["的事情", "的事", "环节"]
        .iter()
        .find_map(|end| body.strip_suffix(end))
        .unwrap_or(body);
    let other = ["其他", "其它", "其他事项", "其它事项"].contains(&body);
    let body = if other { "其他" } else { body };
    (other
        || if named {
            (2..=40).contains(&length)
        } else {
            (2..=20).contains(&length)
        })
    .then(|| MeantItem::Title(title.unwrap_or(body).trim()))
}
