//! Details that a title carries: minutes, presenter, kind.

use crate::domain::agenda::ItemKind;

use super::{
    super::{
        grammar::label::looks_like_name,
        lexer::{self, strip_word},
    },
    item::AgendaTextItem,
};

/// Words before the name of whoever presents.
const PRESENTERS: &[&str] = &[
    "汇报人",
    "汇报单位",
    "汇报",
    "主讲人",
    "主讲",
    "报告人",
    "负责人",
    "发言人",
    "提请单位",
    "presented by",
    "presenter",
    "speaker",
    "lead",
    "owner",
];

/// Words for the kinds.
const KINDS: &[(&str, ItemKind)] = &[
    ("审议", ItemKind::Decision),
    ("决定", ItemKind::Decision),
    ("决策", ItemKind::Decision),
    ("表决", ItemKind::Decision),
    ("讨论决定", ItemKind::Decision),
    ("for decision", ItemKind::Decision),
    ("decision", ItemKind::Decision),
    ("action", ItemKind::Decision),
    ("汇报", ItemKind::Report),
    ("听取汇报", ItemKind::Report),
    ("报告", ItemKind::Report),
    ("report", ItemKind::Report),
    ("通报", ItemKind::Information),
    ("知悉", ItemKind::Information),
    ("for information", ItemKind::Information),
    ("information", ItemKind::Information),
    ("info", ItemKind::Information),
    ("学习", ItemKind::Education),
    ("传达", ItemKind::Education),
    ("学习传达", ItemKind::Education),
    ("传达学习", ItemKind::Education),
    ("learning", ItemKind::Education),
    ("education", ItemKind::Education),
    ("training", ItemKind::Education),
    ("程序", ItemKind::Procedural),
    ("procedural", ItemKind::Procedural),
    ("procedure", ItemKind::Procedural),
];

/// Takes the details off a title: in brackets anywhere, or at its end.
pub(super) fn read(text: &str, line: usize) -> AgendaTextItem {
    let mut item = AgendaTextItem {
        line,
        ..AgendaTextItem::default()
    };
    let mut title = take_brackets(text.trim(), &mut item);
    loop {
        let shorter = take_presenter(&title, &mut item)
            .or_else(|| take_minutes(&title, &mut item))
            .or_else(|| take_minutes_and_name(&title, &mut item));
        let Some(shorter) = shorter else { break };
        title = shorter;
    }
    trim_title(&title).clone_into(&mut item.title);
    item
}

fn trim_title(title: &str) -> &str {
    title
        .trim()
        .trim_end_matches(|c: char| c.is_whitespace() || lexer::is_separator(c) || lexer::is_colon(c) || c == '。')
}

/// Reads every pair of brackets that holds only details, and leaves the rest of the text as it was.
fn take_brackets(text: &str, item: &mut AgendaTextItem) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut left = text;
    while let Some(at) = left.find(['(', '（', '[', '【']) {
        let (before, bracket) = left.split_at_checked(at).unwrap_or((left, ""));
        kept.push_str(before);
        let closed = bracket.find([')', '）', ']', '】']).and_then(|end| {
            let inner = lexer::rest(bracket.get(..end)?);
            Some((inner, lexer::rest(bracket.get(end..)?)))
        });
        let Some((_, after)) = closed.filter(|(inner, _)| take_details(inner, item)) else {
            kept.extend(bracket.chars().next());
            left = lexer::rest(bracket);
            continue;
        };
        // The texts before and after the bracket are still two parts.
        kept.push(' ');
        left = after;
    }
    kept.push_str(left);
    kept
}

/// Whether the parts of a bracket are details; then the item has them.
fn take_details(inner: &str, item: &mut AgendaTextItem) -> bool {
    let mut found = item.clone();
    let mut unlabelled = None;
    for part in lexer::parts(inner) {
        if let Some(minutes) = minutes(part) {
            found.minutes = Some(minutes);
        } else if let Some(kind) = kind(part) {
            found.kind = Some(kind);
        } else if let Some(name) = labelled_presenter(part) {
            found.presenter = Some(name.to_owned());
        } else if unlabelled.replace(part).is_some() {
            return false;
        }
    }
    if let Some(name) = unlabelled {
        // A bare name is a presenter only beside other details: `（张三，15分钟）`, `（15分钟）（张三）`.
        let alone = found == *item && item.minutes.is_none();
        if alone || found.presenter.is_some() || !looks_like_name(name) {
            return false;
        }
        found.presenter = Some(name.to_owned());
    }
    let any = found != *item;
    *item = found;
    any
}

/// The kind that a word names.
pub(super) fn kind(text: &str) -> Option<ItemKind> {
    let text = text.trim();
    KINDS
        .iter()
        .find(|(word, _)| word.eq_ignore_ascii_case(text))
        .map(|&(_, kind)| kind)
}

/// The name in `汇报人：张三`.
fn labelled_presenter(text: &str) -> Option<&str> {
    let text = text.trim();
    let name = PRESENTERS
        .iter()
        .find_map(|label| strip_word(text, label))
        .and_then(|rest| {
            let trimmed = rest.trim_start();
            trimmed
                .strip_prefix([':', '：'])
                .or_else(|| strip_word(text, "presented by").filter(|r| r.starts_with(' ')))
        })?;
    Some(name.trim()).filter(|name| !name.is_empty())
}

/// Takes `汇报人：张三` off the end, with what joined it.
fn take_presenter(title: &str, item: &mut AgendaTextItem) -> Option<String> {
    if item.presenter.is_some() {
        return None;
    }
    let starts = title.char_indices().map(|(at, _)| at);
    for at in starts {
        let (before, rest) = title.split_at_checked(at)?;
        let bounded =
            before.is_empty() || before.ends_with(|c: char| c.is_whitespace() || lexer::is_separator(c) || c == '。');
        if !bounded {
            continue;
        }
        if let Some(name) = labelled_presenter(rest) {
            let (name, after) = name
                .char_indices()
                .find(|&(at, c)| {
                    let ends = matches!(c, ',' | '，' | ';' | '；' | '\t');
                    ends || (c.is_whitespace() && name.get(at..).is_some_and(|rest| minutes(rest).is_some()))
                })
                .and_then(|(end, _)| name.split_at_checked(end))
                .unwrap_or((name, ""));
            item.presenter = Some(name.trim().to_owned());
            return Some(format!("{}{after}", trim_title(before)));
        }
    }
    None
}

/// Takes `15 min` off the end.
fn take_minutes(title: &str, item: &mut AgendaTextItem) -> Option<String> {
    if item.minutes.is_some() {
        return None;
    }
    let title = trim_title(title);
    let start = title
        .char_indices()
        .rev()
        .find(|&(_, c)| lexer::is_separator(c) || c == '\t' || matches!(c, '-' | '—' | '–'))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let spaced = title
        .char_indices()
        .filter(|(_, c)| c.is_whitespace())
        .map(|(at, c)| at + c.len_utf8())
        .chain([start]);
    for at in spaced {
        let (before, tail) = title.split_at_checked(at)?;
        if !before.is_empty()
            && let Some(minutes) = minutes(tail)
        {
            item.minutes = Some(minutes);
            return Some(trim_title(before.trim_end().trim_end_matches(['-', '—', '–'])).to_owned());
        }
    }
    None
}

/// Takes `15分钟 张三` off the end: a bare name behind the length presents.
fn take_minutes_and_name(title: &str, item: &mut AgendaTextItem) -> Option<String> {
    if item.minutes.is_some() || item.presenter.is_some() {
        return None;
    }
    let (before, name) = trim_title(title).rsplit_once(char::is_whitespace)?;
    if !looks_like_name(name) {
        return None;
    }
    let shorter = take_minutes(before, item)?;
    item.presenter = Some(name.to_owned());
    Some(shorter)
}

/// The length that the whole text is: `15分钟`, `15 min`, `15'`, `1小时`, `1.5 h`, `半小时`. A bare number is none.
pub(super) fn minutes(text: &str) -> Option<u32> {
    let text = text.trim();
    let text = strip_word(text, "约")
        .or_else(|| strip_word(text, "预计"))
        .unwrap_or(text)
        .trim();
    let half = ["半小时", "半个小时"].contains(&text);
    if half {
        return Some(30);
    }
    let (whole, rest) = lexer::number(text)?;
    let (tenths, rest) = match rest.strip_prefix(['.', '．']).and_then(lexer::number) {
        Some((tenths @ 0..=9, rest)) => (tenths, rest),
        Some(_) => return None,
        None => (0, rest),
    };
    let unit = rest.trim().trim_end_matches('.').to_lowercase();
    match unit.as_str() {
        "分钟" | "分" | "min" | "mins" | "minute" | "minutes" | "m" | "'" | "′" if tenths == 0 => Some(whole),
        "小时" | "个小时" | "h" | "hr" | "hrs" | "hour" | "hours" => {
            whole.checked_mul(60)?.checked_add(tenths * 6)
        }
        "小时半" | "个半小时" if tenths == 0 => whole.checked_mul(60)?.checked_add(30),
        _ => None,
    }
    .filter(|&minutes| minutes > 0)
}
