//! Incidents: the line that reports one, and what is said of it afterwards: somebody is there, it is over, who was told. No words
//! and no screen.

use crate::{
    capture::{
        entry::draft::{EntryDraft, session_entry},
        outcome::{Captured, LineOutcome, Next},
    },
    domain::{
        change::{Act, Change},
        entry::{Entry, EntryKind},
        equipment::Equipment,
        id::{Id, Mint},
        incident::Incident,
        records::Records,
        text::is_han,
        time::{Stamp, Zone},
    },
};

use super::session::ActTimes;

/// Reports an incident by its line. It does not open a meeting: something may go wrong long before.
pub(crate) fn report(draft: &EntryDraft, text: String, ids: &mut Mint) -> Captured {
    let entry = Entry {
        speaker: None,
        ..draft.entry(EntryKind::Incident, text, ids)
    };
    let incident = incident_of(draft.scene.records, &entry, ids);
    Captured {
        act: Act::Capture,
        outcome: LineOutcome::Entry {
            id: entry.id,
            remark: entry.remark.clone(),
            said: None,
        },
        change: Change::Batch(vec![Change::put(entry), Change::put(incident)]),
        next: Next::Nothing,
    }
}

/// The incident row of an entry; one that it has keeps all that is known of it.
pub(crate) fn incident_of(records: &Records, entry: &Entry, ids: &mut Mint) -> Incident {
    let own = records.incident_of(entry.id).cloned();
    own.unwrap_or_else(|| reported(entry, None, ids))
}

/// An incident of which only the report is known.
fn reported(entry: &Entry, equipment: Option<Id<Equipment>>, ids: &mut Mint) -> Incident {
    Incident {
        id: ids.mint(),
        meeting: entry.meeting,
        entry: entry.id,
        equipment,
        reported: entry.at,
        arrived: None,
        fixed: None,
        handled_by: String::new(),
        handling: String::new(),
        outcome: String::new(),
        told: String::new(),
    }
}

/// Reports the fault of a device, or of something else that was looked after in a round: the rows of the line that would say it.
/// Empty without a meeting.
pub fn fault(
    records: &Records,
    (equipment, text): (Option<Id<Equipment>>, &str),
    moment: ActTimes,
    ids: &mut Mint,
) -> Vec<Change> {
    let Some(entry) = session_entry(records, EntryKind::Incident, text, moment, ids) else {
        return Vec::new();
    };
    let raw = if text.is_empty() {
        String::new()
    } else {
        format!("%{text}")
    };
    let entry = Entry { raw, ..entry };
    let incident = reported(&entry, equipment, ids);
    vec![Change::put(entry), Change::put(incident)]
}

/// A step of an incident after its report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IncidentStep {
    /// Somebody is there to see to it.
    Arrived,
    /// It is over.
    Fixed,
    /// Somebody was told.
    Told,
}

/// Why nothing is stored of what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsettled {
    /// None is open, or none has this number.
    NoIncident,
    /// Several may be meant: their numbers.
    Which(Vec<usize>),
    /// Nobody was named who was told.
    Nobody,
    /// The time is still to come, or was before the report.
    WrongTime(String),
}

/// A sentence about an incident, read: which one, when, and in which words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    pub number: usize,
    /// The incident as it is now.
    pub incident: Incident,
    pub at: Stamp,
}

/// Reads what is said of an incident: `%2 9:42 changed the microphone`, each part of it optional. Without a number the only one that
/// waits for it is meant.
///
/// # Errors
/// Why nothing can be stored.
pub fn settle(
    records: &Records,
    step: IncidentStep,
    typed: &str,
    (zone, moment, now): (Zone, Stamp, Stamp),
) -> Result<Settled, Unsettled> {
    let (number, rest) = number_in(typed);
    let (number, incident) = meant(records, step, number)?;
    let mut incident = incident.clone();
    let (time, words) = match step {
        IncidentStep::Arrived | IncidentStep::Fixed => time_in(rest),
        // In `told Bo at five` the hour belongs to the telling, not to the incident.
        IncidentStep::Told => (None, rest),
    };
    let at = time.map_or(moment, |(_, time)| zone.on_day_of(incident.reported.max(moment), time));
    if let Some((typed, _)) = time
        && (at > now || at.plus_minutes(1) <= incident.reported)
    {
        return Err(Unsettled::WrongTime(typed.to_owned()));
    }
    let at = at.max(incident.reported);
    let words = words.trim();
    match step {
        IncidentStep::Arrived => {
            incident.arrived = Some(at);
            if !words.is_empty() {
                words.clone_into(&mut incident.handled_by);
            }
        }
        IncidentStep::Fixed => {
            incident.fixed = Some(at);
            if !words.is_empty() {
                words.clone_into(&mut incident.handling);
            }
        }
        IncidentStep::Told if words.is_empty() => return Err(Unsettled::Nobody),
        IncidentStep::Told => add_told(&mut incident.told, words),
    }
    Ok(Settled { number, incident, at })
}

fn add_told(told: &mut String, who: &str) {
    let known = |one: &str| one.trim() == who;
    if told.split([',', '，', '、']).any(known) {
        return;
    }
    if !told.is_empty() {
        let latin = !told.contains(is_han) && !who.contains(is_han);
        told.push_str(if latin { ", " } else { "、" });
    }
    told.push_str(who);
}

/// The incident that is meant.
fn meant(records: &Records, step: IncidentStep, number: Option<usize>) -> Result<(usize, &Incident), Unsettled> {
    if let Some(number) = number {
        let mut all = records.numbered_incidents();
        return all.find(|(n, _)| *n == number).ok_or(Unsettled::NoIncident);
    }
    let open: Vec<_> = records.open_incidents().collect();
    let waits = |incident: &Incident| match step {
        IncidentStep::Arrived => incident.arrived.is_none(),
        IncidentStep::Fixed => true,
        IncidentStep::Told => incident.told.is_empty(),
    };
    let waiting: Vec<_> = open.iter().filter(|(_, incident)| waits(incident)).copied().collect();
    match (waiting.as_slice(), open.as_slice()) {
        // Said again, it corrects the only one.
        ([one], _) | ([], [one]) => Ok(*one),
        ([], []) => Err(Unsettled::NoIncident),
        ([], several) | (several, _) => Err(Unsettled::Which(several.iter().map(|(n, _)| *n).collect())),
    }
}

/// `%2 …`: the number of an incident, and the rest.
fn number_in(typed: &str) -> (Option<usize>, &str) {
    let typed = typed.trim();
    let named = typed.strip_prefix(['%', '％']).and_then(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (digits, rest) = rest.split_at(end);
        digits.parse().ok().map(|number| (Some(number), rest.trim_start()))
    });
    named.unwrap_or((None, typed))
}

/// A time of day, as typed and read.
type TypedTime<'a> = (&'a str, chrono::NaiveTime);

/// A time of day at the beginning, of one word or two (`9:42`, `9.42 pm`), and the rest. Four digits alone are one as well, but not
/// before other words: they may be a number of anything.
fn time_in(typed: &str) -> (Option<TypedTime<'_>>, &str) {
    let ends = typed.match_indices([' ', '　']).map(|(at, _)| at);
    let mut cuts: Vec<usize> = ends.take(2).chain([typed.len()]).collect();
    cuts.sort_unstable_by(|a, b| b.cmp(a));
    for cut in cuts {
        let (head, rest) = typed.split_at(cut);
        let bare = !rest.trim().is_empty() && head.chars().all(|c| c.is_ascii_digit());
        if let Some(time) = crate::line::dates::read_time(head).filter(|_| !bare) {
            return (Some((head, time)), rest);
        }
    }
    (None, typed)
}
