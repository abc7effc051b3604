//! A decision that is put off: `Decision on the slipway put off`, `Decision deferred until May`, 冷柜采购的决定推迟到下次. It decides nothing: its item is deferred.

use crate::{
    domain::{agenda::ItemOutcome, entry::Remark, possible_fact::PossibleFact, text::is_han},
    line::{
        frame::LineFrame,
        lexer::{find_word, strip_word},
        reading::{Reading, Voice, What},
    },
};

/// Words that put something off.
const PUT_OFF: [&str; 10] = [
    "put off",
    "deferred",
    "postponed",
    "held over",
    "carried over",
    "carried forward",
    "adjourned",
    "delayed",
    "put back",
    "left over",
];

/// Words before the matter of a decision.
const ON: [&str; 7] = ["on ", "about ", "regarding ", "re ", "concerning ", "over ", "as to "];

/// Words that lead on to when, or why.
const LEADS: [&str; 16] = [
    "until ",
    "till ",
    "til ",
    "to ",
    "pending ",
    "as ",
    "because ",
    "since ",
    "while ",
    "for now",
    "for lack of ",
    "for want of ",
    "for more ",
    "for further ",
    "so ",
    "again",
];

/// Reads such a line. `None` = it is another sentence, or a motion waits.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches(['.', '。']);
    if frame.open_motion || text.contains(['?', '？', '"', '“']) {
        return None;
    }
    let (matter, told) = if text.contains(is_han) {
        chinese(text)?
    } else {
        english(text)?
    };
    let matter = strip_word(matter, "the ").unwrap_or(matter).trim();
    let item = if matter.is_empty() {
        None
    } else {
        frame
            .room
            .titled(matter)
            .map(Some)
            .or_else(|| is_in_hand(matter).then_some(None))?
    };
    Some(
        Reading::of(What::ItemOutcome {
            item,
            outcome: ItemOutcome::Deferred,
            text: told,
        })
        .voiced(Voice::Nobody),
    )
}

/// The question that such a line asks where no item is known by the words of its matter: whether the one in hand is put off.
pub(crate) fn asked(line: &str, frame: &LineFrame) -> Option<Reading> {
    let text = line.trim().trim_end_matches(['.', '。']);
    let han = text.contains(is_han);
    let told = if han { chinese(text) } else { english(text) };
    let (_, told) = told.filter(|_| !frame.open_motion && !text.contains(['?', '？', '"', '“']))?;
    let order = PossibleFact::ItemOutcome.order(han);
    Some(Reading::remarked(line, Remark::MayMean(format!("{order} {told}"))))
}

/// The matter of the decision, empty where none is named, and the words that put it off.
fn english(text: &str) -> Option<(&str, String)> {
    let rest = ["the decision ", "a decision ", "decision "]
        .iter()
        .find_map(|head| strip_word(text, head))?;
    if [" last ", " if ", " should ", " unless ", " would ", " not ", " never "]
        .iter()
        .any(|word| find_word(text, word).is_some())
    {
        return None;
    }
    let put_off = |text: &str| -> Option<(String, String)> {
        let bare = ["was ", "is ", "has been ", "to be ", "being ", "therefore "]
            .iter()
            .fold(text, |text, word| strip_word(text, word).unwrap_or(text));
        let verb = PUT_OFF.iter().find(|verb| strip_word(bare, verb).is_some())?;
        let tail = strip_word(bare, verb)?;
        let apart = tail.is_empty() || tail.starts_with([' ', ',', ';', '-', '(']);
        apart.then(|| {
            (
                (*verb).to_owned(),
                tail.trim_start_matches([' ', ',', ';', '-']).to_owned(),
            )
        })
    };
    let goes_on = |tail: &str| {
        tail.is_empty() || tail.starts_with('(') || LEADS.iter().any(|lead| strip_word(tail, lead).is_some())
    };
    let told = |verb: &str, tail: &str| {
        let verb = if verb == "put off" { "deferred" } else { verb };
        format!("{verb} {tail}").trim_end().to_owned()
    };
    // `Decision deferred on the slipway until May`
    if let Some((verb, tail)) = put_off(rest) {
        let at = rest.len() - tail.len();
        let tail = rest.get(at..)?;
        let Some(matter) = ON.iter().find_map(|on| strip_word(tail, on)) else {
            return goes_on(tail).then(|| ("", told(&verb, tail)));
        };
        let end = LEADS.iter().filter_map(|lead| find_word(matter, lead)).min();
        let (matter, tail) = end.map_or((matter, ""), |at| matter.split_at_checked(at).unwrap_or((matter, "")));
        return Some((matter.trim_end_matches([' ', ',']), told(&verb, tail)));
    }
    // `Decision on the slipway put off until May`
    let matter = ON.iter().find_map(|on| strip_word(rest, on))?;
    let places = matter.match_indices(' ').map(|(at, _)| at);
    places.take(10).find_map(|at| {
        let (verb, tail) = put_off(matter.get(at..)?.trim_start())?;
        goes_on(&tail).then(|| Some((matter.get(..at)?, told(&verb, &tail))))?
    })
}

/// 冷柜采购的决定推迟到下次, 关于滑道的决定暂缓.
fn chinese(text: &str) -> Option<(&str, String)> {
    const DECISION: [&str; 4] = ["的决定", "的决策", "的决议", "的表决"];
    const OFF: [&str; 8] = ["推迟", "暂缓", "延期", "延后", "押后", "缓议", "顺延", "搁置"];
    let (matter, rest) = DECISION.iter().find_map(|word| text.split_once(word))?;
    let rest = rest.trim_start_matches(['，', ',', '先', '再', '已', '均', '予', '以']);
    let off = OFF.iter().any(|word| rest.starts_with(word));
    let matter = matter.strip_prefix("关于").unwrap_or(matter);
    let short = matter.chars().count() <= 20 && rest.chars().count() <= 20 && !matter.contains(['，', '。']);
    (off && short).then(|| (matter, rest.to_owned()))
}

/// Words for the item in hand.
fn is_in_hand(matter: &str) -> bool {
    [
        "this",
        "this item",
        "this matter",
        "item",
        "matter",
        "本项",
        "本议题",
        "此事",
        "该议题",
    ]
    .iter()
    .any(|word| word.eq_ignore_ascii_case(matter))
}
