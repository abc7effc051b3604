//! Chinese sentences of the clerk that mend what stands above, without the word for a correction: 前面说的核减87万，应为核减78万; 审定金额也错了，是1182万;
//! 弃权的是丁芳，不是柴广平. Each asks for the correction, also while somebody has the word.

use crate::domain::text::is_han;

use crate::line::{frame::LineFrame, grammar::asking::possible_people_zh::is_person};

/// Words for the place of a slip.
const PLACES: [&str; 10] = [
    "前面",
    "上面",
    "刚才",
    "刚刚",
    "之前",
    "上文",
    "前头",
    "那里",
    "的话里",
    "那条",
];

/// Words that say that there is a slip.
const WRONG: [&str; 18] = [
    "说成",
    "记成",
    "写成",
    "报成",
    "听成",
    "也错了",
    "错了",
    "有误",
    "不对",
    "不准确",
    "不准",
    "口误",
    "笔误",
    "说错了",
    "记错了",
    "写错了",
    "报错了",
    "弄错了",
];

/// Words between a slip and what is right; the last ones say so only beside a slip, or before a figure.
const INSTEAD: [&str; 9] = [
    "应该为",
    "应当为",
    "应为",
    "应改为",
    "更正为",
    "应该是",
    "应当是",
    "应是",
    "才是",
];

/// Words before what stands there in place of what is right.
const MISTAKEN: [&str; 5] = ["说成", "记成", "写成", "报成", "听成"];

/// The order where the words of a slip are not told.
const UNSAID: &str = "改：旧→新（↑ Alt-S 划去）";

/// The longest such sentence, in characters.
const LENGTH: usize = 40;

/// The line that would correct it. `None` = the sentence mends nothing.
pub(super) fn order(text: &str, frame: &LineFrame) -> Option<String> {
    if text.chars().count() > LENGTH || text.contains(['?', '？', '→']) {
        return None;
    }
    let text = text.trim().trim_end_matches(['。', '！', '!']);
    let placed = PLACES.iter().any(|word| text.contains(word));
    let wrong = WRONG.iter().any(|word| text.contains(word));
    if !placed && !wrong {
        return None;
    }
    if let Some(order) = people(text, frame) {
        return Some(order);
    }
    let instead = INSTEAD
        .iter()
        .filter_map(|word| Some((text.rfind(word)?, *word)))
        .max_by_key(|(at, word)| (*at, word.len()))
        .or_else(|| wrong.then(|| text.rfind('是').map(|at| (at, "是"))).flatten());
    let Some((at, word)) = instead else {
        // 刚才田野说的1173万有误
        let told = placed && (text.ends_with("有误") || text.ends_with("错了"));
        return told.then(|| UNSAID.to_owned());
    };
    let (before, behind) = text.split_at_checked(at)?;
    let behind = behind.get(word.len()..)?;
    if let Some((_, old)) = MISTAKEN.iter().find_map(|word| before.split_once(word)) {
        let (old, new) = (ended(old), behind.trim());
        let short = |part: &str| (1..=8).contains(&part.chars().count());
        return (short(old) && short(new) && old != new).then(|| format!("改：{old}→{new}"));
    }
    let sure = ["应该为", "应当为", "应为", "应改为", "更正为", "应是"].contains(&word);
    let right = quoted(behind).or_else(|| figure(behind));
    if !sure && right.is_none() && word != "才是" {
        return None;
    }
    let told = ended(before);
    let slip = quoted(told).or_else(|| last_figure(told));
    Some(match slip.zip(right) {
        Some((old, new)) if old != new => format!("改：{old}→{new}"),
        Some(_) | None => UNSAID.to_owned(),
    })
}

/// 弃权的是丁芳，不是柴广平.
fn people(text: &str, frame: &LineFrame) -> Option<String> {
    let (told, wrong) = text.rsplit_once("不是")?;
    let told = told.trim_end_matches(['，', ',', ' ']);
    let right = told.rsplit_once('是')?.1;
    (is_person(wrong, frame) && is_person(right, frame)).then(|| format!("改：{wrong}→{right}"))
}

/// A text without the words that say that it is wrong, at its end.
fn ended(text: &str) -> &str {
    let text = text.trim_end_matches(['，', ',', ' ', '；']);
    WRONG.iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text)
}

/// The text in the last quotes.
fn quoted(text: &str) -> Option<&str> {
    let end = text.rfind(['”', '"', '」'])?;
    let before = text.get(..end)?;
    let start = before.rfind(['“', '"', '「'])?;
    let inner = before.get(start..)?.trim_start_matches(['“', '"', '「']);
    (1..=12).contains(&inner.chars().count()).then_some(inner)
}

/// A figure with its unit: 78万 of 核减78万.
fn figure(text: &str) -> Option<&str> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let from = text.get(start..)?;
    let digits = from
        .find(|c: char| !(c.is_ascii_digit() || ".,:%".contains(c)))
        .unwrap_or(from.len());
    let unit = from.get(digits..)?;
    let long = unit.find(|c: char| !is_han(c)).unwrap_or(unit.len());
    let unit = unit
        .get(..long)
        .filter(|unit| unit.chars().count() <= 3)
        .unwrap_or_default();
    from.get(..digits + unit.len())
}

/// The figure at the end of a text.
fn last_figure(text: &str) -> Option<&str> {
    let before = text.trim_end_matches(|c: char| is_han(c) || c == '%');
    let start = before
        .trim_end_matches(|c: char| c.is_ascii_digit() || ".,:".contains(c))
        .len();
    let short = text.get(before.len()..)?.chars().count() <= 3;
    (start < before.len() && short).then(|| text.get(start..)).flatten()
}
