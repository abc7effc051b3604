//! The people of a log by their nicks.

use crate::{
    domain::{id::Id, people::Attendee, records::Records},
    line::{dialect::nicks::key, names::is_word_of},
};

/// The attendee who bears exactly this name or alias, but for the case of letters and what stands behind a nick.
pub fn find_by_name(records: &Records, name: &str) -> Option<Id<Attendee>> {
    let wanted = key(name);
    let bears = |a: &&Attendee| {
        let person = records.people.get(a.person);
        person.is_some_and(|p| key(&p.name) == wanted || p.aliases.iter().any(|alias| key(alias) == wanted))
    };
    records.attendees.iter().find(bears).map(|a| a.id)
}

/// Those who are meant by a name in a log: by a nick, by another name, or by a whole word of one. The beginning of a nick is nobody.
pub(crate) fn meant(records: &Records, typed: &str) -> Vec<Id<Attendee>> {
    let typed = typed.trim().trim_start_matches('@');
    if let Some(id) = find_by_name(records, typed) {
        return vec![id];
    }
    let bears = |a: &&Attendee| {
        let person = records.people.get(a.person);
        person.is_some_and(|person| {
            let mut names = std::iter::once(&person.name).chain(&person.aliases);
            names.any(|name| name.contains(' ') && is_word_of(typed, name))
        })
    };
    records.attendees.iter().filter(bears).map(|a| a.id).collect()
}
