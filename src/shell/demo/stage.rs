//! The stage of the demo: makes a meeting of its script, prepares it and holds it, at the times at which that would be done.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use crate::{
    app::update::create,
    domain::{
        agenda::{Item, ItemKind},
        change::Act,
        id::Id,
        meeting::{Meeting, MeetingForm, MeetingState, RecordMode, Series},
        people::{Attendee, Category, Duty, Person, Reply, Unit},
        record::Record,
        template::{ITEM_STEP, NewMeeting, Template},
        time::{Stamp, Zone},
    },
    words::Lang,
};

use super::{
    hand::Hand,
    script::{DemoFacts, DemoMeeting, DemoMoment, DemoPhase, DemoScript, dated, read_day},
};

/// How long before its start the preparation of a meeting begins, in days.
const AHEAD_DAYS: i64 = 15;

/// The numbers in the year of the first meeting, and of its first item.
const FIRST_NUMBER: u32 = 10;
const FIRST_ITEM: u32 = 91;

/// The minutes of a meeting in session that have gone by.
const GONE_MINUTES: i64 = 42;

/// Everything that the demo is made with.
pub struct Stage<'t> {
    pub hand: Hand,
    pub script: &'t DemoScript<'t>,
    pub lang: Lang,
    pub zone: Zone,
    /// The moment at which the demo is opened.
    pub now: Stamp,
    template: Template,
    series: Id<Series>,
    people: HashMap<&'t str, Id<Person>>,
    /// The start of each meeting, in the order in which they are held.
    days: Vec<(DemoPhase, Stamp)>,
    /// The meetings that were made.
    pub made: Vec<(DemoPhase, Id<Meeting>)>,
}

/// The start of a meeting: its day, else so that it is in session now, at a time that ends in 0 or 5.
fn start_of(facts: &DemoFacts<'_>, zone: Zone, now: Stamp) -> Stamp {
    if let Some((day, time)) = read_day(facts.text("day"), zone.date(now)) {
        return zone.instant(day.and_time(time));
    }
    let gone = now.plus_minutes(-GONE_MINUTES);
    gone.plus_ms(-gone.ms().rem_euclid(5 * 60_000))
}

impl<'t> Stage<'t> {
    /// A stage without meetings.
    pub fn new(mut hand: Hand, script: &'t DemoScript<'t>, template: Template, lang: Lang, now: Stamp) -> Self {
        let zone = hand.office.cx.zone;
        let mut days: Vec<(DemoPhase, Stamp)> = script
            .meetings
            .iter()
            .map(|meeting| (meeting.phase, start_of(&meeting.facts, zone, now)))
            .collect();
        days.sort_by_key(|(_, start)| *start);
        Self {
            series: hand.office.cx.mint(),
            hand,
            script,
            lang,
            zone,
            now,
            template: Template {
                agenda: Vec::new(),
                ..template
            },
            people: HashMap::new(),
            made: Vec::new(),
            days,
        }
    }

    /// The roles of the type, in their order.
    pub fn roles(&self) -> impl Iterator<Item = &str> {
        self.template.roles.iter().map(|role| role.id.as_str())
    }

    /// The English or the Chinese of two texts.
    pub fn pick(&self, en: &'static str, zh: &'static str) -> String {
        (if self.lang == Lang::Zh { zh } else { en }).to_owned()
    }

    /// The first moment of the demo, before which nothing was done.
    pub fn begins(script: &DemoScript<'_>, zone: Zone, now: Stamp) -> Stamp {
        let starts = script
            .meetings
            .iter()
            .map(|meeting| start_of(&meeting.facts, zone, now));
        let first = starts.min().unwrap_or(now);
        days_after(first, -AHEAD_DAYS)
    }

    /// The start of the meeting of a phase.
    pub fn start(&self, phase: DemoPhase) -> Stamp {
        let known = self.days.iter().find(|(other, _)| *other == phase);
        known.map_or(self.now, |(_, start)| *start)
    }

    /// The days of the meeting, of the one before it and of the one after it.
    fn neighbours(&self, phase: DemoPhase) -> [NaiveDate; 3] {
        let at = self.days.iter().position(|(other, _)| *other == phase).unwrap_or(0);
        let day = |at: usize| self.days.get(at).map(|(_, start)| self.zone.date(*start));
        let own = day(at).unwrap_or_default();
        let apart = day(1)
            .zip(day(0))
            .map_or(7, |(later, first)| (later - first).num_days());
        let last = at.checked_sub(1).and_then(day);
        let next = day(at + 1);
        [
            own,
            last.unwrap_or_else(|| super::script::in_days(own, -apart)),
            next.unwrap_or_else(|| super::script::in_days(own, apart)),
        ]
    }

    /// A text of the script with its dates.
    pub fn dated(&self, text: &str, phase: DemoPhase) -> String {
        let [own, last, next] = self.neighbours(phase);
        dated(text, own, last, next)
    }

    /// Makes a meeting and prepares it as far as it is by now.
    pub fn prepare(&mut self, meeting: &DemoMeeting<'t>) {
        let start = self.start(meeting.phase);
        self.hand
            .at(days_after(start, -AHEAD_DAYS).min(self.now.plus_minutes(-6 * 24 * 60)));
        let new = NewMeeting {
            title: meeting.facts.text("title").to_owned(),
            start,
            zone: self.zone,
            chinese: self.lang == Lang::Zh,
        };
        let office = &mut self.hand.office;
        let id = create(&mut office.m, &self.template, &new, &mut office.cx);
        office.settle();
        self.hand.save();
        self.made.push((meeting.phase, id));
        let row = self.card(id, meeting, start);
        self.hand.put(Act::EditMeeting, row);
        let people = self.invite(id, meeting);
        self.hand.put(Act::EditPerson, people);
        let agenda = self.agenda(id, meeting);
        self.hand.put(Act::EditItem, agenda);
        let mut plans = self.duties();
        plans.extend(self.papers_ahead(id, meeting));
        self.hand.put(Act::EditRow, plans);
        self.commands(meeting, start);
        self.reviews(meeting, start);
        self.hand.save();
    }

    /// The number of a meeting in its year, and that of its first item.
    fn numbers(&self, phase: DemoPhase) -> (u32, u32) {
        let (mut number, mut item, mut year) = (FIRST_NUMBER, FIRST_ITEM, None);
        for (other, start) in &self.days {
            let own = self.zone.date(*start).year();
            if year.is_some_and(|year| year != own) {
                (number, item) = (1, 1);
            }
            year = Some(own);
            if *other == phase {
                break;
            }
            let meeting = self.script.meetings.iter().find(|meeting| meeting.phase == *other);
            let items = meeting.map_or(0, |meeting| meeting.facts.all("item").count());
            number += 1;
            item += u32::try_from(items).unwrap_or(0);
        }
        (number, item)
    }

    /// The card of the meeting.
    fn card(&self, id: Id<Meeting>, meeting: &DemoMeeting<'t>, start: Stamp) -> Vec<Record> {
        let (head, facts) = (&self.script.head, &meeting.facts);
        let year = self.zone.date(start).year();
        let (number, first) = self.numbers(meeting.phase);
        let Some(row) = self.hand.records().meeting().cloned() else {
            return Vec::new();
        };
        let text = |name: &str| facts.text(name).to_owned();
        let card = Meeting {
            id,
            series: Some(self.series),
            number: Some(number),
            state: MeetingState::Preparing,
            length_min: 120,
            form: MeetingForm::InPerson,
            record_mode: if self.lang == Lang::Zh {
                RecordMode::Decisions
            } else {
                RecordMode::Summary
            },
            venue: head.text("venue").to_owned(),
            organiser: head.text("organiser").to_owned(),
            body: head.text("body").to_owned(),
            issue: if self.lang == Lang::Zh {
                number.to_string()
            } else {
                String::new()
            },
            first_minute: if self.lang == Lang::Zh {
                String::new()
            } else {
                format!("{year}/{first:03}")
            },
            purpose: text("purpose"),
            problem: text("problem"),
            expected: text("expected"),
            theme: text("theme"),
            theme_by: head.text("chair").to_owned(),
            theme_at: Some(self.hand.office.cx.now),
            ask_document: self.pick("No: it has to be debated", "不可以，须集体讨论"),
            ask_merge: self.pick("No: it is the regular meeting", "不可以，例行会议"),
            ask_online: self.pick("No: papers are handed out in the room", "不可以，现场分发材料"),
            ..row
        };
        let series = Series {
            id: self.series,
            name: head.text("series").to_owned(),
        };
        vec![series.into(), card.into()]
    }

    /// The list of people with their replies; whoever is new comes into the address book.
    fn invite(&mut self, id: Id<Meeting>, meeting: &DemoMeeting<'t>) -> Vec<Record> {
        let mut rows = Vec::new();
        let mut units: HashMap<String, Id<Unit>> = self
            .hand
            .records()
            .units
            .iter()
            .map(|unit| (unit.name.clone(), unit.id))
            .collect();
        let head = &self.script.head;
        let listed = [("member", Category::Member), ("attending", Category::InAttendance)]
            .into_iter()
            .flat_map(|(name, category)| head.all(name).map(move |fact| (fact, category)));
        for (n, (fact, category)) in (1..).zip(listed) {
            let cx = &mut self.hand.office.cx;
            let person = match self.people.get(fact.part(0)) {
                Some(known) => *known,
                None => {
                    let unit = fact.has(1).then(|| {
                        *units.entry(fact.part(1).to_owned()).or_insert_with(|| {
                            let unit = Unit {
                                id: cx.mint(),
                                name: fact.part(1).to_owned(),
                                short: String::new(),
                            };
                            let id = unit.id;
                            rows.push(unit.into());
                            id
                        })
                    });
                    let person = Person {
                        unit,
                        post: fact.part(2).to_owned(),
                        ..Person::named(cx.mint(), fact.part(0))
                    };
                    let id = person.id;
                    rows.push(person.into());
                    self.people.insert(fact.part(0), id);
                    id
                }
            };
            let reply = meeting.facts.all("reply").find(|reply| reply.part(0) == fact.part(0));
            rows.push(
                Attendee {
                    category,
                    duty: match fact.part(3) {
                        "chair" => Duty::Chair,
                        "scribe" => Duty::Scribe,
                        _ => Duty::None,
                    },
                    reply: match reply.map(|reply| reply.part(1)) {
                        Some("leave") => Reply::Leave,
                        Some("open") => Reply::Open,
                        _ => Reply::Attends,
                    },
                    leave_reason: reply.map_or("", |reply| reply.part(2)).to_owned(),
                    ..Attendee::invited(cx.mint(), id, person, n << 20)
                }
                .into(),
            );
        }
        rows
    }

    fn agenda(&mut self, id: Id<Meeting>, meeting: &DemoMeeting<'t>) -> Vec<Record> {
        let items = meeting.facts.all("item");
        let row = |(n, fact): (i64, &super::script::DemoFact<'t>)| {
            Item {
                kind: fact.part(0).parse().unwrap_or(ItemKind::Decision),
                minutes: Some(fact.number(2)).filter(|minutes| *minutes > 0),
                presenter: fact.part(3).to_owned(),
                ..Item::titled(self.hand.office.cx.mint(), id, n * ITEM_STEP, fact.part(1))
            }
            .into()
        };
        (1..).zip(items).map(row).collect()
    }

    /// Holds a meeting line by line.
    pub fn hold(&mut self, meeting: &DemoMeeting<'t>) {
        let start = self.start(meeting.phase);
        for (moment, line) in &meeting.lines {
            let at = match moment {
                DemoMoment::Clock(time) => self.zone.on_day_of(start, *time),
                DemoMoment::Minute(minutes) => start.plus_minutes(*minutes),
            };
            match *line {
                "@posts" => self.hand.fill_posts(at),
                "@round" => self.hand.go_round(at),
                "@count" => self.hand.count_copies(at),
                line => {
                    let line = self.dated(line, meeting.phase);
                    self.hand.line(&line, at);
                }
            }
        }
        self.hand.save();
    }
}

/// So many days later, at the same time of day by the clock that does not change.
pub fn days_after(at: Stamp, days: i64) -> Stamp {
    at.plus_minutes(days * 24 * 60)
}
