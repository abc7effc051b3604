//! Finds units by name, and makes those that are new, inside one change.

use std::collections::HashMap;

use crate::domain::{change::Change, id::Id, people::Unit, records::Records};

use super::cx::Cx;

/// Units by name: those that are known, and those that one change makes.
#[derive(Debug)]
pub struct Units {
    by_name: HashMap<String, Id<Unit>>,
}

impl Units {
    /// Those of the records.
    pub fn of(records: &Records) -> Self {
        let mut by_name = HashMap::new();
        for unit in &records.units {
            by_name.entry(unit.name.clone()).or_insert(unit.id);
        }
        for unit in records.units.iter().filter(|unit| !unit.short.is_empty()) {
            by_name.entry(unit.short.clone()).or_insert(unit.id);
        }
        Self { by_name }
    }

    /// The unit of a name, full or short; a new one goes into `parts`.
    pub fn named(&mut self, name: &str, parts: &mut Vec<Change>, cx: &mut Cx) -> Id<Unit> {
        *self.by_name.entry(name.to_owned()).or_insert_with(|| {
            let unit = Unit {
                id: cx.mint(),
                name: name.to_owned(),
                short: String::new(),
            };
            let id = unit.id;
            parts.push(Change::put(unit));
            id
        })
    }
}
