//! The plan of a roster against the list of the meeting: added, changed, same, doubtful, row by row (docs/rules.md §rosters). Pure: nothing
//! is stored here, and the same list compared again after it was stored changes nothing.

use std::collections::HashSet;

use crate::{
    domain::{
        people::{Category, Duty, Reply},
        records::Records,
    },
    line::roster::{ListedPerson, NamedOffice, RowContent, RowDoubt, SheetReading, SkipReason, person_key},
};

use super::difference::differences;
pub use super::difference::{Detail, ListMember};

/// The verdict on a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowVerdict {
    Added,
    Changed(Vec<Detail>),
    Same,
    /// Doubtful: nothing is stored. The reasons say why.
    NotTaken,
    /// Not a person.
    Ignored(SkipReason),
}

/// A reason for the clerk to look at a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// Something in the row itself.
    Row(RowDoubt),
    /// Somebody of this name and another unit is on the list already; taken as another person.
    Namesake(String),
    /// Several people of this name are on the list; which one is meant cannot be told.
    Several,
    /// Somebody else has the chair already; it stays there.
    ChairTaken(String),
    /// Comes in place of somebody who is not on the list; that person is put on it too.
    AlsoInvited(String),
    /// Several people bear this name, and the row does not tell whom of them it replaces.
    WhichReplaced(String),
    /// The clerk does not want it.
    LeftOut,
}

/// One row of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The row of the table.
    pub row: usize,
    /// The text of the row where it is not a person.
    pub text: String,
    pub person: Option<ListedPerson>,
    pub verdict: RowVerdict,
    pub why: Vec<Why>,
    pub seat: ListMember,
    /// The row of this plan that comes in this one's place.
    pub(super) substitute: Option<usize>,
}

/// The row of the table and its name, which identify a row also after the list was compared again.
pub type RowPlace = (usize, String);

impl Planned {
    /// Returns the place that identifies this row.
    pub fn place(&self) -> RowPlace {
        let name = self.person.as_ref().map_or(&self.text, |person| &person.name);
        (self.row, name.clone())
    }

    /// Whether it becomes somebody of the list, or is that already.
    pub fn is_there(&self) -> bool {
        self.seat != ListMember::New || matches!(self.verdict, RowVerdict::Added | RowVerdict::Changed(_))
    }

    /// Whether the clerk should look at it.
    pub fn is_doubtful(&self) -> bool {
        self.verdict == RowVerdict::NotTaken || !self.why.is_empty()
    }
}

/// How many rows there are of each verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct VerdictCounts {
    pub added: usize,
    pub changed: usize,
    pub same: usize,
    /// With a doubt, taken or not.
    pub doubtful: usize,
    pub ignored: usize,
}

/// The verdicts row by row, in the order of the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RosterPlan {
    pub rows: Vec<Planned>,
}

impl RosterPlan {
    /// Compares a list with that of the open meeting.
    pub fn of(records: &Records, reading: &SheetReading) -> Self {
        let rows = reading
            .lines
            .iter()
            .map(|line| {
                let (text, person, verdict) = match &line.what {
                    RowContent::Person(listed) => (String::new(), Some((**listed).clone()), RowVerdict::Added),
                    RowContent::Left(reason, text) => (text.clone(), None, RowVerdict::Ignored(*reason)),
                    RowContent::Doubtful(text) => (text.clone(), None, RowVerdict::NotTaken),
                };
                Planned {
                    row: line.row,
                    text,
                    person,
                    verdict,
                    why: line.doubts.iter().cloned().map(Why::Row).collect(),
                    seat: ListMember::New,
                    substitute: None,
                }
            })
            .collect();
        let mut plan = Self { rows };
        plan.seat_people(records);
        plan.give_no_vote();
        plan.one_chair(records);
        plan.link_substitutes(records);
        for at in 0..plan.rows.len() {
            plan.judge(records, at);
        }
        plan
    }

    /// How many rows there are of each verdict.
    pub fn counts(&self) -> VerdictCounts {
        let mut counts = VerdictCounts::default();
        for row in &self.rows {
            counts.doubtful += usize::from(row.is_doubtful());
            match row.verdict {
                RowVerdict::Added => counts.added += 1,
                RowVerdict::Changed(_) => counts.changed += 1,
                RowVerdict::Same => counts.same += 1,
                RowVerdict::Ignored(_) => counts.ignored += 1,
                RowVerdict::NotTaken => {}
            }
        }
        counts
    }

    /// Whether storing it would change anything.
    pub fn changes_anything(&self) -> bool {
        let counts = self.counts();
        counts.added + counts.changed > 0
    }

    /// Compares a list, but for the rows that the clerk has left out.
    pub fn without(records: &Records, reading: &SheetReading, left_out: &HashSet<RowPlace>) -> Self {
        let mut plan = Self::of(records, reading);
        for at in 0..plan.rows.len() {
            if plan.rows.get(at).is_some_and(|row| left_out.contains(&row.place())) {
                plan.refuse(at, Why::LeftOut);
            }
        }
        plan
    }

    pub(super) fn refuse(&mut self, at: usize, why: Why) {
        if let Some(row) = self.rows.get_mut(at) {
            row.verdict = RowVerdict::NotTaken;
            row.why.push(why);
        }
    }

    /// Puts new people without a known capacity in attendance; those who are on the list of the meeting keep theirs.
    fn give_no_vote(&mut self) {
        for row in &mut self.rows {
            if let (ListMember::New, Some(person)) = (row.seat, &mut row.person)
                && person.standing.unsure
                && person.standing.category.is_none()
            {
                person.standing.category = Some(Category::InAttendance);
            } else if row.seat != ListMember::New {
                row.why.retain(|why| *why != Why::Row(RowDoubt::NoCategory));
            }
        }
    }

    /// One chair only: the one that is there, else the first of the table.
    fn one_chair(&mut self, records: &Records) {
        let mut chair = records
            .attendees
            .iter()
            .find(|a| a.duty.holds(Duty::Chair))
            .map(|a| (Some(a.id), records.name_of(a.id).to_owned()));
        for row in self.rows.iter_mut().filter(|row| row.verdict != RowVerdict::NotTaken) {
            let seat = match row.seat {
                ListMember::There(id) => Some(id),
                ListMember::New => None,
            };
            let Some(person) = row.person.as_mut().filter(|p| p.standing.duty == Some(Duty::Chair)) else {
                continue;
            };
            match &chair {
                None => chair = Some((seat, person.name.clone())),
                Some((holder, _)) if holder.is_some() && *holder == seat => {}
                Some((_, name)) => {
                    row.why.push(Why::ChairTaken(name.clone()));
                    person.standing.duty = None;
                }
            }
        }
    }

    /// Links substitutes to the people they replace. `王五（代赵六）`: 赵六 is the one invited, 王五 the one who comes
    /// (`Attendee::substitute`). A replaced person who is not on the list is put on it, so that the record can say for whom somebody came.
    fn link_substitutes(&mut self, records: &Records) {
        for at in 0..self.rows.len() {
            let Some(row) = self.rows.get(at).filter(|row| row.verdict != RowVerdict::NotTaken) else {
                continue;
            };
            let number = row.row;
            let Some(standing) = row.person.as_ref().map(|p| p.standing.clone()) else {
                continue;
            };
            if let Some(name) = standing.stands_for {
                match self.named(records, &name, number) {
                    PersonMatch::Row(replaced) if replaced != at => self.replace(replaced, at),
                    PersonMatch::Row(_) => {}
                    PersonMatch::Several => self.wonder(at, Why::WhichReplaced(name)),
                    PersonMatch::Nobody => {
                        self.wonder(at, Why::AlsoInvited(name.clone()));
                        let replaced = self.also(number, name, NamedOffice::default(), ListMember::New);
                        self.replace(replaced, at);
                    }
                }
            }
            if let Some(name) = standing.replaced_by {
                match self.named(records, &name, number) {
                    PersonMatch::Row(comes) if comes != at => self.replace(at, comes),
                    PersonMatch::Row(_) => {}
                    PersonMatch::Several => self.wonder(at, Why::WhichReplaced(name)),
                    PersonMatch::Nobody => {
                        self.wonder(at, Why::AlsoInvited(name.clone()));
                        let comes = self.also(number, name, standing.stand_in.clone(), ListMember::New);
                        self.keep_below(at, comes);
                        self.replace(at, comes);
                    }
                }
            }
        }
    }

    /// Finds the person that a name means: a row of the plan, or somebody on the list, who then gets a row.
    fn named(&mut self, records: &Records, name: &str, number: usize) -> PersonMatch {
        let key = person_key(name);
        let mut rows = self
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| {
                row.verdict != RowVerdict::NotTaken && row.person.as_ref().is_some_and(|p| person_key(&p.name) == key)
            })
            .map(|(at, _)| at);
        let (first, second) = (rows.next(), rows.next());
        match (first, second) {
            (Some(at), None) => return PersonMatch::Row(at),
            (Some(_), Some(_)) => return PersonMatch::Several,
            _ => {}
        }
        let mut there = records
            .attendees
            .iter()
            .filter(|a| person_key(records.name_of(a.id)) == key);
        match (there.next(), there.next()) {
            (Some(only), None) => {
                let seat = ListMember::There(only.id);
                PersonMatch::Row(self.also(number, name.to_owned(), NamedOffice::default(), seat))
            }
            (Some(_), Some(_)) => PersonMatch::Several,
            _ => PersonMatch::Nobody,
        }
    }

    /// A further row for somebody who is named in another row only.
    fn also(&mut self, row: usize, name: String, office: NamedOffice, seat: ListMember) -> usize {
        self.rows.push(Planned {
            row,
            text: String::new(),
            person: Some(ListedPerson {
                name,
                unit: office.unit,
                post: office.post,
                ..ListedPerson::default()
            }),
            verdict: RowVerdict::Added,
            why: Vec::new(),
            seat,
            substitute: None,
        });
        self.rows.len() - 1
    }

    /// A substitute of somebody without a vote has none.
    fn keep_below(&mut self, replaced: usize, comes: usize) {
        let category = self
            .rows
            .get(replaced)
            .and_then(|row| row.person.as_ref()?.standing.category);
        if let Some(person) = self.rows.get_mut(comes).and_then(|row| row.person.as_mut())
            && category.is_some_and(|category| category != Category::Member)
        {
            person.standing.category = category;
        }
    }

    fn replace(&mut self, replaced: usize, comes: usize) {
        if let Some(row) = self.rows.get_mut(replaced) {
            row.substitute = Some(comes);
            if let Some(person) = &mut row.person {
                person.standing.reply = Some(Reply::Substituted);
            }
        }
    }

    fn wonder(&mut self, at: usize, why: Why) {
        if let Some(row) = self.rows.get_mut(at) {
            row.why.push(why);
        }
    }

    /// Added, changed or same.
    fn judge(&mut self, records: &Records, at: usize) {
        let Some(row) = self.rows.get(at) else { return };
        let (ListMember::There(id), Some(person)) = (row.seat, &row.person) else {
            return;
        };
        let substitute = row.substitute.map(|n| self.rows.get(n).map(|other| other.seat));
        let details = differences(records, id, person, substitute.flatten());
        let verdict = if details.is_empty() {
            RowVerdict::Same
        } else {
            RowVerdict::Changed(details)
        };
        if let Some(row) = self.rows.get_mut(at) {
            row.verdict = verdict;
        }
    }
}

/// The person that a name means.
enum PersonMatch {
    Row(usize),
    Several,
    Nobody,
}
