//! Somebody who left because of an interest, as minutes tell it behind the name: `Cllr Dent, having declared an interest, left at 7.36`. Where no interest of
//! theirs is on record, the sentence declares it as well.

use crate::{
    capture::scene::{Scene, TypedLine},
    domain::interest::InterestNature,
    line::reading::{Reading, What},
};

use super::interest::is_business;

/// The reading, with the interest in the item in hand before the leaving.
pub(crate) fn told(scene: &Scene, reading: Reading, typed: &TypedLine) -> Reading {
    let What::Leave { who, reason, .. } = &reading.what else {
        return reading;
    };
    let ([who], true) = (
        who.as_slice(),
        reason.starts_with("having declared ") && reason.contains("interest"),
    ) else {
        return reading;
    };
    let records = scene.records;
    let item = records
        .item_at(records.next_place())
        .filter(|item| is_business(scene, *item));
    let known = records.interests.iter().any(|own| own.attendee == *who);
    if known || item.is_none() || typed.over.is_some() || reading.remark.is_some() {
        return reading;
    }
    let declared = Reading::of(What::Interest {
        who: *who,
        item,
        nature: InterestNature::Unsaid,
        text: String::new(),
    });
    Reading::of(What::Series(vec![declared, reading]))
}
