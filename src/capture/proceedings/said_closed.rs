//! Lines that say that they were taken without the public, while by the record it is there: `=Fire Reed (in exec session)`. Nobody knows which of the two
//! holds, so that they are asked about and stay out of the minutes meanwhile: a leak is the worst error.

use crate::{
    capture::scene::{Scene, TypedLine},
    domain::{
        closed_title::{asks_secrecy, says_taken_closed},
        entry::Remark,
        possible_fact::PossibleFact,
        text::is_han,
    },
    line::{
        grammar::proceedings::excluded,
        reading::{Reading, Voice, What},
    },
};

/// The reading, asked about where the line says so.
pub(crate) fn asked(scene: &Scene, reading: Reading, typed: &TypedLine) -> Reading {
    if asks_closed(&reading) {
        return Reading {
            minuted: Some(false),
            ..reading
        };
    }
    let place = scene.over(typed).map(|over| over.place).or(typed.place);
    let place = place.unwrap_or_else(|| scene.records.next_place());
    // A resolution to go on without the public begins that part itself.
    let taken = says_taken_closed(typed.raw);
    if reading.minuted == Some(false)
        || excludes(typed.raw)
        || !is_business(&reading.what)
        || !(taken || asks_secrecy(typed.raw))
        || scene.records.is_closed_at(place)
    {
        return reading;
    }
    // A speaker asks it of one sentence.
    let said = !taken && matches!(reading.voice, Voice::One(_) | Voice::Unlisted(_));
    let order = match (said, typed.raw.contains(is_han)) {
        (true, true) => "不记录：…",
        (true, false) => "Off the record: …",
        (false, _) => PossibleFact::ClosedPart.order(!scene.english),
    };
    let asks = Remark::MayMean(order.to_owned());
    let asked = if matches!(reading.what, What::Entry { .. }) && reading.remark.is_none() {
        reading.remark(Some(asks))
    } else {
        Reading::remarked(typed.raw, asks)
    };
    Reading {
        minuted: Some(false),
        ..asked
    }
}

/// Whether a line excludes the public by its own words, without its brackets and the words behind its last dash.
fn excludes(raw: &str) -> bool {
    let bare = raw.split(['(', '[', '（']).next().unwrap_or(raw);
    let bare = [" - ", " – ", ", in "]
        .iter()
        .find_map(|sign| bare.rsplit_once(sign))
        .map_or(bare, |(before, _)| before);
    let bare = bare
        .split_once(": ")
        .filter(|(head, _)| head.to_lowercase().contains("session"))
        .map_or(bare, |(_, rest)| rest);
    excluded::read(bare).is_some()
}

/// Whether a line was asked about because it may tell of a part without the public.
fn asks_closed(reading: &Reading) -> bool {
    let Some(Remark::MayMean(order)) = &reading.remark else {
        return false;
    };
    PossibleFact::of_order(order) == Some(PossibleFact::ClosedPart)
}

/// Whether a line tells of business.
const fn is_business(what: &What) -> bool {
    matches!(
        what,
        What::Entry { .. }
            | What::Decision { .. }
            | What::Action { .. }
            | What::Motion { .. }
            | What::Result { .. }
            | What::ItemOutcome { .. }
            | What::Series(_)
    )
}
