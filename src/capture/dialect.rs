//! Words of MeetBot and W3C scribes about the meeting itself: title, chairs, scribes, who is present.

use crate::{
    domain::{
        attendance::Interval,
        change::{Act, Change},
        entry::{Entry, EntryKind, PLACE_STEP, Remark},
        id::{Id, Mint},
        meeting::{Meeting, MeetingState},
        people::{Attendee, Category, Duty, Person, Reply},
        record::Record,
        records::Records,
        time::Stamp,
    },
    line::{
        dialect::DialectMode,
        reading::{Dialect, Op, People},
    },
};

use super::{
    draft::{Draft, session_entry},
    invite::next_rank,
    outcome::{Captured, Next, Outcome},
};

/// Carries out a word. The line is kept as an aside, so that nothing typed is lost.
pub(super) fn carry_out(draft: &Draft, word: &Dialect, ids: &mut Mint) -> Captured {
    let line = draft.line;
    if line.source.mode == DialectMode::Live && is_misplaced(draft.scene.records, word) {
        return misplaced(draft, ids);
    }
    if *word == Dialect::End {
        return Captured {
            next: Next::Adjourn,
            ..aside(draft, Vec::new(), ids)
        };
    }
    if *word == Dialect::Undo {
        return if line.author.is_empty() {
            Captured::unchanged(Outcome::TakeBack)
        } else {
            take_back(draft, ids)
        };
    }
    let records = draft.scene.records;
    let entry = draft.entry(EntryKind::Aside, line.raw.trim().to_owned(), ids);
    let mut people = Crowd {
        records,
        now: draft.scene.now,
        by: entry.id,
        writer: line.source.writer.map(|id| records.name_of(id).to_owned()),
        parts: Vec::new(),
    };
    people.apply(word, ids);
    let parts = people.parts;
    draft.finish(Act::Capture, entry, parts, ids)
}

/// Whether a word of the clerk ends a state in which the session is not.
fn is_misplaced(records: &Records, word: &Dialect) -> bool {
    let Some(state) = records.meeting().map(|meeting| meeting.state) else {
        return false;
    };
    *word == Dialect::End && !state.in_session()
        || *word == Dialect::Recess && state != MeetingState::Live
        || *word == Dialect::Resume && state != MeetingState::Recess
}

fn misplaced(draft: &Draft, ids: &mut Mint) -> Captured {
    let typed = draft.line.raw.trim().to_owned();
    let entry = Entry {
        remark: Some(Remark::NotHere(typed.clone())),
        ..draft.entry(EntryKind::Note, typed, ids)
    };
    draft.finish(Act::Capture, entry, Vec::new(), ids)
}

/// Carries out a word about people of the list: who is in the chair, takes the minutes, or sent regrets.
pub(super) fn carry_role(draft: &Draft, list: People, op: Op, who: &[Id<Attendee>], ids: &mut Mint) -> Captured {
    let duty = match list {
        People::Chair => Some(Duty::Chair),
        People::Scribe => Some(Duty::Scribe),
        People::Present | People::Regrets => None,
    };
    let mut parts = Vec::new();
    for attendee in &draft.scene.records.attendees {
        let named = who.contains(&attendee.id);
        let after = match duty {
            Some(duty) if named && op != Op::Remove => Attendee {
                duty,
                ..attendee.clone()
            },
            Some(duty) if attendee.duty == duty && named != (op == Op::Set) => Attendee {
                duty: Duty::None,
                ..attendee.clone()
            },
            None if named => Attendee {
                reply: if op == Op::Remove { Reply::Open } else { Reply::Leave },
                ..attendee.clone()
            },
            Some(_) | None => continue,
        };
        parts.push(Change::put(after));
    }
    aside(draft, parts, ids)
}

/// Strikes out the last item of the minutes, whatever was said since: `#undo` in a log (docs/rules.md §meetbot).
fn take_back(draft: &Draft, ids: &mut Mint) -> Captured {
    let records = draft.scene.records;
    let last = records
        .entries
        .iter()
        .rev()
        .find(|e| e.kind.is_content() && !e.struck && !matches!(e.kind, EntryKind::Note | EntryKind::Continuation));
    let Some(entry) = last.cloned() else {
        return aside(draft, Vec::new(), ids);
    };
    let mut parts: Vec<Change> = records
        .action_of(entry.id)
        .map(|row| Change::drop(row.id))
        .into_iter()
        .collect();
    parts.extend(records.decision_of(entry.id).map(|row| Change::drop(row.id)));
    parts.push(Change::put(Entry { struck: true, ..entry }));
    aside(draft, parts, ids)
}

fn aside(draft: &Draft, also: Vec<Change>, ids: &mut Mint) -> Captured {
    let entry = draft.entry(EntryKind::Aside, draft.line.raw.trim().to_owned(), ids);
    draft.finish(Act::Capture, entry, also, ids)
}

/// The people of the meeting, with the changes that a word makes to them.
struct Crowd<'a> {
    records: &'a Records,
    now: Stamp,
    /// The entry of the word.
    by: Id<Entry>,
    /// The writer of the word in a log: `present+` alone means its writer.
    writer: Option<String>,
    parts: Vec<Change>,
}

impl Crowd<'_> {
    /// The names of a word; none are its writer.
    fn or_writer(&self, names: &[String]) -> Vec<String> {
        if names.is_empty() {
            self.writer.clone().into_iter().collect()
        } else {
            names.to_vec()
        }
    }

    fn apply(&mut self, word: &Dialect, ids: &mut Mint) {
        match word {
            Dialect::Title(title) | Dialect::Start(title) if !title.trim().is_empty() => self.title(title.trim()),
            Dialect::ChairAdd(names) => self.duty(&self.or_writer(names), Duty::Chair, ids),
            Dialect::ScribeAdd(names) => self.duty(&self.or_writer(names), Duty::Scribe, ids),
            Dialect::ChairSet(names) => self.set_duty(names, Duty::Chair, ids),
            Dialect::ScribeSet(names) => self.set_duty(names, Duty::Scribe, ids),
            Dialect::ChairRemove(names) => self.lose_duty(&self.or_writer(names), Duty::Chair),
            Dialect::ScribeRemove(names) => self.lose_duty(&self.or_writer(names), Duty::Scribe),
            Dialect::PresentAdd(names) | Dialect::PresentSet(names) => self.present(&self.or_writer(names), ids),
            Dialect::PresentRemove(names) => self.absent(&self.or_writer(names)),
            Dialect::RegretsAdd(names) | Dialect::RegretsSet(names) => {
                self.regrets(&self.or_writer(names), Reply::Leave, ids);
            }
            Dialect::RegretsRemove(names) => self.regrets(&self.or_writer(names), Reply::Open, ids),
            Dialect::Known(names) => {
                for name in names {
                    self.find_or_add(name, Category::Member, ids);
                }
            }
            Dialect::Recess => self.state(MeetingState::Recess, EntryKind::Recess, ids),
            Dialect::Resume => self.state(MeetingState::Live, EntryKind::Resumed, ids),
            Dialect::Title(_)
            | Dialect::Start(_)
            | Dialect::End
            | Dialect::Undo
            | Dialect::Header { .. }
            | Dialect::Robot => {}
        }
    }

    fn title(&mut self, title: &str) {
        if let Some(meeting) = self.records.meeting() {
            self.parts.push(Change::put(Meeting {
                title: title.to_owned(),
                ..meeting.clone()
            }));
        }
    }

    fn state(&mut self, state: MeetingState, kind: EntryKind, ids: &mut Mint) {
        if let Some(meeting) = self.records.meeting() {
            self.parts.push(Change::put(Meeting {
                state,
                ..meeting.clone()
            }));
            let place = self.records.next_place() + 1;
            let entry = session_entry(self.records, kind, "", (self.now, self.now), ids);
            self.parts
                .extend(entry.map(|entry| Change::put(Entry { place, ..entry })));
        }
    }

    /// The attendee of a name: in the list, or put there by this word.
    fn find_or_add(&mut self, name: &str, category: Category, ids: &mut Mint) -> Option<Attendee> {
        let meeting = self.records.open()?;
        if let Some(found) = self.find(name) {
            return Some(found);
        }
        let mut added = 0;
        let mut same = None;
        for part in &self.parts {
            if let Change::Put(Record::Attendee(a)) = part {
                added += 1;
                let is = self.parts.iter().any(|p| {
                    matches!(p, Change::Put(Record::Person(person))
                        if person.id == a.person && person.name == name)
                });
                if is {
                    same = Some((**a).clone());
                }
            }
        }
        if same.is_some() {
            return same;
        }
        let rank = next_rank(self.records) + added * PLACE_STEP;
        let person = Person::named(ids.mint(), name);
        let attendee = Attendee {
            category,
            ..Attendee::invited(ids.mint(), meeting, person.id, rank)
        };
        self.parts.push(Change::put(person));
        self.parts.push(Change::put(attendee.clone()));
        Some(attendee)
    }

    fn find(&self, name: &str) -> Option<Attendee> {
        let id = find_by_name(self.records, name)?;
        self.records.attendees.get(id).cloned()
    }

    fn duty(&mut self, names: &[String], duty: Duty, ids: &mut Mint) {
        for name in names {
            if let Some(attendee) = self.find_or_add(name, Category::Member, ids) {
                self.parts.push(Change::put(Attendee { duty, ..attendee }));
            }
        }
    }

    fn set_duty(&mut self, names: &[String], duty: Duty, ids: &mut Mint) {
        for attendee in self.records.attendees.iter().filter(|a| a.duty == duty) {
            self.parts.push(Change::put(Attendee {
                duty: Duty::None,
                ..attendee.clone()
            }));
        }
        self.duty(names, duty, ids);
    }

    fn lose_duty(&mut self, names: &[String], duty: Duty) {
        for attendee in names
            .iter()
            .filter_map(|name| self.find(name))
            .filter(|a| a.duty == duty)
            .collect::<Vec<_>>()
        {
            self.parts.push(Change::put(Attendee {
                duty: Duty::None,
                ..attendee
            }));
        }
    }

    fn present(&mut self, names: &[String], ids: &mut Mint) {
        for name in names {
            let Some(attendee) = self.find_or_add(name, Category::Member, ids) else {
                continue;
            };
            if !self.records.is_present(attendee.id) {
                let stay = Interval::begun(ids.mint(), attendee.meeting, attendee.id, self.now);
                self.parts.push(Change::put(Interval {
                    came: Some(self.by),
                    ..stay
                }));
            }
        }
    }

    fn absent(&mut self, names: &[String]) {
        for attendee in names.iter().filter_map(|name| self.find(name)).collect::<Vec<_>>() {
            if let Some(stay) = self.records.open_stay(attendee.id) {
                self.parts
                    .push(Change::put(stay.clone().ended(self.now, Some(self.by))));
            }
        }
    }

    fn regrets(&mut self, names: &[String], reply: Reply, ids: &mut Mint) {
        for name in names {
            if let Some(attendee) = self.find_or_add(name, Category::Member, ids) {
                self.parts.push(Change::put(Attendee { reply, ..attendee }));
            }
        }
    }
}

/// The attendee who bears exactly this name or alias, but for the case of letters and a trailing `_` of nicks.
pub fn find_by_name(records: &Records, name: &str) -> Option<Id<Attendee>> {
    let plain = |s: &str| s.trim().trim_end_matches('_').to_lowercase();
    let wanted = plain(name);
    records
        .attendees
        .iter()
        .find(|a| {
            records
                .people
                .get(a.person)
                .is_some_and(|p| plain(&p.name) == wanted || p.aliases.iter().any(|alias| plain(alias) == wanted))
        })
        .map(|a| a.id)
}
