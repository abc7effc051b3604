//! Amendments that a Chinese sentence tells while a motion waits: 孙丽娟提出修正：柳湾90万, 白雪提议额度改为8000万元. Each is asked about.

use crate::line::{
    frame::LineFrame,
    grammar::asking::possible_people_zh::begins_with_person,
    lexer::{self, filled},
};

/// Words by which another wording is put, the longer ones first; `keeps` = the verb belongs to the wording.
#[rustfmt::skip]
const PUTS: [(&str, bool); 30] = [
    ("提出修正案", false), ("提出修正意见", false), ("提出修正", false), ("提出修改意见", false), ("提出修改", false), ("提修正案", false), ("提修正", false), ("要求修正", false), ("建议修正为", false),
    ("提议修改为", false), ("建议修改为", false), ("改为", true), ("改成", true), ("调整为", true), ("调整到", true), ("修改为", true), ("增加一条", true), ("增加一款", true), ("加一条", true), ("增加", true),
    ("删去", true), ("删除", true), ("删掉", true), ("降为", true), ("修正为", true), ("修正到", true), ("调减为", true), ("调增为", true), ("压减到", true), ("压减为", true),
];

/// Words before the verb that say that somebody puts it.
const PROPOSES: [&str; 8] = ["提议", "建议", "提出", "主张", "要求", "动议", "希望", "提请"];

/// The line that would amend the motion in hand as a sentence tells. `None` = no motion waits, or nothing of the kind is told.
pub(crate) fn order(text: &str, frame: &LineFrame) -> Option<String> {
    if !frame.open_motion || text.chars().count() > 60 {
        return None;
    }
    let who = begins_with_person(text, frame);
    let rest = text
        .get(who.map_or(0, str::len)..)?
        .trim_start_matches(['：', ':', '，', ' ']);
    let (at, verb, keeps) = PUTS
        .iter()
        .filter_map(|(verb, keeps)| Some((rest.find(verb)?, *verb, *keeps)))
        .min_by_key(|(at, verb, _)| (*at, usize::MAX - verb.len()))?;
    let before = rest.get(..at)?;
    let proposes = PROPOSES.iter().find_map(|word| before.split_once(word));
    let wording = match (keeps, proposes) {
        // 白雪提议额度改为8000万元
        (true, Some((_, object))) => format!("{object}{}", rest.get(at..)?),
        (false, _) if before.chars().count() <= 4 => rest.get(at + verb.len()..)?.to_owned(),
        _ => return None,
    };
    let wording = wording.trim_start_matches(['：', ':', '，', ',', ' ', '是', '为', '将', '把']);
    let mover = who.map_or_else(String::new, |who| format!(" @{who}"));
    (wording.chars().count() >= 2).then(|| format!("$>{}{mover}", wording.trim_end_matches('。')))
}

/// The text behind the word for an amendment: 修正案：…, 修正：….
pub(crate) fn amendment_text(text: &str) -> Option<&str> {
    let rest = ["修正动议", "修正案", "修正"]
        .iter()
        .find_map(|word| text.strip_prefix(word))?;
    filled(rest.trim_start().strip_prefix(lexer::is_colon)?)
}
