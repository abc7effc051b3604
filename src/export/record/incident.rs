//! An incident in the room, as the record tells it: the line, and what was done about it.

use crate::{
    domain::entry::Entry,
    export::{digest::Digest, letters::safe},
};

/// Tells what went wrong, and what was done about it.
pub(super) fn told(digest: &Digest<'_>, entry: &Entry) -> String {
    let t = &digest.strings.beside;
    let mut facts = vec![safe(entry.text.trim()).trim_end_matches(['。', '.']).to_owned()];
    if let Some(row) = digest.records.incident_of(entry.id) {
        facts.extend(row.arrived.map(|at| (t.incident_arrived)(&digest.moment(at))));
        facts.extend(
            [&row.handling, &row.outcome].map(|text| safe(text.trim()).trim_end_matches(['。', '.']).to_owned()),
        );
        let said = |text: &str, words: fn(&str) -> String| {
            let text = safe(text.trim());
            (!text.is_empty()).then(|| words(&text))
        };
        facts.extend(said(&row.handled_by, t.incident_handled_by));
        facts.extend(said(&row.told, t.incident_told));
        facts.extend(row.fixed.map(|at| (t.incident_fixed)(&digest.moment(at))));
    }
    facts.retain(|fact| !fact.is_empty());
    facts.join(digest.strings.export.semicolon)
}
