//! The motion that a line settles: one whose wording a decision in words says again, which is its result and no second decision.

use crate::{
    domain::{
        decision::Verdict,
        entry::Remark,
        motion::{Motion, MotionRef, MotionState, ResultWord},
        plenary,
        possible_fact::PossibleFact,
        records::Records,
    },
    line::{
        lexer,
        reading::{Announced, Reading, Voice, What},
    },
};

/// The motions among which the last one that was settled is looked for.
const RECENT: usize = 12;

/// The reading as the result of the open motion, where a decision without a sign has its wording (`RESOLVED that …`, 会议通过…).
pub(crate) fn as_result(records: &Records, reading: Reading, raw: &str) -> Reading {
    let What::Decision { text, verdict } = &reading.what else {
        return reading;
    };
    let signed = lexer::sign(raw.trim_start()).is_some();
    if signed {
        return reading;
    }
    let carried = last_carried(records);
    let waits = records.open_motion().filter(|open| {
        let moved = records.entries.get(open.entry).map(|entry| entry.place);
        // A resolution belongs to what was carried last, though an older motion still waits.
        carried.is_none_or(|(_, place)| moved.is_none_or(|moved| moved > place))
    });
    let Some(motion) = waits else {
        let carried = carried.map(|(motion, _)| motion);
        return behind_carried(records, carried, reading, raw);
    };
    let moved = records
        .entries
        .get(motion.entry)
        .map_or("", |entry| entry.text.as_str());
    let object = plenary::sentence(text).map_or(text.as_str(), |(_, _, rest)| rest);
    let (object, manner) = without_manner(object);
    let accordingly = is_accordingly(object);
    if !accordingly && (bare(object).is_empty() || bare(object) != bare(motion.put(moved))) {
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

/// A decision behind the motion that was carried last under the item. The same wording, or none of its own, adds nothing; one that has most of its words
/// may be that motion as it was carried, and is asked about.
fn behind_carried(records: &Records, carried: Option<&Motion>, reading: Reading, raw: &str) -> Reading {
    let What::Decision { text, verdict } = &reading.what else {
        return reading;
    };
    let adopted = matches!(verdict, Verdict::Adopted) && reading.remark.is_none();
    if !adopted {
        return reading;
    }
    let object = plenary::sentence(text).map_or(text.as_str(), |(_, _, rest)| rest);
    let (object, _) = without_manner(object);
    let accordingly = is_accordingly(object);
    let order = || PossibleFact::Decision.order(false).to_owned();
    let Some(motion) = carried else {
        // `RESOLVED accordingly` says of nothing what it was.
        return if accordingly {
            Reading::remarked(raw, Remark::MayMean(order()))
        } else {
            reading
        };
    };
    let moved = records
        .entries
        .get(motion.entry)
        .map_or("", |entry| entry.text.as_str());
    let wording = motion.put(moved);
    if accordingly || !bare(object).is_empty() && bare(object) == bare(wording) {
        return Reading {
            minuted: Some(false),
            ..Reading::note(raw).voiced(Voice::Nobody)
        };
    }
    let resolved = lexer::strip_word(raw.trim_start(), "resolved").is_some();
    if resolved && has_words_of(object, wording) {
        return Reading::remarked(raw, Remark::MayMean(format!("{}{text}", order()))).voiced(Voice::Nobody);
    }
    reading
}

/// The motion that was carried last under the item taken up, and the place of its result.
fn last_carried(records: &Records) -> Option<(&Motion, i64)> {
    let settled = records
        .motions
        .iter()
        .rev()
        .take(RECENT)
        .filter(|motion| !motion.state.is_open());
    let placed = settled.filter_map(|motion| {
        let entry = records.count_of(motion).or_else(|| records.entries.get(motion.entry))?;
        (!entry.struck).then_some((motion, entry))
    });
    let (motion, entry) = placed.max_by_key(|(_, entry)| entry.place)?;
    (motion.state == MotionState::Carried && entry.item == records.current_item()).then_some((motion, entry.place))
}

/// `RESOLVED accordingly.`, `Resolved as above.`: a resolution without words of its own.
fn is_accordingly(text: &str) -> bool {
    let bare = text.trim().trim_end_matches('.').to_lowercase();
    [
        "accordingly",
        "as above",
        "in those terms",
        "as moved",
        "as proposed",
        "as such",
    ]
    .contains(&bare.as_str())
}

/// Whether a text has most of the words of a wording, those of one or two letters apart.
fn has_words_of(text: &str, wording: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.to_lowercase()
            .split(|c: char| !c.is_alphanumeric() && c != '/')
            .filter(|word| word.len() > 3 && word.is_ascii())
            .map(str::to_owned)
            .collect()
    };
    let (own, moved) = (words(text), words(wording));
    let shared = moved.iter().filter(|word| own.contains(word)).count();
    shared >= 2 && shared * 4 >= moved.len() * 3
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
