//! Votes that somebody casts for another in Chinese: 许峰代林萍投票, 林萍委托许峰表决, 林萍的票由许峰代投. No count has them by themselves, and the line says so.

use crate::domain::{
    entry::{EntryKind, Remark},
    text::is_han,
};

use super::{possible_people_zh::begins_with_person, talk_zh};
use crate::line::{
    frame::LineFrame,
    reading::{Reading, Voice, What},
};

/// Longer lines are speeches, in characters.
const LONGEST: usize = 40;

/// Words of voting behind the one who votes, or for whom somebody does.
#[rustfmt::skip]
const VOTES: [&str; 19] = [
    "代为投票", "代为表决", "代理投票", "代理表决", "代行表决", "行使表决权", "行使投票权", "投票", "投了", "投赞成", "投反对", "投弃权", "投同意", "表决", "举手", "代投", "投下", "投出", "代举",
];

/// The reading, asked about as such a vote where it is a note.
pub(crate) fn asked(reading: Reading, line: &str, frame: &LineFrame) -> Reading {
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    let open = matches!(reading.remark, None | Some(Remark::MayMean(_)));
    let spoken = matches!(reading.voice, Voice::One(_) | Voice::Unlisted(_));
    if !note || !open || spoken || reading.minuted.is_some() || !line.contains(is_han) {
        return reading;
    }
    match told(line.trim().trim_end_matches('。'), frame) {
        Some(who) => reading.voiced(Voice::Nobody).remark(Some(Remark::ProxyVote(who))),
        None => reading,
    }
}

/// The one who votes and the one for whom, as they were typed. `None` = the line tells of no such vote.
fn told(text: &str, frame: &LineFrame) -> Option<String> {
    let asks = text.ends_with(['？', '?']) || talk_zh::is_talk(text);
    if asks || text.chars().count() > LONGEST || !text.contains(['代', '托', '权', '替']) {
        return None;
    }
    given(text, frame)
        .or_else(|| cast(text, frame))
        .or_else(|| of_vote(text, frame))
}

fn votes(rest: &str) -> bool {
    let rest = rest.trim_start_matches(['，', ',', ' ', '：', ':']);
    VOTES.iter().any(|word| rest.starts_with(word))
}

/// The person with whom a text begins, and what follows.
fn person<'t>(text: &'t str, frame: &LineFrame) -> Option<(&'t str, &'t str)> {
    let name = begins_with_person(text, frame)?;
    Some((name, text.get(name.len()..)?))
}

/// 林萍委托许峰投票, 林萍书面授权许峰代为表决.
fn given(text: &str, frame: &LineFrame) -> Option<String> {
    let (who, rest) = person(text, frame)?;
    let rest = ["已书面", "书面", "已", "，"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let rest = ["委托", "授权"].iter().find_map(|word| rest.strip_prefix(word))?;
    let (other, rest) = person(rest, frame)?;
    votes(rest).then(|| format!("{other}代{who}"))
}

/// 许峰代林萍投票, 许峰受林萍委托投赞成票.
fn cast(text: &str, frame: &LineFrame) -> Option<String> {
    let (other, rest) = person(text, frame)?;
    let (lead, rest) = ["代理", "代替", "代为", "代", "替", "受"]
        .iter()
        .find_map(|word| Some((*word, rest.strip_prefix(word)?)))?;
    let (who, rest) = person(rest, frame)?;
    let rest = match lead {
        "受" => rest.strip_prefix("委托").or_else(|| rest.strip_prefix("授权"))?,
        _ => rest,
    };
    votes(rest).then(|| format!("{other}代{who}"))
}

/// 林萍的票由许峰代投.
fn of_vote(text: &str, frame: &LineFrame) -> Option<String> {
    let (who, rest) = person(text, frame)?;
    let rest = ["的票由", "的表决权由", "的投票权由", "由", "这票由", "一票由"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))?;
    let (other, rest) = person(rest, frame)?;
    votes(rest).then(|| format!("{other}代{who}"))
}
