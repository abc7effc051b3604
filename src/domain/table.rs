//! One table in memory: rows in their order, found by identifier in constant time.

use std::collections::HashMap;

use super::{id::Id, record::Entity};

/// The rows of one kind, ordered by `Entity::order` and then by identifier.
#[derive(Debug, Clone)]
pub struct Table<T> {
    rows: Vec<T>,
    order_of: HashMap<Id<T>, i64>,
}

impl<T: PartialEq> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            order_of: HashMap::new(),
        }
    }
}

impl<T: Entity> Table<T> {
    /// Where the row stands, or where it would be put.
    fn seek(&self, order: i64, id: Id<T>) -> Result<usize, usize> {
        self.rows
            .binary_search_by(|row| (row.order(), row.id()).cmp(&(order, id)))
    }

    /// The place of a row in the order.
    pub fn position(&self, id: Id<T>) -> Option<usize> {
        self.order_of.get(&id).and_then(|order| self.seek(*order, id).ok())
    }

    /// A row by its identifier.
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.position(id).and_then(|at| self.rows.get(at))
    }

    /// All rows in order.
    pub fn rows(&self) -> &[T] {
        &self.rows
    }

    /// All rows in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.rows.iter()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Puts a row in place of the one with its identifier, which is returned.
    pub(super) fn put(&mut self, row: T) -> Option<T> {
        let before = self.remove(row.id());
        self.order_of.insert(row.id(), row.order());
        match self.seek(row.order(), row.id()) {
            Ok(at) | Err(at) => self.rows.insert(at, row),
        }
        before
    }

    /// Takes a row out.
    pub(super) fn remove(&mut self, id: Id<T>) -> Option<T> {
        let at = self.position(id)?;
        self.order_of.remove(&id);
        Some(self.rows.remove(at))
    }

    /// Removes every row that does not satisfy `keep`.
    pub(super) fn retain(&mut self, keep: impl Fn(&T) -> bool) {
        self.rows.retain(|row| keep(row));
        self.order_of = self.rows.iter().map(|row| (row.id(), row.order())).collect();
    }
}

impl<'a, T: Entity> IntoIterator for &'a Table<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
