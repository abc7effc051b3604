//! Whether a log was taken in before: its lines stand, as they were written, in a meeting of the file.

use std::collections::HashSet;

use crate::{
    domain::{id::Id, meeting::Meeting, record::Record},
    shell::office::Office,
};

/// The meeting in the file that holds every line of the log that is in memory, whatever became of those lines since.
pub(super) fn meeting_of(office: &mut Office) -> Option<Meeting> {
    let ours = office.m.meeting()?.clone();
    let lines: Vec<String> = office
        .m
        .ledger
        .records()
        .entries
        .iter()
        .map(|e| e.raw.clone())
        .collect();
    let store = office.storage()?.store()?;
    let (rows, _) = store.meetings("", u32::MAX, 0).ok()?;
    let alike = |other: &Meeting| other.id != ours.id && (other.start == ours.start || other.title == ours.title);
    let holds = |id: Id<Meeting>| {
        let there = store.load_meeting(id).unwrap_or_default();
        let raws: HashSet<&str> = there
            .iter()
            .filter_map(|row| match row {
                Record::Entry(entry) => Some(entry.raw.as_str()),
                _ => None,
            })
            .collect();
        lines.iter().all(|line| raws.contains(line.as_str()))
    };
    rows.into_iter()
        .map(|row| row.meeting)
        .find(|meeting| alike(meeting) && holds(meeting.id))
}
