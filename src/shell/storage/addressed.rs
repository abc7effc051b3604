//! The owners of matters whom a form of address means, as the capture line reads it: 王局 for 王卫东, the deputy head.

use chrono::NaiveDate;

use crate::{
    domain::{house::LightRule, id::Id, matter_filter::MatterFilter, people::Attendee, text::is_han},
    line::names::{Candidate, Resolution, RoomList, Strictness},
    store::{Store, StoreError},
};

/// A form of address is not longer, in characters.
const LONGEST: usize = 6;

/// The filter as typed, on a day, with those whom its words mean.
pub(super) fn read_filter(
    store: &Store,
    typed: &str,
    today: NaiveDate,
    lights: LightRule,
) -> Result<MatterFilter, StoreError> {
    let read = MatterFilter::parse(typed, today).with_lights(lights);
    read.with_people(|word| addressed(store, word))
}

/// Those who are meant by a word of the filter; none where it is no form of address. A name itself is found as text.
fn addressed(store: &Store, word: &str) -> Result<Vec<Id<Attendee>>, StoreError> {
    let length = word.chars().count();
    let Some(first) = word
        .chars()
        .next()
        .filter(|_| (2..=LONGEST).contains(&length) && word.chars().all(is_han))
    else {
        return Ok(Vec::new());
    };
    let owners = store.owners_called(&first.to_string())?;
    let mut found = Vec::new();
    // The same person owns matters of several meetings: each row is asked by itself.
    for owner in owners {
        let list = RoomList::new(vec![Candidate {
            key: owner.attendee.unsigned_abs(),
            name: owner.name,
            unit: owner.unit,
            post: owner.post,
            ..Candidate::default()
        }]);
        if let Resolution::One(_) = list.resolve(word, Strictness::Speaker, &[]) {
            found.push(Id::from_raw(owner.attendee));
        }
    }
    Ok(found)
}
