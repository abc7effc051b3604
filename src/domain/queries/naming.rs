//! The rows of the open meeting that bear the name of somebody as a text of their own: presenters, owners, people on posts. Somebody who gets
//! another name gets it there too; what was said stays as it was said.

use crate::domain::{
    action::{Action, Owner},
    agenda::Item,
    change::Change,
    checklist::CheckItem,
    deliverable::Deliverable,
    entry::{Entry, EntryKind},
    equipment::Equipment,
    incident::Incident,
    invitation::Invitation,
    media::Shot,
    record::{Entity, Record},
    records::Records,
    staffing::{DutyPost, PostShift},
    table::Table,
};

/// A name, and the one that takes its place.
struct NewName<'n> {
    old: &'n str,
    new: &'n str,
}

impl NewName<'_> {
    /// The text with the new name, where the old one stands in it as a name of its own; `None` where it does not.
    fn within(&self, text: &str) -> Option<String> {
        let mut out = String::with_capacity(text.len());
        let mut left = text;
        let mut found = false;
        while let Some((before, after)) = left.split_once(self.old) {
            let joins = |c: char| c.is_alphanumeric();
            let last = out.chars().next_back().filter(|_| before.is_empty());
            let apart = !before.ends_with(joins) && !last.is_some_and(joins) && !after.starts_with(joins);
            out.push_str(before);
            out.push_str(if apart { self.new } else { self.old });
            found |= apart;
            left = after;
        }
        out.push_str(left);
        found.then_some(out)
    }

    /// Puts the new name into the texts of a row that are names; whether there was one.
    fn put_into<'t>(&self, texts: impl IntoIterator<Item = &'t mut String>) -> bool {
        let mut found = false;
        for text in texts {
            if let Some(renamed) = self.within(text) {
                *text = renamed;
                found = true;
            }
        }
        found
    }
}

/// The texts of a row that are names.
trait NamingRow: Entity + Into<Record> {
    fn names(&mut self) -> Vec<&mut String>;
}

macro_rules! named {
    ($($entity:ident: $($field:ident)+;)*) => {
        $(impl NamingRow for $entity {
            fn names(&mut self) -> Vec<&mut String> {
                vec![$(&mut self.$field),+]
            }
        })*
    };
}
named! {
    Item: presenter;
    Deliverable: owner reviewer;
    DutyPost: person relief;
    PostShift: person;
    CheckItem: owner;
    Equipment: technician;
    Incident: handled_by told;
    Invitation: contact;
    Shot: by;
}

impl NamingRow for Action {
    fn names(&mut self) -> Vec<&mut String> {
        let kept = self.settled.iter_mut().flat_map(|kept| &mut kept.owners);
        let typed = self.owners.iter_mut().chain(kept).filter_map(|owner| match owner {
            Owner::Named(name) => Some(name),
            Owner::Attendee(_) | Owner::Unit(_) => None,
        });
        typed.chain([&mut self.leader]).collect()
    }
}

impl NamingRow for Entry {
    /// Lines about coming and going hold names and nothing else; what was said is no name.
    fn names(&mut self) -> Vec<&mut String> {
        if matches!(
            self.kind,
            EntryKind::Arrival | EntryKind::Departure | EntryKind::Regrets
        ) {
            vec![&mut self.text]
        } else {
            Vec::new()
        }
    }
}

impl Records {
    /// The rows of the open meeting that bear a name, with another one in its place. Empty where two people bear it: nothing says which
    /// of them is meant.
    pub fn renamed(&self, old: &str, new: &str) -> Vec<Change> {
        let own = self.attendees.iter().filter(|row| self.name_of(row.id) == old).count();
        let mut parts = Vec::new();
        if old.trim().is_empty() || old == new || own > 1 {
            return parts;
        }
        let name = NewName { old, new };
        parts.extend(self.in_table(&self.items, &name));
        parts.extend(self.in_table(&self.deliverables, &name));
        parts.extend(self.in_table(&self.duty_posts, &name));
        parts.extend(self.in_table(&self.post_shifts, &name));
        parts.extend(self.in_table(&self.checklist, &name));
        parts.extend(self.in_table(&self.equipment, &name));
        parts.extend(self.in_table(&self.incidents, &name));
        parts.extend(self.in_table(&self.invitations, &name));
        parts.extend(self.in_table(&self.shots, &name));
        if let Some(mut meeting) = self.meeting().cloned()
            && name.put_into([&mut meeting.theme_by])
        {
            parts.push(Change::put(meeting));
        }
        parts.extend(self.in_table(&self.actions, &name));
        parts.extend(self.in_table(&self.entries, &name));
        parts
    }

    /// How many texts of the open meeting hold a name that somebody had before: what was said, titles, and names among other words.
    pub fn texts_naming(&self, old: &str, new: &str) -> usize {
        let open = self.open();
        // The new name may hold the old one.
        let holds = |text: &String| text.replace(new, " ").contains(old);
        let name = NewName { old, new };
        let bears = |text: &String| name.within(&text.replace(new, " ")).is_some();
        let entries = self
            .entries
            .iter()
            .filter(|row| Some(row.meeting) == open && !row.struck);
        let entries = entries.filter(|row| holds(&row.text)).count();
        let items = self.items.iter().filter(|row| Some(row.meeting) == open);
        let items = items.filter(|row| holds(&row.title) || bears(&row.presenter)).count();
        let posts = self.duty_posts.iter().filter(|row| bears(&row.person)).count();
        let card = self.meeting().map_or(0, |meeting| {
            let texts = [&meeting.purpose, &meeting.problem, &meeting.expected, &meeting.theme];
            texts.into_iter().filter(|text| holds(text)).count()
        });
        entries + items + posts + card
    }

    fn in_table<T: NamingRow>(&self, table: &Table<T>, name: &NewName<'_>) -> Vec<Change> {
        let own = table.iter().filter(|row| row.meeting() == self.open());
        let renamed = own.filter_map(|row| {
            let mut row = row.clone();
            name.put_into(row.names()).then(|| Change::put(row))
        });
        renamed.collect()
    }
}
