//! Sentences in which somebody of the list declares an interest: `Cllr Reddy declared a pecuniary interest in item 7, his brother is the
//! agent`, 李四与第三项有利害关系（女婿是法人）, 孙克因其子在投标单位回避.

use crate::domain::{id::Id, interest::InterestNature, people::Attendee, text::is_han};

use super::{
    concerned_item::{self, item_of},
    conduct,
    interest::{bare, nature_of},
    interest_dashed::{dashed, whole_word},
    reason_zh::{joined, tells_why, without_act},
    recusal_zh, registrable, withdrawal_zh,
};
use crate::line::{
    frame::{LineFrame, Named},
    grammar::{
        motions::meant::ended,
        presence::{movement, movement_zh, reasons},
    },
    lexer::strip_word,
    reading::{Reading, What},
};

/// Reads such a line; a blank that parts two people of the list is a sign: 裴磊 尤静回避 names both of them.
pub(crate) fn of_line(line: &str, frame: &LineFrame) -> Option<Reading> {
    let spaced = line.contains(' ') && line.contains("回避");
    let joined = spaced.then(|| reasons::apart(line, frame));
    read(joined.as_deref().unwrap_or(line), frame)
}

/// Reads such a sentence. `None` = nobody of the list declares one.
pub(crate) fn read(line: &str, frame: &LineFrame) -> Option<Reading> {
    if !may_tell(line) || line.contains(['?', '？', '"', '“', '”']) {
        return None;
    }
    let text = ended(line);
    // 与这家公司有利害关系吗, 已核实没有
    if text.ends_with(['吗', '呢', '吧'])
        || ["没有利", "核实没有", "并没有", "是否", "是不是"]
            .iter()
            .any(|word| text.contains(word))
    {
        return None;
    }
    if text.contains(is_han) {
        chinese(text, frame)
    } else {
        english(text, frame)
    }
}

/// Whether a word is in a line without which it declares nothing.
fn may_tell(line: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: [&str; 12] = [
        "interest", "interests", "int", "dpi", "recused", "recuses", "personal", "prejudicial", "pecuniary", "registrable", "ndi", "ori",
    ];
    [
        "回避",
        "利害关系",
        "利益关系",
        "利益冲突",
        "退出",
        "退场",
        "不参加",
        "不参与",
    ]
    .iter()
    .any(|word| line.contains(word))
        || line
            .split(|c: char| !c.is_ascii_alphabetic())
            .any(|word| WORDS.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

fn english(text: &str, frame: &LineFrame) -> Option<Reading> {
    const VERBS: [&str; 15] = [
        " declared ",
        " declares ",
        " disclosed ",
        " discloses ",
        " has declared ",
        " registered ",
        " notified ",
        " recused ",
        " recuses ",
        " dec ",
        " dec'd ",
        " decd ",
        " decl ",
        " decl'd ",
        " decs ",
    ];
    if let Some(reading) = dashed(text, frame) {
        return Some(reading);
    }
    let lower = text.to_ascii_lowercase();
    if lower.contains("no interest") || lower.contains("not an interest") {
        return None;
    }
    let (at, verb) = VERBS.iter().filter_map(|verb| Some((lower.find(verb)?, *verb))).min()?;
    let who = everybody(text.get(..at)?, frame)?;
    let rest = text.get(at + verb.len()..)?.trim_start();
    let (nature, behind) = declared(verb, rest)?;
    let kind = registrable::kind(rest).map(|(kind, _)| kind);
    let nature = kind.map_or(nature, |_| InterestNature::Unsaid);
    // More than the interest is told: `…, left 7:10. Tran/Alvarez: buy bus 5-0.`
    let more = rest
        .split(". ")
        .skip(1)
        .any(|sentence| sentence.contains(['/', ':']) && sentence.chars().any(|c| c.is_ascii_digit()));
    if more {
        return None;
    }
    // The leaving of a declaration without an item: `declared an interest and left the room`.
    let (behind, early) = conduct::split(behind, frame);
    let concerned = item_of(behind, frame).or_within(behind, frame);
    // `in item 7, Oak Lane, his brother …`, `in the application as her brother …`
    let told = bare(concerned.behind);
    let told = [
        "as he ",
        "as she ",
        "as they ",
        "as his ",
        "as her ",
        "as their ",
        "as the ",
    ]
    .iter()
    .find_map(|word| strip_word(told, word).and_then(|_| strip_word(told, "as ")))
    .unwrap_or(told);
    let told = ["because ", "- ", "– ", "— ", "since "]
        .iter()
        .find_map(|word| strip_word(told, word))
        .unwrap_or(told);
    let (told, late) = conduct::split(told, frame);
    let told = bare(told);
    let told = kind.map_or_else(|| told.to_owned(), |kind| registrable::reason(kind, told));
    let mut facts: Vec<Reading> = who.iter().map(|who| concerned.declared(*who, nature, &told)).collect();
    if let Some(left) = early.or(late) {
        let (reason, own) = ("interest".to_owned(), Vec::new());
        facts.push(Reading::of(What::Leave {
            who: who.clone(),
            at: left.at,
            reason,
            own,
        }));
        if let Some(at) = left.back {
            let reason = String::new();
            facts.push(Reading::of(What::Return { who, at, reason }));
        }
    }
    if facts.len() == 1 {
        return facts.pop();
    }
    Some(Reading::of(What::Series(facts)))
}

/// The nature of an interest, and what follows it, in the words behind a verb.
fn declared<'t>(verb: &str, rest: &'t str) -> Option<(InterestNature, &'t str)> {
    if verb.contains("recuse") {
        let own = ["himself", "herself", "themselves", "themself"];
        let behind = own.iter().find_map(|word| strip_word(rest, word))?;
        let behind = behind.trim_start();
        let behind = [
            "from the vote",
            "from voting",
            "from this item",
            "from the item",
            "from the discussion",
            "from this vote",
            "from the discussion and vote",
        ]
        .iter()
        .filter_map(|word| strip_word(behind, word))
        .min_by_key(|rest| rest.len())
        .unwrap_or(behind);
        return Some((InterestNature::Unsaid, behind));
    }
    let at = ["interest", "int", "dpi"]
        .iter()
        .find_map(|word| whole_word(rest, word))?;
    let (before, behind) = rest.split_at_checked(at)?;
    let disclosable = strip_word(behind, "dpi").is_some();
    if before.split_whitespace().count() > 5 {
        return None;
    }
    let before = ["a ", "an ", "his ", "her ", "their ", "the "]
        .iter()
        .find_map(|word| strip_word(before, word))
        .unwrap_or(before);
    let behind = ["interests", "interest", "ints", "int", "dpi interest", "dpi"]
        .iter()
        .find_map(|word| strip_word(behind, word))?;
    if behind.starts_with(char::is_alphabetic) {
        return None;
    }
    let nature = if disclosable {
        InterestNature::Disclosable
    } else if whole_word(before, "prejudicial").is_some() {
        InterestNature::Prejudicial
    } else {
        nature_of(before.trim()).0
    };
    Some((nature, behind))
}

/// Everybody in the subject, each of the list.
fn everybody(subject: &str, frame: &LineFrame) -> Option<Vec<Id<Attendee>>> {
    if let Some(who) = one(subject, frame) {
        return Some(vec![who]);
    }
    let subject = subject.trim();
    let bare = ["cllrs. ", "cllrs ", "councillors ", "messrs ", "members ", "both "]
        .iter()
        .find_map(|word| strip_word(subject, word))
        .unwrap_or(subject);
    let people = movement::people(bare, frame).filter(|people| people.doubt.is_none())?;
    Some(people.who)
}

fn chinese(text: &str, frame: &LineFrame) -> Option<Reading> {
    const NONE: [&str; 8] = [
        "不回避",
        "无需回避",
        "不用回避",
        "没有利害",
        "无利害",
        "回避问题",
        "回避制度",
        "是否回避",
    ];
    if !movement_zh::has_clock(text) || NONE.iter().any(|word| text.contains(word)) {
        return None;
    }
    relation(text, frame)
        .or_else(|| because(text, frame))
        .or_else(|| withdrawal_zh::read(text, frame))
        .or_else(|| withdraws(text, frame))
        .or_else(|| recusal_zh::read(text, frame, &|names| several(names, frame)))
}

/// 李四申报与第三项有利害关系（女婿是法人）.
fn relation(text: &str, frame: &LineFrame) -> Option<Reading> {
    const RELATIONS: [&str; 6] = [
        "有直接利害关系",
        "有利害关系",
        "存在利害关系",
        "有利益关系",
        "有利益冲突",
        "存在利益冲突",
    ];
    const LEADS: [&str; 6] = ["主动申报", "申报", "声明", "说明", "因", "本人"];
    let (at, word) = RELATIONS.iter().find_map(|word| Some((text.find(word)?, *word)))?;
    let (head, named) = text.get(..at)?.split_once('与')?;
    let head = LEADS.iter().find_map(|lead| head.strip_suffix(lead)).unwrap_or(head);
    let who = one(head, frame)?;
    let concerned = item_of(named, frame);
    // 与第三项投标单位有利害关系: what stands behind the number is a part of the reason.
    let beside = bare(concerned.behind).to_owned();
    let reason = without_act(text.get(at + word.len()..)?);
    let told = if beside.is_empty() {
        reason.to_owned()
    } else {
        format!("与{beside}有利害关系{}", joined(reason))
    };
    Some(concerned.declared(who, InterestNature::Unsaid, &told))
}

/// 孙克因其子在投标单位回避, 孙克因其子在投标单位，申请回避第三项.
fn because(text: &str, frame: &LineFrame) -> Option<Reading> {
    let (head, rest) = text.split_once('因')?;
    let who = several(head, frame)?;
    let at = rest.rfind("回避")?;
    let reason = rest.get(..at)?.trim_start_matches('为');
    let reason = ["申请", "提出", "主动", "依规", "需", "要"]
        .iter()
        .fold(reason, |reason, word| reason.strip_suffix(word).unwrap_or(reason));
    let behind = rest.get(at + "回避".len()..)?;
    // 孙克因其子在投标单位，对采购冷柜一项回避
    let (reason, concerned) = concerned_item::toward(reason, behind, frame).unwrap_or((reason, item_of(behind, frame)));
    let beyond = bare(concerned.behind);
    (beyond.is_empty() || ["审议", "表决", "讨论", "本议题审议", "本议题表决"].contains(&beyond))
        .then(|| {
            each(&who, |who| {
                concerned.declared(who, InterestNature::Unsaid, bare(reason))
            })
        })
        .flatten()
}

/// 孙克申请回避本项（其子在投标单位）, 孙克回避.
fn withdraws(text: &str, frame: &LineFrame) -> Option<Reading> {
    let (head, rest) = text.split_once("回避")?;
    // 唐小军退场回避, 唐小军回避退场: whoever is recused leaves.
    let rest = if ["退场", "离场", "离席", "退席", "并退场", "并离场", "并离席"].contains(&rest) {
        ""
    } else {
        rest
    };
    let head = ["退场", "离场", "离席", "退席"]
        .iter()
        .find_map(|word| head.strip_suffix(word))
        .unwrap_or(head);
    let rest = ["一下", "了"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
        .unwrap_or(rest);
    let head = ["主动申请", "申请", "提出", "主动", "依规"]
        .iter()
        .find_map(|word| head.strip_suffix(word))
        .unwrap_or(head);
    // 李强对采购冷柜一项回避, 李强回避采购冷柜一项
    let (head, concerned) = concerned_item::toward(head, rest, frame).unwrap_or_else(|| {
        let end = rest.find(['（', '(', '，', ',', ' ']).unwrap_or(rest.len());
        let (named, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let numbered = item_of(rest, frame);
        let called = concerned_item::called(named, behind, frame).filter(|_| numbered.item.is_none());
        (head, called.unwrap_or(numbered))
    });
    let who = several(head, frame)?;
    let reason = ["审议", "表决", "讨论"]
        .iter()
        .find_map(|word| concerned.behind.strip_prefix(word))
        .unwrap_or(concerned.behind);
    // 裴磊回避，他爱人在名单里
    let because = || rest.starts_with(['，', ',']) && tells_why(reason);
    let whole = reason.is_empty() || reason.starts_with(['（', '(', '，', ',', ' ']) || because();
    whole
        .then(|| {
            each(&who, |who| {
                concerned.declared(who, InterestNature::Unsaid, bare(reason))
            })
        })
        .flatten()
}

/// Everybody of a list of names, each on the list of the meeting: 赵磊和孙丽, 赵磊、吴越两位同志.
fn several(names: &str, frame: &LineFrame) -> Option<Vec<Id<Attendee>>> {
    if let Some(who) = one(names, frame) {
        return Some(vec![who]);
    }
    let names = names.trim().trim_end_matches("同志");
    let names = ["二人", "两人", "三人", "两位", "三位", "均", "都"]
        .iter()
        .find_map(|end| names.strip_suffix(end))
        .unwrap_or(names);
    let who: Option<Vec<Id<Attendee>>> = names
        .split(['、', '和', '与', '及'])
        .map(|name| one(name, frame))
        .collect();
    who.filter(|who| who.len() > 1)
}

/// One reading a person; those of several stand together.
fn each(who: &[Id<Attendee>], declared: impl Fn(Id<Attendee>) -> Reading) -> Option<Reading> {
    let mut facts: Vec<Reading> = who.iter().map(|who| declared(*who)).collect();
    match facts.len() {
        0 | 1 => facts.pop(),
        _ => Some(Reading::of(What::Series(facts))),
    }
}

fn one(name: &str, frame: &LineFrame) -> Option<Id<Attendee>> {
    let name = name.trim().trim_end_matches("同志").trim_end_matches(['，', ',']);
    let name = [
        "关联方",
        "关联董事",
        "关联人",
        "利害关系人",
        "利益相关方",
        "当事人",
        "会议决定",
        "鉴于",
        "由于",
        "因为",
        "因",
    ]
    .iter()
    .find_map(|lead| name.strip_prefix(lead))
    .unwrap_or(name);
    match movement::one(name, frame) {
        Named::One(who) => Some(who),
        Named::Several | Named::Nobody => None,
    }
}
