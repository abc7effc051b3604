//! The deadline within the sentence of an action: 12月10日前报送, `ring the bank by Friday`. The sentence stays as it is. Knows dates only
//! through [`Dates`](crate::line::frame::Dates).

use crate::domain::{action::Due, text::is_han};

use super::super::{
    frame::LineFrame,
    lexer::{self, is_colon, is_separator},
};

/// The deadline that a sentence says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Deadline {
    /// One, and plainly.
    Plain(Due),
    /// A phrase that may be one: only its writer knows.
    Asked(String),
    /// One that comes again (每周五前): no single day is meant.
    Recurring(String),
    None,
}

/// A phrase of time in the sentence.
struct DuePhrase {
    due: Due,
    /// It says plainly that something is due then.
    plain: bool,
    /// It comes again and again.
    recurs: bool,
}

/// Reads the deadline within a sentence.
pub(super) fn within(text: &str, frame: &LineFrame) -> Deadline {
    let mut found = chinese(text, frame);
    if !text.chars().any(is_han) {
        found.extend(english(text, frame));
        if found.is_empty() {
            found.extend(at_end(text, frame));
        }
    }
    match found.as_slice() {
        [] => Deadline::None,
        [one] if one.recurs => Deadline::Recurring(one.due.phrase.clone()),
        [one] if one.plain => Deadline::Plain(one.due.clone()),
        [one, ..] => Deadline::Asked(one.due.phrase.clone()),
    }
}

/// Labels before a deadline that ends in no 前.
const LABELS: [&str; 9] = [
    "最迟不超过",
    "不得迟于",
    "最迟不晚于",
    "完成时限",
    "完成期限",
    "办结时限",
    "时限",
    "期限",
    "截止",
];
/// Behind these 前 and 内 end no phrase of time (前后, 前期).
const NO_END: [char; 7] = ['后', '夕', '期', '提', '往', '来', '述'];

/// Phrases that end in 前 or 内, and those behind a label.
fn chinese(text: &str, frame: &LineFrame) -> Vec<DuePhrase> {
    let mut found: Vec<DuePhrase> = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        // 17:00前: the colon of a time ends no clause.
        let clock = is_colon(c)
            && text
                .get(..at)
                .is_some_and(|head| head.ends_with(|c| lexer::digit(c).is_some()))
            && text
                .get(end..)
                .is_some_and(|rest| rest.starts_with(|c| lexer::digit(c).is_some()));
        if ends_clause(c) && !clock {
            from = end;
            continue;
        }
        let after = text.get(end..).unwrap_or_default();
        if !matches!(c, '前' | '内') || after.starts_with(NO_END) {
            continue;
        }
        let clause = text.get(from..end).unwrap_or_default();
        if let Some(phrase) = recurring(text.get(..end).unwrap_or_default()) {
            found.push(DuePhrase {
                plain: true,
                recurs: true,
                due: Due {
                    phrase: phrase.to_owned(),
                    ..Due::default()
                },
            });
            from = end;
            continue;
        }
        let read = clause.char_indices().find_map(|(start, _)| {
            let phrase = clause.get(start..).filter(|_| begins_day(clause, start))?;
            let read = frame.dates.due(phrase)?;
            (read.len == phrase.len() && read.due.date.is_some()).then_some((phrase, read))
        });
        if let Some((phrase, _)) = &read
            && let Some(whole) = conditional(clause, phrase)
        {
            found.push(DuePhrase {
                plain: true,
                recurs: true,
                due: Due {
                    phrase: whole.to_owned(),
                    ..Due::default()
                },
            });
            from = end;
            continue;
        }
        if let Some((phrase, read)) = read {
            found.push(DuePhrase {
                plain: read.remark.is_none() && !after.starts_with('的'),
                recurs: false,
                due: Due {
                    phrase: phrase.trim().to_owned(),
                    ..read.due
                },
            });
            from = end;
        }
    }
    if found.is_empty() {
        found.extend(labelled(text, frame));
    }
    if found.is_empty() {
        found.extend(before_verb(text, frame));
    }
    found
}

/// A length that is counted from something that is still to happen: 收到文件后5日内, 批复后10日内. Nobody knows its day.
fn conditional<'t>(clause: &'t str, phrase: &str) -> Option<&'t str> {
    const MEETING: [&str; 5] = ["会后", "会议后", "散会后", "结束后", "今后"];
    const EVENTS: [&str; 22] = [
        "收到", "接到", "批复", "批准", "审批", "签约", "签订", "签署", "合同", "文件", "资料", "公示", "中标", "挂网",
        "开工", "到货", "验收", "通过", "印发", "完成", "确定", "下达",
    ];
    let before = clause.strip_suffix(phrase)?.trim_end();
    let counted = phrase.ends_with('内')
        && phrase.starts_with(|c: char| c.is_numeric() || "一二两三四五六七八九十半".contains(c));
    if !counted || !before.ends_with(['后', '起']) || MEETING.iter().any(|word| before.ends_with(word)) {
        return None;
    }
    let at = EVENTS.iter().filter_map(|word| before.find(word)).min().unwrap_or(0);
    clause.get(at..)
}

/// Words behind 每 that say how often.
#[rustfmt::skip]
const PERIODS: [&str; 18] = [
    "周", "星期", "礼拜", "天", "日", "月", "季", "年", "半年", "半月", "旬", "两周", "双周", "个月", "个工作日", "工作日", "个季度", "隔",
];

/// The end of a text from where it says that something comes again: 每周五前, 每月5日、20日前, 按月于5日前. `None` = it does not.
fn recurring(text: &str) -> Option<&str> {
    let stop = text.rfind(['，', ',', '。', '；', ';', '：', ':', '（', '(']);
    let clause = stop.and_then(|at| text.get(at..)).unwrap_or(text);
    let every = clause.match_indices(['每', '逢']).find_map(|(at, word)| {
        let behind = clause.get(at + word.len()..)?;
        PERIODS.iter().any(|period| behind.starts_with(period)).then_some(at)
    });
    let at = every.or_else(|| {
        ["按月", "按周", "按季", "按旬", "逐月", "逐周"]
            .iter()
            .find_map(|word| clause.find(word))
    })?;
    clause.get(at..)
}

/// Whether a day may begin at a place: not within a number (1月31日 of 11月31日), nor behind its month.
fn begins_day(clause: &str, at: usize) -> bool {
    let figure = |c: char| lexer::digit(c).is_some() || "一二三四五六七八九十".contains(c);
    let mut before = clause.get(..at).unwrap_or_default().chars().rev();
    let first = clause.get(at..).and_then(|rest| rest.chars().next());
    match (before.next(), first) {
        (Some(last), Some(first)) if figure(last) => !figure(first) && !matches!(first, '月' | '日' | '号'),
        (Some('月'), Some(first)) if figure(first) => !before.next().is_some_and(figure),
        _ => true,
    }
}

/// Verbs behind a day that say what is due then.
#[rustfmt::skip]
const DUE_VERBS: [&str; 18] = [
    "报", "交", "完成", "提交", "上报", "报送", "发", "送", "办结", "给", "回复", "反馈", "印发", "到位", "拿出", "提出", "答复",
    "汇报",
];
/// No day without 前 is longer in characters.
const DAY_CHARS: usize = 10;

/// A day without 前 at the beginning of a clause: 明天报刘主任, 周五交. Plain before a verb that says what is due then.
fn before_verb(text: &str, frame: &LineFrame) -> Option<DuePhrase> {
    let clauses = text
        .split(ends_clause)
        .map(str::trim)
        .filter(|clause| recurring(clause).is_none());
    clauses.into_iter().find_map(|clause| {
        let ends: Vec<usize> = clause
            .char_indices()
            .map(|(at, _)| at)
            .skip(2)
            .take(DAY_CHARS)
            .collect();
        let (phrase, rest, read) = ends.into_iter().chain(Some(clause.len())).rev().find_map(|end| {
            let (phrase, rest) = clause.split_at_checked(end)?;
            let read = frame.dates.due(phrase)?;
            let dated = phrase.chars().any(is_han) && read.len == phrase.len() && read.due.date.is_some();
            dated.then_some((phrase, rest, read))
        })?;
        let rest = rest.trim_start();
        let verb = DUE_VERBS.iter().any(|verb| rest.starts_with(verb));
        (verb || rest.is_empty()).then(|| DuePhrase {
            plain: verb && read.remark.is_none(),
            recurs: false,
            due: Due {
                phrase: phrase.to_owned(),
                ..read.due
            },
        })
    })
}

/// `完成时限：12月10日`.
fn labelled(text: &str, frame: &LineFrame) -> Option<DuePhrase> {
    let rest = LABELS.iter().find_map(|label| Some(text.split_once(label)?.1))?;
    let rest = rest.trim_start_matches(|c: char| is_colon(c) || matches!(c, '为' | '是' | '到' | '至' | ' '));
    let end = rest.find(ends_clause).unwrap_or(rest.len());
    let phrase = rest.get(..end)?.trim();
    let read = frame.dates.due(phrase)?;
    let whole = read.len == phrase.len() && read.due.date.is_some();
    whole.then(|| DuePhrase {
        plain: read.remark.is_none(),
        recurs: false,
        due: Due {
            phrase: phrase.to_owned(),
            ..read.due
        },
    })
}

fn ends_clause(c: char) -> bool {
    is_separator(c) || is_colon(c) || matches!(c, '。' | '（' | '）' | '(' | ')' | '！' | '“' | '”')
}

/// Words before a day by which something is due.
const BEFORE: [&str; 11] = [
    "by",
    "b4",
    "before",
    "within",
    "until",
    "till",
    "no later than",
    "not later than",
    "on or before",
    "due by",
    "due",
];

/// Phrases behind `by` and the like. Plain at the end of the sentence or of its clause, and before everything.
fn english(text: &str, frame: &LineFrame) -> Vec<DuePhrase> {
    let mut found: Vec<DuePhrase> = Vec::new();
    let mut taken = 0;
    let starts = std::iter::once(0).chain(text.match_indices([' ', '(', ',']).map(|(at, _)| at + 1));
    for at in starts {
        let Some(rest) = text.get(at..).filter(|_| at >= taken) else {
            continue;
        };
        let Some(word) = BEFORE.iter().find(|word| begins(rest, word)) else {
            continue;
        };
        let behind = rest.get(word.len()..).unwrap_or_default();
        let after = behind.trim_start();
        let lead = rest.len() - after.len();
        let read = frame.dates.due(after).map(|read| (lead, read));
        let whole = || frame.dates.due(rest).map(|read| (0, read));
        let dated = |(_, read): &(usize, super::DueRead)| read.len > 0 && read.due.date.is_some();
        let Some((lead, read)) = whole().filter(&dated).or(read.filter(&dated)) else {
            continue;
        };
        let end = lead + read.len;
        let left = rest.get(end..).unwrap_or_default();
        let closes = left.trim().is_empty() || left.starts_with([',', ';', '.', ')', ':']);
        let phrase = rest.get(..end).unwrap_or_default().trim();
        let phrase = phrase.strip_prefix("due ").unwrap_or(phrase);
        found.push(DuePhrase {
            plain: read.remark.is_none() && (closes || at == 0),
            recurs: false,
            due: Due {
                phrase: phrase.to_owned(),
                ..read.due
            },
        });
        taken = at + end;
    }
    found
}

/// Words before a day on which something is, rather than by which it is due.
#[rustfmt::skip]
const ABOUT: [&str; 30] = [
    "on", "for", "at", "from", "to", "of", "in", "since", "after", "than", "between", "and", "or", "a", "an", "the", "with",
    "about", "per", "is", "was", "are", "as", "around", "next", "last", "this", "every", "each", "during",
];
/// Phrases of time that say nothing but a deadline.
const SURE: [&str; 7] = ["eow", "eod", "eom", "eoy", "eoq", "cob", "cop"];
/// Words before a colon and a deadline.
const HEADS: [&str; 5] = ["target", "due", "deadline", "due date", "target date"];

/// A day at the end of the sentence without such a word. Plain behind a dash, a comma or a label; else only its writer knows.
fn at_end(text: &str, frame: &LineFrame) -> Option<DuePhrase> {
    let text = text.trim_end_matches(['.', ' ']);
    let marks = [' ', ',', ';', ':', '-'];
    text.match_indices(marks).find_map(|(at, _)| {
        let phrase = text.get(at + 1..)?;
        let read = frame.dates.due(phrase)?;
        let first = phrase.split(' ').next().unwrap_or_default().to_lowercase();
        let whole = read.len == phrase.len() && read.due.date.is_some();
        // `next Friday` is a day, `on Friday` the day of something else.
        let led = !["next", "this"].contains(&first.as_str()) && ABOUT.contains(&first.as_str());
        if phrase.starts_with(' ') || !whole || led {
            return None;
        }
        let before = text.get(..=at)?.trim_end();
        let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        // `by 31st November` is no day, and `November` not what was typed.
        if !parted_by_sign(before) && last.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let label = before.strip_suffix(':').is_some_and(|head| {
            let head = head.to_lowercase();
            HEADS.iter().any(|word| head.ends_with(word))
        });
        let parted = parted_by_sign(before);
        if !parted && !label && ABOUT.contains(&last.to_lowercase().as_str()) {
            return None;
        }
        Some(DuePhrase {
            plain: read.remark.is_none() && (parted || label || SURE.contains(&first.as_str())),
            recurs: false,
            due: Due {
                phrase: phrase.to_owned(),
                ..read.due
            },
        })
    })
}

fn parted_by_sign(before: &str) -> bool {
    [",", ";", " -", " –", " —"].iter().any(|sign| before.ends_with(sign))
}

/// Whether a text begins with these whole words.
fn begins(text: &str, words: &str) -> bool {
    let head = text.get(..words.len());
    let rest = text.get(words.len()..).unwrap_or_default();
    head.is_some_and(|head| head.eq_ignore_ascii_case(words)) && rest.starts_with(' ')
}
