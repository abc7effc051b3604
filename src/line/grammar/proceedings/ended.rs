//! How an item ended, as it is typed: `deferred to 10 March`, `暂缓审议 待测算后再议`, `#3 noted`; and the parts without the public.

use crate::domain::{
    agenda::{Item, ItemOutcome},
    entry::Remark,
    id::Id,
};

use super::item;
use crate::line::{
    frame::LineFrame,
    grammar::{interests::interest, presence::attendance, shape::moment, voting::result},
    lexer,
    reading::{Op, People, Reading, What},
};

/// Words of outcomes; a longer one stands before the one it begins with.
const WORDS: &[(&str, ItemOutcome)] = &[
    ("deferred", ItemOutcome::Deferred),
    ("postponed", ItemOutcome::Deferred),
    ("adjourned to", ItemOutcome::Deferred),
    ("referred", ItemOutcome::Referred),
    ("remitted", ItemOutcome::Referred),
    ("carried over", ItemOutcome::Deferred),
    ("held over", ItemOutcome::Deferred),
    ("c/f", ItemOutcome::Deferred),
    ("carried forward", ItemOutcome::Deferred),
    ("tabled", ItemOutcome::Deferred),
    ("noted", ItemOutcome::Noted),
    ("received and noted", ItemOutcome::Noted),
    ("received", ItemOutcome::Noted),
    ("for information", ItemOutcome::Noted),
    ("withdrawn", ItemOutcome::Withdrawn),
    ("pulled from the agenda", ItemOutcome::Withdrawn),
    ("removed from the agenda", ItemOutcome::Withdrawn),
    ("struck from the agenda", ItemOutcome::Withdrawn),
    ("taken off the agenda", ItemOutcome::Withdrawn),
    ("no decision", ItemOutcome::NoDecision),
    ("not decided", ItemOutcome::NoDecision),
    ("undecided", ItemOutcome::NoDecision),
    ("not reached", ItemOutcome::NoDecision),
    ("not taken", ItemOutcome::NoDecision),
    ("not considered", ItemOutcome::NoDecision),
    ("not discussed", ItemOutcome::NoDecision),
    ("taken with", ItemOutcome::NoDecision),
    ("adjourned", ItemOutcome::Deferred),
    ("approved", ItemOutcome::Decided),
    ("not approved", ItemOutcome::Decided),
    ("adopted", ItemOutcome::Decided),
    ("agreed", ItemOutcome::Decided),
    ("accepted", ItemOutcome::Decided),
    ("decided", ItemOutcome::Decided),
    ("resolved", ItemOutcome::Decided),
    ("carried", ItemOutcome::Decided),
    ("rejected", ItemOutcome::Decided),
    ("refused", ItemOutcome::Decided),
    ("暂缓", ItemOutcome::Deferred),
    ("缓议", ItemOutcome::Deferred),
    ("暂不", ItemOutcome::Deferred),
    ("延期", ItemOutcome::Deferred),
    ("推迟", ItemOutcome::Deferred),
    ("搁置", ItemOutcome::Deferred),
    ("另行研究", ItemOutcome::Deferred),
    ("另行审议", ItemOutcome::Deferred),
    ("进一步研究", ItemOutcome::Deferred),
    ("继续研究", ItemOutcome::Deferred),
    ("会后研究", ItemOutcome::Deferred),
    ("提交下次", ItemOutcome::Deferred),
    ("下次会议", ItemOutcome::Deferred),
    ("下次再议", ItemOutcome::Deferred),
    ("再议", ItemOutcome::Deferred),
    ("听取", ItemOutcome::Noted),
    ("知悉", ItemOutcome::Noted),
    ("已阅", ItemOutcome::Noted),
    ("通报", ItemOutcome::Noted),
    ("撤回", ItemOutcome::Withdrawn),
    ("撤销", ItemOutcome::Withdrawn),
    ("未形成", ItemOutcome::NoDecision),
    ("未决定", ItemOutcome::NoDecision),
    ("未审议", ItemOutcome::NoDecision),
    ("未及审议", ItemOutcome::NoDecision),
    ("未讨论", ItemOutcome::NoDecision),
    ("不作决定", ItemOutcome::NoDecision),
    ("审议通过", ItemOutcome::Decided),
    ("原则通过", ItemOutcome::Decided),
    ("一致通过", ItemOutcome::Decided),
    ("全票通过", ItemOutcome::Decided),
    ("一致同意", ItemOutcome::Decided),
    ("不予通过", ItemOutcome::Decided),
    ("通过", ItemOutcome::Decided),
    ("原则同意", ItemOutcome::Decided),
    ("原则上同意", ItemOutcome::Decided),
    ("原则上通过", ItemOutcome::Decided),
    ("未通过", ItemOutcome::Decided),
    ("不同意", ItemOutcome::Decided),
    ("同意", ItemOutcome::Decided),
    ("批准", ItemOutcome::Decided),
    ("议定", ItemOutcome::Decided),
    ("否决", ItemOutcome::Decided),
];

/// Words of outcomes that are told as they were typed.
const SAID_AS_TYPED: &[&str] = &[
    "另行研究",
    "另行审议",
    "进一步研究",
    "继续研究",
    "会后研究",
    "提交下次",
    "下次会议",
];

/// Words that are told as they were typed where a reason follows; those that refuse, or that agree in principle, always are.
const VERDICTS: &[(&str, bool)] = &[
    ("approved", false),
    ("not approved", true),
    ("adopted", false),
    ("accepted", false),
    ("rejected", true),
    ("refused", true),
    ("carried", false),
    ("not reached", true),
    ("not taken", true),
    ("not considered", true),
    ("not discussed", true),
    ("taken with", true),
    ("未审议", true),
    ("未及审议", true),
    ("未讨论", true),
    ("原则通过", true),
    ("原则同意", true),
    ("原则上同意", true),
    ("原则上通过", true),
    ("同意", true),
    ("批准", true),
    ("通过", true),
    ("不予通过", true),
    ("未通过", true),
    ("不同意", true),
    ("否决", true),
    ("审议通过", true),
    ("一致通过", true),
    ("全票通过", true),
    ("一致同意", true),
];

/// Words that only fill an outcome: 暂缓审议 is 暂缓.
const FILLERS: &[&str] = &["审议", "讨论", "汇报", "一致意见", "意见", "研究", "表决", "上会", "了"];

/// The outcome that a text begins with, and the reason behind it. `None` = it is no outcome.
pub fn read_outcome(text: &str) -> Option<(ItemOutcome, &str)> {
    let text = text.trim();
    WORDS.iter().find_map(|(word, outcome)| {
        let rest = lexer::strip_word(text, word)?;
        let ends = !word.is_ascii() || rest.chars().next().is_none_or(|c| !c.is_alphanumeric());
        // 另行研究 says more than that the item is put off: it stands as the reason.
        let verdict = VERDICTS.iter().find(|(known, _)| known == word);
        let told = verdict.is_some_and(|(_, always)| *always || !reason(rest).is_empty());
        let kept = told || SAID_AS_TYPED.contains(word);
        ends.then(|| {
            (
                *outcome,
                if kept {
                    text.trim_end_matches('。')
                } else {
                    reason(rest)
                },
            )
        })
    })
}

fn reason(rest: &str) -> &str {
    let filled = FILLERS.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    filled.trim_matches(|c: char| {
        c.is_whitespace() || lexer::is_separator(c) || lexer::is_colon(c) || matches!(c, '(' | ')' | '（' | '）' | '。')
    })
}

/// An order that stands in the feed as an entry of its own.
pub(crate) fn read_order(name: &str, rest: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let is = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    let rest = rest.trim();
    if is(&["interest", "回避"]) && !rest.is_empty() {
        return Some(interest::read(rest, line, frame));
    }
    if is(&["chair", "主持", "设主持", "主持人"]) && !rest.is_empty() {
        return Some(chair(rest, line, frame));
    }
    // ：记录 何静 names who takes the minutes; without a name it is another command.
    if is(&["记录", "记录人", "记录员"])
        && let Ok(who) = attendance::resolve_one(rest, frame)
    {
        return Some(Reading::of(What::Role {
            list: People::Scribe,
            op: Op::Set,
            who: vec![who],
            at: None,
        }));
    }
    if is(&["outcome", "结果"]) && !rest.is_empty() {
        return read_item_outcome(rest, line, frame);
    }
    if is(&["closed", "转入不公开"]) {
        return Some(Reading::of(What::Closed {
            at: None,
            ground: rest.to_owned(),
        }));
    }
    if is(&["consent", "一并审议通过", "一并通过"]) {
        return Some(result::read_consent(rest, line));
    }
    if is(&["pull", "单独审议", "单独列出"]) && !rest.is_empty() {
        let typed = rest.trim_start_matches(['#', '＃']).trim();
        return Some(match item::numbered(typed, frame) {
            Some(item) => Reading::of(What::Pull { item }),
            None => Reading::remarked(line, Remark::NoSuchItem(rest.to_owned())),
        });
    }
    let at = frame.dates.time(rest);
    (is(&["public", "恢复公开"]) && (rest.is_empty() || at.is_some())).then(|| Reading::of(What::Public { at }))
}

/// `:chair Ann Bell`: one person of the list is in the chair from now on.
fn chair(name: &str, line: &str, frame: &LineFrame) -> Reading {
    let (bare, at) = moment::at_end(name, frame.dates).unwrap_or((name, None));
    match attendance::resolve_one(bare, frame) {
        Ok(who) => Reading::of(What::Role {
            list: People::Chair,
            op: Op::Set,
            who: vec![who],
            at,
        }),
        Err(remark) => Reading::remarked(line, remark.unwrap_or_else(|| Remark::UnknownName(name.to_owned()))),
    }
}

/// `deferred to 10 March`, `#3 noted`, `第三项 暂缓审议`. `None` = no outcome is in it.
fn read_item_outcome(text: &str, line: &str, frame: &LineFrame) -> Option<Reading> {
    let named = ["item ", "#", "＃"]
        .iter()
        .find_map(|word| lexer::strip_word(text, word));
    let body = named.unwrap_or(text).trim_start();
    let (token, rest) = body.split_once(char::is_whitespace).unwrap_or((body, ""));
    let (item, text) = match item::numbered(token, frame) {
        Some(item) if named.is_some() || read_outcome(text).is_none() => (Some(item), rest.trim()),
        _ if named.is_some() => match titled(body, frame) {
            Some((item, outcome)) => (Some(item), outcome),
            None => return Some(Reading::remarked(line, Remark::NoSuchItem(token.to_owned()))),
        },
        _ => (None, text),
    };
    let (outcome, _) = read_outcome(text)?;
    Some(Reading::of(What::ItemOutcome {
        item,
        outcome,
        text: text.trim().to_owned(),
    }))
}

/// `Item 3 deferred till Jan as no quotes`, `Item 3 was withdrawn from the agenda`: an item by its number that was put off or withdrawn.
pub(crate) fn told_of_item(line: &str, frame: &LineFrame) -> Option<Reading> {
    const DONE: [&str; 10] = [
        "pulled from the agenda",
        "removed from the agenda",
        "struck from the agenda",
        "taken off the agenda",
        "deferred",
        "postponed",
        "withdrawn",
        "held over",
        "carried over",
        "carried forward",
    ];
    let text = line.trim().trim_end_matches('.');
    let body = ["agenda item ", "item "]
        .iter()
        .find_map(|lead| lexer::strip_word(text, lead))?;
    let (number, rest) = body.split_once([' ', ':', ',', '-'])?;
    let rest = rest.trim_start_matches([' ', ':', '-', '–', ',']);
    let rest = ["was ", "has been ", "is "]
        .iter()
        .find_map(|word| lexer::strip_word(rest, word))
        .unwrap_or(rest);
    let done = DONE.iter().find_map(|word| lexer::strip_word(rest, word))?;
    let ahead = [" if ", " should ", " unless ", " would ", " last "]
        .iter()
        .any(|word| lexer::find_word(text, word).is_some());
    let known = item::numbered(number, frame).is_some() && lexer::find_word(done, "item ").is_none();
    let whole = done.is_empty() || done.starts_with([' ', ',', ':', ';', '(']);
    if !known || !whole || ahead || frame.open_motion || text.contains(['?', '"']) {
        return None;
    }
    read_item_outcome(&format!("#{number} {rest}"), line, frame)
}

/// `ceo noted`, `plant sale deferred to May`: an item by its title, and the outcome behind it.
fn titled<'t>(body: &'t str, frame: &LineFrame) -> Option<(Id<Item>, &'t str)> {
    let blanks = body.char_indices().filter(|(_, c)| c.is_whitespace());
    blanks.map(|(at, _)| body.split_at(at)).find_map(|(title, rest)| {
        read_outcome(rest)?;
        let Some(What::GoTo { item }) = item::read_title(title, frame).map(|reading| reading.what) else {
            return None;
        };
        Some((item, rest.trim()))
    })
}
