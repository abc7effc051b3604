//! The person behind an attendee, and the unit behind a person.

use crate::domain::{
    id::Id,
    people::{Attendee, Person, Unit, listed},
    record::Handle,
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

    /// The name of an attendee; where another on the list bears it too, with what tells them apart in brackets: unit, post, both, or
    /// the seat.
    pub fn name_apart(&self, attendee: Id<Attendee>) -> String {
        let name = self.name_of(attendee);
        match self.mark_apart(attendee) {
            Some(mark) if is_latin(name) && is_latin(&mark) => format!("{name} ({mark})"),
            Some(mark) => format!("{name}（{mark}）"),
            None => name.to_owned(),
        }
    }

    /// The text that stands beside a name in a choice: what tells namesakes apart, else the unit, else the post; empty = nothing is known.
    pub fn mark_of(&self, attendee: Id<Attendee>) -> String {
        let place = || {
            let person = self.person_of(attendee)?;
            let unit = self.unit_of(person).map(|unit| unit.name.as_str());
            // Own people have a post and no unit.
            unit.filter(|unit| !unit.is_empty())
                .or(Some(&person.post))
                .map(str::to_owned)
        };
        self.mark_apart(attendee).or_else(place).unwrap_or_default()
    }

    /// The words that tell an attendee from others of one name; `None` = nobody else bears it, or nothing tells them apart.
    fn mark_apart(&self, attendee: Id<Attendee>) -> Option<String> {
        let name = self.name_of(attendee);
        let namesakes: Vec<Id<Attendee>> = self
            .people
            .of(Handle::Named(name.to_owned()))
            .flat_map(|person| self.attendees.of(person.id))
            .map(|a| a.id)
            .filter(|id| *id != attendee)
            .collect();
        if namesakes.is_empty() || name.is_empty() {
            return None;
        }
        let marks = |id: Id<Attendee>| {
            let person = self.person_of(id);
            let unit = person.and_then(|p| self.unit_of(p)).map_or("", |u| u.name.as_str());
            let post = person.map_or("", |p| p.post.as_str());
            let seat = self.attendees.get(id).map_or("", |a| a.seat.as_str());
            let joint = if is_latin(unit) && is_latin(post) { ", " } else { "" };
            let both = [unit, post].into_iter().filter(|part| !part.is_empty());
            [
                unit.to_owned(),
                post.to_owned(),
                both.collect::<Vec<_>>().join(joint),
                seat.to_owned(),
            ]
        };
        let others: Vec<_> = namesakes.into_iter().map(marks).collect();
        let mut own = marks(attendee).into_iter().enumerate();
        let apart = own.find(|(n, mark)| {
            let same = |other: &[String; 4]| other.get(*n) == Some(mark);
            !mark.is_empty() && !others.iter().any(same)
        });
        apart.map(|(_, mark)| mark)
    }

    /// The names of people in one line, as [`Records::name_apart`] gives them.
    pub fn names_apart(&self, who: &[Id<Attendee>]) -> String {
        let names: Vec<String> = who.iter().map(|id| self.name_apart(*id)).collect();
        listed(&names.iter().map(String::as_str).collect::<Vec<_>>())
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

fn is_latin(text: &str) -> bool {
    text.chars().all(|c| c < '\u{2e80}')
}
