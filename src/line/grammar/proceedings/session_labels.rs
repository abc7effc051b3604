//! Acts of the session as the head and the foot of minutes give them, with nothing but their time: `Started 8.05`, `Time closed: 9.15 pm`, `7.30 start`.

use std::borrow::Cow;

use super::session_words::ToldAct::{self, Ended, Opened};
use crate::line::{
    frame::LineFrame,
    lexer::{self, find_word, strip_word},
};

/// Words before a time; `true` = they stand before it also without a colon.
#[rustfmt::skip]
const LABELS: [(&str, ToldAct, bool); 54] = [
    ("started", Opened, true), ("opened", Opened, true), ("began", Opened, true), ("commenced", Opened, true), ("we started", Opened, true),
    ("we opened", Opened, true), ("we began", Opened, true), ("kicked off", Opened, true), ("we kicked off", Opened, true),
    ("start", Opened, true), ("we start", Opened, true), ("kick off", Opened, true), ("kick-off", Opened, true), ("begin", Opened, true), ("got going", Opened, true),
    ("we got going", Opened, true), ("underway", Opened, true), ("under way", Opened, true), ("got underway", Opened, true), ("got under way", Opened, true), ("off we go", Opened, true),
    ("open", Opened, true), ("opening", Opened, false), ("start time", Opened, true), ("starting time", Opened, true), ("time started", Opened, true),
    ("time opened", Opened, true), ("time of opening", Opened, true), ("opening time", Opened, true), ("time of start", Opened, true),
    ("call to order", Opened, true), ("called to order", Opened, true), ("meeting opened", Opened, false), ("meeting started", Opened, false),
    ("meeting start", Opened, false), ("meeting open", Opened, false),
    ("adjourned", Ended, true), ("close", Ended, true), ("closed", Ended, false), ("closing time", Ended, true), ("finish time", Ended, true),
    ("end time", Ended, true), ("time closed", Ended, true), ("time finished", Ended, true), ("time of closing", Ended, true), ("time of close", Ended, true),
    ("time ended", Ended, true), ("meeting close", Ended, true), ("meeting closed", Ended, false), ("meeting ended", Ended, false), ("meeting adjourned", Ended, false),
    ("adjournment", Ended, false), ("we finished", Ended, true), ("we closed", Ended, true),
];

/// The act and its time as typed. `None` = the text is no such label with a time.
pub(crate) fn read<'t>(text: &'t str, frame: &LineFrame) -> Option<(ToldAct, &'t str)> {
    if text.len() > 48 {
        return None;
    }
    let clock = |rest: &'t str| {
        let time = ["at ", "@ ", "@", "- ", "– "]
            .iter()
            .find_map(|word| strip_word(rest.trim(), word))
            .unwrap_or(rest)
            .trim();
        let told = time.starts_with(|c: char| c.is_ascii_digit()) && frame.dates.time(time).is_some();
        told.then_some(time)
    };
    let of = |label: &str, spaced: bool| {
        LABELS
            .iter()
            .find(|(word, _, bare)| word.eq_ignore_ascii_case(label.trim()) && (*bare || !spaced))
            .map(|(_, act, _)| *act)
    };
    if let Some(colon) = lexer::split_colon(text, 24)
        && let Some(act) = of(colon.head, false)
    {
        return Some((act, clock(colon.rest)?));
    }
    let digit = text.find(|c: char| c.is_ascii_digit())?;
    if digit == 0 {
        let time = text.strip_suffix(" start").or_else(|| text.strip_suffix(" start."))?;
        return Some((Opened, clock(time)?));
    }
    let (head, time) = text.split_at_checked(digit)?;
    let head = head.trim().trim_end_matches(['-', '–', '@']).trim_end();
    let head = head.strip_suffix(" at").unwrap_or(head);
    Some((of(head, true)?, clock(time)?))
}

/// A text with the short forms of minutes written out: `mtg`, `&`.
pub(crate) fn whole_words(text: &str) -> Cow<'_, str> {
    let short = ["mtg", "agm", "egm", "w"];
    if !text.contains('&') && !short.iter().any(|word| find_word(text, word).is_some()) {
        return Cow::Borrowed(text);
    }
    let words: Vec<&str> = text
        .split(' ')
        .map(|word| match word.trim_end_matches(['.', ',']) {
            "&" => "and",
            short
                if ["mtg", "agm", "egm"]
                    .iter()
                    .any(|known| short.eq_ignore_ascii_case(known)) =>
            {
                "meeting"
            }
            "w" => "with",
            _ => word,
        })
        .collect();
    Cow::Owned(words.join(" "))
}
