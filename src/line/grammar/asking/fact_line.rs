//! The line that would say a fact which a sentence may tell, as far as it can be filled in.

use crate::domain::{possible_fact::PossibleFact, text::is_han};

use crate::line::{
    frame::LineFrame,
    grammar::shape::moment::{self, han_time},
    lexer::strip_word,
};

/// The line of an act of the session, with the time that stands in the sentence.
pub(crate) fn timed(fact: PossibleFact, text: &str, frame: &LineFrame) -> String {
    let han = text.contains(is_han);
    // The hour of the next one is not that of the end, and a break from one time to another begins with the first.
    let lower = text.to_lowercase();
    let until = [
        "adjourned to ",
        "adjourned until ",
        "adjourned till ",
        "adjourn to ",
        "adjourn until ",
    ];
    if until.iter().any(|word| lower.contains(word)) {
        return spaced(fact, "", han);
    }
    if !han && clocks_in(text, frame).count() > 1 {
        return spaced(fact, clock_in(text, frame).unwrap_or_default(), han);
    }
    let (_, time) = moment::apart(text, frame.dates);
    if !time.is_empty() {
        return spaced(fact, time, han);
    }
    if han {
        return spaced(fact, &han_time(text, frame).1, han);
    }
    spaced(fact, clock_in(text, frame).unwrap_or_default(), han)
}

/// The first time of day with its minutes or its half of the day in a sentence.
fn clock_in<'t>(text: &'t str, frame: &LineFrame) -> Option<&'t str> {
    clocks_in(text, frame).next()
}

/// The times of day with their minutes or their half of the day in a sentence.
pub(crate) fn clocks_in<'t>(text: &'t str, frame: &LineFrame) -> impl Iterator<Item = &'t str> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'));
    words.map(|word| word.trim_end_matches('.')).filter(|word| {
        let clock = word.contains([':', '.']) || word.to_ascii_lowercase().ends_with('m');
        word.starts_with(|c: char| c.is_ascii_digit()) && clock && frame.dates.time(word).is_some()
    })
}

/// How the line begins, a blank, and the words.
pub(crate) fn spaced(fact: PossibleFact, words: &str, han: bool) -> String {
    format!("{} {words}", fact.order(han)).trim_end().to_owned()
}

/// The text behind the sign of a fact.
pub(crate) fn signed(fact: PossibleFact, text: &str) -> String {
    let text = unlabelled(fact, text.trim());
    if fact != PossibleFact::Decision {
        return format!("{}{text}", fact.order(false));
    }
    // `carried 7-1` decides nothing: it is the result of a motion that somebody has to put.
    if is_result_alone(text) {
        return PossibleFact::Motion.order(false).to_owned();
    }
    let text = settled(text).trim_start_matches(['，', ',', '：', ' ']);
    // 全票通过16家奖补 as the minutes say it.
    let all = text.strip_prefix("全票通过").filter(|rest| rest.chars().count() > 1);
    match all {
        Some(rest) => format!("{}一致通过{rest}", fact.order(false)),
        None => format!("{}{text}", fact.order(false)),
    }
}

/// Words behind `action` that make another thing of it: `action group to meet` is about a group.
#[rustfmt::skip]
const NOUNS: [&str; 14] = [
    "group", "plan", "log", "list", "team", "point", "points", "item", "items", "taken", "required", "needed", "is", "was",
];

/// Whether a word behind `action` makes another thing of it.
pub(crate) fn is_label_noun(word: &str) -> bool {
    NOUNS.contains(&word.to_lowercase().as_str())
}

/// The text without the label that its sign says already: `ACTION hattie to ring` behind `!`, `DECISION - buy a kettle` behind `=`.
fn unlabelled(fact: PossibleFact, text: &str) -> &str {
    const TASKS: [&str; 7] = ["action point", "actions", "action", "aps", "ap", "todo", "task"];
    const DECISIONS: [&str; 2] = ["decisions", "decision"];
    let labels = if fact == PossibleFact::Action {
        TASKS.as_slice()
    } else if fact == PossibleFact::Decision {
        DECISIONS.as_slice()
    } else {
        return text;
    };
    let bare = labels.iter().find_map(|label| {
        let rest = strip_word(text, label)?;
        let typed = text.get(..label.len())?;
        let capitals = typed.chars().all(|c| c.is_ascii_uppercase() || c == ' ');
        let parted = rest.trim_start().starts_with([':', '-', '–', '—']);
        let first = rest.split_whitespace().next().unwrap_or_default();
        let goes_on = rest.starts_with(' ') && fact == PossibleFact::Action && !NOUNS.contains(&first);
        let whole = parted || rest.starts_with(' ') && capitals || goes_on;
        let rest = rest.trim_start_matches([' ', ':', '-', '–', '—']);
        (whole && !rest.is_empty()).then_some(rest)
    });
    bare.unwrap_or(text)
}

/// Whether a text tells only what became of a motion, and not of which: `carried 7-1`, `The substantive motion was put and carried`.
fn is_result_alone(text: &str) -> bool {
    #[rustfmt::skip]
    const BEFORE: [&str; 19] = [
        "the", "this", "that", "substantive", "original", "amended", "motion", "resolution", "proposal", "amendment", "was", "were", "then", "duly", "put", "and",
        "vote", "to", "so",
    ];
    const FATES: [&str; 7] = ["carried", "lost", "defeated", "passed", "fell", "failed", "rejected"];
    const HOW: [&str; 12] = [
        "by",
        "unanimously",
        "unan",
        "nem",
        "with",
        "without",
        "for",
        "against",
        "all",
        "to",
        "votes",
        "vote",
    ];
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let Some(at) = words.iter().position(|word| !BEFORE.contains(word)) else {
        return false;
    };
    let fate = words.get(at).is_some_and(|word| FATES.contains(word));
    let figure = |word: &str| word.len() < 4 && word.chars().all(|c| c.is_ascii_digit());
    // `passed to the clerk`, `lost the keys`: a verb with its object.
    let next = words.get(at + 1).copied();
    let whole = next.is_none_or(|next| figure(next) || HOW.contains(&next) && next != "to" && next != "for");
    fate && whole
}

/// The text of a decision without the words that say that it is one: 研究决定16家发放, 定了，12月28日试灯.
fn settled(text: &str) -> &str {
    const LEADS: [&str; 16] = [
        "会上决定",
        "会上研究决定",
        "研究决定",
        "讨论决定",
        "商量决定",
        "会商决定",
        "会议研究决定",
        "会议商定",
        "大家决定",
        "经研究决定",
        "经讨论决定",
        "研究",
        "讨论",
        "会上",
        "定了",
        "最后定了",
    ];
    let agreed = ["同意", "通过", "一致"];
    let bare = LEADS.iter().find_map(|lead| {
        let rest = text.strip_prefix(lead)?;
        // 研究同意16家 is agreed to, and 研究方案 is not.
        let whole = lead.ends_with(['定', '了']) || agreed.iter().any(|word| rest.starts_with(word));
        whole.then(|| rest.trim_start_matches(['，', ',', '：', ':', ' ']))
    });
    bare.filter(|bare| bare.chars().count() > 1).unwrap_or(text)
}
