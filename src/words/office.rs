//! The sentences of 纪要. Only Chinese has this kind of document (docs/rules.md §minutes), so they have no English beside them.

mod decided;
mod endings;
mod hearing;
mod matter;
mod phrases;
mod tasks;
mod tidy;
mod titles;
mod verbs;

pub use decided::{decided, is_told_of_meeting, joined, opens_or_closes, required};
pub use matter::{Matter, plain_heading};
pub use phrases::{closed, half_day, meeting_said, phrase};
pub use tasks::{TaskBracket, by_when, is_reckoned, task, task_with};
pub use tidy::tidied;
pub use titles::{issue, ordinal, without_ordinal};

use super::chinese::numeral;
use crate::domain::{
    agenda::ItemOutcome,
    motion::{Counts, MotionState, ResultWord},
};

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
    let rest = post.get(shared.max().unwrap_or(0)..).unwrap_or(post);
    format!("{unit}{rest}")
}

/// The facts of an opening paragraph; empty = not known.
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
/// In place of that in the public copy, where something was dealt with without the public.
pub const LEFT_OUT: &str = "不公开议题从略。";
/// The same of one item.
pub const NOTHING_SETTLED_HERE: &str = "本议题没有议定事项。";
/// In place of that, where the program keeps no content.
pub const KEPT_APART: &str = "议定事项另行书面记录，不在本件内。";
pub const ON_LEAVE: &str = "请假";
pub const ABSENT: &str = "缺席";
pub const ADDED: &str = "散会后补记：";

/// A matter that was put to the vote, and how it ended.
#[derive(Debug, Clone, Copy)]
pub struct VotedMatter<'a> {
    pub state: MotionState,
    pub said: Option<ResultWord>,
    pub counts: Option<Counts>,
    /// The wording that was put to the vote.
    pub text: &'a str,
    /// When it is postponed to, or to whom it is referred.
    pub towards: &'a str,
}

/// Beginnings of wordings that are decisions by themselves; other wordings name what was voted on.
const DECIDES: [&str; 9] = [
    "同意",
    "原则同意",
    "一致同意",
    "批准",
    "通过",
    "原则通过",
    "审议通过",
    "决定",
    "不同意",
];

/// Beginnings of wordings about posts, which a meeting decides by agreeing or not.
const PERSONNEL: [&str; 8] = ["任命", "免去", "聘任", "解聘", "提名", "推荐", "调任", "免职"];

/// Wordings that say that the meeting passed something.
const PASSES: [&str; 3] = ["审议通过", "讨论通过", "审议并通过"];

/// Words in what was said beside the votes that tell of voters.
const VOTE_NOTES: [&str; 9] = [
    "回避",
    "弃权",
    "反对",
    "委托",
    "未投票",
    "未参加表决",
    "不参加表决",
    "保留意见",
    "三分之二",
];

/// A motion as the meeting decided it; `None` = it was not decided. Votes against and abstentions are told with the numbers; of a wording
/// that is no decision only the result is told (docs/rules.md §minutes).
pub fn settled(voted: &VotedMatter<'_>) -> Option<String> {
    let text = voted.text.trim_end_matches('。');
    let towards = voted
        .towards
        .trim_start_matches(['至', '到', '交'])
        .trim_end_matches("研究");
    let note = voted.towards.trim();
    // Abstentions and recusals belong to the votes, a condition to the decision.
    let of_votes = voted.counts.is_some() && VOTE_NOTES.iter().any(|word| note.contains(word));
    let counted = voted.counts.map(|counts| {
        let told = told_counts(counts);
        if of_votes { format!("{told}，{note}") } else { told }
    });
    let behind = if note.is_empty() || of_votes {
        String::new()
    } else {
        format!("，{}", note.replace(", ", "，"))
    };
    let one_voice = voted.said == Some(ResultWord::Unanimous) || voted.counts.is_some_and(|c| c.no + c.abstain == 0);
    let decides = DECIDES.iter().any(|verb| text.starts_with(verb));
    Some(match voted.state {
        MotionState::Carried if PERSONNEL.iter().any(|verb| text.starts_with(verb)) => {
            appointed(voted, text, &behind, of_votes.then_some(note))
        }
        MotionState::Carried if decides || voted.said == Some(ResultWord::InPrinciple) => {
            let decided = agreed_to(voted, text, &behind);
            match counted.filter(|_| !one_voice || of_votes) {
                Some(counted) => format!("经表决（{counted}），{decided}"),
                None => decided,
            }
        }
        MotionState::Lost if voted.said == Some(ResultWord::Unseconded) => {
            format!("{}无人附议，未付表决。", named(text))
        }
        MotionState::Carried if voted.counts.is_none() && voted.said == Some(ResultWord::Consensus) => {
            format!("经协商一致，{}获得通过{behind}。", named(text))
        }
        MotionState::Carried if voted.counts.is_none() && voted.said == Some(ResultWord::Acclamation) => {
            format!("会议以鼓掌方式通过{}{behind}。", named(text))
        }
        MotionState::Carried | MotionState::Lost => {
            let matter = named(text);
            let result = if voted.state == MotionState::Lost {
                "未获通过"
            } else if voted.said == Some(ResultWord::Unanimous) {
                "获一致通过"
            } else {
                "获得通过"
            };
            match counted {
                Some(counted) => format!("经表决（{counted}），{matter}{result}{behind}。"),
                None => format!("经表决，{matter}{result}{behind}。"),
            }
        }
        MotionState::Tabled if voted.said == Some(ResultWord::NextBusiness) => {
            format!("{}未付表决，会议转入下一议题。", named(text))
        }
        MotionState::Tabled => format!("会议决定，搁置“{text}”。"),
        MotionState::Postponed if towards.is_empty() => format!("会议决定，“{text}”暂缓表决。"),
        MotionState::Postponed => format!("会议决定，“{text}”延至{towards}表决。"),
        MotionState::Referred if towards.is_empty() => format!("会议决定，“{text}”交付研究。"),
        MotionState::Referred => format!("会议决定，“{text}”交{towards}研究。"),
        MotionState::Withdrawn => format!("{}{note}撤回，未付表决。", named(text)),
        MotionState::Moved | MotionState::Seconded => return None,
    })
}

/// A decision in its own words, as the meeting agreed to it.
fn agreed_to(voted: &VotedMatter<'_>, text: &str, behind: &str) -> String {
    // 会议审议通过了…, not 会议决定，审议通过….
    let passes = PASSES
        .iter()
        .find_map(|verb| {
            text.strip_prefix(verb)
                .map(|rest| (*verb, rest.trim_start_matches('了')))
        })
        .filter(|(_, rest)| !rest.is_empty());
    match (voted.said, passes) {
        (Some(ResultWord::InPrinciple), _) => format!("会议原则同意{}{behind}。", in_principle(text)),
        (Some(ResultWord::Unanimous), Some((_, rest))) => format!("会议一致通过了{rest}{behind}。"),
        (Some(ResultWord::Unanimous), None) => format!("会议一致决定，{text}{behind}。"),
        (Some(ResultWord::Consensus), _) => format!("会议经协商一致决定，{text}{behind}。"),
        (Some(ResultWord::Acclamation), _) => format!("会议以鼓掌方式决定，{text}{behind}。"),
        (
            Some(
                ResultWord::Plain
                | ResultWord::Agreed
                | ResultWord::NoObjection
                | ResultWord::Tied
                | ResultWord::Majority
                | ResultWord::Accepted
                | ResultWord::Deferred
                | ResultWord::NextBusiness
                | ResultWord::Unseconded,
            )
            | None,
            Some((verb, rest)),
        ) => format!("会议{verb}了{rest}{behind}。"),
        (
            Some(
                ResultWord::Plain
                | ResultWord::Agreed
                | ResultWord::NoObjection
                | ResultWord::Tied
                | ResultWord::Majority
                | ResultWord::Accepted
                | ResultWord::Deferred
                | ResultWord::NextBusiness
                | ResultWord::Unseconded,
            )
            | None,
            None,
        ) => format!("会议决定，{text}{behind}。"),
    }
}

/// A decision about posts: 会议经表决（同意5票，不同意0票，弃权0票），决定任命…. `note`: what was said beside the votes.
fn appointed(voted: &VotedMatter<'_>, text: &str, behind: &str, note: Option<&str>) -> String {
    match voted.counts {
        Some(c) => {
            let note = note.map(|note| format!("，{note}")).unwrap_or_default();
            let told = format!("同意{}票，不同意{}票，弃权{}票{note}", c.yes, c.no, c.abstain);
            format!("会议经表决（{told}），决定{text}{behind}。")
        }
        None if voted.said == Some(ResultWord::Unanimous) => format!("会议一致决定{text}{behind}。"),
        None => format!("会议决定{text}{behind}。"),
    }
}

/// A matter that was taken up again and whose earlier result was taken back.
/// `earlier`: that result, as typed.
pub fn rescinded(text: &str, earlier: &str) -> String {
    let matter = named(text.trim_end_matches('。'));
    format!(
        "{matter}此前已经表决（{}），会议复议后撤回原议。",
        earlier.trim_end_matches('。')
    )
}

/// The numbers of a vote: `赞成52票，反对0票，弃权2票`.
fn told_counts(counts: Counts) -> String {
    format!("赞成{}票，反对{}票，弃权{}票", counts.yes, counts.no, counts.abstain)
}

/// Returns the matter voted on as the subject of a sentence: a title as it is, other words in quotation marks.
fn named(text: &str) -> String {
    let bare = text
        .strip_prefix("表决")
        .unwrap_or(text)
        .trim_start_matches(['：', ':', '了']);
    let is_title = bare.starts_with('《') && bare.ends_with('》') && bare.matches('《').count() == 1;
    let bare = if bare.is_empty() { text } else { bare };
    if is_title {
        bare.to_owned()
    } else {
        format!("“{bare}”")
    }
}

/// The wording behind 原则同意.
fn in_principle(text: &str) -> &str {
    let bare = text.trim_start_matches("原则").trim_start_matches("同意");
    PASSES.iter().find_map(|verb| bare.strip_prefix(verb)).unwrap_or(bare)
}

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
            Some((verdict, rest)) => {
                let comma = if rest.is_empty() { "" } else { "，" };
                closed(&format!("会议{verdict}该事项{comma}{rest}"))
            }
            None => meeting_said("会议决定", reason),
        }),
        ItemOutcome::Noted => Some(closed(reason)),
    }
}

/// Says that a person takes no part in an item, and why.
pub fn recused(who: &str, why: &str) -> String {
    match why.trim() {
        "" => format!("{who}回避本议题。"),
        why => format!("{who}因{}回避本议题。", why.trim_start_matches('因')),
    }
}

/// The items for which somebody attends, as 纪要 note it: 列席第一项议题; `None` = none is named.
pub fn attends(numbers: &[usize]) -> Option<String> {
    let named: Vec<String> = numbers.iter().map(|n| numeral(*n)).collect();
    (!named.is_empty()).then(|| format!("列席第{}项议题", named.join("、")))
}
