//! Starting and stopping voice recorders, and marks that tie the minutes to the recording (docs/rules.md §recorder).

use crate::{
    capture::{
        entry::draft::{is_before, session_entry},
        outcome::{Acted, Said},
    },
    domain::{
        change::{Act, Change},
        entry::EntryKind,
        id::Mint,
        recorder::{Mark, Recorder},
        records::Records,
        time::clock,
    },
};

use super::session::ActTimes;

/// The recorder that runs.
pub fn running(records: &Records) -> Option<&Recorder> {
    records.running_recorders().next_back()
}

/// Marks a moment in the recording; the entry that is written next knows its offset anyway. `None` without a meeting.
pub fn mark(records: &Records, note: &str, moment: ActTimes, ids: &mut Mint) -> Option<Acted> {
    let meeting = records.open()?;
    let running = running(records);
    let mark = Mark {
        id: ids.mint(),
        meeting,
        recorder: running.map(|recorder| recorder.id),
        at: moment.0,
        note: note.to_owned(),
    };
    let mut parts = vec![Change::put(mark)];
    parts.extend(line(records, EntryKind::RecordingMark, note, moment, ids));
    let said = running.map_or(Said::MarkedAlone, |recorder| Said::Marked {
        recorder: recorder.name.clone(),
        counter: clock(recorder.position(moment.0).unwrap_or(0)),
    });
    Some(Acted::silent(Act::Mark, parts).saying(said))
}

/// Returns the entry about a recorder; `None` before the opening, when there is no feed yet.
fn line(records: &Records, kind: EntryKind, text: &str, moment: ActTimes, ids: &mut Mint) -> Option<Change> {
    if records.meeting().is_none() || is_before(records) {
        return None;
    }
    session_entry(records, kind, text, moment, ids).map(Change::put)
}

/// Starts a recorder of this name, or of the next number. `None` without a meeting.
pub fn start(records: &Records, (name, english): (&str, bool), moment: ActTimes, ids: &mut Mint) -> Option<Acted> {
    let meeting = records.open()?;
    let name = if name.is_empty() {
        records.next_recorder_name(english)
    } else {
        name.to_owned()
    };
    let recorder = Recorder {
        id: ids.mint(),
        meeting,
        name: name.clone(),
        started: Some(moment.0),
        stopped: None,
        offset_ms: 0,
        file: String::new(),
        hash: String::new(),
    };
    let mut parts = vec![Change::put(recorder)];
    parts.extend(line(records, EntryKind::RecorderOn, &name, moment, ids));
    Some(Acted::silent(Act::Recorder, parts).saying(Said::RecorderOn(name)))
}

/// The running recorder that a name means: whole or as far as it tells one from the others; without a name the only one.
///
/// # Errors
/// The names of those that may be meant; none where none runs.
pub fn named<'r>(records: &'r Records, name: &str) -> Result<&'r Recorder, Vec<String>> {
    let running: Vec<&Recorder> = records.running_recorders().collect();
    let name = name.trim().to_lowercase();
    let whole = running
        .iter()
        .copied()
        .find(|recorder| recorder.name.to_lowercase() == name);
    let begun: Vec<&Recorder> = running
        .iter()
        .copied()
        .filter(|recorder| recorder.name.to_lowercase().starts_with(&name))
        .collect();
    match (whole, begun.as_slice()) {
        (Some(one), _) => Ok(one),
        (None, [one]) => Ok(*one),
        (None, _) => Err(running.iter().map(|recorder| recorder.name.clone()).collect()),
    }
}

/// Stops a recorder. `None` where it does not run.
pub fn stop(records: &Records, recorder: &Recorder, moment: ActTimes, ids: &mut Mint) -> Option<Acted> {
    if !recorder.runs() {
        return None;
    }
    let (name, length) = (recorder.name.clone(), recorder.position(moment.0).unwrap_or(0));
    let mut parts = vec![Change::put(Recorder {
        stopped: Some(moment.0),
        ..recorder.clone()
    })];
    parts.extend(line(records, EntryKind::RecorderOff, &name, moment, ids));
    let said = Said::RecorderOff {
        recorder: name,
        length: clock(length),
    };
    Some(Acted::silent(Act::Recorder, parts).saying(said))
}
