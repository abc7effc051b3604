//! Identifiers: 63 bits, ordered by time, minted in memory so that no write waits for a row number.

use std::{cmp::Ordering, fmt, hash, marker::PhantomData};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::time::Stamp;

/// The identifier of a `T`. Later identifiers of one laptop compare greater.
pub struct Id<T> {
    raw: i64,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// Wraps a number that came from [`Id::raw`].
    pub const fn from_raw(raw: i64) -> Self {
        Self { raw, of: PhantomData }
    }

    /// The number as it is stored.
    pub const fn raw(self) -> i64 {
        self.raw
    }

    /// The same identifier, of a row that is known by another name.
    pub const fn of<U>(self) -> Id<U> {
        Id::from_raw(self.raw)
    }

    /// The moment at which it was minted.
    pub const fn minted(self) -> Stamp {
        Stamp::from_ms((self.raw >> LOW_BITS) + EPOCH_MS)
    }
}

/// Stands for an entry in rows of which entries speak themselves: the type of an entry would make a circle of files.
#[derive(Debug)]
pub enum EntryRef {}

/// The same for an item.
#[derive(Debug)]
pub enum ItemRef {}

/// The same for a stay.
#[derive(Debug)]
pub enum StayRef {}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.raw == other.raw
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.raw.cmp(&other.raw)
    }
}
impl<T> hash::Hash for Id<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.raw.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.raw)
    }
}
impl<T> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_i64(self.raw)
    }
}
impl<'de, T> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        i64::deserialize(from).map(Self::from_raw)
    }
}

/// Milliseconds from 1970 to 2020-01-01 UTC, where the time part of an identifier begins.
const EPOCH_MS: i64 = 1_577_836_800_000;
/// Bits below the milliseconds; they differ from laptop to laptop.
const LOW_BITS: u32 = 22;
const LOW_MASK: u64 = (1 << LOW_BITS) - 1;

/// Mints identifiers. Two sources with different seeds do not meet in practice.
#[derive(Debug, Clone)]
pub struct Ids {
    last: i64,
    random: u64,
}

impl Ids {
    /// A source; `seed` should differ from laptop to laptop and from start to start.
    pub const fn new(seed: u64) -> Self {
        Self { last: 0, random: seed }
    }

    /// A new identifier, greater than every one minted here before, also when the clock jumps back.
    pub fn mint<T>(&mut self, now: Stamp) -> Id<T> {
        let low = i64::try_from(self.next_random() & LOW_MASK).unwrap_or(0);
        let timed = ((now.ms() - EPOCH_MS).max(0) << LOW_BITS) | low;
        self.last = timed.max(self.last + 1);
        Id::from_raw(self.last)
    }

    /// The source as it is at one moment.
    pub const fn at(&mut self, now: Stamp) -> Mint<'_> {
        Mint { ids: self, now }
    }

    /// The splitmix64 step.
    const fn next_random(&mut self) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.random;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}

/// Mints the identifiers of one act.
#[derive(Debug)]
pub struct Mint<'a> {
    ids: &'a mut Ids,
    now: Stamp,
}

impl Mint<'_> {
    /// A new identifier, greater than every one minted before.
    pub fn mint<T>(&mut self) -> Id<T> {
        self.ids.mint(self.now)
    }
}
