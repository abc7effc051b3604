//! Parts of a decision on lines of their own, and what a line that goes on with a result may change.

use crate::{
    domain::{
        entry::{Entry, EntryKind, Remark},
        possible_fact::PossibleFact,
        records::Records,
        text::is_han,
    },
    line::{
        grammar, lexer,
        reading::{Reading, What},
    },
};

/// A line that goes on with a result is no wording: it may change what was carried, and is asked about.
pub(crate) fn asked(records: &Records, reading: Reading, raw: &str) -> Reading {
    let goes_on = matches!(
        reading.what,
        What::Entry {
            kind: EntryKind::Continuation,
            ..
        }
    );
    let last = records
        .entries
        .iter()
        .rev()
        .find(|entry| !entry.struck && entry.kind != EntryKind::Aside);
    let behind = last.is_some_and(|last| last.kind == EntryKind::VoteResult);
    if !goes_on || !behind || reading.remark.is_some() {
        return reading;
    }
    Reading::remarked(raw, Remark::MayMean(format!("{} …", PossibleFact::Result.order(false))))
}

/// Whether parts of a decision may follow on lines of their own: it ends where they begin, or one of them was typed last.
pub(crate) fn awaits_parts(records: &Records) -> bool {
    let last = records.entries.iter().rev().find(|entry| !entry.struck);
    last.is_some_and(|last| {
        let about = last.about.and_then(|about| records.entries.get(about));
        let goes_on = last.kind == EntryKind::Correction
            && about.is_some_and(takes_parts)
            && grammar::shape::continuation::part(&last.raw).is_some();
        takes_parts(last) && (last.is_empty_decision() || last.text.ends_with(':')) || goes_on
    })
}

/// Whether a decision ends where its parts begin: `RESOLVED that:`, `The Committee agreed the following conditions:`.
pub(crate) fn takes_parts(entry: &Entry) -> bool {
    let head = entry.raw.trim();
    let open = head.ends_with(':') && !head.contains(is_han);
    entry.kind == EntryKind::Decision && (open || entry.is_empty_decision() || entry.text.starts_with("that "))
}

/// A decision with one more part.
pub(crate) fn with_part(text: &str, part: &str) -> String {
    if text == "that" {
        let (sign, rest) = part.split_once(' ').unwrap_or(("", part));
        let verb = [part, rest].iter().any(|text| lexer::strip_word(text, "to ").is_some());
        return if verb && !sign.is_empty() {
            part.to_owned()
        } else {
            format!("that {part}")
        };
    }
    // `…; and` joins the next part already.
    let joined = [" and", " or", ":"].iter().any(|end| text.ends_with(end));
    if joined || text.ends_with([';', ',', '.']) {
        format!("{text} {part}")
    } else {
        format!("{text}; {part}")
    }
}

/// `Conditions:`, `Requirements:`: a label of what was laid down.
fn is_label_of_parts(raw: &str) -> bool {
    const LABELS: [&str; 6] = [
        "conditions",
        "condition",
        "requirements",
        "changes",
        "changes requested",
        "amendments",
    ];
    let label = raw.trim().trim_end_matches(':');
    LABELS.iter().any(|known| known.eq_ignore_ascii_case(label))
}

/// A line right below a decision of no words, which is no part by its sign: whether that was decided is asked.
pub(crate) fn asked_below(records: &Records, reading: Reading, raw: &str) -> Reading {
    let above = records.entries.iter().rev().filter(|entry| !entry.struck);
    let text = raw.trim();
    let below = |entry: &Entry| {
        entry.kind == EntryKind::Note
            && matches!(&entry.remark, Some(Remark::MayMean(order)) if order.starts_with(PossibleFact::Decision.order(false)))
    };
    let plain =
        grammar::asking::business::is_open_note(&reading, raw) && !text.contains(is_han) && !text.ends_with('?');
    let part = grammar::shape::continuation::part(text);
    let open = |entry: &Entry| {
        let raw = entry.raw.trim();
        raw.ends_with(':') || raw.ends_with(" that") || raw.ends_with(" to")
    };
    let mut heads = plain
        .then(|| above.skip_while(|entry| below(entry) && !open(entry)))
        .into_iter()
        .flatten();
    let meant = heads.next().is_some_and(|head| {
        let asked = part.is_some() && open(head) && (below(head) || is_label_of_parts(&head.raw));
        head.is_empty_decision() || asked
    });
    if !meant {
        return reading;
    }
    let order = PossibleFact::Decision.order(false);
    let point = part.unwrap_or(text).trim_end_matches(['.', ';']);
    Reading::remarked(raw, Remark::MayMean(format!("{order}{point}")))
}
