//! Details that a title carries: minutes, presenter, kind.

use crate::domain::text::is_han;

use super::{
    super::lexer::{self, strip_word},
    item::AgendaTextItem,
    kinds::{by_words, kind},
    lengths::minutes,
    presenter::{are_presenters, is_presenter, is_unit, is_with_office},
    tail,
    times::whole_span,
};
use crate::line::grammar::speech::label::looks_like_name;

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
    "主持",
    "presented by",
    "presenter",
    "speaker",
    "lead",
    "owner",
];

/// Takes the details off a title: in brackets anywhere, or at its end.
pub(super) fn read(text: &str, line: usize) -> AgendaTextItem {
    let mut item = AgendaTextItem {
        line,
        ..AgendaTextItem::default()
    };
    let mut title = take_brackets(&tail::take_cells(text.trim(), &mut item), &mut item);
    loop {
        let shorter = take_presenter(&title, &mut item)
            .or_else(|| tail::take_clock(&title, &mut item))
            .or_else(|| take_minutes(&title, &mut item))
            .or_else(|| take_minutes_and_name(&title, &mut item));
        let Some(shorter) = shorter else { break };
        title = shorter;
    }
    let title = take_last_bracket(&title, &mut item).unwrap_or(title);
    let title = take_behind_dash(&title, &mut item).unwrap_or(title);
    // `Gate - 7.15pm (Ann)`
    let title = tail::take_clock(&title, &mut item).unwrap_or(title);
    trim_title(&title).clone_into(&mut item.title);
    trim_title(text).clone_into(&mut item.whole);
    item.kind = item
        .kind
        .or_else(|| tail::kind_behind(&item.title))
        .or_else(|| by_words(&item.title));
    item
}

/// `Budget (Ann)`, 年度预算（王建国）: a name alone in brackets at the end presents.
fn take_last_bracket(title: &str, item: &mut AgendaTextItem) -> Option<String> {
    if item.presenter.is_some() {
        return None;
    }
    let text = trim_title(title);
    let inner_end = text.strip_suffix([')', '）', '】', ']'])?;
    let at = inner_end.rfind(['(', '（', '【', '['])?;
    let (before, bracket) = inner_end.split_at_checked(at)?;
    let name = one_blank(lexer::rest(bracket));
    // 关于表彰先进集体的请示（人事科）: the office that brings a paper in.
    let paper = [
        "请示", "方案", "汇报", "报告", "情况", "事项", "事宜", "办法", "议案", "草案", "预算", "决算",
    ]
    .iter()
    .any(|end| before.trim_end().ends_with(end));
    let each = name.starts_with('各') && name.chars().count() <= 8;
    let brings = paper && (each || is_unit(&name) && name.ends_with(['科', '处', '股', '室', '办', '局']));
    if before.trim().is_empty() || !(are_presenters(&name) || brings) {
        return None;
    }
    item.presenter = Some(name);
    Some(before.trim_end().to_owned())
}

/// Takes a person with unit or post off the end, behind a dash: 设备采购 —— 设备科 庄严. Behind a long dash between blanks a name is enough.
fn take_behind_dash(title: &str, item: &mut AgendaTextItem) -> Option<String> {
    let (before, tail, is_long) = match title.rsplit_once("——") {
        Some((before, tail)) => (before, tail, before.ends_with(' ') || tail.starts_with(' ')),
        None => tail::behind_dash(title).map(|(before, tail)| (before, tail, false))?,
    };
    let name = one_blank(tail);
    if item.presenter.is_some() || before.trim().is_empty() {
        return None;
    }
    if !(is_with_office(&name) || is_long && name.chars().all(is_han) && is_presenter(&name)) {
        return None;
    }
    item.presenter = Some(name);
    Some(before.trim_end().to_owned())
}

/// Blanks of every kind and number as one.
fn one_blank(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn trim_title(title: &str) -> &str {
    let text = title
        .trim()
        .trim_end_matches(|c: char| c.is_whitespace() || lexer::is_separator(c) || lexer::is_colon(c) || c == '。');
    // `Parks -`, where the bracket behind the dash is gone.
    let dash = [" -", " –", " —"].iter().find_map(|dash| text.strip_suffix(dash));
    dash.map_or(text, str::trim_end)
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
        let Some((rest, after)) = closed.and_then(|(inner, after)| Some((take_details(inner, item)?, after))) else {
            kept.extend(bracket.chars().next());
            left = lexer::rest(bracket);
            continue;
        };
        // The texts before and after the bracket are still two parts.
        kept.push_str(&if rest.is_empty() {
            " ".to_owned()
        } else {
            format!("({rest})")
        });
        left = after;
    }
    kept.push_str(left);
    kept
}

/// Whether a text holds nothing but details, as they stand in a bracket.
pub(super) fn is_details(inner: &str) -> bool {
    take_details(inner, &mut AgendaTextItem::default()).is_some_and(|rest| rest.is_empty())
}

/// The parts of a bracket. A semicolon parts more than a comma does, which then may stand in a list of names.
fn bracket_parts(inner: &str) -> Vec<&str> {
    let labelled = |piece: &str| labelled_presenter(piece).is_some() || tail::labelled(piece).is_some();
    let pieces = inner.split([';', '；']);
    let several = inner.contains([';', '；']);
    pieces
        .flat_map(|piece| match piece.trim() {
            whole if several && labelled(whole) => vec![whole],
            whole if tail::labelled(whole).is_some() => vec![whole],
            parted => lexer::parts(parted).flat_map(with_length).collect(),
        })
        .collect()
}

/// Reads the parts of a bracket, if they are details; then the item has them. Returns what stays in the bracket: words on how the item is
/// dealt with (`discussion`).
fn take_details(inner: &str, item: &mut AgendaTextItem) -> Option<String> {
    let mut found = item.clone();
    let mut unlabelled: Option<&str> = None;
    let mut unlabelled_person: Option<&str> = None;
    let mut kept: Vec<&str> = Vec::new();
    for part in bracket_parts(inner) {
        if is_length_of_each(part) {
            // 每家5分钟 is not the length of the item.
        } else if let Some(minutes) = minutes(part).or_else(|| whole_span(part)) {
            found.minutes = Some(minutes);
        } else if let Some(kind) = kind(part) {
            found.kind = Some(kind);
        } else if let Some(clock) = tail::whole_clock(part) {
            found.clock = Some(clock);
        } else if let Some((label, text)) = tail::labelled(part) {
            label.give(&mut found, text);
        } else if tail::is_manner(part) {
            kept.push(part);
        } else if let Some(name) = labelled_presenter(part) {
            found.presenter = Some(name.to_owned());
        } else if let Some(name) = told_presenter(part) {
            found.presenter = Some(name);
        } else if let Some(unit) = unlabelled {
            // 消防大队，李卫国，10分钟
            if unlabelled_person.is_some() || !is_unit(unit) || !is_presenter(part) {
                return None;
            }
            unlabelled_person = Some(part);
        } else {
            unlabelled = Some(part);
        }
    }
    if let Some(name) = unlabelled {
        // Here a bare name presents beside other details only: `（张三，15分钟）`, `（15分钟）（张三）`.
        // 机关党委，何涛: a unit with its person presents by itself.
        let alone = found == *item && item.minutes.is_none() && kept.is_empty() && unlabelled_person.is_none();
        let name = match unlabelled_person {
            Some(person) => format!("{} {}", one_blank(name), one_blank(person)),
            None => one_blank(name),
        };
        let presents = looks_like_name(&name) || are_presenters(&name) || is_unit(&name);
        if alone || found.presenter.is_some() || !presents {
            return None;
        }
        found.presenter = Some(name);
    }
    let any = found != *item;
    *item = found;
    any.then(|| kept.join(", "))
}

/// 每家5分钟, 每人3分钟.
fn is_length_of_each(part: &str) -> bool {
    part.trim().strip_prefix('每').is_some_and(|rest| {
        let rest = ["个单位", "单位", "家", "人", "个", "位", "组"]
            .iter()
            .find_map(|unit| rest.strip_prefix(unit))
            .unwrap_or(rest);
        minutes(rest.trim_start_matches("不超过")).is_some()
    })
}

/// 财务科刘敏汇报, 刘敏汇报, 财务科汇报: who presents, with the word for it.
fn told_presenter(part: &str) -> Option<String> {
    const WORDS: [&str; 9] = ["作汇报", "汇报", "介绍", "通报", "说明", "传达", "主讲", "讲解", "报告"];
    let text = part.trim();
    let text = text.strip_prefix('由').unwrap_or(text);
    let who = one_blank(WORDS.iter().find_map(|word| text.strip_suffix(word))?);
    let each = who.starts_with("各") && who.chars().count() <= 8;
    (each || looks_like_name(&who) && who.chars().any(is_han) || is_presenter(&who) || is_unit(&who)).then_some(who)
}

/// A part of a bracket in which a length stands behind a blank as two: 张三　20分钟, `Ann 20 min`.
fn with_length(part: &str) -> Vec<&str> {
    if minutes(part).is_some() {
        return vec![part];
    }
    let blanks = part.trim().char_indices().filter(|(_, c)| c.is_whitespace());
    let two = blanks
        .filter_map(|(at, _)| part.trim().split_at_checked(at))
        .find(|(_, length)| minutes(length.trim()).is_some());
    match two {
        Some((before, length)) => vec![before.trim(), length.trim()],
        None => vec![part],
    }
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
        .find(|&(_, c)| lexer::is_separator(c) || c == '\t' || matches!(c, '-' | '—' | '–' | '…'))
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
            let bare = before
                .trim_end()
                .trim_end_matches(['-', '—', '–', '.', '…', '·', '_', ' ']);
            return Some(trim_title(bare).to_owned());
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
