//! The chair, or the leaving, for a part of the meeting: `Dr Sen took the chair for items 2 and 3`, `Ruby left the room for item 2` while item 1 is taken up. Nothing
//! happens now by that line, so that it is asked.

use crate::{
    capture::scene::Scene,
    domain::{entry::Remark, possible_fact::PossibleFact},
    line::{
        lexer,
        reading::{Op, People, Reading, What},
    },
};

/// The reading, asked about where the part is not the item that is taken up.
#[expect(clippy::wildcard_enum_match_arm, reason = "other lines are of no part")]
pub(crate) fn asked(scene: &Scene, reading: Reading, raw: &str) -> Reading {
    let (who, fact) = match &reading.what {
        What::Role {
            list: People::Chair,
            op: Op::Set,
            who,
            ..
        } => (who, PossibleFact::Chair),
        What::Leave { who, at: None, .. } => (who, PossibleFact::Departure),
        _ => return reading,
    };
    let lower = raw.to_lowercase();
    let several = ["for items ", "(items "].iter().any(|words| lower.contains(words));
    let of_one = ["for item ", "(item ", "for agenda item "]
        .iter()
        .find_map(|words| lower.get(lower.find(words)? + words.len()..));
    let number = of_one.map(|rest| {
        rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.'))
            .next()
            .unwrap_or_default()
    });
    let records = scene.records;
    let current = records.item_at(records.next_place());
    let own = scene.agenda.iter().find(|line| Some(line.item) == current);
    let other = number.is_some_and(|number| own.is_none_or(|own| own.number != number));
    if reading.remark.is_some() || lexer::sign(raw.trim_start()).is_some() || !(several || other) {
        return reading;
    }
    let space = if fact == PossibleFact::Chair { " " } else { "" };
    let order = format!("{}{space}{}", fact.order(false), records.names_of(who));
    Reading::remarked(raw, Remark::MayMean(order))
}
