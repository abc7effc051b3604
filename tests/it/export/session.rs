//! A meeting built from rows as capture stores them, line by line: what the documents are made of, without the reading of lines.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use huiwu::domain::{
    action::{Action, ActionState, Due, MatterOrigin, Owner},
    agenda::{Item, ItemKind},
    attendance::Interval,
    decision::{Decision, Verdict},
    entry::{Entry, EntryKind, PLACE_STEP},
    id::Id,
    interest::{Interest, InterestNature},
    meeting::{Meeting, MeetingState},
    minutes_version::{MinutesVersion, VersionStep},
    motion::{Ballot, Counts, Motion, MotionState, ResultWord, Vote},
    people::{Attendee, Category, Duty, Person, Reply, Unit},
    record::Record,
    records::Records,
    time::{Stamp, Zone},
};

const MEETING: Id<Meeting> = Id::from_raw(1);

/// A meeting in the making. People are called by the number in which they were listed, items by theirs.
pub(super) struct Session {
    pub(super) records: Records,
    zone: Zone,
    start: NaiveDateTime,
    next: i64,
    place: i64,
    item: Option<i64>,
}

impl Session {
    /// A planned meeting; `edit` says what is known of it.
    pub(super) fn planned(start: &str, title: &str, edit: impl FnOnce(&mut Meeting)) -> Self {
        let zone = Zone::from_minutes(480);
        let start = NaiveDateTime::parse_from_str(start, "%Y-%m-%d %H:%M").unwrap();
        let mut meeting = Meeting::draft(MEETING, title, zone.instant(start), zone);
        edit(&mut meeting);
        let mut records = Records::default();
        records.absorb([Record::from(meeting)]);
        records.set_open(MEETING);
        Self {
            records,
            zone,
            start,
            next: 1000,
            place: 0,
            item: None,
        }
    }

    pub(super) fn put(&mut self, row: impl Into<Record>) {
        self.records.absorb([row.into()]);
    }

    /// Somebody on the list: name, unit, post.
    pub(super) fn person(&mut self, [name, unit, post]: [&str; 3], category: Category, duty: Duty) -> i64 {
        let number = i64::try_from(self.records.attendees.iter().count()).unwrap() + 1;
        let mut person = Person::named(Id::from_raw(number), name);
        post.clone_into(&mut person.post);
        if !unit.is_empty() {
            let known = self
                .records
                .units
                .iter()
                .find(|known| known.name == unit)
                .map(|known| known.id);
            let id = known.unwrap_or(Id::from_raw(500 + number));
            self.put(Unit {
                id,
                name: unit.to_owned(),
                short: String::new(),
            });
            person.unit = Some(id);
        }
        self.put(person);
        let attendee = Attendee::invited(Id::from_raw(number), MEETING, Id::from_raw(number), number);
        self.put(Attendee {
            category,
            duty,
            ..attendee
        });
        number
    }

    pub(super) fn item(&mut self, title: &str, kind: ItemKind, presenter: &str) -> i64 {
        let number = i64::try_from(self.records.items.iter().count()).unwrap() + 1;
        let item = Item::titled(Id::from_raw(number), MEETING, number, title);
        self.put(Item {
            kind,
            presenter: presenter.to_owned(),
            ..item
        });
        number
    }

    pub(super) fn at(&self, time: &str) -> Stamp {
        self.zone.instant(
            self.start
                .date()
                .and_time(NaiveTime::parse_from_str(time, "%H:%M").unwrap()),
        )
    }

    /// One line as an entry.
    pub(super) fn line(&mut self, time: &str, kind: EntryKind, speaker: Option<i64>, text: &str) -> Id<Entry> {
        let id = Id::from_raw(self.next);
        self.next += 1;
        self.place += PLACE_STEP;
        let at = self.at(time);
        self.put(Entry {
            id,
            meeting: MEETING,
            item: self.item.map(Id::from_raw),
            kind,
            raw: text.to_owned(),
            text: text.to_owned(),
            speaker: speaker.map(Id::from_raw),
            said_by: String::new(),
            at,
            entered: at,
            place: self.place,
            about: None,
            remark: None,
            author: String::new(),
            struck: false,
            minuted: None,
        });
        id
    }

    pub(super) fn edit_entry(&mut self, id: Id<Entry>, edit: impl FnOnce(&mut Entry)) {
        let mut entry = self.records.entries.get(id).cloned().unwrap();
        edit(&mut entry);
        self.put(entry);
    }

    pub(super) fn edit_meeting(&mut self, edit: impl FnOnce(&mut Meeting)) {
        let mut meeting = self.records.meeting().cloned().unwrap();
        edit(&mut meeting);
        self.put(meeting);
    }

    /// Takes the minutes a step further, on a day.
    pub(super) fn steps(&mut self, step: VersionStep, day: Option<NaiveDate>) {
        let done = i64::try_from(self.records.minutes_versions.iter().count()).unwrap();
        self.put(MinutesVersion {
            id: Id::from_raw(1 + done),
            meeting: MEETING,
            version: self.records.minutes_version(),
            step,
            at: self.zone.instant(self.start),
            by: String::new(),
            number: String::new(),
            day,
            approved_at: String::new(),
            reason: String::new(),
            style: String::new(),
            lang: String::new(),
            text: String::new(),
        });
    }

    pub(super) fn note(&mut self, time: &str, text: &str) -> Id<Entry> {
        let id = self.line(time, EntryKind::Note, None, text);
        self.edit_entry(id, |entry| entry.raw = format!("Note: {text}"));
        id
    }

    pub(super) fn says(&mut self, time: &str, who: i64, text: &str) {
        self.line(time, EntryKind::Note, Some(who), text);
    }

    pub(super) fn open(&mut self, time: &str) {
        self.line(time, EntryKind::Opened, None, "");
        let at = self.at(time);
        self.edit_meeting(|m| (m.opened, m.state) = (Some(at), MeetingState::Live));
    }

    pub(super) fn adjourn(&mut self, time: &str) {
        let entry = self.line(time, EntryKind::Adjourned, None, "");
        let at = self.at(time);
        self.edit_meeting(|m| (m.adjourned, m.state) = (Some(at), MeetingState::Wrapping));
        let open: Vec<_> = self
            .records
            .intervals
            .iter()
            .filter(|stay| stay.to.is_none())
            .cloned()
            .collect();
        for stay in open {
            self.put(stay.ended(at, Some(entry)));
        }
    }

    pub(super) fn take_up(&mut self, time: &str, item: i64) {
        self.item = Some(item);
        self.line(time, EntryKind::ItemStart, None, "");
    }

    pub(super) fn come(&mut self, time: &str, who: &[i64]) {
        let entry = self.line(time, EntryKind::Arrival, None, "");
        let at = self.at(time);
        for who in who {
            let id = Id::from_raw(self.next);
            self.next += 1;
            let stay = Interval::begun(id, MEETING, Id::from_raw(*who), at);
            self.put(Interval {
                came: Some(entry),
                ..stay
            });
        }
    }

    pub(super) fn go(&mut self, time: &str, who: i64, reason: &str, withdrew: Option<i64>) {
        let entry = self.line(time, EntryKind::Departure, None, "");
        let at = self.at(time);
        let stay = self.records.open_stay(Id::from_raw(who)).cloned().unwrap();
        self.put(Interval {
            went_reason: reason.to_owned(),
            withdrew: withdrew.map(Id::from_raw),
            ..stay.ended(at, Some(entry))
        });
    }

    pub(super) fn excuse(&mut self, time: &str, who: i64, reason: &str) {
        let name = self.records.name_of(Id::from_raw(who)).to_owned();
        self.line(time, EntryKind::Regrets, None, &format!("{name} ({reason})"));
        let mut attendee = self.records.attendees.get(Id::from_raw(who)).cloned().unwrap();
        attendee.reply = Reply::Leave;
        reason.clone_into(&mut attendee.leave_reason);
        self.put(attendee);
    }

    pub(super) fn declare(&mut self, time: &str, who: i64, item: i64, text: &str) {
        let entry = self.line(time, EntryKind::Interest, None, text);
        self.put(Interest {
            id: Id::from_raw(self.next),
            meeting: MEETING,
            entry,
            attendee: Id::from_raw(who),
            item: Some(Id::from_raw(item)),
            nature: InterestNature::Unsaid,
            text: text.to_owned(),
        });
        self.next += 1;
    }

    /// A motion with mover and seconder; returns its identifier.
    pub(super) fn moves(&mut self, time: &str, text: &str, mover: Option<i64>, seconder: Option<i64>) -> Id<Motion> {
        let entry = self.line(time, EntryKind::Motion, None, text);
        let seconded = seconder.map(|_| self.line(time, EntryKind::Second, None, ""));
        let number = u32::try_from(self.records.motions.iter().count()).unwrap() + 1;
        let id = Id::from_raw(i64::from(number));
        self.put(Motion {
            mover: mover.map(Id::from_raw),
            seconder: seconder.map(Id::from_raw),
            seconded,
            state: if seconder.is_some() {
                MotionState::Seconded
            } else {
                MotionState::Moved
            },
            ..Motion::moved(id, MEETING, entry, number)
        });
        id
    }

    pub(super) fn edit_motion(&mut self, id: Id<Motion>, edit: impl FnOnce(&mut Motion)) {
        let mut motion = self.records.motions.get(id).cloned().unwrap();
        edit(&mut motion);
        self.put(motion);
    }

    /// The result of a motion, with or without counts.
    pub(super) fn result(
        &mut self,
        time: &str,
        id: Id<Motion>,
        state: MotionState,
        counts: Option<[u32; 3]>,
        said: Option<ResultWord>,
    ) -> Id<Entry> {
        let entry = self.line(time, EntryKind::VoteResult, None, "");
        self.edit_motion(id, |motion| {
            motion.state = state;
            motion.counts = counts.map(|[yes, no, abstain]| Counts { yes, no, abstain });
            motion.said = said;
            motion.counted = Some(entry);
        });
        entry
    }

    pub(super) fn wording(&mut self, time: &str, id: Id<Motion>, text: &str) {
        let entry = self.line(time, EntryKind::Wording, None, text);
        self.edit_motion(id, |motion| {
            text.clone_into(&mut motion.wording);
            motion.worded = Some(entry);
        });
    }

    pub(super) fn vote(&mut self, time: &str, motion: Id<Motion>, vote: Vote, who: &[i64]) {
        let at = self.at(time);
        for who in who {
            self.put(Ballot {
                id: Id::from_raw(self.next),
                meeting: MEETING,
                motion,
                attendee: Some(Id::from_raw(*who)),
                name: String::new(),
                vote,
                remark: String::new(),
                at,
                entry: None,
            });
            self.next += 1;
        }
    }

    pub(super) fn decides(&mut self, time: &str, text: &str) -> Id<Entry> {
        let entry = self.line(time, EntryKind::Decision, None, text);
        let number = u32::try_from(self.records.decisions.iter().count()).unwrap() + 1;
        self.put(Decision {
            id: Id::from_raw(i64::from(number)),
            meeting: MEETING,
            entry,
            number,
            verdict: Verdict::Adopted,
        });
        entry
    }

    pub(super) fn tasks(&mut self, time: &str, text: &str, owners: Vec<Owner>, due: Option<(i32, u32, u32)>) {
        let entry = self.line(time, EntryKind::Action, None, text);
        let number = u32::try_from(self.records.actions.iter().count()).unwrap() + 1;
        let date = due.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
        self.put(Action {
            id: Id::from_raw(i64::from(number)),
            meeting: MEETING,
            entry,
            number,
            owners,
            due: Due {
                phrase: String::new(),
                date,
                time: None,
            },
            state: ActionState::Open,
            closed: None,
            origin: MatterOrigin::Action,
            parent: None,
            task: String::new(),
            leader: String::new(),
            filed: String::new(),
            settled: None,
        });
    }
}

/// A person as the owner of an action.
pub(super) fn owner(who: i64) -> Owner {
    Owner::Attendee(Id::from_raw(who))
}
