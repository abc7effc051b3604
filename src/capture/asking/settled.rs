//! Decisions without a subject (同意每股分90块，…; 原则同意方案; 定了，…): where nobody has the word they are the meeting's, and else they are asked about.
//! A verdict that names the item in hand (工作报告一致通过) is the outcome of that item.

use crate::{
    capture::{
        entry::draft::is_before,
        motions::motions_found,
        scene::{Scene, TypedLine},
    },
    domain::{decision::Verdict, entry::Remark, possible_fact::PossibleFact, records::Records},
    line::{
        grammar::{asking::doubt_zh::doubts, proceedings::ended::read_outcome},
        reading::{Reading, Voice, What},
    },
};

use super::business;

/// How such a line begins.
#[rustfmt::skip]
const HEADS: [&str; 10] = [
    "原则同意", "原则上同意", "一致同意", "同意", "定了，", "最后定了，", "定了：", "定了:", "最后定了：", "最后定了:",
];

/// The line with the question of the net, or the decision, where that question has one answer only.
pub(crate) fn read(scene: &Scene, reading: Reading, typed: &TypedLine) -> Reading {
    let reading = business::asked(scene, reading, typed);
    let Some(Remark::MayMean(order)) = &reading.remark else {
        return reading;
    };
    let text = typed.raw.trim();
    let records = scene.records;
    let place = typed.place.unwrap_or_else(|| records.next_place());
    let open = motions_found::found(scene, typed).open;
    if typed.over.is_none()
        && !open
        && let Some(ended) = verdict_on_item(records, text, place)
    {
        return ended;
    }
    let sign = PossibleFact::Decision.order(false);
    let Some(object) = order
        .strip_prefix(sign)
        .filter(|_| HEADS.iter().any(|head| text.starts_with(head)))
    else {
        return reading;
    };
    // 同意5票 counts votes, and 同意，但… goes on; two clauses may be two matters, one of which is a task.
    let plain = object.chars().count() >= 6
        && !object.contains(['票', '；', '。', '但', '？', '?'])
        && !doubts(text, PossibleFact::Decision);
    let alone = typed.over.is_none()
        && !is_before(records)
        && records.word_at(place).is_none()
        && records.item_at(place).is_some()
        && !open;
    if !plain || !alone {
        return reading;
    }
    let object = object.trim_end_matches('。');
    // 会议同意… as minutes say it.
    let text = if object.starts_with(['同', '原', '一']) {
        format!("会议{object}")
    } else {
        object.to_owned()
    };
    Reading::of(What::Decision {
        text,
        verdict: Verdict::Adopted,
    })
    .voiced(Voice::Nobody)
}

/// Words for the item in hand before a verdict: 此项通过.
const THIS: [&str; 13] = [
    "此项",
    "本项",
    "该项",
    "这一项",
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

/// 工作报告一致通过, where 审议2026年度工作报告 is the item in hand.
fn verdict_on_item(records: &Records, text: &str, place: i64) -> Option<Reading> {
    const VERDICTS: [&str; 6] = ["一致通过", "全票通过", "审议通过", "获得通过", "获通过", "通过"];
    let text = text.trim_end_matches('。');
    let verdict = VERDICTS.iter().find(|verdict| text.ends_with(*verdict))?;
    let named = text.strip_suffix(verdict)?.trim_end_matches(['，', ',', ' ']);
    let title = &records.items.get(records.item_at(place)?)?.title;
    let whole = THIS.contains(&named) || named.chars().count() >= 3 && title.contains(named);
    let (outcome, _) = read_outcome(verdict).filter(|_| whole)?;
    Some(
        Reading::of(What::ItemOutcome {
            item: None,
            outcome,
            text: (*verdict).to_owned(),
        })
        .voiced(Voice::Nobody),
    )
}
