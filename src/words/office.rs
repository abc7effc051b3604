//! The sentences of 纪要. Only Chinese has this kind of document (docs/rules.md §minutes), so they have no English beside them.

mod matter;
mod titles;

pub use matter::Matter;
pub use titles::{issue, ordinal, without_ordinal};

use chrono::{Datelike as _, NaiveDate, NaiveTime, Timelike as _};

use crate::domain::{
    agenda::ItemOutcome,
    motion::{MotionState, ResultWord},
};

/// Phrases that open a sentence whose subject is the meeting. Longer ones stand before their beginnings.
const PHRASES: [&str; 17] = [
    "会议一致认为",
    "会议一致同意",
    "会议还指出",
    "会议还强调",
    "会议还要求",
    "会议批准",
    "会议认为",
    "会议指出",
    "会议强调",
    "会议要求",
    "会议决定",
    "会议明确",
    "会议号召",
    "会议议定",
    "会议提出",
    "会议原则同意",
    "会议同意",
];

/// Phrases that take their object with 了: 会议审议了…. They may also begin a name (会议研究室), so that a sign or a 了 must follow them.
const DONE: [&str; 13] = [
    "会议听取",
    "会议审议通过",
    "会议原则通过",
    "会议一致通过",
    "会议表决通过",
    "会议通过",
    "会议审议",
    "会议研究",
    "会议讨论",
    "会议传达学习",
    "会议传达",
    "会议学习",
    "会议通报",
];

/// The phrase that a text begins with, and what follows it without colon or comma; `None` = it begins otherwise.
pub fn phrase(text: &str) -> Option<(&'static str, &str)> {
    let text = text.trim();
    let sign = ['：', ':', '，', ',', ' ', '　'];
    let done = DONE.iter().find_map(|phrase| {
        let rest = text.strip_prefix(phrase)?;
        let follows = rest.starts_with(sign) || rest.starts_with(['了', '《']) || *phrase == "会议听取";
        let bare = rest
            .trim_start_matches(sign)
            .trim_start_matches('了')
            .trim_start_matches(sign);
        (follows && !bare.is_empty()).then_some((*phrase, bare))
    });
    done.or_else(|| {
        PHRASES.iter().find_map(|phrase| {
            let rest = text.strip_prefix(phrase)?;
            Some((*phrase, rest.trim_start_matches(sign)))
        })
    })
}

/// A sentence that says what the meeting did: `会议强调，…。`
pub fn meeting_said(phrase: &str, text: &str) -> String {
    // 会议同意 takes its object without a comma.
    let joint = if DONE.contains(&phrase) {
        "了"
    } else if matches!(phrase, "会议同意" | "会议原则同意" | "会议一致同意" | "会议批准") {
        ""
    } else {
        "，"
    };
    closed(&format!("{phrase}{joint}{text}"))
}

/// A text closed with a full stop.
pub fn closed(text: &str) -> String {
    let text = text.trim().trim_end_matches(['。', '.', '；', ';', '，', ',']);
    if text.is_empty() || text.ends_with(['！', '？', '…', '!', '?']) {
        text.to_owned()
    } else {
        format!("{text}。")
    }
}

/// 上午, 下午, 晚上.
pub const fn half_day(hour: u32) -> &'static str {
    match hour {
        0..12 => "上午",
        12..18 => "下午",
        _ => "晚上",
    }
}

/// What an opening paragraph knows; empty = not known.
#[derive(Debug, Clone, Copy)]
pub struct OpeningParagraph<'a> {
    pub day: &'a str,
    /// 上午, 下午, 晚上.
    pub half: &'a str,
    /// Post and name.
    pub chair: &'a str,
    pub place: &'a str,
    pub title: &'a str,
    pub dealt_with: &'a str,
    /// Whether the meeting began, and was not called off.
    pub held: bool,
}

/// The opening paragraph.
pub fn opening(o: &OpeningParagraph<'_>) -> String {
    let place = if o.place.is_empty() {
        String::new()
    } else {
        format!("在{}", o.place)
    };
    if !o.held {
        let chair = if o.chair.is_empty() {
            String::new()
        } else {
            format!("，由{}主持", o.chair)
        };
        return format!("{}定于{}{}{place}召开{chair}。", o.title, o.day, o.half);
    }
    let mut text = if o.chair.is_empty() {
        format!("{}{}，{place}召开{}", o.day, o.half, o.title)
    } else {
        format!("{}{}，{}{place}主持召开{}", o.day, o.half, o.chair, o.title)
    };
    if !o.dealt_with.is_empty() {
        text.push('，');
        text.push_str(o.dealt_with);
    }
    text.push('。');
    if !o.dealt_with.is_empty() {
        text.push_str("现将会议议定事项纪要如下：");
    }
    text
}

/// The mark where neither the body nor the office is known.
pub const PLAIN_MARK: &str = "会议纪要";
/// What nothing under any item comes to.
pub const NOTHING_SETTLED: &str = "会议没有议定事项。";
pub const ON_LEAVE: &str = "请假";
pub const ABSENT: &str = "缺席";
pub const ADDED: &str = "散会后补记：";

/// By when, as it stands before a verb: 于12月11日前, 尽快; empty = no day is set.
pub fn by_when(date: Option<NaiveDate>, time: Option<NaiveTime>, phrase: &str, year: i32) -> String {
    if let Some(date) = date {
        let year = if date.year() == year {
            String::new()
        } else {
            format!("{}年", date.year())
        };
        let time = time.map(by_the_clock).unwrap_or_default();
        return format!("于{year}{}月{}日{time}前", date.month(), date.day());
    }
    let phrase = phrase.trim();
    if phrase.ends_with(['前', '内', '后', '底', '日', '月', '初', '时', '间'])
        && !phrase.starts_with(['尽', '立', '于', '在'])
    {
        format!("于{phrase}")
    } else {
        phrase.to_owned()
    }
}

/// 下午5时, 上午9时30分.
fn by_the_clock(time: NaiveTime) -> String {
    let hour = match time.hour() {
        0 => 0,
        hour => (hour - 1) % 12 + 1,
    };
    let minute = if time.minute() == 0 {
        String::new()
    } else {
        format!("{}分", time.minute())
    };
    format!("{}{hour}时{minute}", half_day(time.hour()))
}

/// A task as a sentence: 由甲牵头、乙配合，于12月11日前完成…。
pub fn task(owners: &[String], when: &str, text: &str) -> String {
    let who = match owners {
        [] => String::new(),
        [one] => format!("由{one}"),
        [lead, one] => format!("由{lead}牵头、{one}配合，"),
        [lead, others @ ..] => format!("由{lead}牵头，{}配合，", others.join("、")),
    };
    closed(&format!("{who}{when}{text}"))
}

/// A motion as the meeting decided it; `None` = it was not decided.
pub fn settled(state: MotionState, said: Option<ResultWord>, text: &str, towards: &str) -> Option<String> {
    let text = text.trim_end_matches('。');
    let towards = towards.trim_start_matches(['至', '到', '交']).trim_end_matches("研究");
    Some(match state {
        MotionState::Carried if said == Some(ResultWord::Unanimous) => format!("会议一致决定，{text}。"),
        MotionState::Carried => format!("会议决定，{text}。"),
        MotionState::Lost => format!("“{text}”经表决未获通过。"),
        MotionState::Tabled => format!("会议决定，搁置“{text}”。"),
        MotionState::Postponed if towards.is_empty() => format!("会议决定，“{text}”暂缓表决。"),
        MotionState::Postponed => format!("会议决定，“{text}”延至{towards}表决。"),
        MotionState::Referred if towards.is_empty() => format!("会议决定，“{text}”交付研究。"),
        MotionState::Referred => format!("会议决定，“{text}”交{towards}研究。"),
        MotionState::Withdrawn | MotionState::Moved | MotionState::Seconded => return None,
    })
}

/// How an item ended; `None` where the sentence that opens it says so already.
pub fn ended(outcome: ItemOutcome, reason: &str) -> Option<String> {
    let reason = reason.trim().trim_end_matches('。');
    let comma = if reason.is_empty() { "" } else { "，" };
    match outcome {
        ItemOutcome::Deferred => Some(format!("会议决定，该事项暂缓审议{comma}{reason}。")),
        ItemOutcome::Withdrawn => Some(format!("该事项撤回{comma}{reason}。")),
        ItemOutcome::NoDecision => Some(format!("会议未就该事项形成一致意见{comma}{reason}。")),
        ItemOutcome::Decided | ItemOutcome::Noted if reason.is_empty() => None,
        ItemOutcome::Decided => Some(meeting_said("会议决定", reason)),
        ItemOutcome::Noted => Some(closed(reason)),
    }
}

/// Words by which a decision says itself how it was passed.
const PASSED: [&str; 5] = ["审议通过", "原则通过", "一致通过", "表决通过", "通过"];

/// A decision as the meeting made it.
pub fn decided(text: &str, adopted: bool) -> String {
    // 审议通过《…》, 原则通过《…》 is said of the meeting itself: 会议审议通过了《…》.
    let passed = PASSED
        .iter()
        .find_map(|verb| {
            text.trim()
                .strip_prefix(verb)
                .filter(|rest| rest.starts_with(['了', '《']))
        })
        .filter(|_| adopted)
        .map(|_| format!("会议{}", text.trim()));
    match phrase(passed.as_deref().unwrap_or(text)) {
        Some((phrase, rest)) => meeting_said(phrase, rest),
        None if adopted => meeting_said("会议决定", text),
        None => closed(&format!("会议未予通过：{text}")),
    }
}

/// Who takes no part in an item, and why.
pub fn recused(who: &str, why: &str) -> String {
    match why.trim() {
        "" => format!("{who}回避本议题。"),
        why => format!("{who}因{}回避本议题。", why.trim_start_matches('因')),
    }
}
