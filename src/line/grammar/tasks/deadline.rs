//! The deadline within the sentence of an action: 12月10日前报送, `ring the bank by Friday`. The sentence stays as it is. Knows dates only
//! through [`Dates`](crate::line::frame::Dates).

use crate::domain::{action::Due, text::is_han};

use super::{deadline_en, time_words_zh, told_due::DuePhrase};
use crate::line::{
    frame::LineFrame,
    grammar::DueRead,
    lexer::{self, is_colon, is_separator},
};

/// The deadline that a sentence says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Deadline {
    /// One, and plainly.
    Plain(Due),
    /// A phrase that may be one: only its writer knows.
    Asked(String),
    /// One that comes again (每周五前): no single day is meant.
    Recurring(String),
    /// One of which nobody can say the day: `next committee`, `after xmas`.
    Undated(String),
    None,
}

/// Reads the deadline within a sentence.
pub(crate) fn within(text: &str, frame: &LineFrame) -> Deadline {
    // 12月4日（周五）下班前: the day and its weekday are one, which is asked about.
    if let Some(plain) = time_words_zh::without_weekday(text) {
        return match within(&plain, frame) {
            Deadline::Plain(due) => Deadline::Asked(due.phrase),
            other @ (Deadline::Asked(_) | Deadline::Recurring(_) | Deadline::Undated(_) | Deadline::None) => other,
        };
    }
    let mut found = chinese(text, frame);
    if !text.chars().any(is_han) {
        found.extend(deadline_en::behind_word(text, frame));
        if found.is_empty() {
            found.extend(deadline_en::at_end(text, frame));
        }
    }
    let undated = || deadline_en::undated(text, frame).filter(|phrase| reaches_beyond(phrase, &found));
    if !text.chars().any(is_han)
        && let Some(phrase) = undated()
    {
        return Deadline::Undated(phrase.to_owned());
    }
    match found.as_slice() {
        [] => Deadline::None,
        [one] if one.recurs => Deadline::Recurring(one.due.phrase.clone()),
        [one] if one.plain => Deadline::Plain(one.due.clone()),
        [one, ..] => Deadline::Asked(one.due.phrase.clone()),
    }
}

/// Whether a phrase holds whatever else was found: `by mid jan` holds `jan`.
fn reaches_beyond(phrase: &str, found: &[DuePhrase]) -> bool {
    found
        .iter()
        .all(|one| one.due.phrase.len() < phrase.len() && phrase.ends_with(&one.due.phrase) && !one.plain)
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
    // Where the clause begins before the last comma: 12月10日，下午3点前.
    let mut wider = 0;
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
            wider = if matches!(c, '，' | ',' | '、') { from } else { end };
            from = end;
            continue;
        }
        let after = text.get(end..).unwrap_or_default();
        if !matches!(c, '前' | '内') || after.starts_with(NO_END) {
            continue;
        }
        let clause = text.get(from..end).unwrap_or_default();
        if let Some(phrase) = recurring(text.get(..end).unwrap_or_default()) {
            found.push(DuePhrase::recurring(phrase));
            from = end;
            continue;
        }
        let near = ended_by(clause, frame);
        if let Some((_, phrase, _)) = &near
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
        let day = near
            .as_ref()
            .is_none_or(|(_, phrase, _)| time_words_zh::is_clock(phrase));
        let far = || {
            let clause = text.get(wider..end).filter(|_| day && wider < from)?;
            ended_by(clause, frame)
                .filter(|(_, phrase, read)| read.due.date.is_some() && !time_words_zh::is_clock(phrase))
        };
        let far = far().map(|found| (wider, found));
        let Some((base, (start, phrase, read))) = far.or_else(|| near.map(|found| (from, found))) else {
            continue;
        };
        let (head, tail) = (text.get(..base + start).unwrap_or_default(), after);
        let whole = is_whole(head, phrase, tail);
        if read.due.date.is_some() || !tail.starts_with('的') {
            let asked = text.get(base..end).filter(|_| !whole).unwrap_or(phrase);
            found.push(DuePhrase {
                plain: whole && read.due.date.is_some() && read.remark.is_none() && !tail.starts_with('的'),
                recurs: false,
                due: Due {
                    phrase: asked.trim().to_owned(),
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

/// The longest phrase of time with which a clause ends, where it begins and what it says; it may fix no day (春节后三天内).
fn ended_by<'t>(clause: &'t str, frame: &LineFrame) -> Option<(usize, &'t str, DueRead)> {
    clause.char_indices().find_map(|(start, _)| {
        let phrase = clause.get(start..).filter(|_| begins_day(clause, start))?;
        let read = frame.dates.due(phrase)?;
        (read.len == phrase.len()).then_some((start, phrase, read))
    })
}

/// Whether a phrase stands for itself: nothing before or behind it makes another day of it, and it does not hang on something else.
fn is_whole(head: &str, phrase: &str, tail: &str) -> bool {
    let elsewhere = || time_words_zh::says_day(head) || time_words_zh::says_day(tail);
    !(time_words_zh::ends_in_time(head)
        || time_words_zh::begins_with_clock(tail)
        || time_words_zh::hangs(head, phrase)
        || time_words_zh::is_forbidden(tail)
        || time_words_zh::says_latest(head)
        || (time_words_zh::is_clock(phrase) || is_end_of_month(phrase)) && elsewhere())
}

/// 月底: of which month another day of the sentence may say.
fn is_end_of_month(phrase: &str) -> bool {
    ["月底", "月末", "下旬", "中旬"]
        .iter()
        .any(|end| phrase.starts_with(end))
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
    let figure = time_words_zh::is_figure;
    // 张三12月10日: the figure of a name, and those of a day.
    let other_script = |last: char, first: char| time_words_zh::is_han_figure(last) && lexer::digit(first).is_some();
    let mut before = clause.get(..at).unwrap_or_default().chars().rev();
    let first = clause.get(at..).and_then(|rest| rest.chars().next());
    match (before.next(), first) {
        (Some(last), Some(first)) if other_script(last, first) => true,
        // 第一天 is no length.
        (Some('第'), Some(first)) if figure(first) => false,
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
    if !text.contains(is_han) {
        return None;
    }
    let clauses = text
        .split(|c| ends_clause(c) || c == ' ' || c == '\u{3000}')
        .map(str::trim)
        .filter(|clause| recurring(clause).is_none() && frame.dates.begins(clause));
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
            let said = phrase.chars().any(is_han) || is_dotted(phrase);
            let dated = said && read.len == phrase.len() && read.due.date.is_some();
            dated.then_some((phrase, rest, read))
        })?;
        let at = text.find(clause).unwrap_or(0);
        let whole = is_whole(text.get(..at).unwrap_or_default(), phrase, rest);
        let rest = rest.trim_start();
        let verb = DUE_VERBS.iter().any(|verb| rest.starts_with(verb));
        (verb || rest.is_empty()).then(|| DuePhrase {
            plain: verb && whole && read.remark.is_none(),
            recurs: false,
            due: Due {
                phrase: phrase.to_owned(),
                ..read.due
            },
        })
    })
}

/// 12.10: month and day with a point between, as clerks write them. A figure with more behind the point is none.
fn is_dotted(phrase: &str) -> bool {
    let figures = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_digit());
    phrase
        .split_once('.')
        .is_some_and(|(month, day)| figures(month) && figures(day))
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
