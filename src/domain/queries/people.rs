//! The person behind an attendee, and the unit behind a person.

use crate::domain::{
    id::Id,
    people::{Attendee, Person, Unit, listed},
    records::Records,
};

impl Records {
    /// The person behind an attendee.
    pub fn person_of(&self, attendee: Id<Attendee>) -> Option<&Person> {
        self.attendees.get(attendee).and_then(|a| self.people.get(a.person))
    }

    /// The name of an attendee; empty if the row is gone.
    pub fn name_of(&self, attendee: Id<Attendee>) -> &str {
        self.person_of(attendee).map_or("", |p| p.name.as_str())
    }

    /// The names of people in one line.
    pub fn names_of(&self, who: &[Id<Attendee>]) -> String {
        listed(&who.iter().map(|id| self.name_of(*id)).collect::<Vec<_>>())
    }

    /// The unit of a person.
    pub fn unit_of(&self, person: &Person) -> Option<&Unit> {
        person.unit.and_then(|id| self.units.get(id))
    }
}
