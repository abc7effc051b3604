//! Somebody who is on no list, and is put on it.

use crate::domain::{
    change::Change,
    id::{Id, Mint},
    people::{Attendee, Category, Person, Unit},
    records::Records,
    text::is_han,
};

use super::{invite::next_rank, outcome::Refusal, scene::Scene};

/// Somebody who is on no list, as typed: `钱七（财务处 处长）`, `Cy Poole (Harbour Trust, warden)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stranger {
    pub name: String,
    /// Empty = not said.
    pub unit: String,
    /// Empty = not said.
    pub post: String,
}

impl Stranger {
    /// Reads a name with unit and post in brackets, parted by a comma; in Chinese also by the first space, for an English post has spaces
    /// of its own (`Chief Executive`). What is not parted is the unit. `None` if there is no name.
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let (name, inside) = match typed.find(['(', '（']) {
            Some(at) => {
                let (name, rest) = typed.split_at(at);
                let inside = rest.trim_start_matches(['(', '（']).trim_end_matches([')', '）']);
                (name.trim(), inside.trim())
            }
            None => (typed, ""),
        };
        let parted = inside
            .split_once([',', '，', '、'])
            .or_else(|| inside.split_once([' ', '　']).filter(|_| inside.contains(is_han)));
        let (unit, post) = parted.map_or((inside, ""), |(unit, post)| (unit.trim(), post.trim()));
        (!name.is_empty()).then(|| Self {
            name: name.to_owned(),
            unit: unit.to_owned(),
            post: post.to_owned(),
        })
    }
}

/// The rows that put a stranger at the end of the list.
pub(super) fn put_on_list(
    scene: &Scene,
    stranger: &Stranger,
    category: Category,
    ids: &mut Mint,
) -> Result<(Id<Attendee>, Change), Refusal> {
    let records = scene.records;
    let meeting = records.open().ok_or(Refusal::NoMeeting)?;
    let mut parts = Vec::new();
    let unit = unit_named(records, &stranger.unit).or_else(|| {
        let unit = Unit {
            id: ids.mint(),
            name: stranger.unit.clone(),
            short: String::new(),
        };
        let id = unit.id;
        (!stranger.unit.is_empty()).then(|| {
            parts.push(Change::put(unit));
            id
        })
    });
    let person = Person {
        unit,
        post: stranger.post.clone(),
        ..Person::named(ids.mint(), stranger.name.clone())
    };
    let attendee = Attendee {
        category,
        ..Attendee::invited(ids.mint(), meeting, person.id, next_rank(records))
    };
    let who = attendee.id;
    parts.extend([Change::put(person), Change::put(attendee)]);
    Ok((who, Change::Batch(parts)))
}

/// The unit of a name, full or short.
fn unit_named(records: &Records, name: &str) -> Option<Id<Unit>> {
    let mut units = records.units.iter().filter(|_| !name.is_empty());
    units
        .find(|unit| unit.name == name || unit.short == name)
        .map(|unit| unit.id)
}
