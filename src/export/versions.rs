//! Versions of the minutes as text: the one that would be issued now, and how it differs from another (docs/rules.md §issue).

use similar::{ChangeTag, TextDiff};

use super::{DocumentKind, DocumentOrder, Format, GENERATOR, render};
use crate::{
    domain::{
        change::Change,
        fingerprint,
        id::Id,
        minutes_version::{Confirmation, MinutesVersion, VersionStep},
        records::Records,
        time::Stamp,
    },
    words::Lang,
};

/// Lines shown around a change.
const CONTEXT: usize = 2;

/// The minutes in Markdown as they stand, in the style and the language of a version.
fn as_they_stand(records: &Records, like: &MinutesVersion, now: Stamp) -> String {
    let order = DocumentOrder {
        kind: DocumentKind::Minutes,
        style: like.style.parse().unwrap_or_default(),
        format: Format::Markdown,
        lang: Lang::from_code(&like.lang),
        now,
        generator: GENERATOR,
    };
    let bytes = render(records, &order).unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// The minutes in Markdown as they stand once a step is taken.
pub fn text_after(records: &Records, step: &MinutesVersion, now: Stamp) -> String {
    as_they_stand(&records.after(&Change::put(step.clone())), step, now)
}

/// The text of minutes that are issued and stand, as the records give it before a change.
#[derive(Debug)]
pub struct IssuedText {
    issued: MinutesVersion,
    present: String,
}

impl IssuedText {
    /// `None` where no issued version stands.
    pub fn of(records: &Records) -> Option<Self> {
        let issued = records
            .standing_issue()
            .filter(|issued| !issued.text.is_empty())?
            .clone();
        let present = present(records, &issued);
        Some(Self { issued, present })
    }

    /// Whether it is the same after a change, or is again as it was issued; also true once the version does not stand any more.
    pub fn stands_in(&self, records: &Records) -> bool {
        if records
            .standing_issue()
            .is_none_or(|issued| issued.id != self.issued.id)
        {
            return true;
        }
        let after = present(records, &self.issued);
        after == self.present || after == self.issued.text
    }
}

/// The minutes as they would be written on the day of issue. Steps after the issue, such as their approval, are no change of them.
fn present(records: &Records, issued: &MinutesVersion) -> String {
    let steps = records.minutes_versions.iter();
    let later = steps.filter(|step| step.version == issued.version && step.step != VersionStep::Issued);
    let later: Vec<Change> = later.map(|step| Change::drop(step.id)).collect();
    if later.is_empty() {
        return as_they_stand(records, issued, issued.at);
    }
    as_they_stand(&records.after(&Change::Batch(later)), issued, issued.at)
}

/// Whether the minutes that were issued and stand would be written otherwise now.
pub(super) fn changed_since_issued(records: &Records) -> bool {
    IssuedText::of(records).is_some_and(|text| text.present != text.issued.text)
}

/// The SHA-256 of the minutes as they would be issued now, in the style and the language of a confirmation; empty where it is not given.
pub fn print_of(records: &Records, row: &Confirmation) -> String {
    let Some(at) = row.at else {
        return String::new();
    };
    let issued = MinutesVersion {
        id: Id::from_raw(0),
        meeting: row.meeting,
        version: row.version,
        step: VersionStep::Issued,
        at,
        by: String::new(),
        number: String::new(),
        day: None,
        approved_at: String::new(),
        reason: String::new(),
        style: row.style.clone(),
        lang: row.lang.clone(),
        text: String::new(),
    };
    fingerprint::of_bytes(text_after(records, &issued, at).as_bytes())
}

/// Whether the minutes would be issued otherwise now than they were confirmed. Once they are issued the confirmation stands.
pub fn is_changed_since(records: &Records, row: &Confirmation) -> bool {
    let bound = row.at.is_some() && !row.print.is_empty() && !records.minutes_state().is_issued();
    bound && row.version == records.minutes_version() && print_of(records, row) != row.print
}

/// The version with which the minutes are compared, and the lines in which they differ: with the last one that was issued; where that stands
/// unchanged, it is compared with the one before it.
pub fn compared(records: &Records, now: Stamp) -> Option<(u32, Vec<String>)> {
    let issued = records.last_issued()?;
    let lines = differences(records, issued, now);
    let before = issued
        .version
        .checked_sub(1)
        .and_then(|version| records.issued_version(version));
    match before.filter(|_| lines.is_empty() && records.minutes_state().is_issued()) {
        Some(before) => Some((before.version, between(&before.text, &issued.text))),
        None => Some((issued.version, lines)),
    }
}

/// The lines in which the present minutes differ from an issued version, each with its sign and a few lines around it; a draft as if
/// it were issued now. Empty: nothing differs.
pub fn differences(records: &Records, issued: &MinutesVersion, now: Stamp) -> Vec<String> {
    let present = if records.minutes_state().is_issued() {
        as_they_stand(records, issued, now)
    } else {
        let version = records.minutes_version();
        text_after(
            records,
            &MinutesVersion {
                version,
                ..issued.clone()
            },
            now,
        )
    };
    between(&issued.text, &present)
}

/// The lines in which two texts differ.
fn between(before: &str, after: &str) -> Vec<String> {
    let diff = TextDiff::from_lines(before, after);
    let mut lines = Vec::new();
    for group in diff.grouped_ops(CONTEXT) {
        if !lines.is_empty() {
            lines.push("…".to_owned());
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let sign = match change.tag() {
                ChangeTag::Equal => ' ',
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
            };
            lines.push(format!("{sign} {}", unmarked(change.value().trim_end())));
        }
    }
    lines
}

/// A line of Markdown as it reads: without the signs of headings and of stress, and without the strokes before signs that are meant.
fn unmarked(line: &str) -> String {
    let bare = line.trim_start_matches('#');
    let line = if bare.len() < line.len() {
        bare.trim_start()
    } else {
        line
    };
    let mut read = String::with_capacity(line.len());
    let mut signs = line.chars().peekable();
    while let Some(c) = signs.next() {
        match c {
            '\\' if signs.peek().is_some_and(char::is_ascii_punctuation) => read.extend(signs.next()),
            '*' if signs.peek() == Some(&'*') => {
                signs.next();
            }
            other => read.push(other),
        }
    }
    read
}
