//! The people of a log as its words tell of them: who is in the chair, takes the minutes, is here, sent regrets.

use crate::{
    capture::{entry::draft::session_entry, presence::invite::next_rank},
    domain::{
        attendance::{Interval, StaySource},
        change::Change,
        entry::{Entry, EntryKind, PLACE_STEP},
        id::{Id, Mint},
        meeting::{Meeting, MeetingState},
        people::{Attendee, Category, Duty, Person, Reply},
        record::Record,
        records::Records,
        time::Stamp,
    },
    line::{
        dialect::{DialectMode, nicks::key},
        reading::Dialect,
    },
};

use super::nick::find_by_name;

/// The people of the meeting, with the changes that a word makes to them.
pub(crate) struct Crowd<'a> {
    pub(crate) records: &'a Records,
    pub(crate) now: Stamp,
    /// The entry of the word.
    pub(crate) by: Id<Entry>,
    /// The writer of the word in a log: `present+` alone means its writer.
    pub(crate) writer: Option<String>,
    pub(crate) mode: DialectMode,
    pub(crate) parts: Vec<Change>,
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

    /// Carries out a word.
    pub(crate) fn apply(&mut self, word: &Dialect, ids: &mut Mint) {
        match word {
            Dialect::Title(title) if !title.trim().is_empty() => self.title(title.trim()),
            Dialect::Start(title) => {
                if !title.trim().is_empty() {
                    self.title(title.trim());
                }
                // The person who starts a meeting with the robot is in the chair.
                let caller = self.or_writer(&[]);
                self.duty(&caller, Duty::Chair, ids);
            }
            // Others whom the robot obeys do not preside.
            Dialect::ChairAdd(names) if self.mode == DialectMode::MeetBot && self.is_chaired() => {
                self.known(names, ids);
            }
            Dialect::ChairAdd(names) => self.duty(&self.or_writer(names), Duty::Chair, ids),
            Dialect::ScribeAdd(names) => self.duty(&self.or_writer(names), Duty::Scribe, ids),
            Dialect::ChairSet(names) => self.set_duty(names, Duty::Chair, ids),
            Dialect::ScribeSet(names) => self.set_duty(names, Duty::Scribe, ids),
            Dialect::ChairRemove(names) => self.lose_duty(&self.or_writer(names), Duty::Chair),
            // Somebody who has scribed stays a scribe: what stands before is theirs.
            Dialect::ScribeRemove(names) => {
                let gone: Vec<String> = self
                    .or_writer(names)
                    .into_iter()
                    .filter(|name| !self.has_scribed(name))
                    .collect();
                self.lose_duty(&gone, Duty::Scribe);
            }
            Dialect::PresentAdd(names) => self.present(&self.or_writer(names), ids),
            Dialect::PresentSet(names) => self.set_present(names, ids),
            Dialect::Here(name) => self.here(name, ids),
            Dialect::PresentRemove(names) => self.absent(&self.or_writer(names)),
            Dialect::RegretsAdd(names) => self.regrets(&self.or_writer(names), Reply::Leave, ids),
            Dialect::RegretsSet(names) => self.set_regrets(names, ids),
            Dialect::RegretsRemove(names) => self.regrets(&self.or_writer(names), Reply::Open, ids),
            Dialect::Known(names) => self.known(names, ids),
            Dialect::Recess => self.state(MeetingState::Recess, EntryKind::Recess, ids),
            Dialect::Resume => self.state(MeetingState::Live, EntryKind::Resumed, ids),
            Dialect::Title(_)
            | Dialect::Poll(_)
            | Dialect::Cast(_)
            | Dialect::CloseVote
            | Dialect::End
            | Dialect::Undo
            | Dialect::Header { .. }
            | Dialect::Robot => {}
        }
    }

    /// Whether somebody presides already.
    fn is_chaired(&self) -> bool {
        let mut people = self.records.attendees.iter();
        people.any(|attendee| attendee.duty.holds(Duty::Chair))
    }

    /// Puts people on the list, so that actions can be given to them.
    fn known(&mut self, names: &[String], ids: &mut Mint) {
        for name in names {
            let before = self.parts.len();
            let known = self.find_or_add(name, Category::Member, ids);
            let is_new = self.parts.get(before..).is_some_and(|new| !new.is_empty());
            if let Some(attendee) = known.filter(|_| is_new && self.mode != DialectMode::Live) {
                self.parts.push(Change::put(Attendee {
                    named_only: true,
                    ..attendee
                }));
            }
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

    /// The attendee of a name, as this word leaves it: on the list, or put there by it. `ada=Ada Lund` names one person twice.
    fn find_or_add(&mut self, name: &str, category: Category, ids: &mut Mint) -> Option<Attendee> {
        let meeting = self.records.open()?;
        let (nick, real) = name
            .split_once('=')
            .map_or((name.trim(), ""), |(nick, real)| (nick.trim(), real.trim()));
        if nick.is_empty() || nick == "*" {
            return None;
        }
        let added = self.parts.iter().rev().find_map(|part| match part {
            Change::Put(Record::Person(person)) if key(&person.name) == key(nick) => Some(person.id),
            Change::Put(_) | Change::Drop(_) | Change::Batch(_) => None,
        });
        let own = |a: &Attendee| added == Some(a.person);
        let known =
            find_by_name(self.records, nick).or_else(|| find_by_name(self.records, real).filter(|_| !real.is_empty()));
        let attendee = self.parts.iter().rev().find_map(|part| match part {
            Change::Put(Record::Attendee(a)) if own(a) || Some(a.id) == known => Some((**a).clone()),
            Change::Put(_) | Change::Drop(_) | Change::Batch(_) => None,
        });
        let attendee = attendee.or_else(|| known.and_then(|id| self.records.attendees.get(id).cloned()));
        let attendee = match attendee {
            Some(attendee) => attendee,
            None => {
                let new = |part: &&Change| matches!(part, Change::Put(Record::Person(_)));
                let added = i64::try_from(self.parts.iter().filter(new).count()).unwrap_or(0);
                let person = Person::named(ids.mint(), nick);
                let attendee = Attendee {
                    category,
                    ..Attendee::invited(
                        ids.mint(),
                        meeting,
                        person.id,
                        next_rank(self.records) + added * PLACE_STEP,
                    )
                };
                self.parts.push(Change::put(person));
                self.parts.push(Change::put(attendee.clone()));
                attendee
            }
        };
        if !real.is_empty() {
            self.also_named(&attendee, real);
        }
        Some(attendee)
    }

    /// Gives somebody another name.
    fn also_named(&mut self, attendee: &Attendee, name: &str) {
        let stored = self.parts.iter().rev().find_map(|part| match part {
            Change::Put(Record::Person(person)) if person.id == attendee.person => Some((**person).clone()),
            Change::Put(_) | Change::Drop(_) | Change::Batch(_) => None,
        });
        let Some(mut person) = stored.or_else(|| self.records.people.get(attendee.person).cloned()) else {
            return;
        };
        if key(&person.name) != key(name) && !person.aliases.iter().any(|alias| key(alias) == key(name)) {
            person.aliases.push(name.to_owned());
            self.parts.push(Change::put(person));
        }
    }

    fn find(&self, name: &str) -> Option<Attendee> {
        let id = find_by_name(self.records, name.split('=').next().unwrap_or(name))?;
        self.records.attendees.get(id).cloned()
    }

    fn duty(&mut self, names: &[String], duty: Duty, ids: &mut Mint) {
        for name in names {
            let Some(attendee) = self.find_or_add(name, Category::Member, ids) else {
                continue;
            };
            let attendee = Attendee {
                duty: attendee.duty.and(duty),
                ..attendee
            };
            self.parts.push(Change::put(attendee.clone()));
            // In a meeting with a scribe the chair may say everything and write nothing.
            if self.mode == DialectMode::W3c && !attendee.reply.is_absence() {
                self.come(&attendee, ids);
            }
        }
    }

    /// Those who are named hold the duty, nobody else. Scribes who have written keep it: several take the minutes in turn.
    fn set_duty(&mut self, names: &[String], duty: Duty, ids: &mut Mint) {
        let named: Vec<_> = names.iter().filter_map(|name| self.find(name)).map(|a| a.id).collect();
        for attendee in self.records.attendees.iter().filter(|a| a.duty.holds(duty)) {
            let wrote = duty == Duty::Scribe && self.has_scribed(self.records.name_of(attendee.id));
            if !wrote && !named.contains(&attendee.id) {
                self.parts.push(Change::put(Attendee {
                    duty: attendee.duty.without(duty),
                    ..attendee.clone()
                }));
            }
        }
        self.duty(names, duty, ids);
    }

    /// Whether somebody has written what others said.
    fn has_scribed(&self, name: &str) -> bool {
        let by = self.find(name).map(|a| self.records.name_of(a.id).to_owned());
        let by = by.as_deref().unwrap_or(name);
        self.records.entries.iter().any(|e| {
            let own = find_by_name(self.records, by);
            let scribed = matches!(e.kind, EntryKind::Note | EntryKind::Continuation)
                && (e.speaker.is_none() || e.speaker != own);
            e.author == by && scribed && !e.struck
        })
    }

    fn lose_duty(&mut self, names: &[String], duty: Duty) {
        let losing: Vec<_> = names.iter().filter_map(|name| self.find(name)).collect();
        for attendee in losing.into_iter().filter(|a| a.duty.holds(duty)) {
            self.parts.push(Change::put(Attendee {
                duty: attendee.duty.without(duty),
                ..attendee
            }));
        }
    }

    fn present(&mut self, names: &[String], ids: &mut Mint) {
        for name in names {
            if let Some(attendee) = self.find_or_add(name, Category::Member, ids) {
                self.come(&attendee, ids);
            }
        }
    }

    /// Somebody is here from now on.
    fn come(&mut self, attendee: &Attendee, ids: &mut Mint) {
        let own = |part: &Change| matches!(part, Change::Put(Record::Interval(stay)) if stay.attendee == attendee.id && stay.to.is_none());
        if !self.records.is_present(attendee.id) && !self.parts.iter().any(own) {
            let stay = Interval::begun(ids.mint(), attendee.meeting, attendee.id, self.now);
            self.parts.push(Change::put(Interval {
                came: Some(self.by),
                source: StaySource::Log,
                ..stay
            }));
        }
    }

    /// `Present: a, b` replaces the list before it: those who are not named any more, and did nothing, were not here.
    fn set_present(&mut self, names: &[String], ids: &mut Mint) {
        let named: Vec<_> = names.iter().filter_map(|name| self.find(name)).map(|a| a.id).collect();
        for attendee in &self.records.attendees {
            let other = !named.contains(&attendee.id) && !self.did_something(attendee);
            if other && self.records.stays(attendee.id).next().is_some() {
                self.forget(attendee);
            }
        }
        self.present(names, ids);
    }

    /// `Regrets: a, b` replaces the list before it: who stands only on that one was named by mistake.
    fn set_regrets(&mut self, names: &[String], ids: &mut Mint) {
        let named: Vec<_> = names.iter().filter_map(|name| self.find(name)).map(|a| a.id).collect();
        for attendee in self.records.attendees.iter().filter(|a| a.reply == Reply::Leave) {
            if named.contains(&attendee.id) {
                continue;
            }
            if self.did_something(attendee) || self.records.stays(attendee.id).next().is_some() {
                self.parts.push(Change::put(Attendee {
                    reply: Reply::Open,
                    ..attendee.clone()
                }));
            } else {
                self.forget(attendee);
            }
        }
        self.regrets(names, Reply::Leave, ids);
    }

    /// Whether somebody wrote, spoke or holds a duty.
    fn did_something(&self, attendee: &Attendee) -> bool {
        let name = self.records.name_of(attendee.id);
        let own = |e: &Entry| e.speaker == Some(attendee.id) || e.author == name;
        attendee.duty != Duty::None || self.writer.as_deref() == Some(name) || self.records.entries.iter().any(own)
    }

    /// Takes somebody off the list of whom nothing is known but a line that holds no more.
    fn forget(&mut self, attendee: &Attendee) {
        let stays = self.records.stays(attendee.id).map(|stay| Change::drop(stay.id));
        self.parts.extend(stays.collect::<Vec<_>>());
        self.parts.push(Change::drop(attendee.id));
    }

    /// `#here Ada Lund`: whoever wrote it is here, and has this name too.
    fn here(&mut self, name: &str, ids: &mut Mint) {
        let writer = self.or_writer(&[]);
        self.present(&writer, ids);
        let attendee = writer.first().and_then(|writer| self.find(writer));
        if let Some(attendee) = attendee.filter(|_| !name.is_empty()) {
            self.also_named(&attendee, name);
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
