//! A verdict on the item in hand, without a sign: 此项通过, 工作报告一致通过, 经表决，一致通过, 表决：同意4票，反对0票，通过. It is how the item ended,
//! since no motion is put and there is nothing else that it could be about.

use crate::{
    domain::{
        agenda::{Item, ItemKind, ItemOutcome},
        entry::Remark,
        motion::Counts,
        possible_fact::PossibleFact,
        records::Records,
    },
    line::{
        grammar::{asking::possible_talk_zh::without_lead, proceedings::ended::read_outcome, voting::counts},
        reading::{Reading, Voice, What},
    },
};

/// Verdicts by which something was passed; the last is one of a vote only behind a word that says so.
const VERDICTS: [&str; 6] = ["一致通过", "全票通过", "审议通过", "获得通过", "获通过", "通过"];

/// Words for the item in hand before a verdict: 此项通过.
const THIS: [&str; 14] = [
    "此项",
    "本项",
    "该项",
    "这一项",
    "这个议题",
    "此议题",
    "本议题",
    "该议题",
    "此项议题",
    "本项议题",
    "此事项",
    "本事项",
    "该事项",
    "这项",
];

/// A line without a sign, where it tells the outcome of the item at a place of the feed; where it only may, with the question. `None` = it does neither.
pub(crate) fn on_item(records: &Records, text: &str, place: i64) -> Option<Reading> {
    let item = records.items.get(records.item_at(place)?)?;
    let typed = text;
    let text = text.trim_end_matches('。');
    let open = item.kind == ItemKind::Decision && item.outcome.is_none() && !is_decided(records, item);
    let voted = by_votes(text).filter(|_| open);
    // More votes than members who are there: who voted is asked first.
    if let Some((_, counts)) = voted.as_ref().filter(|(_, counts)| exceeds_room(records, *counts)) {
        let present = records.head_count().members_present;
        let doubt = Remark::MoreVotes(format!("{} > {present}", counts.total()));
        return Some(Reading::remarked(typed, doubt));
    }
    let told = named(item, text)
        .map(str::to_owned)
        .or_else(|| alone(text, records.word_at(place).is_none()).filter(|_| open))
        .or_else(|| voted.map(|(told, _)| told));
    let Some(told) = told else {
        let order = votes_only(text).filter(|_| open)?;
        return Some(Reading::remarked(typed, Remark::MayMean(order)));
    };
    let (outcome, _) = read_outcome(&told)?;
    Some(
        Reading::of(What::ItemOutcome {
            item: None,
            outcome,
            text: told,
        })
        .voiced(Voice::Nobody),
    )
}

/// 本项只通报，不作决定; 这一项材料不齐，下次局务会再议: how the item in hand ended, where the question that the line was read as says it and nobody has the word.
pub(crate) fn of_this(records: &Records, text: &str, order: &str, place: i64) -> Option<Reading> {
    let item = records.items.get(records.item_at(place)?)?;
    let told = order.strip_prefix(PossibleFact::ItemOutcome.order(true))?.trim();
    let (outcome, _) = read_outcome(told)?;
    let this = THIS.iter().find(|word| text.starts_with(**word))?;
    let named = if outcome == ItemOutcome::Noted { "该事项" } else { "" };
    let told = told.replacen(this, named, 1);
    let free = records.word_at(place).is_none() && item.outcome.is_none() && !is_decided(records, item);
    free.then(|| {
        Reading::of(What::ItemOutcome {
            item: None,
            outcome,
            text: told,
        })
        .voiced(Voice::Nobody)
    })
}

/// Whether there are more votes than members who are there; where nobody signed in, nobody knows who is.
pub(crate) fn exceeds_room(records: &Records, counts: Counts) -> bool {
    let present = records.head_count().members_present;
    present > 0 && counts.total() > present
}

/// Whether something was decided or moved under the item already: then a verdict may be of that.
fn is_decided(records: &Records, item: &Item) -> bool {
    let here = |entry| {
        records
            .entries
            .get(entry)
            .is_some_and(|entry| !entry.struck && entry.item == Some(item.id))
    };
    records.decisions.iter().any(|row| here(row.entry)) || records.motions.iter().any(|motion| here(motion.entry))
}

/// 工作报告一致通过, where 审议2026年度工作报告 is the item in hand.
fn named<'a>(item: &Item, text: &'a str) -> Option<&'a str> {
    let at = VERDICTS.iter().find_map(|verdict| text.strip_suffix(*verdict))?.len();
    let (named, verdict) = text.split_at_checked(at)?;
    let named = named.trim_end_matches(['，', ',', ' ']);
    let whole = THIS.contains(&named) || named.chars().count() >= 3 && item.title.contains(named);
    whole.then_some(verdict)
}

/// Words for all of a meeting before a verdict: 会议一致通过, 全体同意.
const ALL: [&str; 12] = [
    "与会人员",
    "与会同志",
    "与会成员",
    "到会人员",
    "到会成员",
    "到会委员",
    "全体成员",
    "全体委员",
    "全体人员",
    "全体",
    "大家",
    "会议",
];

/// 一致通过; 会议一致通过; 举手表决，通过; 大家一致同意, where nobody has the word who may say so (`free`).
fn alone(text: &str, free: bool) -> Option<String> {
    let told = ALL.iter().find_map(|all| text.strip_prefix(all)).unwrap_or(text);
    let agreed = told.len() < text.len() && ["同意", "都同意", "均同意"].contains(&told);
    if agreed || told == "一致同意" || told == "全体一致同意" {
        return Some("一致同意".to_owned()).filter(|_| told.len() < text.len() && free);
    }
    let bare = without_lead(told);
    let says_vote = bare.len() < told.len() || bare != "通过";
    (VERDICTS.contains(&bare) && says_vote).then(|| match manner(told, bare) {
        "" => bare.to_owned(),
        manner => format!("{bare}（{manner}）"),
    })
}

/// 表决：同意4票，反对0票，通过: the verdict with the votes behind it, and their number.
fn by_votes(text: &str) -> Option<(String, Counts)> {
    let told = without_lead(text);
    let ending = |verdict: &'static str| Some((told.strip_suffix(verdict)?, verdict));
    let lost = ["未获通过", "未通过"].into_iter().find_map(ending);
    let (votes, verdict) = lost.or_else(|| VERDICTS.into_iter().find_map(ending))?;
    let votes = votes.trim_end_matches(['，', ',', '。', ' ']);
    let one_side = lost.is_none() && counts::one_side(votes);
    let counts = tally(votes).or_else(|| counts::counts(votes).filter(|_| one_side))?;
    let all = ["一致通过", "全票通过"].contains(&verdict);
    let verdict = match verdict {
        "未获通过" => "未通过",
        "审议通过" | "获得通过" | "获通过" => "通过",
        verdict => verdict,
    };
    let borne = (counts.yes > counts.no) == lost.is_none() && (!all || counts.no + counts.abstain == 0);
    let told = match manner(text, told) {
        "" => format!("{verdict}（{votes}）"),
        manner => format!("{verdict}（{manner}，{votes}）"),
    };
    borne.then_some((told, counts))
}

/// The outcome to be asked about where votes stand alone: 表决：5票赞成, 投票结果5:0, 5:0. Nobody said a verdict.
fn votes_only(text: &str) -> Option<String> {
    let votes = without_lead(text);
    let word = match tally(votes) {
        Some(counts) if counts.yes <= counts.no => "未通过",
        Some(_) => "通过",
        None if counts::one_side(votes) && !votes.contains(['反', '弃']) => "通过",
        None => return None,
    };
    let led = votes.len() < text.len();
    (led || is_score(votes)).then(|| format!("{} {word}（{votes}）", PossibleFact::ItemOutcome.order(true)))
}

/// The votes of a text that says nothing else, of both sides: 同意4票，反对0票, 5:0.
fn tally(votes: &str) -> Option<Counts> {
    counts::sided(votes).or_else(|| counts::counts(votes).filter(|_| is_score(votes)))
}

/// 5:0, 12:1:1; 9:15 is a time of day.
fn is_score(text: &str) -> bool {
    let parts: Vec<&str> = text.split([':', '：', '比', '-', '/']).collect();
    (2..=3).contains(&parts.len())
        && parts
            .iter()
            .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
        && parts.iter().skip(1).any(|part| part.len() == 1)
}

/// How was voted, where the words before the votes say more than that there was a vote: 举手表决, 无记名投票.
fn manner<'a>(text: &'a str, behind: &str) -> &'a str {
    let lead = text.strip_suffix(behind).unwrap_or_default();
    let lead = lead.trim_end_matches(['，', ',', '：', ':', ' ']);
    let lead = lead.trim_start_matches('经').trim_end_matches("结果");
    if ["", "表决", "票决", "投票", "投票表决"].contains(&lead) {
        ""
    } else {
        lead
    }
}
