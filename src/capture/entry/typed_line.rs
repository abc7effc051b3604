//! The line of an entry as its writer would have typed it with the corrections made since: what was typed first, read again after each of them.

use crate::{
    domain::{
        entry::{Entry, EntryKind},
        records::Records,
    },
    line::{dialect::DialectMode, grammar::shape::correction, reading::What},
};

/// The lines that may be it, the one that was typed first before those with corrections.
pub(crate) fn with_corrections(records: &Records, entry: &Entry) -> Vec<String> {
    let later = || {
        let corrections = records
            .entries
            .iter()
            .filter(|other| other.place > entry.place && !other.struck);
        corrections.filter(|other| other.kind == EntryKind::Correction)
    };
    let own = corrected(&entry.raw, later().filter(|other| other.about == Some(entry.id)));
    // A correction of several lines is about one of them by its row.
    let all = corrected(&entry.raw, later());
    let mut lines = vec![entry.raw.clone()];
    for line in [own, all] {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

fn corrected<'a>(raw: &str, corrections: impl Iterator<Item = &'a Entry>) -> String {
    corrections.fold(raw.to_owned(), |line, correction| {
        match correction::read(correction.raw.trim(), DialectMode::Live).map(|reading| reading.what) {
            Some(What::Substitute { old, new, .. }) if line.contains(&old) => line.replacen(&old, &new, 1),
            Some(_) | None => line,
        }
    })
}
