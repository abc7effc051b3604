//! Sentences of minutes that are made of several facts, in both languages.

use std::fmt::Write as _;

use super::proposals::{lowered, the_next};
use crate::domain::agenda::ItemOutcome;

/// The meeting, its time and place, and whether it was held.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    pub title: &'a str,
    /// Whether the title is that of the body, which stands above.
    pub is_body: bool,
    /// Whether it began, and was not called off.
    pub held: bool,
    pub date: &'a str,
    pub time: &'a str,
    pub place: &'a str,
}

/// Words that a body is named by: its meeting is the meeting *of* it.
const BODIES: &[&str] = &[
    "council",
    "committee",
    "board",
    "group",
    "panel",
    "team",
    "cabinet",
    "assembly",
    "commission",
    "trustees",
    "governors",
    "forum",
    "club",
    "society",
    "association",
    "trust",
    "party",
    "body",
    "executive",
    "senate",
    "court",
    "bureau",
    "office",
];

/// Words that a meeting is named by.
const MEETINGS: &[&str] = &[
    "meeting",
    "agm",
    "egm",
    "sgm",
    "conference",
    "workshop",
    "hearing",
    "seminar",
    "briefing",
];

impl Held<'_> {
    pub(super) fn english(&self) -> String {
        let lower = self.title.to_lowercase();
        let words = || lower.split(|c: char| !c.is_alphanumeric());
        let bare = self
            .title
            .strip_prefix("The ")
            .or_else(|| self.title.strip_prefix("the "))
            .unwrap_or(self.title);
        let mut text = if self.is_body {
            "Minutes of the meeting".to_owned()
        } else if words().any(|word| MEETINGS.contains(&word)) {
            format!("Minutes of the {bare}")
        } else if words().any(|word| BODIES.contains(&word)) {
            format!("Minutes of the meeting of the {bare}")
        } else {
            format!("Minutes of the meeting “{}”", self.title)
        };
        let verb = if self.held { "held on" } else { "called for" };
        _ = write!(text, " {verb} {} at {}", self.date, self.time);
        if !self.place.is_empty() {
            _ = write!(text, " in {}", self.place);
        }
        text
    }

    pub(super) fn chinese(&self) -> String {
        let verb = if self.held { "召开" } else { "拟召开" };
        let place = if self.place.is_empty() {
            String::new()
        } else {
            format!("在{}", self.place)
        };
        format!("{}{}{place}{verb}", self.date, self.time)
    }
}

/// Somebody who left the room for one item.
#[derive(Debug, Clone, Copy)]
pub struct Withdrew<'a> {
    pub who: &'a str,
    pub at: &'a str,
    /// Whether the interest was declared.
    pub declared: bool,
    /// Whether nothing under the item is that person's.
    pub took_no_part: bool,
    /// The item, where it is not the one it stands under.
    pub item: &'a str,
}

impl Withdrew<'_> {
    pub(super) fn english(&self) -> String {
        let why = if self.declared {
            "having declared an interest"
        } else {
            "because of an interest"
        };
        let mut text = format!("{} left the room{}, {why}", self.who, at_time(self.at));
        match (self.took_no_part, self.item.is_empty()) {
            (true, true) => text.push_str(", and took no part in this item"),
            (true, false) => _ = write!(text, ", and took no part in {}", self.item),
            (false, true) => {}
            (false, false) => _ = write!(text, ", for {}", self.item),
        }
        if !self.declared {
            text = text
                .replacen(", because", " because", 1)
                .replacen(", and took", " and took", 1);
        }
        text.push('.');
        text
    }

    pub(super) fn chinese(&self) -> String {
        let why = if self.declared {
            "因已申报利害关系"
        } else {
            "因利害关系"
        };
        let item = if self.item.is_empty() { "本议题" } else { self.item };
        let part = if self.took_no_part {
            format!("，未参与{item}")
        } else {
            String::new()
        };
        format!("{}{why}{}离场回避{part}。", self.who, at_hour(self.at))
    }
}

/// A task with its owner and its due date.
#[derive(Debug, Clone, Copy)]
pub struct Task<'a> {
    pub who: &'a str,
    /// Without its full stop.
    pub text: &'a str,
    /// As it ends the sentence; empty = no day is set.
    pub when: &'a str,
    /// The text begins with what is to be done, so that `who` can stand before it.
    pub verb_first: bool,
}

/// `bob to chase the bank` with the capital of a name: one word before `to` is whoever does it.
fn with_capital(text: &str) -> String {
    let named = text.split_once(" to ").is_some_and(|(head, _)| !head.contains(' '));
    let mut chars = text.chars();
    match chars.next().filter(|c| named && c.is_ascii_lowercase()) {
        Some(first) => format!("{}{}", first.to_ascii_uppercase(), chars.as_str()),
        None => text.to_owned(),
    }
}

impl Task<'_> {
    pub(super) fn english(&self) -> String {
        let (who, when) = (self.who, self.when);
        match (who, self.verb_first) {
            ("", _) => format!("{}{when}", with_capital(self.text)),
            (who, true) => {
                let text = self.text.strip_prefix("to ").unwrap_or(self.text);
                format!("{who} to {}{when}", lowered(text))
            }
            (who, false) if when.is_empty() => format!("{} ({who})", self.text),
            (who, false) => format!("{} ({who},{when})", self.text),
        }
    }

    pub(super) fn chinese(&self) -> String {
        if self.who.is_empty() {
            format!("{}{}", self.text, self.when)
        } else {
            format!("{}（{}）{}", self.text, self.who, self.when)
        }
    }
}

/// Words that say themselves how an item was decided.
const ENGLISH_VERDICTS: [&str; 10] = [
    "approved",
    "not approved",
    "adopted",
    "agreed",
    "accepted",
    "resolved",
    "carried",
    "rejected",
    "refused",
    "not agreed",
];

/// The same in Chinese. Longer ones stand before their beginnings.
const CHINESE_VERDICTS: [&str; 16] = [
    "审议通过",
    "原则通过",
    "一致通过",
    "全票通过",
    "一致同意",
    "表决通过",
    "不予通过",
    "未通过",
    "原则上通过",
    "原则上同意",
    "原则同意",
    "不同意",
    "批准",
    "否决",
    "同意",
    "通过",
];

/// The verdict with which the reason of an outcome begins, and what follows it.
pub(super) fn chinese_verdict(reason: &str) -> Option<(&'static str, &str)> {
    CHINESE_VERDICTS.iter().find_map(|verdict| {
        let rest = reason.strip_prefix(verdict)?;
        Some((
            *verdict,
            rest.trim_start_matches([' ', '　', '，', ',', '；', '：', ':', '、']),
        ))
    })
}

/// Words with which a reason goes on with the sentence before it.
const ENGLISH_JOINTS: [&str; 18] = [
    "to ",
    "until ",
    "for ",
    "pending ",
    "from ",
    "by ",
    "because ",
    "as ",
    "in ",
    "on ",
    "at ",
    "with ",
    "without ",
    "subject to ",
    "since ",
    "after ",
    "before ",
    "so that ",
];

/// Words that say themselves that an item was passed over.
const ENGLISH_PASSED_OVER: [&str; 5] = [
    "not reached",
    "not taken",
    "not considered",
    "not discussed",
    "taken with",
];
/// The same in Chinese.
const CHINESE_PASSED_OVER: [&str; 3] = ["未审议", "未及审议", "未讨论"];

pub(super) fn english_end(outcome: ItemOutcome, reason: &str) -> String {
    let reason = match reason.split_once(' ') {
        Some((word @ ("to" | "until" | "for"), rest)) => &format!("{word} {}", the_next(rest)),
        Some(_) | None => reason,
    };
    let verdict = |word: &str| {
        let rest = reason
            .get(..word.len())
            .filter(|head| head.eq_ignore_ascii_case(word))
            .and_then(|_| reason.get(word.len()..));
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    if outcome == ItemOutcome::Decided && ENGLISH_VERDICTS.iter().any(|word| verdict(word)) {
        return format!("The item was {}.", lowered(reason));
    }
    if outcome == ItemOutcome::NoDecision && ENGLISH_PASSED_OVER.iter().any(|word| verdict(word)) {
        return format!("The item was {}.", lowered(reason));
    }
    let joined = |sentence: &str| match reason {
        "" => format!("{sentence}."),
        // `deferred to 10 March` is one phrase.
        reason if ENGLISH_JOINTS.iter().any(|start| reason.starts_with(start)) => {
            format!("{sentence} {reason}.")
        }
        reason => format!("{sentence}: {reason}."),
    };
    match outcome {
        ItemOutcome::Decided => joined("The item was decided"),
        ItemOutcome::Deferred => joined("The item was deferred"),
        ItemOutcome::Noted => joined("The item was noted"),
        ItemOutcome::Withdrawn if reason.starts_with("from ") => format!("The item was withdrawn {reason}."),
        ItemOutcome::Withdrawn => joined("The item was withdrawn"),
        ItemOutcome::Referred if reason.starts_with("back ") => format!("The item was referred {reason}."),
        ItemOutcome::Referred => joined("The item was referred"),
        ItemOutcome::NoDecision => joined("No decision was taken"),
    }
}

/// A time in a sentence; nothing where nobody told one.
pub(super) fn at_time(at: &str) -> String {
    if at.is_empty() {
        String::new()
    } else {
        format!(" at {at}")
    }
}

pub(super) fn at_hour(at: &str) -> String {
    if at.is_empty() {
        String::new()
    } else {
        format!("于{at}")
    }
}

/// That somebody was in the chair, from and to when; empty = from the opening, to the end.
pub(super) fn english_chair(from: &str, to: &str) -> String {
    match (from, to) {
        ("", "") => "in the chair".to_owned(),
        ("", to) => format!("in the chair until {to}"),
        (from, "") => format!("in the chair from {from}"),
        (from, to) => format!("in the chair from {from} to {to}"),
    }
}

pub(super) fn chinese_chair(from: &str, to: &str) -> String {
    match (from, to) {
        ("", "") => "主持".to_owned(),
        ("", to) => format!("主持至{to}"),
        (from, "") => format!("{from}起主持"),
        (from, to) => format!("{from}至{to}主持"),
    }
}

pub(super) fn chinese_end(outcome: ItemOutcome, reason: &str) -> String {
    if let Some((verdict, rest)) = chinese_verdict(reason).filter(|_| outcome == ItemOutcome::Decided) {
        let comma = if rest.is_empty() { "" } else { "，" };
        return format!("该事项{verdict}{comma}{rest}。");
    }
    let passed_over = CHINESE_PASSED_OVER.iter().any(|word| reason.starts_with(word));
    if outcome == ItemOutcome::NoDecision && passed_over {
        return format!("该事项{reason}。");
    }
    let text = match outcome {
        ItemOutcome::Decided => "该事项已作出决定",
        ItemOutcome::Deferred => "该事项暂缓审议",
        ItemOutcome::Noted => "会议听取了该事项",
        ItemOutcome::Withdrawn => "该事项撤回",
        ItemOutcome::Referred if reason.starts_with(['交', '转', '提']) => return format!("该事项{reason}。"),
        ItemOutcome::Referred => "该事项交付研究",
        ItemOutcome::NoDecision => "会议未就该事项形成一致意见",
    };
    let comma = if reason.is_empty() { "" } else { "，" };
    format!("{text}{comma}{reason}。")
}
