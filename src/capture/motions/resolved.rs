//! The motion that a line settles: one whose wording a decision in words says again, which is its result and no second decision.

use crate::{
    domain::{
        decision::Verdict,
        motion::{MotionRef, MotionState, ResultWord},
        plenary,
        records::Records,
    },
    line::{
        lexer,
        reading::{Announced, Reading, What},
    },
};

/// The reading as the result of the open motion, where a decision without a sign has its wording (`RESOLVED that …`, 会议通过…).
pub(crate) fn as_result(records: &Records, reading: Reading, raw: &str) -> Reading {
    let What::Decision { text, verdict } = &reading.what else {
        return reading;
    };
    let signed = lexer::sign(raw.trim_start()).is_some();
    let Some(motion) = records.open_motion().filter(|_| !signed) else {
        return reading;
    };
    let moved = records
        .entries
        .get(motion.entry)
        .map_or("", |entry| entry.text.as_str());
    let object = plenary::sentence(text).map_or(text.as_str(), |(_, _, rest)| rest);
    let (object, manner) = without_manner(object);
    if bare(object).is_empty() || bare(object) != bare(motion.put(moved)) {
        return reading;
    }
    let lower = format!("{raw} {manner}").to_lowercase();
    let chinese = text.contains("会议") || raw.contains("会议");
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let (state, said, words) = match verdict {
        Verdict::Rejected => (MotionState::Lost, ResultWord::Plain, ["lost", "未通过"]),
        Verdict::Adopted if has(&["unanimously", "一致"]) => (
            MotionState::Carried,
            ResultWord::Unanimous,
            ["carried unanimously", "一致通过"],
        ),
        Verdict::Adopted if has(&["nem con", "nem. con", "without objection"]) => (
            MotionState::Carried,
            ResultWord::NoObjection,
            ["carried nem con", "无异议通过"],
        ),
        Verdict::Adopted if has(&["原则", "in principle"]) => (
            MotionState::Carried,
            ResultWord::InPrinciple,
            ["agreed in principle", "原则同意"],
        ),
        Verdict::Adopted => (MotionState::Carried, ResultWord::Plain, ["carried", "通过"]),
    };
    let [english, own] = words;
    let result = Announced {
        state: Some(state),
        said: Some(said),
        words: if chinese { own } else { english }.to_owned(),
        ..Announced::default()
    };
    let of = MotionRef::Pending;
    Reading {
        what: What::Result { result, of },
        ..reading
    }
}

/// A decision without how it was taken, which stands in brackets at its end.
fn without_manner(text: &str) -> (&str, &str) {
    let inner = text.strip_suffix(')').and_then(|inner| inner.rsplit_once(" ("));
    inner.unwrap_or((text, ""))
}

/// The letters of a wording, by which two are compared.
fn bare(text: &str) -> String {
    let lower = text.trim().to_lowercase();
    let text = ["that ", "to "]
        .iter()
        .find_map(|lead| lower.strip_prefix(lead))
        .unwrap_or(&lower);
    let text = ["同意", "批准", "通过", "审议通过"]
        .iter()
        .find_map(|lead| text.strip_prefix(lead))
        .unwrap_or(text);
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}
