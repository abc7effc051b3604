//! The title of the minutes of a council, what stands on each of their pages, and the numbers that their items bear.

use std::collections::HashMap;

use crate::{
    domain::{agenda::Item, id::Id, meeting::MeetingState, succession::numbers::counted_on},
    export::{
        digest::Digest,
        document::{Run, Running},
        letters::safe,
        taken_up::is_dealt_with,
    },
    words::{Lang, sentences::Held},
};

/// The body that met, and which meeting of it; the second is empty where the first says it.
pub(super) fn title(digest: &Digest<'_>) -> (String, String) {
    let meeting = digest.meeting;
    let house = &digest.records.house;
    let body = safe(
        [&meeting.body, &house.office]
            .into_iter()
            .map(|s| s.trim())
            .find(|s| !s.is_empty())
            .unwrap_or(""),
    );
    let called_off = matches!(meeting.state, MeetingState::Cancelled | MeetingState::Postponed);
    let began = digest.began();
    let name = digest.title();
    let held = (digest.strings.export.minutes.held)(&Held {
        title: &name,
        is_body: !body.is_empty() && body == name,
        held: meeting.opened.is_some() && !called_off,
        date: &digest.date(digest.zone().date(began)),
        time: &digest.time_of(began),
        place: &safe(meeting.venue.trim()),
    });
    match digest.lang {
        Lang::En if body.is_empty() => (held, String::new()),
        Lang::En => (body, held),
        Lang::Zh => {
            let head = if name.starts_with(&body) {
                name
            } else {
                format!("{body}{name}")
            };
            ((digest.strings.export.minutes_of)(&head), held)
        }
    }
}

/// The body, the meeting and the day, the mark of a draft until the minutes are approved, a place for initials.
pub(super) fn running(digest: &Digest<'_>, body: &str) -> Running {
    let t = &digest.strings.export.minutes;
    // Chinese minutes stand as issued; English ones until the next meeting approves them are a draft.
    let stands = digest.lang == Lang::Zh && digest.records.minutes_state().is_issued();
    let approved = digest.records.approval().is_some() || stands;
    let day = digest.day(digest.zone().date(digest.began()));
    let (title, comma) = (digest.title(), digest.strings.export.comma);
    let name = if digest.meeting.body.trim().is_empty() || title.contains(body) {
        title
    } else if body.contains(&title) {
        body.to_owned()
    } else {
        format!("{body}{comma}{title}")
    };
    Running {
        head: Run::plain(format!("{name}{comma}{day}")),
        draft: Run::plain(if approved { "" } else { t.draft }),
        initials: Run::plain(t.initials),
    }
}

/// The numbers of the minutes, counted on from the first one; without one, those of the agenda.
pub(super) fn numbers(digest: &Digest<'_>) -> HashMap<Id<Item>, String> {
    let first = digest.meeting.first_minute.trim();
    let mut next = 0;
    let mut numbers: HashMap<Id<Item>, String> = HashMap::new();
    for section in digest.sections.iter().filter(|section| is_dealt_with(digest, section)) {
        let Some(item) = section.item else { continue };
        let parent = item.parent.and_then(|id| numbers.get(&id));
        let number = match (first.is_empty(), section.depth, parent) {
            (false, 0, _) => {
                next += 1;
                counted_on(first, next - 1)
            }
            (false, _, Some(parent)) => {
                let last = section.number.rsplit('.').next().unwrap_or_default();
                format!("{parent}.{last}")
            }
            _ => section.number.clone(),
        };
        numbers.insert(item.id, number);
    }
    numbers
}
