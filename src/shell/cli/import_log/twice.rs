//! Finds out whether a log was imported before: a meeting of the file then holds its lines as they were written.

use std::collections::HashSet;

use crate::{
    domain::{id::Id, meeting::Meeting, record::Record},
    shell::office::Office,
};

/// Returns the stored meeting that holds every line of the log in memory, whatever became of those lines since.
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
            .filter_map(|row| {
                if let Record::Entry(entry) = row {
                    Some(entry.raw.as_str())
                } else {
                    None
                }
            })
            .collect();
        lines.iter().all(|line| raws.contains(line.as_str()))
    };
    rows.into_iter()
        .map(|row| row.meeting)
        .find(|meeting| alike(meeting) && holds(meeting.id))
}
