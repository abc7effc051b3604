//! Recusals in Chinese whose reason stands before the act: 许峰系投标人亲属，回避; 因许峰系其亲属，许峰回避; 许峰（亲属）回避.

use crate::domain::{id::Id, interest::InterestNature, people::Attendee};

use super::{interest::bare, reason_zh::tells_why};
use crate::line::{
    frame::LineFrame,
    grammar::{asking::possible_people_zh::begins_with_person, speech::bracket},
    reading::{Reading, What},
};

/// The act, with nothing beside it.
const ACTS: [&str; 11] = [
    "主动申请回避",
    "申请回避",
    "主动回避",
    "提出回避",
    "已回避",
    "应回避",
    "应予回避",
    "予以回避",
    "需回避",
    "须回避",
    "回避",
];

/// Words with which a reason begins that stands before everything.
const BECAUSE: [&str; 4] = ["因为", "由于", "鉴于", "因"];

/// Those whom a run of names means.
type NamesMeant<'a> = dyn Fn(&str) -> Option<Vec<Id<Attendee>>> + 'a;

/// Reads such a line. `None` = it is none.
pub(super) fn read(text: &str, frame: &LineFrame, people: &NamesMeant<'_>) -> Option<Reading> {
    let text = text.trim().trim_end_matches('。');
    let head = ACTS.iter().find_map(|act| text.strip_suffix(act))?;
    let (who, reason) = bracketed(head, people)
        .or_else(|| before(head, people))
        .or_else(|| of_one(head, frame, people))?;
    let reason = bare(reason).to_owned();
    Some(Reading::of(What::Interest {
        who,
        item: None,
        nature: InterestNature::Unsaid,
        text: reason,
    }))
}

fn one(names: &str, people: &NamesMeant<'_>) -> Option<Id<Attendee>> {
    people(names)
        .filter(|who| who.len() == 1)
        .and_then(|who| who.first().copied())
}

/// 许峰（亲属）
fn bracketed<'t>(head: &'t str, people: &NamesMeant<'_>) -> Option<(Id<Attendee>, &'t str)> {
    let (name, inner) = bracket::split(head)?;
    Some((one(name, people)?, inner)).filter(|_| tells_why(inner) && !inner.contains('、'))
}

/// 因许峰系其亲属，许峰
fn before<'t>(head: &'t str, people: &NamesMeant<'_>) -> Option<(Id<Attendee>, &'t str)> {
    let reason = BECAUSE.iter().find_map(|word| head.strip_prefix(word))?;
    let (reason, name) = reason.rsplit_once(['，', ','])?;
    let who = one(name, people)?;
    let reason = reason.strip_prefix(name.trim()).unwrap_or(reason);
    (reason.chars().count() > 1 && !reason.contains(['，', ',', '。'])).then_some((who, reason))
}

/// 许峰系投标人亲属，
fn of_one<'t>(head: &'t str, frame: &LineFrame, people: &NamesMeant<'_>) -> Option<(Id<Attendee>, &'t str)> {
    let name = begins_with_person(head, frame)?;
    let reason = head.strip_prefix(name)?.strip_suffix(['，', ','])?;
    let led = ["系", "是", "为", "与", "同", "担任", "持有", "曾任", "的"]
        .iter()
        .any(|word| reason.starts_with(word));
    let plain = led && !reason.contains(['，', ',', '。']) && (tells_why(reason) || reason.chars().count() > 3);
    let asks = ["是否", "是不是", "要不要"].iter().any(|word| reason.contains(word));
    (plain && !asks).then_some((one(name, people)?, reason))
}
