//! Decisions in the words of Chinese minutes, without a sign: 会议研究决定，…, 经研究，同意…, 审议通过《…》. A sentence that somebody says, asks or expects is
//! none.

use crate::domain::{
    decision::Verdict,
    plenary::{self, PlenaryAct},
};

use crate::line::{
    grammar::{motions::meant::ended, voting::counts},
    reading::{Reading, Voice, What},
};

fn decision(text: String, verdict: Verdict) -> Reading {
    Reading::of(What::Decision { text, verdict })
}

/// Heads of sentences that tell by what a meeting came to its decision.
const STUDIED: &[&str] = &[
    "经会议研究",
    "经会议审议",
    "经会议讨论",
    "经会议表决",
    "经集体研究",
    "经集体讨论",
    "经认真研究",
    "经充分讨论",
    "经研究讨论",
    "经讨论研究",
    "经与会同志讨论",
    "经与会人员讨论",
    "经班子研究",
    "经研究",
    "经审议",
    "经讨论",
    "经表决",
    "经投票表决",
    "经投票",
];

/// Verbs with which only a meeting decides, without 会议 before them.
const PASSED: &[&str] = &[
    "审议并原则通过",
    "审议并通过",
    "审议通过",
    "表决通过",
    "一致通过",
    "原则通过",
    "讨论通过",
    "研究通过",
    "一致同意",
];

/// Verbs by which a meeting refuses.
const REFUSED: &[&str] = &[
    "暂不同意",
    "不予同意",
    "不同意",
    "未同意",
    "不予批准",
    "不批准",
    "会议不同意",
];

/// Whether a text gives the votes of a side.
fn votes(text: &str) -> bool {
    text.split(['，', ',', '；', ';', '、']).any(|clause| {
        let side = ["同意", "赞成", "反对", "弃权"]
            .iter()
            .any(|side| clause.contains(side));
        side && clause.contains('票') && clause.chars().any(|c| c.is_numeric() || counts::is_han_digit(c))
    })
}

/// Whether a text that gives votes ends with something passed, or lost; `None` = it gives none, or says no result.
fn voted(text: &str) -> Option<bool> {
    if !votes(text) {
        return None;
    }
    let last = text.rsplit(['，', ',', '；', ';']).next()?;
    let lost = ["未获", "未通过", "没有通过", "没通过", "不通过", "不予通过", "否决"]
        .iter()
        .any(|word| last.contains(word));
    let passed = ["通过", "会议同意", "会议决定"].iter().any(|word| last.contains(word)) && !votes(last);
    (lost || passed).then_some(!lost)
}

/// Several sentences of the meeting in one line, each a fact of its own: 会议要求加强管理，会议强调质量第一，会议决定成立专班.
fn several(text: &str) -> Option<Reading> {
    plenary::phrase(text)?;
    let starts: Vec<usize> = text
        .match_indices("会议")
        .map(|(at, _)| at)
        .filter(|at| {
            let before = text.get(..*at).unwrap_or_default();
            let begins = before.is_empty() || before.ends_with(['，', '。', '；', ',']);
            begins && text.get(*at..).is_some_and(|rest| plenary::phrase(rest).is_some())
        })
        .collect();
    if !(2..=6).contains(&starts.len()) {
        return None;
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let facts = starts.iter().zip(ends).filter_map(|(from, to)| {
        let piece = text.get(*from..to)?.trim_end_matches(['，', '。', '；', ',']);
        Some(read(piece).unwrap_or_else(|| Reading::note(piece).voiced(Voice::Nobody)))
    });
    Some(Reading::of(What::Series(facts.collect())))
}

/// Reads a line as such a decision.
pub(crate) fn read(line: &str) -> Option<Reading> {
    let text = ended(line);
    let starts = ["如果", "如", "若", "假如", "假设", "要是", "拟", "请", "建议"];
    if starts.iter().any(|word| text.starts_with(word)) {
        return None;
    }
    if let Some(told) = several(text) {
        return Some(told);
    }
    if let Some((act, phrase, rest)) = plenary::sentence(text) {
        return match act {
            PlenaryAct::Tells => None,
            PlenaryAct::Refuses => Some(decision(rest.to_owned(), Verdict::Rejected)),
            PlenaryAct::Decides if matches!(phrase, "会议决定" | "会议议定") => {
                Some(decision(rest.to_owned(), Verdict::Adopted))
            }
            PlenaryAct::Decides => Some(decision(text.to_owned(), Verdict::Adopted)),
        };
    }
    let studied = STUDIED.iter().find_map(|head| text.strip_prefix(head));
    if let Some(rest) = studied {
        let rest = rest.trim_start_matches(['，', ',', '：', ':', ' ']);
        if let Some(adopted) = voted(rest) {
            let verdict = if adopted { Verdict::Adopted } else { Verdict::Rejected };
            return Some(decision(text.to_owned(), verdict));
        }
        // 同意3票，反对2票 gives votes, and no result.
        if votes(rest) {
            return None;
        }
        if let Some(object) = REFUSED.iter().find_map(|verb| rest.strip_prefix(verb)) {
            let goes_on = object.starts_with(['的', '后', '时']) || object.is_empty();
            return (!goes_on).then(|| decision(text.to_owned(), Verdict::Rejected));
        }
        let verbs = [
            "决定",
            "议定",
            "同意",
            "原则同意",
            "一致同意",
            "通过",
            "一致通过",
            "原则通过",
            "审议通过",
            "批准",
            "会议决定",
            "会议同意",
            "会议一致同意",
            "会议原则同意",
            "会议议定",
            "会议批准",
            "会议通过",
            "会议一致通过",
        ];
        let object = verbs
            .iter()
            .filter_map(|verb| rest.strip_prefix(verb))
            .min_by_key(|rest| rest.len())?;
        let object = object.trim_start_matches(['，', ',', '：', ':', ' ', '了']);
        let goes_on = object.starts_with(['的', '后', '时']) || object.is_empty();
        return (!goes_on).then(|| decision(text.to_owned(), Verdict::Adopted));
    }
    let object = PASSED.iter().find_map(|verb| text.strip_prefix(verb))?;
    let object = object.trim_start_matches(['了', '：', ':', '，', ',', ' ']);
    let goes_on = object.starts_with(['的', '后', '时', '率', '吗']) || object.chars().count() < 2;
    (!goes_on).then(|| decision(text.to_owned(), Verdict::Adopted))
}
