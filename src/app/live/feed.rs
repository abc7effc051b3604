//! The text of an entry in the feed, the rows that it takes, and turning the pages. Draws nothing.

use chrono::Datelike;

use crate::{
    capture::correcting::as_line::owner_name,
    domain::{
        action::Due,
        entry::{Entry, EntryKind},
        people::listed,
    },
    words::Lang,
};

use super::{
    super::{seen::Seen, text::wrap},
    motion,
    state::{LiveSeen, LiveWork},
};

/// Cells of the sign and the time before each entry.
pub const TIME_CELLS: u16 = 7;
/// From this width the agenda stands beside the feed; from the second one the people too.
const WITH_AGENDA: u16 = 78;
const WITH_PEOPLE: u16 = 110;
/// Rows of the screen above and below the feed, with a line of three rows.
const OTHER_ROWS: u16 = 10;

/// Columns of the agenda at the left of the feed and of the people at its right.
pub fn sides(columns: u16) -> (u16, u16) {
    let left = if columns >= WITH_AGENDA {
        let share = if columns >= WITH_PEOPLE {
            columns * 4 / 15
        } else {
            columns / 4
        };
        share.clamp(24, 53)
    } else {
        0
    };
    let right = if columns >= WITH_PEOPLE {
        (columns * 3 / 10).clamp(27, 60)
    } else {
        0
    };
    (left, right)
}

/// Turns one page back or on. The entry at the edge stays in sight, so that none is passed over.
pub(super) fn turn(work: &mut LiveWork, back: bool) {
    let len = work.records().entries.len();
    let Some(last) = len.checked_sub(1) else { return };
    let bottom = last.saturating_sub(work.own.scroll);
    let bottom = if back {
        let top = reach(&work.seen(), (0..=bottom).rev());
        // An entry longer than the page is passed by all the same; the first page is not scrolled out.
        let first = reach(&work.seen(), 0..=last);
        top.unwrap_or(bottom)
            .min(bottom.saturating_sub(1))
            .max(first.unwrap_or(0).min(bottom))
    } else {
        let next = reach(&work.seen(), bottom..=last);
        next.unwrap_or(bottom).max((bottom + 1).min(last))
    };
    work.own.scroll = last - bottom;
}

/// Entries that one turn of the wheel moves.
const WHEEL: usize = 2;

/// Rolls the feed by some entries; the first page is not scrolled out.
pub(in crate::app) fn roll(work: &mut LiveWork, down: bool) {
    let Some(last) = work.records().entries.len().checked_sub(1) else {
        return;
    };
    let bottom = last.saturating_sub(work.own.scroll);
    let bottom = if down {
        (bottom + WHEEL).min(last)
    } else {
        let first = reach(&work.seen(), 0..=last).unwrap_or(0);
        bottom.saturating_sub(WHEEL).max(first.min(bottom))
    };
    work.own.scroll = last - bottom;
}

/// The last of these entries that still stands wholly on one page with those before it.
fn reach(seen: &LiveSeen, places: impl Iterator<Item = usize>) -> Option<usize> {
    let (columns, rows) = seen.shared.size;
    let (left, right) = sides(columns);
    let width = columns.saturating_sub(left + right + TIME_CELLS + 1).max(1);
    let mut room = usize::from(rows.saturating_sub(OTHER_ROWS)).max(1);
    let mut reached = None;
    for at in places {
        let entry = seen.records().entries.rows().get(at)?;
        let Some(left) = room.checked_sub(wrap::count_rows(&says(seen, entry), width, room + 1)) else {
            break;
        };
        room = left;
        reached = Some(at);
    }
    reached
}

/// An entry as one line of text: sign or kind, number, text, and what is known beside.
pub fn says(seen: &LiveSeen, entry: &Entry) -> String {
    let t = seen.shared.lang.strings();
    let kind = t.told(entry.kind, seen.records().stays_of(entry).count());
    let speaker = entry
        .speaker
        .map_or_else(|| entry.said_by.clone(), |id| seen.records().name_apart(id));
    let text = match entry.kind {
        EntryKind::Note if speaker.is_empty() => entry.text.clone(),
        EntryKind::Note => format!("{speaker}  {}", entry.text),
        EntryKind::Continuation => format!("… {}", entry.text),
        EntryKind::ItemStart => {
            let item = entry.item.and_then(|id| seen.records().items.get(id));
            let number = seen.own.view.agenda.iter().find(|line| Some(line.item) == entry.item);
            format!(
                "#{} {}",
                number.map_or("", |line| line.number.as_str()),
                item.map_or("", |i| i.title.as_str())
            )
        }
        EntryKind::Decision => {
            let number = seen.records().decision_of(entry.id).map_or(0, |d| d.number);
            format!("= {kind} D{number}  {}", entry.text)
        }
        EntryKind::Action => format!("! {kind} {}", action_text(seen, entry)),
        EntryKind::Motion => motion::motion_line(seen, entry),
        EntryKind::Arrival | EntryKind::Departure => format!("{kind}  {}", moved_text(seen, entry)),
        EntryKind::Interest => {
            let item = seen.records().interest_of(entry.id).and_then(|own| own.item);
            let number = seen.own.view.agenda.iter().find(|line| Some(line.item) == item);
            let number = number.map(|line| format!(" #{}", line.number)).unwrap_or_default();
            format!("{kind} {speaker}{number}  {}", entry.text)
        }
        EntryKind::Second => format!("$ {kind} {}{speaker}", motion::number_of(seen, entry)),
        EntryKind::VoteResult => motion::result_line(seen, entry),
        EntryKind::Wording => motion::wording_line(seen, entry),
        EntryKind::Question => format!("? {kind}  {}", entry.text),
        EntryKind::Requirement => format!("* {kind}  {}", entry.text),
        EntryKind::Incident => format!("% {kind} {}", incident_text(seen, entry)),
        EntryKind::RecordingMark => match seen.records().recorded_at(entry.at) {
            Some((recorder, place)) => format!("{kind}  {} {place}  {}", recorder.name, entry.text),
            None => format!("{kind}  {}", entry.text),
        },
        EntryKind::Aside if entry.text.is_empty() && !speaker.is_empty() => format!("{speaker}:"),
        EntryKind::Aside if !entry.author.is_empty() => format!("<{}> {}", entry.author, entry.text),
        EntryKind::Information
        | EntryKind::Idea
        | EntryKind::Help
        | EntryKind::Link
        | EntryKind::Correction
        | EntryKind::Opened
        | EntryKind::Recess
        | EntryKind::Resumed
        | EntryKind::Adjourned
        | EntryKind::Reopened
        | EntryKind::RecorderOn
        | EntryKind::RecorderOff
        | EntryKind::Regrets
        | EntryKind::ItemOutcome
        | EntryKind::ClosedPart
        | EntryKind::PublicPart
        | EntryKind::Aside => format!("{kind}  {}", entry.text),
    };
    let struck = if entry.struck {
        format!("[{}] ", t.screen.struck)
    } else {
        String::new()
    };
    let doubt = if entry.remark.is_some() && !entry.struck {
        " (?)"
    } else {
        ""
    };
    let minuted = match entry.minuted {
        Some(true) => format!(" [{}]", t.screen.in_minutes),
        Some(false) => format!(" [{}]", t.screen.record_only),
        None => String::new(),
    };
    format!("{struck}{text}{minuted}{doubt}")
}

/// The text of an arrival or a leaving, with what tells namesakes apart behind their names.
fn moved_text(seen: &LiveSeen, entry: &Entry) -> String {
    let records = seen.records();
    let mut text = entry.text.clone();
    // At the door, and where a register alone is kept, the words of the line are not there: the stays tell who it was.
    if text.is_empty() {
        let names: Vec<String> = records
            .stays_of(entry)
            .map(|stay| records.name_apart(stay.attendee))
            .collect();
        return listed(&names.iter().map(String::as_str).collect::<Vec<_>>());
    }
    let mut from = 0;
    for stay in records.stays_of(entry) {
        let (name, apart) = (records.name_of(stay.attendee), records.name_apart(stay.attendee));
        let found = text.get(from..).and_then(|rest| rest.find(name)).map(|at| from + at);
        if let Some(at) = found.filter(|_| !name.is_empty()) {
            text.replace_range(at..at + name.len(), &apart);
            from = at + apart.len();
        }
    }
    text
}

/// `%2 no sound  reported 09:40, over 09:52`; the name of the device where nothing of the text is kept.
fn incident_text(seen: &LiveSeen, entry: &Entry) -> String {
    let records = seen.records();
    let Some(incident) = records.incident_of(entry.id) else {
        return entry.text.clone();
    };
    let t = &seen.words().room;
    let number = records.incident_number(incident.id).unwrap_or_default();
    let device = incident.equipment.and_then(|id| records.equipment.get(id));
    let text = match entry.text.as_str() {
        "" => device.map_or("", |device| device.name.as_str()),
        text => text,
    };
    let clocks = [(t.there, incident.arrived), (t.over, incident.fixed)];
    let clocks = clocks
        .iter()
        .filter_map(|(name, at)| at.map(|at| format!("{name} {}", seen.zone().hm(at))));
    let clocks: Vec<String> = clocks.collect();
    format!("%{number}  {text}  {}", clocks.join(" ")).trim_end().to_owned()
}

fn action_text(seen: &LiveSeen, entry: &Entry) -> String {
    let Some(action) = seen.records().action_of(entry.id) else {
        return entry.text.clone();
    };
    let owners: Vec<String> = action
        .owners
        .iter()
        .map(|owner| owner_name(seen.records(), owner))
        .collect();
    let who = if owners.is_empty() {
        seen.shared.lang.strings().screen.no_owner.to_owned()
    } else {
        listed(&owners.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let due = due_text(seen, &action.due);
    format!("A{}  {} → {who}  {due}", action.number, entry.text)
}

/// `2026-11-30 Mon (in 7 days)`; the phrase where there is no date.
pub fn due_text<T>(seen: &Seen<'_, T>, due: &Due) -> String {
    let Some(date) = due.date else {
        return if due.phrase.is_empty() {
            seen.shared.lang.strings().screen.no_date.to_owned()
        } else {
            due.phrase.clone()
        };
    };
    let today = seen.zone().date(seen.shared.now);
    let index = usize::try_from(date.weekday().num_days_from_monday()).unwrap_or(0);
    let weekday = seen
        .shared
        .lang
        .strings()
        .domain
        .weekdays
        .get(index)
        .copied()
        .unwrap_or("");
    let time = due.time.map(|t| t.format(" %H:%M").to_string()).unwrap_or_default();
    let far = (seen.shared.lang.strings().screen.in_days)((date - today).num_days());
    match seen.shared.lang {
        Lang::En => format!("{date} {weekday}{time} ({far})"),
        Lang::Zh => format!("{date} {weekday}{time}（{far}）"),
    }
}
