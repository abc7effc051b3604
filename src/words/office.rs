//! The sentences of 纪要. Only Chinese has this kind of document (docs/rules.md §minutes), so they have no English beside them.

mod counted;
mod decided;
mod endings;
mod hearing;
mod matter;
mod phrases;
mod tasks;
mod tidy;
mod titles;
mod verbs;
mod voted;

pub use decided::{decided, is_told_of_meeting, joined, opens_or_closes, required};
pub use matter::Matter;
pub use phrases::{closed, half_day, meeting_said, phrase, stressed};
pub use tasks::{TaskBracket, by_when, is_reckoned, task, task_with};
pub use tidy::tidied;
pub use titles::{issue, ordinal, plain_heading, without_ordinal};
pub use voted::{ToldVotes, VotedMatter, rescinded, settled};

use super::chinese::numeral;
use crate::domain::agenda::ItemOutcome;

/// People in one list; posts may contain the sign that parts names, and another one parts them then.
pub fn together(people: &[String]) -> String {
    let between = if people.iter().any(|one| one.contains('、')) {
        "；"
    } else {
        "、"
    };
    people.join(between)
}

/// A unit and a post in one run; what one ends and the other begins with stands once: 局党组 and 党组书记 are 局党组书记.
pub fn unit_and_post(unit: &str, post: &str) -> String {
    let cuts = post.char_indices().skip(2).map(|(at, _)| at).chain([post.len()]);
    let shared = cuts.filter(|at| {
        // 大队长 is one word: 消防大队大队长.
        post.split_at_checked(*at)
            .is_some_and(|(head, rest)| head.chars().count() > 1 && unit.ends_with(head) && !rest.starts_with('长'))
    });
    let rest = post
        .get(shared.max().or_else(|| own_body(unit, post)).unwrap_or(0)..)
        .unwrap_or(post);
    format!("{unit}{}{rest}", gap(unit, rest))
}

/// The blank between two pieces of a run of Chinese text that are both Latin where they meet; empty where one of them is not.
pub fn gap(before: &str, behind: &str) -> &'static str {
    let latin = |c: char| c.is_alphanumeric() && c < '\u{2e80}';
    if before.ends_with(|c| latin(c) || c == '.') && behind.starts_with(latin) {
        " "
    } else {
        ""
    }
}

/// Where a post begins behind the last sign of its unit, said again: 局党组书记 of 区发展和改革局. 局长 is one word.
fn own_body(unit: &str, post: &str) -> Option<usize> {
    const BODIES: [&str; 9] = ["党", "纪", "副", "办公", "机关", "团", "工会", "委", "总"];
    let own = post.chars().next().filter(|own| unit.ends_with(*own))?.len_utf8();
    let rest = post.get(own..)?;
    BODIES.iter().any(|body| rest.starts_with(body)).then_some(own)
}

/// The facts of an opening paragraph; empty = not known.
#[derive(Debug, Clone, Copy)]
pub struct OpeningParagraph<'a> {
    /// How many were to come and came, as a sentence.
    pub heads: &'a str,
    pub day: &'a str,
    /// 上午, 下午, 晚上; over a night up to the part of the last day.
    pub half: &'a str,
    /// Post and name.
    pub chair: &'a str,
    pub place: &'a str,
    pub title: &'a str,
    pub dealt_with: &'a str,
    /// Whether the meeting began, and was not called off.
    pub held: bool,
    /// Whether something was decided, or somebody was given something to do.
    pub settles: bool,
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
    text.push_str(o.heads);
    if !o.dealt_with.is_empty() {
        text.push_str(if o.settles {
            "现将会议议定事项纪要如下："
        } else {
            "现将会议情况纪要如下："
        });
    }
    text
}

/// The mark where neither the body nor the office is known.
pub const PLAIN_MARK: &str = "会议纪要";
/// The sentence for a meeting without any matter settled.
pub const NOTHING_SETTLED: &str = "会议没有议定事项。";
/// In place of that, while lines that may tell what was settled are not looked at.
pub const UNCHECKED: &str = "会议议定事项有待核对。";
/// The same of one item.
pub const UNCHECKED_HERE: &str = "本议题议定事项有待核对。";
/// In place of that in the public copy, where something was dealt with without the public.
pub const LEFT_OUT: &str = "不公开议题从略。";
/// The same of one item.
pub const NOTHING_SETTLED_HERE: &str = "本议题没有议定事项。";
/// In place of that, where the program keeps no content.
pub const KEPT_APART: &str = "议定事项另行书面记录，不在本件内。";
pub const ON_LEAVE: &str = "请假";
pub const ABSENT: &str = "缺席";
pub const ADDED: &str = "散会后补记：";

/// How an item ended; `None` where the sentence that opens it says so already.
pub fn ended(outcome: ItemOutcome, reason: &str) -> Option<String> {
    let reason = reason.trim().trim_end_matches('。');
    let comma = if reason.is_empty() { "" } else { "，" };
    match outcome {
        ItemOutcome::Deferred => Some(format!("会议决定，该事项暂缓审议{comma}{reason}。")),
        ItemOutcome::Withdrawn => Some(format!("该事项撤回{comma}{reason}。")),
        ItemOutcome::Referred if reason.is_empty() => Some("会议决定，该事项交付研究。".to_owned()),
        ItemOutcome::Referred if reason.starts_with(['交', '转', '提']) => {
            Some(format!("会议决定，该事项{reason}。"))
        }
        ItemOutcome::Referred => Some(format!("会议决定，该事项交{reason}研究。")),
        ItemOutcome::NoDecision
            if ["未审议", "未及审议", "未讨论"]
                .iter()
                .any(|word| reason.starts_with(word)) =>
        {
            Some(format!("该事项{reason}。"))
        }
        ItemOutcome::NoDecision => Some(format!("会议未就该事项形成一致意见{comma}{reason}。")),
        ItemOutcome::Decided | ItemOutcome::Noted if reason.is_empty() => None,
        ItemOutcome::Decided => Some(match super::sentences::chinese_verdict(reason) {
            Some((verdict, rest)) => closed(&passed(verdict, rest)),
            None => meeting_said("会议决定", reason),
        }),
        ItemOutcome::Noted => Some(closed(reason)),
    }
}

/// The verdict on an item in one sentence with how was voted: 经表决（同意4票，反对0票），会议通过该事项; 经举手表决，会议一致通过该事项.
fn passed(verdict: &str, rest: &str) -> String {
    let told = rest.strip_prefix('（').and_then(|rest| rest.strip_suffix('）'));
    let Some(told) = told else {
        let comma = if rest.is_empty() || rest.starts_with(['（', '(']) {
            ""
        } else {
            "，"
        };
        return format!("会议{verdict}该事项{comma}{rest}");
    };
    let (how, votes) = told.split_once('，').unwrap_or((told, ""));
    let is_manner = |how: &str| how.ends_with("表决") || how.ends_with("投票");
    let counts = |text: &str| text.contains('票') || text.starts_with(|c: char| c.is_ascii_digit());
    match (is_manner(how), votes) {
        (true, "") => format!("经{how}，会议{verdict}该事项"),
        (true, votes) if counts(votes) => format!("经{how}（{votes}），会议{verdict}该事项"),
        (false, _) if counts(told) => format!("经表决（{told}），会议{verdict}该事项"),
        (true | false, _) => format!("会议{verdict}该事项{rest}"),
    }
}

/// Says that a person takes no part in an item, and why.
pub fn recused(who: &str, why: &str) -> String {
    // 因本人参评回避离场: the reason says already that it is one to withdraw.
    let why = why.trim();
    let why = ["申请回避", "主动回避", "提出回避", "需回避", "回避"]
        .iter()
        .find_map(|word| why.strip_suffix(word))
        .unwrap_or(why);
    match why.trim_end_matches(['，', '、']) {
        "" => format!("{who}回避本议题。"),
        why => format!("{who}因{}回避本议题。", why.trim_start_matches('因')),
    }
}

/// The items for which somebody attends, as 纪要 note it: 列席第一项议题; `None` = none is named.
pub fn attends(numbers: &[usize]) -> Option<String> {
    let named: Vec<String> = numbers.iter().map(|n| numeral(*n)).collect();
    (!named.is_empty()).then(|| format!("列席第{}项议题", named.join("、")))
}
