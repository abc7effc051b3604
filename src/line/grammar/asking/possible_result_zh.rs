//! Chinese sentences that may tell how a vote went: the votes of two sides, what became of the motion that waits, votes behind the head of what was voted on.

use crate::domain::possible_fact::PossibleFact as Fact;

use super::{
    fact_line::{signed, spaced},
    possible_people_zh::begins_with_person,
    possible_talk_zh,
};
use crate::line::{
    frame::LineFrame,
    grammar::{
        proceedings::item,
        voting::{counts, recused_zh, tallied_zh},
    },
    lexer,
};

/// How a motion ended.
#[rustfmt::skip]
const FATES: &[&str] = &["没过", "未过半", "不过半", "否了", "通不过", "被否", "不反对", "通过", "否决", "撤回", "无人反对", "没人反对", "无异议", "没有异议", "没意见", "举手", "全票", "票决", "一致同意", "原则同意"];

/// Words by which a motion was not carried.
const LOST: &[&str] = &[
    "否决",
    "未通过",
    "不通过",
    "未获通过",
    "没通过",
    "没有通过",
    "没能通过",
    "未能通过",
    "没获通过",
    "难以通过",
    "通不过",
    "没过",
    "未过半",
    "不过半",
    "否了",
    "被否",
    "没有全票",
    "未一致",
    "没有一致",
    "不一致",
];

/// Sides of a vote.
const SIDES: &[&str] = &["同意", "赞成", "反对", "弃权", "赞同", "支持"];

/// Votes of two sides, or the fate of the motion that is open.
pub(crate) fn order(text: &str, length: usize, frame: &LineFrame) -> Option<String> {
    let sides = SIDES.iter().filter(|side| text.contains(*side)).count();
    let sides = sides + usize::from(text.contains("不同意") && text.matches("同意").count() > 1);
    if text.starts_with("应到") {
        return None;
    }
    let mut votes = text
        .match_indices(['票', '人', '比', '户'])
        .map(|(at, _)| text.get(..at).unwrap_or_default());
    let counted = votes.any(|before| before.ends_with(|c: char| c.is_numeric() || counts::is_han_digit(c)));
    // 5个同意，1个不同意; 5家同意，1家反对
    let counters = ['个', '户', '家', '位', '名'].iter().any(|counter| {
        SIDES
            .iter()
            .any(|side| text.contains(&format!("{counter}{side}")) || text.contains(&format!("{counter}不{side}")))
            && text
                .chars()
                .zip(text.chars().skip(1))
                .any(|(c, next)| next == *counter && (c.is_numeric() || counts::is_han_digit(c)))
    });
    let counted = counted || counters && sides >= 2;
    let votes = counted
        && (sides >= 2
            || text.contains("票决")
            || text.contains("表决")
            || frame.open_motion && sides == 1 && text.contains('票'));
    // 薛刚、滕飞赞成，安妮反对: votes by name.
    let by_name = frame.votable
        && sides > 0
        && (length <= 40 && begins_with_person(text, frame).is_some()
            || ["赞成的", "同意的", "反对的", "弃权的"]
                .iter()
                .any(|lead| text.starts_with(lead)));
    if by_name && !counted {
        return Some(spaced(Fact::Result, "", true));
    }
    let fate = frame.open_motion && length <= 24 && FATES.iter().any(|word| text.contains(word));
    // 撤回A2 is about a task.
    let task = text.contains(['A', 'Ａ']) && text.chars().any(|c| lexer::digit(c).is_some());
    let headed = !frame.votable && tallied_zh::headed(text).is_some();
    if !(votes || fate || headed) || task {
        return None;
    }
    // 于洋：同意5票；齐心：同意4票，不同意1票: votes on several.
    let several = text.matches(['；', ';']).count() > 0;
    if several && text.split(['；', ';']).all(|part| tallied_zh::headed(part).is_some()) {
        return Some(spaced(Fact::Minuted, text, true));
    }
    if !frame.votable
        && let Some((head, rest)) = tallied_zh::headed(text)
    {
        return Some(of_headed(head, rest, frame));
    }
    if !frame.votable {
        // =经表决，同意4票，反对1票 would decide nothing.
        return possible_talk_zh::of_votes(text)
            .or_else(|| possible_talk_zh::of_votes_and_object(text))
            .or_else(|| Some(signed(Fact::Decision, text)));
    }
    let lost = LOST.iter().any(|word| text.contains(word));
    // 五比一通过, 过三分之二，通过: a verdict alone would lose the count; 暂不通过 puts it off.
    let more = text.starts_with('暂')
        || text.contains(['比', '占', '过', '%'])
            && (text.contains(|c| lexer::digit(c).is_some() || counts::is_han_digit(c)) && text.chars().count() > 4);
    let word = if text.contains("撤回") {
        "撤回"
    } else if more {
        ""
    } else if lost {
        "否决"
    } else if votes || one_sided_words(text) {
        // The clerk counts: an example would be taken for the votes.
        ""
    } else {
        "通过"
    };
    Some(spaced(Fact::Result, word, false))
}

/// 同意5票，通过，唐小军回避: the votes, and who took no part.
pub(super) fn of_votes_beside(text: &str, frame: &LineFrame) -> Option<String> {
    if frame.votable {
        return None;
    }
    let (result, names) = recused_zh::apart(text, frame)?;
    let label = Fact::ItemOutcome.order(true);
    let passed = || {
        let votes = result.strip_suffix("通过")?.trim_end_matches(['，', ',', ' ']);
        counts::one_side(votes).then(|| format!("{label} 通过（{votes}）"))
    };
    let told = possible_talk_zh::of_votes(result).or_else(passed)?;
    Some(format!("{}，{names}回避）", told.strip_suffix('）')?))
}

/// The line that would say the votes behind a head: of the item that it names or that is in hand, else of a motion of these words.
fn of_headed(head: &str, rest: &str, frame: &LineFrame) -> String {
    let number = head
        .trim_start_matches(['第', '议', '案', '题', '事', '项'])
        .trim_end_matches(['项', '个', '议', '案', '题', '事']);
    let named = head
        .starts_with(['第', '议'])
        .then(|| item::numbered(&format!("第{number}项"), frame))
        .flatten()
        .and_then(|item| frame.items.iter().find(|(own, _)| *own == item));
    let itself = ["表决", "报告", "方案", "议案", "事项", "本项", "此项", "该项", "结果"]
        .iter()
        .any(|end| head.ends_with(end));
    let told = possible_talk_zh::of_votes(rest).or_else(|| tallied_zh::read(rest).map(|tally| tally.of_item()));
    let label = Fact::ItemOutcome.order(true);
    let told = told.or_else(|| counts::one_side(rest).then(|| format!("{label} 通过（{rest}）")));
    match (named, told) {
        (Some((_, number)), Some(told)) => told.replacen(label, &format!("{label} #{number}"), 1),
        (None, Some(told)) if itself => told,
        (Some(_) | None, _) => format!("{}{head}，{rest}", Fact::Motion.order(true)),
    }
}

/// 徐志明反对，其余同意，通过: somebody was of another mind, and a verdict alone would lose it.
fn one_sided_words(text: &str) -> bool {
    ["反对", "弃权", "不同意", "保留"]
        .iter()
        .any(|word| text.contains(word))
}

/// 5票同意: the votes of one side, and nothing beside them.
pub(crate) fn is_one_sided(text: &str) -> bool {
    text.contains('票') && counts::one_side(text) && ["同意", "赞成"].iter().any(|side| text.contains(side))
}
