//! The flaws of a template (docs/rules.md §templates): what the rows of its tables say about each other. Knows no file format;
//! whoever read the file finds the line of a [`Spot`].

use std::collections::HashSet;

use strum::IntoEnumIterator;

use super::Template;
use crate::domain::{deliverable::DeliverableKind, unread::FileFault, weight::Demand};

/// The schema that this program reads.
const SCHEMA: u32 = 1;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Flaw {
    /// The file cannot be read.
    Unreadable(FileFault),
    /// Not TOML.
    Syntax,
    UnknownKey,
    MissingKey,
    /// Not one of the values that the key may have.
    WrongValue,
    /// A schema of another version of the program.
    UnknownSchema,
    /// The id stands there twice.
    Duplicate(String),
    UnknownRole(String),
    UnknownDocument(String),
    UnknownRound(String),
    /// A line of the checklist has neither a due time nor a moment.
    NoTime,
    /// It has both.
    TwoTimes,
    /// One of the seven is not there.
    NoDeliverable(DeliverableKind),
    /// Rows of something that the type does not ask for.
    NotAsked(Demand),
}

/// Where it is: a key of a row of a table. A flaw of the whole table has the row 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    pub table: &'static str,
    pub row: usize,
    pub key: &'static str,
}

/// A flaw with its place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// The name of the file, without its folder.
    pub file: String,
    /// From 1; 0 where the file could not be read.
    pub line: usize,
    /// From 1, in characters; 0 where the file could not be read.
    pub column: usize,
    /// The key; empty where there is none.
    pub key: String,
    pub flaw: Flaw,
}

/// The flaws found so far.
#[derive(Default)]
struct Flaws(Vec<(Spot, Flaw)>);

impl Flaws {
    fn push(&mut self, table: &'static str, row: usize, key: &'static str, flaw: Flaw) {
        self.0.push((Spot { table, row, key }, flaw));
    }

    /// Names each id that stood there before.
    fn twice(&mut self, table: &'static str, key: &'static str, ids: impl Iterator<Item = String>) {
        let mut seen = HashSet::new();
        for (row, id) in ids.enumerate() {
            if !seen.insert(id.clone()) {
                self.push(table, row, key, Flaw::Duplicate(id));
            }
        }
    }
}

impl Template {
    /// Returns the contradictions; none in a template that may be used.
    pub fn flaws(&self) -> Vec<(Spot, Flaw)> {
        let mut found = Flaws::default();
        if self.schema != SCHEMA {
            found.push("", 0, "schema", Flaw::UnknownSchema);
        }
        if self.defaults.quorum_den == 0 {
            found.push("defaults", 0, "quorum_den", Flaw::WrongValue);
        }
        self.repeated(&mut found);
        self.dangling(&mut found);
        for (row, line) in self.checklist.iter().enumerate() {
            match (line.due, line.when) {
                (None, None) => found.push("item", row, "due", Flaw::NoTime),
                (Some(_), Some(_)) => found.push("item", row, "when", Flaw::TwoTimes),
                _ => {}
            }
        }
        let weight = self.weight();
        for kind in DeliverableKind::iter().filter(|_| weight.asks(Demand::Deliverables)) {
            if !self.documents.iter().any(|d| d.key == <&str>::from(kind)) {
                found.push("document", 0, "key", Flaw::NoDeliverable(kind));
            }
        }
        let tables = [
            (Demand::Deliverables, "document", self.documents.len()),
            (Demand::Checklist, "item", self.checklist.len()),
            (Demand::Equipment, "equipment_round", self.rounds.len()),
            (Demand::Equipment, "equipment", self.equipment.len()),
        ];
        for (demand, table, rows) in tables {
            if rows > 0 && !weight.asks(demand) {
                found.push(table, 0, "", Flaw::NotAsked(demand));
            }
        }
        let mut asked = HashSet::new();
        for demand in self.asks.iter().flatten() {
            if !asked.insert(*demand) {
                found.push("", 0, "asks", Flaw::Duplicate(<&str>::from(*demand).to_owned()));
            }
        }
        found.0
    }

    fn repeated(&self, found: &mut Flaws) {
        found.twice("role", "id", self.roles.iter().map(|r| r.id.clone()));
        found.twice("document", "key", self.documents.iter().map(|d| d.key.clone()));
        found.twice("agenda", "order", self.agenda.iter().map(|a| a.order.to_string()));
        found.twice("item", "id", self.checklist.iter().map(|c| c.id.clone()));
        found.twice("equipment_round", "id", self.rounds.iter().map(|r| r.id.clone()));
        found.twice("equipment", "id", self.equipment.iter().map(|d| d.id.clone()));
        found.twice("contingency", "id", self.contingencies.iter().map(|c| c.id.clone()));
    }

    /// Names that nothing bears.
    fn dangling(&self, found: &mut Flaws) {
        let roles: HashSet<&str> = self.roles.iter().map(|r| r.id.as_str()).collect();
        let documents: HashSet<&str> = self.documents.iter().map(|d| d.key.as_str()).collect();
        let rounds: HashSet<&str> = self.rounds.iter().map(|r| r.id.as_str()).collect();
        let owners = [
            ("document", self.documents.iter().map(|d| &d.owner).collect::<Vec<_>>()),
            ("item", self.checklist.iter().map(|c| &c.owner).collect()),
            ("equipment_round", self.rounds.iter().map(|r| &r.owner).collect()),
        ];
        for (table, owners) in owners {
            for (row, owner) in owners.into_iter().enumerate() {
                if !roles.contains(owner.as_str()) {
                    found.push(table, row, "owner", Flaw::UnknownRole(owner.clone()));
                }
            }
        }
        for (row, line) in self.checklist.iter().enumerate() {
            if !line.document.is_empty() && !documents.contains(line.document.as_str()) {
                found.push("item", row, "document", Flaw::UnknownDocument(line.document.clone()));
            }
        }
        for (row, device) in self.equipment.iter().enumerate() {
            for round in device.rounds.iter().filter(|round| !rounds.contains(round.as_str())) {
                found.push("equipment", row, "rounds", Flaw::UnknownRound(round.clone()));
            }
        }
    }
}
