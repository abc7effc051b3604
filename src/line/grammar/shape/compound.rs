//! Lines that hold others: a list whose parts have labels of their own, a decision behind the number of its minute.

use super::{list_parts, reread::ReadAs};
use crate::line::{
    frame::LineFrame,
    grammar::decisions::minute_number,
    reading::{Reading, What},
};

/// A list of those present and absent whose parts have labels of their own: each is read as a line is.
pub(crate) fn parted(line: &str, frame: &LineFrame, read: ReadAs<'_>) -> Option<Reading> {
    let parts = list_parts::split(line, frame)?;
    let mut facts = Vec::new();
    for part in &parts {
        let reading = read(part);
        if let What::Series(more) = reading.what {
            facts.extend(more);
        } else {
            facts.push(reading);
        }
    }
    // A part that came to nothing leaves the whole line as it was.
    let lost = facts
        .iter()
        .any(|fact| matches!(fact.what, What::Entry { .. }) && fact.minuted != Some(true));
    (!lost && !facts.is_empty()).then(|| Reading::of(What::Series(facts)))
}

/// A decision or a motion behind the number of its minute, which stays with it.
pub(crate) fn numbered(line: &str, read: ReadAs<'_>) -> Option<Reading> {
    let (number, rest, certain) = minute_number::split(line)?;
    let mut reading = read(rest);
    let (What::Decision { text, .. } | What::Motion { text, .. }) = &mut reading.what else {
        return None;
    };
    // `26/0441 deferred for site visit`: the number of an application.
    *text = if certain {
        format!("{} (minute {number})", text.trim_end_matches('.'))
    } else {
        format!("{number} {text}")
    };
    Some(reading)
}
