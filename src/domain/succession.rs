//! The next meeting of a series: what comes over from the last one, row by row, each of which can be left out (docs/rules.md §series).

pub mod approved;
mod build;
mod carry;
mod closed;
mod date_in_title;
mod learnt;
mod listing;
pub mod numbers;
mod year;

use self::listing::Listing;
pub use self::{
    carry::{
        Carried, Carry, CarryCount, EarlierAction, Forerunner, ItemWhy, Way, approves_minutes, heads_matters, is_kin,
    },
    closed::ClosedMatters,
};
use super::{meeting::Meeting, record::Record, records::Records, time::Stamp};

/// The new meeting before it is stored.
#[derive(Debug, Clone)]
pub struct Succession {
    pub way: Way,
    pub last: Meeting,
    pub rows: Vec<Carry>,
    /// The meeting of the series that follows the last one already.
    pub there: Option<Meeting>,
    records: Records,
}

impl Succession {
    /// Everything that comes over from a meeting; `of_type` are the titles of the items of its type. `None` if its own row is not among
    /// the rows.
    pub fn of(way: Way, from: Forerunner, of_type: &[String], chinese: bool) -> Option<Self> {
        let mut records = Records::default();
        records.absorb(from.rows.iter().cloned());
        records.set_open(from.meeting);
        let last = records.meeting()?.clone();
        let mut list = Listing {
            way,
            from: &from,
            records: &records,
            last: &last,
            of_type,
            chinese,
            rows: Vec::new(),
        };
        list.numbers();
        list.place();
        list.people();
        list.agenda();
        list.preparation();
        let rows = list.rows;
        Some(Self {
            way,
            last,
            rows,
            there: from.next.filter(|_| way == Way::Next),
            records,
        })
    }

    /// Leaves a row out, or takes it in again; false where the meeting cannot do without it.
    pub fn turn(&mut self, row: usize) -> bool {
        match self.rows.get_mut(row) {
            Some(carry)
                if !matches!(
                    carry.what,
                    Carried::Start(..) | Carried::ToldStart(..) | Carried::Title(_)
                ) =>
            {
                carry.left_out = !carry.left_out;
                true
            }
            _ => false,
        }
    }

    /// Another start than the one that was reckoned.
    pub fn begin_at(&mut self, start: Stamp) {
        let told = |carry: &&mut Carry| matches!(carry.what, Carried::ToldStart(..));
        match self.rows.iter_mut().find(told) {
            Some(carry) => carry.what = Carried::Start(start, None),
            None => self.replace(Carried::Start(start, None)),
        }
    }

    /// Another title than the one that was counted on.
    pub fn call(&mut self, title: String) {
        self.replace(Carried::Title(title));
    }

    fn replace(&mut self, what: Carried) {
        let same = |carry: &&mut Carry| std::mem::discriminant(&carry.what) == std::mem::discriminant(&what);
        if let Some(carry) = self.rows.iter_mut().find(same) {
            carry.what = what;
        }
    }

    /// The things that come over.
    pub fn taken(&self) -> impl Iterator<Item = &Carried> {
        self.rows.iter().filter(|row| !row.left_out).map(|row| &row.what)
    }

    /// The start of the new meeting.
    pub fn start(&self) -> Stamp {
        let start = self.rows.iter().find_map(|row| {
            if let Carried::Start(start, _) | Carried::ToldStart(start, _) = row.what {
                Some(start)
            } else {
                None
            }
        });
        start.unwrap_or(self.last.start)
    }

    /// How much comes over.
    pub fn counts(&self) -> CarryCount {
        let mut counts = CarryCount::default();
        for what in self.taken() {
            match what {
                Carried::People(_, n) => counts.people += n,
                Carried::Item { .. } | Carried::Matters(_) => counts.items += 1,
                Carried::Action(_) => counts.matters += 1,
                Carried::Start(..)
                | Carried::ToldStart(..)
                | Carried::Title(_)
                | Carried::Number(_)
                | Carried::Issue(_)
                | Carried::FirstMinute(_)
                | Carried::Place(_)
                | Carried::Body(_)
                | Carried::Purpose(_)
                | Carried::Checklist(_)
                | Carried::NotNeeded(_)
                | Carried::Deliverables(_)
                | Carried::Equipment(_)
                | Carried::Duties(_)
                | Carried::Seats(_)
                | Carried::Notice
                | Carried::Budget(_)
                | Carried::Imprint => {}
            }
        }
        counts
    }

    /// The people that come over, as they are in the address book.
    pub fn address_book(&self) -> Vec<Record> {
        self.records.people.iter().cloned().map(Record::from).collect()
    }
}
