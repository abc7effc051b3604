//! Decisions without a subject (同意每股分90块，…; 原则同意方案; 定了，…): where nobody has the word they are the meeting's, and else they are asked about.

use crate::{
    capture::{
        entry::draft::is_before,
        motions::motions_found,
        scene::{Scene, TypedLine},
    },
    domain::{
        decision::Verdict,
        entry::{EntryKind, Remark},
        possible_fact::PossibleFact,
        text::is_han,
    },
    line::{
        grammar::asking::doubt_zh::doubts,
        lexer,
        reading::{Reading, Voice, What},
    },
};

use super::{business, verdict};

/// How such a line begins.
#[rustfmt::skip]
const HEADS: [&str; 10] = [
    "原则同意", "原则上同意", "一致同意", "同意", "定了，", "最后定了，", "定了：", "定了:", "最后定了：", "最后定了:",
];

/// The line with the question of the net, or the decision, where that question has one answer only.
pub(crate) fn read(scene: &Scene, reading: Reading, typed: &TypedLine) -> Reading {
    let reading = business::asked(scene, reading, typed);
    let note = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Note,
            ..
        }
    );
    let asked = match &reading.remark {
        Some(Remark::MayMean(order)) => Some(order),
        Some(Remark::NoOpenMotion) | None if note && lexer::sign(typed.raw.trim_start()).is_none() => None,
        Some(_) | None => return reading,
    };
    let text = typed.raw.trim();
    let records = scene.records;
    let place = typed.place.unwrap_or_else(|| records.next_place());
    let open = motions_found::found(scene, typed).open;
    let chinese = text.contains(is_han) || !scene.english;
    if typed.over.is_none()
        && !open
        && chinese
        && let Some(ended) = verdict::on_item(records, text, place)
            .or_else(|| asked.and_then(|order| verdict::of_this(records, text, order, place)))
    {
        return ended;
    }
    let sign = PossibleFact::Decision.order(false);
    let Some(object) = asked
        .and_then(|order| order.strip_prefix(sign))
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
