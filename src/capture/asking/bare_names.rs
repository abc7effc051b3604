//! Lines of nothing but names of the list: 周海、林萍、许峰. They may list who is there, or who voted: nobody said them, and which it is is asked.

use crate::{
    capture::{
        entry::draft::is_before,
        motions::motions_found,
        room::attendee,
        scene::{Scene, TypedLine},
    },
    domain::{entry::Remark, id::Id, people::Attendee, possible_fact::PossibleFact, text::is_han},
    line::{
        grammar::asking::business,
        names::{Resolution, Strictness},
        reading::Reading,
    },
};

/// Longer lines are no list of names, in bytes.
const LONGEST: usize = 400;

/// The question of such a line. `None` = the line holds more, or was understood.
pub(crate) fn asked(scene: &Scene, reading: &Reading, typed: &TypedLine) -> Option<Reading> {
    let text = typed.raw.trim().trim_end_matches(['。', '.']);
    if typed.over.is_some() || text.len() > LONGEST || !business::is_open_note(reading, typed.raw) {
        return None;
    }
    let han = text.contains(is_han);
    let names = ["出席", "到会", "签到", "参会", "与会", "列席"]
        .iter()
        .find_map(|label| text.strip_prefix(label))
        .unwrap_or(text)
        .trim_start();
    let people = people(scene, names)?;
    let records = scene.records;
    let away: Vec<Id<Attendee>> = people
        .iter()
        .copied()
        .filter(|who| records.open_stay(*who).is_none())
        .collect();
    let comes = |who: &[Id<Attendee>]| {
        let names: Vec<&str> = who.iter().map(|who| records.name_of(*who)).collect();
        let sign = PossibleFact::Arrival.order(han);
        format!("{sign}{}", names.join(if han { "、" } else { ", " }))
    };
    let order = if is_before(records) {
        comes(&people)
    } else if !away.is_empty() {
        comes(&away)
    } else if motions_found::found(scene, typed).open {
        format!("{} …", PossibleFact::Result.order(han))
    } else {
        format!(
            "{}{}{text}",
            PossibleFact::Minuted.order(han),
            if han { "" } else { " " }
        )
    };
    Some(Reading::remarked(typed.raw, Remark::MayMean(order)))
}

/// The people of a line of two names or more, each of somebody of the list.
fn people(scene: &Scene, text: &str) -> Option<Vec<Id<Attendee>>> {
    let one = |name: &str| match scene.room.resolve(name, &[], Strictness::Speaker) {
        Resolution::One(key) => Some(attendee(key)),
        Resolution::Several(_) | Resolution::Nobody => None,
    };
    let signs = ['、', '，', ',', '；', ';', '　'];
    let parts: Vec<&str> = if text.contains(signs) {
        text.split(signs).map(str::trim).collect()
    } else {
        text.split_whitespace().collect()
    };
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    // `Ann Bell` is one person in two words.
    if parts.len() < 2 || one(text).is_some() {
        return None;
    }
    parts.into_iter().map(one).collect()
}
