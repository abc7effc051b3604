//! A matter that was put to the vote, as official minutes tell it (docs/rules.md §minutes).

use crate::domain::motion::{Counts, MotionState, ResultWord, Vote};

/// The numbers of a vote that somebody said; the others are nobody's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToldVotes {
    pub against: bool,
    pub abstentions: bool,
    /// They were announced as votes (同意5票), rather than put down by name or in figures.
    pub aloud: bool,
}

/// A matter that was put to the vote, and how it ended.
#[derive(Debug, Clone, Copy)]
pub struct VotedMatter<'a> {
    pub state: MotionState,
    pub said: Option<ResultWord>,
    pub counts: Option<Counts>,
    pub told: ToldVotes,
    /// The vote with which the person in the chair settled equal votes.
    pub casting: Option<Vote>,
    /// It was a secret ballot.
    pub secret: bool,
    /// The wording that was put to the vote.
    pub text: &'a str,
    /// When it is postponed to, or to whom it is referred.
    pub towards: &'a str,
    /// Mover and seconder, where the rules of the meeting know movers; empty = nobody is named.
    pub by: (&'a str, &'a str),
    /// Those who moved the amendments that were carried; `None` = it was not amended, empty = nobody knows who moved them.
    pub amended: Option<&'a str>,
    /// The carried amendments, where nobody entered the wording as amended: `text` is then the one before them. Else empty.
    pub changes: &'a [String],
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
const PERSONNEL: [&str; 11] = [
    "任命", "免去", "聘任", "解聘", "提名", "推荐", "调任", "免职", "拟任", "拟免", "拟聘",
];

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
    let told = decided(voted)?;
    let by = match voted.by {
        ("", "") => String::new(),
        (mover, "") => format!("由{mover}提议，"),
        ("", seconder) => format!("由{seconder}附议，"),
        (mover, seconder) => format!("由{mover}提议、{seconder}附议，"),
    };
    // The mover did not move the wording as amended.
    let amended = match voted.amended {
        None => String::new(),
        Some("") => "经修正，".to_owned(),
        Some(movers) => format!("经{movers}提议修正，"),
    };
    // The mover of a matter did not also move that it be put off.
    Some(match voted.state {
        MotionState::Carried | MotionState::Lost => format!("{by}{amended}{told}"),
        MotionState::Moved
        | MotionState::Seconded
        | MotionState::Withdrawn
        | MotionState::Tabled
        | MotionState::Postponed
        | MotionState::Referred => told,
    })
}

/// The sentence of what the meeting decided.
fn decided(voted: &VotedMatter<'_>) -> Option<String> {
    let text = voted.text.trim_end_matches('。');
    let towards = voted
        .towards
        .trim_start_matches(['至', '到', '交'])
        .trim_end_matches("研究");
    let note = voted.towards.trim();
    // Abstentions and recusals belong to the votes, a condition to the decision.
    let of_votes = voted.counts.is_some() && VOTE_NOTES.iter().any(|word| note.contains(word));
    let counted = voted.counts.map(|counts| {
        let told = told_counts(voted, counts);
        if of_votes { format!("{told}，{note}") } else { told }
    });
    let behind = if note.is_empty() || of_votes {
        String::new()
    } else {
        format!("，{}", note.replace(", ", "，"))
    };
    let decides = DECIDES.iter().any(|verb| text.starts_with(verb));
    let by = by(voted);
    Some(match voted.state {
        MotionState::Carried | MotionState::Lost if !voted.changes.is_empty() => {
            let counted = counted.map(|counted| format!("（{counted}）")).unwrap_or_default();
            let result = if voted.state == MotionState::Lost {
                "未获通过"
            } else {
                "获得通过"
            };
            let changes = voted.changes.iter().map(|change| named(change.trim_end_matches('。')));
            let changes = changes.collect::<Vec<_>>().join("、");
            format!(
                "{by}{counted}，{}按修正案{changes}修正后{result}{behind}。",
                named(text)
            )
        }
        MotionState::Carried if PERSONNEL.iter().any(|verb| text.starts_with(verb)) => {
            appointed(voted, text, &behind, of_votes.then_some(note))
        }
        MotionState::Carried if decides || voted.said == Some(ResultWord::InPrinciple) => {
            let decided = agreed_to(voted, text, &behind);
            let one_voice =
                voted.said == Some(ResultWord::Unanimous) || voted.counts.is_some_and(|c| c.no + c.abstain == 0);
            match counted.filter(|_| !one_voice || of_votes || voted.told.aloud || voted.secret) {
                Some(counted) => format!("{by}（{counted}），{decided}"),
                None => decided,
            }
        }
        MotionState::Lost if voted.said == Some(ResultWord::Unseconded) => {
            format!("{}无人附议，未付表决。", named(text))
        }
        MotionState::Carried | MotionState::Lost => {
            unopposed(voted, &behind).unwrap_or_else(|| by_votes(voted, counted.as_deref(), &behind))
        }
        MotionState::Tabled if voted.said == Some(ResultWord::NextBusiness) => {
            format!("{}未付表决，会议转入下一议题。", named(text))
        }
        MotionState::Tabled => format!("会议决定，搁置“{text}”。"),
        MotionState::Postponed => put_off(text, towards, note),
        MotionState::Referred if towards.is_empty() => format!("会议决定，“{text}”交付研究。"),
        MotionState::Referred => format!("会议决定，“{text}”交{towards}研究。"),
        MotionState::Withdrawn => format!("{}{note}撤回，未付表决。", named(text)),
        MotionState::Moved | MotionState::Seconded => return None,
    })
}

/// A matter that was carried without votes. `None` = it was not, or nobody said how.
fn unopposed(voted: &VotedMatter<'_>, behind: &str) -> Option<String> {
    let matter = named(voted.text.trim_end_matches('。'));
    if voted.counts.is_some() || voted.state != MotionState::Carried {
        return None;
    }
    match voted.said? {
        ResultWord::Consensus => Some(format!("经协商一致，{matter}获得通过{behind}。")),
        ResultWord::Acclamation => Some(format!("会议以鼓掌方式通过{matter}{behind}。")),
        ResultWord::NoObjection => Some(format!("会议无异议，{matter}获得通过{behind}。")),
        ResultWord::Plain
        | ResultWord::Agreed
        | ResultWord::Unanimous
        | ResultWord::Majority
        | ResultWord::InPrinciple
        | ResultWord::Tied
        | ResultWord::Accepted
        | ResultWord::Deferred
        | ResultWord::NextBusiness
        | ResultWord::Unseconded => None,
    }
}

/// A matter that was carried or lost by votes, with their number where it is told.
fn by_votes(voted: &VotedMatter<'_>, counted: Option<&str>, behind: &str) -> String {
    let matter = named(voted.text.trim_end_matches('。'));
    let result = if voted.state == MotionState::Lost {
        "未获通过"
    } else if voted.said == Some(ResultWord::Unanimous) {
        "获一致通过"
    } else {
        "获得通过"
    };
    let counted = counted.map(|counted| format!("（{counted}）")).unwrap_or_default();
    format!("{}{counted}，{matter}{result}{behind}。", by(voted))
}

/// By what a matter was settled.
const fn by(voted: &VotedMatter<'_>) -> &'static str {
    if voted.secret {
        "经无记名投票表决"
    } else {
        "经表决"
    }
}

/// A motion that is put off: to a time, or until something is done (待询价后再上会).
fn put_off(text: &str, towards: &str, note: &str) -> String {
    let until = Some(note).filter(|note| {
        let times = ["至", "到", "下次", "下一次", "下周", "下月", "明年", "会后"];
        let dated = note.starts_with(|c: char| c.is_ascii_digit()) || times.iter().any(|word| note.starts_with(word));
        !note.is_empty() && !dated
    });
    if proposes(text) {
        let matter = ["同意", "批准", "决定"]
            .iter()
            .find_map(|verb| text.strip_prefix(verb))
            .unwrap_or(text);
        return match until {
            Some(until) => format!("会议决定，{matter}事项暂缓，{until}。"),
            None if note.is_empty() => format!("会议决定，{matter}事项暂缓。"),
            None => format!("会议决定，{matter}事项延至{towards}再议。"),
        };
    }
    match until {
        None if towards.is_empty() => format!("会议决定，“{text}”暂缓表决。"),
        Some(until) => format!("会议决定，“{text}”暂缓表决，{until}。"),
        None => format!("会议决定，“{text}”延至{towards}表决。"),
    }
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
            let abstained = if voted.told.abstentions || c.abstain > 0 {
                format!("，弃权{}票", c.abstain)
            } else {
                String::new()
            };
            let against = if voted.told.against || c.no > 0 {
                format!("，不同意{}票", c.no)
            } else {
                String::new()
            };
            let told = format!("同意{}票{against}{abstained}{note}", c.yes);
            // 拟任 is a proposal, to which the meeting agrees.
            let verb = if text.starts_with('拟') { "同意" } else { "决定" };
            format!("会议{}（{told}），{verb}{text}{behind}。", by(voted))
        }
        None if voted.said == Some(ResultWord::Unanimous) && text.starts_with('拟') => {
            format!("会议一致同意{text}{behind}。")
        }
        None if text.starts_with('拟') => format!("会议同意{text}{behind}。"),
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

/// Whether a wording is about a post, or says itself what is to be agreed to.
fn proposes(text: &str) -> bool {
    PERSONNEL.iter().chain(&DECIDES).any(|verb| text.starts_with(verb))
}

/// The numbers of a vote: `赞成52票，反对0票，弃权2票`; abstentions where there were some, or somebody said that there were none.
fn told_counts(voted: &VotedMatter<'_>, counts: Counts) -> String {
    let mut told = format!("赞成{}票", counts.yes);
    if voted.told.against || counts.no > 0 {
        told.push_str(&format!("，反对{}票", counts.no));
    }
    if voted.told.abstentions || counts.abstain > 0 {
        told.push_str(&format!("，弃权{}票", counts.abstain));
    }
    if counts.is_tie() {
        told.push_str(match voted.casting {
            Some(Vote::For) => "，主持人投决定性一票赞成",
            Some(Vote::Against) => "，主持人投决定性一票反对",
            Some(Vote::Abstain) | None => "",
        });
    }
    told
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
