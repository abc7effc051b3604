//! The deadline of a task as it ends a sentence of minutes: a day, or the phrase that names none.

use super::{digest::Digest, letters::safe};
use crate::{
    domain::action::{Action, says_end_of_work},
    words::Lang,
};

impl Digest<'_> {
    /// By when, as it ends a sentence; empty = no day is set.
    pub(super) fn by_day(&self, action: &Action) -> String {
        let t = &self.strings.export.minutes;
        match action.due.date {
            Some(date) if says_end_of_work(&action.due.phrase) => (t.by_day)(&(t.end_of_work)(&self.date(date))),
            Some(date) => {
                let day = self.date(date);
                let time = action.due.time.map(|time| self.clock(time));
                (t.by_day)(&time.map_or_else(|| day.clone(), |time| (t.at_time)(&day, &time)))
            }
            None => self.undated(action.due.said()),
        }
    }

    /// A due date of which only the phrase is known, as it ends a sentence.
    fn undated(&self, phrase: &str) -> String {
        const FITTING: [&str; 22] = [
            "by",
            "before",
            "after",
            "within",
            "until",
            "till",
            "on",
            "at",
            "in",
            "this",
            "next",
            "as",
            "asap",
            "when",
            "once",
            "today",
            "tomorrow",
            "immediately",
            "at once",
            "every",
            "during",
            "soon",
        ];
        let phrase = safe(phrase);
        // `ongoing` is no day by which something is done.
        let state = [
            "ongoing",
            "continuing",
            "continuous",
            "tbc",
            "tba",
            "tbd",
            "t.b.c.",
            "rolling",
            "open",
            "no date",
            "urgent",
        ];
        if self.lang == Lang::En && state.iter().any(|word| word.eq_ignore_ascii_case(&phrase)) {
            return format!(" ({phrase})");
        }
        if self.lang == Lang::En
            && ["next meeting", "next mtg", "the next meeting", "next mtg."].contains(&phrase.to_lowercase().as_str())
        {
            return " by the next meeting".to_owned();
        }
        let first = phrase.split_whitespace().next().unwrap_or_default().to_lowercase();
        match (self.lang, phrase.is_empty()) {
            (_, true) => String::new(),
            (Lang::En, false) if FITTING.contains(&first.as_str()) => format!(" {phrase}"),
            (Lang::En, false) => format!(" by {phrase}"),
            (Lang::Zh, false) => (self.strings.export.minutes.by_day)(&phrase),
        }
    }
}
