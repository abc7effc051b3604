//! One table in memory: rows in their order, found by identifier and by their handle in constant time.

use std::{cell::Cell, collections::HashMap, mem, sync::Arc};

use super::{
    id::Id,
    record::{Entity, Handle},
};

thread_local! {
    static LOOKED_AT: Cell<u64> = const { Cell::new(0) };
}

/// How many rows this thread has looked at, for tests that measure work without a clock: each walk counts as if it went to the end. Counted
/// only in builds that check themselves; else 0.
#[allow(dead_code, reason = "tests count work with it")]
pub fn rows_looked_at() -> u64 {
    LOOKED_AT.get()
}

fn look(rows: usize) {
    if cfg!(debug_assertions) {
        LOOKED_AT.set(LOOKED_AT.get() + rows as u64);
    }
}

/// The rows of one kind, ordered by `Entity::order` and then by identifier. A copy shares its rows until one of the two changes.
#[derive(Debug, Clone)]
pub struct Table<T>(Arc<Rows<T>>);

#[derive(Debug, Clone)]
struct Rows<T> {
    sorted: Vec<T>,
    order_of: HashMap<Id<T>, i64>,
    /// Where the rows of a handle stand, in order.
    handled: HashMap<Handle, Vec<(i64, Id<T>)>>,
}

impl<T: PartialEq> PartialEq for Table<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.sorted == other.0.sorted
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Arc::new(Rows {
            sorted: Vec::new(),
            order_of: HashMap::new(),
            handled: HashMap::new(),
        }))
    }
}

impl<T: Entity> Rows<T> {
    /// Where the row stands, or where it would be put.
    fn seek(&self, order: i64, id: Id<T>) -> Result<usize, usize> {
        self.sorted
            .binary_search_by(|row| (row.order(), row.id()).cmp(&(order, id)))
    }

    fn position(&self, id: Id<T>) -> Option<usize> {
        self.order_of.get(&id).and_then(|order| self.seek(*order, id).ok())
    }

    fn put(&mut self, row: T) -> Option<T> {
        let (id, order) = (row.id(), row.order());
        let before = match self.position(id).and_then(|at| self.sorted.get_mut(at)) {
            Some(old) if old.order() == order && old.handle() == row.handle() => return Some(mem::replace(old, row)),
            Some(_) => self.remove(id),
            None => None,
        };
        self.note(&row);
        // Rows come from the store in their order.
        if self
            .sorted
            .last()
            .is_none_or(|last| (last.order(), last.id()) < (order, id))
        {
            self.sorted.push(row);
        } else {
            let (Ok(at) | Err(at)) = self.seek(order, id);
            self.sorted.insert(at, row);
        }
        before
    }

    /// Notes where a row stands, or will.
    fn note(&mut self, row: &T) {
        let place = (row.order(), row.id());
        self.order_of.insert(place.1, place.0);
        if let Some(handle) = row.handle() {
            let places = self.handled.entry(handle).or_default();
            if let Err(at) = places.binary_search(&place) {
                places.insert(at, place);
            }
        }
    }

    fn remove(&mut self, id: Id<T>) -> Option<T> {
        let at = self.position(id)?;
        self.order_of.remove(&id);
        let row = self.sorted.remove(at);
        let handle = row.handle();
        if let Some(places) = handle.as_ref().and_then(|handle| self.handled.get_mut(handle)) {
            places.retain(|(_, other)| *other != id);
            if places.is_empty() {
                handle.and_then(|handle| self.handled.remove(&handle));
            }
        }
        Some(row)
    }

    fn retain(&mut self, keep: impl Fn(&T) -> bool) {
        let rows = mem::take(&mut self.sorted);
        self.order_of.clear();
        self.handled.clear();
        for row in rows.into_iter().filter(|row| keep(row)) {
            self.note(&row);
            self.sorted.push(row);
        }
    }
}

impl<T: Entity> Table<T> {
    /// The place of a row in the order.
    pub fn position(&self, id: Id<T>) -> Option<usize> {
        look(1);
        self.0.position(id)
    }

    /// A row by its identifier.
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.position(id).and_then(|at| self.0.sorted.get(at))
    }

    /// The rows of a handle, such as the stays of an attendee, in order.
    pub fn of(&self, handle: impl Into<Handle>) -> impl DoubleEndedIterator<Item = &T> {
        let places = self.0.handled.get(&handle.into()).map_or(&[][..], Vec::as_slice);
        look(places.len() + 1);
        places
            .iter()
            .filter_map(|(order, id)| self.0.seek(*order, *id).ok().and_then(|at| self.0.sorted.get(at)))
    }

    /// All rows in order.
    pub fn rows(&self) -> &[T] {
        &self.0.sorted
    }

    /// All rows in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        look(self.len());
        self.0.sorted.iter()
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.0.sorted.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.0.sorted.is_empty()
    }

    /// Puts a row in place of the one with its identifier, which is returned.
    pub(super) fn put(&mut self, row: T) -> Option<T> {
        Arc::make_mut(&mut self.0).put(row)
    }

    /// Takes a row out.
    pub(super) fn remove(&mut self, id: Id<T>) -> Option<T> {
        Arc::make_mut(&mut self.0).remove(id)
    }

    /// Removes every row that does not satisfy `keep`.
    pub(super) fn retain(&mut self, keep: impl Fn(&T) -> bool) {
        if self.0.sorted.iter().any(|row| !keep(row)) {
            Arc::make_mut(&mut self.0).retain(keep);
        }
    }
}

impl<'a, T: Entity> IntoIterator for &'a Table<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
