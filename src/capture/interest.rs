//! Interests that are declared in a line: the row beside the entry, and the line that would make both again.

use crate::domain::{
    agenda::Item,
    change::{Act, Change},
    entry::{Entry, EntryKind},
    id::{Id, Mint},
    interest::{Interest, InterestNature},
    people::Attendee,
};

use super::{draft::EntryDraft, outcome::Captured, scene::Scene};

/// An interest as a line declares it.
pub(super) struct InterestLine {
    pub(super) who: Id<Attendee>,
    /// `None` = no item is named.
    pub(super) item: Option<Id<Item>>,
    pub(super) nature: InterestNature,
    pub(super) text: String,
}

/// Keeps a declared interest.
pub(super) fn declare(draft: &EntryDraft, declared: InterestLine, ids: &mut Mint) -> Captured {
    let entry = Entry {
        speaker: Some(declared.who),
        ..draft.entry(EntryKind::Interest, declared.text.clone(), ids)
    };
    let own = draft.scene.records.interest_of(entry.id).map(|own| own.id);
    let interest = Interest {
        id: own.unwrap_or_else(|| ids.mint()),
        meeting: draft.meeting,
        entry: entry.id,
        attendee: declared.who,
        item: declared.item,
        nature: declared.nature,
        text: declared.text,
    };
    draft.finish(Act::Capture, entry, vec![Change::put(interest)], ids)
}

/// The line of a declared interest, as it would be typed.
pub(super) fn line_of(scene: &Scene, entry: &Entry) -> String {
    let records = scene.records;
    let name = entry.speaker.map_or("", |id| records.name_of(id));
    let interest = records.interest_of(entry.id);
    let item = interest.and_then(|own| own.item);
    let number = scene.agenda.iter().find(|line| Some(line.item) == item);
    let number = number.map(|line| line.number.as_str()).unwrap_or_default();
    let nature = interest.map_or(InterestNature::Unsaid, |own| own.nature);
    let nature = match (nature, scene.english) {
        (InterestNature::Unsaid, _) => "",
        (InterestNature::Pecuniary, true) => "pecuniary",
        (InterestNature::Pecuniary, false) => "经济利益",
        (InterestNature::Other, true) => "other",
        (InterestNature::Other, false) => "其他利益",
    };
    let sign = if scene.english { ":interest" } else { "：回避" };
    let number = if number.is_empty() {
        String::new()
    } else {
        format!("#{number}")
    };
    [sign, name, &number, nature, &entry.text]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
