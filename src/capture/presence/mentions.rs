//! Whether a line tells of people of the list in the third person: `Agreed with Tom`, 晚到的有沈浩, 按规定扣丁医生绩效.

use crate::{
    capture::{
        room::key,
        scene::{Scene, TypedLine},
    },
    domain::{calendar::names::is_month, entry::Entry, id::Id, people::Attendee, text::is_han},
    line::{
        grammar::asking::clocked,
        names::{Resolution, Strictness},
    },
};

/// Words of whoever speaks of themselves.
const OWN: [&str; 12] = [
    "i", "i'm", "i’m", "i'd", "i'll", "i've", "i’ve", "me", "my", "mine", "myself", "we",
];

/// Whether a line names somebody of the list.
pub(crate) fn somebody(scene: &Scene, text: &str) -> bool {
    scene.records.attendees.iter().any(|who| names(scene, who.id, text))
}

/// The entry by whose speaker a line that names nobody may be said: whoever has the word at its place, unless the line tells of them, or of what happens in
/// the room at a minute.
pub(crate) fn word<'a>(scene: &'a Scene, line: &TypedLine) -> Option<&'a Entry> {
    if line.over.is_none() && clocked::tells_of_minute(line.raw) {
        return None;
    }
    let records = scene.records;
    let place = scene.over(line).map(|entry| entry.place).or(line.place);
    let entry = records.word_at(place.unwrap_or_else(|| records.next_place()))?;
    let told = entry.speaker.is_some_and(|who| tells_of(scene, who, line.raw));
    (!told).then_some(entry)
}

/// Whether a line tells of one person, who is then not whoever says it.
fn tells_of(scene: &Scene, who: Id<Attendee>, text: &str) -> bool {
    let mut words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’')));
    let own = text.contains(['我', '咱']) || words.any(|word| OWN.contains(&word.to_lowercase().as_str()));
    !own && names(scene, who, text)
}

fn names(scene: &Scene, who: Id<Attendee>, text: &str) -> bool {
    let name = scene.records.name_of(who);
    if scene.records.is_named_in(who, text) {
        // `in May` names nobody.
        let month = name.split_whitespace().find(|part| is_month(&part.to_lowercase()));
        return month.is_none_or(|month| text.starts_with(month));
    }
    // 丁医生, by the surname and what stands behind it.
    let Some(surname) = name.chars().next().filter(|c| is_han(*c)) else {
        return false;
    };
    text.match_indices(surname).any(|(at, _)| {
        let rest = text.get(at..).unwrap_or_default();
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1).take(3);
        ends.filter_map(|end| rest.get(..end))
            .any(|called| scene.room.resolve(called, &[], Strictness::Speaker) == Resolution::One(key(who)))
    })
}
