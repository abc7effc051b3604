//! Resolutions on minutes in Chinese.

use super::{
    super::numbers::number_named,
    wording::{Corrections, Wording},
};

/// The words for minutes.
const MINUTES: [&str; 3] = ["纪要", "会议记录", "上次记录"];

/// Words behind them with which a line speaks of what the minutes ask for.
const ASKED_FOR: [&str; 9] = ["落实", "办理", "执行", "贯彻", "议定", "确定", "精神", "要求", "的"];

/// Words that approve.
const ACTS: [&str; 12] = [
    "通过",
    "确认",
    "同意",
    "批准",
    "认可",
    "审定",
    "核准",
    "无异议",
    "没有异议",
    "无意见",
    "没有意见",
    "无不同意见",
];

/// Words by which something is put off or not done.
const REFUSALS: [&str; 17] = [
    "未通过",
    "不通过",
    "没有通过",
    "未予",
    "不予",
    "未获",
    "不同意",
    "未确认",
    "不确认",
    "未审议",
    "暂缓",
    "推迟",
    "缓议",
    "退回",
    "下次",
    "再议",
    "否决",
];

/// Words of corrections.
const CHANGES: [&str; 14] = [
    "改为",
    "修改",
    "更正",
    "修正",
    "删",
    "增加",
    "补充",
    "调整为",
    "应为",
    "改正",
    "改成",
    "修订",
    "订正",
    "改作",
];

/// Denials of corrections.
const NO_CHANGES: [&str; 8] = [
    "无修改",
    "未作修改",
    "没有修改",
    "不作修改",
    "无需修改",
    "未修改",
    "无更正",
    "未作更正",
];

/// Words beside which nothing of a correction is left.
const EMPTY: [&str; 34] = [
    "会议", "大家", "一致", "经", "按照", "按", "根据", "对", "将", "作", "做", "了", "后", "如下", "以下", "部分",
    "个别", "文字", "表述", "内容", "意见", "会上", "所提", "讨论", "修改", "更正", "修正", "补充", "完善", "修订",
    "的", "并", "再", "：",
];

/// Whether words speak of corrections.
pub(super) fn corrects(text: &str) -> bool {
    let denied = |text: &str| {
        NO_CHANGES
            .iter()
            .fold(text.to_owned(), |text, word| text.replace(word, ""))
    };
    let text = denied(text);
    CHANGES.iter().any(|word| text.contains(word))
}

/// The parts of a wording; `None` where it does not speak of minutes.
pub(super) fn read(text: &str) -> Option<Wording<'_>> {
    let clauses = clauses(text);
    let named = clauses.iter().position(|clause| speaks_of_minutes(clause))?;
    let act = *clauses.get(named)?;
    // 对第12次会议纪要，会议一致通过.
    let next = clauses.get(named + 1).filter(|next| !corrects(next));
    let acts = |clause: &str| ACTS.iter().any(|word| clause.contains(word));
    let said = |words: &[&str]| {
        words
            .iter()
            .any(|word| act.contains(word) || next.is_some_and(|next| next.contains(word)))
    };
    let own = part_before_act(act);
    let others: Vec<&str> = clauses
        .iter()
        .enumerate()
        .filter(|(at, clause)| *at != named && corrects(clause))
        .map(|(_, clause)| behind_label(clause))
        .chain(own)
        .collect();
    let told: Vec<&str> = others.iter().copied().filter(|clause| !is_empty(clause)).collect();
    let told = told.join("；");
    Some(Wording {
        act,
        approves: acts(act) || next.is_some_and(|next| acts(next)),
        refuses: said(&REFUSALS),
        corrections: Corrections::read((!others.is_empty()).then_some(told.as_str())),
    })
}

/// The part of a clause that makes corrections and approves behind them: 将“原则同意”改为“同意”后通过….
fn part_before_act(clause: &str) -> Option<&str> {
    if !corrects(clause) {
        return None;
    }
    let Some((head, _)) = clause.rsplit_once('后') else {
        return Some("");
    };
    // 纪要经修改后印发: what stands before the minutes is the act itself.
    let named = MINUTES
        .iter()
        .filter_map(|word| head.rsplit_once(word))
        .map(|(_, behind)| behind);
    let head = named.min_by_key(|behind| behind.len()).unwrap_or(head);
    Some(head).filter(|head| corrects(head)).or(Some(""))
}

/// 作如下更正：第二项…: the words behind the label.
fn behind_label(clause: &str) -> &str {
    match clause.split_once('：') {
        Some((label, rest)) if !label.contains(['“', '"', '「']) && corrects(label) => rest,
        _ => clause,
    }
}

fn is_empty(clause: &str) -> bool {
    let mut rest = clause.trim();
    while let Some(shorter) = EMPTY.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = shorter;
    }
    rest.is_empty()
}

fn speaks_of_minutes(clause: &str) -> bool {
    MINUTES.iter().any(|word| {
        let mut found = clause.match_indices(word);
        found.any(|(at, _)| {
            let behind = clause.get(at + word.len()..).unwrap_or_default();
            !ASKED_FOR.iter().any(|asked| behind.starts_with(asked))
        })
    })
}

/// The clauses of a sentence; those between quotation marks stay together.
fn clauses(text: &str) -> Vec<&str> {
    let (mut from, mut depth) = (0, 0_u32);
    let mut all = Vec::new();
    for (at, sign) in text.char_indices() {
        match sign {
            '“' | '「' | '《' | '（' => depth += 1,
            '”' | '」' | '》' | '）' => depth = depth.saturating_sub(1),
            '，' | '；' | '。' | '！' | ',' | ';' if depth == 0 => {
                all.extend(text.get(from..at));
                from = at + sign.len_utf8();
            }
            _ => {}
        }
    }
    all.extend(text.get(from..));
    all.into_iter()
        .map(str::trim)
        .filter(|clause| !clause.is_empty())
        .collect()
}

/// The days that a text names, as month and day.
pub(super) fn days(text: &str) -> Vec<(u32, u32)> {
    let number_at_end = |head: &str| -> Option<u32> {
        let bare = head.trim_end_matches(|c: char| c.is_ascii_digit());
        head.strip_prefix(bare)?.parse().ok()
    };
    let found = text.match_indices('月').filter_map(|(at, sign)| {
        let month = number_at_end(text.get(..at)?)?;
        let rest = text.get(at + sign.len()..)?;
        let (day, _) = rest.split_once(['日', '号'])?;
        Some((month, day.parse().ok()?))
    });
    found.collect()
}

/// Whether minutes are named as those of another body: 第12次党组会议纪要 among the meetings of the heads of an office.
pub(super) fn is_other_body(act: &str, title: &str) -> bool {
    fn core(text: &str) -> String {
        let kept = text
            .chars()
            .filter(|c| c.is_alphabetic() && !"年第次期〇一二三四五六七八九十百".contains(*c));
        let core: String = kept.collect();
        core.trim_end_matches("会议").trim_end_matches('会').to_owned()
    }
    let named = act.split_once('次').filter(|_| number_named(act).is_some());
    let Some(body) = named.and_then(|(_, rest)| MINUTES.iter().find_map(|word| Some(rest.split_once(word)?.0))) else {
        return false;
    };
    let (body, own) = (core(body), core(title));
    !body.is_empty() && !own.is_empty() && !own.contains(&body) && !body.contains(&own)
}
