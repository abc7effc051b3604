//! Short lines behind a decision or a task that can only go on with it: `5-2`, `up to £1000`, `by 10 Dec`, `asap`. Each is asked about as what `...` would add.

use crate::{
    capture::scene::{Scene, TypedLine},
    domain::{
        entry::{EntryKind, Remark},
        text::is_han,
    },
    line::{
        grammar::{self, voting::counts},
        reading::Reading,
    },
};

/// The reading, asked about where it goes on with the line before it.
#[expect(clippy::wildcard_enum_match_arm, reason = "nothing goes on with other lines so")]
pub(crate) fn asked(scene: &Scene, reading: Reading, typed: &TypedLine) -> Reading {
    let text = typed.raw.trim();
    let open = grammar::asking::business::is_open_note(&reading, text) && typed.over.is_none() && typed.place.is_none();
    if !open || text.contains(is_han) || text.split_whitespace().count() > 4 || text.ends_with('?') {
        return reading;
    }
    let last = scene.records.entries.iter().rev().find(|entry| !entry.struck);
    let Some(last) = last else { return reading };
    let lower = text.to_lowercase();
    let bare = lower.trim_start_matches('(');
    let begins = |words: &[&str]| words.iter().any(|word| bare.starts_with(word));
    let due = begins(&["by ", "before ", "due ", "asap", "urgent", "this week", "next week"]);
    let goes_on = match last.kind {
        EntryKind::Action => due || begins(&["and "]),
        EntryKind::Decision => {
            let count = text.starts_with(|c: char| c.is_ascii_digit()) && counts::counts(text).is_some();
            count
                || begins(&[
                    "up to ",
                    "max ",
                    "not to exceed ",
                    "limit ",
                    "subject to ",
                    "from ",
                    "until ",
                ])
        }
        _ => false,
    };
    if goes_on {
        Reading::remarked(typed.raw, Remark::MayMean(format!("... {text}")))
    } else {
        reading
    }
}
