//! Chinese lines of an item itself: that it was only told of or not voted on (今天先通报，不表决), and the heading of one that is not on the agenda (八、推选质控员).

use crate::domain::possible_fact::PossibleFact as Fact;

use super::{fact_line::spaced, possible_people_zh::begins_with_person, talk_zh};
use crate::line::{frame::LineFrame, lexer};

/// Words for the item in hand, or for this meeting.
#[rustfmt::skip]
const ITSELF: [&str; 18] = [
    "本次会议", "今天会议", "本次会", "这次会", "今天", "本次", "这次", "此次", "这个议题", "该议题", "本议题", "此议题", "这一项", "这项", "本项", "该项", "此项", "会议",
];

/// Words by which something is only told of.
#[rustfmt::skip]
const TOLD: [&str; 16] = [
    "只通报", "只是通报", "先通报", "仅通报", "只作通报", "仅作通报", "只听汇报", "先听汇报", "只听取", "先听取", "只是听听", "只汇报", "通个气", "只作了解", "只知悉", "仅供知悉",
];

/// Words by which nothing is decided.
#[rustfmt::skip]
const UNDECIDED: [&str; 14] = [
    "不表决", "不作表决", "不做表决", "不付表决", "不进行表决", "暂不表决", "先不表决", "不投票", "不作决定", "不做决定", "不作决议", "不形成决议", "不议决", "不决策",
];

/// The outcome of the item that such a line may tell.
pub(super) fn order(text: &str) -> Option<String> {
    let text = text.trim_end_matches(['。', '！']);
    let rest = ITSELF.iter().find_map(|word| text.strip_prefix(word))?;
    let begins = |words: &[&str]| {
        words
            .iter()
            .any(|word| rest.starts_with(word) || rest.starts_with(&format!("就{word}")))
    };
    let long = text.chars().count() > 30;
    if long || text.contains('的') || text.ends_with(['？', '?']) || talk_zh::is_talk(text) {
        return None;
    }
    let word = if begins(&TOLD) {
        "通报"
    } else if begins(&UNDECIDED) {
        "不作决定"
    } else {
        return None;
    };
    Some(spaced(Fact::ItemOutcome, &format!("{word} {text}"), true))
}

/// Verbs with which the heading of an item begins that nobody is chosen by yet.
const CHOOSES: [&str; 7] = ["推选", "选举", "补选", "改选", "增补", "推举", "换届选举"];

/// Words by which somebody is chosen.
const CHOSEN: [&str; 8] = ["为", "任", "当选", "产生", "了", "连任", "票", "，"];

/// 八、推选质控员, 五、关于采购打印机的议案: the heading of an item that is on no agenda, as the line that would take it up.
pub(super) fn heading(text: &str, frame: &LineFrame) -> Option<String> {
    const PAPERS: [&str; 8] = [
        "的议案",
        "的议题",
        "的提案",
        "的请示",
        "的报告",
        "的汇报",
        "事宜",
        "的说明",
    ];
    let (number, title) = text.split_once(['、', '．'])?;
    let figure = |c: char| "一二三四五六七八九十".contains(c) || lexer::digit(c).is_some();
    let numbered = (1..=3).contains(&number.chars().count()) && number.chars().all(figure);
    let length = title.chars().count();
    if !numbered || !(3..=40).contains(&length) || title.contains(['，', ',', '。', '；', '：', ':', '？', '?']) {
        return None;
    }
    let paper = title.starts_with("关于") && PAPERS.iter().any(|end| title.ends_with(end));
    let chosen = CHOOSES.iter().find_map(|verb| title.strip_prefix(verb));
    let choice = chosen.is_some_and(|rest| {
        let told = CHOSEN.iter().any(|word| rest.contains(word));
        (2..=12).contains(&rest.chars().count()) && !told && begins_with_person(rest, frame).is_none()
    });
    (paper || choice).then(|| format!("#+{title}"))
}
